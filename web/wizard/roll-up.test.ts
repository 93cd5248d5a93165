import { describe, expect, test } from 'vitest'
import type { StepStatus } from '#contract/check.ts'
import { pauseBeforeLook } from './keep-looking.ts'
import { googleAddress } from './google-address.ts'
import { masked } from './masked.ts'
import { rollUp } from './roll-up.ts'
import { afterStep } from './unfinished.ts'

describe('the roll-up of a group', () => {
  test.each<[StepStatus[], StepStatus]>([
    [['completed', 'failed', 'blocked'], 'failed'],
    [['completed', 'not_needed', 'skipped'], 'completed'],
    [['not_needed', 'not_needed'], 'not_needed'],
    [['blocked', 'blocked'], 'blocked'],
    [['not_started', 'blocked'], 'not_started'],
    [['completed', 'not_started'], 'in_progress'],
    [['completed', 'blocked'], 'in_progress'],
    [['in_progress'], 'in_progress'],
  ])('%j is %s', (statuses, status) => {
    expect(rollUp(statuses)).toBe(status)
  })
})

describe('Continue', () => {
  const view = (slug: string, status: StepStatus) => ({ slug, status, blockedBy: [], openedAt: null, claimedAt: null })

  test('leads to the next step that can be done', () => {
    const push = { ...view('push', 'blocked'), blockedBy: ['apis'] }
    const steps = [view('key', 'completed'), push, view('consent', 'not_started')]
    expect(afterStep('key', { steps, next: 'consent' })).toBe('consent')
  })

  test('goes back to an open step when none follows, and never to its own', () => {
    const steps = [view('key', 'failed'), view('client', 'completed')]
    expect(afterStep('client', { steps, next: 'key' })).toBe('key')
    expect(afterStep('client', { steps, next: 'client' })).toBeUndefined()
    expect(afterStep('client', { steps, next: null })).toBeUndefined()
  })
})

test('looks often at first, then less, then leaves it to the server', () => {
  expect([0, 29_999, 30_000, 119_999, 120_000, 899_999, 900_000].map(pauseBeforeLook)).toEqual([
    3_000,
    3_000,
    10_000,
    10_000,
    20_000,
    20_000,
    undefined,
  ])
})

test('links of the catalogue follow a simulated Google, and stay Google’s own otherwise', () => {
  const href = 'https://console.cloud.google.com/auth/clients?project=acme'
  expect(googleAddress(href, { client: ['https://console.cloud.google.com/auth/clients/create'] })).toBe(href)
  expect(googleAddress(href, { client: ['http://127.0.0.1:4311/console.cloud.google.com/auth/clients/create'] })).toBe(
    'http://127.0.0.1:4311/console.cloud.google.com/auth/clients?project=acme',
  )
  expect(googleAddress('/setup/x/key', {})).toBe('/setup/x/key')
})

test('a client ID is shown by its first 6 and last 4 characters', () => {
  expect(masked('482915036711-q8f3a81c.apps.googleusercontent.com')).toBe('482915…a81c')
})
