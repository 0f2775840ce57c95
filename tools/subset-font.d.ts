/** The part of subset-font that the font tool uses; the package carries no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: {
      readonly targetFormat: 'sfnt'
      readonly noHinting: boolean
      readonly keepFeatures: readonly string[]
      readonly dropTables: readonly string[]
    },
  ): Promise<Uint8Array>
}
