import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { troubleshootingPage } from './troubleshooting.ts'

it('the troubleshooting page is current: run node scripts/write-troubleshooting.ts', () => {
  const written = readFileSync(new URL('../docs/guides/en/troubleshooting.md', import.meta.url), 'utf8')
  expect(written).toBe(troubleshootingPage())
})
