import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { scopesForServices } from '#contract/google.ts'
import { Secret } from '#steps/secret.server.ts'
import { REDIRECT_URI, startTenant, type Tenant } from '../../e2e/google/sample-tenant.ts'
import { walkConsent, type Walk } from '../../e2e/google/walk-consent.ts'
import { browserAddress } from './address.ts'
import type { Caller } from './ask.ts'
import { listCalendars, listEvents, openChannel, stopChannel } from './calendar.ts'
import { listHistory, listLabels, readProfile, stopWatching, watchMailbox } from './gmail.ts'
import { createGoogleKeys } from './google-keys.ts'
import { readIdToken } from './id-token.ts'
import { exchangeCode, refreshAccessToken, revokeGrant, signInAddress, type Tokens } from './oauth.ts'
import { createTransport, type Transport } from './transport.ts'

const tenantId = 'tenant000a'
const ada = 'ada@acme.example'
const week = 604_800_000
const codeVerifier = 'v'.repeat(64)

let google: Tenant
let transport: Transport
const client = () => ({ clientId: google.clientId, clientSecret: new Secret(google.clientSecret) })

async function open(options: Parameters<typeof startTenant>[0] = {}) {
  google = await startTenant(options)
  transport = createTransport({ googleOrigin: google.origin, clock: google.world.clock, limits: { repeatAfterMs: 1 } })
}
beforeEach(() => open())
afterEach(async () => {
  transport.close()
  await google.close()
})

async function codeFor(walk: Partial<Walk> = {}, nonce = 'nonce-1'): Promise<Secret> {
  const address = signInAddress({
    clientId: google.clientId,
    redirectUri: REDIRECT_URI,
    scopes: scopesForServices(['gmail', 'calendar']),
    oauthState: `${tenantId}-state`,
    nonce,
    codeVerifier,
    loginHint: ada,
  })
  const end = await walkConsent(browserAddress(address, google.origin), { account: ada, ...walk })
  if (end.kind === 'stopped') throw new Error(end.text)
  expect(end.to.searchParams.get('state')).toBe(`${tenantId}-state`)
  return new Secret(end.to.searchParams.get('code') ?? '')
}

const exchange = (code: Secret, verifier = codeVerifier) =>
  exchangeCode(transport, tenantId, client(), { code, codeVerifier: new Secret(verifier), redirectUri: REDIRECT_URI })

async function connect(walk: Partial<Walk> = {}): Promise<{ tokens: Tokens; caller: Caller }> {
  const answer = await exchange(await codeFor(walk))
  if (!answer.ok) throw new Error(answer.refusal.message)
  return { tokens: answer.value, caller: { transport, tenantId, accessToken: answer.value.accessToken } }
}

