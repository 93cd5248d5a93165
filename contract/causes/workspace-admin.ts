import { adminAppsLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'

type AccountFacts = { accountEmail: string; clientId: string }
const base = { stage: 'workspace-admin', severity: 'error', actor: 'workspace-admin' } as const
const client = ({ clientId }: Partial<AccountFacts>) => clientId ?? 'the client ID of this configuration'

export const workspaceAdminCauses = {
  'workspace-api-controls-app-not-trusted': defineCause<AccountFacts>({
    ...base,
    title: 'Your Workspace does not trust this app',
    happened: 'The API controls of your Workspace do not let this OAuth client ask for the data.',
    toDo: (facts) =>
      `Ask a Workspace administrator to add ${client(facts)} under Security, API controls, App access control, as Trusted.`,
    link: adminAppsLink,
  }),
  'workspace-google-cloud-session-control': defineCause<AccountFacts>({
    ...base,
    title: 'Your Workspace asks for a new sign-in every day',
    happened: 'Google Cloud session control of your Workspace ends sign-ins after some hours (invalid_rapt).',
    toDo: 'Ask a Workspace administrator to exempt trusted apps there and to trust this client. Until then, connect again.',
    link: {
      label: 'Open session control in the Admin console',
      href: 'https://admin.google.com/ac/security/reauth/admin-tools',
    },
  }),
  'domain-wide-delegation-missing': defineCause<{ clientId: string }>({
    ...base,
    foreign: true,
    title: 'The service account may not act for users',
    happened:
      'A service account asked for a token for a user, and domain-wide delegation does not allow it for these scopes.',
    toDo: 'Add the client ID of the service account and the exact scopes under Security, API controls, Domain-wide delegation.',
    link: {
      label: 'Open delegation in the Admin console',
      href: 'https://admin.google.com/ac/owl/domainwidedelegation',
    },
  }),
  'domain-wide-delegation-not-propagated-or-scope-spelling': defineCause<{
    clientId: string
    expected: string
    actual: string
  }>({
    ...base,
    foreign: true,
    title: 'Delegation is new, or its scope is spelled otherwise',
    happened:
      'Delegation was granted a short while ago, or the scope asked for differs from the one granted, if only by a slash.',
    toDo: 'Ask for the exact scope that was granted, and wait up to a day after a change.',
    link: {
      label: 'Open delegation in the Admin console',
      href: 'https://admin.google.com/ac/owl/domainwidedelegation',
    },
  }),
  'service-restricted-by-administrator': defineCause<AccountFacts>({
    ...base,
    title: 'Your Workspace restricts this service for apps',
    happened: 'An administrator restricted the Gmail or Calendar data that apps may use, so Google refuses the call.',
    toDo: (facts) =>
      `Ask a Workspace administrator to trust ${client(facts)}, or to lift the restriction of the service.`,
    link: adminAppsLink,
  }),
  'gmail-apps-disabled-by-administrator': defineCause<AccountFacts>({
    ...base,
    title: 'The domain does not allow apps to use Gmail',
    happened: 'The administrators of the domain turned off access of apps to Gmail (domainPolicy).',
    toDo: 'Ask a Workspace administrator to allow Gmail for apps, or to trust this client.',
    link: adminAppsLink,
    services: ['gmail'],
  }),
  'account-suspended': defineCause<AccountFacts>({
    ...base,
    title: 'The account is suspended',
    happened: ({ accountEmail }) =>
      `Google refuses ${accountEmail ?? 'the account'} because it is suspended or disabled.`,
    toDo: 'Ask a Workspace administrator to restore the account, then connect it again.',
    link: { label: 'Open users in the Admin console', href: 'https://admin.google.com/ac/users' },
  }),
  'gmail-off-for-account': defineCause<AccountFacts>({
    ...base,
    title: 'Gmail is turned off for this account',
    happened: 'A Workspace administrator turned Gmail off for the organizational unit of this account.',
    toDo: 'Ask a Workspace administrator to turn Gmail on for the account.',
    services: ['gmail'],
  }),
  'external-sharing-restricted': defineCause<AccountFacts>({
    ...base,
    foreign: true,
    title: 'Your Workspace restricts sharing outside',
    happened: 'An administrator limits what calendars may show or do with people outside the organization.',
    toDo: 'Ask a Workspace administrator to allow this sharing for Calendar.',
  }),
  'workspace-app-needs-admin-review': defineCause<AccountFacts>({
    ...base,
    title: 'An administrator has to review this app first',
    happened:
      'The account is of a school, a child or a strict organization, and its administrator has not allowed this app yet.',
    toDo: 'Ask the administrator to review and trust the app, or use another account.',
  }),
  'context-aware-access-denied': defineCause<AccountFacts>({
    ...base,
    title: 'A rule for devices and networks keeps the app out',
    happened:
      'Your Workspace gives data only to devices and networks that meet its access level, and this call met none.',
    toDo: 'Ask a Workspace administrator to let this app pass context-aware access.',
  }),
  'impersonated-user-unknown': defineCause<Record<never, never>>({
    stage: 'workspace-admin',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'The user to act for does not exist',
    happened: 'Delegation works, and Google does not know the address the service account wants to act for.',
    toDo: 'Use the primary address of a user of the domain. Groups and outside addresses do not work.',
  }),
  'administrator-role-needed': defineCause<Record<never, never>>({
    stage: 'workspace-admin',
    severity: 'error',
    actor: 'workspace-admin',
    foreign: true,
    title: 'The account is no administrator',
    happened: 'The call belongs to the administration of the domain, and the account may not make it.',
    toDo: 'Use an administrator with the right role, or act for one with domain-wide delegation.',
  }),
}
