import { expect, test } from 'vitest'
import type { Connection } from '#contract/connection.ts'
import { consequencesOf } from './consequences.ts'
import { shownStateOf } from './states.ts'

const mailbox: Connection = {
  id: 'mailbox',
  service: 'gmail',
  label: 'help@acme.example',
  account: { id: 'account', email: 'help@acme.example' },
  configuration: { id: 'main', name: 'Acme main' },
  state: 'connected',
  cause: null,
  expiresAt: null,
  renewsAt: null,
  lastEventAt: null,
  lastEventSeconds: null,
  lastSyncAt: null,
  signInEndsAt: null,
  chain: [{ name: 'gmail', state: 'passed' }],
  findings: [],
  connectedAt: '2026-11-22T12:00:00Z',
}
const calendar: Connection = { ...mailbox, id: 'calendar', service: 'calendar', label: 'Team calendar' }

test('the sign-in stays while another connection of the same account needs it', () => {
  expect(consequencesOf(mailbox, [mailbox, calendar]).join(' ')).toContain('stays, because Team calendar (Calendar)')
})

test('the last connection of an account takes the sign-in with it', () => {
  const gone: Connection = { ...calendar, state: 'disconnected' }
  expect(consequencesOf(mailbox, [mailbox, gone]).join(' ')).toContain('revoked at Google')
})

test('a connection with a broken link on its way has a problem, though its sign-in is well', () => {
  expect(shownStateOf({ ...mailbox, chain: [{ name: 'topic', state: 'failed' }] }).shape).toBe('failed')
  expect(shownStateOf(mailbox).shape).toBe('passed')
})

test('a connection whose first message is awaited is not shown as passed', () => {
  expect(shownStateOf({ ...mailbox, state: 'connecting' }).shape).toBe('waiting_google')
})
