import { computed, onMounted, ref, shallowRef } from 'vue'
import type {
  CheckedProgram,
  HandOverErrorCode,
  HandOverOutcome,
  ProgramErrorCode,
} from '../../../../shared/program-port'
import type { ComparedKnowledge } from '../../services/knowledge-files'
import { useServices } from '../../services/use-services'

/** Catalogue keys: why a new version is not taken, or was not installed. */
const ERROR_KEYS: Readonly<
  Record<ProgramErrorCode | HandOverErrorCode | 'no-backup' | 'invalid-request', string>
> = {
  'not-this-kind': 'programFile.errors.notThisKind',
  'too-large': 'programFile.errors.tooLarge',
  damaged: 'programFile.errors.damaged',
  'wrong-signature': 'programFile.errors.wrongSignature',
  'cannot-check': 'programFile.errors.cannotCheck',
  'not-understood': 'programFile.errors.notUnderstood',
  same: 'programFile.errors.same',
  older: 'programFile.errors.older',
  'not-for-this-system': 'programFile.errors.notForThisSystem',
  'wrong-size': 'programFile.errors.wrongSize',
  'wrong-content': 'programFile.errors.wrongContent',
  unreadable: 'programFile.errors.unreadable',
  'not-kept': 'programFile.errors.notKept',
  'no-backup': 'programFile.errors.noBackup',
  'not-found': 'programFile.errors.notFound',
  changed: 'programFile.errors.changed',
  'not-started': 'programFile.errors.notStarted',
  // The shell takes no call but from this page: it asks for a copy that is not there.
  'invalid-request': 'programFile.errors.notFound',
}

/** What a new version does to the rules: listed, not comparable, or nothing that is known of. */
type Rules =
  | { readonly kind: 'listed'; readonly compared: ComparedKnowledge }
  | { readonly kind: 'unknown' | 'none' | 'kept' }

/** Choosing a new version, reading what it brings, and handing it over once the records are copied. */
export const useProgramFile = () => {
  const { host, knowledgeFiles, vault } = useServices()
  const port = host.shell?.program
  const version = ref('')
  const program = shallowRef<CheckedProgram>()
  const rules = shallowRef<Rules>({ kind: 'none' })
  const error = ref<string>()
  const confirmed = ref(false)
  const busy = ref<'checking' | 'backingUp' | 'handingOver'>()
  const outcome = ref<HandOverOutcome>()
  const situation = knowledgeFiles.situation()
  onMounted(async () => {
    version.value = (await host.info()).appVersion
  })

  const rulesOf = async (content: string | undefined): Promise<Rules> => {
    if (content === undefined) return { kind: 'none' }
    const compared = await knowledgeFiles.compare(content)
    if (!compared.ok) return { kind: 'unknown' }
    const isKept = !situation.isBuiltIn && compared.value.edition <= situation.edition
    return isKept ? { kind: 'kept' } : { kind: 'listed', compared: compared.value }
  }
  const choose = async (): Promise<void> => {
    if (port === undefined || busy.value) return
    busy.value = 'checking'
    error.value = undefined
    outcome.value = undefined
    try {
      const chosen = await port.choose()
      // A dialog that was left changes nothing that is on the screen.
      if (chosen.ok && chosen.value === null) return
      program.value = undefined
      confirmed.value = false
      if (!chosen.ok) error.value = ERROR_KEYS[chosen.error.code]
      else if (chosen.value !== null) {
        rules.value = await rulesOf(chosen.value.manifest.knowledge)
        program.value = chosen.value
      }
    } finally {
      busy.value = undefined
    }
  }
  /** What has to be confirmed apart, if anything. */
  const confirmation = computed(() => {
    if (rules.value.kind === 'unknown') return 'unknown'
    return rules.value.kind === 'listed' && rules.value.compared.asksConfirmation
      ? 'weaker'
      : undefined
  })
  const canInstall = computed(() => confirmation.value === undefined || confirmed.value)
  const install = async (): Promise<void> => {
    if (port === undefined || program.value === undefined || busy.value || !canInstall.value) return
    busy.value = 'backingUp'
    error.value = undefined
    outcome.value = undefined
    try {
      const copied = await vault.backUp()
      if (!copied.ok) {
        error.value = ERROR_KEYS['no-backup']
        return
      }
      busy.value = 'handingOver'
      const handed = await port.handOver(program.value.id)
      if (handed.ok) outcome.value = handed.value
      else {
        error.value = ERROR_KEYS[handed.error.code]
        program.value = undefined
      }
    } finally {
      busy.value = undefined
    }
  }
  return {
    ...{ version, program, rules, confirmation, confirmed, situation, error, busy, outcome },
    ...{ isDesktop: port !== undefined, canInstall, choose, install },
  }
}
