import { expect, test } from 'vitest'
import type { CheckResult, CheckState } from '#contract/check.ts'
import type { AccountRow, CalendarRow, MailboxRow } from './connection-ports.ts'
import { calendarView, mailboxView } from './connection-view.ts'

const now = Date.UTC(2026, 10, 23)

const row = (check: string, state: CheckState, blockedBy: readonly string[] = []): CheckResult => ({
  subject: 'c',
  check,
  state,
  cause: null,
  facts: {},
  since: null,
  provenAt: null,
  checkedAt: null,
  waiting: null,
  blockedBy: [...blockedBy],
})

const mailbox: MailboxRow = {
  mailboxId: 'm',
  address: 'help@acme.example',
  accountId: 'a',
  labelFilter: null,
  historyCursor: '1',
  watchTopic: null,
  watchExpiresAt: now + 1,
  lastPushAt: now,
  lastPushHistoryId: '1',
  provenAt: now,
  provenSeconds: 0,
  lastSyncAt: now,
  missedAt: null,
  state: 'attached',
  cause: null,
  connectedAt: now,
}

const calendar: CalendarRow = {
  calendarId: 'k',
  googleCalendarId: 'primary',
  name: 'Ada',
  accountId: 'a',
  syncToken: null,
  lastNotificationAt: now,
  lastSyncAt: now,
  state: 'attached',
  cause: null,
  connectedAt: now,
}

const account: AccountRow = {
  accountId: 'a',
  configurationId: 'c',
  clientId: 'i',
  sub: '1',
  email: 'help@acme.example',
  grantedScopes: [],
  refreshTokenSecret: null,
  accessTokenSecret: null,
  accessTokenEndsAt: null,
  state: 'connected',
  cause: null,
  signInEndsAt: null,
  connectedAt: now,
  disconnectedAt: null,
}

function topicBehind(key: CheckState): CheckState | undefined {
  const configurationChecks = [
    row('key-token', key),
    row('key-role', 'blocked', ['key-token']),
    row('topic', 'blocked', ['key-role']),
    row('publisher', 'blocked', ['key-role']),
  ]
  const { chain } = mailboxView(mailbox, { account, configuration: undefined, configurationChecks, speaks: true, now })
  return chain.find(({ name }) => name === 'topic')?.state
}

test('a station behind a key that could not be checked is not known; behind a broken one it is blocked', () => {
  expect(topicBehind('unknown')).toBe('unknown')
  expect(topicBehind('failed')).toBe('blocked')
})

test('Gmail is called silent where mail was missed and nothing on the way explains it, whichever mailbox it is', () => {
  const stations = ['topic', 'publisher', 'sub-url', 'sub-audience', 'sub-identity', 'public-url', 'push-test']
  const green = stations.map((check) => row(check, 'passed'))
  const missed = { ...mailbox, missedAt: now - 3_600_000 }
  const record = { account, configuration: undefined, configurationChecks: green, speaks: false, now }
  const silent = mailboxView(missed, record)
  expect(silent.chain[0]).toEqual({ name: 'gmail', state: 'failed' })
  expect(silent.cause?.id).toBe('gmail-pushes-missing')
  const late = mailboxView({ ...mailbox, missedAt: now - 1_000 }, record)
  expect([late.chain[0]?.state, late.cause]).toEqual(['passed', null])
  const explained = mailboxView(missed, { ...record, configurationChecks: [row('topic', 'failed'), ...green.slice(1)] })
  expect([explained.chain[0]?.state, explained.cause]).toEqual(['passed', null])
})

test('findings are what this service hangs on: the key for a mailbox, not for a calendar; the client for both; an outage or a silence once', () => {
  const because = (check: string, state: CheckState, id: string) => ({ ...row(check, state), cause: { id, facts: {} } })
  const configurationChecks = [
    because('client-secret', 'failed', 'oauth-client-deleted'),
    because('key-token', 'failed', 'service-account-disabled'),
    because('api-gmail', 'unknown', 'google-unavailable'),
    because('project-id', 'unknown', 'google-unavailable'),
    row('topic', 'blocked', ['key-token']),
    because('cal-sync', 'failed', 'calendar-sync-message-not-arrived'),
    because('cal-push', 'failed', 'calendar-sync-message-not-arrived'),
  ]
  const record = { account, configuration: undefined, configurationChecks, speaks: true, now }
  const checks = ({ findings }: { findings: readonly CheckResult[] }) => findings.map(({ check }) => check)
  expect(checks(mailboxView(mailbox, record))).toEqual(['client-secret', 'key-token', 'api-gmail'])
  expect(checks(calendarView(calendar, [], record))).toEqual(['client-secret', 'project-id', 'cal-sync'])
  const lost = { ...mailbox, cause: { id: 'oauth-client-deleted', facts: {} } }
  expect(checks(mailboxView(lost, record))).toEqual(['key-token', 'api-gmail'])
})
