/*
 * The internals of pdfmake that the engine builds on. They carry no types of their own; `pdfmake-internals.ts`
 * gives them the shape that is used and `pdfmake-internals.spec.ts` checks it against the installed version.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  const module: unknown
  export default module
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  const module: unknown
  export default module
}
declare module 'pdfmake/js/Renderer.js' {
  const module: unknown
  export default module
}
