import { afterAll, beforeAll, expect, test } from 'vitest'
import { oneAtATimeEverywhere } from '../domain/one-at-a-time.ts'
import { openDatabase } from './database.ts'
import { leaseStore } from './leases.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let db: TestDatabase
let tenantId: string
beforeAll(async () => {
  db = await createTestDatabase()
  tenantId = await db.makeTenant()
})
afterAll(() => db.drop())

test('of three processes one at a time works on a subject; another subject waits for nobody (D5)', async () => {
  const others = [await openDatabase({ databaseUrl: db.urls.app }), await openDatabase({ databaseUrl: db.urls.app })]
  const everywhere = [db.database, ...others].map((database) => oneAtATimeEverywhere(leaseStore(database)))
  let running = 0
  let most = 0
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    // Long enough for another process to ask for the lease meanwhile.
    await db.makeTenant()
    running -= 1
  }
  await Promise.all(everywhere.flatMap((each) => [1, 2, 3].map(() => each(tenantId, 'watch m1', work))))
  expect(most).toBe(1)
  const [first, second] = everywhere
  await first?.(tenantId, 'watch m1', () => second?.(tenantId, 'watch m2', work) ?? Promise.resolve())
  await Promise.all(others.map((database) => database.close()))
})

test('what throws lets go; what a dead process held is free when its time is over; nobody lets go for another', async () => {
  const leases = leaseStore(db.database)
  const everywhere = oneAtATimeEverywhere(leases)
  await expect(everywhere(tenantId, 'token a1', () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
  expect(await leases.take(tenantId, 'token a1', 'dead', 300)).toBe(true)
  expect(await leases.take(tenantId, 'token a1', 'next', 300)).toBe(false)
  await leases.release(tenantId, 'token a1', 'next')
  expect(await leases.take(tenantId, 'token a1', 'next', 300)).toBe(false)
  await expect.poll(() => leases.take(tenantId, 'token a1', 'next', 300)).toBe(true)
})
