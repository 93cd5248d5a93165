import type { Page } from '@playwright/test'
import { setTimeout as pause } from 'node:timers/promises'
import { find } from './google/console/find.ts'
import type { Steer } from './google/steer.ts'
import { signInAtGoogle, walks } from './journey.ts'
import { findingsOn } from './looks.ts'
import { seedTenant } from './seed.ts'
import { connectionsOf, makeCompany, standAt } from './stand-at.ts'
import { announcedIds } from './stored-rows.ts'
import { expect, type Server, test } from './test.ts'
import { check, doInGoogle, enter, expectCheck, goOn, goToStep } from './walk.ts'

// What comes after the first green: a second configuration, an app that leaves Testing, one service without the other.

/** Google drops notifications that follow within a second. */
const betweenNotifications = 1_100

type Place = { readonly server: Server; readonly steer: Steer; readonly tenantId: string; readonly account: string }

/** A mail arrives; gives its id. */
async function deliver({ steer, account }: Place): Promise<string> {
  await pause(betweenNotifications)
  return (await steer.deliverMail({ email: account })).id
}

async function mailReachesUs(place: Place): Promise<void> {
  const id = await deliver(place)
  await expect
    .poll(() => announcedIds(place.server, place.tenantId, 'gmail'), { timeout: 30_000, intervals: [250] })
    .toContain(id)
}

async function eventReachesUs({ server, steer, tenantId, account }: Place): Promise<void> {
  const { id } = await steer.changeEvent({ calendarId: account })
  await expect
    .poll(() => announcedIds(server, tenantId, 'calendar'), { timeout: 30_000, intervals: [250] })
    .toContain(id)
}

