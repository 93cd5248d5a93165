import type { ApiKeyStore } from '../domain/ports.ts'
import type { TenantDatabase } from './database.ts'

export type ApiKeyRow = {
  readonly keyId: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly createdAt: number
  readonly revokedAt: number | null
}

/** Host API keys. The key itself is shown once by whoever makes it; here lies its hash. */
export type ApiKeys = ApiKeyStore & {
  readonly create: (
    tenantId: string,
    key: { keyId: string; keyHash: string; name: string; scopes: readonly string[]; madeBy: string; createdAt: number },
  ) => Promise<void>
  readonly list: (tenantId: string) => Promise<ApiKeyRow[]>
  /** False when there is no such key, or it was revoked before. */
  readonly revoke: (tenantId: string, keyId: string, now: number) => Promise<boolean>
}

export function apiKeyStore(db: TenantDatabase): ApiKeys {
  return {
    find: (tenantId, keyHash) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .selectFrom('api_key')
          .select(['key_id', 'scopes'])
          .where('tenant_id', '=', tenantId)
          .where('key_hash', '=', keyHash)
          .where('revoked_at', 'is', null)
          .executeTakeFirst()
        return row && { keyId: row.key_id, scopes: row.scopes }
      }),

    create: (tenantId, key) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .insertInto('api_key')
          .values({
            tenant_id: tenantId,
            key_id: key.keyId,
            key_hash: key.keyHash,
            name: key.name,
            scopes: [...key.scopes],
            made_by: key.madeBy,
            made_at: new Date(key.createdAt),
          })
          .execute()
      }),

    list: (tenantId) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await tx
          .selectFrom('api_key')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .orderBy('made_at')
          .execute()
        return rows.map((row) => ({
          keyId: row.key_id,
          name: row.name,
          scopes: row.scopes,
          createdAt: row.made_at.getTime(),
          revokedAt: row.revoked_at?.getTime() ?? null,
        }))
      }),

    revoke: (tenantId, keyId, now) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .updateTable('api_key')
          .set({ revoked_at: new Date(now) })
          .where('tenant_id', '=', tenantId)
          .where('key_id', '=', keyId)
          .where('revoked_at', 'is', null)
          .returning('key_id')
          .executeTakeFirst()
        return row !== undefined
      }),
  }
}
