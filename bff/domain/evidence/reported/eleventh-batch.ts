import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

/** Half of these are told without the text of any error. */
export const eleventhBatch: readonly ReportedFailure[] = [
  reported(
    'password-change-revoked-token',
    'r-lib/gargle#228',
    {
      kind: 'http',
      status: 401,
      body: 'Client error: (401) UNAUTHENTICATED\nRequest had invalid authentication credentials.\nWarning message:\nUnable to refresh token: invalid_grant\n• Bad Request',
    },
    when('cached credentials worked until the person chose a new password'),
  ),
  reported(
    'password-change-revoked-token',
    'derekantrican/GAS-ICS-Sync#222',
    { kind: 'silent' },
    when('the script stopped syncing right after the Google password was changed', 'installing it again cured it'),
  ),
  reported(
    'password-change-revoked-token',
    'phw198/OutlookGoogleCalendarSync#2030',
    { kind: 'local', body: 'Failed to retrieve Google Calendars' },
    when('sync after the Gmail password was changed'),
  ),
  reported(
    'account-outside-internal-organization',
    'googlesamples/google-services#404',
    {
      kind: 'page',
      status: 403,
      body: 'Error 403: org_internal\nThis client is restricted to users within its organization.',
    },
    when('login with a personal address; the company address works'),
  ),
  reported(
    'account-outside-internal-organization',
    'googleworkspace/cli#586',
    { kind: 'silent' },
    when(
      'browser is signed in with a private account and the app is Internal',
      'in a private window with the work account it works',
    ),
  ),
  reported(
    'consent-screen-testing-not-a-test-user',
    'UsefulSoftwareCo/executor#1405',
    { kind: 'page', body: 'Access blocked: executor has not completed the Google verification process' },
    when('connecting a second Google account with the own client'),
  ),
  reported(
    'shared-client-blocked-by-google',
    'aden-hive/hive#7283',
    { kind: 'page', body: 'This app is blocked\n\nThis app tried to access sensitive info in your Google Account.' },
    when('connecting on the integrations page of a hosted product'),
  ),
  reported(
    'redirect-uri-breaks-google-policy',
    'nearai/ironclaw#1992',
    {
      kind: 'page',
      status: 400,
      body: "You can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy for keeping apps secure.\nError 400: invalid_request",
    },
    when('connecting calendar or mail'),
  ),
  reported(
    'consent-screen-testing-not-a-test-user',
    'screenpipe/screenpipe#4368',
    { kind: 'silent' },
    when(
      'Google shows a dead end to customers in every browser',
      'the app asks for reading mail and has not been verified; its maker can sign in',
    ),
  ),
  reported(
    'service-account-without-mailbox',
    'googleapis/google-api-nodejs-client#2322',
    { kind: 'http', status: 400, body: 'Precondition check failed.' },
    when('messages.list with userId me and a key file', 'no subject is set'),
  ),
  reported(
    'service-account-without-mailbox',
    'googleworkspace/cli#753',
    { kind: 'silent' },
    when('delegation is set up and every mail call with the service account is refused', 'the assertion names no user'),
  ),
  reported(
    'account-without-gmail-mailbox',
    'googleapis/nodejs-googleapis-common#506',
    { kind: 'http', status: 400, body: 'Error: Precondition check failed.' },
    when('sending for one customer; all others work', 'signed in with OAuth'),
  ),
  reported(
    'dns-blocked-in-container',
    'thomseddon/traefik-forward-auth#412',
    {
      kind: 'local',
      body: 'Post https://www.googleapis.com/oauth2/v3/token: dial tcp: lookup www.googleapis.com on 127.0.0.11:53: server misbehaving',
    },
    when('code exchange'),
  ),
  reported(
    'dns-blocked-in-container',
    'thomseddon/traefik-forward-auth#128',
    { kind: 'silent' },
    when(
      'login page comes and after the password the service is unavailable',
      'names cannot be resolved in the container',
    ),
  ),
  reported(
    'connection-timed-out',
    'go-gitea/gitea#31496',
    { kind: 'local', body: 'Post "https://oauth2.googleapis.com/token": dial tcp 172.217.160.74:443: i/o timeout' },
    when('callback', 'a proxy is configured and not used for this call'),
  ),
  reported(
    'connection-timed-out',
    'cesanta/docker_auth#98',
    {
      kind: 'local',
      body: 'Post https://www.googleapis.com/oauth2/v3/token: net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    },
    when('sign in'),
  ),
  reported(
    'proxy-refuses',
    'RocketChat/Rocket.Chat#4580',
    {
      kind: 'local',
      body: 'Failed to complete OAuth handshake with Google. tunneling socket could not be established, statusCode=400',
    },
    when('sign in from a container'),
  ),
  reported(
    'javascript-origin-not-registered',
    'MomenSherif/react-oauth#79',
    { kind: 'page', status: 403, body: 'The given origin is not allowed for the given client ID.' },
    when('login button on localhost:3000'),
  ),
  reported(
    'javascript-origin-not-registered',
    'rmartide/vue-google-login#20',
    {
      kind: 'local',
      body: 'idpiframe_initialization_failed, details: "Not a valid origin for the client: http://localhost:8080…',
    },
    when('loading the page'),
  ),
  reported(
    'third-party-cookies-blocked',
    'google/google-api-javascript-client#812',
    { kind: 'silent' },
    when('some customers cannot start the Google sign-in of the page', 'only in incognito windows'),
  ),
  reported(
    'authorization-code-used-or-expired',
    'soofstad/react-oauth2-pkce#50',
    { kind: 'silent' },
    when('in development every sign-in ends in an error, the token request goes out twice', 'strict mode is on'),
  ),
  reported(
    'authorization-code-used-or-expired',
    'tasoskakour/react-use-oauth2#90',
    { kind: 'silent' },
    when('the back end’s token address is called two times after the popup'),
  ),
  reported(
    'redirect-uri-differs-at-exchange',
    'MomenSherif/react-oauth#64',
    { kind: 'local', body: 'UnhandledPromiseRejectionWarning: Error: invalid_grant' },
    when('getToken on the server with redirectUri http://localhost', 'the code came from a popup'),
  ),
  reported(
    'authorization-code-double-encoded',
    'google/CodeCity#268',
    { kind: 'silent' },
    when('first login fails, going back and clicking again works', 'the first time the code in the address holds %2F'),
  ),
  reported(
    'push-audience-mismatch',
    'Nine-Minds/alga-psa#1588',
    { kind: 'local', body: 'Wrong recipient, payload audience != requiredAudience' },
    when('verifying the token of a Gmail push behind a proxy'),
  ),
  reported(
    'push-audience-mismatch',
    'fjordllc/bootcamp#9033',
    { kind: 'silent' },
    when('our endpoint turns every push away', 'it compares the token with the inner address of the container'),
  ),
  reported(
    'push-identity-mismatch',
    'vercel/chat#797',
    { kind: 'silent' },
    when(
      'pushes are rejected since the e-mail in their token is compared',
      'the subscription signs with the default account',
    ),
  ),
  reported(
    'subscription-without-authentication',
    'NangoHQ/nango#7524',
    { kind: 'silent' },
    when(
      'mail notifications are turned away as unsigned',
      'authentication was left off when the subscription was made',
    ),
  ),
  reported(
    'calendar-webhook-domain-not-verified',
    'stackoverflow#40156523',
    { kind: 'http', status: 401, body: 'Unauthorized WebHook callback channel' },
    when('events.watch'),
  ),
  reported(
    'gmail-pushes-missing',
    'medium.com/hiver-engineering',
    { kind: 'silent' },
    when('for some users mails show up hours late', 'watch is renewed and valid; other users are fine'),
  ),
  reported(
    'label-filter-excludes-messages',
    'nylas/nylas-mail#3018',
    { kind: 'silent' },
    when('mails of the inbox are there, labelled ones outside of it are not'),
  ),
  reported(
    'refresh-token-not-returned',
    'theCrag/website#3637',
    { kind: 'silent' },
    when(
      'after disconnecting on our side and connecting again the account cannot be kept signed in',
      'our app is still listed in the Google account',
    ),
  ),
  reported(
    'access-revoked-by-user',
    'alan-turing-institute/AssurancePlatform#945',
    { kind: 'silent' },
    when(
      'settings still say connected, sharing asks for a sign-in',
      'the person removed the app at myaccount.google.com',
    ),
  ),
  reported(
    'refresh-token-expired-or-revoked',
    'gdenning/exchange-sync#25',
    {
      kind: 'http',
      status: 400,
      body: 'com.google.api.client.auth.oauth2.TokenResponseException: 400 Bad Request\n{\n  "error" : "invalid_grant"\n}',
    },
    when('executeRefreshToken at the start of a sync'),
  ),
  reported(
    'client-secret-missing',
    'getkanchi/kanchi#33',
    { kind: 'silent' },
    when('the Google login does not work on the remote setup', 'the secrets were not loaded there'),
  ),
  reported(
    'imap-access-refused',
    'AlfredoSequeida/etext#5',
    { kind: 'silent' },
    when('sending texts by the mail server of Google is refused', 'the normal password is used'),
  ),
]
