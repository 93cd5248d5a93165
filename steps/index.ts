import { client } from './client/step.ts'
import type { StepDefinition } from './define-step.ts'

/** The steps of the wizard in order. Safe for the browser: definitions only, no checks. */
export const steps: readonly StepDefinition[] = [client]

export function stepBySlug(slug: string): StepDefinition | undefined {
  return steps.find((step) => step.slug === slug)
}
