import type { DrawingPart } from './drawing-parts.ts'
import type { Guide } from './guide.ts'

/** What one step brings along, in a chunk of its own. */
export type StepContent = {
  readonly guide: Guide
  readonly drawing?: readonly DrawingPart[]
  /** We do the step; its actions stand behind "Show manual steps". */
  readonly isDoneForThem?: true
}

const modules = import.meta.glob<StepContent>('./pages/*.ts')
const loaded = new Map<string, Promise<StepContent | undefined>>()

/** Loads a step's guide and drawing once. Undefined when there is none. */
export function loadStepContent(slug: string): Promise<StepContent | undefined> {
  const known = loaded.get(slug)
  if (known) return known
  const loading = modules[`./pages/${slug}.ts`]?.() ?? Promise.resolve(undefined)
  loaded.set(slug, loading)
  loading.catch(() => loaded.delete(slug))
  return loading
}
