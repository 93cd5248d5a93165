import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

/** Nearly half of these are told without the text of any error. */
export const fourteenthBatch: readonly ReportedFailure[] = [
  reported(
    'consent-screen-testing-7-day-expiry',
    'jeremyephron/simplegmail#121',
    { kind: 'silent' },
    when('after a week the script on the server asks for the login again', 'user type is external, not published'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'jeffreydwalter/arlo#160',
    { kind: 'silent', note: 'the service just dies now and then' },
    when('reading codes from a mailbox', 'the app that may read the mailbox is in test status'),
  ),
  reported(
    'calendar-sync-token-invalidated',
    'twentyhq/twenty#24095',
    { kind: 'silent', note: 'deleted events stay; status says completed' },
    when('sync of an account that was paused for weeks', 'status 410 is taken for an empty page'),
  ),
  reported(
    'label-filter-excludes-messages',
    'Nine-Minds/alga-psa#1322',
    { kind: 'silent', body: 'No new Gmail messages since historyId' },
    when('history.list with labelId INBOX', 'filters archive the mail or put it under Updates at once'),
  ),
  reported(
    'history-id-too-old',
    'relaticle/relaticle#610',
    { kind: 'http', status: 404 },
    when('GET /gmail/v1/users/me/history?startHistoryId=...', 'the mailbox was not synced for long'),
  ),
  reported(
    'refresh-token-not-returned',
    'lowcoder-org/lowcoder#763',
    { kind: 'silent', note: 'people have to sign in again every hour' },
    when('second sign-in of the same user', 'the stored refresh token is null afterwards'),
  ),
  reported(
    'refresh-token-not-returned',
    'amp-labs/connectors#1168',
    { kind: 'silent' },
    when('the second authorization skips the consent screen and gives an access token alone'),
  ),
  reported(
    'stored-sign-in-unreadable',
    'googleworkspace/cli#389',
    {
      kind: 'local',
      body: 'Authentication failed: Failed to decrypt credentials: Decryption failed. Credentials may have been created on a different machine.',
    },
    when('listing files after an upgrade'),
  ),
  reported(
    'stored-sign-in-unreadable',
    'sh1nj1/plan42#683',
    { kind: 'local', body: 'ActiveRecord::Encryption::Errors::Decryption' },
    when('creating a calendar event', 'the token was stored before encryption came'),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'boardsesh/boardsesh#4264',
    { kind: 'silent' },
    when('signing in with Google on the live site sends people to http://localhost:3000', 'NEXTAUTH_URL is not set'),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'mickasmt/next-saas-stripe-starter#69',
    { kind: 'page', status: 400, body: 'Error 400: redirect_uri_mismatch' },
    when('production sign-in', 'cured by setting NEXTAUTH_URL to the production address'),
  ),
  reported(
    'shared-client-blocked-by-google',
    'wslyvh/paperweight#31',
    {
      kind: 'page',
      body: 'This app is blocked\nThis app tried to access sensitive info in your Google Account. To keep your account safe, Google blocked this access.',
    },
    when('sign-in of a published mail tool', 'personal account, the maker waits for verification'),
  ),
  reported(
    'domain-wide-delegation-missing',
    'GAM-team/GAM#870',
    {
      kind: 'local',
      body: 'ERROR: Authentication Token Error - unauthorized_client: Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
    },
    when('gam user test1 delegate to test2'),
  ),
  reported(
    'granular-consent-scope-unticked',
    'FlowCrypt/flowcrypt-ios#530',
    {
      kind: 'local',
      body: 'Error Domain=com.google.GTLRErrorObjectDomain Code=403 "Request had insufficient authentication scopes." UserInfo={GTLRStructuredError=GTLRErrorObject: {code:403 status:"PERMISSION_DENIED"}}',
    },
    when('search after signing up', 'the boxes on the grant page come unticked'),
  ),
  reported(
    'granular-consent-scope-unticked',
    'google/google-api-javascript-client#754',
    { kind: 'silent' },
    when('people sign in and cannot use the calendar functions', 'they press continue without ticking anything'),
  ),
  reported(
    'billing-not-enabled',
    'GoogleCloudPlatform/java-docs-samples#276',
    {
      kind: 'http',
      status: 403,
      body: {
        code: 403,
        errors: [
          {
            domain: 'global',
            message: 'Project charming-module-137923 (#808448574146) has billing disabled. Please enable it.',
            reason: 'forbidden',
          },
        ],
        status: 'PERMISSION_DENIED',
      },
    },
    when('first call in a new project'),
  ),
  reported(
    'billing-not-enabled',
    'kyegomez/zeta#71',
    {
      kind: 'local',
      body: "ERROR: (gcloud.services.enable) FAILED_PRECONDITION: Billing account for project '522837608576' is not found. Billing must be enabled for activation of service(s) 'compute.googleapis.com' to proceed.",
    },
    when('gcloud services enable'),
  ),
  reported(
    'billing-not-enabled',
    'the-blue-alliance/the-blue-alliance#862',
    { kind: 'silent', body: 'Action Required: Your Google Cloud Billing account has been suspended.' },
    when('mail to the owner of the project'),
  ),
  reported(
    'pubsub-delivers-again',
    'cloudflare/GHC-Errbot#15',
    { kind: 'silent', note: 'the bot acts twice on one message' },
    when('handling messages of a subscription', 'each is acknowledged'),
  ),
  reported(
    'pubsub-agent-lacks-token-creator',
    'terraform-google-modules/terraform-google-pubsub#37',
    { kind: 'silent' },
    when(
      'push subscription with an oidc token from a module delivers nothing',
      'the token creator role is bound to nobody',
    ),
  ),
  reported(
    'private-key-newlines-escaped',
    'firebase/firebase-admin-node#2051',
    { kind: 'local', body: 'secretOrPrivateKey must be an asymmetric key when using RS256' },
    when('signing on the server with the service account key'),
  ),
  reported(
    'org-policy-key-creation-disabled',
    'GaloyMoney/galoy-infra#242',
    {
      kind: 'local',
      body: "ERROR: (gcloud.iam.service-accounts.keys.create) FAILED_PRECONDITION: Key creation is not allowed on this service account.\n- '@type': type.googleapis.com/google.rpc.PreconditionFailure\n  violations:\n  - type: constraints/iam.disableServiceAccountKeyCreation",
    },
    when('gcloud iam service-accounts keys create'),
  ),
  reported(
    'push-audience-mismatch',
    'xorbitsai/xagent#1024',
    { kind: 'silent' },
    when(
      'pushes are turned away for up to an hour after the callback address moved',
      'tokens are made for the former address',
    ),
  ),
  reported(
    'pubsub-role-lacks-get',
    'mozilla-services/lua_sandbox_extensions#332',
    { kind: 'local', body: '[error] output.gcp_pubsub User not authorized to perform this action.' },
    when('plugin that publishes to a topic', 'role is publisher', 'with the role editor all is well'),
  ),
  reported(
    'pubsub-role-lacks-get',
    'p-fedyukovich/nestjs-google-pubsub-microservice#17',
    { kind: 'silent' },
    when('the library works with the admin role alone', 'it tries to make topic and subscription at start'),
  ),
  reported(
    'state-cookie-not-returned',
    'knpuniversity/oauth2-client-bundle#168',
    { kind: 'local', body: 'Invalid state parameter passed in callback URL.' },
    when('Google sign-in in a framework', 'setting cookie_samesite to lax cured it'),
  ),
  reported(
    'redirect-uri-not-registered',
    'different-ai-studio/teamclu#753',
    { kind: 'silent' },
    when('sign-in is sent back to the host of the API', 'only the host of the login service is on the OAuth client'),
  ),
  reported(
    'connection-timed-out',
    'weijunext/smart-excel-ai#15',
    { kind: 'local', body: '[next-auth][error][SIGNIN_OAUTH_ERROR] connect ETIMEDOUT 59.24.3.174:443' },
    when('Google sign-in from a country that blocks Google'),
  ),
  reported(
    'ca-certificates-missing',
    'oauth2-proxy/oauth2-proxy#20',
    {
      kind: 'local',
      body: 'error redeeming code Post https://www.googleapis.com/oauth2/v3/token: x509: certificate signed by unknown authority',
    },
    when('redeeming the code in a small container image'),
  ),
  reported(
    'service-account-sees-no-shared-calendar',
    'andgineer/docker-amazon-dash-button-hack#29',
    { kind: 'silent' },
    when('the list of calendars is empty', 'the script signs in with a service account', 'calendar was shared with it'),
  ),
  reported(
    'client-id-malformed',
    'gate-sso/gate-openvpn#14',
    { kind: 'page', status: 401, body: 'Error: invalid_client\nThe OAuth client was not found.' },
    when('sign-in page', 'the API key stands where the client ID belongs'),
  ),
  reported(
    'client-id-malformed',
    'hoppscotch/hoppscotch#4038',
    { kind: 'page', body: 'Access blocked: Authorization Error\nThe OAuth client was not found.' },
    when('sign-in of a container', 'the address in the browser holds a placeholder as client_id'),
  ),
  reported(
    'client-secret-missing',
    'StarFleetCPTN/GoMFT#73',
    {
      kind: 'local',
      body: 'Missing client secret: You provided a custom client ID but no client secret. Both are required for Google authentication.',
    },
    when('connecting from the settings'),
  ),
  reported(
    'subscription-setting-out-of-range',
    'googleapis/google-cloud-go#10557',
    {
      kind: 'local',
      body: 'rpc error: code = InvalidArgument desc = stream_ack_deadline_seconds must be between 10 and 600 seconds',
    },
    when('receiving from a subscription'),
  ),
  reported(
    'subscription-setting-out-of-range',
    'emqx/emqx#18057',
    { kind: 'silent' },
    when('a consumer with an ack deadline of one second is accepted by us and does not work at Google'),
  ),
  reported(
    'universe-domain-differs',
    'googleapis/java-bigquery#3112',
    {
      kind: 'local',
      body: "The configured universe domain (googleapis.com) does not match the universe domain found in the credentials (foo.com). If you haven't configured the universe domain explicitly, `googleapis.com` is the default.",
    },
    when('first call with new credentials'),
  ),
  reported(
    'managed-constraint-unknown-to-tool',
    'terraform-google-modules/terraform-google-org-policy#181',
    {
      kind: 'local',
      body: 'Error: Error when reading or editing Organization policy for folders/ID: googleapi: Error 400: constraints/iam.managed.allowedPolicyMembers constraint must be of the form: constraints/[service].[constraint name], e.g. constraints/serviceuser.services, badRequest',
    },
    when('setting the managed constraint with terraform'),
  ),
]
