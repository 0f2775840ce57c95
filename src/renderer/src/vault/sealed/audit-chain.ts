import { z } from 'zod'
import {
  fromBase64,
  joined,
  sameBytes,
  textOf,
  toBase64,
  uint32,
  utf8,
  type Bytes,
} from '../crypto/bytes'
import { canonicalJson } from '../crypto/canonical-json'
import { seal, unseal } from '../crypto/envelope'
import type { KeyRing } from '../crypto/key-ring'
import { macOf } from '../crypto/subkeys'
import { AUDIT_ACTIONS, type AuditEntry } from '../../services/sealed-workspace'
import type { Position } from './position'
import type { SealedRow } from './vault-database'

const text = z.string().max(2_000)

const entrySchema = z.strictObject({
  sequence: z.int().min(1),
  at: z.iso.datetime(),
  user: z.strictObject({ id: text, name: text }),
  action: z.enum(AUDIT_ACTIONS),
  store: text.exactOptional(),
  record: text.exactOptional(),
  caseId: text.exactOptional(),
  fields: z.array(text).exactOptional(),
  detail: text.exactOptional(),
}) satisfies z.ZodType<AuditEntry>

const linkSchema = z.strictObject({ entry: entrySchema, mac: z.string().max(100) })

/** The last entry of a chain. */
export type AuditHead = Position['auditHead']

/** Where the chain begins. */
export const CHAIN_START: AuditHead = { sequence: 0, mac: '' }

/** Row id of an entry: in order when sorted as text. */
const auditRowId = (sequence: number): string => String(sequence).padStart(10, '0')

const schema = 1
const placeOf = (id: string) => ({ store: 'audit', id, schema, revision: 1 })

const linkMac = async (ring: KeyRing, before: AuditHead, entry: AuditEntry): Promise<Bytes> =>
  macOf(
    ring.auditMac,
    joined(fromBase64(before.mac), uint32(entry.sequence), utf8(canonicalJson(entry))),
  )

const sealedLink = async (ring: KeyRing, entry: AuditEntry, mac: string): Promise<SealedRow> => {
  const id = auditRowId(entry.sequence)
  const text = utf8(canonicalJson({ entry, mac }))
  const sealed = await seal(await ring.store('audit'), placeOf(id), text)
  return { id, revision: 1, epoch: ring.epoch, schema, key: '', sealed }
}

/** Seals the next entries of the chain. The caller writes their rows in the same transaction as what they tell of. */
export const nextLinks = async (
  ring: KeyRing,
  before: AuditHead,
  told: readonly Omit<AuditEntry, 'sequence'>[],
): Promise<{ readonly links: readonly SealedRow[]; readonly auditHead: AuditHead }> => {
  const rows: Promise<SealedRow>[] = []
  let auditHead = before
  for (const tell of told) {
    const entry: AuditEntry = { sequence: auditHead.sequence + 1, ...tell }
    // Each signature goes on from the one before; sealing need not wait for it.
    const mac = toBase64(await linkMac(ring, auditHead, entry))
    rows.push(sealedLink(ring, entry, mac))
    auditHead = { sequence: entry.sequence, mac }
  }
  return { links: await Promise.all(rows), auditHead }
}

/** The entry in a row with its signature. Throws NotAuthenticError or ZodError. */
export const openLink = async (
  ring: KeyRing,
  row: SealedRow,
): Promise<{ readonly entry: AuditEntry; readonly mac: string }> =>
  linkSchema.parse(
    JSON.parse(textOf(await unseal(await ring.store('audit'), placeOf(row.id), row.sealed))),
  )

/** What is wrong with a trail: the first entry that does not follow, or a head that is not the end. */
export type AuditProblem =
  | { readonly kind: 'entry'; readonly sequence: number }
  | { readonly kind: 'end'; readonly sequence: number }

/** The entries of a whole trail in order, and what is wrong with it, compared with a head kept elsewhere. */
export const verifiedTrail = async (
  ring: KeyRing,
  rows: readonly SealedRow[],
  expected: AuditHead,
): Promise<{ readonly entries: readonly AuditEntry[]; readonly problem?: AuditProblem }> => {
  const entries: AuditEntry[] = []
  let problem: AuditProblem | undefined
  let head = CHAIN_START
  for (const row of rows) {
    try {
      const { entry, mac } = await openLink(ring, row)
      entries.push(entry)
      const follows =
        row.id === auditRowId(entry.sequence) &&
        entry.sequence === head.sequence + 1 &&
        sameBytes(await linkMac(ring, head, entry), fromBase64(mac))
      if (!follows) problem ??= { kind: 'entry', sequence: head.sequence + 1 }
      head = { sequence: entry.sequence, mac }
    } catch {
      problem ??= { kind: 'entry', sequence: head.sequence + 1 }
      head = { sequence: head.sequence + 1, mac: head.mac }
    }
  }
  if (head.sequence !== expected.sequence || head.mac !== expected.mac) {
    problem ??= { kind: 'end', sequence: head.sequence }
  }
  return problem === undefined ? { entries } : { entries, problem }
}
