import express from 'express'
import { afterEach, describe, expect, it } from 'vitest'
import { gmailRoutes } from './gmail.ts'
import { emptyPolicy, grantRole } from './iam-policy.ts'
import { changeLabels, deleteMail, deliverMail, forgetHistory } from './mailbox.ts'
import { newSubscription } from './pubsub-requests.ts'
import { makeTopic } from './pubsub-topics.ts'
import type { QuotaLimits } from './quotas.ts'
import { apiClient, makeSample, serve } from './sample-world.ts'

const DAY = 86_400_000
const topicName = 'projects/sample-123456/topics/mail'
const me = '/gmail/v1/users/me'
const ada = 'ada@gmail.com'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function start(options: { scopes?: string[]; limits?: QuotaLimits; testPublishMs?: number } = {}) {
  const sample = makeSample(options)
  const topic = makeTopic(sample.world, sample.project, 'mail')
  const publisher = 'serviceAccount:gmail-api-push@system.gserviceaccount.com'
  grantRole(sample.world, topic.iam, 'roles/pubsub.publisher', publisher, 'now')
  const subscription = newSubscription(sample.world, sample.project, 'sub', { topic: topicName })
  const server = await serve(express().use(gmailRoutes(sample.world, options)))
  closing.push(async () => {
    sample.world.clock.stop()
    await server.close()
  })
  const notices = () => subscription.backlog.map((one) => JSON.parse(atob(one.data)))
  return { ...sample, topic, notices, call: apiClient(server.origin, 'user-token') }
}

describe('a watch', () => {
  it('lasts seven days and publishes one notification at once', async () => {
    const { call, world, notices } = await start()
    const { status, body } = await call('POST', `${me}/watch`, { topicName, labelIds: ['INBOX'] })
    expect(status).toBe(200)
    expect(Number(body.expiration)).toBeGreaterThan(world.clock.now() + 7 * DAY - 60_000)
    expect(notices()).toHaveLength(1)
    expect(String(notices()[0].historyId)).toBe(body.historyId)
    await world.clock.advance(8 * DAY)
    deliverMail(world, ada)
    expect(notices()).toHaveLength(1)
  })

  it('renews with the same topic, and refuses another one until it is stopped', async () => {
    const { call, world, project, topic } = await start()
    makeTopic(world, project, 'other').iam = topic.iam
    const other = { topicName: `${topicName.slice(0, -4)}other` }
    await call('POST', `${me}/watch`, { topicName })
    expect((await call('POST', `${me}/watch`, { topicName })).status).toBe(200)
    const refused = await call('POST', `${me}/watch`, other)
    expect(refused.body.error.message).toContain('Only one user push notification client allowed per developer')
    expect((await call('POST', `${me}/stop`)).status).toBe(204)
    expect((await call('POST', `${me}/stop`)).status).toBe(204)
    expect((await call('POST', `${me}/watch`, other)).status).toBe(200)
  })

  it('collides with another renewal of the same mailbox at the same time', async () => {
    const { call } = await start({ testPublishMs: 1000 })
    const both = await Promise.all([1, 2].map(() => call('POST', `${me}/watch`, { topicName })))
    expect(both.map((one) => one.status).sort()).toEqual([200, 400])
  })

  it('tells a missing grant, a missing topic and a topic of another project apart', async () => {
    const { call, topic } = await start()
    topic.iam = emptyPolicy()
    expect(await call('POST', `${me}/watch`, { topicName })).toMatchObject({
      status: 403,
      body: {
        error: {
          status: 'PERMISSION_DENIED',
          message: `Error sending test message to Cloud PubSub ${topicName} : User not authorized to perform this action.`,
          errors: [{ domain: 'global', reason: 'forbidden' }],
        },
      },
    })
    expect(await call('POST', `${me}/watch`, { topicName: `${topicName}-none` })).toMatchObject({
      status: 404,
      body: { error: { message: expect.stringContaining('Resource not found (resource=mail-none).') } },
    })
    expect(await call('POST', `${me}/watch`, { topicName: 'projects/other-123456/topics/mail' })).toMatchObject({
      status: 400,
      body: { error: { message: 'Invalid topicName does not match projects/sample-123456/topics/*' } },
    })
  })

  it('notifies of what its labels name, at most once a second', async () => {
    const { call, world, notices } = await start()
    await call('POST', `${me}/watch`, { topicName, labelIds: ['INBOX'] })
    await world.clock.advance(2000)
    deliverMail(world, ada, { labelIds: ['SPAM'] })
    expect(notices()).toHaveLength(1)
    for (const subject of ['a', 'b', 'c']) deliverMail(world, ada, { subject })
    expect(notices()).toHaveLength(2)
    await world.clock.advance(1000)
    deliverMail(world, ada)
    expect(notices()).toHaveLength(3)
    world.settings.delivery.dropPubsubRate = 1
    await world.clock.advance(1000)
    deliverMail(world, ada)
    expect(notices()).toHaveLength(3)
  })
})

