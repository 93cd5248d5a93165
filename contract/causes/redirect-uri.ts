import { clientsLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'

type UriFacts = { expected: string; actual: string; projectId: string }

export const redirectUriCauses = {
  'redirect-uri-not-registered': defineCause<{ redirectUri: string; projectId: string }>({
    stage: 'redirect-uri',
    severity: 'error',
    actor: 'admin',
    title: 'The redirect URI is not registered',
    happened: ({ redirectUri }) =>
      `Google does not accept ${redirectUri ?? 'the redirect URI that was sent'} for this client. Sign-in stops with redirect_uri_mismatch.`,
    toDo: ({ redirectUri }) =>
      `Add ${redirectUri ?? 'that exact address'} under Authorized redirect URIs of the client and save.`,
    link: ({ projectId }) => clientsLink(projectId),
  }),
  'redirect-uri-missing-from-client-file': defineCause<{ expected: string; actual: string; projectId: string }>({
    stage: 'redirect-uri',
    severity: 'error',
    actor: 'admin',
    title: 'Our redirect URI is missing',
    happened: ({ expected, actual }) =>
      `The client has ${actual === undefined || actual === '' ? 'no redirect URI' : actual}, and ${expected ?? 'ours'} is missing. Sign-in would stop with redirect_uri_mismatch.`,
    toDo: ({ expected }) =>
      `Add ${expected ?? 'the redirect URI of this step'} under Authorized redirect URIs and save. No new download is needed.`,
    link: ({ projectId }) => clientsLink(projectId),
  }),
  'redirect-uri-differs-by-one-character': defineCause<UriFacts>({
    stage: 'redirect-uri',
    severity: 'error',
    actor: 'admin',
    title: 'The redirect URI differs in one place',
    happened: ({ expected, actual }) =>
      `The client has ${actual ?? 'a similar address'}, and we send ${expected ?? 'ours'}. Google compares every character.`,
    toDo: ({ expected }) => `Change the entry to ${expected ?? 'the address of this step'} and save.`,
    link: ({ projectId }) => clientsLink(projectId),
  }),
  'redirect-uri-malformed': defineCause<{ actual: string; projectId: string }>({
    stage: 'redirect-uri',
    severity: 'error',
    actor: 'operator',
    title: 'The redirect URI is empty or not an address',
    happened: ({ actual }) =>
      `The app sends ${actual ?? 'no whole address'} as redirect URI. A setting for the address of the app is not filled in.`,
    toDo: 'Set the public base URL of the app, with https:// in front, and start it again.',
  }),
  'redirect-uri-under-javascript-origins': defineCause<{ expected: string; projectId: string }>({
    stage: 'redirect-uri',
    severity: 'error',
    actor: 'admin',
    title: 'The address is in the wrong list',
    happened: 'The address stands under Authorized JavaScript origins. It belongs under Authorized redirect URIs.',
    toDo: ({ expected }) => `Add ${expected ?? 'the redirect URI'} under Authorized redirect URIs and save.`,
    link: ({ projectId }) => clientsLink(projectId),
  }),
  'redirect-uri-not-yet-propagated': defineCause<{ redirectUri: string }>({
    stage: 'redirect-uri',
    severity: 'warning',
    actor: 'google',
    title: 'Google has not published the redirect URI yet',
    happened: ({ redirectUri }) =>
      `${redirectUri ?? 'The redirect URI'} was saved a short while ago. Google states 5 minutes to a few hours.`,
    toDo: 'Wait. We keep looking. Do not create the client again.',
  }),
  'redirect-uri-breaks-google-policy': defineCause<{ redirectUri: string }>({
    stage: 'redirect-uri',
    severity: 'error',
    actor: 'operator',
    title: 'Google does not accept this kind of redirect URI',
    happened: ({ redirectUri }) =>
      `${redirectUri ?? 'The redirect URI'} does not follow Google’s rules: it must be https on a public host name, without a fragment or wildcard.`,
    toDo: 'Set BASE_URL to a public https address, then register the new redirect URI.',
  }),
  'redirect-uri-private-ip': defineCause<{ redirectUri: string }>({
    stage: 'redirect-uri',
    severity: 'error',
    actor: 'operator',
    title: 'The redirect URI is a private IP address',
    happened: ({ redirectUri }) =>
      `${redirectUri ?? 'The redirect URI'} is a raw private address, which Google does not accept for web clients.`,
    toDo: 'Use localhost or a real host name as BASE_URL, register it, and start the sign-in again.',
  }),
  'base-url-scheme-http-behind-proxy': defineCause<UriFacts>({
    stage: 'redirect-uri',
    severity: 'error',
    actor: 'operator',
    title: 'The app sends http although the site is https',
    happened: 'A proxy ends TLS and the app builds its redirect URI from the inner request, so it begins with http.',
    toDo: 'Set the public https base URL of the app. Registering the http form only hides the fault.',
  }),
  'base-url-unset-loopback-redirect': defineCause<UriFacts>({
    stage: 'redirect-uri',
    severity: 'error',
    actor: 'operator',
    title: 'The app sends its inner address',
    happened: ({ actual }) =>
      `The app sends ${actual ?? 'a loopback address'} as redirect URI, because its public base URL is not set.`,
    toDo: 'Set the public base URL of the app and restart it.',
  }),
  'oob-flow-removed': defineCause<Record<never, never>>({
    stage: 'redirect-uri',
    severity: 'error',
    actor: 'operator',
    foreign: true,
    title: 'Google removed the copy-and-paste sign-in',
    happened: 'The tool uses the out-of-band redirect urn:ietf:wg:oauth:2.0:oob, which Google switched off in 2022.',
    toDo: 'Update the tool to one that uses a loopback or web redirect.',
  }),
  'desktop-client-given-web-redirect': defineCause<{ redirectUri: string }>({
    stage: 'redirect-uri',
    severity: 'error',
    actor: 'admin',
    title: 'A Desktop client cannot have this redirect URI',
    happened: 'A client of the type Desktop app accepts loopback addresses only, and has no list of redirect URIs.',
    toDo: 'Create a client of the type Web application, add the redirect URI and drop its file.',
    link: () => clientsLink(),
  }),
}
