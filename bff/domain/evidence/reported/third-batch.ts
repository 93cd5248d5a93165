// One batch of reports, long because it is data.

import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

const invalidClient = (description: string) => ({ error: 'invalid_client', error_description: description })
const scopeInsufficient = (method: string) => ({
  error: {
    code: 403,
    message: 'Request had insufficient authentication scopes.',
    errors: [{ message: 'Insufficient Permission', domain: 'global', reason: 'insufficientPermissions' }],
    status: 'PERMISSION_DENIED',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
        domain: 'googleapis.com',
        metadata: { service: 'gmail.googleapis.com', method },
      },
    ],
  },
})

export const thirdBatch: readonly ReportedFailure[] = [
  reported(
    'client-id-malformed',
    'docs.onetapwoo.com/troubleshooting/google-api-errors',
    { kind: 'page', status: 400, body: 'Error 400: invalid_request\nMissing required parameter: client_id' },
    when('login button of a shop'),
  ),
  reported(
    'workspace-app-needs-admin-review',
    'support.google.com/accounts/answer/16668185',
    { kind: 'page', status: 400, body: '400 access_not_configured' },
    when('a teacher signs in to an app'),
  ),
  reported(
    'calendar-webhook-domain-not-verified',
    'stackoverflow.com/questions/40156523',
    {
      kind: 'http',
      status: 401,
      body: 'Unauthorized WebHook callback channel: https://mydomain.example/notifications',
    },
    when('events.watch'),
  ),
  reported(
    'subscription-unwraps-payload',
    'gcpdiag.dev/runbook/steps/pubsub/response-code-step',
    { kind: 'http', status: 431, body: 'Request Header Fields Too Large' },
    when('Pub/Sub push', 'payload unwrapping with write metadata is on'),
  ),
  reported(
    'subscription-unwraps-payload',
    'cloud.google.com/pubsub/docs/payload-unwrapping-troubleshooting',
    { kind: 'http', status: 415, body: 'Unsupported Media Type' },
    when('pushes of a subscription', 'the messages come without their envelope'),
  ),
  reported(
    'push-endpoint-too-slow',
    'cloud.google.com/pubsub/docs/push-troubleshooting',
    { kind: 'silent', note: 'push_request_count shows response_class deadline_exceeded' },
    when('messages come again and again'),
  ),
  reported(
    'redirect-uri-not-registered',
    'nextcloud/integration_google#167',
    {
      kind: 'page',
      status: 400,
      body: 'Zugriff blockiert: Die Anfrage dieser App ist ungültig\nSie können sich nicht anmelden, weil diese App eine ungültige Anfrage gesendet hat.\nFehler 400: redirect_uri_mismatch',
    },
    when('sign-in from the administration page'),
  ),
  reported(
    'redirect-uri-private-ip',
    'nextcloud/integration_google#52',
    {
      kind: 'page',
      status: 400,
      body: 'Authorization Error\nError 400: invalid_request\ndevice_id and device_name are required for private IP: https://192.168.2.4/index.php/apps/integration_google/oauth-redirect',
    },
    when('connecting a home server'),
  ),
  reported(
    'redirect-uri-differs-at-exchange',
    'nextcloud/integration_google#15',
    {
      kind: 'http',
      status: 400,
      body: 'Google connection error: Error getting OAuth access token. Client error: `POST https://oauth2.googleapis.com/token` resulted in a `400 Bad Request` response: { "error": "redirect_uri_mismatch", "error_description": "Bad Request" }',
    },
    when('after consent'),
  ),
  reported(
    'redirect-uri-breaks-google-policy',
    'MarcelRobitaille/nextcloud_google_synchronization#32',
    {
      kind: 'page',
      body: 'Invalid Redirect: must end with a public top-level domain (such as .com or .org).\nInvalid Redirect: must use a domain that is a valid top private domain',
    },
    when('saving http://100.64.0.2/index.php in the client'),
  ),
  reported(
    'redirect-uri-not-registered',
    'zorn-v/nextcloud-social-login#205',
    {
      kind: 'page',
      status: 400,
      body: 'Error 400: redirect_uri_mismatch\nThe redirect URI in the request, https://example.com.au/index.php/apps/sociallogin/oauth/google, does not match the ones authorized for the OAuth client.',
    },
    when('sign-in', 'the client lists the address without index.php'),
  ),
  reported(
    'role-grant-propagating',
    'firebase/firebase-tools#11047',
    {
      kind: 'http',
      status: 400,
      body: {
        error: {
          code: 400,
          status: 'INVALID_ARGUMENT',
          message:
            'The request was invalid: invalid service account firebase-fn-1@acme.iam.gserviceaccount.com provided',
        },
      },
    },
    when('creating a function right after its service account was made'),
  ),
  reported(
    'vpc-service-controls-block',
    'GoogleCloudPlatform/terraform-google-cloud-functions#109',
    {
      kind: 'http',
      status: 403,
      body: "googleapi: Error 403: Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: VQQnKfXtZ16NHnOm",
    },
    when('reading the policy of a service account'),
  ),
  reported(
    'org-policy-requires-encryption-key',
    'hashicorp/terraform-provider-google#13701',
    {
      kind: 'http',
      body: 'Constraint constraints/gcp.restrictNonCmekServices violated for project acme-1 attempting to create a resource not protected by CMEK crypto key.',
    },
    when('creating a resource'),
  ),
  reported(
    'shared-oauth-client-quota',
    'phw198/OutlookGoogleCalendarSync#14',
    {
      kind: 'http',
      status: 403,
      body: 'Google.Apis.Requests.RequestError\nDaily Limit Exceeded [403]\nErrors [\n\tMessage[Daily Limit Exceeded] Location[ - ] Reason[dailyLimitExceeded] Domain[usageLimits]',
    },
    when('reading calendar entries with the client id that ships with the app'),
  ),
  reported(
    'calendar-invitation-limit',
    'derekantrican/GAS-ICS-Sync#167',
    {
      kind: 'http',
      body: 'GoogleJsonResponseException: API call to calendar.events.insert failed with error: Calendar usage limits exceeded.',
    },
    when('import of many events'),
  ),
  reported(
    'tls-intercepted-by-proxy',
    'google-gemini/gemini-cli#2300',
    {
      kind: 'local',
      body: 'Failed to login. Message: request to https://oauth2.googleapis.com/token failed, reason: self-signed     │\n│ certificate in certificate chain',
    },
    when('login inside a company network'),
  ),
  reported(
    'tls-intercepted-by-proxy',
    'googleapis/google-cloud-java#3319',
    {
      kind: 'local',
      body: 'javax.net.ssl.SSLHandshakeException: sun.security.validator.ValidatorException: PKIX path building failed: unable to find valid certification path to requested target',
    },
    when('calls to googleapis.com through an HTTPS proxy'),
  ),
  reported(
    'callback-unreachable',
    'insanum/gcalcli#808',
    { kind: 'page', body: 'http://localhost:8080/?code=4/0A cannot be opened' },
    when('authorizing a headless machine from a browser elsewhere'),
  ),
  reported(
    'callback-unreachable',
    'google-gemini/gemini-cli#1696',
    { kind: 'page', body: 'Firefox can’t establish a connection to the server at localhost:42761.' },
    when('after consent', 'the program runs in a container'),
  ),
  reported(
    'callback-unreachable',
    'googleworkspace/python-samples#156',
    { kind: 'page', body: 'This site can’t be reached\nlocalhost refused to connect.\nERR_CONNECTION_REFUSED' },
    when('script on a remote machine over ssh'),
  ),
  reported(
    'callback-unreachable',
    'inovex/CalendarSync#281',
    { kind: 'silent', note: 'after consent the browser ends on localhost:8085' },
    when('sync tool in a container on a box without a screen'),
  ),
  reported(
    'method-needs-another-scope',
    'ArtyMcLabin/Gmail-MCP-Server#38',
    { kind: 'http', status: 403, body: 'Error: Insufficient Permission' },
    when('messages.delete', 'the token has the scope gmail.modify'),
  ),
  reported(
    'method-needs-another-scope',
    'kenn-io/msgvault#11',
    { kind: 'http', status: 403, body: scopeInsufficient('caribou.api.proto.MailboxService.BatchDeleteMessages') },
    when('deleting staged mails with the scope gmail.modify'),
  ),
  reported(
    'project-deleted',
    'googleapis/google-api-php-client#2422',
    {
      kind: 'http',
      status: 403,
      body: {
        code: 403,
        details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'CONSUMER_INVALID' }],
        errors: [{ domain: 'global', message: 'Project #1234567899 has been deleted.', reason: 'forbidden' }],
        message: 'Project #1234567899 has been deleted.',
        status: 'PERMISSION_DENIED',
      },
    },
    when('API call that worked until now'),
  ),
  reported(
    'oauth-client-deleted',
    'matrusp/matrusp#96',
    { kind: 'page', status: 401, body: 'Erro de autorização\nErro 401: deleted_client\nThe OAuth client was deleted.' },
    when('exporting to a calendar'),
  ),
  reported(
    'oauth-client-deleted',
    'xyou365/AutoRclone#98',
    {
      kind: 'local',
      body: "google.auth.exceptions.RefreshError: ('deleted_client: The OAuth client was deleted.', {'error': 'deleted_client', 'error_description': 'The OAuth client was deleted.'})",
    },
    when('script', 'a new client was made, the token file is that of the former'),
  ),
  reported(
    'oauth-client-disabled',
    'erickoledadevrel/crop-sheet#4',
    { kind: 'page', body: 'The OAuth identity of this script is disabled' },
    when('opening an extension'),
  ),
  reported(
    'oauth-client-inactive-auto-deletion',
    'Gluejar/regluit#1246',
    { kind: 'silent', body: 'OAuth clients that have been inactive will be deleted' },
    when('mail from Google; the client of the site is in daily use', 'nobody can open the project any more'),
  ),
  reported(
    'access-revoked-by-user',
    'googleapis/google-api-php-client#2545',
    { kind: 'silent', note: 'both apps lose their permission' },
    when('access of one of two apps of the same Google account was removed by a revoke call'),
  ),
  reported(
    'calendar-event-already-exists',
    'KeepSoftwareSimple/compass-calendar#939',
    { kind: 'http', body: 'app.event.controllers.event.controller: The requested identifier already exists.' },
    when('duplicating an event'),
  ),
  reported(
    'calendar-event-time-not-accepted',
    'odoo/odoo#12573',
    {
      kind: 'http',
      status: 400,
      body: {
        error: {
          errors: [
            {
              domain: 'calendar',
              reason: 'timeRangeEmpty',
              message: 'The specified time range is empty.',
              locationType: 'parameter',
              location: 'timeMax',
            },
          ],
          code: 400,
          message: 'The specified time range is empty.',
        },
      },
    },
    when('sync of one user; others work'),
  ),
  reported(
    'calendar-not-found',
    'home-assistant/core#71522',
    {
      kind: 'http',
      status: 404,
      body: "404, message='Not Found', url=URL('https://www.googleapis.com/calendar/v3/calendars/calendar.mycal/events')",
    },
    when('add_event', 'the name inside the app was given as calendar id'),
  ),
  reported(
    'calendar-event-time-not-accepted',
    'derekantrican/GAS-ICS-Sync#289',
    {
      kind: 'http',
      status: 400,
      body: 'GoogleJsonResponseException: API call to calendar.events.insert failed with error: Bad Request',
    },
    when('import of a feed', 'one event has a date as start and a date with time as end'),
  ),
  reported(
    'push-service-account-not-found',
    'hashicorp/terraform#30389',
    {
      kind: 'http',
      status: 400,
      body: 'googleapi: Error 400: You have passed an invalid argument to the service (argument=push_config::oidc_token::service_account_email)., badRequest',
    },
    when('creating a push subscription'),
  ),
  reported(
    'authorization-code-used-or-expired',
    'jaredhanson/passport-google-oauth#76',
    {
      kind: 'local',
      body: 'TokenError: Bad Request\n    at OAuth2Strategy.parseErrorResponse (node_modules/passport-oauth2/lib/strategy.js:373:12)',
    },
    when('callback page is loaded again'),
  ),
  reported(
    'authorization-code-used-or-expired',
    'jaredhanson/passport-google-oauth2#15',
    { kind: 'local', body: 'TokenError: Code was already redeemed.' },
    when('callback'),
  ),
  reported(
    'authorization-code-double-encoded',
    'kewisch/gdata-provider#23',
    { kind: 'http', body: { error: 'invalid_grant', error_description: 'Malformed auth code.' } },
    when('adding a calendar, fails now and then', 'the packets show the code percent-encoded once more'),
  ),
  reported(
    'topic-given-instead-of-subscription-google-side',
    'potmat/homebridge-google-nest-sdm#102',
    {
      kind: 'http',
      body: 'StatusError: Invalid resource name given (name=projects/sdm-prod/topics/enterprise-9b158fa0). Refer to https://cloud.google.com/pubsub/docs/admin#resource_names for more information.',
    },
    when('event subscription at start'),
  ),
  reported(
    'gcloud-project-not-set',
    'potmat/homebridge-google-nest-sdm#44',
    {
      kind: 'local',
      body: 'ERROR: (gcloud.pubsub.subscriptions.create) Error parsing [subscription]. The [subscription] resource is not properly specified. Failed to find attribute [project].',
    },
    when('creating a subscription in the shell'),
  ),
  reported(
    'project-id-confused-with-other-identifier',
    'home-assistant/core#122721',
    {
      kind: 'local',
      body: "Configuration error creating subscription: Failed to create subscriber 'projects/006ded19-a156-4c8f-868d-86cf55181bbf/subscriptions/home-assistant-x' (cloud project id incorrect?)",
    },
    when('setting up events'),
  ),
  reported(
    'refresh-token-expired-or-revoked',
    'n8n-io/n8n#23827',
    {
      kind: 'local',
      body: 'The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
    },
    when('mail trigger that ran until today'),
  ),
  reported(
    'impersonation-not-permitted',
    'google-github-actions/auth#340',
    {
      kind: 'local',
      body: "There was a problem refreshing your current auth tokens: Unable to acquire impersonated credentials\nPermission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
    },
    when('pipeline with workload identity'),
  ),
  reported(
    'device-flow-client-type',
    'home-assistant/core#70241',
    { kind: 'local', body: 'Error initializing device flow: Invalid response 401. Error: invalid_client' },
    when('adding calendars', 'the client is of the type Web application'),
  ),
  reported(
    'refresh-token-not-returned',
    'EldonMcGuinness/UnraidCloudBackup#6',
    { kind: 'silent', note: 'the second connection works for an hour' },
    when('two connections to one Google account with the same client'),
  ),
  reported(
    'refresh-token-count-limit',
    'google/site-kit-wp#1115',
    { kind: 'silent', note: 'the site connected first has to be authorised anew' },
    when('one Google account is used for 51 sites'),
  ),
  reported(
    'orphaned-calendar-channel',
    'webhookdb/webhookdb#603',
    { kind: 'silent', note: 'notifications of channels that the database does not hold pile up' },
    when('calendar notifications'),
  ),
  reported(
    'subscription-without-authentication',
    'NangoHQ/nango#7524',
    { kind: 'silent', note: 'the webhook turns the pushes away' },
    when('Gmail pushes arrive unsigned'),
  ),
  reported(
    'topic-already-exists',
    'langgenius/dify-official-plugins#3461',
    { kind: 'http', body: 'Resource already exists in the project (resource=gmail-trigger).' },
    when('provisioning the Pub/Sub topic when a trigger is switched on again'),
  ),
  reported(
    'history-gap-over-page-cap',
    'superset-sh/superset#6595',
    { kind: 'silent', note: 'added mails are lost after busy times' },
    when('the list of changes is read without its further pages, and the cursor moves on'),
  ),
  reported(
    'oauth-client-not-found',
    'waynegemmell on gphotosuploader/gphotos-uploader-cli#336',
    { kind: 'page', status: 401, body: 'Error 401: invalid_client' },
    when('auth command', 'the client id in the configuration is not the one Google gave'),
  ),
  reported(
    'client-secret-wrong',
    'zorn-v/nextcloud-social-login#205 (2021-03-20)',
    { kind: 'http', status: 401, body: invalidClient('Unauthorized') },
    when('callback', 'the secret was pasted with a space in front'),
  ),
  reported(
    'gmail-per-user-rate',
    'GAM-team/got-your-back#287',
    {
      kind: 'http',
      status: 403,
      body: "<HttpError 403 when requesting https://www.googleapis.com/gmail/v1/users/me/messages/1?format=raw returned \"Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com' for consumer 'project_number:1'.\">",
    },
    when('backup of a mailbox'),
  ),
  reported(
    'topic-in-another-project',
    'mit-odoo.de/docs/maildesk/18/realtime/gmail-realtime-troubleshooting',
    {
      kind: 'http',
      status: 400,
      body: {
        error: {
          code: 400,
          message: 'Invalid topicName does not match projects/oauth-project-1/topics/*',
          status: 'INVALID_ARGUMENT',
        },
      },
    },
    when('users.watch'),
  ),
]
