import { stripInvisible } from '#contract/invisible-characters.ts'

/** Two addresses side by side: what both begin and end with, and the middle in which they differ. */
export type Difference = {
  readonly same: string
  readonly expectedPart: string
  readonly actualPart: string
  readonly end: string
  /** Of the first differing character, counted from 1. */
  readonly position: number
  /** The difference as one sentence. */
  readonly inWords: string
}

/** More edits than this is another address, not a slip: `www.` is the longest slip people make. */
const slipLimit = 4

/** The candidate that is `expected` with a slip in it; undefined when none is near. Letter case counts as one slip. */
export function closestTo(expected: string, candidates: readonly string[]): string | undefined {
  let closest: string | undefined
  let fewest = slipLimit + 1
  for (const candidate of candidates) {
    const edits = candidate === expected ? 0 : Math.max(1, editsBetween(tidy(expected), tidy(candidate)))
    if (edits >= fewest) continue
    fewest = edits
    closest = candidate
  }
  return closest
}

function tidy(address: string): string {
  return stripInvisible(address).text.trim().toLowerCase()
}

/** Where two addresses begin to differ, or undefined when they are the same. Counted in whole characters. */
export function differenceBetween(expected: string, actual: string): Difference | undefined {
  if (expected === actual) return undefined
  const ours = [...expected]
  const theirs = [...actual]
  const { start, tail } = commonEnds(ours, theirs)
  const expectedPart = ours.slice(start, ours.length - tail).join('')
  const actualPart = theirs.slice(start, theirs.length - tail).join('')
  const position = start + 1
  return {
    same: ours.slice(0, start).join(''),
    expectedPart,
    actualPart,
    end: tail === 0 ? '' : ours.slice(-tail).join(''),
    position,
    inWords: inWords(expected, actual, { expectedPart, actualPart, position }),
  }
}

function inWords(
  expected: string,
  actual: string,
  { expectedPart, actualPart, position }: Pick<Difference, 'expectedPart' | 'actualPart' | 'position'>,
): string {
  if (stripInvisible(actual).text.trim() === expected) return 'Google’s entry has a space or an invisible character.'
  if (actual === `${expected}/`) return 'Google’s entry has a slash at the end; ours has none.'
  if (`${actual}/` === expected) return 'Google’s entry lacks the slash at the end.'
  if (actual.replace(/^http:/, 'https:') === expected) return 'Google’s entry begins with http; ours with https.'
  if (actual.replace(/^https:/, 'http:') === expected) return 'Google’s entry begins with https; ours with http.'
  if (actual.toLowerCase() === expected.toLowerCase())
    return `Capital and small letters differ, first at character ${position}.`
  if (actualPart === '') return `Google’s entry lacks “${expectedPart}” at character ${position}.`
  if (expectedPart === '') return `Google’s entry has “${actualPart}” too much at character ${position}.`
  return `From character ${position}, Google’s entry has “${actualPart}”; ours has “${expectedPart}”.`
}

function commonEnds(one: readonly string[], other: readonly string[]): { start: number; tail: number } {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let tail = 0
  while (tail < shorter - start && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  return { start, tail }
}

/** Levenshtein distance of what lies between the common ends; Infinity where that is too long to be a slip. */
function editsBetween(one: string, other: string): number {
  const { start, tail } = commonEnds([...one], [...other])
  const ours = [...one].slice(start, [...one].length - tail)
  const theirs = [...other].slice(start, [...other].length - tail)
  // Slips are short; a second slip elsewhere in the address still fits. Keeps the table below small.
  if (Math.max(ours.length, theirs.length) > 200) return Infinity
  let above = Array.from({ length: theirs.length + 1 }, (_, column) => column)
  for (const [row, letter] of ours.entries()) {
    const current = [row + 1]
    for (const [column, against] of theirs.entries())
      current.push(
        Math.min(
          (above[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
          (above[column] ?? 0) + (letter === against ? 0 : 1),
        ),
      )
    above = current
  }
  return above.at(-1) ?? 0
}
