import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOf } from './domain/opaque-values.ts'
import { enterAsAdmin, startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'
import { attachBoth } from './test-receiver.ts'

// Calendar's notifications, as they come to the one address of all tenants.

let running: TestGuidepost
let tenantId: string
let calendarId: string

const channelId = (tail: string) => `${tenantId}-${tail.padEnd(24, 'x')}`
async function openChannel(tail: string, state: 'intended' | 'live' | 'replaced' | 'stopped') {
  await running.db.database.inTenant(tenantId, (tx) =>
    tx
      .insertInto('calendar_channel')
      .values({
        tenant_id: tenantId,
        channel_id: channelId(tail),
        calendar_id: calendarId,
        account_id: 'account',
        state,
        resource_id: state === 'intended' ? null : 'resource',
        token_hash: hashOf(`token-${tail}`),
        address: 'https://guidepost.example/api/calendar/webhooks/google',
        made_at: new Date(),
      })
      .execute(),
  )
}
const channelOf = (tail: string) =>
  running.db.database.inTenant(tenantId, (tx) =>
    tx.selectFrom('calendar_channel').selectAll().where('channel_id', '=', channelId(tail)).executeTakeFirstOrThrow(),
  )
async function notify(tail: string, change: Record<string, string | undefined> = {}) {
  const headers = {
    'X-Goog-Channel-ID': channelId(tail),
    'X-Goog-Channel-Token': `token-${tail}`,
    'X-Goog-Resource-ID': 'resource',
    'X-Goog-Resource-State': 'exists',
    'X-Goog-Message-Number': '7',
    ...change,
  }
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  )
  const answer = await fetch(`${running.origin}/api/calendar/webhooks/google`, { method: 'POST', headers: given })
  return { status: answer.status, body: await answer.text() }
}

beforeAll(async () => {
  // Nobody works here: what a notification asks for stays on the list, to be looked at.
  running = await startTestGuidepost({ PROCESS: 'web' })
  const admin = await enterAsAdmin(running)
  tenantId = admin.tenantId
  calendarId = (await attachBoth(running, tenantId, (await admin.begin()).id, 'help@acme.example')).calendarId
  await openChannel('live', 'live')
  await openChannel('replaced', 'replaced')
  await openChannel('stopped', 'stopped')
})
afterAll(() => running.close())

test('the first message marks its channel, also before Google’s answer to our call has arrived', async () => {
  await openChannel('intended', 'intended')
  expect(await notify('intended', { 'X-Goog-Resource-State': 'sync' })).toEqual({ status: 204, body: '' })
  expect(await channelOf('intended')).toMatchObject({ synced_at: expect.any(Date), resource_id: 'resource' })
})

test('a change asks for a sync of its calendar', async () => {
  expect(await notify('live')).toMatchObject({ status: 204 })
  const calendar = await running.db.database.inTenant(tenantId, (tx) =>
    tx.selectFrom('calendar').selectAll().executeTakeFirstOrThrow(),
  )
  expect(calendar.last_notification_at).not.toBeNull()
  const due = await running.db.database.inTenant(tenantId, (tx) =>
    tx.selectFrom('due').select('subject_id').where('kind', '=', 'sweep-calendar').execute(),
  )
  expect(due).toEqual([{ subject_id: calendarId }])
})

test('a replaced channel is heard with its own token, and not with another’s (FM-45)', async () => {
  expect(await notify('replaced')).toMatchObject({ status: 204 })
  expect(await notify('replaced', { 'X-Goog-Channel-Token': 'token-live' })).toMatchObject({ status: 401 })
})

test.each<[string, Record<string, string | undefined>]>([
  ['without a token (FM-45)', { 'X-Goog-Channel-Token': undefined }],
  ['with an empty token (FM-45)', { 'X-Goog-Channel-Token': '' }],
  ['with a wrong token (FM-45)', { 'X-Goog-Channel-Token': 'guess' }],
  ['with another resource (FM-46)', { 'X-Goog-Resource-ID': 'other' }],
  ['without a resource (FM-46)', { 'X-Goog-Resource-ID': undefined }],
  ['of an unknown channel', { 'X-Goog-Channel-ID': `${'z'.repeat(10)}-${'x'.repeat(24)}` }],
  ['without a channel', { 'X-Goog-Channel-ID': undefined }],
])('%s is one and the same 401', async (_what, change) => {
  expect(await notify('live', change)).toEqual({ status: 401, body: '' })
})

test('a stopped channel that still speaks is acknowledged and ignored', async () => {
  expect(await notify('stopped')).toMatchObject({ status: 204 })
  expect((await channelOf('stopped')).last_message_number).toBeNull()
})

test('a storm for one calendar ends in one sync on the list, and every notification is counted (FM-48)', async () => {
  const counted = async () => {
    const rows = await running.db.database.inTenant(tenantId, (tx) =>
      tx.selectFrom('arrival').select('count').where('subject_id', '=', calendarId).execute(),
    )
    return rows.reduce((sum, { count }) => sum + count, 0)
  }
  const before = await counted()
  const answers = await Promise.all(Array.from({ length: 500 }, () => notify('live')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]))
  expect(await counted()).toBe(before + 500)
  const due = await running.db.database.inTenant(tenantId, (tx) =>
    tx.selectFrom('due').selectAll().where('kind', '=', 'sweep-calendar').execute(),
  )
  expect(due).toHaveLength(1)
})
