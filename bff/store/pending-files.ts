import type { Selectable } from 'kysely'
import * as z from 'zod/mini'
import { oauthClientSchema, serviceAccountKeySchema } from '#contract/configuration.ts'
import type { PendingFileRow, PendingFileStore } from '../domain/ports.ts'
import type { TenantDatabase } from './database.ts'
import type { Schema } from './schema.ts'

const pendingFileSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('oauth-client'), receivedAt: z.number(), record: oauthClientSchema }),
  z.object({ kind: z.literal('service-account-key'), receivedAt: z.number(), record: serviceAccountKeySchema }),
])

export function pendingFileStore(db: TenantDatabase): PendingFileStore {
  return {
    list: (tenantId, configurationId) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await tx
          .selectFrom('pending_file')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('configuration_id', '=', configurationId)
          .orderBy('received_at')
          .execute()
        return rows.map(pendingFileOf)
      }),

    keep: (tenantId, configurationId, { kind, record, receivedAt }) =>
      db.inTenant(tenantId, async (tx) => {
        const row = {
          tenant_id: tenantId,
          configuration_id: configurationId,
          kind,
          record: JSON.stringify(record),
          received_at: new Date(receivedAt),
        }
        await tx
          .insertInto('pending_file')
          .values(row)
          .onConflict((conflict) => conflict.columns(['tenant_id', 'configuration_id', 'kind']).doUpdateSet(row))
          .execute()
      }),

    remove: (tenantId, configurationId, kind) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .deleteFrom('pending_file')
          .where('tenant_id', '=', tenantId)
          .where('configuration_id', '=', configurationId)
          .where('kind', '=', kind)
          .execute()
      }),
  }
}

function pendingFileOf(row: Selectable<Schema['pending_file']>): PendingFileRow {
  return pendingFileSchema.parse({ kind: row.kind, record: row.record, receivedAt: row.received_at.getTime() })
}
