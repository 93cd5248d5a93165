import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DueRow, Outcome } from '../domain/due.ts'
import type { JobQueue, NewJob, Work } from '../domain/job-queue.ts'
import { day, hour, minute } from '../domain/next-due.ts'
import { dueReader, dueStore } from '../store/due.ts'
import { secretRecords } from '../store/secret-records.ts'
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts'
import { dueJobKinds, type JobHandlers, planDue, settleDue, workOnDue } from './scheduler.ts'

const start = Date.UTC(2026, 2, 29)

let it: TestDatabase
let now: number
beforeAll(async () => {
  it = await createTestDatabase()
})
afterAll(() => it.drop())
const tenants: string[] = []
beforeEach(() => {
  now = start
})
afterEach(async () => {
  for (const tenantId of tenants.splice(0)) {
    await it.database.inTenant(tenantId, (tx) => tx.deleteFrom('tenant').where('tenant_id', '=', tenantId).execute())
  }
})

/** Keeps what is enqueued; `runAll` runs it through the handlers as an engine would. */
function makeQueue() {
  const jobs: NewJob[] = []
  const works = new Map<string, Work>()
  const queue: JobQueue = {
    async enqueue(more) {
      const waiting = new Set(jobs.map(({ kind, tenantId, key }) => `${kind} ${tenantId} ${key}`))
      const fresh = more.filter(({ kind, tenantId, key }) => !waiting.has(`${kind} ${tenantId} ${key}`))
      jobs.push(...fresh)
      return fresh.length
    },
    work: async (kind, work) => void works.set(kind, work),
    cancel: async () => 0,
    count: async () => ({ waiting: jobs.length, running: 0 }),
    stop: async () => undefined,
  }
  async function runAll(): Promise<void> {
    for (const { kind, tenantId, key, facts } of jobs.splice(0)) {
      const signal = new AbortController().signal
      await works.get(kind)?.run({ jobId: 'j', kind, tenantId, key, facts: facts ?? {}, attempt: 1, signal })
    }
  }
  return { queue, jobs, works, runAll }
}

function makeHouse(answer: (row: DueRow) => Outcome = () => ({ kind: 'done', expiresAt: now + 7 * day })) {
  const due = dueStore(it.database)
  const reader = dueReader(it.database.planner)
  const ran: DueRow[] = []
  const told: string[] = []
  const run = async (row: DueRow): Promise<Outcome> => {
    ran.push(row)
    return answer(row)
  }
  const handlers: JobHandlers = {
    'refresh-token': run,
    'renew-watch': run,
    'renew-channel': run,
    'sweep-mailbox': run,
    'sweep-calendar': run,
    'probe-push': run,
    'check-configuration': run,
  }
  const engine = makeQueue()
  const options = { queue: engine.queue, due, reader, now: () => now }
  const work = () =>
    workOnDue({ ...options, handlers, atOnce: 4, perTenant: 2, givenUp: async ({ key }) => void told.push(key) })
  return { ...options, ...engine, ran, told, work }
}

async function makeTenantWith(count: number, change: Partial<DueRow> = {}): Promise<string> {
  const tenantId = await it.makeTenant()
  tenants.push(tenantId)
  await it.database.inTenant(tenantId, (tx) =>
    tx
      .insertInto('due')
      .values(
        Array.from({ length: count }, (_, index) => ({
          tenant_id: tenantId,
          kind: change.kind ?? 'renew-watch',
          subject_id: `m${index}`,
          account_id: `${tenantId}-a${index}`,
          due_at: new Date(change.dueAt ?? start),
          lapses_at: new Date((change.lapsesAt ?? start + 6 * day) + index),
        })),
      )
      .execute(),
  )
  return tenantId
}

describe('planning', () => {
  test('what is due becomes a job and is not planned again while it is taken', async () => {
    const house = makeHouse()
    const tenantId = await makeTenantWith(3)
    expect(await planDue(house)).toBe(3)
    expect(house.jobs).toContainEqual({ kind: 'renew-watch', tenantId, key: 'm0' })
    expect(await planDue(house)).toBe(0)
  })

  test('what is not due yet waits', async () => {
    const house = makeHouse()
    await makeTenantWith(1, { dueAt: start + minute })
    expect(await planDue(house)).toBe(0)
    now += minute
    expect(await planDue(house)).toBe(1)
  })

  test('FM-65 two schedulers that plan at the same time make one plan', async () => {
    const [one, two] = [makeHouse(), makeHouse()]
    await makeTenantWith(200)
    await makeTenantWith(200)
    const planned = await Promise.all([planDue(one), planDue(two)])
    expect(planned[0] + planned[1]).toBe(400)
    const keys = [...one.jobs, ...two.jobs].map(({ tenantId, key }) => `${tenantId} ${key}`)
    expect(new Set(keys).size).toBe(400)
  })

  test('what was taken by a process that died is planned again', async () => {
    const house = makeHouse()
    await makeTenantWith(1)
    await planDue(house)
    house.jobs.splice(0)
    now += 10 * minute
    expect(await planDue(house)).toBe(1)
  })

  test('five thousand due renewals are one plan', async () => {
    const house = makeHouse()
    for (let tenant = 0; tenant < 10; tenant += 1) await makeTenantWith(500)
    expect(await planDue(house)).toBe(3_330)
    now += 5_000
    expect(await planDue(house)).toBe(1_670)
  })
})

