import { z } from 'zod'

const text = z.string().min(1)
const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'lower case words joined by dashes')

/**
 * One block of a page. Texts may hold `{Ctrl K}` for a key and `[words](page-id)` for a link to another page of the
 * guide.
 */
export const guideBlockSchema = z.union([
  z.strictObject({ heading: text }),
  z.strictObject({ text }),
  z.strictObject({ steps: z.array(text).min(2) }),
  z.strictObject({ list: z.array(text).min(2) }),
  z.strictObject({ warning: text }),
  z.strictObject({ keys: z.array(z.strictObject({ key: text, does: text })).min(1) }),
  /** Name of a picture without theme and ending, and what it shows for those who do not see it. */
  z.strictObject({ picture: id, alt: text.min(20) }),
])

/** One page, a file of resources/guide. */
export const guidePageSchema = z.strictObject({
  id,
  title: text,
  /** Place in the list of contents. */
  order: z.int().positive(),
  /** One sentence under the title and in the list of contents. */
  summary: text,
  /** Words that readers search for and that the page does not say. */
  alsoFoundBy: z.array(text).optional(),
  blocks: z.array(guideBlockSchema).min(1),
})

/** One block of a page. */
export type GuideBlock = z.infer<typeof guideBlockSchema>
/** One page of the guide. */
export type GuidePage = z.infer<typeof guidePageSchema>

/** The guide as the screen gets it. */
export interface Guide {
  /** In the order of the contents. */
  readonly pages: readonly GuidePage[]
  /** Addresses of pictures by name and theme, such as 'consultation-light'. */
  readonly pictures: Readonly<Record<string, string>>
}

/** A piece of a text: plain words, a key, or a link to another page. */
export type GuidePiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'key'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly pageId: string }

const PIECE = /\{([^{}]+)\}|\[([^[\]]+)\]\(([^()]+)\)/g

/** Cuts a text at its keys and links. */
export const guidePieces = (source: string): readonly GuidePiece[] => {
  const pieces: GuidePiece[] = []
  let at = 0
  for (const match of source.matchAll(PIECE)) {
    const [whole, key, words, pageId] = match
    if (match.index > at) pieces.push({ kind: 'words', text: source.slice(at, match.index) })
    if (key !== undefined) pieces.push({ kind: 'key', text: key })
    else if (words !== undefined && pageId !== undefined)
      pieces.push({ kind: 'link', text: words, pageId })
    at = match.index + whole.length
  }
  if (at < source.length) pieces.push({ kind: 'words', text: source.slice(at) })
  return pieces
}

/** Every text of a block, as it is written. */
export const blockTexts = (block: GuideBlock): readonly string[] => {
  if ('heading' in block) return [block.heading]
  if ('text' in block) return [block.text]
  if ('steps' in block) return block.steps
  if ('list' in block) return block.list
  if ('warning' in block) return [block.warning]
  if ('keys' in block) return block.keys.flatMap(({ key, does }) => [`{${key}}`, does])
  return [block.alt]
}

/** A text as it is read: without the signs for keys and links. */
export const plainText = (source: string): string =>
  guidePieces(source)
    .map(({ text: words }) => words)
    .join('')
