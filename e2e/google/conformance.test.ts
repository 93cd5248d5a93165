import { CodeChallengeMethod, JWT, OAuth2Client } from 'google-auth-library'
import { calendar as calendarApi } from 'googleapis/build/src/apis/calendar/index.js'
import { gmail as gmailApi } from 'googleapis/build/src/apis/gmail/index.js'
import { pubsub as pubsubApi } from 'googleapis/build/src/apis/pubsub/index.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discoveryFolder, faultsOf, methodIdOf, readDiscovery, type Answer } from './discovery.ts'
import { startHook } from './sample-world.ts'
import { startGoogle } from './server.ts'
import { steer } from './steer.ts'
import { walkConsent } from './walk-consent.ts'

// Google's own client library against the simulated Google. Nothing of the library is changed but the fetch below it.

const redirectUri = 'https://app.example.com/google/callback'
const endpoint = 'https://hook.example/push/tenant-secret'
const projectId = 'conformance-1'
const topic = `projects/${projectId}/topics/gmail`
const subscription = `projects/${projectId}/subscriptions/gmail-push`
const mailbox = 'ada@example.com'
const scopes = [
  'openid',
  'email',
  ...['gmail.readonly', 'calendar.readonly'].map((one) => `https://www.googleapis.com/auth/${one}`),
]

async function start() {
  const google = await startGoogle({
    propagation: { api: 0, iam: 0, orgPolicy: 0, oauthClient: 0, serviceAccountKey: 0, revoke: 0 },
  })
  const hand = steer(google.origin)
  await hand.createWorkspace({ domain: 'example.com', users: [mailbox], createdAt: 0 })
  await hand.createProject({
    projectId,
    domain: 'example.com',
    createdBy: mailbox,
    enable: ['gmail.googleapis.com', 'calendar-json.googleapis.com', 'pubsub.googleapis.com'],
  })
  await hand.createConsentScreen({ projectId })
  const client = await hand.createClient({ projectId, redirectUris: [redirectUri] })
  const account = await hand.createServiceAccount({
    projectId,
    accountId: 'guidepost',
    roles: ['roles/pubsub.admin'],
    actsAsItself: true,
  })
  const key = JSON.parse((await hand.createServiceAccountKey({ email: account.email })).file)
  const hook = await startHook(google.world)

  const recorded: Answer[] = []
  const fetchImplementation: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const response = await fetch(`${google.origin}/${url.host}${url.pathname}${url.search}`, init)
    const text = await response.clone().text()
    const isJson = response.headers.get('content-type')?.includes('json')
    const body: unknown = isJson ? JSON.parse(text) : undefined
    recorded.push({ method: init?.method ?? 'GET', url: url.href, status: response.status, body })
    return response
  }
  const transporterOptions = { fetchImplementation }
  const user = new OAuth2Client({ ...client, redirectUri, transporterOptions })
  const robot = new JWT({
    email: key.client_email,
    key: key.private_key,
    keyId: key.private_key_id,
    scopes: ['https://www.googleapis.com/auth/pubsub'],
    transporterOptions,
  })
  return { google, hand, hook, recorded, user, robot, account }
}

let world: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  world = await start()
})
afterAll(async () => {
  await world.hook.close()
  await world.google.close()
})

