/** Fills {slot} marks of a checked text. A slot without a value is a bug and throws. */
export const fillSlots = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    const value = values[slot]
    if (value === undefined) throw new Error(`text slot without a value: ${slot}`)
    return value
  })
