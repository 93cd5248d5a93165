import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oauthFlowStore } from './oauth-flows.ts'
import { makeStore } from './store.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

const now = Date.parse('2026-11-22T10:00:00Z')
const hash = () => randomBytes(32).toString('hex')
let db: TestDatabase

beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

/** A tenant with one configuration. */
async function configured() {
  const tenant = await db.makeTenant()
  const configuration = { configurationId: 'c1', name: 'G', pushKey: `${tenant}-c1`, now }
  await makeStore(db.database).configurations.create(tenant, configuration)
  return tenant
}

test('a state comes back once, in time, and its end is known', async () => {
  const flows = oauthFlowStore(db.database)
  const tenant = await configured()
  const flow = {
    flowId: 'f1',
    stateHash: hash(),
    configurationId: 'c1',
    service: 'gmail' as const,
    sessionHash: hash(),
    redirectUri: 'https://guide.example/api/auth/google/callback',
    scopes: ['openid'],
    expectedEmail: null,
    accountId: null,
    connectionId: null,
    round: 1,
    madeAt: now,
    endsAt: now + 600_000,
  }
  await flows.begin(tenant, flow)
  expect(await flows.get(tenant, 'f1')).toMatchObject({ ...flow, outcome: 'begun', cause: null, consumedAt: null })
  expect(await flows.consume(tenant, flow.stateHash, now + 600_000)).toBeUndefined()
  expect(await flows.consume(await configured(), flow.stateHash, now)).toBeUndefined()
  const results = await Promise.all(Array.from({ length: 10 }, () => flows.consume(tenant, flow.stateHash, now + 1)))
  expect(results.filter((result) => result !== undefined)).toMatchObject([flow])
  const cause = { id: 'consent-refused', facts: { service: 'gmail' } }
  await flows.end(tenant, 'f1', { outcome: 'refused', cause })
  expect(await flows.byState(tenant, flow.stateHash)).toMatchObject({
    outcome: 'refused',
    cause,
    consumedAt: now + 1,
  })
  expect(await flows.sweep(tenant, now + 1)).toEqual(['f1'])
})

test('what waits for the admin’s word is decided once', async () => {
  const flows = oauthFlowStore(db.database)
  const tenant = await configured()
  const flow = {
    flowId: 'f2',
    stateHash: hash(),
    configurationId: 'c1',
    service: 'calendar' as const,
    sessionHash: hash(),
  }
  const times = { round: 1, madeAt: now, endsAt: now + 600_000 }
  await flows.begin(tenant, {
    ...flow,
    ...times,
    redirectUri: 'https://guide.example/',
    scopes: [],
    expectedEmail: 'ada@acme.example',
    accountId: null,
    connectionId: null,
  })
  const held = {
    sub: '1',
    email: 'bob@acme.example',
    grantedScopes: ['openid'],
    accessTokenEndsAt: now,
    signInEndsAt: null,
  }
  await flows.hold(tenant, 'f2', held)
  const taken = await Promise.all(Array.from({ length: 5 }, () => flows.takeHeld(tenant, 'f2', now)))
  expect(taken.filter((one) => one !== undefined)).toMatchObject([{ held, actualEmail: 'bob@acme.example' }])
})
