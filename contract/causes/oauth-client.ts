import { clientsLink, consoleLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'

export const oauthClientCauses = {
  'client-file-of-another-type': defineCause<{ expected: string; actual: string }>({
    stage: 'oauth-client',
    severity: 'error',
    actor: 'admin',
    title: 'This is another kind of file',
    happened: ({ expected, actual }) =>
      `The file is ${actual ?? 'something else'}. This step needs ${expected ?? 'the file of a Web application client'}.`,
    toDo: 'Create an OAuth client of the type Web application and drop the file that Google downloads.',
    link: () => consoleLink('Create a client in Google', '/auth/clients/create'),
  }),
  'client-file-unreadable': defineCause<{ problem: string }>({
    stage: 'oauth-client',
    severity: 'error',
    actor: 'admin',
    title: 'The file cannot be read',
    happened: ({ problem }) =>
      `The file is not the JSON file that Google downloads${problem === undefined ? '' : `: ${problem}`}.`,
    toDo: 'Download the file again in Google and drop it here unchanged.',
    link: () => clientsLink(),
  }),
  'client-file-lacks-secret': defineCause<{ clientId: string; projectId: string }>({
    stage: 'oauth-client',
    severity: 'error',
    actor: 'admin',
    title: 'The file has no client secret',
    happened: 'Google shows a client secret once, and this file was downloaded without it.',
    toDo: 'Open the client in Google, choose Add secret, download the file and drop it here.',
    link: ({ projectId }) => clientsLink(projectId),
  }),
  'oauth-client-not-found': defineCause<{ clientId: string; projectId: string }>({
    stage: 'oauth-client',
    severity: 'error',
    actor: 'admin',
    title: 'Google does not know this client ID',
    happened: ({ clientId }) =>
      `Google answers that the OAuth client ${clientId ?? ''} was not found. The ID is mistyped, or the client is gone.`.replace(
        '  ',
        ' ',
      ),
    toDo: 'Compare the client ID with the one Google shows. A client made minutes ago can need a while: try again first.',
    link: ({ projectId }) => clientsLink(projectId),
  }),
  'oauth-client-deleted': defineCause<{ clientId: string; projectId: string }>({
    stage: 'oauth-client',
    severity: 'error',
    actor: 'admin',
    title: 'The OAuth client was deleted',
    happened: ({ clientId }) =>
      `Google answers that the OAuth client ${clientId ?? ''} was deleted. Every connection made with it stops.`.replace(
        '  ',
        ' ',
      ),
    toDo: 'Restore the client within 30 days of its deletion, or create a new one and connect again.',
    link: ({ projectId }) => consoleLink('Open deleted credentials in Google', '/apis/credentials/deleted', projectId),
  }),
  'oauth-client-disabled': defineCause<{ clientId: string; projectId: string }>({
    stage: 'oauth-client',
    severity: 'error',
    actor: 'admin',
    title: 'The OAuth client is disabled',
    happened: ({ clientId }) =>
      `Google answers that the OAuth client ${clientId ?? ''} was disabled.`.replace('  ', ' '),
    toDo: 'Enable the client in Google. If its ID is not the one you meant, drop the file of the right client.',
    link: ({ projectId }) => clientsLink(projectId),
  }),
  'oauth-client-not-yet-propagated': defineCause<{ clientId: string }>({
    stage: 'oauth-client',
    severity: 'warning',
    actor: 'google',
    title: 'Google is still publishing the new client',
    happened: 'The client is new, and Google does not know it everywhere yet. Google states 5 minutes to a few hours.',
    toDo: 'Wait. We keep looking. Do not create the client again.',
  }),
  'oauth-client-wrong-application-type': defineCause<{ actual: string; projectId: string }>({
    stage: 'oauth-client',
    severity: 'error',
    actor: 'admin',
    title: 'The OAuth client has the wrong application type',
    happened: ({ actual }) =>
      `The client was made as ${actual ?? 'a type for phones or desktops'}. A server needs the type Web application.`,
    toDo: 'Create a client of the type Web application and drop its file.',
    link: ({ projectId }) => consoleLink('Create a client in Google', '/auth/clients/create', projectId),
  }),
  'oauth-client-inactive-auto-deletion': defineCause<{ clientId: string; projectId: string }>({
    stage: 'oauth-client',
    severity: 'warning',
    actor: 'admin',
    title: 'Google will delete an unused OAuth client',
    happened: 'Google deletes OAuth clients that had no sign-in and no token request for about six months.',
    toDo: 'Use the client once before the date in the message, or restore it within 30 days after.',
    link: ({ projectId }) => clientsLink(projectId),
  }),
  'client-belongs-to-another-project': defineCause<{ expected: string; actual: string }>({
    stage: 'oauth-client',
    severity: 'error',
    actor: 'admin',
    title: 'The OAuth client belongs to another project',
    happened: ({ expected, actual }) =>
      `The client belongs to project ${actual ?? 'of another number'}, and this configuration uses ${expected ?? 'a different one'}.`,
    toDo: ({ expected }) =>
      `Create the OAuth client in project ${expected ?? 'of this configuration'} and drop its file.`,
    link: ({ expected }) => clientsLink(expected),
  }),
  'client-id-malformed': defineCause<{ actual: string }>({
    stage: 'oauth-client',
    severity: 'error',
    actor: 'admin',
    title: 'This does not look like a client ID',
    happened: 'A client ID ends with .apps.googleusercontent.com. Google could not read one from the request.',
    toDo: 'Copy the whole client ID from Google, without spaces or quotes.',
    link: () => clientsLink(),
  }),
  'client-not-authorized-for-flow': defineCause<{ clientId: string }>({
    stage: 'oauth-client',
    severity: 'error',
    actor: 'admin',
    title: 'The client may not use this kind of sign-in',
    happened: 'Google refused the request because a client of this type may not ask in this way.',
    toDo: 'Create a client of the type Web application and use its ID and secret.',
    link: () => consoleLink('Create a client in Google', '/auth/clients/create'),
  }),
  'device-flow-client-type': defineCause<Record<never, never>>({
    stage: 'oauth-client',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'The device sign-in needs a client for TVs',
    happened:
      'A sign-in with a code on a second device works only with a client of the type TVs and Limited Input devices, and only for few scopes.',
    toDo: 'Create a client of that type, or use a sign-in in the browser. Gmail scopes are not offered in this flow.',
  }),
}
