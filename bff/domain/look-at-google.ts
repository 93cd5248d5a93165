import type { CheckResult } from '#contract/check.ts'
import { steps } from '#steps/index.ts'
import { checks as questions } from '#steps/index.server.ts'
import { neededChecks } from '#steps/progress.ts'
import type { StepValues } from '#steps/define-step.ts'
import { usualChoices } from '#steps/usual-choices.ts'
import { notificationAddress } from './addresses.ts'
import { shownValues, type ViewContext } from './configuration-view.ts'
import { nameRefusal } from './name-refusal.ts'
import type { OutboxDraft } from './receiving-ports.ts'
import type { Bell, Clock, ConfigurationRow, GoogleFor, Store } from './ports.ts'
import { signInRecords } from './sign-in-record.ts'
import { affectedBy, type CheckGraph, runChecks } from './run-checks.ts'

const checkSteps = new Map(steps.flatMap((step) => Object.keys(step.checks).map((id) => [id, step] as const)))

/** The graph for one configuration: only what its choices need, questions bound to its values. */
function graphOf(google: ReturnType<GoogleFor>, values: StepValues): CheckGraph {
  const graph: Map<
    string,
    { definition: { needs: readonly string[] }; ask: () => ReturnType<(typeof questions)[string]> }
  > = new Map()
  for (const step of steps) {
    if (!step.neededFor(values.choices)) continue
    for (const id of neededChecks(step, values.choices)) {
      const definition = step.checks[id]
      const question = questions[id]
      if (definition && question) graph.set(id, { definition, ask: () => question(google, values) })
    }
  }
  return graph
}

export type Look = {
  /** Asks the named checks and what hangs on them, or all. Resolves with the new rows, at once with [] for an unknown configuration. */
  readonly now: (tenantId: string, configurationId: string, checks: readonly string[] | 'all') => Promise<CheckResult[]>
  /** The same in the background; a bug in it is reported, never lost. */
  readonly soon: (tenantId: string, configurationId: string, checks: readonly string[] | 'all') => void
  /** Resolves when nothing runs any more: for a graceful stop. */
  readonly settled: () => Promise<void>
}

type GraphParts = {
  readonly store: Store
  readonly googleFor: GoogleFor
  readonly clock: Clock
  readonly view: ViewContext
  /** Why Google cannot reach our push address, in words; null when it can be reached in principle. */
  readonly addressProblem: string | null
}

async function valuesOf(
  parts: GraphParts,
  tenantId: string,
  row: ConfigurationRow,
  previous: readonly CheckResult[],
): Promise<StepValues> {
  const tenant = await parts.store.tenants.get(tenantId)
  if (!tenant) throw new Error('A configuration without a tenant')
  return {
    choices: row.choices ?? usualChoices,
    projectId: row.projectId,
    projectNumber: row.projectNumber,
    client: row.client,
    key: row.key,
    shown: shownValues(parts.view, tenant, row),
    state: row.state,
    addressProblem: parts.addressProblem,
    pushRefusals: row.pushRefusals,
    pushTest: (await parts.store.pushProofs.latest(tenantId, row.configurationId, parts.clock.now())) ?? null,
    signIns: await signInRecords(parts.store, tenantId, row, parts.clock.now()),
    notificationUrl: notificationAddress(parts.view.origins),
    provenBefore: previous.filter(({ provenAt }) => provenAt !== null).map(({ check }) => check),
  }
}

/** All questions of one configuration, bound to its values of today. */
export async function readGraph(
  parts: GraphParts,
  tenantId: string,
  row: ConfigurationRow,
  previous: readonly CheckResult[],
): Promise<CheckGraph> {
  return graphOf(parts.googleFor(tenantId, row), await valuesOf(parts, tenantId, row, previous))
}

function brokenEvent(configurationId: string, results: readonly CheckResult[]): OutboxDraft {
  const checks = results.map(({ check, cause }) => ({ check, cause: cause?.id ?? null }))
  return { type: 'configuration.broken', subjectId: configurationId, payload: { configurationId, checks } }
}

export function makeLook(
  parts: GraphParts & {
    readonly bell: Bell
    /** Events for the host application: what was well and is not any more, told once, when it turns (design 7). */
    readonly tell: (tenantId: string, drafts: readonly OutboxDraft[]) => Promise<void>
    /** What follows from a look, for example setting up what is missing. */
    readonly afterLook: (tenantId: string, row: ConfigurationRow, results: readonly CheckResult[]) => Promise<void>
    readonly reportBug: (error: unknown) => void
  },
): Look {
  const { store, clock } = parts
  const background = new Set<Promise<unknown>>()

  /** Runs on after the reply; a bug in it is reported, never lost. */
  const follow = (work: Promise<unknown>) => {
    const running = work.catch(parts.reportBug).finally(() => background.delete(running))
    background.add(running)
  }

  const now = async (
    tenantId: string,
    configurationId: string,
    checks: readonly string[] | 'all',
  ): Promise<CheckResult[]> => {
    const beganAt = clock.now()
    const row = await store.configurations.get(tenantId, configurationId)
    if (!row) return []
    const [previous, records] = await Promise.all([
      store.checkResults.list(tenantId, configurationId),
      store.stepStates.list(tenantId, configurationId),
    ])
    const graph = await readGraph(parts, tenantId, row, previous)
    // What last waited for one of these (a role for the API that tells it) may be told now.
    const waiting =
      checks === 'all' ? [] : previous.filter(({ blockedBy }) => blockedBy.some((id) => checks.includes(id)))
    const ids =
      checks === 'all' ? [...graph.keys()] : affectedBy(graph, [...checks, ...waiting.map(({ check }) => check)])
    const broken: CheckResult[] = []
    const results = await runChecks(graph, ids, {
      subject: configurationId,
      previous: new Map(previous.map((result) => [result.check, result])),
      moments: (check) => {
        const record = records.find(({ step }) => step === checkSteps.get(check)?.slug)
        return { openedAt: record?.openedAt ?? null, claimedAt: record?.claimedAt ?? null }
      },
      now: clock.now,
      nameRefusal,
      keep: async (result) => {
        // An answer about values that were replaced meanwhile says nothing about today's: its own look is on its way.
        const today = await store.configurations.get(tenantId, configurationId)
        if (today?.updatedAt !== row.updatedAt) return
        const before = await store.checkResults.keep(tenantId, result, { beganAt, now: clock.now() })
        if (row.state === 'ready' && result.state === 'failed' && before !== 'failed') broken.push(result)
        await parts.bell.ring(tenantId, [`configuration:${configurationId}`, 'health'])
      },
    })
    if (broken.length > 0) await parts.tell(tenantId, [brokenEvent(configurationId, broken)])
    follow(parts.afterLook(tenantId, row, await store.checkResults.list(tenantId, configurationId)))
    return results
  }

  return {
    now,
    soon: (tenantId, configurationId, checks) => follow(now(tenantId, configurationId, checks)),
    settled: async () => {
      while (background.size > 0) await Promise.allSettled(background)
    },
  }
}
