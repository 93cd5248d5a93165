import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOf, newId, newOpaqueValue } from './domain/opaque-values.ts'
import { readEnvironment } from './env.ts'
import { createLog } from './log.ts'
import { type Guidepost, startGuidepost } from './main.ts'
import { makeStore } from './store/store.ts'
import { startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'
import { ada, readyToConnect, type ReadyAdmin } from './test-sign-in.ts'

const masterKey = randomBytes(32).toString('base64')
let web: TestGuidepost
let admin: ReadyAdmin
const workers: Guidepost[] = []
const webs: Guidepost[] = []

beforeAll(async () => {
  web = await startTestGuidepost({ PROCESS: 'web', MASTER_KEY: masterKey })
  await web.google.createWorkspace({ domain: 'acme.example', users: [ada], createdAt: Date.UTC(2020, 0, 1) })
})
afterAll(async () => {
  for (const one of [...workers, ...webs]) await one.close()
  await web.close()
})

const startBeside = (process: 'web' | 'worker') =>
  startGuidepost({
    env: readEnvironment({
      PORT: '0',
      PROCESS: process,
      MASTER_KEY: masterKey,
      DATABASE_URL: web.db.urls.app,
      GOOGLE_ORIGIN: web.googleOrigin,
      BASE_URL: web.origin,
      PUSH_BASE_URL: 'https://guidepost.example',
    }),
    log: createLog({ write: () => undefined }),
  })
const rows = <T>(read: (tx: Parameters<Parameters<typeof web.db.database.inTenant>[1]>[0]) => Promise<T>) =>
  web.db.database.inTenant(admin.tenantId, read)

test('a web process receives and does no work; three workers do it, once, and one of them can go (D5)', async () => {
  admin = await readyToConnect(web)
  const calendar = () => rows((tx) => tx.selectFrom('calendar').select('sync_token').executeTakeFirst())
  const found = () =>
    rows((tx) => tx.selectFrom('outbox_event').select('payload').where('type', '=', 'calendar.changed').execute())
  await admin.signIn('calendar')
  await expect.poll(() => web.google.channels(), { timeout: 10_000 }).toHaveLength(1)
  const heard = () => rows((tx) => tx.selectFrom('calendar_channel').select('synced_at').executeTakeFirst())
  await expect.poll(heard, { timeout: 10_000 }).toMatchObject({ synced_at: expect.any(Date) })
  expect(await calendar()).toEqual({ sync_token: null })

  for (const _ of [1, 2, 3]) workers.push(await startBeside('worker'))
  await expect.poll(calendar, { timeout: 20_000 }).toMatchObject({ sync_token: expect.any(String) })
  await web.google.changeEvent({ calendarId: ada })
  await expect.poll(found, { timeout: 20_000 }).toHaveLength(1)

  await workers.shift()?.close()
  await web.google.changeEvent({ calendarId: ada })
  await expect.poll(found, { timeout: 20_000 }).toHaveLength(2)
}, 90_000)

test('two web processes that need a new access token at once ask Google for one', async () => {
  webs.push(await startBeside('web'))
  const key = newOpaqueValue(admin.tenantId)
  const made = { keyId: newId(), keyHash: hashOf(key), name: 'Host', scopes: ['tokens'], madeBy: 'operator' }
  await makeStore(web.db.database).apiKeys.create(admin.tenantId, { ...made, createdAt: Date.now() })
  const [connection] = await admin.connections()
  await rows((tx) =>
    tx
      .updateTable('connected_account')
      .set({ access_token_ends_at: new Date(0) })
      .execute(),
  )
  const refreshes = () => web.google.calls({ host: 'oauth2.googleapis.com', path: '/token' })
  const before = (await refreshes()).length
  // Slow, so that each process asks while the other one waits for Google.
  const { id } = await web.google.setFault({
    match: { host: 'oauth2.googleapis.com' },
    effect: { kind: 'slow', delayMs: 500 },
  })
  const ports = [web.guidepost, ...webs].map(({ port }) => port)
  const answers = await Promise.all(
    [...ports, ...ports].map((port) =>
      fetch(`http://localhost:${port}/api/connections/${connection?.id ?? ''}/access-token`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${key}` },
      }),
    ),
  )
  await web.google.clearFaults({ id })
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(await refreshes()).toHaveLength(before + 1)
}, 60_000)
