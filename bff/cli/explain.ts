import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isStage, type Stage, stages } from '#contract/causes/define-cause.ts'
import { pasteLimitBytes } from '#contract/explain.ts'
import { explainObservation, type Explanation, explainText } from '../domain/explain.ts'

const usage = `Usage: npm run explain -- [--stage STAGE] [--json] [FILE]
       npm run explain -- --batch FILE.jsonl
Reads FILE, or standard input. Stages: ${stages.join(', ')}`

const actorWords = {
  admin: 'you',
  'workspace-admin': 'a Google Workspace administrator',
  'policy-admin': 'an organization policy administrator',
  google: 'Google',
  operator: 'the person who runs this installation',
} as const

function run(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      stage: { type: 'string' },
      json: { type: 'boolean' },
      batch: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  if (values.help === true) return print(usage)
  const { stage } = values
  if (stage !== undefined && !isStage(stage)) return complain(`There is no stage ${stage}.\n${usage}`)
  if (values.batch !== undefined) return explainBatch(values.batch, stage)
  const pasted = readText(positionals[0] ?? 0)
  const explanation = explainText(pasted, stage)
  return print(values.json === true ? JSON.stringify(asLine(explanation)) : asWords(explanation))
}

/** One line in, one line out, in the same order; a line that is no JSON is explained as text. */
function explainBatch(file: string, stage: Stage | undefined): number {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const observation = readLine(line)
    const explanation = observation === undefined ? explainText(line, stage) : explainObservation(observation, stage)
    print(JSON.stringify(asLine(explanation)))
  }
  return 0
}

function readLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Pastes can be in UTF-16, as PowerShell writes files. */
function readText(source: string | number): string {
  const bytes = readFileSync(source).subarray(0, pasteLimitBytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  return bytes.toString('utf8')
}

function asLine({ causes, couldAlsoBe, unknown, decidingLook, secrets }: Explanation) {
  return {
    causes: causes.map(({ id, stage, title, happened, toDo, actor, confidence, foreign }) => ({
      id,
      stage,
      title,
      happened,
      toDo,
      actor,
      confidence,
      foreign,
    })),
    couldAlsoBe: couldAlsoBe.map(({ id }) => id),
    unknown,
    decidingLook,
    secrets,
  }
}

function asWords({ causes, couldAlsoBe, unknown, decidingLook, secrets }: Explanation): string {
  const lines = secrets.map(
    (kind) => `Warning: the text holds a secret (${kind}). It was not kept. Replace it if others saw it.`,
  )
  if (unknown) lines.push('Unknown: nothing we know fits this text. Nothing follows for your settings.')
  for (const { id, title, happened, toDo, actor, confidence, link, command, foreign } of causes) {
    lines.push(
      '',
      title,
      `  ${happened}`,
      `  To do: ${toDo}`,
      `  Who: ${actorWords[actor]}. How sure: ${confidence}.${foreign ? ' This belongs to another product.' : ''} Code ${id}`,
      ...(link === undefined ? [] : [`  ${link.label}: ${link.href}`]),
      ...(command === undefined ? [] : [`  Command: ${command}`]),
    )
  }
  if (decidingLook !== undefined) lines.push('', `To decide: ${decidingLook}`)
  if (couldAlsoBe.length > 0)
    lines.push('', 'Could also be:', ...couldAlsoBe.map(({ id, title }) => `  ${title} (${id})`))
  return lines.join('\n').trimStart()
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`)
  return 2
}

// A reader such as `head` may go before the last line.
process.stdout.on('error', () => process.exit())

try {
  process.exitCode = run(process.argv.slice(2))
} catch (error) {
  process.exitCode = complain(`${error instanceof Error ? error.message : 'Could not read the text.'}\n${usage}`)
}
