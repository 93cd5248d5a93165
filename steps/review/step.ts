import { defineStep } from '../define-step.ts'

export const review = defineStep({
  slug: 'review',
  group: 'connect',
  title: 'Check and save this configuration',
  short: 'Check and save',
  purpose: 'One look at what we hold, then your mailboxes and calendars can use it.',
  minutes: 1,
  needs: ['client', 'push', 'publish'],
  neededFor: () => true,
  opens: [],
  fields: {},
  checks: {
    saved: { name: 'Saved', needs: [], saw: () => 'The configuration is saved and in use' },
  },
})
