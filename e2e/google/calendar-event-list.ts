import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js'
import * as z from 'zod/mini'
import { calendarRefusal, type CalendarCall } from './calendar-refusals.ts'
import { ok, type Answer } from './errors.ts'
import type { Calendar, CalendarEvent } from './resources.ts'

/** google-facts 8.6: not allowed beside a sync token. */
const refusedWithToken = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
]

/** Lists that were narrowed in one of these ways end without a sync token. */
const givesNoToken = ['iCalUID', 'orderBy', 'privateExtendedProperty', 'q', 'sharedExtendedProperty', 'updatedMin']

const syncTokenSchema = z.object({ calendar: z.string(), sequence: z.number(), single: z.boolean() })
/** Pages follow change numbers, not positions: an event that changes meanwhile must not push another one out of sight. */
const pageTokenSchema = z.object({ after: z.number(), offset: z.number(), until: z.number() })

/**
 * `events.list`. The sync token on the last page stands for the moment of the first page, so that what changes while
 * a client pages comes again. Recurring events are not expanded by `singleEvents`.
 */
export function listEvents({ query, caller }: CalendarCall, calendar: Calendar): Answer {
  const since = sinceOf(query, calendar)
  if (typeof since !== 'number') return since
  const ordered = query.get('orderBy')
  if (ordered === 'startTime' && query.get('singleEvents') !== 'true') {
    return calendarRefusal(400, 'badRequest', 'The requested ordering is not available for the particular query.')
  }
  const pageText = query.get('pageToken')
  const page =
    pageText === null ? { after: 0, offset: 0, until: calendar.sequence } : readToken(pageTokenSchema, pageText)
  if (!page) return calendarRefusal(400, 'invalid', 'Invalid page token value.')
  const incremental = query.has('syncToken')
  const found = [...calendar.events.values()]
    .filter((one) => one.sequence > since && one.sequence <= page.until)
    .filter((one) => incremental || query.get('showDeleted') === 'true' || one.event.status !== 'cancelled')
    .filter((one) => isWithin(one, query))
  if (ordered === 'startTime') found.sort((a, b) => startOf(a) - startOf(b))
  const rest = ordered === 'startTime' ? found.slice(page.offset) : found.filter((one) => one.sequence > page.after)
  const size = Math.min(Number(query.get('maxResults')) || 250, 2500)
  const shown = rest.slice(0, size)
  const more = rest.length > size
  const next = { after: shown.at(-1)?.sequence ?? 0, offset: page.offset + size, until: page.until }
  const body: calendar_v3.Schema$Events = {
    kind: 'calendar#events',
    etag: `"${calendar.sequence}"`,
    summary: calendar.summary,
    updated: new Date(
      Math.max(0, ...[...calendar.events.values()].map((one) => Date.parse(one.event.updated ?? ''))),
    ).toISOString(),
    timeZone: calendar.timeZone,
    accessRole: calendar.roles.get(caller.email) ?? 'reader',
    defaultReminders: [],
    ...(more && { nextPageToken: writeToken(next) }),
    ...(!more &&
      !givesNoToken.some((one) => query.has(one)) && { nextSyncToken: tokenFor(calendar, page.until, query) }),
    items: shown.map(printEvent),
  }
  return ok(body)
}

/** The change number a list begins after: 0 for a full one. */
function sinceOf(query: URLSearchParams, calendar: Calendar): number | Answer {
  const text = query.get('syncToken')
  if (text === null) return 0
  const beside = refusedWithToken.find((one) => query.has(one))
  if (beside !== undefined || query.get('showDeleted') === 'false') {
    return calendarRefusal(400, 'badRequest', `Sync token cannot be combined with ${beside ?? 'showDeleted=false'}.`)
  }
  const token = readToken(syncTokenSchema, text)
  if (!token || token.calendar !== calendar.id || token.single !== (query.get('singleEvents') === 'true')) {
    return calendarRefusal(400, 'invalid', 'Invalid sync token value.')
  }
  if (token.sequence >= calendar.forgottenBefore) return token.sequence
  return calendarRefusal(410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.', 'calendar')
}

function tokenFor(calendar: Calendar, sequence: number, query: URLSearchParams): string {
  return writeToken({ calendar: calendar.id, sequence, single: query.get('singleEvents') === 'true' })
}

function writeToken(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url')
}

function readToken<T>(schema: z.ZodMiniType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
  } catch {
    return undefined
  }
}

function isWithin({ event }: CalendarEvent, query: URLSearchParams): boolean {
  const from = query.get('timeMin')
  const to = query.get('timeMax')
  const changed = query.get('updatedMin')
  const q = query.get('q')?.toLowerCase()
  const end = Date.parse(event.end?.dateTime ?? event.end?.date ?? '')
  const start = Date.parse(event.start?.dateTime ?? event.start?.date ?? '')
  if (from !== null && end <= Date.parse(from)) return false
  if (to !== null && start >= Date.parse(to)) return false
  if (changed !== null && Date.parse(event.updated ?? '') < Date.parse(changed)) return false
  return q === undefined || `${event.summary ?? ''} ${event.description ?? ''}`.toLowerCase().includes(q)
}

function startOf({ event }: CalendarEvent): number {
  return Date.parse(event.start?.dateTime ?? event.start?.date ?? '')
}

/** A cancelled event is little more than its id. */
function printEvent({ event }: CalendarEvent): calendar_v3.Schema$Event {
  if (event.status !== 'cancelled') return event
  const { kind = 'calendar#event', etag = '', id = '', status } = event
  return { kind, etag, id, status }
}
