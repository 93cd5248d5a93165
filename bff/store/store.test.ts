import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckResult } from '#contract/check.ts'
import type { OAuthClient } from '#contract/configuration.ts'
import type { Store } from '../domain/ports.ts'
import { openInstall } from './install.ts'
import { ledgerStore } from './ledger.ts'
import { selectionStore } from './selection.ts'
import { makeStore } from './store.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

const now = Date.parse('2026-11-22T10:00:00Z')
const day = 24 * 3600 * 1000
const hash = () => randomBytes(32).toString('hex')
let db: TestDatabase
let store: Store

beforeAll(async () => {
  db = await createTestDatabase()
  store = makeStore(db.database)
})
afterAll(() => db.drop())

describe('setup links', () => {
  const link = (linkHash: string) => ({
    linkHash,
    role: 'admin' as const,
    madeFor: 'Ada',
    madeBy: 'operator',
    madeAt: now,
    endsAt: now + day,
  })

  test('of twenty who press Start at once, one gets in', async () => {
    const tenant = await db.makeTenant()
    const linkHash = hash()
    await store.setupLinks.create(tenant, link(linkHash))
    const results = await Promise.all(Array.from({ length: 20 }, () => store.setupLinks.consume(tenant, linkHash, now)))
    expect(results.filter((result) => result !== undefined)).toEqual([
      { role: 'admin', memberId: null, madeFor: 'Ada', madeBy: 'operator' },
    ])
  })

  test('an ended link and another tenant’s link do not open', async () => {
    const [tenant, other] = [await db.makeTenant(), await db.makeTenant()]
    const linkHash = hash()
    await store.setupLinks.create(tenant, link(linkHash))
    expect(await store.setupLinks.consume(tenant, linkHash, now + day)).toBeUndefined()
    expect(await store.setupLinks.consume(other, linkHash, now)).toBeUndefined()
    expect(await store.setupLinks.consume(tenant, linkHash, now + day - 1)).toBeDefined()
  })
})

describe('sessions', () => {
  const used = { role: 'admin', memberId: null, madeFor: 'Ada', madeBy: 'operator' } as const
  const opened = async () => {
    const tenant = await db.makeTenant()
    const sessionHash = hash()
    const session = await store.sessions.open(tenant, { sessionHash, link: used, now })
    return { tenant, sessionHash, session }
  }

  test('know their person, are fresh for 15 minutes and end after 7 idle days', async () => {
    const { tenant, sessionHash, session } = await opened()
    expect(session).toMatchObject({
      memberName: 'Ada',
      role: 'admin',
      freshUntil: now + 15 * 60_000,
      endsAt: now + 7 * day,
    })
    expect(await store.sessions.use(tenant, sessionHash, now + 7 * day)).toBeUndefined()
    expect(await store.sessions.use(tenant, sessionHash, now + 7 * day - 1)).toMatchObject({
      memberId: session.memberId,
    })
  })

  test('live on by use, but not beyond 30 days', async () => {
    const { tenant, sessionHash } = await opened()
    for (let at = now; at < now + 30 * day; at += 6 * day)
      expect(await store.sessions.use(tenant, sessionHash, at)).toBeDefined()
    const last = await store.sessions.use(tenant, sessionHash, now + 30 * day - 1)
    expect(last?.endsAt).toBe(now + 30 * day)
    expect(await store.sessions.use(tenant, sessionHash, now + 30 * day)).toBeUndefined()
  })

  test('are not kept alive by being looked at', async () => {
    const { tenant, sessionHash } = await opened()
    expect(await store.sessions.stands(tenant, sessionHash, now + 6 * day)).toBe(true)
    expect(await store.sessions.stands(tenant, sessionHash, now + 8 * day)).toBe(false)
  })

  test('end when they are ended, and exist in their own tenant only', async () => {
    const { tenant, sessionHash } = await opened()
    expect(await store.sessions.use(await db.makeTenant(), sessionHash, now)).toBeUndefined()
    await store.sessions.end(tenant, sessionHash, now)
    expect(await store.sessions.use(tenant, sessionHash, now)).toBeUndefined()
    expect(await store.sessions.stands(tenant, sessionHash, now)).toBe(false)
  })
})

