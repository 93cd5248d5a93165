import type { Check } from '../define-step.ts'
import { notStarted, passed } from '../define-step.ts'

export const configurationIsSaved: Check = async (_google, { state }) => (state === 'ready' ? passed() : notStarted())

export const reviewChecks = { saved: configurationIsSaved } as const
