import type { Page } from '@playwright/test'
import { findingsOn } from '../../e2e/looks.ts'
import { ask } from '../../e2e/stand-at.ts'
import { expect, noWaits, test } from '../../e2e/test.ts'
import { beginConfiguration, check, dropFile, expectCause, expectCheck, goToStep, placeOf } from '../../e2e/walk.ts'
import type { Steer } from '../../e2e/google/steer.ts'

// Completing the step, and every way it can fail with the way back to green.

const callbacks = (origin: string) => [
  `${origin}/api/auth/google/callback`,
  `${origin}/api/auth/google/calendar/callback`,
]

let projects = 0

/** A project with a consent screen, ready for a client. */
async function makeProject(steer: Steer): Promise<string> {
  projects += 1
  const name = `${process.pid}-${projects}`
  const email = `dana-${name}@gmail.com`
  await steer.createUser({ email })
  const { projectId } = await steer.createProject({ projectId: `acme-mail-${name}`, createdBy: email })
  await steer.createConsentScreen({ projectId })
  return projectId
}

async function makeClient(steer: Steer, redirectUris: string[], type: 'web' | 'desktop' = 'web') {
  const projectId = await makeProject(steer)
  const client = await steer.createClient({ projectId, redirectUris, type })
  return { ...client, projectId, dropped: { name: client.fileName, text: client.file } }
}

/** Stands on the step with nothing brought yet. */
async function standAtClient(page: Page) {
  await beginConfiguration(page)
  if (placeOf(page).step !== 'client') await goToStep(page, 'client')
}

const rest = ['client-file', 'client-redirect', 'client-secret']

test('a dropped file is read, stored and proven against Google', async ({ admin: { page }, google, server }) => {
  const client = await makeClient(google.steer, callbacks(server.origin))
  await standAtClient(page)
  await expectCheck(page, 'client-file', 'not_started')
  await dropFile(page, client.dropped)
  for (const id of rest) await expectCheck(page, id, 'passed')
  await expect(page.getByTestId('drop-client')).toContainText(client.fileName)
  await expect(page.getByTestId('drop-client')).toContainText(`ends ${client.clientSecret.slice(-4)}`)
  await page.reload()
  for (const id of rest) await expectCheck(page, id, 'passed')
})

test('without a file: ID and secret are pasted, a swap is noticed, and both are proven', async ({
  admin: { page },
  google,
  server,
}) => {
  const client = await makeClient(google.steer, callbacks(server.origin))
  await standAtClient(page)
  await page.getByText('Paste ID and secret instead').click()
  const secret = page.getByLabel('Client secret')
  await page.getByLabel('Client ID').fill(client.clientSecret)
  await secret.fill(client.clientId)
  await page.getByRole('button', { name: 'Use this ID and secret' }).click()
  await page.getByRole('button', { name: 'Swap them' }).click()
  await expect(page.getByLabel('Client ID')).toHaveValue(client.clientId)
  await page.getByRole('button', { name: 'Use this ID and secret' }).click()
  for (const id of ['client-redirect', 'client-secret']) await expectCheck(page, id, 'passed')
  await expect(page.getByTestId('drop-client')).toContainText(`ends ${client.clientSecret.slice(-4)}`)
  // It went in once: the fields are gone with what was in them.
  await expect(secret).toHaveCount(0)
})

test('Continue pressed while Google is still being asked waits for the answer, and accuses nobody', async ({
  admin: { page },
  google,
  server,
}) => {
  const client = await makeClient(google.steer, callbacks(server.origin))
  await standAtClient(page)
  // Without a key beside it, everything on this page can pass.
  const choices = { services: ['calendar'], audience: 'internal' }
  await ask(page, 'PUT', `/api/configurations/${placeOf(page).configurationId}/choices`, choices)
  await expect(check(page, 'same-project')).toHaveCount(0)
  const held = await google.steer.setFault({ match: { host: 'oauth2.googleapis.com' }, effect: { kind: 'held' } })
  await dropFile(page, client.dropped)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expectCheck(page, 'client-secret', 'checking')
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toHaveCount(0)
  await google.steer.clearFaults({ id: held.id })
  await page.waitForURL((url) => !url.pathname.endsWith('/client'))
})

