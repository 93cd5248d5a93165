// One batch of reports, long because it is data.

import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

/** Answers of Google's programming interfaces only, from trackers of other products. */
export const eighteenthBatch: readonly ReportedFailure[] = [
  reported(
    'client-secret-wrong',
    'hybridauth/hybridauth#973',
    {
      kind: 'http',
      status: 401,
      body: 'Unable to exchange code for API access token. HTTP error 401. Raw Provider API response: { "error" : "invalid_client", "error_description" : "Unauthorized" }.',
    },
    when('PHP social login exchanges the code for a token', "another provider's login works in the same app"),
  ),
  reported(
    'server-clock-skew',
    'fastlane/fastlane#14972',
    {
      kind: 'http',
      body: {
        error: 'invalid_grant',
        error_description:
          'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values and use a clock with skew to account for clock differences between systems.',
      },
    },
    when(
      'release tool asks for a token with a service account key',
      'worked until a few days ago',
      'the key file was not changed',
    ),
  ),
  reported(
    'org-policy-key-creation-disabled',
    'GAM-team/got-your-back#470',
    { kind: 'http', body: 'Key creation is not allowed on this service account', note: 'text only' },
    when(
      "backup tool's setup creates the service account key after it made the project",
      'the APIs were enabled in the step before',
    ),
  ),
  reported(
    'calendar-invitation-limit',
    'gdenning/exchange-sync#15',
    { kind: 'http', body: 'Calendar usage limits exceeded' },
    when(
      'first Exchange to Google export inserts events',
      'a pause of one second between the inserts changes nothing',
      'the events carry organizer and attendees',
    ),
  ),
  reported(
    'gmail-per-user-rate',
    'GAM-team/got-your-back#333',
    {
      kind: 'http',
      status: 403,
      body: "<HttpError 403 when requesting https://gmail.googleapis.com/gmail/v1/users/me/messages/155111111112?format=raw&alt=json returned \"Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com' for consumer 'project_number:81111111150'.\". Details: \"[{'domain': 'usageLimits', 'reason': 'rateLimitExceeded'}]\">",
    },
    when(
      'mailbox backup, GET gmail/v1/users/me/messages/{id}?format=raw, 94113 messages',
      'authorised by service account',
    ),
  ),
  reported(
    'gmail-user-rate-lockout',
    'taers232c/GAMADV-XTD3#337',
    {
      kind: 'http',
      body: 'Temporary error: rateLimitExceeded - User-rate limit exceeded.  Retry after 2023-03-07T18:18:23.688Z, Backing off: 60 seconds, Retry: 6/10',
    },
    when(
      'a query deletes one message in all mailboxes of a domain; stops after 374 of 560 users',
      'quota page of the project shows little use',
      'the date named moves on with each try',
    ),
  ),
  reported(
    'gmail-request-malformed',
    'GAM-team/got-your-back#256',
    {
      kind: 'http',
      status: 400,
      body: {
        error: {
          code: 400,
          message: 'Inner request count exceeds the limit. Received: 100, Limit: 50',
          status: 'INVALID_ARGUMENT',
        },
      },
    },
    when('backup sends Gmail reads as a batch', 'fails for every user alike', 'the tool was installed minutes ago'),
  ),
  reported(
    'gmail-user-not-token-owner',
    'googleapis/google-api-nodejs-client#2510',
    {
      kind: 'http',
      body: { errors: [{ message: 'Delegation denied for user email', domain: 'global', reason: 'forbidden' }] },
    },
    when(
      'service account with delegation reads message metadata, userId = an address of the organisation',
      'works for the address set as subject',
      'scope is authorised for the whole domain',
    ),
  ),
  reported(
    'calendar-event-already-exists',
    'lucasvtiradentes/gcal-sync#98',
    {
      kind: 'http',
      body: 'error when deleting event to gcal: Falha na chamada de API para calendar.events.delete com o erro Resource has been deleted\nerror when adding event to gcal: Falha na chamada de API para calendar.events.insert com o erro The requested identifier already exists.',
    },
    when('Apps Script moves a finished task to another calendar: delete, then insert with the same id'),
  ),
  reported(
    'calendar-request-malformed',
    'melgarafael/DeskcommCRM#467',
    {
      kind: 'http',
      status: 400,
      body: {
        error: {
          errors: [{ domain: 'global', reason: 'invalid', message: 'Invalid resource id value.' }],
          code: 400,
          message: 'Invalid resource id value.',
        },
      },
    },
    when(
      'CRM publishes an appointment, POST calendar/v3/calendars/{id}/events with id and iCalUID',
      'the id has 43 characters, all within a-v and 0-9',
      'reading the calendar works',
    ),
  ),
  reported(
    'workspace-google-cloud-session-control',
    'minodisk/bigquery-runner#47',
    {
      kind: 'http',
      body: {
        error: 'invalid_grant',
        error_description: 'reauth related error (rapt_required)',
        error_uri: 'https://support.google.com/a/answer/9368756',
        error_subtype: 'rapt_required',
      },
    },
    when(
      "editor extension refreshes the user's gcloud credentials",
      'worked when it was installed',
      'signing in again helps for a while',
    ),
  ),
  reported(
    'account-without-gmail-mailbox',
    'anthropics/claude-code#94829',
    { kind: 'http', body: 'Precondition check failed' },
    when(
      'Gmail connector, reads and writes alike',
      'Drive and Calendar of the same account work',
      'revoked and granted again with all scopes, same answer',
      "the domain's MX points to another mail host",
    ),
  ),
  reported(
    'service-account-without-mailbox',
    'googleapis/google-api-php-client-services#181',
    {
      kind: 'http',
      status: 400,
      body: {
        error: {
          errors: [{ domain: 'global', reason: 'failedPrecondition', message: 'Bad Request' }],
          code: 400,
          message: 'Bad Request',
        },
      },
    },
    when(
      'POST gmail users/{address}/settings/delegates with a service account; no subject set',
      'domain-wide delegation is set up',
    ),
  ),
  reported(
    'other-api-not-enabled',
    'GoogleCloudPlatform/k8s-config-connector#187',
    {
      kind: 'http',
      status: 403,
      body: 'Update call failed: error applying desired state: Error setting billing account "01A2B3-C4D5E6-F7A8B9" for project "projects/project-hierarchy-project": googleapi: Error 403: Cloud Billing API has not been used in project 123456789012 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/cloudbilling.googleapis.com/overview?project=123456789012 then retry., accessNotConfigured',
    },
    when('operator creates a project and links a billing account', 'the project itself was created'),
  ),
  reported(
    'calendar-api-not-enabled',
    'googleworkspace/add-ons-samples#5',
    {
      kind: 'http',
      body: 'GoogleJsonResponseException: Project 310354644286 is not found and cannot be used for API calls. If it is recently created, enable Calendar API by visiting https://console.developers.google.com/apis/api/calendar.googleapis.com/overview?project=310354644286 then retry.',
    },
    when("mail add-on reads the user's calendar time zone", "the script's own default project"),
  ),
  reported(
    'domain-wide-delegation-missing',
    'GAM-team/GAM#1546',
    {
      kind: 'http',
      body: 'ERROR: User email address: unauthorized_client: Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
    },
    when(
      'admin tool adds a send-as address for a user with its service account',
      "reading the same user's account data works",
    ),
  ),
  reported(
    'subscription-not-found',
    'GoogleCloudPlatform/spring-cloud-gcp#2606',
    {
      kind: 'http',
      body: 'terminated streaming with exception\ncom.google.api.gax.rpc.NotFoundException: io.grpc.StatusRuntimeException: NOT_FOUND: Resource not found (resource=projects/project1/subscriptions/test-sub).',
    },
    when(
      'streaming pull of a running service',
      'it ran well until then',
      'a subscription of this name is listed again now',
    ),
  ),
  reported(
    'refresh-token-of-another-client',
    'prasmussen/gdrive#375',
    {
      kind: 'http',
      status: 401,
      body: 'oauth2: cannot fetch token: 401 Unauthorized\nResponse: {\n  "error" : "unauthorized_client"\n}',
    },
    when(
      'command-line tool built by hand, given a refresh token; token refresh',
      'an access token made from the same refresh token elsewhere works',
      'a fresh refresh token fails too',
    ),
  ),
  reported(
    'quota-project-not-set',
    'agno-agi/agno#4658',
    {
      kind: 'http',
      status: 403,
      body: "<HttpError 403 when requesting https://www.googleapis.com/drive/v3/files returned \"Your application is authenticating by using local Application Default Credentials. The drive.googleapis.com API requires a quota project, which is not set by default.\". Details: \"[{'domain': 'usageLimits', 'reason': 'accessNotConfigured'}]\">",
    },
    when("agent toolkit lists Drive files with the developer's local gcloud login", 'sign-in succeeded'),
  ),
  reported(
    'administrator-role-needed',
    'bugfender/google-drive-audit#4',
    {
      kind: 'http',
      status: 403,
      body: 'Error: error creating service: unable to retrieve users: googleapi: Error 403: Not Authorized to access this resource/api, forbidden',
    },
    when(
      "audit tool lists the domain's users with a service account acting for an account of the domain",
      'scopes drive.readonly and admin.directory.user.readonly are granted to the service account',
    ),
  ),
  reported(
    'service-account-sees-no-shared-calendar',
    'googleapis/google-auth-library-python#312',
    { kind: 'http', status: 404, body: '404 Not Found' },
    when('Calendar events list with a service account', "the same call with a user's sign-in works"),
  ),
  reported(
    'org-policy-resource-location',
    'google/knative-gcp#1701',
    {
      kind: 'http',
      body: "Error CreateTopic: rpc error: code = FailedPrecondition desc = The requested message storage policy contains the following GCP regions that are not allowed by the project's organization policy: us-east1.",
    },
    when('creating a topic with allowed persistence region us-east1'),
  ),
  reported(
    'gmail-concurrent-requests',
    'GAM-team/got-your-back#121',
    { kind: 'http', body: 'Too many concurrent requests for user' },
    when('backup of 1600 messages of one mailbox', 'a second run gets the messages left out'),
  ),
  reported(
    'gmail-sending-limit',
    'onepub-dev/onepub#543',
    {
      kind: 'http',
      body: '550-5.4.5 Daily user sending limit exceeded. For more information on Gmail 550-5.4.5 sending limits go to 550 5.4.5 https://support.google.com/a/answer/166852 - gsmtp',
      note: 'SMTP answer',
    },
    when('web app sends an invitation mail over its Workspace account', 'the account and password are accepted'),
  ),
  reported(
    'granular-consent-scope-unticked',
    'receptron/mulmoclaude#2737',
    { kind: 'http', status: 403, body: '403 Request had insufficient authentication scopes' },
    when(
      "GET calendar/v3/calendars/{id} for a shared calendar that is not in the user's list",
      'linking again gives the same answer',
      "calendars in the user's list work",
    ),
  ),
  reported(
    'project-deleted',
    'forseti-security/forseti-security#2878',
    {
      kind: 'http',
      status: 403,
      body: 'Project 1069099704666 has been scheduled for deletion and cannot be used for API calls. Visit https://console.developers.google.com/iam-admin/projects?pendingDeletion=true to undelete the project.',
    },
    when('inventory job lists resources per project', 'other projects of the organisation answer'),
  ),
  reported(
    'project-id-taken',
    'terraform-google-modules/terraform-example-foundation#494',
    {
      kind: 'http',
      status: 409,
      body: 'Error: error creating project prj-c-dns-hub-c98c (prj-c-dns-hub): googleapi: Error 409: Requested entity already exists, alreadyExists. If you received a 403 error, make sure you have the `roles/resourcemanager.projectCreator` permission',
    },
    when(
      'Terraform creates the project, second run after a quota increase',
      'the first run stopped half-way',
      'the project is not in the state file',
    ),
  ),
  reported(
    'project-limit-reached',
    'GoogleCloudPlatform/deploymentmanager-samples#512',
    {
      kind: 'http',
      status: 429,
      body: '"ResourceType":"cloudresourcemanager.v1.project","ResourceErrorCode":"429", project cannot be created because you have exceeded your allotted project quota.',
    },
    when(
      'projects.create from a deployment, now and then',
      'the quota page shows nothing near its limit',
      'another service account of the same project fails too',
    ),
  ),
  reported(
    'redirect-uri-differs-at-exchange',
    'ramosbugs/openidconnect-rs#155',
    { kind: 'http', status: 400, body: '400 redirect_uri_mismatch' },
    when(
      'Rust app, POST token endpoint grant_type=authorization_code',
      'the consent page worked and a code arrived',
      "both addresses are in the console's list of redirect URIs",
    ),
  ),
  reported(
    'calendar-event-time-not-accepted',
    'ridafkih/keeper.sh#616',
    { kind: 'http', status: 400, body: 'The specified time range is empty.' },
    when(
      'calendar mirror, POST calendar/v3/calendars/{id}/events of an ICS event without DTEND',
      'the same event fails on every run',
      'other events of the feed go through',
    ),
  ),
  reported(
    'calendar-event-time-not-accepted',
    'activepieces/activepieces#4341',
    { kind: 'http', body: 'Start and end times must either both be date or both be dateTime.' },
    when('flow step updates an event, only the title is filled in', 'event id and calendar id are right'),
  ),
  reported(
    'gmail-request-malformed',
    'GAM-team/got-your-back#350',
    { kind: 'http', status: 400, body: 'Creating label Muted\n400: Invalid label name - invalidArgument' },
    when('restore of a mailbox export; stops at 30 percent', '24 hours went well before'),
  ),
  reported(
    'role-grant-propagating',
    'hashicorp/vault-plugin-secrets-gcp#237',
    {
      kind: 'http',
      status: 400,
      body: 'googleapi: Error 400: Service account vaultjenkins-fincle-1735057926@rops-finclear-df-rev-p-x3yi.iam.gserviceaccount.com does not exist.',
    },
    when(
      "secrets engine makes a service account and at once writes it into the project's IAM policy",
      'creating the account was answered with success',
      'a second try makes another account and fails alike',
    ),
  ),
  reported(
    'push-subscription-cannot-be-pulled',
    'wso2/product-integrator-mi#1644',
    {
      kind: 'http',
      status: 400,
      body: {
        error: {
          code: 400,
          message: 'This method is not supported for push subscriptions.',
          status: 'FAILED_PRECONDITION',
        },
      },
    },
    when(
      'integration connector creates a subscription with pushEndpoint, later pulls from it',
      'messages reach the endpoint',
    ),
  ),
  reported(
    'iam-policy-changed-meanwhile',
    'DataBiosphere/leonardo#737',
    {
      kind: 'http',
      status: 409,
      body: {
        code: 409,
        errors: [
          {
            domain: 'global',
            message:
              'There were concurrent policy changes. Please retry the whole read-modify-write with exponential backoff.',
            reason: 'aborted',
          },
        ],
        status: 'ABORTED',
      },
    },
    when('projects.setIamPolicy while several users create clusters in one project', 'single creations work'),
  ),
  reported(
    'oauth-client-deleted',
    'websightgmbh/l5-google-cloud-storage#6',
    {
      kind: 'http',
      status: 401,
      body: 'Error refreshing the OAuth2 token, message: \'{ "error" : "deleted_client", "error_description" : "The OAuth client was deleted." }\'',
    },
    when(
      'Laravel storage driver asks for a token with its service account key',
      'service accounts of the project were tidied up shortly before',
    ),
  ),
  reported(
    'send-as-alias-not-permitted',
    'GAM-team/GAM#681',
    { kind: 'http', status: 400, body: 'ERROR: 400: Custom from requires smtpMsa configuration - invalidArgument' },
    when(
      'admin tool sets a default send-as address in a second domain of the organisation',
      'the domain is added in the admin console',
    ),
  ),
  reported(
    'push-endpoint-domain-not-registered',
    'GoogleCloudPlatform/python-docs-samples#695',
    {
      kind: 'http',
      body: 'The supplied HTTP URL is not registered in the project that owns the subscription (url="https://<app-id>.appspot-preview.com/pubsub/push?token=1234abc", project_id="<proj-id>").',
    },
    when(
      'creating a push subscription for an App Engine flexible app',
      'the address without -preview is accepted but answers with a redirect',
    ),
  ),
  reported(
    'calendar-push-not-supported',
    'KeepSoftwareSimple/compass-calendar#2111',
    { kind: 'http', body: 'pushNotSupportedForRequestedResource', note: 'only the reason is quoted' },
    when(
      'events.watch for each calendar of the account',
      "the calendar's events import well",
      'the other calendars get a channel',
    ),
  ),
  reported(
    'billing-account-project-limit',
    'terraform-google-modules/terraform-example-foundation#378',
    {
      kind: 'http',
      status: 400,
      body: 'Error: Error setting billing account "011EE1-C53D47-660F3B" for project "projects/prj-d-shared-base-9561": googleapi: Error 400: Precondition check failed., failedPrecondition',
    },
    when(
      'Terraform links the billing account to the project just made',
      'the first projects were linked without error',
      'the billing account is active, no trial',
    ),
  ),
]
