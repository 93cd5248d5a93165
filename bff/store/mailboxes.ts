import { type Selectable, sql } from 'kysely'
import * as z from 'zod/mini'
import { causeRefSchema } from '#contract/check.ts'
import type { MailboxRow, MailboxStore } from '../domain/connection-ports.ts'
import type { TenantDatabase, TenantTransaction } from './database.ts'
import type { Schema } from './schema.ts'

export function mailboxStore(db: TenantDatabase): MailboxStore {
  return {
    get: (tenantId, mailboxId) => db.inTenant(tenantId, (tx) => one(tx, tenantId, 'mailbox_id', mailboxId)),

    byAddress: (tenantId, address) =>
      db.inTenant(tenantId, (tx) => one(tx, tenantId, 'address', address.toLowerCase())),

    list: (tenantId) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await mailboxes(tx, tenantId).orderBy('made_at').orderBy('mailbox_id').execute()
        return rows.map(mailboxOf)
      }),

    keepWatch: (tenantId, mailboxId, { topic, endsAt, historyId }) =>
      db.inTenant(tenantId, async (tx) => {
        const until = new Date(endsAt)
        await tx
          .updateTable('mailbox')
          .set({
            watch_topic: topic,
            // A second answer for the same topic may overtake the first (FM-04).
            watch_expires_at: sql<Date>`case when watch_topic = ${topic} then greatest(watch_expires_at, ${until}) else ${until} end`,
            history_cursor: sql<string>`coalesce(history_cursor, ${historyId}::numeric)`,
            cause: null,
          })
          .where('tenant_id', '=', tenantId)
          .where('mailbox_id', '=', mailboxId)
          .execute()
      }),

    watchFailed: (tenantId, mailboxId, cause) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .updateTable('mailbox')
          .set({ cause: JSON.stringify(cause) })
          .where('tenant_id', '=', tenantId)
          .where('mailbox_id', '=', mailboxId)
          .execute()
      }),

    disconnect: (tenantId, mailboxId) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .updateTable('mailbox')
          .set({ state: 'disconnected', cause: null, watch_topic: null, watch_expires_at: null })
          .where('tenant_id', '=', tenantId)
          .where('mailbox_id', '=', mailboxId)
          .execute()
      }),
  }
}

const mailboxes = (tx: TenantTransaction, tenantId: string) =>
  tx.selectFrom('mailbox').selectAll().where('tenant_id', '=', tenantId)

async function one(tx: TenantTransaction, tenantId: string, column: 'mailbox_id' | 'address', value: string) {
  const row = await mailboxes(tx, tenantId).where(column, '=', value).executeTakeFirst()
  return row && mailboxOf(row)
}

/** Id and cursor of a known address survive a change of account (design D9). */
export async function attachMailbox(
  tx: TenantTransaction,
  tenantId: string,
  mailbox: {
    readonly mailboxId: string
    readonly address: string
    readonly accountId: string
    readonly historyId: string
    readonly now: number
  },
): Promise<{ mailboxId: string; formerAccountId: string | null }> {
  const address = mailbox.address.toLowerCase()
  const connected = {
    account_id: mailbox.accountId,
    state: 'attached' as const,
    cause: null,
    connected_at: new Date(mailbox.now),
  }
  const known = await mailboxes(tx, tenantId).where('address', '=', address).forUpdate().executeTakeFirst()
  if (known) {
    await tx
      .updateTable('mailbox')
      .set(connected)
      .where('tenant_id', '=', tenantId)
      .where('mailbox_id', '=', known.mailbox_id)
      .execute()
    const former = known.account_id === mailbox.accountId ? null : known.account_id
    return { mailboxId: known.mailbox_id, formerAccountId: former }
  }
  await tx
    .insertInto('mailbox')
    .values({
      tenant_id: tenantId,
      mailbox_id: mailbox.mailboxId,
      address,
      history_cursor: mailbox.historyId,
      made_at: new Date(mailbox.now),
      ...connected,
    })
    .execute()
  return { mailboxId: mailbox.mailboxId, formerAccountId: null }
}

function mailboxOf(row: Selectable<Schema['mailbox']>): MailboxRow {
  return {
    mailboxId: row.mailbox_id,
    address: row.address,
    accountId: row.account_id,
    labelFilter: row.label_filter,
    historyCursor: row.history_cursor,
    watchTopic: row.watch_topic,
    watchExpiresAt: row.watch_expires_at?.getTime() ?? null,
    lastPushAt: row.last_push_at?.getTime() ?? null,
    lastPushHistoryId: row.last_push_history_id,
    provenAt: row.proven_at?.getTime() ?? null,
    provenSeconds: row.proven_seconds,
    lastSyncAt: row.last_sync_at?.getTime() ?? null,
    missedAt: row.missed_at?.getTime() ?? null,
    state: row.state,
    cause: z.nullable(causeRefSchema).parse(row.cause),
    connectedAt: row.connected_at.getTime(),
  }
}
