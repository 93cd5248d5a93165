// One batch of reports, long because it is data.

import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

export const sixthBatch: readonly ReportedFailure[] = [
  reported(
    'callback-unreachable',
    'mozilla/kitsune#5965',
    { kind: 'silent', note: 'connection fails right after Authorize' },
    when('mail program signs in to Gmail; a local web server holds the port of the redirect to localhost'),
  ),
  reported(
    'imap-access-refused',
    'thunderbird/addons-server#27',
    {
      kind: 'local',
      body: 'Login to server imap.gmail.com failed.\nAlert: please login via the web browser; https://support.google.com/mail/accounts/answer/78754(Failure)',
    },
    when('opening the inbox in a mail program'),
  ),
  reported(
    'imap-access-refused',
    'getmail6/getmail6#236',
    { kind: 'local', body: "credential/login error (b'[AUTHENTICATIONFAILED] Invalid credentials (Failure)')" },
    when('fetching mail with address and password, worked for years'),
  ),
  reported(
    'id-token-not-accepted',
    'supabase/supabase-flutter#1137',
    {
      kind: 'http',
      status: 400,
      body: 'AuthApiException(AuthException(message: Unacceptable audience in id_token: [xxx.apps.googleusercontent.com], statusCode: 400, errorCode: null))',
    },
    when('signInWithIdToken'),
  ),
  reported(
    'refresh-token-not-returned',
    'supabase/supabase#13266',
    { kind: 'silent', note: 'provider_refresh_token is missing in the callback' },
    when('sign-in with the Google provider, no query parameters'),
  ),
  reported(
    'refresh-token-not-returned',
    'supabase/supabase-js#934',
    { kind: 'silent', note: 'provider_refresh_token: undefined' },
    when('signInWithOAuth with access_type offline, without prompt consent'),
  ),
  reported(
    'caller-lacks-actas-on-push-service-account',
    'ultrasaurus/ghostscript-cloud-function#7',
    {
      kind: 'local',
      body: 'Error: Missing permissions required for functions deploy. You must have permission iam.serviceAccounts.ActAs on service account gs-example@appspot.gserviceaccount.com.',
    },
    when('deploy'),
  ),
  reported(
    'caller-lacks-project-role',
    'w9jds/firebase-action#244',
    {
      kind: 'http',
      status: 403,
      body: 'The principal (user or service account) lacks IAM permission "cloudscheduler.jobs.update" for the resource "projects/p/locations/europe-west1/jobs/j" (or the resource may not exist).',
    },
    when('deploy in CI'),
  ),
  reported(
    'client-file-unreadable',
    'mesozoic/gmail-yaml-filters#23',
    { kind: 'local', body: "FileNotFoundError: [Errno 2] No such file or directory: 'client_secret.json'" },
    when('converting filters'),
  ),
  reported(
    'refresh-token-unused-six-months',
    'gauteh/lieer#298',
    { kind: 'http', status: 400, body: 'invalid_grant: Bad Request' },
    when('sync after the tool was not used for months'),
  ),
  reported(
    'google-sign-in-failed-temporarily',
    'gauteh/lieer#306',
    { kind: 'page', body: 'Something went wrong\n\nSorry, something went wrong there. Try again.' },
    when('sign-in page with own credentials'),
  ),
  reported(
    'refresh-token-expired-or-revoked',
    'tsiemens/gmail-tools#20',
    {
      kind: 'http',
      status: 400,
      body: 'Failed to get account email Get "https://gmail.googleapis.com/gmail/v1/users/me/profile?alt=json": oauth2: cannot fetch token: 400 Bad Request\nResponse: {\n  "error": "invalid_grant",\n  "error_description": "Bad Request"\n}',
    },
    when('command used again after a while'),
  ),
  reported(
    'callback-unreachable',
    'pimutils/vdirsyncer#1059',
    { kind: 'page', body: 'This site can’t be reached\n127.0.0.1 refused to connect.' },
    when('browser after approving access: http://127.0.0.1:33491/?state=9v', 'the tool runs on another machine'),
  ),
  reported(
    'caldav-api-not-enabled',
    'lfos/calcurse#200',
    {
      kind: 'http',
      status: 403,
      body: 'error: The server at apidata.googleusercontent.com replied with HTTP status code 403 (Forbidden) while trying to access https://apidata.googleusercontent.com/caldav/v2/x@gmail.com/events/',
    },
    when('first synchronization, the auth code was accepted'),
  ),
  reported(
    'calendar-organizer-only',
    'odoo/odoo#38172',
    {
      kind: 'http',
      status: 403,
      body: 'b\'{"error":{"errors":[{"domain":"global","reason":"forbidden","message":"Forbidden"}],"code":403,"message":"Forbidden"}}\'\n403 Client Error: Forbidden for url: https://www.googleapis.com/calendar/v3/calendars/primary/events/4fian_20210222T091500Z',
    },
    when('update of an event that another person organizes'),
  ),
  reported(
    'authorization-code-used-or-expired',
    'odoo/odoo#32318',
    {
      kind: 'local',
      body: 'algo salió mal durante la generación del token es probable que el código de autorización sea inválido o haya expirado',
    },
    when('segundo usuario sincroniza el calendario'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'chatwoot/chatwoot#10631',
    { kind: 'silent', body: "Your inbox is disconnected. You won't receive new messages until you reauthorize it." },
    when('three to seven days after connecting', 'the accounts are test users in test mode'),
  ),
  reported(
    'password-change-revoked-token',
    'zammad/zammad#3284',
    {
      kind: 'local',
      body: '{"error":"Failed to refresh XOAUTH2 access_token of provider \'google\'! #<RuntimeError: Request failed! ERROR: invalid_grant (Token has been expired or revoked.)>"}',
    },
    when('opening the channel settings after the Gmail password was changed'),
  ),
  reported(
    'imap-access-refused',
    'chatwoot/chatwoot#12328',
    { kind: 'local', body: '535-5.7.8 Username and Password not accepted. For more information, go to' },
    when('replying from an inbox with SMTP and app password'),
  ),
  reported(
    'password-change-revoked-token',
    'chatwoot/chatwoot#10878',
    { kind: 'silent', note: 'inbox no longer works' },
    when('the password of the Gmail account was changed and two-factor sign-in added'),
  ),
  reported(
    'imap-access-refused',
    'zammad/zammad#342',
    { kind: 'local', body: 'log in via web' },
    when('adding a company mailbox at Google with its password'),
  ),
  reported(
    'refresh-token-expired-or-revoked',
    'callumalpass/tasknotes#1580',
    {
      kind: 'http',
      status: 400,
      body: 'Failed to sync task to Google Calendar:\nFailed to update event: Failed to refresh google token: Request failed, status 400',
    },
    when('some hours or days after the connection was made; reconnecting helps for some time'),
  ),
  reported(
    'calendar-sync-token-invalidated',
    'frappe/frappe#19016',
    {
      kind: 'http',
      status: 400,
      body: 'HttpError 400 when requesting https://people.googleapis.com/v1/people/me/connections returned "Sync token is expired. Clear local cache and retry call without the sync token."',
    },
    when('sync after a week without sync'),
  ),
  reported(
    'refresh-token-missing',
    'jcwillox/hassio-rclone-backup#24',
    {
      kind: 'local',
      body: 'drive: failed when making oauth client: failed to create oauth client: empty token found - please run "rclone config reconnect Google:"',
    },
    when('listing files'),
  ),
  reported(
    'refresh-token-expired-or-revoked',
    'arsfeld/nixos#241',
    {
      kind: 'local',
      body: 'couldn\'t list directory: couldn\'t fetch token: invalid_grant: maybe token expired? - try refreshing with "rclone config reconnect gdrive:"',
    },
    when('scheduled copy'),
  ),
  reported(
    'service-account-file-of-another-type',
    'rclone/rclone#1991',
    { kind: 'local', body: "couldn't create Drive client: client is nil" },
    when('service_account_file = client_secret.json'),
  ),
  reported(
    'credential-file-not-writable',
    'airbytehq/airbyte#42563',
    { kind: 'local', body: "[Errno 13] Permission denied: 'source_config.json'" },
    when('setting up a Google source'),
  ),
  reported(
    'redirect-uri-not-registered',
    'nextauthjs/next-auth#1020',
    {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch\nThe redirect URI in the request, https://b.example/api/auth/callback/google, does not match the ones authorized for the OAuth client.',
    },
    when('sign-in', 'registered is https://b.example'),
  ),
  reported(
    'state-cookie-not-returned',
    'nextauthjs/next-auth#12345',
    {
      kind: 'local',
      body: '[auth][error] InvalidCheck: pkceCodeVerifier value could not be parsed. Read more at https://errors.authjs.dev#invalidcheck',
    },
    when('sign-in with the Google provider'),
  ),
  reported(
    'authorization-code-used-or-expired',
    'nextauthjs/next-auth#3356',
    {
      kind: 'local',
      body: '[next-auth][error][CALLBACK_OAUTH_ERROR] invalid_grant (Bad Request) OPError: invalid_grant (Bad Request)',
    },
    when('sign-in of some customers'),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'nextauthjs/next-auth#7964',
    { kind: 'silent', note: 'the browser ends at http://localhost:3000/api/auth/signin?error=OAuthCallback' },
    when('sign-in at the deployed site'),
  ),
  reported(
    'client-secret-swapped',
    'googleapis/google-auth-library-python#345',
    { kind: 'local', body: 'RefreshError' },
    when('one hour after sign-in', 'the developer key was saved in place of the client secret'),
  ),
  reported(
    'refresh-token-missing',
    'googleapis/google-auth-library-python#258',
    { kind: 'local', body: "TransportError: Invalid URL 'None': No schema supplied. Perhaps you meant http://None?" },
    when('request with an expired access token, no refresh token was given'),
  ),
  reported(
    'refresh-token-of-another-client',
    'hrishikeshrt/google_drive_ocr#8',
    {
      kind: 'local',
      body: "google.auth.exceptions.RefreshError: ('invalid_client: Unauthorized', {'error': 'invalid_client', 'error_description': 'Unauthorized'})",
    },
    when('first run with the file of a new project; the stored token is of the old one'),
  ),
  reported(
    'refresh-token-expired-or-revoked',
    'googleapis/google-cloud-python#10645',
    {
      kind: 'local',
      body: 'google.auth.exceptions.RefreshError: (\'invalid_grant: Bad Request\', \'{\\n  "error": "invalid_grant",\\n  "error_description": "Bad Request"\\n}\')',
    },
    when('script with stored user credentials'),
  ),
  reported(
    'access-token-expired',
    'googleapis/google-auth-library-python#787',
    {
      kind: 'http',
      status: 401,
      body: 'google.api_core.exceptions.Unauthenticated: 401 Request had invalid authentication credentials',
    },
    when('the access token is old, the refresh token is good'),
  ),
  reported(
    'access-token-expired',
    'taylorwilsdon/google_workspace_mcp#478',
    { kind: 'silent', note: 'full sign-in is asked every hour' },
    when('the stored refresh token is not used'),
  ),
  reported(
    'callback-unreachable',
    'taylorwilsdon/google_workspace_mcp#276',
    { kind: 'page', body: 'ERR_EMPTY_RESPONSE' },
    when('browser at http://localhost:8000/oauth2callback after the consent', 'the server runs in a container'),
  ),
  reported(
    'callback-unreachable',
    'taylorwilsdon/google_workspace_mcp#359',
    {
      kind: 'local',
      body: 'Cannot initiate OAuth flow - callback server unavailable (Port 8000 is already in use on localhost.)',
    },
    when('start of the sign-in'),
  ),
  reported(
    'desktop-client-given-web-redirect',
    'taylorwilsdon/google_workspace_mcp#188',
    { kind: 'local', body: 'Bearer token required' },
    when(
      'deployed to a cloud platform; the consent is completed',
      'the client is of type Desktop and the redirect is https on a public host',
    ),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'nspady/google-calendar-mcp#62',
    {
      kind: 'local',
      body: 'MCP error -32600: Authentication tokens are no longer valid. Please restart the server to re-authenticate.',
    },
    when('it worked before', 'the app is in Testing'),
  ),
  reported(
    'connection-timed-out',
    'googleapis/nodejs-pubsub#1408',
    { kind: 'local', body: 'Error: Failed to connect to channel. Reason: Failed to connect before the deadline' },
    when('subscriber after thirty hours'),
  ),
  reported(
    'google-unavailable',
    'googleapis/nodejs-pubsub#1515',
    { kind: 'local', body: 'Error: 4 DEADLINE_EXCEEDED: Deadline exceeded\n    at Object.callErrorFromStatus' },
    when('production server at intervals'),
  ),
  reported(
    'client-secret-wrong',
    'calcom/cal.diy#25476',
    { kind: 'http', body: '{"message":"invalid_client","data":null}' },
    when('reconnecting the calendar'),
  ),
  reported(
    'refresh-token-missing',
    'hcengineering/huly-selfhost#149',
    { kind: 'local', body: 'Watch error Error: No access, refresh token, API key or refresh handler callback is set.' },
    when('calendar watch after the account was disconnected'),
  ),
  reported(
    'calendar-notifications-missing',
    'calcom/cal.diy#8376',
    {
      kind: 'silent',
      note: 'changes made in Google Calendar do not arrive until the calendar is removed and added again',
    },
    when('self-hosted scheduler'),
  ),
  reported(
    'client-file-unreadable',
    'calcom/docker#290',
    { kind: 'local', body: 'Error adding google credentials to DB: Unexpected end of JSON input' },
    when('start of the container; the credentials come from a variable'),
  ),
  reported(
    'iam-api-not-enabled',
    'coreos/tectonic-installer#2324',
    {
      kind: 'http',
      status: 403,
      body: 'Error creating service account: googleapi: Error 403: Google Identity and Access Management (IAM) API has not been used in project acme before or it is disabled., accessNotConfigured',
    },
    when('terraform apply'),
  ),
  reported(
    'caller-lacks-project-role',
    'jetstack/terraform-google-gke-cluster#51',
    {
      kind: 'http',
      status: 403,
      body: 'Error creating service account: googleapi: Error 403: Permission iam.serviceAccounts.create is required to perform this operation on project projects/p., forbidden',
    },
    when('terraform apply'),
  ),
  reported(
    'project-creation-not-permitted',
    'hashicorp/terraform-provider-google#4145',
    { kind: 'http', status: 403, body: 'google_project googleapi: Error 403: User is not authorized., forbidden.' },
    when('creating a project with terraform'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'calcom/docker#290',
    { kind: 'silent', note: 'the permission for the calendar shows as revoked each time somebody logs in' },
    when('self-hosted scheduler with its own client', 'app is external and in testing'),
  ),
  reported(
    'push-endpoint-answers-error',
    'spaceraccoon/manuka#6',
    { kind: 'http', status: 404, body: 'Cannot POST /notifications' },
    when('ngrok console when a mail arrives'),
  ),
  reported(
    'app-branding-rejected',
    'supabase/supabase#4124',
    { kind: 'silent', body: 'you must verify that you own the supabase.io domain' },
    when('mail after publishing the app with a logo'),
  ),
  reported(
    'app-not-verified-warning',
    'google-home/google-home-api-sample-app-android#22',
    { kind: 'page', body: "This app isn't verified" },
    when('consent of a published app'),
  ),
  reported(
    'calendar-channel-token-mismatch',
    'nylas/guides#1',
    { kind: 'local', body: 'channel token does not match stored channel token' },
    when('notification handler after the channel was made anew'),
  ),
  reported(
    'calendar-webhook-not-https',
    'taourl/pages#1',
    { kind: 'http', status: 400, body: 'WebHook callback must be HTTPS: http://example.com/notifications' },
    when('events.watch'),
  ),
]
