import type { Condition, Source } from '../../../../domain/knowledge/knowledge-base'

const figureSources = (condition: Condition): readonly (string | undefined)[] => [
  ...[condition.frequency.adult, condition.frequency.child].map((figure) => figure.source),
  ...[
    condition.ageBands,
    condition.sexRatio,
    condition.sites,
    condition.laterality,
    condition.durationDays,
    condition.sizeMm,
  ].map((figure) => figure.source),
  ...Object.values(condition.findings).map((figure) => figure.source),
  ...Object.values(condition.choices).map((figure) => figure.source),
  ...condition.forms.flatMap((form) => [
    form.share.adult.source,
    form.share.child.source,
    ...Object.values(form.findings).map((figure) => figure.source),
    ...Object.values(form.choices).map((figure) => figure.source),
  ]),
]

const statementSources = (condition: Condition): readonly string[] =>
  [condition.nextSteps, condition.management, condition.facts].flatMap((statements) =>
    statements.flatMap((statement) => statement.sources),
  )

/** Every work that a condition's figures and statements name, by author. */
export const collectSources = (
  condition: Condition,
  sources: Readonly<Record<string, Source>>,
): readonly Source[] => {
  const ids = new Set([...figureSources(condition), ...statementSources(condition)])
  return [...ids]
    .flatMap((id) => {
      const source = id === undefined ? undefined : sources[id]
      return source === undefined ? [] : [source]
    })
    .sort((a, b) => a.by.localeCompare(b.by, 'en') || a.year - b.year)
}

/** True when a work has to be read again before it is relied on. Days are 'YYYY-MM-DD'. */
export const isPastReview = (source: Source, today: string): boolean => source.expires < today