describe('configurations', () => {
  const client: OAuthClient = {
    clientId: '1-a.apps.googleusercontent.com',
    projectId: 'acme',
    projectNumber: '1',
    redirectUris: ['https://guide.example/a'],
    secret: { storedAt: '2026-11-22T10:00:00.000Z', storedBy: 'Ada', ending: 'abcd' },
  }
  const begun = async () => {
    const tenant = await db.makeTenant()
    const row = await store.configurations.create(tenant, {
      configurationId: 'c1',
      name: 'Google',
      pushKey: `${tenant}-x`,
      now,
    })
    return { tenant, row }
  }

  test('change only what is named, and keep the rest', async () => {
    const { tenant, row } = await begun()
    expect(row).toMatchObject({ state: 'draft', choices: null, client: null, key: null, createdAt: now })
    await store.configurations.change(tenant, 'c1', { client, projectId: 'acme', now: now + 1 })
    const changed = await store.configurations.change(tenant, 'c1', {
      choices: { services: ['gmail'], audience: 'internal' },
      now: now + 2,
    })
    expect(changed).toEqual({
      ...row,
      client,
      projectId: 'acme',
      choices: { services: ['gmail'], audience: 'internal' },
      updatedAt: now + 2,
    })
    expect(await store.configurations.get(tenant, 'c1')).toEqual(changed)
    expect((await store.configurations.change(tenant, 'c1', { client: null, now })).client).toBeNull()
  })

  test('another tenant sees none of them', async () => {
    await begun()
    const other = await db.makeTenant()
    expect(await store.configurations.list(other)).toEqual([])
    expect(await store.configurations.get(other, 'c1')).toBeUndefined()
    await expect(store.configurations.change(other, 'c1', { name: 'Taken', now })).rejects.toThrow()
  })

  test('what was done on a step is added up, not overwritten', async () => {
    const { tenant } = await begun()
    await store.stepStates.record(tenant, 'c1', 'client', { openedAt: now })
    await store.stepStates.record(tenant, 'c1', 'client', { skippedAt: now + 1 })
    await store.stepStates.record(tenant, 'c1', 'client', { claimedAt: now + 2, skippedAt: null })
    expect(await store.stepStates.list(tenant, 'c1')).toEqual([
      { step: 'client', openedAt: now, claimedAt: now + 2, skippedAt: null },
    ])
  })

  test('a pending file is kept once per kind, and goes', async () => {
    const { tenant } = await begun()
    await store.pendingFiles.keep(tenant, 'c1', { kind: 'oauth-client', record: client, receivedAt: now })
    await store.pendingFiles.keep(tenant, 'c1', { kind: 'oauth-client', record: client, receivedAt: now + 1 })
    expect(await store.pendingFiles.list(tenant, 'c1')).toEqual([
      { kind: 'oauth-client', record: client, receivedAt: now + 1 },
    ])
    await store.pendingFiles.remove(tenant, 'c1', 'oauth-client')
    expect(await store.pendingFiles.list(tenant, 'c1')).toEqual([])
  })

  test('check results come back as they were kept, the newest per check', async () => {
    const { tenant } = await begun()
    const at = new Date(now).toISOString()
    const waiting: CheckResult = {
      subject: 'c1',
      check: 'client-secret',
      state: 'waiting_google',
      cause: { id: 'client-secret-rejected', facts: { clientId: 'x', uris: ['a'] } },
      facts: { n: 1 },
      since: at,
      checkedAt: at,
      provenAt: null,
      waiting: { since: at, usualSeconds: 300, until: at },
      blockedBy: [],
    }
    const passed: CheckResult = { ...waiting, state: 'passed', cause: null, waiting: null, provenAt: at }
    const blocked: CheckResult = { ...passed, check: 'same-project', state: 'blocked', blockedBy: ['client-file'] }
    const look = { beganAt: now, now: now + 1 }
    await store.checkResults.keep(tenant, waiting, look)
    expect(await store.checkResults.list(tenant, 'c1')).toEqual([waiting])
    await store.checkResults.keep(tenant, passed, look)
    await store.checkResults.keep(tenant, blocked, look)
    expect(await store.checkResults.list(tenant, 'c1')).toEqual([passed, blocked])
    // An older look, which began before that answer came, may not make it wait again; a newer one may.
    const waits: CheckResult = { ...blocked, check: 'client-secret' }
    const earlier = { beganAt: now - 1, now: now + 1 }
    const claimed: CheckResult = { ...waits, state: 'claimed', blockedBy: [] }
    expect(await store.checkResults.keep(tenant, waits, earlier)).toBe('passed')
    expect(await store.checkResults.keep(tenant, claimed, earlier)).toBe('passed')
    expect(await store.checkResults.list(tenant, 'c1')).toEqual([passed, blocked])
    // Nor may it bring back what was true before.
    expect(await store.checkResults.keep(tenant, { ...passed, state: 'failed' }, earlier)).toBe('passed')
    expect(await store.checkResults.list(tenant, 'c1')).toEqual([passed, blocked])
    await store.checkResults.keep(tenant, waits, look)
    expect(await store.checkResults.list(tenant, 'c1')).toEqual([waits, blocked])
    await store.checkResults.forget(tenant, 'c1', ['client-secret'])
    expect(await store.checkResults.list(tenant, 'c1')).toEqual([blocked])
  })
})

