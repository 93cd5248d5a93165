import type { CheckResult, StepStatus } from '#contract/check.ts'
import type { Choices } from '#contract/configuration.ts'
import type { StepDefinition } from './define-step.ts'

/** What the admin did on a step, as recorded. Times are ISO instants. */
export type StepRecord = {
  readonly openedAt: string | null
  readonly claimedAt: string | null
  readonly skippedAt: string | null
}

export type StepProgress = { readonly slug: string; readonly status: StepStatus; readonly blockedBy: readonly string[] }

/**
 * The checks of a step that these choices ask for, without those of steps that were left out. What would leave nothing to prove
 * is not left out.
 */
export function neededChecks(step: StepDefinition, choices: Choices, leftOut: readonly string[] = []): string[] {
  const asked = Object.entries(step.checks).filter(([, check]) => check.neededFor?.(choices) ?? true)
  const remaining = asked.filter(([, { leftOutWith }]) => leftOutWith === undefined || !leftOut.includes(leftOutWith))
  return (remaining.length > 0 ? remaining : asked).map(([id]) => id)
}

/**
 * The roll-up of one step (ux.md, end of section 8): all needed passed (or warned) is completed; what the admin left out is
 * skipped, whatever a try before that came to; any failed is a problem; nothing done is not started, or blocked while a step before it is open; everything else is in progress.
 * A step without checks is completed by the admin's word.
 */
function statusOf(
  step: StepDefinition,
  choices: Choices,
  record: StepRecord | undefined,
  results: readonly CheckResult[],
  leftOut: readonly string[],
): StepStatus {
  if (!step.neededFor(choices)) return 'not_needed'
  const needed = neededChecks(step, choices, leftOut)
  const states = needed.map((id) => results.find((result) => result.check === id)?.state ?? 'not_started')
  const proven = (state: string) => state === 'passed' || state === 'warning'
  if (needed.length > 0 && states.every(proven)) return 'completed'
  if (record?.skippedAt) return 'skipped'
  if (states.includes('failed')) return 'failed'
  const claimed = record?.claimedAt != null
  // What waits for a claimed row can be looked at no sooner, and what we cannot look at is no work of the admin's: neither
  // holds the step open.
  const settled = (state: string) =>
    proven(state) || ['claimed', 'unknown'].includes(state) || (state === 'blocked' && states.includes('claimed'))
  if (claimed && states.every(settled)) return 'completed'
  if (!claimed && record?.openedAt == null && states.every((state) => state === 'not_started' || state === 'blocked'))
    return 'not_started'
  return 'in_progress'
}

/**
 * Pure: the record and the check results -> status of each step and the next one to do.
 * A step is `blocked` when it was not begun and a step it needs is not completed.
 */
export function progressOf(
  steps: readonly StepDefinition[],
  choices: Choices,
  records: ReadonlyMap<string, StepRecord>,
  results: readonly CheckResult[],
): { steps: StepProgress[]; next: string | null } {
  const statuses = new Map<string, StepStatus>()
  for (const step of steps) {
    // A step that leaves something out stands before the one that proves it.
    const leftOut = [...statuses].flatMap(([slug, status]) => (status === 'skipped' ? [slug] : []))
    statuses.set(step.slug, statusOf(step, choices, records.get(step.slug), results, leftOut))
  }
  const settled = (slug: string) => ['completed', 'skipped', 'not_needed', undefined].includes(statuses.get(slug))
  const progress = steps.map((step): StepProgress => {
    const waitsFor = step.needs.filter((slug) => !settled(slug))
    const status = statuses.get(step.slug) ?? 'not_started'
    return status === 'not_started' && waitsFor.length > 0
      ? { slug: step.slug, status: 'blocked', blockedBy: waitsFor }
      : { slug: step.slug, status, blockedBy: [] }
  })
  const next = progress.find(({ status }) => ['not_started', 'in_progress', 'failed'].includes(status))
  return { steps: progress, next: next?.slug ?? null }
}
