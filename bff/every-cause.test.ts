import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CauseId, causes, isCauseId } from '#contract/causes/catalogue.ts'
import { families } from './injections/families.ts'

const root = new URL('../', import.meta.url)
const textOf = (file: string) => readFileSync(new URL(file, root), 'utf8')
const textsOf = (patterns: string[], exclude: string[] = []) =>
  globSync(patterns, { cwd: root, exclude }).map(textOf).join('\n')
const isIn = (text: string) => (id: CauseId) => text.includes(`'${id}'`)

const own = Object.keys(causes).filter((id): id is CauseId => isCauseId(id) && !('foreign' in causes[id]))
const injected = new Set(
  Object.values(families)
    .flat()
    .map(({ cause }) => cause),
)
/** What a check, a sign-in or a sync of ours names: its id stands in the code. The judge of pasted text is another matter. */
const isRaised = isIn(
  textsOf(
    ['bff/**/*.ts', 'steps/**/*.ts'],
    ['**/*.test.ts', 'bff/injections/**', 'bff/domain/evidence/**', 'bff/domain/judge-evidence.ts'],
  ),
)
const isRecorded = isIn(
  textsOf(['bff/domain/evidence/{recorded,described}-failures.ts', 'bff/domain/evidence/reported/*.ts']),
)

const signIn = 'bff/sign-in.test.ts'
const setUp = 'bff/set-up-remedies.test.ts'
const answers = 'bff/domain/connection-causes.test.ts'
const refusals = 'bff/domain/name-refusal.test.ts'
const start = 'steps/start/checks.test.ts'

/** Raised by us, and by no row of the table: the test that meets it, and, where none carries the remedy out, why not. */
const elsewhere: { readonly [Id in CauseId]?: readonly [file: string, why?: string] } = {
  'project-not-found-or-no-access': [setUp],
  'client-and-key-in-different-projects': [setUp],
  'client-secret-wrong': [setUp],
  'redirect-uri-missing-from-client-file': [setUp],
  'redirect-uri-differs-by-one-character': [setUp],
  'sign-in-cancelled': [setUp],
  'sign-in-needs-a-person': [setUp],
  'authorization-code-used-or-expired': [setUp],
  'pkce-verifier-mismatch': [setUp],
  'redirect-uri-differs-at-exchange': [setUp],
  'gmail-pushes-missing': ['bff/after-green.test.ts'],
  'wrong-account-signed-in': [signIn],
  'calendar-push-not-supported': ['bff/connections.test.ts'],
  'state-cookie-not-returned': [signIn, 'the remedy is to sign in again, as after every sign-in that came to nothing'],
  'sign-in-state-expired': [signIn, 'the same'],
  'sign-in-state-not-ours': [signIn, 'the same'],
  'sign-in-interrupted': ['bff/interrupted-connections.test.ts', 'the same'],
  'refresh-token-not-returned': [signIn, 'the same: Google gives one at the next consent'],
  'consent-screen-testing-7-day-expiry-bad-request': [
    'bff/domain/judge-evidence.test.ts',
    'publish and connect again: the row about Testing does that before the seven days are over',
  ],
  'token-older-than-scope-change': [answers, 'connect again, as after a withdrawn permission, whose row comes first'],
  'oauth-client-not-found': ['steps/client/checks.test.ts', 'a new client takes a while: waiting is the remedy'],
  'account-outside-internal-organization': [answers, 'Google shows it on a page of its own and sends nobody back'],
  'refresh-token-of-another-client': ['bff/domain/judge-evidence.test.ts', 'connect again with the present client'],
  'topic-in-another-project': [
    answers,
    'the topic always lies in the project of the key; same-project tells it before',
  ],
  'gmail-watch-already-exists-other-topic': [answers, 'mended without anyone: the old watch is stopped first'],
  'gmail-watch-not-started': ['steps/sign-in.test.ts', 'every look asks for the watch again'],
  'calendar-channel-missing': ['steps/sign-in.test.ts', 'every look opens the channel again'],
  'calendar-sync-message-not-arrived': [
    'steps/sign-in.test.ts',
    'the first message of the channel that is opened next is the remedy',
  ],
  'calendar-channel-id-reused': [answers, 'every try has a new ID'],
  'calendar-webhook-domain-not-verified': [answers, 'Search Console is not simulated'],
  'calendar-webhook-not-https': [answers, 'the operator sets another address: started anew in after-green'],
  'push-endpoint-not-public-https': [start, 'the operator sets another address: started anew in after-green'],
  'push-endpoint-resolves-to-private-address': [start, 'a mail that arrived outweighs it on a green tenant'],
  'own-address-not-checked': [refusals, 'a mail that arrived outweighs it on a green tenant'],
  'push-test-not-arrived': ['steps/push/checks.test.ts', 'the next test message that arrives is the remedy'],
  'gmail-push-awaited': ['steps/proof/checks.server.test.ts', 'every green tenant of these tests got its first mail'],
  'google-rate-limit': [answers, 'waiting is the remedy, as in the rows about quota'],
  'google-answer-not-recognised': [answers, 'nobody can know what an unknown answer wants'],
  'google-host-not-allowed': [refusals, 'a fault of this version'],
  'dns-blocked-in-container': [refusals, 'the network of the server is not simulated'],
  'tls-intercepted-by-proxy': [refusals, 'the network of the server is not simulated'],
  'stored-secret-missing': [refusals, 'files are dropped again, as after a deleted key'],
}

/** Met by no test by name: each has a recorded failure, which tests the judge alone. To become fewer. */
const onlyRecorded: readonly CauseId[] = [
  'project-outside-organization',
  'redirect-uri-breaks-google-policy',
  'id-token-not-accepted',
  'refresh-token-missing',
  'service-account-file-unreadable',
  'tls-handshake-failed',
]

/** Named in what people paste, and recorded nowhere yet. To become none. */
const neverSeen: readonly CauseId[] = ['base-url-differs-from-request', 'context-aware-access-denied']

test('every cause of ours is raised by a row of the table, a recorded failure or a test', () => {
  const unseen = own.filter((id) => !injected.has(id) && !isRecorded(id) && elsewhere[id] === undefined)
  expect(unseen.sort()).toEqual([...neverSeen].sort())
})

test('every cause that the product raises has a remedy that a test carries out, or a reason', () => {
  const open = own.filter((id) => isRaised(id) && !injected.has(id) && elsewhere[id] === undefined)
  expect(open.sort()).toEqual([...onlyRecorded].sort())
})

test('what is said to be met elsewhere is met there, and stands in no row', () => {
  for (const [id, [file]] of Object.entries(elsewhere)) {
    expect(textOf(file), `${id} in ${file}`).toContain(`'${id}'`)
    expect(isCauseId(id) && injected.has(id), id).toBe(false)
  }
})
