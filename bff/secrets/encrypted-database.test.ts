import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revealSecret, Secret } from '#steps/secret.server.ts'
import type { SecretsProvider } from '../domain/ports.ts'
import { auditStore } from '../store/audit-events.ts'
import { secretRecords } from '../store/secret-records.ts'
import { makeStore } from '../store/store.ts'
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts'
import { openEncryptedDatabase } from './encrypted-database.ts'
import { makeKey, seal, unseal } from './envelope.ts'
import { readMasterKey } from './master-key.ts'

const canary = 'GOCSPX-canary-zwitscher'
const masterKey = makeKey().toString('base64')
let db: TestDatabase
let secrets: SecretsProvider
let dataDir: string

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'guidepost-secrets-'))
  db = await createTestDatabase()
  secrets = await open(masterKey)
})
afterAll(async () => {
  await db.drop()
  rmSync(dataDir, { recursive: true })
})

function open(key: string | undefined, installId = 'install-1', mayMake = false): Promise<SecretsProvider> {
  return openEncryptedDatabase({
    records: secretRecords(db.database),
    masterKey: readMasterKey({ masterKey: key, dataDir, mayMake }),
    installId,
    clock: { now: () => 1_800_000_000_000 },
    audit: auditStore(db.database),
  })
}

function read(provider: SecretsProvider, tenantId: string, name: string): Promise<string | undefined> {
  return provider.withSecret(tenantId, name, 'test', async (secret) => revealSecret(secret))
}

async function rawly<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: db.urls.superuser })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

