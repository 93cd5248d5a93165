import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Secret } from '#steps/secret.server.ts'
import { startGoogle } from '../e2e/google/server.ts'
import { steer, type Steer } from '../e2e/google/steer.ts'
import { walkConsent } from '../e2e/google/walk-consent.ts'
import { hashOf, newId } from './domain/opaque-values.ts'
import { type SecretsProvider, secretNames, type Store } from './domain/ports.ts'
import { createGoogleKeys } from './google/google-keys.ts'
import { createTransport } from './google/transport.ts'
import { openEncryptedDatabase } from './secrets/encrypted-database.ts'
import { secretRecords } from './store/secret-records.ts'
import { makeStore } from './store/store.ts'
import { createTestDatabase, type TestDatabase } from './store/test-database.ts'
import { wireConnections } from './wire-connections.ts'

// Each test runs our own code over a store in which one statement never comes back, as in a process that was killed there,
// and then a new process over the same database.

const ada = 'ada@acme.example'
const baseUrl = 'http://localhost:4310'
const projectId = 'acme-killed-100'
const noWaits = { api: 0, iam: 0, orgPolicy: 0, oauthClient: 0, serviceAccountKey: 0, revoke: 0 }

let db: TestDatabase
let store: Store
let secrets: SecretsProvider
let google: Awaited<ReturnType<typeof startGoogle>>
let hand: Steer
let client: { clientId: string; clientSecret: string }
let tenantId: string
let configurationId: string
const transports: { close: () => void }[] = []
const sessionHash = hashOf('a session')
let ahead = 0
const clock = { now: () => Date.now() + ahead }

beforeAll(async () => {
  db = await createTestDatabase()
  store = makeStore(db.database)
  const key = randomBytes(32)
  const masterKey = { key, fingerprint: createHash('sha256').update(key).digest('hex').slice(0, 16), madeIn: undefined }
  secrets = await openEncryptedDatabase({
    records: secretRecords(db.database),
    masterKey,
    installId: 'test',
    clock,
    audit: store.auditEvents,
  })
  google = await startGoogle({ propagation: noWaits })
  hand = steer(google.origin)
  await hand.createWorkspace({ domain: 'acme.example', users: [ada], createdAt: Date.UTC(2020, 0, 1) })
  const enable = ['gmail.googleapis.com', 'calendar-json.googleapis.com', 'pubsub.googleapis.com']
  await hand.createProject({ projectId, domain: 'acme.example', createdBy: ada, enable })
  await hand.createConsentScreen({ projectId })
  const callbacks = [`${baseUrl}/api/auth/google/callback`, `${baseUrl}/api/auth/google/calendar/callback`]
  client = await hand.createClient({ projectId, redirectUris: callbacks })
  const { name } = await hand.createTopic({ projectId, topicId: 'guidepost-gmail' })
  const member = 'serviceAccount:gmail-api-push@system.gserviceaccount.com'
  await hand.grantRole({ resource: name, role: 'roles/pubsub.publisher', member })
})

beforeEach(async () => {
  ahead = 0
  tenantId = await db.makeTenant()
  configurationId = newId()
  const now = clock.now()
  await store.configurations.create(tenantId, {
    configurationId,
    name: 'Google',
    pushKey: `${tenantId}-${newId()}`,
    now,
  })
  const secret = { storedAt: new Date(now).toISOString(), storedBy: 'Ada', ending: 'abcd' }
  const { clientId } = client
  const record = { clientId, projectId, projectNumber: null, redirectUris: null, secret }
  await store.configurations.change(tenantId, configurationId, { client: record, now })
  await secrets.put(tenantId, secretNames.file(configurationId, 'oauth-client'), new Secret(client.clientSecret))
  await hand.clearCalls()
})

afterAll(async () => {
  for (const transport of transports) transport.close()
  await google.close()
  await db.drop()
})

/** A process over the database, or over one in which something goes wrong. */
function start(change: (store: Store) => Partial<Store> = () => ({})) {
  const transport = createTransport({ googleOrigin: google.origin, clock })
  transports.push(transport)
  return wireConnections({
    store: { ...store, ...change(store) },
    secrets,
    transport,
    keys: createGoogleKeys(transport),
    googleOrigin: google.origin,
    origins: { baseUrl, pushBaseUrl: 'https://guidepost.example.com' },
    clock,
    bell: { ring: async () => undefined },
    look: { soon: () => undefined },
    tell: async () => undefined,
    reportBug: () => undefined,
  })
}

type Process = ReturnType<typeof start>

/** Half a minute later, by the database's clock: what a dead process held is free. */
const leaseIsOver = () =>
  db.database.inTenant(tenantId, (tx) =>
    tx
      .updateTable('lease')
      .set({ held_until: new Date(0) })
      .execute(),
  )