describe('sign-in', () => {
  test('a code with its verifier becomes tokens, and the ID token names the account', async () => {
    const { tokens } = await connect()
    expect(tokens.refreshToken).toBeInstanceOf(Secret)
    expect(tokens.refreshTokenEndsAt).toBeNull()
    expect(tokens.scopes).toContain('https://www.googleapis.com/auth/gmail.readonly')
    expect(JSON.stringify(tokens)).not.toMatch(/ya29|1\/\/|eyJ/)
    const keys = createGoogleKeys(transport)
    const idToken = tokens.idToken ?? new Secret('')
    const account = await readIdToken(keys, transport.clock, idToken, { clientId: google.clientId, nonce: 'nonce-1' })
    expect(account).toMatchObject({
      ok: true,
      account: { email: ada, emailIsVerified: true, hostedDomain: 'acme.example' },
    })
    expect(await readIdToken(keys, transport.clock, idToken, { clientId: google.clientId, nonce: 'nonce-2' })).toEqual({
      ok: false,
      flaw: 'nonce',
    })
    expect(
      await readIdToken(keys, transport.clock, idToken, {
        clientId: '1-other.apps.googleusercontent.com',
        nonce: 'nonce-1',
      }),
    ).toEqual({ ok: false, flaw: 'audience' })
  })

  test('another code verifier, and a code used twice, are Google’s no', async () => {
    expect(await exchange(await codeFor(), 'w'.repeat(64))).toMatchObject({
      ok: false,
      refusal: { kind: 'refused', reason: 'invalid_grant' },
    })
    const code = await codeFor()
    expect(await exchange(code)).toMatchObject({ ok: true })
    expect(await exchange(code)).toMatchObject({ ok: false, refusal: { reason: 'invalid_grant' } })
  })

  test('FM-20 the exchange is sent once even when Google answers 503, and the code still works', async () => {
    const code = await codeFor()
    await google.steering.setFault({ match: { path: '/token' }, effect: { kind: 'status', status: 503 } })
    await google.steering.clearCalls()
    expect(await exchange(code)).toMatchObject({ ok: false, refusal: { kind: 'outage', call: 'exchange-code' } })
    expect(await google.steering.calls({ path: '/token' })).toHaveLength(1)
    await google.steering.clearFaults({})
    expect(await exchange(code)).toMatchObject({ ok: true })
  })

  test('an unticked box shows in the granted scopes', async () => {
    const { tokens } = await connect({ scopes: ['openid', 'email', 'https://www.googleapis.com/auth/calendar.events'] })
    expect(tokens.scopes).not.toContain('https://www.googleapis.com/auth/gmail.readonly')
    const profile = await readProfile({ transport, tenantId, accessToken: tokens.accessToken })
    expect(profile).toMatchObject({
      ok: false,
      refusal: { kind: 'refused', reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' },
    })
  })

  test('Testing mode shows as the date the sign-in ends', async () => {
    transport.close()
    await google.close()
    await open({ audience: 'external' })
    const { tokens } = await connect()
    const left = (tokens.refreshTokenEndsAt ?? 0) - google.world.clock.now()
    expect(Math.abs(left - week)).toBeLessThan(5_000)
  })

  test('a refresh brings an access token and no refresh token; FM-20 it is repeated through a 503', async () => {
    const { tokens } = await connect()
    await google.steering.setFault({ match: { path: '/token' }, effect: { kind: 'status', status: 503 }, times: 1 })
    const refreshed = await refreshAccessToken(transport, tenantId, client(), tokens.refreshToken ?? new Secret(''))
    expect(refreshed).toMatchObject({ ok: true, value: { refreshToken: null } })
  })

  test('a revoked grant ends the refresh, and revoking again is no trouble', async () => {
    const { tokens } = await connect()
    const refreshToken = tokens.refreshToken ?? new Secret('')
    expect(await revokeGrant(transport, tenantId, refreshToken)).toEqual({ ok: true, value: 'revoked' })
    expect(await revokeGrant(transport, tenantId, refreshToken)).toEqual({ ok: true, value: 'revoked' })
    await google.steering.settle()
    expect(await refreshAccessToken(transport, tenantId, client(), refreshToken)).toMatchObject({
      ok: false,
      refusal: { kind: 'refused', reason: 'invalid_grant' },
    })
  })
})

describe('Gmail', () => {
  const topicName = () => `projects/${google.projectId}/topics/guidepost`

  test('profile, labels, watch, history and stop are read as documented', async () => {
    const { caller } = await connect()
    const profile = await readProfile(caller)
    if (!profile.ok) throw new Error(profile.refusal.message)
    expect(profile.value.email).toBe(ada)
    expect(await listLabels(caller)).toMatchObject({
      ok: true,
      value: expect.arrayContaining([{ labelId: 'INBOX', name: 'INBOX', isOwn: false }]),
    })

    const refused = await watchMailbox(caller, { topicName: topicName(), labelIds: ['INBOX'] })
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'refused', status: 404 } })
    await google.steering.createTopic({ projectId: google.projectId, topicId: 'guidepost' })
    expect(await watchMailbox(caller, { topicName: topicName(), labelIds: [] })).toMatchObject({
      ok: false,
      refusal: { status: 403, reason: 'forbidden' },
    })
    await google.steering.grantRole({
      resource: topicName(),
      role: 'roles/pubsub.publisher',
      member: 'serviceAccount:gmail-api-push@system.gserviceaccount.com',
    })
    const watched = await watchMailbox(caller, { topicName: topicName(), labelIds: ['INBOX'] })
    if (!watched.ok) throw new Error(watched.refusal.message)
    expect(Math.abs(watched.value.endsAt - google.world.clock.now() - week)).toBeLessThan(60_000)

    const { id } = await google.steering.deliverMail({ email: ada })
    expect(await listHistory(caller, { startHistoryId: profile.value.historyId })).toMatchObject({
      ok: true,
      value: { added: [{ messageId: id }], nextPageToken: null },
    })
    await google.steering.forgetHistory({ email: ada })
    expect(await listHistory(caller, { startHistoryId: profile.value.historyId })).toMatchObject({
      ok: false,
      refusal: { status: 404 },
    })
    expect(await stopWatching(caller)).toEqual({ ok: true, value: 'stopped' })
    expect(await google.steering.watches({ email: ada })).toEqual([])
  })

  test('a failed watch is sent once: overlapping watches collide', async () => {
    const { caller } = await connect()
    await google.steering.setFault({ match: { host: 'gmail.googleapis.com' }, effect: { kind: 'status', status: 500 } })
    await google.steering.clearCalls()
    expect(await watchMailbox(caller, { topicName: topicName(), labelIds: [] })).toMatchObject({
      ok: false,
      refusal: { kind: 'outage' },
    })
    expect(await google.steering.calls({ host: 'gmail.googleapis.com' })).toHaveLength(1)
  })

  test('FM-22 a 403 for quota is quota; FM-28 malformed JSON is unreadable; both pass afterwards', async () => {
    const { caller } = await connect()
    await google.steering.setFault({
      effect: { kind: 'status', status: 403, reason: 'userRateLimitExceeded' },
      match: { host: 'gmail.googleapis.com' },
      times: 1,
    })
    expect(await readProfile(caller)).toMatchObject({ ok: false, refusal: { kind: 'quota' } })
    await google.steering.setFault({
      effect: { kind: 'malformed-json' },
      match: { host: 'gmail.googleapis.com' },
      times: 1,
    })
    expect(await readProfile(caller)).toMatchObject({ ok: false, refusal: { kind: 'unreadable', retryable: true } })
    expect(await readProfile(caller)).toMatchObject({ ok: true })
  })
})

