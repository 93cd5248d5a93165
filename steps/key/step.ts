import { googleLink } from '#contract/google-links.ts'
import { defineStep } from '../define-step.ts'

export const key = defineStep({
  slug: 'key',
  group: 'google-cloud',
  title: 'Create a service account key',
  short: 'Service account key',
  purpose: 'With this file we set up and repair the push channel for you.',
  minutes: 3,
  needs: ['project'],
  neededFor: (choices) => choices.services.includes('gmail'),
  opens: [
    { button: 'Open in Google', address: ({ projectId }) => googleLink('service-account-create', { projectId }) },
  ],
  fields: {
    accountName: { kind: 'copy', label: 'account name', values: (shown) => [shown.serviceAccountName] },
    file: {
      kind: 'file',
      file: 'service-account-key',
      prompt: 'Drop the key file here',
      button: 'Choose key file',
    },
  },
  checks: {
    'key-file': {
      name: 'Key received',
      needs: [],
      saw: ({ projectId, ending }) => `Key of project ${String(projectId)}, ID ends ${String(ending)}`,
    },
    'key-token': {
      name: 'Google accepts the key',
      needs: ['key-file'],
      window: { usualSeconds: 30, waitSeconds: 120, did: 'brought the key here' },
      saw: ({ email }) => `Google signed in ${String(email)}`,
    },
    'key-role': {
      name: 'Roles of the account',
      needs: ['key-token', 'api-pubsub'],
      window: { usualSeconds: 120, waitSeconds: 600, did: 'brought the key here' },
      saw: () => 'The account may manage Pub/Sub in this project',
    },
  },
})
