import { shallowRef } from 'vue'

/** The last bug that reached the top, as a code the clinician can read out. Never holds patient data. */
export const lastBug = shallowRef<{ readonly code: string }>()

const hash = (text: string): string => {
  let value = 5381
  for (let index = 0; index < text.length; index += 1)
    value = ((value << 5) + value + text.charCodeAt(index)) >>> 0
  return value.toString(36).toUpperCase().padStart(6, '0').slice(-6)
}

/** The one place where an unexpected error ends: a plain message with a code; the error itself goes to the console. */
export const reportBug = (error: unknown): void => {
  const name =
    error instanceof Error ? `${error.name}:${error.stack?.split('\n')[1] ?? ''}` : 'unknown'
  lastBug.value = { code: `P-${hash(name)}` }
  console.error(error)
}
