// One batch of reports, long because it is data.

import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

const invalidCredentials = {
  error: {
    code: 401,
    message:
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    status: 'UNAUTHENTICATED',
  },
}
const notUsed = (api: string, service: string, project: string) =>
  `googleapi: Error 403: ${api} has not been used in project ${project} before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/${service}/overview?project=${project} then retry., accessNotConfigured`

export const fourthBatch: readonly ReportedFailure[] = [
  reported(
    'push-for-unknown-mailbox',
    'NousResearch/hermes-agent#10881',
    { kind: 'http', status: 400, body: { error: 'Unexpected Gmail account: old@acme.example' } },
    when('Pub/Sub push to the gateway', 'Google sends it again and again'),
  ),
  reported(
    'workspace-google-cloud-session-control',
    'pulumi/pulumi-gcp#479',
    {
      kind: 'http',
      status: 400,
      body: 'rpc error: code = Unauthenticated desc = transport: oauth2: cannot fetch token: 400 Bad Request\nResponse: {\n  "error": "invalid_grant",\n  "error_description": "reauth related error (rapt_required)",\n  "error_subtype": "rapt_required"\n}',
    },
    when('first command of the day'),
  ),
  reported(
    'workspace-google-cloud-session-control',
    'googleads/google-ads-mcp#100',
    {
      kind: 'http',
      status: 503,
      body: 'Reauthentication is needed. Please run `gcloud auth application-default login` to reauthenticate.',
    },
    when('tool call twelve to sixteen hours after the login', 'audience is Internal'),
  ),
  reported(
    'workspace-google-cloud-session-control',
    'GoogleCloudPlatform/cloud-run-proxy#43',
    {
      kind: 'local',
      body: 'There was a problem refreshing your current auth tokens: Reauthentication failed. cannot prompt during non-interactive execution.',
    },
    when('every morning'),
  ),
  reported(
    'workspace-google-cloud-session-control',
    'salto-io/salto#5872',
    { kind: 'silent', note: 'the stored refresh token is refused' },
    when('sixteen hours after sign-in', 'Workspace account'),
  ),
  reported(
    'other-api-not-enabled',
    'openclaw/gogcli#489',
    {
      kind: 'http',
      status: 403,
      body: 'Google API error (403 accessNotConfigured): Google Drive API has not been used in project 728466330056 before or it is disabled.',
    },
    when('listing files; mail and calendar work'),
  ),
  reported(
    'api-enabled-in-another-project',
    'googleapis/google-cloud-node#5949',
    {
      kind: 'http',
      status: 403,
      body: 'Error: Cloud Translation API has not been used in project 45256293496 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/translate.googleapis.com/overview?project=45256293496 then retry.',
    },
    when(
      'first call',
      'the project in the message is not the one that was configured',
      'the API is on in the own project',
    ),
  ),
  reported(
    'quota-project-not-set',
    'DeviaVir/terraform-provider-gsuite#127',
    { kind: 'http', status: 403, body: notUsed('Admin Directory API', 'admin.googleapis.com', '764086051850') },
    when('creating a group', 'there is no project of that number'),
  ),
  reported(
    'calendar-api-not-enabled',
    'taylorwilsdon/google_workspace_mcp#126',
    {
      kind: 'http',
      status: 403,
      body: '<HttpError 403 when requesting https://www.googleapis.com/calendar/v3/calendars/primary/events?alt=json returned "Google Calendar API has not been used in project 123456 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/calendar-json.googleapis.com/overview?project=123456 then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.">',
    },
    when('get_events after 25 scopes were authorized'),
  ),
  reported(
    'calendar-sync-token-invalidated',
    'twentyhq/twenty#24096',
    { kind: 'silent', note: 'deleted events stay; the status says completed' },
    when('calendar sync after a long gap', 'the answer 410 is swallowed'),
  ),
  reported(
    'client-file-of-another-type',
    'googleworkspace/python-samples#87',
    { kind: 'local', body: 'ValueError: Client secrets must be for a web or installed app.' },
    when('quickstart with a downloaded file'),
  ),
  reported(
    'client-file-of-another-type',
    'xyou365/AutoRclone#55',
    {
      kind: 'local',
      body: "proj_id = loads(open(credentials,'r').read())['installed']['project_id']\nKeyError: 'installed'",
    },
    when('quick set-up', 'the client is of the type Web application'),
  ),
  reported(
    'client-file-of-another-type',
    'mesozoic/gmail-yaml-filters#35',
    { kind: 'local', body: "module_name = data['_module']\nKeyError: '_module'" },
    when('filters tool reads the downloaded client secret as stored credentials'),
  ),
  reported(
    'client-file-of-another-type',
    'nithinmurali/pygsheets#223',
    {
      kind: 'local',
      body: '(client_type, client_info), = clientsecrets_dict.items()\nValueError: too many values to unpack (expected 1)\nInvalid file format. See https://developers.google.com/api-client-library/python/guide/aaa_client_secrets',
    },
    when('authorize with a service account file as client file'),
  ),
  reported(
    'wrong-account-signed-in',
    'wslyvh/paperweight#17',
    { kind: 'silent', note: 'the settings of an existing account change' },
    when(
      'adding a second mailbox',
      'several Google accounts are signed in in the browser and Google came back with the first',
    ),
  ),
  reported(
    'wrong-account-signed-in',
    'odysseus-dev/odysseus#5638',
    { kind: 'silent', note: 'reconnecting reports success, then mail fails' },
    when('reconnect with Google', 'a different Google identity was authorized than the mailbox that is configured'),
  ),
  reported(
    'wrong-account-signed-in',
    'mailvelope/mailvelope#911',
    { kind: 'local', body: 'Email mismatch' },
    when('authorizing Gmail', 'several Gmail accounts are active in the browser'),
  ),
  reported(
    'account-without-gmail-mailbox',
    'FlowCrypt/flowcrypt-browser#4838',
    {
      kind: 'http',
      status: 400,
      body: 'Error: error: 400 when GET-ing https://www.googleapis.com/gmail/v1/users/me/settings/sendAs object:  -> Mail service not enabled',
    },
    when('set-up of one user of a company'),
  ),
  reported(
    'account-without-gmail-mailbox',
    'levz0r/gmail-tester#57',
    {
      kind: 'http',
      status: 400,
      body: "errors: [ { message: 'Mail service not enabled', domain: 'global', reason: 'failedPrecondition' } ]",
    },
    when('first call', 'the Google account was made with a hotmail address'),
  ),
  reported(
    'service-account-without-mailbox',
    'googleapis/google-auth-library-nodejs#898',
    {
      kind: 'http',
      status: 400,
      body: 'Error: Bad Request\n{ domain: "global", reason: "failedPrecondition", message: "Bad Request" }',
    },
    when('labels.list with GoogleAuth and a service account key', 'clientOptions.subject is not set'),
  ),
  reported(
    'callback-on-stale-tunnel-host',
    'htr-tech/zphisher#377',
    { kind: 'page', body: 'Tunnel 9d62-173-91-224-238.ngrok.io not found\nERR_NGROK_3200' },
    when('browser follows a redirect'),
  ),
  reported(
    'callback-on-stale-tunnel-host',
    'gptme/gptme-contrib#162',
    { kind: 'silent', note: 'callbacks stop arriving' },
    when('ngrok was started again and has a new address; the old one is still registered'),
  ),
  reported(
    'refresh-token-of-another-client',
    'diegosouzapw/OmniRoute#12106',
    { kind: 'http', status: 401, body: { error: 'unauthorized_client', error_description: 'Unauthorized' } },
    when('refresh of connections made earlier', 'the operator set an own web client in place of the built-in one'),
  ),
  reported(
    'refresh-token-of-another-client',
    'google/GTMAppAuth#15',
    { kind: 'http', body: { error: 'invalid_client', error_description: 'Unauthorized' } },
    when('refreshing tokens that were migrated', 'a new client id is used with the old tokens'),
  ),
  reported(
    'refresh-token-of-another-client',
    'BasedHardware/omi#10969',
    { kind: 'silent', note: 'every account connected before asks to reconnect within the hour' },
    when('client id and secret were edited in the settings'),
  ),
  reported(
    'refresh-token-not-returned',
    'bagofwords1/bagofwords#729',
    { kind: 'http', status: 401, body: invalidCredentials },
    when(
      'mail search an hour after signing in again',
      'the sign-in asks for offline access but not for consent, and no refresh token is stored',
    ),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'nextcloud/integration_google#66',
    { kind: 'silent', note: 'the connection breaks and works again after disconnecting and connecting' },
    when('import from Google', 'lasts about a week each time'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'ianswope/calix#1',
    { kind: 'http', body: 'Google rejected the request: invalid_grant' },
    when('calendar sync', 'the OAuth client is in Testing mode'),
  ),
  reported(
    'app-branding-rejected',
    'jikig-ai/soleur#1403',
    { kind: 'page', body: "The website of your home page URL 'https://acme.example' is not registered to you." },
    when('verifying the branding'),
  ),
  reported(
    'app-branding-rejected',
    'JustAJobApp/jobseeker-analytics#102',
    {
      kind: 'page',
      body: 'You must verify that you own all domains listed in your Authorized domains section of the OAuth consent screen editor.',
    },
    when('verification of the app'),
  ),
  reported(
    'app-branding-rejected',
    'google-home/smart-home-nodejs#450',
    { kind: 'page', body: 'Invalid Origin: Domain must be added to the authorised domains list before submitting.' },
    when('saving a client for a sign-in service'),
  ),
  reported(
    'app-branding-rejected',
    'MicrosoftDocs/azure-docs#23029',
    {
      kind: 'silent',
      body: 'Thank you for submitting a verification request. Domain Verification: The website ownership of the following domains must be verified: b2clogin.com',
    },
    when('mail from Google after asking for verification'),
  ),
  reported(
    'app-not-verified-warning',
    'googleworkspace/browser-samples#29',
    {
      kind: 'page',
      body: "This app isn't verified\nThis app hasn't been verified by Google yet. Only proceed if you know and trust the developer.\nAdvanced",
    },
    when('quickstart in the browser'),
  ),
  reported(
    'embedded-browser-blocked',
    'agentify-sh/desktop#11',
    {
      kind: 'page',
      body: 'Anmeldung nicht möglich\nDieser Browser oder diese App ist unter Umständen nicht sicher. Verwenden Sie einen anderen Browser.',
    },
    when('sign-in inside an Electron window'),
  ),
  reported(
    'embedded-browser-blocked',
    'dothq/browser-desktop#221',
    {
      kind: 'page',
      body: 'Couldn’t sign you in\nThis browser or app may not be secure. Learn more\nTry using a different browser.',
    },
    when('sign-in'),
  ),
  reported(
    'push-endpoint-too-slow',
    'googleapis/nodejs-pubsub#2',
    { kind: 'silent', note: 'the same message arrives several times' },
    when('the handler acknowledges after ten minutes', 'the deadline is thirty seconds'),
  ),
  reported(
    'callback-unreachable',
    'NousResearch/hermes-agent#28971',
    { kind: 'page', body: 'http://127.0.0.1:8085/oauth2callback cannot be reached' },
    when('sign-in for a program on a remote VM'),
  ),
  reported(
    'redirect-uri-not-registered',
    'nspady/google-calendar-mcp#198',
    {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch\nRequest details: redirect_uri=https://cal.acme.example/oauth2callback',
    },
    when('authorizing through a tunnel', 'only http://localhost:3500/oauth2callback is registered'),
  ),
  reported(
    'gmail-per-user-rate',
    'elie222/inbox-zero#480',
    {
      kind: 'http',
      status: 403,
      body: {
        code: 403,
        error:
          "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com' for consumer 'project_number:123456789012'.",
      },
    },
    when('cleaning a large inbox'),
  ),
  reported(
    'history-read-from-notification-id',
    'openclaw/gogcli#115',
    { kind: 'silent', note: 'the webhook carries an empty list of messages though mail arrived' },
    when('Gmail push in quick succession', 'history is asked for from the id of a push that came later'),
  ),
  reported(
    'calendar-notification-carries-no-event',
    'mattermost/mattermost-plugin-mscalendar#284',
    { kind: 'silent', note: 'the plugin finds no event in the notification' },
    when('calendar webhook'),
  ),
  reported(
    'calendar-channel-token-mismatch',
    'NangoHQ/nango#7373',
    { kind: 'http', status: 401, body: 'webhook rejected' },
    when(
      'calendar notification',
      'a webhook secret was saved after the channel was opened, and the channel token does not match it',
    ),
  ),
  reported(
    'another-consumer-takes-messages',
    'googleapis/google-cloud-ruby#8415',
    { kind: 'silent', note: 'a part of the messages never reaches this worker' },
    when('pull from a subscription that a second worker pulls from as well'),
  ),
  reported(
    'gmail-api-not-enabled',
    'GAM-team/GAM#1831',
    { kind: 'local', body: 'User: admin@acme.example, Gmail API Service/App not enabled' },
    when('sending a test mail; delegation passes all scopes', 'the Gmail API is off in the project'),
  ),
  reported(
    'sign-in-method-not-linked',
    'stencila/hub#426',
    {
      kind: 'page',
      body: 'An account already exists with this e-mail address. Please sign in to that account first, then connect your Google account.',
    },
    when('signing in with the Google button'),
  ),
  reported(
    'google-sign-in-failed-temporarily',
    'kewisch/gdata-provider#146',
    {
      kind: 'page',
      status: 500,
      body: "500. That's an error.\nThere was an error. Please try again later. That's all we know.",
    },
    when('sign-in at accounts.google.com during an outage'),
  ),
]
