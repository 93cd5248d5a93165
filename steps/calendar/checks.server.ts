import type { Check } from '../define-step.ts'
import { failed, notStarted, notYet, passed } from '../define-step.ts'
import { everyBoxTicked, recorded, signedIn } from '../sign-in.server.ts'

export const calendarIsSignedIn: Check = async (_google, { signIns }) => {
  const verdict = signedIn(signIns.calendar)
  if (verdict.state !== 'passed') return verdict
  const boxes = everyBoxTicked(signIns.calendar)
  return boxes.state === 'passed' ? verdict : boxes
}

export const calendarNotifiesUs: Check = async (_google, { signIns }) => {
  const { connection } = signIns.calendar
  if (connection === null) return notStarted()
  const { announcedUntil, cause } = connection
  if (announcedUntil !== null) return recorded('warning', cause) ?? passed({ until: announcedUntil })
  // Holidays and birthdays cannot be watched: we look from time to time instead (google-facts 8.5).
  const state = cause?.id === 'calendar-push-not-supported' ? 'warning' : 'failed'
  return recorded(state, cause) ?? failed('calendar-channel-missing', { calendarId: '', channelId: '' })
}

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
