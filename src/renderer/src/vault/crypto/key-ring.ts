import { sameBytes, toBase64, toHex, utf8, type Bytes } from './bytes'
import { fieldBytes, headerBinding, type KeyHeader } from './key-header'
import { keyMaterial, macOf, sealingKey, signingKey } from './subkeys'

/** The keys of an unlocked vault. None can be read out; dropping the ring and its worker locks. */
export interface KeyRing {
  readonly epoch: number
  /** Seals case keys, and the records that belong to no case. One for each store. */
  store(name: string): Promise<CryptoKey>
  readonly blocks: CryptoKey
  readonly backup: CryptoKey
  readonly auditMac: CryptoKey
  readonly journalMac: CryptoKey
  readonly positionMac: CryptoKey
  /** The header as it should be signed. */
  signHeader(header: Omit<KeyHeader, 'mac'>): Promise<KeyHeader>
  isSigned(header: KeyHeader): Promise<boolean>
  /** Name of a case's key: says nothing about the case to one who lacks the vault key. */
  caseKeyId(caseId: string): Promise<string>
}

/** Derives every key of an epoch from the vault key, which is set to zero. */
export const openKeyRing = async (vaultKey: Bytes, epoch: number): Promise<KeyRing> => {
  const material = await keyMaterial(vaultKey)
  vaultKey.fill(0)
  const [blocks, backup, auditMac, journalMac, positionMac, headerMac, caseIdMac] =
    await Promise.all([
      sealingKey(material, `index|v1|${epoch}`),
      sealingKey(material, `backup|v1|${epoch}`),
      signingKey(material, 'audit-mac|v1'),
      signingKey(material, 'journal-mac|v1'),
      signingKey(material, 'position-mac|v1'),
      signingKey(material, 'header-mac|v1'),
      signingKey(material, 'case-id|v1'),
    ])
  const stores = new Map<string, Promise<CryptoKey>>()
  const headerMacOf = async (header: KeyHeader): Promise<Bytes> =>
    macOf(headerMac, headerBinding(header))
  return {
    epoch,
    store: (name) => {
      const key = stores.get(name) ?? sealingKey(material, `rec|v1|${name}|${epoch}`)
      stores.set(name, key)
      return key
    },
    blocks,
    backup,
    auditMac,
    journalMac,
    positionMac,
    signHeader: async (header) => {
      const unsigned = { ...header, mac: '' }
      return { ...unsigned, mac: toBase64(await headerMacOf(unsigned)) }
    },
    isSigned: async (header) => sameBytes(await headerMacOf(header), fieldBytes(header.mac)),
    caseKeyId: async (caseId) =>
      toHex((await macOf(caseIdMac, utf8(`case|${caseId}`))).subarray(0, 16)),
  }
}
