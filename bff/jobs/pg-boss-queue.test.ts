import pg from 'pg'
import { type ConstructorOptions, TestClock } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts'
import { describeJobQueue, type Process, type QueueLab } from './job-queue.contract.ts'
import { openPgBossQueue } from './pg-boss-queue.ts'

let house: TestDatabase
let startsAt = Date.UTC(2026, 2, 29)
beforeAll(async () => {
  house = await createTestDatabase()
})
afterAll(() => house.drop())

/** pg-boss on PostgreSQL with its clock in our hands; a killed process loses its database in the middle. */
async function makeLab(): Promise<QueueLab> {
  const clock = new TestClock(startsAt)
  const processes: (Process & { readonly end: () => Promise<void> })[] = []
  await asSuperuser(`do $$ begin if to_regclass('pgboss.job') is not null then delete from pgboss.job; end if; end $$`)
  return {
    async open(kinds) {
      const { db, cut, isCut, close } = openConnection(house.database.jobsConnection)
      const queue = await openPgBossQueue({
        connection: { db },
        kinds,
        upgrade: false,
        onError: () => undefined,
        clock,
      })
      async function end() {
        // Stopping the dead fails, as it should; it only stops its timers here.
        await (isCut() ? queue.stop(1).catch(() => undefined) : queue.stop(1))
        await close()
      }
      processes.push({ queue, kill: cut, end })
      return { queue, kill: cut }
    },
    async pass(milliseconds) {
      await clock.tick(milliseconds)
      // Handlers are no timers: they get their turn before anybody looks.
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    },
    async close() {
      await Promise.all(processes.map(({ end }) => end()))
      // The engine's tables remember when they were last looked after: time never goes back.
      startsAt = clock.now() + 3_600_000
    },
  }
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: house.urls.superuser })
  await client.connect()
  await client.query(statement)
  await client.end()
}

function openConnection(config: pg.PoolConfig) {
  const sessionStatements: string[] = []
  const pool = new pg.Pool(config)
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    for (const statement of sessionStatements) client.query(statement).catch(() => undefined)
  })
  let isCut = false
  const db: NonNullable<ConstructorOptions['db']> = {
    async executeSql(text, values) {
      // The test's clock reaches even the dead.
      if (isCut && /^\s*UPDATE \S*clock\S* SET now/i.test(text)) return { rows: [] }
      if (isCut) throw new Error('killed')
      const result = await pool.query(text, values)
      return Array.isArray(result) ? { rows: result.flatMap(({ rows }) => rows) } : result
    },
    async setSessionStatements(statements) {
      sessionStatements.splice(0, sessionStatements.length, ...statements)
    },
  }
  return {
    db,
    async cut() {
      isCut = true
    },
    isCut: () => isCut,
    close: () => pool.end(),
  }
}

describeJobQueue('pg-boss', makeLab)

describe('the tables of pg-boss', () => {
  const kinds = { sync: { tries: 3, pauseMs: 1_000, longestPauseMs: 1_000, tryEndsMs: 1_000 } }

  test('FM-69 newer tables are refused, older ones too until somebody upgrades them', async () => {
    const { connectionString, options } = house.database.jobsConnection
    const connection = { connectionString: connectionString ?? '', options: options ?? '' }
    const open = (upgrade: boolean) => openPgBossQueue({ connection, kinds, upgrade, onError: () => undefined })
    await (await open(false)).stop(1_000)
    await asSuperuser('update pgboss.version set version = version + 1')
    await expect(open(true)).rejects.toThrow(/newer Guidepost has been here/)
    await asSuperuser('update pgboss.version set version = version - 2')
    await expect(open(false)).rejects.toThrow(/npx pg-boss migrate --schema pgboss/)
    await asSuperuser('update pgboss.version set version = version + 1')
    await (await open(false)).stop(1_000)
  })
})
