import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { steps } from '../steps/index.ts'
import { seedTenant } from './seed.ts'
import { expect, test } from './test.ts'
import { beginConfiguration, check, dropFile, enter, expectCheck, goToStep, placeOf } from './walk.ts'

// Every page, in light and dark, from a wide screen down to 320 px: axe finds nothing, and nothing has to be scrolled sideways.

type Look = { readonly width: number; readonly colorScheme: 'light' | 'dark'; readonly axe: boolean }

/** Colours differ between light and dark, layout between widths: over both tenants each page is asked in each. */
const atADesk: readonly Look[] = [
  { width: 1200, colorScheme: 'light', axe: true },
  { width: 320, colorScheme: 'light', axe: false },
]
const onAPhone: readonly Look[] = [
  { width: 320, colorScheme: 'dark', axe: true },
  { width: 400, colorScheme: 'dark', axe: false },
]

/** What axe and the width find on the open page in every look. */
async function findingsOn(page: Page, name: string, looks: readonly Look[]): Promise<string[]> {
  const findings: string[] = []
  for (const { width, colorScheme, axe } of looks) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const where = `${name}, ${width} px, ${colorScheme}`
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (sideways > 0) findings.push(`${where}: ${sideways} px have to be scrolled sideways`)
    if (!axe) continue
    const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
    for (const { id, nodes } of violations)
      for (const { html, failureSummary } of nodes) findings.push(`${where}: ${id} ${html} ${failureSummary ?? ''}`)
  }
  return findings
}

test('a tenant that has only begun: every page', async ({ page, server }) => {
  test.setTimeout(300_000)
  const { link } = await server.invite('Only Begun')
  await page.goto(link)
  const findings = await findingsOn(page, 'enter', atADesk)
  await enter(page, link)
  findings.push(...(await findingsOn(page, 'hub, first visit', atADesk)))
  await beginConfiguration(page)
  // The others are looked at by the tenant that has come far; these differ while nothing is done.
  for (const slug of ['start', 'project', 'key', 'push', 'client', 'review', 'mailbox', 'proof']) {
    await goToStep(page, slug)
    findings.push(...(await findingsOn(page, slug, atADesk)))
  }
  await page.goto(`${server.origin}/setup`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  findings.push(...(await findingsOn(page, 'hub', atADesk)))
  expect(findings).toEqual([])
})

test('a tenant that has come far: every page', async ({ page, server, google }) => {
  test.setTimeout(300_000)
  const domain = 'come-far.example'
  const account = `help@${domain}`
  await google.steer.createWorkspace({ domain, users: [account], createdAt: Date.UTC(2020, 0, 1) })
  const { link } = await server.invite('Come Far')
  const seeded = await seedTenant(
    { origin: server.origin, link, steer: google.steer, person: { email: account, domain }, account },
    'proof',
  )
  await enter(page, seeded.link)
  const findings: string[] = []
  for (const { slug } of steps) {
    await page.goto(`${server.origin}/setup/${seeded.configurationId}/${slug}`)
    await page.getByTestId(`step-${slug}`).waitFor()
    findings.push(...(await findingsOn(page, slug, onAPhone)))
  }
  for (const path of ['setup', 'configurations', 'connections', 'health', `setup/${seeded.configurationId}/done`]) {
    await page.goto(`${server.origin}/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    findings.push(...(await findingsOn(page, path, onAPhone)))
  }
  for (const path of ['about', 'about/privacy', 'about/terms']) {
    await page.goto(`${server.origin}/${path}`)
    findings.push(...(await findingsOn(page, path, onAPhone)))
  }
  expect(findings).toEqual([])
})

test('a client with problems: failed, waiting, refused file, error summary, open help', async ({
  admin: { page },
  google,
  server,
}) => {
  test.setTimeout(120_000)
  await google.steer.createUser({ email: 'axe@gmail.com' })
  const { projectId } = await google.steer.createProject({ displayName: 'Axe project', createdBy: 'axe@gmail.com' })
  await google.steer.createConsentScreen({ projectId })
  const mistyped = [`${server.origin}/api/auth/google/calback`, `${server.origin}/api/auth/google/calendar/callback`]
  const client = await google.steer.createClient({ projectId, redirectUris: mistyped })
  await beginConfiguration(page)
  await goToStep(page, 'client')
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  const findings = await findingsOn(page, 'error summary', [...atADesk, ...onAPhone])
  await dropFile(page, {
    name: client.fileName,
    text: client.file.replace(client.clientSecret, `GOCSPX-${'w'.repeat(28)}`),
  })
  await expectCheck(page, 'client-redirect', 'failed')
  await expectCheck(page, 'client-secret', 'failed')
  await page.getByRole('button', { name: 'Stuck? Show help' }).click()
  await page.getByText('Paste ID and secret instead').click()
  findings.push(...(await findingsOn(page, 'failed checks', [...atADesk, ...onAPhone])))
  await dropFile(page, { name: 'x.json', text: '{"installed":{}}' })
  await expect(page.getByTestId('drop-client').getByRole('alert')).toBeVisible()
  findings.push(...(await findingsOn(page, 'refused file', [...atADesk, ...onAPhone])))
  expect(findings).toEqual([])
})

/** Tabs until the focus lies on what carries this name; a keyboard trap or an unreachable control fails. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const focused = page.locator(':focus')
    if ((await focused.count()) > 0) {
      const said = (await focused.getAttribute('aria-label')) ?? (await focused.innerText())
      if (name.test(said)) return
    }
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
