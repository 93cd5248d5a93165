import { startBareReader, startExpressIntake, type Running } from './child.ts'
import { figure, median, type Figure } from './figure.ts'
import { fullLoad, type Load, steadyLoad } from './load.ts'
import { bodyOfPush } from './push-body.ts'
import { capturePushTokens } from './push-tokens.ts'
import { startTenant } from './tenant.ts'

const people = Array.from({ length: 10 }, (_, index) => `person${index}@acme.example`)
const rounds = 3
/** More of them: a 99th percentile hears every hiccup of the machine. */
const halfRounds = 5
/** Pub/Sub keeps up to 3,000 pushes of one subscription on their way (google-facts 6.6). */
const connections = 256
/** More of them only wait for the plain route's ten connections to the database, until they are refused. */
const plainConnections = 64
const connectionsTo = (name: string) => (name === 'plain' ? plainConnections : connections)
const seconds = 2

const portOf = (origin: string) => Number(new URL(origin).port)

/** Pushes with messages of their own, as Pub/Sub sends them over kept connections. */
function makeRequests(pushUrl: string, authorization: string) {
  const { pathname, host } = new URL(pushUrl)
  let run = 0
  return (path = '') => {
    run += 1
    const prefix = `bench-${run}`
    return (number: number) => {
      const address = people[number % people.length] ?? ''
      const body = bodyOfPush({ address, historyId: '1' }, `${prefix}-${number}`)
      return `POST ${path}${pathname} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: ${authorization}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    }
  }
}

/** Pushes a second, verified, deduplicated and durable when they are answered: `npm start` as a web process. */
export const intake: Figure = {
  name: 'intake',
  measure: async () => {
    const tenant = await startTenant({ people, env: { PROCESS: 'web' } })
    const beside: Running[] = []
    try {
      for (const person of people) await tenant.connect('gmail', person)
      await tenant.google.delivery({ dropPubsubRate: 1 })
      const { shown } = await tenant.configuration()
      const { genuine } = await capturePushTokens(tenant.google, shown.pushUrl)
      const newRun = makeRequests(shown.pushUrl, genuine)
      const bare = await startBareReader()
      beside.push(bare)
      const inExpress = await startExpressIntake(tenant)
      beside.push(inExpress)
      const shots = {
        bare: () => ({ port: portOf(bare.origin), requestOf: newRun() }),
        ours: () => ({ port: portOf(tenant.origin), requestOf: newRun() }),
        plain: () => ({ port: portOf(inExpress.origin), requestOf: newRun('/plain') }),
        collected: () => ({ port: portOf(inExpress.origin), requestOf: newRun('/collected') }),
      }
      const names = ['bare', 'ours', 'plain', 'collected'] as const
      const full: Record<keyof typeof shots, Load[]> = { bare: [], ours: [], plain: [], collected: [] }
      for (const name of names) await fullLoad(shots[name](), connectionsTo(name), 1)
      for (let round = 0; round < rounds; round += 1)
        for (const name of names) full[name].push(await fullLoad(shots[name](), connectionsTo(name), seconds))
      const rateOf = (name: keyof typeof shots) => median(full[name].map(({ perSecond }) => perSecond))
      const half: Record<'bare' | 'ours', Load[]> = { bare: [], ours: [] }
      for (let round = 0; round < halfRounds; round += 1) {
        for (const name of ['bare', 'ours'] as const)
          half[name].push(await steadyLoad(shots[name](), rateOf(name) / 2, seconds))
      }
      const p99Of = (name: 'bare' | 'ours') => median(half[name].map(({ p99Ms }) => p99Ms))
      return [
        figure(
          'push-intake',
          rateOf('ours'),
          'per second',
          rateOf('bare'),
          { leastRatio: 0.15 },
          'a bare node:http server that reads the same body',
        ),
        figure(
          'push-intake-beside-express',
          rateOf('ours'),
          'per second',
          rateOf('plain'),
          { leastRatio: 2 },
          'the same route inside Express, as one writes it: a transaction for each push',
        ),
        figure(
          'push-intake-beside-collecting-express',
          rateOf('ours'),
          'per second',
          rateOf('collected'),
          {},
          'our own receiving behind Express: what Express alone costs',
        ),
        figure(
          'push-intake-p99-at-half-load',
          p99Of('ours'),
          'ms',
          p99Of('bare'),
          { mostRatio: 4 },
          'the bare server at half of its own load',
        ),
      ]
    } finally {
      for (const one of beside) await one.stop()
      await tenant.stop()
    }
  },
}
