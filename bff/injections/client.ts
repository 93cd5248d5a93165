import type { Injection } from './injection.ts'

/** The OAuth client and where it leads. */
export const client: readonly Injection[] = [
  {
    name: 'the OAuth client is deleted',
    on: ({ google, client: { clientId } }) => google.deleteClient({ clientId }),
    off: ({ google, client: { clientId } }) => google.restoreClient({ clientId }),
    cause: 'oauth-client-deleted',
    at: ['client-secret'],
    blocked: ['client-redirect', 'oauth-mail', 'oauth-cal', 'scopes-mail', 'token-end', 'watch', 'channel', 'cal-sync'],
  },
  {
    name: 'the client secret is disabled',
    on: ({ google, client: { clientId, clientSecret } }) =>
      google.setClientSecret({ clientId, clientSecret, enabled: false }),
    off: ({ google, client: { clientId, clientSecret } }) =>
      google.setClientSecret({ clientId, clientSecret, enabled: true }),
    cause: 'client-secret-no-longer-accepted',
    at: ['client-secret'],
    blocked: ['oauth-mail', 'oauth-cal', 'scopes-mail', 'token-end', 'watch', 'channel', 'cal-sync'],
  },
  ...(['first', 'second', 'both'] as const).map((which): Injection => ({
    name: `the redirect URI of ${which === 'both' ? 'both services' : which === 'first' ? 'Gmail' : 'Calendar'} is removed`,
    on: ({ google, client: { clientId }, redirectUris: [gmail = '', calendar = ''] }) =>
      google.setRedirectUris({
        clientId,
        redirectUris: which === 'first' ? [calendar] : which === 'second' ? [gmail] : [],
      }),
    off: ({ google, client: { clientId }, redirectUris }) => google.setRedirectUris({ clientId, redirectUris }),
    cause: 'redirect-uri-not-registered',
    at: ['client-redirect'],
    blocked: [],
  })),
  ...(['http', 'slash'] as const).map((how): Injection => ({
    name: `the redirect URIs are edited: ${how === 'http' ? 'another path' : 'a slash at the end'}`,
    on: ({ google, client: { clientId }, redirectUris }) =>
      google.setRedirectUris({
        clientId,
        redirectUris: redirectUris.map((uri) => (how === 'http' ? uri.replace('google', 'goggle') : `${uri}/`)),
      }),
    off: ({ google, client: { clientId }, redirectUris }) => google.setRedirectUris({ clientId, redirectUris }),
    cause: 'redirect-uri-not-registered',
    at: ['client-redirect'],
    blocked: [],
  })),
  {
    name: 'Google turns down the kind of redirect URI',
    on: ({ google }) =>
      google.setFault({
        match: { host: 'accounts.google.com' },
        effect: { kind: 'oauth-error', status: 400, error: 'invalid_request', description: 'does not comply' },
      }),
    off: ({ google }) => google.clearFaults({}),
    ...{ cause: 'redirect-uri-breaks-google-policy', at: ['client-redirect'], blocked: [] },
  },
]
