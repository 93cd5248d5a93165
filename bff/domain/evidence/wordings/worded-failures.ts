import { type CauseId, isCauseId } from '#contract/causes/catalogue.ts'
import type { RecordedFailure } from '../recorded-failures.ts'
import { projectToRedirect } from './project-to-redirect.ts'
import { pushToWorkspace } from './push-to-workspace.ts'
import { secretToKey } from './secret-to-key.ts'
import type { Wording } from './wording.ts'

/**
 * How libraries, products and people word what they meet. They teach the judge words that no cue foresees. The texts are put
 * together for these tables; names and numbers are invented.
 */
export const wordedFailures: readonly RecordedFailure[] = [projectToRedirect, secretToKey, pushToWorkspace].flatMap(
  (wordings) =>
    Object.entries(wordings).flatMap(([cause, rows]) =>
      isCauseId(cause) ? rows.map((wording) => failureOf(cause, wording)) : [],
    ),
)

function failureOf(cause: CauseId, [seen, call, ...known]: Wording): RecordedFailure {
  return { cause, evidence: seen === '' ? { kind: 'silent', call, known } : { body: seen, call, known } }
}
