import { expect, type Locator, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { googleLabels, type GoogleLabel } from '../contract/google-labels.ts'
import { compileGuide } from '../web/wizard/compile-guide.ts'
import { type Action, actionsFor, type Guide, plainText, type Piece } from '../web/wizard/guide.ts'
import { find } from './google/console/find.ts'
import { type NamedFile, readDownload } from './named-file.ts'

// A reader who knows nothing but the guide: each numbered action is carried out on Google's page as it is written, by its
// bold labels. What cannot be found, or says nothing to do, is a mistake of the guide or of Google's pages, and fails.

export type Reader = {
  /** Internal or External: actions of the other one are passed over. */
  readonly audience: 'internal' | 'external'
  /** The values named in braces: what the wizard gave to copy. */
  readonly valuesOf: (name: string) => Promise<readonly string[]>
  /** What only the reader knows: the entry to choose in a list of that label, for example their own address. */
  readonly own: { readonly [label: string]: string }
  /** Opens another page of the same step, by the button that leads there. */
  readonly open: (button: string) => Promise<Page>
}

/** `docs/guides/en/{slug}.md`, compiled. */
export function readGuide(slug: string): Guide {
  return compileGuide(readFileSync(new URL(`../docs/guides/en/${slug}.md`, import.meta.url), 'utf8'), `${slug}.md`)
}

/** Carries out the whole guide on `google`; resolves with the files Google handed over on the way. */
export async function followGuide(guide: Guide, google: Page, reader: Reader): Promise<NamedFile[]> {
  const files: Promise<NamedFile>[] = []
  const listening = (page: Page) => page.on('download', (download) => files.push(readDownload(download)))
  let page = google
  listening(page)
  await acceptTerms(page)
  for (const action of actionsFor(guide.actions, reader.audience)) {
    const elsewhere = /^On the page (\w+)/.exec(plainText(action.text))?.[1]
    if (elsewhere !== undefined && !(await page.title()).startsWith(elsewhere)) {
      await leave(page)
      page = await reader.open(`Open ${elsewhere}`)
      listening(page)
    }
    await carryOut(action, page, reader, () => files.length)
  }
  const brought = await Promise.all(files)
  await leave(page)
  return brought
}

/** Told to close a page that is still arriving, Chromium now and then never does. */
async function leave(page: Page): Promise<void> {
  await page.waitForLoadState()
  await page.close()
}

/** Google asks once, before the first page. */
async function acceptTerms(page: Page): Promise<void> {
  if (!(await find(page, 'terms.agree').isVisible())) return
  await find(page, 'terms.agree').check()
  await find(page, 'terms.continue').click()
}

async function carryOut(action: Action, page: Page, reader: Reader, filesSoFar: () => number): Promise<void> {
  const words = plainText(action.text)
  await expectPossible(words, async () => {
    const values = await valuesIn(action.text, reader)
    const hand = makeHand(page, reader, values)
    const before = filesSoFar()
    for (const sentence of sentencesOf(action.text)) await hand.read(sentence)
    const { done, pasted } = hand.outcome()
    if (done === 0) throw new Error('nothing in it can be done')
    if (pasted < values.length) throw new Error(`${values.length - pasted} of its values are pasted nowhere`)
    if (/A file is downloaded|Download JSON/.test(words)) await expect.poll(filesSoFar).toBeGreaterThan(before)
  })
}

async function expectPossible(words: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    throw new Error(`This action of the guide cannot be followed: “${words}”`, { cause: error })
  }
}

async function valuesIn(sentence: readonly Piece[], reader: Reader): Promise<string[]> {
  const named = sentence.filter((piece) => piece.kind === 'value').map((piece) => ('name' in piece ? piece.name : ''))
  return (await Promise.all(named.map((name) => reader.valuesOf(name)))).flat()
}

type Words = { readonly text: string; readonly isLabel: boolean }

/** Splits at full stops, so that "If …" and "Google shows …" can be told from what is to be done. */
function sentencesOf(pieces: readonly Piece[]): Words[][] {
  const sentences: Words[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'label') sentences.at(-1)?.push({ text: piece.text, isLabel: true })
    else if (piece.kind !== 'value' && piece.kind !== 'emphasis') {
      const [first = '', ...more] = piece.text.split(/(?<=\.)\s/)
      sentences.at(-1)?.push({ text: first, isLabel: false })
      for (const text of more) sentences.push([{ text, isLabel: false }])
    }
  }
  return sentences.filter((sentence) => !/^\s*(If|Google|Without|With)\b/.test(sentence[0]?.text ?? ''))
}

