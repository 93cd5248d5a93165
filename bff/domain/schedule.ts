import type { Backlog, DueKind, DueRow, Lane } from './due.ts'
import { day, hour, laneOf, minute } from './next-due.ts'
import { type Allowance, probesAfterHold } from './pace.ts'

// The planner (design section 7): what of the due rows is started now. Pure: rows, time and budget are arguments.
// bff/jobs/scheduler.ts feeds it from PostgreSQL, bff/cli/simulate.ts from memory.

/** Quota units per minute that the planner may spend; the other half is left to pushes and people. */
const laneLimits: Readonly<Record<Lane, { readonly perTenant: number; readonly perAccount: number }>> = {
  // google-facts 7.5: 1,200,000 units a minute and project, 6,000 and user. A tenant has at least one project.
  gmail: { perTenant: 600_000, perAccount: 3_000 },
  // google-facts 8.5: 10,000 requests a minute and project, 600 and user.
  calendar: { perTenant: 5_000, perAccount: 300 },
  // Undocumented; a token endpoint answers a few dozen a second.
  'sign-in': { perTenant: 1_200, perAccount: 6 },
  cloud: { perTenant: 600, perAccount: 600 },
}

/** What one job spends of its lane. Watch 100 and stop 50; history.list 2 and a handful of messages at 20. */
const costs: Readonly<Record<DueKind, number>> = {
  'renew-watch': 150,
  'sweep-mailbox': 60,
  // The new channel and the stop of the old.
  'renew-channel': 2,
  'sweep-calendar': 1,
  'refresh-token': 1,
  'probe-push': 3,
  'check-configuration': 10,
}

/** A row this much overdue is late: it came out of an outage or a stopped server, in a crowd. */
const lateAfter = 10 * minute
/** Late rows of a kind that are always started, so that a small installation catches up at once. */
const lateFloorPerSecond = 0.5

export type Budget = {
  /** How many jobs the workers can still take. */
  readonly atMost: number
  /** The time this batch is for, usually that between two batches. */
  readonly spanMs: number
  readonly allowance: (tenantId: string, lane: Lane) => Allowance
  /** Rows overdue since before `lateSince(now)`, from `DueReader.backlog`. */
  readonly late: readonly Backlog[]
}

export const lateSince = (now: number): number => now - lateAfter

/**
 * Chooses what starts now. Within a tenant what lapses first goes first; between tenants each gets its share before any
 * gets more; no tenant, account or lane goes beyond its quota share; and what is late is spread out (FM-62), so that an
 * outage does not end in a storm. Rows not chosen stay due.
 */
export function planBatch<Row extends DueRow>(rows: readonly Row[], now: number, budget: Budget): Row[] {
  const inOrder = rows.filter((row) => row.dueAt <= now).sort(byUrgency)
  const shares = new Map<string, TenantShare>()
  for (const { tenantId } of inOrder) if (!shares.has(tenantId)) shares.set(tenantId, { taken: 0, lanes: {} })
  const late = lateBudget(budget.late, budget.spanMs, now)
  const fair = Math.ceil(budget.atMost / Math.max(1, shares.size))
  // Expiry decides who is late first; still no tenant takes more than half while others wait.
  const fairLate = new Map([...late].map(([kind, count]) => [kind, Math.ceil(count / 2)]))
  const isLateSince = lateSince(now)
  const chosen: Row[] = []
  const waiting: Row[] = []

  function start(row: Row, share: TenantShare, lane: LaneShare, isLate: boolean): void {
    if (!mayStart(row, lane)) return
    chosen.push(row)
    share.taken += 1
    if (!isLate) return
    late.set(row.kind, (late.get(row.kind) ?? 0) - 1)
    lane.late.set(row.kind, (lane.late.get(row.kind) ?? 0) + 1)
  }
  for (const row of inOrder) {
    const share = shares.get(row.tenantId)
    if (share === undefined || chosen.length >= budget.atMost) break
    const isLate = row.dueAt < isLateSince
    if (isLate && (late.get(row.kind) ?? 0) <= 0) continue
    const lane = laneShareOf(share, row, budget)
    const overFair = isLate && (lane.late.get(row.kind) ?? 0) >= (fairLate.get(row.kind) ?? 0)
    if (overFair || share.taken >= fair) waiting.push(row)
    else start(row, share, lane, isLate)
  }
  // What no other tenant claims.
  for (const row of waiting) {
    const share = shares.get(row.tenantId)
    if (share === undefined || chosen.length >= budget.atMost) break
    const isLate = row.dueAt < isLateSince
    if (!isLate || (late.get(row.kind) ?? 0) > 0) start(row, share, laneShareOf(share, row, budget), isLate)
  }
  return chosen
}

