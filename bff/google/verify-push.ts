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
export async function verifyPush(
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

function refuse(flaw: PushFlaw): PushVerdict {
  return { ok: false, status: flaw === 'keys-unavailable' ? 503 : 401, flaw }
}
