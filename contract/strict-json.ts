import { visit } from 'jsonc-parser'
import { hasUnreadableCharacters, unreadableCharacters } from '#contract/file-text.ts'
import { inputError, type InputProblem, type Repair } from '#contract/reading.ts'

export type StrictJson =
  | { readonly ok: true; readonly value: unknown; readonly repairs: readonly Repair[] }
  | { readonly ok: false; readonly problem: InputProblem }

/** Google's files are two levels deep. The limit also keeps recursion (ours and the library's) shallow. */
const depthLimit = 16

/** Names that may be shown: anything else in a name's place might be a secret. */
const knownNames = new Set(
  'web installed type client_id client_secret project_id private_key private_key_id client_email auth_uri token_uri redirect_uris javascript_origins auth_provider_x509_cert_url client_x509_cert_url universe_domain'.split(
    ' ',
  ),
)

/**
 * The one JSON object in a text, with what `JSON.parse` hides refused: a name given twice, `__proto__`, unreadable
 * characters behind escapes. Shell output or a code fence around one clear object is left out and said so.
 */
export function readStrictJson(text: string): StrictJson {
  if (/^\s*<[!?a-z]/i.test(text)) return no(webPage())
  if (nestingOf(text) > depthLimit) return no(notStrict(1, 'too-deep'))
  const found: { value: unknown; scan: ObjectScan }[] = []
  let broken: ObjectScan | undefined
  for (let from = text.indexOf('{'); from !== -1;) {
    const scan = scanObject(text, from)
    if (scan.end === undefined) return no(brokenObject(text, scan))
    const body = text.slice(from, scan.end)
    const value = parse(body)
    if (value !== undefined) found.push({ value, scan })
    // Shell text has braces too (`${PROJECT}`); with a quoted name inside it was meant as JSON.
    else if (body.includes('"')) return no(brokenObject(text, scan))
    else broken ??= scan
    if (found.length > 1) return no(twoDocuments())
    from = text.indexOf('{', scan.end)
  }
  const [only] = found
  if (!only) return no(broken ? brokenObject(text, broken) : noJson())
  if (only.scan.problem) return no(only.scan.problem)
  const around = (text.slice(0, only.scan.start) + text.slice(only.scan.end)).trim()
  if (/^[[\],\s]+$/.test(around)) return no(notStrict(lineAt(text, only.scan.start), 'list'))
  const repairs: Repair[] =
    around === '' ? [] : [{ row: 'BI-26', sentence: 'Used the JSON part only, and left out the text around it.' }]
  return { ok: true, value: only.value, repairs }
}

/** The deepest nesting of brackets. Those inside strings count too: Google's files have none there. */
function nestingOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    depth = bracket === '{' || bracket === '[' ? depth + 1 : Math.max(0, depth - 1)
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

type ObjectScan = {
  readonly start: number
  /** Unset when the object does not close. */
  readonly end: number | undefined
  readonly comment: number | undefined
  readonly firstError: { readonly from: number; readonly to: number } | undefined
  readonly problem: InputProblem | undefined
}

/** The object that begins at `start`, as far as it goes; all offsets are from the beginning of the text. */
function scanObject(text: string, start: number): ObjectScan {
  const open: Set<string>[] = []
  let end: number | undefined
  let comment: number | undefined
  let firstError: ObjectScan['firstError']
  let problem: InputProblem | undefined
  visit(
    text.slice(start),
    {
      onObjectBegin: () => {
        open.push(new Set())
      },
      onObjectEnd: (offset, length) => {
        open.pop()
        // At the end of the text the library closes what is open with a brace of no length.
        if (open.length === 0 && length > 0) end ??= start + offset + length
      },
      onObjectProperty: (name) => {
        const names = open.at(-1)
        if (names) problem ??= nameProblem(names, name)
        names?.add(name)
      },
      onLiteralValue: (value) => {
        if (typeof value === 'string' && hasUnreadableCharacters(value)) problem ??= unreadableCharacters()
      },
      onComment: (offset) => {
        if (end === undefined) comment ??= start + offset
      },
      onError: (_code, offset, length) => {
        if (end === undefined) firstError ??= { from: start + offset, to: start + offset + length }
      },
    },
    { disallowComments: false },
  )
  return { start, end, comment, firstError, problem }
}

function nameProblem(names: ReadonlySet<string>, name: string): InputProblem | undefined {
  if (name === '__proto__' || name === 'constructor' || name === 'prototype')
    return inputError(
      'BI-22',
      'unexpected-field',
      'The file has an unexpected field that Google never writes. Download a fresh file from Google Cloud.',
    )
  if (!names.has(name)) return undefined
  const subject = knownNames.has(name) ? `\`${name}\`` : 'A field'
  return inputError(
    'BI-21',
    'field-twice',
    `${subject} appears twice; we cannot tell which is right. Download the file again and leave it as it is.`,
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Cut off, or written by hand: a cut leaves its first error at the very end. */
function brokenObject(text: string, { start, end, comment, firstError }: ObjectScan): InputProblem {
  if (comment !== undefined) return notStrict(lineAt(text, comment), 'comment')
  const length = text.trimEnd().length
  const cutOff = end === undefined && (firstError === undefined || firstError.to >= length)
  if (!cutOff) return notStrict(lineAt(text, firstError?.from ?? start), 'syntax')
  return inputError(
    'BI-18',
    'file-cut-off',
    `The file is cut off at character ${length} (missing closing brace). Download it again.`,
  )
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length
}

function notStrict(line: number, id: 'comment' | 'list' | 'syntax' | 'too-deep'): InputProblem {
  return inputError(
    'BI-25',
    `not-strict-json-${id}`,
    `Not strict JSON near line ${line}: Google’s files have no comments, extra commas or edits. Download the file again and leave it as it is.`,
  )
}

function webPage(): InputProblem {
  return inputError(
    'BI-20',
    'web-page',
    'This is a web page, not the file itself. Use the Download button in Google Cloud, and drop the file it saves.',
  )
}

function twoDocuments(): InputProblem {
  return inputError(
    'BI-12',
    'two-documents',
    'Two JSON documents found, and only one is needed here. Paste or drop one.',
  )
}

function noJson(): InputProblem {
  return inputError(
    'BI-25',
    'no-json',
    'This file holds no JSON object, so it is not one of Google’s. Drop the file that Google Cloud downloaded; its name ends in .json.',
  )
}

function no(problem: InputProblem): StrictJson {
  return { ok: false, problem }
}
