import { expect, test } from 'vitest'
import type { CheckResult } from '#contract/check.ts'
import { allPass, reportOf } from './doctor.ts'

const row = (check: string, change: Partial<CheckResult>): CheckResult => ({
  subject: 'c',
  check,
  state: 'passed',
  cause: null,
  facts: {},
  since: null,
  provenAt: null,
  checkedAt: null,
  waiting: null,
  blockedBy: [],
  ...change,
})

test('the first broken link is told with its cause, and what hangs on it as waiting, in the order of the journey', () => {
  const report = reportOf('Google', [
    row('topic', { state: 'blocked', blockedBy: ['key-role'] }),
    row('key-role', {
      state: 'failed',
      cause: {
        id: 'service-account-role-missing',
        facts: {
          permission: 'pubsub.topics.create',
          role: 'Pub/Sub Admin',
          serviceAccountEmail: 'a@b',
          projectId: 'acme',
        },
      },
    }),
    row('key-token', {}),
  ])
  expect(report.split('\n').map((line) => line.trim().slice(0, 44))).toEqual([
    'Google: the first broken link is “Roles of the account”, 1 check waits for what is broken'.slice(0, 44),
    'Passed: Google accepts the key',
    'There is a problem: Roles of the account',
    expect.stringContaining('a@b may not do this: pubsub.topics.create'.slice(0, 44)),
    expect.stringContaining('Grant the role Pub/Sub Admin'),
    expect.stringContaining('gcloud projects add-iam-policy-binding acme'),
    'Cannot start yet: Topic (waits for Roles of ',
  ])
})

test('only a whole configuration passes: nothing open, failed or unlooked at', () => {
  expect(allPass([row('topic', {}), row('publisher', { state: 'warning' })])).toBe(true)
  for (const state of ['failed', 'unknown', 'waiting_google', 'not_started', 'blocked', 'claimed'] as const) {
    expect(allPass([row('topic', {}), row('publisher', { state })]), state).toBe(false)
  }
  expect(allPass([])).toBe(false)
})
