import type { Response } from 'express'
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose'
import { oauthError, ok, type Answer } from './errors.ts'
import { knownScopes, readScopes } from './scopes.ts'
import { ACCESS_TOKEN_SECONDS, issueAccessToken } from './tokens.ts'
import type { ServiceAccount } from './credentials.ts'
import type { World } from './world.ts'

const AUDIENCE = 'https://oauth2.googleapis.com/token'
const HOUR = 3600
const SKEW = 300
const NOT_SHORT_LIVED =
  'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.'

/** A service account's own token for a signed assertion (google-facts 5.4). */
export async function answerAssertion(world: World, assertion: string | null, response: Response): Promise<Answer> {
  if (!assertion) return oauthError(400, 'invalid_request', 'Missing required parameter: assertion')
  const read = readAssertion(assertion)
  if (!read) return oauthError(400, 'invalid_grant', 'Invalid JWT: Failed to decode.')
  const account = findAccount(world, read.claims.iss)
  if (!account || account.validFrom > world.clock.now())
    return oauthError(400, 'invalid_grant', 'Invalid grant: account not found')
  // The wording for a disabled account is recalled, not captured; only the status and error are to be relied on.
  if (account.disabled) return oauthError(400, 'invalid_grant', `Account disabled: ${account.uniqueId}`)
  if (!(await isSigned(world, account, assertion, read.kid)))
    return oauthError(400, 'invalid_grant', 'Invalid JWT Signature.')
  if (read.claims.aud !== AUDIENCE && read.claims.aud !== 'https://accounts.google.com/o/oauth2/token')
    return oauthError(400, 'invalid_grant', 'Invalid JWT: Failed audience check.')
  if (!timesAreGood(world, read.claims)) return oauthError(400, 'invalid_grant', NOT_SHORT_LIVED)
  if (read.claims.sub !== undefined && read.claims.sub !== account.email)
    return oauthError(
      401,
      'unauthorized_client',
      'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
    )
  const scopes = readScopes(typeof read.claims['scope'] === 'string' ? read.claims['scope'] : '')
  if (scopes.length === 0 || scopes.some((one) => !knownScopes[one]))
    return oauthError(400, 'invalid_scope', 'Invalid OAuth scope or ID token audience provided.')
  response.locals['caller'] = account.email
  const token = issueAccessToken(world, {
    kind: 'serviceAccount',
    holder: account.email,
    clientId: null,
    projectId: account.projectId,
    scopes,
    offline: false,
  })
  return ok({ access_token: token.token, expires_in: ACCESS_TOKEN_SECONDS, token_type: 'Bearer' })
}

function readAssertion(assertion: string): { claims: JWTPayload; kid: string | undefined } | null {
  try {
    const header = decodeProtectedHeader(assertion)
    return header.alg === 'RS256' ? { claims: decodeJwt(assertion), kid: header.kid } : null
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return null
    throw error
  }
}

const findAccount = (world: World, issuer: string | undefined): ServiceAccount | undefined =>
  [...world.serviceAccounts.values()].find((one) => one.email === issuer || one.uniqueId === issuer)

/** By the named key, or without a name by any of the account's. */
async function isSigned(
  world: World,
  account: ServiceAccount,
  assertion: string,
  kid: string | undefined,
): Promise<boolean> {
  const now = world.clock.now()
  const keys = [...account.keys.values()].filter(
    (key) => !key.disabled && key.validFrom <= now && key.expiresAt > now && (kid === undefined || key.keyId === kid),
  )
  const tried = await Promise.all(
    keys.map((key) =>
      // Only the signature is asked here: the times are judged on the world's clock.
      jwtVerify(assertion, key.publicKey, { currentDate: new Date(0), clockTolerance: Number.MAX_SAFE_INTEGER }).then(
        () => true,
        () => false,
      ),
    ),
  )
  return tried.includes(true)
}

/**
 * Issued about now, for an hour at most. Google's libraries sign with the machine's time, so after the world's clock
 * was advanced that time counts as well, unless `acceptMachineTime` is off.
 */
function timesAreGood(world: World, claims: JWTPayload): boolean {
  const { iat, exp } = claims
  if (iat === undefined || exp === undefined || exp - iat > HOUR || exp <= iat) return false
  const fits = (now: number) => iat <= now + SKEW && exp > now - SKEW && iat > now - HOUR - SKEW
  const worldNow = world.clock.now() / 1000
  return fits(worldNow) || (world.settings.acceptMachineTime && fits(worldNow - world.clock.advanced() / 1000))
}
