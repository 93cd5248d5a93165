import type { DueKind, DueTimes, Lane, Outcome } from './due.ts'
import { fractionOf } from './jitter.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** A watch or channel this young was made by connecting: its first turn finds nothing to do. */
export const young = 10 * minute

/** Google: a channel asked for more is cut to 30 days (google-facts 8.3). */
export const channelLifeToAsk = 30 * day

type Cadence = {
  readonly lane: Lane
  /** First delay after a failure, doubled each time up to `most`. */
  readonly first: number
  readonly most: number
}

const cadences: Readonly<Record<DueKind, Cadence>> = {
  // An access token lives an hour: a failed preflight is tried again while the old one still works (FM-20).
  'refresh-token': { lane: 'sign-in', first: minute, most: hour },
  'renew-watch': { lane: 'gmail', first: 5 * minute, most: hour },
  'renew-channel': { lane: 'calendar', first: 5 * minute, most: hour },
  'sweep-mailbox': { lane: 'gmail', first: minute, most: 15 * minute },
  'sweep-calendar': { lane: 'calendar', first: 2 * minute, most: hour },
  'probe-push': { lane: 'cloud', first: 10 * minute, most: 6 * hour },
  'check-configuration': { lane: 'cloud', first: 10 * minute, most: 6 * hour },
}

export const laneOf = (kind: DueKind): Lane => cadences[kind].lane

/**
 * When a row is due again after `outcome`; null when it leaves the list. `seed` is `seedOf(tenantId, kind, subjectId)`.
 * Every time is an UTC instant: no day is skipped or doubled when clocks change (FM-64).
 */
export function nextDue(kind: DueKind, seed: number, before: DueTimes, outcome: Outcome, now: number): DueTimes | null {
  if (outcome.kind === 'ended') return null
  if (outcome.kind === 'done') {
    const lapsesAt = outcome.expiresAt ?? null
    if (outcome.againInMs !== undefined) return { dueAt: now + outcome.againInMs, lapsesAt, attempts: 0 }
    return { dueAt: dueAfterSuccess(kind, seed, lapsesAt, now), lapsesAt, attempts: 0 }
  }
  const { lapsesAt } = before
  const attempts = before.attempts + 1
  if (outcome.kind === 'broken') return { dueAt: onOwnTimeOfDay(seed, now, now + day), lapsesAt, attempts }
  const wait = backoff(kind, seed, attempts, lapsesAt, now)
  return { dueAt: now + Math.max(wait, outcome.retryAfterMs ?? 0), lapsesAt, attempts }
}

/** When something new is due first, for what has just been made or connected. */
export function firstDue(kind: DueKind, seed: number, lapsesAt: number | null, now: number): DueTimes {
  return { dueAt: dueAfterSuccess(kind, seed, lapsesAt, now), lapsesAt, attempts: 0 }
}

function dueAfterSuccess(kind: DueKind, seed: number, lapsesAt: number | null, now: number): number {
  switch (kind) {
    case 'renew-watch': {
      // Daily, as Google asks (google-facts 7.2); a shorter life than the usual 7 days is never used up beyond half.
      const life = lapsesAt === null ? 7 * day : Math.max(0, lapsesAt - now)
      return onOwnTimeOfDay(seed, now, now + Math.min(day, life / 2))
    }
    case 'renew-channel': {
      const life = lapsesAt === null ? 7 * day : Math.max(0, lapsesAt - now)
      return onOwnTimeOfDay(seed, now, now + life - channelLead(life))
    }
    case 'refresh-token': {
      const life = lapsesAt === null ? hour : Math.max(0, lapsesAt - now)
      return now + life * (0.75 - 0.15 * fractionOf(seed, now))
    }
    // A change whose push was lost is found within 15 minutes (FM-50); the rest of the time is for running late.
    case 'sweep-mailbox':
      return now + 12 * minute - 3 * minute * fractionOf(seed, now)
    case 'sweep-calendar':
      return now + 50 * minute - 10 * minute * fractionOf(seed, now)
    case 'probe-push':
    case 'check-configuration':
      return onOwnTimeOfDay(seed, now, now + day)
  }
}

/**
 * How long before its end a channel of this life is renewed: at 144 hours or at half its life, whichever comes first
 * (design section 7). A life under a week would be renewed without end, so a seventh of it always passes.
 */
function channelLead(life: number): number {
  return Math.min(Math.max(144 * hour, life / 2), (life * 6) / 7)
}

/**
 * Jitter that only makes earlier: every subject has its own time of day, and is due at the last of these before
 * `latest`. So a day's work is spread evenly, costs no extra calls, and a herd (after an outage) is apart next day.
 * When that time has nearly come or passed, up to a tenth of the interval earlier instead.
 */
function onOwnTimeOfDay(seed: number, now: number, latest: number): number {
  const interval = latest - now
  const own = Math.floor(fractionOf(seed, 0) * day)
  const onTime = Math.floor((latest - own) / day) * day + own
  if (onTime > now + interval / 24) return onTime
  return latest - interval * 0.1 * fractionOf(seed, Math.floor(now / day))
}

/**
 * Truncated exponential backoff with half jitter. What is about to lapse is tried more often: never longer than a 24th
 * of the time left, but at least a minute apart.
 */
function backoff(kind: DueKind, seed: number, attempts: number, lapsesAt: number | null, now: number): number {
  const { first, most } = cadences[kind]
  const grown = Math.min(most, first * 2 ** Math.min(attempts - 1, 20))
  const wait = grown * (0.5 + 0.5 * fractionOf(seed, attempts))
  if (lapsesAt === null || lapsesAt <= now) return wait
  return Math.max(minute, Math.min(wait, (lapsesAt - now) / 24))
}

/** Hand-over to the host application is tried for three days (issue 5, part 5). */
const outboxEnds = 72 * hour
const outboxWaits = [5_000, 30_000, 2 * minute, 10 * minute, 30 * minute, 2 * hour, 4 * hour, 8 * hour]

/** When an outbox event is tried again after `attempts` failures; null when it is given up. */
export function nextOutboxTry(
  seed: number,
  event: { readonly madeAt: number; readonly attempts: number },
  now: number,
  retryAfterMs: number | null = null,
): number | null {
  const wait = outboxWaits[Math.min(event.attempts, outboxWaits.length) - 1] ?? outboxWaits[0] ?? 0
  const jittered = wait * (0.8 + 0.2 * fractionOf(seed, event.attempts))
  const next = now + Math.max(jittered, retryAfterMs ?? 0)
  if (now >= event.madeAt + outboxEnds) return null
  // The last try is at the end itself, not up to eight hours before it.
  return Math.min(next, Math.max(event.madeAt + outboxEnds, now + (retryAfterMs ?? 0)))
}
