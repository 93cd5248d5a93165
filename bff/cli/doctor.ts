import { parseArgs } from 'node:util'
import { isCauseId, renderCause } from '#contract/causes/catalogue.ts'
import type { CheckResult } from '#contract/check.ts'
import { stateLabels } from '#contract/state-labels.ts'
import { steps } from '#steps/index.ts'
import { makeLook } from '../domain/look-at-google.ts'
import { EnvironmentRefusal, readEnvironment } from '../env.ts'
import { browserAddress } from '../google/address.ts'
import { createTransport } from '../google/transport.ts'
import { openHouse } from '../open-house.ts'
import { outboxStore } from '../store/outbox.ts'
import { StartRefusal } from '../store/start-refusal.ts'
import { wireQuestionsAlone } from '../wire-questions.ts'

const usage = 'Usage: npm run doctor -- --tenant TENANT [--json]'

const names = new Map(steps.flatMap((step) => Object.entries(step.checks).map(([id, { name }]) => [id, name] as const)))
const place = new Map([...names.keys()].map((id, index) => [id, index]))

/** One configuration's rows in the order of the journey, for people: the first broken link with its cause, what hangs on it as blocked. */
export function reportOf(name: string, results: readonly CheckResult[]): string {
  const rows = [...results].sort((a, b) => (place.get(a.check) ?? 0) - (place.get(b.check) ?? 0))
  const lines = rows.flatMap(({ check, state, cause, blockedBy }) => {
    const head = `  ${stateLabels[state]}: ${names.get(check) ?? check}`
    if (state === 'blocked') return [`${head} (waits for ${blockedBy.map((id) => names.get(id) ?? id).join(', ')})`]
    if (cause === null || !isCauseId(cause.id)) return [head]
    const { happened, toDo, command } = renderCause({ id: cause.id, facts: cause.facts })
    return [head, `    ${happened}`, `    ${toDo}  Code ${cause.id}`, ...(command ? [`    ${command}`] : [])]
  })
  return [`${name}: ${inOneLine(rows)}`, ...lines].join('\n')
}

/** What an operator wants to know first: where the chain breaks, and how much only waits for that. */
function inOneLine(rows: readonly CheckResult[]): string {
  const broken = rows.find(({ state }) => state === 'failed' || state === 'unknown')
  if (!broken) return allPass(rows) ? 'everything passes' : 'nothing is broken, not everything is done'
  const waiting = rows.filter(({ state }) => state === 'blocked').length
  const waits = waiting === 0 ? 'nothing waits' : waiting === 1 ? '1 check waits' : `${waiting} checks wait`
  return `the first broken link is “${names.get(broken.check) ?? broken.check}”, ${waits} for what is broken`
}

/** Everything that must hold for a whole configuration. A draft's open steps are not yet wrong, and not yet whole. */
export function allPass(results: readonly CheckResult[]): boolean {
  return results.length > 0 && results.every(({ state }) => state === 'passed' || state === 'warning')
}

/** Runs every check of every configuration of a tenant, beside a running server. Resolves with the exit status. */
async function runDoctor(args: readonly string[]): Promise<0 | 1> {
  const { values } = parseArgs({ args: [...args], options: { tenant: { type: 'string' }, json: { type: 'boolean' } } })
  if (values.tenant === undefined) {
    console.error(usage)
    return 1
  }
  const env = readEnvironment(process.env)
  const clock = { now: Date.now }
  const house = await openHouse(env, { as: 'beside', clock })
  const transport = createTransport({ googleOrigin: env.googleOrigin, clock })
  try {
    const { store, secrets } = house
    const bugs: unknown[] = []
    const reportBug = (error: unknown) => void bugs.push(error)
    const look = makeLook({
      store,
      googleFor: wireQuestionsAlone({
        ...{ store, secrets, transport, clock, reportBug },
        origins: env.origins,
        googleOrigin: env.googleOrigin,
      }),
      bell: house.database.bell,
      // Kept; the running server hands it over with its next sync.
      tell: (tenantId, drafts) => outboxStore(house.database).add(tenantId, drafts, clock.now()),
      clock,
      view: {
        origins: env.origins,
        app: env.app,
        browserAddress: (address) => browserAddress(address, env.googleOrigin),
      },
      addressProblem: env.addressProblem,
      afterLook: () => Promise.resolve(),
      reportBug,
    })
    const tenantId = values.tenant
    const configurations = (await store.configurations.list(tenantId)).filter(({ state }) => state !== 'archived')
    if (configurations.length === 0) {
      console.error('This tenant has no Google configuration.')
      return 1
    }
    const reports = await Promise.all(
      configurations.map(async ({ configurationId, name }) => ({
        configurationId,
        name,
        checks: await look.now(tenantId, configurationId, 'all'),
      })),
    )
    await look.settled()
    if (bugs.length > 0) throw bugs[0]
    if (values.json) console.log(JSON.stringify(reports))
    else for (const { name, checks } of reports) console.log(reportOf(name, checks))
    return reports.every(({ checks }) => allPass(checks)) ? 0 : 1
  } finally {
    transport.close()
    await house.close()
  }
}

if (import.meta.main) {
  try {
    process.exitCode = await runDoctor(process.argv.slice(2))
  } catch (error) {
    const known = error instanceof StartRefusal || error instanceof EnvironmentRefusal || error instanceof TypeError
    if (!known) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
