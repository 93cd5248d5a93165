import assert from 'node:assert/strict'
import * as z from 'zod/mini'
import type { CheckResult } from '#contract/check.ts'
import { walkConsent } from '../../e2e/google/walk-consent.ts'
import { startTestAddress } from '../test-address.ts'
import { enterAsAdmin, startTestGuidepost } from '../test-guidepost.ts'

export const ada = 'ada@acme.example'
export const domain = 'acme.example'
export const gmailMember = 'serviceAccount:gmail-api-push@system.gserviceaccount.com'
const services = ['gmail', 'calendar-json', 'pubsub', 'cloudresourcemanager', 'iam'].map(
  (name) => `${name}.googleapis.com`,
)
export const accountId = 'guidepost-push'
export const roles = ['roles/pubsub.admin', 'roles/iam.serviceAccountUser']
const hour = 3_600_000

/** Asks again until the answer is as wanted; then, or after `longest` ms, that must be so. Works in hooks, where vitest's own does not. */
async function settles<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean, longest = 40_000): Promise<T> {
  const deadline = Date.now() + longest
  for (;;) {
    const answer = await ask()
    if (wanted(answer)) return answer
    if (Date.now() > deadline) assert.fail(`Did not settle: ${JSON.stringify(answer)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

type Limits = NonNullable<Parameters<typeof startTestGuidepost>[1]>['limits']

/** Guidepost and a simulated Google with one tenant: both services connected, a mail arrived, every check passed. */
export async function startGreenTenant(limits: Limits = { repeatAfterMs: 10 }) {
  const address = await startTestAddress('guidepost.example')
  const running = await startTestGuidepost({}, { limits, wayToUs: address.way })
  const { google, origin } = running
  await google.createWorkspace({ domain, users: [ada], createdAt: Date.UTC(2020, 0, 1) })
  const { projectId } = await google.createProject({
    projectId: 'acme-mail-100',
    domain,
    createdBy: ada,
    enable: services,
  })
  await google.createConsentScreen({ projectId, audience: 'internal' })
  const redirectUris = [`${origin}/api/auth/google/callback`, `${origin}/api/auth/google/calendar/callback`]
  const client = await google.createClient({ projectId, redirectUris })
  const { email } = await google.createServiceAccount({ projectId, accountId, roles })
  const key = await google.createServiceAccountKey({ email })
  const admin = await enterAsAdmin(running, 'Acme')
  const { id } = await admin.begin()
  const at = `/api/configurations/${id}`
  await admin.call('PUT', `${at}/choices`, { services: ['gmail', 'calendar'], audience: 'internal' })
  const drop = async (step: 'key' | 'client', file: string) => {
    const { status } = await admin.call('POST', `${at}/files?on=${step}`, new TextEncoder().encode(file))
    assert.equal(status, 200)
  }
  await drop('key', key.file)
  await drop('client', client.file)

  const checks = async () => (await admin.get(id)).checks
  const look = async (): Promise<CheckResult[]> => {
    // 503: no database connection was free in time, on a machine that does too much at once.
    await settles(
      async () => (await admin.call('POST', `${at}/checks`, {})).status,
      (status) => status !== 503,
    )
    return checks()
  }
  /** The button beside a row. */
  const repair = async (check: string) => {
    const { status } = await admin.call('POST', `${at}/repairs/${check}`, {})
    assert.equal(status, 200)
  }
  const stateOf = (rows: readonly CheckResult[], check: string) => rows.find((row) => row.check === check)?.state
  const notGreen = (rows: readonly CheckResult[]) =>
    Object.fromEntries(
      rows
        .filter(({ state }) => state !== 'passed')
        .map(({ check, state, cause }) => [check, state === 'blocked' ? 'blocked' : (cause?.id ?? state)]),
    )
  const untilGreen = () =>
    settles(
      async () => notGreen(await look()),
      (open) => Object.keys(open).length === 0,
    )

  await settles(look, (rows) => ['push-test', 'client-secret'].every((check) => stateOf(rows, check) === 'passed'))
  const { shown } = await admin.get(id)

  const signIn = async (service: 'gmail' | 'calendar') => {
    const reply = await admin.call('POST', '/api/connect', { configurationId: id, service })
    const { address } = z.object({ address: z.string() }).parse(await reply.json())
    const end = await walkConsent(address, { account: ada })
    if (end.kind === 'stopped') throw new Error(end.text)
    await fetch(end.to, { redirect: 'manual', headers: { Cookie: admin.cookie } })
  }
  const { pass } = running
  const arrive = async () => {
    // Gmail drops notifications that follow each other within a second.
    await pass(2_000)
    await google.deliverMail({ email: ada })
  }
  await signIn('gmail')
  await settles(
    () => google.watches({ email: ada }),
    ({ length }) => length === 1,
  )
  await signIn('calendar')
  await settles(
    () => google.channels(),
    ({ length }) => length === 1,
  )
  await arrive()
  await settles(checks, (rows) => stateOf(rows, 'gmail-push') === 'passed')
  assert.equal((await admin.call('POST', `${at}/save`, { name: 'Main', useFor: 'both' })).status, 200)
  // No waiting window of the set-up explains a failure any more.
  await pass(2 * hour)
  await untilGreen()
  const topic = `projects/${projectId}/topics/${shown.topicId}`
  const subscription = `projects/${projectId}/subscriptions/${shown.subscriptionId}`
  const { resource } = await google.subscription({ name: subscription })
  return {
    ...{ running, address, google, admin, id, projectId, client, redirectUris, email, keyId: key.keyId, shown },
    ...{
      topic,
      subscription,
      subscriptionAsMade: resource,
      pass,
      arrive,
      signIn,
      repair,
      drop,
      look,
      checks,
      notGreen,
      untilGreen,
    },
    close: async () => {
      await running.close()
      await address.close()
    },
  }
}

export type GreenTenant = Awaited<ReturnType<typeof startGreenTenant>>
