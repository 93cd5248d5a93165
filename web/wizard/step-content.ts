import type { ComponentType } from 'react'
import type { Configuration } from '#contract/configuration.ts'
import type { StepDefinition } from '#steps/define-step.ts'
import type { CheckListProps } from './check-list.tsx'
import type { DrawingPart } from './drawing-parts.ts'
import type { Guide } from './guide.ts'

export type PanelProps = {
  readonly step: StepDefinition
  readonly configuration: Configuration
  readonly isDone: boolean
  readonly onDone: (latest: Configuration) => void
}

/** What one step brings along, in a chunk of its own. */
export type StepContent = {
  readonly guide: Guide
  readonly drawing?: readonly DrawingPart[]
  /** We do the step; its actions stand behind "Show manual steps". */
  readonly isDoneForThem?: true
  /** What the step shows of its own, with its own primary button; loaded with its chunk. */
  readonly Panel?: ComponentType<PanelProps>
  /** In the place of the check list: rows of another shape, the same names. */
  readonly Checks?: ComponentType<CheckListProps>
  /** The journey's last step: its buttons are called Finish, and lead to this page. */
  readonly ending?: { readonly path: string; readonly laterNotice: string }
}

const modules = import.meta.glob<StepContent>('./pages/*.ts')
const known = new Map<string, StepContent | undefined | Promise<StepContent | undefined>>()

/**
 * A step's guide and drawing, loaded once; undefined when there is none. What has come is given as it is, since React shows
 * a fallback for any promise, also for one that is kept.
 */
export function loadStepContent(slug: string): StepContent | undefined | Promise<StepContent | undefined> {
  const load = modules[`./pages/${slug}.ts`]
  if (known.has(slug) || load === undefined) return known.get(slug)
  const loading = load()
  known.set(slug, loading)
  loading.then(
    (content) => known.set(slug, content),
    () => known.delete(slug),
  )
  return loading
}
