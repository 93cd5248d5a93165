import os from 'node:os'
import { commitInWords } from './commit.ts'
import { brokenPromise, type Measured, type Promised } from './figure.ts'

function promiseInWords({ most, least, mostRatio, leastRatio }: Promised): string {
  if (most !== undefined) return `at most ${most}`
  if (least !== undefined) return `at least ${least}`
  if (mostRatio !== undefined) return `at most ${mostRatio} times`
  if (leastRatio !== undefined) return `at least ${leastRatio} times`
  return 'for information'
}

/** The run as Markdown, with the commit and the machine it was made on. */
export function reportOf(measured: readonly Measured[], failures: readonly string[]): string {
  const rows = measured.map((one) => {
    const { id, value, unit, baseline, ratio } = one.line
    const kept = Object.keys(one.promised).length === 0 ? '' : brokenPromise(one) === undefined ? 'yes' : 'NO'
    return `| ${id} | ${value} ${unit} | ${baseline ?? ''} | ${ratio ?? ''} | ${promiseInWords(one.promised)} | ${kept} | ${one.remark ?? ''} |`
  })
  const [cpu] = os.cpus()
  const load = os.loadavg()[0]?.toFixed(1) ?? 'unknown'
  return [
    '# What `npm run bench` measured',
    '',
    `Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}, commit ${commitInWords()}.`,
    `Node ${process.versions.node}, ${os.cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), load ${load} at the end: a shared machine makes times longer.`,
    'The baseline is measured in the same run; its kind is named in the remark.',
    '',
    '| Figure | Value | Baseline | Ratio | Promised | Kept | Remark |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    ...(failures.length === 0
      ? ['Every promise was kept.']
      : ['Not kept or not measured:', '', ...failures.map((failure) => `- ${failure}`)]),
    '',
  ].join('\n')
}
