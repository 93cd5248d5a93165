import { launch } from 'chrome-launcher'
import lighthouse, { desktopConfig, type Result } from 'lighthouse'
import * as z from 'zod/mini'
import { connectionSchema } from '../contract/connection.ts'
import { ensureChromium } from '../scripts/ensure-chromium.ts'
import { buildInterface, usualArguments } from './browser.ts'
import { figure, type Figure, type Measured } from './figure.ts'
import { startTenant, type Tenant } from './tenant.ts'

const forms = { desktop: desktopConfig, mobile: undefined }
const wanted = 95
// The event stream never ends, so that Lighthouse would wait for it as long as it may.
const longestLoadMs = 12_000

const pagesOf = ({ configurationId }: Tenant) => ({
  hub: '/setup',
  client: `/setup/${configurationId}/client`,
  push: `/setup/${configurationId}/push`,
  health: '/health',
})

const person = 'ada@acme.example'
const longestMs = 30_000
const connectionsSchema = z.object({ connections: z.array(connectionSchema) })

/** Both services connected and a mail arrived: Health has its chains, dates and timeline to draw, and not an empty page. */
async function putIntoUse({ configurationId, call, connect, google }: Tenant): Promise<void> {
  await connect('gmail', person)
  await connect('calendar', person)
  await call('POST', `/api/configurations/${configurationId}/save`, { name: 'Main', useFor: 'both' })
  await google.deliverMail({ email: person })
  const deadline = Date.now() + longestMs
  for (;;) {
    const { connections } = connectionsSchema.parse(await (await call('GET', '/api/connections')).json())
    if (connections.some(({ service, lastEventAt }) => service === 'gmail' && lastEventAt !== null)) return
    if (Date.now() > deadline) throw new Error('No mail arrived')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

type Score = { readonly category: string; readonly score: number; readonly short: readonly string[] }

type Where = { readonly address: string; readonly cookie: string; readonly port: number }

/** On a busy machine a trace is sometimes lost, and Lighthouse asks to be run again. */
const tries = 3

async function look({ address, cookie, port }: Where, form: keyof typeof forms): Promise<Result> {
  for (let left = tries - 1; ; left -= 1) {
    const result = await lighthouse(
      address,
      { port, output: 'json', logLevel: 'silent', maxWaitForLoad: longestLoadMs, extraHeaders: { Cookie: cookie } },
      forms[form],
    )
    if (!result) throw new Error('Lighthouse gave no result')
    const { runtimeError, finalDisplayedUrl } = result.lhr
    if (!runtimeError) {
      if (finalDisplayedUrl !== address)
        throw new Error(`${address} led to ${finalDisplayedUrl}: that page is not there`)
      return result.lhr
    }
    if (left === 0) throw new Error(`Lighthouse could not look: ${runtimeError.message}`)
  }
}

/** On a slowed processor one look varies with whatever else the machine does; Lighthouse advises the middle one of five. */
const looks = { desktop: 1, mobile: 5 }

async function middleLook(where: Where, form: keyof typeof forms): Promise<Result> {
  const results: Result[] = []
  for (let count = 0; count < looks[form]; count += 1) results.push(await look(where, form))
  results.sort((one, other) => performanceOf(one) - performanceOf(other))
  const middle = results[Math.floor(looks[form] / 2)]
  if (!middle) throw new Error('Lighthouse gave no result')
  return middle
}

const performanceOf = ({ categories }: Result) => categories['performance']?.score ?? 0

/** With an empty cache. */
async function scoresOf(where: Where, form: keyof typeof forms): Promise<readonly Score[]> {
  const { categories, audits } = await middleLook(where, form)
  return Object.values(categories).map(({ id, score, auditRefs }) => ({
    category: id,
    score: Math.round((score ?? 0) * 100),
    short: auditRefs
      .filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 0.9)
      .map(({ id: audit }) => `${audit} ${audits[audit]?.displayValue ?? ''}`.trim()),
  }))
}

/**
 * Lighthouse, desktop and mobile, on the pages an admin meets most: one line for each page and category. In a browser of its own:
 * Playwright would listen to the same pages.
 */
export const lighthouseScores: Figure = {
  name: 'lighthouse',
  measure: async () => {
    await buildInterface()
    const tenant = await startTenant({ people: [person] })
    try {
      await putIntoUse(tenant)
      const browser = await launch({
        chromePath: ensureChromium(),
        chromeFlags: ['--headless', ...usualArguments],
        logLevel: 'silent',
      })
      try {
        return await measureAll(tenant, browser.port)
      } finally {
        browser.kill()
      }
    } finally {
      await tenant.stop()
    }
  },
}

async function measureAll(tenant: Tenant, port: number): Promise<readonly Measured[]> {
  const { origin, cookie } = tenant
  const measured: Measured[] = []
  for (const [name, path] of Object.entries(pagesOf(tenant))) {
    const where = { address: `${origin}${path}`, cookie, port }
    for (const form of ['desktop', 'mobile'] as const) {
      for (const { category, score, short } of await scoresOf(where, form)) {
        const id = `lighthouse-${name}-${form}-${category}`
        measured.push(figure(id, score, 'score', null, { least: wanted }, short.join('; ')))
      }
    }
  }
  return measured
}
