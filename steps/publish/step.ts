import { googleLink } from '#contract/google-links.ts'
import { defineStep } from '../define-step.ts'

export const publish = defineStep({
  slug: 'publish',
  group: 'sign-in',
  title: 'Publish the app',
  short: 'Publish the app',
  purpose: 'While an app is in Testing, Google ends every sign-in after 7 days.',
  minutes: 3,
  needs: ['scopes'],
  neededFor: (choices) => choices.audience === 'external',
  opens: [
    { button: 'Open Branding', address: ({ projectId }) => googleLink('branding', { projectId }) },
    { button: 'Open Audience', address: ({ projectId }) => googleLink('audience', { projectId }) },
  ],
  fields: {
    homePage: { kind: 'copy', label: 'home page', values: (shown) => [shown.homePage] },
    privacyPage: { kind: 'copy', label: 'privacy policy link', values: (shown) => [shown.privacyPage] },
    termsPage: { kind: 'copy', label: 'terms link', values: (shown) => [shown.termsPage] },
    authorizedDomains: { kind: 'copy', label: 'domain', values: (shown) => shown.authorizedDomains },
  },
  checks: {
    published: { name: 'In production', needs: [], claimable: true, saw: () => 'A sign-in came without an end date' },
  },
  claimable: true,
})
