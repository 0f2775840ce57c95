import { onScopeDispose, shallowRef, watch } from 'vue'

/** An address for bytes that is given back when they change or the screen goes. */
export const useObjectUrl = (jpeg: () => Uint8Array | undefined) => {
  const url = shallowRef<string>()
  const release = (): void => {
    if (url.value !== undefined) URL.revokeObjectURL(url.value)
    url.value = undefined
  }
  watch(
    jpeg,
    (bytes) => {
      release()
      if (bytes === undefined) return
      url.value = URL.createObjectURL(new Blob([bytes.slice()], { type: 'image/jpeg' }))
    },
    { immediate: true },
  )
  onScopeDispose(release)
  return url
}
