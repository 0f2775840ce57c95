import workerUrl from './storage-worker?worker&url'

/** The part of the Trusted Types interface that is used; TypeScript's DOM library does not describe it yet. */
interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string }
}

/** Named in the content security policy; it lets this one address through. */
const POLICY_NAME = 'palpate-storage'

let trustedAddress: string | undefined

/** Starts the worker that writes files in the browser's own storage: only a worker may write them durably. */
export function startStorageWorker(): Worker {
  trustedAddress ??= trusted(new URL(workerUrl, location.href).href)
  return new Worker(trustedAddress, { type: 'module' })
}

/** A policy can be made once in a page. What it gives passes for a string, as in the DOM library. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory }
  const policy = trustedTypes?.createPolicy(POLICY_NAME, { createScriptURL: () => address })
  return policy?.createScriptURL(address) ?? address
}
