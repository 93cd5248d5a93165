import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { healthSchema } from '#contract/connection.ts'
import { holdsSecret } from '#contract/secret-patterns.ts'
import { walkConsent } from '../e2e/google/walk-consent.ts'
import { inSoak } from '../scripts/fuzz.ts'
import { enterAsAdmin, startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'

const ada = 'ada@acme.example'
const projectId = 'acme-alive-100'
const services = ['gmail', 'calendar-json', 'pubsub', 'cloudresourcemanager', 'iam'].map(
  (name) => `${name}.googleapis.com`,
)

let running: TestGuidepost
let admin: Awaited<ReturnType<typeof enterAsAdmin>>
let id: string

beforeAll(async () => {
  running = await startTestGuidepost()
  const { google, origin } = running
  await google.createWorkspace({ domain: 'acme.example', users: [ada], createdAt: Date.UTC(2020, 0, 1) })
  await google.createProject({ projectId, domain: 'acme.example', createdBy: ada, enable: services })
  await google.createConsentScreen({ projectId, audience: 'internal', testUsers: [ada] })
  const redirectUris = [`${origin}/api/auth/google/callback`, `${origin}/api/auth/google/calendar/callback`]
  const client = await google.createClient({ projectId, redirectUris })
  const { email } = await google.createServiceAccount({ projectId, accountId: 'guidepost-push' })
  for (const role of ['roles/pubsub.admin', 'roles/iam.serviceAccountUser'])
    await google.grantRole({ resource: projectId, role, member: `serviceAccount:${email}` })
  const key = await google.createServiceAccountKey({ email })
  admin = await enterAsAdmin(running, 'Acme')
  id = (await admin.begin()).id
  await admin.call('PUT', `/api/configurations/${id}/choices`, {
    services: ['gmail', 'calendar'],
    audience: 'internal',
  })
  for (const [step, file] of [
    ['key', key.file],
    ['client', client.file],
  ])
    await admin.call('POST', `/api/configurations/${id}/files?on=${step}`, new TextEncoder().encode(file))
})
afterAll(() => running.close())

async function signIn(service: 'gmail' | 'calendar') {
  const { address } = (await (await admin.call('POST', '/api/connect', { configurationId: id, service })).json()) as {
    address: string
  }
  const end = await walkConsent(address, { account: ada })
  if (end.kind === 'stopped') throw new Error(end.text)
  expect((await fetch(end.to, { redirect: 'manual', headers: { Cookie: admin.cookie } })).status).toBe(303)
}

const rows = <T>(read: (tx: Parameters<Parameters<typeof running.db.database.inTenant>[1]>[0]) => Promise<T>) =>
  running.db.database.inTenant(admin.tenantId, read)
const events = (type: string) =>
  rows((tx) => tx.selectFrom('outbox_event').selectAll().where('type', '=', type).orderBy('sequence').execute())
const idsIn = async (type: 'mailbox.changed' | 'calendar.changed') =>
  (await events(type)).flatMap(
    ({ payload }) => z.object({ messageIds: z.optional(z.array(z.string())) }).parse(payload).messageIds ?? [],
  )
const stateOf = async (check: string) => (await admin.get(id)).checks.find((row) => row.check === check)?.state

test('a mail sent to a connected mailbox arrives as a signed push, is found by its sync, and proves the step', async () => {
  await admin.lookUntil(id, { 'push-test': 'passed', 'client-secret': 'passed' })
  await signIn('gmail')
  await expect.poll(() => running.google.watches({ email: ada }), { timeout: 10_000 }).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  const { id: messageId } = await running.google.deliverMail({ email: ada })
  await expect
    .poll(async () => (await events('mailbox.changed')).map(({ payload }) => payload), { timeout: 15_000 })
    .toMatchObject([{ address: ada, messageIds: [messageId], full: false }])
  await expect.poll(() => stateOf('gmail-push'), { timeout: 10_000 }).toBe('passed')
})

const mailbox = () => rows((tx) => tx.selectFrom('mailbox').selectAll().executeTakeFirstOrThrow())
const openPushes = async () =>
  (await rows((tx) => tx.selectFrom('push_inbox').select('message_id').where('done_at', 'is', null).execute())).length

/** Gmail tells of one change in a second. What is in hand ends before: a watch that is renewed tells of itself. */
const betweenNotifications = 2_000

test('a push that comes while a sync of its mailbox is about to end causes another sync', async () => {
  await running.pass(betweenNotifications)
  const { id: held } = await running.google.setFault({
    match: { host: 'gmail.googleapis.com', path: '/gmail/v1/users/me/history' },
    effect: { kind: 'held' },
  })
  const first = await running.google.deliverMail({ email: ada })
  await expect.poll(() => running.google.heldAnswers({ id: held }), { timeout: 20_000 }).toBe(1)
  await running.google.advanceClock({ milliseconds: betweenNotifications })
  running.advanceClock(betweenNotifications)
  const second = await running.google.deliverMail({ email: ada })
  await expect.poll(openPushes, { timeout: 20_000 }).toBe(2)
  await running.google.clearFaults({ id: held })
  await expect
    .poll(() => idsIn('mailbox.changed'), { timeout: 20_000 })
    .toEqual(expect.arrayContaining([first.id, second.id]))
  await expect.poll(openPushes, { timeout: 20_000 }).toBe(0)
})

test('of two mails in one second Gmail tells of one: the other is found within seconds, and no push counts as missed', async () => {
  await running.pass(betweenNotifications)
  const { id: held } = await running.google.setFault({
    match: { host: 'gmail.googleapis.com', path: '/gmail/v1/users/me/history' },
    effect: { kind: 'held' },
  })
  const first = await running.google.deliverMail({ email: ada })
  await expect.poll(() => running.google.heldAnswers({ id: held }), { timeout: 20_000, interval: 20 }).toBe(1)
  const second = await running.google.deliverMail({ email: ada })
  await running.google.clearFaults({ id: held })
  await expect
    .poll(() => idsIn('mailbox.changed'), { timeout: 20_000 })
    .toEqual(expect.arrayContaining([first.id, second.id]))
  expect((await mailbox()).missed_at).toBeNull()
})

test('a push that is ahead of Gmail’s own history is looked for again soon, and keeps no other push waiting', async () => {
  const name = `projects/${projectId}/subscriptions/guidepost-gmail-push`
  const { resource } = await running.google.subscription({ name })
  const receivedAt = await running.google.now()
  const { status } = await running.google.forgePush({
    url: resource.pushConfig?.pushEndpoint ?? '',
    subscription: name,
    serviceAccount: `guidepost-push@${projectId}.iam.gserviceaccount.com`,
    emailAddress: ada,
    historyId: '999999999999',
    messageId: 'ahead',
  })
  expect(status).toBe(204)
  await expect
    .poll(async () => (await mailbox()).last_sync_at?.getTime(), { timeout: 20_000 })
    .toBeGreaterThanOrEqual(receivedAt)
  await running.pass(0)
  // A job that waits for its time would take the place of the next push's sync.
  expect(await running.jobsForLater('sync-mailbox')).toEqual([])
  const { due_at } = await rows((tx) =>
    tx.selectFrom('due').select('due_at').where('kind', '=', 'sweep-mailbox').executeTakeFirstOrThrow(),
  )
  expect(due_at.getTime()).toBeLessThanOrEqual((await running.google.now()) + 20_000)
  await rows((tx) => tx.updateTable('push_inbox').set({ done_at: new Date() }).where('done_at', 'is', null).execute())
})

test('a calendar’s first message proves it, and a change becomes an event for the host', async () => {
  await signIn('calendar')
  await expect.poll(() => stateOf('cal-push'), { timeout: 15_000 }).toBe('passed')
  await expect
    .poll(() => rows((tx) => tx.selectFrom('calendar').select('sync_token').executeTakeFirst()), { timeout: 15_000 })
    .toMatchObject({ sync_token: expect.any(String) })
  const { id: eventId } = await running.google.changeEvent({ calendarId: ada })
  await expect
    .poll(async () => (await events('calendar.changed')).map(({ payload }) => payload), { timeout: 15_000 })
    .toMatchObject([{ calendar: ada, events: [{ id: eventId, cancelled: false }], full: false }])
})

test('health says in one line how it is, shows the chain, the last push with its age, what is next, and what happened', async () => {
  const health = healthSchema.parse(await (await admin.call('GET', '/api/health')).json())
  expect(health.connections.map(({ label, service }) => [service, label])).toEqual([
    ['gmail', ada],
    ['calendar', ada],
  ])
  const [mailbox] = health.connections
  expect(mailbox?.chain.map(({ name }) => name)).toEqual(['gmail', 'topic', 'subscription', 'us', 'mailbox'])
  expect(mailbox?.lastEventSeconds).toBeGreaterThanOrEqual(0)
  // What comes in minutes is the look whether connecting was cut short, and no renewal.
  expect(mailbox).toMatchObject({ renewsAt: null, expiresAt: expect.any(String) })
  expect(health.timeline.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['push', 'renewal', 'connect', 'change']),
  )
  expect(health.days.find(({ connectionId }) => connectionId === mailbox?.id)?.counts.at(-1)).toBeGreaterThanOrEqual(2)
  expect(health.withoutConfiguration).toEqual(['gmail', 'calendar'])
  expect((await admin.call('POST', '/api/health/checks')).status).toBe(200)
  const { markdown } = z
    .object({ markdown: z.string() })
    .parse(await (await admin.call('GET', '/api/diagnostics')).json())
  expect(markdown).toContain('acme-alive-100')
  expect(holdsSecret(markdown)).toBe(false)
})

