import { ada, type GreenTenant } from './green-tenant.ts'
import type { Injection } from './injection.ts'

const mailRest = ['scopes-mail', 'token-end', 'watch']
const calendarRest = ['channel', 'cal-sync']
const signedOut = { at: ['oauth-mail', 'oauth-cal'], blocked: [...mailRest, ...calendarRest] }

/** Only its person can bring it back; a mail then proves it anew. */
async function reconnect({ signIn, arrive }: GreenTenant) {
  await signIn('gmail')
  await signIn('calendar')
  await arrive()
}

/** What was signed in, the mailbox and the calendar. */
export const connections: readonly Injection[] = [
  {
    name: 'the account is suspended',
    on: ({ google }) => google.suspendUser({ email: ada }),
    off: ({ google }) => google.suspendUser({ email: ada, suspended: false }),
    cause: 'refresh-token-expired-or-revoked',
    ...signedOut,
  },
  {
    name: 'the account is deleted',
    on: ({ google }) => google.deleteUser({ email: ada }),
    off: ({ google }) => google.undeleteUser({ email: ada }),
    cause: 'google-account-deleted',
    ...signedOut,
  },
  {
    name: 'access is taken away in the Google Account',
    on: ({ google, projectId }) => google.revoke({ email: ada, projectId }),
    off: reconnect,
    cause: 'refresh-token-expired-or-revoked',
    ...signedOut,
  },
  {
    name: 'session control asks for a new sign-in',
    on: ({ google }) => google.requireReauth({ email: ada }),
    off: reconnect,
    cause: 'workspace-google-cloud-session-control',
    ...signedOut,
  },
  {
    name: 'the mailbox is gone',
    on: ({ google }) => google.setUser({ email: ada, hasGmail: false }),
    off: ({ google }) => google.setUser({ email: ada, hasGmail: true }),
    ...{ cause: 'account-without-gmail-mailbox', at: ['watch'], blocked: [] },
  },
  {
    name: 'Google Calendar is switched off for the account',
    on: ({ google }) => google.setUser({ email: ada, hasCalendar: false }),
    off: ({ google }) => google.setUser({ email: ada, hasCalendar: true }),
    ...{ cause: 'calendar-service-off-for-account', at: ['channel'], blocked: ['cal-sync'] },
  },
  {
    name: 'the calendar is gone',
    on: ({ google }) => google.setCalendar({ id: ada, gone: true }),
    off: ({ google }) => google.setCalendar({ id: ada, gone: false }),
    ...{ cause: 'calendar-not-found', at: ['channel'], blocked: ['cal-sync'] },
  },
]
