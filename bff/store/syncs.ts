import { sql } from 'kysely'
import * as z from 'zod/mini'
import type { FullSync, SyncStep, SyncStore } from '../domain/receiving-ports.ts'
import type { TenantDatabase, TenantTransaction } from './database.ts'
import { addToOutbox } from './outbox.ts'

const fullSyncSchema = z.nullable(
  z.object({
    since: z.number(),
    after: z.number(),
    goal: z.nullable(z.string()),
    place: z.number(),
    pageToken: z.nullable(z.string()),
    found: z.number(),
    silent: z.boolean(),
  }),
)

const asJson = (fullSync: FullSync | null) => (fullSync === null ? null : JSON.stringify(fullSync))

export function syncStore(db: TenantDatabase): SyncStore {
  return {
    mailbox: (tenantId, mailboxId) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .selectFrom('mailbox')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('mailbox_id', '=', mailboxId)
          .executeTakeFirst()
        return (
          row && {
            mailboxId,
            address: row.address,
            accountId: row.account_id,
            labelFilter: row.label_filter,
            cursor: row.history_cursor,
            fullSync: fullSyncSchema.parse(row.full_sync),
            lastSyncAt: row.last_sync_at?.getTime() ?? null,
            connectedAt: row.connected_at.getTime(),
            isAttached: row.state === 'attached',
          }
        )
      }),

    calendar: (tenantId, calendarId) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .selectFrom('calendar')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('calendar_id', '=', calendarId)
          .executeTakeFirst()
        return (
          row && {
            calendarId,
            googleCalendarId: row.google_calendar_id,
            accountId: row.account_id,
            cursor: row.sync_token,
            fullSync: fullSyncSchema.parse(row.full_sync),
            isAttached: row.state === 'attached',
          }
        )
      }),

    keepMailbox: (tenantId, mailboxId, step) =>
      db.inTenant(tenantId, async (tx) => {
        const { from, to, now } = step
        const row = await tx
          .updateTable('mailbox')
          .set({
            history_cursor: sql<string>`greatest(history_cursor, ${to.cursor}::numeric)`,
            full_sync: asJson(to.fullSync),
            last_sync_at: new Date(now),
          })
          .where('tenant_id', '=', tenantId)
          .where('mailbox_id', '=', mailboxId)
          .where('history_cursor', sql`is not distinct from`, sql<string>`${from.cursor}::numeric`)
          .where('full_sync', sql`is not distinct from`, sql`${asJson(from.fullSync)}::jsonb`)
          .returning(['address', 'history_cursor'])
          .executeTakeFirst()
        if (row === undefined) return 'stale'
        await addToOutbox(tx, tenantId, step.events, now)
        return endPushes(tx, tenantId, mailboxId, row.address, step)
      }),

    keepCalendar: (tenantId, calendarId, { from, to, events, now }) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .updateTable('calendar')
          .set({ sync_token: to.cursor, full_sync: asJson(to.fullSync), last_sync_at: new Date(now) })
          .where('tenant_id', '=', tenantId)
          .where('calendar_id', '=', calendarId)
          .where('sync_token', sql`is not distinct from`, from.cursor)
          .where('full_sync', sql`is not distinct from`, sql`${asJson(from.fullSync)}::jsonb`)
          .returning('calendar_id')
          .executeTakeFirst()
        if (row === undefined) return 'stale'
        await addToOutbox(tx, tenantId, events, now)
        return 'kept'
      }),
  }
}

/**
 * A push is done when the cursor has reached its history ID. The last one whose sync found messages proves the whole way,
 * from Gmail's publishing to ids in our hands; so does one that tells of what a sweep had found just before it came.
 */
async function endPushes(
  tx: TenantTransaction,
  tenantId: string,
  mailboxId: string,
  address: string,
  { from, to, events, now }: SyncStep,
): Promise<'kept' | 'behind'> {
  const open = await tx
    .selectFrom('push_inbox as push')
    .innerJoin('mailbox as box', (join) =>
      join.onRef('box.tenant_id', '=', 'push.tenant_id').onRef('box.address', '=', 'push.address'),
    )
    .select((row) => [
      'push.received_at',
      'push.published_at',
      sql<boolean>`${row.ref('push.history_id')} <= ${to.cursor}::numeric`.as('is_covered'),
      sql<boolean>`coalesce(${row.ref('push.history_id')} > ${row.ref('box.found_ahead_from')}
        and ${row.ref('push.history_id')} <= ${row.ref('box.found_ahead_to')}, false)`.as('tells_of_found'),
    ])
    .where('push.tenant_id', '=', tenantId)
    .where('box.mailbox_id', '=', mailboxId)
    .where('push.done_at', 'is', null)
    .orderBy('push.received_at', 'desc')
    .execute()
  if (open.length === 0) {
    // Read in full, mail comes up that was told of before.
    if (events.length > 0 && from.fullSync === null) await noteFoundAhead(tx, tenantId, mailboxId, { from, to, now })
    return 'kept'
  }
  await tx
    .updateTable('push_inbox')
    .set({ done_at: new Date(now) })
    .where('tenant_id', '=', tenantId)
    .where('address', '=', address)
    .where('done_at', 'is', null)
    .where('history_id', '<=', sql<string>`${to.cursor}::numeric`)
    .execute()
  const last = open.find((push) => push.is_covered && (events.length > 0 || push.tells_of_found))
  if (last) {
    await tx
      .updateTable('mailbox')
      .set({
        proven_at: last.received_at,
        proven_seconds: Math.max(0, (last.received_at.getTime() - last.published_at.getTime()) / 1_000),
      })
      .where('tenant_id', '=', tenantId)
      .where('mailbox_id', '=', mailboxId)
      .execute()
  }
  return open.some((push) => !push.is_covered) ? 'behind' : 'kept'
}

/** Gmail drops what it would tell within a second of the last push: mail found this soon after one was not missed. */
const pushSpeaksFor = 60_000

/** Mail was there, and no push. One may still be on its way: it is known by these history IDs, and the look gives it some minutes. */
async function noteFoundAhead(
  tx: TenantTransaction,
  tenantId: string,
  mailboxId: string,
  { from, to, now }: Pick<SyncStep, 'from' | 'to' | 'now'>,
) {
  const quietSince = new Date(now - pushSpeaksFor)
  await tx
    .updateTable('mailbox')
    .set({
      found_ahead_from: from.cursor,
      found_ahead_to: to.cursor,
      missed_at: sql<Date>`case when last_push_at >= ${quietSince} then missed_at else coalesce(missed_at, ${new Date(now)}) end`,
    })
    .where('tenant_id', '=', tenantId)
    .where('mailbox_id', '=', mailboxId)
    .execute()
}