/** Where the process was killed: reached, and never come back from. */
function killPoint() {
  let reach = () => {}
  const reached = new Promise<void>((resolve) => (reach = resolve))
  const hangs = (): Promise<never> => {
    reach()
    return new Promise(() => undefined)
  }
  return { reached, hangs }
}

async function toCallback({ signIn }: Process, service: 'gmail' | 'calendar') {
  const begun = await signIn.begin(tenantId, sessionHash, { service, configurationId })
  if (!begun.ok) throw new Error(begun.why)
  const end = await walkConsent(begun.address, { account: ada })
  if (end.kind === 'stopped') throw new Error(end.text)
  const session = { tenantId, sessionHash, memberName: 'Ada' }
  const [oauthState, code] = [end.to.searchParams.get('state') ?? '', new Secret(end.to.searchParams.get('code') ?? '')]
  return { flowId: begun.flowId, callback: { service, oauthState, code, error: null, session, requestId: 'r' } }
}

async function connect(process: Process, service: 'gmail' | 'calendar') {
  const { flowId, callback } = await toCallback(process, service)
  await process.signIn.callback(callback)
  await process.settled()
  return process.signIn.outcome(tenantId, flowId)
}

describe('a sign-in', () => {
  test('FM-01 killed between code exchange and save shows as interrupted, and the second try connects once', async () => {
    const kill = killPoint()
    const first = start(({ accounts }) => ({ accounts: { ...accounts, keepSignIn: kill.hangs } }))
    const { flowId, callback } = await toCallback(first, 'gmail')
    void first.signIn.callback(callback)
    await kill.reached

    const second = start()
    expect(await second.signIn.outcome(tenantId, flowId)).toMatchObject({ outcome: 'exchanging' })
    expect(await second.connections.list(tenantId)).toEqual([])
    ahead = 61_000
    expect(await second.signIn.outcome(tenantId, flowId)).toMatchObject({
      outcome: 'interrupted',
      cause: { id: 'sign-in-interrupted' },
    })
    ahead = 0
    expect(await connect(second, 'gmail')).toMatchObject({ outcome: 'connected' })
    expect(await store.accounts.list(tenantId)).toHaveLength(1)
    expect(await second.connections.list(tenantId)).toHaveLength(1)
  })

  test('FM-02 whose save fails is shown as failed; its token is dropped and not revoked, and others keep working', async () => {
    const healthy = start()
    expect(await connect(healthy, 'gmail')).toMatchObject({ outcome: 'connected' })
    const before = await store.accounts.list(tenantId)
    const broken = start(({ accounts }) => ({
      accounts: { ...accounts, keepSignIn: () => Promise.reject(new Error('the connection was reset')) },
    }))
    expect(await connect(broken, 'calendar')).toMatchObject({ outcome: 'interrupted' })
    expect(await store.accounts.list(tenantId)).toMatchObject([{ refreshTokenSecret: before[0]?.refreshTokenSecret }])
    expect(await hand.calls({ host: 'oauth2.googleapis.com', path: '/revoke' })).toEqual([])
    const kept = await db.database.inTenant(tenantId, (tx) =>
      tx.selectFrom('secret').select('name').where('name', 'like', '%refresh-token%').execute(),
    )
    expect(kept).toEqual([{ name: before[0]?.refreshTokenSecret }])
    const refreshed = await healthy.tokens.tokenFor(tenantId, before[0]?.accountId ?? '', true)
    expect(refreshed).toMatchObject({ ok: true })
    expect(await connect(healthy, 'calendar')).toMatchObject({ outcome: 'connected' })
  })
})

