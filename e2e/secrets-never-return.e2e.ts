import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { type Journey, walkUntil } from './journey.ts'
import { queryStore } from './stored-rows.ts'
import { expect, type Server, test } from './test.ts'
import { beginConfiguration, dropFile, enter, goToStep } from './walk.ts'

// Secrets go in once. After the whole journey, refusals included, every place where one could have come to rest is
// searched for every secret that was planted, dropped or handed out by Google.

/** Written into the wrong places on purpose. */
const planted = {
  wrongSecret: `GOCSPX-${'canaryWrongSecret'.padEnd(28, 'x')}`,
  desktopSecret: `GOCSPX-${'canaryDesktop'.padEnd(28, 'x')}`,
  refreshToken: `1//0canaryRefreshToken${'x'.repeat(40)}`,
  apiKey: `AIza${'canaryApiKey'.padEnd(35, 'x')}`,
  privateKeyLine: 'canaryPrivateKeyLine'.padEnd(64, 'A'),
}

test('after the whole journey no secret is in any reply, address, page, storage, log line, column or file of ours', async ({
  page,
  server,
  google,
}) => {
  test.setTimeout(300_000)
  const domain = 'canary.example'
  const email = `dana@${domain}`
  const account = `help@${domain}`
  await google.steer.createWorkspace({ domain, users: [email, account], createdAt: Date.UTC(2020, 0, 1) })
  await google.steer.consoleUser({ email })
  const person = { email, location: domain, audience: 'internal' } as const
  const journey: Journey = { page, person, steer: google.steer, account, secrets: [] }
  const { link } = await server.invite('Canary')

  const heard = listen(page, server.origin)
  await enter(page, link)
  await beginConfiguration(page)
  await walkUntil(journey, 'calendar')
  const seen = [await restingPlaces(page)]
  seen.push(...(await provokeRefusals(page)))
  await goToStep(page, 'client')
  seen.push(await restingPlaces(page))

  const secrets = [...journey.secrets, ...(await google.steer.secretsGiven()), ...Object.values(planted)]
  expect(journey.secrets.length).toBeGreaterThan(2)
  expect(secrets.some((secret) => secret.startsWith('1//'))).toBe(true)
  // The setup link is one too; it stood in the fragment that the test itself opened.
  secrets.push(link.split('#')[1] ?? '')
  expect(finds(secrets, await heard())).toEqual([])
  expect(finds(secrets, new Map(seen.map((text, index) => [`page ${index + 1}`, text])))).toEqual([])
  expect(finds(secrets, new Map([['log', server.log()]]))).toEqual([])
  expect(finds(secrets, await everyRow(server))).toEqual([])
  expect(finds(secrets, builtFiles())).toEqual([])
})

/** Where a secret stands, in plain or as PostgreSQL prints bytes. */
function finds(secrets: readonly string[], places: ReadonlyMap<string, string>): string[] {
  return secrets.flatMap((secret) => {
    const hex = Buffer.from(secret).toString('hex')
    const base64 = Buffer.from(secret)
      .toString('base64')
      .replace(/.{0,4}=*$/, '')
    return [...places]
      .filter(([, text]) => text.includes(secret) || text.includes(hex) || text.includes(base64))
      .map(([place]) => `${secret.slice(0, 12)}… in ${place}`)
  })
}

/** Everything our server says to the browser, and every address the browser asks of it. */
function listen(page: Page, origin: string): () => Promise<ReadonlyMap<string, string>> {
  const replies: Promise<[string, string]>[] = []
  page.on('response', (response) => {
    const name = `${response.request().method()} ${response.url()}`
    if (!response.url().startsWith(origin)) return
    const isStream = response.headers()['content-type']?.startsWith('text/event-stream') ?? false
    const body = isStream ? Promise.resolve('') : response.text().catch(() => '')
    replies.push(body.then((text) => [name, `${name}\n${JSON.stringify(response.headers())}\n${text}`]))
  })
  return async () => new Map(await Promise.all(replies))
}

/** What the page shows and what the browser keeps of it. */
async function restingPlaces(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
      'value' in field ? field.value : '',
    )
    return JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases,
      fields,
      caches: await caches.keys(),
    })
  })
  return `${page.url()}\n${await page.content()}\n${kept}`
}

/** Files and texts that are refused: they carry secrets too. */
async function provokeRefusals(page: Page): Promise<string[]> {
  await goToStep(page, 'client')
  const refused = [
    JSON.stringify({ installed: { client_id: 'x', client_secret: planted.desktopSecret } }),
    JSON.stringify({ web: { client_id: '1-a.apps.googleusercontent.com', client_secret: planted.refreshToken } }),
    `{"web":{"client_id":"1-a.apps.googleusercontent.com","client_secret":"${planted.apiKey}"`,
    `-----BEGIN PRIVATE KEY-----\n${planted.privateKeyLine}\n-----END PRIVATE KEY-----\n`,
  ]
  const seen: string[] = []
  for (const text of refused) {
    await dropFile(page, { name: 'refused.json', text })
    await expect(page.getByTestId('drop-client').getByRole('alert')).toBeVisible()
    seen.push(await restingPlaces(page))
    // The same past the browser's own reading.
    const [, configurationId = ''] = /\/setup\/([^/]+)\//.exec(page.url()) ?? []
    const answer = await page.request.post(
      `/api/configurations/${configurationId}/files?on=client`.replace(/^/, new URL(page.url()).origin),
      {
        headers: { Origin: new URL(page.url()).origin, 'Content-Type': 'application/octet-stream' },
        data: Buffer.from(text),
      },
    )
    seen.push(`${await answer.text()} ${JSON.stringify(answer.headers())}`)
  }
  // Accepted in its shape, refused by Google.
  const { web }: { web: object } = JSON.parse(
    `{"web":{"client_id":"123456789012-${'a'.repeat(32)}.apps.googleusercontent.com","redirect_uris":[]}}`,
  )
  await page.getByText('Paste ID and secret instead').click()
  await page.getByLabel('Client ID').fill(String(Reflect.get(web, 'client_id')))
  await page.getByLabel('Client secret').fill(planted.wrongSecret)
  await page.getByRole('button', { name: 'Use this ID and secret' }).click()
  await expect(page.getByLabel('Client secret')).toHaveValue('')
  seen.push(await restingPlaces(page))
  return seen
}

/** Every row of every table, printed by PostgreSQL itself. */
async function everyRow(server: Server): Promise<ReadonlyMap<string, string>> {
  const tables = await queryStore<{ name: string }>(
    server,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  expect(tables.length).toBeGreaterThan(10)
  const rows = new Map<string, string>()
  for (const { name } of tables) {
    const printed = await queryStore<{ row: string }>(server, `select t::text as row from ${name} t`)
    rows.set(`table ${name}`, printed.map(({ row }) => row).join('\n'))
  }
  return rows
}

/** The interface as it is served. */
function builtFiles(): ReadonlyMap<string, string> {
  const root = fileURLToPath(new URL('../dist/web', import.meta.url))
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(files.map(({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name), 'latin1')]))
}
