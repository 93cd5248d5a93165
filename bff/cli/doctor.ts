import { parseArgs } from 'node:util'
import { makeLook } from '../domain/look-at-google.ts'
import { EnvironmentRefusal, readEnvironment } from '../env.ts'
import { browserAddress } from '../google/address.ts'
import { createTransport } from '../google/transport.ts'
import { openHouse } from '../open-house.ts'
import { outboxStore } from '../store/outbox.ts'
import { StartRefusal } from '../store/start-refusal.ts'
import { listTenants } from '../store/tenants.ts'
import { wireQuestionsAlone } from '../wire-questions.ts'
import { allPass, brokenLinks, reportOf } from './doctor-report.ts'

const usage = `Usage: npm run doctor -- [--tenant TENANT] [--json]
Runs every check of every Google configuration, of all tenants unless one is named. Exit status: 0 when everything passes, 1 when
something is broken or not done, 2 when the checks could not be run.`

/** The checks could not be run; the message says why. */
class DoctorRefusal extends Error {}

type House = Awaited<ReturnType<typeof openHouse>>

/** The tenants to look at, by what their reports are headed with. */
async function tenantsOf({ store, ownerUrl }: House, named: string | undefined) {
  if (named !== undefined) {
    const tenant = await store.tenants.get(named)
    if (!tenant) throw new DoctorRefusal(`There is no tenant ${named}. See: npm run admin -- tenant list`)
    return [tenant]
  }
  if (ownerUrl === undefined)
    throw new DoctorRefusal('Looking at all tenants needs DATABASE_OWNER_URL. Name one with --tenant.')
  return listTenants(ownerUrl)
}

/** Runs every check beside a running server. Resolves with the exit status. */
async function runDoctor(args: readonly string[]): Promise<0 | 1> {
  const { values } = parseArgs({
    args: [...args],
    options: { tenant: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    console.log(usage)
    return 0
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
    const reports = []
    for (const tenant of await tenantsOf(house, values.tenant)) {
      for (const { configurationId, name, state } of await store.configurations.list(tenant.tenantId)) {
        if (state === 'archived') continue
        const checks = await look.now(tenant.tenantId, configurationId, 'all')
        reports.push({
          ...{ tenantId: tenant.tenantId, tenant: tenant.name, configurationId, name },
          firstBroken: brokenLinks(checks)[0]?.check ?? null,
          checks,
        })
      }
    }
    await look.settled()
    if (bugs.length > 0) throw bugs[0]
    if (reports.length === 0) throw new DoctorRefusal('There is no Google configuration to check yet.')
    if (values.json) console.log(JSON.stringify(reports))
    else console.log(reports.map(({ tenant, name, checks }) => reportOf(`${tenant}, ${name}`, checks)).join('\n\n'))
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
    const known = [DoctorRefusal, StartRefusal, EnvironmentRefusal, TypeError].find((kind) => error instanceof kind)
    if (!known) throw error
    console.error(error instanceof Error ? error.message : usage)
    process.exitCode = 2
  }
}
