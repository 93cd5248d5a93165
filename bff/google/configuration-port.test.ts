import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { REDIRECT_URI, startTenant, type Tenant } from '../../e2e/google/sample-tenant.ts'
import { Secret } from '#steps/secret.server.ts'
import { secretNames, type ConfigurationRow } from '../domain/ports.ts'
import { makeConfigurationPort, makePushSetup } from './configuration-port.ts'
import { createGoogleKeys } from './google-keys.ts'
import { createTransport, type Transport } from './transport.ts'
import { makeVerifyPush } from './verify-push.ts'

const tenantId = 'tenant000a'
const pushUrl = 'https://guidepost.example/api/email/webhooks/google/tenant000a-key'
const push = { topicId: 'guidepost', subscriptionId: 'guidepost-push', pushUrl }

let google: Tenant
let transport: Transport
let stored: Map<string, string>
let row: ConfigurationRow
let opened: string[]

beforeEach(async () => {
  google = await startTenant()
  transport = createTransport({ googleOrigin: google.origin, clock: google.world.clock, limits: { repeatAfterMs: 1 } })
  opened = []
  const roles = ['roles/pubsub.admin']
  const { email } = await google.steering.createServiceAccount({
    projectId: google.projectId,
    accountId: 'guidepost',
    roles,
    actsAsItself: true,
  })
  const { file, keyId } = await google.steering.createServiceAccountKey({ email })
  row = configuration({ email, keyId })
  stored = new Map([
    [secretNames.file(row.configurationId, 'oauth-client'), google.clientSecret],
    [secretNames.file(row.configurationId, 'service-account-key'), file],
  ])
})

afterEach(async () => {
  transport.close()
  await google.close()
})

function configuration(key: { email: string; keyId: string }): ConfigurationRow {
  const secret = { storedAt: '2026-11-22T12:00:00.000Z', storedBy: 'Dana', ending: 'abcd' }
  return {
    configurationId: 'configuration-1',
    name: 'Acme',
    state: 'draft',
    choices: null,
    projectId: google.projectId,
    projectNumber: null,
    client: {
      clientId: google.clientId,
      projectId: google.projectId,
      projectNumber: google.projectNumber,
      redirectUris: [REDIRECT_URI],
      secret,
    },
    key: { projectId: google.projectId, email: key.email, key: { ...secret, ending: key.keyId.slice(-4) } },
    pushRefusals: {},
    pushKey: `${tenantId}-key`,
    createdAt: 0,
    updatedAt: 0,
  }
}

function parts() {
  return {
    transport,
    clock: google.world.clock,
    origins: { baseUrl: 'https://app.example.com' },
    secrets: {
      withSecret: async <T>(_tenantId: string, name: string, purpose: string, use: (secret: Secret) => Promise<T>) => {
        opened.push(purpose)
        const text = stored.get(name)
        return text === undefined ? undefined : use(new Secret(text))
      },
    },
  }
}
const ask = () => makeConfigurationPort(parts())(tenantId, row)
const setup = () => makePushSetup(parts())(tenantId, row)
const accepted = { ok: true, value: 'accepted' }
const topicName = () => `projects/${google.projectId}/topics/guidepost`

