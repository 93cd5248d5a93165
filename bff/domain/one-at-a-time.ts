import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Leases } from './ports.ts'

/** Work of one key after the other, of different keys at once. In this process only. */
export function oneAtATime(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const before = last.get(key)
    const running = before === undefined ? work() : before.then(work, work)
    last.set(key, running)
    const forget = () => {
      if (last.get(key) === running) last.delete(key)
    }
    running.then(forget, forget)
    return running
  }
}

/** Three calls to Google at their longest. What takes longer may be done twice, which costs a call and nothing else. */
const leaseMs = 30_000
const askAgainMs = 100

export type OneAtATimeEverywhere = <T>(tenantId: string, subject: string, work: () => Promise<T>) => Promise<T>

/**
 * Work about one subject after the other, in all processes (design D5, D7). No connection to the database is held while Google
 * is asked. A process waits no longer than a dead one's lease lasts.
 */
export function oneAtATimeEverywhere(leases: Leases): OneAtATimeEverywhere {
  const here = oneAtATime()
  return (tenantId, subject, work) =>
    here(`${tenantId} ${subject}`, async () => {
      const holder = randomUUID()
      while (!(await leases.take(tenantId, subject, holder, leaseMs))) await pause(askAgainMs)
      try {
        return await work()
      } finally {
        await leases.release(tenantId, subject, holder)
      }
    })
}
