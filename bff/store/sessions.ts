import { randomUUID } from 'node:crypto'
import type { ConsumedLink, SessionStore } from '../domain/ports.ts'
import type { TenantDatabase, TenantTransaction } from './database.ts'

const day = 24 * 3600 * 1000
/** Design D11. */
const longestLife = 30 * day
const longestIdle = 7 * day
const freshFor = 15 * 60 * 1000
/** Every request would otherwise write a row. */
const noteUseEvery = 60 * 1000

export function sessionStore(db: TenantDatabase): SessionStore {
  return {
    open: (tenantId, { sessionHash, link, now }) =>
      db.inTenant(tenantId, async (tx) => {
        const member = await memberOf(tx, tenantId, link, now)
        await tx
          .insertInto('session')
          .values({
            tenant_id: tenantId,
            session_hash: sessionHash,
            member_id: member.member_id,
            role: link.role,
            opened_at: new Date(now),
            proven_at: new Date(now),
            last_used_at: new Date(now),
            ends_at: new Date(now + longestLife),
          })
          .execute()
        return {
          sessionHash,
          memberId: member.member_id,
          memberName: member.name,
          role: link.role,
          freshUntil: now + freshFor,
          endsAt: now + longestIdle,
        }
      }),

    use: (tenantId, sessionHash, now) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await standing(tx, tenantId, sessionHash, now).executeTakeFirst()
        if (row === undefined) return undefined
        let lastUsed = row.last_used_at.getTime()
        if (now - lastUsed >= noteUseEvery) {
          lastUsed = now
          await tx
            .updateTable('session')
            .set({ last_used_at: new Date(now) })
            .where('tenant_id', '=', tenantId)
            .where('session_hash', '=', sessionHash)
            .execute()
        }
        return {
          sessionHash,
          memberId: row.member_id,
          memberName: row.name,
          role: row.role,
          freshUntil: row.proven_at.getTime() + freshFor,
          endsAt: Math.min(row.ends_at.getTime(), lastUsed + longestIdle),
        }
      }),

    stands: (tenantId, sessionHash, now) =>
      db.inTenant(
        tenantId,
        async (tx) => (await standing(tx, tenantId, sessionHash, now).executeTakeFirst()) !== undefined,
      ),

    end: (tenantId, sessionHash, now) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .updateTable('session')
          .set({ ended_at: new Date(now) })
          .where('tenant_id', '=', tenantId)
          .where('session_hash', '=', sessionHash)
          .where('ended_at', 'is', null)
          .execute()
      }),
  }
}

function standing(tx: TenantTransaction, tenantId: string, sessionHash: string, now: number) {
  return tx
    .selectFrom('session')
    .innerJoin('member', (join) =>
      join.onRef('member.tenant_id', '=', 'session.tenant_id').onRef('member.member_id', '=', 'session.member_id'),
    )
    .select(['session.member_id', 'member.name', 'session.role', 'proven_at', 'last_used_at', 'ends_at'])
    .where('session.tenant_id', '=', tenantId)
    .where('session_hash', '=', sessionHash)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', new Date(now))
    .where('last_used_at', '>', new Date(now - longestIdle))
}

async function memberOf(tx: TenantTransaction, tenantId: string, link: ConsumedLink, now: number) {
  if (link.memberId !== null) {
    return tx
      .selectFrom('member')
      .select(['member_id', 'name'])
      .where('tenant_id', '=', tenantId)
      .where('member_id', '=', link.memberId)
      .executeTakeFirstOrThrow()
  }
  const made = { member_id: randomUUID(), name: link.madeFor }
  await tx
    .insertInto('member')
    .values({ tenant_id: tenantId, ...made, role: link.role, made_at: new Date(now) })
    .execute()
  return made
}
