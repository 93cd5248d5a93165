import type { Check } from '../define-step.ts'
import { notStarted, passed } from '../define-step.ts'

/** No API reads Data Access; a sign-in that was given every scope proves enough of it (ux.md 2.3). */
export const scopesAreDeclared: Check = async (_google, { signIns, choices }) => {
  const all = choices.services.every((service) => signIns[service].connection?.missing.length === 0)
  return all ? passed() : notStarted()
}

export const scopesChecks = { scopes: scopesAreDeclared } as const
