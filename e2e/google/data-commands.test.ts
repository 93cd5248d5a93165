import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose'
import { afterEach, expect, it } from 'vitest'
import { startHook } from './sample-world.ts'
import { startGoogle } from './server.ts'
import { jwkCerts } from './signing.ts'
import { steer } from './steer.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function start() {
  const google = await startGoogle()
  const hook = await startHook(google.world)
  closing.push(hook.close, google.close)
  const hand = steer(google.origin)
  await hand.createUser({ email: 'ada@gmail.com' })
  await hand.createProject({ projectId: 'steered-1', createdBy: 'ada@gmail.com' })
  const { email } = await hand.createServiceAccount({ projectId: 'steered-1', accountId: 'pusher' })
  return { google, hook, hand, serviceAccount: email }
}

it('forges pushes that are genuine but for what was asked', async () => {
  const { google, hook, hand, serviceAccount } = await start()
  const url = 'https://hook.example/push'
  const push = {
    url,
    subscription: 'projects/steered-1/subscriptions/s',
    emailAddress: 'bob@gmail.com',
    serviceAccount,
  }
  expect(await hand.forgePush(push)).toEqual({ status: 204 })
  await hand.forgePush({ ...push, audience: 'https://other.example/', signature: 'unpublished-key' })
  await hand.forgePush({ ...push, signature: 'none', body: 'not json' })
  const [genuine, forged, bare] = hook.arrivals
  const tokenOf = (arrival: typeof genuine) => (arrival?.headers.authorization ?? '').replace('Bearer ', '')
  const keys = createLocalJWKSet(await jwkCerts(google.world))
  expect((await jwtVerify(tokenOf(genuine), keys, { audience: url })).payload['email']).toBe(serviceAccount)
  expect(decodeJwt(tokenOf(forged)).aud).toBe('https://other.example/')
  await expect(jwtVerify(tokenOf(forged), keys)).rejects.toThrow()
  expect([bare?.headers.authorization, bare?.body]).toEqual([undefined, 'not json'])
})

it('lets a hand change a subscription in ways the API would refuse', async () => {
  const { hand } = await start()
  const { name: topic } = await hand.createTopic({ projectId: 'steered-1', topicId: 'mail' })
  const { name } = await hand.createSubscription({ projectId: 'steered-1', subscriptionId: 's', topic })
  await hand.changeSubscription({ name, pushConfig: { pushEndpoint: 'http://elsewhere/' } })
  expect((await hand.subscription({ name })).resource.pushConfig).toEqual({ pushEndpoint: 'http://elsewhere/' })
  await hand.deleteTopic({ name: topic })
  expect((await hand.subscription({ name })).resource.topic).toBe('_deleted-topic_')
  await hand.deleteSubscription({ name })
  await expect(hand.subscription({ name })).rejects.toThrow('no subscription')
})

it('names what it does not know', async () => {
  const { hand } = await start()
  await expect(hand.deliverMail({ email: 'nobody@gmail.com' })).rejects.toThrow('no mailbox')
  await expect(hand.changeEvent({ calendarId: 'nobody@gmail.com' })).rejects.toThrow('no calendar')
  await expect(hand.createTopic({ projectId: 'none', topicId: 'mail' })).rejects.toThrow('no project')
})
