import type { Page } from '@playwright/test'
import { find } from './google/console/find.ts'
import { signInAtGoogle } from './journey.ts'
import { findingsOn } from './looks.ts'
import { seedTenant } from './seed.ts'
import { connectionsOf, standAt } from './stand-at.ts'
import { expect, test } from './test.ts'
import { check, enter, expectCause, expectCheck } from './walk.ts'

// Sign-ins that come to nothing, as the admin sees them: what it means is said, nothing is stored, and the way on is one button.

/** Google asks which account; this one is chosen. */
async function choose(page: Page, account: string): Promise<void> {
  await page.waitForURL(/\/signin\/identifier/)
  await page.getByRole('button', { name: account }).click()
}

test('BI-72 a stranger, a forgotten box and another account than meant: each is said, and the next try goes through', async ({
  page,
  server,
  google,
}) => {
  test.setTimeout(120_000)
  const { account, configurationId, link } = await standAt(server, google.steer, 'refused', 'calendar')
  const [stranger, colleague] = ['stranger@gmail.com', 'colleague@refused.example']
  for (const email of [stranger, colleague]) await google.steer.createUser({ email })
  await enter(page, link)
  const calendar = `${server.origin}/setup/${configurationId}/calendar`

  await page.goto(calendar)
  await page.getByRole('button', { name: 'Connect calendar' }).click()
  await choose(page, stranger)
  // Google keeps the stranger on a page of its own; what it says there is explained by the help.
  await expect(page.locator('body')).toContainText('can only be used within its organization')
  const said = page.url()
  await page.goto(calendar)
  await page.getByRole('button', { name: 'Stuck? Show help' }).click()
  await page.getByLabel('What did Google show?').fill(said)
  await page.getByRole('button', { name: 'Explain this' }).click()
  await expect(page.getByTestId('cause-account-outside-internal-organization')).toBeVisible()
  await expectCheck(page, 'oauth-cal', 'not_started')

  await page.getByRole('button', { name: 'Connect calendar' }).click()
  await choose(page, account)
  await find(page, 'sign-in.continue').click()
  await page.waitForURL(/\/calendar\?/)
  await expectCause(page, 'oauth-cal', 'granular-consent-scope-unticked')
  await page.getByRole('button', { name: 'Connect again' }).click()
  await signInAtGoogle({ page, account })
  await expectCheck(page, 'cal-sync', 'passed', 30_000)

  // Google has forgotten who sat here, and asks.
  await page.context().clearCookies({ domain: new URL(google.origin).hostname })
  await page.goto(`${server.origin}/connections`)
  await page.getByRole('button', { name: `Reconnect ${account}, Gmail` }).click()
  await choose(page, colleague)
  await find(page, 'sign-in.select-all').check()
  await find(page, 'sign-in.continue').click()
  const asked = page.getByRole('alert').filter({ hasText: 'You signed in with another account.' })
  await expect(asked).toContainText(colleague)
  expect(await findingsOn(page, 'signed in with another account')).toEqual([])
  await asked.getByRole('button', { name: 'Sign in again' }).click()
  await signInAtGoogle({ page, account })
  await expectCheck(page, 'oauth-mail', 'passed', 30_000)
  await expect(check(page, 'oauth-mail')).toContainText(account)
  expect((await connectionsOf(page)).map(({ account: of }) => of?.email)).toEqual([account, account])
})

test('BI-78 an app in Testing turns away who is not on its list; added to the list, the same person connects', async ({
  page,
  server,
  google,
}) => {
  test.setTimeout(120_000)
  const { steer } = google
  const [maker, colleague] = ['maker.of.the.app@gmail.com', 'not.on.the.list@gmail.com']
  for (const email of [maker, colleague]) await steer.createUser({ email })
  const { link } = await server.invite('Not on the list')
  const seeding = { origin: server.origin, link, steer, person: { email: maker }, account: maker }
  const seeded = await seedTenant(seeding, 'mailbox')
  const { configurationId, projectId } = seeded
  await steer.setConsentScreen({ projectId, publishing: 'testing', testUsers: [maker] })
  const mailbox = `${server.origin}/setup/${configurationId}/mailbox`
  await enter(page, seeded.link)
  await page.goto(mailbox)
  await page.getByRole('button', { name: 'Connect mailbox' }).click()
  await choose(page, colleague)
  await expect(page.locator('body')).toContainText('Access blocked')
  const said = page.url()
  await page.goto(mailbox)
  await page.getByRole('button', { name: 'Stuck? Show help' }).click()
  await page.getByLabel('What did Google show?').fill(said)
  await page.getByRole('button', { name: 'Explain this' }).click()
  await expect(page.getByTestId('cause-consent-screen-testing-not-a-test-user')).toBeVisible()
  await expectCheck(page, 'oauth-mail', 'not_started')

  await steer.setConsentScreen({ projectId, testUsers: [maker, colleague] })
  await page.goto(mailbox)
  await page.getByRole('button', { name: 'Connect mailbox' }).click()
  await choose(page, colleague)
  await signInAtGoogle({ page, account: colleague })
  await expectCheck(page, 'oauth-mail', 'passed', 30_000)
})
