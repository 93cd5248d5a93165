import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAsAdmin, startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'

let running: TestGuidepost

beforeAll(async () => {
  running = await startTestGuidepost()
  await running.google.createWorkspace({
    domain: 'acme.example',
    users: ['ada@acme.example'],
    createdAt: Date.UTC(2020, 0, 1),
  })
})
afterAll(() => running.close())

const services = [
  'gmail.googleapis.com',
  'calendar-json.googleapis.com',
  'pubsub.googleapis.com',
  'cloudresourcemanager.googleapis.com',
  'iam.googleapis.com',
]
let projects = 0

/** A project with a service account that may do everything, and its key file. */
async function projectWithKey(options: { enable?: string[]; roles?: string[] } = {}) {
  projects += 1
  const { projectId } = await running.google.createProject({
    projectId: `acme-mail-${projects}00`,
    domain: 'acme.example',
    createdBy: 'ada@acme.example',
    enable: options.enable ?? services,
  })
  const { email } = await running.google.createServiceAccount({ projectId, accountId: 'guidepost-push' })
  for (const role of options.roles ?? ['roles/pubsub.admin', 'roles/iam.serviceAccountUser']) {
    await running.google.grantRole({ resource: projectId, role, member: `serviceAccount:${email}` })
  }
  const key = await running.google.createServiceAccountKey({ email })
  return { projectId, email, file: new TextEncoder().encode(key.file) }
}

describe('the Google Cloud steps', () => {
  test('a dropped key proves project, APIs and roles, sets the push channel up and receives its own message', async () => {
    const admin = await enterAsAdmin(running)
    const { id } = await admin.begin()
    await admin.call('PUT', `/api/configurations/${id}/choices`, {
      services: ['gmail', 'calendar'],
      audience: 'internal',
    })
    const { file, projectId } = await projectWithKey()
    expect((await admin.call('POST', `/api/configurations/${id}/files?on=key`, file)).status).toBe(200)
    const configuration = await admin.lookUntil(id, {
      'project-id': 'passed',
      'key-role': 'passed',
      'api-gmail': 'passed',
      'api-calendar': 'passed',
      topic: 'passed',
      publisher: 'passed',
      'sub-url': 'passed',
      'sub-audience': 'passed',
      'sub-identity': 'passed',
    })
    expect(configuration.projectId).toBe(projectId)
  })

  test('an API that is off is named, and turns green by itself once it is on', async () => {
    const admin = await enterAsAdmin(running)
    const { id } = await admin.begin()
    const { file, projectId } = await projectWithKey({
      enable: services.filter((service) => service !== 'gmail.googleapis.com'),
    })
    await admin.call('POST', `/api/configurations/${id}/files?on=key`, file)
    await admin.call('POST', `/api/configurations/${id}/steps/apis/claimed`)
    const waiting = await admin.lookUntil(id, { 'api-gmail': 'waiting_google', 'api-pubsub': 'passed' })
    expect(waiting.checks.find(({ check }) => check === 'api-gmail')?.cause?.id).toBe('gmail-api-not-enabled')
    await running.google.enableApis({ projectId, services: ['gmail.googleapis.com'] })
    await admin.lookUntil(id, { 'api-gmail': 'passed' })
  })

  test('FM-84 a policy that forbids Gmail to publish is named with its policy', async () => {
    const admin = await enterAsAdmin(running)
    const { id } = await admin.begin()
    const { file, projectId } = await projectWithKey()
    await running.google.orgPolicy({
      projectId,
      constraint: 'iam.allowedPolicyMemberDomains',
      allowedValues: ['C0nobody'],
    })
    await admin.call('POST', `/api/configurations/${id}/files?on=key`, file)
    const refused = await admin.lookUntil(id, { topic: 'passed', publisher: 'failed' })
    expect(refused.checks.find(({ check }) => check === 'publisher')?.cause?.id).toBe(
      'org-policy-domain-restricted-sharing',
    )
  })

  test('FM-85 an endpoint edited by hand is shown as a difference and repaired on request', async () => {
    const admin = await enterAsAdmin(running)
    const { id } = await admin.begin()
    const { file, projectId } = await projectWithKey()
    await admin.call('POST', `/api/configurations/${id}/files?on=key`, file)
    const done = await admin.lookUntil(id, { 'sub-url': 'passed' })
    const subscription = `projects/${projectId}/subscriptions/${done.shown.subscriptionId}`
    await running.google.changeSubscription({
      name: subscription,
      pushConfig: { pushEndpoint: 'https://old.example.com/push' },
    })
    const differs = await admin.lookUntil(id, { 'sub-url': 'failed' })
    expect(differs.checks.find(({ check }) => check === 'sub-url')?.cause).toMatchObject({
      id: 'subscription-endpoint-differs',
      facts: { expected: done.shown.pushUrl, actual: 'https://old.example.com/push' },
    })
    expect((await admin.call('POST', `/api/configurations/${id}/repairs/sub-url`)).status).toBe(200)
    await admin.lookUntil(id, { 'sub-url': 'passed', 'sub-audience': 'passed' })
  })

  test('FM-81 BI-45 a disabled service account is named', async () => {
    const admin = await enterAsAdmin(running)
    const { id } = await admin.begin()
    const { file, email } = await projectWithKey()
    await admin.call('POST', `/api/configurations/${id}/files?on=key`, file)
    await admin.lookUntil(id, { 'key-token': 'passed' })
    await running.google.setServiceAccount({ email, disabled: true })
    const disabled = await admin.lookUntil(id, { 'key-token': 'failed' })
    expect(disabled.checks.find(({ check }) => check === 'key-token')?.cause?.id).toBe('service-account-disabled')
  })
})
