// One contract for any engine, long because it says all that is asked of one.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GivenUp, JobKinds, JobQueue, JobTry, NewJob, Work } from '../domain/job-queue.ts'

// One suite, long because it is the whole promise of the port: an engine passes it in one piece.

/** What an engine brings to be tested: an empty house, several processes, and a clock that can be moved. */
export type QueueLab = {
  /** A process that uses the engine. All of one lab share jobs. */
  open(kinds: JobKinds): Promise<Process>
  /** Lets this much time pass for the engine, firing what becomes due. */
  pass(milliseconds: number): Promise<void>
  close(): Promise<void>
}
export type Process = {
  readonly queue: JobQueue
  /** kill -9: nothing that runs in it reports any more. */
  kill(): Promise<void>
}

const kinds = {
  sync: { tries: 3, pauseMs: 10_000, longestPauseMs: 60_000, tryEndsMs: 120_000 },
  once: { tries: 1, pauseMs: 1_000, longestPauseMs: 1_000, tryEndsMs: 120_000 },
  hardy: { tries: 6, pauseMs: 10_000, longestPauseMs: 20_000, tryEndsMs: 120_000 },
} satisfies JobKinds

const acme = 'acme000000'
const beta = 'beta000000'

/** A handler whose tries wait for the test to end them. */
function makeBench() {
  const started: JobTry[] = []
  const gone: GivenUp[] = []
  const open = new Map<
    string,
    { resolve: () => void; reject: (error: Error) => void; giveUp: (reason: string) => void }
  >()
  let most = 0
  let running = 0
  let byItself: ((job: JobTry) => Promise<undefined | { giveUp: string }>) | undefined
  const addressOf = (job: { tenantId: string; key: string }) => `${job.tenantId}/${job.key}`
  async function held(job: JobTry): Promise<undefined | { giveUp: string }> {
    const { promise, resolve, reject } = Promise.withResolvers<undefined | { giveUp: string }>()
    open.set(addressOf(job), {
      resolve: () => resolve(undefined),
      reject,
      giveUp: (reason) => resolve({ giveUp: reason }),
    })
    job.signal.addEventListener('abort', () => reject(new Error('aborted')))
    try {
      return await promise
    } finally {
      open.delete(addressOf(job))
    }
  }
  return {
    started,
    gone,
    most: () => most,
    keys: () => started.map(({ key }) => key),
    let: (address: string) => {
      const found = open.get(address)
      if (found === undefined) throw new Error(`${address} does not run.`)
      return found
    },
    isOpen: (address: string) => open.has(address),
    /** From now on handlers answer by themselves. */
    answer(run: (job: JobTry) => Promise<undefined | { giveUp: string }>) {
      byItself = run
    },
    work(change: Partial<Work> = {}): Work {
      return {
        atOnce: 4,
        perTenant: 4,
        run: async (job) => {
          started.push(job)
          running += 1
          most = Math.max(most, running)
          try {
            return await (byItself ?? held)(job)
          } finally {
            running -= 1
          }
        },
        givenUp: async (job) => {
          gone.push(job)
        },
        ...change,
      }
    },
  }
}

const done = async (): Promise<undefined> => undefined
const fails = async (): Promise<undefined> => {
  throw new Error('broken')
}
const job = (key: string, change: Partial<NewJob> = {}): NewJob => ({ kind: 'sync', tenantId: acme, key, ...change })

