import type { Request, RequestHandler } from 'express'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import { Problem } from './problem.ts'
import type { Identity } from './route.ts'

/** What is counted of a call to Google: no tenant, no address, so that the number of series stays small. */
type CountedCall = {
  readonly host: string
  readonly call: string
  readonly outcome: string
  readonly milliseconds: number
}

export type Metrics = {
  readonly countCall: (call: CountedCall) => void
  /** `GET /metrics` in Prometheus' text form, for a host API key with the scope `metrics`. */
  readonly serve: (identify: (request: Request) => Promise<Identity>) => RequestHandler
}

/** One registry for each server, so that several in one process do not share counts. */
export function makeMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const calls = new Counter({
    name: 'guidepost_google_calls_total',
    help: 'Calls to Google by host, call and outcome',
    labelNames: ['host', 'call', 'outcome'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'guidepost_google_call_seconds',
    help: 'Seconds a call to Google took, repeats included',
    labelNames: ['host'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return {
    countCall: ({ host, call, outcome, milliseconds }) => {
      calls.inc({ host, call, outcome })
      seconds.observe({ host }, milliseconds / 1000)
    },
    serve: (identify) => async (request, response) => {
      const identity = await identify(request)
      if (identity.kind !== 'key') throw new Problem('not-signed-in')
      if (!identity.scopes.includes('metrics')) throw new Problem('role-not-allowed')
      response.type(registry.contentType).send(await registry.metrics())
    },
  }
}
