import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CauseId } from '#contract/causes/catalogue.ts'
import { enterAsAdmin, startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'
import { ada, readyToConnect } from './test-sign-in.ts'

// What goes wrong while a draft is set up: named, and mended by doing what its cause says. What breaks later: injections.test.ts.

let running: TestGuidepost
beforeAll(async () => {
  running = await startTestGuidepost()
  await running.google.createWorkspace({ domain: 'acme.example', users: [ada], createdAt: Date.UTC(2020, 0, 1) })
})
afterAll(() => running.close())

const services = ['gmail', 'calendar-json', 'pubsub', 'cloudresourcemanager', 'iam']
const roles = ['roles/pubsub.admin', 'roles/iam.serviceAccountUser']
let projects = 0

type Draft = Awaited<ReturnType<typeof beginDraft>>

/** A project at Google as a careful admin makes it, and a configuration with nothing in it yet. */
async function beginDraft() {
  const { google, origin } = running
  projects += 1
  const { projectId } = await google.createProject({
    projectId: `acme-draft-${projects}00`,
    domain: 'acme.example',
    createdBy: ada,
    enable: services.map((name) => `${name}.googleapis.com`),
  })
  await google.createConsentScreen({ projectId, audience: 'internal' })
  const redirectUris = [`${origin}/api/auth/google/callback`, `${origin}/api/auth/google/calendar/callback`]
  const admin = await enterAsAdmin(running, `Acme ${projects}`)
  const { id } = await admin.begin()
  const newKey = async (given: readonly string[] = roles) => {
    const { email } = await google.createServiceAccount({ projectId, accountId: 'guidepost-push', roles: [...given] })
    return { email, file: (await google.createServiceAccountKey({ email })).file }
  }
  const drop = async (step: 'key' | 'client', file: string) => {
    const reply = await admin.call('POST', `/api/configurations/${id}/files?on=${step}`, new TextEncoder().encode(file))
    expect(reply.status).toBe(200)
  }
  const look = async (check: string) => {
    await admin.call('POST', `/api/configurations/${id}/checks`, {})
    const row = (await admin.get(id)).checks.find((one) => one.check === check)
    return row?.state === 'passed' ? 'passed' : (row?.cause?.id ?? row?.state)
  }
  const newClient = (uris = redirectUris) => google.createClient({ projectId, redirectUris: uris })
  return { google, projectId, redirectUris, newKey, newClient, drop, look }
}

/** Makes it wrong, and hands back the remedy. */
type Mistake = (draft: Draft) => Promise<() => Promise<unknown>>

const mistakes: readonly (readonly [CauseId, check: string, Mistake])[] = [
  [
    'client-and-key-in-different-projects',
    'same-project',
    async ({ newKey, newClient, drop }) => {
      const elsewhere = await (await beginDraft()).newClient()
      await drop('key', (await newKey()).file)
      await drop('client', elsewhere.file)
      return async () => drop('client', (await newClient()).file)
    },
  ],
  [
    'client-secret-wrong',
    'client-secret',
    async ({ newClient, drop }) => {
      const { file, clientSecret } = await newClient()
      await drop('client', file.replace(clientSecret, clientSecret.replace(/.{4}$/, 'abcd')))
      return () => drop('client', file)
    },
  ],
  [
    'redirect-uri-missing-from-client-file',
    'client-redirect',
    async ({ google, redirectUris, newClient, drop }) => {
      const { clientId, file } = await newClient([])
      await drop('client', file)
      return () => google.setRedirectUris({ clientId, redirectUris })
    },
  ],
  [
    'redirect-uri-differs-by-one-character',
    'client-redirect',
    async ({ google, redirectUris, newClient, drop }) => {
      const { clientId, file } = await newClient(redirectUris.map((uri) => `${uri}/`))
      await drop('client', file)
      return () => google.setRedirectUris({ clientId, redirectUris })
    },
  ],
  [
    'project-not-found-or-no-access',
    'project-id',
    async ({ google, projectId, newKey, drop }) => {
      const { email, file } = await newKey([])
      await drop('key', file)
      return async () => {
        for (const role of roles)
          await google.grantRole({ resource: projectId, role, member: `serviceAccount:${email}` })
      }
    },
  ],
]

test.each(mistakes)('%s: what it says to do makes the row pass', async (cause, check, mistake) => {
  const draft = await beginDraft()
  const remedy = await mistake(draft)
  await expect.poll(() => draft.look(check), { timeout: 15_000, interval: 200 }).toBe(cause)
  await remedy()
  await expect.poll(() => draft.look(check), { timeout: 15_000, interval: 200 }).toBe('passed')
})

const refusedExchange = (error: string, description: string) => ({
  match: { path: '/token', grantType: 'authorization_code' },
  effect: { kind: 'oauth-error', status: 400, error, description } as const,
  times: 1,
})

const exchanges: readonly (readonly [CauseId, error: string, description: string])[] = [
  ['authorization-code-used-or-expired', 'invalid_grant', 'Bad Request'],
  ['pkce-verifier-mismatch', 'invalid_grant', 'Invalid code verifier.'],
  ['redirect-uri-differs-at-exchange', 'redirect_uri_mismatch', 'Bad Request'],
]

test('a sign-in that came to nothing is named, and the next one connects', async () => {
  const admin = await readyToConnect(running)
  const cancelled = await admin.arrive(await admin.toCallback('gmail', { decision: 'cancel' }))
  expect(cancelled.outcome.cause?.id).toBe('sign-in-cancelled' satisfies CauseId)
  const unfinished = await admin.toCallback('gmail')
  unfinished.searchParams.delete('code')
  unfinished.searchParams.set('error', 'interaction_required')
  expect((await admin.arrive(unfinished)).outcome.cause?.id).toBe('sign-in-needs-a-person' satisfies CauseId)
  for (const [cause, error, description] of exchanges) {
    await running.google.setFault(refusedExchange(error, description))
    expect((await admin.signIn('gmail')).cause?.id).toBe(cause)
  }
  expect((await admin.signIn('gmail')).outcome).toBe('connected')
})
