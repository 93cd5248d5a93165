import type { Check } from '../define-step.ts'
import { notStarted, passed } from '../define-step.ts'
import { everyBoxTicked, firstMessage, signedIn, unreadable } from '../sign-in.server.ts'

export const calendarIsSignedIn: Check = async (google, values) => {
  const verdict = await signedIn(values.signIns.calendar, () => google.trySignIn('calendar'))
  if (verdict.state !== 'passed') return verdict
  const boxes = await everyBoxTicked('calendar', google, values)
  return boxes.state === 'passed' ? verdict : boxes
}

/** Holidays and birthdays cannot be watched: we look from time to time instead (google-facts 8.5), and warn of it. */
export const calendarNotifiesUs: Check = async (google, { signIns, key }) => {
  if (signIns.calendar.connection === null) return notStarted()
  const standing = await google.tryCalendar()
  if (standing.kind !== 'stands') return unreadable(standing, key !== null)
  // Connected this moment, or disconnected since the look began.
  return standing.until === null ? notStarted() : passed({ until: standing.until })
}

export const firstMessageArrived: Check = async (google, values) =>
  values.signIns.calendar.connection?.announcedUntil == null ? notStarted() : firstMessage('cal-sync', google, values)

export const calendarChecks = {
  'oauth-cal': calendarIsSignedIn,
  channel: calendarNotifiesUs,
  'cal-sync': firstMessageArrived,
} as const
