import type { Check } from '../define-step.ts'
import { failed, notStarted, notYet, passed } from '../define-step.ts'
import { everyBoxTicked, signedIn, unreadable } from '../sign-in.server.ts'

export const calendarIsSignedIn: Check = async (google, { signIns }) => {
  const verdict = await signedIn(signIns.calendar, () => google.trySignIn('calendar'))
  if (verdict.state !== 'passed') return verdict
  const boxes = everyBoxTicked(signIns.calendar)
  return boxes.state === 'passed' ? verdict : boxes
}

/** Holidays and birthdays cannot be watched: we look from time to time instead (google-facts 8.5), and warn of it. */
export const calendarNotifiesUs: Check = async (google, { signIns, key }) => {
  if (signIns.calendar.connection === null) return notStarted()
  const standing = await google.tryCalendar()
  if (standing.kind !== 'stands') return unreadable(standing, key !== null) ?? noChannel()
  return standing.until === null ? noChannel() : passed({ until: standing.until })
}

const noChannel = () => failed('calendar-channel-missing', { calendarId: '', channelId: '' })

/** Google sends a first message for each channel, usually within seconds (google-facts 8.4). */
export const firstMessageArrived: Check = async (_google, { signIns, notificationUrl }) => {
  const { connection } = signIns.calendar
  if (connection === null || connection.announcedUntil === null) return notStarted()
  const { firstMessageSeconds, openSeconds } = connection
  if (firstMessageSeconds !== null) return passed({ seconds: firstMessageSeconds })
  return notYet('calendar-sync-message-not-arrived', { endpoint: notificationUrl, seconds: openSeconds })
}

export const calendarChecks = {
  'oauth-cal': calendarIsSignedIn,
  channel: calendarNotifiesUs,
  'cal-sync': firstMessageArrived,
} as const