describe('history', () => {
  it('brings changes after the start, page by page, filtered by kind and label', async () => {
    const { call, world } = await start()
    const from = (await call('GET', `${me}/profile`)).body.historyId
    expect((await call('GET', `${me}/history?startHistoryId=${from}`)).body).toEqual({ historyId: from })
    const first = deliverMail(world, ada)
    const second = deliverMail(world, ada, { labelIds: ['SPAM'] })
    changeLabels(world, ada, first, { remove: ['UNREAD'], add: ['STARRED'] })
    deleteMail(world, ada, second)
    const all = (await call('GET', `${me}/history?startHistoryId=${from}`)).body.history
    expect(all).toHaveLength(5)
    const page = await call('GET', `${me}/history?startHistoryId=${from}&maxResults=2`)
    expect(page.body).toMatchObject({ history: [{}, {}], nextPageToken: '2' })
    const added = await call('GET', `${me}/history?startHistoryId=${from}&historyTypes=messageAdded&labelId=INBOX`)
    expect(added.body.history).toMatchObject([{ messagesAdded: [{ message: { id: first } }] }])
    expect((await call('GET', `${me}/history?startHistoryId=${all[4].id}`)).body.history).toBeUndefined()
  })

  it('answers 404 once it has aged away, by itself after a week or on demand', async () => {
    const { call, world } = await start()
    const from = (await call('GET', `${me}/profile`)).body.historyId
    deliverMail(world, ada)
    await world.clock.advance(8 * DAY)
    const old = await call('GET', `${me}/history?startHistoryId=${from}`)
    expect(old).toMatchObject({ status: 404, body: { error: { errors: [{ reason: 'notFound' }] } } })
    const now = (await call('GET', `${me}/profile`)).body.historyId
    expect((await call('GET', `${me}/history?startHistoryId=${now}`)).status).toBe(200)
    forgetHistory(world, ada)
    expect((await call('GET', `${me}/history?startHistoryId=${now}`)).status).toBe(404)
  })
})

describe('a message', () => {
  it('is printed in the format asked for', async () => {
    const { call, world } = await start()
    const id = deliverMail(world, ada, { subject: 'Invoice', text: 'Please pay', html: '<b>Please pay</b>' })
    const full = (await call('GET', `${me}/messages/${id}`)).body
    expect(Buffer.from(full.payload.parts[1].body.data, 'base64url').toString()).toBe('<b>Please pay</b>')
    const raw = Buffer.from((await call('GET', `${me}/messages/${id}?format=raw`)).body.raw, 'base64url').toString()
    expect(raw).toContain('Subject: Invoice\r\n')
    expect((await call('GET', `${me}/messages/${id}?format=minimal`)).body.payload).toBeUndefined()
    const some = await call('GET', `${me}/messages/${id}?format=metadata&metadataHeaders=subject`)
    expect(some.body.payload.headers).toEqual([{ name: 'Subject', value: 'Invoice' }])
    expect((await call('GET', `${me}/messages/none`)).status).toBe(404)
    expect((await call('GET', `${me}/messages?q=subject:invoice is:unread`)).body.messages).toHaveLength(1)
    expect((await call('GET', `${me}/messages?q=subject:other`)).body.messages).toBeUndefined()
  })

  it('shows no body and takes no query with the metadata scope alone', async () => {
    const { call, world } = await start({ scopes: ['gmail.metadata'] })
    const id = deliverMail(world, ada)
    expect((await call('GET', `${me}/messages/${id}`)).status).toBe(403)
    expect((await call('GET', `${me}/messages/${id}?format=metadata`)).status).toBe(200)
    expect((await call('GET', `${me}/messages?q=x`)).status).toBe(403)
  })
})

describe('a caller', () => {
  it('needs a mail scope, a mailbox, and may read only their own', async () => {
    const { call, user } = await start()
    expect((await call('GET', '/gmail/v1/users/bob@gmail.com/profile')).body.error.message).toContain(
      'Delegation denied',
    )
    user.hasGmail = false
    expect(await call('GET', `${me}/profile`)).toMatchObject({
      status: 400,
      body: { error: { message: 'Mail service not enabled', errors: [{ reason: 'failedPrecondition' }] } },
    })
    const other = await start({ scopes: ['calendar.readonly'] })
    expect(await other.call('GET', `${me}/profile`)).toMatchObject({
      status: 403,
      body: { error: { details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] } },
    })
  })

  it('meets the quota in both forms, and is let in again a minute later', async () => {
    const { call, world } = await start({ limits: { perUser: 20, perProject: 1000 } })
    expect((await call('GET', `${me}/messages/none`)).status).toBe(404)
    const refused = [await call('GET', `${me}/profile`), await call('GET', `${me}/profile`)]
    expect(refused.map((one) => one.status)).toEqual([403, 429])
    expect(refused[0]?.body.error.errors[0].reason).toBe('userRateLimitExceeded')
    await world.clock.advance(60_001)
    expect((await call('GET', `${me}/profile`)).status).toBe(200)
  })
})
