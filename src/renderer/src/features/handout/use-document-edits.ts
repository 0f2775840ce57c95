import { computed, shallowRef, type Ref } from 'vue'
import type { PrintDocument } from '../../../../domain/handout/blocks'
import { blockLines, withLines } from '../../../../domain/handout/block-text'
import {
  applyEdits,
  countEdits,
  editableBlocks,
  type BlockEdit,
  type BlockLock,
  type EditableBlock,
} from '../../../../domain/handout/edit-document'
import { longSentences } from '../../../../domain/handout/text-readability'
import { blockSegments } from '../../../../domain/handout/readability'

/** One block on the editing screen, as lines to type in. */
export interface BlockView {
  readonly key: string
  readonly type: EditableBlock['built']['type']
  readonly text: string
  readonly isOut: boolean
  readonly isChanged: boolean
  readonly lock: BlockLock | undefined
  /** Sentences of a leaflet that are too long to read. */
  readonly tooLong: readonly string[]
}

const changed = <T>(
  map: ReadonlyMap<string, T>,
  key: string,
  value: T | undefined,
): ReadonlyMap<string, T> => {
  const next = new Map(map)
  if (value === undefined) next.delete(key)
  else next.set(key, value)
  return next
}

/** What the clinician changed by hand, block by block, and the document as it will be printed. */
export const useDocumentEdits = (built: Ref<PrintDocument | undefined>) => {
  const edits = shallowRef<ReadonlyMap<string, BlockEdit>>(new Map())
  /** Text as it was typed: blanks and empty lines at the end are not yet given up. */
  const typed = shallowRef<ReadonlyMap<string, string>>(new Map())
  const blocks = computed(() => (built.value ? editableBlocks(built.value, edits.value) : []))
  const edited = computed(() => built.value && applyEdits(built.value, edits.value))
  const editCount = computed(() => (built.value ? countEdits(built.value, edits.value) : 0))

  const views = computed<readonly BlockView[]>(() =>
    blocks.value.map(({ key, built: original, shown, lock }) => ({
      key,
      type: original.type,
      text: typed.value.get(key) ?? blockLines(shown ?? original).join('\n'),
      isOut: shown === null && !typed.value.has(key),
      isChanged: shown !== original,
      lock,
      tooLong: shown && built.value?.kind === 'handout' ? longSentences(blockSegments(shown)) : [],
    })),
  )

  const put = (key: string, edit: BlockEdit | undefined, text?: string) => {
    edits.value = changed(edits.value, key, edit)
    typed.value = changed(typed.value, key, text)
  }
  const original = (key: string) => blocks.value.find((block) => block.key === key)?.built
  const type = (key: string, text: string) => {
    const block = original(key)
    if (block) put(key, withLines(block, text.split('\n')), text)
  }
  const takeOut = (key: string) => put(key, null)
  const putBack = (key: string) => put(key, undefined)
  return { views, edited, editCount, type, takeOut, putBack }
}
