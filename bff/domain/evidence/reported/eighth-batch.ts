import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

export const eighthBatch: readonly ReportedFailure[] = [
  reported(
    'refresh-token-missing',
    'activepieces/activepieces#946',
    { kind: 'silent', note: 'the piece is signed out at random' },
    when('trigger with own credentials; runs fail about an hour after connecting'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'n8n-io/n8n#19316',
    { kind: 'silent', note: 'both nodes fail together and reconnecting resolves it; needed weekly' },
    when('daily workflow'),
  ),
  reported(
    'server-clock-skew',
    'a-marenkov/gsheets#51',
    { kind: 'local', body: 'Init Error: Exception: Unable to obtain credentials. Error: invalid_grant.' },
    when('service account in an emulator; a reset of the emulator cured it', 'worked for some days'),
  ),
  reported(
    'password-change-revoked-token',
    'metalwarrior665/actor-google-sheets#15',
    { kind: 'http', status: 400, body: 'invalid_grant' },
    when('scheduled run', 'the password of the account was changed'),
  ),
  reported(
    'wrong-account-signed-in',
    'appsmithorg/appsmith#10113',
    { kind: 'silent', note: 'the whole configuration breaks, the sheet does not exist' },
    when('a second person authorized again with a different Gmail account'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'home-assistant/core#100578',
    {
      kind: 'local',
      body: "Config entry 'Google Sheets' for google_sheets integration could not authenticate: OAuth session is not valid, reauth required",
    },
    when('after restarts', 'the app was never published'),
  ),
  reported(
    'other-api-not-enabled',
    'webdigi/GmailScheduler#43',
    { kind: 'local', body: 'Authorization is required to perform that action.' },
    when('nightly trigger of a script', 'cured by enabling the Gmail, Apps Script and Calendar API in the project'),
  ),
  reported(
    'authorization-code-used-or-expired',
    'roundcube/roundcubemail#9200',
    {
      kind: 'http',
      status: 400,
      body: 'PHP Error: OAuth token request failed: Client error: `POST https://oauth2.googleapis.com/token` resulted in a `400 Bad Request` response: {"error": "invalid_grant", "error_description": "Bad Request"} (GET /index.php/login/oauth?state=M7&code=4%2F0AfJ)',
    },
    when('returning from Google'),
  ),
  reported(
    'imap-access-refused',
    'znuny/Znuny#625',
    { kind: 'local', body: 'Auth error: 1 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)' },
    when('IMAPS fetch of a ticket system with an OAuth token'),
  ),
  reported(
    'oob-flow-removed',
    'imapsync/imapsync#361',
    { kind: 'silent', body: 'As of Oct 3 it is impossible to generate an oauth token for gmail' },
    when('OOB sign-in of a command-line tool'),
  ),
  reported(
    'refresh-token-expired-or-revoked',
    'randomBrainstormer/MMM-GoogleCalendar#9',
    { kind: 'local', body: 'Error in the module. check logs for more details' },
    when('calendar of a mirror ran fine before', 'fixed by deleting the old token and authorizing again'),
  ),
  reported(
    'refresh-token-missing',
    'randomBrainstormer/MMM-GoogleCalendar#42',
    {
      kind: 'local',
      body: "Error loading token: [Error: ENOENT: no such file or directory, open 'MMM-GoogleCalendar/token.json'] Make sure you have authorized the app.",
    },
    when('start of the mirror'),
  ),
  reported(
    'client-file-of-another-type',
    'randomBrainstormer/MMM-GoogleCalendar#74',
    {
      kind: 'local',
      body: "Error: The provided keyfile does not define a valid redirect URI. There must be at least one redirect URI defined, and this sample assumes it redirects to 'http://localhost:3000/oauth2callback'.",
    },
    when('node authorize.js'),
  ),
  reported(
    'calendar-not-found',
    'randomBrainstormer/MMM-GoogleCalendar#29',
    {
      kind: 'http',
      status: 404,
      body: 'GaxiosError: Not Found\nurl: https://www.googleapis.com/calendar/v3/calendars/https%3A%2F%2Fcalendar.google.com%2Fcalendar%2Fu%2F0%3Fcid%3DYjUz/events',
    },
    when('Could not fetch calendar', 'the address of the calendar was entered as its ID'),
  ),
  reported(
    'sign-in-needs-a-person',
    'randomBrainstormer/MMM-GoogleCalendar#47',
    { kind: 'silent', note: 'the browser can not be opened on the device' },
    when('authorize script on a machine without a screen'),
  ),
  reported(
    'state-cookie-not-returned',
    'zquestz/omniauth-google-oauth2#105',
    {
      kind: 'local',
      body: 'OmniAuth::Strategies::OAuth2::CallbackError\nraise CallbackError.new(nil, :csrf_detected)',
    },
    when('callback'),
  ),
  reported(
    'state-cookie-not-returned',
    'omniauth/omniauth-oauth2#58',
    {
      kind: 'local',
      body: '(google_oauth2) Authentication failure! csrf_detected: OmniAuth::Strategies::OAuth2::CallbackError, csrf_detected | CSRF detected',
    },
    when('several workers, each with its own session secret'),
  ),
  reported(
    'redirect-uri-differs-at-exchange',
    'zquestz/omniauth-google-oauth2#181',
    { kind: 'http', status: 400, body: 'redirect_uri_mismatch' },
    when('code from gapi.auth.authorize redeemed on the server with another redirect_uri'),
  ),
  reported(
    'topic-not-found',
    'google/knative-gcp#990',
    { kind: 'local', body: 'SubscriptionReconcileFailed "msg":"Failed to verify Pub/Sub topic exists"' },
    when('applying a source to a cluster'),
  ),
  reported(
    'service-account-role-missing',
    'kedacore/keda#2208',
    {
      kind: 'local',
      body: 'rpc error: code = PermissionDenied desc = Permission monitoring.timeSeries.list denied (or the resource may not exist).',
    },
    when('scaler with a service account'),
  ),
  reported(
    'gcloud-project-not-set',
    'GoogleCloudPlatform/kubernetes-engine-samples#1811',
    { kind: 'silent', note: 'the deployment crashes until GOOGLE_CLOUD_PROJECT is set' },
    when('identity is made in another project than topic and subscription'),
  ),
  reported(
    'subscription-already-exists',
    'google/knative-gcp#370',
    { kind: 'local', body: 'subscriber already exists' },
    when('second reconcile of a channel'),
  ),
  reported(
    'iam-policy-changed-meanwhile',
    'vmware-archive/terraforming-gcp#132',
    {
      kind: 'local',
      body: 'Set Project IAM Policy: googleapi: Error 409: There were concurrent policy changes. Please retry the whole read-modify-write with exponential backoff., aborted',
    },
    when('several service accounts were removed at once'),
  ),
]
