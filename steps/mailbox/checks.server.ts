import type { Check } from '../define-step.ts'
import { failed, notStarted, passed, warning } from '../define-step.ts'
import { everyBoxTicked, recorded, signedIn } from '../sign-in.server.ts'

export const mailboxIsSignedIn: Check = async (_google, { signIns }) => signedIn(signIns.gmail)

export const mailboxMayBeRead: Check = async (_google, { signIns }) => everyBoxTicked(signIns.gmail)

/** An end of the sign-in at all means Testing mode (google-facts 1.5). */
export const signInLasts: Check = async (_google, { signIns, projectId, client }) => {
  const { connection } = signIns.gmail
  if (connection === null) return notStarted()
  if (connection.signInEnds === null) return passed()
  const project = projectId ?? client?.projectId ?? client?.projectNumber ?? ''
  return warning('consent-screen-testing-7-day-expiry', { endsAt: connection.signInEnds, projectId: project })
}

/** Gmail accepted the watch, which proves topic and grant: it publishes a test message during the call (google-facts 7.2). */
export const gmailWatchesTheMailbox: Check = async (_google, { signIns }) => {
  const { connection } = signIns.gmail
  if (connection === null) return notStarted()
  const { announcedUntil, cause, email } = connection
  if (announcedUntil !== null) return recorded('warning', cause) ?? passed({ until: announcedUntil })
  return recorded('failed', cause) ?? failed('gmail-watch-not-started', { accountEmail: email })
}

export const mailboxChecks = {
  'oauth-mail': mailboxIsSignedIn,
  'scopes-mail': mailboxMayBeRead,
  'token-end': signInLasts,
  watch: gmailWatchesTheMailbox,
} as const
