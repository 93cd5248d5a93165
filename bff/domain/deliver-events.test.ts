import { expect, test } from 'vitest'
import { makeDeliverEvents, type Handover } from './deliver-events.ts'
import type { NewJob } from './job-queue.ts'
import { hour } from './next-due.ts'
import type { OutboxEvent, OutboxStore } from './receiving-ports.ts'

type Row = OutboxEvent & { nextTryAt: number; state: 'open' | 'delivered' | 'given-up' }

/** The outbox as bff/store/outbox.ts keeps it, in memory. */
function play(
  events: readonly { subjectId: string; eventId: string; madeAt?: number }[],
  answers: (eventId: string) => Handover,
) {
  let now = 0
  const rows: Row[] = events.map(({ madeAt = 0, ...one }) => ({
    ...one,
    type: 'x',
    payload: {},
    madeAt,
    openSince: madeAt,
    attempts: 0,
    nextTryAt: 0,
    state: 'open',
  }))
  const change = (eventId: string, next: Partial<Row>) => {
    const row = rows.find((one) => one.eventId === eventId)
    if (row) Object.assign(row, next)
  }
  const open = () => rows.filter(({ state }) => state === 'open')
  const outbox: Pick<OutboxStore, 'open' | 'delivered' | 'failed' | 'nextAt'> = {
    open: async (_tenant, at) =>
      open().filter(
        (row) => row.nextTryAt <= at && open().find(({ subjectId }) => subjectId === row.subjectId) === row,
      ),
    delivered: async (_tenant, eventId) => change(eventId, { state: 'delivered' }),
    failed: async (_tenant, eventId, _now, nextTryAt) => {
      const attempts = (rows.find((one) => one.eventId === eventId)?.attempts ?? 0) + 1
      change(eventId, nextTryAt === null ? { attempts, state: 'given-up' } : { attempts, nextTryAt })
    },
    nextAt: async () => (open().length === 0 ? null : Math.min(...open().map(({ nextTryAt }) => nextTryAt))),
  }
  const sent: string[] = []
  const asked: NewJob[] = []
  const deliver = makeDeliverEvents({
    outbox,
    sink: async ({ eventId }) => {
      sent.push(eventId)
      return answers(eventId)
    },
    enqueue: async (jobs) => void asked.push(...jobs),
    clock: { now: () => now },
  })
  return {
    rows,
    sent,
    asked,
    run: () => deliver('t'),
    wait: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

test('events of a subject go out in order, and nothing more is asked for when all is delivered', async () => {
  const box = play(
    [
      { subjectId: 'a', eventId: '1' },
      { subjectId: 'a', eventId: '2' },
      { subjectId: 'b', eventId: '3' },
    ],
    () => ({ ok: true }),
  )
  await box.run()
  expect(box.sent.filter((id) => id !== '3')).toEqual(['1', '2'])
  expect(box.rows.every(({ state }) => state === 'delivered')).toBe(true)
  expect(box.asked).toEqual([])
})

test('what is refused holds back its own subject only, and is asked for again later', async () => {
  const box = play(
    [
      { subjectId: 'a', eventId: '1' },
      { subjectId: 'a', eventId: '2' },
      { subjectId: 'b', eventId: '3' },
    ],
    (eventId) => (eventId === '1' ? { ok: false, retryAfterMs: null } : { ok: true }),
  )
  await box.run()
  expect(box.sent).toEqual(['1', '3'])
  expect(box.asked).toMatchObject([{ kind: 'deliver-events', tenantId: 't' }])
  expect(box.asked[0]?.delayMs).toBeGreaterThanOrEqual(1_000)
})

test('after 72 hours an event is given up, and the next of its subject goes on', async () => {
  const box = play(
    [
      { subjectId: 'a', eventId: '1' },
      { subjectId: 'a', eventId: '2', madeAt: 71 * hour },
    ],
    (eventId) => (eventId === '1' ? { ok: false, retryAfterMs: null } : { ok: true }),
  )
  for (let hours = 0; hours <= 80; hours += 1) {
    await box.run()
    box.wait(hour)
  }
  expect(box.rows.map(({ state }) => state)).toEqual(['given-up', 'delivered'])
})
