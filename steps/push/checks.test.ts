import { describe, expect, test } from 'vitest'
import type { PushSubscription } from '../google-port.ts'
import { key, no, port, troubles, values, yes } from '../check-samples.ts'
import {
  pushesAreSignedAsTheAccount,
  pushSubscriptionNamesOurAudience,
  pushSubscriptionPointsHere,
  testMessageArrived,
  topicExists,
  topicLetsGmailPublish,
} from './checks.server.ts'

const right: PushSubscription = {
  name: 'projects/acme-mail/subscriptions/guidepost-gmail-push',
  topic: 'projects/acme-mail/topics/guidepost-gmail',
  pushEndpoint: values().shown.pushUrl,
  email: key.email,
  audience: values().shown.audience,
  isUnwrapped: false,
  expiresAfterSeconds: null,
  filter: null,
  deadLetterTopic: null,
  ackDeadlineSeconds: 30,
}
const has = (change: Partial<PushSubscription>) =>
  port({ readSubscription: () => Promise.resolve(yes({ ...right, ...change })) })

describe('the subscription', () => {
  test('passes when everything is ours', async () => {
    for (const check of [pushSubscriptionPointsHere, pushSubscriptionNamesOurAudience, pushesAreSignedAsTheAccount]) {
      expect((await check(has({}), values())).state).toBe('passed')
    }
  })

  test.each([
    ['FM-82 its topic was deleted', { topic: '_deleted-topic_' }, 'subscription-topic-deleted', 'failed'],
    [
      'BI-64 it hangs on another topic',
      { topic: 'projects/acme-mail/topics/other' },
      'subscription-on-wrong-topic',
      'failed',
    ],
    ['BI-61 it is pull', { pushEndpoint: null }, 'subscription-is-pull', 'failed'],
    [
      'FM-85 its endpoint was edited',
      { pushEndpoint: 'https://old.example.com/' },
      'subscription-endpoint-differs',
      'failed',
    ],
    ['BI-65 it unwraps payloads', { isUnwrapped: true }, 'subscription-unwraps-payload', 'failed'],
    ['BI-64 it has a filter', { filter: 'attributes.a = "b"' }, 'subscription-has-filter', 'failed'],
    ['FM-86 it ends when idle', { expiresAfterSeconds: 31 * 86_400 }, 'subscription-expires-when-idle', 'warning'],
    [
      'BI-64 it has a dead-letter topic',
      { deadLetterTopic: 'projects/acme-mail/topics/dead' },
      'subscription-has-dead-letter',
      'warning',
    ],
  ] as const)('%s', async (_case, change, cause, state) => {
    expect(await pushSubscriptionPointsHere(has(change), values())).toMatchObject({ state, cause })
  })

  test('a trailing slash in the audience is a difference', async () => {
    expect(await pushSubscriptionNamesOurAudience(has({ audience: `${right.audience}/` }), values())).toMatchObject({
      cause: 'subscription-audience-differs',
      facts: { expected: right.audience, actual: `${right.audience}/` },
    })
  })

  test('BI-62 pushes without an identity are refused before anyone can forge one', async () => {
    // One row names it, the other waits for that.
    expect(await pushesAreSignedAsTheAccount(has({ email: null }), values())).toEqual({
      state: 'blocked',
      by: ['sub-audience'],
    })
  })

  test('is not made for an address that Google cannot reach, and says which rule it breaks', async () => {
    const nothing = port({ readSubscription: () => Promise.resolve(no({ status: 404 })) })
    expect(await pushSubscriptionPointsHere(nothing, values({ addressProblem: 'localhost' }))).toMatchObject({
      state: 'failed',
      cause: 'push-endpoint-not-public-https',
      facts: { rule: 'localhost' },
    })
    expect(await pushSubscriptionPointsHere(nothing, values())).toMatchObject({ cause: 'subscription-not-found' })
  })

  test('another account’s identity is a difference', async () => {
    expect(
      await pushesAreSignedAsTheAccount(has({ email: 'x@other.iam.gserviceaccount.com' }), values()),
    ).toMatchObject({ cause: 'subscription-identity-differs' })
  })
})

describe('the topic', () => {
  test('is missing, until we made it', async () => {
    expect(await topicExists(port({ readTopic: () => Promise.resolve(no({ status: 404 })) }), values())).toMatchObject({
      cause: 'topic-not-found',
      propagating: true,
    })
  })

  test('a refusal of making it is the reason behind its absence', async () => {
    const pushRefusals = {
      publisher: { id: 'org-policy-domain-restricted-sharing', facts: { constraint: 'c', projectId: 'acme-mail' } },
    }
    expect(
      await topicLetsGmailPublish(
        port({ gmailMayPublish: () => Promise.resolve(yes(false)) }),
        values({ pushRefusals }),
      ),
    ).toMatchObject({
      state: 'failed',
      cause: 'org-policy-domain-restricted-sharing',
    })
    expect(
      (
        await topicLetsGmailPublish(
          port({ gmailMayPublish: () => Promise.resolve(yes(true)) }),
          values({ pushRefusals }),
        )
      ).state,
    ).toBe('passed')
  })

  test.each(troubles)('%s is never a failure', async (_case, trouble) => {
    expect((await topicExists(port({ readTopic: () => Promise.resolve(trouble) }), values())).state).toBe('unknown')
  })
})

describe('the test message', () => {
  const ask = (pushTest: { publishedAt: number; receivedAt: number | null } | null) =>
    testMessageArrived(port({}), values({ pushTest }))

  test('is proven by its return, with the milliseconds', async () => {
    expect(await ask({ publishedAt: 1000, receivedAt: 1208 })).toEqual({
      state: 'passed',
      facts: { milliseconds: 208 },
    })
    expect(await ask({ publishedAt: 1000, receivedAt: null })).toMatchObject({
      cause: 'push-test-not-arrived',
      propagating: true,
    })
    expect(await ask(null)).toMatchObject({ state: 'not_started' })
  })

  test('waits for our own address where Google surely does not get through', async () => {
    const nowhere = port({ visitOurAddress: () => Promise.resolve(yes({ kind: 'name-unknown' })) })
    expect(await testMessageArrived(nowhere, values({ pushTest: { publishedAt: 1000, receivedAt: null } }))).toEqual({
      state: 'blocked',
      by: ['public-url'],
    })
  })
})