describe('keeping', () => {
  test('a secret comes back, byte for byte, and only under its own name and tenant', async () => {
    const [one, two] = [await db.makeTenant(), await db.makeTenant()]
    await secrets.put(one, 'a', new Secret(`${canary} ü\n`))
    expect(await read(secrets, one, 'a')).toBe(`${canary} ü\n`)
    expect(await read(secrets, one, 'b')).toBeUndefined()
    expect(await read(secrets, two, 'a')).toBeUndefined()
  })

  test('a replaced version is deleted', async () => {
    const one = await db.makeTenant()
    await secrets.put(one, 'a', new Secret('first'))
    await secrets.put(one, 'a', new Secret('second'))
    expect(await read(secrets, one, 'a')).toBe('second')
    const rows = await rawly((client) => client.query('select version from secret where tenant_id = $1', [one]))
    expect(rows.rows).toEqual([{ version: 2 }])
  })

  test('a moved secret opens under its new name only', async () => {
    const one = await db.makeTenant()
    await secrets.put(one, 'pending', new Secret(canary))
    await secrets.put(one, 'final', new Secret('older'))
    expect(await secrets.move(one, 'pending', 'final')).toBe(true)
    expect(await read(secrets, one, 'final')).toBe(canary)
    expect(await read(secrets, one, 'pending')).toBeUndefined()
    expect(await secrets.move(one, 'pending', 'final')).toBe(false)
  })

  test('a removed secret is gone', async () => {
    const one = await db.makeTenant()
    await secrets.put(one, 'a', new Secret(canary))
    await secrets.remove(one, 'a')
    expect(await read(secrets, one, 'a')).toBeUndefined()
  })

  test('twenty first secrets of a tenant at once make one key and lose none', async () => {
    const one = await db.makeTenant()
    await Promise.all(Array.from({ length: 20 }, (_, i) => secrets.put(one, `s${i}`, new Secret(String(i)))))
    for (let i = 0; i < 20; i++) expect(await read(secrets, one, `s${i}`)).toBe(String(i))
    const keys = await rawly((client) => client.query('select version from tenant_key where tenant_id = $1', [one]))
    expect(keys.rows).toEqual([{ version: 1 }])
  })

  test('no plain column holds it', async () => {
    const one = await db.makeTenant()
    await secrets.put(one, 'a', new Secret(canary))
    await rawly(async (client) => {
      const tables = await client.query<{ name: string }>(
        `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
      )
      for (const { name } of tables.rows) {
        const hits = await client.query(`select 1 from ${name} t where t::text like '%canary%' or t::text like $1`, [
          `%${Buffer.from('canary').toString('hex')}%`,
        ])
        expect(hits.rows, name).toEqual([])
      }
    })
  })

  test('it goes with its tenant', async () => {
    const one = await db.makeTenant()
    await secrets.put(one, 'a', new Secret(canary))
    await db.database.inTenant(one, (tx) => tx.deleteFrom('tenant').execute())
    const left = await rawly((client) =>
      client.query(
        'select 1 from secret where tenant_id = $1 union all select 1 from tenant_key where tenant_id = $1',
        [one],
      ),
    )
    expect(left.rows).toEqual([])
  })
})

describe('a record that was touched is refused, noted, and only its tenant waits (FM-76)', () => {
  const touches: [string, string][] = [
    [
      'a bit of the ciphertext',
      `update secret set ciphertext = set_byte(ciphertext, 0, get_byte(ciphertext, 0) # 1) where tenant_id = $1`,
    ],
    ['the nonce', `update secret set nonce = set_byte(nonce, 0, get_byte(nonce, 0) # 1) where tenant_id = $1`],
    ['the version', `update secret set version = version + 1 where tenant_id = $1`],
    ['the ciphertext cut off', `update secret set ciphertext = substr(ciphertext, 1, 8) where tenant_id = $1`],
    ['the algorithm', `update secret set algorithm = 'none' where tenant_id = $1`],
    [
      'another name',
      `update secret set ciphertext = o.ciphertext, nonce = o.nonce from secret o where secret.tenant_id = $1 and o.tenant_id = $1 and secret.name = 'a' and o.name = 'other'`,
    ],
    [
      'the tenant key',
      `update tenant_key set wrapped = set_byte(wrapped, 3, get_byte(wrapped, 3) # 1) where tenant_id = $1`,
    ],
    [
      'the row of another tenant',
      `update secret set ciphertext = o.ciphertext, nonce = o.nonce from secret o where secret.tenant_id = $1 and o.tenant_id = $2 and secret.name = 'a' and o.name = 'a'`,
    ],
    [
      'key and row of another tenant',
      `with k as (update tenant_key set wrapped = o.wrapped, nonce = o.nonce from tenant_key o where tenant_key.tenant_id = $1 and o.tenant_id = $2) update secret set ciphertext = o.ciphertext, nonce = o.nonce from secret o where secret.tenant_id = $1 and o.tenant_id = $2 and secret.name = 'a' and o.name = 'a'`,
    ],
  ]
  test.each(touches)('%s', async (_, statement) => {
    const [one, two] = [await db.makeTenant(), await db.makeTenant()]
    for (const tenant of [one, two]) {
      await secrets.put(tenant, 'other', new Secret('other'))
      await secrets.put(tenant, 'a', new Secret(canary))
    }
    await rawly((client) => client.query(statement, statement.includes('$2') ? [one, two] : [one]))
    const error = await read(secrets, one, 'a').catch((thrown: Error) => thrown)
    expect(error).toMatchObject({ name: 'SecretUnreadable' })
    expect(String(error)).not.toContain('canary')
    expect(await read(secrets, two, 'a')).toBe(canary)
    const known = await rawly((client) =>
      client.query(
        'select event, tenant_id, jobs_paused_at is not null as paused from audit_event join tenant using (tenant_id) where tenant_id = any($1)',
        [[one, two]],
      ),
    )
    expect(known.rows).toEqual([{ event: 'secret.unreadable', tenant_id: one, paused: true }])
    const store = makeStore(db.database)
    expect(await store.tenants.get(one)).toMatchObject({ jobsPausedAt: expect.any(Number) })
    if (statement.includes('tenant_key')) return
    // Stored anew it opens again, and the tenant's work goes on.
    await secrets.put(one, 'a', new Secret('new'))
    expect(await store.tenants.get(one)).toMatchObject({ jobsPausedAt: null })
  })

  test('a record of another installation', async () => {
    const one = await db.makeTenant()
    await secrets.put(one, 'a', new Secret(canary))
    const elsewhere = await open(masterKey, 'install-2')
    await expect(read(elsewhere, one, 'a')).rejects.toMatchObject({ name: 'SecretUnreadable' })
  })
})

describe('the master key', () => {
  test('a wrong one locks the store within two seconds and names both fingerprints (FM-72)', async () => {
    const one = await db.makeTenant()
    await secrets.put(one, 'a', new Secret(canary))
    const startedAt = Date.now()
    const wrong = await open(makeKey().toString('base64'))
    expect(wrong.lockedBecause()).toMatch(/Expected fingerprint: [0-9a-f]{16}, actual: [0-9a-f]{16}/)
    await expect(read(wrong, one, 'a')).rejects.toMatchObject({ name: 'SecretsLocked' })
    await expect(wrong.put(one, 'a', new Secret('x'))).rejects.toMatchObject({ name: 'SecretsLocked' })
    await expect(wrong.move(one, 'a', 'b')).rejects.toMatchObject({ name: 'SecretsLocked' })
    expect(Date.now() - startedAt).toBeLessThan(20_000)
    expect(await read(secrets, one, 'a')).toBe(canary)
  })

  test.each(['', 'short', Buffer.alloc(31).toString('base64'), `${masterKey}${masterKey}`])(
    '"%s" is no key and locks the store',
    async (text) => {
      const provider = await open(text)
      expect(provider.lockedBecause()).toMatch(
        /master key is missing.*32 bytes in base64.*Expected fingerprint: [0-9a-f]{16}/,
      )
      expect(provider.lockedBecause()).not.toContain(masterKey)
    },
  )

  test('a lost file is not replaced by a new key while secrets exist', async () => {
    const provider = await open(undefined)
    expect(provider.lockedBecause()).toMatch(/master\.key is missing\. Restore it/)
  })

  test('is made once, for this account only, and read again', () => {
    const place = path.join(dataDir, 'fresh')
    const made = readMasterKey({ dataDir: place, mayMake: true })
    expect(statSync(path.join(place, 'master.key')).mode & 0o777).toBe(0o600)
    const again = readMasterKey({ dataDir: place, mayMake: true })
    expect(made).toMatchObject({ madeIn: path.join(place, 'master.key') })
    expect(again).toMatchObject({ madeIn: undefined, fingerprint: 'missing' in made ? '' : made.fingerprint })
  })

  test('comes from MASTER_KEY_FILE, which is never made', () => {
    const file = path.join(dataDir, 'from-file')
    expect(readMasterKey({ masterKeyFile: file, dataDir, mayMake: true })).toHaveProperty('missing')
    writeFileSync(file, `${masterKey}\n`)
    expect(readMasterKey({ masterKeyFile: file, dataDir, mayMake: true })).toHaveProperty('fingerprint')
  })

  test('a server whose key is being retired reads on and writes nothing (FM-73)', async () => {
    const one = await db.makeTenant()
    await secrets.put(one, 'a', new Secret(canary))
    await rawly((client) => client.query(`update keyring set state = 'retiring'`))
    expect(await read(secrets, one, 'a')).toBe(canary)
    await expect(secrets.put(one, 'a', new Secret('x'))).rejects.toMatchObject({ name: 'SecretsLocked' })
    await rawly((client) => client.query(`update keyring set state = 'active'`))
  })
})

test('two lists of parts that join to the same text do not open each other', () => {
  const key = makeKey()
  const sealed = seal(key, ['ab', 'c'], Buffer.from('x'))
  expect(unseal(key, ['a', 'bc'], sealed)).toBeUndefined()
  expect(unseal(key, ['ab', 'c'], sealed)?.toString()).toBe('x')
})
