import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

/** Most of these are told without the text of any error. */
export const fifteenthBatch: readonly ReportedFailure[] = [
  reported(
    'granular-consent-scope-unticked',
    'phw198/OutlookGoogleCalendarSync#2051',
    { kind: 'silent', note: 'sync no longer works' },
    when('calendar sync after a permission page of Google came up', 'one box there stayed empty'),
  ),
  reported(
    'password-change-revoked-token',
    'chimbori/google-calendar-crx#379',
    { kind: 'silent' },
    when('agenda on the second computer does not synchronize', 'a new Google password was set on the first one'),
  ),
  reported(
    'state-cookie-not-returned',
    'outline/outline#1985',
    { kind: 'local', body: '[BadRequestError]: State not return in OAuth flow' },
    when('callback of Google sign-in behind nginx', 'no cookie of our domain is stored in the browser'),
  ),
  reported(
    'state-cookie-not-returned',
    'FoalTS/foal#1099',
    { kind: 'silent', note: 'signing in fails sometimes' },
    when('return from Google', 'the cookie set before leaving for Google is gone then'),
  ),
  reported(
    'state-cookie-not-returned',
    'python-social-auth/social-core#1035',
    { kind: 'local', body: '{non_field_errors: ["Session value state missing."]}' },
    when('Google sign-in, front end and API on different hosts', 'on localhost it works'),
  ),
  reported(
    'base-url-scheme-http-behind-proxy',
    'knpuniversity/oauth2-client-bundle#436',
    { kind: 'silent' },
    when('in production the redirect to Google carries http, not https', 'locally it is right'),
  ),
  reported(
    'base-url-scheme-http-behind-proxy',
    'odoo/docker#536',
    { kind: 'page', status: 400, body: 'redirect_uri=http://myhostnamehere.com/google_gmail/confirm' },
    when('connecting Gmail on a site that is https', 'a reverse proxy stands before the container'),
  ),
  reported(
    'base-url-scheme-http-behind-proxy',
    'googleapis/google-api-dotnet-client#1899',
    { kind: 'silent' },
    when('redirect_uri should begin with https and begins with http', 'deployed web app'),
  ),
  reported(
    'subscription-expires-when-idle',
    'febytanzil/gobroker#25',
    { kind: 'silent' },
    when('subscriptions are made without an expiration policy', 'after 31 days without activity they are deleted'),
  ),
  reported(
    'calendar-pages-not-followed',
    'Tymeslot/tymeslot#94',
    { kind: 'silent' },
    when('every run brings exactly 250 events and the sync token never moves on'),
  ),
  reported(
    'calendar-pages-not-followed',
    'alextselegidis/easyappointments#1883',
    { kind: 'silent' },
    when('taken times can be booked', 'busy calendar with some six hundred events in the window'),
  ),
  reported(
    'refresh-token-not-returned',
    'pennersr/django-allauth#308',
    { kind: 'silent' },
    when('the second login of a person empties the stored refresh token'),
  ),
  reported(
    'refresh-token-not-returned',
    'better-auth/better-auth#2558',
    { kind: 'silent' },
    when('social sign-in stores an access token alone', 'accessType is not set'),
  ),
  reported(
    'history-id-too-old',
    'GeneralTask/task-manager#1290',
    { kind: 'silent' },
    when('fetching mail fails with 404 after a long pause', 'users.history.list with the stored id'),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'vercel/chatbot#127',
    { kind: 'silent' },
    when('going through Google ends at http://localhost:3000 and not at our domain'),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'kris70lesgo/asHelp#49',
    { kind: 'silent', body: 'http://localhost:3000/#access_token=...' },
    when('where the browser is sent after continuing with Google on the live site'),
  ),
  reported(
    'consent-screen-testing-not-a-test-user',
    'jneilliii/OctoPrint-GoogleDriveBackup#43',
    {
      kind: 'page',
      body: 'jneilliii.github.io has not completed the Google verification process. The app is currently being tested, and can only be accessed by developer-approved testers.\nError 403: access_denied',
    },
    when('authorizing a plugin', 'publishing the app helped'),
  ),
  reported(
    'granular-consent-scope-unticked',
    'thunderbird/appointment#48',
    { kind: 'silent' },
    when('account is connected and its calendars cannot be read', 'people may leave out single permissions'),
  ),
  reported(
    'pubsub-api-not-enabled',
    'terraform-google-modules/terraform-google-project-factory#489',
    { kind: 'silent' },
    when('topic for alerts cannot be made in the new project', 'the module does not switch on the Pub/Sub service'),
  ),
  reported(
    'connection-timed-out',
    'googleapis/google-auth-library-nodejs#283',
    {
      kind: 'local',
      body: 'FetchError: request to https://oauth2.googleapis.com/token failed, reason: connect ETIMEDOUT 216.58.194.170:443',
    },
    when('getToken'),
  ),
  reported(
    'tls-intercepted-by-proxy',
    'googleapis/java-analytics-data#374',
    { kind: 'silent' },
    when('calls from the office fail for want of a certificate', 'a corporate proxy is in between'),
  ),
  reported(
    'service-account-sees-no-shared-calendar',
    'googleapis/google-api-dotnet-client#1328',
    { kind: 'silent' },
    when('events.list of primary gives nothing', 'service account'),
  ),
  reported(
    'client-id-malformed',
    'getsentry/sentry-auth-google#17',
    { kind: 'page', status: 401, body: '401. That’s an error.\nError: invalid_client' },
    when('pressing configure', 'the request carries no client_id, the variables did not reach the container'),
  ),
  reported(
    'universe-domain-differs',
    'googleapis/sdk-platform-java#3612',
    {
      kind: 'local',
      body: 'The configured universe domain (some.domain) does not match the universe domain found in the credentials (googleapis.com).',
    },
    when('creating a client'),
  ),
  reported(
    'subscription-setting-out-of-range',
    'spring-attic/spring-cloud-gcp#832',
    { kind: 'silent' },
    when('creating a subscription with an ack deadline of a thousand seconds does not work'),
  ),
  reported(
    'managed-constraint-unknown-to-tool',
    'hashicorp/terraform-provider-google#21401',
    { kind: 'silent' },
    when('the resource for organization policies cannot configure managed constraints'),
  ),
]
