import { gmailMember, type GreenTenant } from './green-tenant.ts'
import type { Injection } from './injection.ts'

type Change = Omit<Parameters<GreenTenant['google']['changeSubscription']>[0], 'name'>

const rest = ['sub-audience', 'sub-identity', 'push-test']

/** The subscription edited by hand in one place. */
const edited = (
  name: string,
  change: (tenant: GreenTenant) => Change,
  cause: Injection['cause'],
  at: readonly string[] = ['sub-url'],
  blocked: readonly string[] = rest,
): Injection => ({
  name: `the subscription ${name}`,
  on: (tenant) => tenant.google.changeSubscription({ name: tenant.subscription, ...change(tenant) }),
  off: restore,
  ...(cause !== 'subscription-has-dead-letter' && { remedy: repairOf(at[0] ?? '') }),
  ...{ cause, at, blocked },
})

/** The button beside the row, and its test message on its way back. */
const repairOf =
  (check: string) =>
  ({ repair }: GreenTenant) =>
    repair(check)

async function restore({ google, subscription, subscriptionAsMade, projectId, shown }: GreenTenant) {
  const { name: _name, ...settings } = subscriptionAsMade
  await google.deleteSubscription({ name: subscription })
  await google.createSubscription({ projectId, subscriptionId: shown.subscriptionId, ...settings })
}

async function topicAsMade(tenant: GreenTenant) {
  const { google, topic, projectId, shown } = tenant
  await google.createTopic({ projectId, topicId: shown.topicId })
  await google.grantRole({ resource: topic, role: 'roles/pubsub.publisher', member: gmailMember })
  await restore(tenant)
}

const pushConfig = ({ subscriptionAsMade: { pushConfig: made } }: GreenTenant, change: object) => ({
  pushConfig: { ...made, ...change },
})

/** Topic, Gmail's right to publish, and the subscription in each of its fields. */
export const pushChannel: readonly Injection[] = [
  {
    name: 'the topic is deleted',
    on: ({ google, topic }) => google.deleteTopic({ name: topic }),
    off: topicAsMade,
    remedy: repairOf('topic'),
    cause: 'topic-not-found',
    at: ['topic'],
    blocked: ['publisher', 'sub-url', ...rest],
  },
  {
    name: 'Gmail’s right to publish is removed',
    on: ({ google, topic }) =>
      google.removeRole({ resource: topic, role: 'roles/pubsub.publisher', member: gmailMember }),
    off: ({ google, topic }) =>
      google.grantRole({ resource: topic, role: 'roles/pubsub.publisher', member: gmailMember }),
    remedy: repairOf('publisher'),
    ...{ cause: 'pubsub-publisher-grant-missing', at: ['publisher'], blocked: [] },
  },
  {
    name: 'the organization’s policy forbids Gmail’s right to publish',
    on: async ({ google, topic, projectId, repair }) => {
      await google.orgPolicy({ projectId, constraint: 'iam.allowedPolicyMemberDomains', allowedValues: ['C0other00'] })
      await google.removeRole({ resource: topic, role: 'roles/pubsub.publisher', member: gmailMember })
      await repair('publisher')
    },
    off: async ({ google, topic, projectId }) => {
      await google.orgPolicy({ projectId, constraint: 'iam.allowedPolicyMemberDomains', allowAll: true })
      await google.grantRole({ resource: topic, role: 'roles/pubsub.publisher', member: gmailMember })
    },
    remedy: async ({ google, projectId, repair }) => {
      await google.orgPolicy({ projectId, constraint: 'iam.allowedPolicyMemberDomains', allowAll: true })
      await repair('publisher')
    },
    ...{ cause: 'org-policy-domain-restricted-sharing', at: ['publisher'], blocked: [] },
  },
  {
    name: 'BI-60 the topic takes only messages of a schema',
    on: async ({ google, topic, projectId, shown }) => {
      await google.deleteTopic({ name: topic })
      const schemaSettings = { schema: `projects/${projectId}/schemas/mail`, encoding: 'JSON' }
      await google.createTopic({ projectId, topicId: shown.topicId, schemaSettings })
    },
    off: async (tenant) => {
      await tenant.google.deleteTopic({ name: tenant.topic })
      await topicAsMade(tenant)
    },
    remedy: async ({ google, topic, repair }) => {
      await google.deleteTopic({ name: topic })
      await repair('topic')
    },
    ...{ cause: 'topic-has-schema', at: ['topic'], blocked: ['publisher', 'sub-url', ...rest] },
  },
  {
    name: 'the subscription is deleted',
    on: ({ google, subscription }) => google.deleteSubscription({ name: subscription }),
    off: restore,
    remedy: repairOf('sub-url'),
    ...{ cause: 'subscription-not-found', at: ['sub-url'], blocked: rest },
  },
  edited(
    'pushes to another address',
    (tenant) => pushConfig(tenant, { pushEndpoint: 'https://old.example.com/push' }),
    'subscription-endpoint-differs',
  ),
  edited(
    'pushes to our address with a slash more',
    (tenant) => pushConfig(tenant, { pushEndpoint: `${tenant.shown.pushUrl}/` }),
    'subscription-endpoint-differs',
  ),
  edited('became a pull subscription', () => ({ pushConfig: {} }), 'subscription-is-pull'),
  edited(
    'unwraps its payload',
    (tenant) => pushConfig(tenant, { noWrapper: { writeMetadata: true } }),
    'subscription-unwraps-payload',
  ),
  edited('has a filter', () => ({ filter: 'attributes.kind = "mail"' }), 'subscription-has-filter'),
  edited(
    'expires when idle',
    () => ({ expirationPolicy: { ttl: '2678400s' } }),
    'subscription-expires-when-idle',
    ['sub-url'],
    [],
  ),
  edited(
    'has a dead-letter topic',
    ({ projectId }) => ({ deadLetterPolicy: { deadLetterTopic: `projects/${projectId}/topics/dead` } }),
    'subscription-has-dead-letter',
    ['sub-url'],
    [],
  ),
  edited(
    'hangs on another topic',
    ({ projectId }) => ({ topic: `projects/${projectId}/topics/other` }),
    'subscription-on-wrong-topic',
  ),
  edited('lost its topic', () => ({ topic: '_deleted-topic_' }), 'subscription-topic-deleted'),
  edited(
    'names another audience',
    (tenant) =>
      pushConfig(tenant, { oidcToken: { serviceAccountEmail: tenant.email, audience: 'https://guidepost.example' } }),
    'subscription-audience-differs',
    ['sub-audience'],
    ['push-test'],
  ),
  edited(
    'signs as another account',
    (tenant) =>
      pushConfig(tenant, {
        oidcToken: {
          serviceAccountEmail: `other@${tenant.projectId}.iam.gserviceaccount.com`,
          audience: tenant.shown.audience,
        },
      }),
    'subscription-identity-differs',
    ['sub-identity'],
    ['push-test'],
  ),
  edited(
    'sends no token at all',
    ({ shown }) => ({ pushConfig: { pushEndpoint: shown.pushUrl } }),
    'subscription-without-authentication',
    ['sub-audience'],
    ['sub-identity', 'push-test'],
  ),
]
