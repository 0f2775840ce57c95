/** True for an English sentence that names a condition as probable, not as certain. */
export const saysProbable = (text: string): boolean =>
  /\b(probably|probable|most likely|likely)\b/i.test(text)
