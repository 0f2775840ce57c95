import { computed, reactive } from 'vue'
import type { GuidelineSet, Setting } from '../../../../domain/assessment/assessment'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { ruleCounts, withRegion } from './region-choices'

/** Region and place of work as chosen so far; nothing counts before it is kept. */
export const useGuidance = () => {
  const { knowledge } = useServices()
  const { guidelines, emergencyNumber, dateOrder, setting } = useSessionStore().settings
  const chosen = reactive({ guidelines, emergencyNumber, dateOrder, setting })
  const counts = computed(() => ruleCounts(knowledge, chosen.guidelines))
  const chooseRegion = (set: GuidelineSet): void =>
    void Object.assign(chosen, withRegion(chosen, set))
  const choosePlace = (place: Setting): void => void (chosen.setting = place)
  return { chosen, counts, chooseRegion, choosePlace }
}
