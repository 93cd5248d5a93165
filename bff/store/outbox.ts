import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import * as z from 'zod/mini'
import type { OutboxDraft, OutboxStore } from '../domain/receiving-ports.ts'
import type { TenantDatabase, TenantTransaction } from './database.ts'

const payloadSchema = z.record(z.string(), z.unknown())

/** Events written with the change they tell of. */
export async function addToOutbox(
  tx: TenantTransaction,
  tenantId: string,
  drafts: readonly OutboxDraft[],
  now: number,
): Promise<void> {
  if (drafts.length === 0) return
  const at = new Date(now)
  await tx
    .insertInto('outbox_event')
    .values(
      drafts.map(({ type, subjectId, payload }) => ({
        tenant_id: tenantId,
        event_id: randomUUID(),
        type,
        subject_id: subjectId,
        payload: JSON.stringify(payload),
        made_at: at,
        next_try_at: at,
      })),
    )
    .execute()
}

export function outboxStore(db: TenantDatabase): OutboxStore {
  return {
    add: (tenantId, drafts, now) => db.inTenant(tenantId, (tx) => addToOutbox(tx, tenantId, drafts, now)),

    open: (tenantId, now, limit) =>
      db.inTenant(tenantId, async (tx) => {
        const heads = tx
          .selectFrom('outbox_event')
          .selectAll()
          .distinctOn('subject_id')
          .where('tenant_id', '=', tenantId)
          .where('delivered_at', 'is', null)
          .where('given_up_at', 'is', null)
          .orderBy('subject_id')
          .orderBy('sequence')
        const rows = await tx
          .selectFrom(heads.as('head'))
          .selectAll()
          .where('next_try_at', '<=', new Date(now))
          .orderBy('sequence')
          .limit(limit)
          .execute()
        return rows.map((row) => ({
          eventId: row.event_id,
          type: row.type,
          subjectId: row.subject_id,
          payload: payloadSchema.parse(row.payload),
          madeAt: row.made_at.getTime(),
          openSince: (row.replayed_at ?? row.made_at).getTime(),
          attempts: row.attempts,
        }))
      }),

    delivered: (tenantId, eventId, now) =>
      db.inTenant(tenantId, async (tx) => {
        await event(tx, tenantId, eventId)
          .set({ delivered_at: new Date(now) })
          .execute()
      }),

    failed: (tenantId, eventId, now, nextTryAt) =>
      db.inTenant(tenantId, async (tx) => {
        await event(tx, tenantId, eventId)
          .set({
            attempts: sql`attempts + 1`,
            ...(nextTryAt === null ? { given_up_at: new Date(now) } : { next_try_at: new Date(nextTryAt) }),
          })
          .execute()
      }),

    prune: (tenantId, madeBefore) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .deleteFrom('outbox_event')
          .where('tenant_id', '=', tenantId)
          .where('made_at', '<', new Date(madeBefore))
          .execute()
      }),

    replay: (tenantId, madeSince, now) =>
      db.inTenant(tenantId, async (tx) => {
        const at = new Date(now)
        const rows = await tx
          .updateTable('outbox_event')
          .set({ delivered_at: null, given_up_at: null, attempts: 0, next_try_at: at, replayed_at: at })
          .where('tenant_id', '=', tenantId)
          .where('made_at', '>=', new Date(madeSince))
          .where((either) => either.or([either('delivered_at', 'is not', null), either('given_up_at', 'is not', null)]))
          .returning('event_id')
          .execute()
        return rows.length
      }),

    nextAt: (tenantId) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .selectFrom('outbox_event')
          .select(({ fn }) => fn.min('next_try_at').as('at'))
          .where('tenant_id', '=', tenantId)
          .where('delivered_at', 'is', null)
          .where('given_up_at', 'is', null)
          .executeTakeFirst()
        return row?.at?.getTime() ?? null
      }),
  }
}

const event = (tx: TenantTransaction, tenantId: string, eventId: string) =>
  tx.updateTable('outbox_event').where('tenant_id', '=', tenantId).where('event_id', '=', eventId)
