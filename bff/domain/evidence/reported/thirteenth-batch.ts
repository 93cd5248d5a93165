import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

/** Half of these are told without the text of any error. */
export const thirteenthBatch: readonly ReportedFailure[] = [
  reported(
    'consent-screen-testing-7-day-expiry',
    'chatwoot/chatwoot#10631',
    { kind: 'silent' },
    when(
      'after three to seven days the inbox is disconnected and has to be authorized again',
      'the accounts are test users, the app is in test mode',
    ),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'home-assistant/core#115560',
    { kind: 'silent' },
    when('every week permission must be granted anew for the mail account', 'the step to publish the app was left out'),
  ),
  reported(
    'gmail-api-not-enabled',
    'home-assistant/core#106090',
    { kind: 'silent' },
    when('adding the mail integration ends in an error after consent', 'disabling and enabling the Gmail API cured it'),
  ),
  reported(
    'password-change-revoked-token',
    'warmbly/warmbly#281',
    { kind: 'silent' },
    when('mailbox shows authentication required', 'the owner got a new password'),
  ),
  reported(
    'imap-access-refused',
    'django-helpdesk/django-helpdesk#1263',
    { kind: 'local', body: "imaplib.IMAP4.error: b'[AUTHENTICATIONFAILED] Invalid credentials (Failure)'" },
    when('get_email of a helpdesk with user and password'),
  ),
  reported(
    'redirect-uri-breaks-google-policy',
    'meteor/guide#490',
    {
      kind: 'page',
      body: 'Invalid Redirect: http://localhost:3000 /_oauth/google must end with a public top-level domain (such as .com or .org)',
    },
    when('entering the redirect in the console'),
  ),
  reported(
    'redirect-uri-not-registered',
    'SkewedAspect/rpgkeeper#142',
    { kind: 'page', status: 400, body: 'Error 400: redirect_uri_mismatch' },
    when('own instance behind a tunnel, with the client of the maker'),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'Gururagavendra/gmail-cleaner#61',
    { kind: 'page', status: 400, body: 'Error 400: redirect_uri_mismatch' },
    when(
      'application behind an https proxy',
      'the authorize address holds redirect_uri=http%3A%2F%2Flocalhost%3A8767%2F',
    ),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'code100x/job-board#426',
    { kind: 'silent' },
    when('signing in on the staging site ends at localhost:3000'),
  ),
  reported(
    'redirect-uri-differs-by-one-character',
    'MrSwitch/hello.js#347',
    {
      kind: 'page',
      body: 'The redirect URI in the request: http://localhost:8080/ did not match a registered redirect URI.',
    },
    when('the registered one has no slash at its end'),
  ),
  reported(
    'pubsub-role-lacks-get',
    'googleapis/google-cloud-node#1502',
    { kind: 'local', body: 'Error: User not authorized to perform this action.' },
    when('subscribing to an existing topic with the roles viewer and subscriber; with admin it works'),
  ),
  reported(
    'pubsub-publisher-grant-missing',
    'Nine-Minds/alga-psa#1048',
    { kind: 'silent' },
    when('watch answers 403 for a topic that the setup has made', 'the setup sets no roles on the topic'),
  ),
  reported(
    'dead-letter-grant-missing',
    'terraform-google-modules/terraform-google-pubsub#34',
    { kind: 'silent' },
    when('undeliverable messages stay in the subscription instead of going to the dead letter topic'),
  ),
  reported(
    'caller-lacks-project-role',
    'GoogleCloudPlatform/deploymentmanager-samples#252',
    { kind: 'silent' },
    when('template makes the topic and cannot set its policy', 'the account is editor'),
  ),
]
