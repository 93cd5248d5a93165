import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

const run = <Row>(tenantId: string, name: string, statement: ReturnType<typeof sql<Row>>) =>
  db.database.webhooks.statementInTenant(tenantId, name, statement)
const seenTenants = sql<{ tenant_id: string }>`select tenant_id from tenant`
const rename = (name: string) => sql<{ name: string }>`update tenant set name = ${name} returning name`

test('a statement sees and writes the rows of its tenant only, many tenants at once', async () => {
  const tenants = await Promise.all(Array.from({ length: 12 }, () => db.makeTenant()))
  const seen = await Promise.all(tenants.map((tenantId) => run(tenantId, 'seen-tenants', seenTenants)))
  expect(seen).toEqual(tenants.map((tenantId) => [{ tenant_id: tenantId }]))
  const renamed = await Promise.all(tenants.map((tenantId) => run(tenantId, 'rename-tenant', rename(`of ${tenantId}`))))
  expect(renamed).toEqual(tenants.map((tenantId) => [{ name: `of ${tenantId}` }]))
})

test('the next user of the connection is in no tenant', async () => {
  await run(await db.makeTenant(), 'seen-tenants', seenTenants)
  const outside = await db.database.webhooks.inTenant('', (tx) => seenTenants.execute(tx))
  expect(outside.rows).toEqual([])
})

test('a statement that fails is told, writes nothing, and leaves connections that work', async () => {
  const tenantId = await db.makeTenant('Before')
  const failing = sql`with renamed as (update tenant set name = 'After' returning name) select 1 / (count(*) - 1) from renamed`
  for (let round = 0; round < 4; round += 1)
    await expect(run(tenantId, 'failing', failing)).rejects.toThrow('division by zero')
  expect(await run(tenantId, 'names', sql`select name from tenant`)).toEqual([{ name: 'Before' }])
})

test('a row of another tenant is refused by the database itself', async () => {
  const [own, other] = [await db.makeTenant(), await db.makeTenant()]
  const intrude = sql`insert into tenant (tenant_id, name, reference, made_at) values (${`${other}x`}, 'x', 'G-TEST01', now())`
  await expect(run(own, 'intrude', intrude)).rejects.toThrow('row-level security')
})