const minute = 60_000

test('a push that was kept and then forgotten by a killed server has its effect all the same, once (FM-30)', async () => {
  const { id: messageId } = await rows(async (tx) => {
    await running.google.delivery({ dropPubsubRate: 1 })
    const mail = await running.google.deliverMail({ email: ada })
    // As the webhook leaves it when the process dies before it asks for a sync.
    const at = new Date()
    await tx
      .insertInto('push_inbox')
      .values({
        tenant_id: admin.tenantId,
        configuration_id: id,
        message_id: 'before-the-kill',
        address: ada,
        history_id: '1',
        published_at: at,
        received_at: at,
      })
      .execute()
    await tx.updateTable('due').set({ due_at: at }).where('kind', '=', 'sweep-mailbox').execute()
    return mail
  })
  await expect.poll(() => idsIn('mailbox.changed'), { timeout: 20_000 }).toContain(messageId)
  await running.google.delivery({ dropPubsubRate: 0 })
})

test('changes whose push or notification was lost are found within 15 minutes and an hour (FM-50)', async () => {
  await running.google.delivery({ dropPubsubRate: 1, dropCalendarRate: 1 })
  for (let lost = 0; lost < inSoak(10, 1); lost += 1) {
    const { id: messageId } = await running.google.deliverMail({ email: ada })
    await running.google.changeEvent({ calendarId: ada })
    const before = (await events('calendar.changed')).length
    await running.pass(15 * minute)
    await expect.poll(() => idsIn('mailbox.changed'), { timeout: 20_000 }).toContain(messageId)
    await running.pass(45 * minute)
    await expect
      .poll(async () => (await events('calendar.changed')).length, { timeout: 20_000 })
      .toBeGreaterThan(before)
  }
  await running.google.delivery({ dropPubsubRate: 0, dropCalendarRate: 0 })
})

