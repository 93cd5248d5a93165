import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'
import {
  countTyping,
  doInGoogle,
  dropFile,
  enter,
  expectCheck,
  goOn,
  goToStep,
  beginConfiguration,
  type Person,
  placeOf,
} from './walk.ts'

// From the printed link to the end, by the guides alone: 2 dropped files, nothing typed into our pages.

test('path B: a company sets up Google from nothing', async ({ page, server, google }) => {
  test.setTimeout(180_000)
  const domain = 'from-nothing-b.example'
  const person: Person = { email: `dana@${domain}`, location: domain, audience: 'internal' }
  // A domain whose organization is older than Google's default against keys.
  await google.steer.createWorkspace({ domain, users: [person.email], createdAt: Date.UTC(2020, 0, 1) })
  await google.steer.consoleUser({ email: person.email })
  const { link } = await server.invite('Acme')
  const typed = await countTyping(page, server.origin)

  await enter(page, link)
  await beginConfiguration(page)
  await answerStart(page, person)
  await claim(page, 'project', 'project-id', person)
  const key = await bringFile(page, 'key', person)
  await expectCheck(page, 'key-token', 'passed')
  // Only an API that comes next tells which roles there are.
  await expectCheck(page, 'key-role', 'blocked')
  await goOn(page)
  await doInGoogle(page, 'apis', person)
  for (const api of ['gmail', 'calendar', 'pubsub', 'resource-manager', 'iam'])
    await expectCheck(page, `api-${api}`, 'passed')
  await goOn(page)
  expect(placeOf(page).step).toBe('push')
  await goToStep(page, 'consent')
  await claim(page, 'consent', 'consent', person)
  const client = await bringFile(page, 'client', person)
  for (const id of ['client-file', 'same-project', 'client-redirect', 'client-secret'])
    await expectCheck(page, id, 'passed')
  expect(typed()).toBe(0)
  for (const secret of [key, client]) await expect(page.locator('body')).not.toContainText(secret)
})

async function answerStart(page: Page, { audience }: Person): Promise<void> {
  expect(placeOf(page).step).toBe('start')
  if (audience === 'external') await page.getByRole('radio', { name: /^@gmail.com or other/ }).check()
  await goOn(page)
}

/** A step whose page Google shows to nobody but the admin: done in Google, then said so. */
async function claim(page: Page, slug: string, row: string, person: Person): Promise<void> {
  expect(placeOf(page).step).toBe(slug)
  await doInGoogle(page, slug, person)
  await page.getByRole('button', { name: 'I have done this' }).click()
  await expectCheck(page, row, 'claimed')
  await goOn(page)
}

/** A step that ends with a file: made in Google, dropped on our page. Resolves with the file's secret. */
async function bringFile(page: Page, slug: 'key' | 'client', person: Person): Promise<string> {
  expect(placeOf(page).step).toBe(slug)
  const [file] = await doInGoogle(page, slug, person)
  if (!file) throw new Error(`Google handed over no file on the step ${slug}`)
  await dropFile(page, file)
  await expectCheck(page, `${slug}-file`, 'passed')
  const content: { private_key?: string; web?: { client_secret: string } } = JSON.parse(String(file.text))
  return content.web?.client_secret ?? content.private_key ?? ''
}
