// Failures as Google answered them, long because it is data.

import type { CauseId } from '#contract/causes/catalogue.ts'
import type { Evidence } from './evidence.ts'

// One table of failures, long because it is data.

/** One way in which a cause showed: answers after google-facts.md and public reports, written anew, ids invented. */
export type RecordedFailure = { readonly cause: CauseId; readonly evidence: Evidence }

type Around = Omit<Evidence, 'body' | 'call'>

function seen(cause: CauseId, body: unknown, call?: string, around: Around = {}): RecordedFailure {
  return { cause, evidence: { body, call, ...around } }
}

function silent(cause: CauseId, call: string, ...known: string[]): RecordedFailure {
  return { cause, evidence: { kind: 'silent', call, known } }
}

const legacy = (code: number, reason: string, message: string, domain = 'global') => ({
  error: { errors: [{ domain, reason, message }], code, message },
})
const rpc = (code: number, status: string, message: string, details: unknown[] = []) => ({
  error: { code, message, status, details },
})
const serviceOff = (service: string, title: string, project = '730194820011') =>
  rpc(
    403,
    'PERMISSION_DENIED',
    `${title} has not been used in project ${project} before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/${service}/overview?project=${project} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'SERVICE_DISABLED',
        domain: 'googleapis.com',
        metadata: { service, consumer: `projects/${project}` },
      },
    ],
  )
const oauth = (error: string, error_description?: string) => ({
  error,
  ...(error_description && { error_description }),
})
const refreshing = 'POST token endpoint grant_type=refresh_token'
const exchanging = 'POST token endpoint grant_type=authorization_code'
const authorizing = 'browser opened the authorize URL'
const watching = 'POST gmail/v1/users/me/watch'
const pushing = 'Pub/Sub posts to our webhook'

export const recordedFailures: readonly RecordedFailure[] = [
  seen(
    'project-not-found-or-no-access',
    'ERROR: (gcloud.projects.describe) User [ana@corp.example] does not have permission to access projects instance [mail-77] (or it may not exist): The caller does not have permission',
    'gcloud projects describe',
  ),
  seen(
    'project-deleted',
    rpc(403, 'PERMISSION_DENIED', 'Project #8201 has been deleted.', [{ reason: 'CONSUMER_INVALID' }]),
    'any call',
    { status: 403 },
  ),
  seen(
    'project-suspended',
    rpc(403, 'PERMISSION_DENIED', "Permission denied: Consumer 'project:mail-77' has been suspended.", [
      { reason: 'CONSUMER_SUSPENDED' },
    ]),
  ),
  silent('project-outside-organization', 'the project has no organization above it'),
  silent('client-and-key-in-different-projects', 'OAuth client and service account key come from two projects'),
  seen(
    'billing-not-enabled',
    rpc(
      403,
      'PERMISSION_DENIED',
      'This API method requires billing to be enabled. Please enable billing on project #8201',
      [{ reason: 'BILLING_DISABLED' }],
    ),
    'topics.create',
  ),
  seen(
    'billing-not-enabled',
    'FAILED_PRECONDITION: Billing account for project is not found. Billing must be enabled for activation of service(s).',
  ),
  seen(
    'cloud-terms-of-service-not-accepted',
    'ERROR: (gcloud.projects.create) Operation failed: 9: Callers must accept Terms of Service',
  ),
  seen(
    'project-creation-not-permitted',
    "ERROR: (gcloud.projects.create) PERMISSION_DENIED: Permission 'resourcemanager.projects.create' denied on resource '//cloudresourcemanager.googleapis.com/organizations/55'",
  ),
  seen(
    'project-limit-reached',
    rpc(
      429,
      'RESOURCE_EXHAUSTED',
      'The project cannot be created because you have exceeded your allotted project quota.',
    ),
    'projects.create',
  ),
  seen(
    'project-id-taken',
    'ERROR: (gcloud.projects.create) Project creation failed. The project ID you specified is already in use by another project. Please try an alternative ID.',
  ),
  seen('project-id-taken', 'googleapi: Error 409: Requested entity already exists, alreadyExists', 'create project'),
  seen(
    'project-id-confused-with-other-identifier',
    'Requested project not found or user does not have access to it (project=My Mail Project). Make sure to specify the unique project identifier and not the Google Cloud Console display name.',
  ),
  seen(
    'project-id-confused-with-other-identifier',
    '3 INVALID_ARGUMENT: Invalid project resource name projects/My Mail',
    'list topics',
  ),
  seen(
    'quota-project-header-of-foreign-project',
    rpc(
      403,
      'PERMISSION_DENIED',
      'Caller does not have required permission to use project mail-77. Grant the caller the roles/serviceusage.serviceUsageConsumer role',
      [{ reason: 'USER_PROJECT_DENIED' }],
    ),
  ),
  seen(
    'quota-project-not-set',
    'googleapi: Error 403: Your application is authenticating by using local Application Default Credentials. The gmail.googleapis.com API requires a quota project, which is not set by default. reason: SERVICE_DISABLED consumer: projects/618104708054',
  ),
  seen('quota-project-not-set', serviceOff('gmail.googleapis.com', 'Gmail API', '764086051850')),
  seen(
    'device-access-registration-mismatch',
    "Can't link to Home Project. Please contact Home Project if the issue persists.",
    'Partner Connections Manager page',
  ),
  seen('gmail-api-not-enabled', serviceOff('gmail.googleapis.com', 'Gmail API'), 'users.getProfile', { status: 403 }),
  seen(
    'gmail-api-not-enabled',
    'GaxiosError: Gmail API has not been used in project 730194820011 before or it is disabled.',
  ),
  seen(
    'calendar-api-not-enabled',
    serviceOff('calendar-json.googleapis.com', 'Google Calendar API'),
    'calendarList.list',
  ),
  seen(
    'calendar-api-not-enabled',
    legacy(
      403,
      'accessNotConfigured',
      'Access Not Configured. Google Calendar API has not been used in project 730194820011 before or it is disabled.',
      'usageLimits',
    ),
    'GET calendarList',
  ),
  seen('pubsub-api-not-enabled', serviceOff('pubsub.googleapis.com', 'Cloud Pub/Sub API'), 'topics.create'),
  seen(
    'resource-manager-api-not-enabled',
    serviceOff('cloudresourcemanager.googleapis.com', 'Cloud Resource Manager API'),
    'projects.get',
  ),
  seen(
    'iam-api-not-enabled',
    serviceOff('iam.googleapis.com', 'Identity and Access Management (IAM) API'),
    'serviceAccounts.list',
  ),
  seen(
    'service-usage-api-not-enabled',
    serviceOff('serviceusage.googleapis.com', 'Service Usage API'),
    'services.enable',
  ),
  seen('api-enablement-propagating', serviceOff('gmail.googleapis.com', 'Gmail API'), 'users.getProfile', {
    known: ['the API was enabled two minutes ago'],
    records: { apiTurnedOnSecondsAgo: 120 },
  }),
  seen('api-enabled-in-another-project', serviceOff('gmail.googleapis.com', 'Gmail API'), 'users.getProfile', {
    known: [
      'the console shows the API as enabled',
      'the project number in the message differs from the one shown there',
    ],
  }),
  seen('caldav-api-not-enabled', serviceOff('caldav.googleapis.com', 'CalDAV API'), 'CalDAV PROPFIND'),
  seen(
    'other-api-not-enabled',
    serviceOff('smartdevicemanagement.googleapis.com', 'Smart Device Management API'),
    'devices.list',
  ),
  seen('other-api-not-enabled', serviceOff('people.googleapis.com', 'People API')),
  seen(
    'api-key-instead-of-oauth',
    rpc(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [{ reason: 'API_KEY_INVALID' }]),
  ),
  seen(
    'api-key-instead-of-oauth',
    rpc(
      401,
      'UNAUTHENTICATED',
      'API keys are not supported by this API. Expected OAuth2 access token or other authentication credentials that assert a principal.',
      [{ reason: 'CREDENTIALS_MISSING' }],
    ),
  ),
  seen(
    'request-without-access-token',
    rpc(
      403,
      'PERMISSION_DENIED',
      "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
    ),
  ),
  seen(
    'request-without-access-token',
    rpc(
      401,
      'UNAUTHENTICATED',
      'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
    ),
  ),
  seen(
    'request-without-access-token',
    legacy(
      403,
      'dailyLimitExceededUnreg',
      'Daily Limit for Unauthenticated Use Exceeded. Continued use requires signup.',
      'usageLimits',
    ),
  ),

  seen(
    'consent-screen-not-configured',
    'To create an OAuth client ID, you must first configure your consent screen',
    'console page',
    { kind: 'page' },
  ),
  seen(
    'consent-screen-not-configured',
    "Error 403: restricted_client\nThis app is not yet configured to make OAuth requests. To do that, set up the app's OAuth consent screen in the Google Cloud Console",
    authorizing,
    { kind: 'page' },
  ),
  seen(
    'consent-screen-testing-not-a-test-user',
    'Access blocked: Mailer has not completed the Google verification process. The app is currently being tested, and can only be accessed by developer-approved testers. Error 403: access_denied',
    authorizing,
  ),
  seen(
    'consent-screen-testing-not-a-test-user',
    'The developer hasn’t given you access to this app. It’s currently being tested and it hasn’t been verified by Google.',
    authorizing,
    { kind: 'page' },
  ),
  seen(
    'consent-screen-testing-7-day-expiry',
    oauth('invalid_grant', 'Token has been expired or revoked.'),
    refreshing,
    { status: 400, known: ['publishing status is Testing', 'dies every seven days'] },
  ),
  seen(
    'consent-screen-testing-7-day-expiry',
    "google.auth.exceptions.RefreshError: ('invalid_grant: Token has been expired or revoked.', {'error': 'invalid_grant'})",
    'the token in the pickle file worked, a week later it stopped',
  ),
  seen(
    'consent-screen-testing-7-day-expiry',
    { access_token: 'redacted', expires_in: 3599, refresh_token_expires_in: 604799 },
    exchanging,
  ),
  seen('consent-screen-testing-7-day-expiry-bad-request', oauth('invalid_grant', 'Bad Request'), refreshing, {
    known: ['app is in Testing', 'consent was given 8 days ago'],
  }),
  seen(
    'account-outside-internal-organization',
    'Error 403: org_internal. This client is restricted to users within its organization.',
    authorizing,
    { status: 403 },
  ),
  seen('account-outside-internal-organization', 'Access blocked: Mailer can only be used within its organization'),
  seen(
    'internal-audience-not-offered',
    "Because you're not a Google Workspace user, you can only make your app available to external users.",
  ),
  seen(
    'unverified-app-user-cap',
    'Sign in with Google temporarily disabled for this app. This app has not been verified yet by Google in order to use Google Sign In.',
  ),
  seen(
    'app-not-verified-warning',
    'Google hasn’t verified this app. The app is requesting access to sensitive info in your Google Account. Advanced. Back to safety',
    authorizing,
    { kind: 'page' },
  ),
  seen(
    'shared-client-blocked-by-google',
    'This app is blocked. This app tried to access sensitive info in your Google Account. To keep your account safe, Google blocked this access.',
  ),
  seen('app-branding-rejected', 'Invalid domain: must be a top private domain'),
  seen('app-branding-rejected', 'An error saving your app has occurred. Your home page URL is not registered to you.'),

  seen(
    'granular-consent-scope-unticked',
    rpc(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.', [
      { reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' },
    ]),
    'GET calendarList right after a successful sign-in',
    { known: ['the user left the calendar box unticked'] },
  ),
  seen(
    'granular-consent-scope-unticked',
    legacy(403, 'insufficientPermissions', 'Insufficient Permission'),
    'users.getProfile',
    { records: { scopesAsked: ['a', 'b'], scopesGranted: ['a'] } },
  ),
  seen(
    'token-older-than-scope-change',
    'HttpError 403 "Request had insufficient authentication scopes."',
    'messages.modify',
    { known: ['token.json was made before the scope was added'] },
  ),
  seen(
    'method-needs-another-scope',
    'Request had insufficient authentication scopes. reason ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    'events.insert',
    { known: ['granted equals requested', 'only calendar.readonly is asked for'] },
  ),
  seen(
    'requested-scope-string-differs-from-granted',
    'Warning: Scope has changed from "openid email" to "https://www.googleapis.com/auth/userinfo.email openid".',
  ),
  seen(
    'scope-unknown-or-misspelled',
    'Error 400: invalid_scope Some requested scopes were invalid. {valid=[openid], invalid=[calendar]}',
    authorizing,
  ),
  seen(
    'scope-not-available-to-personal-account',
    'Some requested scopes cannot be shown: [https://www.googleapis.com/auth/cloud-identity.devices] Error 400: invalid_scope',
  ),
  seen(
    'scope-unknown-or-misspelled',
    oauth('invalid_scope', 'Invalid OAuth scope or ID token audience provided.'),
    'jwt-bearer',
  ),
  seen(
    'scope-not-declared',
    'Error 403: restricted_client. Unregistered scope(s) in the request: https://www.googleapis.com/auth/gmail.readonly',
  ),
  seen(
    'scope-not-declared',
    'Error 400: invalid_scope. Some requested scopes were invalid. {valid=[gmail.labels], invalid=[gmail.readonly]}',
    authorizing,
    { known: ['the consent screen was never configured with the Gmail scopes'] },
  ),
  seen('metadata-scope-no-body', legacy(403, 'forbidden', "Metadata scope doesn't allow format FULL"), 'messages.get'),
  seen(
    'metadata-scope-restricts-token',
    legacy(403, 'forbidden', "Metadata scope does not support 'q' parameter"),
    'messages.list',
  ),
  seen(
    'imap-needs-mail-google-com-scope',
    'A01 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)',
    'IMAP XOAUTH2 login with a token of scope gmail.readonly',
  ),

  seen('client-file-of-another-type', 'Client secrets must be for a web or installed app.'),
  seen(
    'client-file-of-another-type',
    "TypeError: Cannot read properties of undefined (reading 'web')",
    'the downloaded file is of a Desktop client',
  ),
  seen('client-file-unreadable', "FileNotFoundError: [Errno 2] No such file or directory: 'credentials.json'"),
  silent('client-file-lacks-secret', 'the client file has no client_secret'),
  seen('oauth-client-not-found', 'Error 401: invalid_client. The OAuth client was not found.', authorizing),
  seen('oauth-client-not-found', oauth('invalid_client', 'The OAuth client was not found.'), exchanging, {
    status: 401,
  }),
  seen(
    'oauth-client-not-found',
    'https://accounts.google.com/signin/oauth/error?authError=Cg5pbnZhbGlkX2NsaWVudBIfVGhlIE9BdXRoIGNsaWVudCB3YXMgbm90IGZvdW5kLiCRAw%3D%3D&client_id=1&flowName=GeneralOAuthFlow',
  ),
  seen('oauth-client-deleted', oauth('deleted_client', 'The OAuth client was deleted.'), refreshing, { status: 401 }),
  seen(
    'oauth-client-deleted',
    'https://accounts.google.com/signin/oauth/error?authError=Cg5kZWxldGVkX2NsaWVudBIdVGhlIE9BdXRoIGNsaWVudCB3YXMgZGVsZXRlZC4gkQM%3D',
  ),
  seen('oauth-client-disabled', 'Error 401: disabled_client The OAuth client was disabled.'),
  seen('oauth-client-not-yet-propagated', 'Error 401: invalid_client The OAuth client was not found.', authorizing, {
    known: ['the client was created minutes ago'],
  }),
  seen(
    'oauth-client-wrong-application-type',
    oauth('invalid_client', 'Unauthorized'),
    `${exchanging} with a client of type Android`,
    { status: 401 },
  ),
  seen(
    'oauth-client-wrong-application-type',
    'Error 400: invalid_request. Custom URI scheme is not enabled for your Android client.',
  ),
  seen(
    'oauth-client-inactive-auto-deletion',
    'Your OAuth clients that have been inactive for 5 months will be deleted in 30 days',
    'mail to the project owners',
    { kind: 'silent' },
  ),
  silent('client-belongs-to-another-project', 'the number in the client id differs from the project number of the key'),
  seen('client-id-malformed', oauth('invalid_request', 'Could not determine client ID from request.'), exchanging),
  seen('client-id-malformed', 'Error 400: invalid_request Missing required parameter: client_id', authorizing),
  seen('client-not-authorized-for-flow', 'Error 400: unauthorized_client', authorizing),
  seen('device-flow-client-type', oauth('invalid_client', 'Invalid client type.'), 'POST device/code'),
  seen(
    'device-flow-client-type',
    oauth('invalid_scope', 'Invalid device flow scope: https://www.googleapis.com/auth/gmail.readonly'),
  ),

  seen(
    'redirect-uri-not-registered',
    'Error 400: redirect_uri_mismatch. If you’re the app developer, register the redirect URI in the Google Cloud Console. Request details: redirect_uri=https://app.corp.example/cb',
    authorizing,
  ),
  seen(
    'redirect-uri-not-registered',
    'https://accounts.google.com/signin/oauth/error?authError=ChVyZWRpcmVjdF91cmlfbWlzbWF0Y2gSJ1lvdSBjYW4ndCBzaWduIGluIHRvIHRoaXMgYXBwIGJlY2F1c2UgaXQgkAM%3D',
  ),
  silent('redirect-uri-missing-from-client-file', 'redirect_uris of the client file lacks ours'),
  seen(
    'redirect-uri-differs-by-one-character',
    'Fehler 400: redirect_uri_mismatch. The redirect URI in the request, http://localhost:8080/, does not match the ones authorized',
    authorizing,
    { known: ['registered without the trailing slash'] },
  ),
  seen('redirect-uri-differs-by-one-character', 'Error 400: redirect_uri_mismatch', authorizing, {
    known: ['the base URL ends with a slash, so the sent URI has a double slash'],
  }),
  seen('redirect-uri-under-javascript-origins', 'Error 400: redirect_uri_mismatch', authorizing, {
    known: ['the address is listed under Authorized JavaScript origins'],
  }),
  seen('redirect-uri-not-yet-propagated', 'Error 400: redirect_uri_mismatch', authorizing, {
    known: ['the redirect URI was just added'],
  }),
  seen(
    'redirect-uri-breaks-google-policy',
    'Invalid Redirect: must end with a public top-level domain (such as .com or .org).',
  ),
  seen(
    'redirect-uri-breaks-google-policy',
    "You can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy for keeping apps secure. Error 400: invalid_request",
    'redirect_uri is http://nas.local/callback',
  ),
  seen(
    'redirect-uri-private-ip',
    'Error 400: invalid_request device_id and device_name are required for private IP: http://10.0.0.4/cb',
  ),
  seen(
    'base-url-scheme-http-behind-proxy',
    'Error 400: redirect_uri_mismatch Request details: redirect_uri=http://cloud.corp.example/callback',
    authorizing,
    { known: ['nginx ends TLS and the app builds http:// addresses', 'registered with https'] },
  ),
  seen(
    'base-url-unset-loopback-redirect',
    'Error 400: redirect_uri_mismatch redirect_uri=http://localhost:5678/rest/oauth2-credential/callback',
    authorizing,
    { known: ['the app runs in a container, its public host is registered'] },
  ),
  seen('oob-flow-removed', 'Error 400: invalid_request The out-of-band (OOB) flow has been blocked'),
  seen('desktop-client-given-web-redirect', 'Error 400: redirect_uri_mismatch', authorizing, {
    known: ['the client is of type Desktop app'],
  }),
  seen('client-secret-wrong', oauth('invalid_client', 'The provided client secret is invalid.'), exchanging, {
    status: 401,
  }),
  seen('client-secret-wrong', oauth('invalid_client', 'Unauthorized'), exchanging, { status: 401 }),
  seen(
    'client-secret-wrong',
    'oauth2: cannot fetch token: 401 Unauthorized Response: {"error":"invalid_client"}',
    refreshing,
  ),
  seen('client-secret-missing', oauth('invalid_request', 'client_secret is missing.'), exchanging, { status: 400 }),
  silent('client-secret-swapped', 'an API key is in the secret field'),

  seen(
    'sign-in-cancelled',
    'https://app.corp.example/cb?error=access_denied&state=x',
    'browser returned to the callback',
  ),
  seen('sign-in-cancelled', 'AuthorizationError: access_denied The user denied access'),
  seen(
    'state-cookie-not-returned',
    '(mismatching_state) CSRF Warning! State not equal in request and response.',
    'callback',
  ),
  seen(
    'state-cookie-not-returned',
    'OmniAuth::Strategies::OAuth2::CallbackError, csrf_detected | CSRF detected',
    'callback',
  ),
  seen('state-cookie-not-returned', 'OAuth state mismatch. Possible CSRF attack or browser session issue.'),
  seen('sign-in-state-expired', 'Sign-in failed: state expired'),
  seen('sign-in-state-not-ours', 'the state in the callback is unknown'),
  silent('sign-in-interrupted', 'server was killed between consent and exchange'),
  silent(
    'wrong-account-signed-in',
    'the admin chose their personal account at sign-in, another google account was expected',
  ),
  seen(
    'account-enrolled-in-advanced-protection',
    'Error 400: policy_enforced Advanced Protection prevented your Google Account from being signed in',
  ),
  seen(
    'embedded-browser-blocked',
    "Error 403: disallowed_useragent. You can't sign in because this app doesn't comply with Google's policy for secure browsers",
  ),
  seen(
    'embedded-browser-blocked',
    'Couldn’t sign you in. This browser or app may not be secure. Try using a different browser.',
  ),
  seen('sign-in-needs-a-person', 'https://app.corp.example/cb?error=interaction_required'),
  seen(
    'sign-in-request-incomplete',
    'Error 400: invalid_request Required parameter is missing: response_type',
    authorizing,
  ),
  seen('javascript-origin-not-registered', 'Error 400: origin_mismatch'),
  seen(
    'third-party-cookies-blocked',
    'idpiframe_initialization_failed: Cookies are not enabled in current environment.',
  ),
  seen('sign-in-window-closed', 'popup_closed_by_user'),
  seen('google-sign-in-failed-temporarily', 'Sorry, something went wrong there. Try again.', authorizing, {
    kind: 'page',
  }),

  seen('authorization-code-used-or-expired', oauth('invalid_grant', 'Bad Request'), exchanging, {
    known: ['the callback page was reloaded'],
  }),
  seen('authorization-code-used-or-expired', oauth('invalid_grant', 'Bad Request'), exchanging),
  seen('authorization-code-double-encoded', oauth('invalid_grant', 'Malformed auth code.'), exchanging, {
    known: ['the code holds %2F'],
  }),
  seen(
    'pasted-url-instead-of-code',
    oauth('invalid_grant', 'Malformed auth code.'),
    'the command-line tool asks to paste the code',
  ),
  seen('pkce-verifier-lost', oauth('invalid_grant', 'Missing code verifier.'), exchanging),
  seen('pkce-verifier-mismatch', oauth('invalid_grant', 'Invalid code verifier.'), exchanging),
  seen('pkce-verifier-mismatch', oauth('invalid_grant', 'code_verifier or verifier is not needed.'), exchanging),
  seen('redirect-uri-differs-at-exchange', oauth('redirect_uri_mismatch', 'Bad Request'), exchanging, { status: 400 }),
  seen(
    'redirect-uri-differs-at-exchange',
    'Error: redirect_uri_mismatch at Request._callback getToken code: 400',
    'code exchange after a good consent',
  ),
  silent('refresh-token-not-returned', 'second consent of the same account: the token answer has no refresh_token'),
  seen('refresh-token-not-returned', 'Google did not return a refresh token', 'consent without prompt=consent'),
  seen('token-request-malformed', oauth('unsupported_grant_type', 'Invalid grant_type: '), exchanging),
  seen('token-request-malformed', oauth('invalid_request', 'Missing required parameter: code'), exchanging),
  seen('id-token-not-accepted', 'Wrong recipient, payload audience != requiredAudience', 'sign-in with an id_token'),

  seen('refresh-token-expired-or-revoked', oauth('invalid_grant', 'Token has been expired or revoked.'), refreshing, {
    status: 400,
  }),
  seen('refresh-token-expired-or-revoked', 'GaxiosError: invalid_grant', 'background refresh after months'),
  seen('access-revoked-by-user', oauth('invalid_grant', 'Token has been expired or revoked.'), refreshing, {
    known: ['the user removed access at myaccount.google.com'],
  }),
  seen('password-change-revoked-token', oauth('invalid_grant', 'Token has been expired or revoked.'), refreshing, {
    known: ['the password of the mailbox was changed today'],
  }),
  seen('refresh-token-count-limit', oauth('invalid_grant', 'Token has been expired or revoked.'), refreshing, {
    known: ['many sign-ins of one account', 'the oldest token fails'],
  }),
  seen('refresh-token-unused-six-months', oauth('invalid_grant', 'Token has been expired or revoked.'), refreshing, {
    known: ['the connection lay unused for six months'],
  }),
  seen('refresh-token-of-another-client', oauth('unauthorized_client', 'Unauthorized'), refreshing, { status: 401 }),
  seen('refresh-token-of-another-client', oauth('invalid_grant', 'Bad Request'), refreshing, {
    known: ['the client ID was replaced, the stored token is of the old one', 'issued to another client'],
  }),
  seen('refresh-token-missing', 'Error: No refresh token is set.'),
  seen(
    'refresh-token-missing',
    'google.auth.exceptions.RefreshError: The credentials do not contain the necessary fields need to refresh the access token. You must specify refresh_token, token_uri, client_id, and client_secret.',
  ),
  seen(
    'access-token-expired',
    rpc(
      401,
      'UNAUTHENTICATED',
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
    ),
    'messages.list after an hour',
  ),
  seen('access-token-expired', legacy(401, 'authError', 'Invalid Credentials'), 'GET calendarList'),
  seen('time-limited-grant-ended', oauth('invalid_grant', 'Token has been expired or revoked.'), refreshing, {
    known: ['at consent a limited time of 30 days was chosen'],
  }),
  seen('google-account-deleted', oauth('invalid_grant', 'Account has been deleted'), refreshing),
  seen(
    'stored-sign-in-unreadable',
    'Credentials could not be decrypted. The likely reason is that a different "encryptionKey" was used to encrypt the data.',
  ),

  seen(
    'service-account-key-deleted',
    oauth('invalid_grant', 'Invalid JWT Signature.'),
    'POST token endpoint grant_type=jwt-bearer',
    { status: 400 },
  ),
  seen(
    'service-account-disabled',
    rpc(401, 'UNAUTHENTICATED', 'Service account is disabled.', [{ reason: 'ACCOUNT_STATE_INVALID' }]),
  ),
  seen('service-account-deleted', oauth('invalid_grant', 'Invalid grant: account not found'), 'jwt-bearer'),
  seen('service-account-email-key-mismatch', oauth('invalid_grant', 'Invalid JWT Signature.'), 'jwt-bearer', {
    known: ['the e-mail in the settings is of the old account, the key is new', 'e-mail and key are configured apart'],
  }),
  seen(
    'private-key-newlines-escaped',
    'Error: error:0909006C:PEM routines:get_name:no start line',
    'key read from an environment variable',
  ),
  seen(
    'private-key-newlines-escaped',
    'ValueError: Could not deserialize key data. The data may be in an incorrect format',
  ),
  seen(
    'service-account-file-of-another-type',
    'ValueError: Service account info was not in the expected format, missing fields client_email, token_uri.',
  ),
  seen('service-account-file-of-another-type', 'The incoming JSON object does not contain a client_email field'),
  seen('service-account-file-unreadable', "Error: ENOENT: no such file or directory, open '/app/service-account.json'"),
  silent('service-account-key-of-another-project', 'the key of the service account is of another project'),
  seen(
    'server-clock-skew',
    oauth(
      'invalid_grant',
      'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.',
    ),
    'jwt-bearer',
  ),
  seen(
    'server-clock-skew',
    "ValueError: Token used too early, 1700000000 < 1700000004. Check that your computer's clock is set correctly.",
  ),
  seen(
    'server-clock-skew',
    'Post https://accounts.google.com/o/oauth2/token: x509: certificate has expired or is not yet valid',
    'code exchange on a machine whose clock is wrong',
  ),
  seen(
    'default-credentials-not-found',
    'Error: Could not load the default credentials. Browse to https://cloud.google.com/docs/authentication for more information.',
  ),
  seen(
    'service-account-key-disabled-after-leak',
    'We have detected a publicly accessible Google Cloud service account key associated with your project',
  ),
  seen('service-account-key-expired', 'constraints/iam.serviceAccountKeyExpiryHours: the key has expired'),

  seen(
    'service-account-role-missing',
    rpc(403, 'PERMISSION_DENIED', 'User not authorized to perform this action.'),
    'topics.setIamPolicy by our service account',
  ),
  seen(
    'service-account-role-missing',
    "7 PERMISSION_DENIED: Permission 'pubsub.topics.create' denied on resource 'projects/mail-77'",
    'service account creates the topic',
  ),
  seen(
    'pubsub-role-lacks-get',
    '403 User not authorized to perform this action.',
    'subscription.exists() with roles/pubsub.subscriber',
  ),
  seen(
    'caller-lacks-actas-on-push-service-account',
    rpc(
      403,
      'PERMISSION_DENIED',
      'Principal initiating the request does not have iam.serviceAccounts.actAs permission on the supplied service account.',
    ),
    'subscriptions.create',
  ),
  seen(
    'role-grant-propagating',
    rpc(403, 'PERMISSION_DENIED', 'User not authorized to perform this action.'),
    'topics.create',
    { known: ['the role was granted seconds ago'], records: { roleGrantedSecondsAgo: 40 } },
  ),
  seen(
    'caller-lacks-project-role',
    'ERROR: (gcloud.services.enable) PERMISSION_DENIED: Permission denied to enable service [gmail.googleapis.com] reason: AUTH_PERMISSION_DENIED',
  ),
  seen(
    'caller-lacks-project-role',
    "Permission 'iam.serviceAccountKeys.create' denied on resource (or it may not exist).",
  ),
  silent(
    'pubsub-agent-lacks-token-creator',
    'old project: the Pub/Sub service agent lacks Service Account Token Creator, pushes carry no token',
  ),
  seen(
    'impersonation-not-permitted',
    "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
  ),
  seen(
    'org-policy-domain-restricted-sharing',
    rpc(
      400,
      'FAILED_PRECONDITION',
      'One or more users named in the policy do not belong to a permitted customer,  perhaps due to an organization policy.',
    ),
    'topics.setIamPolicy',
    { status: 400 },
  ),
  seen(
    'org-policy-domain-restricted-sharing',
    `FAILED_PRECONDITION: Operation denied by org policy on resource 'projects/mail-77': ["constraints/iam.managed.allowedPolicyMembers": "This constraint defines the organization principal sets"]`,
  ),
  seen(
    'org-policy-key-creation-disabled',
    rpc(400, 'FAILED_PRECONDITION', 'Key creation is not allowed on this service account.', [
      { violations: [{ type: 'constraints/iam.disableServiceAccountKeyCreation' }] },
    ]),
  ),
  seen(
    'org-policy-key-creation-disabled',
    'Service account key creation is disabled. Enforced Organization Policies IDs: iam.managed.disableServiceAccountKeyCreation',
    'console',
    { kind: 'page' },
  ),
  seen(
    'org-policy-key-upload-disabled',
    "{'type': 'constraints/iam.disableServiceAccountKeyUpload', 'description': 'Constraint violated attempting to upload public key.'}",
  ),
  seen(
    'org-policy-service-account-creation-disabled',
    rpc(400, 'FAILED_PRECONDITION', 'Service account creation is not allowed on this project.', [
      { violations: [{ type: 'constraints/iam.disableServiceAccountCreation' }] },
    ]),
  ),
  seen(
    'org-policy-resource-location',
    "FAILED_PRECONDITION: 'us-east1' violates constraint 'constraints/gcp.resourceLocations' on the resource projects/mail-77/topics/t",
  ),
  seen(
    'org-policy-service-restricted',
    "Request is disallowed by organization's constraints/gcp.restrictServiceUsage constraint for service pubsub.googleapis.com",
  ),
  seen(
    'vpc-service-controls-block',
    "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: abc",
  ),

  seen(
    'topic-not-found',
    rpc(
      404,
      'NOT_FOUND',
      'Error sending test message to Cloud PubSub projects/mail-77/topics/gmail : Resource not found (resource=gmail).',
    ),
    watching,
    { status: 404 },
  ),
  seen('topic-not-found', '5 NOT_FOUND: Resource not found (resource=gmail).', 'topics.get'),
  seen(
    'pubsub-publisher-grant-missing',
    rpc(
      403,
      'PERMISSION_DENIED',
      'Error sending test message to Cloud PubSub projects/mail-77/topics/gmail : User not authorized to perform this action.',
    ),
    watching,
    { status: 403 },
  ),
  seen(
    'publisher-grant-to-lookalike',
    rpc(
      403,
      'PERMISSION_DENIED',
      'Error sending test message to Cloud PubSub projects/mail-77/topics/gmail : User not authorized to perform this action.',
    ),
    watching,
    { known: ['the role was given to a look-alike account of the own project'] },
  ),
  seen(
    'topic-in-another-project',
    rpc(400, 'INVALID_ARGUMENT', 'Invalid topicName does not match projects/mail-77/topics/*'),
    watching,
    { status: 400 },
  ),
  seen(
    'topic-name-malformed',
    'INVALID_ARGUMENT: Invalid [topics] name: (name=projects/mail-77/topics/a!)',
    'topics.create',
  ),
  seen(
    'topic-already-exists',
    '6 ALREADY_EXISTS: Resource already exists in the project (resource=gmail).',
    'create topic',
  ),
  seen(
    'topic-has-schema',
    'INVALID_ARGUMENT: Request contains an invalid argument: message does not conform to schema revision',
    'publish to topic',
  ),
  seen(
    'topic-encryption-key-unusable',
    'FAILED_PRECONDITION: Cloud KMS key projects/x/locations/y/keyRings/z/cryptoKeys/k is disabled. CMEK',
  ),
  seen(
    'subscription-on-wrong-topic',
    "Expected topic name to match 'projects/sdm-prod/topics/.*' but was 'projects/home/topics/mine'",
  ),
  silent(
    'subscription-on-wrong-topic',
    'the subscription was made on another topic than the one Gmail publishes to, no messages arrive',
  ),
  seen(
    'subscription-not-found',
    rpc(404, 'NOT_FOUND', 'Resource not found (resource=push-sub).'),
    'subscriptions.get',
    { status: 404 },
  ),
  seen(
    'subscription-not-found',
    "Configuration error: Failed to create subscriber 'projects/home/subscriptions/ha' was not found",
  ),
  seen(
    'subscription-already-exists',
    '6 ALREADY_EXISTS: Resource already exists in the project (resource=push-sub).',
    'create subscription',
  ),
  silent('subscription-endpoint-differs', 'push endpoint of the subscription is still the old host after the move'),
  silent('subscription-audience-differs', 'the audience of the subscription was edited'),
  silent('subscription-identity-differs', 'the subscription names another service account'),
  seen(
    'push-service-account-not-found',
    'You have passed an invalid argument to the service (argument=PushConfig::oidc_token::service_account_email).',
    'subscriptions.create',
    { status: 400 },
  ),
  seen(
    'unverified-app-user-cap',
    'Error 401: disabled_client Sign in with Google temporarily disabled for this app. This app has not been verified yet by Google in order to use Google Sign In.',
    authorizing,
  ),
  seen(
    'push-endpoint-not-public-https',
    'You have passed an invalid argument to the service (argument=PushConfig::push_endpoint).',
    'subscriptions.create',
    { status: 400 },
  ),
  silent('subscription-is-pull', 'the subscription was created as pull, the webhook is never called'),
  silent(
    'subscription-without-authentication',
    'pushes come without Authorization header, authentication is off on the subscription',
  ),
  silent('subscription-has-filter', 'the subscription has a filter on attributes'),
  silent('subscription-expires-when-idle', 'the subscription has an expiration policy of 31 days'),
  silent(
    'subscription-expired-after-inactivity',
    'after 31 days of silence the subscription was deleted by its expiration policy',
  ),
  seen(
    'subscription-expired-after-inactivity',
    rpc(404, 'NOT_FOUND', 'Resource not found (resource=push-sub).'),
    'subscriptions.get',
    { known: ['the mailbox was idle for more than a month'] },
  ),
  silent('subscription-has-dead-letter', 'after five tries messages go to a dead letter topic'),
  silent('subscription-unwraps-payload', 'payload unwrapping is on, the envelope is missing'),
  silent(
    'subscription-topic-deleted',
    'topic was deleted and recreated under the same name, the subscription shows _deleted-topic_',
  ),
  silent('subscription-detached', 'the subscription was detached from the topic'),
  seen('subscription-state-error', { name: 'projects/mail-77/subscriptions/push', state: 'RESOURCE_ERROR' }),
  silent('another-subscription-points-here', 'a second subscription on the topic sends to the same webhook'),
  seen(
    'topic-given-instead-of-subscription-google-side',
    '400 Invalid resource name given (name=projects/mail-77/topics/gmail).',
    'streaming pull from the configured name',
  ),
  seen(
    'topic-given-instead-of-subscription',
    "Subscriber error: Subscription misconfigured. Expected subscriber_id to match 'projects/.*/subscriptions/.*' but was 'projects/sdm-prod/topics/enterprise-1'",
  ),
  silent(
    'another-consumer-takes-messages',
    'two workers of different environments share the same subscription, each sees only some messages',
  ),
  seen(
    'push-subscription-cannot-be-pulled',
    'FAILED_PRECONDITION: This method is not supported for this subscription type.',
    'pull',
  ),

  seen(
    'push-endpoint-not-public-https',
    'Invalid push endpoint given (endpoint=http://localhost:3000/hook). Refer to https://cloud.google.com/pubsub/docs/subscriber#create for more information.',
    'subscriptions.create',
  ),
  seen('push-endpoint-dns-not-resolving', 'Could not resolve host: hooks.corp.example', 'check of the push endpoint'),
  silent('push-endpoint-resolves-to-private-address', 'the push host resolves to a private address 10.1.2.3'),
  silent('push-endpoint-certificate-not-trusted', 'self-signed certificate on the webhook, Gmail push never arrives'),
  silent('push-endpoint-certificate-expired', 'the certificate of the push endpoint has expired'),
  silent('robots-txt-blocks-google', 'calendar channel is alive, robots.txt of the host says Disallow: /'),
  silent('push-test-not-arrived', 'our test message was accepted by the topic and has not arrived'),
  seen('push-audience-mismatch', 'Wrong recipient, payload audience != requiredAudience', pushing, { status: 401 }),
  seen(
    'push-audience-mismatch',
    'Token has wrong audience https://app.corp.example/hook, expected one of [https://app.corp.example/hook/]',
    pushing,
  ),
  seen('push-identity-mismatch', 'JWT email does not match the expected service account', pushing, { status: 401 }),
  seen('push-token-missing', 'Missing Authorization header', pushing, { status: 401 }),
  seen('push-token-expired', 'Token used too late', 'push replayed after two hours'),
  seen(
    'push-signing-keys-unreachable',
    'Failed to retrieve verification certificates: connect ETIMEDOUT https://www.googleapis.com/oauth2/v1/certs',
    pushing,
  ),
  silent('push-subscription-token-stale', 'subscription still sends the old token in its push URL, the app refuses'),
  seen('push-endpoint-answers-error', '<html><title>Not Found</title></html>', pushing, { status: 404 }),
  seen('push-endpoint-redirects', 'Location: /login', 'push delivery answered by a redirect', { status: 302 }),
  silent(
    'push-endpoint-blocked-by-firewall',
    'Cloudflare shows a bot challenge to the webhook, push never reaches the app',
  ),
  silent(
    'push-endpoint-too-slow',
    'the handler acknowledges only after all work is done, longer than the ack deadline; messages come again',
  ),
  seen(
    'push-service-account-lacks-invoker',
    'The request was not authenticated. Either allow unauthenticated invocations or set the proper Authorization header.',
    'push to Cloud Run',
    { status: 403 },
  ),
  seen(
    'push-endpoint-csrf-protection',
    'Forbidden (CSRF cookie not set.): CSRF verification failed. Request aborted.',
    pushing,
    { status: 403 },
  ),
  silent('push-body-misread', 'push body is read as raw, message.data stays base64 and is not decoded'),

  silent('gmail-watch-expired-not-renewed', 'Gmail push stops after seven days', 'the watch was never renewed'),
  silent('gmail-watch-not-started', 'users.watch was never called for the mailbox'),
  silent('gmail-watch-on-another-topic', 'the watch still points to an old topic'),
  seen(
    'gmail-watch-already-exists-other-topic',
    rpc(
      400,
      'INVALID_ARGUMENT',
      'Only one user push notification client allowed per developer (call /stop then try again)',
    ),
    watching,
    { status: 400 },
  ),
  seen('topic-name-not-fully-qualified', legacy(400, 'invalidArgument', 'topicName required'), watching),
  seen('pubsub-publisher-grant-missing-500', legacy(500, 'backendError', 'Backend Error'), watching, { status: 500 }),
  seen('gmail-watch-label-not-found', legacy(400, 'invalidArgument', 'Invalid label: Support'), watching),
  seen(
    'account-without-gmail-mailbox',
    rpc(400, 'FAILED_PRECONDITION', 'Mail service not enabled'),
    'users.getProfile',
  ),
  seen(
    'history-id-too-old',
    rpc(404, 'NOT_FOUND', 'Requested entity was not found.'),
    'GET users/me/history?startHistoryId=1',
    { status: 404 },
  ),
  silent(
    'history-gap-over-page-cap',
    'after a long outage only the first page of history is read and messages are skipped',
  ),
  silent('gmail-pushes-missing', 'mail arrives in the mailbox, no push reached us'),
  silent('push-for-unknown-mailbox', 'a push names an address that is not connected'),
  silent('label-filter-excludes-messages', 'watch uses labelIds INBOX, archived mail gives no push'),
  seen('gmail-message-gone', rpc(404, 'NOT_FOUND', 'Requested entity was not found.'), 'GET users/me/messages/18ab', {
    status: 404,
  }),
  seen(
    'gmail-user-not-token-owner',
    legacy(403, 'forbidden', 'Delegation denied for ana@corp.example'),
    'GET users/help@corp.example/messages',
  ),
  seen(
    'send-as-alias-not-permitted',
    legacy(403, 'forbidden', 'Access restricted to service accounts that have been delegated domain-wide authority'),
    'settings.sendAs.create',
  ),
  seen(
    'imap-access-refused',
    '535-5.7.8 Username and Password not accepted. BadCredentials',
    'SMTP login with a password',
  ),
  seen(
    'imap-access-refused',
    '[ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)',
  ),
  seen('mail-sent-but-not-delivered', legacy(400, 'invalidArgument', 'Recipient address required'), 'messages.send'),
  seen(
    'service-account-without-mailbox',
    rpc(400, 'FAILED_PRECONDITION', 'Precondition check failed.'),
    'users.messages.list with a service account',
  ),
  silent('history-read-from-notification-id', 'history.list with the historyId of the notification returns no history'),
  silent('gmail-label-changes-also-notify', 'several pushes for one message, each read or label change gives a push'),

  seen(
    'calendar-not-found',
    legacy(404, 'notFound', 'Not Found'),
    'GET calendar/v3/calendars/x%40group.calendar.google.com/events',
    { status: 404 },
  ),
  seen(
    'calendar-access-role-reader',
    legacy(403, 'requiredAccessLevel', 'You need to have writer access to this calendar.', 'calendar'),
    'events.insert',
  ),
  seen(
    'calendar-access-role-reader',
    'Google.Apis.Requests.RequestError Forbidden [403] Errors [ Message[Forbidden] Location[ - ] Reason[forbidden] Domain[global] ]',
    'event creation in a shared calendar',
  ),
  silent('calendar-free-busy-only', 'the shared calendar shows only free/busy, no details'),
  seen(
    'calendar-sync-token-invalidated',
    legacy(410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.', 'calendar'),
    'events.list',
    { status: 410 },
  ),
  seen(
    'calendar-sync-parameters-not-allowed',
    legacy(400, 'badRequest', 'Sync token cannot be used with other query restrictions.', 'calendar'),
    'events.list?syncToken&timeMin',
  ),
  seen(
    'calendar-updated-min-too-old',
    legacy(
      410,
      'updatedMinTooLongAgo',
      'The requested minimum modification time lies too far in the past.',
      'calendar',
    ),
    'events.list',
    { status: 410 },
  ),
  seen(
    'calendar-service-off-for-account',
    legacy(403, 'notACalendarUser', 'The user must be signed up for Google Calendar.', 'calendar'),
    'calendarList.list',
  ),
  seen(
    'calendar-event-already-exists',
    legacy(409, 'duplicate', 'The requested identifier already exists.'),
    'events.insert',
    { status: 409 },
  ),
  seen('calendar-event-changed-meanwhile', legacy(412, 'conditionNotMet', 'Precondition Failed'), 'events.patch', {
    status: 412,
  }),
  seen('calendar-event-gone', legacy(410, 'deleted', 'Resource has been deleted'), 'events.delete', { status: 410 }),
  seen(
    'calendar-event-time-not-accepted',
    legacy(400, 'timeRangeEmpty', 'The specified time range is empty.', 'calendar'),
    'events.insert',
  ),
  seen(
    'service-account-cannot-invite',
    legacy(
      403,
      'forbiddenForServiceAccounts',
      'Service accounts cannot invite attendees without Domain-Wide Delegation of Authority.',
      'calendar',
    ),
  ),
  silent(
    'service-account-sees-no-shared-calendar',
    'calendarList of the service account is empty, the calendar was not shared with it',
  ),
  seen(
    'service-account-sees-no-shared-calendar',
    'HttpError 404 "Not Found"',
    'events of a calendar id read by a service account',
  ),
  silent('caldav-calendar-list-incomplete', 'iPhone shows only the primary calendar over CalDAV'),
  seen(
    'calendar-organizer-only',
    legacy(
      403,
      'forbiddenForNonOrganizer',
      'Shared properties can only be changed by the organizer of the event.',
      'calendar',
    ),
  ),
  seen(
    'calendar-request-malformed',
    legacy(400, 'badRequest', 'Bad Request'),
    'calendar events.list with timeMin without offset',
    { status: 400 },
  ),
  silent('calendar-channel-expired', 'calendar notifications stop, expiration of the channel lies in the past'),
  silent('calendar-channel-missing', 'no channel was ever opened for the calendar'),
  seen('calendar-channel-id-reused', legacy(400, 'channelIdNotUnique', 'Channel id abc not unique'), 'events.watch'),
  seen(
    'calendar-webhook-domain-not-verified',
    legacy(401, 'push.webhookUrlUnauthorized', 'Unauthorized WebHook callback channel: https://a.example/hook'),
    'events.watch',
  ),
  seen(
    'calendar-webhook-not-https',
    legacy(400, 'push.webhookUrlNotHttps', 'WebHook callback must be HTTPS: http://a.example/hook'),
    'events.watch',
  ),
  seen(
    'calendar-push-not-supported',
    legacy(
      400,
      'pushNotSupportedForRequestedResource',
      'Push notifications are not supported by this resource.',
      'calendar',
    ),
    'events.watch',
  ),
  silent('orphaned-calendar-channel', 'a stopped channel still sends notifications'),
  seen(
    'channel-stop-id-or-project-mismatch',
    legacy(404, 'notFound', "Channel 'abc' not found for project '730194820011'"),
    'channels.stop',
    { status: 404 },
  ),
  silent(
    'calendar-sync-message-not-arrived',
    'watch of the calendar succeeded, Google accepted the channel, no sync message arrives',
  ),
  silent('calendar-channel-token-mismatch', 'a calendar notification has a wrong channel token'),
  silent('calendar-notifications-missing', 'calendar notifications are unreliable, some are lost'),
  seen(
    'calendar-channel-request-malformed',
    legacy(400, 'push.channelTypeNotSupported', 'Unknown channel type'),
    'events.watch',
  ),

  seen(
    'gmail-per-user-rate',
    rpc(
      403,
      'PERMISSION_DENIED',
      "Quota exceeded for quota metric 'Total Query Cost' and limit 'Units per minute per user' of service 'gmail.googleapis.com' for consumer 'project_number:730194820011'.",
      [{ reason: 'RATE_LIMIT_EXCEEDED' }],
    ),
  ),
  seen(
    'gmail-per-user-rate',
    legacy(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded', 'usageLimits'),
    'messages.get',
  ),
  seen(
    'gmail-user-rate-lockout',
    legacy(429, 'rateLimitExceeded', 'User-rate limit exceeded.  Retry after 2026-01-21T12:57:51.196Z', 'usageLimits'),
    'messages.list',
  ),
  seen(
    'gmail-concurrent-requests',
    legacy(429, 'rateLimitExceeded', 'Too many concurrent requests for user'),
    'batch messages.get',
  ),
  seen('gmail-bandwidth-limit', 'BYE [OVERQUOTA] Account exceeded command or bandwidth limits.', 'IMAP fetch'),
  seen('gmail-sending-limit', '550 5.4.5 Daily user sending limit exceeded.', 'send mail'),
  seen(
    'calendar-per-user-rate',
    legacy(403, 'rateLimitExceeded', 'Rate Limit Exceeded', 'usageLimits'),
    'calendar events.insert in a loop',
  ),
  seen(
    'calendar-invitation-limit',
    legacy(403, 'quotaExceeded', 'Calendar usage limits exceeded.', 'usageLimits'),
    'events.insert',
  ),
  seen(
    'project-rate-limit',
    rpc(
      429,
      'RESOURCE_EXHAUSTED',
      "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute' of service 'gmail.googleapis.com' for consumer 'project_number:730194820011'.",
    ),
  ),
  seen('project-daily-quota', legacy(403, 'dailyLimitExceeded', 'Daily Limit Exceeded', 'usageLimits')),
  seen(
    'shared-oauth-client-quota',
    "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute' of service 'drive.googleapis.com' for consumer 'project_number:202264815644'.",
    'rclone with its default client',
  ),
  seen(
    'pubsub-rate-limit',
    '8 RESOURCE_EXHAUSTED: Quota exceeded for quota metric administrator operations of service pubsub.googleapis.com',
    'subscriptions.get',
  ),
  seen('resource-limit-reached', 'FAILED_PRECONDITION: Maximum number of keys on account reached.', 'keys.create'),
  seen(
    'sign-in-rate-limit',
    'Error 403: rate_limit_exceeded. This app has reached its sign-in rate limit for now.',
    authorizing,
  ),
  seen('google-rate-limit', { status: 'RESOURCE_EXHAUSTED' }, 'some call', { status: 429 }),

  seen('google-unavailable', rpc(503, 'UNAVAILABLE', 'The service is currently unavailable.'), 'messages.list', {
    status: 503,
  }),
  seen(
    'google-unavailable',
    '<html><title>502. That’s an error.</title>The server encountered a temporary error and could not complete your request. Please try again in 30 seconds.</html>',
    'token endpoint',
    { status: 502 },
  ),
  seen(
    'google-answer-unreadable',
    'FetchError: Invalid response body while trying to fetch https://oauth2.googleapis.com/token: Premature close',
  ),
  seen('network-unreachable', 'connect ECONNREFUSED 142.250.1.1:443 googleapis.com'),
  seen('network-unreachable', 'request to https://oauth2.googleapis.com/token failed, reason: socket hang up'),
  seen(
    'connection-timed-out',
    'GaxiosError: request to https://oauth2.googleapis.com/token failed, reason: connect ETIMEDOUT 172.217.160.74:443',
  ),
  seen(
    'connection-timed-out',
    "curl: (28) Failed to connect to oauth2.googleapis.com port 443 after 227030 ms: Couldn't connect to server",
  ),
  seen('dns-blocked-in-container', 'getaddrinfo EAI_AGAIN oauth2.googleapis.com'),
  seen('dns-blocked-in-container', 'httplib2.ServerNotFoundError: Unable to find the server at gmail.googleapis.com'),
  seen(
    'tls-intercepted-by-proxy',
    'request to https://oauth2.googleapis.com/token failed, reason: self-signed certificate in certificate chain',
  ),
  seen(
    'ca-certificates-missing',
    'Post https://oauth2.googleapis.com/token: x509: certificate signed by unknown authority',
    'in a scratch image without ca-certificates',
  ),
  seen('tls-handshake-failed', 'write EPROTO error:1408F10B:SSL routines:ssl3_get_record:wrong version number'),
  seen(
    'google-answer-not-recognised',
    'gmail.googleapis.com answered TEAPOT, which we have no word for.',
    'result of a check',
  ),
  seen(
    'google-answer-not-recognised',
    {
      error: {
        code: 418,
        message: 'Unknown error.',
        status: 'UNKNOWN',
        details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'SOMETHING_NEW' }],
      },
    },
    'users.watch',
    { status: 418 },
  ),
  seen('stored-secret-missing', 'The secret that projects.get needs is not stored.'),
  seen('proxy-refuses', 'tunneling socket could not be established, statusCode=407'),
  seen(
    'proxy-refuses',
    "HTTPSConnectionPool(host='oauth2.googleapis.com', port=443): Max retries exceeded with url: /token (Caused by ProxyError('Cannot connect to proxy.'))",
  ),
  seen(
    'captive-portal',
    '<html><head><title>Hotspot Login</title></head>Accept the terms to use this network</html>',
    'token endpoint',
    { status: 200 },
  ),
  seen(
    'callback-on-stale-tunnel-host',
    'ERR_NGROK_3200 The endpoint abc.ngrok-free.app is offline.',
    'browser follows the redirect after consent',
  ),
  seen(
    'callback-unreachable',
    "This site can't be reached. localhost refused to connect.",
    'browser after consent; the tool runs on a remote machine over ssh',
  ),
  seen(
    'request-malformed-on-the-way',
    '400. That’s an error. Your client has issued a malformed or illegal request. That’s all we know.',
    'call',
    { status: 400 },
  ),
  seen('database-unavailable', 'connect ECONNREFUSED 127.0.0.1:5432 postgres'),

  seen('workspace-api-controls-app-not-trusted', 'Error 400: admin_policy_enforced', authorizing, { status: 400 }),
  seen(
    'workspace-app-needs-admin-review',
    "Access blocked: Your institution's admin needs to review Mailer. Error 400: access_not_configured",
    authorizing,
  ),
  seen(
    'workspace-google-cloud-session-control',
    { error: 'invalid_grant', error_description: 'reauth related error (invalid_rapt)', error_subtype: 'invalid_rapt' },
    refreshing,
  ),
  seen(
    'workspace-google-cloud-session-control',
    'Reauthentication failed. cannot prompt during non-interactive execution.',
  ),
  seen(
    'domain-wide-delegation-missing',
    oauth(
      'unauthorized_client',
      'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
    ),
    'jwt-bearer with sub',
  ),
  seen(
    'domain-wide-delegation-not-propagated-or-scope-spelling',
    oauth('unauthorized_client', 'Client is unauthorized to retrieve access tokens using this method.'),
    'jwt-bearer with sub',
    { known: ['delegation was granted minutes ago'] },
  ),
  seen('impersonated-user-unknown', oauth('invalid_grant', 'Invalid email or User ID'), 'jwt-bearer with sub'),
  seen('service-restricted-by-administrator', 'Access to this service was turned off by your administrator'),
  seen(
    'gmail-apps-disabled-by-administrator',
    legacy(403, 'domainPolicy', 'The domain administrators have disabled Gmail apps.'),
    'users.getProfile',
  ),
  seen('account-suspended', oauth('invalid_grant', 'Account suspended'), refreshing),
  seen('account-suspended', oauth('invalid_grant', 'Bad Request'), refreshing, {
    known: ['the user was suspended by the administrator'],
  }),
  seen('gmail-off-for-account', rpc(400, 'FAILED_PRECONDITION', 'Mail service not enabled'), 'users.getProfile', {
    known: ['Gmail is turned off for the organizational unit'],
  }),
  seen(
    'external-sharing-restricted',
    legacy(403, 'cannotShare', 'Sharing outside the organization is not permitted by the domain'),
    'acl.insert',
  ),
  seen(
    'administrator-role-needed',
    legacy(403, 'forbidden', 'Not Authorized to access this resource/api'),
    'admin directory users.list',
  ),
]
