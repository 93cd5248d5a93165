import type { CheckResult } from '#contract/check.ts'
import type { CheckDefinition, Refusal, Verdict } from '#steps/define-step.ts'

/** One node of the graph: its definition and the question, already bound to tenant, values and Google. */
export type CheckNode = {
  readonly definition: Pick<CheckDefinition, 'needs' | 'window' | 'claimable'>
  readonly ask: () => Promise<Verdict>
}
export type CheckGraph = ReadonlyMap<string, CheckNode>

/** What the admin did last on the check's step, epoch ms; a waiting window starts at the later of the two. */
export type StepMoments = { readonly openedAt: number | null; readonly claimedAt: number | null }

/** Which cause stands for a refusal that says nothing about this tenant: quota, outage, network, an unreadable answer. */
export type NameRefusal = (refusal: Refusal) => { id: string; facts: CheckResult['facts'] }

type Judging = {
  readonly subject: string
  readonly check: string
  readonly window: CheckDefinition['window']
  /** The admin's word counts until we can look. */
  readonly claimable: boolean
  readonly moments: StepMoments
  readonly previous: CheckResult | undefined
  readonly now: number
  readonly nameRefusal: NameRefusal
}

const iso = (at: number) => new Date(at).toISOString()

/**
 * Pure: verdict + what was known -> the row to store. A negative answer that Google's delay may explain is
 * `waiting_google` inside the window and `failed` after it; before the admin did anything it is `not_started` (design 5).
 */
export function resultOf(verdict: Verdict, judging: Judging): CheckResult {
  const { subject, check, now, previous } = judging
  const row = rowOf(verdict, judging)
  const same = previous?.state === row.state && previous.cause?.id === row.cause?.id
  return {
    subject,
    check,
    checkedAt: iso(now),
    since: same && previous.since ? previous.since : iso(now),
    provenAt: row.state === 'passed' ? iso(now) : (previous?.provenAt ?? null),
    ...row,
  }
}

type Row = Pick<CheckResult, 'state' | 'cause' | 'facts' | 'waiting' | 'blockedBy'>

function rowOf(verdict: Verdict, { window, claimable, moments, now, nameRefusal, previous }: Judging): Row {
  const plain = { cause: null, facts: {}, waiting: null, blockedBy: [] }
  // What was proven once waits for what broke; the admin's word is for what we could never see.
  const wasProven = previous?.provenAt != null
  if (claimable && (verdict.state === 'not_started' || (verdict.state === 'blocked' && !wasProven))) {
    return { ...plain, state: moments.claimedAt === null ? 'not_started' : 'claimed' }
  }
  switch (verdict.state) {
    case 'passed':
    case 'not_started':
    case 'claimed':
      return { ...plain, state: verdict.state, facts: verdict.facts }
    case 'blocked':
      return { ...plain, state: 'blocked', blockedBy: [...verdict.by] }
    case 'unknown':
      return { ...plain, state: 'unknown', cause: nameRefusal(verdict.refusal) }
    case 'warning':
    case 'failed': {
      const cause = { id: verdict.cause, facts: verdict.facts }
      const startedAt = Math.max(moments.openedAt ?? 0, moments.claimedAt ?? 0)
      if (verdict.state === 'failed' && verdict.propagating && window) {
        if (startedAt === 0 && !wasProven) return { ...plain, state: 'not_started' }
        const until = startedAt + window.waitSeconds * 1000
        if (now < until) {
          const waiting = { since: iso(startedAt), usualSeconds: window.usualSeconds, until: iso(until) }
          return { ...plain, state: 'waiting_google', cause, facts: verdict.facts, waiting }
        }
      }
      return { ...plain, state: verdict.state, cause, facts: verdict.facts }
    }
  }
}

/** The checks to run again when `changed` were touched: those and everything that hangs on them. */
export function affectedBy(graph: CheckGraph, changed: readonly string[]): string[] {
  const affected = new Set(changed.filter((id) => graph.has(id)))
  let grew = true
  while (grew) {
    const before = affected.size
    for (const [id, node] of graph) if (node.definition.needs.some((need) => affected.has(need))) affected.add(id)
    grew = affected.size > before
  }
  return [...graph.keys()].filter((id) => affected.has(id))
}

const settledWell = (state: CheckResult['state']) => state === 'passed' || state === 'warning'

/**
 * Asks the given checks, each as soon as the ones it needs have answered well, all others at once.
 * A check whose need did not pass is `blocked` and names it. `keep` is called for every row as it arrives, so the first
 * result is on the page while the slowest chain still runs; the next question does not wait until the row is kept, the end
 * does. A check that throws is a bug: it rejects after the others ended.
 */
export async function runChecks(
  graph: CheckGraph,
  ids: readonly string[],
  context: {
    readonly subject: string
    readonly previous: ReadonlyMap<string, CheckResult>
    readonly moments: (check: string) => StepMoments
    readonly now: () => number
    readonly nameRefusal: NameRefusal
    readonly keep: (result: CheckResult) => Promise<void>
  },
): Promise<CheckResult[]> {
  const running = new Map<string, Promise<CheckResult>>()
  const asked = new Set(ids)
  const kept: Promise<void>[] = []

  const run = async (id: string, node: CheckNode): Promise<CheckResult> => {
    const needed = await Promise.all(
      node.definition.needs
        .filter((need) => graph.has(need))
        .map(async (need) => ({ need, state: await stateOf(need) })),
    )
    const waitsFor = needed.filter(({ state }) => !settledWell(state)).map(({ need }) => need)
    const verdict: Verdict = waitsFor.length > 0 ? { state: 'blocked', by: waitsFor } : await node.ask()
    const result = resultOf(verdict, {
      subject: context.subject,
      check: id,
      window: node.definition.window,
      claimable: node.definition.claimable ?? false,
      moments: context.moments(id),
      previous: context.previous.get(id),
      now: context.now(),
      nameRefusal: context.nameRefusal,
    })
    const keeping = context.keep(result)
    kept.push(keeping)
    // Heard at the end; until then a failure must not count as unheard.
    keeping.catch(() => undefined)
    return result
  }

  const start = (id: string, node: CheckNode): Promise<CheckResult> => {
    const already = running.get(id)
    if (already) return already
    const promise = run(id, node)
    running.set(id, promise)
    return promise
  }

  const stateOf = async (id: string): Promise<CheckResult['state']> => {
    const node = graph.get(id)
    const before = context.previous.get(id)
    // What nobody asked yet is asked with it: another look may be about to, and its answer would come too late for this one.
    if (node && (asked.has(id) || before === undefined)) return (await start(id, node)).state
    return before?.state ?? 'not_started'
  }

  for (const id of ids) {
    const node = graph.get(id)
    if (node) void start(id, node)
  }
  const ended = await Promise.allSettled(running.values())
  await Promise.all(kept)
  return ended.map((end) => {
    if (end.status === 'rejected') throw end.reason
    return end.value
  })
}
