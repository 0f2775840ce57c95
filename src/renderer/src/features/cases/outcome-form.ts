import type { EstablishedBy, Outcome } from '../../../../domain/case/outcome'
import type { IsoDate } from '../../../../domain/case/patient'
import type { ConditionId } from '../../../../domain/knowledge/condition-ids'

/** A final diagnosis as it stands in the form. */
export interface OutcomeFields {
  readonly conditionId: ConditionId | ''
  readonly label: string
  readonly by: EstablishedBy
  readonly on: IsoDate | undefined
  readonly malignant: 'yes' | 'no' | undefined
}

/** The final diagnosis, or undefined while it has no name, no day, or a day that is still to come. */
export const outcomeOf = (
  { conditionId, label, by, on, malignant }: OutcomeFields,
  conditions: readonly { readonly id: ConditionId; readonly name: string }[],
  today: IsoDate,
): Outcome | undefined => {
  const known = conditions.find(({ id }) => id === conditionId)
  const words = label.trim() || (known?.name ?? '')
  if (words === '' || on === undefined || on > today) return undefined
  return {
    ...(known ? { conditionId: known.id } : {}),
    label: words,
    establishedBy: by,
    on,
    ...(malignant === undefined ? {} : { malignant: malignant === 'yes' }),
  }
}
