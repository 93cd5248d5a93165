import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const systemChromium = '/usr/bin/chromium'

/** The browser the tests drive: CHROMIUM_PATH, Playwright's own, or Debian's. Undefined when none is there. */
export function findChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH']
  return [given, chromium.executablePath(), systemChromium].find((path) => path !== undefined && existsSync(path))
}

function tried(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'inherit' })
    return true
  } catch {
    return false
  }
}

/** Finds a browser or installs one: Playwright's, else Debian's as root. Throws one clear sentence when neither works. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  console.log('No Chromium found: installing one for the browser tests.')
  if (tried('npx', ['playwright', 'install', '--with-deps', 'chromium']) && findChromium()) return findChromium() ?? ''
  const isRoot = process.getuid?.() === 0
  if (
    isRoot &&
    existsSync('/usr/bin/apt-get') &&
    tried('apt-get', ['update']) &&
    tried('apt-get', ['install', '-y', 'chromium'])
  ) {
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error('The browser tests need Chromium: install it, or set CHROMIUM_PATH to one that is installed.')
}

if (import.meta.main) console.log(ensureChromium())
