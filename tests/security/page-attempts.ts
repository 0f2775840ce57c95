import { IPC_CHANNELS } from '../../src/shared/ipc-channels'

/**
 * What a script that got into the page would try: a name, and the body of an async function that runs in the page and
 * answers true when it got its way. Text, not functions: each is sent into the page as it stands.
 */
export type PageAttempt = readonly [name: string, body: string]

const elsewhere = "'https://example.org/'"

const append = (tag: string, settings: string): string =>
  `const it = Object.assign(document.createElement('${tag}'), ${settings}); document.body.append(it);`

const navigation: readonly PageAttempt[] = [
  ['go to a file', "location.href = 'file:///etc/passwd'"],
  ['go to a data address', "location.assign('data:text/html,x')"],
  [
    'go to a script address',
    'location.href = \'javascript:document.title="taken"\'; await later(50); return document.title === "taken"',
  ],
  ['go to an unknown scheme', "location.href = 'ssh://example.org/'"],
  [
    'follow a link that reports',
    `${append('a', `{ href: '#here', ping: ${elsewhere} }`)} it.click(); it.remove()`,
  ],
  [
    'send a form',
    `${append('form', `{ action: ${elsewhere}, method: 'post' }`)} it.submit(); it.remove()`,
  ],
  [
    'send a form into a new window',
    `${append('form', `{ action: ${elsewhere}, target: '_blank' }`)} it.submit(); it.remove()`,
  ],
  [
    'move the base of its addresses',
    `${append('base', `{ href: ${elsewhere} }`)} const moved = document.baseURI.startsWith(${elsewhere}); it.remove(); return moved`,
  ],
  ['pretend another address', `history.pushState(null, '', ${elsewhere}); return true`],
]

const embed = (tag: string, address: string): PageAttempt => [
  `embed ${address} by ${tag}`,
  `${append(tag, `{ src: '${address}', data: '${address}' }`)} await later(150);
   const text = it.contentDocument?.body?.textContent ?? ''; it.remove(); return text.trim() !== ''`,
]

const embedding: readonly PageAttempt[] = [
  embed('iframe', 'https://example.org/'),
  embed('iframe', 'data:text/html,text'),
  embed('iframe', '/index.html'),
  embed('iframe', 'file:///etc/passwd'),
  embed('object', 'https://example.org/'),
  embed('embed', 'https://example.org/'),
  [
    'embed a webview',
    `${append('webview', `{ src: ${elsewhere} }`)} const works = 'executeJavaScript' in it; it.remove(); return works`,
  ],
]

const running: readonly PageAttempt[] = [
  [
    'run an inline script',
    `const it = document.createElement('script'); it.textContent = 'globalThis.taken = 1'; document.head.append(it); return 'taken' in globalThis`,
  ],
  ['run text', "return new Function('return true')()"],
  ['evaluate text', "return (0, eval)('true')"],
  [
    'run text later',
    "setTimeout('globalThis.taken = 1'); await later(50); return 'taken' in globalThis",
  ],
  [
    'write markup with a handler',
    `document.createElement('div').innerHTML = '<img src=x onerror="taken = 1">'; return true`,
  ],
  ['write a document', "document.write('<h1>x</h1>'); return true"],
  [
    'make a policy of its own',
    "trustedTypes.createPolicy('attacker', { createHTML: (text) => text }); return true",
  ],
  ['import from elsewhere', `await import(${elsewhere}); return true`],
  ['import a data address', "await import('data:text/javascript,globalThis.taken=1'); return true"],
  [
    'import from a blob',
    "await import(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))); return true",
  ],
  ['start a worker from a blob', "new Worker(URL.createObjectURL(new Blob(['1']))); return true"],
  ['install a service worker', "await navigator.serviceWorker.register('/sw.js'); return true"],
  [
    'style the page',
    `const it = document.createElement('style'); it.textContent = 'body { outline: 7px solid }'; document.head.append(it); const styled = getComputedStyle(document.body).outlineWidth === '7px'; it.remove(); return styled`,
  ],
  [
    'reach Node',
    'return typeof require === "function" || typeof process !== "undefined" || typeof module !== "undefined"',
  ],
]

const hint = (relation: string): PageAttempt => [
  `hint at another site by ${relation}`,
  `${append('link', `{ rel: '${relation}', href: 'https://example.org/x', as: 'script' }`)} it.remove()`,
]

