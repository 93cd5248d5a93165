import type { AuditStore, Clock, SecretsProvider } from '../domain/ports.ts'
import { revealSecret, Secret } from '#steps/secret.server.ts'
import { algorithm, makeKey, seal, type Sealed, unseal } from './envelope.ts'
import type { MasterKey, NoMasterKey } from './master-key.ts'

export type TenantKeyRecord = Sealed & {
  readonly version: number
  readonly masterFingerprint: string
  readonly algorithm: string
}
export type SecretRecord = Sealed & {
  readonly name: string
  readonly version: number
  readonly keyVersion: number
  readonly algorithm: string
}

/** The rows of one tenant, inside one transaction. */
export type TenantSecretRecords = {
  /** Others who write secrets of this tenant wait until the transaction ends. */
  readonly lock: () => Promise<void>
  /** The master key that must wrap whatever is written now. */
  readonly activeMaster: () => Promise<string | undefined>
  readonly activeKey: () => Promise<TenantKeyRecord | undefined>
  readonly keyOf: (version: number) => Promise<TenantKeyRecord | undefined>
  readonly addKey: (key: TenantKeyRecord, now: number) => Promise<void>
  readonly find: (name: string) => Promise<SecretRecord | undefined>
  /** Replaces: the older version is gone. */
  readonly put: (secret: SecretRecord, now: number) => Promise<void>
  readonly remove: (name: string) => Promise<void>
}

/** What this adapter needs of a database; `bff/store/secret-records.ts` has it. */
export type SecretRecords = {
  /** Fingerprints of the master keys that wrap tenant keys. */
  readonly keyring: () => Promise<{ readonly fingerprint: string; readonly state: 'active' | 'retiring' }[]>
  /** Enters the first master key; does nothing when there is one. */
  readonly beginKeyring: (fingerprint: string, algorithm: string, now: number) => Promise<void>
  readonly inTenant: <T>(tenantId: string, work: (records: TenantSecretRecords) => Promise<T>) => Promise<T>
  /** A ciphertext did not open: the tenant's jobs wait (FM-76). */
  readonly pauseJobs: (tenantId: string, because: string, now: number) => Promise<void>
}

/** The store is locked: nothing is read or written until the operator brings the right master key. */
export class SecretsLocked extends Error {
  override name = 'SecretsLocked'
}

/** A ciphertext that does not open: changed, or copied from another tenant, name or version. */
export class SecretUnreadable extends Error {
  override name = 'SecretUnreadable'
}

/**
 * The default Secrets Provider (design 6): AES-256-GCM in our own database, one data key per tenant, wrapped by the
 * master key. Opens locked when that key is missing or another one; it never decrypts on trust.
 */
