import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { GuidelineSet, Setting } from '../../../domain/assessment/assessment'
import type { WorkspaceSettings } from './services'
import type { Workspace } from './workspace'

/** Settings of a workspace that has none stored yet. Numbers a patient would call stay empty until the clinic gives them. */
export const DEFAULT_SETTINGS: WorkspaceSettings = {
  id: 'workspace',
  clinician: '',
  clinicName: '',
  clinicPhone: '',
  outOfHoursPhone: '',
  dateOrder: 'dmy',
  emergencyNumber: '999',
  setting: 'primary-care',
  guidelines: 'uk-nice',
  theme: 'system',
}

/** Which workspace is open, and how this clinic works. */
export const useSessionStore = defineStore('session', () => {
  const workspace = ref<Workspace>()
  const settings = ref<WorkspaceSettings>(DEFAULT_SETTINGS)

  const isDemonstration = computed(() => workspace.value?.kind === 'demonstration')
  const clinician = computed(() => settings.value.clinician)
  const setting = computed<Setting>(() => settings.value.setting)
  const guidelines = computed<GuidelineSet>(() => settings.value.guidelines)

  const opened = (open: Workspace, stored: WorkspaceSettings | undefined) => {
    workspace.value = open
    settings.value = stored ?? DEFAULT_SETTINGS
  }
  const closed = () => {
    workspace.value = undefined
    settings.value = DEFAULT_SETTINGS
  }
  const changed = (stored: WorkspaceSettings) => {
    settings.value = stored
  }
  return {
    workspace,
    settings,
    isDemonstration,
    clinician,
    setting,
    guidelines,
    opened,
    closed,
    changed,
  }
})
