import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { hashOf, newId, newOpaqueValue } from '../../bff/domain/opaque-values.ts'
import { askForDelivery } from '../../bff/jobs/ask-for-delivery.ts'
import { outboxStore } from '../../bff/store/outbox.ts'
import { makeStore } from '../../bff/store/store.ts'
import { enterAsAdmin, startTestGuidepost, type TestGuidepost } from '../../bff/test-guidepost.ts'
import { walkConsent } from '../../e2e/google/walk-consent.ts'
import { startHost } from './host.ts'

const ada = 'ada@acme.example'
const projectId = 'acme-host-100'
const eventSecret = `whsec_${Buffer.from('an example secret, of 32 letters').toString('base64')}`
const printed: string[] = []
const keys = new Map<string, string>()

let running: TestGuidepost
let host: Awaited<ReturnType<typeof startHost>>

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

beforeAll(async () => {
  const port = await freePort()
  running = await startTestGuidepost({
    EVENT_SINK_URL: `http://127.0.0.1:${port}/events`,
    EVENT_SINK_SECRET: eventSecret,
  })
  host = await startHost({
    port,
    guidepost: running.origin,
    keyOf: (tenantId) => keys.get(tenantId),
    eventSecret,
    gmail: `${running.googleOrigin}/gmail.googleapis.com`,
    print: (line) => void printed.push(line),
  })
})
afterAll(async () => {
  await running.close()
  await host.close()
})

/** A tenant whose mailbox is connected, and whose pushes arrive. */
async function connectMailbox() {
  const { google, origin } = running
  const enable = ['gmail', 'calendar-json', 'pubsub', 'cloudresourcemanager', 'iam'].map(
    (name) => `${name}.googleapis.com`,
  )
  await google.createWorkspace({ domain: 'acme.example', users: [ada], createdAt: Date.UTC(2020, 0, 1) })
  await google.createProject({ projectId, domain: 'acme.example', createdBy: ada, enable })
  await google.createConsentScreen({ projectId, audience: 'internal', testUsers: [ada] })
  const redirectUris = [`${origin}/api/auth/google/callback`, `${origin}/api/auth/google/calendar/callback`]
  const client = await google.createClient({ projectId, redirectUris })
  const { email } = await google.createServiceAccount({ projectId, accountId: 'guidepost-push' })
  for (const role of ['roles/pubsub.admin', 'roles/iam.serviceAccountUser'])
    await google.grantRole({ resource: projectId, role, member: `serviceAccount:${email}` })
  const key = await google.createServiceAccountKey({ email })

  const admin = await enterAsAdmin(running, 'Acme')
  const { id } = await admin.begin()
  await admin.call('PUT', `/api/configurations/${id}/choices`, { services: ['gmail'], audience: 'internal' })
  for (const [step, file] of [
    ['key', key.file],
    ['client', client.file],
  ])
    await admin.call('POST', `/api/configurations/${id}/files?on=${step}`, new TextEncoder().encode(file))
  await admin.lookUntil(id, { 'push-test': 'passed', 'client-secret': 'passed' })
  const begun = await admin.call('POST', '/api/connect', { configurationId: id, service: 'gmail' })
  const { address } = z.object({ address: z.string() }).parse(await begun.json())
  const end = await walkConsent(address, { account: ada })
  if (end.kind === 'stopped') throw new Error(end.text)
  await fetch(end.to, { redirect: 'manual', headers: { Cookie: admin.cookie } })
  await expect.poll(() => google.watches({ email: ada }), { timeout: 10_000 }).toHaveLength(1)
  return admin
}

test('the example receives the event, verifies it, reads the mail with a fresh token and prints its subject', async () => {
  const { tenantId } = await connectMailbox()
  const key = newOpaqueValue(tenantId)
  const made = { keyId: newId(), keyHash: hashOf(key), name: 'Host', scopes: ['tokens'], madeBy: 'operator' }
  await makeStore(running.db.database).apiKeys.create(tenantId, { ...made, createdAt: Date.now() })
  keys.set(tenantId, key)
  await running.google.deliverMail({ email: ada, subject: 'The printer is on fire' })
  await expect.poll(() => printed, { timeout: 20_000, interval: 100 }).toContain(`${ada}: The printer is on fire`)
})

test('events sent again on the operator’s word arrive at the running server’s host, which has dealt with them', async () => {
  const [tenantId] = [...keys.keys()]
  const { database } = running.db
  const open = async () => outboxStore(database).nextAt(tenantId ?? '')
  // The host prints before it answers: an event counts as delivered, and can be sent again, a moment after the print.
  await expect.poll(open, { timeout: 20_000, interval: 100 }).toBeNull()
  const before = [...printed]
  const count = await outboxStore(database).replay(tenantId ?? '', 0, Date.now())
  expect(count).toBeGreaterThan(0)
  await askForDelivery(database.jobsConnection, tenantId ?? '')
  await expect.poll(open, { timeout: 20_000, interval: 200 }).toBeNull()
  expect(printed).toEqual(before)
})

test('an event that nobody signed is refused and printed nowhere', async () => {
  const before = printed.length
  const answer = await fetch(`http://127.0.0.1:${host.port}/events`, {
    method: 'POST',
    headers: {
      'webhook-id': 'x',
      'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
      'webhook-signature': 'v1,x',
    },
    body: JSON.stringify({ type: 'mailbox.changed', timestamp: '', data: { tenantId: 'x' } }),
  })
  expect(answer.status).toBe(401)
  expect(printed).toHaveLength(before)
})
