import { chromium, type Browser } from '@playwright/test'

/** For tests outside Playwright's runner: as root Chromium has no sandbox to use, and nothing outside is asked. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  })
}