/** Every engine behind `JobQueue` passes this. It knows no engine. */
export function describeJobQueue(engine: string, makeLab: () => Promise<QueueLab>): void {
  describe(`${engine} keeps the promises of JobQueue`, () => {
    let lab: QueueLab
    let one: Process
    let bench: ReturnType<typeof makeBench>

    beforeEach(async () => {
      lab = await makeLab()
      one = await lab.open(kinds)
      bench = makeBench()
    })
    afterEach(() => lab.close())

    /** Moves the clock in small steps until it is so, at most ten minutes of the engine's time. */
    async function until(isSo: () => boolean | Promise<boolean>, most = 600_000): Promise<void> {
      for (let passed = 0; passed <= most; passed += 500) {
        if (await isSo()) return
        await lab.pass(500)
      }
      throw new Error(`Not within ${most / 1_000} s: ${isSo.toString()}`)
    }
    const settled = async (kind = 'sync') => {
      const { waiting, running } = await one.queue.count(kind)
      return waiting + running === 0
    }

    describe('running', () => {
      test('a job runs once, with what it carries', async () => {
        bench.answer(done)
        await one.queue.work('sync', bench.work())
        expect(
          await one.queue.enqueue([job('m1', { facts: { reason: 'push', pages: 2, full: false, since: null } })]),
        ).toBe(1)
        await until(settled)
        expect(bench.started).toMatchObject([
          {
            kind: 'sync',
            tenantId: acme,
            key: 'm1',
            attempt: 1,
            facts: { reason: 'push', pages: 2, full: false, since: null },
          },
        ])
      })

      test('a job without facts carries none', async () => {
        bench.answer(done)
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(settled)
        expect(bench.started[0]?.facts).toEqual({})
      })

      test('what was enqueued before anybody worked is done when somebody does', async () => {
        bench.answer(done)
        await one.queue.enqueue([job('m1'), job('m2')])
        expect(await one.queue.count('sync')).toEqual({ waiting: 2, running: 0 })
        await one.queue.work('sync', bench.work())
        await until(settled)
        expect(bench.keys().sort()).toEqual(['m1', 'm2'])
      })

      test('what one process enqueues another does', async () => {
        const two = await lab.open(kinds)
        bench.answer(done)
        await two.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(settled)
        expect(bench.keys()).toEqual(['m1'])
      })

      test('a job of a kind nobody works on waits', async () => {
        await one.queue.work('once', bench.work())
        await one.queue.enqueue([job('m1')])
        await lab.pass(60_000)
        expect(await one.queue.count('sync')).toEqual({ waiting: 1, running: 0 })
        expect(bench.started).toEqual([])
      })

      test('a kind nobody declared is refused', async () => {
        await expect(one.queue.enqueue([job('m1', { kind: 'unheard-of' })])).rejects.toThrow(/unheard-of/)
      })

      test('nothing to enqueue is nothing', async () => {
        expect(await one.queue.enqueue([])).toBe(0)
      })

      test('jobs of several kinds go in one call', async () => {
        bench.answer(done)
        expect(await one.queue.enqueue([job('m1'), job('m1', { kind: 'once' })])).toBe(2)
        await one.queue.work('sync', bench.work())
        await one.queue.work('once', bench.work())
        await until(async () => (await settled('sync')) && (await settled('once')))
        expect(bench.started.map(({ kind }) => kind).sort()).toEqual(['once', 'sync'])
      })

      test('as many run side by side as asked, and no more', async () => {
        await one.queue.work('sync', bench.work({ atOnce: 3, perTenant: 3 }))
        await one.queue.enqueue(Array.from({ length: 8 }, (_, index) => job(`m${index}`)))
        await until(() => bench.started.length === 3)
        await lab.pass(20_000)
        expect(bench.started).toHaveLength(3)
        bench.answer(done)
        for (const { key } of [...bench.started]) bench.let(`${acme}/${key}`).resolve()
        await until(settled)
        expect(bench.most()).toBe(3)
      })

      test('waiting and running are counted apart', async () => {
        await one.queue.work('sync', bench.work({ atOnce: 1 }))
        await one.queue.enqueue([job('m1'), job('m2')])
        await until(() => bench.started.length === 1)
        expect(await one.queue.count('sync')).toEqual({ waiting: 1, running: 1 })
      })
    })

    describe('one at a time for each key', () => {
      test('of many jobs with one key that wait, one is kept', async () => {
        expect(await one.queue.enqueue([job('m1')])).toBe(1)
        expect(await one.queue.enqueue([job('m1')])).toBe(0)
        expect(await one.queue.count('sync')).toEqual({ waiting: 1, running: 0 })
      })

      test('a key twice in one batch is one job', async () => {
        expect(await one.queue.enqueue([job('m1'), job('m1'), job('m2')])).toBe(2)
      })

      test('a thousand at once for one key become one', async () => {
        const accepted = await Promise.all(
          Array.from({ length: 1_000 / 50 }, () => one.queue.enqueue(Array.from({ length: 50 }, () => job('m1')))),
        )
        expect(accepted.reduce((sum, count) => sum + count, 0)).toBe(1)
      })

      test('two processes enqueueing the same make one', async () => {
        const two = await lab.open(kinds)
        const accepted = await Promise.all([one.queue.enqueue([job('m1')]), two.queue.enqueue([job('m1')])])
        expect(accepted[0] + accepted[1]).toBe(1)
      })

      test('while one runs one more may wait, so that what came meanwhile is not missed', async () => {
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(() => bench.isOpen(`${acme}/m1`))
        expect(await one.queue.enqueue([job('m1')])).toBe(1)
        expect(await one.queue.enqueue([job('m1')])).toBe(0)
      })

      test('the one that waits does not start while the other runs', async () => {
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(() => bench.isOpen(`${acme}/m1`))
        await one.queue.enqueue([job('m1'), job('m2')])
        await until(() => bench.isOpen(`${acme}/m2`))
        await lab.pass(20_000)
        expect(bench.keys()).toEqual(['m1', 'm2'])
        bench.let(`${acme}/m1`).resolve()
        await until(() => bench.keys().length === 3)
        expect(bench.keys()).toEqual(['m1', 'm2', 'm1'])
      })

      test('nor in another process', async () => {
        const two = await lab.open(kinds)
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(() => bench.isOpen(`${acme}/m1`))
        const other = makeBench()
        await two.queue.work('sync', other.work())
        await two.queue.enqueue([job('m1')])
        await lab.pass(20_000)
        expect(other.started).toEqual([])
      })

      test('a key belongs to its tenant', async () => {
        expect(await one.queue.enqueue([job('m1'), job('m1', { tenantId: beta })])).toBe(2)
      })

      test('a key belongs to its kind', async () => {
        expect(await one.queue.enqueue([job('m1'), job('m1', { kind: 'once' })])).toBe(2)
      })

      test('a key is free again when its job is done', async () => {
        bench.answer(done)
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(settled)
        expect(await one.queue.enqueue([job('m1')])).toBe(1)
        await until(settled)
        expect(bench.keys()).toEqual(['m1', 'm1'])
      })

      test('a key is free again when its job was given up', async () => {
        bench.answer(fails)
        await one.queue.work('once', bench.work())
        await one.queue.enqueue([job('m1', { kind: 'once' })])
        await until(() => bench.gone.length === 1)
        expect(await one.queue.enqueue([job('m1', { kind: 'once' })])).toBe(1)
      })
    })

    describe('later, and in order', () => {
      test('a delayed job starts after its time and not before', async () => {
        bench.answer(done)
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1', { delayMs: 60_000 })])
        await lab.pass(55_000)
        expect(bench.started).toEqual([])
        await lab.pass(15_000)
        await until(settled)
        expect(bench.keys()).toEqual(['m1'])
      })

      test('a delayed job waits for nobody else', async () => {
        bench.answer(done)
        await one.queue.work('sync', bench.work({ atOnce: 1 }))
        await one.queue.enqueue([job('late', { delayMs: 60_000 }), job('now')])
        await until(() => bench.keys().includes('now'), 10_000)
        expect(bench.keys()).toEqual(['now'])
      })

      test('higher priority goes first', async () => {
        bench.answer(done)
        await one.queue.enqueue([job('low', { priority: -1 }), job('usual'), job('high', { priority: 5 })])
        await one.queue.work('sync', bench.work({ atOnce: 1 }))
        await until(settled)
        expect(bench.keys()).toEqual(['high', 'usual', 'low'])
      })

      test('with equal priority, who came first goes first', async () => {
        bench.answer(done)
        for (const key of ['a', 'b', 'c']) {
          await one.queue.enqueue([job(key)])
          await lab.pass(10)
        }
        await one.queue.work('sync', bench.work({ atOnce: 1 }))
        await until(settled)
        expect(bench.keys()).toEqual(['a', 'b', 'c'])
      })
    })

    describe('failing', () => {
      test('a try that throws is followed by another, after a pause', async () => {
        bench.answer(async (job) => (job.attempt === 1 ? fails() : undefined))
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(() => bench.started.length === 1)
        await lab.pass(2_000)
        expect(bench.started).toHaveLength(1)
        await until(settled)
        expect(bench.started.map(({ attempt }) => attempt)).toEqual([1, 2])
        expect(bench.gone).toEqual([])
      })

      test('a job that fails holds up nobody', async () => {
        bench.answer(async (job) => (job.key === 'bad' ? fails() : undefined))
        await one.queue.work('sync', bench.work({ atOnce: 1 }))
        await one.queue.enqueue([job('bad', { priority: 1 }), job('good')])
        await until(() => bench.keys().includes('good'), 8_000)
      })

      test('FM-68 a job that always throws is given up after its tries, told with its last error, and the queue flows', async () => {
        bench.answer(async (job) => (job.key === 'poison' ? fails() : undefined))
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('poison', { facts: { page: 3 } }), job('m1'), job('m2')])
        await until(() => bench.gone.length > 0)
        expect(bench.gone).toMatchObject([
          { kind: 'sync', tenantId: acme, key: 'poison', facts: { page: 3 }, attempts: 3, reason: 'broken' },
        ])
        expect(bench.started.filter(({ key }) => key === 'poison').map(({ attempt }) => attempt)).toEqual([1, 2, 3])
        expect(bench.keys()).toEqual(expect.arrayContaining(['m1', 'm2']))
        expect(await settled()).toBe(true)
      })

      test('a kind with one try is given up at once', async () => {
        bench.answer(fails)
        await one.queue.work('once', bench.work())
        await one.queue.enqueue([job('m1', { kind: 'once' })])
        await until(() => bench.gone.length === 1)
        expect(bench.started).toHaveLength(1)
      })

      test('a handler that sees no use in another try gives up at once, and says why', async () => {
        bench.answer(async () => ({ giveUp: 'the mailbox is gone' }))
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(() => bench.gone.length === 1)
        expect(bench.gone[0]).toMatchObject({ reason: 'the mailbox is gone', attempts: 1 })
        expect(bench.started).toHaveLength(1)
      })

      test('pauses grow, and not beyond the longest', async () => {
        const at: number[] = []
        let now = 0
        bench.answer(fails)
        await one.queue.work('hardy', bench.work())
        await one.queue.enqueue([job('m1', { kind: 'hardy' })])
        await until(() => bench.started.length === 1)
        while (bench.started.length < 6 && now < 300_000) {
          const before = bench.started.length
          await lab.pass(1_000)
          now += 1_000
          if (bench.started.length > before) at.push(now)
        }
        const pauses = at.map((instant, index) => instant - (at[index - 1] ?? 0))
        expect(pauses).toHaveLength(5)
        // Half jitter and one poll on top.
        for (const pause of pauses) expect(pause).toBeLessThanOrEqual(30_000)
        expect(pauses.at(-1)).toBeGreaterThan(9_000)
      })

      test('who tells of a given-up job and fails tells again', async () => {
        bench.answer(fails)
        let told = 0
        const givenUp = async () => {
          told += 1
          if (told === 1) throw new Error('nobody listened')
        }
        await one.queue.work('once', bench.work({ givenUp }))
        await one.queue.enqueue([job('m1', { kind: 'once' })])
        await until(() => told === 2)
      })

      test('a given-up job is told by one of two processes', async () => {
        const two = await lab.open(kinds)
        bench.answer(fails)
        await one.queue.work('once', bench.work())
        await two.queue.work('once', bench.work())
        await one.queue.enqueue([job('m1', { kind: 'once' })])
        await until(() => bench.gone.length === 1)
        await lab.pass(60_000)
        expect(bench.gone).toHaveLength(1)
      })

      test('a new job for a key whose last try failed does not wait for that pause', async () => {
        bench.answer(async (job) => (job.attempt === 1 && job.facts['bad'] === true ? fails() : undefined))
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1', { facts: { bad: true } })])
        await until(async () => bench.started.length === 1 && (await one.queue.count('sync')).running === 0, 3_000)
        expect(await one.queue.enqueue([job('m1')])).toBe(1)
        await until(() => bench.started.length >= 2, 6_000)
        await until(settled)
        expect(bench.gone).toEqual([])
      })

      test('a second job that fails while the first waits for its next try is covered by it, not given up', async () => {
        bench.answer(async (job) => (job.attempt === 1 ? fails() : undefined))
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(async () => bench.started.length === 1 && (await one.queue.count('sync')).running === 0, 3_000)
        await one.queue.enqueue([job('m1')])
        await until(settled)
        await lab.pass(60_000)
        expect(bench.gone).toEqual([])
        expect(bench.started.some(({ attempt }) => attempt === 2)).toBe(true)
      })

      test('a try that takes too long is aborted and tried again', async () => {
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(() => bench.isOpen(`${acme}/m1`))
        const first = bench.started[0]
        await lab.pass(121_000)
        expect(first?.signal.aborted).toBe(true)
        await until(() => bench.started.length === 2)
        expect(bench.started[1]?.attempt).toBe(2)
      })

      test('a slow job does not make its neighbours slow', async () => {
        await one.queue.work('sync', bench.work({ atOnce: 4 }))
        await one.queue.enqueue([job('slow')])
        await until(() => bench.isOpen(`${acme}/slow`))
        bench.answer(done)
        await one.queue.enqueue(Array.from({ length: 10 }, (_, index) => job(`m${index}`)))
        await until(() => bench.started.length === 11, 20_000)
      })
    })

    describe('processes that die', () => {
      test('FM-66 a job whose worker was killed in the middle is tried again within two minutes', async () => {
        await one.queue.enqueue([job('m1')])
        const two = await lab.open(kinds)
        await two.queue.work('sync', bench.work())
        await until(() => bench.isOpen(`${acme}/m1`))
        await two.kill()
        const other = makeBench()
        other.answer(done)
        await one.queue.work('sync', other.work())
        await until(() => other.started.length === 1, 120_000)
        expect(other.started[0]).toMatchObject({ key: 'm1', attempt: 2 })
        await until(settled)
      })

      test('what the dead one still reports is not believed', async () => {
        await one.queue.enqueue([job('m1')])
        const two = await lab.open(kinds)
        await two.queue.work('sync', bench.work())
        await until(() => bench.isOpen(`${acme}/m1`))
        await two.kill()
        const other = makeBench()
        await one.queue.work('sync', other.work())
        await until(() => other.isOpen(`${acme}/m1`), 120_000)
        bench.let(`${acme}/m1`).resolve()
        await lab.pass(5_000)
        expect(await one.queue.count('sync')).toEqual({ waiting: 0, running: 1 })
      })

      test('a job that kills its worker every time is given up too', async () => {
        await one.queue.enqueue([job('m1', { kind: 'once' })])
        const two = await lab.open(kinds)
        await two.queue.work('once', bench.work())
        await until(() => bench.isOpen(`${acme}/m1`))
        await two.kill()
        const other = makeBench()
        await one.queue.work('once', other.work())
        await until(() => other.gone.length === 1, 120_000)
        expect(other.started).toEqual([])
      })

      test('what was enqueued by a process that died is done', async () => {
        const two = await lab.open(kinds)
        await two.queue.enqueue([job('m1')])
        await two.kill()
        bench.answer(done)
        await one.queue.work('sync', bench.work())
        await until(settled)
        expect(bench.keys()).toEqual(['m1'])
      })

      test('a worker that lives is left its job, however long it takes within its limit', async () => {
        await one.queue.work('sync', bench.work())
        const two = await lab.open(kinds)
        const other = makeBench()
        await one.queue.enqueue([job('m1')])
        await until(() => bench.isOpen(`${acme}/m1`))
        await two.queue.work('sync', other.work())
        await lab.pass(110_000)
        expect(other.started).toEqual([])
        bench.let(`${acme}/m1`).resolve()
        await until(settled)
        expect(bench.started).toHaveLength(1)
      })

      test('two workers share the work, and no job runs twice', async () => {
        const two = await lab.open(kinds)
        const other = makeBench()
        await one.queue.work('sync', bench.work({ atOnce: 2 }))
        await two.queue.work('sync', other.work({ atOnce: 2 }))
        await one.queue.enqueue(Array.from({ length: 4 }, (_, index) => job(`m${index}`)))
        await until(() => bench.started.length + other.started.length === 4)
        expect([bench.started.length, other.started.length]).toEqual([2, 2])
        expect(new Set([...bench.keys(), ...other.keys()]).size).toBe(4)
      })
    })

    describe('fair between tenants', () => {
      test('a tenant with a thousand jobs leaves places for the others', async () => {
        await one.queue.work('sync', bench.work({ atOnce: 4, perTenant: 2 }))
        await one.queue.enqueue(Array.from({ length: 1_000 }, (_, index) => job(`m${index}`)))
        await until(() => bench.started.length === 2)
        await one.queue.enqueue([job('b1', { tenantId: beta })])
        await until(() => bench.isOpen(`${beta}/b1`), 10_000)
        expect(bench.started.filter(({ tenantId }) => tenantId === acme)).toHaveLength(2)
      })

      test('the limit of a tenant holds over all processes', async () => {
        const two = await lab.open(kinds)
        const other = makeBench()
        await one.queue.work('sync', bench.work({ atOnce: 4, perTenant: 2 }))
        await one.queue.enqueue(Array.from({ length: 20 }, (_, index) => job(`m${index}`)))
        await until(() => bench.started.length >= 2)
        const before = bench.started.length
        await two.queue.work('sync', other.work({ atOnce: 4, perTenant: 2 }))
        await one.queue.enqueue([job('b1', { tenantId: beta })])
        await until(() => bench.isOpen(`${beta}/b1`) || other.isOpen(`${beta}/b1`))
        await lab.pass(20_000)
        expect(bench.started.length + other.started.length).toBe(before + 1)
      })

      test('a tenant alone is served without pauses between its jobs', async () => {
        bench.answer(done)
        await one.queue.work('sync', bench.work({ atOnce: 4, perTenant: 2 }))
        await one.queue.enqueue(Array.from({ length: 100 }, (_, index) => job(`m${index}`)))
        await until(settled, 30_000)
        expect(bench.started).toHaveLength(100)
      })
    })

    describe('taking back', () => {
      test('a cancelled job never starts', async () => {
        await one.queue.enqueue([job('m1'), job('m2')])
        expect(await one.queue.cancel({ kind: 'sync', tenantId: acme, key: 'm1' })).toBe(1)
        bench.answer(done)
        await one.queue.work('sync', bench.work())
        await until(settled)
        expect(bench.keys()).toEqual(['m2'])
      })

      test('its key is free again', async () => {
        await one.queue.enqueue([job('m1')])
        await one.queue.cancel({ kind: 'sync', tenantId: acme, key: 'm1' })
        expect(await one.queue.enqueue([job('m1')])).toBe(1)
      })

      test('FM-89 all of a tenant are taken back, and nobody else', async () => {
        await one.queue.enqueue([
          job('m1'),
          job('m2'),
          job('later', { delayMs: 60_000 }),
          job('b1', { tenantId: beta }),
        ])
        expect(await one.queue.cancel({ kind: 'sync', tenantId: acme })).toBe(3)
        bench.answer(done)
        await one.queue.work('sync', bench.work())
        await until(settled)
        expect(bench.keys()).toEqual(['b1'])
      })

      test('one that runs ends its try and is not tried again', async () => {
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(() => bench.isOpen(`${acme}/m1`))
        expect(await one.queue.cancel({ kind: 'sync', tenantId: acme, key: 'm1' })).toBe(0)
        if (bench.isOpen(`${acme}/m1`)) bench.let(`${acme}/m1`).reject(new Error('too late'))
        await lab.pass(120_000)
        expect(bench.started).toHaveLength(1)
        expect(bench.gone).toEqual([])
      })

      test('one that waits for its next try is taken back too', async () => {
        bench.answer(fails)
        await one.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(async () => bench.started.length === 1 && (await one.queue.count('sync')).running === 0, 3_000)
        expect(await one.queue.cancel({ kind: 'sync', tenantId: acme, key: 'm1' })).toBe(1)
        await lab.pass(120_000)
        expect(bench.started).toHaveLength(1)
      })

      test('taking back what is not there is no mistake', async () => {
        expect(await one.queue.cancel({ kind: 'sync', tenantId: acme, key: 'nobody' })).toBe(0)
      })
    })

    describe('stopping', () => {
      test('what runs may end, and counts as done', async () => {
        const two = await lab.open(kinds)
        await two.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(() => bench.isOpen(`${acme}/m1`))
        const stopped = two.queue.stop(5_000)
        bench.let(`${acme}/m1`).resolve()
        await stopped
        expect(await settled()).toBe(true)
      })

      test('nothing new is begun', async () => {
        const two = await lab.open(kinds)
        bench.answer(done)
        await two.queue.work('sync', bench.work())
        await two.queue.stop(1_000)
        await one.queue.enqueue([job('m1')])
        await lab.pass(20_000)
        expect(bench.started).toEqual([])
      })

      test('what does not end in time is aborted and tried again elsewhere', async () => {
        const two = await lab.open(kinds)
        await two.queue.work('sync', bench.work())
        await one.queue.enqueue([job('m1')])
        await until(() => bench.isOpen(`${acme}/m1`))
        await two.queue.stop(1_000)
        expect(bench.started[0]?.signal.aborted).toBe(true)
        const other = makeBench()
        other.answer(done)
        await one.queue.work('sync', other.work())
        await until(() => other.started.length === 1, 60_000)
      })
    })

    test('five thousand jobs go in at once', async () => {
      const many = Array.from({ length: 5_000 }, (_, index) =>
        job(`m${index}`, { tenantId: index % 2 === 0 ? acme : beta }),
      )
      expect(await one.queue.enqueue(many)).toBe(5_000)
      expect(await one.queue.count('sync')).toEqual({ waiting: 5_000, running: 0 })
    })
  })
}
