import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FullSync, SyncStep } from '../domain/receiving-ports.ts'
import type { DueKind } from '../domain/due.ts'
import { dueStore } from './due.ts'
import { outboxStore } from './outbox.ts'
import { pushInbox } from './push-inbox.ts'
import { syncStore } from './syncs.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.drop())

const now = Date.UTC(2026, 10, 22, 12)
const address = 'help@acme.example'

async function makeMailbox(cursor: string | null = '100') {
  const tenantId = await db.makeTenant()
  const at = new Date(now)
  await db.database.inTenant(tenantId, async (tx) => {
    await tx
      .insertInto('configuration')
      .values({
        tenant_id: tenantId,
        configuration_id: 'c',
        name: 'C',
        state: 'ready',
        push_key: 'k',
        made_at: at,
        updated_at: at,
      })
      .execute()
    await tx
      .insertInto('connected_account')
      .values({
        tenant_id: tenantId,
        account_id: 'a',
        configuration_id: 'c',
        client_id: 'i',
        sub: '1',
        email: address,
        granted_scopes: [],
        state: 'connected',
        connected_at: at,
      })
      .execute()
    const attached = { tenant_id: tenantId, account_id: 'a', state: 'attached' as const, made_at: at, connected_at: at }
    await tx
      .insertInto('mailbox')
      .values({ ...attached, mailbox_id: 'm', address, history_cursor: cursor })
      .execute()
    await tx
      .insertInto('calendar')
      .values({ ...attached, calendar_id: 'k', google_calendar_id: address, summary: 'Team', sync_token: 't1' })
      .execute()
  })
  return tenantId
}
const step = (from: string | null, to: string, ids: readonly string[] = []): SyncStep => ({
  from: { cursor: from, fullSync: null },
  to: { cursor: to, fullSync: null },
  events: ids.map((id) => ({ type: 'mailbox.changed', subjectId: 'm', payload: { messageIds: [id] } })),
  now,
})
const push = (messageId: string, historyId: string, receivedAt = now) => ({
  configurationId: 'c',
  messageId,
  address,
  historyId,
  publishedAt: receivedAt - 1_500,
  receivedAt,
})

test('the cursor only moves forward, with numbers larger than JavaScript counts exactly (FM-33)', async () => {
  const tenantId = await makeMailbox('18446744073709551610')
  const syncs = syncStore(db.database)
  expect(await syncs.keepMailbox(tenantId, 'm', step('18446744073709551610', '99'))).toBe('kept')
  expect((await syncs.mailbox(tenantId, 'm'))?.cursor).toBe('18446744073709551610')
  await syncs.keepMailbox(tenantId, 'm', step('18446744073709551610', '18446744073709551615'))
  expect((await syncs.mailbox(tenantId, 'm'))?.cursor).toBe('18446744073709551615')
})

test('of two syncs from the same cursor one writes its changes, the other nothing (FM-32)', async () => {
  const tenantId = await makeMailbox()
  const syncs = syncStore(db.database)
  const both = await Promise.all([
    syncs.keepMailbox(tenantId, 'm', step('100', '120', ['x'])),
    syncs.keepMailbox(tenantId, 'm', step('100', '120', ['x'])),
  ])
  expect([...both].sort()).toEqual(['kept', 'stale'])
  expect(await outboxStore(db.database).open(tenantId, now, 10)).toHaveLength(1)
})

test('a push is done once the cursor has reached it; until then the sync is behind', async () => {
  const tenantId = await makeMailbox()
  const syncs = syncStore(db.database)
  expect(await pushInbox(db.database).file(tenantId, [push('1', '150'), push('2', '300')])).toEqual([
    { mailboxId: 'm' },
    { mailboxId: 'm' },
  ])
  expect(await syncs.keepMailbox(tenantId, 'm', step('100', '200', ['x']))).toBe('behind')
  expect(await syncs.keepMailbox(tenantId, 'm', step('200', '300'))).toBe('kept')
  const open = await db.database.inTenant(tenantId, (tx) =>
    tx.selectFrom('push_inbox').select('message_id').where('done_at', 'is', null).execute(),
  )
  expect(open).toEqual([])
})

