/**
 * The one content security policy, for the desktop's protocol and the loopback server alike.
 * 'wasm-unsafe-eval' lets a password be stretched by WebAssembly; it does not allow eval.
 * `trusted-types`: Vue registers the first by itself, the others are made in one file of the app each.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue palpate-worker palpate-storage',
].join('; ')

/**
 * The camera is for photos of a lump: the page asks for it only while its picture is on screen.
 * Sent with every answer of both hosts, errors and worker scripts included.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(self), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), bluetooth=(), payment=()',
  'Cache-Control': 'no-cache',
}
