import express from 'express'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MEMBER_DOMAINS, setOrgPolicy } from './org-policies.ts'
import { pubsubRoutes } from './pubsub.ts'
import { publish } from './push-delivery.ts'
import { apiClient, makeSample, serve, startHook } from './sample-world.ts'
import { jwkCerts } from './signing.ts'
import { createOrganization } from './workspace.ts'

const DAY = 86_400_000
const topic = '/v1/projects/sample-123456/topics/mail'
const subscription = '/v1/projects/sample-123456/subscriptions/mail-push'
const endpoint = 'https://hook.example/push/abc'

async function start() {
  const sample = makeSample()
  const server = await serve(express().use(pubsubRoutes(sample.world)))
  const call = apiClient(server.origin, 'account-token')
  const pushConfig = {
    pushEndpoint: endpoint,
    oidcToken: { serviceAccountEmail: sample.account.email, audience: endpoint },
  }
  const body = { topic: topic.slice(4), pushConfig, expirationPolicy: {} }
  const publish = (text: string) => call('POST', `${topic}:publish`, { messages: [{ data: btoa(text) }] })
  return { ...sample, ...server, call, body, pushConfig, publish }
}

let google: Awaited<ReturnType<typeof start>>
beforeEach(async () => {
  google = await start()
})
afterEach(async () => {
  google.world.clock.stop()
  await google.close()
})

describe('a topic', () => {
  it('is made once, found, listed and deleted', async () => {
    expect(await google.call('PUT', topic, {})).toMatchObject({ status: 200, body: { name: topic.slice(4) } })
    expect(await google.call('PUT', topic, {})).toMatchObject({
      status: 409,
      body: { error: { status: 'ALREADY_EXISTS', message: 'Resource already exists in the project (resource=mail).' } },
    })
    expect((await google.call('GET', '/v1/projects/sample-123456/topics')).body.topics).toHaveLength(1)
    await google.call('PUT', subscription, google.body)
    expect((await google.call('DELETE', topic)).status).toBe(200)
    expect((await google.call('GET', topic)).status).toBe(404)
    expect((await google.call('GET', subscription)).body.topic).toBe('_deleted-topic_')
  })

  it('refuses names Google refuses', async () => {
    for (const name of ['goog-mail', 'ab', '1mail', 'ma@il']) {
      expect((await google.call('PUT', `/v1/projects/sample-123456/topics/${name}`, {})).status).toBe(400)
    }
  })

  it('answers a project the caller cannot see like one that is not there', async () => {
    for (const project of ['somebody-else-1', 'not-there-1234']) {
      expect(await google.call('GET', `/v1/projects/${project}/topics/mail`)).toMatchObject({
        status: 403,
        body: { error: { message: 'User not authorized to perform this action.' } },
      })
    }
  })

  it('keeps its policy under an etag and tells which permissions the caller holds', async () => {
    await google.call('PUT', topic, {})
    const fresh = await google.call('GET', `${topic}:getIamPolicy`)
    expect(fresh.body).toEqual({ etag: 'ACAB' })
    const bindings = [
      { role: 'roles/pubsub.publisher', members: ['serviceAccount:gmail-api-push@system.gserviceaccount.com'] },
    ]
    const set = await google.call('POST', `${topic}:setIamPolicy`, { policy: { bindings, etag: 'ACAB' } })
    expect(set).toMatchObject({ status: 200, body: { bindings } })
    const stale = await google.call('POST', `${topic}:setIamPolicy`, { policy: { bindings, etag: 'ACAB' } })
    expect(stale).toMatchObject({ status: 409, body: { error: { status: 'ABORTED' } } })
    const permissions = ['pubsub.topics.setIamPolicy', 'resourcemanager.projects.delete']
    expect((await google.call('POST', `${topic}:testIamPermissions`, { permissions })).body).toEqual({
      permissions: ['pubsub.topics.setIamPolicy'],
    })
  })

  it('cannot be opened to Gmail under domain restricted sharing', async () => {
    const organization = createOrganization(google.world, { domain: 'example.com', createdAt: 0 })
    google.project.organizationId = organization.id
    setOrgPolicy(google.world, organization, MEMBER_DOMAINS, { allowedValues: [organization.customerId] }, 'now')
    await google.call('PUT', topic, {})
    const members = ['serviceAccount:gmail-api-push@system.gserviceaccount.com']
    const policy = { bindings: [{ role: 'roles/pubsub.publisher', members }] }
    expect(await google.call('POST', `${topic}:setIamPolicy`, { policy })).toMatchObject({
      status: 400,
      body: { error: { status: 'FAILED_PRECONDITION', message: expect.stringContaining('permitted customer') } },
    })
  })
})