test('a cursor that Gmail has forgotten becomes one full sync, in which nothing is missing (FM-34)', async () => {
  await running.google.delivery({ dropPubsubRate: 1 })
  const { id: messageId } = await running.google.deliverMail({ email: ada })
  await running.google.forgetHistory({ email: ada })
  await running.pass(15 * minute)
  await expect.poll(() => idsIn('mailbox.changed'), { timeout: 20_000 }).toContain(messageId)
  expect((await events('mailbox.changed')).at(-1)?.payload).toMatchObject({ full: true })
  const told = await rows((tx) =>
    tx.selectFrom('audit_event').selectAll().where('event', '=', 'mailbox.full-sync').execute(),
  )
  expect(told).toHaveLength(1)
  expect(await rows((tx) => tx.selectFrom('mailbox').select('full_sync').executeTakeFirst())).toEqual({
    full_sync: null,
  })
  await running.google.delivery({ dropPubsubRate: 0 })
})

test('a sync token that Google has ended becomes one full sync with a new token (FM-49)', async () => {
  const tokenOf = async () =>
    (await rows((tx) => tx.selectFrom('calendar').select('sync_token').executeTakeFirst()))?.sync_token
  const before = await tokenOf()
  await running.google.forgetSyncTokens({ calendarId: ada })
  await running.google.changeEvent({ calendarId: ada })
  await expect
    .poll(async () => (await events('calendar.changed')).at(-1)?.payload, { timeout: 20_000 })
    .toMatchObject({ full: true })
  await expect.poll(tokenOf).not.toBe(before)
})

