// One batch of reports, long because it is data.

import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

const badRequest = { error: 'invalid_grant', error_description: 'Bad Request' }
const unauthorizedClient = {
  error: 'unauthorized_client',
  error_description:
    'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
}

export const firstBatch: readonly ReportedFailure[] = [
  reported(
    'consent-screen-testing-7-day-expiry-bad-request',
    'hanydd/BilibiliSponsorBlock#330',
    { kind: 'http', status: 400, body: badRequest },
    when(
      'fetching an access token before uploading a package',
      'the refresh token was issued while the consent screen was in Testing; the app was published later',
    ),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'endoplasmic/google-assistant#95',
    {
      kind: 'local',
      body: 'Conversation Error: Error: 14 UNAVAILABLE: Getting metadata from plugin failed with error: invalid_grant',
    },
    when('assistant call, a few days after everything worked', 'project is in test'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'randomBrainstormer/MMM-GoogleCalendar#59',
    { kind: 'http', body: 'invalid_grant' },
    when(
      'calendar module on a mirror',
      'comes back every week or so',
      'removing the token file and authorizing anew helps for some days',
    ),
  ),
  reported(
    'pubsub-publisher-grant-missing',
    'dacastro4/laravel-gmail#285',
    {
      kind: 'http',
      status: 403,
      body: {
        error: {
          code: 403,
          message:
            'Error sending test message to Cloud PubSub projects/test111/topics/gmail : User not authorized to perform this action.',
          errors: [
            {
              message:
                'Error sending test message to Cloud PubSub projects/test111/topics/gmail : User not authorized to perform this action.',
              domain: 'global',
              reason: 'forbidden',
            },
          ],
          status: 'PERMISSION_DENIED',
        },
      },
    },
    when('users.watch from a Laravel app', 'publishing by hand in the console works'),
  ),
  reported(
    'pubsub-publisher-grant-missing',
    'googleapis/google-api-nodejs-client#2843',
    {
      kind: 'http',
      status: 403,
      body: {
        message:
          'Error sending test message to Cloud PubSub projects/erp-assets/topics/gmail-watcher : User not authorized to perform this action.',
        domain: 'global',
        reason: 'forbidden',
      },
    },
    when(
      'gmail.users.watch with a delegated service account',
      'the own service account (client_email) has the role Publisher on the topic',
    ),
  ),
  reported(
    'subscription-not-found',
    'googleapis/google-api-ruby-client#383',
    { kind: 'silent', note: 'watch_user succeeds; the app hears of nothing' },
    when('users.watch on a topic to which nothing subscribes'),
  ),
  reported(
    'calendar-service-off-for-account',
    'webhookdb/webhookdb#624',
    {
      kind: 'http',
      status: 403,
      body: 'HttpError(status: 403, method: POST, uri: https://www.googleapis.com/calendar/v3/users/me/calendarList/watch, body: { "error": { "errors": [ { "domain": "calendar", "reason": "notACalendarUser", "message": "The user must be signed up for Google Calendar." } ], "code": 403, "message": "The user must be signed up for Google Calendar." } } )',
    },
    when('POST calendarList/watch'),
  ),
  reported(
    'calendar-webhook-not-https',
    'googleapis/google-api-nodejs-client#1509',
    { kind: 'http', status: 400, body: 'WebHook callback must be HTTPS: http://mywebsite.com' },
    when('calendar.events.watch'),
  ),
  reported(
    'calendar-notification-carries-no-event',
    'activepieces/activepieces#13425',
    { kind: 'silent', note: 'test step works, published flows never run' },
    when(
      'calendar trigger reads the new event from the body of the push',
      'pushes arrive with resource state exists and an empty body',
    ),
  ),
  reported(
    'calendar-not-found',
    'webhookdb/webhookdb#621',
    {
      kind: 'http',
      status: 404,
      body: 'HttpError(status: 404, method: GET, uri: https://www.googleapis.com/calendar/v3/calendars/c_umi90b%40group.calendar.google.com/events?maxResults=2000&singleEvents=true&syncToken=CMi-w6bR, body: { "error": { "errors": [ { "domain": "global", "reason": "notFound", "message": "Not Found" } ], "code": 404, "message": "Not Found" } } )',
    },
    when('incremental sync of a calendar'),
  ),
  reported(
    'service-account-email-key-mismatch',
    'googleapis/google-api-nodejs-client#540',
    { kind: 'http', body: '[Error: invalid_grant]' },
    when(
      'server-to-server token with a JSON key',
      'the issuer was read from a field of the key file that does not exist',
      'NTP is running',
    ),
  ),
  reported(
    'service-account-email-key-mismatch',
    'erebusnz/gapi-google-analytics-php-interface#147',
    { kind: 'http', body: { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' } },
    when('JWT of a service account with a p12 key', 'the p12 file was replaced, the e-mail in the script was left'),
  ),
  reported(
    'service-account-key-deleted',
    'google-github-actions/setup-gcloud#76',
    {
      kind: 'local',
      body: 'ERROR: (gcloud.auth.activate-service-account) There was a problem refreshing your current auth tokens: invalid_grant: Invalid JWT Signature.',
    },
    when('CI login that worked until yesterday'),
  ),
  reported(
    'server-clock-skew',
    'SteveWinward/GoogleSheetsWrapper#42',
    {
      kind: 'local',
      body: 'Google.Apis.Auth.OAuth2.Responses.TokenResponseException: \'Error:"invalid_grant", Description:"Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.", Uri:""\'',
    },
    when('service account sign-in that worked for four months'),
  ),
  reported(
    'pubsub-publisher-grant-missing',
    'home-assistant/home-assistant.io#37292',
    { kind: 'silent', note: 'the role Pub/Sub Publisher is not in the list of roles' },
    when('granting the publisher', 'the permissions panel is that of the subscription and not of the topic'),
  ),
  reported(
    'project-creation-not-permitted',
    'GAM-team/GAM#1205',
    {
      kind: 'http',
      body: "ERROR: {'name': 'operations/cp.7503222764418340346', 'metadata': {'@type': 'type.googleapis.com/google.cloudresourcemanager.v1.ProjectCreationStatus', 'ready': True}, 'done': True, 'error': {'code': 7, 'message': \"Permission 'resourcemanager.projects.create' denied on parent resource 'organizations/724465662266'.\"}}",
    },
    when('set-up script creates the project'),
  ),
  reported(
    'credential-file-not-writable',
    'GAM-team/GAM#782',
    { kind: 'local', body: "[Errno 13] Permission denied: u'c:\\\\oauth2service.json'" },
    when('set-up script saves the service account file'),
  ),
  reported(
    'resource-manager-api-not-enabled',
    'terraform-google-modules/terraform-google-project-factory#719',
    {
      kind: 'local',
      body: 'Error: error creating project [...] ([...]): googleapi: Error 403: Cloud Resource Manager API has not been used in project [...] before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/cloudresourcemanager.googleapis.com/overview?project=[...] then retry.',
    },
    when('terraform apply'),
  ),
  reported(
    'org-policy-administrator-role-missing',
    'terraform-google-modules/terraform-google-org-policy#101',
    {
      kind: 'http',
      status: 403,
      body: "Error: Error creating Policy: googleapi: Error 403: Permission 'orgpolicy.policies.create' denied on resource '//cloudresourcemanager.googleapis.com/projects/acme-1' (or it may not exist).",
    },
    when('setting a policy on the project'),
  ),
  reported(
    'org-policy-administrator-role-missing',
    'eric-keller/npp-cloud#6',
    { kind: 'page', body: 'Manage policy is greyed out for iam.disableServiceAccountKeyCreation' },
    when('Owner of the project opens the organization policy', 'the account lacks orgpolicy.policy.set'),
  ),
  reported(
    'project-creation-not-permitted',
    'GoogleCloudPlatform/deploymentmanager-samples#45',
    {
      kind: 'http',
      status: 403,
      body: '{"ResourceType":"cloudresourcemanager.v1.project","ResourceErrorCode":"403","ResourceErrorMessage":{"code":403,"message":"User is not authorized.","status":"PERMISSION_DENIED","details":[{"@type":"type.googleapis.com/google.rpc.ResourceInfo","resourceType":"ORGANIZATION"}]}}',
    },
    when('deployment that creates a project'),
  ),
  reported(
    'redirect-uri-not-registered',
    'n8n-io/n8n#13228',
    { kind: 'page', status: 400, body: 'Error 400: redirect_uri_mismatch' },
    when('sign-in of an automation in Docker', 'the client lists port 5679, the app still sends port 5678'),
  ),
  reported(
    'redirect-uri-not-registered',
    'n8n-io/n8n-docs#4040',
    {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch\n\nThe redirect URI in the request does not match the authorized redirect URIs.\nRequest details:\nredirect_uri=https://acme.app.n8n.cloud/rest/oauth2-credential/callback\nflowName=GeneralOAuthFlow',
    },
    when('hosted automation', 'its form shows https://oauth.n8n.cloud/oauth2/callback'),
  ),
  reported(
    'calendar-access-role-reader',
    'phw198/OutlookGoogleCalendarSync#1811',
    {
      kind: 'http',
      status: 403,
      body: 'Google.Apis.Requests.RequestError\nForbidden [403]\nErrors [\n\tMessage[Forbidden] Location[ - ] Reason[forbidden] Domain[global]\n]',
    },
    when('updating an event in the chosen calendar'),
  ),
  reported(
    'calendar-not-found',
    'phw198/OutlookGoogleCalendarSync#345',
    {
      kind: 'http',
      status: 404,
      body: 'Google.Apis.Requests.RequestError\nNot Found [404]\nErrors [\n\tMessage[Not Found] Location[ - ] Reason[notFound] Domain[global]\n]',
    },
    when('reading Google calendar entries', 'cured by signing in to the right account'),
  ),
  reported(
    'service-account-sees-no-shared-calendar',
    'b4tman/sync_ics2gcal#79',
    {
      kind: 'http',
      status: 404,
      body: "<HttpError 404 when requesting https://www.googleapis.com/calendar/v3/calendars/9i2mpe%40group.calendar.google.com/events?singleEvents=true&alt=json returned \"Not Found\". Details: \"[{'domain': 'global', 'reason': 'notFound', 'message': 'Not Found'}]\">",
    },
    when('events list by a tool that runs as a service account'),
  ),
  reported(
    'calendar-free-busy-only',
    'googlearchive/calendar-connectors#9',
    { kind: 'http', status: 403, body: 'The remote server returned an error: (403) Forbidden' },
    when("reading colleagues' calendars", "fails for those whose sharing says 'See only free/busy (hide details)'"),
  ),
  reported(
    'calendar-api-not-enabled',
    'MarcelRobitaille/nextcloud_google_synchronization#3',
    {
      kind: 'http',
      status: 403,
      body: 'Client error: `GET https://www.googleapis.com/calendar/v3/users/me/calendarList` resulted in a `403 Forbidden` response:\n{\n  "error": {\n    "code": 403,\n    "message": "Google Calendar API has not been used in project [REDACTED] before or  (truncated...)',
    },
    when('calendar list'),
  ),
  reported(
    'org-policy-domain-restricted-sharing',
    'googleapis/python-pubsub#528',
    {
      kind: 'http',
      status: 400,
      body: 'google.api_core.exceptions.FailedPrecondition: 400 One or more users named in the policy do not belong to a permitted customer.',
    },
    when('set_iam_policy on a topic for a member outside the domain'),
  ),
  reported(
    'pkce-verifier-mismatch',
    'googleapis/google-api-java-client#1479',
    { kind: 'http', status: 400, body: { error: 'invalid_grant', error_description: 'Invalid code verifier.' } },
    when('exchange of a one-time code', 'a new verifier is made for the exchange'),
  ),
  reported(
    'pkce-verifier-mismatch',
    'pilcrowonpaper/arctic#142',
    { kind: 'http', status: 400, body: 'OAuth2RequestError: invalid_grant' },
    when('validating the authorization code', 'the cookie of the code verifier held the state'),
  ),
  reported(
    'pkce-verifier-mismatch',
    'googleapis/google-auth-library-nodejs#2028',
    {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'code_verifier or verifier is not needed.' },
    },
    when('getToken after an upgrade of the library'),
  ),
  reported(
    'authorization-code-double-encoded',
    'google/device-access-sample-web-app#5',
    { kind: 'http', body: { error: 'invalid_grant', error_description: 'Malformed auth code.' } },
    when('sample web app asks for tokens', 'the code in the request part has %2F in it'),
  ),
  reported(
    'connection-timed-out',
    'GoogleCloudPlatform/cloud-sql-proxy#9',
    {
      kind: 'local',
      body: 'oauth2: cannot fetch token: Post https://accounts.google.com/o/oauth2/token: dial tcp: i/o timeout',
    },
    when('token request from a pod'),
  ),
  reported(
    'connection-timed-out',
    'oauth2-proxy/oauth2-proxy#2773',
    {
      kind: 'local',
      body: 'Error redeeming code during OAuth2 callback: error performing request: Post "https://www.googleapis.com/oauth2/v3/token": net/http: TLS handshake timeout',
    },
    when('callback after sign-in'),
  ),
  reported(
    'network-unreachable',
    'apache/answer-plugins#15',
    {
      kind: 'local',
      body: 'Post "https://oauth2.googleapis.com/token": read tcp 172.17.0.2:40970->172.217.160.106:443: read: connection reset by peer',
    },
    when('connector in Docker redeems the code'),
  ),
  reported(
    'connection-timed-out',
    'googleapis/google-api-php-client#1749',
    {
      kind: 'local',
      body: 'Uncaught GuzzleHttp\\Exception\\ConnectException: cURL error 7: Failed to connect to oauth2.googleapis.com port 443: Connection timed out',
    },
    when('sign-in, every second time'),
  ),
  reported(
    'connection-timed-out',
    'taers232c/GAMADV-XTD3#471',
    {
      kind: 'local',
      body: 'Checking www.googleapis.com (142.251.33.106) (5)... ERROR\n    Timed out trying to connect to host',
    },
    when('connection check of an admin tool', 'other hosts of Google answer'),
  ),
  reported(
    'proxy-refuses',
    'samapriya/geeup#60',
    {
      kind: 'local',
      body: "google.auth.exceptions.TransportError: HTTPSConnectionPool(host='oauth2.googleapis.com', port=443): Max retries exceeded with url: /token (Caused by ProxyError('Unable to connect to proxy', SSLError(SSLZeroReturnError(6, 'TLS/SSL connection has been closed (EOF)'))))",
    },
    when('token refresh'),
  ),
  reported(
    'connection-timed-out',
    'googleapis/google-auth-library-nodejs#1799',
    {
      kind: 'local',
      body: 'FetchError: request to https://www.googleapis.com/oauth2/v1/certs failed, reason: connect ETIMEDOUT 142.251.43.10:443',
    },
    when('verifyIdToken of a sign-in'),
  ),
  reported(
    'gmail-per-user-rate',
    'SpiderStrategies/node-gmail-api#43',
    {
      kind: 'http',
      body: "Error: Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com' for consumer 'project_number:528509232048'.",
    },
    when('reading messages'),
  ),
  reported(
    'gmail-per-user-rate',
    'mxngls/gmail-cleaner#5',
    {
      kind: 'http',
      status: 429,
      body: "<HttpError 429 when requesting https://gmail.googleapis.com/gmail/v1/users/me/messages/18c?fields=payload%2Fheaders&alt=json returned \"Resource has been exhausted (e.g. check quota).\". Details: \"[{'message': 'Resource has been exhausted (e.g. check quota).', 'domain': 'global', 'reason': 'rateLimitExceeded'}]\">",
    },
    when('batch of message headers from one mailbox'),
  ),
  reported(
    'push-audience-mismatch',
    'Nine-Minds/alga-psa#1588',
    { kind: 'local', body: 'Wrong recipient, payload audience != requiredAudience' },
    when(
      'verifying the JWT of a Pub/Sub webhook in a container',
      'the app compares with its inner address https://localhost:3000',
    ),
  ),
  reported(
    'push-identity-mismatch',
    'vercel/chat#797',
    {
      kind: 'local',
      status: 401,
      body: 'Pub/Sub push rejected: email claim of the token is not the configured service account',
    },
    when('Pub/Sub push'),
  ),
  reported(
    'calendar-channel-expired',
    'PipedreamHQ/pipedream#2472',
    { kind: 'silent', note: 'no new events come in after some period' },
    when(
      'instant calendar source',
      'the call that should renew the subscription failed and what was stored of it is null',
    ),
  ),
  reported(
    'gmail-watch-expired-not-renewed',
    'twentyhq/twenty#23006',
    { kind: 'silent', note: 'mail sync goes dark about seven days after connecting' },
    when('no call fails', 'the job that renews watches was never registered'),
  ),
  reported(
    'gmail-watch-expired-not-renewed',
    'xorbitsai/xagent#1231',
    { kind: 'silent', note: 'mail triggers stop; rows read ACTIVE' },
    when('the switch for watches is off by default', 'it stops the renewal scan and not the creation'),
  ),
  reported(
    'channel-stop-id-or-project-mismatch',
    'PipedreamHQ/pipedream#15720',
    {
      kind: 'http',
      status: 404,
      body: {
        error: {
          errors: [{ domain: 'global', reason: 'notFound', message: "Channel '5b1c' not found for project '1013'" }],
          code: 404,
          message: "Channel '5b1c' not found for project '1013'",
        },
      },
    },
    when('deactivating a source whose subscription has run out'),
  ),
  reported(
    'history-id-too-old',
    'LogicLabs-OU/OpenArchiver#443',
    {
      kind: 'http',
      status: 404,
      body: {
        error: {
          code: 404,
          message: 'Requested entity was not found.',
          errors: [{ message: 'Requested entity was not found.', domain: 'global', reason: 'notFound' }],
          status: 'NOT_FOUND',
        },
      },
    },
    when('incremental sync of a Workspace mailbox', 'the instance was offline for a couple of weeks'),
  ),
  reported(
    'history-id-too-old',
    'gauteh/lieer#301',
    {
      kind: 'http',
      status: 404,
      body: "<HttpError 404 when requesting https://gmail.googleapis.com/gmail/v1/users/me/history?startHistoryId=6874935&alt=json returned \"Requested entity was not found.\". Details: \"[{'message': 'Requested entity was not found.', 'domain': 'global', 'reason': 'notFound'}]\">",
    },
    when('pull'),
  ),
  reported(
    'history-read-from-notification-id',
    'rtCamp/frappe-gmail-thread#13',
    { kind: 'silent', note: 'some mails are never stored' },
    when('the webhook reads changes from the historyId that it was handed, not from the last one it stored'),
  ),
  reported(
    'redirect-uri-malformed',
    'gphotosuploader/gphotos-uploader-cli#536',
    {
      kind: 'page',
      status: 400,
      body: "Access blocked: Authorization Error\nYou can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy for keeping apps secure.\nError 400: invalid_request\nRequest details: redirect_uri=localhost flowName=GeneralOAuthFlow",
    },
    when('auth command of an uploader'),
  ),
  reported(
    'redirect-uri-malformed',
    'khoj-ai/openpaper#4',
    {
      kind: 'page',
      status: 400,
      body: "You can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy for keeping apps secure.\nError 400: invalid_request\nRequest details: redirect_uri=None flowName=GeneralOAuthFlow",
    },
    when('sign-in on a self-hosted instance'),
  ),
  reported(
    'client-id-malformed',
    'lchapo/dash-google-auth#2',
    {
      kind: 'page',
      status: 401,
      body: '401. That’s an error.\n\nError: invalid_client\n\nThe OAuth client was not found.\n\nRequest Details\nresponse_type=code\nclient_id=None\nredirect_uri=http://localhost:5000/login/google/authorized\nscope=profile email',
    },
    when('opening the app'),
  ),
  reported(
    'client-id-malformed',
    'astrada/google-drive-ocamlfuse#484',
    {
      kind: 'page',
      status: 401,
      body: 'Error: invalid_client\n\nThe OAuth client was not found.\n\nRequest Details\nclient_id={creds.client_id}\nredirect_uri=urn:ietf:wg:oauth:2.0:oob\nresponse_type=code',
    },
    when('notebook that worked last week'),
  ),
  reported(
    'client-id-malformed',
    'dparoli/hrsync#6',
    { kind: 'page', status: 401, body: 'Error: invalid_client\nThe OAuth client was not found.' },
    when('sign-in of a self-hosted gate', 'the API key stands where the client id belongs'),
  ),
  reported(
    'oauth-client-not-found',
    'simonrob/email-oauth2-proxy#362',
    {
      kind: 'http',
      body: "RefreshError('invalid_client: The OAuth client was not found.', {'error': 'invalid_client', 'error_description': 'The OAuth client was not found.'})",
    },
    when('mail proxy refreshes the token'),
  ),
  reported(
    'refresh-token-not-returned',
    'googleapis/google-api-nodejs-client#750',
    { kind: 'silent', note: 'getToken answers without refresh_token' },
    when('second authorization of the same account', 'access_type is offline'),
  ),
  reported(
    'refresh-token-not-returned',
    'google/googleapis.dart#524',
    { kind: 'local', body: "Failed assertion: line 98 pos 16: 'credentials.refreshToken != null': is not true." },
    when('a user signs in for the second time'),
  ),
  reported(
    'domain-wide-delegation-missing',
    'googleapis/google-auth-library-ruby#210',
    { kind: 'http', status: 401, body: unauthorizedClient },
    when('service account with sub set; without sub it gets a token'),
  ),
  reported(
    'domain-wide-delegation-missing',
    'googleapis/google-api-php-client#950',
    {
      kind: 'http',
      status: 401,
      body: { error: 'unauthorized_client', error_description: 'Unauthorized client or scope in request.' },
    },
    when('service account acts for a user'),
  ),
  reported(
    'domain-wide-delegation-missing',
    'googleapis/google-auth-library-java#404',
    { kind: 'local', body: 'java.io.IOException: Error getting access token for service account: 401 Unauthorized' },
    when('sending mail with createDelegated for a user', 'without createDelegated the token arrives'),
  ),
  reported(
    'org-policy-key-creation-disabled',
    'google/import-mailbox-to-gmail#63',
    {
      kind: 'page',
      body: 'Service account key creation is disabled\nAn Organization Policy that blocks service accounts key creation has been enforced on your organization.\nEnforced Organization Policies IDs:\niam.disableServiceAccountKeyCreation',
    },
    when('Add key in the console'),
  ),
  reported(
    'org-policy-key-upload-disabled',
    'GAM-team/GAM#1678',
    {
      kind: 'http',
      body: "ERROR: [{'@type': 'type.googleapis.com/google.rpc.PreconditionFailure', 'violations': [{'type': 'constraints/iam.disableServiceAccountKeyUpload', 'description': 'Constraint `constraints/iam.disableServiceAccountKeyUpload` violated for service account gam@gam-1.iam.gserviceaccount.com attempting to upload public key.'}]}]",
    },
    when('create project'),
  ),
  reported(
    'topic-not-found',
    'axelspringer/graphql-google-pubsub#8',
    { kind: 'http', body: 'Error: 5 NOT_FOUND: Subscription topic does not exist' },
    when('creating a subscription'),
  ),
  reported(
    'state-cookie-not-returned',
    'authlib/authlib#376',
    {
      kind: 'local',
      body: 'authlib.integrations.base_client.errors.MismatchingStateError: mismatching_state: CSRF Warning! State not equal in request and response.',
    },
    when('authorize_access_token in the callback'),
  ),
  reported(
    'state-cookie-not-returned',
    'oauth2-proxy/oauth2-proxy#360',
    { kind: 'local', body: '[AuthFailure] Invalid authentication via OAuth2: unable to obtain CSRF cookie' },
    when('GET /oauth2/callback?state=...&code=...'),
  ),
  reported(
    'state-cookie-not-returned',
    'ueberauth/ueberauth_google#86',
    {
      kind: 'local',
      body: '%Ueberauth.Failure.Error{message: "Cross-Site Request Forgery attack", message_key: "csrf_attack"}',
    },
    when('callback in Safari only'),
  ),
  reported(
    'account-outside-internal-organization',
    'googleworkspace/cli#586',
    {
      kind: 'page',
      status: 400,
      body: 'Access blocked: Authorization Error\nRequired parameter is missing: response_type\nError 400: invalid_request',
    },
    when(
      'browser opened a sign-in address that does carry response_type',
      'audience is Internal',
      'the browser was signed in to a personal gmail.com account',
    ),
  ),
  reported(
    'workspace-api-controls-app-not-trusted',
    'ericyd/gdrive-copy#193',
    {
      kind: 'page',
      body: 'This app is blocked\nThis app tried to access sensitive info in your Google Account. To keep your account safe, Google blocked this access.',
    },
    when('sign-in with a Workspace account', 'works once a Workspace administrator has configured the app as trusted'),
  ),
  reported(
    'javascript-origin-not-registered',
    'google/google-api-javascript-client#679',
    {
      kind: 'page',
      status: 400,
      body: 'Error 400: invalid_request\nPermission denied to generate login hint for target domain.',
    },
    when('login button on a local page'),
  ),
]
