import { ref, type Ref } from 'vue'
import { isChild } from '../../../../domain/handout/about-a-child'
import type { Block } from '../../../../domain/handout/blocks'
import { textSlots } from '../../../../domain/handout/build-handout'
import { ownWords } from '../../../../domain/handout/build-leaflet'
import {
  partOfBlock,
  wordingOf,
  withWording,
  type ClinicPart,
  type WordingFault,
} from '../../../../domain/handout/clinic-texts'
import { findHandoutText, type ConditionTextId } from '../../../../domain/handout/texts'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import type { PaperSource } from './build-paper'
import type { PaperForm } from './paper-choices'

/** Keeping an edited block as the clinic's own wording for all papers of this condition and language. */
export const useClinicTexts = (
  source: Ref<PaperSource | undefined>,
  form: PaperForm,
  textId: Ref<ConditionTextId>,
) => {
  const services = useServices()
  const session = useSessionStore()
  const state = ref<'saved' | 'not-saved' | WordingFault>()

  const found = () => findHandoutText(services.handoutTexts, form.language, textId.value)
  /** The part that a block was built from, where the clinic may word it. */
  const partOf = (built: Block): ClinicPart | undefined => {
    const facts = source.value
    const text = found()
    if (!facts || !text || form.kind !== 'handout' || isChild(facts.visit.findings))
      return undefined
    const { visit, letterhead, clinicTexts } = facts
    const own = ownWords({ visit, clinicTexts, flags: visit.assessment.flags }, text)
    return partOfBlock(built, own.text, textSlots(visit, own.common, letterhead))
  }
  /** True when it was kept; the block then is as the clinic words it. */
  const keep = async (built: Block, shown: Block): Promise<boolean> => {
    const part = partOf(built)
    const text = found()
    if (!part || !text) return false
    const { settings, workspace } = session
    const next = withWording(settings.clinicTexts ?? [], text.text, text.language, part, {
      savedAt: services.now().toISOString(),
      by: settings.clinician,
      lines: wordingOf(shown, settings.emergencyNumber),
    })
    if (!next.ok) {
      state.value = next.error.code
      return false
    }
    const stored = { ...settings, clinicTexts: next.value }
    const saved = await services.repositories().settings.save(stored)
    state.value = saved.ok ? 'saved' : 'not-saved'
    if (saved.ok && session.workspace === workspace) session.changed(stored)
    return saved.ok
  }
  return { partOf, keep, state }
}
