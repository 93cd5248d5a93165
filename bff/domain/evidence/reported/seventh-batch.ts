// One batch of reports, long because it is data.

import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

export const seventhBatch: readonly ReportedFailure[] = [
  reported(
    'network-unreachable',
    'jaredhanson/passport-google-oauth#146',
    {
      kind: 'local',
      body: 'InternalOAuthError: Failed to obtain access token\n    at ClientRequest.<anonymous> (oauth/lib/oauth2.js:162:5)\n    at TLSSocket.socketErrorListener (_http_client.js:475:9)',
    },
    when('after choosing the account'),
  ),
  reported(
    'oauth-client-not-found',
    'nextcloud/mail#10942',
    {
      kind: 'page',
      status: 401,
      body: 'Access blocked: authorisation error\nThe OAuth client was not found.\nError 401: invalid_client',
    },
    when('adding a Gmail account, no client was set up'),
  ),
  reported(
    'redirect-uri-not-registered',
    'nextcloud/integration_google#264',
    { kind: 'page', status: 400, body: 'Google OAuth 2.0 Error 400' },
    when('data migration sign-in', 'cured by adding the redirect URI in the console'),
  ),
  reported(
    'imap-needs-mail-google-com-scope',
    'nodemailer/nodemailer#1704',
    { kind: 'local', body: 'Error: Invalid login: 535-5.7.8 Username and Password not accepted' },
    when('SMTP with an OAuth token', 'scope is https://www.googleapis.com/auth/gmail.send'),
  ),
  reported(
    'imap-needs-mail-google-com-scope',
    'nodemailer/nodemailer#1445',
    { kind: 'local', body: 'Error: Invalid login: 535-5.7.8 Username and Password not accepted.' },
    when('smtp.gmail.com with a fresh access token', 'the scopes of the token are gmail.labels and gmail.modify'),
  ),
  reported(
    'imap-needs-mail-google-com-scope',
    'nodemailer/nodemailer#114',
    {
      kind: 'local',
      body: '334 eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIiwic2NvcGUiOiJodHRwczovL21haWwuZ29vZ2xlLmNvbS8ifQ==\n535-5.7.1 Username and Password not accepted.',
    },
    when('AUTH XOAUTH2'),
  ),
  reported(
    'imap-access-refused',
    'nodemailer/nodemailer#413',
    {
      kind: 'local',
      body: '535-5.7.8 Username and Password not accepted. Learn more at\n535 5.7.8 http://support.google.com/mail/bin/answer.py?answer=14257',
    },
    when('AUTH PLAIN with undefined user and password'),
  ),
  reported(
    'refresh-token-expired-or-revoked',
    'PHPMailer/PHPMailer#2642',
    {
      kind: 'local',
      body: 'google error :Array ( [error] => invalid_grant [error_description] => Bad Request )\nFatal error: Uncaught League\\OAuth2\\Client\\Provider\\Exception\\IdentityProviderException: invalid_grant',
    },
    when('getAccessToken with the refresh token'),
  ),
  reported(
    'imap-access-refused',
    'jstedfast/MailKit#1329',
    {
      kind: 'local',
      body: '535: 5.7.8 Username and Password not accepted. Learn more at 5.7.8 https://support.google.com/mail/?p=BadCredentials',
    },
    when('SMTP Authenticate'),
  ),
  reported(
    'workspace-api-controls-app-not-trusted',
    'GAM-team/got-your-back#284',
    {
      kind: 'page',
      status: 400,
      body: 'Authorization Error\nError 400: admin_policy_enforced\nAccess to your account data is restricted by policies within your organization. Please contact the administrator for example.com for more information.\nhd=example.com',
    },
    when('estimate of a mailbox'),
  ),
  reported(
    'workspace-api-controls-app-not-trusted',
    'GAM-team/got-your-back#279',
    { kind: 'silent', note: 'setting the Gmail scopes fails on a new domain' },
    when('cured by adding the client ID to the list of third-party apps under App access control'),
  ),
  reported(
    'service-account-deleted',
    'GAM-team/got-your-back#270',
    {
      kind: 'http',
      status: 404,
      body: '404: {"error":{"code":404,"message":"Service account projects/gyb-project-a/serviceAccounts/gyb-project-a@gyb-project-a.iam.gserviceaccount.com does not exist."}}',
    },
    when('Creating Service Account'),
  ),
  reported(
    'unverified-app-user-cap',
    'GAM-team/got-your-back#240',
    { kind: 'page', body: 'Sign in with Google temporarily disabled for this app' },
    when('create-project'),
  ),
  reported(
    'account-suspended',
    'GAM-team/got-your-back#258',
    {
      kind: 'http',
      status: 403,
      body: '<HttpError 403 when requesting https://www.googleapis.com/gmail/v1/users/me/messages/1>',
    },
    when('messages.get with a service account', 'the mailbox is of a suspended user'),
  ),
  reported(
    'refresh-token-expired-or-revoked',
    'GAM-team/got-your-back#281',
    {
      kind: 'local',
      body: 'ERROR: (\'invalid_grant: Bad Request\', \'{\\n  "error": "invalid_grant",\\n  "error_description": "Bad Request"\\n}\')',
    },
    when('backup, works after the cfg file is removed'),
  ),
  reported(
    'client-file-unreadable',
    'GAM-team/got-your-back#270',
    {
      kind: 'local',
      body: "ERROR: Please configure a project\n[Errno 2] No such file or directory: 'C:\\\\gyb\\\\client_secrets.json'",
    },
    when('estimate'),
  ),
  reported(
    'domain-wide-delegation-missing',
    'GAM-team/got-your-back#321',
    {
      kind: 'local',
      body: 'Scope: https://mail.google.com/ FAIL\nScope: https://www.googleapis.com/auth/drive.appdata FAIL\nSome scopes failed! To authorize them, please go to',
    },
    when('check-service-account'),
  ),
  reported(
    'calendar-event-already-exists',
    'googleapis/google-api-python-client#846',
    {
      kind: 'http',
      status: 409,
      body: '<HttpError 409 when requesting https://www.googleapis.com/calendar/v3/calendars/x%40gmail.com/events?alt=json returned "The requested identifier already exists.">',
    },
    when('insert of an event that was deleted before'),
  ),
  reported(
    'calendar-event-already-exists',
    'googleapis/google-api-ruby-client#1811',
    { kind: 'http', status: 409, body: '409 Conflict' },
    when('insert_event with the ID of an event that was deleted in the calendar'),
  ),
  reported(
    'calendar-request-malformed',
    'phw198/OutlookGoogleCalendarSync#66',
    {
      kind: 'http',
      status: 400,
      body: 'WARNING: New event failed to save.\nThe remote server returned an error: (400) Bad Request.',
    },
    when('creating 20 Google calendar entries'),
  ),
  reported(
    'workspace-api-controls-app-not-trusted',
    'ericyd/gdrive-copy#191',
    { kind: 'page', body: 'This app is blocked' },
    when('sign-in of a school account', 'API access control blocks unknown apps'),
  ),
  reported(
    'workspace-api-controls-app-not-trusted',
    'hcengineering/platform#7797',
    { kind: 'page', body: 'the app is blocked because it is insecure' },
    when('connecting a Google Workspace mailbox'),
  ),
  reported(
    'shared-client-blocked-by-google',
    'googleworkspace/apps-script-samples#503',
    {
      kind: 'page',
      body: 'This app is blocked\nThis app tried to access sensitive info in your Google Account. To keep your account safe, Google blocked this access.',
    },
    when('running a script with a personal account'),
  ),
  reported(
    'shared-client-blocked-by-google',
    'ComposioHQ/composio#2038',
    {
      kind: 'page',
      body: 'This app tried to access sensitive info in your Google Account. To keep your account safe, Google blocked this access.',
    },
    when("signing in for Gmail with the service's own client; Calendar works"),
  ),
  reported(
    'history-gap-over-page-cap',
    'twentyhq/twenty#17095',
    { kind: 'silent', note: 'older messages of a folder are never imported' },
    when('a label is switched on for sync after the account was connected; only changes after the history ID come'),
  ),
  reported(
    'calendar-not-found',
    'googleapis/google-api-python-client#1327',
    {
      kind: 'http',
      status: 404,
      body: "{'error': {'errors': [{'domain': 'global', 'reason': 'notFound', 'message': 'Not Found'}], 'code': 404, 'message': 'Not Found'}}",
    },
    when('POST calendars/x@group.calendar.google.com@group.calendar.google.com/events/watch'),
  ),
  reported(
    'calendar-webhook-domain-not-verified',
    'googleapis/google-api-php-client#569',
    { kind: 'http', body: 'Unauthorized WebHook callback channel' },
    when('address on the bare domain; the www host works'),
  ),
  reported(
    'device-flow-client-type',
    'anxdpanic/plugin.video.youtube#299',
    {
      kind: 'local',
      body: 'Invalid client error:\nOnly clients of type &#39;TVs and Limited Input devices&#39; can use the OAuth 2.0 flow for TV and Limited-Input Device Applications. Please create and use an appropriate client',
    },
    when('after the code was entered at google.com/device'),
  ),
  reported(
    'device-flow-client-type',
    'anxdpanic/plugin.video.youtube#325',
    { kind: 'http', status: 401, body: 'LoginException: [401] invalid_client: Invalid client type.' },
    when('sign-in by code on a TV box'),
  ),
  reported(
    'client-file-of-another-type',
    'randomBrainstormer/MMM-GoogleCalendar#11',
    { kind: 'local', body: "TypeError: Cannot destructure property 'client_secret'" },
    when('authorize script reads the downloaded credentials'),
  ),
  reported(
    'oauth-client-wrong-application-type',
    'jstedfast/MailKit#1390',
    {
      kind: 'page',
      status: 400,
      body: "Error 400: invalid_request\nLocalhost URI is not allowed for 'NATIVE_DEVICE' client type.",
    },
    when('desktop program signs in'),
  ),
  reported(
    'authorization-code-used-or-expired',
    'outline/outline#1245',
    { kind: 'http', status: 400, body: 'Error: invalid_grant\n at OAuth2Client.getTokenAsync' },
    when('returning to the application after signing in'),
  ),
  reported(
    'refresh-token-not-returned',
    'urlaubsverwaltung/urlaubsverwaltung#6316',
    { kind: 'silent', note: 'null is stored in place of the refresh token' },
    when('signing in again; the URL has approval_prompt=force'),
  ),
  reported(
    'client-secret-missing',
    'freescout-help-desk/freescout#5543',
    {
      kind: 'http',
      status: 400,
      body: 'Authentication error: Could not obtain Access Token from OAuth Provider\ninvalid_request: client_secret is missing',
    },
    when('callback after an update of the module'),
  ),
  reported(
    'stored-sign-in-unreadable',
    'robertwhiffin/ai-slide-generator#165',
    { kind: 'silent', note: 'all Google connections have to be made again after each deployment' },
    when('the encryption key is written anew at each deploy'),
  ),
  reported(
    'stored-sign-in-unreadable',
    'BerriAI/litellm#37672',
    { kind: 'http', status: 500, body: 'Internal server error' },
    when('connected server has no tools any more', 'the salt key was changed'),
  ),
  reported(
    'stored-sign-in-unreadable',
    'diegosouzapw/OmniRoute#1622',
    {
      kind: 'local',
      body: '[Encryption] Decryption failed. Ciphertext prefix: enc:v1:740edc... Auth tag validation likely failed.',
    },
    when('all refreshes answer 400 after an update that wrote a new .env'),
  ),
  reported(
    'push-identity-mismatch',
    'fjordllc/bootcamp#9033',
    { kind: 'http', status: 401, body: 'Unauthorized Pub/Sub request' },
    when('push; the service account e-mail in the variable is not the one of the subscription'),
  ),
]
