// One batch of reports, long because it is data.

import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

export const fifthBatch: readonly ReportedFailure[] = [
  reported(
    'calendar-api-not-enabled',
    'nextcloud/integration_google#16',
    {
      kind: 'http',
      status: 403,
      body: 'Fehler beim Abrufen der Kalender-Liste: "Client error: `GET https:\\/\\/www.googleapis.com\\/calendar\\/v3\\/users\\/me\\/calendarList` resulted in a `403 Forbidden` response:\n{\\n \\"error\\": {\\n \\"code\\": 403,\\n \\"message\\": \\"Google Calendar API has not been used in project 838129323555 before or (truncated...)\\n"',
    },
    when('calendar import page after sign-in'),
  ),
  reported(
    'calendar-api-not-enabled',
    'home-assistant/home-assistant.io#29945',
    { kind: 'local', body: 'You must enable the Google Calendar API in the Google Cloud Console' },
    when('last step of adding the integration'),
  ),
  reported(
    'calendar-api-not-enabled',
    'NousResearch/hermes-agent#43769',
    { kind: 'http', status: 403, body: 'HttpError 403: accessNotConfigured' },
    when('Calendar call of a service account for a delegated user', 'the same project was set up for mail only'),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'Gururagavendra/gmail-cleaner#61',
    { kind: 'page', status: 400, body: 'Error 400: redirect_uri_mismatch' },
    when(
      'authorize URL with redirect_uri=http%3A%2F%2Flocalhost%3A8767%2F',
      'the app is reached through an https reverse proxy on a public name',
    ),
  ),
  reported(
    'base-url-scheme-http-behind-proxy',
    'appwrite/appwrite#5806',
    { kind: 'page', status: 400, body: 'redirect_uri_mismatch' },
    when('sign-in at a self-hosted server', 'works after the http form of the address is registered'),
  ),
  reported(
    'javascript-origin-not-registered',
    'codecombat/codecombat#6268',
    {
      kind: 'page',
      status: 400,
      body: 'Fehler 400: redirect_uri_mismatch\nThe JavaScript origin in the request, https://codecombat.example.com, does not match the ones authorized for the OAuth client.',
    },
    when('sign-in popup'),
  ),
  reported(
    'redirect-uri-differs-at-exchange',
    'Gururagavendra/gmail-cleaner#114',
    {
      kind: 'local',
      body: 'OAuth error: Redirect URI mismatch. Please check your credentials.json redirect URI configuration.',
    },
    when('after the consent; the address in the browser was edited by hand because the site stands behind a proxy'),
  ),
  reported(
    'redirect-uri-differs-at-exchange',
    'gitroomhq/postiz-app#1396',
    { kind: 'http', status: 400, body: 'redirect_uri_mismatch' },
    when(
      'token exchange after the consent',
      'the link was made with /settings and the code is redeemed with /integrations/social/youtube',
    ),
  ),
  reported(
    'base-url-scheme-http-behind-proxy',
    'odoo/odoo#9057',
    {
      kind: 'page',
      status: 400,
      body: 'The redirect URI in the request: http://www.example.com/auth_oauth/signin did not match a registered redirect URI.',
    },
    when('sign-in; changing http to https in the address bar helps'),
  ),
  reported(
    'org-policy-key-creation-disabled',
    'shipth-is/cli#65',
    { kind: 'local', body: 'ERROR  Key creation is not allowed on this service account.' },
    when('command that makes an API key file'),
  ),
  reported(
    'org-policy-key-creation-disabled',
    'hashicorp-education/learn-terraform-google-workspace#9',
    { kind: 'local', body: 'iam.managed.disableServiceAccountKeyCreation' },
    when('create_service_account_key step in an organization made after May 2024'),
  ),
  reported(
    'gmail-user-not-token-owner',
    'googleapis/google-api-nodejs-client#1751',
    { kind: 'http', status: 403, body: 'Error: Delegation denied for admin@example.com' },
    when('settings.delegates.list with userId of another user; the token was made with subject admin@example.com'),
  ),
  reported(
    'gmail-user-not-token-owner',
    'gauteh/lieer#88',
    {
      kind: 'http',
      status: 403,
      body: '<HttpError 403 when requesting https://www.googleapis.com/gmail/v1/users/a%40example.com/labels?alt=json returned "Delegation denied for b@example.com">',
    },
    when('first pull after a good sign-in'),
  ),
  reported(
    'gmail-user-not-token-owner',
    'googlecodelabs/gcf-gmail-codelab#10',
    { kind: 'http', body: 'Delegation denied' },
    when(
      'push arrived for the second mailbox; messages.list with the address as userId',
      'the stored sign-in is of the first mailbox',
    ),
  ),
  reported(
    'domain-wide-delegation-missing',
    'GAM-team/GAM#1291',
    {
      kind: 'local',
      body: 'ERROR: User test1@example.com: unauthorized_client: Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
    },
    when('command for a user of the domain'),
  ),
  reported(
    'consent-screen-testing-not-a-test-user',
    'n8n-io/n8n-docs#3168',
    { kind: 'local', body: 'Unauthorized' },
    when(
      'Sign in with Google in a credential dialog, no popup to choose the account',
      'cured by adding the address under Audience',
    ),
  ),
  reported(
    'client-secret-wrong',
    'n8n-io/n8n#22953',
    {
      kind: 'http',
      body: 'Error: Client authentication failed \n{"error": "invalid_client", "error_description": "Unauthorized"}',
    },
    when('right after the OAuth callback', 'the consent page worked'),
  ),
  reported(
    'refresh-token-missing',
    'n8n-io/n8n#12710',
    { kind: 'local', body: 'Unable to sign without access token' },
    when('any node with the Google credential'),
  ),
  reported(
    'redirect-uri-not-registered',
    'n8n-io/n8n#23600',
    {
      kind: 'page',
      status: 400,
      body: 'Access blocked: This app’s request is invalid\nYou can’t sign in because this app sent an invalid request. You can try again later, or contact the developer about this issue.\nError 400: redirect_uri_mismatch\nRequest details: redirect_uri=https://acme.app.n8n.cloud/rest/oauth2-credential/callback flowName=GeneralOAuthFlow',
    },
    when('Sign in with Google'),
  ),
  reported(
    'stored-sign-in-unreadable',
    'n8n-io/n8n#23306',
    {
      kind: 'local',
      body: 'OAuth Authorization Error\nThere was a problem generating the authorization URL\nUnexpected token \'S\', "Salted__..." is not valid JSON',
    },
    when('creating a Gmail credential'),
  ),
  reported(
    'oob-flow-removed',
    'trinhdrew1418/gphotos-cli#4',
    {
      kind: 'page',
      status: 400,
      body: 'Access blocked: gphotos-cli’s request is invalid\nError 400: invalid_request\nThe out-of-band (OOB) flow has been blocked in order to keep users secure.',
    },
    when('authorize URL'),
  ),
  reported(
    'oauth-client-wrong-application-type',
    'joshcarty/google-searchconsole#69',
    {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch\nThe redirect URI in the request, urn:ietf:wg:oauth:2.0:oob, can only be used by a Client ID for native application. It is not allowed for the WEB client type.',
    },
    when('authorize URL of a command-line tool'),
  ),
  reported(
    'shared-client-blocked-by-google',
    'assembly-101/assembly101-download-scripts#15',
    {
      kind: 'page',
      body: 'This app is blocked. This app tried to access sensitive info in your Google Account. To keep your account safe, Google blocked this access.',
    },
    when('script with its own bundled client'),
  ),
  reported(
    'redirect-uri-breaks-google-policy',
    'nearai/ironclaw#1992',
    {
      kind: 'page',
      status: 400,
      body: "Access blocked: Authorization Error\nError 400: invalid_request\nYou can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy for keeping apps secure.",
    },
    when('connecting Gmail and Calendar'),
  ),
  reported(
    'redirect-uri-breaks-google-policy',
    'glotlabs/gdrive#115',
    {
      kind: 'page',
      status: 400,
      body: "Access blocked: Authorization Error\n\nYou can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy for keeping apps secure.\n...\nError 400: invalid_request",
    },
    when('account add'),
  ),
  reported(
    'refresh-token-not-returned',
    'anthonyjgrove/react-google-login#213',
    { kind: 'silent', note: 'no refresh token in the answer' },
    when('sign-in with access type offline'),
  ),
  reported(
    'refresh-token-not-returned',
    'zquestz/omniauth-google-oauth2#368',
    { kind: 'silent', note: 'refresh token is missing for users who come back' },
    when('prompt was changed from consent to select_account'),
  ),
  reported(
    'service-account-role-missing',
    'home-assistant/core#86033',
    {
      kind: 'http',
      status: 403,
      body: "Error creating subscription: Failed to create subscriber 'projects/acme-1/subscriptions/home-assistant-CYSEyZ3Zor': 403 User not authorized to perform this action.",
    },
    when('Nest set-up; topic projects/sdm-prod/topics/x'),
  ),
  reported(
    'topic-not-found',
    'allenporter/python-google-nest-sdm#1133',
    {
      kind: 'local',
      body: 'No eligible Pub/Sub topics found, please ensure Device Access Console has a Pub/Sub topic.',
    },
    when('Nest set-up'),
  ),
  reported(
    'subscription-expired-after-inactivity',
    'home-assistant/home-assistant.io#37050',
    {
      kind: 'local',
      body: 'Configuration error: Failed to create subscriber projects/p/subscriptions/home-assistant was not found',
    },
    when('integration was switched off for more than a month'),
  ),
  reported(
    'connection-timed-out',
    'home-assistant/core#74842',
    {
      kind: 'local',
      body: "Error creating subscription: Failed to create subscriber 'projects/nest-test/subscriptions/home-assistant-WqxfEwDYBz': Deadline of 60.0s exceeded while calling target function",
    },
    when('Nest set-up'),
  ),
  reported(
    'history-id-too-old',
    'gauteh/lieer#203',
    { kind: 'local', body: 'pull: historyId is too old, full sync required.' },
    when('each run'),
  ),
  reported(
    'gmail-concurrent-requests',
    'googleapis/google-api-dotnet-client#1982',
    {
      kind: 'http',
      status: 429,
      body: 'Google.Apis.Requests.RequestError\nToo many concurrent requests for user [429]\nErrors [\n\tMessage[Too many concurrent requests for user] Location[ - ] Reason[rateLimitExceeded] Domain[global]\n]',
    },
    when('batch of messages.get'),
  ),
  reported(
    'subscription-delivery-not-as-needed',
    'googleapis/nodejs-pubsub#1111',
    {
      kind: 'http',
      body: '{"error":{"code":3,"details":"You have passed an invalid argument to the service (argument=PushConfig::push_endpoint)."}}',
    },
    when('createSubscription with an oidcToken and an empty pushEndpoint'),
  ),
  reported(
    'topic-given-instead-of-subscription-google-side',
    'googleapis/google-cloud-python#4276',
    {
      kind: 'http',
      body: 'RetryError(Exception occurred in retry method that was not classified as transient, caused by <_Rendezvous of RPC that terminated with (StatusCode.INVALID_ARGUMENT, Invalid resource name given (name=projects/p/topics/harsh)',
    },
    when('create_subscription(topic_name, sub_name)', 'the two arguments are in the wrong order'),
  ),
  reported(
    'tls-intercepted-by-proxy',
    'google/clasp#1071',
    {
      kind: 'local',
      body: 'request to https://oauth2.googleapis.com/token failed, reason: self-signed certificate in certificate chain',
    },
    when('login on a company laptop'),
  ),
  reported(
    'tls-intercepted-by-proxy',
    'google-gemini/gemini-cli#13914',
    {
      kind: 'local',
      body: 'Failed to login. Message: Failed to exchange authorization code for tokens: request to https://oauth2.googleapis.com/token failed, reason: unable to get local issuer certificate',
    },
    when('after the consent'),
  ),
  reported(
    'tls-intercepted-by-proxy',
    'googleapis/google-auth-library-java#1412',
    {
      kind: 'local',
      body: 'com.google.auth.oauth2.GoogleAuthException: Error getting access token for service account: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target, iss: x@p.iam.gserviceaccount.com',
    },
    when('behind a proxy'),
  ),
  reported(
    'ca-certificates-missing',
    'googleapis/google-auth-library-php#487',
    {
      kind: 'local',
      body: 'cURL error 60: SSL certificate problem: unable to get local issuer certificate for https://oauth2.googleapis.com/token',
    },
    when('PHP on a Windows work station'),
  ),
  reported(
    'private-key-newlines-escaped',
    'googleapis/google-cloud-node#272',
    {
      kind: 'local',
      body: '140014095067008:error:0906D06C:PEM routines:PEM_read_bio:no start line:../deps/openssl/openssl/crypto/pem/pem_lib.c:703:Expecting: ANY PRIVATE KEY\nError: SignFinal error',
    },
    when('the key comes from an environment variable'),
  ),
  reported(
    'private-key-newlines-escaped',
    'theoephraim/node-google-spreadsheet#70',
    { kind: 'local', body: '[Error: error:0906D06C:PEM routines:PEM_read_bio:no start line]' },
    when('useServiceAccountAuth'),
  ),
  reported(
    'private-key-newlines-escaped',
    'google/googleapis.dart#375',
    { kind: 'local', body: 'The given string does not have the correct begin/end markers expected in a PEM file.' },
    when('ServiceAccountCredentials.fromJson'),
  ),
  reported(
    'service-account-key-deleted',
    'taers232c/GAMADV-XTD3#216',
    {
      kind: 'local',
      body: 'Service Account Private Key Authentication:\n Authenticating...invalid_grant: Invalid JWT Signature. FAIL\nERROR: Invalid private key in oauth2service.json.',
    },
    when('check serviceaccount'),
  ),
  reported(
    'service-account-key-deleted',
    'googleapis/google-cloud-java#11772',
    {
      kind: 'local',
      body: 'ERROR: (gcloud.auth.activate-service-account) There was a problem refreshing your current auth tokens: invalid_grant: Invalid JWT Signature.',
    },
    when('nightly CI job'),
  ),
  reported(
    'state-cookie-not-returned',
    'googleapis/google-api-dotnet-client#1511',
    { kind: 'local', body: 'System.Exception: The oauth state was missing or invalid.' },
    when('browser returned from Google'),
  ),
  reported(
    'sign-in-state-not-ours',
    'DRYTRIX/TimeTracker#413',
    { kind: 'local', body: 'Invalid state parameter. Please try again.' },
    when('Google came back; the library had put its own state into the authorize URL'),
  ),
  reported(
    'state-cookie-not-returned',
    'thephpleague/oauth2-google#85',
    { kind: 'local', body: 'invalid state' },
    when('callback of the sample code', 'the session cookie is SameSite=Strict'),
  ),
  reported(
    'state-cookie-not-returned',
    'tomasvotava/fastapi-sso#3',
    {
      kind: 'http',
      status: 401,
      body: "'state' parameter in callback request does not match our internal 'state', someone may be trying to do something bad.",
    },
    when('login starts on localhost and comes back on 127.0.0.1'),
  ),
  reported(
    'service-account-without-mailbox',
    'googleapis/google-api-nodejs-client#2322',
    { kind: 'http', status: 400, body: 'Precondition check failed.' },
    when('gmail.users.messages.list userId me with a key file', 'no subject is set'),
  ),
  reported(
    'account-without-gmail-mailbox',
    'googleapis/google-api-java-client#1648',
    {
      kind: 'http',
      status: 400,
      body: {
        code: 400,
        errors: [{ domain: 'global', message: 'Precondition check failed.', reason: 'failedPrecondition' }],
        message: 'Precondition check failed.',
        status: 'FAILED_PRECONDITION',
      },
    },
    when('sending as me for one single user; OAuth, all other users work'),
  ),
  reported(
    'google-unavailable',
    'googleapis/google-api-php-client#2558',
    {
      kind: 'http',
      status: 400,
      body: '{"error":{"code":400,"message":"Precondition check failed.","errors":[{"message":"Precondition check failed.","domain":"global","reason":"failedPrecondition"}],"status":"FAILED_PRECONDITION"}}',
    },
    when('listUsersMessages every minute', 'one or two of a hundred calls fail and the next succeeds'),
  ),
  reported(
    'account-without-gmail-mailbox',
    'WPManageNinja/fluent-smtp#152',
    {
      kind: 'http',
      status: 400,
      body: {
        error: {
          code: 400,
          message: 'Mail service not enabled',
          errors: [{ message: 'Mail service not enabled', domain: 'global', reason: 'failedPrecondition' }],
          status: 'FAILED_PRECONDITION',
        },
      },
    },
    when('sending a test mail', 'the Gmail API is on'),
  ),
  reported(
    'calendar-event-gone',
    'phw198/OutlookGoogleCalendarSync#1038',
    { kind: 'http', status: 410, body: 'Deleted event failed to remove.\nResource has been deleted [410=Gone]' },
    when('each sync'),
  ),
  reported(
    'calendar-event-gone',
    'derekantrican/GAS-ICS-Sync#472',
    { kind: 'local', body: 'API call to calendar.events.delete failed with error: Resource has been deleted' },
    when('clean-up of old events'),
  ),
  reported(
    'calendar-not-found',
    'MilanLund/FormatGoogleCalendar#14',
    {
      kind: 'http',
      status: 404,
      body: {
        error: {
          errors: [{ domain: 'global', reason: 'notFound', message: 'Not Found' }],
          code: 404,
          message: 'Not Found',
        },
      },
    },
    when('public calendar widget', 'the calendar is private'),
  ),
  reported(
    'workspace-api-controls-app-not-trusted',
    'FlowCrypt/flowcrypt-browser#1409',
    {
      kind: 'http',
      status: 400,
      body: '{\n  "error": "admin_policy_enforced",\n  "error_description": "This application is currently blocked.\\nIf you require access, please visit ... and submit a Chrome and G-Suite Extension Review request."\n}',
    },
    when('token refresh while sending'),
  ),
  reported(
    'workspace-api-controls-app-not-trusted',
    'sajacy/google-sheets-what-if-analysis#34',
    { kind: 'page', body: 'This app is blocked' },
    when(
      'school account opens the add-on',
      'cured when an administrator set the client ID to Trusted under API controls',
    ),
  ),
  reported(
    'workspace-api-controls-app-not-trusted',
    'cloudflare/cloudflare-docs#1169',
    { kind: 'page', status: 400, body: 'Error 400: admin_policy_enforced' },
    when('sign-in to a zero trust portal'),
  ),
  reported(
    'impersonation-not-permitted',
    'mscribellito/terraform-google-workload-identity-federation#4',
    {
      kind: 'http',
      status: 403,
      body: 'google.auth.exceptions.RefreshError: (\'Unable to acquire impersonated credentials: No access token or invalid expiration in response.\', \'{\\n  "error": {\\n    "code": 403,\\n    "message": "Permission \\\'iam.serviceAccounts.getAccessToken\\\' denied on resource (or it may not exist)."',
    },
    when('CI signs in by workload identity federation'),
  ),
  reported(
    'impersonation-not-permitted',
    'google-github-actions/auth#58',
    {
      kind: 'http',
      status: 403,
      body: 'Error: Action failed with error: Error: Failed to generate Google Cloud access token for x@p.iam.gserviceaccount.com\n  "error": ***\n    "code": 403,\n    "message": "The caller does not have permission",\n    "status": "PERMISSION_DENIED"',
    },
    when('token_format access_token with credentials_json'),
  ),
  reported(
    'project-creation-not-permitted',
    'GAM-team/got-your-back#351',
    { kind: 'local', body: "Permission 'resourcemanager.projects.create' denied on parent resource" },
    when('create-project with a school account'),
  ),
  reported(
    'project-limit-reached',
    'taers232c/GAMADV-XTD3#116',
    {
      kind: 'local',
      body: "ERROR: {'name': 'operations/cp.6574524387735661262', 'done': True, 'error': {'code': 8, 'message': 'The project cannot be created because you have exceeded your allotted project quota.'}}",
    },
    when('create project'),
  ),
  reported(
    'oauth-client-deleted',
    'OpenListTeam/OpenList-APIPages#77',
    { kind: 'page', body: '401. 发生错误。错误：deleted_client' },
    when('drive authorization'),
  ),
  reported(
    'oauth-client-inactive-auto-deletion',
    'passmower/passmower#163',
    {
      kind: 'silent',
      body: 'the following projects that you manage have OAuth clients that have been inactive for at least 5 months, and will be deleted in 30 days unless you take action',
    },
    when('mail to the developers'),
  ),
  reported(
    'embedded-browser-blocked',
    'liaoliao666/v2ex#22',
    {
      kind: 'page',
      status: 403,
      body: '禁止访问：发生了授权错误\nYou can’t sign in from this screen because this app doesn’t comply with Google’s secure browsers policy.\n错误 403： disallowed_useragent',
    },
    when('sign-in in an app'),
  ),
  reported(
    'embedded-browser-blocked',
    'gree/unity-webview#384',
    {
      kind: 'page',
      status: 403,
      body: "403 Error: disallowed_useragent. Google can't sign you in safely inside this app.",
    },
    when('web view'),
  ),
  reported(
    'scope-unknown-or-misspelled',
    'GAM-team/GAM#1351',
    { kind: 'page', status: 400, body: 'error 400: invalid_scope' },
    when('authorizing the tool'),
  ),
  reported(
    'gmail-watch-not-started',
    'twentyhq/twenty#25211',
    { kind: 'silent', note: 'the mailbox is polled every five minutes and never pushed' },
    when('accounts connected through sign-in; the job that makes the webhook subscription is not queued there'),
  ),
  reported(
    'calendar-service-off-for-account',
    'twentyhq/twenty#23498',
    { kind: 'http', status: 403, body: 'The user must be signed up for Google Calendar.' },
    when('renewing the calendar subscription'),
  ),
  reported(
    'refresh-token-missing',
    'twentyhq/twenty#23498',
    { kind: 'local', body: 'Refresh Token Not Found' },
    when('renewal of a subscription'),
  ),
  reported(
    'gmail-message-gone',
    'byeokim/gmailpush#10',
    { kind: 'http', status: 404, body: 'Requested entity was not found.' },
    when('getMessages right after the push; works once the mail is opened'),
  ),
  reported(
    'pubsub-role-lacks-get',
    'googleapis/gax-nodejs#545',
    {
      kind: 'local',
      body: 'UnhandledPromiseRejectionWarning: Error: User not authorized to perform this action. at Http2CallStream.call.on (/app/node_modules/google-gax/node_modules/@grpc/grpc-js/build/src/client.js:96:45)',
    },
    when('topic(name).exists before publishing'),
  ),
  reported(
    'service-account-role-missing',
    'GoogleCloudPlatform/reliable-task-scheduling-compute-engine-sample#25',
    {
      kind: 'http',
      status: 403,
      body: '<HttpError 403 when requesting https://pubsub.googleapis.com/v1beta2/projects/p/subscriptions/s returned "User not authorized to perform this action.">',
    },
    when('create_subscription of a cron executor'),
  ),
  reported(
    'service-account-role-missing',
    'googleapis/nodejs-pubsub#1180',
    { kind: 'local', body: "code: 7,\n  details: 'User not authorized to perform this action.'" },
    when('pulling messages'),
  ),
  reported(
    'orphaned-calendar-channel',
    'googleapis/google-api-java-client-services#20532',
    { kind: 'silent', note: 'many notifications for one change' },
    when('events.watch was called several times while testing'),
  ),
  reported(
    'channel-stop-id-or-project-mismatch',
    'googleapis/google-api-nodejs-client#774',
    { kind: 'http', status: 404, body: 'Channel not found' },
    when('second stop of a channel'),
  ),
  reported(
    'token-older-than-scope-change',
    'googleworkspace/cli#372',
    { kind: 'http', status: 403, body: 'Request had insufficient authentication scopes' },
    when('first call of an API that was added by a second run of the set-up'),
  ),
  reported(
    'token-older-than-scope-change',
    'googleapis/google-api-dotnet-client#569',
    { kind: 'silent', note: 'no new consent is asked, calls that need the new scope fail' },
    when('a scope was added to the application', 'the stored credentials are reused'),
  ),
  reported(
    'token-older-than-scope-change',
    'different-ai/openwork#2579',
    { kind: 'http', status: 409, body: 'missing the Gmail read permission' },
    when('member connected before an admin added the permission'),
  ),
  reported(
    'method-needs-another-scope',
    'GeneralTask/task-manager#2160',
    {
      kind: 'http',
      status: 403,
      body: 'googleapi: Error 403: Request had insufficient authentication scopes.\\nDetails:\\n[\\n {\\n \\"@type\\": \\"type.googleapis.com/google.rpc.ErrorInfo\\",\\n \\"domain\\": \\"googleapis.com\\",\\n \\"metadata\\": {\\n \\"method\\": \\"calendar.v3.Events.List\\",\\n \\"service\\": \\"calendar-json.googleapis.com\\"\\n },\\n \\"reason\\": \\"ACCESS_TOKEN_SCOPE_INSUFFICIENT\\"\\n }\\n]',
    },
    when('events list'),
  ),
  reported(
    'method-needs-another-scope',
    'j3k0/mcp-google-workspace#15',
    { kind: 'http', status: 403, body: 'Insufficient Permission' },
    when('deleting a Gmail filter', 'filter list works'),
  ),
  reported(
    'requested-scope-string-differs-from-granted',
    'domainaware/parsedmarc#310',
    {
      kind: 'local',
      body: 'Gmail API Error: Scope has changed from "https://www.googleapis.com/auth/gmail.modify  https://www.googleapis.com/auth/gmail.labels" to "https://www.googleapis.com/auth/gmail.modify https://www.googleapis.com/auth/gmail.labels".',
    },
    when('after allowing access'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'activepieces/activepieces#3067',
    { kind: 'silent', note: 'step fails after seven days; reconnect is needed' },
    when('Google connection with own app credentials'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'calcom/cal.diy#6076',
    { kind: 'silent', note: 'the access token expires after about one week' },
    when('self-hosted calendar app'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'calcom/cal.diy#5796',
    { kind: 'http', status: 400, body: 'google_calendar Error refreshing google token \n Error  invalid_grant' },
    when('roughly one week after connecting'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'home-assistant/home-assistant.io#39979',
    { kind: 'silent', note: 'every few days the integration asks for authorization again' },
    when('calendar integration with own credentials'),
  ),
  reported(
    'service-account-disabled',
    'googleapis/google-api-ruby-client#720',
    {
      kind: 'http',
      status: 400,
      body: 'Signet::AuthorizationError: Authorization failed.  Server message:\n{\n  "error" : "invalid_grant",\n  "error_description" : "Robot is disabled."\n}',
    },
    when('fetch_access_token'),
  ),
  reported(
    'service-account-deleted',
    'google/oculi#5',
    {
      kind: 'local',
      body: 'google.auth.exceptions.RefreshError: (\'invalid_grant: Invalid grant: account not found\', u\'{"error":"invalid_grant","error_description":"Invalid grant: account not found"}\'',
    },
    when('script with a service account'),
  ),
  reported(
    'service-account-deleted',
    'googleapis/google-api-php-client#783',
    {
      kind: 'http',
      status: 400,
      body: 'Google_Service_Exception { "error": "invalid_grant", "error_description": "Not a valid email." }',
    },
    when('service account assertion'),
  ),
  reported(
    'google-account-deleted',
    'GAM-team/GAM#1171',
    { kind: 'http', status: 400, body: 'invalid_grant: The account has been deleted' },
    when('refresh of a sign-in'),
  ),
  reported(
    'impersonated-user-unknown',
    'GAM-team/GAM#1171',
    { kind: 'http', status: 400, body: 'invalid_request: Invalid impersonation &quot;sub&quot; field' },
    when('service account acts for a user'),
  ),
  reported(
    'server-clock-skew',
    'PostgREST/postgrest#1139',
    { kind: 'local', body: 'JWTIssuedAtFuture' },
    when('valid token of Google'),
  ),
  reported(
    'authorization-code-used-or-expired',
    'gdgbhu/gmail-php-starter#2',
    {
      kind: 'http',
      status: 400,
      body: "Uncaught Google_Auth_Exception: Error fetching OAuth2 access token, message: 'invalid_grant: Code was already redeemed.'",
    },
    when('reloading the page after sign-in'),
  ),
  reported(
    'imap-access-refused',
    'niendo1/ImapNotes3#49',
    { kind: 'local', body: 'IMAP operation failed\nInvalid credentials' },
    when('signing in with address and password'),
  ),
  reported(
    'imap-access-refused',
    'pmengal/MailSystem.NET#17',
    {
      kind: 'local',
      body: '* NO [WEBALERT https://accounts.google.com/signin/continue] Web login required.\nNO [ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)',
    },
    when('IMAP login on a server'),
  ),
  reported(
    'imap-access-refused',
    'imapsync/imapsync#175',
    {
      kind: 'local',
      body: 'Host2 failure: Error login on [imap.gmail.com] with user [x@example.com] auth [LOGIN]: 2 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)',
    },
    when('app password, two-step verification is on'),
  ),
  reported(
    'vpc-service-controls-block',
    'cloudquery/cloudquery#1062',
    {
      kind: 'http',
      status: 403,
      body: {
        error: {
          code: 403,
          message: "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: eYhDkfYCu",
          status: 'PERMISSION_DENIED',
          details: [
            {
              '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
              reason: 'SECURITY_POLICY_VIOLATED',
              domain: 'googleapis.com',
            },
          ],
        },
      },
    },
    when('call from a company network'),
  ),
  reported(
    'org-policy-domain-restricted-sharing',
    'terraform-google-modules/terraform-example-foundation#1454',
    {
      kind: 'http',
      status: 400,
      body: 'googleapi: Error 400: One or more users named in the policy do not belong to a permitted customer.\nDetails:\n[{"@type": "type.googleapis.com/google.rpc.PreconditionFailure","violations": [{"description": "User service-b@gcp-sa-logging.iam.gserviceaccount.com is not in permitted organization.","type": "constraints/iam.allowedPolicyMemberDomains"}]}], failedPrecondition',
    },
    when('terraform apply'),
  ),
]
