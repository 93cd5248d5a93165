import { afterEach, beforeEach, expect, test } from 'vitest'
import { googleLink } from '../../../contract/google-links.ts'
import { recordConsent } from '../tokens.ts'
import { createOrganization, createUser } from '../workspace.ts'
import { find } from './find.ts'
import { startConsole } from './sample-console.ts'

const beforeDefaults = Date.UTC(2020, 0, 1)

let the: Awaited<ReturnType<typeof startConsole>>

beforeEach(async () => {
  the = await startConsole(googleLink)
})

afterEach(() => the.close())

test('an OAuth client needs a consent screen first', async () => {
  const { world, page, open, createProject } = the
  createUser(world, { email: 'dana@gmail.com' })
  const projectId = await createProject('No organization')
  await open(googleLink('client-create', { projectId }))
  await find(page, 'oauth-client.consent-first').waitFor()
  await find(page, 'oauth-client.configure-consent').click()
  await find(page, 'consent.get-started').waitFor()
})

test('a redirect URI that Google refuses stays on the form with the reason, and nothing is created', async () => {
  const { world, page, open, look, createProject, makeConsentScreen } = the
  createUser(world, { email: 'dana@gmail.com' })
  const projectId = await createProject('No organization')
  await makeConsentScreen(projectId, 'consent.external')
  await open(googleLink('client-create', { projectId }))
  await find(page, 'oauth-client.application-type').selectOption('Web application')
  const list = find(page, 'oauth-client.redirect-uris')
  await find(list, 'oauth-client.add-uri').click()
  await find(list, 'oauth-client.first-uri').fill('http://app.acme.com/callback')
  // Enter means Create, not one of the two Add URI buttons above it.
  await find(list, 'oauth-client.first-uri').press('Enter')
  await page.getByText('Invalid Redirect: must use https').waitFor()
  await look('client-refused')
  expect(world.clients.size).toBe(0)
  // The look-alike list takes origins only.
  await find(list, 'oauth-client.first-uri').fill('')
  const origins = find(page, 'oauth-client.javascript-origins')
  await find(origins, 'oauth-client.add-uri').click()
  await find(origins, 'oauth-client.first-uri').fill('https://app.acme.com/api/auth/google/callback')
  await find(page, 'oauth-client.create').click()
  await page.getByText('Invalid Origin').waitFor()
  expect(world.clients.size).toBe(0)
}, 60_000)

test('a secret can be added, disabled and deleted; a deleted client can be restored', async () => {
  const { world, page, download, createProject, makeConsentScreen, makeClient } = the
  createUser(world, { email: 'dana@gmail.com' })
  const projectId = await createProject('No organization')
  await makeConsentScreen(projectId, 'consent.external')
  await makeClient(projectId, ['https://app.acme.com/api/auth/google/callback'])
  await page.getByRole('link', { name: 'Acme web' }).click()
  const [client] = [...world.clients.values()]
  const first = client?.secrets[0]?.value ?? ''
  await find(page, 'oauth-client.add-secret').click()
  const file = await download(() => find(page, 'oauth-client.download-json').click())
  expect(JSON.parse(file.text).web.client_secret).toBe(client?.secrets[1]?.value)
  expect(await find(page, 'oauth-client.add-secret').isDisabled()).toBe(true)
  const oldSecret = page.getByRole('region', { name: `Client secret ending ${first.slice(-4)}` })
  await find(oldSecret, 'oauth-client.disable-secret').click()
  await find(oldSecret, 'oauth-client.delete-secret').click()
  expect(client?.secrets).toHaveLength(1)
  await find(page, 'oauth-client.delete').click()
  await find(page.getByRole('dialog'), 'oauth-client.delete').click()
  expect(client?.deletedAt).not.toBeNull()
  await find(page, 'oauth-client.restore-deleted').click()
  await find(page, 'oauth-client.restore').click()
  expect(client?.deletedAt).toBeNull()
}, 60_000)

test('a person can take back what they granted, and a Workspace administrator can trust or block an app', async () => {
  const { world, page, open, look, createProject, makeConsentScreen, makeClient } = the
  const organization = createOrganization(world, { domain: 'acme.example', createdAt: beforeDefaults })
  const user = createUser(world, { email: 'dana@acme.example', isWorkspaceAdmin: true })
  const projectId = await createProject('acme.example')
  await makeConsentScreen(projectId, 'consent.internal')
  await makeClient(projectId, ['https://app.example.com/api/auth/google/callback'])
  const [clientId = ''] = world.clients.keys()
  recordConsent(world, user.sub, projectId, clientId, ['openid'])
  await open(googleLink('account-permissions', {}))
  await look('account-permissions')
  await find(page, 'account-permissions.delete-all', { app: 'Acme Helpdesk' }).click()
  await find(page, 'account-permissions.confirm').click()
  await page.getByText('No app has access to your account.').waitFor()
  expect(world.grants.size).toBe(0)

  await open(googleLink('api-controls', {}))
  for (const access of ['blocked', 'trusted'] as const) {
    await find(page, 'api-controls.configure-new-app').click()
    await find(page, 'api-controls.search').fill(clientId)
    await find(page, `api-controls.${access}`).check()
    await look('api-controls')
    await find(page, 'api-controls.configure').click()
    const ids =
      access === 'blocked' ? organization.apiControls.blockedClientIds : organization.apiControls.trustedClientIds
    expect([...ids]).toEqual([clientId])
  }
  expect(organization.apiControls.blockedClientIds.size).toBe(0)
  await open(googleLink('api-controls-settings', {}))
  await find(page, 'api-controls.trust-internal').uncheck()
  await find(page, 'api-controls.save').click()
  expect(organization.apiControls.trustInternalApps).toBe(false)
}, 60_000)
