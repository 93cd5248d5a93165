import { randomInt } from 'node:crypto'
import type { Selectable } from 'kysely'
import pg from 'pg'
import type { Tenant, TenantStore } from '../domain/ports.ts'
import type { TenantDatabase } from './database.ts'
import type { Schema } from './schema.ts'

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

function tenantOf(row: Selectable<Schema['tenant']>): Tenant {
  return {
    tenantId: row.tenant_id,
    name: row.name,
    reference: row.reference,
    createdAt: row.made_at.getTime(),
    jobsPausedAt: row.jobs_paused_at?.getTime() ?? null,
  }
}

export type ListedTenant = { readonly tenantId: string; readonly name: string; readonly reference: string }

/** For the operator alone, as the owner: no login of the server sees more than one tenant. */
export async function listTenants(ownerUrl: string): Promise<ListedTenant[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<ListedTenant>(
      'select tenant_id as "tenantId", name, reference from tenant order by made_at, tenant_id',
    )
    return rows
  } finally {
    await owner.end()
  }
}
