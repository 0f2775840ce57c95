import { computed, nextTick, onUnmounted, ref, watch } from 'vue'
import type { Assessment } from '../../../../domain/assessment/assessment'
import {
  YES_NO_GROUPS,
  type FindingKey,
  type FindingValues,
  type YesNoGroup,
  type YesNoKey,
} from '../../../../domain/vocabulary/findings'
import { focusRow } from '../../clinical-ui/finding-row/use-row-keys'
import { GROUP_ORDER } from './examination-order'
import { canFold } from './group-relevance'

const GROUPS = Object.keys(YES_NO_GROUPS) as readonly YesNoGroup[]

/** Milliseconds after the first picture in which the first group below it is drawn. */
const DRAW_AFTER_MS = 30

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
  /** Groups drawn so far: those far down follow one by one, so that the screen is there at once. */
  const drawn = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  const drawNext = () => {
    drawn.value += 1
    if (drawn.value < GROUP_ORDER.length) timer = setTimeout(drawNext, 0)
  }
  watch(
    () => assessment() !== undefined,
    (isOpen) => {
      clearTimeout(timer)
      if (isOpen) timer = setTimeout(drawNext, DRAW_AFTER_MS)
    },
    { immediate: true },
  )
  onUnmounted(() => clearTimeout(timer))
  const pending = computed<ReadonlySet<YesNoGroup>>(
    () => new Set(GROUP_ORDER.slice(drawn.value).filter((group) => !opened.value.includes(group))),
  )
  const unfold = (group: YesNoGroup) => {
    opened.value = [...opened.value, group]
  }
  /** `catchUp` draws what the form is behind with, so that the row of an opened group is there. */
  const goToRow = async (key: FindingKey, catchUp: () => void): Promise<void> => {
    if (rowOf(key) === null) {
      const group = GROUPS.find((name) => {
        const keys: readonly YesNoKey[] = YES_NO_GROUPS[name]
        return keys.some((one) => one === key)
      })
      if (group) unfold(group)
      catchUp()
      await nextTick()
    }
    focusRow(rowOf(key))
  }
  return { folded, pending, unfold, goToRow }
}
