const isSoak = process.env['SOAK'] === '1'

/** What the long versions multiply their counts by. */
const soakFactor = 50

/** How often a loop of a test goes round: the usual count, or far more in `npm run soak`. */
export function rounds(usual: number): number {
  return isSoak ? usual * soakFactor : usual
}

/** How long something goes on: the usual count, or the one that was promised in `npm run soak`. */
export function inSoak(promised: number, usual: number): number {
  return isSoak ? promised : usual
}

/** Parameters for fast-check: the same cases at every test run, many new ones in `npm run soak`, which prints the seed of what fails. */
export function fuzz(seed: number, usualRuns: number): { readonly seed?: number; readonly numRuns: number } {
  return isSoak ? { numRuns: rounds(usualRuns) } : { seed, numRuns: usualRuns }
}
