import { expect, test } from 'vitest'
import { port, values, yes } from '../check-samples.ts'
import type { ServiceConnection } from '../define-step.ts'
import type { Visit } from '../google-port.ts'
import { calendarReachesUs, gmailReachesUs } from './checks.server.ts'

const connected: ServiceConnection = {
  email: 'help@acme.example',
  missing: [],
  signInEnds: null,
  lost: null,
  announcedUntil: '29 Nov 2026, 14:00 UTC',
  cause: null,
  firstMessageSeconds: null,
  realPushSeconds: null,
  missedSince: null,
  openSeconds: 12,
}
const recordOf = (change: Partial<ServiceConnection> | null) => {
  const record = { connection: change === null ? null : { ...connected, ...change }, refused: null }
  return values({ signIns: { gmail: record, calendar: record } })
}
// Both judge the record; only an address that is broken explains what did not arrive.
const google = port({})

test('before anything is connected there is nothing to prove', async () => {
  expect(await gmailReachesUs(google, recordOf(null))).toMatchObject({ state: 'not_started' })
  expect(await calendarReachesUs(google, recordOf(null))).toMatchObject({ state: 'not_started' })
})

test('Gmail is proven by a push whose message was really there, with its seconds', async () => {
  expect(await gmailReachesUs(google, recordOf({}))).toMatchObject({
    state: 'failed',
    cause: 'gmail-push-awaited',
    propagating: true,
  })
  expect(await gmailReachesUs(google, recordOf({ realPushSeconds: 1.8 }))).toEqual({
    state: 'passed',
    facts: { seconds: 1.8, email: 'help@acme.example' },
  })
})

test('Calendar is proven by Google’s first message on the channel', async () => {
  expect(await calendarReachesUs(google, recordOf({}))).toMatchObject({
    state: 'failed',
    cause: 'calendar-sync-message-not-arrived',
    propagating: true,
  })
  const nowhere = port({ visitOurAddress: async () => yes<Visit>({ kind: 'name-unknown' }) })
  expect(await calendarReachesUs(nowhere, recordOf({}))).toEqual({
    state: 'blocked',
    by: ['public-url'],
  })
  expect(await calendarReachesUs(google, recordOf({ firstMessageSeconds: 0 }))).toMatchObject({ state: 'passed' })
})
