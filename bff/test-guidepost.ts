import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import os from 'node:os'
import { mkdtempSync, rmSync } from 'node:fs'
import pg from 'pg'
import { expect, vi } from 'vitest'
import * as z from 'zod/mini'
import { startGoogle } from '../e2e/google/server.ts'
import { steer } from '../e2e/google/steer.ts'
import { readEnvironment } from './env.ts'
import { createLog } from './log.ts'
import { startGuidepost } from './main.ts'
import { createTestDatabase } from './store/test-database.ts'
import type { Configuration } from '#contract/configuration.ts'
import { configurationSchema } from '#contract/configuration.ts'

const noWaits = { api: 0, iam: 0, orgPolicy: 0, oauthClient: 0, serviceAccountKey: 0, revoke: 0 }

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/**
 * A whole Guidepost on port 0 with a throw-away database, beside a simulated Google with one Workspace. `more`: variables of
 * the environment besides those.
 */
export async function startTestGuidepost(
  more: Readonly<Record<string, string>> = {},
  options: Pick<Parameters<typeof startGuidepost>[0], 'limits' | 'wayToUs'> = {},
) {
  const db = await createTestDatabase()
  const google = await startGoogle({ propagation: noWaits })
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'guidepost-http-'))
  const port = await freePort()
  const lines: string[] = []
  let ahead = 0
  const environment = {
    PORT: String(port),
    APP_NAME: 'Acme Helpdesk',
    DATA_DIR: dataDir,
    DATABASE_URL: db.urls.app,
    DATABASE_OWNER_URL: db.urls.owner,
    GOOGLE_ORIGIN: google.origin,
    PUSH_BASE_URL: 'https://guidepost.example',
    ...more,
  }
  const start = (changed: Readonly<Record<string, string>>) =>
    startGuidepost({
      env: readEnvironment({ ...environment, ...changed }),
      clock: { now: () => Date.now() + ahead },
      log: createLog({ write: (line) => void lines.push(line) }),
      ...options,
    })
  let guidepost = await start({})
  const steering = steer(google.origin)
  await steering.forwardHosts({ 'guidepost.example': `http://localhost:${port}` })
  return {
    guidepost,
    /** As the operator sets it, for a command beside the server. */
    environment,
    /** The operator stops the server and starts it again with other variables. */
    restart: async (changed: Readonly<Record<string, string>>) => {
      await guidepost.close()
      guidepost = await start(changed)
    },
    google: steering,
    googleOrigin: google.origin,
    db,
    origin: `http://localhost:${port}`,
    log: () => lines.join(''),
    advanceClock: (milliseconds: number) => {
      ahead += milliseconds
    },
    /**
     * Time passes for Google and for us, or its signatures and tokens would not hold, and for jobs that wait for their time.
     * A job in hand ends first: it would write the time of its end beside what it saw before.
     */
    pass: async (milliseconds: number) => {
      await vi.waitFor(async () => expect(await jobsInHand(db.urls.superuser)).toEqual([]), {
        timeout: 30_000,
        interval: 50,
      })
      await steering.advanceClock({ milliseconds })
      ahead += milliseconds
      await jobsComeCloser(db.urls.superuser, milliseconds)
    },
    /** When jobs of the kind that wait for their time begin. */
    jobsForLater: (kind: string) =>
      askJobs(
        db.urls.superuser,
        `select start_after::text as name from pgboss.job where name = '${kind}' and state = 'created' and start_after > now()`,
      ),
    close: async () => {
      await guidepost.close()
      await google.close()
      await db.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The kinds of what a worker has taken, or is about to. */
const jobsInHand = (databaseUrl: string) =>
  askJobs(
    databaseUrl,
    `select name from pgboss.job where state = 'active' or (state in ('created', 'retry') and start_after <= now())`,
  )

/** The engine goes by the clock of the database, which no test moves. */
const jobsComeCloser = (databaseUrl: string, milliseconds: number) =>
  askJobs(
    databaseUrl,
    `update pgboss.job set start_after = start_after - interval '${milliseconds} ms' where state in ('created', 'retry') returning name`,
  )

async function askJobs(databaseUrl: string, statement: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(statement)
    return rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

export type TestGuidepost = Awaited<ReturnType<typeof startTestGuidepost>>

/** The session cookie that a setup link opens. */
async function enter({ origin }: TestGuidepost, link: string): Promise<string> {
  const entered = await fetch(`${origin}/api/enter`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ link: link.split('#')[1] }),
  })
  expect(entered.status).toBe(200)
  return (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** A browser's worth of HTTP: the cookie and the Origin header, and nothing more. */
export async function enterAsAdmin(running: TestGuidepost, tenantName = 'Acme') {
  const { link, tenantId } = await running.guidepost.invite(tenantName)
  let cookie = await enter(running, link)
  const call = (method: string, address: string, body?: object | Uint8Array<ArrayBuffer>) =>
    fetch(`${running.origin}${address}`, {
      method,
      headers: {
        Cookie: cookie,
        ...(method === 'GET' ? {} : { Origin: running.origin }),
        ...(body === undefined || body instanceof Uint8Array ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
    })
  const configurationOf = async (response: Response): Promise<Configuration> => {
    expect(response.status).toBe(200)
    return configurationSchema.parse(await response.json())
  }
  return {
    tenantId,
    cookie,
    call,
    /** Enters again through a new setup link, as what needs a fresh one asks for. */
    enterAgain: async () => {
      const made = z.object({ link: z.string() }).parse(await (await call('POST', '/api/setup-links', {})).json())
      cookie = await enter(running, made.link)
    },
    begin: async () => configurationOf(await call('POST', '/api/configurations')),
    get: async (id: string) => configurationOf(await call('GET', `/api/configurations/${id}`)),
    /** Looks until the named checks have the wanted state, asking the server to look again each time. */
    lookUntil: async (id: string, wanted: { readonly [check: string]: string }) => {
      await expect
        .poll(
          async () => {
            await call('POST', `/api/configurations/${id}/checks`, {})
            const { checks } = await configurationOf(await call('GET', `/api/configurations/${id}`))
            return Object.fromEntries(
              Object.keys(wanted).map((check) => [check, checks.find((row) => row.check === check)?.state]),
            )
          },
          { timeout: 15_000, interval: 200 },
        )
        .toEqual(wanted)
      return configurationOf(await call('GET', `/api/configurations/${id}`))
    },
  }
}
