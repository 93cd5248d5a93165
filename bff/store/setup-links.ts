import type { SetupLinkStore } from '../domain/ports.ts'
import type { TenantDatabase } from './database.ts'

export function setupLinkStore(db: TenantDatabase): SetupLinkStore {
  return {
    create: (tenantId, link) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .insertInto('setup_link')
          .values({
            tenant_id: tenantId,
            link_hash: link.linkHash,
            role: link.role,
            made_for: link.madeFor,
            made_by: link.madeBy,
            made_at: new Date(link.madeAt),
            ends_at: new Date(link.endsAt),
          })
          .execute()
      }),

    consume: (tenantId, linkHash, now) =>
      db.inTenant(tenantId, async (tx) => {
        // One statement finds and burns: of two who press Start at once, one gets in.
        const row = await tx
          .updateTable('setup_link')
          .set({ consumed_at: new Date(now) })
          .where('tenant_id', '=', tenantId)
          .where('link_hash', '=', linkHash)
          .where('consumed_at', 'is', null)
          .where('ends_at', '>', new Date(now))
          .returning(['role', 'member_id', 'made_for', 'made_by'])
          .executeTakeFirst()
        return row && { role: row.role, memberId: row.member_id, madeFor: row.made_for, madeBy: row.made_by }
      }),
  }
}
