import lighthouse, { desktopConfig, type Result } from 'lighthouse'
import * as z from 'zod/mini'
import { connectionSchema } from '../contract/connection.ts'
import { buildInterface, openBrowser } from './browser.ts'
import { freePort } from './child.ts'
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

/** On a busy machine a trace is sometimes lost, and Lighthouse asks to be run again. */
const tries = 3

async function look(address: string, form: keyof typeof forms, port: number): Promise<Result> {
  for (let left = tries - 1; ; left -= 1) {
    const result = await lighthouse(
      address,
      { port, output: 'json', logLevel: 'silent', maxWaitForLoad: longestLoadMs },
      forms[form],
    )
    if (!result) throw new Error('Lighthouse gave no result')
    const { runtimeError } = result.lhr
    if (!runtimeError) return result.lhr
    if (left === 0) throw new Error(`Lighthouse could not look: ${runtimeError.message}`)
  }
}

/** On a slowed processor one look varies with whatever else the machine does; Lighthouse advises the middle one of several. */
const looks = { desktop: 1, mobile: 3 }

async function middleLook(address: string, form: keyof typeof forms, port: number): Promise<Result> {
  const results: Result[] = []
  for (let count = 0; count < looks[form]; count += 1) results.push(await look(address, form, port))
  results.sort((one, other) => performanceOf(one) - performanceOf(other))
  const middle = results[Math.floor(looks[form] / 2)]
  if (!middle) throw new Error('Lighthouse gave no result')
  return middle
}

const performanceOf = ({ categories }: Result) => categories['performance']?.score ?? 0

/** With an empty cache; the session's cookie stays, since Lighthouse clears no cookies unless told to. */
async function scoresOf(address: string, form: keyof typeof forms, port: number): Promise<readonly Score[]> {
  const { categories, audits } = await middleLook(address, form, port)
  return Object.values(categories).map(({ id, score, auditRefs }) => ({
    category: id,
    score: Math.round((score ?? 0) * 100),
    short: auditRefs
      .filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 0.9)
      .map(({ id: audit }) => `${audit} ${audits[audit]?.displayValue ?? ''}`.trim()),
  }))
}

/** Lighthouse, desktop and mobile, on the pages an admin meets most: one line for each page and category. */
export const lighthouseScores: Figure = {
  name: 'lighthouse',
  measure: async () => {
    await buildInterface()
    const tenant = await startTenant({ people: [person] })
    await putIntoUse(tenant)
    const port = await freePort()
    const browser = await openBrowser(tenant, { debuggingPort: port })
    const measured: Measured[] = []
    try {
      for (const [name, path] of Object.entries(pagesOf(tenant))) {
        const page = await browser.newPage()
        await page.goto(`${tenant.origin}${path}`)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        const landedOn = new URL(page.url()).pathname
        await page.close()
        if (landedOn !== path) {
          console.error(`${path} led to ${landedOn}: that page is not there`)
          continue
        }
        for (const form of ['desktop', 'mobile'] as const) {
          for (const { category, score, short } of await scoresOf(`${tenant.origin}${path}`, form, port)) {
            const id = `lighthouse-${name}-${form}-${category}`
            measured.push(figure(id, score, 'score', null, { least: wanted }, short.join('; ')))
          }
        }
      }
      return measured
    } finally {
      await browser.close()
      await tenant.stop()
    }
  },
}
