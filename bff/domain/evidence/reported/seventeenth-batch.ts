import { reported, type ReportedFailure, when } from './reported-failure.ts'

// One table of failures, long because it is data.

/** Sign-in pages for the most part. */
export const seventeenthBatch: readonly ReportedFailure[] = [
  reported(
    'redirect-uri-not-registered',
    'karenapp/google-calendar-python-api#2',
    {
      kind: 'page',
      body: 'Error 400: redirect_uri_mismatch\nThe redirect URI in the request, http://localhost:58903/, does not match the ones authorized for the OAuth client.',
    },
    when('a quickstart script opens the browser', 'the port is another one each time'),
  ),
  reported(
    'caller-lacks-actas-on-push-service-account',
    'googleapis/google-cloud-ruby#16096',
    { kind: 'http', status: 403, body: '7:User not authorized to perform this action.' },
    when(
      'subscription.push_config with set_oidc_token',
      'setting the endpoint alone works',
      'topic and subscription are in another project than the service account',
    ),
  ),
  reported(
    'domain-wide-delegation-missing',
    'smartondev/gwbackupy#76',
    {
      kind: 'local',
      body: 'Failed to retrieve access token: { "error": "unauthorized_client", "error_description": "Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested." }',
    },
    when('backup of one mailbox with a service account key'),
  ),
  reported(
    'shared-client-blocked-by-google',
    'super-productivity/super-productivity#7622',
    {
      kind: 'page',
      body: 'This app is blocked\nThis app tried to access sensitive info in your Google Account. To keep your account safe, Google blocked this access.',
    },
    when('first connection of a calendar in a desktop to-do app', 'the same with several Google accounts'),
  ),
  reported(
    'unverified-app-user-cap',
    'aronwoost/google-calendar-hours#48',
    { kind: 'page', body: 'Sign in with Google temporarily disabled for this app' },
    when('signing in to a calendar statistics site', 'since yesterday, for everybody'),
  ),
  reported(
    'consent-screen-testing-not-a-test-user',
    'zanonmark/Google-4-TbSync#16',
    {
      kind: 'page',
      body: 'Error 403: access_denied\nThe developer hasn’t given you access to this app. It’s currently being tested and it hasn’t been verified by Google. If you think you should have access, contact the developer',
    },
    when('a mail add-on with own client ID', 'the developer named there is the person who signs in'),
  ),
  reported(
    'pubsub-publisher-grant-missing-500',
    'googleapis/google-api-ruby-client#657',
    {
      kind: 'http',
      status: 500,
      body: {
        error: {
          errors: [{ domain: 'global', reason: 'backendError', message: 'Backend Error' }],
          code: 500,
          message: 'Backend Error',
        },
      },
    },
    when('watch_user me, topic and one label'),
  ),
  reported(
    'scope-unknown-or-misspelled',
    'Lukas-Heiligenbrunner/AURCache#209',
    {
      kind: 'page',
      body: 'Some requested scopes were invalid. {valid=[https://www.googleapis.com/auth/userinfo.profile, openid, https://www.googleapis.com/auth/userinfo.email], invalid=[user:email]}',
    },
    when('sign-in of a self-hosted package cache'),
  ),
  reported(
    'scope-unknown-or-misspelled',
    'espennilsen/pi#190',
    {
      kind: 'page',
      body: 'Error 400: invalid_scope\nSome requested scopes were invalid. valid=[https://www.googleapis.com/auth/gmail.send, https://www.googleapis.com/auth/gmail.labels] invalid=[https://www.googleapis.com/auth/gmail.readonly]',
    },
    when('sign-in', 'the app is Internal'),
  ),
  reported(
    'request-without-access-token',
    'pocketbase/pocketbase#4320',
    {
      kind: 'http',
      status: 401,
      body: {
        error: {
          code: 401,
          message:
            'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
          status: 'UNAUTHENTICATED',
        },
      },
    },
    when(
      'GET oauth2/v1/userinfo after a sign-in',
      'scopes asked: calendar, youtube.readonly',
      'without own scopes the sign-in works',
    ),
  ),
  reported(
    'app-not-verified-warning',
    'mageplaza/magento-2-social-login#42',
    {
      kind: 'page',
      body: "Erro: invalid_scope\nThis app hasn't been verified to access: {invalid = [https://www.googleapis.com/auth/contacts]} Please contact the developer for assistance.",
    },
    when('sign-in at a shop'),
  ),
  reported(
    'base-url-scheme-http-behind-proxy',
    'dacastro4/laravel-gmail#264',
    {
      kind: 'page',
      body: 'No puedes acceder a esta app porque no cumple con la política OAuth 2.0 de Google. redirect_uri=http://mayapp.com/api/oauth/gmail/callback',
    },
    when('sign-in on the production server', 'registered: https://mayapp.com/api/oauth/gmail/callback'),
  ),
  reported(
    'base-url-scheme-http-behind-proxy',
    'janeczku/calibre-web#3068',
    {
      kind: 'page',
      body: "Error 400: redirect_uri_mismatch\nYou can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy. Request details: redirect_uri=http://books.example.net/login/google/authorized flowName=GeneralOAuthFlow",
    },
    when('sign-in to a library behind traefik', 'the site is opened over https'),
  ),
  reported(
    'base-url-unset-loopback-redirect',
    'odoo/odoo#24882',
    {
      kind: 'page',
      body: '400. That’s an error.\nError: redirect_uri_mismatch\nThe redirect URI in the request, http://127.0.0.1:8069/auth_oauth/signin, does not match the ones authorized for the OAuth client.',
    },
    when('sign-in to an ERP behind a reverse proxy'),
  ),
  reported(
    'scope-unknown-or-misspelled',
    'atinux/nuxt-auth-utils#64',
    {
      kind: 'page',
      body: 'Some requested scopes were invalid. {valid=[https://www.googleapis.com/auth/userinfo.email, https://www.googleapis.com/auth/userinfo.profile], invalid=[youtube.readonly]}',
    },
    when('sign-in with one more scope'),
  ),
  reported(
    'state-cookie-not-returned',
    'zquestz/omniauth-google-oauth2#370',
    {
      kind: 'local',
      body: '(google_oauth2) Authentication failure! csrf_detected: OmniAuth::Strategies::OAuth2::CallbackError, csrf_detected | CSRF detected',
    },
    when('callback of the sign-in'),
  ),
  reported(
    'state-cookie-not-returned',
    'dotnet/aspnetcore#18858',
    {
      kind: 'local',
      body: 'Exception: The oauth state was missing or invalid. An error was encountered while handling the remote login.',
    },
    when('callback of the sign-in, ASP.NET Core 3.1'),
  ),
  reported(
    'base-url-scheme-http-behind-proxy',
    'odoo/odoo#200305',
    {
      kind: 'silent',
      note: 'redirect URI stays http although the base URL is set to https; Google refuses http since the app went to production',
    },
    when('calendar authorization of an ERP', 'it worked while the app was in testing'),
  ),
]
