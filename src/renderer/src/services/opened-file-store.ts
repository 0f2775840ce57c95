import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** A file that was opened from outside and waits to be looked at. Nothing of it is taken in before that. */
export type WaitingFile =
  | { readonly kind: 'case-file'; readonly displayName: string; readonly bytes: Uint8Array }
  | { readonly kind: 'backup'; readonly displayName: string }
  | { readonly kind: 'unreadable'; readonly displayName: string }

/** The one file that waits; a later one takes its place. */
export const useOpenedFileStore = defineStore('opened-file', () => {
  const waiting = shallowRef<WaitingFile>()

  const put = (file: WaitingFile | undefined): void => {
    waiting.value = file
  }
  /** The case file that waits, as the import takes one; it waits no longer. */
  const takeCaseFile = (): Blob | undefined => {
    const file = waiting.value
    if (file?.kind !== 'case-file') return undefined
    waiting.value = undefined
    // A copy: the bytes came over the border in a buffer of another kind than Blob is typed for.
    return new Blob([new Uint8Array(file.bytes)])
  }
  return { waiting, put, takeCaseFile }
})
