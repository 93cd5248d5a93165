import { chromium } from '@playwright/test'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './ensure-chromium.ts'

// Writes docs/pictures/step-client.png from the demo tenant: the README shows what runs, not what was once drawn.
// `node scripts/take-picture.ts`, while the demo's ports are free.

const picture = fileURLToPath(new URL('../docs/pictures/step-client.png', import.meta.url))
const demo = spawn(process.execPath, ['e2e/demo.ts', '--at', 'client'], { stdio: ['ignore', 'pipe', 'inherit'] })

/** The address of the step and the setup link, which the demo prints in this order. */
async function whereToLook(): Promise<{ step: string; link: string }> {
  let step: string | undefined
  for await (const line of createInterface({ input: demo.stdout })) {
    step = /^The step: (\S+)/.exec(line)?.[1] ?? step
    const link = /^(https?:\/\/\S+\/enter#\S+)/.exec(line)?.[1]
    if (step !== undefined && link !== undefined) return { step, link }
  }
  throw new Error('The demo ended before it printed its setup link')
}

try {
  const { step, link } = await whereToLook()
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(link)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('heading', { level: 1, name: 'Connect Google' }).waitFor()
  await page.goto(step)
  await page.getByRole('heading', { level: 1, name: 'Create the OAuth client' }).waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: picture })
  await browser.close()
} finally {
  demo.kill('SIGTERM')
}
