/** All handout texts by language. The full shape is defined with its schema. */
export interface HandoutTexts {
  readonly languages: readonly string[]
}
