import type { Answer } from './errors.ts'

/** `true` stands for the whole value. */
type Mask = Map<string, Mask | true>

/**
 * Google's `fields` parameter: `items(id,status),nextPageToken`, `a/b`, `*`. Only good answers are cut. Unlike Google,
 * names that the answer does not have are passed over instead of refused.
 */
export function onlyFields(answer: Answer, fields: string | null): Answer {
  if (!fields || answer.status >= 300 || answer.body === undefined) return answer
  const mask = readMask(fields)
  return mask ? { ...answer, body: cut(answer.body, mask) } : answer
}

function readMask(text: string): Mask | undefined {
  const tokens = text.match(/[\w*]+|[(),/]/g) ?? []
  const mask = readList(tokens)
  return tokens.length === 0 ? mask : undefined
}

/** Consumes tokens up to the closing bracket of its list. */
function readList(tokens: string[]): Mask {
  const mask: Mask = new Map()
  do {
    const name = tokens.shift() ?? ''
    const before = mask.get(name)
    const below = readBelow(tokens)
    mask.set(name, before instanceof Map && below !== true ? new Map([...before, ...below]) : below)
  } while (tokens[0] === ',' && tokens.shift())
  return mask
}

function readBelow(tokens: string[]): Mask | true {
  if (tokens[0] === '/') {
    tokens.shift()
    return new Map([[tokens.shift() ?? '', readBelow(tokens)]])
  }
  if (tokens[0] !== '(') return true
  tokens.shift()
  const mask = readList(tokens)
  tokens.shift()
  return mask
}

function cut(value: unknown, mask: Mask | true): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => cut(one, mask))
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const below = mask.get(name) ?? mask.get('*')
    return below === undefined ? [] : [[name, cut(inner, below)] as const]
  })
  return Object.fromEntries(kept)
}
