import { clientChecks } from './client/checks.server.ts'
import type { Check } from './define-step.ts'

/** The checks of every step, by id. `steps.test.ts` holds them against the definitions. */
export const checks: { readonly [id: string]: Check } = { ...clientChecks }