const arrivals: readonly { readonly what: string; readonly kind: DueKind; readonly id: string }[] = [
  { what: 'a push', kind: 'sweep-mailbox', id: 'm' },
  { what: 'a notification', kind: 'sweep-calendar', id: 'k' },
]
for (const { what, kind, id } of arrivals)
  test(`${what} that is filed while a sync runs stays on the list when that sync is settled`, async () => {
    const tenantId = await makeMailbox()
    const inbox = pushInbox(db.database)
    const due = dueStore(db.database)
    const arrive = (messageId: string, at: number) =>
      kind === 'sweep-mailbox'
        ? inbox.file(tenantId, [push(messageId, '150', at)])
        : inbox.fileNotifications(tenantId, id, { count: 1, at })
    const later = { dueAt: now + 3_600_000, lapsesAt: null, attempts: 0 }
    const tryOnce = async (meanwhile: () => Promise<unknown>) => {
      const tried = await due.get(tenantId, kind, id)
      if (tried === undefined) throw new Error('The row is on the list.')
      await meanwhile()
      await due.settle(tenantId, tried, later, null)
      return (await due.get(tenantId, kind, id))?.dueAt
    }
    await arrive('1', now)
    expect(await tryOnce(() => arrive('2', now + 5_000))).toBeLessThanOrEqual(now + 10_000)
    expect(await tryOnce(async () => undefined)).toBe(later.dueAt)
  })

test('only a push whose sync found messages proves the way, with the time it took', async () => {
  const tenantId = await makeMailbox()
  const syncs = syncStore(db.database)
  const proof = () =>
    db.database.inTenant(tenantId, (tx) =>
      tx.selectFrom('mailbox').select(['proven_at', 'proven_seconds']).executeTakeFirst(),
    )
  await pushInbox(db.database).file(tenantId, [push('1', '110')])
  await syncs.keepMailbox(tenantId, 'm', step('100', '110'))
  expect(await proof()).toEqual({ proven_at: null, proven_seconds: null })
  await pushInbox(db.database).file(tenantId, [push('2', '120', now + 5_000)])
  await syncs.keepMailbox(tenantId, 'm', step('110', '120', ['x']))
  expect(await proof()).toEqual({ proven_at: new Date(now + 5_000), proven_seconds: 1.5 })
})

test('a push that comes after a sweep has found its message proves the way too, and one of something else does not', async () => {
  const tenantId = await makeMailbox()
  const syncs = syncStore(db.database)
  const inbox = pushInbox(db.database)
  const proof = () =>
    db.database.inTenant(tenantId, (tx) => tx.selectFrom('mailbox').select('proven_at').executeTakeFirstOrThrow())
  await syncs.keepMailbox(tenantId, 'm', step('100', '120', ['x']))
  await inbox.file(tenantId, [push('early', '100')])
  await syncs.keepMailbox(tenantId, 'm', step('120', '120'))
  expect(await proof()).toEqual({ proven_at: null })
  await inbox.file(tenantId, [push('late', '121', now + 1_000)])
  await syncs.keepMailbox(tenantId, 'm', step('120', '121'))
  expect(await proof()).toEqual({ proven_at: null })
  await inbox.file(tenantId, [push('its own', '110', now + 2_000)])
  await syncs.keepMailbox(tenantId, 'm', step('121', '121'))
  expect(await proof()).toEqual({ proven_at: new Date(now + 2_000) })
})

test('mail that no push told of counts as missed, but not within a minute of a push', async () => {
  const tenantId = await makeMailbox()
  const syncs = syncStore(db.database)
  const missedAt = () =>
    db.database.inTenant(tenantId, (tx) => tx.selectFrom('mailbox').select('missed_at').executeTakeFirstOrThrow())
  await pushInbox(db.database).file(tenantId, [push('1', '110')])
  await syncs.keepMailbox(tenantId, 'm', step('100', '110', ['x']))
  await syncs.keepMailbox(tenantId, 'm', { ...step('110', '120', ['y']), now: now + 59_000 })
  expect(await missedAt()).toEqual({ missed_at: null })
  await syncs.keepMailbox(tenantId, 'm', { ...step('120', '130', ['z']), now: now + 61_000 })
  expect(await missedAt()).toEqual({ missed_at: new Date(now + 61_000) })
})

