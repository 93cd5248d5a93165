import type { Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { buildInterface, openBrowser } from './browser.ts'
import { oneButtonBytes } from './build-sizes.ts'
import { figure, type Figure } from './figure.ts'
import { startTenant } from './tenant.ts'

type Loaded = { readonly gzipBytes: number; readonly strangers: readonly string[] }

/** Opens an address until its heading stands and nothing more is asked for; adds up the scripts, compressed as in the baseline. */
async function load(page: Page, address: string, heading: string): Promise<Loaded> {
  const own = new URL(address).origin
  const scripts: Promise<number>[] = []
  const strangers = new Set<string>()
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== own) strangers.add(origin)
  })
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.push(response.body().then((code) => gzipSync(code, { level: 9 }).length))
  })
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  // The event stream stays open, so that the network is never idle: what a page loads, it loads within this.
  await page.waitForTimeout(2_000)
  const sizes = await Promise.all(scripts)
  return { gzipBytes: sizes.reduce((sum, size) => sum + size, 0), strangers: [...strangers] }
}

/** All JavaScript that a browser with an empty cache fetches for the first pages, and whom else it asks. */
export const firstRoute: Figure = {
  name: 'first-route',
  measure: async () => {
    await buildInterface()
    const floor = (await oneButtonBytes()) / 1000
    const beside = 'a one-button React app built in the same run; gzip'
    const tenant = await startTenant()
    try {
      const open = async (address: string, heading: string) => {
        const browser = await openBrowser(tenant)
        try {
          const page = await browser.newPage()
          // Signing in has filled the cache.
          await (await browser.newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true })
          return await load(page, `${tenant.origin}${address}`, heading)
        } finally {
          await browser.close()
        }
      }
      const enter = await open('/enter', 'Sign in')
      const hub = await open('/setup', 'Connect Google')
      const client = await open(`/setup/${tenant.configurationId}/client`, 'Create the OAuth client')
      const strangers = [...enter.strangers, ...hub.strangers, ...client.strangers]
      return [
        figure('javascript-first-route', enter.gzipBytes / 1000, 'kB', floor, { mostRatio: 1.6 }, `/enter; ${beside}`),
        figure('javascript-hub', hub.gzipBytes / 1000, 'kB', floor, {}, `/setup with an empty cache; ${beside}`),
        figure('requests-to-others', strangers.length, 'count', null, { most: 0 }, strangers.join(', ') || 'none'),
      ]
    } finally {
      await tenant.stop()
    }
  },
}
