import { setTimeout as pause } from 'node:timers/promises'
import { api } from '../contract/api.ts'
import type { Configuration } from '../contract/configuration.ts'
import { steps } from '../steps/index.ts'
import type { Steer } from './google/steer.ts'
import { walkConsent } from './google/walk-consent.ts'

// Brings a tenant to the start of a step, as its admin would: Google's side through the control plane, ours through the
// server's own HTTP API. For `npm run demo -- --at STEP` and for tests that begin in the middle.

type Seeding = {
  /** Where Guidepost listens, which is also its base URL. */
  readonly origin: string
  /** Consumed: ask `linkFor` of the result for another one. */
  readonly link: string
  readonly steer: Steer
  readonly person: { readonly email: string; readonly domain?: string }
  /** The mailbox and calendar to connect. */
  readonly account: string
}

type Admin = Awaited<ReturnType<typeof signIn>>
type Step = (admin: Admin, configuration: Configuration, seeding: Seeding) => Promise<unknown>

/** Which steps a tenant can be brought to. */
export const placesToStand = steps.map(({ slug }) => slug)

const atOnce = ['gmail', 'calendar-json', 'pubsub', 'cloudresourcemanager', 'iam'].map(
  (name) => `${name}.googleapis.com`,
)

/** What the admin does on each step. A step that is not here needs nothing. */
const doings: { readonly [slug: string]: Step } = {
  start: async (admin, { id }, { person }) => {
    await admin.ask('PUT', `/api/configurations/${id}/choices`, {
      services: ['gmail', 'calendar'],
      audience: person.domain === undefined ? 'external' : 'internal',
    })
    await admin.claim(id, 'start')
  },
  project: async (admin, { id, shown }, { steer, person }) => {
    const { projectId } = await steer.createProject({
      displayName: shown.projectName,
      createdBy: person.email,
      ...(person.domain !== undefined && { domain: person.domain }),
    })
    admin.projectId = projectId
    await admin.claim(id, 'project')
  },
  key: async (admin, { id }, { steer }) => {
    const { email } = await steer.createServiceAccount({
      projectId: admin.projectId,
      accountId: 'guidepost-push',
      roles: ['roles/pubsub.admin', 'roles/iam.serviceAccountUser'],
    })
    const { file } = await steer.createServiceAccountKey({ email })
    await steer.settle()
    await admin.drop(id, 'key', file)
  },
  apis: async (admin, { id }, { steer }) => {
    await steer.enableApis({ projectId: admin.projectId, services: atOnce, at: 'now' })
    await admin.claim(id, 'apis')
  },
  consent: async (admin, { id, shown }, { steer, person, account }) => {
    await steer.createConsentScreen({
      projectId: admin.projectId,
      appName: shown.appName,
      audience: person.domain === undefined ? 'external' : 'internal',
      testUsers: [account],
    })
    await admin.claim(id, 'consent')
  },
  client: async (admin, { id, shown }, { steer }) => {
    const { file } = await steer.createClient({
      projectId: admin.projectId,
      name: shown.clientName,
      redirectUris: [...shown.redirectUris],
    })
    await steer.settle()
    await admin.drop(id, 'client', file)
  },
  scopes: async (admin, { id, shown }, { steer }) => {
    await steer.setConsentScreen({ projectId: admin.projectId, scopes: [...shown.scopes] })
    await admin.claim(id, 'scopes')
  },
  publish: async (admin, { id }, { steer }) => {
    await steer.setConsentScreen({ projectId: admin.projectId, publishing: 'production' })
    await admin.claim(id, 'publish')
  },
  review: (admin, { id, name }) => admin.ask('POST', `/api/configurations/${id}/save`, { name, useFor: 'both' }),
  mailbox: (admin, { id }, { account }) => admin.connect(id, 'gmail', account),
  calendar: (admin, { id }, { account }) => admin.connect(id, 'calendar', account),
  proof: async (_admin, _configuration, { steer, account }) => {
    await steer.deliverMail({ email: account })
    await steer.changeEvent({ calendarId: account })
  },
}

/** Does every step before `at`, waits for each to be proven, and gives a fresh setup link for the same tenant. */
export async function seedTenant(
  seeding: Seeding,
  at: string,
): Promise<{ readonly link: string; readonly configurationId: string; readonly projectId: string }> {
  if (!placesToStand.includes(at)) throw new Error(`There is no step “${at}”. Steps: ${placesToStand.join(', ')}.`)
  const admin = await signIn(seeding)
  const { id } = api.createConfiguration.reply.parse(await admin.ask('POST', '/api/configurations'))
  for (const { slug } of steps.slice(0, placesToStand.indexOf(at))) {
    const configuration = await admin.look(id)
    if (configuration.steps.find((view) => view.slug === slug)?.status === 'not_needed') continue
    await doings[slug]?.(admin, configuration, seeding)
    await admin.settled(id, slug)
  }
  const { link } = api.createSetupLink.reply.parse(await admin.ask('POST', '/api/setup-links'))
  return { link, configurationId: id, projectId: admin.projectId }
}

/** An admin without a browser. */
async function signIn({ origin, link }: Seeding) {
  let cookie = ''
  const send = async (method: string, path: string, body?: string | object) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        Origin: origin,
        Cookie: cookie,
        'Content-Type': typeof body === 'string' ? 'application/octet-stream' : 'application/json',
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return response
  }
  const ask = async (method: string, path: string, body?: string | object): Promise<unknown> => {
    const response = await send(method, path, body)
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  await ask('POST', '/api/enter', { link: link.split('#')[1] ?? '' })

  const look = async (id: string) => api.configuration.reply.parse(await ask('GET', `/api/configurations/${id}`))
  return {
    ask,
    look,
    /** Known once the step "project" is done. */
    projectId: '',
    claim: (id: string, slug: string) => ask('POST', `/api/configurations/${id}/steps/${slug}/claimed`),
    drop: (id: string, slug: string, file: string) => ask('POST', `/api/configurations/${id}/files?on=${slug}`, file),
    connect: async (configurationId: string, service: 'gmail' | 'calendar', account: string) => {
      const { address } = api.connect.reply.parse(await ask('POST', '/api/connect', { service, configurationId }))
      const end = await walkConsent(address, { account })
      if (end.kind === 'stopped') throw new Error(`Google stopped the sign-in: ${end.text}`)
      await send('GET', `${end.to.pathname}${end.to.search}`)
    },
    /** Looks again and again until the step is done, as the open page does; claimed rows may lie open. */
    settled: async (id: string, slug: string) => {
      for (const deadline = Date.now() + 30_000; ; await pause(200)) {
        const { steps: views, checks } = await look(id)
        const status = views.find((view) => view.slug === slug)?.status
        const own = Object.keys(steps.find((step) => step.slug === slug)?.checks ?? {})
        const rows = checks.filter(({ check }) => own.includes(check))
        // The role of the account is told by an API that comes later.
        const waitsForLater =
          rows.length > 0 &&
          rows.every(
            ({ state, blockedBy }) =>
              state === 'passed' || (state === 'blocked' && blockedBy.every((one) => !own.includes(one))),
          )
        if (status === 'completed' || waitsForLater) return
        if (Date.now() > deadline) {
          throw new Error(
            `The step ${slug} stays ${status ?? 'unknown'}: ${rows.map(({ check, state, cause }) => `${check} ${state} ${cause?.id ?? ''}`).join(', ')}`,
          )
        }
        await ask('POST', `/api/configurations/${id}/checks`, { step: slug })
      }
    },
  }
}
