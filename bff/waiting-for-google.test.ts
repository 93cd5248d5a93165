import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CauseId } from '#contract/causes/catalogue.ts'
import { enterAsAdmin, startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'

// Once the admin has said that the APIs are on, nobody clicks and nobody looks: no request asks for a check. The jobs alone
// follow Google's delay, and the open tab hears of it.

let running: TestGuidepost
beforeAll(async () => {
  running = await startTestGuidepost()
  await running.google.createWorkspace({ domain: 'acme.example', users: [ada], createdAt: Date.UTC(2020, 0, 1) })
})
afterAll(() => running.close())

const ada = 'ada@acme.example'
const minute = 60_000
const gmail = 'gmail.googleapis.com'
const others = ['calendar-json', 'pubsub', 'cloudresourcemanager', 'iam'].map((name) => `${name}.googleapis.com`)
let projects = 0

/** Every other step is done; Gmail's API has just been turned on, and Google does not know it yet. `waits`: how long that takes. */
async function claimApis(waits: number | 'for ever') {
  const { google } = running
  projects += 1
  const { projectId } = await google.createProject({
    projectId: `acme-late-${projects}00`,
    domain: 'acme.example',
    createdBy: ada,
    enable: others,
  })
  const roles = ['roles/pubsub.admin', 'roles/iam.serviceAccountUser']
  const { email } = await google.createServiceAccount({ projectId, accountId: 'guidepost-push', roles })
  const { file } = await google.createServiceAccountKey({ email })
  if (waits !== 'for ever') {
    await google.propagation({ api: waits })
    await google.enableApis({ projectId, services: [gmail] })
  }
  const admin = await enterAsAdmin(running, `Acme ${projects}`)
  const { id } = await admin.begin()
  const dropped = await admin.call('POST', `/api/configurations/${id}/files?on=key`, new TextEncoder().encode(file))
  expect(dropped.status).toBe(200)
  const claimed = await admin.call('POST', `/api/configurations/${id}/steps/apis/claimed`)
  expect(claimed.status).toBe(200)
  const row = async () => (await admin.get(id)).checks.find(({ check }) => check === 'api-gmail')
  const says = async () => {
    const { state, cause } = (await row()) ?? {}
    return state === 'failed' ? cause?.id : state
  }
  await expect.poll(says, { timeout: 15_000 }).toBe('waiting_google')
  return { ...admin, id, row, says, projectId }
}

/** What the open tab hears, until it is left. */
async function listen(cookie: string) {
  const leave = new AbortController()
  const response = await fetch(`${running.origin}/api/events`, { headers: { Cookie: cookie }, signal: leave.signal })
  let text = ''
  const reading = (async () => {
    for await (const chunk of response.body ?? []) text += new TextDecoder().decode(chunk)
  })().catch(() => undefined)
  return {
    heard: () => text,
    leave: async () => {
      leave.abort()
      await reading
    },
  }
}

test('a Google that answers 403 for three minutes: “Waiting for Google”, then the row passes without a click', async () => {
  const admin = await claimApis(3 * minute)
  const waiting = (await admin.row())?.waiting
  expect(waiting).toMatchObject({ usualSeconds: 180 })
  const tab = await listen(admin.cookie)
  await running.pass(2 * minute)
  await running.pass(2 * minute)
  await expect.poll(admin.says, { timeout: 20_000, interval: 200 }).toBe('passed')
  expect(tab.heard()).toContain(`configuration:${admin.id}`)
  await tab.leave()
})

test('a 403 that stays: the row turns into its diagnosis at the end of the window that it named', async () => {
  const admin = await claimApis('for ever')
  const { until, since } = (await admin.row())?.waiting ?? { until: '', since: '' }
  expect(Date.parse(until) - Date.parse(since)).toBe(10 * minute)
  await running.pass(9 * minute)
  expect(await admin.says()).toBe('waiting_google')
  await running.pass(1 * minute)
  await expect.poll(admin.says, { timeout: 20_000, interval: 200 }).toBe('gmail-api-not-enabled' satisfies CauseId)
})
