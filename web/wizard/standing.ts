import type { Configuration } from '#contract/configuration.ts'
import type { FileField, StepDefinition } from '#steps/define-step.ts'
import { checkRows, isProven } from './roll-up.ts'

/** How a step stands in a configuration: what its page shows, and what Continue goes by. Pure. */
export function standingOf(step: StepDefinition, configuration: Configuration) {
  const view = configuration.steps.find(({ slug }) => slug === step.slug)
  const rows = checkRows(step, configuration)
  const file = Object.values(step.fields).find((field): field is FileField => field.kind === 'file')
  const held = file?.file === 'oauth-client' ? configuration.client : configuration.key
  const isDone = rows.length > 0 ? rows.every(({ state }) => isProven(state)) : view?.status === 'completed'
  const isSettled = view !== undefined && ['completed', 'skipped', 'not_needed'].includes(view.status)
  return {
    view,
    rows,
    file,
    holdsFile: file !== undefined && held !== null,
    isBlocked: view?.status === 'blocked',
    isDone,
    /** Nothing of this step holds anybody back. */
    mayGoOn: isDone || isSettled,
  }
}
