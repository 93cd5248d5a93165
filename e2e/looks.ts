import AxeBuilder from '@axe-core/playwright'
import type { CDPSession, Page } from '@playwright/test'

// How a page looks to different people: width, colours, size of text. What is wrong in one of these looks is found here.

type Look = {
  readonly name: string
  readonly width: number
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active'
  /** The reader's own size of text, as set in the browser: media queries in rem follow it. */
  readonly textPixels?: number
  readonly axe?: 'every rule' | 'what differs'
}

/** Every rule is asked once; colours and the size of targets are what another look can break. */
const looks: readonly Look[] = [
  { name: '1200 px, light', width: 1200, colorScheme: 'light', axe: 'every rule' },
  { name: '400 px, dark', width: 400, colorScheme: 'dark', axe: 'what differs' },
  { name: '320 px', width: 320 },
  { name: '1200 px, text of 200 %', width: 1200, textPixels: 32 },
  { name: '640 px, text of 200 %', width: 640, textPixels: 32 },
  { name: '400 px, forced colours', width: 400, forcedColors: 'active' },
]

/** What axe, the width and the edges find on the open page, in every look. */
export async function findingsOn(page: Page, name: string): Promise<string[]> {
  await ready(page)
  const usual = page.viewportSize()
  const session = await page.context().newCDPSession(page)
  const findings: string[] = []
  for (const look of looks) {
    await show(page, session, look)
    const where = `${name}, ${look.name}`
    findings.push(...(await lostOn(page)).map((what) => `${where}: ${what}`))
    if (!look.axe) continue
    // Our pages hold no frames: without looking for any, axe opens no page of its own and needs half the time.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
    if (look.axe === 'what differs') axe.withRules(['color-contrast', 'target-size'])
    const { violations } = await axe.analyze()
    for (const { id, nodes } of violations)
      for (const { html, failureSummary } of nodes) findings.push(`${where}: ${id} ${html} ${failureSummary ?? ''}`)
  }
  await session.detach()
  // Who looks in the middle of a walk goes on as before.
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null })
  if (usual) await page.setViewportSize(usual)
  return findings
}

async function ready(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}

async function show(page: Page, session: CDPSession, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: 800 })
  await page.emulateMedia({
    colorScheme: look.colorScheme ?? 'light',
    forcedColors: look.forcedColors ?? 'none',
    reducedMotion: 'reduce',
  })
  await session.send('Page.setFontSizes', { fontSizes: { standard: look.textPixels ?? 16 } })
}

/** What has to be scrolled sideways, is cut off by its box, or lies beyond the edge. */
function lostOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const lost = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px have to be scrolled sideways`] : []
    // Drawings, and what is clipped away on purpose because it is only for screen readers.
    const isHidden = (element: Element | null): boolean =>
      element !== null &&
      (element.matches('svg, [aria-hidden="true"]') ||
        getComputedStyle(element).clipPath !== 'none' ||
        isHidden(element.parentElement))
    for (const element of document.querySelectorAll('body *')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '')
      if (!hasText || isHidden(element)) continue
      const { overflowX, display } = getComputedStyle(element)
      const isCut = overflowX === 'hidden' || overflowX === 'clip'
      if (isCut && display !== 'inline' && element.scrollWidth > element.clientWidth + 1)
        lost.push(`cut off: ${element.outerHTML.slice(0, 120)}`)
      const { left, right, width } = element.getBoundingClientRect()
      if (width > 0 && (right > clientWidth + 1 || left < -1) && element.closest('pre') === null)
        lost.push(`beyond the edge: ${element.outerHTML.slice(0, 120)}`)
    }
    return lost
  })
}
