import { createPrivateKey, createPublicKey } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { googleLink, type GoogleLinkName } from '../../../contract/google-links.ts'
import { KEY_CREATION, MEMBER_DOMAINS, setOrgPolicy } from '../org-policies.ts'
import { createOrganization, createUser } from '../workspace.ts'
import { find } from './find.ts'
import { startConsole } from './sample-console.ts'

const beforeDefaults = Date.UTC(2020, 0, 1)

let the: Awaited<ReturnType<typeof startConsole>>

beforeEach(async () => {
  the = await startConsole(googleLink)
})

afterEach(() => the.close())

test('Workspace, step by step: from no project to an Internal client file and a working key file', async () => {
  const {
    world,
    page,
    look,
    download,
    createProject,
    enableApis,
    makeConsentScreen,
    makeClient,
    makeServiceAccount,
    askForKey,
  } = the
  createOrganization(world, { domain: 'acme.example', createdAt: beforeDefaults })
  createUser(world, { email: 'dana@acme.example' })
  const projectId = await createProject('acme.example')
  await enableApis(projectId)
  const email = await makeServiceAccount(projectId)

  const key = await download(async () => (await askForKey()).click())
  await find(page, 'service-account-key.saved').waitFor()
  await look('key-saved')
  await find(page, 'service-account-key.close').click()
  const keyFile = JSON.parse(key.text)
  expect(key.name).toBe(`${projectId}-${keyFile.private_key_id.slice(0, 12)}.json`)
  expect(key.text).toBe(`${JSON.stringify(keyFile, null, 2)}\n`)
  expect(keyFile).toMatchObject({
    type: 'service_account',
    project_id: projectId,
    client_email: email,
    universe_domain: 'googleapis.com',
  })
  const known = world.serviceAccounts.get(email)?.keys.get(keyFile.private_key_id)
  const publicPart = createPublicKey(createPrivateKey(keyFile.private_key)).export({ type: 'spki', format: 'pem' })
  expect(publicPart).toBe(known?.publicKey.export({ type: 'spki', format: 'pem' }))

  await makeConsentScreen(projectId, 'consent.internal')
  const uris = [
    'https://app.example.com/api/auth/google/callback',
    'http://localhost:4310/api/auth/google/calendar/callback',
  ]
  const client = await makeClient(projectId, uris)
  const clientFile = JSON.parse(client.text)
  expect(client.name).toBe(`client_secret_${clientFile.web.client_id}.json`)
  expect(client.text).toBe(JSON.stringify(clientFile))
  expect(Object.keys(clientFile.web)).toEqual([
    'client_id',
    'project_id',
    'auth_uri',
    'token_uri',
    'auth_provider_x509_cert_url',
    'client_secret',
    'redirect_uris',
  ])
  expect(clientFile.web).toMatchObject({ project_id: projectId, redirect_uris: uris })
  expect(clientFile.web.client_id).toMatch(/^\d+-[a-z0-9]{32}\.apps\.googleusercontent\.com$/)
  expect(world.projects.get(projectId)?.consentScreen?.authorizedDomains).toEqual(['example.com'])
  await look('clients')

  await page.getByRole('link', { name: 'Acme web' }).click()
  await look('client')
  await expect(page.content()).resolves.not.toContain(clientFile.web.client_secret)
}, 90_000)

