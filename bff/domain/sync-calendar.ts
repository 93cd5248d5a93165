import type { AccessTokens, Asked } from './access-tokens.ts'
import { calendarCause } from './connection-causes.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { Clock, Store } from './ports.ts'
import type { EventsPage, FullSync, OutboxDraft, SyncedCalendar, SyncPlace, SyncStore } from './receiving-ports.ts'
import type { Synced } from './sync-mailbox.ts'

const eventsPerEvent = 500
const mostSteps = 400

/**
 * What changed in a calendar since its sync token, to the last page, which alone brings the next token: ids only. Without a
 * token it is read in full once; the host hears nothing of a first reading, everything of one that Google asked for (410).
 * Changes and token are written together (FM-49).
 */
export function makeSyncCalendar(parts: {
  readonly store: Pick<Store, 'configurations' | 'calendars'>
  readonly syncs: SyncStore
  readonly tokens: Pick<AccessTokens, 'as'>
  readonly clock: Clock
  readonly changed: (tenantId: string) => Promise<void>
  readonly note: (tenantId: string, event: string, subject: Readonly<Record<string, string>>) => Promise<void>
}): (tenantId: string, calendarId: string) => Promise<Synced> {
  const { store, syncs, tokens, clock } = parts
  const perCalendar = oneAtATime()

  type Changes = EventsPage['changes']
  type Step = { readonly to: SyncPlace; readonly changes: Changes; readonly isLast: boolean }

  async function run(tenantId: string, calendarId: string): Promise<Synced> {
    let found = 0
    for (let count = 0; count < mostSteps; count += 1) {
      const calendar = await syncs.calendar(tenantId, calendarId)
      if (!calendar?.isAttached || calendar.accountId === null) return { kind: 'gone' }
      const { cursor, fullSync } = calendar
      const asked =
        cursor === null || fullSync !== null
          ? await fullStep(tenantId, calendar, calendar.accountId, fullSync ?? begin(true))
          : await changesStep(tenantId, calendar, calendar.accountId, cursor)
      if (!asked.ok) return refused(tenantId, calendar, asked)
      const { to, changes, isLast } = asked.value
      const silent = fullSync?.silent ?? cursor === null
      const events = silent ? [] : eventsOf(calendar, changes)
      const kept = await syncs.keepCalendar(tenantId, calendarId, {
        from: { cursor, fullSync },
        to,
        events,
        now: clock.now(),
      })
      if (kept === 'stale') continue
      found += silent ? 0 : changes.length
      if (to.fullSync !== null && fullSync === null && cursor !== null) {
        await parts.note(tenantId, 'calendar.full-sync', { calendarId })
      }
      if (isLast) {
        if (found > 0) await parts.changed(tenantId)
        return { kind: 'done', found, behind: false }
      }
    }
    return { kind: 'done', found, behind: true }
  }

  const begin = (silent: boolean): FullSync => {
    const now = clock.now()
    return { since: now, after: now, goal: null, place: 0, pageToken: null, found: 0, silent }
  }

  const ask = (
    tenantId: string,
    { googleCalendarId }: SyncedCalendar,
    accountId: string,
    from: { readonly syncToken: string | null; readonly pageToken: string | null },
  ): Promise<Asked<EventsPage>> =>
    tokens.as(tenantId, accountId, (google) => google.events({ googleCalendarId, ...from }))

  async function changesStep(
    tenantId: string,
    calendar: SyncedCalendar,
    accountId: string,
    syncToken: string,
  ): Promise<Asked<Step>> {
    const changes: Changes[number][] = []
    let pageToken: string | null = null
    for (;;) {
      const asked: Asked<EventsPage> = await ask(tenantId, calendar, accountId, { syncToken, pageToken })
      if (!asked.ok) {
        if (asked.why !== 'refused' || asked.refusal.status !== 410 || !asked.account) return asked
        const to = { cursor: null, fullSync: begin(false) }
        return { ok: true, account: asked.account, value: { to, changes: [], isLast: false } }
      }
      changes.push(...asked.value.changes)
      pageToken = asked.value.nextPageToken
      if (pageToken === null) {
        const to = { cursor: asked.value.syncToken ?? syncToken, fullSync: null }
        return { ...asked, value: { to, changes, isLast: true } }
      }
    }
  }

  /** One page, with the place kept after each: a killed full sync goes on where it was. */
  async function fullStep(
    tenantId: string,
    calendar: SyncedCalendar,
    accountId: string,
    fullSync: FullSync,
  ): Promise<Asked<Step>> {
    const asked = await ask(tenantId, calendar, accountId, { syncToken: null, pageToken: fullSync.pageToken })
    if (!asked.ok) {
      const pageIsOld = asked.why === 'refused' && [400, 410].includes(asked.refusal.status ?? 0)
      if (!pageIsOld || fullSync.pageToken === null || !asked.account) return asked
      const to = { cursor: null, fullSync: begin(fullSync.silent) }
      return { ok: true, account: asked.account, value: { to, changes: [], isLast: false } }
    }
    const { changes, nextPageToken, syncToken } = asked.value
    if (nextPageToken === null) {
      return { ...asked, value: { to: { cursor: syncToken, fullSync: null }, changes, isLast: true } }
    }
    const next = { ...fullSync, pageToken: nextPageToken, found: fullSync.found + changes.length }
    return { ...asked, value: { to: { cursor: null, fullSync: next }, changes, isLast: false } }
  }

  async function refused(
    tenantId: string,
    { calendarId, googleCalendarId }: SyncedCalendar,
    asked: Extract<Asked<unknown>, { ok: false }>,
  ): Promise<Synced> {
    if (asked.why === 'ended') return { kind: 'ended', cause: asked.cause }
    const { refusal, account } = asked
    const row = account && (await store.configurations.get(tenantId, account.configurationId))
    const what = { googleCalendarId, channelId: '', endpoint: '' }
    const cause = account && row ? calendarCause(refusal, account, row, what) : asked.cause
    if (refusal.kind === 'refused') await store.calendars.noteCause(tenantId, calendarId, cause)
    return { kind: 'refused', refusal, cause }
  }

  return (tenantId, calendarId) => perCalendar(`${tenantId} ${calendarId}`, () => run(tenantId, calendarId))
}

function eventsOf(
  { calendarId, googleCalendarId, fullSync }: SyncedCalendar,
  changes: EventsPage['changes'],
): OutboxDraft[] {
  return Array.from({ length: Math.ceil(changes.length / eventsPerEvent) }, (_, chunk) => ({
    type: 'calendar.changed',
    subjectId: calendarId,
    payload: {
      connectionId: calendarId,
      calendar: googleCalendarId,
      full: fullSync !== null,
      events: changes
        .slice(chunk * eventsPerEvent, (chunk + 1) * eventsPerEvent)
        .map(({ eventId, isCancelled, updated }) => ({ id: eventId, cancelled: isCancelled, updated })),
    },
  }))
}
