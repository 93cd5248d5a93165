import { expect, test } from 'vitest'
import { countdownOf } from './countdown.ts'
import { lastDays, shapeOfEvent, stripSentence } from './timeline-words.ts'

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
})

test('the axis ends today', () => {
  const days = lastDays(new Date(2026, 10, 22, 15).getTime())
  expect(days).toHaveLength(14)
  expect(days.at(-1)?.getDate()).toBe(22)
})

test('only what arrived or was renewed is green', () => {
  const shape = (kind: 'check' | 'push' | 'change') =>
    shapeOfEvent({ id: '1', at: day(1), kind, subject: null, what: 'Something' })
  expect([shape('check'), shape('push'), shape('change')]).toEqual(['failed', 'passed', 'skip'])
})
