import { expect, test } from 'vitest'
import type { CheckResult } from '#contract/check.ts'
import { refusal } from '#steps/check-samples.ts'
import { day, hour, minute } from './next-due.ts'
import { followUpDelay, outcomeOf } from './upkeep.ts'

test.each([
  [
    'quota is about pace, never about rights (FM-22)',
    refusal({ kind: 'quota', status: 403, retryAfterSeconds: 30 }),
    { kind: 'quota', retryAfterMs: 30_000 },
  ],
  [
    "one mailbox's quota slows that mailbox, by Google's older word (FM-21)",
    refusal({ kind: 'quota', status: 403, reason: 'userRateLimitExceeded', retryAfterSeconds: 30 }),
    { kind: 'user-quota', retryAfterMs: 30_000 },
  ],
  [
    "one mailbox's quota, told by the sentence alone",
    refusal({
      kind: 'quota',
      status: 429,
      reason: 'RATE_LIMIT_EXCEEDED',
      message: "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user'.",
    }),
    { kind: 'user-quota', retryAfterMs: null },
  ],
  [
    "the project's quota, told by ErrorInfo",
    refusal({ kind: 'quota', status: 429, metadata: { quota_limit: 'defaultPerMinutePerProject' } }),
    { kind: 'quota', retryAfterMs: null },
  ],
  [
    "one user's quota, told by ErrorInfo",
    refusal({ kind: 'quota', status: 429, metadata: { quota_limit: 'defaultPerMinutePerUser' } }),
    { kind: 'user-quota', retryAfterMs: null },
  ],
  ['an outage backs off (FM-20)', refusal({ kind: 'outage', status: 503 }), { kind: 'outage', retryAfterMs: null }],
  ['no network backs off', refusal({ kind: 'network', status: null }), { kind: 'outage', retryAfterMs: null }],
  [
    'an answer we cannot read is no answer',
    refusal({ kind: 'unreadable', status: 200 }),
    { kind: 'outage', retryAfterMs: null },
  ],
  ['a deleted project is looked at once a day (FM-80)', refusal({ kind: 'refused', status: 403 }), { kind: 'broken' }],
  ['what we may not call is nothing to repeat', refusal({ kind: 'not-allowed' }), { kind: 'broken' }],
])('%s', (_what, given, outcome) => {
  expect(outcomeOf(given)).toEqual(outcome)
})

const now = Date.UTC(2026, 10, 22)
const result = (state: CheckResult['state'], age: number, left = day): CheckResult => ({
  subject: 'c',
  check: 'client-redirect',
  state,
  cause: null,
  facts: {},
  since: new Date(now - age).toISOString(),
  provenAt: null,
  checkedAt: null,
  waiting:
    state === 'waiting_google'
      ? { since: new Date(now - age).toISOString(), usualSeconds: 60, until: new Date(now + left).toISOString() }
      : null,
  blockedBy: [],
})

test.each<[string, CheckResult[], number | null]>([
  ['nothing open needs no look', [result('passed', hour), result('failed', hour)], null],
  ['what waits is looked at every minute', [result('waiting_google', minute)], minute],
  ['after hours less often', [result('waiting_google', 6 * hour)], 30 * minute],
  ['what waits is looked at when its window ends', [result('waiting_google', 9 * minute, 20_000)], 20_000],
  ['what could not be checked too', [result('unknown', 2 * minute)], minute],
  ['after a day it is left to the daily checks', [result('unknown', 2 * day)], null],
])('%s', (_what, results, delay) => {
  expect(followUpDelay(results, now)).toBe(delay)
})
