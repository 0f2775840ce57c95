import { computed, nextTick, ref } from 'vue'
import type { Assessment } from '../../../../domain/assessment/assessment'
import {
  YES_NO_GROUPS,
  type FindingKey,
  type FindingValues,
  type YesNoGroup,
  type YesNoKey,
} from '../../../../domain/vocabulary/findings'
import { focusRow } from '../../clinical-ui/finding-row/use-row-keys'
import { canFold } from './group-relevance'

const GROUPS = Object.keys(YES_NO_GROUPS) as readonly YesNoGroup[]

const rowOf = (key: FindingKey) =>
  document.querySelector<HTMLElement>(`[data-finding-row="${CSS.escape(key)}"]`)

/** Which groups of the form are folded, and the way to a row wherever it is. */
export const useFoldedGroups = (
  findings: () => FindingValues,
  assessment: () => Assessment | undefined,
) => {
  /** Groups that the clinician opened: they stay open. */
  const opened = ref<readonly YesNoGroup[]>([])
  const wanted = computed<readonly FindingKey[]>(() => {
    const now = assessment()
    if (now === undefined) return []
    return [
      ...now.flags.flatMap(({ askFirst }) => askFirst),
      ...now.nextQuestions.slice(0, 3).map(({ key }) => key),
    ]
  })
  const folded = computed<ReadonlySet<YesNoGroup>>(
    () =>
      new Set(
        GROUPS.filter(
          (group) => !opened.value.includes(group) && canFold(group, findings(), wanted.value),
        ),
      ),
  )
  const unfold = (group: YesNoGroup) => {
    opened.value = [...opened.value, group]
  }
  const goToRow = async (key: FindingKey): Promise<void> => {
    if (rowOf(key) === null) {
      const group = GROUPS.find((name) => {
        const keys: readonly YesNoKey[] = YES_NO_GROUPS[name]
        return keys.some((one) => one === key)
      })
      if (group) unfold(group)
      await nextTick()
    }
    focusRow(rowOf(key))
  }
  return { folded, unfold, goToRow }
}