const everyLabel: readonly GoogleLabel[] = Object.values(googleLabels)

/** Does what one action says. Keeps where it is (a dialog, a group) until the action ends. */
function makeHand(page: Page, reader: Reader, values: readonly string[]) {
  let done = 0
  let pasted = 0
  let within: Page | Locator = page

  async function read(sentence: readonly Words[]): Promise<void> {
    for (const [index, { text, isLabel }] of sentence.entries()) {
      if (!isLabel) {
        await pressUnlabelled(text)
        continue
      }
      const next = sentence.slice(index + 1).find((words) => words.isLabel)
      await use(text, sentence[index - 1]?.text ?? '', sentence[index + 1]?.text ?? '', next?.text)
      done += 1
    }
  }

  /** The one thing on Google's pages that has no fixed name: what the reader has just made. */
  async function pressUnlabelled(text: string): Promise<void> {
    const [phrase] = /the new account in the list/.exec(text) ?? []
    const name = phrase === undefined ? undefined : reader.own[phrase]
    if (name === undefined) return
    await page.getByRole('link', { name }).click()
    done += 1
  }

  async function use(text: string, said: string, following: string, next: string | undefined): Promise<void> {
    const { control, role } = await look(text, /second/.test(said) ? 1 : 0)
    if (role === 'option') return
    if (role === 'group' || role === 'dialog') within = control
    else if (role === 'heading' || role === 'text') await expect(control).toBeVisible()
    else if (role === 'textbox') await paste(control)
    else if (role === 'combobox') await choose(control, text, next)
    else if (role === 'radio') await (/Leave\s*$/.test(said) ? expect(control).toBeChecked() : control.check())
    else if (role === 'checkbox') await control.setChecked(!/tick out|untick|clear/i.test(said))
    else if (/once for each/.test(following)) await addEach(control)
    else await control.click()
  }

  async function paste(field: Locator): Promise<void> {
    const value = values[pasted]
    if (value === undefined) throw new Error('there is nothing to paste')
    await field.fill(value)
    pasted += 1
  }

  /** One more field for each value: the newest one takes it. */
  async function addEach(button: Locator): Promise<void> {
    for (const value of values) {
      await button.click()
      await within.getByRole('textbox').last().fill(value)
      pasted += 1
    }
  }

  async function choose(list: Locator, text: string, next: string | undefined): Promise<void> {
    const isOption = everyLabel.some((label) => label.role === 'option' && label.text.en === next)
    const wanted = isOption ? next : reader.own[text]
    if (wanted === undefined) throw new Error(`it does not say what to choose in “${text}”`)
    await list.selectOption({ label: wanted })
  }

  /** The control of that name: inside the dialog or group the action speaks of, else anywhere on the page. */
  async function look(text: string, nth: number): Promise<{ control: Locator; role: GoogleLabel['role'] }> {
    const roles = [...new Set(everyLabel.filter((label) => label.text.en === text).map(({ role }) => role))]
    if (roles.length === 1 && roles[0] === 'option') return { control: page.locator('html'), role: 'option' }
    const places = within === page ? [page] : [within, page]
    for (const deadline = Date.now() + 8_000; ; await page.waitForTimeout(50)) {
      for (const place of places)
        for (const role of roles) {
          const control = await visible(place, role, text, nth)
          if (control) return { control, role }
        }
      if (Date.now() > deadline) throw new Error(`no ${roles.join(' or ')} “${text}” is on ${page.url()}`)
    }
  }

  return { read, outcome: () => ({ done, pasted }) }
}

async function visible(
  place: Page | Locator,
  role: GoogleLabel['role'],
  text: string,
  nth: number,
): Promise<Locator | undefined> {
  const all = role === 'text' ? place.getByText(text) : place.getByRole(role, { name: text, exact: true })
  const count = await all.count()
  if (count <= nth) return undefined
  // Two buttons of one name are told apart by the words around them, or the reader presses the wrong one.
  if (nth === 0 && count > 1 && role !== 'text' && role !== 'heading' && role !== 'combobox')
    throw new Error(`${count} ${role}s are called “${text}”`)
  const control = all.nth(nth)
  return (await control.isVisible()) ? control : undefined
}
