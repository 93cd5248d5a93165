import { expect, test } from 'vitest'
import { mustReconnectSentence } from './must-reconnect.ts'
import { usedFor } from './roll-up.ts'

test('names who has to reconnect, counted by kind', () => {
  expect(
    mustReconnectSentence([
      { service: 'gmail', label: 'sales@acme.example' },
      { service: 'calendar', label: 'Team' },
      { service: 'calendar', label: 'Rooms' },
    ]),
  ).toBe('1 mailbox and 2 calendars must reconnect: sales@acme.example, Team, Rooms.')
})

test('a configuration that is not selected and has no connection is used for nothing', () => {
  expect(usedFor('one', { gmail: 'two', calendar: null }, [])).toBeNull()
  expect(usedFor('two', { gmail: 'two', calendar: 'two' }, [])).toBe('Gmail and Calendar')
})
