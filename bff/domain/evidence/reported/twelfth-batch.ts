import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

/** Half of these are told without the text of any error. */
export const twelfthBatch: readonly ReportedFailure[] = [
  reported(
    'shared-oauth-client-quota',
    'iwonbigbro/gsync#50',
    { kind: 'silent' },
    when(
      'limits cannot be raised, the console page of the project is not accessible to us',
      'the client ID in client.json is the one that came with the tool',
    ),
  ),
  reported(
    'shared-oauth-client-quota',
    'DavidDeSimone/OpenCloudSaves#85',
    {
      kind: 'http',
      status: 403,
      body: "googleapi: Error 403: Quota exceeded for quota metric 'Queries' and limit 'Queries per minute' of service 'drive.googleapis.com' for consumer 'project_number:202264815644'.",
    },
    when('sync of game files with the bundled rclone'),
  ),
  reported(
    'calendar-channel-missing',
    'calcom/cal.diy#8376',
    { kind: 'silent' },
    when(
      'changes made in Google do not come over until the calendar is deleted and connected once more',
      'nothing listens for changes',
    ),
  ),
  reported(
    'calendar-channel-missing',
    'calcom/cal.diy#16872',
    { kind: 'silent' },
    when('an event moved in Google Calendar stays at its old time in the booking app'),
  ),
  reported(
    'orphaned-calendar-channel',
    'webhookdb/webhookdb#603',
    { kind: 'silent' },
    when('channels that are in no row of ours keep sending and pile up'),
  ),
  reported(
    'default-credentials-not-found',
    'foomo/pagespeed_exporter#59',
    { kind: 'local', body: 'google: could not find default credentials.' },
    when('start of a container'),
  ),
  reported(
    'default-credentials-not-found',
    'GoogleCloudPlatform/gcsfuse#121',
    { kind: 'silent' },
    when('the program finds its credentials on the host and not in the container'),
  ),
  reported(
    'service-account-file-unreadable',
    'googleapis/google-api-nodejs-client#2006',
    {
      kind: 'local',
      body: 'Error: The file at credentials/service_account.json does not exist, or it is not a file. ENOENT: no such file or directory',
    },
    when('container start in Cloud Run'),
  ),
  reported(
    'default-credentials-not-found',
    'googlegenomics/dockerflow#14',
    {
      kind: 'local',
      body: 'java.io.IOException: The Application Default Credentials are not available. They are available if running on Google App Engine, Google Compute Engine, or Google Cloud Shell.',
    },
    when('tool in a container', 'gcloud init was run'),
  ),
  reported(
    'wrong-account-signed-in',
    'chimbori/google-calendar-crx#520',
    { kind: 'silent' },
    when('the extension shows events of the personal calendar, the work calendar was wanted'),
  ),
  reported(
    'wrong-account-signed-in',
    'chimbori/google-calendar-crx#394',
    { kind: 'silent' },
    when('my other e-mail got connected instead'),
  ),
  reported(
    'wrong-account-signed-in',
    'dailydotdev/daily#1250',
    { kind: 'silent' },
    when('after logging out and in with Google it is the old account again', 'no choice of accounts is offered'),
  ),
  reported(
    'calendar-not-found',
    'google/google-api-javascript-client#660',
    { kind: 'http', status: 404, body: 'domain: "global"\nmessage: "Not Found"\nreason: "notFound"' },
    when('reading the calendar that was added', 'the browser uses the token of another account'),
  ),
  reported(
    'send-as-alias-not-permitted',
    'googleapis/google-api-php-client#2393',
    { kind: 'silent' },
    when('the From of a mail sent by the API reverts to the account that signed in'),
  ),
  reported(
    'send-as-alias-not-permitted',
    'awesomemotive/WP-Mail-SMTP#20',
    { kind: 'silent' },
    when('mail arrives from the primary address whatever the plugin is set to'),
  ),
  reported(
    'gmail-user-not-token-owner',
    'home-assistant/core#87920',
    {
      kind: 'http',
      status: 403,
      body: 'HttpError 403 when requesting https://gmail.googleapis.com/gmail/v1/users/example%2Balias%40gmail.com/messages/send?alt=json returned "Delegation denied for example@gmail.com"',
    },
    when('sending with an alias as user'),
  ),
  reported(
    'pubsub-delivers-again',
    'algoan/pubsub#391',
    { kind: 'silent' },
    when('the same event comes again at each start of the server although it was acknowledged'),
  ),
  reported(
    'label-filter-excludes-messages',
    'nylas/nylas-mail#172',
    { kind: 'silent' },
    when('only new mail shows under labels, older labelled mail does not'),
  ),
  reported(
    'refresh-token-missing',
    'calcom/cal.diy#11870',
    { kind: 'silent' },
    when('calendar credentials are shown as expired and do not refresh', 'removing and connecting again helps'),
  ),
  reported(
    'account-outside-internal-organization',
    'cloudyr/googleCloudStorageR#138',
    {
      kind: 'page',
      status: 403,
      body: 'Authorisation Error\nError 403: org_internal\nThis client is restricted to users within its organization.',
    },
    when('consultant signs in to the client of a customer'),
  ),
]
