// One batch of reports, long because it is data.

import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

/** Half of these are told without the text of any error. */
export const tenthBatch: readonly ReportedFailure[] = [
  // Project and APIs
  reported(
    'project-limit-reached',
    'googleapis/google-cloud-python#10411',
    { kind: 'silent' },
    when('a script cannot make a thirteenth project', 'the account may have twenty-five according to the console'),
  ),
  reported(
    'project-limit-reached',
    'hashicorp/terraform-provider-google#1886',
    { kind: 'local', body: 'The project cannot be created because you have exceeded your allotted project quota.' },
    when('terraform apply', 'quite a few projects are pending deletion'),
  ),
  reported(
    'project-id-taken',
    'DrAdamRoe/cloud-variations#21',
    {
      kind: 'local',
      body: 'ERROR: (gcloud.projects.create) Project creation failed. The project ID you specified is already in use by another project. Please try an alternative ID.',
    },
    when('class exercise where all use the ID of the readme'),
  ),
  reported(
    'project-id-taken',
    'hashicorp/terraform#29710',
    { kind: 'silent' },
    when('a project that certainly does not exist cannot be created', 'with another ID it works'),
  ),
  reported(
    'caller-lacks-project-role',
    'googleworkspace/python-samples#186',
    { kind: 'silent' },
    when(
      'enabling the Calendar API is not permitted',
      'the account is in an organization and is not its administrator',
    ),
  ),
  reported(
    'calendar-api-not-enabled',
    'googleworkspace/python-samples#19',
    { kind: 'silent' },
    when('quickstart made a new project, sign-in works and the calendar cannot be read'),
  ),
  reported(
    'calendar-api-not-enabled',
    'googleworkspace/python-samples#17',
    {
      kind: 'http',
      status: 403,
      body: 'Access Not Configured. Calendar API has not been used in project 253222910799 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/calendar.googleapis.com/overview?project=253222910799 then retry.',
    },
    when('events.list of a quickstart'),
  ),
  reported(
    'calendar-api-not-enabled',
    'home-assistant/core#82176',
    { kind: 'silent' },
    when(
      'last step of connecting the calendar says only Error',
      'consent was given; a setup of an earlier project works',
    ),
  ),
  reported(
    'other-api-not-enabled',
    'nextcloud/integration_google#16',
    {
      kind: 'http',
      status: 403,
      body: 'Client error: `GET https://people.googleapis.com/v1/people/me/connections` resulted in a `403 Forbidden` response: {"error": {"code": 403, "message": "People API has not been used in project 838129323555 before or it is dis (truncated...)',
    },
    when('counting contacts'),
  ),
  // Client
  reported(
    'client-id-malformed',
    'data-for-change/anyway#674',
    {
      kind: 'page',
      status: 401,
      body: 'Error: invalid_client\n\nThe OAuth client was not found.\n\nRequest Details\nscope=email\nredirect_uri=http://localhost:5000/callback/google\nresponse_type=code\nclient_id=None',
    },
    when('sign-in on a developer machine'),
  ),
  reported(
    'client-id-malformed',
    'AasthaMehtaTech/Elemento#4',
    { kind: 'page', body: 'Invalid Client (401)' },
    when('sign-in page', 'the variable is not read from the environment; hard-coded it works'),
  ),
  reported(
    'oauth-client-not-found',
    'Chainlit/chainlit#1152',
    {
      kind: 'page',
      body: 'Access blocked: Authorization Error\n\nThe OAuth client was not found.\nError 401: invalid_client',
    },
    when('browser opened the authorize URL'),
  ),
  reported(
    'client-id-malformed',
    'tbbooher/improvement_rocks#5',
    { kind: 'silent' },
    when('Google refuses the client on the deployed site', 'its environment variables were never set there'),
  ),
  reported(
    'client-secret-missing',
    'child-first-authority-fcc-project/webapp#441',
    { kind: 'silent' },
    when('sign-in fails on the server, works locally', 'ID and secret are not set as variables of the server'),
  ),
  // Gmail watch and topic
  reported(
    'topic-in-another-project',
    'googleapis/google-api-nodejs-client#1301',
    {
      kind: 'http',
      status: 400,
      body: 'Error: Invalid topicName does not match projects/tidal-reactor-213807/topics/*',
    },
    when('gmail.users.watch with projects/metal-figure-210815/topics/gmail'),
  ),
  reported(
    'pubsub-publisher-grant-missing',
    'GoogleCloudPlatform/cloud-functions-gmail-nodejs#4',
    {
      kind: 'http',
      body: 'Error sending test message to Cloud PubSub projects/legal-bot-223308/topics/legal-bot-topic : User not authorized to perform this action.',
    },
    when('init watch of a cloud function'),
  ),
  reported(
    'pubsub-publisher-grant-missing',
    'googleapis/google-api-nodejs-client#3593',
    { kind: 'silent' },
    when(
      'watch is not authorized for the topic although the account that signed in owns the project',
      'nobody but the owner has a role on the topic',
    ),
  ),
  reported(
    'topic-name-not-fully-qualified',
    'bytechefhq/bytechef#4067',
    { kind: 'silent' },
    when('a flow with a Gmail trigger cannot be deployed', 'its topic was entered as a plain name'),
  ),
  // Calendar
  reported(
    'calendar-organizer-only',
    'kewisch/gdata-provider#673',
    {
      kind: 'http',
      status: 403,
      body: '{"error":{"errors":[{"domain":"calendar","reason":"forbiddenForNonOrganizer","message":"Shared properties can only be changed by the organizer of the event."}],"code":403}}',
    },
    when('dismissing a reminder'),
  ),
  reported(
    'calendar-organizer-only',
    'kewisch/gdata-provider#690',
    { kind: 'silent' },
    when('a reminder of a meeting somebody else called cannot be closed', 'own events are fine'),
  ),
  reported(
    'calendar-access-role-reader',
    'phw198/OutlookGoogleCalendarSync#918',
    { kind: 'http', status: 403, body: 'Updated event failed to save. Forbidden [403]' },
    when('sync into the chosen Google calendar'),
  ),
  // Tokens
  reported(
    'access-token-expired',
    'Boise-State-Development/agentcore-public-stack#209',
    { kind: 'silent' },
    when('people press Reconnect about every hour', 'the access token is cached without an end'),
  ),
  reported(
    'access-token-expired',
    'openonion/connectonion#180',
    { kind: 'silent' },
    when(
      'mail stops working one or two hours after connecting',
      'a refresh token is stored and the back end never uses it',
    ),
  ),
  reported(
    'refresh-token-missing',
    'Melvin-Abraham/Google-Assistant-Unofficial-Desktop-Client#910',
    { kind: 'silent' },
    when('token file has to be deleted after every hour to get a new one', 'the app is published'),
  ),
  reported(
    'access-token-expired',
    'icssc/ZotMeet#209',
    { kind: 'silent' },
    when('events can be fetched for an hour, then people have to log in anew'),
  ),
  // Pub/Sub
  reported(
    'pubsub-delivers-again',
    'GoogleCloudPlatform/pubsub#182',
    { kind: 'silent' },
    when('a tenth of the messages comes twice although each is acknowledged at once'),
  ),
  reported(
    'pubsub-delivers-again',
    'yoshidan/google-cloud-rust#321',
    { kind: 'silent' },
    when('once in a while a batch holds messages of the batch before', 'exactly once is not enabled'),
  ),
  reported(
    'push-endpoint-too-slow',
    'googleapis/google-cloud-dotnet#1936',
    { kind: 'silent' },
    when('the same message is given out again and again while the first is still worked on', 'one takes minutes'),
  ),
  reported(
    'pubsub-delivers-again',
    'googleapis/google-cloud-node#1901',
    { kind: 'silent' },
    when('acknowledged messages are delivered again after half a minute'),
  ),
  // Sign-in
  reported(
    'embedded-browser-blocked',
    'dothq/browser#259',
    { kind: 'page', body: 'This browser or app may not be secure. Learn more\nTry using a different browser.' },
    when('sign-in in a browser built with Electron'),
  ),
  reported(
    'embedded-browser-blocked',
    'hmlendea/gfn-electron#50',
    { kind: 'silent' },
    when(
      'logging in with a Google account fails inside the desktop app',
      'Google takes the window for an unsafe browser',
    ),
  ),
  reported(
    'embedded-browser-blocked',
    'electron/electron#22346',
    { kind: 'silent' },
    when('new accounts cannot log in inside the window of the app, old ones can'),
  ),
  // Keys and clock
  reported(
    'server-clock-skew',
    'mediafigaro/google-analytics-api-symfony#7',
    {
      kind: 'http',
      body: '{ "error": "invalid_grant", "error_description": "Invalid JWT: Token must be a short-lived token and in a reasonable timeframe" }',
    },
    when('token for a service account'),
  ),
  reported(
    'server-clock-skew',
    'jpadilla/pyjwt#212',
    { kind: 'silent' },
    when('own assertion for a service account is refused', 'iat and exp are made from utcnow().timestamp()'),
  ),
  reported(
    'service-account-file-of-another-type',
    'theoephraim/node-google-spreadsheet#244',
    { kind: 'local', body: 'error:0909006C:PEM routines:get_name:no start line' },
    when('useServiceAccountAuth', 'private_key holds AIzaSy... and client_email is a gmail.com address'),
  ),
  reported(
    'service-account-file-unreadable',
    'google/googleapis.dart#375',
    { kind: 'local', body: 'The given string does not have the correct begin/end markers expected in a PEM file.' },
    when('ServiceAccountCredentials.fromJson', 'private_key holds the name of the project'),
  ),
  // Administrators
  reported(
    'workspace-api-controls-app-not-trusted',
    'ericyd/gdrive-copy#193',
    { kind: 'page', body: 'This app is blocked' },
    when(
      'opening a published script with a company account',
      'works once the app is set to trusted in the admin console',
    ),
  ),
  reported(
    'workspace-api-controls-app-not-trusted',
    'ericyd/gdrive-copy#191',
    { kind: 'silent' },
    when('nobody of the domain can use the app', 'unknown apps are blocked in the admin console'),
  ),
  reported(
    'workspace-api-controls-app-not-trusted',
    'sajacy/google-sheets-what-if-analysis#34',
    { kind: 'silent' },
    when('the extension was installed for all users of the domain and Google still blocks it'),
  ),
  reported(
    'workspace-app-needs-admin-review',
    'google/codeworld#787',
    { kind: 'page', body: "Looks like your Google Account can't go here" },
    when('a child signs in with an account of Family Link'),
  ),
  reported(
    'shared-client-blocked-by-google',
    'MicrosoftDocs/microsoft-365-docs#5656',
    {
      kind: 'page',
      body: 'This app is blocked. This app tried to access sensitive info in your Google Account. To keep your account safe, Google blocked this access',
    },
    when('authorizing a mover app'),
  ),
  reported(
    'unverified-app-user-cap',
    'insanum/gcalcli#497',
    { kind: 'silent' },
    when(
      'a fresh install cannot sign in with the built-in client, old installs go on',
      'Google says the app is not verified and shows no way on',
    ),
  ),
  // Redirect
  reported(
    'base-url-scheme-http-behind-proxy',
    'zammad/zammad#647',
    { kind: 'silent' },
    when('Google login is refused since the site speaks https', 'the callback in the address is http'),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'Suhani1234-5/TourEase#121',
    { kind: 'page', body: 'ERR_CONNECTION_REFUSED localhost:5000/api/auth/google' },
    when('sign-up on the deployed site'),
  ),
  reported(
    'javascript-origin-not-registered',
    'juice-shop/juice-shop#310',
    { kind: 'silent' },
    when('the Google button works on localhost and not when the shop is opened by its IP address'),
  ),
  reported(
    'callback-unreachable',
    'rationalappdev/react-native-oauth-login-tutorial#3',
    { kind: 'silent' },
    when('the phone cannot open localhost:3000 after the Google page'),
  ),
  // Quota
  reported(
    'gmail-per-user-rate',
    'elie222/inbox-zero#480',
    {
      kind: 'http',
      status: 403,
      body: "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com' for consumer 'project_number:528100220413'.",
    },
    when('cleaning a neglected inbox'),
  ),
  reported(
    'project-rate-limit',
    'lithnet/googleapps-managementagent#72',
    { kind: 'silent' },
    when('provisioning sends more calls than the project allows per minute', 'slower it works'),
  ),
  reported(
    'gmail-concurrent-requests',
    'FlowCrypt/flowcrypt-browser#5697',
    { kind: 'silent' },
    when('looking up contacts reads many sent mails in Promise.all and some reads fail'),
  ),
  // Network
  reported(
    'ca-certificates-missing',
    'rclone/rclone#2566',
    {
      kind: 'local',
      body: 'Failed to configure token: failed to get token: Post https://accounts.google.com/o/oauth2/token: x509: certificate signed by unknown authority',
    },
    when('config on an OpenWrt router'),
  ),
]
