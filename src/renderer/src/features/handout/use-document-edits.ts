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

interface EditState {
  readonly edits: ReadonlyMap<string, BlockEdit>
  readonly typed: ReadonlyMap<string, string>
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

  /** As it stood before each step; typing on in one block is one step. */
  const past = shallowRef<readonly EditState[]>([])
  let typingIn: string | undefined
  const remember = (key: string, isTyping: boolean) => {
    if (isTyping && typingIn === key) return
    past.value = [...past.value, { edits: edits.value, typed: typed.value }]
    typingIn = isTyping ? key : undefined
  }
  const show = (state: EditState) => {
    edits.value = state.edits
    typed.value = state.typed
    typingIn = undefined
  }
  const undo = () => {
    const before = past.value.at(-1)
    if (!before) return
    past.value = past.value.slice(0, -1)
    show(before)
  }
  /** Puts earlier edits on this paper; a block that was built otherwise since then keeps its new text. */
  const restore = (state: EditState) => {
    remember('', false)
    show(state)
  }

  const put = (key: string, edit: BlockEdit | undefined, text?: string) => {
    remember(key, text !== undefined)
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
  const canUndo = computed(() => past.value.length > 0)
  return {
    ...{ edits, typed, blocks, views, edited, editCount, canUndo },
    ...{ type, takeOut, putBack, undo, restore },
  }
}