describe("Google's own client library", () => {
  it('completes the code flow with PKCE', async () => {
    const { user, google } = world
    const { codeVerifier, codeChallenge = '' } = await user.generateCodeVerifierAsync()
    const url = user.generateAuthUrl({
      access_type: 'offline',
      prompt: 'consent',
      scope: scopes,
      state: 'opaque',
      code_challenge: codeChallenge,
      code_challenge_method: CodeChallengeMethod.S256,
    })
    const end = await walkConsent(url.replace('https://', `${google.origin}/`), { account: mailbox })
    if (end.kind !== 'returned') throw new Error(end.text)
    expect(end.to.searchParams.get('state')).toBe('opaque')
    const code = end.to.searchParams.get('code') ?? ''
    await expect(user.getToken({ code, codeVerifier: `${codeVerifier}x` })).rejects.toThrow('invalid_grant')
    const again = await walkConsent(url.replace('https://', `${google.origin}/`), { account: mailbox })
    const fresh = again.kind === 'returned' ? (again.to.searchParams.get('code') ?? '') : ''
    const { tokens } = await user.getToken({ code: fresh, codeVerifier })
    expect(tokens.scope?.split(' ')).toContain('https://www.googleapis.com/auth/gmail.readonly')
    user.setCredentials(tokens)
    const ticket = await user.verifyIdToken({ idToken: tokens.id_token ?? '', audience: user._clientId ?? '' })
    expect(ticket.getPayload()).toMatchObject({ email: mailbox, hd: 'example.com' })
  })

  it('refreshes, and Google does not rotate the refresh token', async () => {
    const { user } = world
    const before = { ...user.credentials }
    expect(before.refresh_token).toMatch(/^1\/\//)
    user.setCredentials({ refresh_token: before.refresh_token ?? null })
    const { token } = await user.getAccessToken()
    expect(token).toMatch(/^ya29\./)
    expect(token).not.toBe(before.access_token)
    expect(user.credentials.refresh_token).toBe(before.refresh_token)
  })

  it('gets a token for the service account, and makes topic, grant and subscription with it', async () => {
    const pubsub = pubsubApi({ version: 'v1', auth: world.robot })
    await pubsub.projects.topics.create({ name: topic, requestBody: {} })
    const { data: policy } = await pubsub.projects.topics.getIamPolicy({ resource: topic })
    const bindings = [
      { role: 'roles/pubsub.publisher', members: ['serviceAccount:gmail-api-push@system.gserviceaccount.com'] },
    ]
    await pubsub.projects.topics.setIamPolicy({
      resource: topic,
      requestBody: { policy: { bindings, etag: policy.etag ?? '' } },
    })
    const { data } = await pubsub.projects.subscriptions.create({
      name: subscription,
      requestBody: {
        topic,
        pushConfig: {
          pushEndpoint: endpoint,
          oidcToken: { serviceAccountEmail: world.account.email, audience: endpoint },
        },
        expirationPolicy: {},
      },
    })
    expect(data).toMatchObject({ name: subscription, state: 'ACTIVE', expirationPolicy: {} })
    const patched = await pubsub.projects.subscriptions.patch({
      name: subscription,
      requestBody: { subscription: { ackDeadlineSeconds: 30 }, updateMask: 'ackDeadlineSeconds' },
    })
    expect(patched.data.ackDeadlineSeconds).toBe(30)
    const listed = await pubsub.projects.topics.subscriptions.list({ topic })
    expect(listed.data.subscriptions).toEqual([subscription])
    await expect(pubsub.projects.topics.get({ topic: `${topic}-none` })).rejects.toMatchObject({ status: 404 })
  })

  it('starts a watch, whose first push arrives and verifies', async () => {
    const { user, hook, account } = world
    const gmail = gmailApi({ version: 'v1', auth: user })
    const { data: profile } = await gmail.users.getProfile({ userId: 'me' })
    expect(profile.emailAddress).toBe(mailbox)
    const { data: watch } = await gmail.users.watch({
      userId: 'me',
      requestBody: { topicName: topic, labelIds: ['INBOX'], labelFilterBehavior: 'include' },
    })
    const [push] = await hook.arrived(1)
    const { message } = JSON.parse(push?.body ?? '')
    const notice = JSON.parse(Buffer.from(message.data, 'base64').toString())
    expect([notice.emailAddress, String(notice.historyId)]).toEqual([mailbox, watch.historyId])
    const idToken = (push?.headers.authorization ?? '').replace('Bearer ', '')
    const ticket = await user.verifyIdToken({ idToken, audience: endpoint })
    expect(ticket.getPayload()).toMatchObject({ email: account.email, email_verified: true })
  })

  it('reads what a mail changed', async () => {
    const { user, hook, hand } = world
    const gmail = gmailApi({ version: 'v1', auth: user })
    const { data: before } = await gmail.users.getProfile({ userId: 'me' })
    await hand.advanceClock({ milliseconds: 1000 })
    const { id } = await hand.deliverMail({ email: mailbox, subject: 'Invoice' })
    await hook.arrived(2)
    const { data } = await gmail.users.history.list({ userId: 'me', startHistoryId: before.historyId ?? '' })
    expect(data.history?.[0]?.messagesAdded?.[0]?.message?.id).toBe(id)
    const { data: mail } = await gmail.users.messages.get({ userId: 'me', id })
    expect(mail.payload?.headers).toContainEqual({ name: 'Subject', value: 'Invoice' })
    await gmail.users.messages.list({ userId: 'me', q: 'subject:Invoice' })
    await gmail.users.labels.list({ userId: 'me' })
    expect((await gmail.users.stop({ userId: 'me' })).status).toBe(204)
  })

  it('opens a calendar channel that says sync, and stops it', async () => {
    const { user, hook } = world
    const calendar = calendarApi({ version: 'v3', auth: user })
    const { data: list } = await calendar.calendarList.list({ maxResults: 250 })
    expect(list.items?.[0]).toMatchObject({ id: mailbox, primary: true })
    const before = hook.arrivals.length
    const { data: channel } = await calendar.events.watch({
      calendarId: 'primary',
      requestBody: {
        id: 'tenant-1-abc',
        type: 'web_hook',
        address: 'https://hook.example/calendar',
        token: 'tenant-1',
      },
    })
    const sync = (await hook.arrived(before + 1)).at(-1)
    expect(sync?.headers).toMatchObject({
      'x-goog-resource-state': 'sync',
      'x-goog-channel-id': 'tenant-1-abc',
      'x-goog-channel-token': 'tenant-1',
      'x-goog-resource-id': channel.resourceId,
    })
    const { data: events } = await calendar.events.list({ calendarId: 'primary' })
    expect(events.nextSyncToken).toBeTruthy()
    const stop = { id: channel.id ?? '', resourceId: channel.resourceId ?? '' }
    expect((await calendar.channels.stop({ requestBody: stop })).status).toBe(204)
    await expect(calendar.channels.stop({ requestBody: stop })).rejects.toMatchObject({ status: 404 })
  })

  it("meets no answer that differs from Google's discovery documents, where they are at hand", () => {
    const discovery = readDiscovery(discoveryFolder)
    if (!discovery) return
    expect(world.recorded.flatMap((one) => faultsOf(one, discovery))).toEqual([])
    const seen = new Set(world.recorded.map((one) => methodIdOf(one, discovery)))
    expect([...seen]).toEqual(expect.arrayContaining(['gmail.users.watch', 'calendar.events.watch']))
  })
})
