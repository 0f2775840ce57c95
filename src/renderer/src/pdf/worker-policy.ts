/** The part of the Trusted Types interface that is used; TypeScript's DOM library does not describe it yet. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): string
}
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrlPolicy
}

/** Named in the content security policy: the only policy that may make script addresses. */
const POLICY_NAME = 'palpate-worker'

let policy: ScriptUrlPolicy | undefined

/**
 * Starts a module worker from a file of the app itself. The only place where workers are made: the content security
 * policy refuses any other. Throws TypeError for an address of another origin, or one that is not a plain file.
 */
export function createTrustedWorker(url: string): Worker {
  policy ??= makePolicy()
  return new Worker(policy.createScriptURL(url), { type: 'module' })
}

function makePolicy(): ScriptUrlPolicy {
  const rules = { createScriptURL: ownScriptUrl }
  // Chromium has it, under a name the DOM library lacks; without it the rule is applied all the same.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory }
  return trustedTypes?.createPolicy(POLICY_NAME, rules) ?? rules
}

/** The absolute address, if it is a file of this app. blob: and data: carry our origin too, so the scheme counts. */
export function ownScriptUrl(url: string): string {
  const address = new URL(url, location.href)
  if (address.origin !== location.origin || address.protocol !== location.protocol) {
    throw new TypeError('a worker is only started from a file of this app')
  }
  return address.href
}
