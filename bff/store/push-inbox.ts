import { sql } from 'kysely'
import type { Filed, PushInbox } from '../domain/receiving-ports.ts'
import type { Database } from './database.ts'

// A sync is asked for at once; these ten seconds later the list of what is due finds whatever that lost.

/** Never the time that stood there: what a running sync settles is the row as it read it, and not what arrived meanwhile. */
const earlier = sql`least(due.due_at - interval '1 millisecond', excluded.due_at)`

/** The push inbox. What arrives gets in over connections that pages cannot use up (FM-54). */
export function pushInbox({ webhooks, inTenant }: Pick<Database, 'webhooks' | 'inTenant'>): PushInbox {
  return {
    async file(tenantId, rows) {
      if (rows.length === 0) return []
      const incoming = JSON.stringify(
        rows.map((row, place) => ({
          place,
          configuration_id: row.configurationId,
          message_id: row.messageId,
          address: row.address,
          history_id: row.historyId,
          published_at: new Date(row.publishedAt).toISOString(),
          received_at: new Date(row.receivedAt).toISOString(),
        })),
      )
      // One statement for the whole batch: a round trip per push would be most of its cost. A push of an unknown mailbox
      // is done at once. Mailboxes are written in the order of their ids, so that two batches cannot wait for each other.
      const filed = await webhooks.statementInTenant(
        tenantId,
        'file-pushes',
        sql<{ place: number; mailbox_id: string | null }>`
          with incoming as (
            select * from jsonb_to_recordset(${incoming}::jsonb) as one(
              place int, configuration_id text, message_id text, address text, history_id numeric,
              published_at timestamptz, received_at timestamptz)
          ), stored as (
            insert into push_inbox
              (tenant_id, configuration_id, message_id, address, history_id, published_at, received_at, done_at)
            select ${tenantId}, one.configuration_id, one.message_id, one.address, one.history_id, one.published_at,
              one.received_at, case when box.mailbox_id is null then one.received_at end
            from incoming one left join mailbox box on box.tenant_id = ${tenantId} and box.address = one.address
            order by one.place
            on conflict do nothing
            returning configuration_id, message_id, address, history_id, received_at
          ), fresh as (
            select box.mailbox_id, max(one.history_id) as history_id, max(one.received_at) as received_at, count(*) as pushes
            from stored one join mailbox box on box.tenant_id = ${tenantId} and box.address = one.address
            group by box.mailbox_id order by box.mailbox_id
          ), noted as (
            update mailbox box
            set last_push_at = greatest(box.last_push_at, fresh.received_at),
                last_push_history_id = greatest(box.last_push_history_id, fresh.history_id),
                missed_at = null
            from fresh where box.tenant_id = ${tenantId} and box.mailbox_id = fresh.mailbox_id
          ), counted as (
            insert into arrival (tenant_id, subject_id, day, count, last_at)
            select ${tenantId}, mailbox_id, (received_at at time zone 'UTC')::date, pushes, received_at from fresh
            on conflict (tenant_id, subject_id, day) do update
            set count = arrival.count + excluded.count, last_at = greatest(arrival.last_at, excluded.last_at)
          ), listed as (
            insert into due (tenant_id, kind, subject_id, account_id, due_at)
            select ${tenantId}, 'sweep-mailbox', box.mailbox_id, box.account_id, fresh.received_at + interval '10 seconds'
            from fresh join mailbox box on box.tenant_id = ${tenantId} and box.mailbox_id = fresh.mailbox_id
            where box.state = 'attached'
            on conflict (tenant_id, kind, subject_id) do update set due_at = ${earlier}
          )
          select one.place, box.mailbox_id
          from incoming one
          join (select configuration_id, message_id, min(place) as place from incoming group by 1, 2) first using (place)
          join stored on stored.configuration_id = one.configuration_id and stored.message_id = one.message_id
          left join mailbox box on box.tenant_id = ${tenantId} and box.address = one.address`,
      )
      const answers = rows.map((): Filed => 'duplicate')
      for (const { place, mailbox_id: mailboxId } of filed)
        answers[place] = mailboxId === null ? 'unknown' : { mailboxId }
      return answers
    },

    async fileNotifications(tenantId, calendarId, { count, at }) {
      const when = new Date(at)
      await webhooks.statementInTenant(
        tenantId,
        'file-notifications',
        sql`
          with counted as (
            insert into arrival (tenant_id, subject_id, day, count, last_at)
            values (${tenantId}, ${calendarId}, (${when}::timestamptz at time zone 'UTC')::date, ${count}, ${when})
            on conflict (tenant_id, subject_id, day) do update
            set count = arrival.count + excluded.count, last_at = greatest(arrival.last_at, excluded.last_at)
          )
          insert into due (tenant_id, kind, subject_id, account_id, due_at)
          select tenant_id, 'sweep-calendar', calendar_id, account_id, ${when}::timestamptz + interval '10 seconds'
          from calendar where tenant_id = ${tenantId} and calendar_id = ${calendarId} and state = 'attached'
          on conflict (tenant_id, kind, subject_id) do update set due_at = ${earlier}`,
      )
    },

    prune: (tenantId, receivedBefore) =>
      inTenant(tenantId, async (tx) => {
        await tx
          .deleteFrom('push_inbox')
          .where('tenant_id', '=', tenantId)
          .where('received_at', '<', new Date(receivedBefore))
          .execute()
        await tx
          .deleteFrom('arrival')
          .where('tenant_id', '=', tenantId)
          .where('last_at', '<', new Date(receivedBefore))
          .execute()
      }),
  }
}
