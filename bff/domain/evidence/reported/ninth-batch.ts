// One batch of reports, long because it is data.

import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

/** Half of these are told without the text of any error: what people see when nothing says why. */
export const ninthBatch: readonly ReportedFailure[] = [
  reported(
    'granular-consent-scope-unticked',
    'tmn73/omarchy-calendar#5',
    { kind: 'http', status: 403, body: '403 insufficient scopes' },
    when('first sync of the calendar', 'the login command reported success', 'only the e-mail address was granted'),
  ),
  reported(
    'granular-consent-scope-unticked',
    'idomarhaim/Android_Final_Project#36',
    { kind: 'silent' },
    when(
      'sign-in succeeds and the dashboard loads, the import afterwards asks for permission again',
      'the check box on the consent page arrives unchecked',
    ),
  ),
  reported(
    'granular-consent-scope-unticked',
    'google/google-api-javascript-client#764',
    { kind: 'silent' },
    when(
      'people connect the app and the calendar stays without access',
      'they pressed Continue on the page of permissions',
    ),
  ),
  reported(
    'token-older-than-scope-change',
    'googleworkspace/python-samples#33',
    {
      kind: 'http',
      status: 403,
      body: 'HttpError 403 when requesting https://www.googleapis.com/calendar/v3/calendars/primary/events returned "Insufficient Permission"',
    },
    when('quickstart with credentials.json of an earlier quickstart', 'a stored token exists already'),
  ),
  reported(
    'unverified-app-user-cap',
    'prasmussen/gdrive#535',
    { kind: 'page', body: 'This app has not been verified yet by Google in order to use Google Sign In.' },
    when('browser opened the authorize URL of a command line tool'),
  ),
  reported(
    'shared-client-blocked-by-google',
    'DropSnorz/OwlPlug#155',
    {
      kind: 'page',
      body: 'This app tried to access sensitive info in your Google Account. To keep your account safe, Google blocked this access.',
    },
    when('connecting an account with the built-in client'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'ntawileh/obsidian-google-lookup#35',
    { kind: 'silent' },
    when('the plugin asks to connect the account again and again', 'the project was made in testing mode'),
  ),
  reported(
    'app-not-verified-warning',
    'home-climate-control/dz#101',
    { kind: 'silent' },
    when(
      'after the password a page of warning comes up instead of the confirmation',
      'the way on hides behind a small link Advanced',
    ),
  ),
  reported(
    'app-branding-rejected',
    'MicrosoftDocs/BusinessApplicationPlatform-Connectors-public#82',
    { kind: 'page', body: 'Invalid domain: must be a top private domain.' },
    when('adding an authorised domain to the consent screen'),
  ),
  reported(
    'base-url-scheme-http-behind-proxy',
    'frog32/django-admin-sso#19',
    { kind: 'silent' },
    when(
      'sign-in is refused although the site is opened by https',
      'it works once the http form is registered in the console',
    ),
  ),
  reported(
    'base-url-scheme-http-behind-proxy',
    'getredash/redash#4048',
    {
      kind: 'page',
      body: 'Error 400: redirect_uri_mismatch\n\nThe redirect URI in the request, http://[domain].com/oauth/google_callback, does not match the ones authorized for the OAuth client.',
    },
    when('browser opened the authorize URL; docker compose with https in front', 'the https form is registered'),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'julianlam/nodebb-plugin-sso-google#19',
    { kind: 'page', body: 'redirect_uri_mismatch' },
    when('forum behind an nginx proxy', 'the redirect goes to localhost:4567/auth/google/callback'),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'realpython/materials#95',
    {
      kind: 'page',
      body: 'Error: redirect_uri_mismatch\nThe redirect URI in the request, http://127.0.0.1:5000/login/callback, does not match the ones authorized for the OAuth client.',
    },
    when('site opened by its https domain through nginx'),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'Suhani1234-5/TourEase#372',
    { kind: 'silent' },
    when('on the deployed site the sign-in button leads to localhost', 'works on the developer machine'),
  ),
  reported(
    'javascript-origin-not-registered',
    'RareSense/Nova3D#3',
    { kind: 'silent' },
    when(
      'sign-in button of a web page fails when opened as 127.0.0.1:5555 and works as localhost:5555',
      'popup sign-in without a redirect',
    ),
  ),
  reported(
    'redirect-uri-not-registered',
    'ChangLabSNU/PaperSorter#6',
    { kind: 'silent' },
    when(
      'login works from localhost:5001 and not when the page is opened at 0.0.0.0:5001',
      'only the first address was entered in the console',
    ),
  ),
  reported(
    'client-secret-wrong',
    'zorn-v/nextcloud-social-login#205',
    { kind: 'silent' },
    when('consent page fine, then the app says it could not log in', 'the secret was pasted with a blank in front'),
  ),
  reported(
    'state-cookie-not-returned',
    'deploys-app/console#170',
    { kind: 'page', status: 400, body: 'invalid state' },
    when('callback in Safari; Chrome and Firefox are fine'),
  ),
  reported(
    'state-cookie-not-returned',
    'fosrl/pangolin#2301',
    { kind: 'silent' },
    when(
      'login comes back and the app says information is missing',
      'one browser does not send the cookie that was set at the start',
    ),
  ),
  reported(
    'state-cookie-not-returned',
    'auth0/nextjs-auth0#311',
    { kind: 'local', body: 'checks.state argument is missing' },
    when('callback route, every browser on an iPhone'),
  ),
  reported(
    'third-party-cookies-blocked',
    'lionheart/openradar-mirror#17738',
    { kind: 'silent' },
    when('sign-in fails in Safari once tracking protection is switched on', 'Google says something about cookies'),
  ),
  reported(
    'third-party-cookies-blocked',
    'google/google-api-javascript-client#594',
    { kind: 'silent' },
    when(
      'the sign-in of the JavaScript library never calls back in Safari',
      'works in private mode and with cross-site tracking allowed',
    ),
  ),
  reported(
    'refresh-token-not-returned',
    'scribejava/scribejava#655',
    { kind: 'silent' },
    when('exchange works, the refresh token in the answer is always null'),
  ),
  reported(
    'refresh-token-not-returned',
    'fttx/barcode-to-pc-server#394',
    { kind: 'silent' },
    when(
      'the first computer keeps its access, the second one connected to the same account loses it',
      'no consent page came up the second time',
    ),
  ),
  reported(
    'refresh-token-not-returned',
    'automatisch/automatisch#2537',
    { kind: 'http', status: 400, body: '{ "error": "invalid_grant", "error_description": "Bad Request" }' },
    when('an hour after the same account was connected again', 'prompt is select_account'),
  ),
  reported(
    'refresh-token-not-returned',
    'jaredhanson/passport#42',
    { kind: 'local', body: 'refreshToken undefined' },
    when('verify callback of the strategy', 'no access_type was sent'),
  ),
  reported(
    'access-token-expired',
    'joscha/play-authenticate#57',
    { kind: 'silent' },
    when('people are sent to the login form one hour after they signed in', 'the app does not refresh'),
  ),
  reported(
    'access-token-expired',
    'wanasit/google-calendar#15',
    { kind: 'silent' },
    when('after some time the access token is rejected', 'the app has only the token of the first answer'),
  ),
  reported(
    'private-key-newlines-escaped',
    'sondrele/gatsby-source-google-spreadsheet#4',
    { kind: 'local', body: 'error:0909006C:PEM routines:get_name:no start line' },
    when('private_key from process.env'),
  ),
  reported(
    'private-key-newlines-escaped',
    'chronicle/detection-rules#82',
    { kind: 'local', body: 'google.auth.exceptions.MalformedError: No key could be detected.' },
    when('service account key in a .env file; from the JSON file it works'),
  ),
  reported(
    'service-account-file-of-another-type',
    'jroehl/gsheet.action#75',
    { kind: 'local', body: '##[error]error:0909006C:PEM routines:get_name:no start line' },
    when('a workflow step', 'the secret holds the client_secret of credentials.json'),
  ),
  reported(
    'service-account-file-unreadable',
    'googlearchive/flashlight#75',
    { kind: 'local', body: 'Service account must contain a "private_key" field' },
    when('server start after the file was copied with a text editor'),
  ),
  reported(
    'default-credentials-not-found',
    'googleapis/google-cloud-go#1532',
    {
      kind: 'local',
      body: 'rpc error: code = Unauthenticated desc = transport: compute: Received 500 `Could not fetch URI /computeMetadata/v1/instance/service-accounts/default/token',
    },
    when('publish from a cloud function'),
  ),
  reported(
    'push-service-account-lacks-invoker',
    'hashicorp/terraform-provider-google#13611',
    {
      kind: 'http',
      body: 'The request was not authenticated. Either allow unauthenticated invocations or set the proper Authorization header.',
    },
    when('log of the function that the subscription pushes to'),
  ),
  reported(
    'pubsub-role-lacks-get',
    'GoogleCloudPlatform/DataflowJavaSDK#220',
    { kind: 'http', status: 403, body: 'User not authorized to perform this action.' },
    when('runner creates a subscription beside the topic', 'the account is only subscriber there'),
  ),
  reported(
    'org-policy-key-creation-disabled',
    'google/create-service-account#21',
    {
      kind: 'local',
      body: "ERROR: (gcloud.iam.service-accounts.keys.create) FAILED_PRECONDITION: Key creation is not allowed on this service account.\n- '@type': type.googleapis.com/google.rpc.PreconditionFailure",
    },
    when('setup script of a migration product', 'user is super admin'),
  ),
  reported(
    'org-policy-key-creation-disabled',
    'crossplane-contrib/provider-upjet-gcp#525',
    { kind: 'http', status: 400, body: 'googleapi: Error 400: unknown' },
    when('creating a service account key', 'the organisation is new'),
  ),
  reported(
    'org-policy-key-creation-disabled',
    'google/import-mailbox-to-gmail#63',
    { kind: 'silent' },
    when('Add key in the console opens a dialog instead of a download', 'a rule of the organisation is named'),
  ),
  reported(
    'org-policy-service-account-creation-disabled',
    'GoogleCloudPlatform/terraform-google-secured-data-warehouse#322',
    { kind: 'silent' },
    when('no new service account can be made in the project', 'the blueprint sets policies on every project'),
  ),
  reported(
    'subscription-expired-after-inactivity',
    'GoogleCloudPlatform/spring-cloud-gcp#2876',
    { kind: 'silent' },
    when('subscription is gone between two batches', 'streams are quiet for long times; no expiration was set'),
  ),
  reported(
    'subscription-expired-after-inactivity',
    'hookdeck/outpost#1066',
    { kind: 'silent' },
    when('the subscription without a consumer disappears after a month'),
  ),
  reported(
    'push-endpoint-too-slow',
    'mikenelsonjr/Accelerators#22',
    { kind: 'silent' },
    when('the same event is processed twice at the same time', 'the handler takes longer than the ack deadline'),
  ),
  reported(
    'push-audience-mismatch',
    'mikenelsonjr/Accelerators#12',
    { kind: 'silent' },
    when(
      'every delivery is turned away before the app sees it, the service looks down',
      'the URL in the token is not the URL of the service',
    ),
  ),
  reported(
    'push-service-account-lacks-invoker',
    'GoogleCloudPlatform/terraform-google-cloud-run#317',
    { kind: 'silent' },
    when('after connecting a topic to a private Cloud Run service no message gets in'),
  ),
  reported(
    'gmail-watch-already-exists-other-topic',
    'Eagnir/GmailNotify-PubSub-GCP#2',
    { kind: 'http', body: 'Only one user push notification client allowed per developer' },
    when('startWatch of a script'),
  ),
  reported(
    'gmail-watch-expired-not-renewed',
    'byeokim/gmailpush#11',
    { kind: 'silent' },
    when('pushes come for a week after a deploy and then none until somebody starts it again'),
  ),
  reported(
    'history-read-from-notification-id',
    'googleworkspace/python-samples#200',
    { kind: 'silent' },
    when(
      'webhook gets the notification, history.list answers without any history',
      'startHistoryId is the number of the notification',
    ),
  ),
  reported(
    'gmail-label-changes-also-notify',
    'n8n-io/n8n#9204',
    { kind: 'silent' },
    when('the flow writes a draft and is started again by it, for ever'),
  ),
  reported(
    'history-id-too-old',
    'gauteh/lieer#213',
    { kind: 'local', body: 'historyId is too old' },
    when('pull, again on each run'),
  ),
  reported(
    'imap-access-refused',
    'jef/streetmerchant#1191',
    { kind: 'local', body: '535-5.7.8 Username and Password not accepted.' },
    when('AUTH PLAIN to smtp.gmail.com'),
  ),
  reported(
    'imap-access-refused',
    'projectsend/projectsend#1273',
    { kind: 'silent' },
    when(
      'sending by smtp.gmail.com is refused with the password that works on the web site',
      'no app password was made',
    ),
  ),
  reported(
    'calendar-not-found',
    'yuhong90/node-google-calendar#11',
    {
      kind: 'http',
      status: 404,
      body: '{"error":{"errors":[{"domain":"global","reason":"notFound","message":"Not Found"}],"code":404,"message":"Not Found"}}',
    },
    when('events.insert by a service account into a group calendar'),
  ),
  reported(
    'service-account-sees-no-shared-calendar',
    'kuzmoyev/google-calendar-simple-api#129',
    { kind: 'silent' },
    when('no events and no error with a service account', 'signed in as the person the events are there'),
  ),
  reported(
    'service-account-sees-no-shared-calendar',
    'googleapis/google-api-ruby-client#600',
    { kind: 'http', status: 200, body: '@items=[], @kind="calendar#calendarList"' },
    when('list_calendar_lists with a service account'),
  ),
  reported(
    'calendar-pages-not-followed',
    'memrynote/memry#1200',
    { kind: 'silent' },
    when('only repeating and old events show up, single appointments are missing', 'one request per calendar'),
  ),
  reported(
    'calendar-pages-not-followed',
    'dotnetfactory/fluid-calendar#168',
    { kind: 'silent' },
    when('a calendar with many entries has all events up to February and none after', 'reconnecting does not help'),
  ),
  reported(
    'calendar-pages-not-followed',
    'OpenWhispr/openwhispr#1571',
    { kind: 'silent' },
    when('nextSyncToken is undefined after a full sync of a large calendar'),
  ),
  reported(
    'service-account-cannot-invite',
    'spatie/laravel-google-calendar#159',
    {
      kind: 'http',
      status: 403,
      body: '{ "error": { "errors": [ { "domain": "calendar", "reason": "forbiddenForServiceAccounts", "message": "Service accounts cannot invite attendees without Domain-Wide Delegation of Authority." } ], "code": 403 } }',
    },
    when('creating an event with attendees'),
  ),
  reported(
    'calendar-access-role-reader',
    'google/google-api-javascript-client#474',
    { kind: 'http', status: 403, body: 'you must have owner user role for this calendar' },
    when('acl.insert as a signed-in visitor on a public calendar'),
  ),
  reported(
    'request-without-access-token',
    'chicago-tool-library/circulate#1437',
    {
      kind: 'http',
      status: 403,
      body: '{"error":{"code":403,"message":"Method doesn\'t allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.","errors":[{"domain":"global","reason":"forbidden"}],"status":"PERMISSION_DENIED"}}',
    },
    when('sync of calendars in production'),
  ),
  reported(
    'request-without-access-token',
    'niles-bot/niles#127',
    { kind: 'http', status: 401, body: 'Login Required' },
    when('calendarList.insert by a bot'),
  ),
  reported(
    'calendar-notification-carries-no-event',
    'activepieces/activepieces#13425',
    { kind: 'silent' },
    when(
      'the test step works, the published flow never runs on a new event',
      'it looks for the event in the body of the notification',
    ),
  ),
  reported(
    'calendar-channel-expired',
    'webhookdb/webhookdb#539',
    { kind: 'silent' },
    when('calendar changes stop coming in', 'watch is called once when the calendar is added'),
  ),
  reported(
    'gmail-concurrent-requests',
    'googleapis/google-api-dotnet-client#1982',
    {
      kind: 'http',
      status: 429,
      body: 'Too many concurrent requests for user [429]\nErrors [\n\tMessage[Too many concurrent requests for user] Location[ - ] Reason[rateLimitExceeded] Domain[global]\n]',
    },
    when('batch of messages.get'),
  ),
  reported(
    'gmail-concurrent-requests',
    'amp-labs/connectors#2942',
    { kind: 'silent' },
    when('part of a batch of sixty messages fails when all are fetched side by side'),
  ),
  reported(
    'gmail-per-user-rate',
    'postalsys/emailengine#426',
    { kind: 'silent' },
    when('first sync of a large mailbox runs a while and then every call is refused for a minute'),
  ),
  reported(
    'ca-certificates-missing',
    'prasmussen/gdrive#73',
    {
      kind: 'local',
      body: 'Post https://accounts.google.com/o/oauth2/token: x509: certificate signed by unknown authority',
    },
    when('code exchange on a small board', '/etc/ssl/certs/ca-certificates.crt is empty'),
  ),
  reported(
    'callback-unreachable',
    'googleworkspace/node-samples#97',
    { kind: 'silent' },
    when(
      'after Allow the browser says the site cannot be reached, localhost refused',
      'nothing listens on the port that was registered',
    ),
  ),
  reported(
    'callback-unreachable',
    'nraboy/ng-cordova-oauth#137',
    { kind: 'page', body: 'net::ERR_CONNECTION_REFUSED' },
    when('phone comes back to http://localhost/callback after the consent'),
  ),
  reported(
    'domain-wide-delegation-missing',
    'Byron/google-apis-rs#486',
    {
      kind: 'local',
      body: 'Error(GoogleApiError(MissingToken(AuthError(AuthError { error: UnauthorizedClient, error_description: Some("Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested."), error_uri: None }))))',
    },
    when('service account with a subject'),
  ),
  reported(
    'domain-wide-delegation-missing',
    'googleapis/google-api-python-client#792',
    {
      kind: 'http',
      body: "('unauthorized_client: Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.'",
    },
    when('service account acts for a user with the tasks scope', 'the same works with the calendar scope'),
  ),
  reported(
    'domain-wide-delegation-missing',
    'hlavki/g-suite-identity-sync#7',
    { kind: 'silent' },
    when('service account works for itself and fails as soon as a user is named as subject'),
  ),
  reported(
    'external-sharing-restricted',
    'burnash/gspread#325',
    { kind: 'page', body: 'Sorry, an item cannot be shared outside of [company].' },
    when('sharing with the e-mail of a service account'),
  ),
]
