import type { CauseId } from '#contract/causes/catalogue.ts'

/** Causes that one observable can have, and the one look that decides between them. */
export const lookAlikes: readonly { readonly causes: readonly CauseId[]; readonly look: string }[] = [
  {
    causes: [
      'refresh-token-expired-or-revoked',
      'consent-screen-testing-7-day-expiry',
      'consent-screen-testing-7-day-expiry-bad-request',
      'password-change-revoked-token',
      'access-revoked-by-user',
      'refresh-token-count-limit',
      'refresh-token-unused-six-months',
      'google-account-deleted',
      'refresh-token-of-another-client',
    ],
    look: 'Look at Audience in Google: is the app in Testing, and did this account sign in 7 days ago?',
  },
  {
    causes: [
      'authorization-code-used-or-expired',
      'redirect-uri-differs-at-exchange',
      'authorization-code-double-encoded',
      'pkce-verifier-lost',
    ],
    look: 'Look at the requests to the token endpoint: was the same code sent twice?',
  },
  {
    causes: ['authorization-code-double-encoded', 'pasted-url-instead-of-code', 'authorization-code-used-or-expired'],
    look: 'Look at the code that was sent: does it begin with 4/ or with 4%2F?',
  },
  {
    causes: [
      'client-secret-wrong',
      'oauth-client-wrong-application-type',
      'oauth-client-not-found',
      'client-secret-missing',
    ],
    look: 'Look at the client in Google: is its type Web application, and do the last four characters of its secret fit?',
  },
  {
    causes: [
      'oauth-client-not-found',
      'oauth-client-deleted',
      'oauth-client-not-yet-propagated',
      'client-id-malformed',
    ],
    look: 'Look for this client ID on the clients page and under deleted credentials.',
  },
  {
    causes: [
      'redirect-uri-not-registered',
      'redirect-uri-differs-by-one-character',
      'redirect-uri-not-yet-propagated',
      'base-url-scheme-http-behind-proxy',
      'base-url-unset-loopback-redirect',
      'desktop-client-given-web-redirect',
      'redirect-uri-under-javascript-origins',
      'redirect-uri-differs-at-exchange',
    ],
    look: 'Compare redirect_uri in the address of the sign-in with the list of the client, character by character.',
  },
  {
    causes: [
      'redirect-uri-breaks-google-policy',
      'redirect-uri-private-ip',
      'oob-flow-removed',
      'sign-in-request-incomplete',
    ],
    look: 'Look at the request details on Google’s error page: they name the parameter.',
  },
  {
    causes: [
      'consent-screen-testing-not-a-test-user',
      'sign-in-cancelled',
      'account-outside-internal-organization',
      'workspace-api-controls-app-not-trusted',
      'account-enrolled-in-advanced-protection',
    ],
    look: 'Did the browser stay on Google’s page (a wall) or come back with an error (Cancel)?',
  },
  {
    causes: ['shared-client-blocked-by-google', 'unverified-app-user-cap', 'app-not-verified-warning'],
    look: 'Is there a link Advanced on the page? Only the plain warning has one.',
  },
  {
    causes: ['granular-consent-scope-unticked', 'token-older-than-scope-change', 'method-needs-another-scope'],
    look: 'Compare the scopes granted with the scopes asked for and with those the call needs.',
  },
  {
    causes: ['metadata-scope-restricts-token', 'metadata-scope-no-body'],
    look: 'Look at the scopes of the sign-in: is gmail.metadata the only one?',
  },
  {
    causes: [
      'service-account-key-deleted',
      'service-account-email-key-mismatch',
      'server-clock-skew',
      'service-account-deleted',
    ],
    look: 'Look at the keys of the service account: is the private_key_id of the file among them?',
  },
  {
    causes: ['gmail-api-not-enabled', 'api-enabled-in-another-project', 'api-enablement-propagating'],
    look: 'Compare the project number in the message with the number of the project in which the API is on.',
  },
  {
    causes: ['calendar-api-not-enabled', 'api-enabled-in-another-project', 'api-enablement-propagating'],
    look: 'Compare the project number in the message with the number of the project in which the API is on.',
  },
  {
    causes: ['pubsub-api-not-enabled', 'api-enabled-in-another-project', 'api-enablement-propagating'],
    look: 'Compare the project number in the message with the number of the project in which the API is on.',
  },
  {
    causes: ['caldav-api-not-enabled', 'access-token-expired', 'imap-access-refused'],
    look: 'Look at the APIs of the project: is CalDAV on besides Calendar?',
  },
  {
    causes: [
      'pubsub-publisher-grant-missing',
      'publisher-grant-to-lookalike',
      'pubsub-role-lacks-get',
      'service-account-role-missing',
      'role-grant-propagating',
    ],
    look: 'Who was refused: Gmail while it was asked to watch, or our own service account?',
  },
  {
    causes: ['pubsub-publisher-grant-missing-500', 'google-unavailable', 'pubsub-publisher-grant-missing'],
    look: 'Try again in some minutes. An outage passes by itself, a missing grant stays.',
  },
  {
    causes: [
      'project-not-found-or-no-access',
      'project-deleted',
      'project-id-confused-with-other-identifier',
      'caller-lacks-project-role',
    ],
    look: 'Open the project in the console with an owner’s account.',
  },
  {
    causes: ['quota-project-header-of-foreign-project', 'caller-lacks-project-role', 'quota-project-not-set'],
    look: 'Compare the project number in the message with yours.',
  },
  {
    causes: ['topic-not-found', 'subscription-not-found', 'subscription-topic-deleted'],
    look: 'List topics and subscriptions of the project.',
  },
  {
    causes: [
      'push-audience-mismatch',
      'push-identity-mismatch',
      'push-token-missing',
      'push-token-expired',
      'server-clock-skew',
    ],
    look: 'Read the claims aud, email and exp of the token that came with the push.',
  },
  {
    causes: ['push-subscription-token-stale', 'subscription-endpoint-differs', 'push-endpoint-answers-error'],
    look: 'Compare the push endpoint of the subscription with ours.',
  },
  {
    causes: [
      'gmail-watch-expired-not-renewed',
      'gmail-pushes-missing',
      'label-filter-excludes-messages',
      'subscription-not-found',
      'gmail-watch-not-started',
    ],
    look: 'Look at the expiration of the last watch and at the backlog of the subscription.',
  },
  {
    causes: ['account-without-gmail-mailbox', 'gmail-off-for-account', 'service-account-without-mailbox'],
    look: 'Open Gmail with this account.',
  },
  {
    causes: ['history-id-too-old', 'gmail-message-gone'],
    look: 'Which call was it: history.list or a single message?',
  },
  {
    causes: [
      'history-gap-over-page-cap',
      'history-id-too-old',
      'history-read-from-notification-id',
      'label-filter-excludes-messages',
    ],
    look: 'Read the history from the stored ID to its last page and count.',
  },
  {
    causes: ['calendar-not-found', 'service-account-sees-no-shared-calendar', 'calendar-free-busy-only'],
    look: 'List the calendars with the same sign-in: is this one there, and with which access role?',
  },
  {
    causes: ['calendar-sync-token-invalidated', 'calendar-updated-min-too-old', 'calendar-event-gone'],
    look: 'Was a sync token, an updatedMin or the ID of one event sent?',
  },
  {
    causes: [
      'calendar-channel-expired',
      'calendar-notifications-missing',
      'robots-txt-blocks-google',
      'calendar-sync-message-not-arrived',
    ],
    look: 'Compare the stored expiration with now, and fetch robots.txt of the push host.',
  },
  {
    causes: ['orphaned-calendar-channel', 'calendar-channel-token-mismatch'],
    look: 'Compare the channel ID of the notification with the stored ones.',
  },
  {
    causes: ['calendar-per-user-rate', 'calendar-invitation-limit', 'project-rate-limit', 'shared-oauth-client-quota'],
    look: 'Read which limit and which project number the message names.',
  },
  {
    causes: [
      'gmail-per-user-rate',
      'gmail-user-rate-lockout',
      'gmail-concurrent-requests',
      'project-rate-limit',
      'shared-oauth-client-quota',
    ],
    look: 'Read which limit and which project number the message names.',
  },
  {
    causes: ['project-daily-quota', 'shared-oauth-client-quota', 'google-rate-limit'],
    look: 'Compare the project number in the message with yours.',
  },
  {
    causes: ['dns-blocked-in-container', 'connection-timed-out', 'network-unreachable', 'proxy-refuses'],
    look: 'From the server itself, look up oauth2.googleapis.com and open it with a plain https client.',
  },
  {
    causes: ['tls-intercepted-by-proxy', 'ca-certificates-missing', 'server-clock-skew'],
    look: 'Look at who issued the certificate that the server sees for googleapis.com.',
  },
  {
    causes: ['google-answer-unreadable', 'captive-portal', 'google-unavailable', 'proxy-refuses'],
    look: 'Look at the text of the answer: is it Google’s page or one of your network?',
  },
  {
    causes: ['callback-on-stale-tunnel-host', 'callback-unreachable'],
    look: 'Open the host of the callback in the same browser.',
  },
  {
    causes: ['state-cookie-not-returned', 'sign-in-state-expired', 'sign-in-state-not-ours'],
    look: 'Compare the address on which the sign-in began with the one it came back to.',
  },
  {
    causes: [
      'domain-wide-delegation-missing',
      'domain-wide-delegation-not-propagated-or-scope-spelling',
      'impersonated-user-unknown',
      'refresh-token-of-another-client',
    ],
    look: 'Compare client ID and scopes under Domain-wide delegation with the request, character by character.',
  },
  {
    causes: ['refresh-token-not-returned', 'refresh-token-missing'],
    look: 'Look at the answer of the first exchange: did it hold a refresh_token?',
  },
  {
    causes: ['channel-stop-id-or-project-mismatch', 'calendar-channel-expired'],
    look: 'Compare ID and resource ID with those of the answer to the watch.',
  },
  {
    causes: ['subscription-already-exists', 'topic-already-exists'],
    look: 'Which call was it: creating the topic or the subscription?',
  },
  {
    causes: [
      'topic-given-instead-of-subscription-google-side',
      'topic-given-instead-of-subscription',
      'topic-name-malformed',
    ],
    look: 'Does the configured name hold /topics/ or /subscriptions/?',
  },
  {
    causes: [
      'calendar-webhook-domain-not-verified',
      'calendar-webhook-not-https',
      'push-endpoint-certificate-not-trusted',
    ],
    look: 'Compare the address in the message with the hosts verified for the project.',
  },
  {
    causes: ['access-token-expired', 'refresh-token-expired-or-revoked', 'request-without-access-token'],
    look: 'Renew the access token once: does the token endpoint answer invalid_grant?',
  },
  {
    causes: ['billing-not-enabled', 'project-suspended', 'project-deleted'],
    look: 'Open the billing page of the project.',
  },
  {
    causes: ['org-policy-domain-restricted-sharing', 'org-policy-service-restricted'],
    look: 'Read which constraint the message names.',
  },
]
