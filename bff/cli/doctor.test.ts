import { expect, test } from 'vitest'
import type { CheckResult } from '#contract/check.ts'
import { allPass, brokenLinks, reportOf } from './doctor-report.ts'

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

const off = { id: 'pubsub-api-not-enabled', facts: { projectId: 'acme-helpdesk-mail' } }
const noRole = {
  id: 'service-account-role-missing',
  facts: {
    permission: 'pubsub.topics.create',
    role: 'Pub/Sub Admin',
    serviceAccountEmail: 'guidepost-push@acme-helpdesk-mail.iam.gserviceaccount.com',
    projectId: 'acme-helpdesk-mail',
  },
}

test('the first broken link comes first with its cause, and what hangs on it as blocked, not as errors', () => {
  const report = reportOf('Acme, Main', [
    row('sub-url', { state: 'blocked', blockedBy: ['topic'] }),
    row('channel', { state: 'failed', cause: { id: 'calendar-service-off-for-account', facts: {} } }),
    row('topic', { state: 'blocked', blockedBy: ['key-role'] }),
    row('key-role', { state: 'blocked', blockedBy: ['api-pubsub'] }),
    row('api-pubsub', { state: 'waiting_google', cause: off }),
    row('oauth-cal', {}),
    row('gmail-push', { state: 'not_started' }),
    row('key-token', {}),
  ])
  expect(report.split('\n')).toEqual([
    'Acme, Main: the first broken link is “Cloud Pub/Sub API”. 1 more after it.',
    '',
    '  Waiting for Google: Cloud Pub/Sub API',
    '    The Cloud Pub/Sub API is off. The Cloud Pub/Sub API is not turned on in',
    '    project acme-helpdesk-mail. Without it Gmail has nowhere to publish.',
    '    To do: Turn on the Cloud Pub/Sub API in project acme-helpdesk-mail. Google',
    '    usually needs 1 to 5 minutes.',
    '    gcloud services enable pubsub.googleapis.com --project=acme-helpdesk-mail',
    '    Blocked by it: Roles of the account, Topic, Subscription address.',
    '    Code pubsub-api-not-enabled',
    '',
    '  There is a problem: Calendar notifies us',
    expect.stringContaining('    '),
    expect.stringContaining('    '),
    expect.stringContaining('    To do: '),
    expect.stringContaining('    '),
    '    Code calendar-service-off-for-account',
    '',
    '  Not started: Gmail reaches us',
    '  Passed: 2 of 8 checks',
  ])
})

test('nothing is wider than 80 columns but a command, which stays in one piece', () => {
  const lines = reportOf('Acme', [row('key-role', { state: 'failed', cause: noRole })]).split('\n')
  expect(lines.filter((line) => line.length > 80)).toEqual([expect.stringMatching(/^ {4}gcloud projects add-iam-/)])
})

test('what several steps call by one name says which step it is of', () => {
  const report = reportOf('Acme', [row('oauth-cal', { state: 'failed' }), row('oauth-mail', { state: 'not_started' })])
  expect(report).toMatch(/There is a problem: Signed in \(.*Calendar.*\)/i)
  expect(report).toMatch(/Not started: Signed in \(.*mail.*\)/i)
})

test('a link that Google has not let through yet is as broken as one that failed; a warning is none', () => {
  const rows = [row('channel', { state: 'failed' }), row('topic', { state: 'waiting_google' })]
  expect(brokenLinks([...rows, row('sub-url', { state: 'warning' })]).map(({ check }) => check)).toEqual([
    'topic',
    'channel',
  ])
})

test('only a whole configuration passes: nothing open, failed or unlooked at', () => {
  expect(allPass([row('topic', {}), row('publisher', { state: 'warning' })])).toBe(true)
  for (const state of ['failed', 'unknown', 'waiting_google', 'not_started', 'blocked', 'claimed'] as const) {
    expect(allPass([row('topic', {}), row('publisher', { state })]), state).toBe(false)
  }
  expect(allPass([])).toBe(false)
})
