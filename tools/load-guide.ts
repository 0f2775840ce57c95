import { readdirSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import {
  blockTexts,
  guidePageSchema,
  guidePieces,
  type GuidePage,
} from '../src/domain/guide/guide-content'
import { ContentError, readYaml } from './yaml-file'

/** The folder of the guide's pages. */
export const guideFolder = (root: string): string => join(root, 'resources', 'guide')

/** The folder of its pictures: NAME-light.webp and NAME-dark.webp. */
export const guidePictureFolder = (root: string): string => join(guideFolder(root), 'pictures')

/** The pages in order. Throws ContentError when a page is broken, a link leads nowhere or a picture is missing. */
export const loadGuide = (root: string): readonly GuidePage[] => {
  const faults: string[] = []
  const pages: GuidePage[] = []
  for (const name of readdirSync(guideFolder(root)).sort()) {
    if (!name.endsWith('.yaml')) continue
    const file = join(guideFolder(root), name)
    const read = readYaml(file, guidePageSchema, root)
    if (!read.ok) faults.push(...read.faults)
    else if (read.value.id !== basename(name, '.yaml'))
      faults.push(`${relative(root, file)}:1: id: '${read.value.id}' is not the name of the file`)
    else pages.push(read.value)
  }
  const pictures = new Set(readdirSync(guidePictureFolder(root)))
  faults.push(...pages.flatMap((page) => brokenReferences(page, pages, pictures)))
  if (faults.length > 0) throw new ContentError(faults)
  return pages.sort((left, right) => left.order - right.order)
}

/** Links and pictures of a page that are not there, and a place in the contents that is taken. */
export const brokenReferences = (
  page: GuidePage,
  pages: readonly GuidePage[],
  pictures: ReadonlySet<string>,
): readonly string[] => {
  const name = `resources/guide/${page.id}.yaml:1`
  const links = page.blocks
    .flatMap(blockTexts)
    .flatMap(guidePieces)
    .flatMap((piece) => (piece.kind === 'link' ? [piece.pageId] : []))
  const wanted = page.blocks.flatMap((block) =>
    'picture' in block ? [`${block.picture}-light.webp`, `${block.picture}-dark.webp`] : [],
  )
  return [
    ...links
      .filter((id) => !pages.some((other) => other.id === id))
      .map((id) => `${name}: no page '${id}'`),
    ...wanted.filter((file) => !pictures.has(file)).map((file) => `${name}: no picture '${file}'`),
    ...pages
      .filter((other) => other.id > page.id && other.order === page.order)
      .map((other) => `${name}: order ${page.order} is that of '${other.id}'`),
  ]
}
