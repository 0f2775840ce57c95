/** What can be expected to go wrong, as a value. Bugs throw; these return. */
export interface Failure<Code extends string = string> {
  readonly code: Code
  /** Plain detail for a log or a developer. Never patient data. */
  readonly detail?: string
}

/** Either a value or one of a closed set of failures. Used at every border. */
export type Result<T, Code extends string = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure<Code> }

/** Wraps a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** Wraps an expected failure with its code. */
export const fail = <Code extends string>(
  code: Code,
  detail?: string,
): { readonly ok: false; readonly error: Failure<Code> } => ({
  ok: false,
  error: detail === undefined ? { code } : { code, detail },
})
