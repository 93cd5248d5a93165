import type { Answer } from '#steps/google-port.ts'
import { revealSecret, type Secret } from '#steps/secret.server.ts'
import { calendar } from 'googleapis/build/src/apis/calendar/index.js'
import type { OAuth2Client } from 'google-auth-library'
import * as z from 'zod/mini'
import { askGoogle, type Caller } from './ask.ts'

const api = (auth: OAuth2Client) => calendar({ version: 'v3', auth, retry: false })

export type CalendarEntry = {
  readonly calendarId: string
  readonly name: string
  readonly isPrimary: boolean
  readonly accessRole: string
}
export type CalendarPage = { readonly calendars: readonly CalendarEntry[]; readonly nextPageToken: string | null }

const calendarsSchema = z.pipe(
  z.object({
    items: z.optional(
      z.array(
        z.object({
          id: z.string(),
          summary: z.optional(z.string()),
          primary: z.optional(z.boolean()),
          accessRole: z.optional(z.string()),
          deleted: z.optional(z.boolean()),
        }),
      ),
    ),
    nextPageToken: z.optional(z.string()),
  }),
  z.transform(({ items, nextPageToken }): CalendarPage => ({
    calendars: (items ?? [])
      .filter(({ deleted }) => deleted !== true)
      .map(({ id, summary, primary, accessRole }) => ({
        calendarId: id,
        name: summary ?? id,
        isPrimary: primary === true,
        accessRole: accessRole ?? 'none',
      })),
    nextPageToken: nextPageToken ?? null,
  })),
)

/** One page of the person's calendars. */
export function listCalendars(caller: Caller, pageToken?: string): Promise<Answer<CalendarPage>> {
  return askGoogle(caller, { call: 'calendars', idempotent: true, reply: calendarsSchema }, (auth) =>
    api(auth).calendarList.list({ maxResults: 250, ...(pageToken !== undefined && { pageToken }) }),
  )
}

/** One calendar of the person's list: whether it is there and may be read, and nothing of what is in it. */
export function readCalendar(caller: Caller, calendarId: string): Promise<Answer<unknown>> {
  return askGoogle(caller, { call: 'calendar', idempotent: true, reply: z.looseObject({}) }, (auth) =>
    api(auth).events.list({ calendarId, maxResults: 1, fields: 'accessRole' }),
  )
}

/** What changed, IDs only. `syncToken` comes with the last page only and becomes the cursor. */
export type EventPage = {
  readonly changes: readonly {
    readonly eventId: string
    readonly isCancelled: boolean
    readonly updated: string | null
  }[]
  readonly nextPageToken: string | null
  readonly syncToken: string | null
}

const eventsSchema = z.pipe(
  z.object({
    items: z.optional(
      z.array(z.object({ id: z.string(), status: z.optional(z.string()), updated: z.optional(z.string()) })),
    ),
    nextPageToken: z.optional(z.string()),
    nextSyncToken: z.optional(z.string()),
  }),
  z.transform(({ items, nextPageToken, nextSyncToken }): EventPage => ({
    changes: (items ?? []).map(({ id, status, updated }) => ({
      eventId: id,
      isCancelled: status === 'cancelled',
      updated: updated ?? null,
    })),
    nextPageToken: nextPageToken ?? null,
    syncToken: nextSyncToken ?? null,
  })),
)

/**
 * One page of events since a sync token, or of all of them without one; every other parameter must stay the same from
 * list to list (google-facts 8.6). A 410 means full sync (FM-49). `fields` keeps pages small: contents stay with Google.
 */
export function listEvents(
  caller: Caller,
  from: {
    readonly calendarId: string
    readonly syncToken?: string | undefined
    readonly pageToken?: string | undefined
  },
): Promise<Answer<EventPage>> {
  return askGoogle(caller, { call: 'events', idempotent: true, reply: eventsSchema }, (auth) =>
    api(auth).events.list({
      calendarId: from.calendarId,
      maxResults: 2_500,
      fields: 'items(id,status,updated),nextPageToken,nextSyncToken',
      ...(from.syncToken !== undefined && { syncToken: from.syncToken }),
      ...(from.pageToken !== undefined && { pageToken: from.pageToken }),
    }),
  )
}

/** An open channel. `endsAt`: epoch milliseconds, as Google decided. */
export type OpenChannel = { readonly channelId: string; readonly resourceId: string; readonly endsAt: number }

const channelSchema = z.pipe(
  z.object({
    id: z.string(),
    resourceId: z.string(),
    // The guide prints a number, the API sends a string (google-facts 8.2).
    expiration: z.pipe(z.union([z.string(), z.number()]), z.transform(Number)),
  }),
  z.transform(({ id, resourceId, expiration }): OpenChannel => ({ channelId: id, resourceId, endsAt: expiration })),
)

/**
 * Opens a channel for a calendar's events. The channel ID must be new for ever, so that the call is never repeated: a
 * lost answer costs an orphan, which the recorded intent lets us stop (FM-05). Its `sync` may arrive before this returns.
 */
export function openChannel(
  caller: Caller,
  channel: {
    readonly calendarId: string
    readonly channelId: string
    readonly channelToken: Secret
    readonly address: string
    readonly endsAt: number
  },
): Promise<Answer<OpenChannel>> {
  return askGoogle(caller, { call: 'open-channel', idempotent: false, reply: channelSchema }, (auth) =>
    api(auth).events.watch({
      calendarId: channel.calendarId,
      requestBody: {
        id: channel.channelId,
        type: 'web_hook',
        address: channel.address,
        token: revealSecret(channel.channelToken),
        expiration: String(channel.endsAt),
      },
    }),
  )
}

/** Ends a channel. One that Google no longer knows is as good as stopped. Only the account that opened it may. */
export async function stopChannel(
  caller: Caller,
  channel: { readonly channelId: string; readonly resourceId: string },
): Promise<Answer<'stopped'>> {
  const answer = await askGoogle(caller, { call: 'stop-channel', idempotent: true, reply: z.unknown() }, (auth) =>
    api(auth).channels.stop({ requestBody: { id: channel.channelId, resourceId: channel.resourceId } }),
  )
  return answer.ok || answer.refusal.status === 404 ? { ok: true, value: 'stopped' } : answer
}
