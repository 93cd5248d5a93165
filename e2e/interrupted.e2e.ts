import { stepBySlug } from '../steps/index.ts'
import { standAt } from './stand-at.ts'
import { expect, test } from './test.ts'
import { enter, expectCheck } from './walk.ts'

// What a browser does in the middle of things: reloaded, gone back, closed, offline.

test('FM-92 reloaded, gone back from and closed at every step: it stands as it stood, and nothing is done twice', async ({
  page,
  server,
  google,
}) => {
  test.setTimeout(180_000)
  const { configurationId, link } = await standAt(server, google.steer, 'reloaded', 'proof')
  await enter(page, link)
  const done: string[] = []
  const listen = (opened: typeof page) =>
    opened.on('request', (request) => {
      // A look and a preview change nothing; everything else that is not read would be an act nobody asked for.
      if (request.method() !== 'GET' && !/\/(checks|causes|preview)\b/.test(request.url())) done.push(request.url())
    })
  listen(page)
  const slugs = [
    'start',
    'project',
    'key',
    'apis',
    'push',
    'consent',
    'client',
    'review',
    'mailbox',
    'calendar',
    'proof',
  ]
  for (const slug of slugs) {
    const heading = (opened: typeof page) =>
      expect(opened.getByRole('heading', { level: 1, name: stepBySlug(slug)?.title ?? '' })).toBeVisible()
    await page.goto(`${server.origin}/setup/${configurationId}/${slug}`)
    await heading(page)
    await page.reload()
    await heading(page)
    await page.getByRole('link', { name: 'Connections' }).click()
    await page.getByRole('heading', { level: 1, name: 'Connections' }).waitFor()
    await page.goBack()
    await heading(page)
    const another = await page.context().newPage()
    listen(another)
    await another.goto(page.url())
    await heading(another)
    await another.close()
  }
  expect(done).toEqual([])
})

test('FM-93 offline in the middle of a look: said, and what changed meanwhile is shown when the line is back', async ({
  page,
  server,
  google,
}) => {
  // The line is down for a while, and the way back has growing pauses.
  test.setTimeout(180_000)
  const { configurationId, link, account } = await standAt(server, google.steer, 'offline', 'proof')
  await enter(page, link)
  await page.goto(`${server.origin}/setup/${configurationId}/proof`)
  await expectCheck(page, 'gmail-push', 'not_started')
  await page.context().setOffline(true)
  await expect(page.getByRole('alert').filter({ hasText: 'Connection lost' })).toBeVisible({ timeout: 30_000 })
  await google.steer.deliverMail({ email: account })
  await page.context().setOffline(false)
  await expectCheck(page, 'gmail-push', 'passed', 60_000)
  await expect(page.getByText('Connection lost')).toHaveCount(0)
})
