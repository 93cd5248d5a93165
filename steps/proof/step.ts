import { defineStep } from '../define-step.ts'

export const proof = defineStep({
  slug: 'proof',
  group: 'prove',
  title: 'Prove that push works',
  short: 'Proof',
  purpose: 'Nothing here is green until a real message has arrived.',
  minutes: 1,
  needs: ['mailbox', 'calendar'],
  neededFor: () => true,
  opens: [],
  fields: {},
  checks: {
    'gmail-push': {
      name: 'Gmail reaches us',
      needs: [],
      neededFor: (choices) => choices.services.includes('gmail'),
      leftOutWith: 'mailbox',
      window: { usualSeconds: 15, waitSeconds: 120, did: 'opened this page' },
      saw: ({ seconds }) => `A real mail arrived ${String(seconds)} s after it was sent`,
    },
    'cal-push': {
      name: 'Calendar reaches us',
      needs: [],
      neededFor: (choices) => choices.services.includes('calendar'),
      leftOutWith: 'calendar',
      window: { usualSeconds: 10, waitSeconds: 60, did: 'opened this page' },
      saw: ({ seconds, renewed }) =>
        renewed === true
          ? 'The channel was renewed a moment ago; the one before was heard'
          : `Google’s message arrived after ${String(seconds)} s`,
    },
  },
})
