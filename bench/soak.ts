import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as z from 'zod/mini'
import { root } from './child.ts'
import { commitInWords } from './commit.ts'
import { runPushStorm } from './push-storm.ts'

// `npm run soak [-- FILTER]`: the long versions of what `npm test` runs shortly, and a report in docs/evidence/ of what happened.

type Outcome = { readonly ok: boolean; readonly said: string }
type Part = { readonly name: string; readonly run: () => Promise<Outcome> }

const reports = mkdtempSync(path.join(os.tmpdir(), 'guidepost-soak-'))
const longestTestMs = 30 * 60_000

function execute(program: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { cwd: root, env: { ...process.env, SOAK: '1', FORCE_COLOR: '0' } })
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      process.stderr.write(chunk)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
})

/** Tests of a project with their counts raised. */
function tests(name: string, project: 'unit' | 'integration', files: readonly string[] = []): Part {
  return {
    name,
    run: async () => {
      const report = path.join(reports, `${project}.json`)
      const { code } = await execute('vitest', [
        'run',
        ...files,
        '--project',
        project,
        `--testTimeout=${longestTestMs}`,
        `--hookTimeout=${longestTestMs}`,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ])
      const { numPassedTests, numFailedTests, testResults } = vitestSchema.parse(
        JSON.parse(readFileSync(report, 'utf8')),
      )
      const failed = testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => fullName)
      return {
        ok: code === 0,
        said: [`${numPassedTests} passed, ${numFailedTests} failed`, ...failed.map((name) => `failed: ${name}`)].join(
          '; ',
        ),
      }
    },
  }
}

const figuresSchema = z.object({
  lapsedWatches: z.number(),
  lapsedChannels: z.number(),
  leastMarginHours: z.number(),
  callsPerWatchPerDay: z.number(),
  peakOverMean: z.number(),
  wallSeconds: z.number(),
  peakRssMb: z.number(),
})
type Figures = z.infer<typeof figuresSchema>

/** The production planner over virtual months (issue 5). `broken` says what of the promise was not kept. */
function simulation(
  options: { mailboxes: number; calendars: number; failures: number; outageHours: number },
  broken: (figures: Figures) => readonly (string | false)[],
): Part {
  const { mailboxes, calendars, failures, outageHours } = options
  const count = (value: number) => value.toLocaleString('en')
  return {
    name: `90 virtual days of ${count(mailboxes)} mailboxes and ${count(calendars)} calendars, ${failures * 100} % failures, ${outageHours} hours of outage`,
    run: async () => {
      const { code, output } = await execute(process.execPath, [
        'bff/cli/simulate.ts',
        ...['--mailboxes', String(mailboxes), '--calendars', String(calendars), '--days', '90'],
        ...['--failures', String(failures), '--outage-hours', String(outageHours), '--seed', '1', '--json'],
      ])
      const line = output.split('\n').find((one) => one.startsWith('{'))
      if (code !== 0 || line === undefined) return { ok: false, said: `ended with ${code}: ${output.slice(-300)}` }
      const figures = figuresSchema.parse(JSON.parse(line))
      const wrong = [
        figures.lapsedWatches > 0 && 'watches lapsed',
        figures.lapsedChannels > 0 && 'channels lapsed',
        ...broken(figures),
      ].filter((one) => one !== false)
      return { ok: wrong.length === 0, said: [JSON.stringify(figures), ...wrong].join('; ') }
    },
  }
}

/** 100,000 pushes at a server that is killed every few seconds (issue 5). */
const pushStorm: Part = {
  name: '100,000 pushes, 10 % twice, 10 % out of order, 5 % forged, kill -9 after every 2,500',
  run: async () => {
    const report = await runPushStorm({
      pushes: 100_000,
      mailboxes: 100,
      perLife: 2_500,
      onProgress: (line) => console.error(line),
    })
    const { lost, unheard, twice, believed, ...seen } = report
    const wrong = [
      lost.length > 0 && `${lost.length} acknowledged pushes lost`,
      unheard.length > 0 && `${unheard.length} acknowledged pushes without an effect at the host`,
      twice.length > 0 && `${twice.length} with two effects`,
      believed.length > 0 && `${believed.length} forged pushes had an effect`,
    ].filter((one) => one !== false)
    return { ok: wrong.length === 0, said: [JSON.stringify(seen), ...wrong].join('; ') }
  },
}

const hundredThousand = { mailboxes: 100_000, calendars: 20_000 }
const parts: readonly Part[] = [
  simulation({ ...hundredThousand, failures: 0.3, outageHours: 120 }, (figures) => [
    figures.leastMarginHours < 12 && 'least margin below 12 hours',
    figures.callsPerWatchPerDay > 1.5 && 'more than 1.5 calls per watch and day',
    figures.wallSeconds > 120 && 'more than 120 seconds',
    figures.peakRssMb > 600 && 'more than 600 MB',
  ]),
  simulation({ ...hundredThousand, failures: 0.05, outageHours: 0 }, (figures) => [
    figures.callsPerWatchPerDay > 1.2 && 'more than 1.2 calls per watch and day',
  ]),
  simulation({ mailboxes: 1_000_000, calendars: 200_000, failures: 0.3, outageHours: 120 }, (figures) => [
    figures.leastMarginHours < 12 && 'least margin below 12 hours',
    figures.wallSeconds > 600 && 'more than 10 minutes',
  ]),
  pushStorm,
  tests('60 virtual days of a quiet mailbox, and lost notifications again and again', 'integration', [
    'bff/keeping-alive.test.ts',
  ]),
  tests('unit tests with 50 times the fuzz', 'unit'),
]

const [filter = ''] = process.argv.slice(2)
const chosen = parts.filter(({ name }) => name.includes(filter))
const commit = commitInWords()
/** Written after each part: what ended is known, whatever becomes of the rest. */
function writeReport(rows: readonly string[]): void {
  const open = chosen.slice(rows.length).map(({ name }) => `| ${name} | not run yet | | |`)
  mkdirSync(path.join(root, 'docs/evidence'), { recursive: true })
  writeFileSync(
    path.join(root, 'docs/evidence/soak.md'),
    [
      '# What `npm run soak` saw',
      '',
      `Written on ${new Date().toISOString().slice(0, 10)}, commit ${commit}. Node ${process.versions.node}, ${os.cpus().length} cores.`,
      ...(filter === '' ? [] : [`Only the parts whose name holds “${filter}”.`]),
      '',
      '| Part | Kept | Took | Seen |',
      '|---|---|---|---|',
      ...rows,
      ...open,
      '',
    ].join('\n'),
  )
}

const rows: string[] = []
let allOk = chosen.length > 0
for (const { name, run } of chosen) {
  console.log(`▶ ${name}`)
  const startedAt = performance.now()
  const { ok, said } = await run().catch((error: unknown): Outcome => ({ ok: false, said: String(error) }))
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1)
  console.log(`${ok ? '✓' : '✗'} ${said}`)
  rows.push(`| ${name} | ${ok ? 'yes' : 'NO'} | ${minutes} min | ${said.replaceAll('|', '/')} |`)
  allOk &&= ok
  writeReport(rows)
}

process.exitCode = allOk ? 0 : 1
