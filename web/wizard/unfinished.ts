import type { CheckState } from '#contract/check.ts'
import type { Configuration } from '#contract/configuration.ts'
import { stateLabels } from '#contract/state-labels.ts'
import type { StepDefinition } from '#steps/define-step.ts'
import { stepBySlug } from '#steps/index.ts'
import type { SummaryEntry } from '../ui/error-summary.tsx'
import { causeWords } from './cause-words.ts'
import { isProven, type CheckRow } from './roll-up.ts'
import type { standingOf } from './standing.ts'

type Standing = Pick<ReturnType<typeof standingOf>, 'view' | 'rows' | 'file' | 'holdsFile' | 'isBlocked'>

/**
 * What still keeps a step from being done, in the words of its rows, each with the place where it is mended.
 * A row that waits for another row of the page is left out: mending that one mends both.
 */
export async function summaryOf(
  step: StepDefinition,
  { view, rows, file, holdsFile, isBlocked }: Standing,
): Promise<SummaryEntry[]> {
  const first = isBlocked ? stepBySlug(view?.blockedBy[0] ?? '') : undefined
  if (first) return [{ target: 'step', sentence: `“${first.title}” has to be done first` }]
  return Promise.all(
    rows
      .filter(({ id, state }) => !isProven(state) && !waitsForAnother(step, rows, id, state))
      .map(async ({ id, name, state, result }) => {
        const words = state === 'failed' && result?.cause ? await causeWords(result.cause) : null
        return {
          target: `check-${id}`,
          sentence: `${name}: ${words?.title ?? stillMissing(state, file !== undefined && !holdsFile)}`,
        }
      }),
  )
}

function waitsForAnother(step: StepDefinition, rows: readonly CheckRow[], id: string, state: CheckState): boolean {
  // Nothing on this page can move a row that waits for another page's.
  if (state === 'blocked') return true
  const needs = step.checks[id]?.needs ?? []
  return state === 'not_started' && rows.some((row) => needs.includes(row.id) && !isProven(row.state))
}

function stillMissing(state: CheckState, asksForFile: boolean): string {
  if (state === 'not_started') return asksForFile ? 'drop the file first' : 'nothing was seen yet'
  return stateLabels[state].toLowerCase()
}

/**
 * Where Continue leads: the next step that can be done, never back to this one. Undefined leads to the hub.
 * A step that waits for this one alone counts: its last check is on its way.
 */
export function afterStep(
  slug: string,
  { steps: views, next }: Pick<Configuration, 'steps' | 'next'>,
): string | undefined {
  const canBeDone = ({ status, blockedBy }: Configuration['steps'][number]) =>
    status === 'not_started' ||
    status === 'in_progress' ||
    status === 'failed' ||
    (status === 'blocked' && blockedBy.every((waitsFor) => waitsFor === slug))
  const here = views.findIndex((view) => view.slug === slug)
  const later = views.slice(here + 1).find(canBeDone)
  return later?.slug ?? (next === slug ? undefined : (next ?? undefined))
}
