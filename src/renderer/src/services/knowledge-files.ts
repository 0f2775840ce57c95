import type { EditedKnowledge } from '../../../domain/knowledge/knowledge-file'
import type { KnowledgeChanges } from '../../../domain/knowledge/compare-knowledge'
import type { KnowledgeBase } from '../../../domain/knowledge/knowledge-base'
import type { Result } from '../../../shared/result'

/** Why an installed knowledge file is not in use although it was installed. */
export type KnowledgeProblem =
  /** It can no longer be found or read, or its signature no longer fits. */
  | 'lost'
  /** This version of the program knows other findings or conditions. */
  | 'not-for-this-program'
  /** The program came with a newer one since. */
  | 'older-than-built-in'

/** Which knowledge is in use. */
export interface KnowledgeSituation {
  readonly edition: number
  readonly version: string
  readonly isBuiltIn: boolean
  readonly builtIn: { readonly edition: number; readonly version: string }
  readonly problem?: KnowledgeProblem
}

/** Why a file is not installed; nothing has changed then. */
export type KnowledgeFileError =
  | 'not-this-kind'
  | 'too-large'
  | 'damaged'
  | 'wrong-signature'
  | 'cannot-check'
  | 'not-for-this-program'
  | 'same'
  | 'older'

/** Why an installation stopped; the knowledge in use is the same as before. */
export type KnowledgeInstallError = 'not-confirmed' | 'no-backup' | 'not-kept'

/** Another knowledge, and what it would change. */
export interface ComparedKnowledge extends EditedKnowledge {
  readonly changes: KnowledgeChanges
  /** True: installing it needs a confirmation of its own, see asksConfirmation. */
  readonly asksConfirmation: boolean
}

/** A file that was found good, and what it would change. */
export interface ReadKnowledgeFile extends ComparedKnowledge {
  /** The file as it was signed. */
  readonly bytes: Uint8Array
}

/** Knowledge that comes as a signed file. Nothing is ever fetched. */
export interface KnowledgeFiles {
  inUse(): KnowledgeBase
  situation(): KnowledgeSituation
  /** Checks signature, edition and every part of the content. Changes nothing. */
  read(bytes: Uint8Array): Promise<Result<ReadKnowledgeFile, KnowledgeFileError>>
  /** What the content of a knowledge file would change. For the knowledge that a newer program brings; changes nothing. */
  compare(content: string): Promise<Result<ComparedKnowledge, 'not-for-this-program'>>
  /** Backs up, keeps the file, then switches: all or nothing. confirmed: see asksConfirmation. */
  install(file: ReadKnowledgeFile, confirmed: boolean): Promise<Result<void, KnowledgeInstallError>>
  /** Back to what the program came with; the installed file is removed. */
  useBuiltIn(): Promise<Result<void, 'not-kept'>>
}
