import type { CauseId } from '#contract/causes/catalogue.ts'

const published = 'is in production | app is published | publishing status is production | user type is internal'
/** Said of this API, or of all: that another one is on rules nothing out. */
const isOn = (...names: readonly string[]) => {
  const said = [...names.map((name) => `${name} api`), 'the api'].flatMap((api) =>
    ['is enabled', 'is on', 'was enabled', 'is turned on'].map((state) => `${api} ${state}`),
  )
  return `${said.join(' | ')} | apis are enabled & !#RECENT & !minutes`
}
const publisherIsThere =
  'gmail-api-push & has publisher | has the publisher | has pubsub.publisher | has the role | has roles | is publisher | is a publisher | is there | is in place | is granted | is bound | already | can publish | may publish & !not on & !missing'
const watchIsLive =
  'expiration is in the future | expires in the future | expiration lies ahead | watch is live | watch is still valid | watch is active and | watch was renewed today | watch was renewed yesterday | renewed this morning | renewed every day | renewed daily | watch is fresh'
const nothingIsWaiting =
  'no backlog | backlog is zero | backlog is empty | no unacked | no unacknowledged | nothing waits'
const messagesWait =
  'backlog grows | backlog is growing | unacked messages grow | unacknowledged messages grow | messages pile up | messages wait in the subscription'

/**
 * What is told of a case can say that a cause's condition is not met: a grant that is there is not missing. Phrases are those
 * of cues, looked for in what is told.
 */
export const ruledOutBy: { readonly [Id in CauseId]?: string } = {
  'consent-screen-testing-7-day-expiry': published,
  'consent-screen-testing-7-day-expiry-bad-request': published,
  'consent-screen-testing-not-a-test-user': `${published} | is a test user | is among the test users | is listed as test user`,
  'gmail-api-not-enabled': isOn('gmail'),
  'calendar-api-not-enabled': isOn('calendar'),
  'pubsub-api-not-enabled': isOn('pubsub', 'pub/sub'),
  'billing-not-enabled': 'billing is enabled | billing is on | billing account is linked',
  'redirect-uri-not-registered': 'uri is registered | uri is in the list | is registered exactly',
  'granular-consent-scope-unticked': 'all boxes | every box | granted scopes equal requested | as granted',
  'server-clock-skew': '#CLOCK-FINE',
  'private-key-newlines-escaped': 'real line breaks | real newlines | line breaks are right',
  'password-change-revoked-token': 'password was not changed | password is unchanged | no password change',
  'access-revoked-by-user': 'nobody revoked | was not revoked | still listed in the account | app is still listed',
  'refresh-token-unused-six-months': 'used every day | used daily | runs every day | runs hourly',
  'pubsub-publisher-grant-missing': publisherIsThere,
  'pubsub-publisher-grant-missing-500': publisherIsThere,
  'gmail-watch-expired-not-renewed': `${watchIsLive} | ${messagesWait}`,
  'gmail-watch-not-started': `${watchIsLive} | ${messagesWait}`,
  'label-filter-excludes-messages': 'no label filter | without a label filter | no labelids',
  'push-endpoint-answers-error': nothingIsWaiting,
  'push-endpoint-too-slow': nothingIsWaiting,
  'push-endpoint-blocked-by-firewall': nothingIsWaiting,
  'push-endpoint-not-public-https': `${nothingIsWaiting} | reachable from outside | reachable from the internet`,
  'subscription-is-pull': 'push subscription',
}
