import type { ContentNode } from './content-node'
import { PdfLayoutBuilder, type Line } from './pdfmake-internals'

/** Lays out as pdfmake does and lets every line remember the node it came from. */
export class StructuredLayout extends PdfLayoutBuilder {
  override buildNextLine(node: ContentNode): Line | null {
    const line = super.buildNextLine(node)
    if (line !== null) line.source = node
    return line
  }
}
