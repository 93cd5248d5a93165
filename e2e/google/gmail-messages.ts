import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1.js'

/** A stored message as `messages.get` prints it; `headers` narrows what `metadata` shows. */
export function formatMessage(
  message: gmail_v1.Schema$Message,
  format: string,
  headers: string[],
): gmail_v1.Schema$Message {
  const { payload, ...rest } = message
  if (format === 'minimal') return rest
  if (format === 'raw') return { ...rest, raw: Buffer.from(rawOf(payload ?? {})).toString('base64url') }
  if (format === 'full') return message
  const wanted = headers.map((one) => one.toLowerCase())
  const shown = (payload?.headers ?? []).filter(
    (one) => wanted.length === 0 || wanted.includes((one.name ?? '').toLowerCase()),
  )
  return { ...rest, payload: { mimeType: payload?.mimeType ?? 'text/plain', headers: shown } }
}

function rawOf(part: gmail_v1.Schema$MessagePart): string {
  const head = (part.headers ?? []).map((one) => `${one.name}: ${one.value}`).join('\r\n')
  const boundary = '--000000000000'
  const inner = part.parts
    ? `${part.parts.map((one) => `${boundary}\r\n${rawOf(one)}`).join('\r\n')}\r\n${boundary}--`
    : Buffer.from(part.body?.data ?? '', 'base64url').toString()
  return `${head}\r\n\r\n${inner}`
}

/** The few search operators the simulated Gmail knows: in, is, from, subject, after, before, label, and plain words. */
export function matchesQuery(message: gmail_v1.Schema$Message, q: string): boolean {
  const terms = q.match(/(?:[^\s"]+|"[^"]*")+/g) ?? []
  return terms.every((term) =>
    term.startsWith('-') ? !matchesTerm(message, term.slice(1)) : matchesTerm(message, term),
  )
}

function matchesTerm(message: gmail_v1.Schema$Message, term: string): boolean {
  const [, operator = '', quoted = term] = /^(\w+):(.*)$/.exec(term) ?? []
  const value = quoted.replaceAll('"', '').toLowerCase()
  const header = (name: string) =>
    message.payload?.headers?.find((one) => one.name === name)?.value?.toLowerCase() ?? ''
  const at = Number(message.internalDate)
  switch (operator) {
    case 'in':
    case 'is':
    case 'label':
      return value === 'anywhere' || (message.labelIds ?? []).some((one) => one.toLowerCase() === value)
    case 'from':
      return header('From').includes(value)
    case 'subject':
      return header('Subject').includes(value)
    case 'after':
      return at >= timeOf(value)
    case 'before':
      return at < timeOf(value)
    default:
      return `${header('Subject')} ${message.snippet ?? ''}`.toLowerCase().includes(value)
  }
}

/** Epoch seconds, or a day written with slashes or dashes. */
function timeOf(text: string): number {
  return /^\d{6,}$/.test(text) ? Number(text) * 1000 : Date.parse(`${text.replaceAll('/', '-')}T00:00:00Z`)
}
