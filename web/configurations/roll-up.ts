import type { Configuration } from '#contract/configuration.ts'
import type { Connection, Selection } from '#contract/connection.ts'
import { stateLabels } from '#contract/state-labels.ts'
import { stepBySlug, steps } from '#steps/index.ts'
import type { ShownState } from '../ui/state-icon.tsx'
import { checkRows, isProven } from '../wizard/roll-up.ts'

export type RollUp = { readonly shape: ShownState; readonly word: string; readonly sentence: string }

/** How a configuration stands, in one line: the worst of its checks by name, else how many passed. Pure. */
export function rollUpOf(configuration: Configuration): RollUp {
  const rows = steps.flatMap((step) => {
    const status = configuration.steps.find(({ slug }) => slug === step.slug)?.status
    if (status === 'not_needed') return []
    // What a completed step rests on is proven, or the admin's word that nothing can look at.
    return checkRows(step, configuration).filter(
      ({ state }) => status !== 'completed' || (state !== 'claimed' && state !== 'blocked'),
    )
  })
  const passed = `${rows.filter(({ state }) => isProven(state)).length} of ${rows.length} checks passed.`
  for (const state of ['failed', 'unknown', 'warning'] as const) {
    const found = rows.filter((row) => row.state === state)
    if (found.length > 0)
      return {
        shape: state,
        word: stateLabels[state],
        sentence: `${found.map(({ name }) => name).join(', ')}. ${passed}`,
      }
  }
  if (configuration.state === 'draft') {
    const next = stepBySlug(configuration.next ?? '')
    return { shape: 'in_progress', word: 'Being set up', sentence: next ? `Next: ${next.title}.` : passed }
  }
  const isAll = rows.every(({ state }) => isProven(state))
  return isAll
    ? { shape: 'passed', word: stateLabels.passed, sentence: `${rows.length} of ${rows.length} checks.` }
    : { shape: 'in_progress', word: 'In progress', sentence: passed }
}

/** What uses a configuration, in words; null when nothing does. Connections that were not moved yet count. Pure. */
export function usedFor(id: string, selection: Selection, connections: readonly Connection[]): string | null {
  const services = [...(selection.gmail === id ? ['Gmail'] : []), ...(selection.calendar === id ? ['Calendar'] : [])]
  if (services.length > 0) return services.join(' and ')
  const left = connections.filter(({ configuration, state }) => configuration?.id === id && state !== 'disconnected')
  if (left.length === 0) return null
  return `${left.length} ${left.length === 1 ? 'connection' : 'connections'} not moved yet`
}
