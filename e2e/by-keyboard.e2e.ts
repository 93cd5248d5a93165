import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { check, expectCheck, goToStep, placeOf } from './walk.ts'

// Everything is reached by keyboard, in an order that makes sense.

/** Tabs until the focus lies on the button of this name; a keyboard trap or an unreachable control fails. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).waitFor()
  for (let presses = 0; presses < 80; presses++) {
    const said = await page.evaluate(() => {
      const focused = document.activeElement
      return focused instanceof HTMLElement ? (focused.ariaLabel ?? focused.innerText) : ''
    })
    if (name.test(said)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${name}`)
}

test('by keyboard alone: from the link to a proven client', async ({ page, server, google }) => {
  await google.steer.createUser({ email: 'keys@gmail.com' })
  const { projectId } = await google.steer.createProject({
    displayName: 'Keyboard project',
    createdBy: 'keys@gmail.com',
  })
  await google.steer.createConsentScreen({ projectId })
  const redirectUris = [
    `${server.origin}/api/auth/google/callback`,
    `${server.origin}/api/auth/google/calendar/callback`,
  ]
  const client = await google.steer.createClient({ projectId, redirectUris })
  const { link } = await server.invite('By Keyboard')
  await page.goto(link)
  await tabTo(page, /^Start$/)
  await page.keyboard.press('Enter')
  await page.getByText('Nothing is set up yet').waitFor()
  await tabTo(page, /^Start$/)
  await page.keyboard.press('Enter')
  await page.getByTestId('step-start').waitFor()
  // The new page's heading has the focus, so that it is read out.
  await expect(page.locator('h1')).toBeFocused()
  expect(placeOf(page).step).toBe('start')
  await goToStep(page, 'client')
  await tabTo(page, /^Choose client file$/)
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (
    await chooser
  ).setFiles({ name: client.fileName, mimeType: 'application/json', buffer: Buffer.from(client.file) })
  for (const id of ['client-file', 'client-redirect', 'client-secret']) await expectCheck(page, id, 'passed')
  // Every row can be pointed at by a link, and the skip link leads there.
  await page.goto(`${page.url()}#check-client-secret`)
  await expect(check(page, 'client-secret')).toBeInViewport()
})
