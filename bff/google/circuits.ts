import type { Answer, Refusal } from '#steps/google-port.ts'
import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
  type CircuitBreakerPolicy,
  type IBackoffFactory,
} from 'cockatiel'
import * as z from 'zod/mini'
import { circuitRefusal, type Asked } from './refusal.ts'
import type { Clock } from '../domain/ports.ts'

const failuresInARow = 5
const openMilliseconds = 10_000

/** Cockatiel hands its predicates `unknown`. */
const troubleSchema = z.object({ ok: z.literal(false), refusal: z.object({ kind: z.enum(['network', 'outage']) }) })

/** The call says nothing about the tenant's set-up, and the next one may well succeed. */
export function isTrouble(answer: unknown): boolean {
  return troubleSchema.safeParse(answer).success
}

const passingSchema = z.object({ refusal: z.object({ retryAfterSeconds: z.null() }) })

/** Trouble that may be over in a moment: Google did not say how long to stay away. */
export function isPassingTrouble(answer: unknown): boolean {
  return isTrouble(answer) && passingSchema.safeParse(answer).success
}

/** One circuit for each key (tenant and host): after five failed calls in a row nothing is sent for ten seconds. */
export function createCircuits(clock: Clock) {
  const circuits = new Map<string, CircuitBreakerPolicy>()
  /** Why a circuit is open, so that what it stops carries the same name. */
  const lastTrouble = new Map<string, Refusal>()

  function circuitOf(key: string): CircuitBreakerPolicy {
    const known = circuits.get(key)
    if (known) return known
    const made = circuitBreaker(handleWhenResult(isTrouble), {
      breaker: new ConsecutiveBreaker(failuresInARow),
      halfOpenAfter: pauseOn(clock),
    })
    circuits.set(key, made)
    return made
  }

  async function run<T>(key: string, asked: Asked, send: () => Promise<Answer<T>>): Promise<Answer<T>> {
    const circuit = circuitOf(key)
    try {
      const answer = await circuit.execute(send)
      // A closed circuit without failures remembers nothing: kept, the map would grow with every tenant.
      if (!isTrouble(answer) && circuit.state === CircuitState.Closed) {
        circuits.delete(key)
        lastTrouble.delete(key)
      } else if (!answer.ok && isTrouble(answer)) lastTrouble.set(key, answer.refusal)
      return answer
    } catch (error) {
      if (error instanceof BrokenCircuitError)
        return { ok: false, refusal: circuitRefusal(asked, openMilliseconds / 1000, lastTrouble.get(key)) }
      throw error
    }
  }

  return { run }
}

/** Cockatiel compares durations with the real clock; a duration that reads ours is over when ours says so. */
function pauseOn(clock: Clock): IBackoffFactory<unknown> {
  return {
    next() {
      const until = clock.now() + openMilliseconds
      return {
        get duration() {
          return clock.now() < until ? Number.POSITIVE_INFINITY : 0
        },
        next: () => pauseOn(clock).next(undefined),
      }
    },
  }
}
