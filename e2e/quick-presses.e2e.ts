import type { Page } from '@playwright/test'
import { api } from '../contract/api.ts'
import { ask, standAt } from './stand-at.ts'
import { expect, test } from './test.ts'
import { dropFile, enter, expectCheck, goToStep } from './walk.ts'

// People press while the page still waits for an answer. Nothing is lost, done twice, or done in another order.

/** Holds requests of a path back until `letGo`; `asked` names each as the browser sent it. */
async function hold(page: Page, path: string, method = 'POST') {
  const asked: string[] = []
  const { promise: isFree, resolve } = Promise.withResolvers<undefined>()
  await page.route(path, async (route) => {
    if (route.request().method() !== method) return route.fallback()
    asked.push(route.request().url())
    await isFree
    await route.continue()
  })
  return { asked, letGo: () => resolve(undefined) }
}

/** What an admin decided, in the order in which the server answered. */
function arrivals(page: Page): readonly string[] {
  const arrived: string[] = []
  page.on('response', (response) => {
    const [, act] = /\/(choices|claimed|save)$/.exec(response.url()) ?? []
    if (act !== undefined) arrived.push(act)
  })
  return arrived
}

/** Whatever the page has sent until now is known here afterwards: requests come in their order. */
async function heard(page: Page): Promise<void> {
  const { promise: isHeard, resolve } = Promise.withResolvers<undefined>()
  await page.route('**/heard', async (route) => {
    resolve(undefined)
    await route.fulfill({ body: '' })
  })
  await page.evaluate(() => void fetch('/heard'))
  await isHeard
  await page.unroute('**/heard')
}

test.describe.serial('a tenant that begins', () => {
  let page: Page

  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage()
  })
  test.afterAll(() => page.close())
  test.afterEach(() => page.unrouteAll())

  test('Start pressed twice spends a link once, and makes one configuration; so does Add configuration', async ({
    server,
  }) => {
    const { link } = await server.invite('Pressed Twice')
    await page.goto(link)
    const entering = await hold(page, '**/api/enter')
    await page.getByRole('button', { name: 'Start' }).dblclick()
    await expect.poll(() => entering.asked.length).toBe(1)
    await heard(page)
    expect(entering.asked).toHaveLength(1)
    entering.letGo()

    const first = await hold(page, '**/api/configurations')
    await page.getByText('Nothing is set up yet').waitFor()
    await page.getByRole('button', { name: 'Start', exact: true }).dblclick()
    await expect.poll(() => first.asked.length).toBe(1)
    await heard(page)
    expect(first.asked).toHaveLength(1)
    first.letGo()
    await page.getByTestId('step-start').waitFor()

    await page.goto(`${server.origin}/configurations`)
    await page.unroute('**/api/configurations')
    const second = await hold(page, '**/api/configurations')
    await page.getByRole('button', { name: 'Add configuration' }).dblclick()
    await expect.poll(() => second.asked.length).toBe(1)
    await heard(page)
    expect(second.asked).toHaveLength(1)
    second.letGo()
    await page.getByTestId('step-start').waitFor()
    const { text } = await ask(page, 'GET', '/api/configurations')
    expect(api.configurations.reply.parse(JSON.parse(text)).configurations).toHaveLength(2)
  })

  test('Continue pressed right after a choice claims it after it has arrived', async () => {
    const choices = await hold(page, '**/choices', 'PUT')
    const arrived = arrivals(page)
    await page.getByRole('radio', { name: '@gmail.com or other' }).click()
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await heard(page)
    choices.letGo()
    await page.waitForURL(/\/project$/)
    expect(arrived).toEqual(['choices', 'claimed'])
  })

  test('two files dropped at once are taken one after the other: the last one stays', async ({ google, server }) => {
    await google.steer.createUser({ email: 'two.files@gmail.com' })
    const { projectId } = await google.steer.createProject({ displayName: 'Files', createdBy: 'two.files@gmail.com' })
    await google.steer.createConsentScreen({ projectId })
    const redirectUris = ['', '/calendar'].map((path) => `${server.origin}/api/auth/google${path}/callback`)
    const one = await google.steer.createClient({ projectId, redirectUris, name: 'One' })
    const two = await google.steer.createClient({ projectId, redirectUris, name: 'Two' })
    await goToStep(page, 'client')
    // Only the first waits on its way: a second one sent beside it would arrive before it.
    const { promise: isFree, resolve: letGo } = Promise.withResolvers<undefined>()
    let uploads = 0
    await page.route('**/files?on=client', async (route) => {
      uploads += 1
      if (uploads === 1) await isFree
      await route.continue()
    })
    await dropFile(page, { name: 'one.json', text: one.file })
    await expect.poll(() => uploads).toBe(1)
    await dropFile(page, { name: 'two.json', text: two.file })
    await expect(page.getByText('two.json')).toHaveCount(0)
    letGo(undefined)
    await expect.poll(() => uploads).toBe(2)
    await expect(page.getByTestId('drop-client')).toContainText(`ends ${two.clientSecret.slice(-4)}`)
    for (const id of ['client-file', 'client-secret']) await expectCheck(page, id, 'passed')
    await page.reload()
    await expect(page.getByTestId('drop-client')).toContainText(`ends ${two.clientSecret.slice(-4)}`)
  })
})

