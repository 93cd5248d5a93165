import { type Journey, walkUntil } from './journey.ts'
import { expect, test } from './test.ts'
import { beginConfiguration, countTyping, enter } from './walk.ts'

// From the printed link to the end, by the guides alone: 2 dropped files, nothing typed into our pages.

test('path B: a company sets up Google from nothing until a real push arrived', async ({ page, server, google }) => {
  test.setTimeout(240_000)
  const domain = 'from-nothing.example'
  const email = `dana@${domain}`
  const account = `help@${domain}`
  // A domain whose organization is older than Google's default against keys.
  await google.steer.createWorkspace({ domain, users: [email, account], createdAt: Date.UTC(2020, 0, 1) })
  await google.steer.consoleUser({ email })
  const person = { email, location: domain, audience: 'internal' } as const
  const journey: Journey = { page, person, steer: google.steer, account, secrets: [] }
  const { link } = await server.invite('From Nothing')
  const typed = await countTyping(page, server.origin)

  await enter(page, link)
  await beginConfiguration(page)
  await walkUntil(journey, 'proof')
  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Google is connected' })).toBeVisible()

  expect(typed()).toBe(0)
  for (const secret of journey.secrets) await expect(page.locator('body')).not.toContainText(secret)
})

test('path C: outside a company the app is published, and a real push arrived', async ({ page, server, google }) => {
  test.setTimeout(240_000)
  const email = 'dana.from.nothing@gmail.com'
  await google.steer.createUser({ email })
  await google.steer.consoleUser({ email })
  const person = { email, location: 'No organization', audience: 'external' } as const
  const journey: Journey = { page, person, steer: google.steer, account: email, secrets: [] }
  const { link } = await server.invite('At Home')
  const typed = await countTyping(page, server.origin)

  await enter(page, link)
  await beginConfiguration(page)
  await walkUntil(journey, 'proof')

  expect(typed()).toBe(0)
})
