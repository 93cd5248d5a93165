import path from 'node:path'
import * as z from 'zod/mini'
import { configurationSchema, type Configuration } from '../contract/configuration.ts'
import { steer, type Steer } from '../e2e/google/steer.ts'
import { firstLinkOf, startGoogle, startGuidepost, temporaryDirectory, type Running } from './child.ts'

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
  readonly stop: () => Promise<void>
}

const services = [
  'gmail.googleapis.com',
  'calendar-json.googleapis.com',
  'pubsub.googleapis.com',
  'cloudresourcemanager.googleapis.com',
  'iam.googleapis.com',
]
const longestMs = 30_000

/** Starts both, enters by the printed link, and brings key and client. Rejects when the checks do not come to rest green. */
export async function startTenant(): Promise<Tenant> {
  const directory = temporaryDirectory()
  const running: Running[] = []
  const stop = async () => {
    for (const one of running.reverse()) await one.stop()
    directory.remove()
  }
  try {
    const googleServer = await startGoogle()
    running.push(googleServer)
    const dataDir = path.join(directory.path, 'data')
    const guidepost = await startGuidepost({
      dataDir,
      env: {
        GOOGLE_ORIGIN: googleServer.origin,
        PUSH_BASE_URL: 'https://guidepost.example',
        APP_NAME: 'Acme Helpdesk',
        APP_HOME_URL: 'https://www.acme-helpdesk.com/',
      },
    })
    running.push(guidepost)
    const google = steer(googleServer.origin)
    await google.forwardHosts({ 'guidepost.example': guidepost.origin })
    return { ...(await setUp(guidepost, google)), googleOrigin: googleServer.origin, google, dataDir, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function setUp(guidepost: Running, google: Steer) {
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
  const files = await makeProject(google, shown.redirectUris)
  for (const [step, file] of Object.entries(files)) {
    const response = await call('POST', `${at}/files?on=${step}`, new TextEncoder().encode(file))
    if (!response.ok) throw new Error(`The file for ${step} was not taken: ${await response.text()}`)
  }
  await untilProven(call, at, configuration)
  // Setup links begin with their tenant (design 4).
  const tenantId = secret.split('-')[0] ?? ''
  return { origin, cookie, call, configuration, configurationId: id, tenantId }
}

async function makeProject(google: Steer, redirectUris: readonly string[]) {
  await google.createWorkspace({ domain: 'acme.example', users: ['ada@acme.example'], createdAt: Date.UTC(2020, 0, 1) })
  const { projectId } = await google.createProject({
    projectId: 'acme-mail-bench',
    domain: 'acme.example',
    createdBy: 'ada@acme.example',
    enable: services,
  })
  await google.createConsentScreen({ projectId, appName: 'Acme Helpdesk' })
  const client = await google.createClient({ projectId, redirectUris: [...redirectUris] })
  const { email } = await google.createServiceAccount({ projectId, accountId: 'guidepost-push' })
  for (const role of ['roles/pubsub.admin', 'roles/iam.serviceAccountUser']) {
    await google.grantRole({ resource: projectId, role, member: `serviceAccount:${email}` })
  }
  // Longer than any wait of the real one: what was made above answers from now on.
  await google.advanceClock({ milliseconds: 10 * 60_000 })
  const key = await google.createServiceAccountKey({ email })
  await google.advanceClock({ milliseconds: 10_000 })
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
