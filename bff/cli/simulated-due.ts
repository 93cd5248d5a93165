import type { Backlog, DueKind, DueRow, Lane, Pace } from '../domain/due.ts'
import { seedOf } from '../domain/jitter.ts'
import { day, firstDue, hour, laneOf, minute } from '../domain/next-due.ts'
import { lateBudget } from '../domain/schedule.ts'

// The table `due` and who owns its rows, in memory: it answers what bff/store/due.ts answers from PostgreSQL.

export type Subject = { -readonly [Key in keyof DueRow]: DueRow[Key] } & {
  readonly seed: number
  readonly queue: LaneQueue
}

/** What is due in one lane of one tenant, with the lane's paces. */
export type LaneQueue = {
  readonly tenantId: string
  readonly lane: Lane
  readonly kind: DueKind
  readonly seed: number
  /** Something came due or waits. */
  active: boolean
  quota: Pace | null
  outage: Pace | null
  /** Came due in this tick. */
  fresh: Subject[]
  /** Left over from earlier ticks; what lapses first is last once sorted. */
  waiting: Subject[]
  sorted: boolean
}

/** Mailboxes of a tenant on average; the first tenant has a tenth of all. */
const tenantSize = 500

/** Every mailbox and calendar just connected, spread over the first day. */
export function makeSubjects(
  counts: { mailboxes: number; calendars: number },
  now: number,
  random: () => number,
): { subjects: Subject[]; queues: LaneQueue[] } {
  const tenants = Math.max(1, Math.ceil(counts.mailboxes / tenantSize))
  const queues: LaneQueue[] = []
  const queuesOf = (kind: DueKind): LaneQueue[] =>
    Array.from({ length: tenants }, (_, tenant) => {
      const tenantId = `tenant${tenant}`
      const queue = {
        tenantId,
        lane: laneOf(kind),
        kind,
        seed: seedOf(tenantId, laneOf(kind)),
        quota: null,
        outage: null,
      }
      return { ...queue, active: false, fresh: [], waiting: [], sorted: true }
    })
  const subjects: Subject[] = []
  for (const [kind, count] of [
    ['renew-watch', counts.mailboxes],
    ['renew-channel', counts.calendars],
  ] as const) {
    const lanes = queuesOf(kind)
    queues.push(...lanes)
    const drafts = Array.from({ length: count }, (_, index) => {
      const tenant = random() < 0.1 ? 0 : Math.floor(random() * tenants)
      const subjectId = `${kind}-${index}`
      const seed = seedOf(lanes[tenant]?.tenantId ?? '', kind, subjectId)
      const connectedAt = now + Math.floor(random() * day)
      const life = kind === 'renew-watch' ? 7 * day : lifeOfChannel(seed)
      return { index, tenant, seed, times: firstDue(kind, seed, connectedAt + life, connectedAt) }
    })
    // Made in the order of their time of day: what comes due together lies together in memory, a fifth of a million's time.
    drafts.sort((one, other) => (one.times.dueAt % day) - (other.times.dueAt % day))
    for (const { index, tenant, seed, times } of drafts) {
      const queue = lanes[tenant]
      if (queue === undefined) continue
      const subjectId = `${kind}-${index}`
      // A person has one mailbox and may have several calendars.
      const accountId = kind === 'renew-watch' ? subjectId : `account-${Math.floor(index / 4)}`
      subjects.push({ tenantId: queue.tenantId, kind, subjectId, accountId, ...times, seed, queue })
    }
  }
  return { subjects, queues }
}

/** Google decides: most channels get the 30 days asked for, some the documented default of 7 (google-facts 8.3). */
export function lifeOfChannel(seed: number): number {
  return seed % 4 === 0 ? 7 * day : 30 * day
}

/** Rows by the minute in which they come due. */
export function makeWheel(from: number, days: number) {
  const slots: Subject[][] = Array.from({ length: days * 1440 + 1 }, () => [])
  const slotOf = (at: number) => Math.max(0, Math.ceil((at - from) / minute))
  return {
    /** Beyond the end nothing is kept. */
    put(subject: Subject): void {
      slots[slotOf(subject.dueAt)]?.push(subject)
    },
    /** Hands what comes due until `now` to its queue, and queues that wake up to `active`. */
    take(now: number, active: LaneQueue[]): void {
      const slot = slotOf(now)
      for (const subject of slots[slot] ?? []) {
        const { queue } = subject
        queue.fresh.push(subject)
        if (!queue.active) active.push(queue)
        queue.active = true
      }
      slots[slot] = []
    },
  }
}

/**
 * What the planner gets to see: what came due just now, and of what was left over the rows that lapse first. `mostOf` a
 * queue may start now: nothing while it is held.
 */
export function readDue(
  queues: readonly LaneQueue[],
  now: number,
  spanMs: number,
  mostOf: (queue: LaneQueue) => number,
): { rows: Subject[]; late: Backlog[] } {
  const rows: Subject[] = []
  const open: { readonly queue: LaneQueue; readonly most: number }[] = []
  const late = new Map<DueKind, { kind: DueKind; count: number; earliestLapse: number | null }>()
  for (const queue of queues) {
    const most = mostOf(queue)
    if (most === 0) {
      leaveAll(queue, queue.fresh)
      queue.fresh = []
    } else {
      for (const subject of queue.fresh) rows.push(subject)
      if (queue.fresh.length > 0) queue.fresh = []
      if (queue.waiting.length > 0) open.push({ queue, most })
    }
    if (queue.waiting.length === 0) continue
    const known = late.get(queue.kind) ?? { kind: queue.kind, count: 0, earliestLapse: null }
    late.set(queue.kind, known)
    known.count += queue.waiting.length
  }
  for (const { queue } of open) {
    const known = late.get(queue.kind)
    if (!queue.sorted) queue.waiting.sort((one, other) => (other.lapsesAt ?? Infinity) - (one.lapsesAt ?? Infinity))
    queue.sorted = true
    const first = queue.waiting.at(-1)?.lapsesAt ?? null
    if (known && first !== null) known.earliestLapse = Math.min(known.earliestLapse ?? Infinity, first)
  }
  const budget = lateBudget([...late.values()], spanMs, now)
  const openRows = new Map<DueKind, number>()
  for (const { queue } of open) openRows.set(queue.kind, (openRows.get(queue.kind) ?? 0) + queue.waiting.length)
  for (const { queue, most } of open) {
    // The reader takes by expiry, twice what may start and half of it at most from one tenant: a queue's part of that.
    const part = queue.waiting.length / (openRows.get(queue.kind) ?? 1)
    const page = Math.ceil((budget.get(queue.kind) ?? 0) * Math.min(1, 2 * part))
    for (const subject of queue.waiting.splice(-Math.min(most, page))) rows.push(subject)
  }
  return { rows, late: [...late.values()] }
}

/** Puts it back among what waits: at its place, when these are sorted. */
export function leave(subject: Subject): void {
  const { waiting, sorted } = subject.queue
  let low = sorted ? 0 : waiting.length
  for (let high = waiting.length; low < high;) {
    const middle = (low + high) >>> 1
    if ((waiting[middle]?.lapsesAt ?? Infinity) < (subject.lapsesAt ?? Infinity)) high = middle
    else low = middle + 1
  }
  waiting.splice(low, 0, subject)
}

function leaveAll(queue: LaneQueue, subjects: readonly Subject[]): void {
  if (subjects.length === 0) return
  queue.waiting.push(...subjects)
  queue.sorted = false
}

/** A seeded generator (mulberry32): the same numbers on every machine. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const hoursOf = (milliseconds: number): number => milliseconds / hour
