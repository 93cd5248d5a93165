import { googleLink } from '#contract/google-links.ts'
import { defineStep } from '../define-step.ts'

const role = { usualSeconds: 120, waitSeconds: 600, did: 'brought the key here' }

export const push = defineStep({
  slug: 'push',
  group: 'google-cloud',
  title: 'Set up push notifications',
  short: 'Push notifications',
  purpose: 'Gmail posts news to a topic in your project, and the topic passes it on to us. We set this up for you.',
  minutes: 0,
  needs: ['key', 'apis'],
  neededFor: (choices) => choices.services.includes('gmail'),
  opens: [{ button: 'Open topics in Google', address: ({ projectId }) => googleLink('topics', { projectId }) }],
  fields: {
    topicId: { kind: 'copy', label: 'topic ID', values: (shown) => [shown.topicId] },
    publisher: { kind: 'copy', label: 'principal', values: () => ['gmail-api-push@system.gserviceaccount.com'] },
    subscriptionId: { kind: 'copy', label: 'subscription ID', values: (shown) => [shown.subscriptionId] },
    pushUrl: { kind: 'copy', label: 'endpoint URL', values: (shown) => [shown.pushUrl] },
    audience: { kind: 'copy', label: 'audience', values: (shown) => [shown.audience] },
  },
  checks: {
    topic: { name: 'Topic', needs: ['key-role'], window: role, saw: ({ topic }) => `${String(topic)} exists` },
    publisher: {
      name: 'Gmail may publish',
      needs: ['topic'],
      window: role,
      saw: () => 'Gmail’s own account may publish to the topic',
    },
    'sub-url': {
      name: 'Subscription address',
      needs: ['topic'],
      window: role,
      saw: () => 'Pushes go to exactly our address, and the subscription never expires',
    },
    'sub-audience': {
      name: 'Subscription audience',
      needs: ['sub-url'],
      saw: () => 'The audience is exactly our address',
    },
    'sub-identity': {
      name: 'Sender identity',
      needs: ['sub-url'],
      saw: ({ email }) => `Pushes are signed as ${String(email)}`,
    },
    'push-test': {
      name: 'Test message received',
      needs: ['sub-audience', 'sub-identity'],
      window: { usualSeconds: 15, waitSeconds: 60, did: 'sent the test message' },
      saw: ({ milliseconds }) => `There and back in ${String(milliseconds)} ms`,
    },
  },
})
