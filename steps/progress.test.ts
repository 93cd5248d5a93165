import { describe, expect, test } from 'vitest'
import type { CheckResult, CheckState } from '#contract/check.ts'
import { defineStep } from './define-step.ts'
import { neededChecks, progressOf, type StepRecord } from './progress.ts'

const check = { name: 'Check', needs: [], saw: () => '' }
const base = {
  group: 'prepare',
  title: '',
  short: '',
  purpose: '',
  minutes: 1,
  neededFor: () => true,
  opens: [],
  fields: {},
} as const
const first = defineStep({ ...base, slug: 'first', needs: [], checks: { a: check, b: check } })
const second = defineStep({ ...base, slug: 'second', needs: ['first'], checks: { c: check } })
const external = defineStep({
  ...base,
  slug: 'external',
  needs: [],
  checks: { d: check },
  neededFor: (choices) => choices.audience === 'external',
})

const choices = { services: ['gmail' as const], audience: 'internal' as const }
const untouched: StepRecord = { openedAt: null, claimedAt: null, skippedAt: null }
const result = (id: string, state: CheckState): CheckResult => ({
  subject: 's',
  check: id,
  state,
  cause: null,
  facts: {},
  since: null,
  provenAt: null,
  checkedAt: null,
  waiting: null,
  blockedBy: [],
})
const progress = (states: Partial<Record<string, CheckState>>, records: Record<string, Partial<StepRecord>> = {}) =>
  progressOf(
    [first, second, external],
    choices,
    new Map(Object.entries(records).map(([slug, record]) => [slug, { ...untouched, ...record }])),
    Object.entries(states).flatMap(([id, state]) => (state ? [result(id, state)] : [])),
  )
const statuses = (states: Partial<Record<string, CheckState>>, records?: Record<string, Partial<StepRecord>>) =>
  Object.fromEntries(progress(states, records).steps.map(({ slug, status }) => [slug, status]))

test('nothing done: the first step is not started, the next waits for it, another path’s step is not needed', () => {
  expect(statuses({})).toEqual({ first: 'not_started', second: 'blocked', external: 'not_needed' })
  expect(progress({}).next).toBe('first')
})

test('all needed checks passed or warned is completed', () => {
  expect(statuses({ a: 'passed', b: 'warning' })).toMatchObject({ first: 'completed', second: 'not_started' })
})

test('one failed check is a problem, whatever the others say', () => {
  expect(statuses({ a: 'passed', b: 'failed' })).toMatchObject({ first: 'failed', second: 'blocked' })
})

test.each(['claimed', 'checking', 'waiting_google', 'unknown'] as const)(
  '%s alone is in progress, not a problem',
  (state) => {
    expect(statuses({ a: 'passed', b: state })).toMatchObject({ first: 'in_progress' })
  },
)

test('the admin’s word completes a step only where nothing else is open', () => {
  const records = { first: { claimedAt: '2026-11-22T10:00:00.000Z' } }
  expect(statuses({ a: 'claimed', b: 'passed' }, records)).toMatchObject({ first: 'completed' })
  expect(statuses({ a: 'claimed', b: 'unknown' }, records)).toMatchObject({ first: 'completed' })
  expect(statuses({ a: 'claimed', b: 'waiting_google' }, records)).toMatchObject({ first: 'in_progress' })
})

test('the admin’s word lets the next step begin, since only a later step can prove it', () => {
  const records = { first: { claimedAt: '2026-11-22T10:00:00.000Z' } }
  expect(statuses({ a: 'claimed', b: 'blocked' }, records)).toMatchObject({
    first: 'completed',
    second: 'not_started',
  })
  expect(statuses({ a: 'failed' }, records)).toMatchObject({ second: 'blocked' })
})

test('a skipped step is shown as skipped and holds nobody back', () => {
  expect(statuses({}, { first: { skippedAt: '2026-11-22T10:00:00.000Z' } })).toMatchObject({
    first: 'skipped',
    second: 'not_started',
  })
})

test('what was left out stays left out, whatever a try before came to, until it is done after all', () => {
  const left = { first: { skippedAt: '2026-11-22T10:00:00.000Z' } }
  expect(statuses({ a: 'failed' }, left)).toMatchObject({ first: 'skipped', second: 'not_started' })
  expect(statuses({ a: 'passed', b: 'passed' }, left)).toMatchObject({ first: 'completed' })
})

describe('what a step that was left out would have proven', () => {
  const proof = defineStep({
    ...base,
    slug: 'proof',
    needs: ['first', 'second'],
    checks: { e: { ...check, leftOutWith: 'first' }, f: { ...check, leftOutWith: 'second' } },
  })

  test('is not asked for', () => {
    const records = new Map([['second', { ...untouched, skippedAt: '2026-11-22T10:00:00.000Z' }]])
    const results = (['a', 'b', 'e'] as const).map((id) => result(id, 'passed'))
    const { steps, next } = progressOf([first, second, proof], choices, records, results)
    expect(steps.map(({ status }) => status)).toEqual(['completed', 'skipped', 'completed'])
    expect(next).toBeNull()
  })

  test('is asked for all the same when nothing else would be left to prove', () => {
    expect(neededChecks(proof, choices, ['first', 'second'])).toEqual(['e', 'f'])
  })
})

test('when everything is completed there is no next step', () => {
  expect(progress({ a: 'passed', b: 'passed', c: 'passed' }).next).toBeNull()
})
