const refuseSvg = (): never => {
  throw new Error('drawings are painted by paintDrawing')
}

/** Stands where pdfmake asks for a reader of SVG: nothing may come here. */
export { refuseSvg as default }
