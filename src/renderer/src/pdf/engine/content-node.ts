import type { StructureElement } from './structure-element'

/** Left, top, right, bottom in points. */
export type NodeMargin = readonly [number, number, number, number]

/** A look of table lines, paddings and fills; functions get the index of the line, column or row. */
export interface TableLayout {
  readonly hLineWidth: (line: number, node: TableNode) => number
  readonly vLineWidth: (line: number, node: TableNode) => number
  readonly hLineColor?: (line: number, node: TableNode) => string
  readonly vLineColor?: (line: number, node: TableNode) => string
  readonly paddingLeft: (column: number, node: TableNode) => number
  readonly paddingRight: (column: number, node: TableNode) => number
  readonly paddingTop: (row: number, node: TableNode) => number
  readonly paddingBottom: (row: number, node: TableNode) => number
  readonly fillColor?: (row: number, node: TableNode, column: number) => string | null
}

/** What a layout function may look at. */
export interface TableNode {
  readonly table: { readonly body: readonly (readonly ContentNode[])[] }
}

/** A straight-edged or round shape in points from the node's corner. */
export type Shape =
  | {
      readonly type: 'rect'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
      readonly color: string
    }
  | {
      readonly type: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly lineWidth: number
      readonly lineColor: string
    }
  | {
      readonly type: 'polyline'
      readonly points: { readonly x: number; readonly y: number }[]
      readonly closePath: boolean
      readonly color: string
      readonly lineColor?: string
      readonly lineWidth?: number
      readonly lineJoin?: 'round'
    }

/**
 * A piece of content in pdfmake's terms. pdfmake writes its measures into the node, so each node is used once.
 * Content without `structure` is an artifact: painted, never read aloud.
 */
export interface ContentNode {
  readonly text?: string
  readonly stack?: ContentNode[]
  readonly columns?: ContentNode[]
  readonly table?: {
    readonly body: ContentNode[][]
    /** Points. A width left to pdfmake grows with a long word, off the page. */
    readonly widths: number[]
    readonly headerRows?: number
    readonly keepWithHeaderRows?: number
    readonly dontBreakRows?: boolean
    readonly heights?: (row: number) => number | 'auto'
  }
  readonly svg?: string
  /** Name of a picture of the job. */
  readonly image?: string
  readonly canvas?: Shape[]
  readonly layout?: TableLayout
  readonly width?: number
  readonly height?: number
  readonly columnGap?: number
  readonly margin?: NodeMargin
  readonly fontSize?: number
  readonly lineHeight?: number
  readonly bold?: boolean
  readonly color?: string
  readonly alignment?: 'left' | 'center' | 'right'
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom'
  readonly unbreakable?: boolean
  readonly pageBreak?: 'before'
  readonly id?: string
  readonly outline?: boolean
  readonly outlineParentId?: string
  readonly outlineExpanded?: boolean

  /** What the content is to a reader. */
  readonly structure?: StructureElement
  /** Painted on each page, read on none: head and foot. */
  readonly furniture?: boolean
  /** Painted again on each page that its table goes on to, and read on the first only. */
  readonly repeated?: boolean
  /** Name of a node that must not stand last on a page, unique in its document. */
  readonly keepWithNext?: string
}
