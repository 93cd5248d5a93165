import type { ServiceName } from '#contract/google.ts'
import { isCauseId } from '#contract/causes/catalogue.ts'
import type { StoredFacts } from '#contract/check.ts'
import type { Check, ServiceRecord, Verdict } from './define-step.ts'
import { blockedBy, failed, notStarted, notYet, passed, unforeseen } from './define-step.ts'
import type { Standing } from './google-port.ts'
import { addressIsBroken } from './start/checks.server.ts'

/** A cause read back from the record; undefined when there is none, or its id has left the catalogue. */
export function recorded(
  state: 'failed' | 'warning',
  cause: { readonly id: string; readonly facts: StoredFacts } | null,
): Verdict | undefined {
  if (cause === null || !isCauseId(cause.id)) return undefined
  return { state, cause: cause.id, facts: cause.facts, propagating: false }
}

/**
 * Somebody is signed in, and Google accepts it today; else why not. What Google refuses about the client itself is told by the
 * client's own row.
 */
export async function signedIn({ connection, refused }: ServiceRecord, ask: () => Promise<Standing>): Promise<Verdict> {
  if (connection === null) return recorded('failed', refused) ?? notStarted()
  const standing = await ask()
  if (standing.kind === 'stands') return passed({ email: connection.email })
  if (standing.kind === 'named') return recorded('failed', standing.cause) ?? failedAsRecorded(connection)
  const { refusal } = standing
  const aboutTheClient = refusal.reason === 'invalid_client' || refusal.reason === 'deleted_client'
  return refusal.kind === 'refused' && aboutTheClient ? blockedBy('client-secret') : unforeseen(refusal)
}

function failedAsRecorded({ email }: NonNullable<ServiceRecord['connection']>): Verdict {
  return failed('refresh-token-expired-or-revoked', { accountEmail: email, clientId: '' })
}

/** What another row of the same configuration names, when it can look: this one waits for it. */
const namedElsewhere: { readonly [cause: string]: string } = {
  'project-suspended': 'project-id',
  'project-deleted': 'project-id',
  'gmail-api-not-enabled': 'api-gmail',
  'calendar-api-not-enabled': 'api-calendar',
  'topic-not-found': 'topic',
  'pubsub-publisher-grant-missing': 'publisher',
}

/** A mailbox or calendar that Google does not let us read or announce. `hasKey`: the rows of the Cloud project can look themselves. */
export function unreadable(standing: Exclude<Standing, { kind: 'stands' }>, hasKey: boolean): Verdict {
  if (standing.kind === 'refused') return unforeseen(standing.refusal)
  const elsewhere = namedElsewhere[standing.cause.id]
  if (hasKey && elsewhere !== undefined) return blockedBy(elsewhere)
  const state = standing.cause.id === 'calendar-push-not-supported' ? 'warning' : 'failed'
  return (
    recorded(state, standing.cause) ??
    failed('google-answer-not-recognised', { host: 'Google', reason: standing.cause.id })
  )
}

/** Every box was ticked. A connection without one of them is never stored, so that only one withdrawn since can be missing. */
export async function everyBoxTicked(
  service: ServiceName,
  ...[google, { signIns }]: Parameters<Check>
): Promise<Verdict> {
  const { connection } = signIns[service]
  if (connection === null) return notStarted()
  const missing = await google.missingBoxes(service)
  return missing.length === 0
    ? passed()
    : failed('granular-consent-scope-unticked', { accountEmail: connection.email, missing: [...missing] })
}

/** Google sends a first message for each channel, usually within seconds (google-facts 8.4). */
const firstMessageSeconds = 60

/**
 * Whether Google's first message on the calendar's channel came. A renewal opens a new channel: for its first minute the one
 * before speaks for it, or every renewal would turn a proven row red.
 */
export async function firstMessage(check: string, ...asked: Parameters<Check>): Promise<Verdict> {
  const { signIns, notificationUrl: endpoint, provenBefore } = asked[1]
  const { connection } = signIns.calendar
  const wasProven = provenBefore.includes(check)
  if (connection === null) return notStarted()
  const { firstMessageSeconds: seconds, announcedUntil, openSeconds } = connection
  if (seconds !== null) return passed({ seconds })
  if (wasProven && announcedUntil !== null && openSeconds < firstMessageSeconds) return passed({ renewed: true })
  if (await addressIsBroken(...asked)) return blockedBy('public-url')
  return notYet('calendar-sync-message-not-arrived', { endpoint, seconds: openSeconds })
}
