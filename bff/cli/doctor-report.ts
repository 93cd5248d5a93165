import { isCauseId, renderCause } from '#contract/causes/catalogue.ts'
import type { CheckResult } from '#contract/check.ts'
import { stateLabels } from '#contract/state-labels.ts'
import { steps } from '#steps/index.ts'

// What the checks of one configuration say, for an operator at a terminal of 80 columns.

const declared = steps.flatMap((step) =>
  Object.entries(step.checks).map(([id, { name }]) => ({ id, name, place: step.short })),
)
const place = new Map(declared.map(({ id }, index) => [id, index]))
const placeOf = ({ check }: CheckResult) => place.get(check) ?? 0

/** A name that several steps have says whose it is. */
function nameOf(id: string): string {
  const found = declared.find((one) => one.id === id)
  if (!found) return id
  return declared.filter(({ name }) => name === found.name).length > 1 ? `${found.name} (${found.place})` : found.name
}

/** Everything that must hold for a whole configuration. A draft's open steps are not yet wrong, and not yet whole. */
export function allPass(results: readonly CheckResult[]): boolean {
  return results.length > 0 && results.every(({ state }) => state === 'passed' || state === 'warning')
}

/** What is broken, in the order of the journey: so the first one explains most. */
export function brokenLinks(results: readonly CheckResult[]): CheckResult[] {
  const isBroken = ({ state }: CheckResult) => state === 'failed' || state === 'unknown' || state === 'waiting_google'
  return results.filter(isBroken).sort((a, b) => placeOf(a) - placeOf(b))
}

/** Everything that waits for a check, by way of others too. */
function waitingFor(check: string, results: readonly CheckResult[]): CheckResult[] {
  const waiting = new Set([check])
  const hangs = ({ state, check: id, blockedBy }: CheckResult) =>
    state === 'blocked' && !waiting.has(id) && blockedBy.some((need) => waiting.has(need))
  for (let next = results.find(hangs); next; next = results.find(hangs)) waiting.add(next.check)
  return results.filter((row) => row.check !== check && waiting.has(row.check))
}

/** The first broken link first, each with its cause and what hangs on it; then what is open; what passes is counted. */
export function reportOf(name: string, results: readonly CheckResult[]): string {
  const rows = [...results].sort((a, b) => placeOf(a) - placeOf(b))
  const broken = brokenLinks(rows)
  const warnings = rows.filter(({ state }) => state === 'warning')
  const told = new Set(broken.flatMap(({ check }) => [check, ...waitingFor(check, rows).map((row) => row.check)]))
  const open = rows.filter((row) => !told.has(row.check) && row.state !== 'passed' && row.state !== 'warning')
  const passed = rows.filter(({ state }) => state === 'passed').length
  return [
    ...wrapped(`${name}: ${inOneLine(rows, broken)}`, ''),
    ...[...broken, ...warnings].flatMap((row) => ['', ...finding(row, rows)]),
    '',
    ...open.flatMap((row) => wrapped(openRow(row), '  ')),
    `  ${stateLabels.passed}: ${passed} of ${rows.length} checks`,
  ].join('\n')
}

function inOneLine(rows: readonly CheckResult[], [first, ...others]: readonly CheckResult[]): string {
  if (!first) return allPass(rows) ? 'everything passes' : 'nothing is broken, not everything is done'
  const more = others.length === 0 ? '' : ` ${others.length} more after it.`
  return `the first broken link is “${nameOf(first.check)}”.${more}`
}

function finding({ check, state, cause }: CheckResult, rows: readonly CheckResult[]): string[] {
  const head = wrapped(`${stateLabels[state]}: ${nameOf(check)}`, '  ')
  const waiting = waitingFor(check, rows).map((row) => nameOf(row.check))
  const hangs = waiting.length === 0 ? [] : wrapped(`Blocked by it: ${waiting.join(', ')}.`, '    ')
  if (cause === null || !isCauseId(cause.id)) return [...head, ...hangs]
  const { title, happened, toDo, command } = renderCause({ id: cause.id, facts: cause.facts })
  return [
    ...head,
    ...wrapped(`${title}. ${happened}`, '    '),
    ...wrapped(`To do: ${toDo}`, '    '),
    // In one piece, however long: it is to be copied.
    ...(command === undefined ? [] : [`    ${command}`]),
    ...hangs,
    `    Code ${cause.id}`,
  ]
}

function openRow({ check, state, blockedBy }: CheckResult): string {
  const waits = state === 'blocked' ? ` (waits for ${blockedBy.map(nameOf).join(', ')})` : ''
  return `${stateLabels[state]}: ${nameOf(check)}${waits}`
}

const columns = 80

/** Lines of at most 80 columns. A word that is longer, such as an address, stays in one piece. */
function wrapped(text: string, indent: string): string[] {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    const longer = line === indent ? `${line}${word}` : `${line} ${word}`
    if (longer.length <= columns || line === indent) line = longer
    else {
      lines.push(line)
      line = `${indent}${word}`
    }
  }
  return [...lines, line]
}
