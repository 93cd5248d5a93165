import { expect, test } from 'vitest'
import { countdownOf } from './countdown.ts'
import { lastDays, shapeOfEvent, stripSentence, unusualSilence, wordOfEvent } from './timeline-words.ts'

const day = (number: number) => new Date(Date.UTC(2026, 10, number)).toISOString()

test('a countdown warns at a quarter and fails at nothing', () => {
  const at = (number: number) => countdownOf(day(1), day(9), Date.UTC(2026, 10, number)).state
  expect([at(2), at(7), at(9), at(12)]).toEqual(['well', 'warning', 'failed', 'failed'])
})

test('a strip says in words what its bars show', () => {
  expect(stripSentence('help@acme.example', 'gmail', [1, 0, 2])).toEqual({
    total: '3 pushes',
    note: 'silent on 1 day',
    alternative: 'help@acme.example: 3 pushes in 3 days, silent on 1 day',
  })
  expect(stripSentence('Team', 'calendar', [0, 0]).note).toBe('silent')
  expect(stripSentence('Team', 'calendar', [1]).alternative).toBe('Team: 1 notice in 1 day, connected today')
})

test('the axis ends today', () => {
  const days = lastDays(new Date(2026, 10, 22, 15).getTime())
  expect(days).toHaveLength(14)
  expect(days.at(-1)?.getDate()).toBe(22)
})

test('an event is drawn and read out as what it is: what only needs attention is no problem', () => {
  const event = (state: 'failed' | 'warning' | 'passed' | null) =>
    ({ id: '1', at: day(1), kind: 'check', state, subject: null, what: 'Something' }) as const
  const all = [event('failed'), event('warning'), event('passed'), event(null)]
  expect(all.map(shapeOfEvent)).toEqual(['failed', 'warning', 'passed', 'skip'])
  expect(all.map(wordOfEvent)).toEqual(['Problem: ', 'Needs attention: ', '', ''])
})

test.each([
  ['every day', [3, 3, 3, 3, 3, 3, 3], 0, undefined],
  ['one quiet day', [3, 3, 0, 3, 3, 3, 3], 0, undefined],
  ['two quiet weekends', [3, 0, 0, 3, 3, 3, 3, 3, 0, 0, 3], 0, undefined],
  ['quiet since 4 days, weekends apart', [3, 0, 0, 3, 3, 3, 3, 0, 0, 0, 0], 0, { from: 7, to: 10 }],
  ['a mailbox that seldom gets mail', [0, 0, 0, 0, 1, 0, 0, 0, 0, 0], 0, undefined],
  ['not connected yet on the first days', [0, 0, 0, 0, 2, 2], 4, undefined],
  ['nothing at all', [0, 0, 0, 0, 0], 0, undefined],
])('a silence is marked when it is longer than usual: %s', (_name, counts, connectedDay, gap) => {
  expect(unusualSilence(counts, connectedDay)).toEqual(gap)
})
