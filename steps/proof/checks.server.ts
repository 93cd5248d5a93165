import type { Check } from '../define-step.ts'
import { blockedBy, failed, notStarted, notYet, passed } from '../define-step.ts'
import {
  pushesAreSignedAsTheAccount,
  pushSubscriptionNamesOurAudience,
  pushSubscriptionPointsHere,
  topicExists,
  topicLetsGmailPublish,
} from '../push/checks.server.ts'
import { firstMessage } from '../sign-in.server.ts'
import { ourAddressIsPublic } from '../start/checks.server.ts'

/** The first link between Gmail and us that is broken: it explains why no push comes. */
async function brokenOnTheWay(...asked: Parameters<Check>): Promise<string | undefined> {
  const way = { topic: topicExists, publisher: topicLetsGmailPublish, 'sub-url': pushSubscriptionPointsHere }
  const ends = {
    'sub-audience': pushSubscriptionNamesOurAudience,
    'sub-identity': pushesAreSignedAsTheAccount,
    'public-url': ourAddressIsPublic,
  }
  for (const [id, check] of Object.entries({ ...way, ...ends })) {
    const { state } = await check(...asked)
    // That we could not look at our own address from here explains nothing.
    if (state === 'failed' || (state === 'unknown' && id !== 'public-url')) return id
  }
  return undefined
}

/** A signed push for this mailbox arrived since it was connected, and the message it spoke of was really there. */
export const gmailReachesUs: Check = async (google, values) => {
  const { signIns, provenBefore } = values
  const { connection } = signIns.gmail
  if (connection === null) return notStarted()
  const { realPushSeconds, email, missedSince } = connection
  if (missedSince !== null) {
    const broken = await brokenOnTheWay(google, values)
    return broken ? blockedBy(broken) : failed('gmail-pushes-missing', { accountEmail: email, since: missedSince })
  }
  if (realPushSeconds !== null) return passed({ seconds: realPushSeconds, email })
  // Connected again: that no mail came since is nobody's mistake.
  return provenBefore.includes('gmail-push') ? notStarted() : notYet('gmail-push-awaited', { accountEmail: email })
}

/** Google's first message on our channel, with the token that only Google and we know (google-facts 8.4). */
export const calendarReachesUs: Check = (google, values) => firstMessage('cal-push', google, values)

export const proofChecks = { 'gmail-push': gmailReachesUs, 'cal-push': calendarReachesUs } as const
