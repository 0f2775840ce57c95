import { asksConfirmation, compareKnowledge } from '../../../domain/knowledge/compare-knowledge'
import type { EditedKnowledge } from '../../../domain/knowledge/knowledge-file'
import { fail, ok, type Result } from '../../../shared/result'
import { readSignedFile, type SignedFileError } from '../../../shared/signed-file'
import type {
  ComparedKnowledge,
  KnowledgeFiles,
  KnowledgeProblem,
  ReadKnowledgeFile,
} from '../services/knowledge-files'
import type { InstalledKnowledge, InstalledKnowledgeStore } from '../vault/installed-knowledge'

/** What knowledge files need from outside. */
export interface KnowledgeFilesParts {
  readonly builtIn: EditedKnowledge
  /** Of the maker, 32 bytes in hexadecimal. */
  readonly publicKey: string
  readonly store: InstalledKnowledgeStore
  /** A snapshot of the open workspace, read back and counted. */
  readonly backUp: () => Promise<Result<unknown>>
  readonly note: (action: 'knowledge-installed' | 'knowledge-built-in', detail: string) => void
}

type Opened = Result<EditedKnowledge, SignedFileError | 'not-for-this-program'>

/** The schemas are large and nearly every start needs none of them. */
const parseContent = async (content: string) => {
  const { parseKnowledgeFile } = await import('../../../domain/knowledge/knowledge-file')
  return parseKnowledgeFile(content)
}

const openFile = async (bytes: Uint8Array, publicKey: string): Promise<Opened> => {
  const signed = await readSignedFile(bytes, 'palpate-knowledge', publicKey)
  return signed.ok ? parseContent(signed.value) : signed
}

interface Found {
  readonly kept: InstalledKnowledge | undefined
  readonly current: EditedKnowledge
  readonly problem?: KnowledgeProblem
}

/** What was installed is checked like a new file: what lies on a disk can have been changed there. */
const findInstalled = async ({
  builtIn,
  publicKey,
  store,
}: KnowledgeFilesParts): Promise<Found> => {
  const withoutIt = (problem: KnowledgeProblem, kept?: InstalledKnowledge): Found => ({
    kept,
    current: builtIn,
    problem,
  })
  let kept: InstalledKnowledge | undefined
  try {
    kept = await store.read()
  } catch {
    return withoutIt('lost')
  }
  if (kept?.bytes === undefined) return { kept, current: builtIn }
  const opened = await openFile(kept.bytes, publicKey)
  if (!opened.ok) {
    const isOther = opened.error.code === 'not-for-this-program'
    return withoutIt(isOther ? 'not-for-this-program' : 'lost', kept)
  }
  if (opened.value.edition <= builtIn.edition) return withoutIt('older-than-built-in', kept)
  return { kept, current: opened.value }
}

/** Finds which knowledge is in use, and changes it only by a file that passes every check. */
export const createKnowledgeFiles = async (parts: KnowledgeFilesParts): Promise<KnowledgeFiles> => {
  const { builtIn, publicKey, store, backUp, note } = parts
  let { kept, current, problem } = await findInstalled(parts)
  const highest = (): number => Math.max(builtIn.edition, kept?.highestEdition ?? 0)

  /** The order matters: what is kept is switched to, and nothing that is not kept is. */
  const switchTo = async (next: EditedKnowledge, bytes?: Uint8Array): Promise<boolean> => {
    const value: InstalledKnowledge = {
      ...(bytes === undefined ? {} : { bytes }),
      highestEdition: Math.max(highest(), next.edition),
    }
    try {
      await store.write(value)
    } catch {
      return false
    }
    ;[kept, current, problem] = [value, next, undefined]
    return true
  }

  const compared = ({ edition, knowledge }: EditedKnowledge): ComparedKnowledge => {
    const changes = compareKnowledge(current.knowledge, knowledge)
    return { edition, knowledge, changes, asksConfirmation: asksConfirmation(changes) }
  }

  return {
    inUse: () => current.knowledge,
    situation: () => ({
      edition: current.edition,
      version: current.knowledge.version,
      isBuiltIn: current === builtIn,
      builtIn: { edition: builtIn.edition, version: builtIn.knowledge.version },
      ...(problem === undefined ? {} : { problem }),
    }),
    read: async (bytes) => {
      const opened = await openFile(bytes, publicKey)
      if (!opened.ok) return opened
      const { edition, knowledge } = opened.value
      if (edition === current.edition || knowledge.version === current.knowledge.version)
        return fail('same')
      if (edition < current.edition || edition < highest()) return fail('older')
      return ok({ ...compared(opened.value), bytes: bytes.slice() })
    },
    compare: async (content) => {
      const parsed = await parseContent(content)
      return parsed.ok ? ok(compared(parsed.value)) : parsed
    },
    install: async (file: ReadKnowledgeFile, confirmed) => {
      if (file.asksConfirmation && !confirmed) return fail('not-confirmed')
      if (!(await backUp()).ok) return fail('no-backup')
      const before = current
      const { edition, knowledge, bytes } = file
      if (!(await switchTo({ edition, knowledge }, bytes))) return fail('not-kept')
      note('knowledge-installed', `${nameOf(before)} -> ${nameOf(file)}`)
      return ok(undefined)
    },
    useBuiltIn: async () => {
      const before = current
      if (!(await switchTo(builtIn))) return fail('not-kept')
      note('knowledge-built-in', `${nameOf(before)} -> ${nameOf(builtIn)}`)
      return ok(undefined)
    },
  }
}

const nameOf = ({ edition, knowledge }: EditedKnowledge): string =>
  `${edition} (${knowledge.version})`
