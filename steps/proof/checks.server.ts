import type { Check } from '../define-step.ts'
import { notStarted, notYet, passed } from '../define-step.ts'

/** A signed push for this mailbox arrived since it was connected, and the message it spoke of was really there. */
export const gmailReachesUs: Check = async (_google, { signIns, provenBefore }) => {
  const { connection } = signIns.gmail
  if (connection === null) return notStarted()
  const { realPushSeconds, email } = connection
  if (realPushSeconds !== null) return passed({ seconds: realPushSeconds, email })
  // Connected again: that no mail came since is nobody's mistake.
  return provenBefore.includes('gmail-push') ? notStarted() : notYet('gmail-push-awaited', { accountEmail: email })
}

/** Google's first message on our channel, with the token that only Google and we know (google-facts 8.4). */
export const calendarReachesUs: Check = async (_google, { signIns, notificationUrl }) => {
  const { connection } = signIns.calendar
  if (connection === null) return notStarted()
  const { firstMessageSeconds, openSeconds } = connection
  return firstMessageSeconds === null
    ? notYet('calendar-sync-message-not-arrived', { endpoint: notificationUrl, seconds: openSeconds })
    : passed({ seconds: firstMessageSeconds })
}

export const proofChecks = { 'gmail-push': gmailReachesUs, 'cal-push': calendarReachesUs } as const
