import type { Reading } from '#contract/reading.ts'

// For tests: a reading as a row of a table tells it.

/** Value or problems, and the rows of what was repaired or warned of. */
export function seen<T>(reading: Reading<T>): { value: T | string[]; notes: string[] } {
  const problems = reading.problems.map(({ row, id }) => `${row} ${id}`)
  const notes = reading.repairs.map(({ row }): string => row)
  return reading.ok ? { value: reading.value, notes: [...notes, ...problems] } : { value: problems, notes }
}

/** What is pasted, and what becomes of it. */
export type Row = [title: string, input: string, value: string | string[], notes: string[]]
