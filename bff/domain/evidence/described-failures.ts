// Failures as people describe them, long because it is data.

import type { RecordedFailure } from './recorded-failures.ts'

// One table of failures, long because it is data.

/**
 * Failures in the words of the people who met them, written before the cues that recognise them: they guard against a
 * judge that knows only its own fixtures. Ids are invented.
 */
export const describedFailures: readonly RecordedFailure[] = [
  {
    cause: 'project-deleted',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          code: 403,
          message: "Project 'mailer-1' has been deleted or is invalid.",
          status: 'PERMISSION_DENIED',
        },
      },
      call: 'API call with an old client',
    },
  },
  {
    cause: 'billing-not-enabled',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'The project to be billed is associated with a closed billing account.',
      call: 'translation of the set-up script',
    },
  },
  {
    cause: 'billing-not-enabled',
    evidence: {
      kind: 'local',
      body: "ERROR: (gcloud.services.enable) FAILED_PRECONDITION: Billing account for project '5512' is not found. Billing must be enabled for activation of service(s) 'pubsub.googleapis.com'",
      call: 'gcloud services enable',
    },
  },
  {
    cause: 'project-creation-not-permitted',
    evidence: {
      kind: 'local',
      body: 'ERROR: 403: The caller does not have permission - 7 projects create',
      call: 'gam create project; projects.create',
    },
  },
  {
    cause: 'project-not-found-or-no-access',
    evidence: {
      kind: 'local',
      body: 'WARNING: You do not appear to have access to project [foo] or it does not exist.',
      call: 'gcloud config set project',
    },
  },
  {
    cause: 'quota-project-not-set',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Cloud Resource Manager API has not been used in project 764086051850 before or it is disabled.',
      call: 'call with application default credentials of a user',
    },
  },
  {
    cause: 'calendar-api-not-enabled',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'googleapi: Error 403: Access Not Configured. Calendar API has not been used in project 99 before or it is disabled., accessNotConfigured',
      call: 'calendar list',
    },
  },
  {
    cause: 'gmail-api-not-enabled',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Access Not Configured. Please use Google Developers Console to activate the API for your project.',
      call: 'gmail messages list',
    },
  },
  {
    cause: 'api-enabled-in-another-project',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Gmail API has not been used in project 111111111111 before or it is disabled.',
      call: 'Gmail call after sign-in',
      known: ['the API is on in the project the user looks at', 'the client id belongs to another project'],
    },
  },
  {
    cause: 'api-enablement-propagating',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Google Calendar API has not been used in project 12 before or it is disabled.',
      call: 'first call a minute after enabling',
      known: ['works when retried after five minutes'],
    },
  },
  {
    cause: 'account-outside-internal-organization',
    evidence: {
      kind: 'page',
      status: 403,
      body: 'Error 403: org_internal\nThis client is restricted to users within its organization.',
      call: 'personal gmail account signs in',
    },
  },
  {
    cause: 'consent-screen-testing-7-day-expiry',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
      call: 'token refresh exactly seven days after sign-in',
      known: ['user type External, publishing status Testing'],
    },
  },
  {
    cause: 'consent-screen-testing-7-day-expiry',
    evidence: {
      kind: 'silent',
      call: 'every week the connection has to be authorised again',
      known: ['publishing status Testing'],
    },
  },
  {
    cause: 'consent-screen-testing-7-day-expiry',
    evidence: {
      kind: 'local',
      body: "RefreshError: ('invalid_grant: Token has been expired or revoked.')",
      call: 'script that ran for a few days',
      known: ['app was never published', 'works again after deleting token.json, for a week'],
    },
  },
  {
    cause: 'app-not-verified-warning',
    evidence: {
      kind: 'page',
      body: "This app isn't verified\nThis app hasn't been verified by Google yet. Only proceed if you know and trust the developer.",
      call: 'consent with own client',
    },
  },
  {
    cause: 'consent-screen-testing-not-a-test-user',
    evidence: {
      kind: 'page',
      status: 403,
      body: 'Error 403: access_denied\nThe developer hasn’t given you access to this app.',
      call: 'authorize',
    },
  },
  {
    cause: 'unverified-app-user-cap',
    evidence: {
      kind: 'page',
      status: 403,
      body: 'Error 403: rate_limit_exceeded\nThis app has reached its sign-in rate limit for now.',
      call: 'new users of an unverified app',
    },
  },
  {
    cause: 'consent-screen-not-configured',
    evidence: {
      kind: 'page',
      body: 'Error 403: restricted_client This app is not yet configured to make OAuth requests.',
      call: 'authorize',
    },
  },
  {
    cause: 'scope-unknown-or-misspelled',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error 400: invalid_scope\nSome requested scopes were invalid. {valid=[https://www.googleapis.com/auth/userinfo.email], invalid=[https://www.googleapis.com/auth/gmail.read]}',
      call: 'authorize',
    },
  },
  {
    cause: 'token-older-than-scope-change',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: { code: 403, message: 'Request had insufficient authentication scopes.', status: 'PERMISSION_DENIED' },
      },
      call: 'call after an upgrade that asks for more scopes',
      known: ['the stored token was issued before'],
    },
  },
  {
    cause: 'method-needs-another-scope',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          errors: [
            {
              domain: 'global',
              reason: 'insufficientPermissions',
              message: 'Insufficient Permission: Request had insufficient authentication scopes.',
            },
          ],
          code: 403,
        },
      },
      call: 'messages.modify with a token for gmail.readonly',
      known: ['all requested scopes were granted'],
    },
  },
  {
    cause: 'granular-consent-scope-unticked',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      call: 'gmail profile after sign-in',
      known: ['scope of the token response lacks gmail.readonly although it was requested'],
    },
  },
  {
    cause: 'oauth-client-not-found',
    evidence: {
      kind: 'page',
      status: 401,
      body: 'Error 401: invalid_client\nThe OAuth client was not found.',
      call: 'authorize',
      known: ['client id was pasted with a trailing space'],
    },
  },
  {
    cause: 'oauth-client-not-found',
    evidence: {
      kind: 'page',
      status: 401,
      body: "401. That's an error. Error: invalid_client no support email",
      call: 'authorize',
    },
  },
  {
    cause: 'oauth-client-deleted',
    evidence: {
      kind: 'page',
      status: 401,
      body: 'Authorization Error Error 401: deleted_client The OAuth client was deleted.',
      call: 'sign in with an old bundled client',
    },
  },
  {
    cause: 'refresh-token-of-another-client',
    evidence: {
      kind: 'http',
      status: 401,
      body: { error: 'unauthorized_client', error_description: 'Unauthorized' },
      call: 'refresh after the client id in the config was swapped',
    },
  },
  {
    cause: 'client-file-of-another-type',
    evidence: {
      kind: 'local',
      body: 'ValueError: Client secrets must be for a web or installed app.',
      call: 'quickstart',
      known: ['the file is a service account key'],
    },
  },
  {
    cause: 'client-file-unreadable',
    evidence: {
      kind: 'local',
      body: "Error loading client secret file: Error: ENOENT: no such file or directory, open 'client_secret.json'",
      call: 'quickstart',
    },
  },
  {
    cause: 'redirect-uri-not-registered',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch\nYou can’t sign in to this app because it doesn’t comply with Google’s OAuth 2.0 policy.\nIf you’re the app developer, register the redirect URI in the Google Cloud Console.',
      call: 'authorize',
      known: ['no redirect URI was entered in the console'],
    },
  },
  {
    cause: 'redirect-uri-differs-by-one-character',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch',
      call: 'authorize',
      known: ['registered http://localhost:8080, sent http://localhost:8080/'],
    },
  },
  {
    cause: 'desktop-client-given-web-redirect',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch',
      call: 'authorize from a web app',
      known: ['the credential was created as Desktop'],
    },
  },
  {
    cause: 'redirect-uri-breaks-google-policy',
    evidence: {
      kind: 'page',
      body: 'Invalid Redirect: must use a domain that is a valid top private domain',
      call: 'saving the redirect URI http://homeassistant.local:8123/auth/external/callback',
    },
  },
  {
    cause: 'redirect-uri-breaks-google-policy',
    evidence: {
      kind: 'page',
      status: 400,
      body: "Error 400: invalid_request\nYou can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy for keeping apps secure.",
      call: 'authorize',
      known: ['redirect_uri uses http on a public host'],
    },
  },
  {
    cause: 'base-url-scheme-http-behind-proxy',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch',
      call: 'authorize; the app sits behind Traefik',
      known: ['redirect_uri sent starts with http, the registered one with https'],
    },
  },
  {
    cause: 'oob-flow-removed',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error 400: invalid_request\nYou can’t sign in to this app because it doesn’t comply with Google’s OAuth 2.0 policy\nredirect_uri: urn:ietf:wg:oauth:2.0:oob',
      call: 'old cli',
    },
  },
  {
    cause: 'client-secret-no-longer-accepted',
    evidence: {
      kind: 'http',
      status: 401,
      body: { error: 'invalid_client', error_description: 'The provided client secret is invalid.' },
      call: 'token exchange',
      known: ['the secret was rotated yesterday'],
    },
  },
  {
    cause: 'client-secret-missing',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_request', error_description: 'client_secret is missing.' },
      call: 'token exchange with PKCE only',
    },
  },
  {
    cause: 'client-secret-wrong',
    evidence: { kind: 'local', body: 'oauth2: "invalid_client" "Unauthorized"', call: 'token exchange' },
  },
  {
    cause: 'embedded-browser-blocked',
    evidence: {
      kind: 'page',
      status: 403,
      body: 'Error 403: disallowed_useragent',
      call: 'sign-in in an in-app web view',
    },
  },
  {
    cause: 'state-cookie-not-returned',
    evidence: {
      kind: 'local',
      body: 'oauthlib.oauth2.rfc6749.errors.MismatchingStateError: (mismatching_state) CSRF Warning! State not equal in request and response.',
      call: 'callback',
    },
  },
  {
    cause: 'sign-in-cancelled',
    evidence: { kind: 'http', body: 'error=access_denied', call: 'callback after the user pressed Cancel' },
  },
  {
    cause: 'wrong-account-signed-in',
    evidence: {
      kind: 'silent',
      call: "the consent was given with the browser's default Google account, not with the mailbox wanted",
    },
  },
  {
    cause: 'javascript-origin-not-registered',
    evidence: { kind: 'page', status: 400, body: 'Error 400: origin_mismatch', call: 'browser sign-in' },
  },
  {
    cause: 'third-party-cookies-blocked',
    evidence: {
      kind: 'local',
      body: '{error: "idpiframe_initialization_failed", details: "Cookies are not enabled in current environment."}',
      call: 'gapi.auth2.init',
    },
  },
  {
    cause: 'sign-in-window-closed',
    evidence: { kind: 'local', body: '{"error":"popup_closed_by_user"}', call: 'gapi signIn' },
  },
  {
    cause: 'authorization-code-used-or-expired',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Bad Request' },
      call: 'code exchange',
      known: ['the exchange is made twice, by React StrictMode'],
    },
  },
  {
    cause: 'pkce-verifier-mismatch',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Invalid code verifier.' },
      call: 'exchange',
    },
  },
  {
    cause: 'refresh-token-not-returned',
    evidence: {
      kind: 'silent',
      call: 'token response of a second sign-in has an access_token only',
      known: ['no prompt=consent'],
    },
  },
  {
    cause: 'redirect-uri-differs-at-exchange',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'redirect_uri_mismatch', error_description: 'Bad Request' },
      call: 'getToken after consent',
      known: ['code was made by the JavaScript client with redirect postmessage'],
    },
  },
  {
    cause: 'token-request-malformed',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'unsupported_grant_type', error_description: 'Invalid grant_type: ' },
      call: 'token POST with a JSON body',
    },
  },
  {
    cause: 'server-clock-skew',
    evidence: {
      kind: 'local',
      body: "google.auth.exceptions.InvalidValue: Token used too early, 1699 < 1701. Check that your computer's clock is set correctly.",
      call: 'verify id_token',
    },
  },
  {
    cause: 'refresh-token-missing',
    evidence: { kind: 'local', body: 'Error: No refresh token is set.', call: 'API call one hour after sign-in' },
  },
  {
    cause: 'google-account-deleted',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Account has been deleted' },
      call: 'refresh',
    },
  },
  {
    cause: 'access-token-expired',
    evidence: {
      kind: 'http',
      status: 401,
      body: {
        error: {
          code: 401,
          message:
            'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
          status: 'UNAUTHENTICATED',
        },
      },
      call: 'API call with a stored access token',
      known: ['token is older than an hour'],
    },
  },
  {
    cause: 'refresh-token-unused-six-months',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
      call: 'first refresh after more than six months without use',
    },
  },
  {
    cause: 'access-revoked-by-user',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
      call: 'refresh',
      known: ["the app no longer shows in the account's third-party access list"],
    },
  },
  {
    cause: 'service-account-key-deleted',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' },
      call: 'jwt-bearer with an old key file',
    },
  },
  {
    cause: 'private-key-newlines-escaped',
    evidence: { kind: 'local', body: 'error:0909006C:PEM routines:get_name:no start line', call: 'sign' },
  },
  {
    cause: 'service-account-file-unreadable',
    evidence: {
      kind: 'local',
      body: "Error: The file at /root/key.json does not exist, or it is not a file. ENOENT: no such file or directory, lstat '/root/key.json'",
      call: 'GoogleAuth',
    },
  },
  {
    cause: 'default-credentials-not-found',
    evidence: {
      kind: 'local',
      body: 'google.auth.exceptions.DefaultCredentialsError: Could not automatically determine credentials. Please set GOOGLE_APPLICATION_CREDENTIALS',
      call: 'client',
    },
  },
  {
    cause: 'service-account-disabled',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Invalid grant: account disabled' },
      call: 'jwt-bearer with a service account',
    },
  },
  {
    cause: 'service-account-deleted',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Invalid grant: account not found' },
      call: 'jwt-bearer',
    },
  },
  {
    cause: 'caller-lacks-actas-on-push-service-account',
    evidence: {
      kind: 'http',
      status: 403,
      body: "The principal (user or service account) lacks IAM permission 'iam.serviceAccounts.actAs' for the resource 'x@y.iam.gserviceaccount.com'",
      call: 'gcloud pubsub subscriptions create --push-auth-service-account',
    },
  },
  {
    cause: 'service-account-role-missing',
    evidence: {
      kind: 'http',
      status: 403,
      body: '7 PERMISSION_DENIED: User not authorized to perform this action.',
      call: 'topics.create with the key of a service account that has roles/pubsub.editor; then setIamPolicy',
    },
  },
  {
    cause: 'impersonation-not-permitted',
    evidence: {
      kind: 'http',
      status: 403,
      body: "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
      call: 'generateAccessToken',
    },
  },
  {
    cause: 'org-policy-key-creation-disabled',
    evidence: {
      kind: 'page',
      body: 'Service account key creation is disabled\nAn Organization Policy that blocks service accounts key creation has been enforced on your organization.',
      call: 'console',
    },
  },
  {
    cause: 'org-policy-domain-restricted-sharing',
    evidence: {
      kind: 'page',
      body: "IAM policy update failed\nThe 'Domain Restricted Sharing' organization policy (constraints/iam.allowedPolicyMemberDomains) is enforced.",
      call: 'adding gmail-api-push as publisher',
    },
  },
  {
    cause: 'org-policy-domain-restricted-sharing',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'One or more users named in the policy do not belong to a permitted customer.',
      call: 'Pub/Sub add principal',
    },
  },
  {
    cause: 'org-policy-service-account-creation-disabled',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'FAILED_PRECONDITION: Service account creation is not allowed on this project.',
      call: 'create',
    },
  },
  {
    cause: 'pubsub-publisher-grant-missing',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Error sending test message to Cloud PubSub projects/p-1/topics/t : User not authorized to perform this action.',
      call: 'watch',
    },
  },
  {
    cause: 'topic-in-another-project',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'Invalid topicName does not match projects/p-1/topics/*',
      call: 'watch',
    },
  },
  {
    cause: 'topic-not-found',
    evidence: {
      kind: 'http',
      status: 404,
      body: 'Error sending test message to Cloud PubSub projects/p-1/topics/t : Resource not found (resource=t).',
      call: 'watch',
    },
  },
  {
    cause: 'subscription-expired-after-inactivity',
    evidence: {
      kind: 'http',
      status: 404,
      body: '404 Resource not found (resource=home-assistant).',
      call: 'streaming pull from the subscription',
      known: ['subscription had been idle for a month'],
    },
  },
  {
    cause: 'subscription-is-pull',
    evidence: {
      kind: 'silent',
      call: 'messages are published, webhook gets nothing',
      known: ['subscription delivery type is Pull'],
    },
  },
  {
    cause: 'another-consumer-takes-messages',
    evidence: {
      kind: 'silent',
      call: 'events arrive only sometimes',
      known: ['a second instance pulls from the same subscription'],
    },
  },
  {
    cause: 'subscription-expired-after-inactivity',
    evidence: {
      kind: 'silent',
      call: 'push worked for weeks, then nothing; the subscription no longer exists',
      known: ['no traffic for 31 days'],
    },
  },
  {
    cause: 'subscription-topic-deleted',
    evidence: {
      kind: 'silent',
      call: 'no messages after the topic was recreated',
      known: ["subscription's topic reads _deleted-topic_"],
    },
  },
  {
    cause: 'subscription-without-authentication',
    evidence: {
      kind: 'http',
      status: 401,
      body: 'missing bearer token',
      call: 'Pub/Sub push arrives at the webhook',
      known: ['the subscription was made without push authentication'],
    },
  },
  {
    cause: 'push-audience-mismatch',
    evidence: {
      kind: 'http',
      status: 401,
      body: 'Error: Wrong recipient, payload audience != requiredAudience',
      call: 'verify the push token',
    },
  },
  {
    cause: 'push-audience-mismatch',
    evidence: {
      kind: 'silent',
      note: 'backlog grows',
      call: 'every push is answered 401',
      known: ['audience of the subscription has a trailing slash, the configured one has not'],
    },
  },
  {
    cause: 'push-endpoint-csrf-protection',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'CSRF token missing or incorrect',
      call: 'Pub/Sub push to a Django view',
    },
  },
  {
    cause: 'push-endpoint-answers-error',
    evidence: { kind: 'http', status: 404, body: 'Cannot POST /webhook', call: 'Pub/Sub push' },
  },
  {
    cause: 'push-endpoint-redirects',
    evidence: { kind: 'http', status: 308, body: '', call: 'Pub/Sub push to the address without trailing slash' },
  },
  {
    cause: 'push-endpoint-certificate-not-trusted',
    evidence: {
      kind: 'silent',
      call: 'watch succeeds, nothing is pushed',
      known: ['endpoint uses a self-signed certificate'],
    },
  },
  {
    cause: 'push-service-account-lacks-invoker',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'The request was not authenticated. Either allow unauthenticated invocations or set the proper Authorization header.',
      call: 'push to Cloud Run',
    },
  },
  {
    cause: 'push-endpoint-blocked-by-firewall',
    evidence: {
      kind: 'silent',
      call: 'pushes never reach the app',
      known: ['Cloudflare bot protection challenges the request'],
    },
  },
  {
    cause: 'gmail-label-changes-also-notify',
    evidence: { kind: 'silent', call: 'each received mail triggers the webhook several times' },
  },
  {
    cause: 'push-endpoint-too-slow',
    evidence: {
      kind: 'silent',
      call: 'same message is delivered again and again',
      known: ['processing takes 40 seconds, ack deadline is 10'],
    },
  },
  {
    cause: 'gmail-watch-expired-not-renewed',
    evidence: { kind: 'silent', call: 'notifications stopped a week after setup', known: ['watch was called once'] },
  },
  {
    cause: 'gmail-watch-already-exists-other-topic',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'Only one user push notification client allowed per developer (call /stop then try again)',
      call: 'watch',
    },
  },
  {
    cause: 'label-filter-excludes-messages',
    evidence: {
      kind: 'silent',
      call: 'no push for mails that a filter moves out of the inbox',
      known: ['watch has labelIds INBOX'],
    },
  },
  {
    cause: 'topic-name-not-fully-qualified',
    evidence: { kind: 'http', status: 400, body: 'Invalid topicName. Should be projects/*/topics/*', call: 'watch' },
  },
  {
    cause: 'history-id-too-old',
    evidence: {
      kind: 'http',
      status: 404,
      body: {
        error: {
          code: 404,
          message: 'Requested entity was not found.',
          errors: [{ reason: 'notFound' }],
          status: 'NOT_FOUND',
        },
      },
      call: 'GET gmail/v1/users/me/history?startHistoryId=55',
    },
  },
  {
    cause: 'history-read-from-notification-id',
    evidence: {
      kind: 'http',
      status: 200,
      body: { historyId: '1710' },
      call: 'history.list with the historyId from the push; no history field',
    },
  },
  {
    cause: 'gmail-message-gone',
    evidence: {
      kind: 'http',
      status: 404,
      body: 'Requested entity was not found.',
      call: 'messages.get of an id from history',
    },
  },
  {
    cause: 'service-account-without-mailbox',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: { code: 400, message: 'Precondition check failed.', status: 'FAILED_PRECONDITION' } },
      call: 'users.messages.list me with a service account',
      known: ['no subject set'],
    },
  },
  {
    cause: 'gmail-user-not-token-owner',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Delegation denied for shared@corp.example',
      call: 'messages.list of a shared mailbox',
    },
  },
  {
    cause: 'calendar-not-found',
    evidence: {
      kind: 'http',
      status: 404,
      body: {
        error: {
          errors: [{ domain: 'global', reason: 'notFound', message: 'Not Found' }],
          code: 404,
          message: 'Not Found',
        },
      },
      call: 'events.list of a calendar id copied from settings',
    },
  },
  {
    cause: 'service-account-sees-no-shared-calendar',
    evidence: {
      kind: 'http',
      status: 404,
      body: { error: { errors: [{ reason: 'notFound', message: 'Not Found' }], code: 404 } },
      call: 'events.list with a service account',
      known: ['calendar not shared with the service account e-mail'],
    },
  },
  {
    cause: 'calendar-sync-parameters-not-allowed',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'Sync token cannot be used with other query restrictions.',
      call: 'events.list',
    },
  },
  {
    cause: 'service-account-cannot-invite',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Service accounts cannot invite attendees without Domain-Wide Delegation of Authority.',
      call: 'insert',
    },
  },
  {
    cause: 'calendar-request-malformed',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: { errors: [{ domain: 'global', reason: 'badRequest', message: 'Bad Request' }], code: 400 } },
      call: 'events.list with timeMin=2020-01-01 without time',
    },
  },
  {
    cause: 'calendar-event-already-exists',
    evidence: { kind: 'http', status: 409, body: 'The requested identifier already exists.', call: 'insert' },
  },
  {
    cause: 'calendar-service-off-for-account',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'The user must be signed up for Google Calendar.',
      call: 'calendarList',
    },
  },
  {
    cause: 'calendar-organizer-only',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Shared properties can only be changed by the organizer of the event.',
      call: 'events.update',
    },
  },
  {
    cause: 'calendar-channel-expired',
    evidence: {
      kind: 'silent',
      call: 'calendar changes are no longer pushed after a week',
      known: ['channel was opened once and never again'],
    },
  },
  {
    cause: 'calendar-webhook-not-https',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'WebHook callback must be HTTPS: http://localhost:3000',
      call: 'watch',
    },
  },
  {
    cause: 'calendar-push-not-supported',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'Push notifications are not supported by this resource.',
      call: 'events.watch on a holiday calendar',
    },
  },
  {
    cause: 'orphaned-calendar-channel',
    evidence: {
      kind: 'silent',
      call: 'each change is notified several times',
      known: ['several channels were opened for the same calendar'],
    },
  },
  {
    cause: 'calendar-sync-message-not-arrived',
    evidence: {
      kind: 'silent',
      call: 'events.watch returned 200, no notification ever arrives',
      known: ['address is on localhost tunnel'],
    },
  },
  {
    cause: 'gmail-per-user-rate',
    evidence: {
      kind: 'http',
      status: 429,
      body: "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com'",
      call: 'messages.get in parallel',
    },
  },
  {
    cause: 'gmail-concurrent-requests',
    evidence: { kind: 'http', status: 429, body: 'Too many concurrent requests for user.', call: 'batch' },
  },
  {
    cause: 'calendar-per-user-rate',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          errors: [{ domain: 'usageLimits', reason: 'userRateLimitExceeded', message: 'User Rate Limit Exceeded' }],
          code: 403,
        },
      },
      call: 'calendar inserts',
    },
  },
  {
    cause: 'project-daily-quota',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Daily Limit Exceeded. The quota will be reset at midnight Pacific Time (PT).',
      call: 'calendar',
    },
  },
  {
    cause: 'gmail-bandwidth-limit',
    evidence: { kind: 'local', body: '[ALERT] Account exceeded command or bandwidth limits. (Failure)', call: 'imap' },
  },
  {
    cause: 'gmail-sending-limit',
    evidence: { kind: 'local', body: '550 5.4.5 Daily user sending quota exceeded.', call: 'send' },
  },
  {
    cause: 'google-rate-limit',
    evidence: { kind: 'http', status: 429, body: 'Resource has been exhausted (e.g. check quota).', call: 'API call' },
  },
  {
    cause: 'resource-limit-reached',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'Precondition check failed.',
      call: 'serviceAccounts.keys.create',
      known: ['the account already has ten keys'],
    },
  },
  {
    cause: 'tls-intercepted-by-proxy',
    evidence: {
      kind: 'local',
      body: "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self signed certificate in certificate chain (_ssl.c:1129)'))",
      call: 'token refresh in a company network',
    },
  },
  {
    cause: 'connection-timed-out',
    evidence: { kind: 'local', body: 'dial tcp 142.250.74.106:443: i/o timeout', call: 'token exchange' },
  },
  {
    cause: 'network-unreachable',
    evidence: {
      kind: 'local',
      body: 'OSError: [Errno 101] Network is unreachable',
      call: 'token exchange; only IPv6 addresses were tried',
    },
  },
  {
    cause: 'google-unavailable',
    evidence: {
      kind: 'http',
      status: 503,
      body: {
        error: { code: 503, message: 'The service is currently unavailable.', errors: [{ reason: 'backendError' }] },
      },
      call: 'events.list',
    },
  },
  {
    cause: 'google-unavailable',
    evidence: { kind: 'page', status: 502, body: '<title>Error 502 (Server Error)!!1</title>', call: 'token endpoint' },
  },
  {
    cause: 'google-answer-unreadable',
    evidence: {
      kind: 'local',
      body: 'Invalid response body while trying to fetch https://www.googleapis.com/oauth2/v4/token: Premature close',
      call: 'token refresh',
    },
  },
  {
    cause: 'proxy-refuses',
    evidence: { kind: 'local', body: 'Received HTTP code 407 from proxy after CONNECT', call: 'curl' },
  },
  {
    cause: 'callback-unreachable',
    evidence: {
      kind: 'page',
      body: 'This site can’t be reached\nlocalhost refused to connect.\nERR_CONNECTION_REFUSED',
      call: 'redirect to http://localhost:8080/?code=...',
      known: ['the tool runs on a server over SSH'],
    },
  },
  {
    cause: 'captive-portal',
    evidence: {
      kind: 'http',
      status: 200,
      body: '<html><head><title>Welcome to Hotel Wi-Fi</title></head><body>Please log in</body></html>',
      call: 'token endpoint answers with HTML',
    },
  },
  {
    cause: 'workspace-api-controls-app-not-trusted',
    evidence: { kind: 'page', status: 400, body: 'Error 400: admin_policy_enforced', call: 'authorize' },
  },
  {
    cause: 'domain-wide-delegation-missing',
    evidence: {
      kind: 'http',
      status: 401,
      body: {
        error: 'unauthorized_client',
        error_description:
          'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
      },
      call: 'service account with sub',
      known: ['client id never added to the admin console'],
    },
  },
  {
    cause: 'imap-access-refused',
    evidence: {
      kind: 'local',
      body: '535-5.7.8 Username and Password not accepted. For more information, go to https://support.google.com/mail/?p=BadCredentials',
      call: 'smtp with the account password',
    },
  },
  {
    cause: 'impersonated-user-unknown',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Invalid email or User ID' },
      call: 'service account with sub set to a gmail.com address',
    },
  },
  {
    cause: 'administrator-role-needed',
    evidence: { kind: 'http', status: 403, body: 'Not Authorized to access this resource/api', call: 'admin sdk' },
  },
  {
    cause: 'gmail-apps-disabled-by-administrator',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'The domain policy has disabled third-party Drive apps',
      call: 'call',
    },
  },
  {
    cause: 'workspace-app-needs-admin-review',
    evidence: {
      kind: 'page',
      status: 400,
      body: "Access blocked: your institution's admin needs to review gcalcli. Error 400: access_not_configured",
      call: 'authorize',
    },
  },
  {
    cause: 'subscription-endpoint-differs',
    evidence: {
      kind: 'silent',
      call: 'app moved to a new domain, Gmail notifications stopped',
      known: ['push endpoint of the subscription still names the former domain'],
    },
  },
  {
    cause: 'push-endpoint-not-public-https',
    evidence: { kind: 'silent', call: 'subscription created with an ngrok address that ended' },
  },
  {
    cause: 'push-subscription-token-stale',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Invalid token',
      call: 'Pub/Sub pushes to /api/google/webhook?token=abc',
      known: ['GOOGLE_PUBSUB_VERIFICATION_TOKEN was changed after the subscription was made'],
    },
  },
  {
    cause: 'push-audience-mismatch',
    evidence: {
      kind: 'http',
      status: 401,
      body: 'invalid audience',
      call: 'webhook verifies the OIDC token of Pub/Sub',
      known: ['audience unset in the subscription, app expects its base URL'],
    },
  },
  {
    cause: 'push-identity-mismatch',
    evidence: {
      kind: 'http',
      status: 401,
      body: 'unexpected token email',
      call: 'webhook verifies the OIDC token',
      known: ['subscription uses the compute default service account'],
    },
  },
  {
    cause: 'gmail-watch-expired-not-renewed',
    evidence: {
      kind: 'silent',
      call: 'new mail is not noticed any more',
      known: ['the renewal cron was disabled', 'last watch expiration lies in the past'],
    },
  },
  {
    cause: 'gmail-watch-expired-not-renewed',
    evidence: {
      kind: 'silent',
      note: 'no error',
      call: 'after a restart of the server mail stops being ingested; watch row says active',
      known: ['expiration passed two days ago'],
    },
  },
  {
    cause: 'history-gap-over-page-cap',
    evidence: {
      kind: 'silent',
      call: 'history.list returns nextPageToken which the code ignores',
      known: ['some mails never show up'],
    },
  },
  {
    cause: 'history-read-from-notification-id',
    evidence: {
      kind: 'silent',
      call: 'code calls history.list with the historyId it just received',
      known: ['response has no history array'],
    },
  },
  {
    cause: 'label-filter-excludes-messages',
    evidence: {
      kind: 'silent',
      call: 'only mails in INBOX lead to a notification',
      known: ['watch was made with labelIds'],
    },
  },
  {
    cause: 'gmail-label-changes-also-notify',
    evidence: {
      kind: 'silent',
      call: 'webhook is called again whenever a mail is marked read',
      known: ['agent reacts to its own label changes'],
    },
  },
  {
    cause: 'calendar-channel-expired',
    evidence: {
      kind: 'silent',
      call: 'webhooks from Calendar stop',
      known: ['channel expiration date is last Tuesday'],
    },
  },
  {
    cause: 'calendar-channel-expired',
    evidence: {
      kind: 'silent',
      call: 'two-way sync became one-way',
      known: ['watch channel ran out and no job renews it'],
    },
  },
  {
    cause: 'orphaned-calendar-channel',
    evidence: { kind: 'silent', call: 'notifications arrive with a channel id the app does not know' },
  },
  {
    cause: 'robots-txt-blocks-google',
    evidence: {
      kind: 'silent',
      call: 'watch accepted, notifications missing',
      known: ['robots.txt disallows everything'],
    },
  },
  {
    cause: 'calendar-sync-message-not-arrived',
    evidence: {
      kind: 'silent',
      call: 'channel was created (200) but the endpoint was never called',
      known: ['firewall allows only the office network'],
    },
  },
  {
    cause: 'subscription-expired-after-inactivity',
    evidence: {
      kind: 'http',
      status: 404,
      body: 'Resource not found (resource=gmail-push).',
      call: 'subscriptions.get',
      known: ['mailbox was quiet for more than a month', 'expiration policy 31 days'],
    },
  },
  {
    cause: 'subscription-on-wrong-topic',
    evidence: {
      kind: 'silent',
      call: 'subscriber connects without error, no events ever arrive',
      known: ['subscription belongs to another topic than the one the product publishes to'],
    },
  },
  {
    cause: 'another-consumer-takes-messages',
    evidence: {
      kind: 'silent',
      call: 'about every second event is lost',
      known: ['test and production pull from one subscription'],
    },
  },
  {
    cause: 'subscription-is-pull',
    evidence: {
      kind: 'silent',
      call: 'backlog of the subscription grows, endpoint never called',
      known: ['console shows delivery type Pull'],
    },
  },
  {
    cause: 'refresh-token-not-returned',
    evidence: { kind: 'local', body: 'No refresh token returned by Google', call: 'callback of a second connect' },
  },
  {
    cause: 'refresh-token-missing',
    evidence: {
      kind: 'local',
      body: 'invalid_request: Missing required parameter: refresh_token',
      call: 'token refresh',
      known: ['stored refresh_token is null'],
    },
  },
  {
    cause: 'consent-screen-testing-7-day-expiry',
    evidence: {
      kind: 'http',
      status: 400,
      body: '{"error":"invalid_grant","error_description":"Token has been expired or revoked."}',
      call: 'Nest integration asks to reconfigure every week',
    },
  },
  {
    cause: 'consent-screen-testing-7-day-expiry',
    evidence: {
      kind: 'http',
      body: { error: 'invalid_grant' },
      call: 'refresh by rclone',
      known: ['app is in testing mode', 'remote worked for 7 days'],
    },
  },
  {
    cause: 'password-change-revoked-token',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
      call: 'refresh of one mailbox',
      known: ['the owner reset the password on the same day'],
    },
  },
  {
    cause: 'refresh-token-count-limit',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant' },
      call: 'refresh on the first of several machines',
      known: ['the same account was authorised on more than fifty machines'],
    },
  },
  {
    cause: 'access-revoked-by-user',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
      call: 'refresh of the calendar connection',
      known: ['the Gmail connection of the same user was disconnected with a revoke call'],
    },
  },
  {
    cause: 'server-clock-skew',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant' },
      call: 'jwt-bearer from a Raspberry Pi',
      known: ['the system time is two hours behind'],
    },
  },
  {
    cause: 'service-account-key-deleted',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' },
      call: 'jwt-bearer',
      known: ['key does not show in the key list of the account'],
    },
  },
  {
    cause: 'service-account-email-key-mismatch',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' },
      call: 'jwt-bearer',
      known: ['client_email was typed by hand and belongs to another service account'],
    },
  },
  {
    cause: 'private-key-newlines-escaped',
    evidence: {
      kind: 'local',
      body: 'Error: secretOrPrivateKey must be an asymmetric key when using RS256',
      call: 'sign JWT with key from env',
    },
  },
  {
    cause: 'private-key-newlines-escaped',
    evidence: {
      kind: 'local',
      body: "TypeError: Cannot read properties of undefined (reading 'replace')",
      call: 'privateKey.replace(/\\\\n/g) with an env variable',
      known: ['GOOGLE_PRIVATE_KEY is empty in production'],
    },
  },
  {
    cause: 'oauth-client-deleted',
    evidence: {
      kind: 'http',
      status: 401,
      body: { error: 'invalid_client', error_description: 'The OAuth client was not found.' },
      call: 'token refresh',
      known: ['client was deleted in the console'],
    },
  },
  {
    cause: 'client-id-malformed',
    evidence: {
      kind: 'page',
      status: 401,
      body: 'Error 401: invalid_client The OAuth client was not found.',
      call: 'authorize',
      known: ['client_id=undefined in the address'],
    },
  },
  {
    cause: 'sign-in-request-incomplete',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Access blocked: Authorization Error. Required parameter is missing: response_type. Error 400: invalid_request',
      call: 'authorize URL copied from a terminal that wraps lines',
    },
  },
  {
    cause: 'redirect-uri-not-registered',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch',
      call: 'authorize',
      known: ['the port changes at each start', 'only one port is registered'],
    },
  },
  {
    cause: 'base-url-unset-loopback-redirect',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch',
      call: 'authorize',
      known: [
        'N8N_EDITOR_BASE_URL is unset, redirect_uri is http://localhost:5678/rest/oauth2-credential/callback',
        'public host is registered',
      ],
    },
  },
  {
    cause: 'state-cookie-not-returned',
    evidence: {
      kind: 'local',
      body: '[auth][error] InvalidCheck: pkceCodeVerifier value could not be parsed',
      call: 'callback',
    },
  },
  {
    cause: 'state-cookie-not-returned',
    evidence: {
      kind: 'page',
      status: 403,
      body: '403 Permission Denied Login Failed: Unable to find a valid CSRF token. Please try again.',
      call: 'oauth2-proxy callback',
    },
  },
  {
    cause: 'topic-name-not-fully-qualified',
    evidence: { kind: 'http', status: 400, body: 'Invalid topicName: gmail-topic', call: 'watch' },
  },
  {
    cause: 'topic-in-another-project',
    evidence: {
      kind: 'http',
      status: 400,
      body: {
        error: {
          code: 400,
          message: 'Invalid topicName does not match projects/gen-lang-client-1/topics/*',
          status: 'INVALID_ARGUMENT',
        },
      },
      call: 'watch with the bundled client and a topic of the own project',
    },
  },
  {
    cause: 'org-policy-domain-restricted-sharing',
    evidence: {
      kind: 'local',
      body: 'ERROR: (gcloud.pubsub.topics.add-iam-policy-binding) FAILED_PRECONDITION: One or more users named in the policy do not belong to a permitted customer,  perhaps due to an organization policy.',
      call: 'grant publisher',
    },
  },
  {
    cause: 'pubsub-publisher-grant-missing',
    evidence: {
      kind: 'silent',
      call: 'watch was accepted in the past, then no messages are published',
      known: ['publisher binding of gmail-api-push was removed from the topic'],
    },
  },
  {
    cause: 'caller-lacks-project-role',
    evidence: {
      kind: 'local',
      body: 'ERROR: (gcloud.pubsub.topics.create) PERMISSION_DENIED: User not authorized to perform this action.',
      call: 'user is only viewer of the project',
    },
  },
  {
    cause: 'calendar-access-role-reader',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          errors: [{ domain: 'global', reason: 'forbidden', message: 'Forbidden' }],
          code: 403,
          message: 'Forbidden',
        },
      },
      call: 'events.insert into a calendar shared read-only',
    },
  },
  {
    cause: 'calendar-free-busy-only',
    evidence: {
      kind: 'silent',
      call: 'events show up as Busy without title',
      known: ['calendar is shared with free/busy only'],
    },
  },
  {
    cause: 'calendar-sync-token-invalidated',
    evidence: { kind: 'http', status: 410, body: 'Gone', call: 'events.list with a sync token three weeks old' },
  },
  {
    cause: 'calendar-event-changed-meanwhile',
    evidence: { kind: 'http', status: 412, body: 'Precondition Failed', call: 'events.update with If-Match' },
  },
  {
    cause: 'gmail-sending-limit',
    evidence: {
      kind: 'http',
      status: 429,
      body: 'User-rate limit exceeded (Mail sending)',
      call: 'messages.send of a newsletter',
    },
  },
  {
    cause: 'shared-oauth-client-quota',
    evidence: {
      kind: 'http',
      status: 403,
      body: "googleapi: Error 403: Quota exceeded for quota metric 'Queries' and limit 'Queries per minute' of service 'drive.googleapis.com' for consumer 'project_number:202264815644'., rateLimitExceeded",
      call: 'rclone without own client id',
    },
  },
  {
    cause: 'project-rate-limit',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          errors: [{ domain: 'usageLimits', reason: 'rateLimitExceeded', message: 'Rate Limit Exceeded' }],
          code: 403,
        },
      },
      call: 'many users of one project in the same minute',
    },
  },
  {
    cause: 'dns-blocked-in-container',
    evidence: {
      kind: 'local',
      body: "requests.exceptions.ConnectionError: Failed to resolve 'oauth2.googleapis.com' ([Errno -3] Temporary failure in name resolution)",
      call: 'token refresh',
    },
  },
  {
    cause: 'ca-certificates-missing',
    evidence: {
      kind: 'local',
      body: 'x509: certificate signed by unknown authority',
      call: 'token exchange in a container built from scratch',
    },
  },
  {
    cause: 'proxy-refuses',
    evidence: {
      kind: 'page',
      status: 403,
      body: '<html><title>Access Denied</title>Your request was blocked by the web filter</html>',
      call: 'call of oauth2.googleapis.com from the server',
    },
  },
  {
    cause: 'callback-unreachable',
    evidence: {
      kind: 'page',
      status: 502,
      body: '502 Bad Gateway nginx',
      call: 'browser returns to the callback after consent',
      known: ['app container is down'],
    },
  },
  {
    cause: 'callback-on-stale-tunnel-host',
    evidence: {
      kind: 'page',
      status: 404,
      body: 'Tunnel abc.ngrok.io not found',
      call: 'browser returns after consent',
    },
  },
  {
    cause: 'workspace-api-controls-app-not-trusted',
    evidence: {
      kind: 'page',
      status: 400,
      body: "Access blocked: authorisation error. Your organisation's administrator has restricted access to your account data. Error 400: admin_policy_enforced",
      call: 'authorize',
    },
  },
  {
    cause: 'workspace-google-cloud-session-control',
    evidence: {
      kind: 'local',
      body: 'google.auth.exceptions.RefreshError: Reauthentication is needed. Please run `gcloud auth application-default login` to reauthenticate.',
      call: 'daily job',
    },
  },
  {
    cause: 'domain-wide-delegation-not-propagated-or-scope-spelling',
    evidence: {
      kind: 'http',
      status: 401,
      body: {
        error: 'unauthorized_client',
        error_description:
          'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
      },
      call: 'service account with sub',
      known: ['delegation lists gmail.readonly, code asks gmail.modify'],
    },
  },
  {
    cause: 'imap-access-refused',
    evidence: {
      kind: 'local',
      body: 'NO [ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable your account for IMAP access. (Failure)',
      call: 'imap login',
    },
  },
  {
    cause: 'embedded-browser-blocked',
    evidence: {
      kind: 'page',
      body: 'Couldn’t sign you in\nThis browser or app may not be secure.',
      call: 'sign-in in an Electron window',
    },
  },
  {
    cause: 'project-id-confused-with-other-identifier',
    evidence: {
      kind: 'http',
      status: 404,
      body: 'Requested entity was not found.',
      call: 'SDM API with the Cloud project id',
      known: ['Device Access project id (a UUID) was expected'],
    },
  },
  {
    cause: 'cloud-terms-of-service-not-accepted',
    evidence: {
      kind: 'local',
      body: 'ERROR: 400: Precondition check failed. - failedPrecondition; type TOS; Callers must accept Terms of Service',
      call: 'create project',
    },
  },
  {
    cause: 'project-limit-reached',
    evidence: {
      kind: 'local',
      body: 'RESOURCE_EXHAUSTED: Project quota exceeded; request an increase',
      call: 'projects create',
    },
  },
  {
    cause: 'gmail-api-not-enabled',
    evidence: {
      kind: 'local',
      body: "<HttpError 403 when requesting https://gmail.googleapis.com/gmail/v1/users/me/labels?alt=json returned \"Gmail API has not been used in project 1 before or it is disabled.\". Details: \"[{'message': 'Gmail API has not', 'domain': 'usageLimits', 'reason': 'accessNotConfigured'}]\">",
      call: 'python quickstart',
    },
  },
  {
    cause: 'api-enabled-in-another-project',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          code: 403,
          message: 'Google Calendar API has not been used in project 55 before or it is disabled.',
          status: 'PERMISSION_DENIED',
        },
      },
      call: 'calendarList',
      known: ['Calendar API is enabled in project A', 'OAuth client was created in project B'],
    },
  },
  {
    cause: 'shared-oauth-client-quota',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: { errors: [{ domain: 'usageLimits', reason: 'dailyLimitExceeded', message: 'Daily Limit Exceeded' }] },
      },
      call: "calendar sync with the plugin's built-in client id",
    },
  },
  {
    cause: 'redirect-uri-breaks-google-policy',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error 400: invalid_request Request details: redirect_uri=http://homeassistant.local:8123/auth/external/callback',
      call: 'authorize',
    },
  },
  {
    cause: 'redirect-uri-private-ip',
    evidence: {
      kind: 'page',
      body: 'Invalid Redirect: must not be a raw IP address',
      call: 'saving http://192.168.1.5:3000/callback in the console',
    },
  },
  {
    cause: 'redirect-uri-not-registered',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch',
      call: 'authorize',
      known: ['registered URI is of the staging host, sent is of production'],
    },
  },
  {
    cause: 'redirect-uri-under-javascript-origins',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch',
      call: 'authorize',
      known: ['the URI was typed in the field for origins'],
    },
  },
  {
    cause: 'client-secret-wrong',
    evidence: {
      kind: 'http',
      status: 401,
      body: '{"error":"invalid_client","error_description":"Unauthorized"}',
      call: 'code exchange',
      known: ['env value carries quotation marks'],
    },
  },
  {
    cause: 'client-secret-missing',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_request', error_description: 'client_secret is missing.' },
      call: 'desktop app with PKCE',
    },
  },
  {
    cause: 'oauth-client-wrong-application-type',
    evidence: {
      kind: 'http',
      status: 401,
      body: { error: 'invalid_client' },
      call: 'code exchange',
      known: ['client is of type Chrome extension'],
    },
  },
  {
    cause: 'device-flow-client-type',
    evidence: {
      kind: 'http',
      status: 401,
      body: { error: 'invalid_client', error_description: 'Invalid client type.' },
      call: 'POST oauth2.googleapis.com/device/code',
    },
  },
  {
    cause: 'sign-in-needs-a-person',
    evidence: { kind: 'http', body: 'error=login_required', call: 'silent renewal with prompt=none' },
  },
  {
    cause: 'google-sign-in-failed-temporarily',
    evidence: {
      kind: 'page',
      status: 500,
      body: "500. That's an error. There was an error. Please try again later. That's all we know.",
      call: 'accounts.google.com during sign-in',
    },
  },
  {
    cause: 'authorization-code-used-or-expired',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Bad Request' },
      call: 'exchange of a code pasted the next morning',
    },
  },
  {
    cause: 'authorization-code-used-or-expired',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant' },
      call: 'code exchange is retried after a timeout',
    },
  },
  {
    cause: 'authorization-code-double-encoded',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Malformed auth code.' },
      call: 'exchange',
      known: ['code starts with 4%2F0A'],
    },
  },
  {
    cause: 'id-token-not-accepted',
    evidence: {
      kind: 'local',
      body: 'JsonWebTokenError: jwt audience invalid. expected: 12-a.apps.googleusercontent.com',
      call: 'verify id_token of the mobile client',
    },
  },
  {
    cause: 'server-clock-skew',
    evidence: {
      kind: 'local',
      body: 'Token used too early, 1700000000 < 1700000005',
      call: 'id token check in WSL after sleep',
    },
  },
  {
    cause: 'refresh-token-of-another-client',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Bad Request' },
      call: 'refresh',
      known: ['token was issued by the old OAuth client, credentials were replaced'],
    },
  },
  {
    cause: 'stored-sign-in-unreadable',
    evidence: {
      kind: 'local',
      body: 'cryptography.fernet.InvalidToken',
      call: 'reading the stored token after redeploy',
      known: ['SECRET_KEY was regenerated'],
    },
  },
  {
    cause: 'access-token-expired',
    evidence: {
      kind: 'http',
      status: 401,
      body: {
        error: {
          errors: [
            {
              domain: 'global',
              reason: 'authError',
              message: 'Invalid Credentials',
              locationType: 'header',
              location: 'Authorization',
            },
          ],
          code: 401,
          message: 'Invalid Credentials',
        },
      },
      call: 'events.list',
    },
  },
  {
    cause: 'request-without-access-token',
    evidence: {
      kind: 'http',
      status: 401,
      body: {
        error: {
          errors: [
            {
              domain: 'global',
              reason: 'required',
              message: 'Login Required',
              locationType: 'header',
              location: 'Authorization',
            },
          ],
          code: 401,
          message: 'Login Required',
        },
      },
      call: 'events.list',
    },
  },
  {
    cause: 'service-account-file-of-another-type',
    evidence: {
      kind: 'local',
      body: 'google.auth.exceptions.MalformedError: Service account info was not in the expected format, missing fields token_uri, client_email.',
      call: 'from_service_account_file',
      known: ['the file is the OAuth client secret'],
    },
  },
  {
    cause: 'service-account-role-missing',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          code: 403,
          message: "Permission 'pubsub.topics.setIamPolicy' denied on resource (or it may not exist).",
          status: 'PERMISSION_DENIED',
        },
      },
      call: 'setup grants the publisher role',
    },
  },
  {
    cause: 'caller-lacks-project-role',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          code: 403,
          message:
            "Permission 'iam.serviceAccounts.create' is required to perform this operation on project projects/x.",
          status: 'PERMISSION_DENIED',
        },
      },
      call: 'create service account',
    },
  },
  {
    cause: 'role-grant-propagating',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'User not authorized to perform this action.',
      call: 'topics.create straight after the role was granted',
      known: ['the same call works two minutes later'],
    },
  },
  {
    cause: 'role-grant-propagating',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'Service account guidepost@x.iam.gserviceaccount.com does not exist.',
      call: 'binding right after creating the account',
    },
  },
  {
    cause: 'org-policy-resource-location',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'Policy violation: constraints/gcp.resourceLocations',
      call: 'topics.create',
    },
  },
  {
    cause: 'vpc-service-controls-block',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          message: "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: abc",
          status: 'PERMISSION_DENIED',
          details: [{ violations: [{ type: 'VPC_SERVICE_CONTROLS' }] }],
        },
      },
      call: 'pubsub call',
    },
  },
  {
    cause: 'topic-not-found',
    evidence: {
      kind: 'http',
      status: 404,
      body: { error: { code: 404, message: 'Resource not found (resource=gmail-inbound).', status: 'NOT_FOUND' } },
      call: 'publish to topic',
    },
  },
  {
    cause: 'topic-already-exists',
    evidence: {
      kind: 'http',
      status: 409,
      body: 'Resource already exists in the project (resource=gmail).',
      call: 'topics.create on second run',
    },
  },
  {
    cause: 'publisher-grant-to-lookalike',
    evidence: {
      kind: 'page',
      body: 'Email addresses and domains must be associated with an active Google Account. gmail-api-push@my-project.iam.gserviceaccount.com',
      call: 'add principal on the topic',
    },
  },
  {
    cause: 'subscription-has-filter',
    evidence: { kind: 'silent', call: 'some messages never come', known: ['subscription has a filter expression'] },
  },
  {
    cause: 'subscription-has-dead-letter',
    evidence: { kind: 'silent', call: 'messages vanish after five failed deliveries', known: ['dead-lettering is on'] },
  },
  {
    cause: 'subscription-unwraps-payload',
    evidence: {
      kind: 'local',
      body: 'Invalid Pub/Sub message: missing message field',
      call: 'push arrives without the usual envelope',
      known: ['payload unwrapping enabled'],
    },
  },
  {
    cause: 'push-endpoint-answers-error',
    evidence: { kind: 'http', status: 405, body: 'Method Not Allowed', call: 'Pub/Sub push; route only knows GET' },
  },
  {
    cause: 'push-body-misread',
    evidence: {
      kind: 'local',
      body: 'SyntaxError: Unexpected token e in JSON at position 0',
      call: 'push handler parses message.data without decoding base64',
    },
  },
  {
    cause: 'push-token-missing',
    evidence: {
      kind: 'http',
      status: 401,
      body: 'no token',
      call: 'push; reverse proxy strips the Authorization header',
    },
  },
  {
    cause: 'push-signing-keys-unreachable',
    evidence: {
      kind: 'local',
      body: 'Error: No pem found for envelope: {"alg":"RS256","kid":"abc","typ":"JWT"}',
      call: 'push verification',
    },
  },
  {
    cause: 'gmail-watch-not-started',
    evidence: {
      kind: 'silent',
      call: 'mailbox connected, no push ever',
      known: ['users.watch was not called after connect'],
    },
  },
  {
    cause: 'gmail-watch-label-not-found',
    evidence: { kind: 'http', status: 400, body: 'Invalid label: SUPPORT', call: 'watch with labelIds' },
  },
  {
    cause: 'history-id-too-old',
    evidence: {
      kind: 'http',
      status: 404,
      body: { error: { code: 404, message: 'Requested entity was not found.' } },
      call: 'sync after the server was off for two weeks; history.list',
    },
  },
  {
    cause: 'gmail-message-gone',
    evidence: {
      kind: 'http',
      status: 404,
      body: { error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' } },
      call: 'messages.get after a push; it was a draft',
    },
  },
  {
    cause: 'account-without-gmail-mailbox',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'Mail service not enabled',
      call: 'profile of a Google account on an outlook.com address',
    },
  },
  {
    cause: 'gmail-off-for-account',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'Mail service not enabled',
      call: 'profile of a Workspace user',
      known: ['Gmail is switched off for the organisational unit'],
    },
  },
  {
    cause: 'send-as-alias-not-permitted',
    evidence: { kind: 'silent', call: 'mail goes out with the main address although From names an alias' },
  },
  {
    cause: 'mail-sent-but-not-delivered',
    evidence: {
      kind: 'http',
      status: 400,
      body: {
        error: {
          code: 400,
          message: "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
        },
      },
      call: 'messages.send',
    },
  },
  {
    cause: 'calendar-event-gone',
    evidence: {
      kind: 'http',
      status: 410,
      body: {
        error: { errors: [{ domain: 'global', reason: 'deleted', message: 'Resource has been deleted' }], code: 410 },
      },
      call: 'events.delete twice',
    },
  },
  {
    cause: 'calendar-event-time-not-accepted',
    evidence: { kind: 'http', status: 400, body: 'Missing end time.', call: 'events.insert' },
  },
  {
    cause: 'calendar-updated-min-too-old',
    evidence: { kind: 'http', status: 410, body: 'updatedMinTooLongAgo', call: 'events.list' },
  },
  {
    cause: 'caldav-calendar-list-incomplete',
    evidence: { kind: 'silent', call: 'shared calendars do not appear in Apple Calendar over CalDAV' },
  },
  {
    cause: 'calendar-channel-request-malformed',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'Missing required field: id',
      call: 'events.watch without channel id',
    },
  },
  {
    cause: 'calendar-webhook-domain-not-verified',
    evidence: {
      kind: 'http',
      status: 401,
      body: 'Unauthorized WebHook callback channel: https://x.trycloudflare.com/hook',
      call: 'events.watch',
    },
  },
  {
    cause: 'channel-stop-id-or-project-mismatch',
    evidence: { kind: 'http', status: 404, body: "Channel '6f' not found for project '1'", call: 'channels.stop' },
  },
  {
    cause: 'calendar-invitation-limit',
    evidence: { kind: 'http', status: 403, body: 'Calendar usage limits exceeded.', call: 'insert events with guests' },
  },
  {
    cause: 'sign-in-rate-limit',
    evidence: {
      kind: 'http',
      status: 429,
      body: { error: 'rate_limit_exceeded' },
      call: 'token endpoint during a mass migration',
    },
  },
  {
    cause: 'pubsub-rate-limit',
    evidence: { kind: 'http', status: 429, body: 'RESOURCE_EXHAUSTED', call: 'pubsub subscriptions.pull' },
  },
  {
    cause: 'google-unavailable',
    evidence: {
      kind: 'http',
      status: 500,
      body: { error: { code: 500, message: 'Internal error encountered.', status: 'INTERNAL' } },
      call: 'messages.list',
    },
  },
  {
    cause: 'google-unavailable',
    evidence: { kind: 'local', body: '14 UNAVAILABLE: Service is currently unavailable', call: 'pubsub' },
  },
  {
    cause: 'network-unreachable',
    evidence: {
      kind: 'local',
      body: "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
      call: 'calendar poll',
    },
  },
  {
    cause: 'tls-handshake-failed',
    evidence: {
      kind: 'local',
      body: 'ssl.SSLEOFError: EOF occurred in violation of protocol (_ssl.c:1129)',
      call: 'oauth2.googleapis.com',
    },
  },
  {
    cause: 'tls-intercepted-by-proxy',
    evidence: {
      kind: 'local',
      body: 'unable to verify the first certificate',
      call: 'token request behind a corporate proxy',
    },
  },
  {
    cause: 'callback-unreachable',
    evidence: {
      kind: 'page',
      body: 'ERR_CONNECTION_REFUSED localhost:8080',
      call: 'redirect after consent; app in Docker without port mapping',
    },
  },
  {
    cause: 'administrator-role-needed',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          errors: [{ domain: 'global', reason: 'forbidden', message: 'Not Authorized to access this resource/api' }],
          code: 403,
        },
      },
      call: 'directory users.list',
    },
  },
  {
    cause: 'account-suspended',
    evidence: { kind: 'http', status: 403, body: 'The user account is suspended.', call: 'gmail call' },
  },
  {
    cause: 'service-account-key-disabled-after-leak',
    evidence: {
      kind: 'silent',
      body: 'Google Cloud: service account credentials in project x were found publicly exposed and the key was disabled',
      call: 'mail to owners',
    },
  },
  {
    cause: 'consent-screen-testing-not-a-test-user',
    evidence: {
      kind: 'page',
      body: 'Acceso bloqueado: la aplicación no completó el proceso de verificación de Google. Error 403: access_denied',
      call: 'authorize in Spanish',
    },
  },
  {
    cause: 'unverified-app-user-cap',
    evidence: {
      kind: 'page',
      body: 'This app has been blocked... Sign in with Google temporarily disabled for this app',
      call: 'authorize',
    },
  },
  {
    cause: 'gmail-pushes-missing',
    evidence: { kind: 'silent', call: 'Gmail watch call succeeds, endpoint gets nothing when mail arrives' },
  },
  {
    cause: 'consent-screen-testing-7-day-expiry',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
      call: 'scheduled backup job',
      known: ['works for exactly one week after each login', 'OAuth consent screen: External, Testing'],
    },
  },
  {
    cause: 'refresh-token-expired-or-revoked',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
      call: 'token refresh in a deployed app',
    },
  },
  {
    cause: 'server-clock-skew',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_grant' },
      call: 'service account token request on a VM resumed from suspend',
      known: ['date on the VM is wrong'],
    },
  },
  {
    cause: 'server-clock-skew',
    evidence: {
      kind: 'local',
      body: 'x509: certificate has expired or is not yet valid: current time 2015-01-01T00:00:00Z is before 2024-01-01',
      call: 'token exchange on a board without battery clock',
    },
  },
  {
    cause: 'client-secret-wrong',
    evidence: { kind: 'local', body: 'OAuthError: invalid_client: Unauthorized', call: 'authlib token exchange' },
  },
  {
    cause: 'redirect-uri-not-registered',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch\nThe redirect URI in the request, https://my.home-assistant.io/redirect/oauth, does not match the ones authorized for the OAuth client.',
      call: 'linking in Home Assistant',
      known: ['registered is https://ha.example.org/auth/external/callback'],
    },
  },
  {
    cause: 'oauth-client-wrong-application-type',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error 400: invalid_request Custom URI scheme is not enabled for your Chrome client.',
      call: 'authorize',
    },
  },
  {
    cause: 'scope-unknown-or-misspelled',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_scope', error_description: 'Bad Request' },
      call: 'token request',
    },
  },
  {
    cause: 'granular-consent-scope-unticked',
    evidence: {
      kind: 'local',
      body: 'Missing required scope: https://www.googleapis.com/auth/calendar.events',
      call: 'callback compares granted scopes',
    },
  },
  {
    cause: 'granular-consent-scope-unticked',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          code: 403,
          message: 'Request had insufficient authentication scopes.',
          status: 'PERMISSION_DENIED',
          details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }],
        },
      },
      call: 'first Gmail call after connect',
      known: ['user pressed Continue without selecting the Gmail permission'],
    },
  },
  {
    cause: 'token-older-than-scope-change',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Insufficient Permission',
      call: 'messages.send in quickstart',
      known: ['SCOPES changed but token.pickle kept'],
    },
  },
  {
    cause: 'account-outside-internal-organization',
    evidence: {
      kind: 'page',
      status: 403,
      body: 'Access blocked: acme-mail can only be used within its organization. Error 403: org_internal',
      call: 'sign in with a second domain account',
    },
  },
  {
    cause: 'workspace-app-needs-admin-review',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Access blocked: Your institution’s admin needs to review rclone',
      call: 'student account',
    },
  },
  {
    cause: 'workspace-api-controls-app-not-trusted',
    evidence: {
      kind: 'page',
      status: 403,
      body: 'Error 403: access_denied Your administrator has blocked this app',
      call: 'authorize',
    },
  },
  {
    cause: 'org-policy-domain-restricted-sharing',
    evidence: {
      kind: 'http',
      status: 400,
      body: {
        error: {
          code: 400,
          status: 'FAILED_PRECONDITION',
          message: 'One or more users named in the policy do not belong to a permitted customer.',
        },
      },
      call: 'topics.setIamPolicy with gmail-api-push@system.gserviceaccount.com',
    },
  },
  {
    cause: 'org-policy-key-creation-disabled',
    evidence: {
      kind: 'local',
      body: 'ERROR: (gcloud.iam.service-accounts.keys.create) FAILED_PRECONDITION: Key creation is not allowed on this service account.',
      call: 'setup script',
    },
  },
  {
    cause: 'pubsub-publisher-grant-missing',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          code: 403,
          message:
            'Error sending test message to Cloud PubSub projects/a-1/topics/b : User not authorized to perform this action.',
          errors: [{ reason: 'forbidden' }],
        },
      },
      call: 'watch',
      known: ['the user is owner of the project'],
    },
  },
  {
    cause: 'topic-in-another-project',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'Invalid topicName does not match projects/foo-bar-1/topics/*',
      call: 'watch',
      known: ['topic was created in a second project'],
    },
  },
  {
    cause: 'subscription-not-found',
    evidence: { kind: 'http', body: '5 NOT_FOUND: Resource not found (resource=my-sub).', call: 'pull worker start' },
  },
  {
    cause: 'push-audience-mismatch',
    evidence: { kind: 'http', status: 401, body: 'Token audience mismatch', call: 'push webhook' },
  },
  {
    cause: 'push-endpoint-not-public-https',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'Invalid push endpoint given (endpoint=http://host.docker.internal:3000/api/webhook).',
      call: 'subscriptions.create',
    },
  },
  {
    cause: 'push-endpoint-answers-error',
    evidence: {
      kind: 'silent',
      note: 'unacked count grows',
      call: 'webhook handler throws for each push and answers 500',
    },
  },
  {
    cause: 'push-for-unknown-mailbox',
    evidence: { kind: 'silent', call: 'pushes for a disconnected mailbox go on being refused' },
  },
  {
    cause: 'history-id-too-old',
    evidence: {
      kind: 'http',
      status: 404,
      body: 'HttpError 404 "Requested entity was not found."',
      call: 'users.history.list with a stored id',
    },
  },
  {
    cause: 'history-gap-over-page-cap',
    evidence: {
      kind: 'silent',
      call: 'mails from the downtime are missing',
      known: ['maxResults 100, only first page read'],
    },
  },
  {
    cause: 'gmail-message-gone',
    evidence: {
      kind: 'http',
      status: 404,
      body: { error: { code: 404, message: 'Requested entity was not found.' } },
      call: 'GET gmail/v1/users/me/messages/{id} for an id from a push',
      known: ['the message was a draft that changed id'],
    },
  },
  {
    cause: 'gmail-user-not-token-owner',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Delegation denied for bob@example.com',
      call: 'users/bob@example.com/messages with a token of alice',
    },
  },
  {
    cause: 'calendar-not-found',
    evidence: {
      kind: 'http',
      status: 404,
      body: 'Not Found',
      call: 'events.list for a calendar the account no longer sees',
    },
  },
  {
    cause: 'calendar-not-found',
    evidence: {
      kind: 'http',
      status: 404,
      body: { error: { errors: [{ domain: 'global', reason: 'notFound', message: 'Not Found' }], code: 404 } },
      call: 'events/watch on a deleted calendar',
    },
  },
  {
    cause: 'calendar-sync-parameters-not-allowed',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: { errors: [{ domain: 'global', reason: 'badRequest', message: 'Bad Request' }], code: 400 } },
      call: 'events.list with syncToken and timeMin',
    },
  },
  {
    cause: 'calendar-access-role-reader',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          errors: [
            {
              domain: 'calendar',
              reason: 'requiredAccessLevel',
              message: 'You need to have writer access to this calendar.',
            },
          ],
          code: 403,
        },
      },
      call: 'insert',
    },
  },
  {
    cause: 'calendar-webhook-domain-not-verified',
    evidence: {
      kind: 'http',
      status: 401,
      body: {
        error: {
          errors: [
            {
              domain: 'global',
              reason: 'push.webhookUrlUnauthorized',
              message: 'Unauthorized WebHook callback channel: https://api.example.com',
            },
          ],
          code: 401,
        },
      },
      call: 'watch',
    },
  },
  {
    cause: 'calendar-channel-id-reused',
    evidence: {
      kind: 'http',
      status: 400,
      body: {
        error: {
          errors: [{ domain: 'global', reason: 'channelIdNotUnique', message: 'Channel id 01234567 not unique' }],
          code: 400,
        },
      },
      call: 'renewal',
    },
  },
  {
    cause: 'calendar-channel-expired',
    evidence: {
      kind: 'silent',
      call: 'Google Calendar webhook fires for some weeks, then not any more',
      known: ['no renewal job exists'],
    },
  },
  {
    cause: 'orphaned-calendar-channel',
    evidence: { kind: 'silent', call: 'after disconnecting, notifications for the calendar still come in' },
  },
  {
    cause: 'calendar-sync-message-not-arrived',
    evidence: { kind: 'silent', call: 'calendar webhook is called for the sync message only, never for changes' },
  },
  {
    cause: 'gmail-per-user-rate',
    evidence: {
      kind: 'http',
      status: 403,
      body: {
        error: {
          errors: [
            {
              domain: 'usageLimits',
              reason: 'rateLimitExceeded',
              message:
                "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com'",
            },
          ],
        },
      },
      call: 'backfill',
    },
  },
  {
    cause: 'calendar-per-user-rate',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Rate Limit Exceeded [403] usageLimits',
      call: 'OutlookGoogleCalendarSync saving events',
    },
  },
  {
    cause: 'project-daily-quota',
    evidence: {
      kind: 'http',
      status: 403,
      body: "Quota exceeded for quota metric 'Queries' and limit 'Queries per day' of service 'calendar-json.googleapis.com'",
      call: 'calendar sync with own client',
    },
  },
  {
    cause: 'google-unavailable',
    evidence: {
      kind: 'http',
      status: 500,
      body: { error: { errors: [{ domain: 'global', reason: 'backendError', message: 'Backend Error' }], code: 500 } },
      call: 'calendar events.list',
    },
  },
  { cause: 'google-unavailable', evidence: { kind: 'http', status: 503, body: '', call: 'token refresh' } },
  {
    cause: 'dns-blocked-in-container',
    evidence: {
      kind: 'local',
      body: 'ServerNotFoundError: Unable to find the server at www.googleapis.com',
      call: 'python client at boot',
    },
  },
  {
    cause: 'network-unreachable',
    evidence: {
      kind: 'local',
      body: 'FetchError: request to https://www.googleapis.com/calendar/v3 failed, reason: read ECONNRESET',
      call: 'sync',
    },
  },
  {
    cause: 'connection-timed-out',
    evidence: {
      kind: 'local',
      body: 'cURL error 28: Connection timed out after 10001 milliseconds (see https://curl.haxx.se) for https://oauth2.googleapis.com/token',
      call: 'php client',
    },
  },
  {
    cause: 'ca-certificates-missing',
    evidence: {
      kind: 'local',
      body: 'cURL error 60: SSL certificate problem: unable to get local issuer certificate',
      call: 'php client on Windows',
    },
  },
  {
    cause: 'proxy-refuses',
    evidence: {
      kind: 'local',
      body: 'ProxyError: Cannot connect to proxy. Tunnel connection failed: 403 Forbidden',
      call: 'python requests',
    },
  },
  {
    cause: 'domain-wide-delegation-missing',
    evidence: {
      kind: 'http',
      body: 'unauthorized_client: Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
      call: 'n8n service account with impersonation',
    },
  },
  {
    cause: 'imap-access-refused',
    evidence: {
      kind: 'local',
      body: '[AUTHENTICATIONFAILED] Invalid credentials (Failure)',
      call: 'IMAP login with account password',
    },
  },
  {
    cause: 'imap-needs-mail-google-com-scope',
    evidence: {
      kind: 'local',
      body: '535 5.7.8 Username and Password not accepted',
      call: 'SMTP XOAUTH2 with a gmail.send token',
    },
  },
  {
    cause: 'device-flow-client-type',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_scope' },
      call: 'device/code request with gmail scopes',
    },
  },
  {
    cause: 'service-account-cannot-invite',
    evidence: {
      kind: 'http',
      status: 403,
      body: { error: { errors: [{ domain: 'calendar', reason: 'forbiddenForServiceAccounts' }] } },
      call: 'insert with attendees',
    },
  },
  {
    cause: 'service-account-sees-no-shared-calendar',
    evidence: { kind: 'silent', call: 'service account writes events that nobody sees', known: ['calendarId primary'] },
  },
  {
    cause: 'embedded-browser-blocked',
    evidence: {
      kind: 'page',
      body: 'Error 403: disallowed_useragent\nYou can’t sign in from this screen because this app doesn’t comply with Google’s secure browsers policy',
      call: 'Facebook in-app browser',
    },
  },
  {
    cause: 'state-cookie-not-returned',
    evidence: {
      kind: 'local',
      body: 'OAuthCallbackError: state missing from the response / cookie',
      call: 'next-auth behind www and apex',
    },
  },
  {
    cause: 'account-suspended',
    evidence: {
      kind: 'http',
      status: 401,
      body: { error: { code: 401, message: 'Account disabled' } },
      call: 'gmail call',
    },
  },
  {
    cause: 'project-id-confused-with-other-identifier',
    evidence: {
      kind: 'local',
      body: 'ERROR: (gcloud) The value of core/project property is set to project number. To use this command, set the project property to PROJECT ID',
      call: 'gcloud',
    },
  },
  {
    cause: 'quota-project-header-of-foreign-project',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'Caller does not have required permission to use project foo. Grant the caller the roles/serviceusage.serviceUsageConsumer role',
      call: 'call with ADC',
    },
  },
  {
    cause: 'device-access-registration-mismatch',
    evidence: {
      kind: 'page',
      body: "Can't link to My Project\nPlease contact My Project if the issue persists",
      call: 'nestservices partner connections',
    },
  },
  {
    cause: 'caldav-api-not-enabled',
    evidence: {
      kind: 'http',
      status: 403,
      body: 'HTTP status code 403 (Forbidden)',
      call: 'https://apidata.googleusercontent.com/caldav/v2/me/events',
    },
  },
  {
    cause: 'subscription-is-pull',
    evidence: {
      kind: 'silent',
      call: 'Gmail publishes, the app hears nothing',
      known: ['subscription has no push endpoint'],
    },
  },
  {
    cause: 'subscription-endpoint-differs',
    evidence: {
      kind: 'silent',
      call: 'pushes reach the test system, not production',
      known: ['push endpoint of the subscription names the test host'],
    },
  },
  {
    cause: 'subscription-topic-deleted',
    evidence: { kind: 'silent', call: 'subscription exists and is active, topic was deleted and made anew' },
  },
  {
    cause: 'subscription-without-authentication',
    evidence: {
      kind: 'silent',
      call: 'webhook refuses all pushes because no JWT is attached',
      known: ['push authentication was never enabled'],
    },
  },
  {
    cause: 'push-audience-mismatch',
    evidence: {
      kind: 'silent',
      call: 'all pushes get 401 since the public URL changed',
      known: ['token audience is the old URL'],
    },
  },
  {
    cause: 'push-token-missing',
    evidence: {
      kind: 'http',
      status: 401,
      body: 'No authorization header',
      call: 'Pub/Sub push through an API gateway',
    },
  },
  {
    cause: 'push-endpoint-not-public-https',
    evidence: { kind: 'silent', call: 'endpoint is a LAN address; Google cannot deliver' },
  },
  {
    cause: 'push-endpoint-certificate-expired',
    evidence: { kind: 'silent', call: "push backlog grows since the Let's Encrypt certificate expired" },
  },
  {
    cause: 'push-endpoint-blocked-by-firewall',
    evidence: { kind: 'silent', call: 'webhook path sits behind an identity-aware login proxy' },
  },
  {
    cause: 'push-endpoint-redirects',
    evidence: { kind: 'silent', call: 'webhook URL answers 301 to https://www host' },
  },
  {
    cause: 'push-endpoint-too-slow',
    evidence: {
      kind: 'silent',
      call: 'handler syncs the mailbox before answering; Pub/Sub redelivers',
      known: ['ack deadline 10 s'],
    },
  },
  {
    cause: 'gmail-watch-expired-not-renewed',
    evidence: { kind: 'silent', call: 'inbound e-mail stopped on the eighth day' },
  },
  {
    cause: 'gmail-watch-expired-not-renewed',
    evidence: {
      kind: 'silent',
      call: 'provider shows connected, no new tickets from mail',
      known: ['watch_expiration is before now'],
    },
  },
  {
    cause: 'gmail-watch-not-started',
    evidence: {
      kind: 'silent',
      call: 'topic and subscription exist, no message was ever published',
      known: ['watch request is missing in the connect flow'],
    },
  },
  {
    cause: 'gmail-watch-on-another-topic',
    evidence: { kind: 'silent', call: 'watch is alive but notifications go to the topic of the former project' },
  },
  {
    cause: 'label-filter-excludes-messages',
    evidence: {
      kind: 'silent',
      call: 'mails in a custom label give no notification',
      known: ['labelIds = INBOX, filter skips the inbox'],
    },
  },
  {
    cause: 'history-read-from-notification-id',
    evidence: {
      kind: 'silent',
      call: 'each push leads to zero messages',
      known: ['startHistoryId is taken from the push itself'],
    },
  },
  {
    cause: 'history-gap-over-page-cap',
    evidence: { kind: 'silent', call: 'after two days offline only part of the mail was imported' },
  },
  { cause: 'gmail-label-changes-also-notify', evidence: { kind: 'silent', call: 'one mail, five webhook calls' } },
  {
    cause: 'calendar-channel-expired',
    evidence: { kind: 'silent', call: 'event changes no longer arrive; last channel had a ttl of 7 days' },
  },
  {
    cause: 'orphaned-calendar-channel',
    evidence: {
      kind: 'silent',
      call: 'duplicate webhook calls after each deployment',
      known: ['each start opens a new calendar channel and does not stop the former'],
    },
  },
  {
    cause: 'robots-txt-blocks-google',
    evidence: { kind: 'silent', call: 'calendar notifications missing on a host whose robots.txt disallows all' },
  },
  {
    cause: 'calendar-push-not-supported',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: { errors: [{ domain: 'calendar', reason: 'pushNotSupportedForRequestedResource' }] } },
      call: 'watch of en.german#holiday@group.v.calendar.google.com',
    },
  },
  { cause: 'calendar-free-busy-only', evidence: { kind: 'silent', call: 'colleague\'s events appear as "busy" only' } },
  {
    cause: 'service-account-sees-no-shared-calendar',
    evidence: { kind: 'silent', call: 'calendarList.list with a service account returns no items' },
  },
  {
    cause: 'calendar-sync-parameters-not-allowed',
    evidence: {
      kind: 'silent',
      call: 'nextSyncToken never appears in events.list',
      known: ['orderBy=startTime is used'],
    },
  },
  {
    cause: 'consent-screen-testing-7-day-expiry',
    evidence: { kind: 'silent', call: 'users must reconnect every Monday', known: ['OAuth app is in Testing'] },
  },
  {
    cause: 'oauth-client-inactive-auto-deletion',
    evidence: {
      kind: 'silent',
      body: 'Action required: one or more of your OAuth clients is inactive and will be deleted',
      call: 'mail from Google Cloud',
    },
  },
  {
    cause: 'refresh-token-not-returned',
    evidence: {
      kind: 'silent',
      call: 'access works for one hour, then the user must sign in again',
      known: ['authorize URL lacks access_type=offline'],
    },
  },
  {
    cause: 'wrong-account-signed-in',
    evidence: {
      kind: 'silent',
      call: "mail of the admin's own mailbox is imported instead of support@",
      known: ['admin was signed in with own account in the browser'],
    },
  },
  {
    cause: 'another-consumer-takes-messages',
    evidence: { kind: 'silent', call: 'staging and production use the same subscription name' },
  },
  {
    cause: 'subscription-expired-after-inactivity',
    evidence: { kind: 'silent', call: 'subscription vanished after the summer break' },
  },
  {
    cause: 'subscription-has-dead-letter',
    evidence: { kind: 'silent', call: 'undeliverable pushes end up in another topic after 5 attempts' },
  },
  {
    cause: 'pubsub-agent-lacks-token-creator',
    evidence: {
      kind: 'silent',
      call: 'push subscription with OIDC in a project of 2019 never delivers',
      known: ['Pub/Sub service agent cannot mint tokens'],
    },
  },
  {
    cause: 'push-subscription-token-stale',
    evidence: { kind: 'silent', call: 'shared secret in push URL rotated in the app but not in Pub/Sub' },
  },
  {
    cause: 'calendar-channel-token-mismatch',
    evidence: { kind: 'silent', call: 'webhook refuses X-Goog-Channel-Token after secret rotation' },
  },
  {
    cause: 'history-id-too-old',
    evidence: { kind: 'silent', call: 'stored historyId is three weeks old, sync yields an error 404' },
  },
  // What the rules of Google make happen, and no answer of Google's tells of.
  {
    cause: 'calendar-pages-not-followed',
    evidence: {
      kind: 'silent',
      call: 'full sync of a large calendar asks for one page only',
      known: ['events after the first 250 are missing'],
    },
  },
  {
    cause: 'calendar-cancelled-events-ignored',
    evidence: { kind: 'silent', call: 'calendar sync', known: ['events that were deleted in Google stay in the app'] },
  },
  {
    cause: 'calendar-does-not-publish-to-pubsub',
    evidence: {
      kind: 'silent',
      call: 'a Pub/Sub topic was made for calendar changes and nothing is ever published to it',
    },
  },
  {
    cause: 'stored-token-cut-off',
    evidence: {
      kind: 'silent',
      call: 'tokens are saved in a column of 255 characters',
      known: ['the stored token is shorter than the one Google returned'],
    },
  },
  {
    cause: 'disconnect-ended-all-grants',
    evidence: {
      kind: 'silent',
      call: 'the mailbox was disconnected with a revoke',
      known: ['the calendar of the same person ended with it'],
    },
  },
  {
    cause: 'token-already-revoked',
    evidence: {
      kind: 'http',
      status: 400,
      body: { error: 'invalid_token', error_description: 'Token expired or revoked' },
      call: 'POST oauth2.googleapis.com/revoke',
    },
  },
  {
    cause: 'client-secret-shown-once',
    evidence: {
      kind: 'silent',
      call: 'looking for the secret of an existing client',
      known: ['the console shows its last four characters only'],
    },
  },
  {
    cause: 'security-assessment-demanded',
    evidence: {
      kind: 'page',
      body: 'Your app requests restricted scopes and must complete a CASA assessment',
      call: 'verification of the app',
    },
  },
  {
    cause: 'subscription-field-immutable',
    evidence: {
      kind: 'http',
      status: 400,
      body: {
        error: {
          code: 400,
          status: 'INVALID_ARGUMENT',
          message: 'The update_mask contains a path that cannot be updated: topic',
        },
      },
      call: 'PATCH of a subscription',
    },
  },
  {
    cause: 'pubsub-delivers-again',
    evidence: {
      kind: 'silent',
      call: 'a message that was acknowledged at once comes a second time',
      known: ['both have the same messageId'],
    },
  },
  {
    cause: 'push-slowed-after-failures',
    evidence: {
      kind: 'silent',
      call: 'pushes come a minute apart since the endpoint had failures',
      known: ['the endpoint answers well again'],
    },
  },
  {
    cause: 'dead-letter-grant-missing',
    evidence: {
      kind: 'silent',
      call: 'failed messages never reach the dead letter topic',
      known: ['the service agent of Pub/Sub has no role on it'],
    },
  },
  {
    cause: 'gmail-request-malformed',
    evidence: {
      kind: 'http',
      status: 400,
      body: '400: Invalid label name - invalidArgument',
      call: 'restore of a mailbox; the label is called Muted',
    },
  },
  {
    cause: 'gmail-request-malformed',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'returned "Invalid id value"',
      call: 'messages.get with the name of a file as ID',
    },
  },
  {
    cause: 'gmail-request-malformed',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'Error: Missing/invalid parameter: startHistoryId',
      call: 'history.list',
    },
  },
  {
    cause: 'sign-in-request-incomplete',
    evidence: {
      kind: 'page',
      status: 400,
      body: 'Error: invalid_request\n\nMissing required parameter: scope',
      call: 'authorize URL',
    },
  },
  {
    // Go's library puts the status line before the description: "Bad Request" is not Google's word here.
    cause: 'consent-screen-testing-7-day-expiry',
    evidence: {
      kind: 'http',
      status: 400,
      body: 'oauth2: cannot fetch token: 400 Bad Request\nResponse: {\n  "error": "invalid_grant",\n  "error_description": "Token has been expired or revoked."\n}',
      call: 'worked for a few days after setup, twice',
      known: ['the app was not published'],
    },
  },
]
