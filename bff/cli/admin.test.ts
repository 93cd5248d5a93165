import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOf, tenantOf } from '../domain/opaque-values.ts'
import { noteFirstTenant } from '../store/install.ts'
import { outboxStore } from '../store/outbox.ts'
import { makeStore } from '../store/store.ts'
import { listTenants } from '../store/tenants.ts'
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts'
import { type AdminParts, runAdmin } from './admin.ts'

const now = Date.parse('2026-11-22T10:00:00Z')
let db: TestDatabase
let parts: AdminParts
const asked: string[] = []

beforeAll(async () => {
  db = await createTestDatabase()
  parts = {
    store: makeStore(db.database),
    listTenants: () => listTenants(db.urls.owner),
    noteFirstTenant: (tenantId) => noteFirstTenant(db.database.house, tenantId),
    outbox: outboxStore(db.database),
    requestDelivery: async (tenantId) => void asked.push(tenantId),
    baseUrl: 'https://guide.example',
    clock: { now: () => now },
  }
})
afterAll(() => db.drop())

const admin = (line: string, ...more: string[]) => runAdmin([...line.split(' '), ...more], parts)

async function made<Name extends string>(line: string, name: Name): Promise<string> {
  const { output, status } = await admin(`${line} --json`)
  expect(status).toBe(0)
  const value: unknown = JSON.parse(output)
  const found =
    typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined
  return typeof found === 'string' ? found : expect.fail(`no ${name} in ${output}`)
}

test('a tenant is made, listed by the owner and noted', async () => {
  const tenantId = await made('tenant create --name Acme', 'tenantId')
  expect((await admin('tenant list')).output).toMatch(new RegExp(`^${tenantId}  G-[0-9A-Z]{6}  Acme$`, 'm'))
  const events = await db.database.inTenant(tenantId, (tx) =>
    tx.selectFrom('audit_event').select(['event', 'actor']).execute(),
  )
  expect(events).toEqual([{ event: 'tenant.created', actor: 'operator' }])
})

test('a link opens once, with its role, and its secret is in the fragment', async () => {
  const tenantId = await made('tenant create --name Linked', 'tenantId')
  const link = new URL(await made(`link create --tenant ${tenantId} --role support`, 'link'))
  expect(link.origin + link.pathname).toBe('https://guide.example/enter')
  const value = link.hash.slice(1)
  expect(tenantOf(value)).toBe(tenantId)
  const { setupLinks } = makeStore(db.database)
  const consumed = await setupLinks.consume(tenantId, hashOf(value), now)
  expect(consumed).toMatchObject({ role: 'support', madeFor: 'Support', madeBy: 'operator' })
  expect(await setupLinks.consume(tenantId, hashOf(value), now)).toBeUndefined()
})

test('a key works until it is revoked, and is never shown again', async () => {
  const tenantId = await made('tenant create --name Keyed', 'tenantId')
  const key = await made(`key create --tenant ${tenantId} --scopes links,tokens`, 'key')
  const { apiKeys } = makeStore(db.database)
  const found = await apiKeys.find(tenantId, hashOf(key))
  expect(found?.scopes).toEqual(['links', 'tokens'])
  const listed = (await admin(`key list --tenant ${tenantId}`)).output
  expect(listed).toContain(found?.keyId)
  expect(listed).not.toContain(key)
  expect(await admin(`key revoke --tenant ${tenantId} --key ${found?.keyId}`)).toMatchObject({ status: 0 })
  expect(await apiKeys.find(tenantId, hashOf(key))).toBeUndefined()
  expect(await admin(`key revoke --tenant ${tenantId} --key ${found?.keyId}`)).toMatchObject({ status: 1 })
})

test('events made since then go out again, in order and under their old ids, with 72 new hours', async () => {
  const tenantId = await made('tenant create --name Replayed', 'tenantId')
  const outbox = outboxStore(db.database)
  const hour = 3600_000
  const add = (at: number, n: number) => outbox.add(tenantId, [{ type: 'x', subjectId: 'one', payload: { n } }], at)
  await add(now - 100 * hour, 0)
  await add(now - 90 * hour, 1)
  await add(now - 80 * hour, 2)
  const takeAll = async () => {
    const taken: { eventId: string; openSince: number }[] = []
    for (let [event] = await outbox.open(tenantId, now, 1); event; [event] = await outbox.open(tenantId, now, 1)) {
      taken.push(event)
      await outbox.delivered(tenantId, event.eventId, now)
    }
    return taken
  }
  const first = await takeAll()
  const since = new Date(now - 95 * hour).toISOString()
  expect(await admin(`events replay --tenant ${tenantId} --since ${since} --json`)).toEqual({
    output: '{"events":2}',
    status: 0,
  })
  expect(asked).toEqual([tenantId])
  const again = await takeAll()
  expect(again.map(({ eventId }) => eventId)).toEqual(first.slice(1).map(({ eventId }) => eventId))
  expect(again.map(({ openSince }) => openSince)).toEqual([now, now])
  expect(await admin(`events replay --tenant ${tenantId} --since yesterday`)).toMatchObject({ status: 1 })
  const unheard = { ...parts, requestDelivery: undefined }
  const refused = await runAdmin(['events', 'replay', '--tenant', tenantId, '--since', since], unheard)
  expect(refused).toMatchObject({ status: 1, output: expect.stringContaining('EVENT_SINK_URL') })
})

test.each([
  ['nonsense', /^Usage/],
  ['tenant create', /Enter the name of the tenant/],
  ['link create', /Enter the tenant/],
  ['link create --tenant 0000000000', /There is no tenant 0000000000/],
  ['link create --tenant ../../etc', /There is no tenant/],
  ['tenant list --nosuch', /Unknown option/],
])('"%s" is answered with what to change', async (line, words) => {
  const { output, status } = await admin(line)
  expect(output).toMatch(words)
  expect(status).toBe(1)
})

test('a scope that does not exist makes no key', async () => {
  const tenantId = await made('tenant create --name Scoped', 'tenantId')
  expect(await admin(`key create --tenant ${tenantId} --scopes links,everything`)).toMatchObject({ status: 1 })
  expect((await admin(`key list --tenant ${tenantId}`)).output).toBe('This tenant has no API key.')
})
