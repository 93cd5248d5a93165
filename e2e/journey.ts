import { expect, type Page } from '@playwright/test'
import { googleLabels } from '../contract/google-labels.ts'
import { stepBySlug } from '../steps/index.ts'
import { find } from './google/console/find.ts'
import type { Steer } from './google/steer.ts'
import { doInGoogle, dropFile, expectCheck, goOn, type Person, placeOf } from './walk.ts'

// The whole main job, one function a step, as a first-time admin does it: Google's pages first, then ours.

export type Journey = {
  readonly page: Page
  readonly person: Person
  readonly steer: Steer
  /** Whose mailbox and calendar are connected. */
  readonly account: string
  /** Every secret Google handed over on the way: what must never come back. */
  readonly secrets: string[]
}

type Walk = (journey: Journey) => Promise<void>

/** Each step from its open page until it is proven, without Continue. */
export const walks: { readonly [slug: string]: Walk } = {
  start: async ({ page, person }) => {
    if (person.audience === 'internal') return
    const choice = page.getByRole('radio', { name: /^@gmail.com or other/ })
    // Not check(): the answer is shown a moment after the click, when it is on its way to the server.
    await choice.click()
    await expect(choice).toBeChecked()
  },
  project: (journey) => claim(journey, 'project', 'project-id'),
  key: async (journey) => {
    await bringFile(journey, 'key')
    await expectCheck(journey.page, 'key-token', 'passed')
    // Only an API that comes later tells which roles the account has.
    await expectCheck(journey.page, 'key-role', 'blocked')
  },
  apis: async ({ page, person }) => {
    await doInGoogle(page, 'apis', person)
    await everyCheck(page, 'apis')
  },
  // Nothing to do: it is set up while the page is open.
  push: ({ page }) => everyCheck(page, 'push'),
  consent: (journey) => claim(journey, 'consent', 'consent'),
  client: async (journey) => {
    await bringFile(journey, 'client')
    await everyCheck(journey.page, 'client')
  },
  scopes: (journey) => claim(journey, 'scopes', 'scopes'),
  publish: (journey) => claim(journey, 'publish', 'published'),
  review: async ({ page }) => {
    await page.getByRole('button', { name: 'Save and use this configuration' }).click()
    // Saving goes on by itself.
    await page.waitForURL(/\/mailbox$/)
  },
  mailbox: async (journey) => {
    await journey.page.getByRole('button', { name: 'Connect mailbox' }).click()
    await signInAtGoogle(journey)
    await everyCheck(journey.page, 'mailbox')
  },
  calendar: async (journey) => {
    await journey.page.getByRole('button', { name: 'Connect calendar' }).click()
    await signInAtGoogle(journey)
    await everyCheck(journey.page, 'calendar')
  },
  proof: async ({ page, steer, account }) => {
    await steer.deliverMail({ email: account })
    await everyCheck(page, 'proof')
  },
}

/** Walks from the step the page shows up to `last`, which is proven and stays open. */
export async function walkUntil(journey: Journey, last: string): Promise<void> {
  for (;;) {
    const { step } = placeOf(journey.page)
    const walk = walks[step]
    if (!walk) throw new Error(`Nobody knows how to walk ${journey.page.url()}`)
    await walk(journey)
    if (step === last) return
    if (placeOf(journey.page).step === step) await goOn(journey.page)
  }
}

/** Waits until every row of the step that is on the page has passed. */
async function everyCheck(page: Page, slug: string): Promise<void> {
  for (const id of Object.keys(stepBySlug(slug)?.checks ?? {})) {
    if ((await page.getByTestId(`check-${id}`).count()) > 0) await expectCheck(page, id, 'passed', 30_000)
  }
}

/** A step whose page Google shows to nobody but the admin: done in Google, then said so. */
async function claim({ page, person }: Journey, slug: string, row: string): Promise<void> {
  await doInGoogle(page, slug, person)
  await page.getByRole('button', { name: 'I have done this' }).click()
  await expectCheck(page, row, 'claimed')
}

/** A step that ends with a file: made in Google, dropped on our page. */
async function bringFile({ page, person, secrets }: Journey, slug: 'key' | 'client'): Promise<void> {
  const [file] = await doInGoogle(page, slug, person)
  if (!file) throw new Error(`Google handed over no file on the step ${slug}`)
  secrets.push(...secretsIn(String(file.text)))
  await dropFile(page, file)
  await expectCheck(page, `${slug}-file`, 'passed')
}

/** The secret of a client file, or the lines of a key's block. */
function secretsIn(text: string): string[] {
  const file: { private_key?: string; web?: { client_secret: string } } = JSON.parse(text)
  if (file.web) return [file.web.client_secret]
  return (file.private_key ?? '').split('\n').filter((line) => line.length > 40)
}

/**
 * Google's own pages of a sign-in, whichever come: account, the warning of an app of one's own, every box, Continue.
 * Ends back on our page.
 */
export async function signInAtGoogle({ page, account }: Pick<Journey, 'page' | 'account'>): Promise<void> {
  const isAtGoogle = () => page.url().includes('/accounts.google.com/')
  await page.waitForURL(isAtGoogle)
  while (isAtGoogle()) {
    const before = page.url()
    if (before.includes('/signin/identifier')) await page.getByRole('button', { name: account }).click()
    else if (before.includes('/oauth/warning')) await passWarning(page)
    else await consent(page)
    await page.waitForURL((url) => url.href !== before)
  }
  await page.waitForURL(/\/setup\//)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

async function passWarning(page: Page): Promise<void> {
  const advanced = find(page, 'sign-in.advanced')
  if (await advanced.isVisible()) {
    await advanced.click()
    const [before = '', after = ''] = googleLabels['sign-in.go-to-app'].text.en.split('APP')
    await page.getByRole('link').filter({ hasText: before }).filter({ hasText: after }).click()
  } else await find(page, 'sign-in.continue').click()
}

async function consent(page: Page): Promise<void> {
  await find(page, 'sign-in.continue').waitFor()
  const all = find(page, 'sign-in.select-all')
  if (await all.isVisible()) await all.check()
  await find(page, 'sign-in.continue').click()
}
