/** What a save writes. */
export type SaveKind = 'visit' | 'draft' | 'handout' | 'photo'

/** What an unlocked vault was found to hold. */
export interface Kept {
  /** Numbers of the saves whose records are there. */
  readonly numbers: number[]
  /** Records that say something else than was saved. */
  wrong: number
  /** Visits without their patient or lump, or the other way round. */
  torn: number
}

/** What the driven page can do: the vault's own calls, answered with 'ok' or the code of the failure. */
export interface FaultPage {
  stage(): Promise<string>
  setUp(passphrase: string): Promise<string>
  unlock(passphrase: string): Promise<string>
  recover(): Promise<string>
  lock(): Promise<void>
  save(number: number): Promise<string>
  /** Saves, makes snapshots and changes the passphrase from the first given to the second and back, until it is killed. */
  saveForever(first: number, passphrases: readonly string[]): Promise<void>
  /** Puts the closed vault's database back to what an older program had: without the stores that came later. */
  makeOlder(): Promise<string>
  /** Takes the database away, as a restore finds it on a new computer: the second copy is all there is. */
  loseDatabase(): Promise<string>
  read(): Promise<Kept | 'unreadable'>
  backUp(): Promise<string>
  restoreDrill(): Promise<string>
  /** 'whole', or what is wrong with the audit trail. */
  trail(): Promise<string>
  secondCopy(): string
  /** Saves records with these words in every place that takes text. */
  plant(words: readonly string[]): Promise<string>
}
