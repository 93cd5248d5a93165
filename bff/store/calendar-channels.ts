import { type Selectable, sql } from 'kysely'
import type { ChannelRow, ChannelStore } from '../domain/connection-ports.ts'
import type { TenantDatabase, TenantTransaction } from './database.ts'
import type { Schema } from './schema.ts'

export function channelStore(db: TenantDatabase): ChannelStore {
  return {
    find: (tenantId, channelId) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await channels(tx, tenantId).where('channel_id', '=', channelId).executeTakeFirst()
        return row && channelOf(row)
      }),

    ofCalendar: (tenantId, calendarId) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await channels(tx, tenantId)
          .where('calendar_id', '=', calendarId)
          .where('state', '<>', 'stopped')
          .orderBy('made_at')
          .orderBy('channel_id')
          .execute()
        return rows.map(channelOf)
      }),

    intend: (tenantId, channel) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .insertInto('calendar_channel')
          .values({
            tenant_id: tenantId,
            channel_id: channel.channelId,
            calendar_id: channel.calendarId,
            account_id: channel.accountId,
            state: 'intended',
            token_hash: channel.tokenHash,
            address: channel.address,
            made_at: new Date(channel.madeAt),
          })
          .execute()
      }),

    opened: (tenantId, { channelId, resourceId, expiresAt, now }) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await change(tx, tenantId, channelId)
          .set({ state: 'live', resource_id: resourceId, expires_at: new Date(expiresAt) })
          .where('state', '=', 'intended')
          .returning('calendar_id')
          .executeTakeFirst()
        if (row === undefined) return
        await tx
          .updateTable('calendar_channel')
          .set({ state: 'replaced', replaced_at: new Date(now) })
          .where('tenant_id', '=', tenantId)
          .where('calendar_id', '=', row.calendar_id)
          .where('channel_id', '<>', channelId)
          .where('state', '=', 'live')
          .execute()
      }),

    stopped: (tenantId, channelId, now) =>
      db.inTenant(tenantId, async (tx) => {
        await change(tx, tenantId, channelId)
          .set({ state: 'stopped', stopped_at: new Date(now) })
          .execute()
      }),

    // Google's first message may overtake the answer to our call: `opened` then writes the same resource.
    noteSync: (tenantId, channelId, { at, resourceId }) =>
      db.inTenant(tenantId, async (tx) => {
        await change(tx, tenantId, channelId)
          .set({
            synced_at: sql<Date>`coalesce(synced_at, ${new Date(at)})`,
            resource_id: sql<string>`coalesce(resource_id, ${resourceId})`,
          })
          .execute()
      }),

    noteNotification: (tenantId, channelId, { at, messageNumber }) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await change(tx, tenantId, channelId)
          .set({ last_message_number: sql<string>`greatest(last_message_number, ${messageNumber}::numeric)` })
          .returning('calendar_id')
          .executeTakeFirst()
        if (row === undefined) return
        await tx
          .updateTable('calendar')
          .set({ last_notification_at: sql<Date>`greatest(last_notification_at, ${new Date(at)})` })
          .where('tenant_id', '=', tenantId)
          .where('calendar_id', '=', row.calendar_id)
          .execute()
      }),
  }
}

const channels = (tx: TenantTransaction, tenantId: string) =>
  tx.selectFrom('calendar_channel').selectAll().where('tenant_id', '=', tenantId)

const change = (tx: TenantTransaction, tenantId: string, channelId: string) =>
  tx.updateTable('calendar_channel').where('tenant_id', '=', tenantId).where('channel_id', '=', channelId)

function channelOf(row: Selectable<Schema['calendar_channel']>): ChannelRow {
  return {
    channelId: row.channel_id,
    calendarId: row.calendar_id,
    accountId: row.account_id,
    state: row.state,
    resourceId: row.resource_id,
    tokenHash: row.token_hash,
    address: row.address,
    madeAt: row.made_at.getTime(),
    expiresAt: row.expires_at?.getTime() ?? null,
    syncedAt: row.synced_at?.getTime() ?? null,
  }
}
