import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js'
import { notifyChannels } from './calendar-channels.ts'
import type { Calendar } from './resources.ts'
import type { World } from './world.ts'

/** Adds a calendar that `owner` (an e-mail) owns, such as a team's or a generated one that supports no push. */
export function addCalendar(
  world: World,
  owner: string,
  parts: {
    summary: string
    id?: string
    supportsPush?: boolean
    role?: 'owner' | 'writer' | 'reader' | 'freeBusyReader'
  },
): Calendar {
  const calendar: Calendar = {
    id: parts.id ?? `${world.ids.hex(32)}@group.calendar.google.com`,
    summary: parts.summary,
    timeZone: 'Europe/London',
    roles: new Map([[owner.toLowerCase(), parts.role ?? 'owner']]),
    primaryOf: null,
    supportsPush: parts.supportsPush ?? true,
    sequence: 1,
    forgottenBefore: 0,
    events: new Map(),
  }
  world.calendars.set(calendar.id, calendar)
  notifyChannels(world, { kind: 'calendarList', sub: world.users.get(owner.toLowerCase())?.sub ?? '' })
  return calendar
}

/**
 * Creates an event, or changes the one with `change.id`, and notifies the calendar's channels.
 * Returns the event's id.
 */
export function changeEvent(world: World, calendarId: string, change: calendar_v3.Schema$Event = {}): string {
  const calendar = calendarOf(world, calendarId)
  const id = change.id ?? world.ids.lower(26)
  const now = world.clock.now()
  const before = calendar.events.get(id)?.event
  const organizer = { email: calendar.id, self: true }
  calendar.sequence += 1
  const event: calendar_v3.Schema$Event = {
    kind: 'calendar#event',
    status: 'confirmed',
    htmlLink: `https://www.google.com/calendar/event?eid=${id}`,
    created: new Date(now).toISOString(),
    summary: 'Meeting',
    creator: organizer,
    organizer,
    start: { dateTime: new Date(now + 3_600_000).toISOString(), timeZone: calendar.timeZone },
    end: { dateTime: new Date(now + 7_200_000).toISOString(), timeZone: calendar.timeZone },
    iCalUID: `${id}@google.com`,
    eventType: 'default',
    ...before,
    ...change,
    id,
    etag: `"${calendar.sequence}${now}"`,
    updated: new Date(now).toISOString(),
    sequence: before ? (before.sequence ?? 0) + 1 : 0,
  }
  // Re-inserted, so that the events stand in the order of their last change.
  calendar.events.delete(id)
  calendar.events.set(id, { sequence: calendar.sequence, event })
  notifyChannels(world, { kind: 'events', calendarId: calendar.id })
  return id
}

/** Cancels an event: it stays, as `cancelled`, for those who sync. */
export function cancelEvent(world: World, calendarId: string, id: string): void {
  changeEvent(world, calendarId, { id, status: 'cancelled' })
}

/** Lets every sync token that was given out so far answer 410. */
export function forgetSyncTokens(world: World, calendarId: string): void {
  const calendar = calendarOf(world, calendarId)
  calendar.sequence += 1
  calendar.forgottenBefore = calendar.sequence
}

function calendarOf(world: World, calendarId: string): Calendar {
  const calendar = world.calendars.get(calendarId)
  if (!calendar) throw new Error(`The simulated Google has no calendar ${calendarId}`)
  return calendar
}