type TenantShare = { taken: number; readonly lanes: { [lane in Lane]?: LaneShare } }
/** What one lane of a tenant may spend in this batch, and has spent. Units of Google's quota. */
type LaneShare = {
  jobsLeft: number
  readonly units: number
  readonly unitsPerAccount: number
  spent: number
  readonly accounts: Map<string, number>
  readonly late: Map<DueKind, number>
}

function laneShareOf(share: TenantShare, { tenantId, kind }: DueRow, { allowance, spanMs }: Budget): LaneShare {
  const lane = laneOf(kind)
  const known = share.lanes[lane]
  if (known !== undefined) return known
  const { share: part, probesOnly } = allowance(tenantId, lane)
  const scale = (part * spanMs) / minute
  const { perTenant, perAccount } = laneLimits[lane]
  const made: LaneShare = {
    jobsLeft: part === 0 ? 0 : probesOnly ? probesAfterHold : Infinity,
    units: perTenant * scale,
    unitsPerAccount: perAccount * scale,
    spent: 0,
    accounts: new Map(),
    late: new Map(),
  }
  share.lanes[lane] = made
  return made
}

/** Books the row's cost when it fits into what its lane and account have left. */
function mayStart({ kind, accountId }: DueRow, lane: LaneShare): boolean {
  if (lane.jobsLeft <= 0) return false
  const cost = costs[kind]
  if (!fits(lane.spent, cost, lane.units)) return false
  if (accountId !== null) {
    const spentByAccount = lane.accounts.get(accountId) ?? 0
    if (!fits(spentByAccount, cost, lane.unitsPerAccount)) return false
    lane.accounts.set(accountId, spentByAccount + cost)
  }
  lane.spent += cost
  lane.jobsLeft -= 1
  return true
}

/** The first job always fits: a pace may be slow, never nought. */
function fits(spent: number, cost: number, limit: number): boolean {
  return spent === 0 || spent + cost <= limit
}

/** How many late rows of each kind may start within `spanMs`; also how many the scheduler needs to read. */
export function lateBudget(late: readonly Backlog[], spanMs: number, now: number): Map<DueKind, number> {
  return new Map(
    late.map(({ kind, count, earliestLapse }) => {
      const spread = (count * spanMs) / catchUpTime(earliestLapse, now)
      return [kind, Math.ceil(Math.max((lateFloorPerSecond * spanMs) / 1_000, spread))]
    }),
  )
}

/** What lapses may be spread over a sixth of the time left, what only informs over five minutes. */
function catchUpTime(earliestLapse: number | null, now: number): number {
  if (earliestLapse === null) return 5 * minute
  return Math.min(6 * hour, Math.max(15 * minute, (earliestLapse - now) / 6))
}

/** Earliest expiry first; what does not lapse counts as if a week were left when it came due. */
function byUrgency(one: DueRow, other: DueRow): number {
  return (one.lapsesAt ?? one.dueAt + 7 * day) - (other.lapsesAt ?? other.dueAt + 7 * day) || one.dueAt - other.dueAt
}
