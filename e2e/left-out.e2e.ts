import { find } from './google/console/find.ts'
import { signInAtGoogle } from './journey.ts'
import { standAt } from './stand-at.ts'
import { expect, test } from './test.ts'
import { check, enter, expectCheck } from './walk.ts'

// One service alone: what was left out is asked for nowhere, stays on the task list, and can be done later.

test('the calendar is refused and left for later: Gmail alone is proven, and the calendar follows', async ({
  page,
  server,
  google,
}) => {
  test.setTimeout(120_000)
  const tenant = await standAt(server, google.steer, 'no-calendar', 'calendar')
  await enter(page, tenant.link)
  await page.goto(`${server.origin}/setup/${tenant.configurationId}/calendar`)
  await page.getByRole('button', { name: 'Connect calendar' }).click()
  await page.waitForURL(/\/accounts\.google\.com\//)
  if (page.url().includes('/signin/identifier')) await page.getByRole('button', { name: tenant.account }).click()
  await find(page, 'sign-in.cancel').click()
  await page.waitForURL(/\/calendar/)
  await expectCheck(page, 'oauth-cal', 'failed')
  await page.getByRole('button', { name: 'Not now' }).click()

  await page.waitForURL(/\/proof$/)
  await google.steer.deliverMail({ email: tenant.account })
  await expectCheck(page, 'gmail-push', 'passed', 30_000)
  await expect(check(page, 'cal-push')).toHaveCount(0)
  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Google is connected' })).toBeVisible()
  await expect(page.getByText('Calendar reached us')).toHaveCount(0)

  await page.goto(`${server.origin}/setup`)
  await page
    .getByRole('link', { name: /^Connect a calendar.*Skipped$/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Connect calendar' }).click()
  await signInAtGoogle({ page, account: tenant.account })
  await expectCheck(page, 'cal-sync', 'passed', 30_000)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(page.getByText('Calendar reached us')).toBeVisible()
})

test('a configuration for Calendar alone is proven without a mailbox, until Gmail is to use it', async ({
  page,
  server,
  google,
}) => {
  test.setTimeout(120_000)
  const tenant = await standAt(server, google.steer, 'no-gmail', 'review')
  await enter(page, tenant.link)
  await page.goto(`${server.origin}/setup/${tenant.configurationId}/review`)
  await page.getByRole('radio', { name: 'Calendar only' }).click()
  await page.getByRole('button', { name: 'Save and use this configuration' }).click()
  await page.waitForURL(/\/calendar$/)
  await page.getByRole('button', { name: 'Connect calendar' }).click()
  await signInAtGoogle({ page, account: tenant.account })
  await expectCheck(page, 'cal-sync', 'passed', 30_000)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Google is connected' })).toBeVisible()
  await expect(page.getByText('Gmail reached us')).toHaveCount(0)

  await page.goto(`${server.origin}/configurations`)
  const panel = page.getByRole('region', { name: 'Selection' })
  // Saved before the page has heard what the change means: it waits for that, and then saves.
  const { promise: isPressed, resolve: press } = Promise.withResolvers<undefined>()
  await page.route('**/selection/preview', async (route) => {
    await isPressed
    await route.continue()
  })
  await panel.getByRole('radio', { name: /^The same for both/ }).click()
  await panel.getByRole('button', { name: 'Save selection' }).click()
  press(undefined)
  await expect(page.getByText('Selection saved.')).toBeAttached()
  await page.goto(`${server.origin}/setup`)
  await page.getByRole('link', { name: 'Continue: Connect a mailbox' }).click()
  await page.getByRole('button', { name: 'Connect mailbox' }).click()
  await signInAtGoogle({ page, account: tenant.account })
  await expectCheck(page, 'watch', 'passed', 30_000)
})
