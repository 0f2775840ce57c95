import { expect, it } from 'vitest'
import { serveIpc } from '../../src/main/ipc-server'
import type { SenderFrame } from '../../src/main/trusted-sender'
import { IPC_CHANNELS } from '../../src/shared/ipc-channels'
import { MAX_SUGGESTED_NAME_LENGTH } from '../../src/shared/ipc'
import { MAX_JOURNAL_ENTRY_BYTES } from '../../src/shared/storage-limits'
import { answeringHandlers, GOOD_CALLS } from './good-calls'

// Seam: the registration wrapper. Every channel of the contract is attacked; a new one is covered by being listed.

const MAIN_FRAME: SenderFrame = { parent: null, origin: 'app://bundle', detached: false }

const HOSTILE_SENDERS: readonly (readonly [string, SenderFrame | null])[] = [
  ['a frame that is gone', null],
  ['a frame that is going', { ...MAIN_FRAME, detached: true }],
  ['a subframe of the app', { ...MAIN_FRAME, parent: MAIN_FRAME }],
  ['another site', { ...MAIN_FRAME, origin: 'https://example.org' }],
  ['an opaque origin', { ...MAIN_FRAME, origin: 'null' }],
  ['no origin', { ...MAIN_FRAME, origin: '' }],
  ['a similar origin', { ...MAIN_FRAME, origin: 'app://bundle.example.org' }],
  ['the origin with a path', { ...MAIN_FRAME, origin: 'app://bundle/' }],
  ['the origin in capitals', { ...MAIN_FRAME, origin: 'APP://BUNDLE' }],
  ['a file', { ...MAIN_FRAME, origin: 'file://' }],
  [
    'a frame that throws when asked',
    {
      parent: null,
      detached: false,
      get origin(): string {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed')
      },
    },
  ],
]

const polluting: unknown = JSON.parse(
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
)

const HOSTILE_ARGUMENTS: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a number', 0],
  ['NaN', NaN],
  ['a big integer', 10n],
  ['text', 'text'],
  ['an empty list', []],
  ['an empty object', {}],
  ['a nested list', [[[]]]],
  ['a date', new Date(0)],
  ['a map', new Map([['bytes', new Uint8Array(5)]])],
  ['a function', () => undefined],
  ['a symbol', Symbol('x')],
  ['bytes alone', new Uint8Array(5)],
  ['an object with __proto__', polluting],
  ['an object without prototype', Object.create(null)],
  ['a huge text', 'x'.repeat(100_000_000)],
  ['a deep object', Array.from({ length: 5000 }).reduce((inner: unknown) => ({ inner }), {})],
]

/** Wrong in any place; and what is wrong only where such a value is right. */
const WRONG_VALUES: readonly unknown[] = [
  null,
  7,
  {},
  [],
  'x'.repeat(MAX_SUGGESTED_NAME_LENGTH + 1),
  polluting,
]
const WRONG_NUMBERS: readonly unknown[] = [-1, 0.5, NaN, Infinity, 2 ** 53, '1', 1n]
const WRONG_LISTS: readonly unknown[] = [
  [7],
  [null],
  [[]],
  ['text'],
  [polluting],
  [new Uint8Array(0)],
  [new Uint8Array(MAX_JOURNAL_ENTRY_BYTES + 1)],
  [new Uint16Array(1)],
]
const WRONG_TEXTS: readonly unknown[] = [
  '',
  '..',
  '../../etc/passwd',
  'C:\\Windows',
  '3F0C5F0E-6F7F-4B1C-9D9D-0123456789AB',
  '3f0c5f0e-6f7f-4b1c-9d9d-0123456789ab/..',
  '3f0c5f0e-6f7f-4b1c-9d9d-0123456789ab\n',
  '0000000001-0123456789abcdef/../x',
  '__proto__',
]

/** A name for a file is the only free text: main makes it safe itself. */
const FREE_TEXT = 'suggestedName'

const wrongValuesOf = (key: string, good: unknown): readonly unknown[] => {
  if (typeof good === 'number')
    return [...WRONG_VALUES.filter((value) => value !== 7), ...WRONG_NUMBERS]
  if (typeof good === 'string' && key !== FREE_TEXT) return [...WRONG_VALUES, ...WRONG_TEXTS]
  if (Array.isArray(good)) {
    const others = WRONG_VALUES.filter((value) => !Array.isArray(value))
    return [...others, ...WRONG_LISTS]
  }
  return WRONG_VALUES
}

