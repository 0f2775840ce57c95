import pages from 'virtual:guide'
import type { Guide } from '../../../domain/guide/guide-content'

/** Files of the guide's pictures by their path, as addresses of the build. */
const files = import.meta.glob<string>('../../../../resources/guide/pictures/*.webp', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
})

const nameOf = (path: string): string => path.replace(/^.*\/|\.webp$/g, '')

/** The guide with the addresses of its pictures. */
export const GUIDE: Guide = {
  pages,
  pictures: Object.fromEntries(Object.entries(files).map(([path, url]) => [nameOf(path), url])),
}
