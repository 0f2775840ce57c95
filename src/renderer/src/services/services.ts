import type { GuidelineSet, Setting } from '../../../domain/assessment/assessment'
import type { IssuedHandout, Lump, Visit, VisitDraft } from '../../../domain/case/visit'
import type { Patient } from '../../../domain/case/patient'
import type { PrintDocument, PrintOptions } from '../../../domain/handout/blocks'
import type { ClinicText } from '../../../domain/handout/clinic-texts'
import type { PaperDraft } from '../../../domain/handout/paper-draft'
import type { AccuracyReport } from '../../../domain/evaluation/accuracy'
import type { Photo, PhotoFile } from '../../../domain/photo/photo'
import type { Guide } from '../../../domain/guide/guide-content'
import type { ReleaseNotes } from '../../../domain/guide/release-notes'
import type { HandoutTexts } from '../../../domain/handout/texts'
import type { KnowledgeBase } from '../../../domain/knowledge/knowledge-base'
import type { Host } from '../../../shared/host'
import type { Result } from '../../../shared/result'
import type { StorageRoom } from '../../../shared/storage-room'
import type { EraseAnswer } from './erase-case'
import type { KnowledgeFiles } from './knowledge-files'
import type { SealedWorkspace } from './sealed-workspace'
import type { ClosedStage, VaultErrorCode, Workspace, WorkspaceKind } from './workspace'

type Stored<T> = Promise<Result<T, VaultErrorCode>>

/** One kind of record of the open workspace. Saving is acknowledged only when it is durable. */
export interface Repository<T> {
  get(id: string): Stored<T | undefined>
  list(): Stored<readonly T[]>
  save(entity: T): Stored<void>
}

/** Everything a clinician keeps in the open workspace. */
export interface Repositories {
  readonly patients: Repository<Patient>
  readonly lumps: Repository<Lump>
  readonly visits: Repository<Visit>
  readonly handouts: Repository<IssuedHandout> & {
    /** What was given for one visit; unlike list() it opens the files of that patient only. */
    ofVisit(visitId: string): Stored<readonly IssuedHandout[]>
  }
  readonly drafts: Repository<VisitDraft> & { remove(id: string): Stored<void> }
  /** Papers changed by hand and not yet given, by the visit. */
  readonly paperDrafts: Repository<PaperDraft> & { remove(id: string): Stored<void> }
  readonly settings: Repository<WorkspaceSettings>
  /** What is known of photos; their pictures are read singly. */
  readonly photos: Pick<Repository<Photo>, 'get' | 'list'>
  readonly photoFiles: Pick<Repository<PhotoFile>, 'get'>
  /** A photo with its picture, both or none. */
  savePhoto(change: { photo: Photo; file: PhotoFile }): Stored<void>
  /** Takes the picture away and keeps the note that says when, by whom and why: both or none. */
  removePhoto(photo: Photo & Required<Pick<Photo, 'removed'>>): Stored<void>
  /** A new patient, lump and visit in one transaction: all or nothing; removes the draft it came from. */
  saveVisit(change: { patient: Patient; lump: Lump; visit: Visit }): Stored<void>
  /** Many records in one transaction: all or nothing. An import is kept this way. */
  saveTogether(change: {
    patients: readonly Patient[]
    lumps: readonly Lump[]
    visits: readonly Visit[]
  }): Stored<void>
  /**
   * Gives lumps with all that belongs to them to another patient and saves the patient they came from, all or nothing:
   * for merging duplicates, and for undoing that.
   */
  moveCases(change: {
    lumpIds: readonly string[]
    toPatientId: string
    from: Patient
  }): Stored<void>
  /**
   * Takes a lump with its visits, handouts, photos and drafts away for good, and the patient with the last one. The
   * reason goes into the audit trail: it must not name the patient.
   */
  eraseCase(lumpId: string, reason: string): EraseAnswer
}

/** Steps of the first run that come once the workspace is there; 'ready' is its end. */
export const FIRST_RUN_STEPS = ['copies', 'clinic', 'guidance', 'ready'] as const
/** One step of the first run. */
export type FirstRunStep = (typeof FIRST_RUN_STEPS)[number]
/** A picture of the settings. Base64, for settings are read as text at unlocking. */
export interface StoredLogo {
  readonly jpeg: string
  readonly greyJpeg: string
  readonly widthPx: number
  readonly heightPx: number
  readonly alternative: string
}

