import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'

const planted = [
  'contract/planted-breach.ts',
  'bff/domain/planted-breach.ts',
  'web/planted-breach.ts',
  'e2e/google/planted-breach.ts',
]

function cruise(file: string): string {
  try {
    return execFileSync('npx', ['depcruise', file, '--config', '.dependency-cruiser.cjs', '--output-type', 'err'], {
      encoding: 'utf8',
    })
  } catch (error) {
    return typeof error === 'object' && error !== null && 'stdout' in error ? String(error.stdout) : String(error)
  }
}

afterEach(() => {
  for (const file of planted) rmSync(file, { force: true })
})

// A boundary tool that reads no TypeScript also reports success: these breaches must be seen.
test.each([
  ['contract/planted-breach.ts', "import '../bff/domain/addresses.ts'\n", 'contract-knows-nobody'],
  ['bff/domain/planted-breach.ts', "import '../google/refusal.ts'\n", 'domain'],
  ['web/planted-breach.ts', "import '../steps/index.server.ts'\n", 'web'],
  ['e2e/google/planted-breach.ts', "import '../../contract/google.ts'\n", 'simulated-google'],
])('a forbidden import planted in %s is refused', (file, source, rule) => {
  mkdirSync(file.replace(/\/[^/]+$/, ''), { recursive: true })
  writeFileSync(file, source)
  expect(cruise(file)).toContain(`error ${rule}:`)
})

test('the same files without a breach pass', () => {
  expect(cruise('contract/check.ts')).toContain('no dependency violations')
})