describe('a subscription', () => {
  beforeEach(async () => {
    await google.call('PUT', topic, {})
  })

  it('fills in the defaults, the 31 days among them', async () => {
    const { body } = await google.call('PUT', subscription, { topic: topic.slice(4) })
    expect(body).toMatchObject({
      ackDeadlineSeconds: 10,
      messageRetentionDuration: '604800s',
      expirationPolicy: { ttl: '2678400s' },
      pushConfig: {},
    })
    await google.world.clock.advance(30 * DAY)
    expect((await google.call('GET', subscription)).status).toBe(200)
    await google.world.clock.advance(2 * DAY)
    expect((await google.call('GET', subscription)).status).toBe(404)
  })

  it('lives on without a message when told never to expire', async () => {
    await google.call('PUT', subscription, google.body)
    await google.world.clock.advance(400 * DAY)
    expect((await google.call('GET', subscription)).body.expirationPolicy).toEqual({})
  })

  it('needs actAs on the account it names, its own too', async () => {
    google.account.iam.grants = []
    const refusal = { status: 403, body: { error: { message: expect.stringContaining('iam.serviceAccounts.actAs') } } }
    expect(await google.call('PUT', subscription, google.body)).toMatchObject(refusal)
    const serviceAccountEmail = 'gmail-api-push@system.gserviceaccount.com'
    const pushConfig = { ...google.pushConfig, oidcToken: { serviceAccountEmail } }
    expect(await google.call('PUT', subscription, { ...google.body, pushConfig })).toMatchObject(refusal)
  })

  it('refuses endpoints Google cannot reach, missing topics and figures out of range', async () => {
    for (const pushEndpoint of [
      'http://hook.example/',
      'https://localhost/',
      'https://10.0.0.1/',
      'https://a.local/',
    ]) {
      const { status, body } = await google.call('PUT', subscription, { ...google.body, pushConfig: { pushEndpoint } })
      expect([status, body.error.message]).toEqual([400, expect.stringContaining('Invalid push endpoint given')])
    }
    const without = { ...google.body, topic: 'projects/sample-123456/topics/none' }
    expect((await google.call('PUT', subscription, without)).status).toBe(404)
    expect((await google.call('PUT', subscription, { ...google.body, ackDeadlineSeconds: 5 })).status).toBe(400)
    expect((await google.call('PUT', subscription, { ...google.body, expirationPolicy: { ttl: '60s' } })).status).toBe(
      400,
    )
    expect((await google.call('PUT', subscription, { ...google.body, colour: 'red' })).body.error.message).toContain(
      'Unknown name "colour"',
    )
  })

  it('changes what the mask names and refuses what cannot change', async () => {
    await google.call('PUT', subscription, google.body)
    const patch = (updateMask: string, change: unknown) =>
      google.call('PATCH', subscription, { subscription: change, updateMask })
    expect((await patch('ackDeadlineSeconds', { ackDeadlineSeconds: 30 })).body).toMatchObject({
      ackDeadlineSeconds: 30,
      expirationPolicy: {},
      pushConfig: google.pushConfig,
    })
    expect((await patch('expiration_policy', {})).body.expirationPolicy).toEqual({ ttl: '2678400s' })
    expect((await patch('topic', { topic: 'x' })).status).toBe(400)
    expect((await patch('', {})).status).toBe(400)
  })

  it('can be pulled from once its push configuration is empty', async () => {
    await google.call('PUT', subscription, google.body)
    expect((await google.call('POST', `${subscription}:pull`, { maxMessages: 5 })).status).toBe(400)
    await google.call('POST', `${subscription}:modifyPushConfig`, { pushConfig: {} })
    await google.publish('hello')
    const { body } = await google.call('POST', `${subscription}:pull`, { maxMessages: 5 })
    expect(atob(body.receivedMessages[0].message.data)).toBe('hello')
    expect((await google.call('POST', `${subscription}:pull`, { maxMessages: 5 })).body).toEqual({})
    await google.world.clock.advance(11_000)
    const again = await google.call('POST', `${subscription}:pull`, { maxMessages: 5 })
    const ackIds = [again.body.receivedMessages[0].ackId]
    expect((await google.call('POST', `${subscription}:acknowledge`, { ackIds })).status).toBe(200)
    await google.world.clock.advance(11_000)
    expect((await google.call('POST', `${subscription}:pull`, { maxMessages: 5 })).body).toEqual({})
  })
})

