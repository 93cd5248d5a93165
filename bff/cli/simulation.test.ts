import { describe, expect, test } from 'vitest'
import { day } from '../domain/next-due.ts'
import { drawMargins } from './draw-margins.ts'
import { simulate, type SimulationOptions } from './simulation.ts'

const small: SimulationOptions = {
  mailboxes: 2_000,
  calendars: 400,
  days: 90,
  failures: 0.3,
  outageHours: 120,
  seed: 1,
}

// The long versions (100,000 and a million mailboxes) run in npm run soak.
describe('maintenance over 90 virtual days', () => {
  test('loses nothing with 30 % failing calls and an outage of five days', () => {
    const report = simulate(small)
    expect(report).toMatchObject({ lapsedWatches: 0, lapsedChannels: 0 })
    expect(report.leastMarginHours).toBeGreaterThanOrEqual(12)
    expect(report.callsPerWatchPerDay).toBeLessThanOrEqual(1.5)
  })

  test('costs little more than a call a day when 5 % fail', () => {
    const report = simulate({ ...small, failures: 0.05, outageHours: 0 })
    expect(report).toMatchObject({ lapsedWatches: 0, lapsedChannels: 0 })
    expect(report.callsPerWatchPerDay).toBeLessThanOrEqual(1.2)
    expect(report.peakOverMean).toBeLessThan(2)
  })

  test('FM-62 a clock that jumps eight days forward is followed by a paced catch-up', () => {
    const report = simulate({ ...small, days: 30, failures: 0, outageHours: 0, jump: { from: 10 * day, to: 18 * day } })
    // All watches lapsed while nothing ran; afterwards each is renewed once, and a lane stays far under its quota share.
    expect(report.lapsedWatches).toBe(2_000)
    expect(report.mostCallsPerMinute * 150).toBeLessThanOrEqual(600_000)
    expect(report.hours.slice(18 * 24, 20 * 24).reduce((sum, { calls }) => sum + calls, 0)).toBeLessThan(3 * 2_400)
    expect(report.hours.at(-1)?.least).toBeGreaterThan(140)
  })

  test('FM-64 the change of the clocks neither skips nor doubles a day', () => {
    const report = simulate({
      ...small,
      calendars: 0,
      days: 14,
      failures: 0,
      outageHours: 0,
      from: Date.UTC(2026, 2, 20),
    })
    const perDay = Array.from({ length: 4 }, (_, index) =>
      report.hours.slice((index + 8) * 24, (index + 9) * 24).reduce((sum, { calls }) => sum + calls, 0),
    )
    expect(new Set(perDay)).toEqual(new Set([2_000]))
  })

  test('the same seed gives the same report, another one another', () => {
    const tiny = { ...small, mailboxes: 100, calendars: 20, days: 20 }
    expect(simulate(tiny)).toEqual(simulate(tiny))
    expect(simulate({ ...tiny, seed: 2 }).hours).not.toEqual(simulate(tiny).hours)
  })

  test('is drawn as SVG', () => {
    const { hours } = simulate({ ...small, mailboxes: 100, calendars: 20, days: 10, outageHours: 0 })
    expect(drawMargins(hours)).toMatch(/^<svg [\s\S]*<polyline[\s\S]*<\/svg>\n$/)
  })
})