describe('Calendar', () => {
  test('calendars, events since a cursor, and a channel until it is stopped', async () => {
    const { caller } = await connect()
    expect(await listCalendars(caller)).toMatchObject({
      ok: true,
      value: { calendars: [{ calendarId: ada, isPrimary: true }], nextPageToken: null },
    })
    const first = await listEvents(caller, { calendarId: ada })
    if (!first.ok || first.value.syncToken === null) throw new Error('no sync token')
    const { id } = await google.steering.changeEvent({ calendarId: ada, event: { summary: 'Stand-up' } })
    expect(await listEvents(caller, { calendarId: ada, syncToken: first.value.syncToken })).toMatchObject({
      ok: true,
      value: { changes: [{ eventId: id, isCancelled: false }] },
    })
    await google.steering.forgetSyncTokens({ calendarId: ada })
    expect(await listEvents(caller, { calendarId: ada, syncToken: first.value.syncToken })).toMatchObject({
      ok: false,
      refusal: { status: 410 },
    })

    const endsAt = google.world.clock.now() + 60 * 86_400_000
    const channel = {
      calendarId: ada,
      channelId: `${tenantId}-channel-1`,
      channelToken: new Secret('channel-secret'),
      address: 'https://guidepost.example/api/calendar/webhooks/google',
      endsAt,
    }
    const opened = await openChannel(caller, channel)
    if (!opened.ok) throw new Error(opened.refusal.message)
    expect(opened.value.endsAt).toBeLessThan(endsAt)
    expect(await openChannel(caller, channel)).toMatchObject({ ok: false, refusal: { reason: 'channelIdNotUnique' } })
    expect(await stopChannel(caller, opened.value)).toEqual({ ok: true, value: 'stopped' })
    expect(await stopChannel(caller, opened.value)).toEqual({ ok: true, value: 'stopped' })
    expect(await google.steering.channels()).toEqual([])
  })
})