/** What the clinic set for this workspace. One record, id 'workspace'. */
export interface WorkspaceSettings {
  readonly id: 'workspace'
  readonly clinician: string
  readonly clinicName: string
  readonly clinicPhone: string
  readonly outOfHoursPhone: string
  /** Order of a typed numeric date. */
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd'
  readonly emergencyNumber: string
  readonly setting: Setting
  readonly guidelines: GuidelineSet
  readonly theme: 'system' | 'light' | 'dark'
  /** Minutes without a key or a click after which a sealed workspace locks, 1 to 15; 5 when absent. */
  readonly autoLockMinutes?: number
  /** The clinic's sign for the head of papers; missing = none. */
  readonly logo?: StoredLogo
  /** The clinic's own wordings of leaflet texts; missing = none. */
  readonly clinicTexts?: readonly ClinicText[]
  /** True: minimising the window locks too; missing = it does not. */
  readonly lockOnMinimise?: true
  /** Where the first run stands, so that it goes on after a restart; missing = it is done. */
  readonly firstRun?: FirstRunStep
}

/** Opens and closes workspaces. The demonstration and the own one are separate databases; nothing moves between them. */
export interface Workspaces {
  /** Opening the own one answers with its stage when it has to be set up, unlocked or recovered first. */
  open(kind: WorkspaceKind): Promise<Result<Workspace, VaultErrorCode | ClosedStage>>
  close(): Promise<void>
}

/** The pages of a finished file, drawn on canvases by our own viewer. */
export interface PdfPages {
  readonly pageCount: number
  /** Draws page 1..pageCount and sets the canvas's size. Scale 1 = one CSS pixel a point. */
  render(page: number, canvas: HTMLCanvasElement, scale: number): Promise<void>
  /** The words of a page, for those who do not see it. */
  textOf(page: number): Promise<string>
  close(): Promise<void>
}

/** How a run over the bundled cases is followed and stopped. */
export interface AccuracyRequest {
  readonly onProgress: (done: number, of: number) => void
  readonly signal: AbortSignal
}

export type AccuracyFailure = 'accuracy-failed' | 'cancelled'

/** A package of others that is part of this program. */
export interface ThirdPartyLicence {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly licence: string
  /** In full; empty where its package ships none. */
  readonly text: string
}

/** What a feature may use. Joined from vault, pdf and host in app/. */
export interface Services {
  /** Resolves once everything here may be used; the first screen is drawn before that. Starts no loading. */
  whenLoaded(): Promise<void>
  /** The knowledge in use. Ask for it anew on each screen: a file may have been installed. */
  readonly knowledge: KnowledgeBase
  readonly knowledgeFiles: KnowledgeFiles
  readonly handoutTexts: HandoutTexts
  readonly host: Host
  readonly workspaces: Workspaces
  /** Keys, lock, copies and audit of the own workspace. */
  readonly vault: SealedWorkspace
  /** Repositories of the open workspace. Throws when none is open: features are only reached with one. */
  repositories(): Repositories
  /** How much room the disk has left, asked now. */
  storageRoom(): Promise<StorageRoom>
  renderPdf(
    document: PrintDocument,
    options: PrintOptions,
  ): Promise<Result<Uint8Array, 'pdf-failed'>>
  /** Characters of the document that the fonts cannot draw; shown before a file is made. */
  missingGlyphs(document: PrintDocument): Promise<Result<readonly string[], 'pdf-failed'>>
  /** Counts syllables of English words, for the reading grade. Loaded with the first call: the dictionary is large. */
  loadSyllables(): Promise<(word: string) => number>
  /** Loads what the first paper needs, so that it comes as quickly as the next. Once; never fails. */
  warmUpPaper(): void
  /** Opens finished bytes for the preview. */
  openPdf(bytes: Uint8Array): Promise<Result<PdfPages, 'pdf-failed'>>
  /**
   * Runs this version over its bundled cases, off the screen's thread. Fails with 'cancelled' after an
   * abort, and with 'accuracy-failed' when the run ends without an answer.
   */
  runAccuracy(request: AccuracyRequest): Promise<Result<AccuracyReport, AccuracyFailure>>
  /** Licences of the packages that this program is made with. */
  loadLicences(): Promise<readonly ThirdPartyLicence[]>
  /** The user guide and its pictures. */
  loadGuide(): Promise<Guide>
  /** What is new, newest first, with the accuracy figures of this build. */
  loadReleaseNotes(): Promise<readonly ReleaseNotes[]>
  now(): Date
  newId(): string
}
