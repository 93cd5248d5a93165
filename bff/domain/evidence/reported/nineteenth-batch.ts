// One batch of reports, long because it is data.

import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

/** Of many kinds of products, each with a cause of its own: the most foreign batch so far. */
export const nineteenthBatch: readonly ReportedFailure[] = [
  reported(
    'redirect-uri-not-registered',
    'BookStackApp/BookStack#5523',
    {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch',
      note: 'the error details show two slashes after the domain name',
    },
    when(
      'browser opened the authorize URL from a self-hosted wiki in Docker',
      'the callback address registered in the console was checked twice',
      'APP_URL was also set in the compose file',
    ),
  ),
  reported(
    'account-outside-internal-organization',
    'GAM-team/got-your-back#274',
    {
      kind: 'page',
      status: 403,
      body: 'Authorization Error\nError 403: org_internal\nThis client is restricted to users within its organization.\nRequest Details\naccess_type=offline\nlogin_hint=REDACTED@gmail.com\nresponse_type=code\nredirect_uri=urn:ietf:wg:oauth:2.0:oob',
    },
    when(
      'browser opened the link a backup tool printed, for a personal gmail.com account',
      'the tool was used before for a G Suite account with the same client_secrets.json',
    ),
  ),
  reported(
    'embedded-browser-blocked',
    'googleapis/google-api-php-client#1541',
    {
      kind: 'page',
      status: 403,
      body: "Error 403 disallowed_useragent\nGoogle can't sign you in safely inside this app. You can use Google sign-in by visiting this app's website in a browser like Safari or Chrome.",
    },
    when(
      "'Login with Google' on a Wi-Fi sign-in page, PHP",
      'Android and desktop browsers sign in',
      'fails on the page an iPhone opens by itself when it joins the network',
    ),
  ),
  reported(
    'oauth-client-wrong-application-type',
    'googlearchive/PyDrive#188',
    {
      kind: 'page',
      status: 400,
      body: 'Authorization Error\nError 400: redirect_uri_mismatch\nThe redirect URI in the request, urn:ietf:wg:oauth:2.0:oob, can only be used by a Client ID for a native application. It is not allowed for the WEB client type. You can create a Client ID for native application at https://console.developers.google.com/apis/credentials/oauthcli',
    },
    when(
      'command-line sign-in of a Drive script on a remote Linux server',
      'http://localhost:8080 is registered as redirect URI and as JavaScript origin',
    ),
  ),
  reported(
    'scope-unknown-or-misspelled',
    'emreturkmencom/antigravity-telegram-suite#40',
    {
      kind: 'page',
      status: 400,
      body: 'Access blocked: Authorization Error\nSome requested scopes cannot be shown: [https://www.googleapis.com/auth/aicode]\nIf you are a developer of {Brand}, see error details.\nError 400: invalid_scope',
    },
    when("sign-in of a Telegram bot tool with the user's own OAuth client"),
  ),
  reported(
    'javascript-origin-not-registered',
    'felipefrancisco/pokemon-go-map#8',
    {
      kind: 'page',
      status: 400,
      body: 'Error: redirect_uri_mismatch\n\nThe JavaScript origin in the request, http://pokemon-map.com, does not match the ones authorized for the OAuth client. Visit https://console.developers.google.com/apis/credentials/oauthclient/960529190271-8n3efjq2ac0d089e1m2mp9urdfkphh9e.apps.googleusercontent.com?project=960529190271 to update the authorized JavaScript origins.\n\nRequest Details\nresponse_type=permission\nredirect_uri=storagerelay://http/pokemon-map.com?id=auth939476\nss_domain=http://pokemon-map.com',
    },
    when("'Sign in with Google' button of a map site"),
  ),
  reported(
    'shared-oauth-client-quota',
    'kewisch/gdata-provider#288',
    {
      kind: 'page',
      status: 403,
      body: "Authorization Error\nError 403: rate_limit_exceeded\n\nThis app has reached its sign-in rate limit for now.\n\nGoogle limits how quickly an app can get new users. You can try signing in again later or ask the developer (provider-for-google-calendar@googlegroups.com) to increase this app's sign-in rate limit.",
    },
    when(
      'calendar add-on asked to sign in again after an update of the mail client',
      "the client is the add-on's own, shared by all its users",
    ),
  ),
  reported(
    'administrator-role-needed',
    'thephpleague/oauth2-google#116',
    { kind: 'http', status: 403, body: 'Not Authorized to access this resource/api' },
    when(
      'GET https://admin.googleapis.com/admin/directory/v1/customers/my_customer after OAuth sign-in in a PHP app',
      'the scope admin.directory.customer.readonly was granted',
      'another user of the same domain gets an answer',
    ),
  ),
  reported(
    'client-secret-missing',
    'lalalune/outreachr#25',
    { kind: 'http', body: 'ConnectorError: client_secret is missing.' },
    when(
      'POST token endpoint grant_type=authorization_code with client_id, code, code_verifier and redirect_uri',
      'the client is of type Desktop app',
      'consent was given and a code came back',
    ),
  ),
  reported(
    'redirect-uri-differs-by-one-character',
    'googleapis/google-auth-library-python-oauthlib#70',
    {
      kind: 'page',
      status: 400,
      body: '400. That’s an error.\n\nError: redirect_uri_mismatch\n\nThe redirect URI in the request, http://localhost:8080/, does not match the ones authorized for the OAuth client. To update the authorized redirect URIs, visit: \n<redacted>',
    },
    when(
      'browser opened the authorize URL of a local script',
      'the console refuses to save http://localhost:8080/ with the slash at the end',
    ),
  ),
  reported(
    'sign-in-request-incomplete',
    'googleworkspace/php-samples#26',
    {
      kind: 'page',
      status: 400,
      body: '400. That’s an error.\nError: invalid_request\nMissing required parameter: scope',
      note: 'after adding a scope by hand: Invalid parameter value for redirect_uri: Missing authority: urn:ietf:w',
    },
    when(
      'the long link that a PHP command-line script printed was opened in the browser',
      "the script's source sets the scope",
    ),
  ),
  reported(
    'callback-unreachable',
    'joshcarty/google-searchconsole#13',
    {
      kind: 'page',
      body: 'This site can’t be reached\nlocalhost refused to connect.',
      note: 'shown after Allow was pressed',
    },
    when(
      'sign-in of a search-analytics script in a cloud-hosted Python notebook with a client of type Other',
      'the same script signs in when run in an IDE on the own computer',
    ),
  ),
  reported(
    'sign-in-state-not-ours',
    'depictio/depictio#991',
    {
      kind: 'local',
      status: 400,
      body: { detail: 'Invalid or expired state parameter' },
      note: "answered by the app's own callback, about seven times of eight",
    },
    when(
      'browser returns from Google to /auth/google/callback with code and state',
      'the deployment runs two replicas with four workers each',
      'Google showed no error',
    ),
  ),
  reported(
    'base-url-scheme-http-behind-proxy',
    'conbench/conbench#480',
    {
      kind: 'local',
      status: 400,
      body: {
        code: 400,
        description: {
          _errors: ['OpenID Connect single sign-on flow failed: (insecure_transport) OAuth 2 MUST utilize https..'],
        },
        name: 'Bad Request',
      },
    },
    when(
      'GET /api/google/callback?code=4%2F0Af... on a staging server',
      'users reach the site by https only',
      'TLS ends at the load balancer',
    ),
  ),
  reported(
    'id-token-not-accepted',
    'actions-on-google/dialogflow-google-sign-in-nodejs#2',
    {
      kind: 'local',
      body: 'Error: Wrong recipient, payload audience != requiredAudience\n    at OAuth2Client.verifySignedJwtWithCerts (/srv/node_modules/google-auth-library/build/src/auth/oauth2client.js:696:23)',
    },
    when(
      "verifyIdToken in a voice action's fulfilment, after account linking",
      'the console shows more than one client ID',
    ),
  ),
  reported(
    'service-account-file-of-another-type',
    'googleapis/google-api-php-client#935',
    { kind: 'local', body: 'json key is missing the type field' },
    when(
      'upload to Drive with GOOGLE_APPLICATION_CREDENTIALS=client_secret.json and setSubject(user of the domain)',
      "the file came from 'Download JSON' on the Credentials page",
      'it begins with {"installed": {"client_id": …',
    ),
  ),
  reported(
    'client-file-of-another-type',
    'googleapis/google-api-dotnet-client#1309',
    { kind: 'local', body: 'At least one client secrets (Installed or Web) should be set' },
    when(
      'GoogleWebAuthorizationBroker.AuthorizeAsync with the stream of client_secret.json, .NET',
      'the JSON holds a private_key',
    ),
  ),
  reported(
    'stored-sign-in-unreadable',
    'memrynote/memry#1151',
    {
      kind: 'local',
      body: 'Failed to read Google Calendar credential (access-token-…): Secret com.memry.calendar.google/access-token-… exists in the secret store but could not be read this run; refusing to report it as absent',
    },
    when(
      'Google Calendar status of a desktop app on macOS',
      'signing in again at Google succeeds and ends at the same message',
      'began with an update that renamed the app',
    ),
  ),
  reported(
    'default-credentials-not-found',
    'google/adk-python#470',
    {
      kind: 'local',
      body: 'WARNING - _default.py:362 - Authentication failed using Compute Engine authentication due to unavailable metadata server.\nERROR - googleapi_to_openapi_converter.py:78 - Error fetching API spec: Your default credentials were not found. To set up Application Default Credentials, see https://cloud.google.com/docs/authentication/external/set-up-adc for more information.',
    },
    when('calendar tool set of an agent started on a Debian server'),
  ),
  reported(
    'tls-intercepted-by-proxy',
    'GAM-team/GAM#736',
    { kind: 'local', body: 'SSL: CERTIFICATE_VERIFY_FAILED' },
    when(
      'gam info user on a company computer, newest release',
      'the company uses a self-signed certificate for its network',
    ),
  ),
  reported(
    'calendar-pages-not-followed',
    'MilanLund/FormatGoogleCalendar#33',
    {
      kind: 'silent',
      note: 'no error: past events end in September 2017 and no coming event appears; deleting the oldest event makes one more appear at the end',
    },
    when(
      'web page lists the events of an old calendar through the Calendar API',
      'a newly made calendar shows everything',
    ),
  ),
  reported(
    'caldav-calendar-list-incomplete',
    'remorses/zele#10',
    { kind: 'silent', note: "no error: the list holds only the account's own calendars" },
    when(
      "'zele cal list' over Google CalDAV after a calendar was shared with the account and the invitation accepted",
      'the shared calendar shows in the web calendar',
    ),
  ),
  reported(
    'push-endpoint-answers-error',
    'openclaw/gogcli#271',
    {
      kind: 'silent',
      body: 'watch: ignoring stale push historyId=100315 (stored=100317)',
      note: "this line repeats without end; the subscription's backlog grows",
    },
    when(
      'a small server takes Gmail pushes from Pub/Sub; it had been down for a while',
      'the same historyId arrives again and again',
      'new mail is processed late',
    ),
  ),
  reported(
    'gmail-label-changes-also-notify',
    'googleapis/google-api-nodejs-client#2301',
    { kind: 'silent', note: 'no error: a push comes for every saved draft and every mail the user sends' },
    when(
      'users.watch with labelIds ["INBOX"], pushes handled in a cloud function that should see new mail only',
      'labelFilterAction include makes no difference',
    ),
  ),
  reported(
    'calendar-notification-carries-no-event',
    'googleapis/google-api-nodejs-client#3202',
    {
      kind: 'silent',
      note: 'headers of the POST: user-agent APIs-Google, content-length 0, x-goog-channel-id my-unique-id, x-goog-message-number …',
    },
    when('a calendar event was added; the webhook wants to know which one', 'events.watch answered with a channel'),
  ),
  reported(
    'mail-sent-but-not-delivered',
    'alykoshin/gmail-send#3',
    { kind: 'silent', note: 'no error: the send call returns a message id; the recipient gets nothing' },
    when('sending through a Gmail account from a Node script', 'a right address receives the mail'),
  ),
  reported(
    'subscription-expired-after-inactivity',
    'GoogleCloudPlatform/k8s-config-connector#643',
    {
      kind: 'silent',
      note: 'no error in the cluster: messages stop, and the subscription is no longer in the project',
    },
    when(
      'PubSubSubscription resource with ackDeadlineSeconds and messageRetentionDuration only, made about a month ago',
    ),
  ),
  reported(
    'project-suspended',
    'GoogleCloudPlatform/android-docs-samples#58',
    {
      kind: 'http',
      body: "PERMISSION_DENIED: Permission denied: Consumer 'project_number:1082880516923' has been suspended.",
    },
    when("first call of a sample app over gRPC with a service account's JSON", 'the API is enabled in the project'),
  ),
  reported(
    'other-api-not-enabled',
    'googleapis/google-api-php-client#1759',
    {
      kind: 'http',
      status: 403,
      body: 'Legacy People API has not been used in project <project_id> before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/legacypeople.googleapis.com/overview?project=<project_id> then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
    },
    when(
      'GET https://www.googleapis.com/plus/v1/people/me after a Google sign-in, PHP',
      "the page named in the message says 'Failed to load.'",
    ),
  ),
  reported(
    'api-key-instead-of-oauth',
    'Kubessandra/react-google-calendar-api#80',
    {
      kind: 'http',
      body: 'API keys are not supported by this API. Expected OAuth2 access token or other authentication credentials that assert a principal. See https://cloud.google.com/docs/authentication',
    },
    when(
      'calendar event creation in a React page that has an API key and a client ID',
      'worked a month before, the configuration is unchanged',
      'the sign-in button does nothing any more',
    ),
  ),
  reported(
    'refresh-token-not-returned',
    'pdobsan/oama#36',
    {
      kind: 'http',
      status: 200,
      note: 'the JSON answer holds an access token and no refresh_token; it is not quoted in full',
    },
    when(
      'POST token endpoint grant_type=authorization_code by a mail token tool',
      'Google showed no consent page this time',
      'mail access ends after one hour',
    ),
  ),
  reported(
    'imap-access-refused',
    'pimalaya/himalaya#52',
    {
      kind: 'http',
      body: 'Cannot login to IMAP server\n ↳ No Response: [AUTHENTICATIONFAILED] Invalid credentials (Failure)',
    },
    when(
      'IMAP login to imap.gmail.com:993 by a terminal mail client with user name and password',
      'the password is right in the browser',
      'a mail came about a sign-in attempt that was prevented',
    ),
  ),
  reported(
    'org-policy-resource-location',
    'hashicorp/terraform-provider-google#4349',
    {
      kind: 'http',
      status: 400,
      body: 'Error creating Topic: googleapi: Error 400: The topic projects/tf-test4-0aa6/topics/repo-events cannot be created or updated due to an organization policy specified at the project or organization level. The organization policy does not allow message storage in any GCP region where Cloud Pub/Sub is present. The organization policy may be updated by your project or organization administrator.',
    },
    when(
      'terraform apply: project, API and Pub/Sub topic in one run',
      'the project was created seconds before by the same run',
    ),
  ),
  reported(
    'impersonation-not-permitted',
    'camunda/camunda#31106',
    {
      kind: 'http',
      status: 403,
      body: "Unable to generate access token; IAM returned 403 Forbidden: Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).\nThis error could be caused by a missing IAM policy binding on the target IAM service account.",
    },
    when('token fetch from the metadata server in a Kubernetes pod'),
  ),
  reported(
    'gmail-user-rate-lockout',
    'openclaw/gogcli#643',
    {
      kind: 'http',
      status: 429,
      body: 'watch: handle push failed: googleapi: Error 429: User-rate limit exceeded. Retry after <redacted-timestamp>, rateLimitExceeded',
    },
    when(
      'history.list and messages.get on every Gmail push of a watched account',
      'the time given moves on with each attempt',
      'Pub/Sub delivers the failed pushes again at once',
    ),
  ),
  reported(
    'token-older-than-scope-change',
    'googleworkspace/cli#876',
    { kind: 'http', status: 403, body: '403 insufficient authentication scopes' },
    when(
      "Drive calls of a command-line tool after 'gws auth login -s drive,docs'",
      "the login's output lists https://www.googleapis.com/auth/drive as granted",
      'Gmail calls work',
      'credentials file has a fresh date',
    ),
  ),
  reported(
    'method-needs-another-scope',
    'shinzo-labs/gmail-mcp#81',
    { kind: 'http', status: 403, body: 'Insufficient Permission' },
    when(
      'users.messages.delete by a Gmail MCP server',
      'the token is fresh and carries gmail.modify, gmail.compose and gmail.send',
    ),
  ),
  reported(
    'calendar-not-found',
    'vm0-ai/vm0#32300',
    { kind: 'http', status: 404, note: 'only the status is quoted' },
    when(
      'POST /calendars/{calendarId}/events/watch by the renewal job, every 12 hours',
      'the first channel for that calendar was created without error',
      'the calendar ID is a text field the user can fill',
    ),
  ),
  reported(
    'domain-wide-delegation-missing',
    'bugfender/google-drive-audit#5',
    {
      kind: 'http',
      status: 401,
      body: {
        error: 'unauthorized_client',
        error_description:
          'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
      },
    },
    when(
      'removing Drive permissions for users of the domain with a service account',
      'the audit step of the same tool (reading) works with the same key',
      'the reporter is super admin',
    ),
  ),
  reported(
    'server-clock-skew',
    'googleapis/oauth2client#193',
    { kind: 'http', status: 400, body: { error: 'invalid_grant' } },
    when(
      'POST token endpoint grant_type=jwt-bearer on an EC2 Linux server',
      'the same JSON key and script get a token on a Mac',
      'the older P12 key fails the same way',
    ),
  ),
  reported(
    'oauth-client-deleted',
    'home-assistant/core#19734',
    { kind: 'http', status: 401, body: 'The OAuth client was deleted.' },
    when(
      'calendar set-up in a home automation after the old OAuth client was deleted and a new one entered',
      'the new client ID exists in the console',
      'a token file of the first set-up lies in the configuration folder',
    ),
  ),
  reported(
    'calendar-invitation-limit',
    'benjcunningham/googlecalendar#4',
    {
      kind: 'http',
      status: 403,
      body: {
        error: {
          errors: [{ domain: 'usageLimits', reason: 'quotaExceeded', message: 'Calendar usage limits exceeded.' }],
          code: 403,
          message: 'Calendar usage limits exceeded.',
        },
      },
    },
    when('POST calendar/v3/calendars and events from a test suite run many times that day', 'GET calls still work'),
  ),
  reported(
    'service-account-without-mailbox',
    'googleapis/google-cloud-php#5988',
    {
      kind: 'http',
      status: 400,
      body: {
        error: {
          code: 400,
          message: 'Precondition check failed.',
          errors: [{ message: 'Precondition check failed.', domain: 'global', reason: 'failedPrecondition' }],
          status: 'FAILED_PRECONDITION',
        },
      },
    },
    when(
      'POST gmail/v1/users/me/watch with application default credentials from serviceaccount.json, PHP',
      'every permission on the topic was granted',
      'no subject is set',
    ),
  ),
  reported(
    'topic-not-found',
    'postmastery/webhook-forwarder-gcp#1',
    { kind: 'http', body: 'Error: 5 NOT_FOUND: Resource not found (resource=webhook).' },
    when("a cloud function that forwards webhooks publishes each one to the topic 'webhook'"),
  ),
  reported(
    'subscription-setting-out-of-range',
    'commercetools/fs2-queues#141',
    {
      kind: 'http',
      body: 'io.grpc.StatusRuntimeException: INVALID_ARGUMENT: Invalid ack deadline given (ack_deadline=715). The ack deadline must be between 0 and 600 seconds.',
    },
    when('a queue library holds a message back by setting its ack deadline', 'shorter delays work'),
  ),
]
