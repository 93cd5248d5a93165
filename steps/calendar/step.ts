import { defineStep } from '../define-step.ts'

export const calendar = defineStep({
  slug: 'calendar',
  group: 'connect',
  title: 'Connect a calendar',
  short: 'Calendar',
  purpose: 'Sign in with the account whose calendar we shall follow, then choose the calendar.',
  minutes: 1,
  needs: ['review'],
  neededFor: (choices) => choices.services.includes('calendar'),
  opens: [],
  fields: { connect: { kind: 'connect', service: 'calendar', button: 'Connect calendar' } },
  checks: {
    'oauth-cal': { name: 'Signed in', needs: [], saw: ({ email }) => `Google signed in ${String(email)}` },
    channel: {
      name: 'Calendar notifies us',
      needs: ['oauth-cal'],
      saw: ({ until }) => `Until ${String(until)}, renewed by us`,
    },
    'cal-sync': {
      name: 'First message received',
      needs: ['channel'],
      saw: ({ seconds, renewed }) =>
        renewed === true
          ? 'The channel was renewed a moment ago; the one before was heard'
          : `Arrived after ${String(seconds)} s`,
      window: { usualSeconds: 5, waitSeconds: 60, did: 'connected the calendar' },
    },
  },
  skippable: true,
})
