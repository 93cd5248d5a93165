import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { calendarChoiceSchema } from '#contract/connection.ts'
import { startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'
import { ada, bob, type ReadyAdmin, readyToConnect } from './test-sign-in.ts'

let running: TestGuidepost
beforeAll(async () => {
  running = await startTestGuidepost()
  await running.google.createWorkspace({ domain: 'acme.example', users: [ada, bob], createdAt: Date.UTC(2020, 0, 1) })
})
beforeEach(async () => {
  await running.google.clearFaults({})
  await running.google.clearCalls()
})
afterAll(() => running.close())

const revocations = () => running.google.calls({ host: 'oauth2.googleapis.com', path: '/revoke' })
const watchesIn = async (projectId: string) =>
  (await running.google.watches({ email: ada })).filter(({ topicName }) => topicName.includes(projectId))
const channelsOf = async (tenantId: string) =>
  (await running.google.channels()).filter(({ id }) => id.startsWith(tenantId))

/** Gmail and Calendar of one account, both at work. */
async function both(): Promise<ReadyAdmin & { mailboxId: string; calendarId: string; accountId: string }> {
  const admin = await readyToConnect(running)
  const mailbox = await admin.signIn('gmail')
  const calendar = await admin.signIn('calendar')
  const connections = await admin.until((all) => all.filter(({ expiresAt }) => expiresAt !== null).length === 2)
  const accountId = connections[0]?.account?.id ?? ''
  return { ...admin, accountId, mailboxId: mailbox.connectionId ?? '', calendarId: calendar.connectionId ?? '' }
}

describe('connecting a calendar', () => {
  test('opens a channel for the primary calendar, whose first message proves it', async () => {
    const admin = await readyToConnect(running)
    expect(await admin.signIn('calendar')).toMatchObject({ outcome: 'connected', actual: ada })
    const [calendar] = await admin.until(([one]) => one?.lastEventAt != null)
    expect(calendar).toMatchObject({ service: 'calendar', state: 'connected', cause: null })
    await admin.lookUntil(admin.id, { 'oauth-cal': 'passed', channel: 'passed', 'cal-sync': 'passed' })
    expect(await channelsOf(admin.tenantId)).toHaveLength(1)
  })

  test('BI-74 another calendar is taken from a pasted embed code, and takes the first one’s place', async () => {
    const admin = await readyToConnect(running)
    await admin.signIn('calendar')
    const [primary] = await admin.until(([one]) => one?.expiresAt != null)
    const { id: team } = await running.google.addCalendar({
      owner: ada,
      summary: 'Team',
      id: `team${admin.tenantId}@group.calendar.google.com`,
    })
    const address = `/api/accounts/${primary?.account?.id ?? ''}/calendars`
    const listed = z
      .object({ calendars: z.array(calendarChoiceSchema) })
      .parse(await (await admin.call('GET', address)).json())
    expect(listed.calendars).toEqual(
      expect.arrayContaining([
        { id: ada, name: expect.any(String), primary: true, connected: true },
        { id: team, name: 'Team', primary: false, connected: false },
      ]),
    )
    const pasted = `<iframe src="https://calendar.google.com/calendar/embed?src=${encodeURIComponent(team)}"></iframe>`
    const chosen = await admin.call('POST', address, { calendar: pasted, instead: primary?.id })
    expect(await chosen.json()).toMatchObject({ label: 'Team', service: 'calendar' })
    const connections = await admin.connections()
    expect(connections.map(({ label, state }) => [label, state === 'disconnected'])).toEqual(
      expect.arrayContaining([['Team', false]]),
    )
    expect(connections.filter(({ state }) => state !== 'disconnected')).toHaveLength(1)
    expect((await channelsOf(admin.tenantId)).map(({ calendarId }) => calendarId)).toEqual([team])
    expect(await revocations()).toEqual([])
  })

  test('a calendar that Google does not announce is said so, and stays connected', async () => {
    const admin = await readyToConnect(running)
    await admin.signIn('calendar')
    const [primary] = await admin.until(([one]) => one?.expiresAt != null)
    const { id } = await running.google.addCalendar({
      owner: ada,
      summary: 'Holidays',
      id: `holiday${admin.tenantId}@group.v.calendar.google.com`,
      supportsPush: false,
    })
    const address = `/api/accounts/${primary?.account?.id ?? ''}/calendars`
    const chosen = await admin.call('POST', address, { calendar: id })
    expect(await chosen.json()).toMatchObject({ label: 'Holidays', cause: { id: 'calendar-push-not-supported' } })
  })

  test('a calendar the account does not see, and a text that holds none, are refused in words', async () => {
    const admin = await readyToConnect(running)
    await admin.signIn('calendar')
    const [primary] = await admin.until(([one]) => one?.expiresAt != null)
    const address = `/api/accounts/${primary?.account?.id ?? ''}/calendars`
    expect((await admin.call('POST', address, { calendar: 'stranger@group.calendar.google.com' })).status).toBe(409)
    expect((await admin.call('POST', address, { calendar: 'not a calendar' })).status).toBe(400)
    expect((await admin.call('POST', '/api/accounts/nobody/calendars', { calendar: 'primary' })).status).toBe(404)
  })
})

describe('disconnecting', () => {
  test('a calendar stops its channel and leaves the account’s mailbox alone: nothing is revoked', async () => {
    const admin = await both()
    const reply = await admin.call('POST', `/api/connections/${admin.calendarId}/disconnect`)
    expect(reply.status).toBe(200)
    expect(await channelsOf(admin.tenantId)).toEqual([])
    expect(await watchesIn(admin.projectId)).toHaveLength(1)
    expect(await revocations()).toEqual([])
    const connections = await admin.connections()
    expect(connections.find(({ id }) => id === admin.calendarId)).toMatchObject({ state: 'disconnected' })
    expect(connections.find(({ id }) => id === admin.mailboxId)?.state).not.toBe('disconnected')
    // Still works: Google answers in the account's name.
    expect((await admin.call('GET', `/api/accounts/${admin.accountId}/calendars`)).status).toBe(200)
  })

  test('the last connection of an account stops its watch, revokes the grant and forgets the tokens', async () => {
    const admin = await both()
    await admin.call('POST', `/api/connections/${admin.calendarId}/disconnect`)
    await admin.call('POST', `/api/connections/${admin.mailboxId}/disconnect`)
    expect(await watchesIn(admin.projectId)).toEqual([])
    expect(await revocations()).toHaveLength(1)
    const secrets = await running.db.database.inTenant(admin.tenantId, (tx) =>
      tx.selectFrom('secret').select('name').where('name', 'like', 'account/%').execute(),
    )
    expect(secrets).toEqual([])
    // Ending what has ended finishes what a crash may have left, and asks Google nothing new.
    expect((await admin.call('POST', `/api/connections/${admin.mailboxId}/disconnect`)).status).toBe(200)
    expect(await revocations()).toHaveLength(1)
  })

  test('a grant is not revoked while another client of the same project still serves the same person', async () => {
    const admin = await readyToConnect(running)
    const other = await admin.configure(await admin.newClient())
    const mailbox = await admin.signIn('gmail')
    await admin.signIn('calendar', {}, { configurationId: other, another: true })
    const connections = await admin.until((all) => all.filter(({ expiresAt }) => expiresAt !== null).length === 2)
    expect(new Set(connections.map(({ account }) => account?.id)).size).toBe(2)
    await admin.call('POST', `/api/connections/${mailbox.connectionId ?? ''}/disconnect`)
    expect(await revocations()).toEqual([])
    const calendar = connections.find(({ service }) => service === 'calendar')
    expect((await admin.call('GET', `/api/accounts/${calendar?.account?.id ?? ''}/calendars`)).status).toBe(200)
  })

  test('another tenant’s connection is not found, as one that does not exist', async () => {
    const [a, b] = [await readyToConnect(running), await readyToConnect(running)]
    const { connectionId } = await a.signIn('gmail')
    expect((await b.call('POST', `/api/connections/${connectionId ?? ''}/disconnect`)).status).toBe(404)
    expect((await b.call('POST', '/api/connections/nothing/disconnect')).status).toBe(404)
    expect(await b.connections()).toEqual([])
  })
})

describe('reconnecting', () => {
  test('a removed grant is noticed at the next call, and signing in again brings both services back', async () => {
    const admin = await both()
    await running.google.revoke({ email: ada, projectId: admin.projectId })
    expect((await admin.call('GET', `/api/accounts/${admin.accountId}/calendars`)).status).toBe(409)
    const lost = await admin.until((all) => all.every(({ state }) => state === 'needs_reconnect'))
    expect(lost[0]?.cause).toMatchObject({ id: 'refresh-token-expired-or-revoked', facts: { accountEmail: ada } })
    await admin.lookUntil(admin.id, { 'oauth-mail': 'failed', 'oauth-cal': 'failed' })
    await running.google.clearCalls()
    await admin.call('GET', `/api/accounts/${admin.accountId}/calendars`)
    expect(await running.google.calls({ host: 'oauth2.googleapis.com' })).toEqual([])

    const back = await admin.signIn('gmail', {}, { connectionId: admin.mailboxId })
    expect(back).toMatchObject({ outcome: 'connected', connectionId: admin.mailboxId })
    await admin.until((all) => all.every(({ state, expiresAt }) => state !== 'needs_reconnect' && expiresAt !== null))
    await admin.lookUntil(admin.id, { watch: 'passed', channel: 'passed' })
  })

  test('a refused OAuth client alarms the configuration once and takes no account down', async () => {
    const admin = await both()
    await admin.lookUntil(admin.id, { 'client-secret': 'passed' })
    const { clientId, clientSecret } = admin.client
    await running.google.setClientSecret({ clientId, clientSecret, enabled: false })
    await running.google.setFault({
      match: { host: 'www.googleapis.com', path: '/calendar' },
      effect: { kind: 'status', status: 401 },
      times: 1,
    })
    expect((await admin.call('GET', `/api/accounts/${admin.accountId}/calendars`)).status).toBe(409)
    await expect.poll(async () => (await admin.check('client-secret'))?.state).toBe('failed')
    expect((await admin.connections()).map(({ state }) => state)).not.toContain('needs_reconnect')
  })

  test('a mailbox that moves to another project keeps its id, and its old watch ends after the new one works', async () => {
    const admin = await readyToConnect(running)
    const first = await admin.signIn('gmail')
    await admin.until(([one]) => one?.expiresAt != null)
    const elsewhere = await readyToConnect(running)
    const configurationId = await admin.configure(elsewhere.client)
    const moved = await admin.signIn('gmail', {}, { configurationId, connectionId: first.connectionId })
    expect(moved).toMatchObject({ outcome: 'connected', connectionId: first.connectionId })
    await expect.poll(() => watchesIn(admin.projectId)).toEqual([])
    expect(await watchesIn(elsewhere.projectId)).toHaveLength(1)
    expect(await admin.connections()).toMatchObject([
      { id: first.connectionId, configuration: { id: configurationId } },
    ])
  })
})

describe('reset', () => {
  test('names what it ends, ends it all, and needs a fresh link', async () => {
    const admin = await both()
    const preview = z.object({ connections: z.array(z.object({ id: z.string() })) })
    const listed = preview.parse(await (await admin.call('GET', '/api/reset')).json())
    expect(listed.connections.map(({ id }) => id).sort()).toEqual([admin.mailboxId, admin.calendarId].sort())
    expect((await admin.call('POST', '/api/reset')).status).toBe(200)
    expect((await admin.connections()).map(({ state }) => state)).toEqual(['disconnected', 'disconnected'])
    expect(await watchesIn(admin.projectId)).toEqual([])
    expect(await channelsOf(admin.tenantId)).toEqual([])
    expect(await revocations()).toHaveLength(1)
    expect(await admin.audit()).toContain('connections.reset')
    expect(await admin.signIn('gmail')).toMatchObject({ outcome: 'connected', connectionId: admin.mailboxId })

    running.advanceClock(16 * 60_000)
    expect((await admin.call('POST', '/api/reset')).status).toBe(403)
    running.advanceClock(-16 * 60_000)
  })
})
