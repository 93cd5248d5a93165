import { readGraph } from '../bff/domain/look-at-google.ts'
import type { CheckGraph } from '../bff/domain/run-checks.ts'
import { readEnvironment } from '../bff/env.ts'
import { browserAddress } from '../bff/google/address.ts'
import { createTransport } from '../bff/google/transport.ts'
import { openHouse } from '../bff/open-house.ts'
import { wireQuestionsAlone } from '../bff/wire-questions.ts'
import { median } from './figure.ts'
import type { Tenant } from './tenant.ts'

type Chain = { readonly milliseconds: number; readonly checks: readonly string[] }

/** Asks every check by itself, several times, and adds up along what each needs: less than this no order of asking can take. */
export async function longestChain(tenant: Tenant, rounds = 3): Promise<Chain> {
  const clock = { now: Date.now }
  const env = readEnvironment({
    ...process.env,
    PORT: new URL(tenant.origin).port,
    DATA_DIR: tenant.dataDir,
    GOOGLE_ORIGIN: tenant.googleOrigin,
    PUSH_BASE_URL: 'https://guidepost.example',
  })
  const house = await openHouse(env, { as: 'beside', clock })
  const transport = createTransport({ googleOrigin: env.googleOrigin, clock })
  try {
    const { store, secrets } = house
    const row = await store.configurations.get(tenant.tenantId, tenant.configurationId)
    if (!row) throw new Error('The configuration is not there')
    const graph = await readGraph(
      {
        store,
        clock,
        googleFor: wireQuestionsAlone({
          ...{ store, secrets, transport, clock },
          origins: env.origins,
          googleOrigin: env.googleOrigin,
          reportBug: (error) => console.error(error),
        }),
        view: {
          origins: env.origins,
          app: env.app,
          browserAddress: (address) => browserAddress(address, env.googleOrigin),
        },
        addressProblem: env.addressProblem,
      },
      tenant.tenantId,
      row,
      await store.checkResults.list(tenant.tenantId, tenant.configurationId),
    )
    const alone = new Map<string, number>()
    for (const [id, node] of graph) {
      const times: number[] = []
      // Once more for the token that stays at hand.
      for (let round = 0; round <= rounds; round += 1) {
        const startedAt = performance.now()
        await node.ask()
        if (round > 0) times.push(performance.now() - startedAt)
      }
      alone.set(id, median(times))
    }
    return longest(graph, alone)
  } finally {
    transport.close()
    await house.close()
  }
}

function longest(graph: CheckGraph, alone: ReadonlyMap<string, number>): Chain {
  const nothing: Chain = { milliseconds: 0, checks: [] }
  const longer = (a: Chain, b: Chain) => (b.milliseconds > a.milliseconds ? b : a)
  const upTo = (id: string): Chain => {
    const needed = graph.get(id)?.definition.needs.filter((need) => graph.has(need)) ?? []
    const before = needed.map(upTo).reduce(longer, nothing)
    return { milliseconds: before.milliseconds + (alone.get(id) ?? 0), checks: [...before.checks, id] }
  }
  return [...graph.keys()].map(upTo).reduce(longer, nothing)
}
