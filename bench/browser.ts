import { chromium, type BrowserContext } from '@playwright/test'
import path from 'node:path'
import { build } from 'vite'
import { api } from '../contract/api.ts'
import { ensureChromium } from '../scripts/ensure-chromium.ts'
import { root } from './child.ts'
import type { Tenant } from './tenant.ts'

let built: Promise<unknown> | undefined

/** Builds the interface that Guidepost serves, once in a run: figures of an old build would praise or blame the wrong code. */
export function buildInterface(): Promise<unknown> {
  built ??= build({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'silent' })
  return built
}

// As root Chromium has no sandbox to use; nothing outside this machine is asked.
export const usualArguments = ['--no-sandbox', '--disable-background-networking', '--disable-component-update']

/** A Chromium of its own with a new profile, signed in as the tenant's admin. */
export async function openBrowser(tenant: Tenant) {
  const context = await chromium.launchPersistentContext('', {
    executablePath: ensureChromium(),
    viewport: { width: 1200, height: 900 },
    args: usualArguments,
  })
  try {
    await signIn(context, tenant)
  } catch (error) {
    await context.close()
    throw error
  }
  return context
}

/** Enters as a colleague does: by a setup link and its Start button. */
async function signIn(context: BrowserContext, { call }: Tenant): Promise<void> {
  const { link } = api.createSetupLink.reply.parse(await (await call('POST', '/api/setup-links')).json())
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('heading', { level: 1, name: 'Connect Google' }).waitFor()
  await page.close()
}
