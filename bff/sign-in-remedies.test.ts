import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CauseId } from '#contract/causes/catalogue.ts'
import type { Connection } from '#contract/connection.ts'
import { walkConsent } from '../e2e/google/walk-consent.ts'
import { startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'
import { ada, type ReadyAdmin, readyToConnect } from './test-sign-in.ts'

// What goes wrong when somebody signs in: named, and mended by doing what its cause says.

let running: TestGuidepost
beforeAll(async () => {
  running = await startTestGuidepost()
  await running.google.createWorkspace({ domain: 'acme.example', users: [ada], createdAt: Date.UTC(2020, 0, 1) })
})
afterAll(() => running.close())

const hour = 3_600_000

/** What became of a sign-in whose way back went wrong: nothing is stored. */
type Mishap = (admin: ReadyAdmin) => Promise<{ outcome: { cause?: { id: string } | null } }>

/** Google sends the browser back with this instead of a code. */
const sentBackWith =
  (error: string): Mishap =>
  async (admin) => {
    const address = await admin.toCallback('gmail')
    address.searchParams.delete('code')
    address.searchParams.set('error', error)
    return admin.arrive(address)
  }

const exchangeRefused =
  (error: string, description: string): Mishap =>
  async (admin) => {
    await running.google.setFault({
      match: { path: '/token', grantType: 'authorization_code' },
      effect: { kind: 'oauth-error', status: 400, error, description },
      times: 1,
    })
    return { outcome: await admin.signIn('gmail') }
  }

const mishaps: readonly (readonly [CauseId, Mishap])[] = [
  ['sign-in-cancelled', async (admin) => admin.arrive(await admin.toCallback('gmail', { decision: 'cancel' }))],
  ['sign-in-needs-a-person', sentBackWith('interaction_required')],
  ['account-outside-internal-organization', sentBackWith('org_internal')],
  ['authorization-code-used-or-expired', exchangeRefused('invalid_grant', 'Bad Request')],
  ['pkce-verifier-mismatch', exchangeRefused('invalid_grant', 'Invalid code verifier.')],
  ['redirect-uri-differs-at-exchange', exchangeRefused('redirect_uri_mismatch', 'Bad Request')],
  [
    'state-cookie-not-returned',
    async (admin) => {
      const address = await admin.toCallback('gmail')
      const { cookie } = await readyToConnect(running)
      expect((await admin.back(address, cookie)).status).toBe(400)
      return admin.arrive(address)
    },
  ],
  [
    'sign-in-state-not-ours',
    async (admin) => {
      const address = await admin.toCallback('gmail')
      const mixed = new URL(address)
      mixed.pathname = '/api/auth/google/calendar/callback'
      expect((await admin.back(mixed)).status).toBe(400)
      return admin.arrive(address)
    },
  ],
  [
    'sign-in-state-expired',
    async (admin) => {
      const address = await admin.toCallback('gmail')
      running.advanceClock(2 * hour)
      const end = await admin.arrive(address)
      running.advanceClock(-2 * hour)
      return end
    },
  ],
  [
    'refresh-token-not-returned',
    async (admin) => {
      await running.google.withholdRefreshTokens({ times: 2 })
      const first = await admin.back(await admin.toCallback('gmail'))
      const end = await walkConsent(first.headers.get('location') ?? '', { account: ada })
      if (end.kind === 'stopped') throw new Error(end.text)
      return admin.arrive(end.to)
    },
  ],
  [
    // The token that Google signs is for another sign-in than ours.
    'id-token-not-accepted',
    async (admin) => {
      const address = new URL(await admin.connect('gmail'))
      address.searchParams.set('nonce', 'of-somebody-else')
      const end = await walkConsent(address.href, { account: ada })
      if (end.kind === 'stopped') throw new Error(end.text)
      return admin.arrive(end.to)
    },
  ],
]

test('a sign-in that came to nothing is named, and the next one connects', async () => {
  const admin = await readyToConnect(running)
  for (const [cause, mishap] of mishaps) {
    expect((await mishap(admin)).outcome.cause?.id).toBe(cause)
    expect(await admin.connections()).toEqual([])
  }
  expect((await admin.signIn('gmail')).outcome).toBe('connected')
})

const lookAt = async (admin: ReadyAdmin, check: string) => {
  await admin.call('POST', `/api/configurations/${admin.id}/checks`, {})
  const row = await admin.check(check)
  return row?.state === 'passed' ? 'passed' : (row?.cause?.id ?? row?.state)
}
const says = (admin: ReadyAdmin, check: string, wanted: string) =>
  expect.poll(() => lookAt(admin, check), { timeout: 15_000, interval: 200 }).toBe(wanted)
const isWatched = ([one]: readonly Connection[]) => one?.expiresAt != null
const connectMailbox = async (admin: ReadyAdmin) => {
  expect((await admin.signIn('gmail')).outcome).toBe('connected')
  await admin.until(isWatched)
}
const drop = async (admin: ReadyAdmin, step: 'key' | 'client', file: string) => {
  const address = `/api/configurations/${admin.id}/files?on=${step}`
  expect((await admin.call('POST', address, new TextEncoder().encode(file))).status).toBe(200)
}

/** Makes it wrong once a mailbox is connected, and hands back what to do before the next sign-in. */
type Mistake = (admin: ReadyAdmin) => Promise<() => Promise<unknown>>
const nothingElse = async () => undefined

const mistakes: readonly (readonly [CauseId, check: string, Mistake])[] = [
  [
    'refresh-token-missing',
    'oauth-mail',
    async ({ tenantId }) => {
      await running.db.database.inTenant(tenantId, (tx) =>
        tx.deleteFrom('secret').where('name', 'like', '%refresh-token%').execute(),
      )
      return nothingElse
    },
  ],
  [
    'refresh-token-of-another-client',
    'oauth-mail',
    async (admin) => {
      await drop(admin, 'client', (await admin.newClient()).file)
      return nothingElse
    },
  ],
]

test.each(mistakes)('%s: what it says to do, and a new sign-in, make the row pass', async (cause, check, mistake) => {
  const admin = await readyToConnect(running)
  await connectMailbox(admin)
  const remedy = await mistake(admin)
  await says(admin, check, cause)
  await remedy()
  await connectMailbox(admin)
  await says(admin, check, 'passed')
})

test('topic-in-another-project: the client of the key’s project, and a new sign-in, make the mailbox watched', async () => {
  const [admin, other] = [await readyToConnect(running), await readyToConnect(running)]
  const { email } = await running.google.createServiceAccount({ projectId: other.projectId, accountId: 'guidepost' })
  await drop(admin, 'key', (await running.google.createServiceAccountKey({ email })).file)
  expect((await admin.signIn('gmail')).outcome).toBe('connected')
  await says(admin, 'watch', 'topic-in-another-project' satisfies CauseId)
  await drop(admin, 'client', other.client.file)
  await connectMailbox(admin)
  await says(admin, 'watch', 'passed')
})

test('gmail-push-awaited: the first mail that arrives makes the row pass', async () => {
  const admin = await readyToConnect(running)
  const { google } = running
  const roles = ['roles/pubsub.admin', 'roles/iam.serviceAccountUser']
  await google.enableApis({
    projectId: admin.projectId,
    services: ['cloudresourcemanager.googleapis.com', 'iam.googleapis.com'],
    at: 'now',
  })
  const { email } = await google.createServiceAccount({ projectId: admin.projectId, accountId: 'guidepost', roles })
  await drop(admin, 'key', (await google.createServiceAccountKey({ email })).file)
  await says(admin, 'push-test', 'passed')
  await admin.call('POST', `/api/configurations/${admin.id}/steps/proof/opened`)
  await connectMailbox(admin)
  await says(admin, 'gmail-push', 'gmail-push-awaited' satisfies CauseId)
  await running.pass(2_000)
  await google.deliverMail({ email: ada })
  await says(admin, 'gmail-push', 'passed')
})

test('the seven days of Testing are over: publishing the app and a new sign-in make the row pass', async () => {
  const admin = await readyToConnect(running, { audience: 'external' })
  await connectMailbox(admin)
  await says(admin, 'token-end', 'consent-screen-testing-7-day-expiry' satisfies CauseId)
  await running.pass(4 * 24 * hour)
  // A session ends when nobody used it for a week, as this sign-in does.
  await admin.connections()
  await running.pass(3 * 24 * hour)
  await says(admin, 'oauth-mail', 'consent-screen-testing-7-day-expiry-bad-request' satisfies CauseId)
  await running.google.setConsentScreen({ projectId: admin.projectId, publishing: 'production' })
  await connectMailbox(admin)
  await says(admin, 'oauth-mail', 'passed')
  await says(admin, 'token-end', 'passed')
})
