import { randomInt } from 'node:crypto'
import type { Tenant, TenantStore } from '../domain/ports.ts'
import type { TenantDatabase } from './database.ts'

/** Without the letters that are misheard or misread aloud (ux.md 4: "Reference"). */
const referenceAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function tenantStore(db: TenantDatabase): TenantStore {
  return {
    create: (tenantId, name, now) =>
      db.inTenant(tenantId, async (tx) => {
        const reference = `G-${Array.from({ length: 6 }, () => referenceAlphabet[randomInt(referenceAlphabet.length)]).join('')}`
        const row = await tx
          .insertInto('tenant')
          .values({ tenant_id: tenantId, name, reference, made_at: new Date(now) })
          .returningAll()
          .executeTakeFirstOrThrow()
        return tenantOf(row)
      }),

    get: (tenantId) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx.selectFrom('tenant').selectAll().where('tenant_id', '=', tenantId).executeTakeFirst()
        return row && tenantOf(row)
      }),
  }
}

function tenantOf(row: { tenant_id: string; name: string; reference: string; made_at: Date }): Tenant {
  return { tenantId: row.tenant_id, name: row.name, reference: row.reference, createdAt: row.made_at.getTime() }
}
