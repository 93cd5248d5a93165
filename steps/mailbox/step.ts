import { defineStep } from '../define-step.ts'

export const mailbox = defineStep({
  slug: 'mailbox',
  group: 'connect',
  title: 'Connect a mailbox',
  short: 'Mailbox',
  purpose: 'Sign in with the mailbox we shall read. Choose the mailbox account, not your personal one.',
  minutes: 2,
  needs: ['review'],
  neededFor: (choices) => choices.services.includes('gmail'),
  opens: [],
  fields: { connect: { kind: 'connect', service: 'gmail', button: 'Connect mailbox' } },
  checks: {
    'oauth-mail': { name: 'Signed in', needs: [], saw: ({ email }) => `Google signed in ${String(email)}` },
    'scopes-mail': { name: 'Permission to read mail', needs: ['oauth-mail'], saw: () => 'Every box was ticked' },
    'token-end': {
      name: 'Sign-in lasts',
      needs: ['oauth-mail'],
      saw: ({ ends }) => (typeof ends === 'string' ? `Until ${ends}` : 'Google set no end date'),
    },
    watch: {
      name: 'Gmail watches the mailbox',
      needs: ['scopes-mail'],
      saw: ({ until }) => `Until ${String(until)}, renewed daily`,
    },
  },
})
