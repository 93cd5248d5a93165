import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { healthSchema } from '#contract/connection.ts'
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
const workers: Awaited<ReturnType<typeof spawnWorker>>[] = []
const webs: Guidepost[] = []

beforeAll(async () => {
  web = await startTestGuidepost({ PROCESS: 'web', MASTER_KEY: masterKey })
  await web.google.createWorkspace({ domain: 'acme.example', users: [ada], createdAt: Date.UTC(2020, 0, 1) })
})
afterAll(async () => {
  await Promise.all([...workers.map((worker) => worker.kill()), ...webs.map((one) => one.close())])
  await web.close()
})

const environment = (kind: 'web' | 'worker') => ({
  PORT: '0',
  PROCESS: kind,
  MASTER_KEY: masterKey,
  DATABASE_URL: web.db.urls.app,
  GOOGLE_ORIGIN: web.googleOrigin,
  BASE_URL: web.origin,
  PUSH_BASE_URL: 'https://guidepost.example',
})
const startWeb = () =>
  startGuidepost({ env: readEnvironment(environment('web')), log: createLog({ write: () => undefined }) })

/** A process of its own, that `kill -9` ends. */
async function spawnWorker() {
  const child = spawn(process.execPath, ['bff/start.ts'], {
    env: { ...process.env, ...environment('worker') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.stdout.resume()
  return {
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
const rows = <T>(read: (tx: Parameters<Parameters<typeof web.db.database.inTenant>[1]>[0]) => Promise<T>) =>
  web.db.database.inTenant(admin.tenantId, read)

test('two web processes receive and do no work; three workers do it, once, and one of them is killed (D5)', async () => {
  admin = await readyToConnect(web)
  webs.push(await startWeb())
  const calendar = () => rows((tx) => tx.selectFrom('calendar').select('sync_token').executeTakeFirst())
  const found = () =>
    rows((tx) => tx.selectFrom('outbox_event').select('payload').where('type', '=', 'calendar.changed').execute())
  await admin.signIn('calendar')
  await expect.poll(() => web.google.channels(), { timeout: 10_000 }).toHaveLength(1)
  const heard = () => rows((tx) => tx.selectFrom('calendar_channel').select('synced_at').executeTakeFirst())
  await expect.poll(heard, { timeout: 10_000 }).toMatchObject({ synced_at: expect.any(Date) })
  expect(await calendar()).toEqual({ sync_token: null })

  workers.push(...(await Promise.all([spawnWorker(), spawnWorker(), spawnWorker()])))
  await expect.poll(calendar, { timeout: 20_000 }).toMatchObject({ sync_token: expect.any(String) })
  await web.google.changeEvent({ calendarId: ada })
  await expect.poll(found, { timeout: 20_000 }).toHaveLength(1)

  await web.google.changeEvent({ calendarId: ada })
  await workers.shift()?.kill()
  // What it had in hand, another one takes after its heartbeat stayed away.
  await expect.poll(found, { timeout: 60_000 }).toHaveLength(2)
}, 120_000)

test('two web processes that need a new access token at once ask Google for one', async () => {
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

test('with no worker left pages work on, health says since when nothing is renewed, and a new worker catches up (FM-70)', async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.kill()))
  const verdict = async () => healthSchema.parse(await (await admin.call('GET', '/api/health')).json()).verdict.sentence
  expect(await verdict()).not.toContain('Nothing is renewed')
  const since = new Date(Date.now() - 2 * 3_600_000)
  await rows((tx) => tx.updateTable('due').set({ due_at: since, taken_until: null }).execute())
  expect(await verdict()).toMatch(/^Nothing is renewed or fetched since .*: no process works in the background/)
  expect((await admin.call('POST', '/api/configurations')).status).toBe(200)
  workers.push(await spawnWorker())
  await expect.poll(verdict, { timeout: 20_000 }).not.toContain('Nothing is renewed')
}, 60_000)

test('FM-96 a rejection that nobody handles is logged with an id and ends the process; the next one serves', async () => {
  const secret = 'GOCSPX-plantedPlantedPlantedPlan'
  const plant = `process.on('SIGUSR2', () => { Promise.reject(new Error('planted ${secret}')) })`
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${plant}`, 'bff/start.ts'], {
    env: { ...process.env, ...environment('web') },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  await expect.poll(() => said, { timeout: 20_000 }).toContain('Guidepost is ready')
  const ended = once(child, 'exit')
  child.kill('SIGUSR2')
  expect(await ended).toEqual([1, null])
  const line: unknown = JSON.parse(said.split('\n').find((one) => one.includes('"fatal"')) ?? 'null')
  expect(line).toMatchObject({
    level: 'fatal',
    requestId: expect.any(String),
    error: expect.stringMatching(/^Error: planted/),
  })
  expect(said).not.toContain(secret)
  const next = await startWeb()
  webs.push(next)
  expect((await fetch(`${next.origin}/readyz`)).status).toBe(200)
}, 60_000)
