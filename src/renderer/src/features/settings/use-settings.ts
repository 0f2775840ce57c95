import { computed, onScopeDispose, reactive, ref } from 'vue'
import { useSessionStore } from '../../services/session-store'
import type { WorkspaceSettings } from '../../services/services'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import { settingsProblems, trimmedSettings } from './settings-choices'

/** Pause after the last key before a text is stored, in milliseconds: one save a word, not one a letter. */
const TYPING_PAUSE_MS = 400

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The settings being edited, kept at every change that is sound. */
export const useSettings = () => {
  const services = useServices()
  const session = useSessionStore()
  const form = reactive<Mutable<WorkspaceSettings>>({ ...session.settings })
  const state = ref<'untouched' | 'saving' | 'saved'>('untouched')
  const error = ref<VaultErrorCode>()
  const problems = computed(() => settingsProblems(form))
  let timer: ReturnType<typeof setTimeout> | undefined

  const save = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (Object.keys(problems.value).length > 0) return
    const stored = trimmedSettings({ ...form })
    const { workspace } = session
    state.value = 'saving'
    const saved = await services.repositories().settings.save(stored)
    error.value = saved.ok ? undefined : saved.error.code
    state.value = saved.ok ? 'saved' : 'untouched'
    // The workspace may have been closed meanwhile: its settings must not reach the next one.
    if (saved.ok && session.workspace === workspace) session.changed(stored)
  }
  /** Sets one value and stores it: a choice at once, a text after a pause. */
  const set = <K extends keyof WorkspaceSettings>(
    field: K,
    value: WorkspaceSettings[K],
    when: 'now' | 'after-pause',
  ): void => {
    if (form[field] === value) return
    const target: Pick<Mutable<WorkspaceSettings>, K> = form
    target[field] = value
    clearTimeout(timer)
    if (when === 'now') void save()
    else timer = setTimeout(() => void save(), TYPING_PAUSE_MS)
  }
  /** The same for what may be missing: undefined takes it away. */
  const setOrRemove = (
    field: 'logo',
    value: WorkspaceSettings['logo'],
    when: 'now' | 'after-pause',
  ): void => {
    if (value === undefined) {
      delete form[field]
      void save()
    } else set(field, value, when)
  }
  /** Stores what is still waiting for its pause. */
  const flush = (): void => {
    if (timer !== undefined) void save()
  }
  onScopeDispose(flush)

  return { form, set, setOrRemove, flush, state, error, problems }
}
