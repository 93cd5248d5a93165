/** Longer text is thinned to its beginning and the lines that speak of errors: judging must stay under 50 ms. */
const fullReadingLimit = 12_000
const keptLinesLimit = 12_000
const signal =
  /error|denied|invalid|fail|refus|exceed|expired|disabled|unauthori|not found|forbidden|mismatch|blocked|warn/i

/**
 * Everything readable in what was pasted, as one lower-case line: escapes, entities, tags and encodings undone.
 * Takes any value; linear in its size.
 */
export function readBody(body: unknown): string {
  const raw = typeof body === 'string' ? body : stringify(body)
  const thin = thinOut(raw.replaceAll('\0', ''))
  const layers = [thin, decodePercent(thin), ...decodeBase64Runs(thin)]
  const joined = [...new Set(layers)].map((layer) => unescape(layer)).join(' ')
  return ` ${joined} `.toLowerCase().replace(/\s+/g, ' ')
}

/** Tags by name: a library's `<HttpError 403 …>` is no tag. */
const htmlTag =
  /<(?:!doctype|!--|\/?(?:html|head|body|title|meta|link|style|script|p|div|span|a|b|i|u|br|hr|h[1-6]|pre|code|ul|ol|li|table|tr|td|th|thead|tbody|form|input|button|img|svg|path|section|main|header|footer|nav|strong|em|ins|center|font|label|iframe|noscript))\b[^<>]{0,500}>/gi

function stringify(body: unknown): string {
  if (body === undefined || body === null) return ''
  try {
    return JSON.stringify(body) ?? ''
  } catch {
    return ''
  }
}

function thinOut(text: string): string {
  if (text.length <= fullReadingLimit) return text
  const rest = text.slice(fullReadingLimit)
  const kept: string[] = []
  let size = 0
  for (const line of rest.split('\n')) {
    if (size > keptLinesLimit) break
    const piece = line.slice(0, 2_000)
    if (!signal.test(piece)) continue
    kept.push(piece)
    size += piece.length
  }
  return `${text.slice(0, fullReadingLimit)}\n${kept.join('\n')}\n${rest.slice(-4_000)}`
}

/** Twice, because a JSON text inside a log line is escaped once more. */
function unescape(text: string): string {
  let result = text.replaceAll('=\r\n', '').replaceAll('=\n', '')
  if (/=(?:3d|20|22|27)/i.test(result))
    result = result.replace(/=([0-9a-f]{2})/gi, (whole, hex) => printable(hex) ?? whole)
  for (let round = 0; round < 2; round += 1) {
    result = result
      .replace(/\\u([0-9a-f]{4})/gi, (whole, hex) => printable(hex) ?? whole)
      .replace(/\\x([0-9a-f]{2})/gi, (whole, hex) => printable(hex) ?? whole)
      .replace(/\\[nrt]/g, ' ')
      .replaceAll('\\"', '"')
      .replaceAll("\\'", "'")
      .replaceAll('\\/', '/')
      .replaceAll('\\\\', '\\')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&#39;', "'")
      .replaceAll('&#x27;', "'")
      .replaceAll('&#34;', '"')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  }
  return result
    .replace(htmlTag, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u200b-\u200f\u00ad\ufeff]/g, '')
    .replace(/[`*]{1,3}/g, '')
    .replace(/[\u2500-\u257f]/g, ' ')
}

function printable(hex: string): string | undefined {
  const code = Number.parseInt(hex, 16)
  return code >= 32 ? String.fromCharCode(code) : ' '
}

function decodePercent(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text
  const spaced = text.replaceAll('+', ' ')
  return spaced.replace(/(?:%[0-9a-f]{2}){1,200}/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}

/** Google's error address carries base64, IMAP refuses with base64, and e-mail is sent as base64. */
function decodeBase64Runs(text: string): string[] {
  const found: string[] = []
  const source = decodePercent(text).replace(/\r?\n(?=[A-Za-z0-9+/]{40,}={0,2}\s)/g, '')
  for (const match of source.matchAll(/[A-Za-z0-9+/_-]{24,8000}/g)) {
    if (found.length >= 12) break
    const decoded = Buffer.from(match[0].replaceAll('-', '+').replaceAll('_', '/'), 'base64').toString('latin1')
    const letters = decoded.replace(/[^\x20-\x7e\s]/g, ' ')
    if (isText(decoded)) found.push(letters)
  }
  return found
}

/** Prose or JSON, not the noise that any long identifier decodes to. */
function isText(decoded: string): boolean {
  let good = 0
  for (let index = 0; index < decoded.length; index += 1) {
    const code = decoded.charCodeAt(index)
    if ((code >= 32 && code < 127) || code === 10 || code === 13 || code === 9) good += 1
  }
  return decoded.length > 0 && good / decoded.length > 0.88
}