/** Each member of the good call made wrong, one at a time, and one too many. */
const spoiled = (good: unknown): readonly (readonly [string, unknown])[] =>
  typeof good !== 'object' || good === null
    ? []
    : [
        ...Object.entries(good).flatMap(([key, member]) =>
          wrongValuesOf(key, member).map(
            (value) => [`a wrong ${key}`, { ...good, [key]: value }] as const,
          ),
        ),
        ...Object.keys(good).map(
          (key) =>
            [
              `no ${key}`,
              Object.fromEntries(Object.entries(good).filter(([name]) => name !== key)),
            ] as const,
        ),
        ['a path', { ...good, path: '/etc/passwd' }] as const,
        [
          'an own __proto__',
          Object.defineProperty({ ...good }, '__proto__', { value: {}, enumerable: true }),
        ] as const,
      ]

function serve() {
  const listeners = new Map<
    string,
    (event: { senderFrame: SenderFrame | null }, ...args: unknown[]) => unknown
  >()
  const handled: string[] = []
  const handlers = answeringHandlers((channel) => handled.push(channel))
  serveIpc(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    { ownOrigin: 'app://bundle', handlers },
  )
  const call = async (
    channel: string,
    senderFrame: SenderFrame | null,
    ...args: unknown[]
  ): Promise<unknown> => {
    const listener = listeners.get(channel)
    if (listener === undefined) throw new Error(`${channel} is not served`)
    return listener({ senderFrame }, ...args)
  }
  return { call, handled, served: [...listeners.keys()] }
}

const refused = (detail: string): unknown => ({
  ok: false,
  error: { code: 'invalid-request', detail },
})

it('serves exactly the channels of the contract', () => {
  expect(serve().served).toEqual([...IPC_CHANNELS])
})

it.each(IPC_CHANNELS)('%s answers a good call', async (channel) => {
  const { call, handled } = serve()
  expect(await call(channel, MAIN_FRAME, GOOD_CALLS[channel])).toMatchObject({ ok: true })
  expect(handled).toEqual([channel])
})

it.each(
  IPC_CHANNELS.flatMap((channel) =>
    HOSTILE_SENDERS.map(([who, frame]) => ({ channel, who, frame })),
  ),
)('$channel refuses $who', async ({ channel, frame }) => {
  const { call, handled } = serve()
  expect(await call(channel, frame, GOOD_CALLS[channel])).toEqual(refused('sender'))
  expect(handled).toEqual([])
})

it.each(
  IPC_CHANNELS.flatMap((channel) =>
    [...HOSTILE_ARGUMENTS, ...spoiled(GOOD_CALLS[channel])].map(([what, value]) => ({
      channel,
      what,
      value,
    })),
  ),
)('$channel refuses $what', async ({ channel, value }) => {
  const { call, handled } = serve()
  expect(await call(channel, MAIN_FRAME, value)).toEqual(refused('argument'))
  expect(handled).toEqual([])
  expect('polluted' in {}).toBe(false)
})

it.each(IPC_CHANNELS)('%s refuses a second argument', async (channel) => {
  const { call, handled } = serve()
  expect(await call(channel, MAIN_FRAME, GOOD_CALLS[channel], 'more')).toEqual(refused('argument'))
  expect(handled).toEqual([])
})

it('lets a handler answer nothing outside the contract', async () => {
  const listeners = new Map<
    string,
    (event: { senderFrame: SenderFrame | null }, ...args: unknown[]) => unknown
  >()
  const leaking = {
    ok: true,
    value: { displayName: 'x.pdf', path: '/home/someone/x.pdf' },
  } as const
  serveIpc(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    {
      ownOrigin: 'app://bundle',
      handlers: answeringHandlers(() => undefined, { 'file.save': leaking }),
    },
  )
  await expect(
    listeners.get('file.save')?.({ senderFrame: MAIN_FRAME }, GOOD_CALLS['file.save']),
  ).rejects.toThrow()
})
