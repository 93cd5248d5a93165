import { describe, expect, test } from 'vitest'
import type { DueKind, DueRow, DueTimes, Outcome } from './due.ts'
import { fractionOf, seedOf } from './jitter.ts'
import { day, firstDue, hour, minute, nextDue, nextOutboxTry } from './next-due.ts'
import { allowanceOf, strikeOutage, strikeQuota } from './pace.ts'
import { type Budget, planBatch } from './schedule.ts'

const start = Date.UTC(2026, 2, 28)
const seeds = Array.from({ length: 500 }, (_, index) => seedOf('acme', String(index)))
const before: DueTimes = { dueAt: start, lapsesAt: start + 6 * day, attempts: 0 }
const after = (kind: DueKind, seed: number, outcome: Outcome, now = start, times = before) => {
  const next = nextDue(kind, seed, times, outcome, now)
  if (next === null) throw new Error('It left the list.')
  return next
}

describe('Gmail watches', () => {
  test('are due again within a day, never later, each at its own time of day', () => {
    const gaps = seeds.map(
      (seed) => after('renew-watch', seed, { kind: 'done', expiresAt: start + 7 * day }).dueAt - start,
    )
    expect(Math.max(...gaps)).toBeLessThanOrEqual(day)
    expect(Math.min(...gaps)).toBeGreaterThan(hour)
    const byHour = Map.groupBy(gaps, (gap) => Math.floor(gap / hour))
    for (const inHour of byHour.values()) expect(inHour.length).toBeLessThan(60)
  })

  test('settle on one call a day, although each call is a little late', () => {
    for (const seed of seeds.slice(0, 50)) {
      let now = start
      const gaps: number[] = []
      for (let round = 0; round < 14; round += 1) {
        const { dueAt } = after('renew-watch', seed, { kind: 'done', expiresAt: now + 7 * day }, now)
        gaps.push(dueAt - now)
        now = dueAt + 20_000
      }
      expect(gaps.slice(8).every((gap) => Math.abs(gap - day) < minute)).toBe(true)
    }
  })

  test('with a short life are due before half of it is gone', () => {
    for (const seed of seeds) {
      const { dueAt } = after('renew-watch', seed, { kind: 'done', expiresAt: start + 12 * hour })
      expect(dueAt).toBeLessThanOrEqual(start + 6 * hour)
      expect(dueAt).toBeGreaterThan(start)
    }
  })

  test('FM-64 keep their instant of the day over both changes of the clocks, in any time zone', () => {
    for (const month of [2, 9]) {
      const seed = seeds[0] ?? 0
      let now = Date.UTC(2026, month, 20)
      const days: number[] = []
      for (let round = 0; round < 14; round += 1) {
        now = after('renew-watch', seed, { kind: 'done', expiresAt: now + 7 * day }, now).dueAt
        days.push(now)
      }
      const gaps = days.slice(1).map((instant, index) => instant - (days[index] ?? 0))
      expect(gaps.slice(1).every((gap) => gap === day)).toBe(true)
    }
  })
})

describe('Calendar channels', () => {
  const dueIn = (life: number) =>
    seeds.map((seed) => firstDue('renew-channel', seed, start + life, start).dueAt - start)

  test('of 30 days are renewed at half their life, only ever earlier', () => {
    for (const gap of dueIn(30 * day)) {
      expect(gap).toBeLessThanOrEqual(15 * day)
      expect(gap).toBeGreaterThan(13 * day)
    }
  })

  test('of 7 days are renewed when 144 hours are left', () => {
    for (const gap of dueIn(7 * day)) expect(gap).toBeLessThanOrEqual(day)
  })

  test('of a few hours are renewed in time and not without end', () => {
    for (const life of [hour, 6 * hour, day, 3 * day])
      for (const gap of dueIn(life)) {
        expect(gap).toBeGreaterThan(0)
        expect(gap).toBeLessThan(life)
      }
  })
})

describe('failures', () => {
  test('FM-20 back off, twice as long each time, jittered, up to a limit', () => {
    for (const seed of seeds.slice(0, 20)) {
      let times = before
      const waits: number[] = []
      for (let attempt = 0; attempt < 8; attempt += 1) {
        times = after('renew-watch', seed, { kind: 'outage', retryAfterMs: null }, start, times)
        waits.push(times.dueAt - start)
      }
      expect(waits[0]).toBeGreaterThanOrEqual(2.5 * minute)
      expect(waits[0]).toBeLessThanOrEqual(5 * minute)
      expect(Math.max(...waits)).toBeLessThanOrEqual(hour)
    }
  })

  test('come closer together as the end comes near, but never closer than a minute', () => {
    const times = { ...before, attempts: 10 }
    const waitWith = (left: number) =>
      after('renew-watch', 7, { kind: 'outage', retryAfterMs: null }, start, { ...times, lapsesAt: start + left })
        .dueAt - start
    expect(waitWith(12 * hour)).toBeLessThanOrEqual(hour / 2)
    expect(waitWith(10 * minute)).toBe(minute)
  })

  test('FM-21 wait at least as long as Google asks', () => {
    expect(after('renew-watch', 7, { kind: 'quota', retryAfterMs: 7_200_000 }).dueAt).toBe(start + 7_200_000)
  })

  test('FM-88 only a person can mend leave the list', () => {
    expect(nextDue('renew-watch', 7, before, { kind: 'ended' }, start)).toBeNull()
  })
})

