import { expect, type Locator, type Page } from '@playwright/test'
import { stateLabels } from '../contract/state-labels.ts'
import { stepBySlug } from '../steps/index.ts'
import type { CheckState } from '../contract/check.ts'
import { followGuide, readGuide } from './follow-guide.ts'
import type { NamedFile } from './named-file.ts'

// What an admin does on our pages, by role and label. Every journey walks through these functions.

/** Opens a setup link and presses Start: ends on the hub. */
export async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('heading', { level: 1, name: 'Connect Google' }).waitFor()
}

/** From the hub of a tenant that has nothing yet to the first step. */
export async function beginConfiguration(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.waitForURL(/\/setup\/[^/]+\/[a-z]+$/)
}

/** The configuration and step in the address of a wizard page. */
export function placeOf(page: Page): { readonly configurationId: string; readonly step: string } {
  const [, configurationId = '', step = ''] = /\/setup\/([^/]+)\/([a-z]+)/.exec(page.url()) ?? []
  return { configurationId, step }
}

/** Goes to a step of the same configuration by its address, as a permalink does. */
export async function goToStep(page: Page, step: string): Promise<void> {
  await page.goto(`/setup/${placeOf(page).configurationId}/${step}`.replace(/^/, new URL(page.url()).origin))
  await page.getByTestId(`step-${step}`).waitFor()
}

/** Presses a link that leads to Google and gives the tab it opened. */
export async function openInGoogle(page: Page, button = 'Open in Google'): Promise<Page> {
  const opened = page.context().waitForEvent('page')
  // A row below that needs attention may lead to the same page once more.
  const link = page.getByRole('link', { name: new RegExp(`^${button}`) }).first()
  await link.click()
  const google = await opened
  await google.waitForLoadState()
  return google
}

/** What "Copy {label}" puts on the clipboard; with several of a kind, all of them in order. */
export async function copyAll(page: Page, label: string): Promise<string[]> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.bringToFront()
  const buttons = page.getByRole('button', { name: new RegExp(`^Copy ${label}( \\d+)?$`) })
  await buttons.first().waitFor()
  const copied: string[] = []
  const count = await buttons.count()
  for (let index = 0; index < count; index++) {
    const button = page.getByTestId(count > 1 ? testIdOf(`${label} ${index + 1}`) : testIdOf(label)).getByRole('button')
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await button.click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('')
    copied.push(await page.evaluate(() => navigator.clipboard.readText()))
  }
  return copied
}

const testIdOf = (label: string) => `value-${label.toLowerCase().replace(/\s+/g, '-')}`

/** Lets a file fall on the page, as from the downloads bar. Anywhere will do: the page finds out what it is. */
export async function dropFile(page: Page, { name, text }: NamedFile): Promise<void> {
  const base64 = Buffer.from(text).toString('base64')
  const transfer = await page.evaluateHandle(
    ({ fileName, content }) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], fileName, { type: 'application/json' }))
      return data
    },
    { fileName: name, content: base64 },
  )
  // A browser drops only where a file may fall: once the page listens.
  await expect
    .poll(() =>
      page.locator('main').evaluate((main, dataTransfer) => {
        const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true })
        return !main.dispatchEvent(over)
      }, transfer),
    )
    .toBe(true)
  await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer })
  await transfer.dispose()
}

/** One row of "What we see", by its id. */
export function check(page: Page, id: string): Locator {
  return page.getByTestId(`check-${id}`)
}

/** Waits until the row says so, to eyes and to screen readers alike. */
export async function expectCheck(page: Page, id: string, state: CheckState, timeout = 15_000): Promise<void> {
  await expect(check(page, id)).toHaveAttribute('data-state', state, { timeout })
  await expect(check(page, id)).toHaveAccessibleName(new RegExp(`: ${stateLabels[state]}$`))
}

/** Waits until the row has failed for this cause, whose code support reads aloud. */
export async function expectCause(page: Page, id: string, cause: string, state: CheckState = 'failed'): Promise<void> {
  await expectCheck(page, id, state)
  await expect(check(page, id)).toContainText(`Code ${cause}`)
}

/** Presses Continue and waits for another page than this. */
export async function goOn(page: Page): Promise<void> {
  const before = page.url()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.waitForURL((url) => url.href !== before, { timeout: 10_000 })
}

/** Counts what is typed into our pages from now on: characters of real key presses in fields, and nothing that is pasted. */
export async function countTyping(page: Page, ours: string): Promise<() => number> {
  let typed = 0
  await page.exposeFunction('guidepostTestTyped', () => void (typed += 1))
  await page.addInitScript((origin) => {
    if (location.origin !== origin) return
    document.addEventListener(
      'input',
      (event) => {
        const field = event.target
        const isText =
          field instanceof HTMLTextAreaElement ||
          (field instanceof HTMLInputElement && !['radio', 'checkbox', 'file'].includes(field.type))
        // exposeFunction puts it on the window without telling the type checker.
        if (isText) void Reflect.get(window, 'guidepostTestTyped')()
      },
      true,
    )
  }, ours)
  return () => typed
}

/** Who sits at the machine: what only that person knows on Google's pages. */
export type Person = {
  readonly email: string
  /** What they choose under Location; a consumer account has no organization. */
  readonly location: string
  readonly audience: 'internal' | 'external'
}

/**
 * The whole Google part of a step: opens Google by the button, follows the guide's numbered actions on Google's pages
 * with the values that the copy buttons give, comes back with the files that were downloaded.
 */
export async function doInGoogle(page: Page, slug: string, person: Person): Promise<NamedFile[]> {
  const step = stepBySlug(slug)
  const [first] = step?.opens ?? []
  if (!step || !first) throw new Error(`The step ${slug} opens no page of Google`)
  // The address changes a moment before the page does.
  await page.getByTestId(`step-${slug}`).waitFor()
  const google = await openInGoogle(page, first.button)
  const files = await followGuide(readGuide(slug), google, {
    audience: person.audience,
    own: {
      Location: person.location,
      'User support email': person.email,
      'the new account in the list': 'guidepost-push@',
    },
    valuesOf: async (name) => {
      const field = step.fields[name]
      if (field?.kind !== 'copy') return []
      const values = await copyAll(page, field.label)
      await google.bringToFront()
      return values
    },
    open: (button) => openInGoogle(page, button),
  })
  await comeBack(page)
  return files
}

/** Back to our tab. Headless Chromium takes every tab for the one in front, so the event that tells of it is ours. */
async function comeBack(page: Page): Promise<void> {
  await page.bringToFront()
  await page.evaluate(() => void window.dispatchEvent(new Event('focus')))
}
