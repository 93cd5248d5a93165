import { type SelectQueryBuilder, sql } from 'kysely'
import * as z from 'zod/mini'
import type { ArrivedPush, HistoryStore } from '../domain/history-ports.ts'
import type { TenantDatabase, TenantTransaction } from './database.ts'

const subjectSchema = z.record(z.string(), z.string())

/** Reads only: what arrived, and what was done, for people to look at. */
export function historyStore(db: TenantDatabase): HistoryStore {
  return {
    arrivals: (tenantId, from) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await tx
          .selectFrom('arrival')
          .select(['subject_id', 'count', 'last_at', sql<string>`to_char(day, 'YYYY-MM-DD')`.as('day')])
          .where('tenant_id', '=', tenantId)
          .where('last_at', '>=', new Date(from))
          .execute()
        return rows.map((row) => ({
          subjectId: row.subject_id,
          day: row.day,
          count: row.count,
          lastAt: row.last_at.getTime(),
        }))
      }),

    pushes: (tenantId, limit) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await pushes(tx, tenantId).orderBy('push.received_at', 'desc').limit(limit).execute()
        return rows.map(pushOf)
      }),

    lastPushes: (tenantId) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await pushes(tx, tenantId)
          .distinctOn('box.mailbox_id')
          .orderBy('box.mailbox_id')
          .orderBy('push.received_at', 'desc')
          .execute()
        return rows.map(pushOf)
      }),

    audit: (tenantId, events, from, limit) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await tx
          .selectFrom('audit_event')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('event', 'in', events)
          .where('at', '>=', new Date(from))
          .orderBy('at', 'desc')
          .limit(limit)
          .execute()
        return rows.map((row) => ({
          eventId: row.event_id,
          at: row.at.getTime(),
          actor: row.actor,
          event: row.event,
          subject: subjectSchema.parse(row.subject),
        }))
      }),

    renewals: (tenantId) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await tx
          .selectFrom('due')
          .select(['subject_id', 'due_at'])
          .where('tenant_id', '=', tenantId)
          .where('kind', 'in', ['renew-watch', 'renew-channel'])
          .execute()
        return rows.map((row) => ({ subjectId: row.subject_id, dueAt: row.due_at.getTime() }))
      }),

    overdueSince: (tenantId, before) =>
      db.inTenant(tenantId, async (tx) => {
        const looks = await tx
          .selectFrom('due')
          .select((is) => [is.fn.min('due_at').as('first'), is.fn.max('due_at').as('last')])
          .where('tenant_id', '=', tenantId)
          .where('kind', 'in', ['sweep-mailbox', 'sweep-calendar'])
          .executeTakeFirst()
        if (looks?.last == null || looks.last.getTime() > before) return null
        const held = await tx
          .selectFrom('due')
          .select('subject_id')
          .where('tenant_id', '=', tenantId)
          .where('kind', 'like', 'pace-%')
          .where((is) => is.or([is('due_at', '>', new Date(before)), is('lapses_at', '>', new Date(before))]))
          .executeTakeFirst()
        return held ? null : looks.first.getTime()
      }),
  }
}

const pushes = (tx: TenantTransaction, tenantId: string) =>
  tx
    .selectFrom('push_inbox as push')
    .innerJoin('mailbox as box', (join) =>
      join.onRef('box.tenant_id', '=', 'push.tenant_id').onRef('box.address', '=', 'push.address'),
    )
    .select(['push.message_id', 'box.mailbox_id', 'push.address', 'push.published_at', 'push.received_at'])
    .where('push.tenant_id', '=', tenantId)

type PushRow =
  ReturnType<typeof pushes> extends SelectQueryBuilder<infer _Schema, infer _Tables, infer Row> ? Row : never

function pushOf(row: PushRow): ArrivedPush {
  return {
    messageId: row.message_id,
    mailboxId: row.mailbox_id,
    address: row.address,
    publishedAt: row.published_at.getTime(),
    receivedAt: row.received_at.getTime(),
  }
}
