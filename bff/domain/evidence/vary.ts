import type { Evidence } from './evidence.ts'

/** The ways in which people's copies of the same failure differ. */
export const variations = [
  'other-ids',
  'other-order',
  'log-line',
  'truncated',
  'escaped',
  'html',
  'percent',
  'pretty',
] as const
export type Variation = (typeof variations)[number]

/** A small seeded generator (mulberry32): the same seed gives the same variations on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The same failure as somebody else would paste it. Evidence without a body is returned as it is. */
export function vary(evidence: Evidence, variation: Variation, random: () => number): Evidence {
  const { body } = evidence
  if (body === undefined || body === null) return evidence
  return { ...evidence, body: varyBody(body, variation, random) }
}

function varyBody(body: unknown, variation: Variation, random: () => number): unknown {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  switch (variation) {
    case 'other-ids':
      return typeof body === 'string' ? otherIds(text, random) : JSON.parse(otherIds(text, random))
    case 'other-order':
      return typeof body === 'string' ? body : reorder(body, random)
    case 'log-line':
      return `2026-11-0${1 + Math.floor(random() * 9)}T08:1${Math.floor(random() * 9)}:02.114Z [worker-3] ERROR google: call failed (attempt 2): ${text.replaceAll('\n', ' ')} {"tenant":"t1","ms":412}`
    case 'truncated':
      return text.length < 120 ? text : text.slice(0, Math.floor(text.length * (0.75 + random() * 0.2)))
    case 'escaped':
      return JSON.stringify({ level: 'error', msg: text })
    case 'html':
      return `<html><body><pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')}</pre></body></html>`
    case 'percent':
      return `https://app.example/error?message=${encodeURIComponent(text)}`
    case 'pretty':
      return typeof body === 'string' ? `\uFEFF  ${text.replaceAll(' ', '  ')}\r\n` : JSON.stringify(body, undefined, 4)
  }
}

/** Project numbers and IDs as another project has them; numbers of well-known projects stay, since they are the evidence. */
function otherIds(text: string, random: () => number): string {
  return text
    .replace(/\b(?!764086051850|202264815644|604799)\d{9,14}\b/g, (digits) =>
      [...digits].map((digit, index) => (index === 0 ? digit : String(Math.floor(random() * 10)))).join(''),
    )
    .replace(/\bmail-77\b/g, `acme-${Math.floor(random() * 10_000)}x`)
}

function reorder(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => reorder(item, random))
  if (typeof value !== 'object' || value === null) return value
  const shuffled = Object.entries(value)
    .map((entry) => ({ entry, place: random() }))
    .sort((a, b) => a.place - b.place)
  return Object.fromEntries(shuffled.map(({ entry: [key, item] }) => [key, reorder(item, random)]))
}
