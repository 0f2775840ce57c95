import type { Condition, Figure, Form } from '../knowledge/knowledge-base'
import type { ChoiceKey, YesNoKey } from '../vocabulary/findings'

/** P(finding) of a form: its own figure, else its condition's, else the background. */
export const findingFigure = (
  condition: Condition,
  form: Condition | Form,
  key: YesNoKey,
): Figure | undefined => form.findings[key] ?? condition.findings[key]

/** P(choice) of a form: its own figure, else its condition's. Side, place and sex have their own figures. */
export const choiceFigure = (
  condition: Condition,
  form: Condition | Form,
  key: ChoiceKey,
): Figure<Readonly<Partial<Record<string, number>>>> | undefined => {
  if (key === 'region') return form.sites ?? condition.sites
  if (key === 'laterality') return form.laterality ?? condition.laterality
  if (key === 'sex') {
    const ratio = form.sexRatio ?? condition.sexRatio
    const male = ratio.value / (1 + ratio.value)
    return { ...ratio, value: { male, female: 1 - male } }
  }
  return form.choices[key] ?? condition.choices[key]
}
