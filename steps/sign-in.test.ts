import { describe, expect, test } from 'vitest'
import { calendarChecks } from './calendar/checks.server.ts'
import { port, refusal, values } from './check-samples.ts'
import type { ServiceConnection, StepValues } from './define-step.ts'
import { mailboxChecks } from './mailbox/checks.server.ts'
import { publishChecks } from './publish/checks.server.ts'
import type { Standing } from './google-port.ts'
import { scopesChecks } from './scopes/checks.server.ts'

const cancelled = { id: 'sign-in-cancelled', facts: {} }
const connection = (change: Partial<ServiceConnection> = {}): ServiceConnection => ({
  email: 'ada@acme.example',
  missing: [],
  signInEnds: null,
  lost: null,
  announcedUntil: '29 Nov 2026, 10:00 UTC',
  cause: null,
  firstMessageSeconds: 2,
  realPushSeconds: 4,
  missedSince: null,
  openSeconds: 30,
  ...change,
})
const none = { connection: null, refused: null }

const checks = { ...mailboxChecks, ...calendarChecks, ...scopesChecks, ...publishChecks }

/** Both services in the same state, so that one table serves all checks. */
function ask(check: keyof typeof checks, state: ServiceConnection | null, refused: typeof cancelled | null = null) {
  const record = { connection: state, refused }
  return checks[check](port({}), values({ signIns: { gmail: record, calendar: record } }))
}

/** All is well in the record, and this is what Google says today. */
function askToday(check: keyof typeof checks, standing: Standing, change: Partial<StepValues> = {}) {
  const record = { connection: connection(), refused: null }
  const today = async () => standing
  return checks[check](
    port({ trySignIn: today, tryMailbox: today, tryCalendar: today }),
    values({ signIns: { gmail: record, calendar: record }, ...change }),
  )
}
const named = (id: string): Standing => ({ kind: 'named', cause: { id, facts: {} } })

const ids = [
  'oauth-mail',
  'scopes-mail',
  'token-end',
  'watch',
  'oauth-cal',
  'channel',
  'cal-sync',
  'scopes',
  'published',
] as const satisfies readonly (keyof typeof checks)[]

test.each(ids)('%s has nothing to say before anybody signed in', async (id) => {
  expect(await ask(id, null)).toMatchObject({ state: 'not_started' })
})

test.each(ids)('%s passes when all is well', async (id) => {
  expect(await ask(id, connection())).toMatchObject({ state: 'passed' })
})

describe('what is wrong is named', () => {
  test.each([
    ['token-end', connection({ signInEnds: 'Sunday' }), 'warning', 'consent-screen-testing-7-day-expiry'],
    ['published', connection({ signInEnds: 'Sunday' }), 'warning', 'consent-screen-testing-7-day-expiry'],
    ['cal-sync', connection({ firstMessageSeconds: null }), 'failed', 'calendar-sync-message-not-arrived'],
  ] as const)('%s', async (check, state, verdict, cause) => {
    expect(await ask(check, state)).toMatchObject({ state: verdict, cause })
  })

  // Asked of the newest token, not of the record that the look began with: the proof just before it may have told.
  test.each(['oauth-cal', 'scopes-mail'] as const)('%s: a box that was not ticked, or was withdrawn', async (check) => {
    const google = port({ missingBoxes: async () => ['a box'] })
    const record = { connection: connection(), refused: null }
    expect(await checks[check](google, values({ signIns: { gmail: record, calendar: record } }))).toMatchObject({
      state: 'failed',
      cause: 'granular-consent-scope-unticked',
      facts: { missing: ['a box'] },
    })
  })

  test.each([
    ['oauth-mail', named('refresh-token-expired-or-revoked'), 'failed', 'refresh-token-expired-or-revoked'],
    ['oauth-cal', named('google-account-deleted'), 'failed', 'google-account-deleted'],
    ['watch', named('account-without-gmail-mailbox'), 'failed', 'account-without-gmail-mailbox'],
    ['watch', named('a-cause-that-was-retired'), 'failed', 'google-answer-not-recognised'],
    ['channel', named('a-cause-that-was-retired'), 'failed', 'google-answer-not-recognised'],
    ['channel', named('calendar-push-not-supported'), 'warning', 'calendar-push-not-supported'],
  ] as const)('%s today: %o', async (check, standing, verdict, cause) => {
    expect(await askToday(check, standing)).toMatchObject({ state: verdict, cause })
  })

  test.each(['watch', 'channel'] as const)('%s today: nothing to announce, nothing started', async (check) => {
    expect(await askToday(check, { kind: 'stands', until: null })).toMatchObject({ state: 'not_started' })
  })

  test.each([
    ['oauth-mail', { kind: 'refused', refusal: refusal({ reason: 'invalid_client' }) }, 'client-secret'],
    ['oauth-cal', { kind: 'refused', refusal: refusal({ reason: 'deleted_client' }) }, 'client-secret'],
    ['watch', named('gmail-api-not-enabled'), 'api-gmail'],
    ['watch', named('topic-not-found'), 'topic'],
    ['watch', named('pubsub-publisher-grant-missing'), 'publisher'],
    ['channel', named('calendar-api-not-enabled'), 'api-calendar'],
    ['channel', named('project-suspended'), 'project-id'],
  ] as const)('%s waits for the row that names it: %o', async (check, standing, by) => {
    expect(await askToday(check, standing)).toEqual({ state: 'blocked', by: [by] })
  })

  test('without a key nobody else can name it', async () => {
    expect(await askToday('watch', named('topic-not-found'), { key: null })).toMatchObject({ cause: 'topic-not-found' })
  })

  test('trouble on the way to Google is nobody’s mistake', async () => {
    const outage: Standing = { kind: 'refused', refusal: refusal({ kind: 'outage', status: 503 }) }
    for (const check of ['oauth-mail', 'watch', 'oauth-cal', 'channel'] as const)
      expect(await askToday(check, outage)).toMatchObject({ state: 'unknown' })
  })

  test('a renewed channel is not accused before Google had a minute for its first message', async () => {
    const young = { connection: connection({ firstMessageSeconds: null, openSeconds: 3 }), refused: null }
    const late = { connection: connection({ firstMessageSeconds: null, openSeconds: 61 }), refused: null }
    const judged = (calendar: typeof young, provenBefore: string[]) =>
      checks['cal-sync'](port({}), values({ signIns: { gmail: none, calendar }, provenBefore }))
    expect(await judged(young, ['cal-sync'])).toEqual({ state: 'passed', facts: { renewed: true } })
    expect(await judged(young, [])).toMatchObject({ state: 'failed', propagating: true })
    expect(await judged(late, ['cal-sync'])).toMatchObject({ cause: 'calendar-sync-message-not-arrived' })
  })

  test('a sign-in that came to nothing is shown until somebody is signed in', async () => {
    expect(await ask('oauth-mail', null, cancelled)).toMatchObject({ state: 'failed', cause: 'sign-in-cancelled' })
    expect(await ask('oauth-mail', connection(), cancelled)).toMatchObject({ state: 'passed' })
  })

  test('data access is proven only when every wanted service was given its scopes', async () => {
    const signIns = { gmail: { connection: connection(), refused: null }, calendar: none }
    expect(await checks.scopes(port({}), values({ signIns }))).toMatchObject({ state: 'not_started' })
  })
})
