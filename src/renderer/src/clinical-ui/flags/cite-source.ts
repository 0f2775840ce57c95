import type { Source } from '../../../../domain/knowledge/knowledge-base'

const SHORT_BODIES: Readonly<Record<string, string>> = {
  'National Institute for Health and Care Excellence': 'NICE',
}

/** An id of a guideline that says nothing without its body: NG12. */
const BARE_GUIDELINE_ID = /^[A-Z]{1,4}\d+$/

const bodyOf = (by: string): string => {
  const first = (by.split(/[;(]/)[0] ?? by).trim()
  return SHORT_BODIES[first] ?? first
}

const authorsOf = (by: string): string => {
  const names = bodyOf(by).split(',')
  const first = (names[0] ?? by).trim()
  return names.length > 1 ? `${first} et al.` : first
}

const withYear = (text: string, year: number): string =>
  text.includes(String(year)) ? text : `${text}, ${year}`

/** A citation short enough for a card: "NICE NG12, 2015" or "Kim KH et al., 2021". */
export const shortCitation = (source: Source): string => {
  const { guideline } = source
  if (guideline === undefined) return withYear(authorsOf(source.by), source.year)
  return withYear(
    BARE_GUIDELINE_ID.test(guideline) ? `${bodyOf(source.by)} ${guideline}` : guideline,
    source.year,
  )
}

/** The identifiers by which a reader finds the work in any library. */
export const sourceIdentifiers = (source: Source): readonly string[] => [
  ...(source.pmid === undefined ? [] : [`PMID ${source.pmid}`]),
  ...(source.pmcid === undefined ? [] : [source.pmcid]),
  ...(source.doi === undefined ? [] : [`doi:${source.doi}`]),
]

/** Short citations of a list of source ids; an id that is not in the list is named as it is. */
export const citationsOf = (
  ids: readonly string[],
  sources: Readonly<Record<string, Source>>,
): readonly string[] =>
  ids.map((id) => {
    const source = sources[id]
    return source === undefined ? id : shortCitation(source)
  })