const sending: readonly PageAttempt[] = [
  ['fetch from elsewhere', `await fetch(${elsewhere}, { mode: 'no-cors' }); return true`],
  [
    'fetch from another program on this machine',
    "await fetch('http://127.0.0.1:1/', { mode: 'no-cors' }); return true",
  ],
  ['fetch a file', "await fetch('file:///etc/passwd'); return true"],
  [
    'fetch what lies beside the bundle',
    "return (await fetch('/..%2fmain/index.js')).ok || (await fetch('/%2e%2e/main/index.js')).ok",
  ],
  [
    'ask the old way',
    `const it = new XMLHttpRequest(); it.open('GET', ${elsewhere}, false); it.send(); return true`,
  ],
  [
    'open a socket',
    "const it = new WebSocket('wss://example.org/'); return new Promise((resolve) => { it.onopen = () => resolve(true); it.onerror = () => resolve(false) })",
  ],
  [
    'listen to a stream',
    `const it = new EventSource(${elsewhere}); return new Promise((resolve) => { it.onopen = () => resolve(true); it.onerror = () => { it.close(); resolve(false) } })`,
  ],
  ['send a beacon', `navigator.sendBeacon(${elsewhere}, 'x')`],
  [
    'load a picture',
    `const it = new Image(); it.src = ${elsewhere}; await it.decode(); return true`,
  ],
  [
    'load a font',
    "await new FontFace('x', 'url(https://example.org/x.woff2)').load(); return true",
  ],
  ...[
    'preconnect',
    'dns-prefetch',
    'prefetch',
    'preload',
    'modulepreload',
    'stylesheet',
    'manifest',
    'icon',
  ].map(hint),
]

const asking: readonly PageAttempt[] = [
  [
    'learn where it is',
    'return new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve(true), () => resolve(false)))',
  ],
  ['notify', "return (await Notification.requestPermission()) === 'granted'"],
  ['read the clipboard', 'await navigator.clipboard.readText(); return true'],
  [
    'watch through the camera',
    'await navigator.mediaDevices.getUserMedia({ video: true }); return true',
  ],
  [
    'listen through the microphone',
    'await navigator.mediaDevices.getUserMedia({ audio: true }); return true',
  ],
  ['record the screen', 'await navigator.mediaDevices.getDisplayMedia(); return true'],
  ['play on a device', 'await navigator.requestMIDIAccess({ sysex: true }); return true'],
  ['use a serial port', 'await navigator.serial.requestPort(); return true'],
]

/** What must fail on every host, in the order it is tried. */
export const PAGE_ATTEMPTS: readonly PageAttempt[] = [
  ...navigation,
  ...embedding,
  ...running,
  ...sending,
  ...asking,
]

/** What only the desktop can stop: where a browser goes, its windows and its downloads are the user's own. */
export const DESKTOP_ATTEMPTS: readonly PageAttempt[] = [
  ['go to another site', `location.href = ${elsewhere}`],
  ['go to another program on this machine', "location.replace('http://127.0.0.1:1/')"],
  ['follow a link', `${append('a', `{ href: ${elsewhere} }`)} it.click(); it.remove()`],
  [
    'refresh to another site',
    `${append('meta', `{ httpEquiv: 'refresh', content: '0;url=https://example.org/' }`)} it.remove()`,
  ],
  ['load itself again', 'location.reload()'],
  ['go to its own start page', "location.href = '/index.html?again'"],
  ['open another site in a window', `window.open(${elsewhere})`],
  ['open an empty window', "window.open('about:blank')"],
  ['open itself in a window', "window.open('/index.html')"],
  ['open a file in a window', "window.open('file:///etc/passwd')"],
  [
    'download a blob',
    `${append('a', "{ href: URL.createObjectURL(new Blob(['MZ'])), download: 'x.exe' }")} it.click(); it.remove()`,
  ],
  [
    'download a data address',
    `${append('a', "{ href: 'data:,MZ', download: 'x.exe' }")} it.click(); it.remove()`,
  ],
  [
    'replace the bridge',
    "try { window.palpate = {} } catch {} return !('file.save' in window.palpate)",
  ],
  [
    'change the bridge',
    "try { window.palpate['file.save'] = () => 1 } catch {} return window.palpate['file.save']() === 1",
  ],
  [
    'call what is not on the bridge',
    `return Object.keys(window.palpate).some((name) => !${JSON.stringify(IPC_CHANNELS)}.includes(name))`,
  ],
  [
    'write to a path',
    "return (await window.palpate['file.save']({ bytes: new TextEncoder().encode('%PDF-'), suggestedName: 'x', kind: 'pdf', path: '/tmp/x' })).ok",
  ],
  [
    'write a program',
    "return (await window.palpate['file.save']({ bytes: new TextEncoder().encode('MZ'), suggestedName: 'x', kind: 'pdf' })).ok",
  ],
  [
    'send a function through the bridge',
    "return (await window.palpate['app.unsaved-work'](() => 1)).ok",
  ],
  [
    'send a polluting object through the bridge',
    `return (await window.palpate['file.save'](JSON.parse('{"__proto__":{"kind":"pdf"}}'))).ok`,
  ],
  [
    'send a huge text through the bridge',
    "return (await window.palpate['file.save']({ bytes: new Uint8Array(1), suggestedName: 'x'.repeat(2e7), kind: 'pdf' })).ok",
  ],
]
