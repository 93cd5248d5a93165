import { expect, test } from 'vitest'
import type { Connection } from '#contract/connection.ts'
import { until } from '../ui/times.ts'
import { nextDates } from './next-dates.ts'

const now = Date.UTC(2026, 10, 22, 12)

const mailbox: Connection = {
  id: 'mailbox',
  service: 'gmail',
  label: 'help@acme.example',
  account: { id: 'account', email: 'help@acme.example' },
  configuration: null,
  state: 'connected',
  cause: null,
  expiresAt: '2026-11-29T12:00:00Z',
  renewsAt: '2026-11-23T12:00:00Z',
  lastEventAt: null,
  lastEventSeconds: null,
  lastSyncAt: null,
  signInEndsAt: null,
  chain: [],
  findings: [],
  connectedAt: '2026-11-22T12:00:00Z',
}

test('mailbox and calendar of one account share one line about its sign-in', () => {
  const calendar: Connection = { ...mailbox, id: 'calendar', service: 'calendar', label: 'Team' }
  const dates = nextDates({ key: null }, [mailbox, calendar], now)
  expect(dates.filter(({ id }) => id.endsWith('-sign-in'))).toHaveLength(1)
  expect(dates.filter(({ id }) => id.endsWith('-renewal'))).toHaveLength(2)
})

test('a sign-in that Google ends says what to do', () => {
  const dates = nextDates({ key: null }, [{ ...mailbox, signInEndsAt: '2026-11-29T12:00:00Z' }], now)
  expect(dates.at(-1)?.why).toContain('Publish it')
})

test('a new key is suggested after a year', () => {
  const key = {
    projectId: 'p',
    email: 'e',
    key: { storedAt: '2026-11-22T12:00:00Z', storedBy: 'Dana', ending: '4f2a' },
  }
  expect(nextDates({ key }, [], now)[0]?.date).toBe('22 Nov 2027')
})

test.each([
  [30_000, 'now'],
  [3_600_000, 'in 60\u00a0min'],
  [30 * 3_600_000, 'in 30\u00a0h'],
  [4 * 86_400_000, 'in 4\u00a0days'],
  [365 * 86_400_000, 'in 1\u00a0year'],
])('what lies %i ms ahead is %s', (milliseconds, words) => {
  expect(until(new Date(now + milliseconds).toISOString(), now)).toBe(words)
})
