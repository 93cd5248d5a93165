import { ada, domain, type GreenTenant } from './green-tenant.ts'
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

const inTesting = ({ google, projectId }: GreenTenant) =>
  google.setConsentScreen({ projectId, audience: 'external', publishing: 'testing', testUsers: [ada] })
const published = ({ google, projectId }: GreenTenant) =>
  google.setConsentScreen({ projectId, audience: 'internal', publishing: 'production' })

/** Gmail's or Calendar's no to one call until the cause is mended; `again` makes Guidepost ask for it at the next look. */
const announcing = (
  name: string,
  cause: Injection['cause'],
  again: (tenant: GreenTenant) => Promise<unknown>,
  match: Parameters<GreenTenant['google']['setFault']>[0]['match'],
  effect: { readonly status: number; readonly reason: string; readonly message?: string },
  rows: Pick<Injection, 'at' | 'blocked'>,
): Injection => ({
  name,
  on: async (tenant) => {
    await tenant.google.setFault({ match: { method: 'POST', ...match }, effect: { kind: 'status', ...effect } })
    await again(tenant)
  },
  off: ({ google }) => google.clearFaults({}),
  ...{ cause, ...rows },
})

const inTenant = <T>({ running, admin }: GreenTenant, work: Parameters<typeof running.db.database.inTenant<T>>[1]) =>
  running.db.database.inTenant(admin.tenantId, work)
/** Our record says that the mailbox is watched no more, or that the channel leads elsewhere. */
const watchAgain = (tenant: GreenTenant) =>
  inTenant(tenant, (tx) => tx.updateTable('mailbox').set({ watch_expires_at: null }).execute())
const openAgain = (tenant: GreenTenant) =>
  inTenant(tenant, (tx) => tx.updateTable('calendar_channel').set({ address: 'https://left.example/' }).execute())

const aWatch = { at: ['watch'], blocked: [] }
const aChannel = { at: ['channel'], blocked: ['cal-sync'] }
const toWatch = { host: 'gmail.googleapis.com', path: '/gmail/v1/users/me/watch' }
const toOpen = { host: 'www.googleapis.com', path: '/calendar/v3/calendars/' }

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
    name: 'the password is changed',
    on: ({ google }) => google.changePassword({ email: ada }),
    off: reconnect,
    cause: 'refresh-token-expired-or-revoked',
    ...signedOut,
  },
  {
    name: 'a Workspace administrator blocks the app',
    on: ({ google, client: { clientId } }) => google.apiControls({ domain, block: [clientId] }),
    off: ({ google }) => google.apiControls({ domain, block: [] }),
    cause: 'workspace-api-controls-app-not-trusted',
    ...signedOut,
  },
  {
    name: 'Gmail and Calendar are restricted to trusted apps',
    on: ({ google }) => google.apiControls({ domain, restrict: ['gmail', 'calendar'], trustInternalApps: false }),
    off: ({ google }) => google.apiControls({ domain, restrict: [], trustInternalApps: true }),
    remedy: ({ google, client: { clientId } }) => google.apiControls({ domain, trust: [clientId] }),
    cause: 'workspace-api-controls-app-not-trusted',
    ...signedOut,
  },
  {
    name: 'the permission to read mail is withdrawn',
    on: ({ google, projectId }) => google.withdrawScopes({ email: ada, projectId, holding: '/auth/gmail' }),
    off: reconnect,
    ...{ cause: 'granular-consent-scope-unticked', at: ['scopes-mail'], blocked: ['watch'] },
  },
  {
    name: 'the permission for the calendar is withdrawn',
    on: ({ google, projectId }) => google.withdrawScopes({ email: ada, projectId, holding: '/auth/calendar' }),
    off: reconnect,
    ...{ cause: 'granular-consent-scope-unticked', at: ['oauth-cal'], blocked: calendarRest },
  },
  {
    name: 'the app went back to Testing, and the sign-in has an end',
    on: async (tenant) => {
      await inTesting(tenant)
      await reconnect(tenant)
    },
    off: async (tenant) => {
      await published(tenant)
      await reconnect(tenant)
    },
    ...{ cause: 'consent-screen-testing-7-day-expiry', at: ['token-end'], blocked: [] },
  },
  {
    name: 'the domain lets no app use Gmail',
    on: ({ google }) =>
      google.setFault({
        match: { host: 'gmail.googleapis.com', path: '/gmail/v1/users/' },
        effect: { kind: 'status', status: 403, reason: 'domainPolicy' },
      }),
    off: ({ google }) => google.clearFaults({}),
    ...{ cause: 'gmail-apps-disabled-by-administrator', at: ['watch'], blocked: [] },
  },
  {
    name: 'a rule for devices and networks keeps the server out',
    on: ({ google }) =>
      google.setFault({
        match: { host: 'gmail.googleapis.com', path: '/gmail/v1/users/' },
        effect: { kind: 'status', status: 403, message: 'Access is denied by Context-Aware Access policy.' },
      }),
    off: ({ google }) => google.clearFaults({}),
    ...{ cause: 'context-aware-access-denied', at: ['watch'], blocked: [] },
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
  announcing(
    'another watch of the project comes back after every stop',
    'gmail-watch-already-exists-other-topic',
    watchAgain,
    toWatch,
    { status: 400, reason: 'invalidArgument', message: 'Only one user push notification client allowed per developer' },
    aWatch,
  ),
  announcing(
    'Calendar wants proof that the host is ours',
    'calendar-webhook-domain-not-verified',
    openAgain,
    toOpen,
    { status: 401, reason: 'push.webhookUrlUnauthorized' },
    aChannel,
  ),
  announcing(
    'Calendar does not take our address for https',
    'calendar-webhook-not-https',
    openAgain,
    toOpen,
    { status: 400, reason: 'push.webhookUrlNotHttps' },
    aChannel,
  ),
  announcing(
    'Calendar knows the ID of every new channel',
    'calendar-channel-id-reused',
    openAgain,
    toOpen,
    { status: 400, reason: 'channelIdNotUnique' },
    aChannel,
  ),
  {
    name: 'the sign-in is older than a permission it needs',
    on: ({ google }) =>
      google.setFault({
        match: { host: 'gmail.googleapis.com', path: '/gmail/v1/users/' },
        effect: { kind: 'status', status: 403, reason: 'insufficientPermissions' },
      }),
    off: ({ google }) => google.clearFaults({}),
    remedy: async (tenant) => {
      await tenant.google.clearFaults({})
      await reconnect(tenant)
    },
    ...{ cause: 'token-older-than-scope-change', ...aWatch },
  },
  {
    name: 'Calendar’s messages do not get through to us',
    on: async (tenant) => {
      await tenant.google.forwardHosts({ 'guidepost.example': 'http://127.0.0.1:9' })
      await openAgain(tenant)
      await tenant.look()
      await tenant.pass(2 * 60_000)
    },
    off: async (tenant) => {
      await tenant.google.forwardHosts({ 'guidepost.example': tenant.running.origin })
      await openAgain(tenant)
    },
    ...{ cause: 'calendar-sync-message-not-arrived', at: ['cal-sync', 'cal-push'], blocked: [] },
  },
]
