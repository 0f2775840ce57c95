import { decodeWire, encodeWire } from './wire-values.ts'

/** Name under which a page reaches the stand-in, until the bridge has taken and hidden it. */
export const BINDING_NAME = '__palpateStandIn'

/** Symbol under which the stand-in hands answers back. */
export const ANSWER_NAME = 'palpate-stand-in-answer'

/**
 * The script that runs before any script of a page: gives the built preload a contextBridge and an ipcRenderer, in the
 * main frame only, as Electron does without nodeIntegrationInSubFrames.
 * Unlike Electron it shares the page's world: what isolation itself keeps apart is not shown by the stand-in.
 */
export const pageBridgeScript = (preloadSource: string): string => `(() => {
  const send = globalThis[${JSON.stringify(BINDING_NAME)}]
  delete globalThis[${JSON.stringify(BINDING_NAME)}]
  if (globalThis !== globalThis.top || location.protocol === 'about:') return
  ${encodeWire.toString()}
  ${decodeWire.toString()}
  const waiting = new Map()
  let calls = 0
  Object.defineProperty(globalThis, Symbol.for(${JSON.stringify(ANSWER_NAME)}), {
    value(call, text) {
      waiting.get(call)?.(text)
      waiting.delete(call)
    },
  })
  const ask = (text) => new Promise((resolve) => {
    calls += 1
    waiting.set(calls, resolve)
    send(calls + ' ' + text)
  })
  const ipcRenderer = Object.freeze({
    async invoke(channel, ...args) {
      const answer = decodeWire(await ask(encodeWire({ channel: String(channel), args })))
      if (answer.failed) throw new Error(\`Error invoking remote method '\${channel}': \${answer.failed}\`)
      return answer.value
    },
  })
  const contextBridge = Object.freeze({
    exposeInMainWorld(name, api) {
      const exposed = {}
      for (const [key, member] of Object.entries(api)) {
        if (typeof member !== 'function') throw new Error('The bridge exposes functions only: ' + key)
        exposed[key] = async (...args) => decodeWire(encodeWire(await member(...args.map((arg) => decodeWire(encodeWire(arg))))))
      }
      Object.defineProperty(globalThis, name, { value: Object.freeze(exposed), enumerable: true })
    },
  })
  const known = { electron: { contextBridge, ipcRenderer } }
  const sandboxedRequire = (name) => {
    if (!(name in known)) throw new Error('A sandboxed preload cannot require ' + name)
    return known[name]
  }
  const module = { exports: {} }
  ;((require, module, exports) => {
${preloadSource}
  })(sandboxedRequire, module, module.exports)
})()`