describe('the OAuth client', () => {
  test('a good client is proven without anybody signed in', async () => {
    expect(await ask().tryClientSecret()).toEqual(accepted)
    expect(await ask().tryRedirectUri(REDIRECT_URI)).toEqual({ ok: true, value: 'registered' })
  })

  test('FM-18 a wrong secret, an unknown and a deleted client are told apart, and pass once mended', async () => {
    const name = secretNames.file(row.configurationId, 'oauth-client')
    stored.set(name, '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')
    expect(await ask().tryClientSecret()).toMatchObject({
      ok: false,
      refusal: { kind: 'refused', reason: 'invalid_client' },
    })
    stored.set(name, google.clientSecret)
    await google.steering.deleteClient({ clientId: google.clientId })
    expect(await ask().tryClientSecret()).toMatchObject({ ok: false, refusal: { kind: 'refused' } })
    expect(await ask().tryRedirectUri(REDIRECT_URI)).toMatchObject({ ok: false, refusal: { reason: 'deleted_client' } })
    await google.steering.restoreClient({ clientId: google.clientId })
    expect(await ask().tryClientSecret()).toEqual(accepted)
  })

  test('a redirect URI one character off is not registered', async () => {
    expect(await ask().tryRedirectUri(`${REDIRECT_URI}/`)).toMatchObject({
      ok: false,
      refusal: { kind: 'refused', reason: 'redirect_uri_mismatch' },
    })
  })

  test('a secret that is not stored is a refusal of ours, and nothing is sent', async () => {
    stored.clear()
    expect(await ask().tryClientSecret()).toMatchObject({
      ok: false,
      refusal: { kind: 'not-allowed', reason: 'secret-missing' },
    })
    expect(await ask().readProject()).toMatchObject({ ok: false, refusal: { reason: 'secret-missing' } })
  })

  test.each([
    ['FM-20', { kind: 'status', status: 503 }, 'outage'],
    ['FM-20 as a web page', { kind: 'html', status: 502 }, 'outage'],
    ['FM-21', { kind: 'status', status: 429, retryAfter: 120 }, 'quota'],
    ['FM-26 truncated', { kind: 'truncated' }, 'network'],
    ['FM-26 wrong length', { kind: 'wrong-length' }, 'network'],
    ['FM-28 huge', { kind: 'huge-json', bytes: 3_000_000 }, 'unreadable'],
    ['FM-29', { kind: 'redirect', to: 'https://portal.example/login' }, 'not-allowed'],
    ['a reset connection', { kind: 'reset' }, 'network'],
  ] as const)('%s at Google is never the admin’s mistake, and passes afterwards', async (_name, effect, kind) => {
    await google.steering.setFault({ match: { host: 'oauth2.googleapis.com' }, effect })
    expect(await ask().tryClientSecret()).toMatchObject({ ok: false, refusal: { kind } })
    await google.steering.clearFaults({})
    await google.steering.advanceClock({ milliseconds: 120_000 })
    expect(await ask().tryClientSecret()).toEqual(accepted)
  })
})

