import { googleLink } from '#contract/google-links.ts'
import type { CheckDefinition } from '../define-step.ts'
import { defineStep } from '../define-step.ts'

const window = { usualSeconds: 180, waitSeconds: 600, did: 'turned the APIs on' }
// Before the key nobody can look: the admin's word stands until then, and for a Calendar-only tenant until the sign-in.
const on = (name: string): Pick<CheckDefinition, 'name' | 'saw' | 'window' | 'claimable'> => ({
  name,
  window,
  claimable: true,
  saw: () => `The ${name} is on`,
})

export const apis = defineStep({
  slug: 'apis',
  group: 'google-cloud',
  title: 'Turn on the Google APIs',
  short: 'Google APIs',
  purpose: 'A new project cannot call Gmail, Calendar or Pub/Sub until you turn them on.',
  minutes: 1,
  needs: ['project'],
  neededFor: () => true,
  opens: [{ button: 'Open in Google', address: ({ projectId }) => googleLink('enable-apis', { projectId }) }],
  fields: {},
  checks: {
    'api-gmail': {
      ...on('Gmail API'),
      needs: ['key-token'],
      neededFor: (choices) => choices.services.includes('gmail'),
    },
    'api-calendar': {
      ...on('Google Calendar API'),
      needs: ['key-token'],
      neededFor: (choices) => choices.services.includes('calendar'),
    },
    'api-pubsub': {
      ...on('Cloud Pub/Sub API'),
      needs: ['key-token'],
      neededFor: (choices) => choices.services.includes('gmail'),
    },
    'api-resource-manager': {
      ...on('Cloud Resource Manager API'),
      needs: ['key-token'],
      neededFor: (choices) => choices.services.includes('gmail'),
    },
    'api-iam': {
      ...on('Identity and Access Management (IAM) API'),
      needs: ['key-token'],
      neededFor: (choices) => choices.services.includes('gmail'),
    },
  },
  claimable: true,
})