describe('a push', () => {
  const settled = () => expect.poll(() => google.world.subscriptions.get(subscription.slice(4))?.backlog).toEqual([])

  beforeEach(async () => {
    await google.call('PUT', topic, {})
    await google.call('PUT', subscription, google.body)
  })

  it('brings the message in both key styles with a token for the audience', async () => {
    const hook = await startHook(google.world)
    await google.publish('hello')
    const [first] = await hook.arrived(1)
    const { message, ...rest } = JSON.parse(first?.body ?? '')
    expect(atob(message.data)).toBe('hello')
    expect(message.messageId).toBe(message.message_id)
    expect(message.publishTime).toBe(message.publish_time)
    expect(rest).toEqual({ subscription: subscription.slice(4) })
    const token = (first?.headers.authorization ?? '').replace('Bearer ', '')
    const { payload } = await jwtVerify(token, createLocalJWKSet(await jwkCerts(google.world)), {
      issuer: 'https://accounts.google.com',
      audience: endpoint,
    })
    expect(payload).toMatchObject({ email: google.account.email, email_verified: true, sub: google.account.uniqueId })
    await settled()
    await hook.close()
  })

  it('comes again after a refusal, with growing pauses, until it is accepted', async () => {
    const hook = await startHook(google.world, { statuses: [500, 401, 302] })
    await google.publish('hello')
    await hook.arrived(4)
    await settled()
    expect(google.world.deliveries.map((one) => one.status)).toEqual([500, 401, 302, 204])
    const pauses = google.world.deliveries.map((one, index, all) => one.at - (all[index - 1]?.at ?? one.at))
    expect(pauses[1]).toBeGreaterThanOrEqual(100)
    expect(pauses[3]).toBeGreaterThanOrEqual(400)
    await hook.close()
  })

  it('keeps to the retry policy of the subscription', async () => {
    const hook = await startHook(google.world, { statuses: [503] })
    const retryPolicy = { minimumBackoff: '30s', maximumBackoff: '600s' }
    await google.call('PATCH', subscription, { subscription: { retryPolicy }, updateMask: 'retryPolicy' })
    await google.publish('hello')
    await hook.arrived(1)
    await expect.poll(() => google.world.deliveries).toHaveLength(1)
    await google.world.clock.advance(25_000)
    expect(hook.arrivals).toHaveLength(1)
    await google.world.clock.advance(10_000)
    expect(hook.arrivals).toHaveLength(2)
    await hook.close()
  })

  it('is given up after the retention time', async () => {
    const change = { subscription: { messageRetentionDuration: '600s' }, updateMask: 'messageRetentionDuration' }
    await google.call('PATCH', subscription, change)
    await google.publish('nobody is there')
    await google.world.clock.advance(900_000)
    await settled()
  })

  it('comes twice on demand and with wrong tokens on demand', async () => {
    const hook = await startHook(google.world)
    google.world.settings.delivery.duplicates = 1
    await google.publish('hello')
    const [one, two] = await hook.arrived(2)
    expect(JSON.parse(one?.body ?? '').message.messageId).toBe(JSON.parse(two?.body ?? '').message.messageId)
    const keys = createLocalJWKSet(await jwkCerts(google.world))
    for (const wrong of ['audience', 'expired', 'signature', 'email'] as const) {
      google.world.settings.delivery.mintWrong = wrong
      const count = hook.arrivals.length
      await google.publish('hello')
      const token = ((await hook.arrived(count + 1)).at(-1)?.headers.authorization ?? '').replace('Bearer ', '')
      const verified = jwtVerify(token, keys, { audience: endpoint })
      if (wrong === 'email') expect((await verified).payload['email']).not.toBe(google.account.email)
      else await expect(verified).rejects.toThrow()
    }
    await hook.close()
  })

  it('is not even tried while the account it names is gone, and goes out once that is back', async () => {
    const hook = await startHook(google.world)
    google.account.disabled = true
    const found = google.world.topics.get(topic.slice(4))
    if (found) publish(google.world, found, { data: btoa('hello') })
    await expect.poll(() => google.world.deliveries[0]?.note ?? '').toContain('no token can be made')
    google.account.disabled = false
    await google.world.clock.advance(60_000)
    expect(hook.arrivals).toHaveLength(1)
    await hook.close()
  })

  it('goes to the dead letter topic after its last attempt', async () => {
    const hook = await startHook(google.world, { statuses: [500, 500, 500, 500, 500] })
    await google.call('PUT', `${topic}-dead`, {})
    await google.call('PUT', `${subscription}-dead`, { topic: `${topic.slice(4)}-dead` })
    const deadLetterPolicy = { deadLetterTopic: `${topic.slice(4)}-dead`, maxDeliveryAttempts: 5 }
    await google.call('PATCH', subscription, { subscription: { deadLetterPolicy }, updateMask: 'deadLetterPolicy' })
    await google.publish('hello')
    await hook.arrived(1)
    await google.world.clock.advance(60_000)
    await hook.arrived(5)
    await settled()
    const { body } = await google.call('POST', `${subscription}-dead:pull`, { maxMessages: 5 })
    expect(body.receivedMessages).toHaveLength(1)
    await hook.close()
  })

  it('never leaves the machine for a name that is not forwarded', async () => {
    await google.publish('hello')
    await expect.poll(() => google.world.deliveries[0]).toMatchObject({ status: 0, note: 'host cannot be reached' })
  })
})