test('not Workspace: External, data access saved, published only once Branding is complete', async () => {
  const { world, page, open, look, createProject, enableApis, makeConsentScreen, makeClient } = the
  createUser(world, { email: 'dana@gmail.com' })
  const projectId = await createProject('No organization')
  await enableApis(projectId)
  await open(googleLink('consent-create', { projectId }))
  await find(page, 'consent.app-name').fill('Acme Helpdesk')
  await find(page, 'consent.user-support-email').selectOption({ index: 1 })
  await find(page, 'consent.next').click()
  expect(await find(page, 'consent.internal').isDisabled()).toBe(true)

  await makeConsentScreen(projectId, 'consent.external')
  await makeClient(projectId, ['https://app.acme.com/api/auth/google/callback'])

  await open(googleLink('data-access', { projectId }))
  await find(page, 'data-access.add-or-remove').click()
  await find(page, 'data-access.manually-add').fill(
    'openid\nhttps://www.googleapis.com/auth/gmail.readonly\nhttps://www.googleapis.com/auth/calendar.events',
  )
  await find(page, 'data-access.add-to-table').click()
  await look('scopes-panel')
  await find(page, 'data-access.update').click()
  expect(world.projects.get(projectId)?.consentScreen?.scopes).toEqual([])
  await find(page, 'data-access.save').click()
  await look('scopes')
  expect(world.projects.get(projectId)?.consentScreen?.scopes).toHaveLength(3)

  await open(googleLink('audience', { projectId }))
  await find(page, 'audience.testing').first().waitFor()
  await find(page, 'audience.publish-app').click()
  await page.getByRole('alert').getByText('complete the Branding page').waitFor()

  await open(googleLink('branding', { projectId }))
  await find(page, 'branding.home-page').fill('https://acme.com/')
  await find(page, 'branding.privacy-policy').fill('https://acme.com/privacy')
  await find(page, 'branding.terms-of-service').fill('https://www.elsewhere.com/terms')
  await find(page, 'branding.save').click()
  await page.getByRole('alert').getByText('authorized domains list').waitFor()
  await find(page, 'branding.terms-of-service').fill('https://acme.com/terms')
  await look('branding')
  await find(page, 'branding.save').click()

  await open(googleLink('audience', { projectId }))
  await look('audience')
  await find(page, 'audience.publish-app').click()
  await look('audience-publish')
  await find(find(page, 'audience.push-to-production'), 'audience.confirm').click()
  await find(page, 'audience.in-production').waitFor()
  expect(world.projects.get(projectId)?.consentScreen?.publishing).toBe('production')
}, 90_000)

test('the default policies of a new organisation stop the key and the publisher until a policy administrator lifts them', async () => {
  const { world, page, open, look, download, createProject, enableApis, makeServiceAccount, askForKey } = the
  createOrganization(world, { domain: 'acme.example' })
  createUser(world, { email: 'dana@acme.example' })
  createUser(world, { email: 'pat@acme.example', isOrgPolicyAdmin: true })
  const projectId = await createProject('acme.example')
  await enableApis(projectId)
  await makeServiceAccount(projectId)
  const keysPage = page.url()
  await (await askForKey()).click()
  await find(page, 'service-account-key.disabled').waitFor()
  await look('key-disabled')

  await open(googleLink('topic-create', { projectId }))
  await find(page, 'topic.id').fill('gmail-push')
  await find(page, 'topic.default-subscription').uncheck()
  await find(page, 'topic.create').click()
  const topicPage = page.url()
  const addPublisher = async () => {
    await page.goto(topicPage)
    await find(page, 'topic.add-principal').click()
    await find(page, 'topic.new-principals').fill('gmail-api-push@system.gserviceaccount.com')
    await find(page, 'topic.select-role').selectOption('Pub/Sub Publisher')
    await find(page, 'topic.save').click()
  }
  await addPublisher()
  await page.getByRole('alert').getByText('do not belong to a permitted customer').waitFor()

  await open(googleLink('org-policy', { projectId, policy: 'allowed-members' }))
  await page.getByText('Missing permission').waitFor()
  await open(googleLink('org-policy', { projectId, policy: 'allowed-members', adminEmail: 'pat@acme.example' }))
  await page.getByRole('heading', { name: 'You need additional access' }).waitFor()
  // Pat sees the project once Dana lets him.
  await open(googleLink('iam', { projectId }))
  await find(page, 'iam.grant-access').click()
  await find(page, 'iam.new-principals').fill('pat@acme.example')
  await find(page, 'iam.select-role').selectOption('Viewer')
  await look('iam-grant')
  await find(page, 'iam.save').click()
  await open(googleLink('org-policy', { projectId, policy: 'allowed-members', adminEmail: 'pat@acme.example' }))
  await find(page, 'org-policy.manage-policy').click()
  await find(page, 'org-policy.override').check()
  await find(page, 'org-policy.add-rule').click()
  await find(page, 'org-policy.policy-values').selectOption('Allow All')
  await look('org-policy')
  await find(page, 'org-policy.done').click()
  await find(page, 'org-policy.set-policy').click()
  await open(googleLink('org-policy', { projectId, policy: 'service-account-keys', adminEmail: 'pat@acme.example' }))
  await find(page, 'org-policy.manage-policy').click()
  await find(page, 'org-policy.override').check()
  await find(page, 'org-policy.add-rule').click()
  await find(page, 'org-policy.enforcement-off').check()
  await find(page, 'org-policy.done').click()
  await find(page, 'org-policy.set-policy').click()

  await addPublisher()
  await page.getByRole('cell', { name: 'gmail-api-push@system.gserviceaccount.com' }).waitFor()
  await look('topic')
  await page.goto(keysPage)
  const key = await download(async () => (await askForKey()).click())
  expect(JSON.parse(key.text).type).toBe('service_account')
}, 90_000)