test('a client that Google does not know, then the file of one that it knows', async ({
  admin: { page },
  google,
  server,
}) => {
  const client = await makeClient(google.steer, callbacks(server.origin))
  const unknown = client.file.replaceAll(client.clientId, client.clientId.replace(/-\w{6}/, '-nobody'))
  await standAtClient(page)
  await dropFile(page, { name: client.fileName, text: unknown })
  // New clients take a while at Google, so it waits first and blames nobody.
  await expectCheck(page, 'client-secret', 'waiting_google')
  await server.pass(31 * 60_000)
  await page.getByRole('button', { name: 'Check again now' }).click()
  await expectCause(page, 'client-secret', 'oauth-client-not-found')
  await dropFile(page, client.dropped)
  for (const id of rest) await expectCheck(page, id, 'passed')
})

test('a client that was deleted, then restored', async ({ admin: { page }, google, server }) => {
  const client = await makeClient(google.steer, callbacks(server.origin))
  await google.steer.deleteClient({ clientId: client.clientId })
  await standAtClient(page)
  await dropFile(page, client.dropped)
  await expectCause(page, 'client-secret', 'oauth-client-deleted')
  await expectCheck(page, 'client-redirect', 'blocked')
  await google.steer.restoreClient({ clientId: client.clientId })
  // Nobody presses anything: the page looks again by itself.
  for (const id of rest) await expectCheck(page, id, 'passed')
})

test('a secret of another client, then the right file', async ({ admin: { page }, google, server }) => {
  const client = await makeClient(google.steer, callbacks(server.origin))
  const other = await makeClient(google.steer, callbacks(server.origin))
  await standAtClient(page)
  await dropFile(page, { name: client.fileName, text: client.file.replace(client.clientSecret, other.clientSecret) })
  await expectCause(page, 'client-secret', 'client-secret-wrong')
  await expectCheck(page, 'client-redirect', 'passed')
  await expect(page.locator('body')).not.toContainText(other.clientSecret)
  await dropFile(page, client.dropped)
  for (const id of rest) await expectCheck(page, id, 'passed')
})

test('a secret that was disabled after it had worked, then enabled', async ({ admin: { page }, google, server }) => {
  const client = await makeClient(google.steer, callbacks(server.origin))
  await standAtClient(page)
  await dropFile(page, client.dropped)
  await expectCheck(page, 'client-secret', 'passed')
  await google.steer.setClientSecret({ clientId: client.clientId, clientSecret: client.clientSecret, enabled: false })
  await page.getByRole('button', { name: 'Check again now' }).click()
  await expectCause(page, 'client-secret', 'client-secret-no-longer-accepted')
  await google.steer.setClientSecret({ clientId: client.clientId, clientSecret: client.clientSecret, enabled: true })
  await expectCheck(page, 'client-secret', 'passed')
})

test('a redirect URI that is missing, then added in Google without a new file', async ({
  admin: { page },
  google,
  server,
}) => {
  const [mail = '', calendar = ''] = callbacks(server.origin)
  const client = await makeClient(google.steer, [mail])
  await standAtClient(page)
  await dropFile(page, client.dropped)
  await expectCause(page, 'client-redirect', 'redirect-uri-missing-from-client-file')
  await expect(check(page, 'client-redirect')).toContainText(calendar)
  await expectCheck(page, 'client-secret', 'passed')
  await google.steer.setRedirectUris({ clientId: client.clientId, redirectUris: [mail, calendar] })
  await expectCheck(page, 'client-redirect', 'passed')
})

test('a redirect URI one character off: the character is marked', async ({ admin: { page }, google, server }) => {
  const [mail = '', calendar = ''] = callbacks(server.origin)
  const client = await makeClient(google.steer, [mail.replace('callback', 'calback'), calendar])
  await standAtClient(page)
  await dropFile(page, client.dropped)
  await expectCause(page, 'client-redirect', 'redirect-uri-differs-by-one-character')
  const row = check(page, 'client-redirect')
  await expect(row.locator('ins')).toHaveText('l')
  await expect(row).toContainText('Google’s entry lacks “l” at character')
  await google.steer.setRedirectUris({ clientId: client.clientId, redirectUris: [mail, calendar] })
  await expectCheck(page, 'client-redirect', 'passed')
})

