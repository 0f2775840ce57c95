import type { ContentNode } from './content-node'

/** Margins of a page in points. */
export interface Margins {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Makes the node for the head or foot of a page; pages count from 1. */
export type Furniture = (page: number, pageCount: number) => ContentNode

/** Type size, colour and family that text has unless its node says otherwise. */
export interface DefaultStyle {
  readonly font: string
  readonly fontSize: number
  readonly lineHeight: number
  readonly color: string
}
