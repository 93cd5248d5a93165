import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { REDIRECT_URI } from '../../e2e/google/sample-tenant.ts'
import { secretNames } from '../domain/ports.ts'
import { startConfiguration } from './test-configuration.ts'

let the: Awaited<ReturnType<typeof startConfiguration>>
beforeEach(async () => {
  the = await startConfiguration()
})
afterEach(() => the.close())

const accepted = { ok: true, value: 'accepted' }

describe('the OAuth client', () => {
  test('a good client is proven without anybody signed in', async () => {
    expect(await the.ask().tryClientSecret()).toEqual(accepted)
    expect(await the.ask().tryRedirectUri(REDIRECT_URI)).toEqual({ ok: true, value: 'registered' })
  })

  test('FM-18 a wrong secret, an unknown and a deleted client are told apart, and pass once mended', async () => {
    const name = secretNames.file(the.row.configurationId, 'oauth-client')
    the.stored.set(name, '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')
    expect(await the.ask().tryClientSecret()).toMatchObject({
      ok: false,
      refusal: { kind: 'refused', reason: 'invalid_client' },
    })
    the.stored.set(name, the.google.clientSecret)
    await the.google.steering.deleteClient({ clientId: the.google.clientId })
    expect(await the.ask().tryClientSecret()).toMatchObject({ ok: false, refusal: { kind: 'refused' } })
    expect(await the.ask().tryRedirectUri(REDIRECT_URI)).toMatchObject({
      ok: false,
      refusal: { reason: 'deleted_client' },
    })
    await the.google.steering.restoreClient({ clientId: the.google.clientId })
    expect(await the.ask().tryClientSecret()).toEqual(accepted)
  })

  test('a redirect URI one character off is not registered', async () => {
    expect(await the.ask().tryRedirectUri(`${REDIRECT_URI}/`)).toMatchObject({
      ok: false,
      refusal: { kind: 'refused', reason: 'redirect_uri_mismatch' },
    })
  })

  test('a secret that is not stored is a refusal of ours, and nothing is sent', async () => {
    the.stored.clear()
    expect(await the.ask().tryClientSecret()).toMatchObject({
      ok: false,
      refusal: { kind: 'not-allowed', reason: 'secret-missing' },
    })
    expect(await the.ask().readProject()).toMatchObject({ ok: false, refusal: { reason: 'secret-missing' } })
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
    await the.google.steering.setFault({ match: { host: 'oauth2.googleapis.com' }, effect })
    expect(await the.ask().tryClientSecret()).toMatchObject({ ok: false, refusal: { kind } })
    await the.google.steering.clearFaults({})
    await the.google.steering.advanceClock({ milliseconds: 120_000 })
    expect(await the.ask().tryClientSecret()).toEqual(accepted)
  })
})

describe('the service account key', () => {
  test('a living key is proven, and one token serves every question', async () => {
    const port = the.ask()
    expect(await port.tryServiceAccountKey()).toEqual(accepted)
    the.opened.length = 0
    await Promise.all([
      port.tryApi('pubsub'),
      port.readProject(),
      port.readTopic('guidepost'),
      port.grantedOnProject(['pubsub.topics.create']),
    ])
    expect(the.opened).toEqual(['call Google as the service account'])
  })

  test('FM-81 a deleted key is named by Google', async () => {
    the.google.world.serviceAccounts.get(the.row.key?.email ?? '')?.keys.clear()
    expect(await the.ask().tryServiceAccountKey()).toMatchObject({
      ok: false,
      refusal: { kind: 'refused', reason: 'invalid_grant', message: 'Invalid JWT Signature.' },
    })
  })

  test('a key that cannot sign is refused before anything is sent', async () => {
    the.stored.set(
      secretNames.file(the.row.configurationId, 'service-account-key'),
      JSON.stringify({ client_email: 'a@b', private_key: 'nonsense', private_key_id: '1' }),
    )
    expect(await the.ask().tryServiceAccountKey()).toMatchObject({
      ok: false,
      refusal: { kind: 'refused', reason: 'key-unreadable' },
    })
  })

  test('rights on the project and on itself are told apart', async () => {
    await the.google.steering.enableApis({
      projectId: the.google.projectId,
      services: ['cloudresourcemanager.googleapis.com', 'iam.googleapis.com'],
      at: 'now',
    })
    const wanted = ['pubsub.topics.create', 'iam.serviceAccounts.actAs']
    expect(await the.ask().grantedOnProject(wanted)).toEqual({ ok: true, value: ['pubsub.topics.create'] })
    expect(await the.ask().grantedOnItself(['iam.serviceAccounts.actAs'])).toEqual({
      ok: true,
      value: ['iam.serviceAccounts.actAs'],
    })
  })

  test('the project’s number is read once Resource Manager is on', async () => {
    expect(await the.ask().readProject()).toMatchObject({
      ok: false,
      refusal: { reason: 'SERVICE_DISABLED', metadata: { service: 'cloudresourcemanager.googleapis.com' } },
    })
    await the.google.steering.enableApis({
      projectId: the.google.projectId,
      services: ['cloudresourcemanager.googleapis.com'],
      at: 'now',
    })
    await the.google.steering.grantRole({
      resource: the.google.projectId,
      role: 'roles/viewer',
      member: `serviceAccount:${the.row.key?.email}`,
    })
    expect(await the.ask().readProject()).toMatchObject({
      ok: true,
      value: { projectId: the.google.projectId, projectNumber: the.google.projectNumber, state: 'ACTIVE' },
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
      await the.google.steering.disableApis({ projectId: the.google.projectId, services: [service] })
      expect(await the.ask().tryApi(api)).toMatchObject({
        ok: false,
        refusal: { kind: 'refused', reason: 'SERVICE_DISABLED', metadata: { service } },
      })
      await the.google.steering.enableApis({ projectId: the.google.projectId, services: [service], at: 'now' })
      expect(await the.ask().tryApi(api)).toEqual({ ok: true, value: 'on' })
    },
  )
})

test('nothing that leaves the port as a value carries a secret', async () => {
  const answers = await Promise.all([
    the.ask().tryClientSecret(),
    the.ask().tryServiceAccountKey(),
    the.ask().readTopic('missing'),
    the.ask().tryApi('iam'),
  ])
  const text = JSON.stringify(answers)
  for (const secret of the.stored.values()) expect(text).not.toContain(secret)
  expect(text).not.toMatch(/GOCSPX|PRIVATE KEY|ya29/)
})
