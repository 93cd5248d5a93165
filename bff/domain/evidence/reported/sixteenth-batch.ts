import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

/** Half of these are told without the text of any error. */
export const sixteenthBatch: readonly ReportedFailure[] = [
  reported(
    'consent-screen-testing-7-day-expiry',
    'labbots/google-drive-upload#140',
    { kind: 'local', body: '"error": "invalid_grant", "error_description": "Token has been expired or revoked."' },
    when('daily cron job', 'every seven days the credentials have to be entered anew'),
  ),
  reported(
    'access-token-expired',
    'soulseekah/bash-utils#1',
    {
      kind: 'http',
      status: 401,
      body: {
        error: { errors: [{ domain: 'global', reason: 'authError', message: 'Invalid Credentials' }], code: 401 },
      },
    },
    when('upload with a stored token', 'it worked for about an hour'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'levz0r/gmail-tester#139',
    { kind: 'silent' },
    when('a new token file has to be made about once a week'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'No3x/MMM-GoogleDocs-Notes#7',
    { kind: 'local', body: 'The docs API returned an error: Error: invalid_grant' },
    when('module on a wall display', 'flawless for about a week after setup'),
  ),
  reported(
    'access-token-expired',
    'taylorwilsdon/google_workspace_mcp#784',
    { kind: 'silent' },
    when('each tool asks for a full sign-in again after one hour', 'the refresh token is stored, nobody calls refresh'),
  ),
  reported(
    'consent-screen-testing-7-day-expiry',
    'Akianonymus/gdrive-downloader#31',
    { kind: 'local', body: '{ "error": "invalid_grant", "error_description": "Token has been expired or revoked." }' },
    when('running it again after a break of a week', 'own OAuth credentials, not published'),
  ),
  reported(
    'service-account-sees-no-shared-calendar',
    'yuhong90/node-google-calendar#36',
    { kind: 'local', body: "{ kind: 'calendar#calendarList', etag: 'p3000', items: [] }" },
    when('CalendarList.list', 'the calendar was shared with the service account'),
  ),
  reported(
    'history-id-too-old',
    'twentyhq/twenty#3782',
    { kind: 'http', status: 404 },
    when('partial sync from the last stored id of the mailbox'),
  ),
  reported(
    'refresh-token-not-returned',
    'Clancey/SimpleAuth#25',
    { kind: 'silent' },
    when('no refresh token after the app was installed a second time', 'the first login had one'),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'nextauthjs/next-auth#7289',
    { kind: 'silent' },
    when('Google sign-in on the hosted site goes to localhost'),
  ),
  reported(
    'consent-screen-testing-not-a-test-user',
    'geoffsmith82/GmailAuthSMTP#22',
    { kind: 'page', body: 'Access blocked: MailTest has not completed the Google verification process' },
    when('demo application', 'publishing status is testing'),
  ),
  reported(
    'subscription-expires-when-idle',
    'chainguard-dev/terraform-infra-common#70',
    { kind: 'silent' },
    when('our subscriptions are made with the default, which lets them live 31 days after their last activity'),
  ),
  reported(
    'calendar-pages-not-followed',
    'nbramia/LifeOS#701',
    { kind: 'silent', note: 'no error, a hole in the timeline' },
    when('importing ten years of events in one call stops at 2500 of them'),
  ),
  reported(
    'calendar-pages-not-followed',
    'fastrepl/anarlog#7631',
    { kind: 'silent' },
    when('events vanish from our copy although they are in Google', 'one request, its items are taken as the whole'),
  ),
  reported(
    'pubsub-delivers-again',
    'googleapis/java-pubsub#2555',
    { kind: 'silent' },
    when('messages arrive once more minutes after they were handled and acknowledged'),
  ),
  reported(
    'pubsub-publisher-grant-missing',
    'Nine-Minds/alga-psa#1050',
    { kind: 'silent' },
    when('the test publish of the Gmail watch gets 403', 'setup made the topic and gave nobody a role on it'),
  ),
  reported(
    'state-cookie-not-returned',
    'oauth2-proxy/oauth2-proxy#1663',
    { kind: 'silent' },
    when('callback is refused for CSRF', 'cookies are SameSite strict'),
  ),
  reported(
    'domain-wide-delegation-missing',
    'googleapis/google-api-dotnet-client#1561',
    {
      kind: 'local',
      body: 'Error:"unauthorized_client", Description:"Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested."',
    },
    when('service account reading the mail of a user'),
  ),
  reported(
    'authorization-code-used-or-expired',
    'iamshaunjp/oauth-playlist#6',
    { kind: 'local', status: 500, body: 'TokenError: Code was already redeemed.' },
    when('callback that loads for three minutes'),
  ),
  reported(
    'third-party-cookies-blocked',
    'GoogleChromeLabs/gulliver#442',
    { kind: 'local', body: 'idpiframe_initialization_failed' },
    when('console of the page with Google sign-in'),
  ),
  reported(
    'third-party-cookies-blocked',
    'googleworkspace/browser-samples#6',
    {
      kind: 'local',
      body: 'details: "Cookies are not enabled in current environment." error:"idpiframe_initialization_failed"',
    },
    when('quickstart page on a managed computer'),
  ),
  reported(
    'embedded-browser-blocked',
    'microsoft/aad_b2c_webview#37',
    { kind: 'page', status: 403, body: '403 disallowed_useragent' },
    when('Google login in the web view of an Android app'),
  ),
  reported(
    'wrong-account-signed-in',
    'BuilderIO/agent-native#3566',
    { kind: 'silent' },
    when('connecting a calendar takes the private account without asking', 'the person works here with another one'),
  ),
  reported(
    'wrong-account-signed-in',
    'KeepSoftwareSimple/compass-calendar#2567',
    { kind: 'silent' },
    when('adding a second account authorizes the first one once more and nothing seems to happen'),
  ),
  reported(
    'wrong-account-signed-in',
    'chimbori/google-calendar-crx#452',
    { kind: 'silent' },
    when('work calendar cannot be chosen, authorizing takes the account of the browser profile'),
  ),
]
