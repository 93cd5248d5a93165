import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as z from 'zod/mini'
import { ensureChromium } from './ensure-chromium.ts'

// Runs the gate and adds up what its parts counted. A part that fails without a count counts as one failure, so that the
// last line never says less than the exit status.

type Part = { readonly name: string; readonly command: readonly string[]; readonly count?: (file: string) => Count }
type Count = { passed: number; failed: number }

const reports = mkdtempSync(path.join(os.tmpdir(), 'guidepost-reports-'))
const reportOf = (name: string) => path.join(reports, `${name}.json`)

const vitestSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() })
const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

function countVitest(file: string): Count {
  const report = vitestSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { passed: report.numPassedTests, failed: report.numFailedTests }
}

/** A test that passed only at the second try has not passed. */
function countPlaywright(file: string): Count {
  const { stats } = playwrightSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

const still: readonly Part[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'lint',
    command: ['eslint', '.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
  },
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  {
    name: 'boundaries',
    command: [
      'depcruise',
      'contract',
      'steps',
      'web',
      'bff',
      'e2e',
      'scripts',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
    ],
  },
  { name: 'unused', command: ['knip'] },
  { name: 'guards', command: ['node', 'scripts/guards.ts'] },
]
const unit: Part = {
  name: 'unit',
  command: [
    'vitest',
    'run',
    '--project',
    'unit',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${reportOf('unit')}`,
  ],
  count: countVitest,
}
const integration: Part = {
  name: 'integration',
  command: [
    'vitest',
    'run',
    '--project',
    'integration',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${reportOf('integration')}`,
  ],
  count: countVitest,
}
const build: Part = { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] }
const browser: Part = {
  name: 'e2e',
  command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
  count: countPlaywright,
}

const selections: Readonly<Record<string, readonly Part[]>> = {
  check: [...still, unit],
  e2e: [build, browser],
  all: [...still, build, unit, integration, browser],
}

function run({ name, command }: Part): Promise<boolean> {
  const [program = '', ...args] = command
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(name), FORCE_COLOR: '0' }
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(false)
    })
    child.on('close', (code) => resolve(code === 0))
  })
}

const selection = selections[process.argv[2] ?? 'all']
if (!selection) throw new Error('Usage: node scripts/test.ts [all|check|e2e]')
if (selection.includes(browser)) process.env['CHROMIUM_PATH'] = ensureChromium()

const total: Count = { passed: 0, failed: 0 }
for (const part of selection) {
  const startedAt = Date.now()
  console.log(`\n▶ ${part.name}`)
  const ok = await run(part)
  let count: Count
  try {
    count = part.count?.(reportOf(part.name)) ?? (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
  } catch {
    console.error(`${part.name} ended without a report`)
    count = { passed: 0, failed: 1 }
  }
  if (!ok && count.failed === 0) count.failed = 1
  total.passed += count.passed
  total.failed += count.failed
  console.log(
    `${ok ? '✓' : '✗'} ${part.name}: ${count.passed} passed, ${count.failed} failed in ${Math.round((Date.now() - startedAt) / 1000)} s`,
  )
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
