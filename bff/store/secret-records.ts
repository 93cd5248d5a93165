import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Rows for `bff/secrets/encrypted-database.ts`, which sees no SQL; it never leaves this folder that rows are encrypted. */
export function secretRecords({ house, inTenant }: Pick<Database, 'house' | 'inTenant'>) {
  return {
    keyring: () => house.selectFrom('keyring').select(['fingerprint', 'state']).execute(),

    async beginKeyring(fingerprint: string, algorithm: string, now: number): Promise<void> {
      await house.transaction().execute(async (tx) => {
        // Two servers with two keys, both first: one of them has to find the other's.
        await sql`lock table keyring in share row exclusive mode`.execute(tx)
        const begun = await tx.selectFrom('keyring').select('fingerprint').executeTakeFirst()
        if (begun !== undefined) return
        await tx
          .insertInto('keyring')
          .values({ fingerprint, algorithm, state: 'active', made_at: new Date(now) })
          .execute()
      })
    },

    inTenant: <T>(tenantId: string, work: (records: TenantRecords) => Promise<T>): Promise<T> =>
      inTenant(tenantId, (tx) => work(recordsOf(tx, tenantId))),

    pauseJobs: (tenantId: string, because: string, now: number): Promise<void> =>
      inTenant(tenantId, async (tx) => {
        await tx
          .updateTable('tenant')
          .set({ jobs_paused_at: new Date(now), jobs_paused_because: because })
          .where('tenant_id', '=', tenantId)
          .execute()
      }),
  }
}

type TenantRecords = ReturnType<typeof recordsOf>

type KeyRecord = { version: number; masterFingerprint: string; algorithm: string; nonce: Buffer; ciphertext: Buffer }
type SecretRecord = {
  name: string
  version: number
  keyVersion: number
  algorithm: string
  nonce: Buffer
  ciphertext: Buffer
}

function recordsOf(tx: Parameters<Parameters<Database['inTenant']>[1]>[0], tenantId: string) {
  const keys = () =>
    tx
      .selectFrom('tenant_key')
      .select(['version', 'master_fingerprint as masterFingerprint', 'algorithm', 'nonce', 'wrapped as ciphertext'])
      .where('tenant_id', '=', tenantId)
  return {
    async lock(): Promise<void> {
      await tx.selectFrom('tenant').select('tenant_id').where('tenant_id', '=', tenantId).forNoKeyUpdate().execute()
    },
    async activeMaster(): Promise<string | undefined> {
      const row = await tx.selectFrom('keyring').select('fingerprint').where('state', '=', 'active').executeTakeFirst()
      return row?.fingerprint
    },
    activeKey: (): Promise<KeyRecord | undefined> => keys().where('state', '=', 'active').executeTakeFirst(),
    keyOf: (version: number): Promise<KeyRecord | undefined> =>
      keys().where('version', '=', version).executeTakeFirst(),
    async addKey(key: Readonly<KeyRecord>, now: number): Promise<void> {
      await tx
        .insertInto('tenant_key')
        .values({
          tenant_id: tenantId,
          version: key.version,
          master_fingerprint: key.masterFingerprint,
          algorithm: key.algorithm,
          nonce: key.nonce,
          wrapped: key.ciphertext,
          state: 'active',
          made_at: new Date(now),
        })
        .execute()
    },
    find: (name: string): Promise<SecretRecord | undefined> =>
      tx
        .selectFrom('secret')
        .select(['name', 'version', 'key_version as keyVersion', 'algorithm', 'nonce', 'ciphertext'])
        .where('tenant_id', '=', tenantId)
        .where('name', '=', name)
        .executeTakeFirst(),
    async put(secret: Readonly<SecretRecord>, now: number): Promise<void> {
      const row = {
        tenant_id: tenantId,
        name: secret.name,
        version: secret.version,
        key_version: secret.keyVersion,
        algorithm: secret.algorithm,
        nonce: secret.nonce,
        ciphertext: secret.ciphertext,
        stored_at: new Date(now),
      }
      await tx
        .insertInto('secret')
        .values(row)
        .onConflict((conflict) => conflict.columns(['tenant_id', 'name']).doUpdateSet(row))
        .execute()
      // Perhaps the one that did not open (FM-76); if not, the next reading of that one pauses again.
      await tx
        .updateTable('tenant')
        .set({ jobs_paused_at: null, jobs_paused_because: null })
        .where('tenant_id', '=', tenantId)
        .where('jobs_paused_at', 'is not', null)
        .execute()
    },
    async remove(name: string): Promise<void> {
      await tx.deleteFrom('secret').where('tenant_id', '=', tenantId).where('name', '=', name).execute()
    },
  }
}
