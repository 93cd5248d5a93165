import type { CauseId } from '#contract/causes/catalogue.ts'
import type { Evidence } from '../evidence.ts'
import type { RecordedFailure } from '../recorded-failures.ts'

/** A failure of the public record: what its thread settled on, and where it is. Only Google's own wording is kept. */
export type ReportedFailure = RecordedFailure & { readonly source: string }

type Observable = Pick<Evidence, 'kind' | 'status' | 'body' | 'note'>
type Context = Pick<Evidence, 'call' | 'known'>

/** Expectations were written from the threads before the judge was asked. `source` is `owner/repository#number`. */
export function reported(cause: CauseId, source: string, observable: Observable, context: Context): ReportedFailure {
  return { cause, source, evidence: { ...observable, ...context } }
}

/** A table of batches reads as one row per failure: the context is a call and what else was known. */
export const when = (call: string, ...known: string[]): Context => ({ call, known })