test('a channel with an address that is no longer ours is replaced by one with today’s (FM-77)', async () => {
  const live = () =>
    rows((tx) =>
      tx.selectFrom('calendar_channel').select(['channel_id', 'address']).where('state', '=', 'live').execute(),
    )
  const [before] = await live()
  await rows((tx) => tx.updateTable('calendar_channel').set({ address: 'https://left.example/hook' }).execute())
  await running.pass(60 * minute)
  await expect.poll(live, { timeout: 20_000 }).toMatchObject([{ address: before?.address }])
  expect((await live())[0]?.channel_id).not.toBe(before?.channel_id)
})

const healthOf = async () => healthSchema.parse(await (await admin.call('GET', '/api/health')).json())
/** Everything that was due by now has had its turn. */
const overdue = async () => {
  const now = new Date(await running.google.now())
  return rows((tx) => tx.selectFrom('due').select('kind').where('due_at', '<=', now).execute())
}

test('a quiet mailbox whose pipe is sound stays green, day after day', async () => {
  const saved = await admin.call('POST', `/api/configurations/${id}/save`, { name: 'Main', useFor: 'both' })
  expect(saved.status).toBe(200)
  // The last mail for a long time; it ends what the lost ones before it said.
  await running.pass(betweenNotifications)
  const { id: messageId } = await running.google.deliverMail({ email: ada })
  await expect.poll(() => idsIn('mailbox.changed'), { timeout: 20_000 }).toContain(messageId)
  await expect.poll(async () => (await healthOf()).verdict, { timeout: 20_000 }).toMatchObject({ state: 'well' })
  const mails = (await idsIn('mailbox.changed')).length
  for (let days = 0; days < inSoak(60, 1); days += 1) {
    // A session does not last as long as these connections do.
    if (days % 7 === 6) await admin.enterAgain()
    await running.pass(24 * 60 * minute)
    await expect.poll(overdue, { timeout: 30_000, interval: 200 }).toEqual([])
    await expect.poll(async () => (await healthOf()).verdict, { timeout: 30_000 }).toMatchObject({ state: 'well' })
    // What was told is forgotten after a while; nothing is added.
    expect((await idsIn('mailbox.changed')).length).toBeLessThanOrEqual(mails)
    expect(await events('configuration.broken')).toEqual([])
  }
  const renewals = (await healthOf()).connections.map(({ renewsAt }) => Date.parse(renewsAt ?? ''))
  for (const at of renewals) expect(at).toBeGreaterThan(await running.google.now())
})

test('Gmail’s right to publish taken away turns it red within a day, naming the grant, and the host is told once', async () => {
  await running.google.removeRole({
    resource: `projects/${projectId}/topics/guidepost-gmail`,
    role: 'roles/pubsub.publisher',
    member: 'serviceAccount:gmail-api-push@system.gserviceaccount.com',
  })
  await running.pass(25 * 60 * minute)
  await expect.poll(() => stateOf('publisher'), { timeout: 30_000 }).toBe('failed')
  const publisher = (await admin.get(id)).checks.find(({ check }) => check === 'publisher')
  expect(publisher?.cause?.id).toBe('pubsub-publisher-grant-missing')
  await expect.poll(async () => (await events('configuration.broken')).length, { timeout: 10_000 }).toBe(1)
  expect((await healthOf()).verdict).toMatchObject({ state: 'problem' })
})