test('a tenant with five thousand due renewals leaves room in every plan for the others', async () => {
  const house = makeHouse()
  const big = await makeTenantWith(5_000, { lapsesAt: start + minute })
  const small = await makeTenantWith(1)
  await planDue(house)
  expect(house.jobs).toContainEqual({ kind: 'renew-watch', tenantId: small, key: 'm0' })
  expect(house.jobs.filter(({ tenantId }) => tenantId === big).length).toBeLessThanOrEqual(1_000)
})

describe('settling', () => {
  test('a renewal is due again within a day, and its lapse is what Google returned', async () => {
    const house = makeHouse()
    const tenantId = await makeTenantWith(1)
    await house.work()
    await planDue(house)
    await house.runAll()
    const row = await house.due.get(tenantId, 'renew-watch', 'm0')
    expect(row).toMatchObject({ lapsesAt: start + 7 * day, attempts: 0 })
    expect(row?.dueAt).toBeGreaterThan(start)
    expect(row?.dueAt).toBeLessThanOrEqual(start + day)
  })

  test('a job that comes twice runs once', async () => {
    const house = makeHouse()
    const tenantId = await makeTenantWith(1)
    await house.work()
    await planDue(house)
    await house.runAll()
    await house.queue.enqueue([{ kind: 'renew-watch', tenantId, key: 'm0' }])
    await house.runAll()
    expect(house.ran).toHaveLength(1)
  })

  test('a push runs a sweep that is not due yet', async () => {
    const house = makeHouse(() => ({ kind: 'done' }))
    const tenantId = await makeTenantWith(1, { kind: 'sweep-mailbox', dueAt: start + hour })
    await house.work()
    await house.queue.enqueue([{ kind: 'sweep-mailbox', tenantId, key: 'm0', facts: { asked: true } }])
    await house.runAll()
    expect(house.ran).toHaveLength(1)
  })

  test('a time asked for while the try ran is kept', async () => {
    const house = makeHouse()
    const tenantId = await makeTenantWith(1, { kind: 'sweep-mailbox' })
    const tried = await house.due.get(tenantId, 'sweep-mailbox', 'm0')
    if (tried === undefined) throw new Error('The row is there.')
    await house.due.put(tenantId, { ...tried, dueAt: start + 10_000 })
    await settleDue(house, tried, { kind: 'done' })
    expect((await house.due.get(tenantId, 'sweep-mailbox', 'm0'))?.dueAt).toBe(start + 10_000)
  })

  test('a time finer than a millisecond is no other time', async () => {
    const house = makeHouse()
    const tenantId = await makeTenantWith(1)
    await it.database.inTenant(tenantId, (tx) =>
      tx
        .updateTable('due')
        .set({ due_at: sql<Date>`due_at - interval '100 microseconds'` })
        .execute(),
    )
    await house.work()
    await planDue(house)
    await house.runAll()
    expect((await house.due.get(tenantId, 'renew-watch', 'm0'))?.dueAt).toBeGreaterThan(start)
  })

  test('FM-88 what only a person can bring back leaves the list', async () => {
    const house = makeHouse(() => ({ kind: 'ended' }))
    const tenantId = await makeTenantWith(1)
    await house.work()
    await planDue(house)
    await house.runAll()
    expect(await house.due.get(tenantId, 'renew-watch', 'm0')).toBeUndefined()
  })

  test('FM-80 a broken set-up is looked at once a day, not every hour', async () => {
    const house = makeHouse(() => ({ kind: 'broken' }))
    await makeTenantWith(1)
    await house.work()
    for (; now < start + 10 * day; now += 10 * minute) {
      await planDue(house)
      await house.runAll()
    }
    expect(house.ran.length).toBeGreaterThanOrEqual(9)
    expect(house.ran.length).toBeLessThanOrEqual(12)
  })

  test('FM-21 Retry-After holds the lane of that tenant for its time, and no other tenant', async () => {
    let refuse = true
    const house = makeHouse((row) =>
      refuse && row.tenantId === slow
        ? { kind: 'quota', retryAfterMs: 120_000 }
        : { kind: 'done', expiresAt: now + 7 * day },
    )
    const slow = await makeTenantWith(1)
    await house.work()
    await planDue(house)
    await house.runAll()
    refuse = false
    await house.due.put(slow, {
      tenantId: slow,
      kind: 'renew-watch',
      subjectId: 'new',
      accountId: null,
      dueAt: now,
      lapsesAt: null,
      attempts: 0,
    })
    await makeTenantWith(1)
    now += 119_000
    expect(await planDue(house)).toBe(1)
    expect(house.jobs.every(({ tenantId }) => tenantId !== slow)).toBe(true)
    now += 1_000
    expect(await planDue(house)).toBeGreaterThan(0)
    expect(house.jobs.some(({ tenantId }) => tenantId === slow)).toBe(true)
  })

  test('FM-21 the quota of one mailbox holds that mailbox, and no other of the tenant', async () => {
    const house = makeHouse(({ subjectId }) =>
      subjectId === 'm0' ? { kind: 'user-quota', retryAfterMs: 120_000 } : { kind: 'done', expiresAt: now + 7 * day },
    )
    const tenantId = await makeTenantWith(3)
    await house.work()
    await planDue(house)
    await house.runAll()
    expect((await house.due.get(tenantId, 'renew-watch', 'm0'))?.dueAt).toBeGreaterThanOrEqual(now + 120_000)
    expect(await house.reader.paces()).toEqual([])
  })

  test('an outage holds the lane after eight answers that were none, and the first real one frees it', async () => {
    let down = true
    const house = makeHouse(() =>
      down ? { kind: 'outage', retryAfterMs: null } : { kind: 'done', expiresAt: now + 7 * day },
    )
    await makeTenantWith(60)
    await house.work()
    await planDue(house)
    await house.runAll()
    const calls = house.ran.length
    now += 10_000
    expect(await planDue(house)).toBe(0)
    down = false
    now += hour
    expect(await planDue(house)).toBeLessThanOrEqual(3)
    await house.runAll()
    now += 5_000
    await planDue(house)
    await house.runAll()
    expect(house.ran.length).toBeGreaterThan(calls + 3)
  })

  test('FM-76 a tenant whose secret does not open waits, the others run; it goes on when one is stored anew, or after a day', async () => {
    const house = makeHouse()
    const [paused, other] = [await makeTenantWith(1), await makeTenantWith(1)]
    const records = secretRecords(it.database)
    const planned = async () => {
      await planDue(house)
      return house.jobs.splice(0).map(({ tenantId }) => tenantId)
    }
    await records.pauseJobs(paused, 'The secret a does not open', now)
    expect(await planned()).toEqual([other])
    now += day - minute
    expect(await planned()).toEqual([other])
    now += 2 * minute
    expect((await planned()).sort()).toEqual([paused])

    await records.pauseJobs(paused, 'It still does not', now)
    now += 11 * minute
    expect(await planned()).toEqual([other])
    await it.database.inTenant(paused, (tx) =>
      tx.updateTable('tenant').set({ jobs_paused_at: null }).where('tenant_id', '=', paused).execute(),
    )
    expect(await planned()).toEqual([paused])
  })

  test('FM-89 a tenant deleted while its job runs is not written to', async () => {
    const house = makeHouse()
    const tenantId = await makeTenantWith(1)
    const row = await house.due.get(tenantId, 'renew-watch', 'm0')
    await it.database.inTenant(tenantId, (tx) => tx.deleteFrom('tenant').where('tenant_id', '=', tenantId).execute())
    if (row !== undefined) await settleDue(house, row, { kind: 'done', expiresAt: now + 7 * day })
    expect(await house.due.get(tenantId, 'renew-watch', 'm0')).toBeUndefined()
    await expect(house.due.put(tenantId, row ?? Object.assign({}))).rejects.toThrow(/foreign key/)
  })

  test('FM-68 a job given up by the engine is told and looked at once a day', async () => {
    const house = makeHouse()
    const tenantId = await makeTenantWith(1)
    await house.work()
    await house.works
      .get('renew-watch')
      ?.givenUp({ jobId: 'j', kind: 'renew-watch', tenantId, key: 'm0', facts: {}, attempts: 3, reason: 'bug' })
    expect(house.told).toEqual(['m0'])
    expect((await house.due.get(tenantId, 'renew-watch', 'm0'))?.dueAt).toBeGreaterThan(start + hour)
  })
})

test('every due kind is a job kind', () => {
  expect(Object.keys(dueJobKinds)).toContain('renew-watch')
})
