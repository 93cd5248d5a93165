import type { Check } from '../define-step.ts'
import { notStarted, passed, warning } from '../define-step.ts'
import { everyBoxTicked, signedIn, unreadable } from '../sign-in.server.ts'

export const mailboxIsSignedIn: Check = (google, { signIns }) =>
  signedIn(signIns.gmail, () => google.trySignIn('gmail'))

export const mailboxMayBeRead: Check = (google, values) => everyBoxTicked('gmail', google, values)

/** An end of the sign-in at all means Testing mode (google-facts 1.5). */
export const signInLasts: Check = async (_google, { signIns, projectId, client }) => {
  const { connection } = signIns.gmail
  if (connection === null) return notStarted()
  if (connection.signInEnds === null) return passed()
  const project = projectId ?? client?.projectId ?? client?.projectNumber ?? ''
  return warning('consent-screen-testing-7-day-expiry', { endsAt: connection.signInEnds, projectId: project })
}

/**
 * The mailbox can be read, and Gmail accepted the watch, which proves topic and grant: it publishes a test message during the call
 * (google-facts 7.2).
 */
export const gmailWatchesTheMailbox: Check = async (google, { signIns, key }) => {
  const { connection } = signIns.gmail
  if (connection === null) return notStarted()
  const standing = await google.tryMailbox()
  if (standing.kind !== 'stands') return unreadable(standing, key !== null)
  // Disconnected since the look began.
  return standing.until === null ? notStarted() : passed({ until: standing.until })
}

export const mailboxChecks = {
  'oauth-mail': mailboxIsSignedIn,
  'scopes-mail': mailboxMayBeRead,
  'token-end': signInLasts,
  watch: gmailWatchesTheMailbox,
} as const
