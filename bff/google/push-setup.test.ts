import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createGoogleKeys } from './google-keys.ts'
import { startConfiguration } from './test-configuration.ts'
import { makeVerifyPush } from './verify-push.ts'

let the: Awaited<ReturnType<typeof startConfiguration>>
beforeEach(async () => {
  the = await startConfiguration()
})
afterEach(() => the.close())

const pushUrl = 'https://guidepost.example/api/email/webhooks/google/tenant000a-key'
const push = { topicId: 'guidepost', subscriptionId: 'guidepost-push', pushUrl }
const topicName = () => `projects/${the.google.projectId}/topics/guidepost`

test('topic, grant and subscription are made once, and a second time changes nothing', async () => {
  expect(await the.setup().ensureTopic('guidepost')).toMatchObject({ ok: true, value: { created: true } })
  expect(await the.ask().gmailMayPublish('guidepost')).toEqual({ ok: true, value: false })
  expect(await the.setup().grantGmailPublisher('guidepost')).toEqual({ ok: true, value: 'granted' })
  expect(await the.ask().gmailMayPublish('guidepost')).toEqual({ ok: true, value: true })
  expect(await the.setup().ensureSubscription(push)).toMatchObject({
    ok: true,
    value: {
      created: true,
      subscription: {
        topic: topicName(),
        pushEndpoint: pushUrl,
        audience: pushUrl,
        email: the.row.key?.email,
        expiresAfterSeconds: null,
      },
    },
  })
  await the.google.steering.clearCalls()
  expect(await the.setup().ensureTopic('guidepost')).toMatchObject({ ok: true, value: { created: false } })
  expect(await the.setup().grantGmailPublisher('guidepost')).toEqual({ ok: true, value: 'was-granted' })
  expect(await the.setup().ensureSubscription(push)).toMatchObject({ ok: true, value: { created: false } })
  const writes = (await the.google.steering.calls({ host: 'pubsub.googleapis.com' })).filter(
    ({ method }) => method !== 'GET',
  )
  expect(writes).toEqual([])
})

test.each([
  ['roles/pubsub.publisher', 'roles/pubsub.viewer'],
  ['roles/pubsub.viewer', 'roles/pubsub.subscriber'],
])('bindings of others survive the grant: %s and %s', async (...roles) => {
  await the.setup().ensureTopic('guidepost')
  for (const role of roles)
    await the.google.steering.grantRole({ resource: topicName(), role, member: 'user:bob@acme.example' })
  expect(await the.setup().grantGmailPublisher('guidepost')).toEqual({ ok: true, value: 'granted' })
  const grants = the.google.world.topics.get(topicName())?.iam.grants.map(({ role, member }) => `${role} ${member}`)
  expect(grants?.sort()).toEqual(
    [
      'roles/pubsub.publisher serviceAccount:gmail-api-push@system.gserviceaccount.com',
      ...roles.map((role) => `${role} user:bob@acme.example`),
    ].sort(),
  )
})

test('a change by somebody else in between is read again, not overwritten', async () => {
  await the.setup().ensureTopic('guidepost')
  const effect = { kind: 'status', status: 409, message: 'etag' } as const
  await the.google.steering.setFault({ match: { host: 'pubsub.googleapis.com', method: 'POST' }, effect, times: 1 })
  expect(await the.setup().grantGmailPublisher('guidepost')).toEqual({ ok: true, value: 'granted' })
})

test('FM-84 an organisation that admits only its own members refuses the grant in Google’s words', async () => {
  await the.setup().ensureTopic('guidepost')
  await the.google.steering.orgPolicy({
    projectId: the.google.projectId,
    constraint: 'iam.allowedPolicyMemberDomains',
    enforced: true,
    allowedValues: ['C0000000'],
  })
  expect(await the.setup().grantGmailPublisher('guidepost')).toMatchObject({
    ok: false,
    refusal: { kind: 'refused', reason: 'FAILED_PRECONDITION', message: expect.stringMatching(/permitted customer/) },
  })
})

test('FM-85 FM-86 a subscription changed by hand is read as it is, and repaired', async () => {
  await the.setup().ensureTopic('guidepost')
  await the.setup().ensureSubscription(push)
  const name = `projects/${the.google.projectId}/subscriptions/guidepost-push`
  await the.google.steering.changeSubscription({
    name,
    pushConfig: { pushEndpoint: 'https://old.example/push' },
    expirationPolicy: { ttl: '2678400s' },
  })
  expect(await the.ask().readSubscription('guidepost-push')).toMatchObject({
    ok: true,
    value: { pushEndpoint: 'https://old.example/push', email: null, audience: null, expiresAfterSeconds: 2_678_400 },
  })
  expect(await the.setup().repairSubscription(push)).toMatchObject({
    ok: true,
    value: { pushEndpoint: pushUrl, email: the.row.key?.email, audience: pushUrl, expiresAfterSeconds: null },
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
  await the.google.steering.forwardHosts({ 'guidepost.example': `http://127.0.0.1:${address.port}` })
  await the.setup().ensureTopic('guidepost')
  await the.setup().ensureSubscription(push)
  expect(await the.setup().publish('guidepost', nonce)).toMatchObject({ ok: true })
  const { authorization, body } = await arrived
  endpoint.close()
  expect(body).toContain(Buffer.from(nonce).toString('base64'))
  const keys = createGoogleKeys(the.transport)
  const verify = makeVerifyPush(keys, the.transport)
  expect(await verify(authorization, { audiences: [pushUrl], email: the.row.key?.email ?? '' })).toMatchObject({
    ok: true,
  })
  expect(await verify(authorization, { audiences: [`${pushUrl}x`], email: the.row.key?.email ?? '' })).toMatchObject({
    ok: false,
    status: 401,
  })
})
