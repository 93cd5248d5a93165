import { api } from '../contract/api.ts'
import { type Journey, signInAtGoogle, walks } from './journey.ts'
import { seedTenant } from './seed.ts'
import { ask, connectionsOf, makeCompany, standAt } from './stand-at.ts'
import { end, makeHome, ready, spawnServer } from './spawned-server.ts'
import { expect, freePort, test } from './test.ts'
import { beginConfiguration, check, doInGoogle, dropFile, enter, expectCheck, goOn, placeOf } from './walk.ts'

// The journeys beside the straight one. What is not the point of a test is seeded.

test('Calendar alone: without key, push and mailbox, to a real notification', async ({ page, server, google }) => {
  test.setTimeout(240_000)
  const { account } = await makeCompany(google.steer, 'calendar-alone')
  await google.steer.consoleUser({ email: account })
  const person = { email: account, location: 'calendar-alone.example', audience: 'internal' } as const
  const journey: Journey = { page, person, steer: google.steer, account, secrets: [] }
  const { link } = await server.invite('Calendar Alone')
  await enter(page, link)
  await beginConfiguration(page)
  const calendar = page.getByRole('radio', { name: /^Calendar/ })
  await calendar.click()
  await expect(calendar).toBeChecked()

  const walked: string[] = []
  while (placeOf(page).step !== 'done') {
    const { step } = placeOf(page)
    walked.push(step)
    if (step === 'apis') {
      // Without a key nobody can look: the word of the admin stands until the sign-in.
      await doInGoogle(page, step, person)
      await page.getByRole('button', { name: 'I have done this' }).click()
      await expectCheck(page, 'api-calendar', 'claimed')
    } else if (step === 'review') {
      await page.getByRole('button', { name: 'Save and use this configuration' }).click()
      await page.waitForURL(/\/calendar$/)
    } else await walks[step]?.(journey)
    if (step === 'proof') await page.getByRole('button', { name: 'Finish', exact: true }).click()
    else if (placeOf(page).step === step) await goOn(page)
    if (step === 'calendar' || step === 'proof') await page.waitForURL(/\/(proof|done)$/)
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Google is connected' })).toBeVisible()
  // The channel's first message is its proof: the page for it may already be passed over.
  const wanted = ['start', 'project', 'apis', 'consent', 'client', 'review', 'calendar']
  expect(walked.filter((step) => step !== 'proof')).toEqual(wanted)
  await expect(check(page, 'gmail-push')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Add another mailbox' })).toHaveCount(0)
})

test('the server is killed three times on the way, and the journey goes on where it stood', async ({
  page,
  freshGoogle: google,
}) => {
  test.setTimeout(300_000)
  const home = makeHome()
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const env = {
    PORT: String(port),
    DATA_DIR: home.dataDir,
    GOOGLE_ORIGIN: google.origin,
    PUSH_BASE_URL: 'https://killed.example',
  }
  await google.steer.forwardHosts({ 'killed.example': origin })
  const company = await makeCompany(google.steer, 'killed-midway')
  const { account } = company
  const signIn = { page, account }
  let server = spawnServer(env)
  const again = async (meanwhile = async () => {}) => {
    await end(server, 'SIGKILL')
    await meanwhile()
    server = spawnServer(env)
    await ready(server)
  }
  try {
    const link = await ready(server)
    const seeded = await seedTenant({ origin, link, steer: google.steer, ...company }, 'client')
    await enter(page, seeded.link)
    await page.goto(`${origin}/setup/${seeded.configurationId}/client`)

    const { text } = await ask(page, 'GET', `/api/configurations/${seeded.configurationId}`)
    const projectId = api.configuration.reply.parse(JSON.parse(text)).projectId ?? ''
    const redirectUris = [`${origin}/api/auth/google/callback`, `${origin}/api/auth/google/calendar/callback`]
    const client = await google.steer.createClient({ projectId, redirectUris })
    const taken = page.waitForResponse((response) => response.url().includes('/files') && response.ok())
    await dropFile(page, { name: client.fileName, text: client.file })
    await taken
    await again()
    await page.reload()
    for (const id of ['client-file', 'same-project', 'client-redirect', 'client-secret'])
      await expectCheck(page, id, 'passed', 30_000)
    await goOn(page)
    await walks['review']?.({
      ...signIn,
      steer: google.steer,
      secrets: [],
      person: { ...company.person, location: '', audience: 'internal' },
    })

    // The admin is on Google's page and knows nothing of it.
    await page.getByRole('button', { name: 'Connect mailbox' }).click()
    await page.waitForURL(/\/accounts\.google\.com\//)
    await again()
    await signInAtGoogle(signIn)
    for (const id of ['oauth-mail', 'scopes-mail', 'token-end', 'watch']) await expectCheck(page, id, 'passed', 30_000)
    await goOn(page)
    await page.getByRole('button', { name: 'Connect calendar' }).click()
    await signInAtGoogle(signIn)
    await expectCheck(page, 'cal-sync', 'passed', 30_000)
    await goOn(page)

    // The mail comes while nobody is there to take the push.
    await again(async () => void (await google.steer.deliverMail({ email: account })))
    await page.reload()
    await expectCheck(page, 'gmail-push', 'passed', 60_000)
    await page.getByRole('button', { name: 'Finish', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Google is connected' })).toBeVisible()
  } finally {
    await end(server, 'SIGTERM')
    home.remove()
  }
})

test('two tenants side by side: each proves its own, and neither sees the other', async ({
  browser,
  server,
  google,
}) => {
  test.setTimeout(240_000)
  const names = ['side-one', 'side-two']
  const tenants = await Promise.all(
    names.map(async (name) => {
      const tenant = await standAt(server, google.steer, name, 'proof')
      const page = await (await browser.newContext()).newPage()
      await enter(page, tenant.link)
      await page.goto(`${server.origin}/setup/${tenant.configurationId}/proof`)
      await page.getByTestId('step-proof').waitFor()
      return { ...tenant, page, name }
    }),
  )
  const [one, two] = tenants
  if (!one || !two) throw new Error('Two tenants were made')
  await google.steer.deliverMail({ email: one.account })
  await expectCheck(one.page, 'gmail-push', 'passed', 30_000)
  await expect(check(two.page, 'gmail-push')).not.toHaveAttribute('data-state', 'passed')
  await google.steer.deliverMail({ email: two.account })
  await expectCheck(two.page, 'gmail-push', 'passed', 30_000)

  for (const [mine, other] of [
    [one, two],
    [two, one],
  ] as const) {
    const { page, configurationId } = mine
    const theirs = await connectionsOf(other.page)
    const [{ id, account } = { id: '', account: null }] = theirs
    expect(theirs.map(({ state }) => state)).toEqual(['connected', 'connected'])
    for (const [method, path, data] of [
      ['GET', `/api/configurations/${other.configurationId}`],
      ['POST', `/api/configurations/${other.configurationId}/checks`, {}],
      ['POST', `/api/configurations/${other.configurationId}/archive`],
      ['POST', '/api/connect', { service: 'gmail', configurationId, connectionId: id }],
      ['POST', `/api/connections/${id}/disconnect`],
      ['GET', `/api/accounts/${account?.id}/calendars`],
    ] as const)
      expect((await ask(page, method, path, data)).status, `${method} ${path}`).toBe(404)
    const foreign = { service: 'gmail', configurationId: other.configurationId }
    expect((await ask(page, 'POST', '/api/connect', foreign)).text).toContain('There is no Google configuration')
    for (const path of ['connections', 'health', 'diagnostics', 'configurations', 'selection', 'reset']) {
      const { status, text } = await ask(page, 'GET', `/api/${path}`)
      expect(status).toBe(200)
      expect(text).not.toContain(other.name)
      expect(text).not.toContain(other.configurationId)
    }
    expect((await ask(page, 'GET', '/api/health')).text).toContain(mine.account)
    expect((await connectionsOf(other.page)).map(({ state }) => state)).toEqual(['connected', 'connected'])
    await page.goto(`${server.origin}/setup/${other.configurationId}/client`)
    await expect(page.getByText('This configuration does not exist.')).toBeVisible()
    await expect(page.locator('body')).not.toContainText(other.name)
  }
  for (const { page } of tenants) await page.context().close()
})
