import { hash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Transport } from './transport.ts'
import type { GoogleKeys } from './google-keys.ts'
import { readSignedByGoogle, type TokenFlaw } from './google-token.ts'

/** Who may push to one configuration. Two audiences only while an address changes (design D10). */
export type PushSender = { readonly audiences: readonly string[]; readonly email: string }

/** What Google vouches for. Times are epoch milliseconds. */
export type PushIdentity = {
  readonly email: string
  readonly audience: string
  readonly subject: string
  readonly issuedAt: number
  readonly expiresAt: number
}

/** For our own records. The sender hears one and the same answer whatever it is (design 8). */
export type PushFlaw = TokenFlaw | 'missing' | 'email' | 'email-unverified' | 'our-clock'

export type PushVerdict =
  | { readonly ok: true; readonly identity: PushIdentity }
  /** 401 for what can never be accepted; 503 when Google's keys could not be had, so that the sender tries again. */
  | { readonly ok: false; readonly status: 401 | 503; readonly flaw: PushFlaw }

// Google sends the boolean; the string 'true' is what other makers of tokens send.
const claimsSchema = z.object({ sub: z.string(), email: z.string(), email_verified: z.optional(z.unknown()) })

/** How far our clock may be off before it is named as the reason. */
const namedOffsetSeconds = 30

/**
 * Whether a push was sent by Pub/Sub in the name of this configuration's service account (design 8, google-facts 6.6).
 * Takes the `Authorization` header. There is no way past it: without an expected sender nothing is accepted.
 */
async function verifyPush(
  keys: GoogleKeys,
  transport: Pick<Transport, 'clock' | 'clockOffsetSeconds'>,
  authorization: string | undefined,
  expected: PushSender,
): Promise<PushVerdict> {
  const pushToken = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1]
  if (pushToken === undefined) return refuse('missing')
  const read = await readSignedByGoogle(keys, transport.clock, pushToken, expected.audiences)
  if (!read.ok) {
    const offset = Math.abs(transport.clockOffsetSeconds() ?? 0)
    const byTime = read.flaw === 'expired' || read.flaw === 'not-yet'
    return refuse(byTime && offset > namedOffsetSeconds ? 'our-clock' : read.flaw)
  }
  const claims = claimsSchema.safeParse(read.payload)
  if (!claims.success) return refuse('malformed')
  const { email, email_verified: verified, sub: subject } = claims.data
  // Without this anyone with a Cloud project could mint a token for our audience (FM-36).
  if (email === '' || email !== expected.email) return refuse('email')
  if (verified !== true) return refuse('email-unverified')
  const { audience, issuedAt, expiresAt } = read
  return { ok: true, identity: { email, audience, subject, issuedAt, expiresAt } }
}

/** How long a token is known again after its signature was verified. */
const knownForMs = 60_000
const mostKnown = 1_000

/**
 * `verifyPush` with a short memory: Pub/Sub sends one token with thousands of pushes, and its signature is most of the work.
 * Only what was accepted is remembered, under the hash of everything that was judged, and never beyond the token's end.
 */
export function makeVerifyPush(keys: GoogleKeys, transport: Pick<Transport, 'clock' | 'clockOffsetSeconds'>) {
  const known = new Map<string, { readonly verdict: PushVerdict; readonly from: number; readonly until: number }>()
  return async (authorization: string | undefined, expected: PushSender): Promise<PushVerdict> => {
    const judged = hash('sha256', JSON.stringify([authorization, expected.audiences, expected.email]))
    const now = transport.clock.now()
    const before = known.get(judged)
    if (before && before.from <= now && now < before.until) return before.verdict
    const verdict = await verifyPush(keys, transport, authorization, expected)
    if (!verdict.ok) return verdict
    if (known.size >= mostKnown) known.delete(known.keys().next().value ?? '')
    known.set(judged, { verdict, from: now, until: Math.min(now + knownForMs, verdict.identity.expiresAt) })
    return verdict
  }
}

function refuse(flaw: PushFlaw): PushVerdict {
  return { ok: false, status: flaw === 'keys-unavailable' ? 503 : 401, flaw }
}
