import { googleLink } from '#contract/google-links.ts'
import { defineStep } from '../define-step.ts'

export const consent = defineStep({
  slug: 'consent',
  group: 'sign-in',
  title: 'Set up the consent screen',
  short: 'Consent screen',
  purpose: 'This is the page on which Google asks people whether they allow the connection.',
  minutes: 2,
  needs: ['project'],
  neededFor: () => true,
  opens: [{ button: 'Open in Google', address: ({ projectId }) => googleLink('auth-overview', { projectId }) }],
  fields: {
    appName: { kind: 'copy', label: 'app name', values: (shown) => [shown.appName] },
    contactAddress: { kind: 'copy', label: 'contact address', values: (shown) => [shown.contactAddress] },
  },
  checks: {
    // No API reads this page. A client that works proves it: Google creates none before the consent screen exists.
    consent: {
      name: 'Consent screen',
      needs: [],
      claimable: true,
      saw: () => 'Google knows your OAuth client, which needs a consent screen',
    },
  },
  claimable: true,
})