describe('pace', () => {
  test('FM-22 halves at a refusal for quota, once for a burst, and comes back', () => {
    let pace = strikeQuota(null, null, start)
    for (let refusal = 0; refusal < 50; refusal += 1) pace = strikeQuota(pace, null, start + refusal)
    expect(allowanceOf(pace, null, start).share).toBe(0.5)
    pace = strikeQuota(pace, null, start + 2 * minute)
    expect(allowanceOf(pace, null, start + 2 * minute).share).toBe(0.25)
    expect(allowanceOf(pace, null, start + 8 * minute).share).toBe(0.5)
    expect(allowanceOf(pace, null, start + 30 * minute).share).toBe(1)
  })

  test('an outage is probed at most once an hour in the end', () => {
    let pace = null as ReturnType<typeof strikeOutage> | null
    let now = start
    let calls = 0
    for (; now < start + 5 * day; now += minute)
      if (allowanceOf(null, pace, now).share > 0) {
        const probes = allowanceOf(null, pace, now).probesOnly ? 3 : 10
        for (let probe = 0; probe < probes; probe += 1, calls += 1) pace = strikeOutage(pace, 7, null, now)
      }
    expect(calls).toBeLessThan(600)
    expect((pace?.holdUntil ?? 0) - now).toBeLessThanOrEqual(hour)
  })
})

describe('a batch', () => {
  const row = (tenantId: string, subjectId: string, change: Partial<DueRow> = {}): DueRow => ({
    tenantId,
    kind: 'renew-watch',
    subjectId,
    accountId: subjectId,
    dueAt: start,
    lapsesAt: start + 6 * day,
    attempts: 0,
    ...change,
  })
  const budget = (change: Partial<Budget> = {}): Budget => ({
    atMost: 100,
    spanMs: 5_000,
    allowance: () => ({ share: 1, probesOnly: false }),
    late: [],
    ...change,
  })
  const many = (tenantId: string, count: number, change: (index: number) => Partial<DueRow> = () => ({})) =>
    Array.from({ length: count }, (_, index) => row(tenantId, `${tenantId}-${index}`, change(index)))

  test('takes what lapses first', () => {
    const rows = many('acme', 50, (index) => ({ lapsesAt: start + (50 - index) * hour }))
    const chosen = planBatch(rows, start, budget({ atMost: 10 }))
    expect(chosen.map(({ lapsesAt }) => lapsesAt)).toEqual(
      Array.from({ length: 10 }, (_, index) => start + (index + 1) * hour),
    )
  })

  test('leaves a place to every tenant, however much another has', () => {
    const rows = [...many('big', 5_000, () => ({ lapsesAt: start + hour })), ...many('small', 3)]
    const chosen = planBatch(rows, start, budget({ atMost: 20 }))
    expect(chosen.filter(({ tenantId }) => tenantId === 'small')).toHaveLength(3)
    expect(chosen).toHaveLength(20)
  })

  test('stays within half of the project quota of Gmail', () => {
    const chosen = planBatch(many('acme', 5_000), start, budget({ atMost: 5_000 }))
    expect(chosen.length * 150).toBeLessThanOrEqual(600_000 / 12)
  })

  test('stays within half of the user quota of Calendar', () => {
    const rows = many('acme', 5_000, () => ({ kind: 'renew-channel', accountId: 'one person' }))
    expect(planBatch(rows, start, budget({ atMost: 5_000, spanMs: minute })).length * 2).toBeLessThanOrEqual(300)
  })

  test('starts nothing in a lane that is held, and a few probes when the hold ends', () => {
    const rows = [...many('held', 50), ...many('probed', 50), ...many('free', 5)]
    const allowance = (tenantId: string) => ({ share: tenantId === 'held' ? 0 : 1, probesOnly: tenantId === 'probed' })
    const chosen = planBatch(rows, start, budget({ allowance }))
    const of = (tenantId: string) => chosen.filter((row) => row.tenantId === tenantId).length
    expect([of('held'), of('probed'), of('free')]).toEqual([0, 3, 5])
  })

  test('FM-62 after a jump of eight days spreads what is late, beginning with what lapsed first', () => {
    const now = start + 8 * day
    const rows = many('acme', 10_000, (index) => ({ lapsesAt: start + 6 * day + index }))
    const late = [{ kind: 'renew-watch' as const, count: rows.length, earliestLapse: start + 6 * day }]
    const chosen = planBatch(rows, now, budget({ atMost: 10_000, late }))
    expect(chosen.length).toBeLessThanOrEqual(60)
    expect(chosen.map(({ subjectId }) => subjectId)).toEqual(
      rows.slice(0, chosen.length).map(({ subjectId }) => subjectId),
    )
  })
})

test('the host is tried for 72 hours, with the last try at the end', () => {
  let now = start
  let attempts = 0
  for (;;) {
    attempts += 1
    const next = nextOutboxTry(7, { madeAt: start, attempts }, now)
    if (next === null) break
    expect(next).toBeGreaterThan(now)
    now = next
  }
  expect(now).toBe(start + 72 * hour)
  expect(attempts).toBeGreaterThan(12)
})

test('jitter is the same for the same ids and even over all', () => {
  expect(seedOf('a', 'b')).toBe(seedOf('a', 'b'))
  expect(seedOf('a', 'b')).not.toBe(seedOf('ab'))
  const mean = seeds.reduce((sum, seed) => sum + fractionOf(seed, 1), 0) / seeds.length
  expect(mean).toBeGreaterThan(0.45)
  expect(mean).toBeLessThan(0.55)
})
