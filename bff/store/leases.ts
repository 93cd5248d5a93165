import { sql } from 'kysely'
import type { Leases } from '../domain/ports.ts'
import type { TenantDatabase } from './database.ts'

export function leaseStore(db: TenantDatabase): Leases {
  return {
    take: (tenantId, subject, holder, forMs) =>
      db.inTenant(tenantId, async (tx) => {
        const until = sql<Date>`clock_timestamp() + ${forMs} * interval '1 millisecond'`
        const row = await tx
          .insertInto('lease')
          .values({ tenant_id: tenantId, subject, holder, held_until: until })
          .onConflict((conflict) =>
            conflict
              .columns(['tenant_id', 'subject'])
              .doUpdateSet({ holder, held_until: until })
              .where('lease.held_until', '<=', sql<Date>`clock_timestamp()`),
          )
          .returning('holder')
          .executeTakeFirst()
        return row !== undefined
      }),

    release: (tenantId, subject, holder) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .deleteFrom('lease')
          .where('tenant_id', '=', tenantId)
          .where('subject', '=', subject)
          .where('holder', '=', holder)
          .execute()
      }),
  }
}
