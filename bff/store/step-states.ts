import type { StepStateStore } from '../domain/ports.ts'
import type { TenantDatabase } from './database.ts'

const epoch = (at: Date | null) => at?.getTime() ?? null
const instant = (at: number | null) => (at === null ? null : new Date(at))

export function stepStateStore(db: TenantDatabase): StepStateStore {
  return {
    list: (tenantId, configurationId) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await tx
          .selectFrom('step_state')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('configuration_id', '=', configurationId)
          .execute()
        return rows.map((row) => ({
          step: row.step,
          openedAt: epoch(row.opened_at),
          claimedAt: epoch(row.claimed_at),
          skippedAt: epoch(row.skipped_at),
        }))
      }),

    record: (tenantId, configurationId, step, change) =>
      db.inTenant(tenantId, async (tx) => {
        const columns = {
          ...(change.openedAt === undefined ? {} : { opened_at: instant(change.openedAt) }),
          ...(change.claimedAt === undefined ? {} : { claimed_at: instant(change.claimedAt) }),
          ...(change.skippedAt === undefined ? {} : { skipped_at: instant(change.skippedAt) }),
        }
        const key = { tenant_id: tenantId, configuration_id: configurationId, step }
        await tx
          .insertInto('step_state')
          .values({ ...key, ...columns })
          .onConflict((conflict) =>
            conflict.columns(['tenant_id', 'configuration_id', 'step']).doUpdateSet({ ...key, ...columns }),
          )
          .execute()
      }),
  }
}
