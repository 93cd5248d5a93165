import { decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose'
import type { Clock } from '../domain/ports.ts'
import type { GoogleKeys } from './google-keys.ts'

const issuers = ['https://accounts.google.com', 'accounts.google.com']
/** The same on every machine: not widened for a wrong clock, which is named instead (FM-61). */
const toleranceSeconds = 60
/** Google's are about 1 kB. */
const longestToken = 8_192

/** Why a token signed by Google is not accepted. All but `keys-unavailable` are final for this token. */
export type TokenFlaw =
  | 'malformed'
  | 'algorithm'
  | 'unknown-key'
  | 'keys-unavailable'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'not-yet'

export type SignedByGoogle =
  | {
      readonly ok: true
      readonly payload: JWTPayload
      readonly audience: string
      readonly issuedAt: number
      readonly expiresAt: number
    }
  | { readonly ok: false; readonly flaw: TokenFlaw }

/**
 * A JWT that Google signed for one of `audiences` and that is good now: RS256 only, either spelling of the issuer, one
 * audience as a string and byte for byte. Times in the result are epoch milliseconds. Never throws.
 * `verifyIdToken` of google-auth-library tolerates 300 s and takes any audience when none is given (google-facts 10.5).
 */
export async function readSignedByGoogle(
  keys: GoogleKeys,
  clock: Clock,
  token: string,
  audiences: readonly string[],
): Promise<SignedByGoogle> {
  if (token.length > longestToken) return flawed('malformed')
  const keyId = keyIdOf(token)
  if (typeof keyId !== 'string') return flawed(keyId.flaw)
  const found = await keys.keyFor(keyId)
  if (!found.key) return flawed(found.missing === 'unknown' ? 'unknown-key' : 'keys-unavailable')
  try {
    const { payload } = await jwtVerify(token, found.key, {
      algorithms: ['RS256'],
      issuer: issuers,
      clockTolerance: toleranceSeconds,
      currentDate: new Date(clock.now()),
      requiredClaims: ['exp', 'iat', 'aud'],
    })
    const { aud, iat, exp } = payload
    if (typeof aud !== 'string' || !audiences.includes(aud)) return flawed('audience')
    if (iat === undefined || exp === undefined) return flawed('malformed')
    if (iat * 1_000 > clock.now() + toleranceSeconds * 1_000) return flawed('not-yet')
    return { ok: true, payload, audience: aud, issuedAt: iat * 1_000, expiresAt: exp * 1_000 }
  } catch (error) {
    return flawed(flawOf(error))
  }
}

function keyIdOf(token: string): string | { readonly flaw: TokenFlaw } {
  try {
    const { alg, kid } = decodeProtectedHeader(token)
    if (alg !== 'RS256') return { flaw: 'algorithm' }
    return kid === undefined || kid === '' ? { flaw: 'unknown-key' } : kid
  } catch {
    return { flaw: 'malformed' }
  }
}

function flawOf(error: unknown): TokenFlaw {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss') return 'issuer'
    if (error.claim === 'aud') return 'audience'
    return error.claim === 'nbf' || error.claim === 'iat' ? 'not-yet' : 'malformed'
  }
  return error instanceof errors.JWSSignatureVerificationFailed ? 'signature' : 'malformed'
}

function flawed(flaw: TokenFlaw): SignedByGoogle {
  return { ok: false, flaw }
}
