import { computed, ref, shallowRef } from 'vue'
import type {
  KnowledgeFileError,
  KnowledgeInstallError,
  ReadKnowledgeFile,
} from '../../services/knowledge-files'
import { useServices } from '../../services/use-services'

/** Catalogue keys: why a file is not taken. */
const FILE_ERROR_KEYS: Readonly<Record<KnowledgeFileError | 'unreadable', string>> = {
  'not-this-kind': 'knowledge.file.errors.notThisKind',
  'too-large': 'knowledge.file.errors.tooLarge',
  damaged: 'knowledge.file.errors.damaged',
  'wrong-signature': 'knowledge.file.errors.wrongSignature',
  'cannot-check': 'knowledge.file.errors.cannotCheck',
  'not-for-this-program': 'knowledge.file.errors.notForThisProgram',
  same: 'knowledge.file.errors.same',
  older: 'knowledge.file.errors.older',
  unreadable: 'knowledge.file.errors.unreadable',
}

/** Catalogue keys: why an installation stopped. */
const INSTALL_ERROR_KEYS: Readonly<Record<KnowledgeInstallError, string>> = {
  'not-confirmed': 'knowledge.file.errors.notConfirmed',
  'no-backup': 'knowledge.file.errors.noBackup',
  'not-kept': 'knowledge.file.errors.notKept',
}

/** Choosing, reading and installing a knowledge file, and the way back. */
export const useKnowledgeFile = () => {
  const { knowledgeFiles } = useServices()
  const situation = shallowRef(knowledgeFiles.situation())
  const file = shallowRef<ReadKnowledgeFile>()
  const error = ref<{ readonly key: string; readonly detail: string }>()
  const confirmed = ref(false)
  const busy = ref<'reading' | 'installing'>()
  const done = ref<'installed' | 'built-in'>()

  const begin = (what: 'reading' | 'installing') => {
    busy.value = what
    error.value = undefined
    done.value = undefined
  }
  const choose = async (chosen: Blob): Promise<void> => {
    begin('reading')
    file.value = undefined
    confirmed.value = false
    try {
      const read = await knowledgeFiles.read(new Uint8Array(await chosen.arrayBuffer()))
      if (read.ok) file.value = read.value
      else {
        const { code, detail = '' } = read.error
        error.value = { key: FILE_ERROR_KEYS[code], detail }
      }
    } catch {
      // A file that was moved meanwhile, or on a stick that was pulled out.
      error.value = { key: FILE_ERROR_KEYS.unreadable, detail: '' }
    } finally {
      busy.value = undefined
    }
  }
  const settle = (
    answer: Awaited<ReturnType<typeof knowledgeFiles.install>>,
    what: 'installed' | 'built-in',
  ) => {
    busy.value = undefined
    situation.value = knowledgeFiles.situation()
    if (!answer.ok) {
      error.value = { key: INSTALL_ERROR_KEYS[answer.error.code], detail: '' }
      return
    }
    file.value = undefined
    done.value = what
  }
  const install = async (): Promise<void> => {
    if (file.value === undefined || busy.value) return
    begin('installing')
    settle(await knowledgeFiles.install(file.value, confirmed.value), 'installed')
  }
  const useBuiltIn = async (): Promise<void> => {
    if (busy.value) return
    begin('installing')
    file.value = undefined
    settle(await knowledgeFiles.useBuiltIn(), 'built-in')
  }
  const canInstall = computed(
    () => file.value !== undefined && (!file.value.asksConfirmation || confirmed.value),
  )
  return {
    ...{ situation, file, error, confirmed, busy, done, canInstall },
    ...{ choose, install, useBuiltIn },
  }
}
