import { z } from 'zod'
import { fail, ok, type Result } from './result'

/** Systems that there are installers for, as Node names them. */
export const PROGRAM_PLATFORMS = ['win32', 'darwin', 'linux'] as const

/** The largest installer that is taken, in bytes. */
const MAX_PROGRAM_BYTES = 1024 * 1024 * 1024

const version = z.string().regex(/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/)
const sentence = z.string().min(1).max(2_000)
const sentences = z.array(sentence).max(100)

const installer = z.strictObject({
  /** Never a path; no name that a system reads as a device or a switch. */
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._ -]{0,100}\.(?:exe|dmg|deb|AppImage)$/),
  platform: z.enum(PROGRAM_PLATFORMS),
  /** As Node names it. */
  architecture: z.enum(['x64', 'arm64']),
  byteLength: z.int().min(1).max(MAX_PROGRAM_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** What the maker signs for one release: its installers, what is new, and the knowledge that it brings. */
export const programManifestSchema = z.strictObject({
  version,
  /** 'YYYY-MM-DD' */
  released: z.iso.date(),
  notes: z.strictObject({
    summary: sentence,
    new: sentences,
    changed: sentences,
    know: sentences,
  }),
  /** The content of a knowledge file, as text: the page compares it with what is in use. */
  knowledge: z
    .string()
    .max(16 * 1024 * 1024)
    .exactOptional(),
  files: z.array(installer).min(1).max(20),
})

/** One release, as its maker signed it. */
export type ProgramManifest = z.output<typeof programManifestSchema>

/** One installer of a release. */
export type Installer = ProgramManifest['files'][number]

/** Reads the content of a signed list whose signature has been checked. The detail names the places that do not fit. */
export const parseProgramManifest = (
  content: string,
): Result<ProgramManifest, 'not-understood'> => {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    return fail('not-understood', 'no JSON')
  }
  const parsed = programManifestSchema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const places = parsed.error.issues.map(({ path }) => path.map(String).join('.'))
  return fail('not-understood', [...new Set(places)].slice(0, 5).join(', '))
}

/** Below 0 when the first version is older than the second, 0 for the same, above 0 when it is newer. */
export const compareVersions = (one: string, other: string): number => {
  const [left, right] = [one, other].map((text) => text.split('.').map(Number))
  for (const at of [0, 1, 2]) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
