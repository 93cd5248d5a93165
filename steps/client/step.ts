import { googleLink } from '#contract/google-links.ts'
import { defineStep } from '../define-step.ts'

export const client = defineStep({
  slug: 'client',
  group: 'sign-in',
  title: 'Create the OAuth client',
  short: 'OAuth client',
  purpose: 'This tells Google which address may sign people in.',
  minutes: 3,
  needs: ['consent'],
  neededFor: () => true,
  opens: [{ button: 'Open in Google', address: ({ projectId }) => googleLink('client-create', { projectId }) }],
  fields: {
    clientName: { kind: 'copy', label: 'client name', values: (shown) => [shown.clientName] },
    redirectUris: { kind: 'copy', label: 'redirect URI', values: (shown) => shown.redirectUris },
    file: {
      kind: 'file',
      file: 'oauth-client',
      prompt: 'Drop client_secret_….json here',
      button: 'Choose client file',
      pasteInstead: true,
    },
  },
  checks: {
    'client-file': {
      name: 'Client received',
      needs: [],
      saw: ({ source, uris }) =>
        source === 'file'
          ? `Web application, ${uris === 1 ? '1 redirect URI' : `${uris} redirect URIs`}`
          : 'ID and secret pasted',
    },
    'same-project': {
      name: 'Same project',
      needs: ['client-file'],
      // Calendar alone needs neither key nor topic, so there is nothing to compare with.
      neededFor: (choices) => choices.services.includes('gmail'),
      saw: ({ projectId }) =>
        typeof projectId === 'string' ? `Client and key are both in ${projectId}` : 'Client and key are in one project',
    },
    'client-redirect': {
      name: 'Redirect URIs',
      needs: ['client-file'],
      saw: ({ uris }) => (uris === 1 ? 'Google accepts our address' : `Google accepts all ${uris} of our addresses`),
      window: { usualSeconds: 300, waitSeconds: 1800, did: 'brought the client here' },
    },
    'client-secret': {
      name: 'ID and secret',
      needs: ['client-file'],
      saw: ({ ending }) => `Google accepts the client ID and the secret that ends ${ending}`,
      window: { usualSeconds: 300, waitSeconds: 1800, did: 'brought the client here' },
    },
  },
})
