import express, { type Router } from 'express'
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js'
import { apiMethod } from './api-method.ts'
import { openChannel, stopChannel } from './calendar-channel-requests.ts'
import { listEvents } from './calendar-event-list.ts'
import { calendarRefusal, notFound, type CalendarCall } from './calendar-refusals.ts'
import { ok, type Answer } from './errors.ts'
import { onlyFields } from './partial-response.ts'
import { calendarLimits, makeQuota, type QuotaLimits } from './quotas.ts'
import type { Calendar } from './resources.ts'
import type { World } from './world.ts'

const scopesOf = (...names: string[]) => names.map((one) => `https://www.googleapis.com/auth/${one}`)
const listScopes = scopesOf('calendar', 'calendar.readonly', 'calendar.calendarlist', 'calendar.calendarlist.readonly')
const eventScopes = scopesOf(
  'calendar',
  'calendar.readonly',
  'calendar.events',
  'calendar.events.readonly',
  'calendar.events.owned',
  'calendar.events.owned.readonly',
)
const settingsScopes = scopesOf('calendar', 'calendar.readonly', 'calendar.settings.readonly')
const aclScopes = scopesOf('calendar', 'calendar.acls', 'calendar.acls.readonly')

type Handler = (call: CalendarCall, calendar: Calendar) => Answer | Promise<Answer>

/** `https://www.googleapis.com/calendar/v3` (google-facts 8); mounted at the host, paths begin with `/calendar/v3`. */
export function calendarRoutes(world: World, limits: QuotaLimits = calendarLimits): Router {
  const router = express.Router()
  const spend = makeQuota(world, 'calendar', limits)
  router.use('/calendar/v3', express.json())

  const method = (anyScope: string[], handle: (call: CalendarCall) => Answer | Promise<Answer>) =>
    apiMethod(
      world,
      { service: 'calendar-json.googleapis.com', style: 'calendar', method: 'calendar.v3', anyScope },
      async ({ caller, request }) => {
        const refused = spend(caller, 1)
        if (refused) return refused
        if (caller.user && !caller.user.hasCalendar) {
          return calendarRefusal(403, 'notACalendarUser', 'The user must be signed up for Google Calendar.')
        }
        const query = new URL(request.url, 'https://www.googleapis.com').searchParams
        return onlyFields(await handle({ world, caller, request, query }), query.get('fields'))
      },
    )

  const onCalendar = (anyScope: string[], handle: Handler) =>
    method(anyScope, (call) => {
      const calendar = findCalendar(call)
      return calendar ? handle(call, calendar) : notFound()
    })

  const base = '/calendar/v3'
  router.get(`${base}/users/me/calendarList`, method(listScopes, listCalendars))
  router.get(
    `${base}/calendars/:calendar`,
    onCalendar(scopesOf('calendar', 'calendar.readonly', 'calendar.calendars.readonly'), showCalendar),
  )
  router.get(`${base}/calendars/:calendar/events`, onCalendar(eventScopes, listEvents))
  router.get(`${base}/calendars/:calendar/events/:event`, onCalendar(eventScopes, showEvent))
  router.post(
    `${base}/calendars/:calendar/events/watch`,
    onCalendar(eventScopes, (call, calendar) => openChannel(call, 'events', calendar)),
  )
  router.post(
    `${base}/calendars/:calendar/acl/watch`,
    onCalendar(aclScopes, (call, calendar) => openChannel(call, 'acl', calendar)),
  )
  router.post(
    `${base}/users/me/calendarList/watch`,
    method(listScopes, (call) => openChannel(call, 'calendarList', null)),
  )
  router.post(
    `${base}/users/me/settings/watch`,
    method(settingsScopes, (call) => openChannel(call, 'settings', null)),
  )
  router.post(
    `${base}/channels/stop`,
    method([...eventScopes, ...listScopes, ...settingsScopes, ...aclScopes], stopChannel),
  )
  return router
}

function findCalendar({ world, caller, request }: CalendarCall): Calendar | undefined {
  const named = String(request.params['calendar'])
  const calendar = world.calendars.get(named === 'primary' ? caller.email : named)
  return calendar?.roles.has(caller.email) ? calendar : undefined
}

/** What a calendar list sync token remembers: which calendars it has told of, under which name. */
function snapshotOf(calendars: Calendar[]): Record<string, string> {
  return Object.fromEntries(calendars.map((one) => [one.id, one.summary]))
}

function listCalendars({ world, caller, query }: CalendarCall): Answer {
  const mine = [...world.calendars.values()].filter((one) => one.roles.has(caller.email))
  const size = Math.min(Number(query.get('maxResults')) || 100, 250)
  const from = Number(query.get('pageToken')) || 0
  const told = readSnapshot(query.get('syncToken'))
  if (told === null) return calendarRefusal(400, 'invalid', 'Invalid sync token value.')
  const changed = mine.filter((one) => told === undefined || told[one.id] !== one.summary)
  const gone = Object.keys(told ?? {}).filter((id) => !mine.some((one) => one.id === id))
  const entries = [
    ...changed.map((one) => entryOf(one, caller.email)),
    ...gone.map((id) => ({ kind: 'calendar#calendarListEntry', etag: '"0"', id, deleted: true })),
  ]
  const more = from + size < entries.length
  const token = Buffer.from(JSON.stringify(snapshotOf(mine))).toString('base64url')
  const body: calendar_v3.Schema$CalendarList = {
    kind: 'calendar#calendarList',
    etag: `"${world.clock.now()}"`,
    ...(more ? { nextPageToken: String(from + size) } : { nextSyncToken: token }),
    items: entries.slice(from, from + size),
  }
  return ok(body)
}

/** Undefined without a token, null for one that Google never gave. */
function readSnapshot(token: string | null): Record<string, string> | undefined | null {
  if (token === null) return undefined
  try {
    const told: unknown = JSON.parse(Buffer.from(token, 'base64url').toString())
    return typeof told === 'object' && told !== null
      ? Object.fromEntries(Object.entries(told).map(([id, summary]) => [id, String(summary)]))
      : null
  } catch {
    return null
  }
}

function entryOf(calendar: Calendar, email: string): calendar_v3.Schema$CalendarListEntry {
  return {
    kind: 'calendar#calendarListEntry',
    etag: `"${calendar.sequence}"`,
    id: calendar.id,
    summary: calendar.summary,
    timeZone: calendar.timeZone,
    accessRole: calendar.roles.get(email) ?? 'reader',
    selected: true,
    ...(calendar.primaryOf === email && { primary: true }),
  }
}

function showCalendar(_: CalendarCall, { id, summary, timeZone, sequence }: Calendar): Answer {
  return ok({ kind: 'calendar#calendar', etag: `"${sequence}"`, id, summary, timeZone })
}

function showEvent({ request }: CalendarCall, calendar: Calendar): Answer {
  const found = calendar.events.get(String(request.params['event']))
  return found ? ok(found.event) : notFound()
}