test('a push subscription needs public https and an identity', async () => {
  const { world, page, open, look, createProject, enableApis, makeServiceAccount } = the
  const organization = createOrganization(world, { domain: 'acme.example' })
  setOrgPolicy(world, organization, KEY_CREATION, { enforced: false }, 'now')
  setOrgPolicy(world, organization, MEMBER_DOMAINS, { allowAll: true }, 'now')
  createUser(world, { email: 'dana@acme.example' })
  const projectId = await createProject('acme.example')
  await enableApis(projectId)
  const email = await makeServiceAccount(projectId)
  await open(googleLink('topic-create', { projectId }))
  await find(page, 'topic.id').fill('gmail-push')
  await find(page, 'topic.create').click()
  await page.getByRole('link', { name: 'gmail-push-sub' }).waitFor()
  await find(page, 'subscription.create-subscription').click()
  await find(page, 'subscription.id').fill('gmail-push-to-us')
  await find(page, 'subscription.push').check()
  await find(page, 'subscription.endpoint-url').fill('http://localhost:4310/push')
  await find(page, 'subscription.enable-authentication').check()
  await find(page, 'subscription.service-account').selectOption(email)
  await find(page, 'subscription.audience').fill('https://guidepost.example/push')
  await find(page, 'subscription.never-expire').check()
  await find(page, 'subscription.create').click()
  await page.getByRole('alert').getByText('begins with https').waitFor()
  await find(page, 'subscription.endpoint-url').fill('https://guidepost.example/push')
  await look('subscription')
  await find(page, 'subscription.create').click()
  await find(page, 'subscription.edit').waitFor()
  const made = world.subscriptions.get(`projects/${projectId}/subscriptions/gmail-push-to-us`)
  expect(made?.resource.pushConfig).toEqual({
    pushEndpoint: 'https://guidepost.example/push',
    oidcToken: { serviceAccountEmail: email, audience: 'https://guidepost.example/push' },
  })
  expect(made?.idleTtl).toBeNull()
}, 60_000)

test('terms come first, and a project of somebody else is not shown', async () => {
  const { world, page, open, createProject } = the
  createUser(world, { email: 'dana@gmail.com', acceptedCloudTerms: false })
  createUser(world, { email: 'sam@gmail.com' })
  await open(googleLink('project-create', {}))
  await find(page, 'terms.agree').check()
  await find(page, 'terms.continue').click()
  const projectId = await createProject('No organization')
  await open(googleLink('clients', { projectId, adminEmail: 'sam@gmail.com' }))
  await page.getByRole('heading', { name: 'You need additional access' }).waitFor()
  await open(googleLink('clients', { adminEmail: 'sam@gmail.com' }))
  await page.getByRole('heading', { name: 'Select a project' }).waitFor()
  // Without a project in the link, Dana lands in the one she looked at last.
  await open(googleLink('clients', {}))
  expect(new URL(page.url()).searchParams.get('project')).toBe(projectId)
})

test('every deep link of ours leads to a page', async () => {
  const { world, page, origin, createProject, enableApis, makeConsentScreen } = the
  createOrganization(world, { domain: 'acme.example', createdAt: beforeDefaults })
  createUser(world, { email: 'dana@acme.example', isWorkspaceAdmin: true })
  const projectId = await createProject('acme.example')
  await enableApis(projectId)
  await makeConsentScreen(projectId, 'consent.internal')
  const names = [
    'auth-overview',
    'consent-create',
    'branding',
    'audience',
    'clients',
    'client-create',
    'data-access',
    'verification',
    'deleted-credentials',
    'iam',
    'service-accounts',
    'service-account-create',
    'org-policies',
    'topics',
    'topic-create',
    'subscriptions',
    'subscription-create',
    'cloud-shell',
    'account-permissions',
    'api-controls',
    'api-controls-settings',
  ] as const satisfies GoogleLinkName[]
  for (const name of names) {
    const { host, pathname, search } = new URL(googleLink(name, { projectId }))
    const answer = await page.goto(`${origin}/${host}${pathname}${search}`)
    expect([name, answer?.status()]).toEqual([name, 200])
    await page.getByText('Simulated Google').first().waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
  }
})