test('a redirect URI that Google has not published yet: waits with a clock, then passes', async ({
  admin: { page },
  google,
  server,
}) => {
  const client = await makeClient(google.steer, [])
  await google.steer.propagation({ oauthClient: 300_000 })
  try {
    await google.steer.setRedirectUris({ clientId: client.clientId, redirectUris: callbacks(server.origin) })
  } finally {
    await google.steer.propagation(noWaits)
  }
  const web: { web: object } = JSON.parse(client.file)
  const file = JSON.stringify({ web: { ...web.web, redirect_uris: callbacks(server.origin) } })
  await standAtClient(page)
  await dropFile(page, { name: client.fileName, text: file })
  await expectCheck(page, 'client-redirect', 'waiting_google')
  await expect(check(page, 'client-redirect')).toContainText('Google usually needs 5 minutes')
  await expect(check(page, 'client-redirect')).toContainText(/0:\d\d of about 5:00/)
  await server.pass(301_000)
  await expectCheck(page, 'client-redirect', 'passed')
})

test('the file of a Desktop app is refused here, and the next file is taken', async ({
  admin: { page },
  google,
  server,
}) => {
  const desktop = await makeClient(google.steer, [], 'desktop')
  const client = await makeClient(google.steer, callbacks(server.origin))
  await standAtClient(page)
  await dropFile(page, desktop.dropped)
  await expect(page.getByTestId('drop-client')).toContainText('This file is for a Desktop app')
  await expectCheck(page, 'client-file', 'not_started')
  await dropFile(page, client.dropped)
  for (const id of rest) await expectCheck(page, id, 'passed')
})

test('a client of another project than the key', async ({ admin: { page }, google, server }) => {
  const client = await makeClient(google.steer, callbacks(server.origin))
  const projectId = await makeProject(google.steer)
  const { email } = await google.steer.createServiceAccount({ projectId, accountId: 'guidepost-push' })
  const key = await google.steer.createServiceAccountKey({ email })
  await standAtClient(page)
  await goToStep(page, 'key')
  await dropFile(page, { name: key.fileName, text: key.file })
  await expectCheck(page, 'key-file', 'passed')
  await goToStep(page, 'client')
  await dropFile(page, client.dropped)
  await expectCause(page, 'same-project', 'client-and-key-in-different-projects')
  const own = await google.steer
    .createConsentScreen({ projectId })
    .then(() => google.steer.createClient({ projectId, redirectUris: callbacks(server.origin) }))
  await dropFile(page, { name: own.fileName, text: own.file })
  await expectCheck(page, 'same-project', 'passed')
})

test('a service account key dropped here is kept for its own step', async ({ admin: { page }, google }) => {
  const projectId = await makeProject(google.steer)
  const { email } = await google.steer.createServiceAccount({ projectId, accountId: 'guidepost-push' })
  const key = await google.steer.createServiceAccountKey({ email })
  await standAtClient(page)
  await dropFile(page, { name: key.fileName, text: key.file })
  await expect(page.getByTestId('drop-client')).toContainText('This is a service account key')
  await expect(page.getByTestId('drop-client')).toContainText('It is kept there')
  expect(await findingsOn(page, 'client, a key dropped here')).toEqual([])
  await expectCheck(page, 'client-file', 'not_started')
})

test('Google is down: could not check, nobody is blamed, and it passes by itself later', async ({
  admin: { page },
  google,
  server,
}) => {
  const client = await makeClient(google.steer, callbacks(server.origin))
  const faults = [
    await google.steer.setFault({ match: { host: 'oauth2.googleapis.com' }, effect: { kind: 'status', status: 503 } }),
    await google.steer.setFault({ match: { host: 'accounts.google.com' }, effect: { kind: 'html', status: 502 } }),
  ]
  try {
    await standAtClient(page)
    await dropFile(page, client.dropped)
    await expectCheck(page, 'client-secret', 'unknown', 25_000)
    await expectCheck(page, 'client-redirect', 'unknown', 25_000)
    await expectCheck(page, 'client-file', 'passed')
  } finally {
    for (const { id } of faults) await google.steer.clearFaults({ id })
  }
  await expectCheck(page, 'client-secret', 'passed', 40_000)
  await expectCheck(page, 'client-redirect', 'passed', 40_000)
})
