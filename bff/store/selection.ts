import type { ServiceName } from '#contract/google.ts'
import type { TenantDatabase } from './database.ts'

export type SelectionRow = {
  readonly service: ServiceName
  readonly configurationId: string
  readonly chosenBy: string
  readonly chosenAt: number
}

/** Which configuration each service uses. */
export type SelectionStore = {
  readonly get: (tenantId: string) => Promise<SelectionRow[]>
  /** Both services in one transaction: nobody sees Gmail on the new configuration and Calendar half way. */
  readonly choose: (
    tenantId: string,
    choice: { readonly [service in ServiceName]?: string },
    by: { readonly chosenBy: string; readonly now: number },
  ) => Promise<void>
}

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
