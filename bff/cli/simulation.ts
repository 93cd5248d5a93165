import type { Outcome } from '../domain/due.ts'
import { day, hour, minute, nextDue } from '../domain/next-due.ts'
import { allowanceOf, probesAfterHold, strikeOutage, strikeQuota } from '../domain/pace.ts'
import { planBatch } from '../domain/schedule.ts'
import {
  hoursOf,
  type LaneQueue,
  leave,
  lifeOfChannel,
  makeRandom,
  makeSubjects,
  makeWheel,
  readDue,
  type Subject,
} from './simulated-due.ts'

export type SimulationOptions = {
  readonly mailboxes: number
  readonly calendars: number
  readonly days: number
  /** Share of calls that fail by chance, 0 to 1: seven of eight as outages, one as quota, half of these one user's. */
  readonly failures: number
  /** One outage of all of Google, about in the middle. */
  readonly outageHours: number
  readonly seed: number
  /** The clock jumps from here to there, and nothing runs in between (FM-62). Milliseconds from the start. */
  readonly jump?: { readonly from: number; readonly to: number }
  /** The first instant, epoch milliseconds. */
  readonly from?: number
}

/** One hour: life left of what was renewed in it, in hours, and the calls made. */
export type HourOfRenewals = {
  readonly hour: number
  readonly least: number
  readonly mean: number
  readonly calls: number
}

export type SimulationReport = {
  readonly lapsedWatches: number
  readonly lapsedChannels: number
  /** Least life left when something was renewed, or at the end; below 0 means that it had lapsed. */
  readonly leastMarginHours: number
  /** Attempts of `watch`, stops not included. */
  readonly callsPerWatchPerDay: number
  /** Calls of the busiest hour over those of the mean hour. */
  readonly peakOverMean: number
  /** Most calls of one minute in one lane of one tenant. */
  readonly mostCallsPerMinute: number
  readonly hours: HourOfRenewals[]
}

const tick = minute
const watchLife = 7 * day

/**
 * Maintenance of many mailboxes and calendars over virtual days. The planner, its cadences and its pacing are those of
 * production; only Google, the clock and the table `due` are played. Everything follows from the seed.
 */
