import type { DueKind, DueReader, DueRow, DueStore, Outcome } from '../domain/due.ts'
import { dueKinds } from '../domain/due.ts'
import { seedOf } from '../domain/jitter.ts'
import type { GivenUp, JobKind, JobQueue } from '../domain/job-queue.ts'
import { laneOf, minute, nextDue } from '../domain/next-due.ts'
import { paceSeed, readPaces, strikeOutage, strikeQuota } from '../domain/pace.ts'
import { lateBudget, lateSince, planBatch } from '../domain/schedule.ts'

/** What one try of each kind does, given by `main.ts`. Throws only for a bug; Google's no is an `Outcome`. */
export type JobHandlers = { readonly [Kind in DueKind]: (due: DueRow, signal: AbortSignal) => Promise<Outcome> }

export type SchedulerOptions = {
  readonly queue: JobQueue
  readonly due: DueStore
  readonly reader: DueReader
  readonly now: () => number
}

/** For `openPgBossQueue`. Failures come back through `due`; the engine retries only what a dead worker left behind. */
export const dueJobKinds: { readonly [Kind in DueKind]: JobKind } = Object.fromEntries(
  dueKinds.map((kind) => [kind, { tries: 3, pauseMs: 5_000, longestPauseMs: 30_000, tryEndsMs: minute }]),
) as { [Kind in DueKind]: JobKind } // fromEntries forgets the names of the keys.

/** Between two plans. */
export const planEveryMs = 5_000
/** A row taken and not settled until then is planned again: whoever took it is gone, or the engine is far behind. */
const takenFor = 10 * minute
/** Rows read for one plan. */
const pageSize = 5_000
/** More than this waiting in the engine, and the planner holds back: urgency is decided as late as possible. */
const mostWaiting = 10_000

/**
 * Plans once: reads what is due across tenants, chooses, takes and enqueues. Any number of processes may do this at the
 * same time: only one of them gets each row (FM-65). Returns how many jobs were enqueued.
 */
export async function planDue({ queue, due, reader, now: clock }: SchedulerOptions): Promise<number> {
  const now = clock()
  const [paceRows, late, paused] = await Promise.all([
    reader.paces(),
    reader.backlog(lateSince(now), now),
    reader.paused(now),
  ])
  const allowance = readPaces(paceRows, now)
  const held = [...new Set([...paceRows.map(({ tenantId }) => tenantId), ...paused])].flatMap((tenantId) =>
    dueKinds
      .filter((kind) => paused.includes(tenantId) || allowance(tenantId, laneOf(kind)).share === 0)
      .map((kind) => ({ tenantId, kind })),
  )
  const onTime = await reader.read(now, {
    after: lateSince(now),
    until: now,
    kinds: dueKinds,
    limit: pageSize,
    perTenant: 1_000,
    held,
  })
  const rows = [...onTime]
  for (const [kind, count] of lateBudget(late, planEveryMs, now)) {
    const limit = Math.min(pageSize, Math.max(100, 2 * count))
    rows.push(
      ...(await reader.read(now, {
        after: 0,
        until: lateSince(now),
        kinds: [kind],
        limit,
        perTenant: Math.max(20, Math.ceil(limit / 2)),
        held,
      })),
    )
  }
  if (rows.length === 0) return 0
  const waiting = await Promise.all([...new Set(rows.map(({ kind }) => kind))].map((kind) => queue.count(kind)))
  const atMost = mostWaiting - waiting.reduce((sum, counts) => sum + counts.waiting, 0)
  if (atMost <= 0) return 0
  const chosen = planBatch(rows, now, { atMost, spanMs: planEveryMs, allowance, late })
  const byTenant = Map.groupBy(chosen, ({ tenantId }) => tenantId)
  const taken = await Promise.all(
    [...byTenant].map(([tenantId, ofTenant]) => due.take(tenantId, ofTenant, now, now + takenFor)),
  )
  const jobs = taken.flat().map(({ tenantId, kind, subjectId }) => ({ tenantId, kind, key: subjectId }))
  // What is not accepted already waits in the engine: its row was taken before and not settled yet.
  return jobs.length === 0 ? 0 : queue.enqueue(jobs)
}

/**
 * Works on every kind with the given handlers and writes what came of it back to `due`. A job enqueued with the fact
 * `asked: true` (a push, a click) runs although its row is not due yet.
 */
export async function workOnDue(
  options: SchedulerOptions & {
    readonly handlers: JobHandlers
    readonly atOnce: number
    readonly perTenant: number
    /** A job that failed every time: for the tenant's health page (FM-68). */
    readonly givenUp: (job: GivenUp) => Promise<void>
  },
): Promise<void> {
  const { queue, due, handlers, atOnce, perTenant } = options
  for (const kind of dueKinds) {
    await queue.work(kind, {
      atOnce,
      perTenant,
      async run(job) {
        const row = await due.get(job.tenantId, kind, job.key)
        // Settled meanwhile by another try, moved, or gone with its tenant (FM-89): nothing to do, and no mistake.
        if (row === undefined || (row.dueAt > options.now() && job.facts['asked'] !== true)) return undefined
        await settleDue(options, row, await handlers[kind](row, job.signal))
        return undefined
      },
      async givenUp(job) {
        const row = await due.get(job.tenantId, kind, job.key)
        if (row !== undefined) await settleDue(options, row, { kind: 'broken' })
        await options.givenUp(job)
      },
    })
  }
}

/** Writes one outcome: when the row is due again, and what it says about the lane's pace. */
export async function settleDue(
  { due, now: clock }: Pick<SchedulerOptions, 'due' | 'now'>,
  row: DueRow,
  outcome: Outcome,
): Promise<void> {
  const now = clock()
  const { tenantId, kind, subjectId } = row
  const lane = laneOf(kind)
  const answered = outcome.kind === 'outage' ? null : lane
  await due.settle(tenantId, row, nextDue(kind, seedOf(tenantId, kind, subjectId), row, outcome, now), answered)
  if (outcome.kind === 'quota')
    await due.changePace(tenantId, lane, 'quota', (before) => strikeQuota(before, outcome.retryAfterMs, now))
  if (outcome.kind === 'outage') {
    const seed = paceSeed(tenantId, lane)
    await due.changePace(tenantId, lane, 'outage', (before) => strikeOutage(before, seed, outcome.retryAfterMs, now))
  }
}

/** Plans every few seconds until `signal` aborts. A plan that fails is reported, and the next one is made as usual. */
export async function keepPlanning(
  options: SchedulerOptions & { readonly onError: (error: unknown) => void },
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await planDue(options)
    } catch (error) {
      options.onError(error)
    }
    await pauseOf(planEveryMs, signal)
  }
}

function pauseOf(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => resolve(undefined), milliseconds)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    resolve(undefined)
  })
  return promise
}
