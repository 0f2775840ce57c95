import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Patient } from '../../../../domain/case/patient'
import type { Visit, VisitDraft } from '../../../../domain/case/visit'

/** How many steps can be taken back. */
const MAX_STEPS = 500

/** The consultation being written: one draft, its patient, and every step that can be undone. */
export const useDraftStore = defineStore('consultation-draft', () => {
  const patient = shallowRef<Patient>()
  const draft = shallowRef<VisitDraft>()
  /** Saved visits for the same lump, oldest first. */
  const earlier = shallowRef<readonly Visit[]>([])
  const past = shallowRef<readonly VisitDraft[]>([])
  const future = shallowRef<readonly VisitDraft[]>([])
  /** The field of the last change: typing on in one text is one step, not one a letter. */
  const lastField = ref('')

  const canUndo = computed(() => past.value.length > 0)
  const canRedo = computed(() => future.value.length > 0)

  const opened = (of: Patient, stored: VisitDraft, visits: readonly Visit[] = []) => {
    if (stored.patientId !== of.id || visits.some(({ lumpId }) => lumpId !== stored.lumpId))
      throw new Error('a draft opens with its own patient and lump')
    patient.value = of
    draft.value = stored
    earlier.value = visits
    past.value = []
    future.value = []
    lastField.value = ''
  }
  const closed = () => {
    patient.value = undefined
    draft.value = undefined
    earlier.value = []
    past.value = []
    future.value = []
  }
  /** Replaces the draft by an edited copy. Changes of one text field in a row are one step. */
  const edited = (next: VisitDraft, field: string) => {
    const before = draft.value
    if (!before || next === before) return
    if (next.id !== before.id) throw new Error('an edit belongs to the draft that is open')
    const goesOn = field.startsWith('text:') && field === lastField.value && canUndo.value
    if (!goesOn) past.value = [...past.value, before].slice(-MAX_STEPS)
    future.value = []
    lastField.value = field
    draft.value = next
  }
  const undone = () => {
    const before = past.value.at(-1)
    if (!before || !draft.value) return
    future.value = [draft.value, ...future.value]
    past.value = past.value.slice(0, -1)
    draft.value = before
    lastField.value = ''
  }
  const redone = () => {
    const after = future.value[0]
    if (!after || !draft.value) return
    past.value = [...past.value, draft.value]
    future.value = future.value.slice(1)
    draft.value = after
    lastField.value = ''
  }
  return {
    patient,
    draft,
    earlier,
    lastField,
    canUndo,
    canRedo,
    opened,
    closed,
    edited,
    undone,
    redone,
  }
})
