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

const signIn = 'bff/sign-in-remedies.test.ts'
const setUp = 'bff/set-up-remedies.test.ts'
const operator = 'bff/operator-remedies.test.ts'
const way = 'bff/google/broken-way.test.ts'

/** Raised by us, and by no row of the table: the test that meets it and carries its remedy out. */
const elsewhere: { readonly [Id in CauseId]?: string } = {
  'project-not-found-or-no-access': setUp,
  'project-outside-organization': setUp,
  'client-and-key-in-different-projects': setUp,
  'client-secret-wrong': setUp,
  'oauth-client-not-found': setUp,
  'redirect-uri-missing-from-client-file': setUp,
  'redirect-uri-differs-by-one-character': setUp,
  'service-account-file-unreadable': setUp,
  'stored-secret-missing': setUp,
  'push-test-not-arrived': setUp,
  'sign-in-cancelled': signIn,
  'sign-in-needs-a-person': signIn,
  'account-outside-internal-organization': signIn,
  'authorization-code-used-or-expired': signIn,
  'pkce-verifier-mismatch': signIn,
  'redirect-uri-differs-at-exchange': signIn,
  'id-token-not-accepted': signIn,
  'state-cookie-not-returned': signIn,
  'sign-in-state-expired': signIn,
  'sign-in-state-not-ours': signIn,
  'refresh-token-not-returned': signIn,
  'refresh-token-missing': signIn,
  'refresh-token-of-another-client': signIn,
  'consent-screen-testing-7-day-expiry-bad-request': signIn,
  'topic-in-another-project': signIn,
  'gmail-push-awaited': signIn,
  'sign-in-interrupted': 'bff/interrupted-connections.test.ts',
  'wrong-account-signed-in': 'bff/sign-in.test.ts',
  'gmail-pushes-missing': 'bff/after-green.test.ts',
  'calendar-push-not-supported': 'bff/connections.test.ts',
  'push-endpoint-not-public-https': operator,
  'push-endpoint-resolves-to-private-address': operator,
  'own-address-not-checked': operator,
  'base-url-differs-from-request': 'bff/http/routes.test.ts',
  'dns-blocked-in-container': way,
  'tls-intercepted-by-proxy': way,
  'tls-handshake-failed': way,
}

test('every cause of ours is raised by a row of the table, a recorded failure or a test', () => {
  expect(own.filter((id) => !injected.has(id) && !isRecorded(id) && elsewhere[id] === undefined)).toEqual([])
})

test('every cause that the product raises has a remedy that a test carries out', () => {
  expect(own.filter((id) => isRaised(id) && !injected.has(id) && elsewhere[id] === undefined)).toEqual([])
})

test('what is said to be met elsewhere is met there, and stands in no row', () => {
  for (const [id, file] of Object.entries(elsewhere)) {
    expect(textOf(file), `${id} in ${file}`).toContain(`'${id}'`)
    expect(isCauseId(id) && injected.has(id), id).toBe(false)
  }
})
