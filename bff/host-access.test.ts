import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { accessTokenSchema, googleSecretsSchema } from '#contract/host.ts'
import { connectionSchema } from '#contract/connection.ts'
import { problemSchema } from '#contract/problem.ts'
import { hashOf, newId, newOpaqueValue } from './domain/opaque-values.ts'
import { makeStore } from './store/store.ts'
import { enterAsAdmin, startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'
import { ada, readyToConnect, type ReadyAdmin } from './test-sign-in.ts'

let running: TestGuidepost
let admin: ReadyAdmin
let mailboxId: string

beforeAll(async () => {
  running = await startTestGuidepost()
  await running.google.createWorkspace({ domain: 'acme.example', users: [ada], createdAt: Date.UTC(2020, 0, 1) })
  admin = await readyToConnect(running)
  await admin.signIn('gmail')
  mailboxId = (await admin.connections())[0]?.id ?? ''
})
afterAll(() => running.close())

/** What only the operator's command makes. */
async function keyFor(tenantId: string, ...scopes: string[]): Promise<string> {
  const key = newOpaqueValue(tenantId)
  const made = { keyId: newId(), keyHash: hashOf(key), name: 'Desk', scopes, madeBy: 'operator', createdAt: Date.now() }
  await makeStore(running.db.database).apiKeys.create(tenantId, made)
  return key
}

const ask = (key: string, method: string, path: string) =>
  fetch(`${running.origin}${path}`, { method, headers: { Authorization: `Bearer ${key}` } })
const problemOf = async (response: Response) => problemSchema.parse(await response.json())
const tokenPath = () => `/api/connections/${mailboxId}/access-token`

test('a key with the scope lists connections and is given an access token that Google takes; the record says who', async () => {
  const key = await keyFor(admin.tenantId, 'tokens')
  const listed = await ask(key, 'GET', '/api/connections')
  const { connections } = z.object({ connections: z.array(connectionSchema) }).parse(await listed.json())
  expect(connections.map(({ id }) => id)).toEqual([mailboxId])

  const answer = await ask(key, 'POST', tokenPath())
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const token = accessTokenSchema.parse(await answer.json())
  expect(token.accountEmail).toBe(ada)
  expect(token.scopes).toContain('https://www.googleapis.com/auth/gmail.readonly')
  expect(Date.parse(token.expiresAt)).toBeGreaterThan(Date.now() + 5 * 60_000)
  const profile = await fetch(`${running.googleOrigin}/gmail.googleapis.com/gmail/v1/users/me/profile`, {
    headers: { Authorization: `Bearer ${token.accessToken}` },
  })
  expect(await profile.json()).toMatchObject({ emailAddress: ada })
  expect(await admin.audit()).toContain('access-token.handed-over')
  expect(running.log()).not.toContain(token.accessToken)
})

test('no other scope, no session and no other tenant is given a token', async () => {
  for (const scopes of [['links'], ['metrics', 'secrets'], []]) {
    const answer = await ask(await keyFor(admin.tenantId, ...scopes), 'POST', tokenPath())
    expect([answer.status, (await problemOf(answer)).type]).toEqual([403, 'role-not-allowed'])
  }
  expect((await admin.call('POST', tokenPath())).status).toBe(403)
  expect((await admin.call('GET', '/api/google-secrets')).status).toBe(403)
  const other = await enterAsAdmin(running, 'Other')
  expect((await ask(await keyFor(other.tenantId, 'tokens'), 'POST', tokenPath())).status).toBe(404)
})

test('secrets are given by the names hosts use, of what is selected, to their own scope alone, and on the record', async () => {
  const key = await keyFor(admin.tenantId, 'secrets')
  const none = googleSecretsSchema.parse(await (await ask(key, 'GET', '/api/google-secrets')).json())
  expect(Object.values(none).filter((value) => value !== null)).toEqual([])

  const { selection } = makeStore(running.db.database)
  const by = { chosenBy: 'Ada', now: Date.now() }
  await selection.choose(admin.tenantId, { gmail: admin.id, calendar: admin.id }, by)
  const answer = await ask(key, 'GET', '/api/google-secrets')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const secrets = googleSecretsSchema.parse(await answer.json())
  const file = z
    .object({ web: z.object({ client_id: z.string(), client_secret: z.string() }) })
    .parse(JSON.parse(admin.client.file))
  expect(secrets).toMatchObject({
    google_client_id: file.web.client_id,
    google_client_secret: file.web.client_secret,
    google_calendar_client_id: file.web.client_id,
    google_calendar_client_secret: file.web.client_secret,
    google_project_id: admin.projectId,
    google_service_account_key: null,
  })
  expect(await admin.audit()).toContain('google-secrets.handed-over')
  expect((await ask(await keyFor(admin.tenantId, 'tokens', 'links'), 'GET', '/api/google-secrets')).status).toBe(403)
})

test('a key makes setup links', async () => {
  const made = await ask(await keyFor(admin.tenantId, 'links'), 'POST', '/api/setup-links')
  expect(made.status).toBe(200)
})

test('once the sign-in is revoked the token is refused with the cause, and of a disconnected mailbox there is none', async () => {
  const key = await keyFor(admin.tenantId, 'tokens')
  await running.pass(2 * 3600_000)
  await running.google.revoke({ email: ada, projectId: admin.projectId })
  const refused = await ask(key, 'POST', tokenPath())
  expect(refused.status).toBe(409)
  const problem = await problemOf(refused)
  expect(problem).toMatchObject({ type: 'needs-reconnect', cause: { id: 'refresh-token-expired-or-revoked' } })
  expect(problem.detail).toMatch(/[a-z]/)
  await admin.call('POST', `/api/connections/${mailboxId}/disconnect`)
  expect(await problemOf(await ask(key, 'POST', tokenPath()))).toMatchObject({ type: 'conflict' })
})
