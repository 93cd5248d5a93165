import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { walkConsent } from '../e2e/google/walk-consent.ts'
import { enterAsAdmin, startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'
import { ada, bob, readyToConnect } from './test-sign-in.ts'

const gmailScope = 'https://www.googleapis.com/auth/gmail.readonly'
const eventsScope = 'https://www.googleapis.com/auth/calendar.events'

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

const ready = (options?: Parameters<typeof readyToConnect>[1]) => readyToConnect(running, options)
const exchanges = () => running.google.calls({ host: 'oauth2.googleapis.com', path: '/token', method: 'POST' })
/** Ada's live watches on the topic of one project. */
const watchesIn = async (projectId: string) =>
  (await running.google.watches({ email: ada })).filter(({ topicName }) => topicName.includes(projectId))

describe('connecting a mailbox', () => {
  test('from the button to a watched mailbox, with nothing secret in reply, address or log', async () => {
    const admin = await ready()
    const { location, outcome } = await admin.arrive(await admin.toCallback('gmail'))
    expect(location).toMatch(new RegExp(`^/setup/${admin.id}/mailbox\\?sign-in=[0-9a-z]+$`))
    expect(outcome).toMatchObject({ outcome: 'connected', service: 'gmail', actual: ada, cause: null })
    const [mailbox] = await admin.until(([one]) => one?.expiresAt != null)
    expect(mailbox).toMatchObject({ id: outcome.connectionId, label: ada, account: { email: ada }, signInEndsAt: null })
    expect(await watchesIn(admin.projectId)).toHaveLength(1)
    expect(await admin.audit()).toContain('connection.connected')
    await admin.lookUntil(admin.id, {
      'oauth-mail': 'passed',
      'scopes-mail': 'passed',
      'token-end': 'passed',
      watch: 'passed',
    })
    expect(running.log()).not.toMatch(/ya29|1\/\/0|4\/0A|code_verifier/)
  })

  test('a reload of Google’s redirect shows the same end and spends the code no second time', async () => {
    const admin = await ready()
    const address = await admin.toCallback('gmail')
    const first = await admin.arrive(address)
    await admin.until(([one]) => one?.expiresAt != null)
    await running.google.clearCalls()
    expect(await admin.arrive(address)).toEqual(first)
    // Google refuses a code it has seen; a look in the background may refresh meanwhile.
    expect((await exchanges()).filter(({ status }) => status !== 200)).toEqual([])
    expect(await admin.connections()).toHaveLength(1)
  })

  test('a topic that does not let Gmail publish is named by the check, and the sign-in stays', async () => {
    const admin = await ready()
    await running.google.deleteTopic({ name: `projects/${admin.projectId}/topics/guidepost-gmail` })
    expect(await admin.signIn('gmail')).toMatchObject({ outcome: 'connected' })
    await admin.until(([one]) => one?.cause != null)
    await admin.lookUntil(admin.id, { 'oauth-mail': 'passed', watch: 'failed' })
    expect((await admin.check('watch'))?.cause?.id).toBe('topic-not-found')
  })

  test('in Testing mode the date on which the sign-in ends is shown as a warning', async () => {
    const admin = await ready({ audience: 'external' })
    await admin.signIn('gmail')
    const [mailbox] = await admin.until(([one]) => one?.expiresAt != null)
    const days = (Date.parse(mailbox?.signInEndsAt ?? '') - Date.now()) / 86_400_000
    expect(days).toBeCloseTo(7, 2)
    await admin.lookUntil(admin.id, { 'token-end': 'warning', published: 'warning' })
    expect((await admin.check('token-end'))?.cause).toMatchObject({
      id: 'consent-screen-testing-7-day-expiry',
      facts: { projectId: admin.projectId, endsAt: expect.stringMatching(/UTC$/) },
    })
    await running.google.setConsentScreen({ projectId: admin.projectId, publishing: 'production' })
    await admin.signIn('gmail')
    await admin.lookUntil(admin.id, { 'token-end': 'passed', published: 'passed', watch: 'passed' })
  })
})

describe('one account for both services', () => {
  test('Calendar after Gmail hints the account, asks for the union and replaces one token by one that covers both', async () => {
    const admin = await ready()
    await admin.signIn('gmail')
    const asked = new URL(await admin.connect('calendar')).searchParams
    expect(asked.get('login_hint')).toBe(ada)
    expect(asked.get('include_granted_scopes')).toBe('true')
    expect(asked.get('scope')?.split(' ')).toEqual(expect.arrayContaining([gmailScope, eventsScope]))
    expect(await admin.signIn('calendar')).toMatchObject({ outcome: 'connected', expected: ada, actual: ada })
    const connections = await admin.until((all) => all.filter(({ expiresAt }) => expiresAt !== null).length === 2)
    expect(new Set(connections.map(({ account }) => account?.id)).size).toBe(1)
    expect(await watchesIn(admin.projectId)).toHaveLength(1)
  })

  test('an unticked box is named as Google names it, and nothing is stored', async () => {
    const admin = await ready()
    const refused = await admin.signIn('calendar', { scopes: ['openid', eventsScope] })
    expect(refused).toMatchObject({
      outcome: 'refused',
      cause: {
        id: 'granular-consent-scope-unticked',
        facts: { accountEmail: ada, missing: ['See the list of Google calendars you’re subscribed to'] },
      },
    })
    expect(await admin.connections()).toEqual([])
    await admin.lookUntil(admin.id, { 'oauth-cal': 'failed' })
  })

  test('a new sign-in that covers less than what lives on the account leaves the old one in place', async () => {
    const admin = await ready()
    await admin.signIn('gmail')
    const before = await admin.until(([one]) => one?.expiresAt != null)
    // The person removed the app at Google, so that what was granted before no longer adds up.
    await running.google.revoke({ email: ada, projectId: admin.projectId })
    const calendarOnly = [eventsScope, 'https://www.googleapis.com/auth/calendar.calendarlist.readonly']
    expect(await admin.signIn('calendar', { scopes: calendarOnly })).toMatchObject({
      outcome: 'refused',
      cause: { facts: { missing: ['View your email messages and settings'] } },
    })
    expect(await admin.connections()).toMatchObject([{ id: before[0]?.id, service: 'gmail' }])
  })
})

describe('a sign-in that comes to nothing', () => {
  test('FM-08 cancelled at Google: told so, the state is used up, nothing is stored', async () => {
    const admin = await ready()
    const address = await admin.toCallback('gmail', { decision: 'cancel' })
    expect((await admin.arrive(address)).outcome).toMatchObject({
      outcome: 'refused',
      cause: { id: 'sign-in-cancelled' },
    })
    address.searchParams.delete('error')
    address.searchParams.set('code', '4/0Asmuggled')
    expect((await admin.arrive(address)).outcome).toMatchObject({ cause: { id: 'sign-in-cancelled' } })
    expect(await admin.connections()).toEqual([])
  })

  test('FM-09 a code without a state, or with a wrong one, is refused with an event and without a token call', async () => {
    const admin = await ready()
    await admin.lookUntil(admin.id, { 'client-secret': 'passed' })
    const address = await admin.toCallback('gmail')
    await running.google.clearCalls()
    for (const state of ['', 'nonsense', `${admin.tenantId}-${'x'.repeat(43)}`]) {
      const wrong = new URL(address)
      wrong.searchParams.set('state', state)
      expect((await admin.back(wrong)).status).toBe(400)
    }
    expect(await exchanges()).toEqual([])
    expect((await admin.audit()).filter((event) => event === 'sign-in.turned-away')).toHaveLength(3)
    expect((await admin.arrive(address)).outcome).toMatchObject({ outcome: 'connected' })
  })

  test('FM-10 a state of tenant A in a session of tenant B is refused, noted by both, and burnt', async () => {
    const [a, b] = [await ready(), await ready()]
    const address = await a.toCallback('gmail')
    expect((await a.back(address, b.cookie)).status).toBe(400)
    expect(await a.audit()).toContain('sign-in.turned-away')
    expect(await b.audit()).toContain('sign-in.turned-away')
    expect((await a.arrive(address)).outcome).toMatchObject({
      outcome: 'refused',
      cause: { id: 'state-cookie-not-returned' },
    })
    expect([...(await a.connections()), ...(await b.connections())]).toEqual([])
  })

  test('FM-12 a state that comes back without its browser’s cookie is refused with what to do', async () => {
    const admin = await ready()
    const answer = await admin.back(await admin.toCallback('gmail'), '')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Finish in the window where you started')
    expect(await admin.audit()).toContain('sign-in.turned-away')
    expect(await admin.connections()).toEqual([])
  })

  test('FM-13 Gmail’s state at Calendar’s address is refused as a mix-up', async () => {
    const admin = await ready()
    const address = await admin.toCallback('gmail')
    const mixed = new URL(address)
    mixed.pathname = '/api/auth/google/calendar/callback'
    expect((await admin.back(mixed)).status).toBe(400)
    expect((await admin.arrive(address)).outcome).toMatchObject({
      outcome: 'refused',
      cause: { id: 'sign-in-state-not-ours' },
    })
    expect(await admin.connections()).toEqual([])
  })

  test('FM-14 a session that ended at Google’s page completes nothing, also after a new one was opened', async () => {
    const admin = await ready()
    const address = await admin.toCallback('gmail')
    // Idle for longer than a session lives.
    running.advanceClock(8 * 86_400_000)
    expect((await admin.back(address)).status).toBe(400)
    const again = await enterAsAdmin(running)
    expect((await admin.back(address, again.cookie)).status).toBe(400)
    running.advanceClock(-8 * 86_400_000)
    expect(await watchesIn(admin.projectId)).toEqual([])
  })

  test('FM-16 another account than the expected one is asked about before anything is stored', async () => {
    const admin = await ready()
    await admin.signIn('gmail')
    const asked = await admin.signIn('calendar', { account: bob })
    expect(asked).toMatchObject({ outcome: 'confirm-account', expected: ada, actual: bob, connectionId: null })
    expect((await admin.connections()).map(({ service }) => service)).toEqual(['gmail'])
    const discarded = await admin.call('POST', `/api/connect/${asked.id}/discard`)
    expect(await discarded.json()).toMatchObject({ outcome: 'refused', cause: { id: 'wrong-account-signed-in' } })
    expect((await admin.call('POST', `/api/connect/${asked.id}/keep`)).status).toBe(409)

    const second = await admin.signIn('calendar', { account: bob })
    const kept = await admin.call('POST', `/api/connect/${second.id}/keep`)
    expect(await kept.json()).toMatchObject({ outcome: 'connected', actual: bob })
    const connections = await admin.connections()
    expect(connections.map(({ account }) => account?.email).sort()).toEqual([ada, bob])
  })

  test('FM-17 without a refresh token a second round follows by itself, once', async () => {
    const admin = await ready()
    await running.google.withholdRefreshTokens({ times: 1 })
    const first = await admin.back(await admin.toCallback('gmail'))
    const address = first.headers.get('location') ?? ''
    expect(first.status).toBe(303)
    expect(new URL(address).searchParams.get('prompt')).toContain('consent')
    const end = await walkConsent(address, { account: ada })
    if (end.kind === 'stopped') throw new Error(end.text)
    expect((await admin.arrive(end.to)).outcome).toMatchObject({ outcome: 'connected' })
  })

  test('FM-17 when the second round brings none either, that is said, and no third begins', async () => {
    const admin = await ready()
    await running.google.withholdRefreshTokens({ times: 2 })
    const first = await admin.back(await admin.toCallback('gmail'))
    const end = await walkConsent(first.headers.get('location') ?? '', { account: ada })
    if (end.kind === 'stopped') throw new Error(end.text)
    expect((await admin.arrive(end.to)).outcome).toMatchObject({
      outcome: 'refused',
      cause: { id: 'refresh-token-not-returned', facts: { accountEmail: ada } },
    })
    expect(await admin.connections()).toEqual([])
  })

  test('FM-18 a client secret that Google refuses is named, at the sign-in and at its own step', async () => {
    const admin = await ready()
    await admin.lookUntil(admin.id, { 'client-secret': 'passed' })
    const { clientId, clientSecret } = admin.client
    const address = await admin.toCallback('gmail')
    await running.google.setClientSecret({ clientId, clientSecret, enabled: false })
    expect((await admin.arrive(address)).outcome).toMatchObject({
      outcome: 'refused',
      cause: { id: 'client-secret-wrong', facts: { clientId } },
    })
    await admin.lookUntil(admin.id, { 'client-secret': 'failed' })
    expect(await admin.connections()).toEqual([])
  })

  test('an answer that comes after the journey’s end is told so', async () => {
    const admin = await ready()
    const address = await admin.toCallback('gmail')
    running.advanceClock(2 * 3_600_000)
    expect((await admin.arrive(address)).outcome).toMatchObject({
      outcome: 'refused',
      cause: { id: 'sign-in-state-expired' },
    })
    running.advanceClock(-2 * 3_600_000)
  })
})