export async function openEncryptedDatabase(parts: {
  readonly records: SecretRecords
  readonly masterKey: MasterKey | NoMasterKey
  readonly installId: string
  readonly clock: Clock
  readonly audit: AuditStore
}): Promise<SecretsProvider> {
  const { records, masterKey, installId, clock } = parts
  if (!('missing' in masterKey)) await records.beginKeyring(masterKey.fingerprint, algorithm, clock.now())
  const locked = whyLocked(masterKey, await records.keyring())

  function master(): MasterKey {
    if ('missing' in masterKey || locked !== null) throw new SecretsLocked(locked ?? '')
    return masterKey
  }
  const placeOfKey = (tenantId: string, key: { version: number; masterFingerprint: string }) => [
    'tenant-key',
    installId,
    tenantId,
    String(key.version),
    key.masterFingerprint,
  ]
  const placeOfSecret = (tenantId: string, secret: { name: string; version: number; keyVersion: number }) => [
    'secret',
    installId,
    tenantId,
    secret.name,
    String(secret.version),
    String(secret.keyVersion),
  ]

  function unwrap(tenantId: string, record: TenantKeyRecord): Buffer | undefined {
    const { key, fingerprint } = master()
    if (record.masterFingerprint !== fingerprint) {
      throw new SecretsLocked(
        `A tenant's key is wrapped by master key ${record.masterFingerprint}, this server has ${fingerprint}. Restart it with that key.`,
      )
    }
    return record.algorithm === algorithm ? unseal(key, placeOfKey(tenantId, record), record) : undefined
  }

  /** The tenant's data key, made with its first secret. */
  async function keyForWriting(
    tenantId: string,
    rows: TenantSecretRecords,
  ): Promise<{ version: number; key: Buffer | undefined }> {
    const { key: masterBytes, fingerprint } = master()
    // A rotation may have begun since we started (FM-73): reading goes on with the old key, writing does not.
    const active = await rows.activeMaster()
    if (active !== fingerprint) {
      throw new SecretsLocked(
        `The active master key is ${active}, this server has ${fingerprint}. Restart it with the active one.`,
      )
    }
    const found = await rows.activeKey()
    if (found !== undefined) return { version: found.version, key: unwrap(tenantId, found) }
    const key = makeKey()
    const place = { version: 1, masterFingerprint: fingerprint }
    await rows.addKey({ ...place, algorithm, ...seal(masterBytes, placeOfKey(tenantId, place), key) }, clock.now())
    return { version: 1, key }
  }

  async function decrypt(
    tenantId: string,
    rows: TenantSecretRecords,
    record: SecretRecord,
  ): Promise<Buffer | undefined> {
    const keyRecord = await rows.keyOf(record.keyVersion)
    const key = keyRecord && unwrap(tenantId, keyRecord)
    return key && record.algorithm === algorithm ? unseal(key, placeOfSecret(tenantId, record), record) : undefined
  }

  async function encrypt(
    tenantId: string,
    rows: TenantSecretRecords,
    name: string,
    plaintext: Buffer,
  ): Promise<'written' | 'unreadable'> {
    const { version: keyVersion, key } = await keyForWriting(tenantId, rows)
    if (key === undefined) return 'unreadable'
    const place = { name, version: ((await rows.find(name))?.version ?? 0) + 1, keyVersion }
    await rows.put({ ...place, algorithm, ...seal(key, placeOfSecret(tenantId, place), plaintext) }, clock.now())
    return 'written'
  }

  async function refuse(tenantId: string, name: string, purpose: string): Promise<never> {
    const at = clock.now()
    await records.pauseJobs(tenantId, `The secret ${name} does not open`, at)
    await parts.audit.record(tenantId, {
      event: 'secret.unreadable',
      actor: 'secrets-provider',
      subject: { name, purpose },
      requestId: '',
      at,
    })
    throw new SecretUnreadable(`The secret ${name} does not open: its record was changed or belongs elsewhere.`)
  }

  return {
    lockedBecause: () => locked,

    async put(tenantId, name, value) {
      const result = await records.inTenant(tenantId, async (rows) => {
        master()
        await rows.lock()
        return encrypt(tenantId, rows, name, Buffer.from(revealSecret(value), 'utf8'))
      })
      if (result === 'unreadable') await refuse(tenantId, name, 'store')
    },

    async remove(tenantId, name) {
      await records.inTenant(tenantId, (rows) => rows.remove(name))
    },

    async move(tenantId, from, to) {
      const result = await records.inTenant(tenantId, async (rows) => {
        master()
        await rows.lock()
        const record = await rows.find(from)
        if (record === undefined) return 'absent' as const
        // The name is part of what is authenticated, so a move is a new encryption.
        const plaintext = await decrypt(tenantId, rows, record)
        if (plaintext === undefined) return 'unreadable' as const
        const written = await encrypt(tenantId, rows, to, plaintext)
        if (written === 'written') await rows.remove(from)
        return written
      })
      return result === 'unreadable' ? refuse(tenantId, from, 'move') : result === 'written'
    },

    async withSecret(tenantId, name, purpose, use) {
      const found = await records.inTenant(tenantId, async (rows) => {
        master()
        const record = await rows.find(name)
        return record && { plaintext: await decrypt(tenantId, rows, record) }
      })
      if (found === undefined) return undefined
      if (found.plaintext === undefined) return refuse(tenantId, name, purpose)
      // After the transaction: whoever uses it may wait for Google.
      return use(new Secret(found.plaintext.toString('utf8')))
    },
  }
}

function whyLocked(
  masterKey: MasterKey | NoMasterKey,
  keyring: readonly { fingerprint: string; state: string }[],
): string | null {
  const expected = keyring.find((entry) => entry.state === 'active')?.fingerprint ?? 'none'
  if ('missing' in masterKey)
    return `The master key is missing. ${masterKey.missing} Expected fingerprint: ${expected}.`
  if (keyring.some((entry) => entry.fingerprint === masterKey.fingerprint)) return null
  return `The master key is not the one that secrets were stored with. Expected fingerprint: ${expected}, actual: ${masterKey.fingerprint}.`
}
