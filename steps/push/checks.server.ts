import { isCauseId } from '#contract/causes/catalogue.ts'
import type { Check, StepValues, Verdict } from '../define-step.ts'
import { blockedBy, failed, notStarted, notYet, passed, unforeseen, warning } from '../define-step.ts'
import type { PushSubscription, Refusal } from '../google-port.ts'
import { addressIsBroken } from '../start/checks.server.ts'

type Key = NonNullable<StepValues['key']>

/** What the subscription has to push to, and how it signs: a command has to name all of it, or Google forgets the rest. */
const asWanted = ({ shown }: StepValues, key: Key) => ({
  endpoint: shown.pushUrl,
  audience: shown.audience,
  serviceAccountEmail: key.email,
})
const topicName = (key: Key, topicId: string) => `projects/${key.projectId}/topics/${topicId}`
const subscriptionName = (key: Key, subscriptionId: string) =>
  `projects/${key.projectId}/subscriptions/${subscriptionId}`

/** What Google refused when we tried to make it, else that it is missing: the reason behind the absence comes first. */
function missing(check: string, values: StepValues, verdict: Verdict): Verdict {
  const refusal = values.pushRefusals[check]
  return refusal && isCauseId(refusal.id)
    ? { state: 'failed', cause: refusal.id, facts: refusal.facts, propagating: false }
    : verdict
}

function refused(refusal: Refusal, key: Key): Verdict {
  // A service perimeter: no right of the account would help.
  if (refusal.reason === 'SECURITY_POLICY_VIOLATED') {
    return failed('vpc-service-controls-block', { projectId: key.projectId })
  }
  if (refusal.kind === 'refused' && refusal.status === 403 && refusal.reason !== 'SERVICE_DISABLED') {
    return notYet('service-account-role-missing', {
      permission: 'pubsub.topics.get',
      role: 'Pub/Sub Admin',
      serviceAccountEmail: key.email,
      projectId: key.projectId,
    })
  }
  return unforeseen(refusal)
}

export const topicExists: Check = async (google, values) => {
  const { key, shown } = values
  if (!key) return notStarted()
  const name = topicName(key, shown.topicId)
  const answer = await google.readTopic(shown.topicId)
  if (!answer.ok) {
    return answer.refusal.kind === 'refused' && answer.refusal.status === 404
      ? missing('topic', values, notYet('topic-not-found', { topicName: name, projectId: key.projectId }))
      : refused(answer.refusal, key)
  }
  if (answer.value.hasSchema) return failed('topic-has-schema', { topicName: name, projectId: key.projectId })
  return passed({ topic: name })
}

/** Gmail's own account may publish to the topic; without it a watch is refused and mail never arrives (google-facts 7.3). */
export const topicLetsGmailPublish: Check = async (google, values) => {
  const { key, shown } = values
  if (!key) return notStarted()
  const answer = await google.gmailMayPublish(shown.topicId)
  if (!answer.ok) return refused(answer.refusal, key)
  if (answer.value) return passed()
  const facts = { topicName: topicName(key, shown.topicId), projectId: key.projectId }
  return missing('publisher', values, notYet('pubsub-publisher-grant-missing', facts))
}

/** What stands between the subscription and us, in the order in which it would hurt. */
function judgeAddress(subscription: PushSubscription, key: Key, values: StepValues): Verdict {
  const facts = { subscriptionName: subscription.name, projectId: key.projectId, ...asWanted(values, key) }
  const expectedTopic = topicName(key, values.shown.topicId)
  if (subscription.topic === '_deleted-topic_') return failed('subscription-topic-deleted', facts)
  if (subscription.topic !== expectedTopic) {
    return failed('subscription-on-wrong-topic', { expected: expectedTopic, actual: subscription.topic })
  }
  if (subscription.pushEndpoint === null) return failed('subscription-is-pull', facts)
  if (subscription.pushEndpoint !== values.shown.pushUrl) {
    return failed('subscription-endpoint-differs', {
      ...facts,
      expected: values.shown.pushUrl,
      actual: subscription.pushEndpoint,
    })
  }
  if (subscription.isUnwrapped) return failed('subscription-unwraps-payload', facts)
  if (subscription.filter !== null) return failed('subscription-has-filter', { ...facts, actual: subscription.filter })
  if (subscription.expiresAfterSeconds !== null) {
    const days = Math.round(subscription.expiresAfterSeconds / 86_400)
    return warning('subscription-expires-when-idle', { ...facts, actual: `${days} days` })
  }
  if (subscription.deadLetterTopic !== null) {
    return warning('subscription-has-dead-letter', { ...facts, actual: subscription.deadLetterTopic })
  }
  return passed({ endpoint: subscription.pushEndpoint })
}

const ofSubscription =
  (judge: (subscription: PushSubscription, key: Key, values: StepValues) => Verdict): Check =>
  async (google, values) => {
    const { key, shown } = values
    if (!key) return notStarted()
    const answer = await google.readSubscription(shown.subscriptionId)
    if (answer.ok) return judge(answer.value, key, values)
    const isMissing = answer.refusal.kind === 'refused' && answer.refusal.status === 404
    // Google takes no subscription that pushes to such an address, so making it can only fail.
    if (isMissing && values.addressProblem !== null) {
      return failed('push-endpoint-not-public-https', { endpoint: shown.pushUrl, rule: values.addressProblem })
    }
    return isMissing
      ? missing(
          'sub-url',
          values,
          notYet('subscription-not-found', {
            subscriptionName: subscriptionName(key, shown.subscriptionId),
            topicName: topicName(key, shown.topicId),
            projectId: key.projectId,
            ...asWanted(values, key),
          }),
        )
      : refused(answer.refusal, key)
  }

export const pushSubscriptionPointsHere = ofSubscription(judgeAddress)

export const pushSubscriptionNamesOurAudience = ofSubscription((subscription, key, values) => {
  const { shown } = values
  const facts = { subscriptionName: subscription.name, projectId: key.projectId, ...asWanted(values, key) }
  if (subscription.email === null) return failed('subscription-without-authentication', facts)
  return subscription.audience === shown.audience
    ? passed({ audience: shown.audience })
    : failed('subscription-audience-differs', {
        ...facts,
        expected: shown.audience,
        actual: subscription.audience ?? '',
      })
})

export const pushesAreSignedAsTheAccount = ofSubscription((subscription, key, values) => {
  const facts = { subscriptionName: subscription.name, projectId: key.projectId, ...asWanted(values, key) }
  // No token at all: the row of the audience says so.
  if (subscription.email === null) return blockedBy('sub-audience')
  return subscription.email === key.email
    ? passed({ email: key.email })
    : failed('subscription-identity-differs', { ...facts, expected: key.email, actual: subscription.email })
})

/** Our own signed nonce came back through the tenant's topic: the whole way is open. */
export const testMessageArrived: Check = async (google, values) => {
  const { pushTest, shown } = values
  if (!pushTest) return notStarted()
  if (pushTest.receivedAt !== null)
    return passed({ milliseconds: Math.max(0, pushTest.receivedAt - pushTest.publishedAt) })
  if (await addressIsBroken(google, values)) return blockedBy('public-url')
  return missing('push-test', values, notYet('push-test-not-arrived', { endpoint: shown.pushUrl, seconds: 60 }))
}

export const pushChecks = {
  topic: topicExists,
  publisher: topicLetsGmailPublish,
  'sub-url': pushSubscriptionPointsHere,
  'sub-audience': pushSubscriptionNamesOurAudience,
  'sub-identity': pushesAreSignedAsTheAccount,
  'push-test': testMessageArrived,
} as const
