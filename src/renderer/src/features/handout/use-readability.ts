import { computed, shallowRef, type Ref } from 'vue'
import type { PrintDocument } from '../../../../domain/handout/blocks'
import {
  documentSegments,
  measureReadability,
  type SyllableCounter,
} from '../../../../domain/handout/readability'
import {
  READABILITY_LIMITS,
  readabilityProblems,
} from '../../../../domain/handout/text-readability'
import { useServices } from '../../services/use-services'

/** Below this many words a grade means little: published for samples of 100 words. */
const FEWEST_WORDS = 100

/** The reading grade of a leaflet as its text stands, measured again with every change. */
export const useReadability = (document: Ref<PrintDocument | undefined>) => {
  const services = useServices()
  const syllables = shallowRef<SyllableCounter>()
  const load = async (): Promise<void> => {
    syllables.value ??= await services.loadSyllables()
  }
  const readability = computed(() => {
    if (!syllables.value || document.value?.kind !== 'handout') return undefined
    const measured = measureReadability(documentSegments(document.value), syllables.value)
    if (measured.words < FEWEST_WORDS) return undefined
    return {
      grade: Math.max(0, measured.fleschKincaid).toFixed(1),
      smog: measured.smog.toFixed(1),
      meanSentence: measured.meanSentenceWords.toFixed(1),
      isHard: readabilityProblems({ ...measured, longestSentenceWords: 0 }).length > 0,
      hardWords: measured.hardWords.slice(0, 5),
      limit: READABILITY_LIMITS.fleschKincaid,
    }
  })
  return { load, readability }
}
