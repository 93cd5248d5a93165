import type { Selectable } from 'kysely'
import * as z from 'zod/mini'
import { causeRefSchema } from '#contract/check.ts'
import type { CalendarRow, CalendarStore } from '../domain/connection-ports.ts'
import type { TenantDatabase, TenantTransaction } from './database.ts'
import type { Schema } from './schema.ts'

export function calendarStore(db: TenantDatabase): CalendarStore {
  return {
    get: (tenantId, calendarId) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await calendars(tx, tenantId).where('calendar_id', '=', calendarId).executeTakeFirst()
        return row && calendarOf(row)
      }),

    list: (tenantId) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await calendars(tx, tenantId).orderBy('made_at').orderBy('calendar_id').execute()
        return rows.map(calendarOf)
      }),

    attach: (tenantId, calendar) => db.inTenant(tenantId, (tx) => attachCalendar(tx, tenantId, calendar)),

    noteCause: (tenantId, calendarId, cause) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .updateTable('calendar')
          .set({ cause: cause === null ? null : JSON.stringify(cause) })
          .where('tenant_id', '=', tenantId)
          .where('calendar_id', '=', calendarId)
          .execute()
      }),

    disconnect: (tenantId, calendarId) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .updateTable('calendar')
          .set({ state: 'disconnected', cause: null })
          .where('tenant_id', '=', tenantId)
          .where('calendar_id', '=', calendarId)
          .execute()
      }),
  }
}

const calendars = (tx: TenantTransaction, tenantId: string) =>
  tx.selectFrom('calendar').selectAll().where('tenant_id', '=', tenantId)

/** Id and sync token of a known calendar survive a change of account (design D9). */
export async function attachCalendar(
  tx: TenantTransaction,
  tenantId: string,
  calendar: Parameters<CalendarStore['attach']>[1],
): Promise<{ calendarId: string; formerAccountId: string | null }> {
  const connected = {
    account_id: calendar.accountId,
    summary: calendar.name,
    state: 'attached' as const,
    cause: null,
    connected_at: new Date(calendar.now),
  }
  const known = await calendars(tx, tenantId)
    .where('google_calendar_id', '=', calendar.googleCalendarId)
    .forUpdate()
    .executeTakeFirst()
  if (known) {
    await tx
      .updateTable('calendar')
      .set(connected)
      .where('tenant_id', '=', tenantId)
      .where('calendar_id', '=', known.calendar_id)
      .execute()
    const former = known.account_id === calendar.accountId ? null : known.account_id
    return { calendarId: known.calendar_id, formerAccountId: former }
  }
  await tx
    .insertInto('calendar')
    .values({
      tenant_id: tenantId,
      calendar_id: calendar.calendarId,
      google_calendar_id: calendar.googleCalendarId,
      made_at: new Date(calendar.now),
      ...connected,
    })
    .execute()
  return { calendarId: calendar.calendarId, formerAccountId: null }
}

function calendarOf(row: Selectable<Schema['calendar']>): CalendarRow {
  return {
    calendarId: row.calendar_id,
    googleCalendarId: row.google_calendar_id,
    name: row.summary,
    accountId: row.account_id,
    syncToken: row.sync_token,
    lastNotificationAt: row.last_notification_at?.getTime() ?? null,
    lastSyncAt: row.last_sync_at?.getTime() ?? null,
    state: row.state,
    cause: z.nullable(causeRefSchema).parse(row.cause),
    connectedAt: row.connected_at.getTime(),
  }
}