test.describe.serial('a tenant before its first sign-in', () => {
  let page: Page
  let configurationId: string

  test.beforeAll(async ({ browser, server, google }) => {
    const tenant = await standAt(server, google.steer, 'quick-presses', 'review')
    configurationId = tenant.configurationId
    page = await browser.newPage()
    await enter(page, tenant.link)
  })
  test.afterAll(() => page.close())
  test.afterEach(() => page.unrouteAll())

  test('back from Google while a look is under way: another look follows it', async ({ server }) => {
    await page.goto(`${server.origin}/setup/${configurationId}/client`)
    await expectCheck(page, 'client-secret', 'passed')
    const looks = await hold(page, '**/checks')
    await page.getByRole('button', { name: 'Check again now' }).click()
    await expect.poll(() => looks.asked.length).toBe(1)
    await page.evaluate(() => void window.dispatchEvent(new Event('focus')))
    await heard(page)
    expect(looks.asked).toHaveLength(1)
    looks.letGo()
    await expect.poll(() => looks.asked.length).toBe(2)
  })

  test('a save pressed after two choices reaches the server after them', async ({ server }) => {
    await page.goto(`${server.origin}/setup/${configurationId}/start`)
    const choices = await hold(page, '**/choices', 'PUT')
    const arrived = arrivals(page)
    await page.getByRole('radio', { name: 'Gmail', exact: true }).click()
    await page.getByRole('radio', { name: 'Gmail and Calendar' }).click()
    await page.getByRole('link', { name: 'Back', exact: true }).click()
    // Save waits to know who must reconnect; that is known before it is pressed here.
    const known = page.waitForResponse('**/selection/preview')
    await page.getByRole('link', { name: /^Check and save/ }).click()
    await (await known).finished()
    await page.getByRole('button', { name: 'Save and use this configuration' }).click()
    await heard(page)
    choices.letGo()
    await page.waitForURL(/\/mailbox$/)
    expect(arrived).toEqual(['choices', 'choices', 'save'])
  })

  test('Connect appears once it is known who is connected', async ({ server }) => {
    const connections = await hold(page, '**/api/connections', 'GET')
    await page.goto(`${server.origin}/setup/${configurationId}/mailbox`)
    await expect(page.getByRole('heading', { level: 2, name: 'The mailbox' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Connect mailbox' })).toHaveCount(0)
    connections.letGo()
    await expect(page.getByRole('button', { name: 'Connect mailbox' })).toBeVisible()
  })
})
