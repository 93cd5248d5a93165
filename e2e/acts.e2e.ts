import type { Locator, Page } from '@playwright/test'
import { api } from '../contract/api.ts'
import { signInAtGoogle } from './journey.ts'
import { findingsOn } from './looks.ts'
import { ask, connectionsOf, standAt } from './stand-at.ts'
import { expect, test } from './test.ts'
import { dropFile, enter, expectCheck } from './walk.ts'

// What an admin does once everything is connected, on one tenant after another: each act says its consequences before.

type Standing = Awaited<ReturnType<typeof standAt>>

test.describe.serial('a tenant that is connected', () => {
  let page: Page
  let tenant: Standing
  const row = (product: string): Locator =>
    page.getByRole('row').filter({ has: page.getByRole('cell', { name: product, exact: true }) })

  test.beforeAll(async ({ browser, server, google }) => {
    tenant = await standAt(server, google.steer, 'acts', 'proof')
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    page = await context.newPage()
    await enter(page, tenant.link)
  })
  test.afterAll(() => page.context().close())

  test('every button of the connections has a name of its own, though mailbox and calendar bear one address', async ({
    server,
  }) => {
    await page.goto(`${server.origin}/connections`)
    for (const act of ['Reconnect', 'Disconnect'])
      for (const product of ['Gmail', 'Calendar'])
        await expect(
          page.getByRole('button', { name: `${act} ${tenant.account}, ${product}`, exact: true }),
        ).toHaveCount(1)
  })

  test('another calendar of the account is followed instead', async ({ server, google }) => {
    const { id } = await google.steer.addCalendar({ owner: tenant.account, summary: 'On call' })
    await page.goto(`${server.origin}/setup/${tenant.configurationId}/calendar`)
    await page.getByRole('combobox', { name: 'Calendar' }).selectOption({ label: 'On call' })
    await page.getByRole('button', { name: 'Use this calendar' }).click()
    await expectCheck(page, 'cal-sync', 'passed', 30_000)
    await expect
      .poll(async () =>
        (await connectionsOf(page)).filter(({ state }) => state === 'connected').map(({ label }) => label),
      )
      .toEqual([tenant.account, 'On call'])
    await expect
      .poll(async () => (await google.steer.channels()).map(({ calendarId }) => calendarId).filter((one) => one === id))
      .toHaveLength(1)
  })

  test('what the configuration’s push channel lost is repaired from Health', async ({ server, google }) => {
    const { account } = tenant
    const [watch] = await google.steer.watches({ email: account })
    const projectId = /projects\/([^/]+)/.exec(watch?.topicName ?? '')?.[1] ?? ''
    const name = `projects/${projectId}/subscriptions/guidepost-gmail-push`
    const { resource } = await google.steer.subscription({ name })
    await google.steer.changeSubscription({
      name,
      pushConfig: { ...resource.pushConfig, pushEndpoint: 'https://old.example/push' },
    })
    await page.goto(`${server.origin}/health`)
    await page.getByRole('button', { name: 'Run all checks' }).click()
    const section = page.getByRole('region', { name: new RegExp(`^${account} Gmail`) })
    await expect(section).toContainText('https://old.example/push', { timeout: 20_000 })
    await expect(page.getByRole('list', { name: 'Timeline' })).toContainText('Problem: Subscription address')
    await section.getByRole('button', { name: 'Repair Subscription address' }).click()
    await expect(section).not.toContainText('https://old.example/push', { timeout: 20_000 })
    await expect(page.getByRole('list', { name: 'Timeline' })).toContainText('repaired the push channel')
    const after = await google.steer.subscription({ name })
    expect(after.resource.pushConfig?.pushEndpoint).toBe(resource.pushConfig?.pushEndpoint)
  })

  test('Health names what the push channel hangs on, and says of an outage that nobody could check', async ({
    server,
    google,
  }) => {
    const { account } = tenant
    const section = page.getByRole('region', { name: new RegExp(`^${account} Gmail`) })
    const says = async (word: string, cause: string) => {
      await page.getByRole('button', { name: 'Run all checks' }).click()
      await expect(section).toContainText(word, { timeout: 40_000 })
      await expect(section).toContainText(`Code ${cause}`, { timeout: 40_000 })
    }
    await page.goto(`${server.origin}/health`)
    const [watch] = await google.steer.watches({ email: account })
    const projectId = /projects\/([^/]+)/.exec(watch?.topicName ?? '')?.[1] ?? ''
    const email = `guidepost-push@${projectId}.iam.gserviceaccount.com`
    await google.steer.setServiceAccount({ email, disabled: true })
    await says('Needs attention', 'service-account-disabled')
    await google.steer.setServiceAccount({ email, disabled: false })
    const { id } = await google.steer.setFault({ match: {}, effect: { kind: 'status', status: 503 } })
    await says('Could not check', 'google-unavailable')
    await google.steer.clearFaults({ id })
    await page.getByRole('button', { name: 'Run all checks' }).click()
    await expect(section).not.toContainText('Could not check', { timeout: 60_000 })
    await expect(section).toContainText('Passed')
  })

  test('a configuration that nothing uses is archived; one in use says so', async ({ server }) => {
    await page.goto(`${server.origin}/configurations`)
    await page.getByRole('button', { name: 'Add configuration' }).click()
    await page.waitForURL(/\/start$/)
    await page.goto(`${server.origin}/configurations`)
    const cards = page.getByRole('article')
    await expect(cards).toHaveCount(2)
    const archive = async (card: Locator) => {
      await card.getByRole('button', { name: /^More/ }).click()
      await card.getByRole('button', { name: /^Archive/ }).click()
      return page.getByRole('dialog')
    }
    const inUse = await archive(cards.filter({ hasText: 'Used for Gmail and Calendar' }))
    await expect(inUse).toContainText('It is used for')
    await inUse.getByRole('button', { name: 'Close' }).click()
    const dialog = await archive(cards.filter({ hasText: 'Used for nothing' }))
    await expect(dialog).toContainText('Nothing is deleted at Google.')
    await dialog.getByRole('button', { name: 'Archive', exact: true }).click()
    await expect(page.getByText('1 archived')).toBeVisible()
    await expect(cards.filter({ visible: true })).toHaveCount(1)
    await page.getByText('1 archived').click()
    await expect(cards.filter({ visible: true })).toHaveCount(2)
    expect(await findingsOn(page, 'an archived configuration')).toEqual([])
  })

  test('a sensitive act asks for a fresh link, and goes on after it', async ({ server, google }) => {
    await server.pass(16 * 60_000)
    const afresh = async (page: Page) => {
      await page.getByRole('button', { name: 'Copy setup link' }).click()
      await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
      await page.goto(await page.evaluate(() => navigator.clipboard.readText()))
      await page.getByRole('button', { name: 'Start' }).click()
    }
    // Replacing the key of a configuration in use.
    await page.goto(`${server.origin}/setup/${tenant.configurationId}/key`)
    await page.getByTestId('drop-key').waitFor()
    const { text } = await ask(page, 'GET', `/api/configurations/${tenant.configurationId}`)
    const { key } = api.configuration.reply.parse(JSON.parse(text))
    const { file } = await google.steer.createServiceAccountKey({ email: key?.email ?? '' })
    await dropFile(page, { name: 'key.json', text: file })
    await expect(page.getByRole('alert')).toContainText('needs a fresh sign-in')
    expect(await findingsOn(page, 'key, a fresh link is needed')).toEqual([])
    await afresh(page)
    await page.waitForURL(/\/key$/)
    await page.getByTestId('drop-key').waitFor()
    await dropFile(page, { name: 'key.json', text: file })
    await expectCheck(page, 'key-token', 'passed')
    const { private_key_id: keyId } = JSON.parse(file)
    await expect(page.getByTestId('drop-key')).toContainText(`ends ${String(keyId).slice(-4)}`)

    await server.pass(16 * 60_000)
    await page.goto(`${server.origin}/connections`)
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: 'Disconnect everything' }).click()
    await expect(dialog).toContainText(tenant.account)
    await dialog.getByRole('button', { name: 'Disconnect all 2' }).click()
    await expect(dialog).toContainText('needs a fresh sign-in')
    await afresh(page)
    await page.waitForURL(/\/connections$/)
    await page.getByRole('button', { name: 'Disconnect everything' }).click()
    await dialog.getByRole('button', { name: 'Disconnect all 2' }).click()
    await expect(dialog).toBeHidden()
    for (const product of ['Gmail', 'Calendar'])
      await expect(row(product).first()).toHaveAttribute('data-state', 'disconnected')
  })

  test('one of them comes back', async () => {
    await row('Gmail')
      .getByRole('button', { name: /^Reconnect/ })
      .click()
    await signInAtGoogle({ page, account: tenant.account })
    await expectCheck(page, 'watch', 'passed', 30_000)
  })
})
