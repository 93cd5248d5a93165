import { describe, expect, test } from 'vitest'
import { calendarChecks } from './calendar/checks.server.ts'
import { port, values } from './check-samples.ts'
import type { ServiceConnection } from './define-step.ts'
import { mailboxChecks } from './mailbox/checks.server.ts'
import { publishChecks } from './publish/checks.server.ts'
import { scopesChecks } from './scopes/checks.server.ts'

const lost = { id: 'refresh-token-expired-or-revoked', facts: { accountEmail: 'ada@acme.example' } }
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
    ['oauth-mail', connection({ lost }), 'failed', 'refresh-token-expired-or-revoked'],
    ['oauth-cal', connection({ missing: ['a box'] }), 'failed', 'granular-consent-scope-unticked'],
    ['scopes-mail', connection({ missing: ['a box'] }), 'failed', 'granular-consent-scope-unticked'],
    ['token-end', connection({ signInEnds: 'Sunday' }), 'warning', 'consent-screen-testing-7-day-expiry'],
    ['published', connection({ signInEnds: 'Sunday' }), 'warning', 'consent-screen-testing-7-day-expiry'],
    [
      'watch',
      connection({ announcedUntil: null, cause: { id: 'topic-not-found', facts: {} } }),
      'failed',
      'topic-not-found',
    ],
    ['watch', connection({ announcedUntil: null }), 'failed', 'gmail-watch-not-started'],
    ['watch', connection({ cause: { id: 'google-unavailable', facts: {} } }), 'warning', 'google-unavailable'],
    [
      'channel',
      connection({ announcedUntil: null, cause: { id: 'calendar-push-not-supported', facts: {} } }),
      'warning',
      'calendar-push-not-supported',
    ],
    ['cal-sync', connection({ firstMessageSeconds: null }), 'failed', 'calendar-sync-message-not-arrived'],
  ] as const)('%s', async (check, state, verdict, cause) => {
    expect(await ask(check, state)).toMatchObject({ state: verdict, cause })
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