export function simulate(options: SimulationOptions): SimulationReport {
  const start = options.from ?? Date.UTC(2026, 2, 1)
  const end = start + options.days * day
  const random = makeRandom(options.seed)
  const outageFrom = start + Math.max(0, options.days * day - options.outageHours * hour) / 2 + random() * day
  const outageUntil = outageFrom + options.outageHours * hour
  const { subjects, queues } = makeSubjects(options, start, random)
  const wheel = makeWheel(start, options.days)
  for (const subject of subjects) wheel.put(subject)
  const margins = makeMargins()
  const calls = { all: 0, watch: 0, inHour: 0, mostPerMinute: 0 }

  function askGoogle(subject: Subject, now: number): Outcome {
    calls.all += 1
    calls.inHour += 1
    if (subject.kind === 'renew-watch') calls.watch += 1
    if (now >= outageFrom && now < outageUntil) return { kind: 'outage', retryAfterMs: null }
    if (random() >= options.failures) {
      const life = subject.kind === 'renew-watch' ? watchLife : lifeOfChannel(subject.seed)
      return { kind: 'done', expiresAt: now + life }
    }
    if (random() < 7 / 8) return { kind: 'outage', retryAfterMs: null }
    return random() < 0.5 ? { kind: 'user-quota', retryAfterMs: 2 * minute } : { kind: 'quota', retryAfterMs: null }
  }

  function run(subject: Subject, now: number): void {
    const outcome = askGoogle(subject, now)
    const { queue } = subject
    if (outcome.kind === 'done') margins.note(subject, now)
    if (outcome.kind === 'quota') queue.quota = strikeQuota(queue.quota, outcome.retryAfterMs, now)
    queue.outage = outcome.kind === 'outage' ? strikeOutage(queue.outage, queue.seed, outcome.retryAfterMs, now) : null
    const next = nextDue(subject.kind, subject.seed, subject, outcome, now)
    if (next === null) return
    subject.dueAt = next.dueAt
    subject.lapsesAt = next.lapsesAt
    subject.attempts = next.attempts
    wheel.put(subject)
  }

  const lanes = Map.groupBy(queues, ({ lane }) => lane)
  const queueOf = new Map(
    [...lanes].map(([lane, ofLane]) => [lane, new Map(ofLane.map((queue) => [queue.tenantId, queue]))]),
  )
  let active: LaneQueue[] = []
  for (let now = start; now < end; now += tick) {
    wheel.take(now, active)
    const sinceStart = now - start
    if (options.jump === undefined || sinceStart < options.jump.from || sinceStart >= options.jump.to) {
      const { rows, late } = readDue(active, now, tick, mostOf(now))
      const chosen = planBatch(rows, now, {
        atMost: 100_000,
        spanMs: tick,
        late,
        allowance(tenantId, lane) {
          const queue = queueOf.get(lane)?.get(tenantId)
          return allowanceOf(queue?.quota ?? null, queue?.outage ?? null, now)
        },
      })
      if (chosen.length < rows.length) {
        const started = new Set(chosen)
        for (const subject of rows) if (!started.has(subject)) leave(subject)
      }
      calls.mostPerMinute = Math.max(calls.mostPerMinute, mostOfOneLane(chosen))
      for (const subject of chosen) run(subject, now)
      active = active.filter((queue) => (queue.active = queue.waiting.length > 0))
    }
    if (sinceStart % hour === hour - tick) {
      margins.endHour(calls.inHour)
      calls.inHour = 0
    }
  }
  for (const subject of subjects) if ((subject.lapsesAt ?? Infinity) < end) margins.note(subject, end)
  const hours = margins.hours
  return {
    ...margins.lapsed,
    leastMarginHours: margins.least(),
    callsPerWatchPerDay: calls.watch / Math.max(1, options.mailboxes) / options.days,
    peakOverMean: hours.reduce((most, { calls: inHour }) => Math.max(most, inHour), 0) / (calls.all / hours.length),
    mostCallsPerMinute: calls.mostPerMinute,
    hours,
  }
}

/** A lane that was held tries a few first: no more of it is worth looking at. */
const mostOf = (now: number) => (queue: LaneQueue) => {
  const { share, probesOnly } = allowanceOf(queue.quota, queue.outage, now)
  return share === 0 ? 0 : probesOnly ? probesAfterHold : Infinity
}

function mostOfOneLane(chosen: readonly Subject[]): number {
  const counts = new Map<Subject['queue'], number>()
  let most = 0
  for (const { queue } of chosen) {
    const count = (counts.get(queue) ?? 0) + 1
    counts.set(queue, count)
    most = Math.max(most, count)
  }
  return most
}

function makeMargins() {
  const hours: HourOfRenewals[] = []
  const lapsed = { lapsedWatches: 0, lapsedChannels: 0 }
  let leastEver = Infinity
  let inHour = { count: 0, sum: 0, least: Infinity }
  return {
    hours,
    lapsed,
    least: () => leastEver,
    note(subject: Subject, now: number): void {
      const margin = hoursOf((subject.lapsesAt ?? Infinity) - now)
      inHour.count += 1
      inHour.sum += margin
      inHour.least = Math.min(inHour.least, margin)
      leastEver = Math.min(leastEver, margin)
      if (margin > 0) return
      if (subject.kind === 'renew-watch') lapsed.lapsedWatches += 1
      else lapsed.lapsedChannels += 1
    },
    endHour(calls: number): void {
      const { count, sum, least } = inHour
      hours.push({ hour: hours.length, least: count === 0 ? NaN : least, mean: sum / count, calls })
      inHour = { count: 0, sum: 0, least: Infinity }
    },
  }
}
