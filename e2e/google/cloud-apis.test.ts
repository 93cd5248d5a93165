import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTenant, type Tenant } from './sample-tenant.ts'
import { walkConsent } from './walk-consent.ts'

const CLOUD = 'https://www.googleapis.com/auth/cloud-platform'
const GMAIL_PUBLISHER = 'serviceAccount:gmail-api-push@system.gserviceaccount.com'

let tenant: Tenant
let call: Awaited<ReturnType<typeof signedIn>>

/** A caller with cloud-platform scope, by the tenant's own client. */
async function signedIn(email: string) {
  const end = await walkConsent(tenant.authorizeUrl({ scope: CLOUD, access_type: null }), { account: email })
  if (end.kind === 'stopped') throw new Error(end.text)
  const code = end.to.searchParams.get('code') ?? ''
  const redirect_uri = `${end.to.origin}${end.to.pathname}`
  const { body } = await tenant.token({ grant_type: 'authorization_code', code, redirect_uri })
  return async (host: string, path: string, payload?: unknown) => {
    const response = await fetch(tenant.at(host, path), {
      method: payload === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${body.access_token}`, 'Content-Type': 'application/json' },
      ...(payload !== undefined && { body: JSON.stringify(payload) }),
    })
    return { status: response.status, body: await response.json() }
  }
}

beforeEach(async () => {
  tenant = await startTenant()
  await tenant.steering.enableApis({
    projectId: tenant.projectId,
    services: ['cloudresourcemanager.googleapis.com', 'iam.googleapis.com', 'iamcredentials.googleapis.com'],
  })
  call = await signedIn('ada@acme.example')
})
afterEach(() => tenant.close())

describe('Service Usage', () => {
  const usage = 'serviceusage.googleapis.com'
  const services = () => `/v1/projects/${tenant.projectId}/services`

  it('says ENABLED at once, while calls meet SERVICE_DISABLED until it has propagated', async () => {
    await tenant.steering.disableApis({ projectId: tenant.projectId, services: ['pubsub.googleapis.com'] })
    await tenant.steering.propagation({ api: 120_000 })
    const topics = `/v1/projects/${tenant.projectId}/topics`
    const off = await call('pubsub.googleapis.com', topics)
    expect(off.status).toBe(403)
    expect(off.body.error).not.toHaveProperty('errors')
    expect(off.body.error.details[0]).toMatchObject({
      reason: 'SERVICE_DISABLED',
      metadata: { service: 'pubsub.googleapis.com', consumer: `projects/${tenant.projectNumber}` },
    })
    const operation = await call(usage, `${services()}/pubsub.googleapis.com:enable`, {})
    expect(operation.body.name).toMatch(/^operations\//)
    expect((await call(usage, `${services()}/pubsub.googleapis.com`)).body.state).toBe('ENABLED')
    expect((await call('pubsub.googleapis.com', topics)).status).toBe(403)
    await tenant.steering.advanceClock({ milliseconds: 120_000 })
    expect((await call(usage, `/v1/${operation.body.name}`)).body.done).toBe(true)
    expect((await call('pubsub.googleapis.com', topics)).status).toBe(200)
  })

  it('does nothing where all is on already', async () => {
    const answer = await call(usage, `${services()}:batchEnable`, { serviceIds: ['gmail.googleapis.com'] })
    expect(answer.body).toMatchObject({ name: 'operations/noop.DONE_OPERATION', done: true })
  })

  it('lists what is on, and several by name', async () => {
    const listed = await call(usage, `${services()}?filter=state:ENABLED&pageSize=200`)
    expect(listed.body.services.map((one: { config: { name: string } }) => one.config.name)).toContain(
      'gmail.googleapis.com',
    )
    const names = `names=projects/${tenant.projectId}/services/orgpolicy.googleapis.com`
    expect((await call(usage, `${services()}:batchGet?${names}`)).body.services[0].state).toBe('DISABLED')
  })

  it('refuses those without a right', async () => {
    const asBob = await signedIn('bob@acme.example')
    expect((await asBob(usage, `${services()}/gmail.googleapis.com`)).status).toBe(403)
  })
})

describe('Resource Manager', () => {
  const manager = 'cloudresourcemanager.googleapis.com'

  it('shows a project in both versions, by id or number', async () => {
    const v3 = await call(manager, `/v3/projects/${tenant.projectId}`)
    expect(v3.body).toMatchObject({
      name: `projects/${tenant.projectNumber}`,
      projectId: tenant.projectId,
      state: 'ACTIVE',
    })
    expect(v3.body.parent).toMatch(/^organizations\/\d+$/)
    const v1 = await call(manager, `/v1/projects/${tenant.projectNumber}`)
    expect(v1.body).toMatchObject({ projectNumber: tenant.projectNumber, lifecycleState: 'ACTIVE' })
  })

  it('answers the same for an unknown project and one out of sight', async () => {
    const unknown = await call(manager, '/v3/projects/nobody-has-this')
    const asBob = await signedIn('bob@acme.example')
    expect(await asBob(manager, `/v3/projects/${tenant.projectId}`)).toEqual(unknown)
    expect(unknown).toMatchObject({ status: 403, body: { error: { status: 'PERMISSION_DENIED' } } })
  })

  it('tests permissions, with an empty object for none', async () => {
    const path = `/v3/projects/${tenant.projectId}:testIamPermissions`
    const permissions = ['pubsub.topics.create', 'orgpolicy.policy.set']
    expect((await call(manager, path, { permissions })).body).toEqual({ permissions: ['pubsub.topics.create'] })
    const asBob = await signedIn('bob@acme.example')
    expect((await asBob(manager, path, { permissions })).body).toEqual({})
  })

  it('is off in a fresh project', async () => {
    await tenant.steering.disableApis({ projectId: tenant.projectId, services: [manager] })
    const answer = await call(manager, `/v3/projects/${tenant.projectId}`)
    expect(answer.body.error.details[0]).toMatchObject({ reason: 'SERVICE_DISABLED', metadata: { service: manager } })
  })

  it('replaces the policy only with its newest etag', async () => {
    const path = `/v1/projects/${tenant.projectId}`
    const policy = (await call(manager, `${path}:getIamPolicy`, {})).body
    const bindings = [...policy.bindings, { role: 'roles/viewer', members: ['user:bob@acme.example'] }]
    expect((await call(manager, `${path}:setIamPolicy`, { policy: { ...policy, bindings } })).status).toBe(200)
    const stale = await call(manager, `${path}:setIamPolicy`, { policy: { ...policy, bindings } })
    expect(stale).toMatchObject({ status: 409, body: { error: { status: 'ABORTED' } } })
  })
})

describe('IAM', () => {
  const accounts = () => `/v1/projects/${tenant.projectId}/serviceAccounts`

  async function createAccount() {
    return (await call('iam.googleapis.com', accounts(), { accountId: 'guidepost' })).body.email
  }

  it('creates an account and a key whose file is Google’s', async () => {
    const email = await createAccount()
    const key = await call('iam.googleapis.com', `${accounts()}/${email}/keys`, {})
    const file = JSON.parse(Buffer.from(key.body.privateKeyData, 'base64').toString())
    expect(Object.keys(file)).toEqual([
      'type',
      'project_id',
      'private_key_id',
      'private_key',
      'client_email',
      'client_id',
      'auth_uri',
      'token_uri',
      'auth_provider_x509_cert_url',
      'client_x509_cert_url',
      'universe_domain',
    ])
    expect(file).toMatchObject({ type: 'service_account', project_id: tenant.projectId, client_email: email })
    expect((await call('iam.googleapis.com', accounts(), { accountId: 'guidepost' })).status).toBe(409)
  })

  it('refuses keys under the organisation policy, naming the constraint', async () => {
    const email = await createAccount()
    await tenant.steering.orgPolicy({ domain: 'acme.example', constraint: 'iam.disableServiceAccountKeyCreation' })
    const refused = await call('iam.googleapis.com', `${accounts()}/${email}/keys`, {})
    expect(refused).toMatchObject({
      status: 400,
      body: {
        error: {
          status: 'FAILED_PRECONDITION',
          message: 'Key creation is not allowed on this service account.',
          details: [{ violations: [{ type: 'constraints/iam.disableServiceAccountKeyCreation' }] }],
        },
      },
    })
    await tenant.steering.orgPolicy({
      projectId: tenant.projectId,
      constraint: 'iam.disableServiceAccountKeyCreation',
      enforced: false,
    })
    expect((await call('iam.googleapis.com', `${accounts()}/${email}/keys`, {})).status).toBe(200)
  })

  it('refuses outside members under domain restricted sharing, old bindings too', async () => {
    const email = await createAccount()
    const { customerId } = await tenant.steering.createWorkspace({ domain: 'other.example' })
    await tenant.steering.orgPolicy({
      domain: 'acme.example',
      constraint: 'iam.allowedPolicyMemberDomains',
      allowedValues: [customerId],
    })
    const path = `${accounts()}/${email}:setIamPolicy`
    const policy = { bindings: [{ role: 'roles/iam.serviceAccountUser', members: [GMAIL_PUBLISHER] }] }
    const refused = await call('iam.googleapis.com', path, { policy })
    expect(refused).toMatchObject({ status: 400, body: { error: { status: 'FAILED_PRECONDITION' } } })
    expect(refused.body.error.message).toContain('do not belong to a permitted customer,  perhaps')
    await tenant.steering.orgPolicy({
      projectId: tenant.projectId,
      constraint: 'iam.allowedPolicyMemberDomains',
      allowAll: true,
    })
    expect((await call('iam.googleapis.com', path, { policy })).status).toBe(200)
  })

  it('lets a new role wait until it has propagated', async () => {
    const email = await createAccount()
    await tenant.steering.propagation({ iam: 60_000 })
    const path = `/v1/projects/-/serviceAccounts/${email}:generateAccessToken`
    const impersonate = () => call('iamcredentials.googleapis.com', path, { scope: [CLOUD] })
    expect((await impersonate()).status).toBe(403)
    await tenant.steering.grantRole({
      resource: email,
      role: 'roles/iam.serviceAccountTokenCreator',
      member: 'user:ada@acme.example',
      at: 'propagated',
    })
    expect((await impersonate()).status).toBe(403)
    await tenant.steering.settle()
    expect((await impersonate()).body.accessToken).toMatch(/^ya29\./)
  })
})

describe('every API', () => {
  it('asks for a scope before it says whether it is on', async () => {
    const answer = await call('gmail.googleapis.com', '/gmail/v1/users/me/profile')
    expect(answer.status).toBe(403)
    expect(answer.body.error.details[0]).toMatchObject({ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' })
  })

  it('answers for deleted, suspended and unbilled projects in their own words', async () => {
    const reason = async () =>
      (await call('pubsub.googleapis.com', `/v1/projects/${tenant.projectId}/topics`)).body.error.details[0].reason
    await tenant.steering.setProject({ projectId: tenant.projectId, billingDisabled: true })
    expect(await reason()).toBe('BILLING_DISABLED')
    await tenant.steering.setProject({ projectId: tenant.projectId, suspended: true })
    expect(await reason()).toBe('CONSUMER_SUSPENDED')
    await tenant.steering.setProject({ projectId: tenant.projectId, state: 'DELETE_REQUESTED' })
    expect(await reason()).toBe('CONSUMER_INVALID')
  })

  it('answers unparsable JSON with 400, and unknown addresses with a web page', async () => {
    const path = `/v1/projects/${tenant.projectId}/services/gmail.googleapis.com:enable`
    const broken = await fetch(tenant.at('serviceusage.googleapis.com', path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"a":',
    })
    expect([broken.status, await broken.json()]).toMatchObject([
      400,
      { error: { message: 'Invalid JSON payload received.' } },
    ])
    const unknown = await fetch(tenant.at('nowhere.googleapis.com', '/v9'))
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  })
})
