import { expect, test } from 'vitest'
import type { CheckResult, CheckState, StepStatus } from '#contract/check.ts'
import { stepBySlug } from '#steps/index.ts'
import { taskLine } from './task-line.ts'

const step = stepBySlug('client')
const choices = { services: ['gmail' as const, 'calendar' as const], audience: 'internal' as const }

function lineOf(status: StepStatus, states: { readonly [check: string]: CheckState }, blockedBy: string[] = []) {
  if (!step) throw new Error('The step “client” is gone')
  const view = { slug: 'client', status, blockedBy, openedAt: null, claimedAt: null }
  const checks = Object.entries(states).map(([check, state]): CheckResult => ({
    subject: 'c',
    check,
    state,
    cause: null,
    facts: {},
    since: '2026-11-22T10:00:00Z',
    provenAt: null,
    checkedAt: null,
    waiting: null,
    blockedBy: [],
  }))
  return taskLine({ step, view }, { choices, checks, steps: [view] })
}

test.each<[string, string]>([
  [lineOf('blocked', {}, ['consent']), 'Waits for: Set up the consent screen'],
  [lineOf('not_started', {}), step?.purpose ?? ''],
  [
    lineOf('failed', { 'client-file': 'passed', 'client-redirect': 'failed', 'client-secret': 'waiting_google' }),
    'There is a problem: Redirect URIs',
  ],
  [
    lineOf('in_progress', { 'client-file': 'passed', 'client-secret': 'waiting_google' }),
    'Waiting for Google: ID and secret',
  ],
  [lineOf('in_progress', { 'client-file': 'passed' }), '1 of 4 checks passed'],
  [lineOf('not_needed', { 'client-file': 'failed' }), step?.purpose ?? ''],
])('%s', (line, expected) => {
  expect(line).toBe(expected)
})
