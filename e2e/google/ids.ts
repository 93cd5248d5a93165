/** Makers of identifiers in Google's shapes. The same seed gives the same row of them. */
export type Ids = {
  /** `length` digits, never beginning with 0. */
  digits(length: number): string
  lower(length: number): string
  base64url(length: number): string
  hex(length: number): string
  uuid(): string
}

const DIGITS = '0123456789'
const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789'
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function makeIds(seed: number): Ids {
  let state = seed >>> 0
  // mulberry32: small, repeatable, and nobody's security rests on a simulated token.
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const from = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('')
  const hex = (length: number) => from('0123456789abcdef', length)
  return {
    digits: (length) => from('123456789', 1) + from(DIGITS, length - 1),
    lower: (length) => from(LOWER, length),
    base64url: (length) => from(BASE64URL, length),
    hex,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  }
}
