import { changeEventSchema } from '../contract/api.ts'
import { configurationSchema } from '../contract/configuration.ts'
import { longestChain } from './longest-chain.ts'
import { figure, median, repeated, type Figure } from './figure.ts'
import { startTenant, type Tenant } from './tenant.ts'

const callMs = 80
const rounds = 5

async function lookAtAll({ call, configurationId }: Tenant): Promise<number> {
  const startedAt = performance.now()
  const response = await call('POST', `/api/configurations/${configurationId}/checks`, {})
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`Looking failed with ${response.status}`)
  return performance.now() - startedAt
}

/**
 * What the page does: it listens, is told that something changed, asks for the configuration, and has a first new row. Milliseconds
 * from the request to look until that row is there.
 */
async function firstResult(tenant: Tenant): Promise<number> {
  const closing = new AbortController()
  const stream = await fetch(`${tenant.origin}/api/events`, {
    headers: { Cookie: tenant.cookie, Accept: 'text/event-stream' },
    signal: closing.signal,
  })
  const before = new Map((await tenant.configuration()).checks.map(({ check, checkedAt }) => [check, checkedAt]))
  const startedAt = performance.now()
  const looking = lookAtAll(tenant)
  try {
    for await (const chunk of stream.body ?? []) {
      const changed = [...new TextDecoder().decode(chunk).matchAll(/^data: (.*)$/gm)].flatMap(
        ([, data = '']) => changeEventSchema.parse(JSON.parse(data)).changed,
      )
      if (!changed.includes(`configuration:${tenant.configurationId}`)) continue
      const address = `/api/configurations/${tenant.configurationId}`
      const { checks } = configurationSchema.parse(await (await tenant.call('GET', address)).json())
      if (checks.some(({ check, checkedAt }) => checkedAt !== before.get(check))) return performance.now() - startedAt
    }
    throw new Error('The event stream ended before a result')
  } finally {
    await looking
    closing.abort()
  }
}

/** One Google host that never answers: how many checks that do not need it come out otherwise, or later than they would. */
async function besideAHangingHost(tenant: Tenant, host: string): Promise<{ touched: string[]; sparedMs: number }> {
  const before = await tenant.configuration()
  await tenant.google.setFault({ match: { host }, effect: { kind: 'hang' } })
  const startedAt = performance.now()
  const looking = lookAtAll(tenant)
  const fresh = new Set<string>()
  const seenBefore = new Map(before.checks.map(({ check, checkedAt }) => [check, checkedAt]))
  let sparedMs = 0
  // The transport gives up after ten seconds; what does not hang is there long before.
  while (performance.now() - startedAt < 4_000) {
    const { checks } = await tenant.configuration()
    for (const { check, checkedAt } of checks) {
      if (checkedAt === seenBefore.get(check) || fresh.has(check)) continue
      fresh.add(check)
      sparedMs = performance.now() - startedAt
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await tenant.google.clearFaults({})
  await looking
  const touched = before.checks.map(({ check }) => check).filter((check) => !fresh.has(check))
  return { touched, sparedMs }
}

/** All checks of one proven configuration while every call to Google takes 80 ms. */
export const checks: Figure = {
  name: 'checks',
  measure: async () => {
    const tenant = await startTenant()
    try {
      await lookAtAll(tenant)
      await tenant.google.setFault({ effect: { kind: 'slow', delayMs: callMs } })
      await lookAtAll(tenant)
      const chain = await longestChain(tenant)
      const total = median(await repeated(rounds, () => lookAtAll(tenant)))
      const first = median(await repeated(rounds, () => firstResult(tenant)))
      await tenant.google.clearFaults({})
      const usual = median(await repeated(rounds, () => lookAtAll(tenant)))
      const hanging = await besideAHangingHost(tenant, 'gmail.googleapis.com')
      return [
        figure(
          'checks-of-one-configuration',
          total,
          'ms',
          chain.milliseconds,
          { mostRatio: 1.15 },
          `the longest chain asked alone: ${chain.checks.join(', ')}; ${callMs} ms per call`,
        ),
        figure('first-result-on-page', first, 'ms', callMs, { mostRatio: 1.5 }, 'one call to Google'),
        figure(
          'checks-beside-a-hanging-host',
          hanging.sparedMs,
          'ms',
          usual,
          { most: 1000 },
          `all checks while nothing hangs; gmail.googleapis.com hangs and only these wait for it: ${hanging.touched.join(', ')}`,
        ),
      ]
    } finally {
      await tenant.stop()
    }
  },
}
