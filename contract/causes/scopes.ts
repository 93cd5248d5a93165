import { consoleLink, grantsLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'

export const scopesCauses = {
  'granular-consent-scope-unticked': defineCause<{ accountEmail: string; missing: readonly string[] }>({
    stage: 'scopes',
    severity: 'error',
    actor: 'admin',
    title: 'A box was not ticked at sign-in',
    happened: ({ accountEmail, missing }) =>
      `${accountEmail ?? 'The account'} signed in, but a permission was left out or withdrawn since: ${missing?.join(', ') ?? 'Google granted less than was asked'}.`,
    toDo: 'Connect again and tick every box on Google’s page.',
    link: grantsLink,
  }),
  'token-older-than-scope-change': defineCause<{ accountEmail: string }>({
    stage: 'scopes',
    severity: 'error',
    actor: 'admin',
    title: 'The sign-in is older than the permission it needs',
    happened: ({ accountEmail }) =>
      `The permission was added after ${accountEmail ?? 'the account'} signed in. A stored sign-in never gains permissions.`,
    toDo: 'Connect the account again and tick every box.',
    link: grantsLink,
  }),
  'method-needs-another-scope': defineCause<{ missing: readonly string[] }>({
    stage: 'scopes',
    severity: 'error',
    actor: 'operator',
    title: 'The call needs a permission that was not asked for',
    happened: ({ missing }) =>
      `Everything that was asked for was granted, and the call needs more${missing === undefined ? '' : `: ${missing.join(', ')}`}.`,
    toDo: 'Add the scope the method needs to the sign-in request, then connect again.',
  }),
  'requested-scope-string-differs-from-granted': defineCause<Record<never, never>>({
    stage: 'scopes',
    severity: 'error',
    actor: 'operator',
    title: 'The list of scopes differs from what Google returned',
    happened: 'A client library compared the scopes asked for with those granted, and they are not the same text.',
    toDo: 'Compare the two lists. Mend spaces in the configured list, or connect again and tick every box if one is missing.',
  }),
  'scope-unknown-or-misspelled': defineCause<{ actual: string }>({
    stage: 'scopes',
    severity: 'error',
    actor: 'operator',
    title: 'Google does not know a scope',
    happened: ({ actual }) =>
      `Google refused the sign-in because of the scope ${actual ?? 'in the request'}: it is misspelled, or not one Google accepts here.`,
    toDo: 'Copy the scope from Google’s list, with the full address, and separate scopes by one space.',
    link: {
      label: "Open Google's list of scopes",
      href: 'https://developers.google.com/identity/protocols/oauth2/scopes',
    },
  }),
  'scope-not-available-to-personal-account': defineCause<Record<never, never>>({
    stage: 'scopes',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'A scope exists only for Workspace accounts',
    happened:
      'The request asks for a scope of the administration of a Workspace domain, and the account is a personal one.',
    toDo: 'Leave out the scopes for administrators, or sign in with a Workspace account.',
  }),
  'scope-not-declared': defineCause<{ missing: readonly string[]; projectId: string }>({
    stage: 'scopes',
    severity: 'warning',
    actor: 'admin',
    title: 'The consent screen does not list every scope',
    happened: ({ missing }) => `Data Access does not list ${missing?.join(', ') ?? 'every scope we ask for'}.`,
    toDo: 'Open Data Access, add the scopes, choose Update and Save.',
    link: ({ projectId }) => consoleLink('Open Data Access in Google', '/auth/scopes', projectId),
  }),
  'metadata-scope-no-body': defineCause<{ accountEmail: string }>({
    stage: 'scopes',
    severity: 'error',
    actor: 'operator',
    title: 'The permission covers headers only',
    happened: 'The sign-in holds the scope gmail.metadata, which never shows the body of a message.',
    toDo: 'Ask for gmail.readonly instead and connect again.',
    services: ['gmail'],
  }),
  'metadata-scope-restricts-token': defineCause<{ accountEmail: string }>({
    stage: 'scopes',
    severity: 'error',
    actor: 'admin',
    title: 'The scope gmail.metadata limits the whole sign-in',
    happened:
      'The account also granted gmail.metadata. Its limits then apply to the whole sign-in, and searching is refused.',
    toDo: 'Remove the app under your Google permissions, then connect again without gmail.metadata.',
    link: grantsLink,
    services: ['gmail'],
  }),
  'imap-needs-mail-google-com-scope': defineCause<Record<never, never>>({
    stage: 'scopes',
    severity: 'error',
    actor: 'operator',
    foreign: true,
    title: 'IMAP and SMTP need the full mail scope',
    happened:
      'IMAP and SMTP accept only the scope https://mail.google.com/. Narrower Gmail scopes work for the REST API and not here.',
    toDo: 'Ask for https://mail.google.com/ and sign in again, or use the Gmail REST API.',
  }),
}
