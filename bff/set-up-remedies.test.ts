import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CauseId } from '#contract/causes/catalogue.ts'
import { enterAsAdmin, startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'
import { ada } from './test-sign-in.ts'

// What goes wrong while a draft is set up: named, and mended by doing what its cause says. What breaks later: injections.test.ts.

let running: TestGuidepost
beforeAll(async () => {
  running = await startTestGuidepost()
  await running.google.createWorkspace({ domain: 'acme.example', users: [ada], createdAt: Date.UTC(2020, 0, 1) })
})
afterAll(() => running.close())

const services = ['gmail', 'calendar-json', 'pubsub', 'cloudresourcemanager', 'iam']
const roles = ['roles/pubsub.admin', 'roles/iam.serviceAccountUser']
/** A firewall that lets nothing in. */
const nowhere = 'http://127.0.0.1:9'
let projects = 0

type Draft = Awaited<ReturnType<typeof beginDraft>>

/** A project at Google as a careful admin makes it, and a configuration with nothing in it yet. */
async function beginDraft(place: { readonly domain?: string } = { domain: 'acme.example' }) {
  const { google, origin } = running
  projects += 1
  const { projectId } = await google.createProject({
    projectId: `acme-draft-${projects}00`,
    ...place,
    createdBy: ada,
    enable: services.map((name) => `${name}.googleapis.com`),
  })
  await google.createConsentScreen({ projectId })
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
  /** Says that Google's page for the step was opened: from then on a row waits for Google. */
  const open = (step: string) => admin.call('POST', `/api/configurations/${id}/steps/${step}/opened`)
  /** What we keep under these names is gone, as after a restore of half a backup. */
  const loseSecrets = (like: string) =>
    running.db.database.inTenant(admin.tenantId, (tx) => tx.deleteFrom('secret').where('name', 'like', like).execute())
  return { google, projectId, redirectUris, newKey, newClient, drop, look, open, loseSecrets }
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
  [
    'project-outside-organization',
    'project-org',
    async ({ drop }) => {
      const outside = await beginDraft({})
      await drop('key', (await outside.newKey()).file)
      const inside = await beginDraft()
      return async () => drop('key', (await inside.newKey()).file)
    },
  ],
  [
    'service-account-file-unreadable',
    'key-token',
    async ({ newKey, drop }) => {
      const { file } = await newKey()
      await drop('key', damaged(file))
      return () => drop('key', file)
    },
  ],
  [
    'stored-secret-missing',
    'key-token',
    async ({ newKey, drop, look, loseSecrets }) => {
      const { file } = await newKey()
      await drop('key', file)
      await expect.poll(() => look('key-token'), { timeout: 15_000 }).toBe('passed')
      await loseSecrets('%service-account-key%')
      return () => drop('key', file)
    },
  ],
  [
    'oauth-client-not-found',
    'client-secret',
    async ({ newClient, drop }) => {
      const { file } = await newClient()
      await drop('client', file.replace(/"(client_id)":"(\d+)-\w{4}/, '"$1":"$2-gone'))
      return () => drop('client', file)
    },
  ],
  [
    'push-test-not-arrived',
    'push-test',
    async ({ google, newKey, drop, open }) => {
      await google.forwardHosts({ 'guidepost.example': nowhere })
      await open('push')
      await drop('key', (await newKey()).file)
      return async () => {
        await google.forwardHosts({ 'guidepost.example': running.origin })
        // Pub/Sub tries again by itself, at growing distances.
        await running.pass(10 * 60_000)
      }
    },
  ],
]

/** Still a block of base64, of which no key can be made. */
const damaged = (file: string) => file.replace(/(BEGIN PRIVATE KEY-----\\n.{36}).{8}/, '$1AAAAAAAA')

test.each(mistakes)('%s: what it says to do makes the row pass', async (cause, check, mistake) => {
  const draft = await beginDraft()
  const remedy = await mistake(draft)
  await expect.poll(() => draft.look(check), { timeout: 15_000, interval: 200 }).toBe(cause)
  await remedy()
  await expect.poll(() => draft.look(check), { timeout: 15_000, interval: 200 }).toBe('passed')
})
