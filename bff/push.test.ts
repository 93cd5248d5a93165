import { randomBytes } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import pg from 'pg'
import { readEnvironment } from './env.ts'
import { createLog } from './log.ts'
import { startGuidepost } from './main.ts'
import { startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'
import { makeReceiver, type Receiver } from './test-receiver.ts'

const masterKey = randomBytes(32).toString('base64')
let running: TestGuidepost
let acme: Receiver
let other: Receiver

beforeAll(async () => {
  // Nobody works here: what a message asks for stays on the list, to be looked at.
  running = await startTestGuidepost({ PROCESS: 'web', MASTER_KEY: masterKey })
  await running.google.createWorkspace({
    domain: 'acme.example',
    users: ['ada@acme.example'],
    createdAt: Date.UTC(2020, 0, 1),
  })
})
afterAll(() => running.close())

test('our own message goes through the tenant’s topic and comes back to us, for two tenants side by side', async () => {
  acme = await makeReceiver(running, 'acme-mail-001', 'help@acme.example')
  other = await makeReceiver(running, 'other-mail-001', 'help@other.example')
})

type Forged = Parameters<TestGuidepost['google']['forgePush']>[0]
let messages = 0
/** A push as Pub/Sub sends it, or with what is changed. Answers the status. */
async function push(to: Receiver, change: Partial<Forged> = {}) {
  messages += 1
  const { status } = await running.google.forgePush({
    url: to.url,
    subscription: to.subscription,
    serviceAccount: to.email,
    emailAddress: to.address,
    historyId: '200',
    messageId: `m${messages}`,
    ...change,
  })
  return status
}

const inboxOf = (of: Receiver) =>
  running.db.database.inTenant(of.tenantId, (tx) =>
    tx.selectFrom('push_inbox').selectAll().orderBy('message_id').execute(),
  )
const mailboxOf = (of: Receiver) =>
  running.db.database.inTenant(of.tenantId, (tx) => tx.selectFrom('mailbox').selectAll().executeTakeFirstOrThrow())
const auditOf = async (of: Receiver, event: string) =>
  running.db.database.inTenant(of.tenantId, (tx) =>
    tx.selectFrom('audit_event').select(['event', 'subject']).where('event', '=', event).execute(),
  )

describe('a push', () => {
  test('is stored before it is acknowledged and tied to its mailbox, whose history id only grows (FM-30, FM-33)', async () => {
    const before = Date.now()
    expect(await push(acme, { messageId: 'first', historyId: '18446744073709551615' })).toBe(204)
    const row = (await inboxOf(acme)).find(({ message_id }) => message_id === 'first')
    expect(row).toMatchObject({ address: acme.address, history_id: '18446744073709551615', configuration_id: acme.id })
    expect(await push(acme, { historyId: 150 })).toBe(204)
    const mailbox = await mailboxOf(acme)
    expect(mailbox.last_push_history_id).toBe('18446744073709551615')
    expect(mailbox.last_push_at?.getTime()).toBeGreaterThanOrEqual(before)
    const due = await running.db.database.inTenant(acme.tenantId, (tx) =>
      tx.selectFrom('due').selectAll().where('kind', '=', 'sweep-mailbox').execute(),
    )
    expect(due.map(({ subject_id }) => subject_id)).toEqual([acme.mailboxId])
  })

  test('a thousand copies at once are acknowledged a thousand times and stored once (FM-32)', async () => {
    const statuses = await Promise.all(Array.from({ length: 1_000 }, () => push(acme, { messageId: 'copied' })))
    expect(new Set(statuses)).toEqual(new Set([204]))
    expect((await inboxOf(acme)).filter(({ message_id }) => message_id === 'copied')).toHaveLength(1)
  })

  test('replayed half an hour later it is acknowledged and changes nothing (FM-38)', async () => {
    expect(await push(acme, { messageId: 'replayed' })).toBe(204)
    const stored = (await inboxOf(acme)).find(({ message_id }) => message_id === 'replayed')
    running.advanceClock(30 * 60_000)
    expect(await push(acme, { messageId: 'replayed' })).toBe(204)
    expect((await inboxOf(acme)).find(({ message_id }) => message_id === 'replayed')).toEqual(stored)
    running.advanceClock(-30 * 60_000)
  })

  test.each<[string, () => Partial<Forged>]>([
    [
      'signed for a stranger’s account (FM-36)',
      () => ({ serviceAccount: 'thief@thief-project.iam.gserviceaccount.com' }),
    ],
    ['genuine, but of another tenant (FM-37)', () => ({ serviceAccount: other.email, audience: other.url })],
    ['for another audience', () => ({ audience: `${acme.url}/` })],
    ['too old', () => ({ lifetime: -3_600 })],
    ['without a token', () => ({ signature: 'none' })],
    ['signed by nobody’s key', () => ({ signature: 'unpublished-key' })],
    [
      'to a push address that does not exist',
      () => ({ url: `${acme.url.slice(0, -4)}AAAA`, audience: `${acme.url.slice(0, -4)}AAAA` }),
    ],
    ['through another subscription (FM-42)', () => ({ subscription: 'projects/acme-mail-001/subscriptions/old-one' })],
  ])('%s is 401 and leaves nothing', async (_what, change) => {
    const before = await inboxOf(acme)
    expect(await push(acme, change())).toBe(401)
    expect(await inboxOf(acme)).toEqual(before)
  })

  test('another subscription that points here is told to the tenant, once (FM-42)', async () => {
    await push(acme, { subscription: 'projects/acme-mail-001/subscriptions/told' })
    await push(acme, { subscription: 'projects/acme-mail-001/subscriptions/told' })
    await expect
      .poll(async () => (await auditOf(acme, 'push.other-subscription')).map(({ subject }) => subject))
      .toContainEqual({ configurationId: acme.id, subscription: 'projects/acme-mail-001/subscriptions/told' })
    const told = await auditOf(acme, 'push.other-subscription')
    expect(told.filter(({ subject }) => JSON.stringify(subject).includes('told'))).toHaveLength(1)
  })

  test.each(['help@other.example', 'nobody@acme.example'])(
    'for %s is acknowledged and noted, and no other tenant is asked (FM-40, FM-41)',
    async (emailAddress) => {
      const theirs = await mailboxOf(other)
      expect(await push(acme, { emailAddress })).toBe(204)
      await expect
        .poll(async () => (await auditOf(acme, 'push.unknown-mailbox')).map(({ subject }) => subject))
        .toContainEqual({ configurationId: acme.id, address: emailAddress })
      expect(await mailboxOf(other)).toEqual(theirs)
      expect((await inboxOf(acme)).filter(({ address }) => address === emailAddress)).toMatchObject([
        { done_at: expect.any(Date) },
      ])
    },
  )

  test.each([
    ['no JSON', 'hello'],
    ['another shape', '{"message":7}'],
    ['data that is no base64 of JSON', JSON.stringify({ message: { data: '%%%', messageId: '1' }, subscription: 'S' })],
    [
      'a history id that is no number',
      JSON.stringify({
        message: { data: btoa('{"emailAddress":"a@b.c","historyId":"x"}'), messageId: '1' },
        subscription: 'S',
      }),
    ],
  ])('genuine, with %s in it, is acknowledged: no repeat could mend it', async (_what, body) => {
    expect(await push(acme, { body: body.replace('"S"', JSON.stringify(acme.subscription)) })).toBe(204)
  })
})

describe('the door', () => {
  const post = (path: string, headers: Record<string, string>, body: string) =>
    new Promise<number>((resolve, reject) => {
      const outgoing = httpRequest(`${running.origin}${path}`, { method: 'POST', headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })

  test('more than 64 kB is 413, said before it is read', async () => {
    const path = new URL(acme.url).pathname
    expect(await post(path, { 'Content-Length': '70000' }, 'x'.repeat(70_000))).toBe(413)
    expect(await post(path, { 'Transfer-Encoding': 'chunked' }, 'x'.repeat(70_000))).toBe(413)
  })

  test('every other method and path is Express’s', async () => {
    const path = new URL(acme.url).pathname
    expect((await fetch(`${running.origin}${path}`)).status).toBe(404)
    expect((await fetch(`${running.origin}${path}/more`, { method: 'POST' })).status).toBe(404)
  })
})

describe('Google’s signing keys cannot be had', () => {
  test('fresh ones in memory go on serving; and a day after their end the answer is 503, never yes (FM-44)', async () => {
    const { id } = await running.google.setFault({
      match: { host: 'www.googleapis.com', path: '/oauth2/v3/certs' },
      effect: { kind: 'status', status: 503 },
    })
    expect(await push(acme, { messageId: 'fresh-keys' })).toBe(204)
    running.advanceClock(60 * 3_600_000)
    expect(await push(acme, { messageId: 'old-keys', lifetime: 70 * 3_600 })).toBe(503)
    expect((await inboxOf(acme)).some(({ message_id }) => message_id === 'old-keys')).toBe(false)
    await running.google.clearFaults({ id })
    running.advanceClock(60_000)
    expect(await push(acme, { messageId: 'old-keys', lifetime: 70 * 3_600 })).toBe(204)
    running.advanceClock(-60 * 3_600_000 - 60_000)
  })
})

test('pages that use up their connections hold no push back (FM-54)', async () => {
  const { tenantId } = acme
  const locker = new pg.Client({ connectionString: running.db.urls.superuser })
  await locker.connect()
  try {
    await locker.query('begin')
    await locker.query('lock table setup_link in access exclusive mode')
    // Each waits for the table with a connection of its own, until there is none left for pages.
    const waiting = Array.from({ length: 12 }, () => running.guidepost.invite('Waits').catch(() => undefined))
    const page = async () => (await acme.admin.call('GET', '/api/configurations')).status
    await expect.poll(page, { timeout: 10_000 }).toBe(503)
    expect(await push(acme, { messageId: 'while-busy' })).toBe(204)
    const startedAt = performance.now()
    expect(await page()).toBe(503)
    expect(performance.now() - startedAt).toBeLessThan(5_000)
    await locker.query('rollback')
    await Promise.all(waiting)
  } finally {
    await locker.end()
  }
  const kept = await running.db.database.inTenant(tenantId, (tx) =>
    tx.selectFrom('push_inbox').select('message_id').where('message_id', '=', 'while-busy').execute(),
  )
  expect(kept).toHaveLength(1)
})

test('after a change of the push address the old audience is accepted for seven days, and no other (FM-77)', async () => {
  let ahead = 0
  const moved = await startGuidepost({
    env: readEnvironment({
      PORT: '0',
      PROCESS: 'web',
      MASTER_KEY: masterKey,
      DATABASE_URL: running.db.urls.app,
      GOOGLE_ORIGIN: running.googleOrigin,
      BASE_URL: running.origin,
      PUSH_BASE_URL: 'https://moved.example',
    }),
    clock: { now: () => Date.now() + ahead },
    log: createLog({ write: () => undefined }),
  })
  try {
    await running.google.forwardHosts({ 'moved.example': `http://localhost:${moved.port}` })
    const url = acme.url.replace('guidepost.example', 'moved.example')
    expect(await push(acme, { url, audience: url })).toBe(204)
    expect(await push(acme, { url, audience: acme.url })).toBe(204)
    const never = acme.url.replace('guidepost.example', 'never.example')
    expect(await push(acme, { url, audience: never })).toBe(401)
    ahead = 7 * 86_400_000 + 60_000
    expect(await push(acme, { url, audience: acme.url, lifetime: 8 * 86_400 })).toBe(401)
    expect(await push(acme, { url, audience: url, lifetime: 8 * 86_400 })).toBe(204)
  } finally {
    await moved.close()
  }
})
