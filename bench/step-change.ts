import type { Page } from '@playwright/test'
import { buildInterface, openBrowser } from './browser.ts'
import { figure, median, type Figure } from './figure.ts'
import { startTenant } from './tenant.ts'

/** Groups of the rail; each shows links to its own steps. */
const walks = [
  ['project', 'key', 'apis', 'push', 'project'],
  ['consent', 'client', 'consent'],
] as const
const rounds = 3

/** Milliseconds from the click to the first frame that shows the other step, by the browser's own clock. */
async function change(page: Page, configurationId: string, step: string): Promise<number> {
  return page.evaluate(
    ({ address, testId }) =>
      new Promise<number>((resolve, reject) => {
        const link = [...document.querySelectorAll('a')].find((a) => a.pathname === address && a.checkVisibility())
        if (!link) return reject(new Error(`No link to ${address}`))
        const startedAt = performance.now()
        const look = () => {
          if (document.querySelector(`[data-testid="${testId}"] h1`) === null) return
          observer.disconnect()
          // The frame after the one that is being made has been shown.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - startedAt)))
        }
        const observer = new MutationObserver(look)
        observer.observe(document, { subtree: true, childList: true, attributes: true })
        link.click()
      }),
    { address: `/setup/${configurationId}/${step}`, testId: `step-${step}` },
  )
}

/** From one step to the next, the first time (its chunk is fetched) and again. */
export const stepChange: Figure = {
  name: 'step-change',
  measure: async () => {
    await buildInterface()
    const tenant = await startTenant()
    const times = new Map<string, number[]>()
    try {
      for (let round = 0; round < rounds; round += 1) {
        const browser = await openBrowser(tenant)
        try {
          for (const [first, ...others] of walks) {
            const page = await browser.newPage()
            await page.goto(`${tenant.origin}/setup/${tenant.configurationId}/${first}`)
            await page.getByTestId(`step-${first}`).waitFor()
            for (const step of others) {
              // A person reads before going on.
              await page.waitForTimeout(1_000)
              times.set(step, [...(times.get(step) ?? []), await change(page, tenant.configurationId, step)])
            }
            await page.close()
          }
        } finally {
          await browser.close()
        }
      }
    } finally {
      await tenant.stop()
    }
    const [slowest] = [...times].map(([step, all]) => ({ step, ms: median(all) })).sort((a, b) => b.ms - a.ms)
    if (slowest === undefined) throw new Error('No step was changed')
    return [
      figure(
        'step-change-slowest',
        slowest.ms,
        'ms',
        null,
        { most: 100 },
        `to ${slowest.step}; click to shown frame, median of ${rounds}; all steps: ${[...times].map(([step, all]) => `${step} ${Math.round(median(all))}`).join(', ')}`,
      ),
    ]
  },
}
