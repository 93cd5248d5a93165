import { expect, test } from 'vitest'
import type { Connection } from '#contract/connection.ts'
import { verdictOn } from './health-verdict.ts'

const well: Connection = {
  id: '1',
  service: 'gmail',
  label: 'help@acme.example',
  account: { id: 'a', email: 'help@acme.example' },
  configuration: { id: 'c', name: 'Google' },
  state: 'connected',
  cause: null,
  expiresAt: '2026-11-29T12:00:00.000Z',
  renewsAt: null,
  lastEventAt: '2026-11-22T13:29:00.000Z',
  lastEventSeconds: 1,
  lastSyncAt: null,
  signInEndsAt: null,
  chain: [{ name: 'gmail', state: 'passed' }],
  findings: [],
  connectedAt: '2026-11-22T12:00:00.000Z',
}
const one = (change: Partial<Connection>): Connection => ({ ...well, ...change })

test.each<[string, readonly Connection[], string, string]>([
  ['nothing', [], 'empty', 'Nothing is connected yet.'],
  ['one that works', [well], 'well', 'The connection works.'],
  ['three that work', [well, well, well], 'well', 'All 3 connections work.'],
  [
    'one of three without news',
    [well, one({ label: 'sales@acme.example', chain: [{ name: 'subscription', state: 'failed' }] }), well],
    'problem',
    '1 of 3 connections has a problem: sales@acme.example gets no news since 22 Nov 2026, 13:29 UTC. 2 work.',
  ],
  [
    'one that lost its sign-in',
    [one({ state: 'needs_reconnect' }), well],
    'problem',
    '1 of 2 connections has a problem: help@acme.example has to be connected again. 1 works.',
  ],
  [
    'one that could not be checked',
    [one({ chain: [{ name: 'topic', state: 'unknown' }] }), well],
    'unknown',
    'We could not check 1 of 2 connections. We look again by ourselves.',
  ],
  [
    'a sign-in that ends',
    [one({ signInEndsAt: '2026-11-29T12:00:00.000Z' })],
    'warning',
    'The connection needs attention: Google ends the sign-in of help@acme.example on 29 Nov 2026, 12:00 UTC.',
  ],
])('of %s the verdict says the worst that is true, with a name', (_what, connections, state, sentence) => {
  expect(verdictOn(connections, null)).toEqual({ state, sentence })
})

test('a pause of the background work comes before everything else (FM-76)', () => {
  expect(verdictOn([well], { since: Date.UTC(2026, 10, 22, 14, 2), why: 'secret' })).toEqual({
    state: 'problem',
    sentence:
      'Nothing is renewed or fetched since 22 Nov 2026, 14:02 UTC: a stored secret does not open. Bring the client and the key again, or ask the operator.',
  })
})
