import type { Page } from '@playwright/test'
import express from 'express'
import { readFile } from 'node:fs/promises'
import { serve } from '../sample-world.ts'
import { makeWorld } from '../world.ts'
import { find } from './find.ts'
import { openChromium } from './open-chromium.ts'
import { consoleRoutes } from './pages.ts'

// For tests: a person's clicks, by role and label, in a real browser. `CONSOLE_SHOTS=folder` keeps pictures of the pages.
const shots = process.env['CONSOLE_SHOTS']

/** A page of the console as our own deep links name it: handed in, for nothing here may know our code. */
type LinkTo = (
  page: 'project-create' | 'enable-apis' | 'auth-overview' | 'client-create' | 'service-account-create',
  about: { projectId?: string },
) => string

/** The console over a world of its own, in a browser of its own, and what a person does there again and again. */
export async function startConsole(linkTo: LinkTo) {
  const noWaits = { api: 0, iam: 0, orgPolicy: 0, oauthClient: 0, serviceAccountKey: 0, revoke: 0 }
  const world = makeWorld({ propagation: noWaits })
  const { origin, close } = await serve(express().use(consoleRoutes(world)))
  const browser = await openChromium()
  const page: Page = await browser.newPage()

  /** Opens the page that our own deep link names, on the simulated origin. */
  async function open(link: string) {
    const { host, pathname, search } = new URL(link)
    await page.goto(`${origin}/${host}${pathname}${search}`)
  }

  async function look(name: string) {
    if (!shots) return
    for (const width of [1200, 400]) {
      await page.setViewportSize({ width, height: 800 })
      await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true })
    }
  }

  async function download(press: () => Promise<void>): Promise<{ name: string; text: string }> {
    const [file] = await Promise.all([page.waitForEvent('download'), press()])
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }

  async function createProject(organization: string): Promise<string> {
    await open(linkTo('project-create', {}))
    await find(page, 'project.name').fill('Acme mail')
    await find(page, 'project.location').selectOption({ label: organization })
    await look('project-create')
    await find(page, 'project.create').click()
    await look('project-created')
    await find(page, 'project.notifications').click()
    await find(page, 'project.select').click()
    return new URL(page.url()).searchParams.get('project') ?? ''
  }

  async function enableApis(projectId: string) {
    await open(linkTo('enable-apis', { projectId }))
    await look('enable-apis')
    await find(page, 'enable-apis.next').click()
    await find(page, 'enable-apis.enable').click()
    await find(page, 'enable-apis.done').waitFor()
  }

  async function makeConsentScreen(projectId: string, audience: 'consent.internal' | 'consent.external') {
    await open(linkTo('auth-overview', { projectId }))
    await find(page, 'consent.not-configured').waitFor()
    await find(page, 'consent.get-started').click()
    await find(page, 'consent.app-name').fill('Acme Helpdesk')
    await find(page, 'consent.user-support-email').selectOption({ index: 1 })
    await look('consent-app')
    await find(page, 'consent.next').click()
    await find(page, audience).check()
    await look('consent-audience')
    await find(page, 'consent.next').click()
    await find(page, 'consent.email-addresses').fill('dana@acme.example')
    await find(page, 'consent.next').click()
    await find(page, 'consent.agree').check()
    await find(page, 'consent.continue').click()
    await look('consent-finish')
    await find(page, 'consent.create').click()
    await page.getByText('Acme Helpdesk').waitFor()
  }

  async function makeClient(projectId: string, uris: string[]) {
    await open(linkTo('client-create', { projectId }))
    await find(page, 'oauth-client.application-type').selectOption('Web application')
    await find(page, 'oauth-client.name').fill('Acme web')
    const list = find(page, 'oauth-client.redirect-uris')
    for (const [index, uri] of uris.entries()) {
      await find(list, 'oauth-client.add-uri').click()
      await list.getByRole('textbox', { name: `URIs ${index + 1}`, exact: true }).fill(uri)
    }
    await look('client-create')
    await find(page, 'oauth-client.create').click()
    const dialog = find(page, 'oauth-client.created')
    await look('client-created')
    const file = await download(() => find(dialog, 'oauth-client.download-json').click())
    await find(dialog, 'oauth-client.ok').click()
    return file
  }

  async function makeServiceAccount(projectId: string) {
    await open(linkTo('service-account-create', { projectId }))
    await find(page, 'service-account.name').fill('guidepost push')
    await find(page, 'service-account.create-and-continue').click()
    await find(page, 'service-account.select-role').selectOption('Pub/Sub Admin')
    await find(page, 'service-account.add-another-role').click()
    await find(page, 'service-account.select-role').nth(1).selectOption('Service Account User')
    await look('service-account-roles')
    await find(page, 'service-account.continue').click()
    await find(page, 'service-account.done').click()
    const email = `guidepost-push@${projectId}.iam.gserviceaccount.com`
    await page.getByRole('link', { name: email }).click()
    await find(page, 'service-account.keys').click()
    return email
  }

  async function askForKey() {
    await find(page, 'service-account-key.add-key').click()
    await look('keys')
    await find(page, 'service-account-key.create-new-key').click()
    await find(page, 'service-account-key.json').check()
    await look('key-type')
    return find(page, 'service-account-key.create')
  }

  return {
    world,
    page,
    origin,
    open,
    look,
    download,
    createProject,
    enableApis,
    makeConsentScreen,
    makeClient,
    makeServiceAccount,
    askForKey,
    close: async () => {
      await browser.close()
      await close()
    },
  }
}