test('a full sync goes on where it was, and a second one that began elsewhere writes nothing (FM-34)', async () => {
  const tenantId = await makeMailbox()
  const syncs = syncStore(db.database)
  const begun: FullSync = { since: now, after: now, goal: '900', place: 0, pageToken: null, found: 0, silent: false }
  const next = { ...begun, pageToken: 'page2', found: 500 }
  const at = (fullSync: FullSync | null) => ({ cursor: '100', fullSync })
  expect(await syncs.keepMailbox(tenantId, 'm', { from: at(null), to: at(begun), events: [], now })).toBe('kept')
  expect(await syncs.keepMailbox(tenantId, 'm', { from: at(begun), to: at(next), events: [], now })).toBe('kept')
  expect(await syncs.mailbox(tenantId, 'm')).toMatchObject({ cursor: '100', fullSync: next })
  expect(await syncs.keepMailbox(tenantId, 'm', { from: at(begun), to: at(next), events: [], now })).toBe('stale')
})

test('a sync token is swapped only by the sync that used it (FM-49)', async () => {
  const tenantId = await makeMailbox()
  const syncs = syncStore(db.database)
  const swap = { from: { cursor: 't1', fullSync: null }, to: { cursor: 't2', fullSync: null }, events: [], now }
  expect(await syncs.keepCalendar(tenantId, 'k', swap)).toBe('kept')
  expect(await syncs.keepCalendar(tenantId, 'k', swap)).toBe('stale')
})

test('events of one subject wait for the one before them, those of others do not', async () => {
  const tenantId = await makeMailbox()
  const outbox = outboxStore(db.database)
  const draft = (subjectId: string, place: number) => ({ type: 'x', subjectId, payload: { place } })
  await outbox.add(tenantId, [draft('a', 1), draft('a', 2), draft('b', 1)], now)
  const [first, other] = await outbox.open(tenantId, now, 10)
  expect([first?.payload, other?.payload]).toEqual([{ place: 1 }, { place: 1 }])
  await outbox.failed(tenantId, first?.eventId ?? '', now, now + 60_000)
  expect((await outbox.open(tenantId, now, 10)).map(({ subjectId }) => subjectId)).toEqual(['b'])
  await outbox.failed(tenantId, first?.eventId ?? '', now, null)
  expect((await outbox.open(tenantId, now, 10)).map(({ payload }) => payload)).toEqual([{ place: 2 }, { place: 1 }])
})

test('what is connected is on the list of what is due, and leaves it when it is disconnected', async () => {
  const tenantId = await makeMailbox()
  const kinds = async () =>
    (await db.database.inTenant(tenantId, (tx) => tx.selectFrom('due').select('kind').orderBy('kind').execute())).map(
      ({ kind }) => kind,
    )
  expect(await kinds()).toEqual([
    'check-configuration',
    'probe-push',
    'refresh-token',
    'renew-channel',
    'renew-watch',
    'sweep-calendar',
    'sweep-mailbox',
  ])
  await db.database.inTenant(tenantId, (tx) => tx.updateTable('mailbox').set({ state: 'disconnected' }).execute())
  expect(await kinds()).toEqual([
    'check-configuration',
    'probe-push',
    'refresh-token',
    'renew-channel',
    'sweep-calendar',
  ])
  await db.database.inTenant(tenantId, (tx) =>
    tx.updateTable('connected_account').set({ state: 'needs_reconnect' }).execute(),
  )
  expect(await kinds()).toEqual(['check-configuration', 'probe-push'])
  await db.database.inTenant(tenantId, (tx) =>
    tx.updateTable('connected_account').set({ state: 'connected' }).execute(),
  )
  expect(await kinds()).toEqual([
    'check-configuration',
    'probe-push',
    'refresh-token',
    'renew-channel',
    'sweep-calendar',
  ])
})
