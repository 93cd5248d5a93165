import * as z from 'zod/mini'
import { redactSecrets } from '#contract/secret-patterns.ts'

/**
 * A row of the catalogue of bad input, for example `BI-01`; several sentences may share one.
 * `redirect-rule` is one of Google's own rules for redirect URIs.
 */
export type InputRow = `BI-${number}` | 'redirect-rule'

/** What was mended without asking, because it could mean only one thing. Always shown, never silent. */
export type Repair = { readonly row: InputRow; readonly sentence: string }

/**
 * What is wrong with something that was typed, pasted or dropped, decided without Google.
 * `error` stops, `warning` may continue. `id` is permanent and tells sentences of one row apart.
 * `offer` names the one button that mends it.
 */
export type InputProblem = {
  readonly id: string
  readonly row: InputRow
  readonly severity: 'error' | 'warning'
  readonly sentence: string
  readonly offer?: 'move-to-client' | 'move-to-key' | 'swap'
}

/** A field that was read: a value in Google's canonical form (perhaps with warnings), or at least one error. */
export type Reading<T> =
  | {
      readonly ok: true
      readonly value: T
      readonly repairs: readonly Repair[]
      readonly problems: readonly InputProblem[]
    }
  | { readonly ok: false; readonly repairs: readonly Repair[]; readonly problems: readonly InputProblem[] }

export function inputError(
  row: InputRow,
  id: string,
  sentence: string,
  offer?: NonNullable<InputProblem['offer']>,
): InputProblem {
  return { id, row, severity: 'error', sentence, ...(offer && { offer }) }
}

export function inputWarning(row: InputRow, id: string, sentence: string): InputProblem {
  return { id, row, severity: 'warning', sentence }
}

/** The value as accepted; `problems` may hold warnings only. */
export function accepted<T>(
  value: T,
  repairs: readonly Repair[] = [],
  problems: readonly InputProblem[] = [],
): Reading<T> {
  return { ok: true, value, repairs, problems }
}

export function refused(problem: InputProblem, repairs: readonly Repair[] = []): Reading<never> {
  return { ok: false, repairs, problems: [problem] }
}

const lettersShown = 48

/**
 * What an admin gave us, fit to stand in a sentence: one line, at most 48 characters, secrets hidden.
 * For names and addresses only. A value that is a secret by its place is never shown at all.
 */
export function shown(text: string): string {
  // In this order: an invisible character would split a secret, and one that is cut in half is no longer recognised.
  const oneLine = redactSecrets(text.slice(0, 2_000).replace(/\s+/g, ' ').replace(/\p{C}/gu, '')).text.trim()
  return oneLine.length <= lettersShown ? oneLine : `${oneLine.slice(0, lettersShown - 1)}…`
}

/** The reader as a schema, so that the server accepts and repairs exactly what the browser does. */
export function readingSchema<T>(read: (text: string) => Reading<T>) {
  return z.pipe(
    z.string().check(z.maxLength(100_000)),
    z.transform((text, context): T => {
      const reading = read(text)
      if (reading.ok) return reading.value
      for (const problem of reading.problems)
        // The input stays out of the issue: it may be a secret, and issues are logged and sent back.
        context.issues.push({ code: 'custom', message: problem.sentence, input: undefined })
      return z.NEVER
    }),
  )
}
