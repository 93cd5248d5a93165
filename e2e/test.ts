import { test as base, type Page } from '@playwright/test'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { readEnvironment } from '../bff/env.ts'
import { createLog } from '../bff/log.ts'
import { type Guidepost, startGuidepost } from '../bff/main.ts'
import { startGoogle } from './google/server.ts'
import { steer, type Steer } from './google/steer.ts'

/** A Google that answers at once: what waits is switched on by the test that is about waiting. */
export const noWaits = { api: 0, iam: 0, orgPolicy: 0, oauthClient: 0, serviceAccountKey: 0, revoke: 0 }

type Google = { readonly origin: string; readonly steer: Steer }

/** The server under test with its log and a clock that tests may move forward. */
export type Server = Guidepost & {
  readonly googleOrigin: string
  readonly log: () => string
  readonly dataDir: string
  /** Time passes for Google first: a key's assertion that is dated ahead of Google's clock is refused. */
  readonly pass: (milliseconds: number) => Promise<void>
}

export type Admin = {
  readonly page: Page
  readonly tenantId: string
  readonly tenantName: string
  readonly link: string
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

async function useGoogle(use: (google: Google) => Promise<void>): Promise<void> {
  const google = await startGoogle({ propagation: noWaits })
  await use({ origin: google.origin, steer: steer(google.origin) })
  await google.close()
}

let tenants = 0

/**
 * One Google and one Guidepost for each worker, a tenant of its own for each test. `admin` has entered by a setup link and stands on
 * the hub. A server in a process of its own cannot follow a clock that a test moved: it takes `freshGoogle`.
 */
export const test = base.extend<{ admin: Admin; freshGoogle: Google }, { google: Google; server: Server }>({
  google: [
    // Playwright insists on a destructured first argument.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => useGoogle(use),
    { scope: 'worker' },
  ],

  server: [
    async ({ google }, use) => {
      const dataDir = mkdtempSync(path.join(os.tmpdir(), 'guidepost-e2e-'))
      // As root the database runs under another account, which has to pass through.
      chmodSync(dataDir, 0o711)
      const port = await freePort()
      const lines: string[] = []
      let ahead = 0
      const guidepost = await startGuidepost({
        env: readEnvironment({
          PORT: String(port),
          APP_NAME: 'Acme Helpdesk',
          // Branding takes public pages only, and the demo's own name ends in .example.
          APP_HOME_URL: 'https://www.acme-helpdesk.com/',
          APP_PRIVACY_URL: 'https://www.acme-helpdesk.com/privacy',
          APP_TERMS_URL: 'https://www.acme-helpdesk.com/terms',
          DATA_DIR: path.join(dataDir, 'data'),
          GOOGLE_ORIGIN: google.origin,
          PUSH_BASE_URL: 'https://guidepost.example',
        }),
        clock: { now: () => Date.now() + ahead },
        log: createLog({ write: (line) => void lines.push(line) }),
      })
      await google.steer.forwardHosts({ 'guidepost.example': `http://localhost:${port}` })
      await use({
        ...guidepost,
        googleOrigin: google.origin,
        dataDir,
        log: () => lines.join(''),
        pass: async (milliseconds) => {
          await google.steer.advanceClock({ milliseconds })
          ahead += milliseconds
        },
      })
      await guidepost.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  // eslint-disable-next-line no-empty-pattern
  freshGoogle: async ({}, use) => useGoogle(use),

  admin: async ({ page, server }, use) => {
    tenants += 1
    const tenantName = `Acme ${tenants}`
    const { tenantId, link } = await server.invite(tenantName)
    await page.goto(link)
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('heading', { level: 1, name: 'Connect Google' }).waitFor()
    await use({ page, tenantId, tenantName, link })
  },
})

export { expect } from '@playwright/test'
