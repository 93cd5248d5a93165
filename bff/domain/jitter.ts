import { hash } from 'node:crypto'

/**
 * A number from 0 to 2^32-1 that is always the same for these ids: jitter that a second scheduler, a restart and a test
 * agree on, and that spreads subjects made in the same second.
 */
export function seedOf(...ids: readonly string[]): number {
  return Number.parseInt(hash('sha256', ids.join('\n')).slice(0, 8), 16)
}

/** A fraction in [0, 1) from a seed and the number of the draw. Mixed as in MurmurHash3's finaliser. */
export function fractionOf(seed: number, draw: number): number {
  let mixed = (seed ^ Math.imul(draw + 1, 0x9e3779b1)) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
}
