import * as problem from '#contract/google-file-problems.ts'
import type { OAuthClientFile, ServiceAccountKeyFile } from '#contract/google-files.ts'
import type { InputProblem } from '#contract/reading.ts'

/** What we know already, as far as we know it. Unset means not known yet, and is not compared. */
export type KnownSetUp = {
  readonly redirectUris?: readonly string[] | undefined
  readonly projectId?: string | undefined
  /** The project number of the topic. */
  readonly projectNumber?: string | undefined
}

/** How a usable client file fits what we hold. The list of redirect URIs may have changed since: a warning only. */
export function compareClientFile(file: OAuthClientFile, known: KnownSetUp): InputProblem[] {
  const missing = (known.redirectUris ?? []).filter((uri) => !file.redirectUris.includes(uri))
  const problems = missing.map(problem.redirectUriMissing)
  if (known.projectId !== undefined && file.projectId !== undefined && known.projectId !== file.projectId)
    problems.push(problem.clientOfOtherProject(file.projectId, known.projectId))
  else if (known.projectNumber !== undefined && known.projectNumber !== file.projectNumber)
    problems.push(problem.clientOfOtherProjectNumber(file.projectNumber, known.projectNumber))
  return problems
}

/** How a usable key fits the project of the topic. Access may have been granted across projects: Google decides. */
export function compareKeyFile(file: ServiceAccountKeyFile, known: KnownSetUp): InputProblem[] {
  if (known.projectId === undefined || known.projectId === file.projectId) return []
  return [problem.keyOfOtherProject(file.projectId, known.projectId)]
}
