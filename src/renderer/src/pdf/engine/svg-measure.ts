import type { SvgMeasure } from './pdfmake-internals'

const ROOT = /<svg\b[^>]*>/u
const sizeOf = (root: string, side: 'width' | 'height'): number =>
  Number(new RegExp(`\\b${side}="([\\d.]+)"`, 'u').exec(root)?.[1])

/**
 * Reads and writes the size of a drawing. pdfmake's own way parses the whole drawing as XML, twice; ours are made by
 * this program and always state width, height and viewBox in their first tag. Throws on any other.
 */
export const svgMeasure: SvgMeasure = {
  measureSVG(svg) {
    const root = ROOT.exec(svg)?.[0] ?? ''
    const size = { width: sizeOf(root, 'width'), height: sizeOf(root, 'height') }
    if (!(size.width > 0 && size.height > 0 && root.includes('viewBox="'))) {
      throw new Error('a drawing must state width, height and viewBox')
    }
    return size
  },
  writeDimensions: (svg, { width, height }) =>
    svg.replace(ROOT, (root) =>
      root
        .replace(/\bwidth="[\d.]+"/u, `width="${width}"`)
        .replace(/\bheight="[\d.]+"/u, `height="${height}"`),
    ),
}
