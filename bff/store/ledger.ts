import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { LedgerStore } from '../domain/ports.ts'
import type { TenantDatabase } from './database.ts'

const detailsSchema = z.record(z.string(), z.string())

export function ledgerStore(db: TenantDatabase): LedgerStore {
  return {
    list: (tenantId, configurationId) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await tx
          .selectFrom('ledger')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('configuration_id', '=', configurationId)
          .where('removed_at', 'is', null)
          .orderBy('made_at')
          .orderBy('resource')
          .execute()
        return rows.map((row) => ({
          configurationId: row.configuration_id,
          kind: row.kind,
          resource: row.resource,
          adopted: row.adopted,
          details: detailsSchema.parse(row.details),
          madeBy: row.made_by,
          madeAt: row.made_at.getTime(),
        }))
      }),

    enter: (tenantId, entry) =>
      db.inTenant(tenantId, async (tx) => {
        const changeable = { details: JSON.stringify(entry.details), removed_at: null }
        await tx
          .insertInto('ledger')
          .values({
            tenant_id: tenantId,
            entry_id: randomUUID(),
            configuration_id: entry.configurationId,
            kind: entry.kind,
            resource: entry.resource,
            adopted: entry.adopted,
            made_by: entry.madeBy,
            made_at: new Date(entry.madeAt),
            ...changeable,
          })
          .onConflict((conflict) =>
            conflict.columns(['tenant_id', 'configuration_id', 'kind', 'resource']).doUpdateSet(changeable),
          )
          .execute()
      }),

    strike: (tenantId, configurationId, resource, now) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .updateTable('ledger')
          .set({ removed_at: new Date(now) })
          .where('tenant_id', '=', tenantId)
          .where('configuration_id', '=', configurationId)
          .where('resource', '=', resource)
          .where('removed_at', 'is', null)
          .execute()
      }),
  }
}
