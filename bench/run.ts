import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { reportOf } from './bench-report.ts'
import { bundle } from './bundle.ts'
import { checks } from './checks.ts'
import { confusion } from './confusion.ts'
import { brokenPromise, type Figure, type Measured } from './figure.ts'
import { intake } from './intake.ts'
import { lighthouseScores } from './lighthouse.ts'
import { firstRoute } from './first-route.ts'
import { planning } from './planning.ts'
import { start } from './start.ts'
import { stepChange } from './step-change.ts'

// `npm run bench [-- FILTER] [--write]`: one JSON line per figure on standard output, everything else on standard error.

const figures: readonly Figure[] = [
  start,
  bundle,
  firstRoute,
  checks,
  stepChange,
  confusion,
  intake,
  planning,
  lighthouseScores,
]

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
})
const [filter = ''] = positionals
const chosen = figures.filter(({ name }) => name.includes(filter))
if (chosen.length === 0) {
  console.error(`No figure is called ${filter}. There are: ${figures.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const measured: Measured[] = []
const failures: string[] = []
for (const { name, measure } of chosen) {
  console.error(`▶ ${name}`)
  try {
    for (const one of await measure()) {
      measured.push(one)
      console.log(JSON.stringify(one.line))
      const broken = brokenPromise(one)
      if (broken !== undefined) failures.push(`${one.line.id}: ${broken} (${one.remark ?? 'no remark'})`)
    }
  } catch (error) {
    failures.push(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`)
  }
}
for (const failure of failures) console.error(`✗ ${failure}`)
if (values.write) {
  mkdirSync('docs/evidence', { recursive: true })
  writeFileSync('docs/evidence/bench.md', reportOf(measured, failures))
}
// A browser that would not close keeps no run from ending.
process.exit(failures.length === 0 ? 0 : 1)
