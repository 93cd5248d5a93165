import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnvironment } from './env.ts'
import { createLog } from './log.ts'
import { type Guidepost, startGuidepost } from './main.ts'
import { startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'
import { ada, readyToConnect } from './test-sign-in.ts'

const masterKey = randomBytes(32).toString('base64')
let web: TestGuidepost
const workers: Guidepost[] = []

beforeAll(async () => {
  web = await startTestGuidepost({ PROCESS: 'web', MASTER_KEY: masterKey })
  await web.google.createWorkspace({ domain: 'acme.example', users: [ada], createdAt: Date.UTC(2020, 0, 1) })
})
afterAll(async () => {
  for (const worker of workers) await worker.close()
  await web.close()
})

const startWorker = async () => {
  const worker = await startGuidepost({
    env: readEnvironment({
      PORT: '0',
      PROCESS: 'worker',
      MASTER_KEY: masterKey,
      DATABASE_URL: web.db.urls.app,
      GOOGLE_ORIGIN: web.googleOrigin,
      BASE_URL: web.origin,
      PUSH_BASE_URL: 'https://guidepost.example',
    }),
    log: createLog({ write: () => undefined }),
  })
  workers.push(worker)
}

test('a web process receives and does no work; workers do it, once, and one of them can go (D5)', async () => {
  const admin = await readyToConnect(web)
  const calendar = () =>
    web.db.database.inTenant(admin.tenantId, (tx) => tx.selectFrom('calendar').select('sync_token').executeTakeFirst())
  const found = () =>
    web.db.database.inTenant(admin.tenantId, (tx) =>
      tx.selectFrom('outbox_event').select('payload').where('type', '=', 'calendar.changed').execute(),
    )
  await admin.signIn('calendar')
  await expect.poll(() => web.google.channels(), { timeout: 10_000 }).toHaveLength(1)
  const heard = () =>
    web.db.database.inTenant(admin.tenantId, (tx) =>
      tx.selectFrom('calendar_channel').select('synced_at').executeTakeFirst(),
    )
  await expect.poll(heard, { timeout: 10_000 }).toMatchObject({ synced_at: expect.any(Date) })
  expect(await calendar()).toEqual({ sync_token: null })

  await startWorker()
  await startWorker()
  await expect.poll(calendar, { timeout: 20_000 }).toMatchObject({ sync_token: expect.any(String) })
  await web.google.changeEvent({ calendarId: ada })
  await expect.poll(found, { timeout: 20_000 }).toHaveLength(1)

  await workers.shift()?.close()
  await web.google.changeEvent({ calendarId: ada })
  await expect.poll(found, { timeout: 20_000 }).toHaveLength(2)
}, 90_000)
