// One batch of reports, long because it is data.

import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

const badRequest = { error: 'invalid_grant', error_description: 'Bad Request' }
const failedPrecondition = (message: string) => ({
  error: { errors: [{ domain: 'global', reason: 'failedPrecondition', message }], code: 400, message },
})

export const secondBatch: readonly ReportedFailure[] = [
  reported(
    'device-access-registration-mismatch',
    'home-assistant/home-assistant.io#27823',
    { kind: 'page', body: "Can't link to My Project\nPlease contact My Project if the issue persists" },
    when('linking the account from home automation'),
  ),
  reported(
    'nest-account-not-migrated',
    'home-assistant/home-assistant.io#28485',
    { kind: 'page', body: 'No access to partner' },
    when('partner connections page while linking a thermostat'),
  ),
  reported(
    'oob-flow-removed',
    'pimutils/vdirsyncer#997',
    {
      kind: 'page',
      status: 400,
      body: 'Authorization Error\nError 400: invalid_request\n\nVous ne pouvez pas vous connecter à cette appli, car elle ne respecte pas le règlement OAuth 2.0 de Google concernant la sécurité des applis.\n\nredirect_uri: urn:ietf:wg:oauth:2.0:oob',
    },
    when('browser opened by a sync tool'),
  ),
  reported(
    'oauth-client-wrong-application-type',
    'pimutils/vdirsyncer#852',
    {
      kind: 'page',
      body: 'The redirect URI in the request, urn:ietf:wg:oauth:2.0:oob, can only be used by a Client ID for native application. It is not allowed for the WEB client type. You can create a Client ID for native application at https://console.developers.google.com/apis/credentials/oauthclient',
    },
    when('authorizing a command-line tool'),
  ),
  reported(
    'redirect-uri-not-registered',
    'pimutils/vdirsyncer#1158',
    {
      kind: 'page',
      status: 400,
      body: 'You can’t sign in because this app sent an invalid request. You can try again later, or contact the developer about this issue.\nError 400: redirect_uri_mismatch',
    },
    when('first sync of a calendar by a command-line tool'),
  ),
  reported(
    'scope-unknown-or-misspelled',
    'googleworkspace/cli#178',
    {
      kind: 'page',
      status: 400,
      body: 'Access blocked: Authorization Error\nSome requested scopes were invalid. {invalid=[drive, gmail, calendar]}\nError 400: invalid_scope',
    },
    when('login with --scopes drive,gmail,calendar'),
  ),
  reported(
    'scope-not-available-to-personal-account',
    'googleworkspace/cli#258',
    {
      kind: 'page',
      status: 400,
      body: 'Some requested scopes cannot be shown: [https://www.googleapis.com/auth/cloud-identity.devices.readonly]\nError 400: invalid_scope',
    },
    when('login of a personal gmail.com account with all scopes'),
  ),
  reported(
    'scope-not-available-to-personal-account',
    'googleworkspace/cli#119',
    { kind: 'page', status: 400, body: '400 invalid_scope' },
    when(
      'login with the recommended scopes',
      'the account is a personal @gmail.com account',
      'the list has scopes for Workspace administrators such as apps.alerts',
    ),
  ),
  reported(
    'request-without-access-token',
    'googleworkspace/cli#198',
    {
      kind: 'http',
      status: 401,
      body: '{"error":{"code":401,"message":"Access denied. No credentials provided. Run the login command or set a token"}}',
    },
    when('listing files after a login that reported success'),
  ),
  reported(
    'client-id-malformed',
    'sfc-gh-eraigosa/dotfiles#317',
    {
      kind: 'page',
      status: 401,
      body: 'Access blocked: Authorization Error\nThe OAuth client was not found.\nError 401: invalid_client\nRequest details: client_id=YOUR_CLIENT_ID.apps.googleusercontent.com',
    },
    when('login with a client file from a template'),
  ),
  reported(
    'method-needs-another-scope',
    'DeviaVir/terraform-provider-gsuite#168',
    {
      kind: 'http',
      status: 403,
      body: 'googleapi: Error 403: Request had insufficient authentication scopes., insufficientPermissions',
    },
    when('reading users of the domain with application default credentials', 'the login was made without --scopes'),
  ),
  reported(
    'push-endpoint-certificate-not-trusted',
    'GoogleCloudPlatform/python-docs-samples#2521',
    { kind: 'silent', note: 'watch succeeds, the endpoint hears nothing' },
    when('Pub/Sub push of Gmail news', 'the certificate of the endpoint is self-signed'),
  ),
  reported(
    'pubsub-publisher-grant-missing',
    'watchdogpolska/small_eod#591',
    {
      kind: 'http',
      status: 403,
      body: "{ message: 'Error sending test message to Cloud PubSub projects/billing-enabled-213501/topics/gmail-example-subscribe : User not authorized to perform this action.', domain: 'global', reason: 'forbidden' }",
    },
    when('users.watch', 'the user and the service account may both publish to the topic'),
  ),
  reported(
    'service-account-without-mailbox',
    'pulkitjalan/google-apiclient#5',
    { kind: 'http', status: 400, body: failedPrecondition('Bad Request') },
    when('listUsersMessages for me with service account credentials'),
  ),
  reported(
    'push-endpoint-domain-not-registered',
    'Spencer-Easton/Apps-Script-Gmail-Push-Notifications#2',
    {
      kind: 'http',
      status: 400,
      body: {
        error: {
          code: 400,
          message:
            'The supplied HTTP URL is not registered in the project that owns the subscription (url="https://script.google.com/macros/s/AKfy/exec", project_id="project-id-tdbos").',
          status: 'INVALID_ARGUMENT',
        },
      },
    },
    when('creating the push subscription'),
  ),
  reported(
    'stored-sign-in-unreadable',
    'langgenius/dify-official-plugins#3461',
    { kind: 'http', status: 400, body: badRequest },
    when(
      'refresh by a trigger plugin an hour after connecting',
      'the refresh token was sent as it is stored, without being decrypted',
    ),
  ),
  reported(
    'refresh-token-expired-or-revoked',
    'rclone/rclone#4250',
    {
      kind: 'http',
      status: 400,
      body: 'couldn\'t find root directory ID: Get https://www.googleapis.com/drive/v3/files/root: oauth2: cannot fetch token: 400 Bad Request\nResponse: {\n  "error": "invalid_grant",\n  "error_description": "Bad Request"\n}',
    },
    when('a remote configured long ago'),
  ),
  reported(
    'refresh-token-missing',
    'odeke-em/drive#176',
    {
      kind: 'local',
      body: 'Get https://www.googleapis.com/drive/v2/about?alt=json: OAuthError: Refresh: Token expired; no Refresh Token',
    },
    when('the day after authorizing'),
  ),
  reported(
    'oauth-client-not-found',
    'madslundt/cloud-media-scripts#32',
    {
      kind: 'http',
      status: 401,
      body: 'oauth2: cannot fetch token: 401 Unauthorized\nResponse: {\n  "error" : "invalid_client",\n  "error_description" : "The OAuth client was not found."\n}',
    },
    when('mounting a drive'),
  ),
  reported(
    'refresh-token-missing',
    'rclone/rclone#1364',
    {
      kind: 'local',
      body: "couldn't read info about Drive: Get https://www.googleapis.com/drive/v2/about?alt=json: oauth2: token expired and refresh token is not set",
    },
    when('mount'),
  ),
  reported(
    'imap-access-refused',
    'muttmua/mutt#8',
    {
      kind: 'http',
      body: "IMAP command 'LOGIN <user> <pass>' returned an error: NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)",
    },
    when('mail program with the password of the account'),
  ),
  reported(
    'imap-access-refused',
    'LukeSmithxyz/mutt-wizard#339',
    {
      kind: 'http',
      body: 'Error: SASL(-13): authentication failure: server rejected XOAUTH2: {"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}',
    },
    when('mbsync with a password; the SASL plugin chose XOAUTH2 by itself'),
  ),
  reported(
    'imap-access-refused',
    'LukeSmithxyz/mutt-wizard#849',
    {
      kind: 'http',
      body: 'msmtp: authentication failed (method PLAIN)\nmsmtp: server message: 534-5.7.9 Application-specific password required. Learn more at\nmsmtp: server message: 534 5.7.9 https://support.google.com/mail/?p=InvalidSecondFactor',
    },
    when('sending mail'),
  ),
  reported(
    'imap-access-refused',
    'Foundry376/Mailspring#31',
    {
      kind: 'http',
      body: 'NO [ALERT] IMAP access is disabled for your domain. Please contact your domain administrator for questions about this feature. (Failure)',
    },
    when('mail program of a Workspace user'),
  ),
  reported(
    'state-cookie-not-returned',
    'nextauthjs/next-auth#656',
    {
      kind: 'local',
      body: '[next-auth][error][callback_oauth_error] Error: Invalid state returned from oAuth provider',
    },
    when('callback of Google in production; the same works locally'),
  ),
  reported(
    'sign-in-method-not-linked',
    'nextauthjs/next-auth#1600',
    { kind: 'local', body: 'GET /api/auth/signin?error=OAuthAccountNotLinked' },
    when('signing in with Google', 'a user with the same e-mail exists from before'),
  ),
  reported(
    'sign-in-state-expired',
    'supabase/auth#1604',
    { kind: 'local', body: 'AuthApiError: invalid flow state, no valid flow state found' },
    when('callback after Google', 'the callback is requested twice with the same code'),
  ),
  reported(
    'sign-in-state-not-ours',
    'supabase/auth#1548',
    {
      kind: 'http',
      status: 400,
      body: { code: 400, error_code: 'bad_oauth_state', msg: 'OAuth callback with invalid state' },
    },
    when('callback?state=test&code=...', 'the app put a state parameter of its own into the sign-in address'),
  ),
  reported(
    'client-secret-wrong',
    'supabase/auth#106',
    { kind: 'page', body: 'error=server_error&error_description=Unable+to+exchange+external+code%3A+4%2F0AX' },
    when('callback of an auth service', 'the client secret was pasted with spaces'),
  ),
  reported(
    'pkce-verifier-lost',
    'supabase/auth-js#782',
    { kind: 'local', body: 'AuthApiError: invalid request: both auth code and code verifier should be non-empty' },
    when('exchanging the code for a session'),
  ),
  reported(
    'other-api-not-enabled',
    'terraform-google-modules/terraform-google-project-factory#421',
    {
      kind: 'http',
      status: 403,
      body: 'Error: failed pre-requisites: failed to check permissions on billing account "billingAccounts/01": googleapi: Error 403: Cloud Billing API has not been used in project 4711 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/cloudbilling.googleapis.com/overview?project=4711 then retry., accessNotConfigured',
    },
    when('terraform apply'),
  ),
  reported(
    'billing-account-role-missing',
    'terraform-google-modules/terraform-google-project-factory#423',
    {
      kind: 'local',
      body: 'Error: failed pre-requisites: missing permission on "billingAccounts/01-ABC": billing.resourceAssociations.create',
    },
    when('creating a project in a pipeline'),
  ),
  reported(
    'caller-lacks-project-role',
    'hashicorp/terraform-provider-google#1579',
    {
      kind: 'http',
      status: 403,
      body: 'Error enabling service: Error enabling service ["pubsub.googleapis.com"] for project "acme-dev": googleapi: Error 403: The caller does not have permission, forbidden',
    },
    when('terraform apply'),
  ),
  reported(
    'quota-project-header-of-foreign-project',
    'hashicorp/terraform-provider-google#17882',
    {
      kind: 'http',
      status: 403,
      body: {
        error: {
          code: 403,
          message:
            "deployer@project-b.iam.gserviceaccount.com does not have serviceusage.services.use access to the Google Cloud project. Permission 'serviceusage.services.use' denied on resource (or it may not exist).",
          errors: [{ domain: 'global', reason: 'forbidden' }],
        },
      },
    },
    when('terraform plan with GOOGLE_CLOUD_QUOTA_PROJECT set to another project'),
  ),
  reported(
    'quota-project-not-set',
    'terraform-google-modules/terraform-example-foundation#353',
    {
      kind: 'http',
      status: 403,
      body: 'googleapi: Error 403: Your application has authenticated using end user credentials from the Google Cloud SDK or Google Cloud Shell which are not supported by the billingbudgets.googleapis.com. We recommend configuring the billing/quota_project setting in gcloud.\n"reason": "SERVICE_DISABLED"',
    },
    when('creating a budget'),
  ),
  reported(
    'push-service-account-lacks-invoker',
    'hashicorp/terraform-provider-google#13611',
    {
      kind: 'local',
      body: 'The request was not authenticated. Either allow unauthenticated invocations or set the proper Authorization header. Read more at https://cloud.google.com/run/docs/securing/authenticating',
    },
    when('function invoked by Pub/Sub'),
  ),
  reported(
    'pubsub-agent-lacks-token-creator',
    'terraform-google-modules/terraform-docs-samples#151',
    { kind: 'silent', note: 'authenticated pushes do not come' },
    when(
      'push to Cloud Run',
      'the role Service Account Token Creator was given to the own service account and not to the service agent of Pub/Sub',
    ),
  ),
  reported(
    'push-service-account-lacks-invoker',
    'goblet/goblet#355',
    { kind: 'http', status: 403, body: 'Forbidden' },
    when(
      'Pub/Sub push to a Cloud Run backend right after the first deployment',
      'no IAM policy that allows invoking was set',
    ),
  ),
  reported(
    'calendar-sync-token-invalidated',
    'xynehq/xyne#197',
    { kind: 'http', body: 'Error: Sync token is expired. Clear local cache and retry call without the sync token.' },
    when('scheduled sync job'),
  ),
  reported(
    'calendar-sync-parameters-not-allowed',
    'googleapis/google-api-php-client#2637',
    { kind: 'silent', note: 'getNextSyncToken() is null' },
    when('events list with singleEvents and a sync token'),
  ),
  reported(
    'shared-client-blocked-by-google',
    'jberkel/sms-backup-plus#1026',
    {
      kind: 'silent',
      body: 'Beginning July 8, 2020, the following app will no longer have access to your Gmail data. All apps listed above have not passed our required verification process.',
    },
    when('mail from Google to users of a backup app'),
  ),
  reported(
    'service-account-without-mailbox',
    'googleworkspace/python-samples#336',
    {
      kind: 'http',
      status: 400,
      body: "{'message': 'Precondition check failed.', 'domain': 'global', 'reason': 'failedPrecondition'}",
    },
    when('settings.sendAs.list with a service account that has domain-wide delegation', 'no subject is set'),
  ),
  reported(
    'service-account-without-mailbox',
    'googleapis/google-api-nodejs-client#2361',
    {
      kind: 'http',
      status: 400,
      body: {
        code: 400,
        errors: [{ message: 'Precondition check failed.', domain: 'global', reason: 'failedPrecondition' }],
      },
    },
    when('messages.send with a JWT whose subject is the address of the service account'),
  ),
  reported(
    'service-account-file-of-another-type',
    'theoephraim/node-google-spreadsheet#244',
    { kind: 'local', body: 'error:0909006C:PEM routines:get_name:no start line' },
    when('signing in as a service account', 'the field private_key holds an API key that begins with AIza'),
  ),
  reported(
    'private-key-newlines-escaped',
    'nocodb/nocodb#2207',
    { kind: 'local', body: "error:0909006C:PEM routines:get_name:no start line\ncode: 'ERR_OSSL_PEM_NO_START_LINE'" },
    when('saving the private key on a hosted app', 'single backslashes become double'),
  ),
  reported(
    'server-clock-skew',
    'jlab-sensing/ENTS-backend#647',
    {
      kind: 'local',
      status: 500,
      body: "google.auth.exceptions.InvalidValue: Token used too early, 1771000000 < 1771000003. Check that your computer's clock is set correctly.",
    },
    when('verifying the identity token in a container'),
  ),
  reported(
    'server-clock-skew',
    'zitadel/zitadel#5322',
    {
      kind: 'local',
      body: 'issuedAt of token is in the future: (iat: 2023-05-11 14:29:41 -0500 CDT, now with offset: 2023-05-11 19:29:40 +0000 UTC)',
    },
    when('login on a development machine'),
  ),
  reported(
    'server-clock-skew',
    'googleapis/google-auth-library-nodejs#129',
    { kind: 'http', body: 'Error: invalid_grant' },
    when('upload with a service account', 'time of the server is out of sync'),
  ),
  reported(
    'third-party-cookies-blocked',
    'google/google-api-javascript-client#411',
    { kind: 'local', body: "{error: 'popup_closed_by_user'}" },
    when('sign-in button', 'the browser does not accept third-party cookies', 'nobody closed the window'),
  ),
  reported(
    'sign-in-window-closed',
    'phanan/vue-google-signin-button#47',
    { kind: 'local', body: '{ error: "popup_closed_by_user" }' },
    when('sign-in button'),
  ),
  reported(
    'service-account-role-missing',
    'hashicorp/terraform-provider-google#12990',
    {
      kind: 'http',
      status: 403,
      body: 'Error: Error retrieving IAM policy for pubsub topic "projects/myproject/topics/test_topic": googleapi: Error 403: User not authorized to perform this action.',
    },
    when('terraform with a service account'),
  ),
  reported(
    'access-revoked-by-user',
    'calcom/cal.diy#1051',
    { kind: 'http', body: 'GaxiosError: invalid_grant' },
    when('opening the integrations page', 'the user revoked the permissions at Google'),
  ),
  reported(
    'access-revoked-by-user',
    'phw198/OutlookGoogleCalendarSync#2144',
    { kind: 'http', status: 401, body: 'Unauthorized [401]' },
    when('retrieving calendars', 'the app was removed from the Google account'),
  ),
  reported(
    'password-change-revoked-token',
    'derekantrican/GAS-ICS-Sync#222',
    { kind: 'silent', note: 'sync simply stops, no error' },
    when('scheduled sync', 'Google password was changed'),
  ),
  reported(
    'refresh-token-expired-or-revoked',
    'gdenning/exchange-sync#25',
    {
      kind: 'http',
      status: 400,
      body: 'com.google.api.client.auth.oauth2.TokenResponseException: 400 Bad Request\n{\n  "error" : "invalid_grant"\n}\n\tat com.google.api.client.auth.oauth2.Credential.executeRefreshToken(Credential.java:570)',
    },
    when('connecting to Google Calendar'),
  ),
  reported(
    'client-secret-no-longer-accepted',
    'YehudaBriskman/WindoM#60',
    { kind: 'http', status: 401, body: { error: 'invalid_client', error_description: 'Unauthorized' } },
    when('sign-in in production', 'the secret was rotated in the console and the server still holds the former one'),
  ),
  reported(
    'client-secret-no-longer-accepted',
    'BRO3886/gtasks#19',
    {
      kind: 'http',
      status: 401,
      body: { error: 'invalid_client', error_description: 'The provided client secret is invalid.' },
    },
    when('refresh by a tool that worked before', 'its author revoked the old client secret'),
  ),
  reported(
    'client-secret-missing',
    'BasedHardware/omi#8719',
    { kind: 'http', status: 400, body: { error: 'invalid_request', error_description: 'client_secret is missing.' } },
    when('token request in production', 'the variable is empty in the pods'),
  ),
  reported(
    'client-secret-exposed',
    'pinformatics/TAMU-CAT#39',
    {
      kind: 'silent',
      body: 'We have detected a publicly accessible OAuth client secret associated with your Google Cloud project',
    },
    when('mail from Google to the project owners'),
  ),
  reported(
    'history-read-from-notification-id',
    'googleworkspace/python-samples#200',
    { kind: 'http', status: 200, body: { historyId: '1710' } },
    when('history().list with the historyId from the webhook', 'the answer has no history'),
  ),
  reported(
    'history-read-from-notification-id',
    'openclaw/gogcli#379',
    { kind: 'silent', note: 'the hook gets messages: []' },
    when('push handler asks for the history since the pushed historyId at once'),
  ),
]
