import { seedOf } from './jitter.ts'
import type { NewJob } from './job-queue.ts'
import { nextOutboxTry } from './next-due.ts'
import type { Clock } from './ports.ts'
import type { OutboxEvent, OutboxStore } from './receiving-ports.ts'

/** What the host application said: taken, or not (yet). `retryAfterMs` as it asked. */
export type Handover = { readonly ok: true } | { readonly ok: false; readonly retryAfterMs: number | null }

/** Sends one event, signed (Standard Webhooks). Never throws. */
export type EventSink = (event: {
  readonly eventId: string
  readonly type: string
  readonly madeAt: number
  readonly tenantId: string
  readonly payload: object
}) => Promise<Handover>

/** The key of the job that asks for another run; the run itself is `outbox`, one at a time, so that order holds. */
export const deliverAgain = 'again'

const perRun = 200
/**
 * Somebody looks again this soon while anything is open. The engine keeps one waiting job for a key, so that a late one would
 * hold an early one back: it has a key of its own, and never waits for hours.
 */
const longestWaitMs = 60_000

/**
 * Hands a tenant's open events to the host application: at least once, in order for each subject, for 72 hours. The next
 * event of a subject waits until the one before it was taken or given up.
 */
export function makeDeliverEvents(parts: {
  readonly outbox: Pick<OutboxStore, 'open' | 'delivered' | 'failed' | 'nextAt'>
  readonly sink: EventSink
  readonly enqueue: (jobs: readonly NewJob[]) => Promise<void>
  readonly clock: Clock
}): (tenantId: string) => Promise<void> {
  const { outbox, sink, clock } = parts

  async function handOver(tenantId: string, event: OutboxEvent): Promise<void> {
    const { eventId, type, madeAt, openSince, payload, attempts } = event
    const answer = await sink({ eventId, type, madeAt, tenantId, payload })
    const now = clock.now()
    if (answer.ok) return outbox.delivered(tenantId, eventId, now)
    const tried = { madeAt: openSince, attempts: attempts + 1 }
    await outbox.failed(
      tenantId,
      eventId,
      now,
      nextOutboxTry(seedOf(tenantId, eventId), tried, now, answer.retryAfterMs),
    )
  }

  return async (tenantId) => {
    for (;;) {
      // The oldest of each subject: subjects side by side, one subject in order.
      const events = await outbox.open(tenantId, clock.now(), perRun)
      if (events.length === 0) break
      await Promise.all(events.map((event) => handOver(tenantId, event)))
    }
    const nextAt = await outbox.nextAt(tenantId)
    if (nextAt === null) return
    const delayMs = Math.min(longestWaitMs, Math.max(1_000, nextAt - clock.now()))
    await parts.enqueue([{ kind: 'deliver-events', tenantId, key: deliverAgain, delayMs }])
  }
}
