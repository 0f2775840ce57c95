import { onMounted, ref } from 'vue'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'

/** What this program is: its version, its knowledge, and where the records are. */
export const useAbout = () => {
  const services = useServices()
  const session = useSessionStore()
  const version = ref('')
  onMounted(async () => {
    version.value = (await services.host.info()).appVersion
  })
  return {
    version,
    knowledgeVersion: services.knowledge.version,
    counts: {
      conditions: services.knowledge.conditions.length,
      rules: services.knowledge.redFlags.length,
      sources: Object.keys(services.knowledge.sources).length,
    },
    workspace: session.workspace,
  }
}
