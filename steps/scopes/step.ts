import { googleLink } from '#contract/google-links.ts'
import { defineStep } from '../define-step.ts'

export const scopes = defineStep({
  slug: 'scopes',
  group: 'sign-in',
  title: 'Declare data access',
  short: 'Data access',
  purpose: 'An External app lists what it may ask people for.',
  minutes: 2,
  needs: ['client'],
  neededFor: (choices) => choices.audience === 'external',
  opens: [{ button: 'Open in Google', address: ({ projectId }) => googleLink('data-access', { projectId }) }],
  fields: { scopes: { kind: 'copy', label: 'all scopes', values: (shown) => [shown.scopes.join('\n')] } },
  checks: {
    scopes: { name: 'Data access', needs: [], claimable: true, saw: () => 'A sign-in was given every scope' },
  },
  claimable: true,
})
