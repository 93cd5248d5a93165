import type { SelectionStore } from '../domain/ports.ts'
import type { TenantDatabase } from './database.ts'

export function selectionStore(db: TenantDatabase): SelectionStore {
  return {
    get: (tenantId) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await tx
          .selectFrom('selection')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .orderBy('service')
          .execute()
        return rows.map((row) => ({
          service: row.service,
          configurationId: row.configuration_id,
          chosenBy: row.chosen_by,
          chosenAt: row.chosen_at.getTime(),
        }))
      }),

    choose: (tenantId, choice, { chosenBy, now }) =>
      db.inTenant(tenantId, async (tx) => {
        for (const service of ['gmail', 'calendar'] as const) {
          const configurationId = choice[service]
          if (configurationId === undefined) continue
          const row = {
            tenant_id: tenantId,
            service,
            configuration_id: configurationId,
            chosen_by: chosenBy,
            chosen_at: new Date(now),
          }
          await tx
            .insertInto('selection')
            .values(row)
            .onConflict((conflict) => conflict.columns(['tenant_id', 'service']).doUpdateSet(row))
            .execute()
        }
      }),
  }
}
