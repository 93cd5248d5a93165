import { timingSafeEqual } from 'node:crypto'
import { revealSecret, type Secret } from '#steps/secret.server.ts'
import * as z from 'zod/mini'
import type { Clock } from '../domain/ports.ts'
import type { GoogleKeys } from './google-keys.ts'
import { readSignedByGoogle, type TokenFlaw } from './google-token.ts'

/** Who signed in. `subject` is the stable key; the address may change (design D9). */
export type SignedInAccount = {
  readonly subject: string
  readonly email: string
  readonly emailIsVerified: boolean
  /** The Workspace domain; null for a consumer account (google-facts 1.7). */
  readonly hostedDomain: string | null
}

export type SignedIn =
  { readonly ok: true; readonly account: SignedInAccount } | { readonly ok: false; readonly flaw: TokenFlaw | 'nonce' }

const claimsSchema = z.object({
  sub: z.string().check(z.minLength(1)),
  email: z.string().check(z.minLength(3)),
  email_verified: z.optional(z.unknown()),
  hd: z.optional(z.string()),
  nonce: z.optional(z.string()),
})

/** The account an ID token vouches for: signed by Google, for this client, for this very sign-in (nonce). Never throws. */
export async function readIdToken(
  keys: GoogleKeys,
  clock: Clock,
  idToken: Secret,
  expected: { readonly clientId: string; readonly nonce: string },
): Promise<SignedIn> {
  const read = await readSignedByGoogle(keys, clock, revealSecret(idToken), [expected.clientId])
  if (!read.ok) return read
  const claims = claimsSchema.safeParse(read.payload)
  if (!claims.success) return { ok: false, flaw: 'malformed' }
  const { sub, email, email_verified: verified, hd, nonce } = claims.data
  if (nonce === undefined || !isSame(nonce, expected.nonce)) return { ok: false, flaw: 'nonce' }
  return { ok: true, account: { subject: sub, email, emailIsVerified: verified === true, hostedDomain: hd ?? null } }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
