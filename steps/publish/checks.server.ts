import type { Check } from '../define-step.ts'
import { notStarted, passed, warning } from '../define-step.ts'

/** Google tells the publishing state only by the end date of a sign-in (google-facts 4.3). The newest one counts. */
export const appIsInProduction: Check = async (_google, { signIns, projectId, client }) => {
  const connections = [signIns.gmail.connection, signIns.calendar.connection].filter((one) => one !== null)
  if (connections.length === 0) return notStarted()
  const ending = connections.find(({ signInEnds }) => signInEnds !== null)
  if (ending?.signInEnds == null) return passed()
  const project = projectId ?? client?.projectId ?? client?.projectNumber ?? ''
  return warning('consent-screen-testing-7-day-expiry', { endsAt: ending.signInEnds, projectId: project })
}

export const publishChecks = { published: appIsInProduction } as const
