import { apisChecks } from './apis/checks.server.ts'
import { calendarChecks } from './calendar/checks.server.ts'
import { clientChecks } from './client/checks.server.ts'
import { consentChecks } from './consent/checks.server.ts'
import type { Check } from './define-step.ts'
import { keyChecks } from './key/checks.server.ts'
import { mailboxChecks } from './mailbox/checks.server.ts'
import { projectChecks } from './project/checks.server.ts'
import { proofChecks } from './proof/checks.server.ts'
import { publishChecks } from './publish/checks.server.ts'
import { pushChecks } from './push/checks.server.ts'
import { reviewChecks } from './review/checks.server.ts'
import { scopesChecks } from './scopes/checks.server.ts'
import { startChecks } from './start/checks.server.ts'

/** The checks of every step, by id. `steps.test.ts` holds them against the definitions. */
export const checks: { readonly [id: string]: Check } = {
  ...startChecks,
  ...projectChecks,
  ...keyChecks,
  ...apisChecks,
  ...pushChecks,
  ...consentChecks,
  ...clientChecks,
  ...scopesChecks,
  ...publishChecks,
  ...reviewChecks,
  ...mailboxChecks,
  ...proofChecks,
  ...calendarChecks,
}