describe('selection and ledger', () => {
  const configured = async () => {
    const tenant = await db.makeTenant()
    for (const configurationId of ['c1', 'c2'])
      await store.configurations.create(tenant, {
        configurationId,
        name: 'G',
        pushKey: `${tenant}-${configurationId}`,
        now,
      })
    return tenant
  }

  test('each service uses one configuration of its own tenant', async () => {
    const selection = selectionStore(db.database)
    const tenant = await configured()
    await selection.choose(tenant, { gmail: 'c1', calendar: 'c1' }, { chosenBy: 'Ada', now })
    await selection.choose(tenant, { calendar: 'c2' }, { chosenBy: 'Ada', now: now + 1 })
    expect(await selection.get(tenant)).toEqual([
      { service: 'calendar', configurationId: 'c2', chosenBy: 'Ada', chosenAt: now + 1 },
      { service: 'gmail', configurationId: 'c1', chosenBy: 'Ada', chosenAt: now },
    ])
    await expect(selection.choose(await db.makeTenant(), { gmail: 'c1' }, { chosenBy: 'Eve', now })).rejects.toThrow(
      /foreign key/,
    )
  })

  test('what we made stays ours in the ledger when it is found again', async () => {
    const ledger = ledgerStore(db.database)
    const tenant = await configured()
    const entry = {
      configurationId: 'c1',
      kind: 'topic',
      resource: 'projects/acme/topics/t',
      adopted: false,
      details: {},
      madeBy: 'Ada',
      madeAt: now,
    } as const
    await ledger.enter(tenant, entry)
    await ledger.enter(tenant, { ...entry, adopted: true, details: { region: 'eu' } })
    expect(await ledger.list(tenant, 'c1')).toEqual([{ ...entry, details: { region: 'eu' } }])
    await ledger.strike(tenant, 'c1', entry.resource, now)
    expect(await ledger.list(tenant, 'c1')).toEqual([])
  })
})

test('an installation is stamped once and refuses to open as the other (D12)', async () => {
  const { house } = db.database
  const first = await openInstall(house, 'simulated', now)
  expect(await openInstall(house, 'simulated', now + 1)).toEqual(first)
  await expect(openInstall(house, 'real', now)).rejects.toThrow(/belongs to the simulated Google/)
})
