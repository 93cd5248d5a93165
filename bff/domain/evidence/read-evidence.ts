import { addressDifferences, conceptsIn } from './concepts.ts'
import type { Evidence, Records } from './evidence.ts'
import { readBody } from './read-body.ts'
import { requestSigns } from './request-signs.ts'

/** Evidence as two texts to look for phrases in: what was seen, and what is told about it. */
export type Reading = {
  readonly seen: string
  readonly told: string
  readonly status: number | undefined
}

const keyed =
  /["']?\b(reason|status|error|error_subtype|error_description|error_code|code|service|type|consumer|errcode)\b["']?[ ]?[:=[(]{1,2}>?[ ]?["']?([a-z0-9_./:-]{1,120})/g
const statusInText =
  /\b(?:error|http\/[\d.]{1,3}|status(?: code)?|statuscode|code|returned|response|answered)["']?[ :=[(]{1,4}["']?([1-5]\d\d)\b/
const bareStatus =
  /(?:^|[ ([])([45]\d\d)[)\]. :]{1,2} ?(?:that's an error|forbidden|unauthorized|bad request|not found|gone|conflict|too many|internal|service unavailable|bad gateway|gateway|precondition)/

export function readEvidence(evidence: Evidence): Reading {
  const body = readBody(evidence.body)
  const headers = Object.entries(evidence.headers ?? {}).map(([name, value]) => `${name}: ${value ?? ''}`)
  const text = `${body} ${readBody(headers.join(' '))}`
  const status = evidence.status ?? numberIn(statusInText.exec(text)) ?? numberIn(bareStatus.exec(text))
  const tokens = new Set<string>()
  if (status !== undefined) tokens.add(`status=${status};`)
  let pairs = 0
  for (const [, key, value] of text.matchAll(keyed)) {
    if (pairs++ > 400) break
    tokens.add(`${key}=${value?.replace(/[.:,;]$/, '')};`)
  }
  const told = [evidence.call, ...(evidence.known ?? []), evidence.note, ...recordsAsWords(evidence.records, text)]
  if (isPage(evidence.body)) tokens.add('html-page;')
  const situation = readBody(told.filter((part) => part !== undefined).join(' ; '))
  const signs = `${conceptsIn(situation)} ${addressDifferences(`${situation} ${text}`)}`
  return {
    seen: `${[...tokens].join(' ')} ${requestSigns(`${text} ${situation}`)} ${text}`,
    told: ` ${situation} ${signs} kind=${evidence.kind ?? ''}; `,
    status,
  }
}

function isPage(body: unknown): boolean {
  return typeof body === 'string' && /<html|<!doctype|<title/i.test(body.slice(0, 4_000))
}

function numberIn(match: RegExpExecArray | null): number | undefined {
  return match?.[1] === undefined ? undefined : Number(match[1])
}

/** Our own records, said in the same words that people use, so that one set of cues serves both. */
function recordsAsWords(records: Records | undefined, text: string): string[] {
  if (records === undefined) return []
  const words: string[] = []
  if (records.publishing !== undefined) words.push(`publishing status is ${records.publishing}`)
  const { scopesAsked, scopesGranted } = records
  if (scopesAsked !== undefined && scopesGranted !== undefined) {
    const fewer = scopesAsked.some((scope) => !scopesGranted.includes(scope))
    words.push(fewer ? 'granted scopes are fewer than requested' : 'granted scopes equal requested')
  }
  const age = records.signInAgeDays
  if (age !== undefined) {
    words.push(`age of the sign-in in days: ${age}`)
    if (age >= 6.5 && age < 9) words.push('seven days after consent')
    if (age > 180) words.push('unused for six months')
  }
  if (isRecent(records.apiTurnedOnSecondsAgo, 600)) words.push('the api was enabled minutes ago')
  if (isRecent(records.roleGrantedSecondsAgo, 600)) words.push('the role was granted minutes ago')
  if (isRecent(records.clientMadeSecondsAgo, 1_800)) words.push('the client was created minutes ago')
  if (isRecent(records.redirectUriSavedSecondsAgo, 1_800)) words.push('the redirect uri was saved minutes ago')
  if (records.clockOffsetSeconds !== undefined && Math.abs(records.clockOffsetSeconds) > 30)
    words.push('the clock is off')
  const named = /project[ =:#"'_a-z]{0,20}(\d{6,})/.exec(text)?.[1]
  if (records.projectNumber !== undefined && named !== undefined) {
    words.push(
      named === records.projectNumber
        ? 'project number is the own one'
        : 'project number differs from the configured one',
    )
  }
  return words
}

function isRecent(seconds: number | undefined, limit: number): boolean {
  return seconds !== undefined && seconds >= 0 && seconds < limit
}
