import { expect } from 'vitest'
import * as z from 'zod/mini'
import { type Connection, connectionSchema, type SignInOutcome, signInOutcomeSchema } from '#contract/connection.ts'
import { walkConsent, type Walk } from '../e2e/google/walk-consent.ts'
import { enterAsAdmin, type TestGuidepost } from './test-guidepost.ts'

export const ada = 'ada@acme.example'
export const bob = 'bob@acme.example'
const publisher = 'serviceAccount:gmail-api-push@system.gserviceaccount.com'

let projects = 0

type Service = 'gmail' | 'calendar'

/** A new project with a web client, and a topic that lets Gmail publish. `audience` external starts in Testing, with Ada as test user. */
async function makeProject({ google, origin }: TestGuidepost, audience: 'internal' | 'external') {
  projects += 1
  const { projectId } = await google.createProject({
    projectId: `acme-signin-${projects}00`,
    domain: 'acme.example',
    createdBy: ada,
    enable: ['gmail.googleapis.com', 'calendar-json.googleapis.com', 'pubsub.googleapis.com'],
  })
  await google.createConsentScreen({ projectId, audience, testUsers: [ada] })
  const { name: topic } = await google.createTopic({ projectId, topicId: 'guidepost-gmail' })
  await google.grantRole({ resource: topic, role: 'roles/pubsub.publisher', member: publisher })
  const redirectUris = [`${origin}/api/auth/google/callback`, `${origin}/api/auth/google/calendar/callback`]
  return { projectId, newClient: () => google.createClient({ projectId, redirectUris }) }
}

/** An admin whose configuration has its OAuth client. */
export async function readyToConnect(running: TestGuidepost, options: { audience?: 'internal' | 'external' } = {}) {
  const audience = options.audience ?? 'internal'
  const admin = await enterAsAdmin(running, `Acme ${projects}`)
  const { projectId, newClient } = await makeProject(running, audience)

  const configure = async (client: { file: string }) => {
    const { id } = await admin.begin()
    await admin.call('PUT', `/api/configurations/${id}/choices`, { services: ['gmail', 'calendar'], audience })
    const dropped = await admin.call(
      'POST',
      `/api/configurations/${id}/files?on=client`,
      new TextEncoder().encode(client.file),
    )
    expect(dropped.status).toBe(200)
    return id
  }
  const client = await newClient()
  const id = await configure(client)

  const json = async <T>(schema: z.ZodMiniType<T>, answer: Promise<Response>): Promise<T> => {
    const response = await answer
    expect(response.status).toBe(200)
    return schema.parse(await response.json())
  }
  const connect = async (service: Service, body: object = {}): Promise<string> => {
    const reply = z.object({ address: z.string() })
    return (await json(reply, admin.call('POST', '/api/connect', { configurationId: id, service, ...body }))).address
  }
  const toCallback = async (service: Service, walk: Partial<Walk> = {}, body: object = {}): Promise<URL> => {
    const end = await walkConsent(await connect(service, body), { account: ada, ...walk })
    if (end.kind === 'stopped') throw new Error(end.text)
    return end.to
  }
  const back = (address: URL | string, cookie = admin.cookie) =>
    fetch(address, { redirect: 'manual', headers: { Cookie: cookie } })
  const outcomeOf = (path: string): Promise<SignInOutcome> => {
    const flowId = new URL(path, running.origin).searchParams.get('sign-in') ?? ''
    return json(signInOutcomeSchema, admin.call('GET', `/api/connect/${flowId}`))
  }
  const connections = async () =>
    (await json(z.object({ connections: z.array(connectionSchema) }), admin.call('GET', '/api/connections')))
      .connections

  return {
    ...admin,
    id,
    projectId,
    client,
    newClient,
    configure,
    connect,
    toCallback,
    back,
    outcomeOf,
    connections,
    /** Where our callback sent the browser, and what became of the sign-in when that is a page of ours. */
    arrive: async (address: URL | string) => {
      const response = await back(address)
      expect(response.status).toBe(303)
      const location = response.headers.get('location') ?? ''
      return { location, outcome: await outcomeOf(location) }
    },
    /** From the button to Google and back to what became of it. */
    signIn: async (service: Service, walk: Partial<Walk> = {}, body: object = {}): Promise<SignInOutcome> => {
      const response = await back(await toCallback(service, walk, body))
      expect(response.status).toBe(303)
      return outcomeOf(response.headers.get('location') ?? '')
    },
    until: async (wanted: (connections: readonly Connection[]) => boolean): Promise<Connection[]> => {
      await expect.poll(async () => wanted(await connections()), { interval: 50 }).toBe(true)
      return connections()
    },
    /** Names of the tenant's audit events, oldest first. */
    audit: async (): Promise<string[]> => {
      const rows = await running.db.database.inTenant(admin.tenantId, (tx) =>
        tx.selectFrom('audit_event').select('event').where('tenant_id', '=', admin.tenantId).orderBy('at').execute(),
      )
      return rows.map(({ event }) => event)
    },
    check: async (check: string) => {
      const { checks } = await admin.get(id)
      return checks.find((row) => row.check === check)
    },
  }
}

export type ReadyAdmin = Awaited<ReturnType<typeof readyToConnect>>
