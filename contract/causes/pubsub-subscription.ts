import { subscriptionsLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'
import { gcloud } from './gcloud.ts'

type SubscriptionFacts = { subscriptionName: string; projectId: string }
type Differs = SubscriptionFacts & { expected: string; actual: string }
/** Where a subscription pushes to, and how it signs. */
type PushFacts = { endpoint: string; audience: string; serviceAccountEmail: string }
const base = { stage: 'pubsub-subscription', severity: 'error', actor: 'admin', services: ['gmail'] } as const
const link = ({ projectId }: Partial<SubscriptionFacts>) => subscriptionsLink(projectId)
const named = ({ subscriptionName }: Partial<SubscriptionFacts>) => subscriptionName ?? 'the subscription'
const expectsAndHas = ({ expected, actual }: Partial<Differs>) =>
  `Expected ${expected ?? 'our value'}. Google has ${actual === undefined || actual === '' ? 'nothing' : actual}.`

const signedPush = ({ endpoint, audience, serviceAccountEmail }: Partial<PushFacts>) => ({
  'push-endpoint': endpoint,
  'push-auth-service-account': serviceAccountEmail,
  'push-auth-token-audience': audience,
})
/** Google replaces the whole push configuration: what the line leaves out is gone (google-facts 6.1). */
const setPush = (facts: Partial<SubscriptionFacts & PushFacts>) =>
  gcloud('pubsub subscriptions modify-push-config', facts.subscriptionName, signedPush(facts))

export const pubsubSubscriptionCauses = {
  'subscription-not-found': defineCause<SubscriptionFacts & PushFacts & { topicName: string }>({
    ...base,
    title: 'The push subscription does not exist',
    happened: (facts) =>
      `Google does not find ${named(facts)}. It was deleted, never made, or expired after 31 idle days.`,
    toDo: 'Repair creates the subscription again.',
    link,
    command: ({ subscriptionName, topicName, ...push }) =>
      gcloud('pubsub subscriptions create', subscriptionName, {
        topic: topicName,
        ...signedPush(push),
        'expiration-period': 'never',
      }),
  }),
  'subscription-already-exists': defineCause<SubscriptionFacts>({
    ...base,
    severity: 'warning',
    title: 'The subscription exists already',
    happened: 'An earlier run made the subscription. That is no fault, but its settings can be old.',
    toDo: 'Keep it, and compare its topic, address and authentication with what is needed.',
    link,
  }),
  'subscription-endpoint-differs': defineCause<Differs & PushFacts>({
    ...base,
    title: 'The subscription sends to another address',
    happened: (facts) => expectsAndHas(facts),
    toDo: 'Repair sets the address. To do it yourself, edit the endpoint of the subscription.',
    link,
    command: setPush,
  }),
  'subscription-audience-differs': defineCause<Differs & PushFacts>({
    ...base,
    title: 'The audience differs',
    happened: (facts) => `${expectsAndHas(facts)} Every push would be refused with 401.`,
    toDo: 'Repair sets the audience. To do it yourself, edit it so that every character is the same.',
    link,
    command: setPush,
  }),
  'subscription-identity-differs': defineCause<Differs & PushFacts>({
    ...base,
    title: 'Another account signs the pushes',
    happened: (facts) => `${expectsAndHas(facts)} We accept pushes from the expected account only.`,
    toDo: 'Repair sets the account. To do it yourself, edit the service account under Authentication.',
    link,
    command: setPush,
  }),
  'push-service-account-not-found': defineCause<SubscriptionFacts & { serviceAccountEmail: string }>({
    ...base,
    title: 'The account that should sign pushes does not exist',
    happened: ({ serviceAccountEmail }) =>
      `Google does not accept ${serviceAccountEmail ?? 'the service account'} as the account that signs pushes.`,
    toDo: 'Compare its address with the service accounts of the project, then set it again on the subscription.',
    link,
  }),
  'subscription-is-pull': defineCause<SubscriptionFacts & PushFacts>({
    ...base,
    title: 'The subscription waits to be pulled',
    happened: 'The delivery type is Pull, so Google keeps the messages and sends us nothing.',
    toDo: 'Repair changes it to Push. To do it yourself, edit the delivery type.',
    link,
    command: setPush,
  }),
  'subscription-without-authentication': defineCause<SubscriptionFacts & PushFacts>({
    ...base,
    title: 'The pushes are not signed',
    happened: 'Authentication is off, so anyone could post here. We refuse pushes without a token.',
    toDo: 'Repair turns authentication on. To do it yourself, choose Enable authentication and the service account.',
    link,
    command: setPush,
  }),
  'subscription-has-filter': defineCause<SubscriptionFacts & { actual: string }>({
    ...base,
    title: 'A filter holds messages back',
    happened: ({ actual }) =>
      `The subscription has ${actual === undefined ? 'a filter' : `the filter ${actual}`}. Gmail’s messages have no attributes, so none pass.`,
    toDo: 'Repair replaces the subscription. A filter cannot be removed from an existing one.',
    link,
  }),
  'subscription-expires-when-idle': defineCause<SubscriptionFacts & { actual: string }>({
    ...base,
    severity: 'warning',
    title: 'Google deletes the subscription when it is quiet',
    happened: ({ actual }) => `It works now, and Google deletes it after ${actual ?? '31 days'} without a message.`,
    toDo: 'Repair sets it to never expire.',
    link,
    command: ({ subscriptionName }) =>
      gcloud('pubsub subscriptions update', subscriptionName, { 'expiration-period': 'never' }),
  }),
  'subscription-expired-after-inactivity': defineCause<SubscriptionFacts>({
    ...base,
    title: 'Google deleted the idle subscription',
    happened:
      'The subscription was quiet for as long as its expiration policy allows, usually 31 days, and Google deleted it.',
    toDo: 'Repair creates it again and sets it to never expire.',
    link,
  }),
  'subscription-has-dead-letter': defineCause<SubscriptionFacts & { actual: string }>({
    ...base,
    severity: 'warning',
    title: 'Messages can go to a dead letter topic',
    happened: ({ actual }) =>
      `After some failed tries, messages go to ${actual ?? 'another topic'} and no longer reach us.`,
    toDo: 'Remove the dead letter topic from the subscription.',
    link,
    command: ({ subscriptionName }) =>
      gcloud('pubsub subscriptions update --clear-dead-letter-policy', subscriptionName),
  }),
  'subscription-unwraps-payload': defineCause<SubscriptionFacts & PushFacts>({
    ...base,
    title: 'Payload unwrapping is on',
    happened: 'The pushes arrive without their envelope, so we cannot tell which message they are.',
    toDo: 'Repair turns payload unwrapping off.',
    link,
    command: setPush,
  }),
  'subscription-topic-deleted': defineCause<SubscriptionFacts>({
    ...base,
    title: 'The topic of the subscription was deleted',
    happened:
      'Google shows _deleted-topic_ for the subscription. It stays quiet for ever, even after a topic of the same name is made.',
    toDo: 'Repair makes topic and subscription again.',
    link,
  }),
  'subscription-detached': defineCause<SubscriptionFacts>({
    ...base,
    title: 'The subscription was detached from its topic',
    happened: 'Somebody detached the subscription, so it receives nothing.',
    toDo: 'Repair replaces the subscription.',
    link,
  }),
  'subscription-state-error': defineCause<SubscriptionFacts & { actual: string }>({
    ...base,
    title: 'Google cannot deliver from the subscription',
    happened: ({ actual }) => `Google reports the state ${actual ?? 'RESOURCE_ERROR'} for the subscription.`,
    toDo: 'Open the subscription in Google, read its message, and use Repair.',
    link,
  }),
  'subscription-delivery-not-as-needed': defineCause<SubscriptionFacts & { actual: string }>({
    ...base,
    severity: 'warning',
    title: 'A delivery setting is weaker than needed',
    happened: ({ actual }) =>
      `The subscription has ${actual ?? 'a retention or deadline'} that can lose or delay messages.`,
    toDo: 'Repair sets our values.',
    link,
  }),
  'another-subscription-points-here': defineCause<Differs>({
    ...base,
    title: 'Another subscription sends to our address',
    happened: ({ actual }) => `Pushes of ${actual ?? 'an unknown subscription'} arrive here and are refused.`,
    toDo: 'Delete that subscription, or point it elsewhere.',
    link,
  }),
  'topic-given-instead-of-subscription-google-side': defineCause<{ actual: string }>({
    ...base,
    title: 'A topic stands where a subscription belongs',
    happened: ({ actual }) => `The call needs a subscription and got ${actual ?? 'the name of a topic'}.`,
    toDo: 'Enter the name of the subscription: projects/PROJECT/subscriptions/NAME.',
    link: () => subscriptionsLink(),
  }),
  'topic-given-instead-of-subscription': defineCause<{ actual: string }>({
    ...base,
    foreign: true,
    title: 'The product wants a subscription, not a topic',
    happened: 'The product checked the name itself: it must read projects/PROJECT/subscriptions/NAME.',
    toDo: 'Enter the name of the subscription, with the project in front.',
  }),
  'another-consumer-takes-messages': defineCause<SubscriptionFacts>({
    ...base,
    title: 'Somebody else takes the messages',
    happened: 'Two readers share one subscription, so each gets only a part of the messages.',
    toDo: 'Give every reader a subscription of its own on the topic.',
    link,
  }),
  'push-subscription-cannot-be-pulled': defineCause<Record<never, never>>({
    stage: 'pubsub-subscription',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'A push subscription is being pulled',
    happened: 'The subscription sends to an address, and a program tries to pull from it.',
    toDo: 'Create a pull subscription for that program.',
  }),
  'subscription-field-immutable': defineCause({
    ...base,
    actor: 'admin',
    title: 'This part of a subscription cannot be changed',
    happened: 'The name, the topic and the filter of a subscription are fixed when it is made.',
    toDo: 'Delete the subscription and create it again with the new values.',
  }),
  'subscription-setting-out-of-range': defineCause({
    ...base,
    actor: 'admin',
    title: 'A time of the subscription is out of range',
    happened:
      'Google takes an acknowledgement deadline of 10 to 600 seconds, a retention of 10 minutes to 31 days. An expiration is a day or more and longer than the retention.',
    toDo: 'Choose a value in that range, then create or change the subscription again.',
  }),
  'pubsub-delivers-again': defineCause({
    ...base,
    severity: 'warning',
    actor: 'operator',
    title: 'Google sent the same message again',
    happened:
      'Pub/Sub delivers each message at least once and in no order. A message that was acknowledged can come a second time.',
    toDo: 'Remember the messageId of what was handled, and pass over what comes again.',
  }),
  'push-slowed-after-failures': defineCause({
    ...base,
    severity: 'warning',
    actor: 'operator',
    title: 'Google holds pushes back after failures',
    happened:
      'After refused pushes Google sends more slowly, up to a minute between two, for the whole subscription. It speeds up again with each success.',
    toDo: 'Find what the address answered and mend that. Answer messages that can never be handled with 204.',
  }),
}
