import { expect, test } from './test.ts'
import { beginConfiguration, placeOf } from './walk.ts'

// An address that nothing stands behind leads to a page that exists, which says so to eyes and to screen readers.

test('an address without a page, a step or a configuration leads on and says so', async ({
  admin: { page },
  server,
}) => {
  await beginConfiguration(page)
  const { configurationId } = placeOf(page)
  const unknown = '00000000-0000-4000-8000-000000000000'
  const noPage = 'There is no page at that address.'
  const noConfiguration = 'This configuration does not exist.'
  const rows = [
    { path: '/connections/nowhere', leadsTo: '/setup', says: noPage },
    { path: `/setup/${configurationId}/nowhere`, leadsTo: '/setup', says: 'This step does not exist.' },
    { path: `/setup/${unknown}/client`, leadsTo: '/setup', says: noConfiguration },
    { path: '/setup/nowhere/done', leadsTo: '/setup', says: noConfiguration },
    { path: `/configurations/${unknown}`, leadsTo: '/configurations', says: noConfiguration },
    { path: `/configurations/${configurationId}/nowhere`, leadsTo: '/configurations', says: noPage },
  ]
  for (const { path, leadsTo, says } of rows)
    await test.step(path, async () => {
      await page.goto(server.origin + path)
      await page.waitForURL(server.origin + leadsTo)
      await expect(page.getByRole('main')).toContainText(says)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })
  await expect(page.getByTestId('live-status')).toContainText(noPage)
  // Once only: who goes on from here is not told again.
  await page.getByRole('link', { name: 'Setup', exact: true }).click()
  await expect(page.getByRole('main').getByText(noPage)).toHaveCount(0)
})
