import { ref, shallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { DEFAULT_SETTINGS, useSessionStore } from '../../services/session-store'
import type { WorkspaceSettings } from '../../services/services'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode, Workspace, WorkspaceKind } from '../../services/workspace'
import { addressAfterOpening, isClosedStage, screenOfStage } from './opening-texts'

/** An open workspace whose clinician has not given a name yet. */
interface Unnamed {
  readonly workspace: Workspace
  readonly settings: WorkspaceSettings
}

/** Opens a workspace, asks for a name where it needs one, and goes where the clinician was heading. */
export const useOpenWorkspace = () => {
  const services = useServices()
  const session = useSessionStore()
  const router = useRouter()
  const route = useRoute()
  const opening = ref<WorkspaceKind>()
  const error = ref<VaultErrorCode>()
  const unnamed = shallowRef<Unnamed>()

  const enter = async (workspace: Workspace, settings: WorkspaceSettings | undefined) => {
    session.opened(workspace, settings)
    await router.push(addressAfterOpening(route.query['next']))
  }
  const giveUp = async (code: VaultErrorCode) => {
    await services.workspaces.close()
    error.value = code
  }
  const openAndEnter = async (kind: WorkspaceKind) => {
    const opened = await services.workspaces.open(kind)
    if (!opened.ok) {
      const { code } = opened.error
      if (!isClosedStage(code)) return giveUp(code)
      await router.push({ name: screenOfStage(code), query: route.query })
      return
    }
    const stored = await services.repositories().settings.get('workspace')
    if (!stored.ok) return giveUp(stored.error.code)
    const settings = stored.value
    if (kind === 'own' && (settings?.clinician ?? '').trim() === '') {
      unnamed.value = { workspace: opened.value, settings: settings ?? DEFAULT_SETTINGS }
      return
    }
    await enter(opened.value, settings)
  }
  const open = async (kind: WorkspaceKind): Promise<void> => {
    if (opening.value !== undefined) return
    opening.value = kind
    error.value = undefined
    try {
      await openAndEnter(kind)
    } finally {
      opening.value = undefined
    }
  }
  /** Saves the clinician's name and goes on. */
  const giveName = async (clinician: string): Promise<void> => {
    const waiting = unnamed.value
    if (!waiting) return
    const settings = { ...waiting.settings, clinician }
    const saved = await services.repositories().settings.save(settings)
    if (saved.ok) await enter(waiting.workspace, settings)
    else error.value = saved.error.code
  }
  const back = async (): Promise<void> => {
    unnamed.value = undefined
    error.value = undefined
    await services.workspaces.close()
  }

  return { open, opening, error, unnamed, giveName, back }
}
