import { computed, onMounted, ref, shallowRef } from 'vue'
import { AUDIT_ACTIONS, type AuditAction, type AuditTrail } from '../../services/sealed-workspace'
import { useServices } from '../../services/use-services'
import { auditTable, filteredEntries } from './audit-rows'
import { useVaultAction } from './use-vault-action'

/** The audit trail: verified, narrowed, and written out. */
export const useAuditTrail = () => {
  const { vault, host, now } = useServices()
  const { busy, error, run } = useVaultAction()
  const trail = shallowRef<AuditTrail>()
  const action = ref<AuditAction | 'all'>('all')
  const text = ref('')
  const saved = ref('')

  const load = async (): Promise<void> => {
    trail.value = (await run(() => vault.auditTrail()))?.value
  }
  onMounted(load)

  const shown = computed(() =>
    filteredEntries(trail.value?.entries ?? [], { action: action.value, text: text.value }),
  )
  const exportTable = async (): Promise<void> => {
    saved.value = ''
    const written = await run(() =>
      host.saveFile({
        bytes: new TextEncoder().encode(auditTable(shown.value)),
        suggestedName: `palpate-audit-${now().toISOString().slice(0, 10)}.csv`,
        kind: 'csv',
      }),
    )
    if (written === undefined) return
    saved.value = written.value.displayName
  }
  return {
    trail,
    shown,
    action,
    text,
    actions: AUDIT_ACTIONS,
    busy,
    error,
    saved,
    load,
    exportTable,
  }
}
