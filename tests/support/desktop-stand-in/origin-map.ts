// Chromium alone knows no app:// scheme. The page is therefore loaded from an https address that exists nowhere, and
// that one origin is renamed at the border, both ways. No other origin is touched.
const ELECTRON_ORIGIN = 'app://bundle'

/** Where the page really is: secure, standard, and answered only by the stand-in. */
export const STAND_IN_ORIGIN = 'https://bundle.palpate.test'

/** The address as Electron's main process would see it. */
export const toElectronAddress = (address: string): string =>
  replaceOrigin(address, STAND_IN_ORIGIN, ELECTRON_ORIGIN)

/** The address as Chromium must be given it. */
export const toChromiumAddress = (address: string): string =>
  replaceOrigin(address, ELECTRON_ORIGIN, STAND_IN_ORIGIN)

/** The origin of a frame's address, renamed; opaque origins are the text 'null', as in Electron. */
export function toElectronOrigin(frameAddress: string): string {
  const { origin } = URL.parse(frameAddress) ?? { origin: 'null' }
  return origin === STAND_IN_ORIGIN ? ELECTRON_ORIGIN : origin
}

function replaceOrigin(address: string, from: string, to: string): string {
  const blob = address.startsWith('blob:') ? 'blob:' : ''
  const rest = address.slice(blob.length)
  const isFrom = rest === from || rest.startsWith(`${from}/`)
  return isFrom ? `${blob}${to}${rest.slice(from.length)}` : address
}