describe('a watch', () => {
  test('FM-04 killed between Google’s answer and saving its expiry is asked for again; one record, the later end', async () => {
    const kill = killPoint()
    const first = start(({ mailboxes }) => ({ mailboxes: { ...mailboxes, keepWatch: kill.hangs } }))
    const { callback } = await toCallback(first, 'gmail')
    await first.signIn.callback(callback)
    await kill.reached
    await leaseIsOver()
    const [mailbox] = await store.mailboxes.list(tenantId)
    expect(mailbox).toMatchObject({ watchExpiresAt: null })
    const second = start()
    const renewed = await second.watches.watch(tenantId, mailbox?.mailboxId ?? '')
    expect(renewed).toMatchObject({ ok: true })
    const endsAt = renewed.ok ? renewed.endsAt : 0
    // The first answer is saved late: it takes nothing away from the second.
    const late = { topic: `projects/${projectId}/topics/guidepost-gmail`, endsAt: endsAt - 5_000, historyId: '1' }
    await store.mailboxes.keepWatch(tenantId, mailbox?.mailboxId ?? '', late)
    expect(await store.mailboxes.list(tenantId)).toMatchObject([{ watchExpiresAt: endsAt }])
    expect(await hand.watches({ email: ada })).toHaveLength(1)
  })

  test('where Gmail watches another topic of the project, that watch is stopped first', async () => {
    const process = start()
    await connect(process, 'gmail')
    const [mailbox] = await store.mailboxes.list(tenantId)
    const [account] = await store.accounts.list(tenantId)
    const { name: other } = await hand.createTopic({ projectId, topicId: `other-${tenantId}` })
    const member = 'serviceAccount:gmail-api-push@system.gserviceaccount.com'
    await hand.grantRole({ resource: other, role: 'roles/pubsub.publisher', member })
    await process.tokens.as(tenantId, account?.accountId ?? '', async (gmail) => {
      await gmail.stopWatching()
      return gmail.watch({ topicName: other, labelIds: [] })
    })
    expect(await process.watches.watch(tenantId, mailbox?.mailboxId ?? '')).toMatchObject({ ok: true })
    expect(await hand.watches({ email: ada })).toMatchObject([
      { topicName: `projects/${projectId}/topics/guidepost-gmail` },
    ])
  })

  test('two refreshes of one account at once are one call', async () => {
    const process = start()
    await connect(process, 'gmail')
    const accountId = (await store.accounts.list(tenantId))[0]?.accountId ?? ''
    await hand.clearCalls()
    const tokens = await Promise.all(
      Array.from({ length: 10 }, () => process.tokens.tokenFor(tenantId, accountId, true)),
    )
    expect(tokens.every(({ ok }) => ok)).toBe(true)
    expect(await hand.calls({ host: 'oauth2.googleapis.com', path: '/token' })).toHaveLength(1)
  })
})

describe('a channel', () => {
  const live = async () => (await hand.channels()).filter(({ id }) => id.startsWith(tenantId)).map(({ id }) => id)
  const rows = async (calendarId: string) =>
    (await store.channels.ofCalendar(tenantId, calendarId)).map(({ state }) => state)
  const calendarOf = async () => (await store.calendars.list(tenantId))[0]?.calendarId ?? ''

  test('FM-05 killed between opening and saving is known as an intent, which the next renewal stops at Google', async () => {
    const kill = killPoint()
    const first = start(({ channels }) => ({ channels: { ...channels, opened: kill.hangs } }))
    const { callback } = await toCallback(first, 'calendar')
    await first.signIn.callback(callback)
    await kill.reached
    await leaseIsOver()
    const calendarId = await calendarOf()
    expect(await rows(calendarId)).toEqual(['intended'])
    const [orphan] = await live()
    const second = start()
    expect(await second.channels.open(tenantId, calendarId)).toMatchObject({ ok: true })
    expect(await live()).toContain(orphan)
    ahead = 3 * 60_000
    await second.channels.tidy(tenantId, calendarId)
    expect(await live()).not.toContain(orphan)
    expect(await rows(calendarId)).toEqual(['live'])
  })

  test('FM-06 killed between saving the new one and stopping the old: both count, and a retry stops the old', async () => {
    const healthy = start()
    await connect(healthy, 'calendar')
    const calendarId = await calendarOf()
    const [old] = await live()
    const kill = killPoint()
    const second = start(({ channels }) => {
      const opened: typeof channels.opened = async (...what) => {
        await channels.opened(...what)
        return kill.hangs()
      }
      return { channels: { ...channels, opened } }
    })
    void second.channels.open(tenantId, calendarId)
    await kill.reached
    await leaseIsOver()
    expect(await rows(calendarId)).toEqual(['replaced', 'live'])
    expect(await live()).toHaveLength(2)
    expect(await store.channels.find(tenantId, old ?? '')).toMatchObject({ state: 'replaced' })
    await healthy.channels.tidy(tenantId, calendarId)
    expect(await rows(calendarId)).toEqual(['live'])
    expect(await live()).toHaveLength(1)
    expect(await live()).not.toContain(old)
  })

  test('a definite no leaves no intent behind, and every try has an ID of its own', async () => {
    const process = start()
    await connect(process, 'calendar')
    const calendarId = await calendarOf()
    const refusal = { kind: 'status', status: 403, reason: 'forbidden' } as const
    await hand.setFault({ match: { path: '/calendar/v3/calendars' }, effect: refusal, times: 2 })
    expect(await process.channels.open(tenantId, calendarId)).toMatchObject({ ok: false, refusal: { status: 403 } })
    expect(await process.channels.open(tenantId, calendarId)).toMatchObject({ ok: false })
    expect(await rows(calendarId)).toEqual(['live'])
    expect(await process.channels.open(tenantId, calendarId)).toMatchObject({ ok: true })
  })
})