describe('the service account key', () => {
  test('a living key is proven, and one token serves every question', async () => {
    const port = ask()
    expect(await port.tryServiceAccountKey()).toEqual(accepted)
    opened = []
    await Promise.all([
      port.tryApi('pubsub'),
      port.readProject(),
      port.readTopic('guidepost'),
      port.grantedOnProject(['pubsub.topics.create']),
    ])
    expect(opened).toEqual(['call Google as the service account'])
  })

  test('FM-81 a deleted key is named by Google', async () => {
    google.world.serviceAccounts.get(row.key?.email ?? '')?.keys.clear()
    expect(await ask().tryServiceAccountKey()).toMatchObject({
      ok: false,
      refusal: { kind: 'refused', reason: 'invalid_grant', message: 'Invalid JWT Signature.' },
    })
  })

  test('a key that cannot sign is refused before anything is sent', async () => {
    stored.set(
      secretNames.file(row.configurationId, 'service-account-key'),
      JSON.stringify({ client_email: 'a@b', private_key: 'nonsense', private_key_id: '1' }),
    )
    expect(await ask().tryServiceAccountKey()).toMatchObject({
      ok: false,
      refusal: { kind: 'refused', reason: 'key-unreadable' },
    })
  })

  test('rights on the project and on itself are told apart', async () => {
    await google.steering.enableApis({
      projectId: google.projectId,
      services: ['cloudresourcemanager.googleapis.com', 'iam.googleapis.com'],
      at: 'now',
    })
    const wanted = ['pubsub.topics.create', 'iam.serviceAccounts.actAs']
    expect(await ask().grantedOnProject(wanted)).toEqual({ ok: true, value: ['pubsub.topics.create'] })
    expect(await ask().grantedOnItself(['iam.serviceAccounts.actAs'])).toEqual({
      ok: true,
      value: ['iam.serviceAccounts.actAs'],
    })
  })

  test('the project’s number is read once Resource Manager is on', async () => {
    expect(await ask().readProject()).toMatchObject({
      ok: false,
      refusal: { reason: 'SERVICE_DISABLED', metadata: { service: 'cloudresourcemanager.googleapis.com' } },
    })
    await google.steering.enableApis({
      projectId: google.projectId,
      services: ['cloudresourcemanager.googleapis.com'],
      at: 'now',
    })
    await google.steering.grantRole({
      resource: google.projectId,
      role: 'roles/viewer',
      member: `serviceAccount:${row.key?.email}`,
    })
    expect(await ask().readProject()).toMatchObject({
      ok: true,
      value: { projectId: google.projectId, projectNumber: google.projectNumber, state: 'ACTIVE' },
    })
  })

  test.each(['gmail', 'calendar', 'pubsub', 'resourceManager', 'iam'] as const)(
    'an API that is off is told by calling it, and on afterwards: %s',
    async (api) => {
      const service = {
        gmail: 'gmail.googleapis.com',
        calendar: 'calendar-json.googleapis.com',
        pubsub: 'pubsub.googleapis.com',
        resourceManager: 'cloudresourcemanager.googleapis.com',
        iam: 'iam.googleapis.com',
      }[api]
      await google.steering.disableApis({ projectId: google.projectId, services: [service] })
      expect(await ask().tryApi(api)).toMatchObject({
        ok: false,
        refusal: { kind: 'refused', reason: 'SERVICE_DISABLED', metadata: { service } },
      })
      await google.steering.enableApis({ projectId: google.projectId, services: [service], at: 'now' })
      expect(await ask().tryApi(api)).toEqual({ ok: true, value: 'on' })
    },
  )
})

