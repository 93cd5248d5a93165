import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'
import { temporaryDirectory } from './child.ts'
import { figure, type Figure } from './figure.ts'

const seenSchema = z.array(z.object({ name: z.string(), expected: z.string(), named: z.array(z.string()) }))
type Seen = z.infer<typeof seenSchema>

/** Runs the injection table as its test and reads what every check named; `passed` is the test's own verdict, which asks for more. */
async function runTable(): Promise<{ readonly seen: Seen; readonly passed: boolean }> {
  const directory = temporaryDirectory()
  const file = path.join(directory.path, 'injections.json')
  try {
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'integration', 'bff/injections.test.ts']
    const child = spawn(process.execPath, [...vitest, '--reporter', 'dot'], {
      env: { ...process.env, INJECTIONS_FILE: file },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const status = await new Promise((resolve) => child.on('close', resolve))
    return { seen: seenSchema.parse(JSON.parse(readFileSync(file, 'utf8'))), passed: status === 0 }
  } finally {
    directory.remove()
  }
}

/** One line for each cause that was switched on: what was named for it, and how often. Diagonal: every line names itself alone. */
function matrixOf(seen: Seen): string[] {
  const causes = [...new Set(seen.map(({ expected }) => expected))].sort()
  return causes.map((cause) => {
    const named = new Map<string, number>()
    for (const one of seen.filter(({ expected }) => expected === cause))
      for (const name of one.named.length === 0 ? ['(stayed green)'] : one.named)
        named.set(name, (named.get(name) ?? 0) + 1)
    const cells = [...named].map(([name, count]) => `${name} ${count}`)
    return `${[...named.keys()].join() === cause ? ' ' : '✗'} ${cause}: ${cells.join(', ')}`
  })
}

/** What is switched on in the simulated Google against what Guidepost calls it. */
export const confusion: Figure = {
  name: 'confusion',
  measure: async () => {
    const { seen, passed } = await runTable()
    console.error(matrixOf(seen).join('\n'))
    // Named right is not enough: what hangs on it must be blocked, the rest stay green, and all heal.
    if (!passed) throw new Error('the test of the injection table failed; run npx vitest run bff/injections.test.ts')
    const right = seen.filter(({ expected, named }) => named.join() === expected).length
    return [
      figure('injections-named-right', right, 'count', seen.length, { leastRatio: 1 }, 'misconfigurations and faults'),
    ]
  },
}
