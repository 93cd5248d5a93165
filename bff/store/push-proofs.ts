import type { PushProofStore } from '../domain/ports.ts'
import type { TenantDatabase } from './database.ts'

/** A test message that has not come back by then counts as lost. */
const onItsWayMs = 60_000

export function pushProofStore(db: TenantDatabase): PushProofStore {
  return {
    begin: (tenantId, proof) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .insertInto('push_proof')
          .values({
            tenant_id: tenantId,
            nonce_hash: proof.nonceHash,
            configuration_id: proof.configurationId,
            published_at: new Date(proof.publishedAt),
            ends_at: new Date(proof.endsAt),
            daily: proof.daily,
          })
          .execute()
      }),

    receive: (tenantId, proof) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .updateTable('push_proof')
          .set({ received_at: new Date(proof.receivedAt) })
          .where('tenant_id', '=', tenantId)
          .where('nonce_hash', '=', proof.nonceHash)
          .where('configuration_id', '=', proof.configurationId)
          .where('received_at', 'is', null)
          .where('ends_at', '>', new Date(proof.receivedAt))
          .returning('published_at')
          .executeTakeFirst()
        return row && { publishedAt: row.published_at.getTime() }
      }),

    latest: (tenantId, configurationId, now) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .selectFrom('push_proof')
          .select(['published_at', 'received_at'])
          .where('tenant_id', '=', tenantId)
          .where('configuration_id', '=', configurationId)
          .where((is) =>
            is.or([
              is('daily', '=', false),
              is('received_at', 'is not', null),
              is('published_at', '<=', new Date(now - onItsWayMs)),
            ]),
          )
          .orderBy('published_at', 'desc')
          .limit(1)
          .executeTakeFirst()
        return row && { publishedAt: row.published_at.getTime(), receivedAt: row.received_at?.getTime() ?? null }
      }),
  }
}