describe('push', () => {
  test('topic, grant and subscription are made once, and a second time changes nothing', async () => {
    expect(await setup().ensureTopic('guidepost')).toMatchObject({ ok: true, value: { created: true } })
    expect(await ask().gmailMayPublish('guidepost')).toEqual({ ok: true, value: false })
    expect(await setup().grantGmailPublisher('guidepost')).toEqual({ ok: true, value: 'granted' })
    expect(await ask().gmailMayPublish('guidepost')).toEqual({ ok: true, value: true })
    expect(await setup().ensureSubscription(push)).toMatchObject({
      ok: true,
      value: {
        created: true,
        subscription: {
          topic: topicName(),
          pushEndpoint: pushUrl,
          audience: pushUrl,
          email: row.key?.email,
          expiresAfterSeconds: null,
        },
      },
    })
    await google.steering.clearCalls()
    expect(await setup().ensureTopic('guidepost')).toMatchObject({ ok: true, value: { created: false } })
    expect(await setup().grantGmailPublisher('guidepost')).toEqual({ ok: true, value: 'was-granted' })
    expect(await setup().ensureSubscription(push)).toMatchObject({ ok: true, value: { created: false } })
    const writes = (await google.steering.calls({ host: 'pubsub.googleapis.com' })).filter(
      ({ method }) => method !== 'GET',
    )
    expect(writes).toEqual([])
  })

  test.each([
    ['roles/pubsub.publisher', 'roles/pubsub.viewer'],
    ['roles/pubsub.viewer', 'roles/pubsub.subscriber'],
  ])('bindings of others survive the grant: %s and %s', async (...roles) => {
    await setup().ensureTopic('guidepost')
    for (const role of roles)
      await google.steering.grantRole({ resource: topicName(), role, member: 'user:bob@acme.example' })
    expect(await setup().grantGmailPublisher('guidepost')).toEqual({ ok: true, value: 'granted' })
    const grants = google.world.topics.get(topicName())?.iam.grants.map(({ role, member }) => `${role} ${member}`)
    expect(grants?.sort()).toEqual(
      [
        'roles/pubsub.publisher serviceAccount:gmail-api-push@system.gserviceaccount.com',
        ...roles.map((role) => `${role} user:bob@acme.example`),
      ].sort(),
    )
  })

  test('a change by somebody else in between is read again, not overwritten', async () => {
    await setup().ensureTopic('guidepost')
    const effect = { kind: 'status', status: 409, message: 'etag' } as const
    await google.steering.setFault({ match: { host: 'pubsub.googleapis.com', method: 'POST' }, effect, times: 1 })
    expect(await setup().grantGmailPublisher('guidepost')).toEqual({ ok: true, value: 'granted' })
  })

  test('FM-84 an organisation that admits only its own members refuses the grant in Google’s words', async () => {
    await setup().ensureTopic('guidepost')
    await google.steering.orgPolicy({
      projectId: google.projectId,
      constraint: 'iam.allowedPolicyMemberDomains',
      enforced: true,
      allowedValues: ['C0000000'],
    })
    expect(await setup().grantGmailPublisher('guidepost')).toMatchObject({
      ok: false,
      refusal: { kind: 'refused', reason: 'FAILED_PRECONDITION', message: expect.stringMatching(/permitted customer/) },
    })
  })

  test('FM-85 FM-86 a subscription changed by hand is read as it is, and repaired', async () => {
    await setup().ensureTopic('guidepost')
    await setup().ensureSubscription(push)
    const name = `projects/${google.projectId}/subscriptions/guidepost-push`
    await google.steering.changeSubscription({
      name,
      pushConfig: { pushEndpoint: 'https://old.example/push' },
      expirationPolicy: { ttl: '2678400s' },
    })
    expect(await ask().readSubscription('guidepost-push')).toMatchObject({
      ok: true,
      value: { pushEndpoint: 'https://old.example/push', email: null, audience: null, expiresAfterSeconds: 2_678_400 },
    })
    expect(await setup().repairSubscription(push)).toMatchObject({
      ok: true,
      value: { pushEndpoint: pushUrl, email: row.key?.email, audience: pushUrl, expiresAfterSeconds: null },
    })
  })

  test('a nonce published to the topic arrives signed, and the signature verifies as this configuration’s', async () => {
    const nonce = randomBytes(8).toString('hex')
    let arrive: (push: { authorization: string | undefined; body: string }) => void = () => undefined
    const arrived = new Promise<{ authorization: string | undefined; body: string }>((resolve) => (arrive = resolve))
    const endpoint = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (text: string) => (body += text))
      request.on('end', () => {
        response.writeHead(204).end()
        arrive({ authorization: request.headers.authorization, body })
      })
    })
    await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve))
    const address = endpoint.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    await google.steering.forwardHosts({ 'guidepost.example': `http://127.0.0.1:${address.port}` })
    await setup().ensureTopic('guidepost')
    await setup().ensureSubscription(push)
    expect(await setup().publish('guidepost', nonce)).toMatchObject({ ok: true })
    const { authorization, body } = await arrived
    endpoint.close()
    expect(body).toContain(Buffer.from(nonce).toString('base64'))
    const keys = createGoogleKeys(transport)
    const verify = makeVerifyPush(keys, transport)
    expect(await verify(authorization, { audiences: [pushUrl], email: row.key?.email ?? '' })).toMatchObject({
      ok: true,
    })
    expect(await verify(authorization, { audiences: [`${pushUrl}x`], email: row.key?.email ?? '' })).toMatchObject({
      ok: false,
      status: 401,
    })
  })
})

test('nothing that leaves the port as a value carries a secret', async () => {
  const answers = await Promise.all([
    ask().tryClientSecret(),
    ask().tryServiceAccountKey(),
    ask().readTopic('missing'),
    ask().tryApi('iam'),
  ])
  const text = JSON.stringify(answers)
  for (const secret of stored.values()) expect(text).not.toContain(secret)
  expect(text).not.toMatch(/GOCSPX|PRIVATE KEY|ya29/)
})
