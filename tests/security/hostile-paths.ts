/** What stands for "the folder above" in some decoder somewhere. */
const CLIMBS = [
  '..',
  '%2e%2e',
  '%2E%2e',
  '.%2e',
  '%252e%252e',
  '..;',
  '%c0%ae%c0%ae',
  '\u2024\u2024',
  '...',
  '....//..',
]

/** What stands for a separator in some decoder somewhere. */
const SEPARATORS = ['/', '%2f', '%2F', '%5c', '\\', '%252f', '//']

/** Files outside the bundle: one of the test's own beside it, and ones every machine has. */
const TARGETS = ['secret.txt', 'etc/passwd', 'main/index.js']

/** Raw request paths that must not reach anything outside the bundle: 200 and more. */
export const HOSTILE_PATHS: readonly string[] = [
  ...CLIMBS.flatMap((climb) =>
    SEPARATORS.flatMap((separator) =>
      TARGETS.map((target) => `/${climb}${separator}${climb}${separator}${target}`),
    ),
  ),
  ...CLIMBS.map((climb) => `/assets/${climb}/${climb}/secret.txt`),
  '/index.html%00.png',
  '/%00',
  '/index.html\0',
  '/assets%00/app.js',
  '//etc/passwd',
  '///etc/passwd',
  '/\\\\server\\share\\x',
  '/%5c%5cserver%5cshare',
  '//server/share/x',
  '/C:/Windows/win.ini',
  '/C:%5cWindows%5cwin.ini',
  '/c:secret.txt',
  '/index.html::$DATA',
  '/CON:',
  '/link-to-secret.txt',
  '/link-to-folder/secret.txt',
  '/.hidden',
  '/assets/.hidden',
  '/%E0%A4%A',
  '/%',
  '/%zz',
  '/index.html%0d%0aSet-Cookie:x',
  '/~root/x%2f..%2f..',
  'index.html',
  'file:///etc/passwd',
  'http://127.0.0.1/index.html',
  '*',
  '',
  `/${'a/'.repeat(5000)}x`,
  `/${'a'.repeat(5000)}`,
]
