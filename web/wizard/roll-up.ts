import type { CheckResult, CheckState, StepStatus } from '#contract/check.ts'
import type { Configuration, StepView } from '#contract/configuration.ts'
import { groups, groupTitles, type Group, type StepDefinition } from '#steps/define-step.ts'
import { neededChecks } from '#steps/progress.ts'
import { usualChoices } from '#steps/usual-choices.ts'
import type { ShownState } from '../ui/state-icon.tsx'

/** A step as rail and hub show it. */
export type StepRow = { readonly step: StepDefinition; readonly view: StepView }

export type GroupRow = {
  readonly group: Group
  readonly title: string
  readonly status: StepStatus
  readonly rows: readonly StepRow[]
}

/** The steps of a configuration in order, in their groups. Groups without steps are left out. */
export function groupRows(steps: readonly StepDefinition[], views: readonly StepView[]): GroupRow[] {
  const rows = stepRows(steps, views)
  return groups.flatMap((group) => {
    const own = rows.filter(({ step }) => step.group === group)
    if (own.length === 0) return []
    return [{ group, title: groupTitles[group], status: rollUp(own.map(({ view }) => view.status)), rows: own }]
  })
}

export function stepRows(steps: readonly StepDefinition[], views: readonly StepView[]): StepRow[] {
  return steps.flatMap((step) => {
    const view = views.find(({ slug }) => slug === step.slug)
    return view ? [{ step, view }] : []
  })
}

const settled: readonly StepStatus[] = ['completed', 'skipped', 'not_needed']

/** One status for several steps: a problem first, then all settled, all waiting, nothing begun, else in progress. */
export function rollUp(statuses: readonly StepStatus[]): StepStatus {
  if (statuses.includes('failed')) return 'failed'
  if (statuses.every((status) => settled.includes(status)))
    return statuses.includes('completed') ? 'completed' : (statuses[0] ?? 'not_needed')
  const open = statuses.filter((status) => !settled.includes(status))
  if (open.every((status) => status === 'blocked') && open.length === statuses.length) return 'blocked'
  if (statuses.every((status) => status === 'not_started' || status === 'blocked')) return 'not_started'
  return 'in_progress'
}

const shapeOfStatus: { readonly [status in StepStatus]: ShownState } = {
  not_started: 'not_started',
  in_progress: 'in_progress',
  completed: 'passed',
  failed: 'failed',
  blocked: 'blocked',
  skipped: 'skip',
  not_needed: 'skip',
}

/** The shape of a roll-up: "Completed" shares the disc of "Passed". */
export function shapeOf(status: StepStatus): ShownState {
  return shapeOfStatus[status]
}

/** Place of a step among those this path needs, counted from 1; 0 when it is not needed. */
export function placeOf(slug: string, rows: readonly StepRow[]): { readonly number: number; readonly of: number } {
  const needed = rows.filter(({ view }) => view.status !== 'not_needed')
  return { number: needed.findIndex(({ step }) => step.slug === slug) + 1, of: needed.length }
}

/** Completed steps and minutes that are left on this path. */
export function progressOf(rows: readonly StepRow[]): {
  readonly completed: number
  readonly of: number
  readonly minutesLeft: number
} {
  const needed = rows.filter(({ view }) => view.status !== 'not_needed')
  const open = needed.filter(({ view }) => !settled.includes(view.status))
  return {
    completed: needed.filter(({ view }) => view.status === 'completed').length,
    of: needed.length,
    minutesLeft: open.reduce((sum, { step }) => sum + step.minutes, 0),
  }
}

/** One row of "What we see": the definition's check with its latest result, if any. */
export type CheckRow = {
  readonly id: string
  readonly name: string
  readonly state: CheckState
  readonly result: CheckResult | undefined
}

/** The checks of a step that this configuration asks for, in the order of the definition. */
export function checkRows(
  step: StepDefinition,
  { choices, checks, steps }: Pick<Configuration, 'choices' | 'checks' | 'steps'>,
): CheckRow[] {
  const leftOut = steps.flatMap(({ slug, status }) => (status === 'skipped' ? [slug] : []))
  return neededChecks(step, choices ?? usualChoices, leftOut).map((id) => {
    const result = checks.find((one) => one.check === id)
    return { id, name: step.checks[id]?.name ?? id, state: result?.state ?? 'not_started', result }
  })
}

/** Proven, or as good as proven: what lets a step count as done. */
export function isProven(state: CheckState): boolean {
  return state === 'passed' || state === 'warning'
}

/** Still to be looked at: an answer may change without anything happening here. */
export function isOpen(state: CheckState): boolean {
  return ['failed', 'waiting_google', 'unknown', 'checking', 'claimed'].includes(state)
}
