import type { Page } from 'playwright'

/**
 * Operator times in seconds of the keystroke-level model: Card SK, Moran TP, Newell A. The
 * keystroke-level model for user performance time with interactive systems. Communications of the ACM
 * 1980;23:396-410, doi 10.1145/358886.358895. K is the average non-secretary typist (40 words a
 * minute); M one act of mental preparation; H one move of the hands. R, the wait for the system, is measured.
 */
const OPERATOR_SECONDS = { K: 0.28, M: 1.35, H: 0.4 } as const

/** What one consultation took. */
export interface Effort {
  /** Every key, those of a chord one by one. */
  readonly keys: number
  /** Keys that are not a letter or digit of a typed word or number. */
  readonly keysBeyondTyped: number
  /** Acts of mental preparation: one a fact, one a question answered, one a command. */
  readonly mental: number
  /** Measured waits for the system, seconds. */
  readonly waited: number
}

/** Seconds by the keystroke-level model, the hands moved once from the patient to the keyboard. */
export const modelSeconds = ({ keys, mental, waited }: Effort): number =>
  keys * OPERATOR_SECONDS.K + mental * OPERATOR_SECONDS.M + OPERATOR_SECONDS.H + waited

/** Signs that need Shift on a common keyboard. */
const NEEDS_SHIFT = /[A-Z+"?:]/

/** A keyboard that counts what it presses. */
export class CountingKeyboard {
  private keys = 0
  private beyond = 0
  private mental = 0
  private waited = 0
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Types words and numbers; one mental act for each of the given number of facts. */
  async type(text: string, facts: number): Promise<void> {
    for (const sign of text) {
      const presses = NEEDS_SHIFT.test(sign) ? 2 : 1
      this.keys += presses
      this.beyond += /[\p{L}\d.]/u.test(sign) ? presses - 1 : presses
    }
    this.mental += facts
    await this.page.keyboard.type(text)
  }

  /** Presses a key or a chord ("Control+s"). Commands and answers need a mental act; a key that goes on with one does not. */
  async press(chord: string, mental: 0 | 1 = 1): Promise<void> {
    const count = chord.split('+').length
    this.keys += count
    this.beyond += count
    this.mental += mental
    await this.page.keyboard.press(chord)
  }

  /** Waits for the system and counts the time. */
  async wait(until: () => Promise<unknown>): Promise<void> {
    const started = performance.now()
    await until()
    this.waited += (performance.now() - started) / 1000
  }

  effort(): Effort {
    return {
      keys: this.keys,
      keysBeyondTyped: this.beyond,
      mental: this.mental,
      waited: this.waited,
    }
  }
}
