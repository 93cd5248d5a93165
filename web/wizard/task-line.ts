import type { Configuration } from '#contract/configuration.ts'
import { stateLabels } from '#contract/state-labels.ts'
import { stepBySlug } from '#steps/index.ts'
import { checkRows, isProven, type StepRow } from './roll-up.ts'

/**
 * The line below a task of the hub: what it waits for, else the checks that want attention by name, else how many passed;
 * before any of that, what the step is for. Pure.
 */
export function taskLine(
  { step, view }: StepRow,
  configuration: Pick<Configuration, 'choices' | 'checks' | 'steps'>,
): string {
  const [first] = view.blockedBy
  if (first !== undefined) return `Waits for: ${stepBySlug(first)?.title ?? first}`
  if (view.status === 'not_needed' || view.status === 'skipped') return step.purpose
  const rows = checkRows(step, configuration)
  for (const state of ['failed', 'waiting_google', 'unknown', 'warning'] as const) {
    const names = rows.filter((row) => row.state === state).map(({ name }) => name)
    if (names.length > 0) return `${stateLabels[state]}: ${names.join(', ')}`
  }
  const passed = rows.filter(({ state }) => isProven(state)).length
  return passed === 0 ? step.purpose : `${passed} of ${rows.length} ${rows.length === 1 ? 'check' : 'checks'} passed`
}
