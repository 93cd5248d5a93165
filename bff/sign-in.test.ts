import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Connection, connectionSchema, signInOutcomeSchema } from '#contract/connection.ts'
import { walkConsent, type Walk } from '../e2e/google/walk-consent.ts'
import { enterAsAdmin, startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'

const ada = 'ada@acme.example'

let running: TestGuidepost

beforeAll(async () => {
  running = await startTestGuidepost()
  await running.google.createWorkspace({
    domain: 'acme.example',
    users: [ada, 'bob@acme.example'],
    createdAt: Date.UTC(2020, 0, 1),
  })
})
afterAll(() => running.close())

let projects = 0

/** An admin with a configuration whose client is in, over a project of its own whose topic lets Gmail publish. */
async function ready(options: { audience?: 'internal' | 'external' } = {}) {
  projects += 1
  const { google, origin } = running
  const admin = await enterAsAdmin(running, `Acme ${projects}`)
  const { projectId } = await google.createProject({
    projectId: `acme-signin-${projects}00`,
    domain: 'acme.example',
    createdBy: ada,
    enable: ['gmail.googleapis.com', 'calendar-json.googleapis.com', 'pubsub.googleapis.com'],
  })
  await google.createConsentScreen({ projectId, audience: options.audience ?? 'internal', testUsers: [ada] })
  const redirectUris = [`${origin}/api/auth/google/callback`, `${origin}/api/auth/google/calendar/callback`]
  const client = await google.createClient({ projectId, redirectUris })
  const { name: topic } = await google.createTopic({ projectId, topicId: 'guidepost-gmail' })
  await google.grantRole({
    resource: topic,
    role: 'roles/pubsub.publisher',
    member: 'serviceAccount:gmail-api-push@system.gserviceaccount.com',
  })
  const { id } = await admin.begin()
  await admin.call('PUT', `/api/configurations/${id}/choices`, {
    services: ['gmail', 'calendar'],
    audience: options.audience ?? 'internal',
  })
  expect(
    (await admin.call('POST', `/api/configurations/${id}/files?on=client`, new TextEncoder().encode(client.file)))
      .status,
  ).toBe(200)

  const json = async <T>(schema: z.ZodMiniType<T>, response: Promise<Response>): Promise<T> => {
    const answer = await response
    expect(answer.status).toBe(200)
    return schema.parse(await answer.json())
  }
  const connect = (body: object) =>
    json(z.object({ address: z.string() }), admin.call('POST', '/api/connect', { configurationId: id, ...body }))
  const back = (address: URL, cookie = admin.cookie) =>
    fetch(address, { redirect: 'manual', headers: { Cookie: cookie } })
  const outcome = (location: string) =>
    json(
      signInOutcomeSchema,
      admin.call('GET', `/api/connect/${new URL(location, origin).searchParams.get('sign-in') ?? ''}`),
    )
  const connections = async () =>
    (await json(z.object({ connections: z.array(connectionSchema) }), admin.call('GET', '/api/connections')))
      .connections

  return {
    ...admin,
    id,
    projectId,
    client,
    connect,
    back,
    outcome,
    connections,
    /** From the button to Google and back to our address, as a browser goes; the callback is not asked yet. */
    toCallback: async (service: 'gmail' | 'calendar', walk: Partial<Walk> = {}, body: object = {}): Promise<URL> => {
      const { address } = await connect({ service, ...body })
      const end = await walkConsent(address, { account: ada, ...walk })
      if (end.kind === 'stopped') throw new Error(end.text)
      return end.to
    },
    signIn: async (service: 'gmail' | 'calendar', walk: Partial<Walk> = {}, body: object = {}) => {
      const { address } = await connect({ service, ...body })
      const end = await walkConsent(address, { account: ada, ...walk })
      if (end.kind === 'stopped') throw new Error(end.text)
      const returned = await back(end.to)
      expect(returned.status).toBe(303)
      const location = returned.headers.get('location') ?? ''
      return { location, outcome: location.startsWith('/') ? await outcome(location) : null }
    },
    until: (wanted: (connections: readonly Connection[]) => boolean) =>
      expect.poll(async () => wanted(await connections()), { timeout: 10_000, interval: 50 }).toBe(true),
  }
}

describe('connecting a mailbox', () => {
  test('from the button to a watched mailbox, with nothing secret on the way', async () => {
    const admin = await ready()
    const { location, outcome } = await admin.signIn('gmail')
    expect(location).toMatch(new RegExp(`^/setup/${admin.id}/mailbox\\?sign-in=[0-9a-z]+$`))
    expect(outcome).toMatchObject({ outcome: 'connected', service: 'gmail', actual: ada, cause: null })
    await admin.until(([mailbox]) => mailbox?.expiresAt != null)
    expect(await admin.connections()).toMatchObject([
      {
        id: outcome?.connectionId,
        label: ada,
        service: 'gmail',
        account: { email: ada },
        cause: null,
        signInEndsAt: null,
      },
    ])
    expect(await running.google.watches({ email: ada })).toHaveLength(1)
    expect(running.log()).not.toMatch(/ya29|1\/\/0|4\/0A/)
  })
})