test('Gmail moves to a second configuration while mail arrives: said before, and no mail is lost', async ({
  page,
  server,
  google,
}) => {
  test.setTimeout(240_000)
  const { steer } = google
  const company = await makeCompany(steer, 'second-project')
  const { account } = company
  const { tenantId, link } = await server.invite('second-project')
  const seeding = { origin: server.origin, steer, ...company }
  const first = await seedTenant({ ...seeding, link }, 'calendar')
  const place = { server, steer, tenantId, account }
  await mailReachesUs(place)

  const second = await seedTenant({ ...seeding, link: first.link }, 'review')
  await enter(page, second.link)
  await page.goto(`${server.origin}/setup/${second.configurationId}/review`)
  await expect(page.getByText(`1 mailbox must reconnect: ${account}.`)).toBeVisible()
  // Mail keeps coming all the way; a switch waits for nobody.
  const sent: string[] = []
  let isSending = true
  const sending = (async () => {
    while (isSending) sent.push(await deliver(place))
  })()
  await page.getByLabel('Configuration name').fill('Second')
  await page.getByRole('radio', { name: 'Calendar only' }).click()
  await expect(page.getByText(`1 mailbox must reconnect: ${account}.`)).toHaveCount(0)
  await page.getByRole('button', { name: 'Save and use this configuration' }).click()
  await page.waitForURL(/\/calendar$/)

  await page.goto(`${server.origin}/configurations`)
  const panel = page.getByRole('region', { name: 'Selection' })
  await panel.getByLabel('Gmail configuration').selectOption({ label: 'Second' })
  await expect(panel).toContainText(`1 mailbox must reconnect: ${account}.`)
  await panel.getByRole('button', { name: 'Save selection' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(account)
  expect(await findingsOn(page, 'dialog: save selection')).toEqual([])
  await dialog.getByRole('button', { name: 'Save selection' }).click()
  await expect(dialog).toBeHidden()
  await mailReachesUs(place)

  await goToStepOf(page, second.configurationId, 'mailbox')
  await page.getByRole('button', { name: 'Connect mailbox' }).click()
  await signInAtGoogle({ page, account })
  for (const id of ['oauth-mail', 'watch']) await expectCheck(page, id, 'passed', 30_000)
  const all = await connectionsOf(page)
  expect(all.map(({ configuration }) => configuration?.id)).toEqual([second.configurationId])
  isSending = false
  await sending
  // Its push tells of whatever Google dropped before, when two mails came within a second.
  await mailReachesUs(place)
  expect(sent.length).toBeGreaterThan(3)
  await expect
    .poll(async () => lacking(sent, await announcedIds(server, tenantId, 'gmail')), { timeout: 30_000 })
    .toEqual([])
  // Told once: what both watches announced is one mail.
  const announced = await announcedIds(server, tenantId, 'gmail')
  expect(announced).toHaveLength(new Set(announced).size)
  const watches = await steer.watches({ email: account })
  expect(watches).toHaveLength(1)
})

const lacking = (wanted: readonly string[], there: readonly string[]) => wanted.filter((id) => !there.includes(id))

/** A step of a configuration by its address. */
async function goToStepOf(page: Page, configurationId: string, step: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/setup/${configurationId}/${step}`)
  await page.getByTestId(`step-${step}`).waitFor()
}

test('BI-77 an app that stayed in Testing is found by its end date, published, and the account reconnected', async ({
  page,
  server,
  google,
}) => {
  test.setTimeout(240_000)
  const { steer } = google
  const account = 'still.testing@gmail.com'
  await steer.createUser({ email: account })
  await steer.consoleUser({ email: account })
  const { link } = await server.invite('Still Testing')
  const seeding = { origin: server.origin, link, steer, person: { email: account }, account }
  const { link: mine, configurationId } = await seedTenant(seeding, 'publish')
  const person = { email: account, location: 'No organization', audience: 'external' } as const
  await enter(page, mine)
  await goToStepOf(page, configurationId, 'publish')
  // Said, and not done.
  await page.getByRole('button', { name: 'I have done this' }).click()
  await expectCheck(page, 'published', 'claimed')
  await goOn(page)
  await walks['review']?.({ page, person, steer, account, secrets: [] })
  await page.getByRole('button', { name: 'Connect mailbox' }).click()
  await signInAtGoogle({ page, account })
  await expectCheck(page, 'token-end', 'warning', 30_000)
  const [connection] = await connectionsOf(page)
  const end = new Date(connection?.signInEndsAt ?? 0)
  expect(end.getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
  expect(end.getTime() - Date.now()).toBeLessThan(7.1 * 86_400_000)
  await expect(check(page, 'token-end')).toContainText('Code consent-screen-testing-7-day-expiry')
  await expect(check(page, 'token-end')).toContainText(new RegExp(`This one ends on .*\\b${end.getDate()}\\b`))

  await goToStep(page, 'publish')
  await expectCheck(page, 'published', 'warning')
  await doInGoogle(page, 'publish', person)
  await goToStep(page, 'mailbox')
  await page.getByRole('button', { name: 'Connect again' }).click()
  await signInAtGoogle({ page, account })
  await expectCheck(page, 'token-end', 'passed', 30_000)
  await expect(page.getByRole('button', { name: 'Connect again' })).toHaveCount(0)
  await goToStep(page, 'publish')
  await expectCheck(page, 'published', 'passed', 30_000)
  await page.goto(`${server.origin}/connections`)
  await expect(page.getByRole('row').filter({ hasText: account })).toContainText('No end')
})

test('Gmail works while Calendar fails, is disconnected and is denied; Calendar works while Gmail does', async ({
  page,
  server,
  google,
}) => {
  test.setTimeout(240_000)
  const { steer } = google
  const tenant = await standAt(server, steer, 'one-without', 'proof')
  const place = { server, steer, ...tenant }
  await enter(page, tenant.link)
  const sides = [
    { step: 'calendar', product: 'Calendar', path: '/calendar', host: 'www.googleapis.com', works: mailReachesUs },
    { step: 'mailbox', product: 'Gmail', path: '/gmail', host: 'gmail.googleapis.com', works: eventReachesUs },
  ] as const
  for (const { step, product, host, path, works } of sides)
    await test.step(`without ${product}`, async () => {
      const other = product === 'Gmail' ? 'Calendar' : 'Gmail'
      const down = await steer.setFault({ match: { host, path }, effect: { kind: 'status', status: 503 } })
      await works(place)
      await steer.clearFaults({ id: down.id })

      await page.goto(`${server.origin}/connections`)
      const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) })
      await row(product)
        .getByRole('button', { name: /^Disconnect/ })
        .click()
      await page.getByRole('dialog').getByRole('button', { name: 'Disconnect', exact: true }).click()
      await expect(row(product)).toHaveAttribute('data-state', 'disconnected')
      await expect(row(other)).toHaveAttribute('data-state', 'connected')
      await works(place)

      await goToStepOf(page, tenant.configurationId, step)
      await page.getByRole('button', { name: `Connect ${step}` }).click()
      await page.waitForURL(/\/accounts\.google\.com\//)
      if (page.url().includes('/signin/identifier')) await page.getByRole('button', { name: tenant.account }).click()
      await find(page, 'sign-in.cancel').click()
      await page.waitForURL(/\/setup\//)
      await expect(page.getByRole('button', { name: 'Connect again' })).toBeVisible()
      await works(place)

      await page.getByRole('button', { name: 'Connect again' }).click()
      await signInAtGoogle({ page, account: tenant.account })
      await expectCheck(page, step === 'mailbox' ? 'watch' : 'channel', 'passed', 30_000)
      await works(place)
    })
  await mailReachesUs(place)
})
