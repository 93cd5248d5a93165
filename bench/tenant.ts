import path from 'node:path'
import * as z from 'zod/mini'
import { configurationSchema, type Configuration } from '../contract/configuration.ts'
import { steer, type Steer } from '../e2e/google/steer.ts'
import { walkConsent } from '../e2e/google/walk-consent.ts'
import { firstLinkOf, freePort, startGoogle, startGuidepost, temporaryDirectory, type Running } from './child.ts'

/** Guidepost and the simulated Google as processes, with one tenant whose configuration is proven as far as it goes without a sign-in. */
export type Tenant = {
  readonly origin: string
  readonly googleOrigin: string
  readonly google: Steer
  readonly dataDir: string
  readonly cookie: string
  readonly configurationId: string
  readonly tenantId: string
  /** A call as the browser makes it. */
  readonly call: (method: string, address: string, body?: object | Uint8Array<ArrayBuffer>) => Promise<Response>
  readonly configuration: () => Promise<Configuration>
  /** Signs a person of the Workspace in, who connects a mailbox or a calendar. */
  readonly connect: (service: 'gmail' | 'calendar', email: string) => Promise<void>
  /** `kill -9`, then a new server on the same port and data. Resolves when it is ready. */
  readonly killAndStart: () => Promise<void>
  readonly stop: () => Promise<void>
}

export const projectId = 'acme-mail-bench'
/** Signs Pub/Sub's pushes. */
export const pushAccount = `guidepost-push@${projectId}.iam.gserviceaccount.com`

const services = [
  'gmail.googleapis.com',
  'calendar-json.googleapis.com',
  'pubsub.googleapis.com',
  'cloudresourcemanager.googleapis.com',
  'iam.googleapis.com',
]
const longestMs = 30_000

/**
 * Starts both, enters by the printed link, and brings key and client. `people`: who the Workspace has. Rejects when the checks
 * do not come to rest green.
 */
export async function startTenant({
  env = {},
  people = ['ada@acme.example'],
}: { readonly env?: NodeJS.ProcessEnv; readonly people?: readonly string[] } = {}): Promise<Tenant> {
  const directory = temporaryDirectory()
  let googleServer: Running | undefined
  let guidepost: Running | undefined
  const stop = async () => {
    await guidepost?.stop()
    await googleServer?.stop()
    directory.remove()
  }
  try {
    googleServer = await startGoogle()
    const settings = {
      dataDir: path.join(directory.path, 'data'),
      port: await freePort(),
      env: {
        GOOGLE_ORIGIN: googleServer.origin,
        PUSH_BASE_URL: 'https://guidepost.example',
        APP_NAME: 'Acme Helpdesk',
        APP_HOME_URL: 'https://www.acme-helpdesk.com/',
        ...env,
      },
    }
    guidepost = await startGuidepost(settings)
    const google = steer(googleServer.origin)
    await google.forwardHosts({ 'guidepost.example': guidepost.origin })
    const killAndStart = async () => {
      await guidepost?.kill()
      guidepost = await startGuidepost(settings)
    }
    const { dataDir } = settings
    const tenant = await setUp(guidepost, google, people)
    return { ...tenant, googleOrigin: googleServer.origin, google, dataDir, killAndStart, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function setUp(guidepost: Running, google: Steer, people: readonly string[]) {
  const { origin } = guidepost
  const link = await firstLinkOf(guidepost)
  const secret = link.split('#')[1] ?? ''
  const entered = await fetch(`${origin}/api/enter`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ link: secret }),
  })
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const call: Tenant['call'] = (method, address, body) =>
    fetch(`${origin}${address}`, {
      method,
      headers: {
        Cookie: cookie,
        ...(method === 'GET' ? {} : { Origin: origin }),
        ...(body === undefined || body instanceof Uint8Array ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
    })
  const { id, shown } = configurationSchema.parse(await (await call('POST', '/api/configurations')).json())
  const at = `/api/configurations/${id}`
  const configuration = async () => configurationSchema.parse(await (await call('GET', at)).json())
  await call('PUT', `${at}/choices`, { services: ['gmail', 'calendar'], audience: 'internal' })
  const files = await makeProject(google, shown.redirectUris, people)
  for (const [step, file] of Object.entries(files)) {
    const response = await call('POST', `${at}/files?on=${step}`, new TextEncoder().encode(file))
    if (!response.ok) throw new Error(`The file for ${step} was not taken: ${await response.text()}`)
  }
  await untilProven(call, at, configuration)
  // Setup links begin with their tenant (design 4).
  const tenantId = secret.split('-')[0] ?? ''
  const connect: Tenant['connect'] = async (service, email) => {
    const reply = await call('POST', '/api/connect', { configurationId: id, service })
    const { address } = z.object({ address: z.string() }).parse(await reply.json())
    const end = await walkConsent(address, { account: email })
    if (end.kind === 'stopped') throw new Error(`${email} could not sign in: ${end.text}`)
    const back = await fetch(end.to, { redirect: 'manual', headers: { Cookie: cookie } })
    if (back.status !== 303) throw new Error(`${email} came back to ${back.status}`)
  }
  return { origin, cookie, call, configuration, connect, configurationId: id, tenantId }
}

async function makeProject(google: Steer, redirectUris: readonly string[], people: readonly string[]) {
  // No waits, and no other clock than ours: a token that Google signs ten minutes ahead of us would not hold.
  await google.propagation({ api: 0, iam: 0, orgPolicy: 0, oauthClient: 0, serviceAccountKey: 0, revoke: 0 })
  await google.createWorkspace({ domain: 'acme.example', users: [...people], createdAt: Date.UTC(2020, 0, 1) })
  const [createdBy = ''] = people
  await google.createProject({ projectId, domain: 'acme.example', createdBy, enable: services })
  await google.createConsentScreen({ projectId, appName: 'Acme Helpdesk' })
  const client = await google.createClient({ projectId, redirectUris: [...redirectUris] })
  const { email } = await google.createServiceAccount({ projectId, accountId: 'guidepost-push' })
  for (const role of ['roles/pubsub.admin', 'roles/iam.serviceAccountUser']) {
    await google.grantRole({ resource: projectId, role, member: `serviceAccount:${email}` })
  }
  const key = await google.createServiceAccountKey({ email })
  return { key: key.file, client: client.file }
}

/** Looks again until nothing that can be proven without a sign-in is open. */
async function untilProven(call: Tenant['call'], at: string, configuration: () => Promise<Configuration>) {
  const deadline = Date.now() + longestMs
  for (;;) {
    const { checks } = z
      .object({ checks: configurationSchema.shape.checks })
      .parse(await (await call('POST', `${at}/checks`, {})).json())
    const proven = new Set(checks.filter(({ state }) => state === 'passed').map(({ check }) => check))
    if (['client-redirect', 'key-role', 'sub-identity'].every((check) => proven.has(check))) return
    if (Date.now() > deadline) {
      const open = (await configuration()).checks.filter(({ state }) => state !== 'passed')
      throw new Error(`Not proven in time: ${open.map(({ check, state }) => `${check} ${state}`).join(', ')}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
