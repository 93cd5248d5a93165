import type { Check } from '../define-step.ts'
import { notStarted, passed } from '../define-step.ts'

/** Google creates no OAuth client before the consent screen exists, so a proven client proves the screen (ux.md 2.3). */
export const consentScreenExists: Check = async (_google, { provenBefore }) =>
  provenBefore.includes('client-secret') ? passed() : notStarted()

export const consentChecks = { consent: consentScreenExists } as const
