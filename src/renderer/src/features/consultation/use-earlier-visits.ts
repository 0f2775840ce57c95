import { computed } from 'vue'
import type { Assessment } from '../../../../domain/assessment/assessment'
import {
  flagsOnlyBefore,
  stillOpenFromBefore,
  withRestAsBefore,
} from '../../../../domain/case/next-visit'
import { withFinding } from '../../../../domain/case/edit-draft'
import { errorBand, sizeChange, type SizeAt } from '../../../../domain/follow-up/size-change'
import { useDraftStore } from './draft-store'

/** What earlier visits of the same lump say: values in grey, measured sizes, and what changed beyond error. */
export const useEarlierVisits = (assessment: () => Assessment | undefined) => {
  const store = useDraftStore()
  const previous = computed(() => store.earlier.at(-1))
  const sizes = computed<readonly SizeAt[]>(() => {
    const { draft } = store
    const visits = draft ? [...store.earlier, draft] : store.earlier
    return visits.flatMap(({ visitDate, findings }) =>
      findings.size_mm === undefined ? [] : [{ date: visitDate, sizeMm: findings.size_mm }],
    )
  })
  const banded = computed(() => sizes.value.map((size) => ({ ...size, ...errorBand(size.sizeMm) })))
  const change = computed(() =>
    store.draft?.findings.size_mm === undefined ? undefined : sizeChange(sizes.value),
  )
  const openFromBefore = computed(() =>
    store.draft && previous.value ? stillOpenFromBefore(store.draft, previous.value) : [],
  )
  /** What stood at the visit before and is not raised by what is recorded today. */
  const flagsBefore = computed(() =>
    previous.value ? flagsOnlyBefore(previous.value, assessment()?.flags ?? []) : [],
  )
  const restAsBefore = () => {
    if (store.draft && previous.value)
      store.edited(withRestAsBefore(store.draft, previous.value), 'asBefore')
  }
  /** Records the measured growth as the finding. */
  const recordGrowth = () => {
    if (store.draft && change.value?.growth)
      store.edited(withFinding(store.draft, 'growth', change.value.growth), 'growth')
  }
  return { previous, banded, change, openFromBefore, flagsBefore, restAsBefore, recordGrowth }
}
