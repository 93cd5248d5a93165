// Ways in which people say it, long because it is data.

import type { Wordings } from './wording.ts'

// One table of wordings, long because it is data.

export const pushToWorkspace: Wordings = {
  // IAM
  'service-account-role-missing': [
    ['User not authorized to perform this action.', 'creating a subscription with a key'],
    ['7 PERMISSION_DENIED: User not authorized to perform this action.', 'pulling messages with a key'],
    ["Permission 'pubsub.topics.create' denied on resource (or it may not exist).", 'set-up with the key'],
    ['403 The caller does not have permission', 'service account creates a topic'],
    ['IAM_PERMISSION_DENIED pubsub.subscriptions.create', 'service account'],
    ['Error creating subscription: 403 User not authorized to perform this action.', 'set-up'],
  ],
  'pubsub-role-lacks-get': [
    ['User not authorized to perform this action.', 'topic.exists() before publishing', 'role is Pub/Sub Publisher'],
    ['pubsub.subscriptions.get denied', 'start of a consumer with roles/pubsub.subscriber'],
    ['PERMISSION_DENIED', 'metadata of the topic is read first', 'publishing alone works'],
  ],
  'caller-lacks-actas-on-push-service-account': [
    [
      "The principal (user or service account) lacks IAM permission 'iam.serviceAccounts.actAs' for the resource",
      'creating a push subscription',
    ],
    ['iam.serviceaccounts.actAs denied', 'setting oidcToken'],
  ],
  'role-grant-propagating': [
    ['403 permission denied', 'the role was given seconds ago; a minute later it works'],
    ['IAM_PERMISSION_DENIED', 'right after add-iam-policy-binding'],
  ],
  'caller-lacks-project-role': [
    ['You need additional access to the project: resourcemanager.projects.get', 'console'],
    ['does not have permission to access projects instance [acme] (or it may not exist)', 'gcloud as a colleague'],
    ['Required permission: serviceusage.services.enable', 'enabling an API with the own account'],
  ],
  'pubsub-agent-lacks-token-creator': [
    ['', 'pushes never come; service-123@gcp-sa-pubsub.iam.gserviceaccount.com has no Service Account Token Creator'],
    [
      'Cloud Pub/Sub needs the role roles/iam.serviceAccountTokenCreator to create identity tokens',
      'subscription page',
    ],
  ],
  'impersonation-not-permitted': [
    [
      "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
      'CI with workload identity federation',
    ],
    [
      'Failed to generate Google Cloud access token: The caller does not have permission',
      'token_format access_token in CI',
    ],
    ['iam.serviceAccounts.signJwt denied', 'signing for a user'],
    ["Permission 'iam.serviceAccounts.signBlob' denied", 'default account signs'],
  ],
  // Organization policy
  'org-policy-domain-restricted-sharing': [
    [
      'One or more users named in the policy do not belong to a permitted customer, perhaps due to an organization policy.',
      'adding gmail-api-push as publisher',
    ],
    [
      'IAM policy update failed. The Domain Restricted Sharing organization policy is enforced. Only principals in allowed domains can be added',
      'console',
    ],
    ['constraints/iam.allowedPolicyMemberDomains', 'set-iam-policy of the topic'],
  ],
  'org-policy-key-creation-disabled': [
    ['Key creation is not allowed on this service account.', 'new key'],
    [
      'Service account key creation is disabled. An Organization Policy that blocks service accounts key creation has been enforced on your organization.',
      'console',
    ],
    ['iam.managed.disableServiceAccountKeyCreation', 'set-up script'],
  ],
  'org-policy-administrator-role-missing': [
    ['', 'Manage policy is grey on the organization policy page', 'the person is Owner of the project'],
    ['orgpolicy.policy.set denied', 'turning off the constraint'],
    ['Permission orgpolicy.policies.update denied', 'gcloud org-policies delete'],
  ],
  'org-policy-key-upload-disabled': [['constraints/iam.disableServiceAccountKeyUpload', 'uploading a public key']],
  'org-policy-service-account-creation-disabled': [
    [
      'Service account creation is not allowed on this project. constraints/iam.disableServiceAccountCreation',
      'new service account',
    ],
  ],
  'org-policy-resource-location': [
    ['violates constraint constraints/gcp.resourceLocations', 'creating a topic'],
    ['no allowed regions in the message storage policy', 'publish'],
  ],
  'org-policy-service-restricted': [
    ['Request is disallowed by organization’s constraints/gcp.restrictServiceUsage constraint', 'Pub/Sub call'],
    ['constraints/serviceuser.services', 'enabling an API'],
  ],
  'org-policy-requires-encryption-key': [['constraints/gcp.restrictNonCmekServices', 'creating a topic']],
  'vpc-service-controls-block': [
    ["Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier", 'call from outside'],
    ['SECURITY_POLICY_VIOLATED', 'Pub/Sub'],
  ],
  // Pub/Sub topic
  'topic-not-found': [
    ['Resource not found (resource=gmail-push).', 'users.watch or publish'],
    ['5 NOT_FOUND: Topic not found', 'publishing'],
    ['No eligible Pub/Sub topics found', 'integration set-up'],
    ['Topic projects/p/topics/t does not exist', 'watch'],
  ],
  'pubsub-publisher-grant-missing': [
    ['', 'topic permissions were tidied up; since then mail is not announced'],
    [
      'Error sending test message to Cloud PubSub projects/p/topics/t : User not authorized to perform this action.',
      'users.watch',
      'the own service account is Publisher',
    ],
    ['Error sending test message to Cloud PubSub', 'watch in PHP'],
    ['', 'watch is alive, mail arrives and no message is ever published; gmail-api-push is not on the topic'],
  ],
  'publisher-grant-to-lookalike': [
    [
      '',
      'gmail-api-push@my-project.iam.gserviceaccount.com was given the role instead of the one at system.gserviceaccount.com',
    ],
  ],
  'topic-in-another-project': [
    ['Invalid topicName does not match projects/acme-mail/topics/*', 'users.watch'],
    ['', 'topic lies in the data project, the client in another'],
  ],
  'topic-name-malformed': [
    ['Invalid [topics] name: (name=projects/p/topics/my topic)', 'create'],
    ['Topic name must start with a letter; goog is reserved', 'create'],
  ],
  'topic-already-exists': [
    ['ALREADY_EXISTS Resource already exists in the project (resource=gmail).', 'topics.create'],
    ['409 Topic already exists', 'terraform apply'],
  ],
  'topic-has-schema': [
    ['Invalid data in message: Message failed schema validation', 'publish'],
    ['', 'topic has an Avro schema and Gmail can not publish'],
  ],
  'topic-encryption-key-unusable': [
    ['Cloud Pub/Sub service account does not have permission to use the KMS key', 'publish'],
    ['KMS key version is destroyed', 'topic'],
  ],
  'subscription-on-wrong-topic': [
    ['', 'messages are published, the subscription shows none; it hangs on a topic of an earlier try'],
    ['Subscription misconfigured. Expected topic name to match', 'integration start'],
  ],
  // Pub/Sub subscription
  'subscription-not-found': [
    ['Resource not found (resource=gmail-push-sub).', 'pull or read'],
    ['5 NOT_FOUND: Subscription does not exist', 'consumer start'],
    ['Failed to create subscriber projects/p/subscriptions/s was not found', 'start'],
  ],
  'subscription-already-exists': [
    ['ALREADY_EXISTS: Subscription already exists', 'second deployment'],
    [
      '409 Error creating Subscription: googleapi: Error 409: Resource already exists in the project',
      'terraform apply',
    ],
  ],
  'subscription-endpoint-differs': [
    ['', 'app moved to a new address; Pub/Sub still posts to the former one'],
    ['', 'the tunnel has another name since the restart and the subscription keeps the one of yesterday'],
    ['', 'pushes still go to the old domain after the move'],
    ['', 'push endpoint is the one of staging'],
  ],
  'subscription-audience-differs': [['', 'subscription has another audience than the app expects']],
  'subscription-identity-differs': [
    ['', 'pushes are signed by the default compute account and not the one configured'],
  ],
  'push-service-account-not-found': [
    [
      'Invalid argument to the service push config::oidc_token::service_account_email',
      'push subscription with terraform',
    ],
    ['The service account push@p.iam.gserviceaccount.com does not exist', 'creating the push subscription'],
    ['argument=PushConfig::oidc_token::service_account_email', 'subscriptions.create'],
  ],
  'subscription-is-pull': [
    ['', 'backlog grows though no push is ever tried'],
    ['', 'subscription has no push endpoint; messages pile up'],
    ['', 'delivery type is Pull, the webhook is never called'],
  ],
  'push-subscription-cannot-be-pulled': [
    [
      'FAILED_PRECONDITION: Subscription is a push subscription; This method is not supported for this subscription type',
      'streaming pull',
    ],
    ['Operation not allowed on push subscription', 'pull'],
  ],
  'subscription-expired-after-inactivity': [
    ['Resource not found (resource=my-sub)', 'after a month without any mail'],
    ['', 'subscription vanished by itself after 31 days'],
    ['was not found', 'integration was off for more than a month'],
  ],
  'subscription-detached': [['Subscription is detached', 'pull']],
  'subscription-has-filter': [['', 'subscription has a filter on attributes; nothing matches']],
  'subscription-unwraps-payload': [
    ['', 'push body is the bare data; message is undefined', 'payload unwrapping is on'],
  ],
  'topic-given-instead-of-subscription-google-side': [
    ['Invalid resource name given (name=projects/p/topics/t)', 'subscriber'],
    ['INVALID_ARGUMENT Invalid resource name', 'create_subscription with its arguments swapped'],
  ],
  'another-consumer-takes-messages': [
    ['', 'about half of the notifications never reach production; a test system pulls too'],
    ['', 'every second message is missing', 'a second worker pulls from the same subscription'],
    ['', 'only some messages arrive; the developer’s laptop uses the same subscription'],
  ],
  'another-subscription-points-here': [['', 'each push arrives twice with two subscription names']],
  // Push endpoint
  'push-endpoint-not-public-https': [
    [
      'Invalid push endpoint given (endpoint=http://localhost:8080/push). Refer to https://cloud.google.com/pubsub/docs/push',
      'subscriptions.create',
    ],
    ['argument=PushConfig::push_endpoint', 'endpoint with http'],
    ['', 'webhook runs on a home server without a public name'],
  ],
  'push-audience-mismatch': [
    ['', 'all pushes are refused since the app got a new domain; the audience is the old one'],
    ['Token audience mismatch', 'push handler answers 401'],
    ['Invalid token audience: expected https://app.example/push', 'push'],
    ['jwt audience invalid', 'webhook of Pub/Sub'],
    ['Wrong recipient, payload audience != requiredAudience', 'push handler'],
  ],
  'push-identity-mismatch': [
    ['', 'e-mail claim of the push token is the default account and not the configured one'],
    ['unexpected email claim', 'push'],
    ['push token is of another service account', 'handler'],
  ],
  'push-token-missing': [
    ['Missing authorization header', 'Pub/Sub push'],
    ['No bearer token on push', 'handler', 'subscription has no authentication'],
  ],
  'push-token-expired': [
    ['Token expired', 'push handler', 'redelivery of an old push'],
    ['Token used too late', 'push'],
  ],
  'push-subscription-token-stale': [['403 invalid token', 'push with ?token=', 'the token in the app was made anew']],
  'push-endpoint-answers-error': [
    ['', 'backlog grows, the log of the endpoint is full of exceptions'],
    ['', 'release of Tuesday renamed the route; pushes get 404 since'],
    ['', 'backlog grows; the endpoint answers 500'],
    ['502 Bad Gateway', 'push endpoint'],
    ['', 'oldest unacked message age goes up, our handler throws'],
    ['404', 'push path was renamed in the last release'],
  ],
  'push-endpoint-redirects': [
    ['', 'Pub/Sub gets a redirect from http to https and gives up'],
    ['301 Moved Permanently', 'push endpoint without www'],
    ['308', 'push is sent to the http form or lacks the slash'],
  ],
  'push-endpoint-blocked-by-firewall': [
    ['', 'allow list of addresses before the app; no push reaches it'],
    ['', 'single sign-on proxy stands before the webhook'],
    ['403 Forbidden Cloudflare', 'push'],
    ['Attention Required! | Cloudflare', 'push endpoint'],
    ['', 'IP allow list of the company keeps Pub/Sub out'],
  ],
  'push-endpoint-too-slow': [
    ['', 'same message id is handled three times, each takes half a minute'],
    ['', 'same message comes again and again; the handler takes a minute'],
  ],
  'push-service-account-lacks-invoker': [
    [
      'The request was not authenticated. Either allow unauthenticated invocations or set the proper Authorization header.',
      'Pub/Sub to Cloud Run',
    ],
    ['403', 'each push to Cloud Run', 'roles/run.invoker is not given'],
  ],
  'push-endpoint-csrf-protection': [
    ['CSRF verification failed. Request aborted.', 'push'],
    ['419 Page Expired', 'webhook'],
    ["Can't verify CSRF token authenticity", 'push'],
    ['InvalidAuthenticityToken', 'webhook of Pub/Sub'],
  ],
  'push-body-misread': [
    ['', 'handler logs undefined for the mailbox address'],
    ['', 'historyId is NaN after reading the push'],
    ['TypeError: Cannot read property data of undefined', 'push handler', 'req.body is not parsed'],
    ['', 'message.data is base64 and was read as JSON'],
    ['SyntaxError: Unexpected token e in JSON', 'decoding the push'],
  ],
  'push-endpoint-dns-not-resolving': [
    ['DNS_PROBE_FINISHED_NXDOMAIN', 'webhook address'],
    ['', 'the name of the webhook has no DNS record'],
  ],
  'push-endpoint-certificate-expired': [
    ['certificate has expired', 'own webhook host'],
    ['', 'the certificate of the push endpoint ran out last night'],
  ],
  'push-endpoint-certificate-not-trusted': [
    ['', 'push endpoint has a self-signed certificate'],
    ['unable to verify the first certificate', 'webhook host; intermediate is missing'],
  ],
  'push-signing-keys-unreachable': [
    ['Failed to fetch Google public keys from https://www.googleapis.com/oauth2/v3/certs', 'verifying a push'],
    ['Unable to get certs', 'verify token'],
  ],
  'push-endpoint-domain-not-registered': [
    ['Invalid push endpoint; domain must be verified in Search Console', 'older Pub/Sub set-up'],
  ],
  // Gmail watch
  'gmail-watch-expired-not-renewed': [
    ['', 'mail is only noticed by polling since last Thursday; the watch ended then'],
    ['', 'scheduler was paused during the holidays and push is dead'],
    ['', 'goes dark seven days after the mailbox was connected', 'renewal cron is not registered'],
    ['', 'push works for a week, then no more; calling watch again helps'],
    ['', 'trigger stops firing after some days until it is switched off and on'],
  ],
  'gmail-watch-not-started': [
    ['', 'set-up ended before the watch call; topic has no messages at all'],
    ['', 'mailbox is polled, never pushed; watch was never called after sign-in'],
    ['', 'no webhook subscription was made for accounts connected by sign-in'],
    ['', 'topic and subscription exist, Gmail was never asked to watch'],
  ],
  'gmail-watch-on-another-topic': [
    ['', 'two environments share a mailbox; the last one to call watch gets the pushes'],
    ['', 'the watch of the mailbox names the topic of staging'],
  ],
  'gmail-watch-already-exists-other-topic': [
    ['Only one user push notification client allowed per developer (call /stop then try again)', 'watch'],
  ],
  'topic-name-not-fully-qualified': [
    ['Invalid topicName', 'watch with my-topic'],
    ['topicName required', 'watch'],
  ],
  'pubsub-publisher-grant-missing-500': [
    ['backendError', 'users.watch with a fresh topic'],
    ['Internal error encountered', 'gmail watch; publisher grant was forgotten'],
  ],
  'gmail-watch-label-not-found': [
    ['Invalid label: Label_99', 'users.watch'],
    ['labelId not found', 'watch'],
  ],
  // Gmail delivery
  'account-without-gmail-mailbox': [
    ['Mail service not enabled', 'account made with an outside address'],
    ['Precondition check failed.', 'OAuth sign-in of one single user; all other users work'],
    ['failedPrecondition', 'getProfile of one user of a company'],
  ],
  'service-account-without-mailbox': [
    ['Precondition check failed.', 'service account without subject, userId me'],
    ['failedPrecondition Bad Request', 'key file, no user to act for is given'],
  ],
  'history-id-too-old': [
    ['', 'mailbox stood still for a month and the delta sync starts over again and again'],
    ['Requested entity was not found.', 'history.list after two weeks'],
    ['historyId is too old, full sync required', 'pull'],
    ['404', 'incremental mail sync; stored cursor is from last month'],
    ['Requested entity was not found.: Requested entity was not found.', 'incremental run of one mailbox'],
  ],
  'history-gap-over-page-cap': [
    ['', 'after a weekend offline some mails were never processed; nextPageToken is not followed'],
    ['', 'after the outage only the first 500 changes were read'],
  ],
  'history-read-from-notification-id': [
    ['', 'history.list with the historyId of the push is empty'],
    ['', 'messages: [] for every push', 'startHistoryId is the one in the notification'],
  ],
  'gmail-label-changes-also-notify': [
    ['', 'push comes when a mail is read or archived'],
    ['', 'several pushes for one mail'],
  ],
  'gmail-message-gone': [
    ['Requested entity was not found.', 'messages.get right after the push'],
    ['404 Not Found', 'messages.get of a draft that was sent or deleted'],
    ['Requested entity was not found', 'getMessage; spam filter moved it'],
  ],
  'gmail-user-not-token-owner': [
    ['Delegation denied for b@example.com', 'messages.list'],
    ['Delegation denied', 'userId is the address of a shared mailbox'],
    ['Delegation denied for admin', 'delegated inbox with a desktop sign-in'],
  ],
  'gmail-pushes-missing': [
    ['', 'profile shows a higher historyId than ours and no push came'],
    ['', 'history shows new mail, no push came since yesterday; watch is alive'],
  ],
  'push-for-unknown-mailbox': [
    ['', 'pushes for an address that was disconnected keep arriving'],
    ['Unexpected Gmail account', 'push'],
    ['no connection for this address', 'push arrives for a removed mailbox'],
  ],
  'label-filter-excludes-messages': [
    ['', 'mail in Promotions gives no notification'],
    ['', 'only mail in the inbox triggers, archived by a filter does not'],
    ['', 'mail that a filter files under a label gets no push', 'watch has labelIds INBOX'],
  ],
  'imap-access-refused': [
    ['Application-specific password required', 'IMAP login'],
    ['[AUTHENTICATIONFAILED] Invalid credentials (Failure)', 'IMAP with app password'],
    ['Please log in via your web browser', 'IMAP'],
    ['534-5.7.9 Application-specific password required', 'SMTP'],
    ['535-5.7.8 Username and Password not accepted', 'SMTP with the normal password'],
    ['Web login required. WEBALERT', 'IMAP on a server'],
    ['Your account is not enabled for IMAP use', 'IMAP login'],
  ],
  'mail-sent-but-not-delivered': [
    ['550 5.7.26 This mail is unauthenticated, which poses a security risk', 'sending'],
    ['421 4.7.0 unsolicited mail originating from your IP address', 'SMTP relay'],
    ['Recipient address required; Invalid To header', 'messages.send'],
  ],
  'send-as-alias-not-permitted': [
    ['Invalid From header or alias not verified', 'send as'],
    ['Custom display name disallowed', 'sendAs'],
    ['', 'mail goes out from the main address and not from the alias'],
  ],
  // Calendar
  'calendar-not-found': [
    ['404 Not Found notFound', 'events list of a group calendar'],
    ['Not Found', 'calendar ID from the settings; the calendar is private'],
    ['Calendar not found or you do not have access to it', 'sync'],
  ],
  'calendar-access-role-reader': [
    ['', 'events are read but none can be written to the team calendar'],
    ['You need to have writer access to this calendar.', 'insert'],
    ['requiredAccessLevel', 'events.insert on a holiday calendar'],
  ],
  'calendar-free-busy-only': [
    ['', 'titles and guests are missing for a colleague’s calendar'],
    ['', 'all events are titled busy'],
    ['', 'shared calendar shows no details'],
  ],
  'calendar-sync-token-invalidated': [
    ['', 'calendar imports everything anew once in a while'],
    ['Sync token is no longer valid, a full sync is required.', 'sync'],
    ['410 Gone fullSyncRequired', 'events list'],

    ['', 'deleted events stay; 410 is swallowed'],
  ],
  'calendar-sync-parameters-not-allowed': [
    ['Sync token cannot be used with other query restrictions', 'events.list'],
    ['invalid: timeMin with syncToken', 'events.list'],
  ],
  'calendar-service-off-for-account': [
    ['The user must be signed up for Google Calendar.', 'calendarList'],
    ['notACalendarUser', 'events list'],
  ],
  'calendar-event-gone': [
    ['Resource has been deleted', 'events.delete'],
    ['410 Gone deleted', 'update of an event'],
    ['Deleted event failed to remove. [410=Gone]', 'sync'],
  ],
  'calendar-event-already-exists': [
    ['The requested identifier already exists.', 'events.insert'],
    ['duplicate', 'import of an event'],
  ],
  'calendar-event-changed-meanwhile': [
    ['Precondition Failed conditionNotMet', 'update with If-Match'],
    ['412', 'CalDAV PUT with an old etag'],
  ],
  'calendar-event-time-not-accepted': [
    ['The specified time range is empty.', 'insert'],
    ['Missing time zone definition for start time.', 'insert of a repeating event'],
    ['Invalid start time.', 'insert'],
    ['Bad Request timeRangeEmpty', 'insert'],
  ],
  'calendar-organizer-only': [
    ['Shared properties can only be changed by the organizer of the event.', 'update'],
    ['forbiddenForNonOrganizer', 'update'],
  ],
  'calendar-request-malformed': [
    ['Invalid resource id value.', 'insert with an own id'],
    ['Invalid value for: eventId', 'insert'],
    ['Invalid recurrence rule', 'insert'],
    ['Required', 'patch without end'],
  ],
  'service-account-cannot-invite': [
    ['Service accounts cannot invite attendees without Domain-Wide Delegation of Authority.', 'insert'],
    ['forbiddenForServiceAccounts', 'insert'],
  ],
  'service-account-sees-no-shared-calendar': [
    ['', 'service account lists zero calendars although it was invited'],
    ['', 'calendarList of the service account is empty'],
    ['', 'events list of primary is empty with the service account', 'the calendar was shared with it'],
  ],
  'caldav-calendar-list-incomplete': [
    ['', 'only the main calendar appears in the CalDAV client'],
    ['', 'shared calendars are missing until they are ticked at calendar/syncselect'],
  ],
  // Calendar watch
  'calendar-channel-expired': [
    ['', 'events changed in Google no longer appear since the server was down a fortnight'],
    ['', 'channel ran out on the first of the month, nobody opened a new one'],
    ['', 'calendar notifications end after some weeks', 'channel is not renewed'],
    ['', 'instant trigger stops after some time; stored subscription is gone'],
    ['', 'webhook expiration is in the past'],
  ],
  'calendar-channel-missing': [
    ['', 'calendar is read at sign-in only; no channel was ever opened'],
    ['', 'calendar was connected, events.watch was never called'],
  ],
  'calendar-channel-id-reused': [
    ['Channel id not unique', 'watch'],
    ['channelIdNotUnique', 'restart of the app'],
  ],
  'calendar-webhook-domain-not-verified': [
    ['Unauthorized WebHook callback channel: https://app.example/hook', 'watch'],
    ['push.webhookUrlUnauthorized', 'watch'],
  ],
  'calendar-webhook-not-https': [
    ['WebHook callback must be HTTPS: http://localhost:3000/hook', 'watch'],
    ['push.webhookUrlNotHttps', 'watch'],
  ],
  'calendar-push-not-supported': [
    ['Push notifications are not supported by this resource.', 'watch on holidays'],
    ['pushNotSupportedForRequestedResource', 'watch'],
  ],
  'orphaned-calendar-channel': [
    ['', 'after redeploy each change is announced twice, by an old and a new channel'],
    ['', 'notifications with a channel id we do not know'],
    ['', 'several notifications for one change', 'watch was called at each start'],
    ['', 'notifications of an unknown channel ID keep coming'],
    ['', 'many notifications for one change; events.watch was called several times'],
  ],
  'channel-stop-id-or-project-mismatch': [
    ['Channel not found', 'channels.stop'],
    ['404', 'stopping the webhook when the source is switched off'],
    ["Channel 'a' not found for project", 'stop'],
    ['notFound', 'second stop of a channel'],
  ],
  'calendar-notification-carries-no-event': [
    ['', 'webhook body is empty'],
    ['', 'resource state is exists and nothing says which event'],
    ['', 'the trigger looks for the event in the body and never runs'],
  ],
  'calendar-channel-token-mismatch': [['X-Goog-Channel-Token does not match', 'notification handler']],
  'calendar-channel-request-malformed': [
    ['Invalid value for: id; resource.id must match [A-Za-z0-9\\-_\\+/=]+', 'watch'],
    ['Invalid channel type', 'watch'],
    ['resource.address required', 'watch'],
    ['entity.resource.id required', 'watch'],
  ],
  'calendar-sync-message-not-arrived': [['', 'watch answered well, the sync notification never came']],
  // Quota
  'gmail-per-user-rate': [
    [
      "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com'",
      'import',
    ],
    ['userRateLimitExceeded', 'messages.get in a loop'],
  ],
  'gmail-user-rate-lockout': [['User-rate limit exceeded.  Retry after 2026-11-21T10:00:00.000Z', 'sync']],
  'gmail-concurrent-requests': [
    ['Too many concurrent requests for user.', 'batch'],
    ['429 Too many concurrent requests', 'promise all over messages.get'],
  ],
  'gmail-bandwidth-limit': [
    ['Account exceeded command or bandwidth limits. (Failure)', 'IMAP'],
    ['Bandwidth limit exceeded', 'download of a mailbox'],
  ],
  'gmail-sending-limit': [
    ['550 5.4.5 Daily user sending quota exceeded.', 'SMTP'],
    ['User-rate limit exceeded (Mail sending)', 'send'],
    ['You have reached a limit for sending mail', 'newsletter'],
  ],
  'calendar-per-user-rate': [
    ['Calendar usage limits; userRateLimitExceeded', 'insert in a loop'],
    ['Rate Limit Exceeded', 'calendar events batch'],
    ["limit 'Queries per minute per user' of service 'calendar-json.googleapis.com'", 'sync'],
  ],
  'calendar-invitation-limit': [
    ['Calendar usage limits exceeded. quotaExceeded', 'insert with guests'],
    ['', 'invitations are no longer sent today'],
  ],
  'project-rate-limit': [
    ["limit 'Queries per minute' of service 'gmail.googleapis.com' for consumer", 'all users at once'],
    ['RATE_LIMIT_EXCEEDED', 'cloudresourcemanager'],
  ],
  'project-daily-quota': [
    ['Daily Limit Exceeded', 'any'],
    ["limit 'Queries per day'", 'own project'],
    ['dailyLimitExceeded', 'calendar'],
  ],
  'shared-oauth-client-quota': [
    ['', 'limits are hit though this installation makes ten calls a day', 'default client of the tool'],
    [
      "Quota exceeded for quota metric 'Queries' of service for consumer 'project_number:202264815644'",
      'tool with its built-in client',
    ],
    ['rateLimitExceeded', 'default client ID shared by all users of the tool'],
  ],
  'pubsub-rate-limit': [
    ['RESOURCE_EXHAUSTED pubsub', 'publish'],
    ['Quota exceeded for quota metric Administrator operations', 'creating subscriptions'],
  ],
  'resource-limit-reached': [
    ['Maximum number of keys on account reached.', 'keys.create'],
    ['Your project has reached the maximum number of subscriptions', 'create'],
    ['limit of 100 OAuth clients', 'create client'],
  ],
  'sign-in-rate-limit': [
    ['Error 403: rate_limit_exceeded. This app has reached its sign-in rate limit for now.', 'consent'],
    ['', 'new users are held back today; token grant rate'],
  ],
  'google-rate-limit': [
    ['429 Too Many Requests', 'Google'],
    ['Resource has been exhausted (e.g. check quota).', 'batch'],
    ['RESOURCE_EXHAUSTED', 'call'],
  ],
  // Network
  'google-unavailable': [
    ['503 Service Unavailable backendError', 'messages.list'],
    ['The service is currently unavailable.', 'Pub/Sub'],
    ['Precondition check failed.', 'one or two of a hundred calls; the next try succeeds'],
    ['14 UNAVAILABLE', 'publish'],
    ['Internal error encountered.', 'calendar list'],
  ],
  'connection-timed-out': [
    ['Deadline of 60.0s exceeded while calling target function', 'creating a subscription'],
    ['DEADLINE_EXCEEDED', 'publish from the office network'],
    ['Total timeout of API google.pubsub.v1.Publisher exceeded 60000 milliseconds', 'publish'],
    ['ETIMEDOUT', 'token'],
    ['cURL error 28: Operation timed out', 'oauth2.googleapis.com'],
  ],
  'network-unreachable': [
    ['connect ENETUNREACH 2a00:1450::', 'token'],
    ['ECONNREFUSED', 'gmail.googleapis.com'],
    ['cURL error 7: Failed to connect', 'google'],
    ['socket hang up ECONNRESET', 'token'],
  ],
  'dns-blocked-in-container': [
    ['', 'works on the host, not in the container; names are not resolved'],
    ['getaddrinfo EAI_AGAIN oauth2.googleapis.com', 'token'],
    ['Could not resolve host: oauth2.googleapis.com', 'PHP'],
    ['Temporary failure in name resolution', 'python'],
    ['Name or service not known', 'token'],
  ],
  'tls-intercepted-by-proxy': [
    ['unable to get local issuer certificate', 'company laptop'],
    ['self-signed certificate in certificate chain', 'behind the company VPN'],
    ['PKIX path building failed', 'Java behind a proxy'],
    ['x509: certificate signed by unknown authority', 'Go behind a firewall'],
    ['CERTIFICATE_VERIFY_FAILED', 'python on a company network'],
  ],
  'ca-certificates-missing': [
    ['cURL error 60: SSL certificate problem: unable to get local issuer certificate', 'PHP on Windows'],
    ['x509: certificate signed by unknown authority', 'slim container without ca-certificates'],
    ['cURL error 77: error setting certificate verify locations', 'PHP'],
  ],
  'tls-handshake-failed': [
    ['SSL routines wrong version number', 'token'],
    ['handshake_failure', 'old Java'],
    ['EPROTO', 'token'],
  ],
  'proxy-refuses': [
    ['407 Proxy Authentication Required', 'token'],
    ['Tunnel connection failed: 403 Forbidden', 'token'],
    ['tunneling socket could not be established', 'gmail'],
  ],
  'captive-portal': [
    ['<html> Log in to network', 'token answer'],
    ['invalid json response body: Unexpected token <', 'token in a hotel'],
  ],
  'google-answer-unreadable': [
    ['Premature close', 'token'],
    ['Unexpected end of JSON input', 'gmail'],
    ['IncompleteRead', 'download'],
  ],
  'callback-on-stale-tunnel-host': [
    ['', 'Google sends the browser to the tunnel address of last week'],
    ['ERR_NGROK_3200', 'callback'],
    ['Tunnel not found', 'redirect'],
    ['', 'consent works, then the old trycloudflare name is opened'],
  ],
  'callback-unreachable': [
    ['', 'consent ends in a browser error page on localhost', 'the tool runs on a server'],
    ['ERR_CONNECTION_REFUSED', 'browser after consent'],
    ['This site can’t be reached localhost refused to connect', 'sign-in on a headless server'],
    ['', 'after Allow the browser shows a page that never loads'],
  ],
  'database-unavailable': [
    ['ECONNREFUSED 127.0.0.1:5432', 'callback'],
    ['remaining connection slots are reserved', 'sign-in'],
  ],
  // Workspace
  'workspace-api-controls-app-not-trusted': [
    ['Error 400: admin_policy_enforced', 'sign-in'],
    ['Fehler 400: admin_policy_enforced', 'Anmeldung'],
    [
      'This app is blocked',
      'school account',
      'an administrator set the client to Trusted under API controls and it works',
    ],
    ['admin_policy_enforced This application is currently blocked', 'token refresh'],
  ],
  'workspace-app-needs-admin-review': [
    ['Your institution’s admin needs to review acme', 'sign-in'],
    ['Request access: an administrator has to approve', 'sign-in of a pupil'],
  ],
  'workspace-google-cloud-session-control': [
    ['', 'connection dies every night at about the same hour', 'company account'],
    ['', 'sign-in has to be repeated once a day for all users of one domain'],
    ['invalid_rapt', 'refresh each day'],
    ['rapt_required', 'gcloud'],
    ['Reauthentication is needed.', 'every morning'],
    ['', 'sixteen hours after sign-in all is refused', 'Workspace account'],
  ],
  'domain-wide-delegation-missing': [
    [
      'unauthorized_client: Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
      'acting for a user',
    ],
    ['unauthorized_client', 'service account with subject'],
  ],
  'domain-wide-delegation-not-propagated-or-scope-spelling': [
    ['unauthorized_client', 'delegation was entered an hour ago'],
    ['Client is unauthorized to retrieve access tokens', 'one of the scopes is not in the list of the admin console'],
  ],
  'impersonated-user-unknown': [
    ['Invalid email or User ID', 'service account with sub'],
    ['Invalid impersonation "sub" field', 'delegation'],
    ['Invalid impersonation prn email address.', 'delegation'],
  ],
  'service-restricted-by-administrator': [
    ['access_not_configured; restricted by your administrator', 'Drive'],
    ['This service has been restricted by your administrator', 'sign-in'],
  ],
  'gmail-apps-disabled-by-administrator': [
    ['domainPolicy: The domain administrators have disabled Gmail apps.', 'gmail'],
    ['The domain policy has disabled third-party Gmail apps', 'gmail call'],
  ],
  'account-suspended': [
    ['', 'mailbox of a person who left the company stopped; all others run'],
    ['invalid_grant: Account has been suspended', 'refresh'],
    ['', 'the mailbox owner left and the account was suspended'],
    ['User is suspended', 'token'],
  ],
  'gmail-off-for-account': [
    ['', 'one department has no Gmail by policy; its accounts can not be connected'],
    ['Gmail is turned off for this user', 'getProfile'],
    ['Mail service not enabled', 'the admin turned Gmail off for the unit'],
  ],
  'external-sharing-restricted': [
    ['cannot share outside the domain', 'calendar acl'],
    ['The domain policy forbids sharing with external users', 'acl insert'],
  ],
  'administrator-role-needed': [
    ['Not Authorized to access this resource/api', 'directory users list as a normal user'],
    ['403 forbidden admin role', 'Admin SDK'],
  ],
  'context-aware-access-denied': [
    ['Access denied by context-aware access', 'Gmail API call of a Workspace account'],
    ['service_not_available: Context-Aware Access policy', 'API call from a private network'],
  ],
  'iam-policy-changed-meanwhile': [
    [
      'There were concurrent policy changes. Please retry the whole read-modify-write with exponential backoff.',
      'setIamPolicy of the topic',
    ],
    ['ABORTED', 'topics.setIamPolicy, two set-ups at once'],
  ],
  'subscription-topic-deleted': [
    ['', 'subscription stands, its topic shows as deleted'],
    ['', 'topic was made anew with the same name; nothing arrives'],
  ],
  'subscription-has-dead-letter': [['', 'messages end in the dead letter topic after five tries']],
  'calendar-notifications-missing': [
    ['', 'updated shows a newer time than our last notification; the channel is alive'],
  ],
  'subscription-without-authentication': [
    ['', 'the handler demands a bearer token, the subscription was made without authentication'],
  ],
}
