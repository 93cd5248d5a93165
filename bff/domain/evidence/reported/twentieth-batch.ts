import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

/** Exceptions of libraries, and failures that are told without the text of any error. */
export const twentiethBatch: readonly ReportedFailure[] = [
  reported(
    'tls-intercepted-by-proxy',
    'GAM-team/GAM#1000',
    {
      kind: 'local',
      body: 'ERROR: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1076)',
    },
    when(
      'any command of an admin command line tool against Google',
      'recently switched to a new computer',
      'on the company network',
    ),
  ),
  reported(
    'dns-blocked-in-container',
    'chrisjshull/homebridge-nest#274',
    {
      kind: 'local',
      body: '[Nest] Access token acquisition via googleAuth failed (code EAI_AGAIN).\n[Nest] Unable to authenticate with Google/Nest.',
    },
    when('smart home bridge fetches an access token', 'it comes and goes'),
  ),
  reported(
    'ca-certificates-missing',
    'GoogleCloudPlatform/cloud-sql-proxy#326',
    {
      kind: 'local',
      body: 'Get https://www.googleapis.com/sql/v1beta4/projects/<my project>/instances/<my instance>?alt=json&prettyPrint=false: oauth2: cannot fetch token: Post https://oauth2.googleapis.com/token: x509: certificate signed by unknown authority',
    },
    when('token fetch with a service account key in a self-built container', 'the Dockerfile begins FROM alpine:3.10'),
  ),
  reported(
    'client-file-unreadable',
    'ThioJoe/YT-Spammer-Purge#479',
    {
      kind: 'local',
      body: 'File "google_auth_oauthlib\\flow.py", line 202, in from_client_secrets_file\njson.decoder.JSONDecodeError: Extra data: line 1 column 13 (char 12)\nError Code A-1: Something went wrong during authentication. Try deleting the token.pickle file.',
    },
    when('first start of a desktop tool with an own client_secrets.json'),
  ),
  reported(
    'stored-sign-in-unreadable',
    'YunoHost-Apps/n8n_ynh#50',
    {
      kind: 'local',
      body: 'Credentials could not be decrypted. The likely reason is that a different "encryptionKey" was used to encrypt the data.',
    },
    when(
      'workflow with stored credentials runs after the automation server was updated by hand and restarted',
      'two config files exist on the server',
    ),
  ),
  reported(
    'credential-file-not-writable',
    'NousResearch/hermes-agent#3665',
    { kind: 'local', body: "REFRESH_FAILED: [Errno 30] Read-only file system: '/root/.hermes/google_token.json'" },
    when(
      'auth check in a Docker sandbox once the cached access token had expired',
      'the same refresh token sent to the token endpoint by hand answers 200',
    ),
  ),
  reported(
    'server-clock-skew',
    'googleapis/google-api-dotnet-client#1223',
    { kind: 'local', body: 'Google.Apis.Auth.InvalidJwtException: JWT is not yet valid.' },
    when(
      'ValidateAsync of an ID token right after sign-in',
      'works on the Windows development machine, fails on the Debian server',
      "the token's iat is 2 seconds later than the log line",
    ),
  ),
  reported(
    'state-cookie-not-returned',
    'joelbutcher/socialstream#65',
    { kind: 'local', body: 'InvalidStateException' },
    when('browser returns to the Google callback of a Laravel app', 'only in Safari; Chrome and Firefox sign in'),
  ),
  reported(
    'private-key-newlines-escaped',
    'Netflix/dispatch#1138',
    {
      kind: 'local',
      body: 'ERROR:dispatch.incident.flows:Could not deserialize key data. The data may be in an incorrect format or it may be encrypted with an unsupported algorithm.',
    },
    when(
      'incident tool in docker-compose loads its service account key',
      'GOOGLE_SERVICE_ACCOUNT_PRIVATE_KEY=-----BEGIN PRIVATE KEY-----\\nMIIEvQ... in the env file',
    ),
  ),
  reported(
    'network-unreachable',
    'anthropics/claude-agent-sdk-typescript#294',
    {
      kind: 'local',
      body: 'API Error: request to https://oauth2.googleapis.com/token failed, reason: ',
      note: 'the reason is empty',
    },
    when(
      'token refresh by a bundled Node command line tool; it hangs before it fails',
      'dig oauth2.googleapis.com AAAA +short returns an address',
      'an IPv6 connect to it gives EHOSTUNREACH',
    ),
  ),
  reported(
    'request-malformed-on-the-way',
    'laravel/socialite#541',
    {
      kind: 'local',
      body: 'Laravel\\Socialite\\Two\\InvalidStateException in /vendor/laravel/socialite/src/Two/AbstractProvider.php:236',
    },
    when(
      'browser returns to the Google callback',
      'the address bar shows state and code, about 290 characters',
      'request()->all() in the callback is an empty array',
    ),
  ),
  reported(
    'proxy-refuses',
    'phw198/OutlookGoogleCalendarSync#492',
    { kind: 'local', body: '(407) Proxy Authentication Required.' },
    when(
      'calendar tool retrieves the calendars after the account was approved in the browser; the calendar list stays empty',
      'proxy settings are inherited from Internet Explorer',
    ),
  ),
  reported(
    'another-consumer-takes-messages',
    'kubernetes/test-infra#20279',
    { kind: 'silent', note: 'no error; production never sees part of the events' },
    when('pull on subscription kettle, each message acked', 'a staging copy of the service runs beside production'),
  ),
  reported(
    'caldav-calendar-list-incomplete',
    'jobisoft/DAV-4-TbSync#169',
    { kind: 'silent', note: "sign-in works, only some of the account's calendars are found" },
    when('CalDAV discovery by a Thunderbird add-on', 'all of them are visible on calendar.google.com'),
  ),
  reported(
    'send-as-alias-not-permitted',
    'decke/smtprelay#147',
    { kind: 'silent', note: 'mail arrives, the recipient sees C@test.com as sender instead of A@test.com' },
    when('SMTP relay hands a mail from A@test.com to smtp.gmail.com, signed in as C@test.com'),
  ),
  reported(
    'gmail-label-changes-also-notify',
    'openclaw/gogcli#165',
    {
      kind: 'silent',
      note: 'the hook is called for deletions, archiving and label changes too, not only for new mail',
    },
    when(
      'gmail watch serve forwards what history.list returns after each push',
      'history.list is called without historyTypes',
    ),
  ),
  reported(
    'history-read-from-notification-id',
    'nself-org/cli#66',
    {
      kind: 'silent',
      body: 'WARN stall_detector: catch-up sync triggered for <account> (history_id=...)',
      note: 'three mails of the gap were never processed',
    },
    when(
      'catch-up after a pause of the pushes',
      'the watch is valid',
      'it is logged every 600 seconds for every account',
    ),
  ),
  reported(
    'calendar-free-busy-only',
    'fullcalendar/fullcalendar#3338',
    { kind: 'silent', note: 'events appear at the right time without title or description' },
    when(
      'web page shows a Google calendar of a business account',
      'the owner sees title and description on calendar.google.com',
    ),
  ),
  reported(
    'wrong-account-signed-in',
    'memrynote/memry#1187',
    { kind: 'silent', note: 'after Connect the first Google account is linked again; no account chooser was shown' },
    when(
      'second connect in a notes app; authorize URL carries prompt=consent',
      'the browser is signed in to one Google account',
    ),
  ),
  reported(
    'refresh-token-not-returned',
    'jaredhanson/passport-google-oauth2#27',
    { kind: 'silent', note: 'refreshToken is undefined; access token and profile are there' },
    when('Google strategy callback after sign-in'),
  ),
  reported(
    'disconnect-ended-all-grants',
    'Robert-Velhorst/000-LARO#186',
    { kind: 'silent', note: 'toast says Google Drive disconnected; mail collection has stopped as well' },
    when(
      'Disconnect on the Drive card; the app revokes the token at Google',
      'Gmail and Drive are two cards with a button each',
    ),
  ),
  reported(
    'calendar-push-not-supported',
    'webhookdb/webhookdb#742',
    { kind: 'silent', note: 'the linked calendar stays empty, others are filled' },
    when(
      'replicator opens an events.watch channel per linked calendar and reads after notifications',
      "the calendar is one of Google's holiday calendars",
    ),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'MarcelRobitaille/nextcloud_google_synchronization#43',
    { kind: 'silent', note: 'works for a week, then the events disappear; disconnect and connect brings them back' },
    when('calendar import by a Nextcloud app with an own OAuth client', 'ordinary Google account, no Workspace'),
  ),
  reported(
    'calendar-cancelled-events-ignored',
    'bobuk/gcalsync#14',
    { kind: 'silent', note: 'the event is deleted in the source calendar; its blocker in the other calendar stays' },
    when('sync tool gets the original event by id and removes the blocker on 410', 'the get answers 200'),
  ),
  reported(
    'push-for-unknown-mailbox',
    'Nine-Minds/alga-psa#1060',
    { kind: 'silent', note: 'pushes arrive, no ticket is made' },
    when(
      'helpdesk looks up the mailbox by emailAddress of the notification',
      'the inbound mailbox is configured as info@...',
      'info@ is an alias of the account that signed in',
    ),
  ),
  reported(
    'mail-sent-but-not-delivered',
    'Ombi-app/Ombi#4916',
    {
      kind: 'silent',
      body: 'Delivery Status Notification (Failure)\nMessage Blocked\nMessage rejected. See https://support.google.com/mail/answer/69585 for more information.',
      note: 'comes back as mail to the sender',
    },
    when('newsletter to about 10 users through smtp.gmail.com', 'it worked until last week'),
  ),
]
