import type { Page } from '@playwright/test'
import { findingsOn } from './looks.ts'
import { standAt } from './stand-at.ts'
import { seedTenant } from './seed.ts'
import { expect, type Server, test } from './test.ts'
import { beginConfiguration, dropFile, enter, expectCheck, goToStep } from './walk.ts'

// Every page in every state that matters, in every look of `looks.ts`: axe finds nothing, and nothing is lost.

/** What brings the page into the state, from wherever it was before. */
type State = readonly [name: string, come: (page: Page) => Promise<unknown>]

async function findings(page: Page, states: readonly State[]): Promise<string[]> {
  const found: string[] = []
  for (const [name, come] of states) {
    await come(page)
    found.push(...(await findingsOn(page, name)))
  }
  return found
}

const at =
  (server: Server, path: string) =>
  (page: Page): Promise<unknown> =>
    page.goto(`${server.origin}${path}`)

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

test('a tenant that has only begun', async ({ page, server, google }) => {
  test.setTimeout(300_000)
  const { link } = await server.invite('Only Begun')
  await google.steer.createUser({ email: 'axe@gmail.com' })
  const { projectId } = await google.steer.createProject({ displayName: 'Axe project', createdBy: 'axe@gmail.com' })
  await google.steer.createConsentScreen({ projectId })
  const mistyped = [`${server.origin}/api/auth/google/calback`, `${server.origin}/api/auth/google/calendar/callback`]
  const client = await google.steer.createClient({ projectId, redirectUris: mistyped })
  const notSignedIn = await findings(page, [
    ['nobody is signed in', at(server, '/setup')],
    ['the about page', at(server, '/about')],
    ['the privacy page', at(server, '/about/privacy')],
    ['a link that is not whole', at(server, '/enter')],
    ['a link', (opened) => opened.goto(link)],
  ])
  await enter(page, link)
  const nothing = await findings(page, [
    ['hub, first visit', async () => undefined],
    ['configurations, none', at(server, '/configurations')],
    ['connections, none', at(server, '/connections')],
    ['health, nothing to watch', at(server, '/health')],
    [
      'a link that was used',
      async (opened) => {
        await opened.goto(link)
        await press('Start')(opened)
        await opened.getByRole('alert').waitFor()
      },
    ],
  ])
  await page.goto(`${server.origin}/setup`)
  await beginConfiguration(page)
  const step = (slug: string) => (opened: Page) => goToStep(opened, slug)
  const begun = await findings(page, [
    ...['start', 'project', 'push', 'review', 'mailbox', 'proof'].map((slug): State => [slug, step(slug)]),
    [
      'client, error summary',
      async (opened) => {
        await goToStep(opened, 'client')
        await press(/^Continue$/)(opened)
        await opened.getByRole('heading', { name: 'There is a problem' }).waitFor()
      },
    ],
    [
      'client, failed checks, help and paste form open',
      async (opened) => {
        const wrong = client.file.replace(client.clientSecret, `GOCSPX-${'w'.repeat(28)}`)
        await dropFile(opened, { name: client.fileName, text: wrong })
        await expectCheck(opened, 'client-redirect', 'failed')
        await expectCheck(opened, 'client-secret', 'failed')
        await opened.getByText('Paste ID and secret instead').click()
        await press('Use this ID and secret')(opened)
        await press('Stuck? Show help')(opened)
        await opened.getByLabel('What did Google show?').fill('Error 403: org_internal')
        await press('Explain this')(opened)
        await opened
          .getByTestId(/^cause-/)
          .first()
          .waitFor()
      },
    ],
    [
      'client, a refused file',
      async (opened) => {
        await dropFile(opened, { name: 'x.json', text: '{"installed":{}}' })
        await opened.getByTestId('drop-client').getByRole('alert').waitFor()
      },
    ],
    ['a page that does not exist', at(server, '/setup/nowhere/client')],
    ['hub, in progress', at(server, '/setup')],
  ])
  expect([...notSignedIn, ...nothing, ...begun]).toEqual([])
})

test('a tenant that is connected, and then has problems', async ({ page, server, google }) => {
  test.setTimeout(300_000)
  const { steer } = google
  const { configurationId, account, link } = await standAt(server, steer, 'come-far', 'proof')
  await enter(page, link)
  const configuration = `/configurations/${configurationId}`
  const dialog =
    (path: string, ...names: readonly (string | RegExp)[]) =>
    async (opened: Page) => {
      await at(server, path)(opened)
      for (const name of names) await press(name)(opened)
      await opened.getByRole('dialog').waitFor()
    }
  const well = await findings(page, [
    ...['key', 'apis', 'push', 'consent', 'client', 'review', 'mailbox', 'calendar', 'proof'].map((slug): State => [
      `${slug}, done`,
      at(server, `/setup/${configurationId}/${slug}`),
    ]),
    ...['', '/checks', '/history'].map((tab): State => [`configuration${tab}`, at(server, `${configuration}${tab}`)]),
    ['configurations', at(server, '/configurations')],
    ['dialog: rename', dialog(configuration, /^Rename/)],
    ['dialog: archive one in use', dialog(configuration, /^Archive/)],
    ['connections', at(server, '/connections')],
    ['dialog: disconnect', dialog('/connections', /^Disconnect help/)],
    ['dialog: disconnect everything', dialog('/connections', 'Disconnect everything')],
    ['dialog: diagnostics', dialog('/health', 'Copy diagnostics')],
    ['health, well', at(server, '/health')],
  ])
  await steer.deliverMail({ email: account })
  await page.goto(`${server.origin}/setup/${configurationId}/proof`)
  await expectCheck(page, 'gmail-push', 'passed', 30_000)
  const done = await findings(page, [['done', press('Finish')]])

  const [watch] = await steer.watches({ email: account })
  const project = /projects\/([^/]+)/.exec(watch?.topicName ?? '')?.[1] ?? ''
  await steer.deleteSubscription({ name: `projects/${project}/subscriptions/guidepost-gmail-push` })
  await steer.revoke({ email: account, projectId: project })
  await page.goto(`${server.origin}/setup/${configurationId}/mailbox`)
  await press('Check again now')(page)
  await expectCheck(page, 'oauth-mail', 'failed', 30_000)
  const problems = await findings(page, [
    ['mailbox, lost', async () => undefined],
    [
      'push, waiting for Google',
      async (opened) => {
        await at(server, `/setup/${configurationId}/push`)(opened)
        await press('Check again now')(opened)
        await expectCheck(opened, 'sub-url', 'waiting_google')
      },
    ],
    ['health, problems', at(server, '/health')],
    ['connections, lost', at(server, '/connections')],
    ['hub, problems', at(server, '/setup')],
  ])
  expect([...well, ...done, ...problems]).toEqual([])
})

test('outside a company: the two steps of its own', async ({ page, server, google }) => {
  const account = 'axe.home@gmail.com'
  await google.steer.createUser({ email: account })
  const { link } = await server.invite('Looks At Home')
  const seeding = { origin: server.origin, link, steer: google.steer, person: { email: account }, account }
  const { configurationId, link: mine } = await seedTenant(seeding, 'publish')
  await enter(page, mine)
  const step = (slug: string): State => [slug, at(server, `/setup/${configurationId}/${slug}`)]
  expect(await findings(page, ['scopes', 'publish'].map(step))).toEqual([])
})
