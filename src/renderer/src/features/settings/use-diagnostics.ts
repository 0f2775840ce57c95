import { ref } from 'vue'
import { useServices } from '../../services/use-services'

/** The text about this program and machine: read first, copied only on the clinician's word, sent by nobody. */
export const useDiagnostics = () => {
  const { host, knowledge } = useServices()
  const text = ref<string>()
  const outcome = ref<'copied' | 'refused'>()

  const describe = async (): Promise<string> => {
    if (host.shell) return host.shell.diagnostics()
    const { appVersion, platform } = await host.info()
    return `Palpate ${appVersion} (${platform})\n${navigator.userAgent}\n`
  }
  const show = async (): Promise<void> => {
    text.value = `${await describe()}Knowledge ${knowledge.version}\n`
  }
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text.value ?? '')
      outcome.value = 'copied'
    } catch {
      outcome.value = 'refused'
    }
  }
  return { text, outcome, show, copy }
}
