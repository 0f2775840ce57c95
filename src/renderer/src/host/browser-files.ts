/** How long a blob address stays valid after the click, in ms: the browser reads it after the click returns. */
const BLOB_LIFETIME_MS = 60_000

/** Offers bytes as a download; the browser chooses the folder. */
export function downloadFile(page: Window, bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const link = page.document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  page.setTimeout(() => URL.revokeObjectURL(address), BLOB_LIFETIME_MS)
}

/** Asks for a file; null when the dialog is left. */
export function pickFile(page: Window): Promise<File | null> {
  return new Promise((resolve) => {
    const input = page.document.createElement('input')
    input.type = 'file'
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
