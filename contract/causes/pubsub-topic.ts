import { topicsLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'
import { gcloud } from './gcloud.ts'

type TopicFacts = { topicName: string; projectId: string }
const publisher = 'gmail-api-push@system.gserviceaccount.com'
const named = ({ topicName }: Partial<TopicFacts>) => topicName ?? 'the topic'

export const pubsubTopicCauses = {
  'topic-not-found': defineCause<TopicFacts>({
    stage: 'pubsub-topic',
    severity: 'error',
    actor: 'admin',
    title: 'The topic does not exist',
    happened: (facts) => `Google does not find ${named(facts)}. It was deleted, never made, or is named otherwise.`,
    toDo: 'Repair creates the topic again. To do it yourself, create the topic under exactly this name.',
    link: ({ projectId }) => topicsLink(projectId),
    command: ({ topicName }) => gcloud('pubsub topics create', topicName),
    services: ['gmail'],
  }),
  'pubsub-publisher-grant-missing': defineCause<TopicFacts>({
    stage: 'pubsub-topic',
    severity: 'error',
    actor: 'admin',
    title: 'Gmail may not publish to the topic',
    happened: (facts) => `${publisher} does not have the role Pub/Sub Publisher on ${named(facts)}.`,
    toDo: `Grant Pub/Sub Publisher on the topic to exactly ${publisher}.`,
    link: ({ projectId }) => topicsLink(projectId),
    command: ({ topicName }) =>
      gcloud('pubsub topics add-iam-policy-binding', topicName, {
        member: `serviceAccount:${publisher}`,
        role: 'roles/pubsub.publisher',
      }),
    services: ['gmail'],
  }),
  'publisher-grant-to-lookalike': defineCause<TopicFacts & { actual: string }>({
    stage: 'pubsub-topic',
    severity: 'error',
    actor: 'admin',
    title: 'The wrong account may publish',
    happened: ({ actual }) =>
      `The topic lets ${actual ?? 'a similar account'} publish. Gmail publishes as ${publisher}.`,
    toDo: `Grant Pub/Sub Publisher on the topic to exactly ${publisher}.`,
    link: ({ projectId }) => topicsLink(projectId),
    services: ['gmail'],
  }),
  'topic-in-another-project': defineCause<{ expected: string; actual: string }>({
    stage: 'pubsub-topic',
    severity: 'error',
    actor: 'admin',
    title: 'The topic is in another project than the OAuth client',
    happened: ({ expected, actual }) =>
      `Gmail accepts only topics of the OAuth client’s project ${expected ?? ''}. ${actual ?? 'The topic'} is elsewhere.`.replace(
        ' .',
        '.',
      ),
    toDo: ({ expected }) =>
      `Use a topic in ${expected ?? 'the project of the OAuth client'}, or an OAuth client of the topic’s project.`,
    link: ({ expected }) => topicsLink(expected),
    services: ['gmail'],
  }),
  'topic-name-malformed': defineCause<{ actual: string }>({
    stage: 'pubsub-topic',
    severity: 'error',
    actor: 'admin',
    title: 'Google does not accept the name of the topic',
    happened: 'A topic ID has 3 to 255 characters, starts with a letter and must not start with goog.',
    toDo: 'Choose another topic ID.',
    link: () => topicsLink(),
    services: ['gmail'],
  }),
  'topic-already-exists': defineCause<TopicFacts>({
    stage: 'pubsub-topic',
    severity: 'warning',
    actor: 'admin',
    title: 'The topic exists already',
    happened: (facts) => `${named(facts)} was made before. That is no fault.`,
    toDo: 'Use the topic that exists and check its publisher grant.',
    link: ({ projectId }) => topicsLink(projectId),
    services: ['gmail'],
  }),
  'topic-has-schema': defineCause<TopicFacts>({
    stage: 'pubsub-topic',
    severity: 'error',
    actor: 'admin',
    title: 'The topic demands a schema',
    happened: 'The topic accepts only messages of a schema, and Gmail’s messages do not follow it.',
    toDo: 'Remove the schema from the topic, or let us create a topic without one.',
    link: ({ projectId }) => topicsLink(projectId),
    services: ['gmail'],
  }),
  'topic-encryption-key-unusable': defineCause<TopicFacts>({
    stage: 'pubsub-topic',
    severity: 'error',
    actor: 'admin',
    title: 'The topic’s encryption key cannot be used',
    happened: 'The topic is encrypted with a key of your own, and Pub/Sub may not use it or it is disabled.',
    toDo: 'Let Pub/Sub’s service account use the key, or use a topic without a key of your own.',
    link: ({ projectId }) => topicsLink(projectId),
    services: ['gmail'],
  }),
  'subscription-on-wrong-topic': defineCause<{ expected: string; actual: string }>({
    stage: 'pubsub-topic',
    severity: 'error',
    actor: 'admin',
    title: 'The subscription is on another topic',
    happened: ({ expected, actual }) =>
      `The subscription listens to ${actual ?? 'another topic'}, and messages go to ${expected ?? 'a different one'}.`,
    toDo: ({ expected }) =>
      `Create the subscription on ${expected ?? 'the topic that messages go to'}. A subscription cannot change its topic.`,
    link: () => topicsLink(),
    services: ['gmail'],
  }),
}
