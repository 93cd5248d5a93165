import { apis } from './apis/step.ts'
import { calendar } from './calendar/step.ts'
import { client } from './client/step.ts'
import { consent } from './consent/step.ts'
import type { StepDefinition } from './define-step.ts'
import { key } from './key/step.ts'
import { mailbox } from './mailbox/step.ts'
import { project } from './project/step.ts'
import { proof } from './proof/step.ts'
import { publish } from './publish/step.ts'
import { push } from './push/step.ts'
import { review } from './review/step.ts'
import { scopes } from './scopes/step.ts'
import { start } from './start/step.ts'

/** The steps of the wizard in order. Safe for the browser: definitions only, no checks. */
export const steps: readonly StepDefinition[] = [
  start,
  project,
  key,
  apis,
  push,
  consent,
  client,
  scopes,
  publish,
  review,
  mailbox,
  calendar,
  proof,
]

export function stepBySlug(slug: string): StepDefinition | undefined {
  return steps.find((step) => step.slug === slug)
}
