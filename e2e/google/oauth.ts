import { createHash } from 'node:crypto'
import express, { type Request, type Response, type Router } from 'express'
import { callerOf } from './api-method.ts'
import { lookUpClient } from './clients.ts'
import { oauthError, ok, sendAnswer, type Answer } from './errors.ts'
import { redirectUriPolicyBreach } from './redirect-uri.ts'
import { readScopes } from './scopes.ts'
import { answerAssertion } from './service-account-token.ts'
import { ISSUER, jwkCerts, mintIdToken, pemCerts } from './signing.ts'
import { ACCESS_TOKEN_SECONDS, issueAccessToken, issueRefreshToken, refreshTokenLives, revokeGrant } from './tokens.ts'
import { userinfo } from './userinfo.ts'
import type { AuthorizationCode, OAuthClient, RefreshToken } from './credentials.ts'
import { findUser, type User, type World } from './world.ts'
import { appIsBlocked } from './workspace.ts'

const CODE_SHAPE = /^4\/[A-Za-z0-9_-]{20,}$/
const CERTS_CACHE = 'public, max-age=21600, must-revalidate, no-transform'

/** `https://oauth2.googleapis.com`: token, revoke, tokeninfo (google-facts 1.5, 1.6). */
export function tokenRoutes(world: World): Router {
  const router = express.Router()
  router.use(express.urlencoded({ extended: false }))
  router.post('/token', async (request, response) => sendAnswer(response, await answerToken(world, request, response)))
  router.post('/revoke', (request, response) => sendAnswer(response, answerRevoke(world, parameter(request, 'token'))))
  router.get('/revoke', (request, response) => sendAnswer(response, answerRevoke(world, parameter(request, 'token'))))
  router.use('/tokeninfo', (request, response) => sendAnswer(response, answerTokenInfo(world, request)))
  return router
}

/** The parts of `https://www.googleapis.com` that belong to OAuth: certs, older userinfo, robot certificates. */
export function certRoutes(world: World): Router {
  const router = express.Router()
  const cached = { 'Cache-Control': CERTS_CACHE }
  router.get('/oauth2/v1/certs', (_request, response) =>
    sendAnswer(response, { ...ok(pemCerts(world)), headers: cached }),
  )
  router.get('/oauth2/v3/certs', async (_request, response) =>
    sendAnswer(response, { ...ok(await jwkCerts(world)), headers: cached }),
  )
  router.get(['/oauth2/v2/userinfo', '/oauth2/v3/userinfo'], userinfo(world))
  router.get('/robot/v1/metadata/x509/:email', (request, response) => {
    const keys = [...(world.serviceAccounts.get(request.params.email)?.keys.values() ?? [])]
    const pems = keys.map((key) => [key.keyId, key.publicKey.export({ type: 'spki', format: 'pem' }).toString()])
    sendAnswer(response, { ...ok(Object.fromEntries(pems)), headers: cached })
  })
  return router
}

/** `https://accounts.google.com/.well-known/openid-configuration` (google-facts 1.1). */
export const discoveryDocument = {
  issuer: ISSUER,
  authorization_endpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
  device_authorization_endpoint: 'https://oauth2.googleapis.com/device/code',
  token_endpoint: 'https://oauth2.googleapis.com/token',
  userinfo_endpoint: 'https://openidconnect.googleapis.com/v1/userinfo',
  revocation_endpoint: 'https://oauth2.googleapis.com/revoke',
  jwks_uri: 'https://www.googleapis.com/oauth2/v3/certs',
  response_types_supported: [
    'code',
    'token',
    'id_token',
    'code token',
    'code id_token',
    'token id_token',
    'code token id_token',
    'none',
  ],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: ['openid', 'email', 'profile'],
  token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
  code_challenge_methods_supported: ['plain', 'S256'],
  grant_types_supported: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:jwt-bearer'],
}

/** A parameter of the form, else of the query. */
function parameter(request: Request, name: string): string | null {
  const body: unknown = request.body
  const value: unknown =
    typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : undefined
  if (typeof value === 'string') return value
  return new URL(request.originalUrl, 'http://simulated').searchParams.get(name)
}

function basicCredentials(request: Request): { id: string; secret: string } | null {
  const encoded = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (encoded === undefined) return null
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(':', 2).map(decodeURIComponent)
  return { id, secret }
}

/** The order of checks is Google's: client, secret, redirect policy, code. */
async function answerToken(world: World, request: Request, response: Response): Promise<Answer> {
  const grantType = parameter(request, 'grant_type')
  if (!grantType) return oauthError(400, 'invalid_request', 'Required parameter is missing: grant_type')
  if (grantType === 'urn:ietf:params:oauth:grant-type:jwt-bearer')
    return answerAssertion(world, parameter(request, 'assertion'), response)
  if (grantType !== 'authorization_code' && grantType !== 'refresh_token')
    return oauthError(400, 'unsupported_grant_type', `Invalid grant_type: ${grantType}`)
  const client = admitClient(world, request)
  if ('status' in client) return client
  response.locals['caller'] = client.clientId
  return grantType === 'refresh_token' ? refresh(world, client, request) : exchange(world, client, request)
}

function admitClient(world: World, request: Request): OAuthClient | Answer {
  const basic = basicCredentials(request)
  const clientId = basic?.id ?? parameter(request, 'client_id')
  const presented = basic?.secret ?? parameter(request, 'client_secret')
  if (!clientId) return oauthError(400, 'invalid_request', 'Could not determine client ID from request.')
  const found = lookUpClient(world, clientId)
  if (found.kind === 'unknown') return oauthError(401, 'invalid_client', 'The OAuth client was not found.')
  if (found.kind === 'deleted') return oauthError(401, 'deleted_client', 'The OAuth client was deleted.')
  if (!presented) return oauthError(400, 'invalid_request', 'client_secret is missing.')
  const now = world.clock.now()
  const isGood = found.client.secrets.some((one) => one.value === presented && one.enabled && one.validFrom <= now)
  return isGood ? found.client : oauthError(401, 'invalid_client', 'The provided client secret is invalid.')
}

async function exchange(world: World, client: OAuthClient, request: Request): Promise<Answer> {
  const redirectUri = parameter(request, 'redirect_uri')
  if (!redirectUri) return oauthError(400, 'invalid_request', 'Missing parameter: redirect_uri')
  if (redirectUriPolicyBreach(redirectUri) !== null)
    return oauthError(
      400,
      'invalid_request',
      `You can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy for keeping apps secure.\n\nYou can let the app developer know that this app doesn't comply with one or more Google validation rules.`,
    )
  const presented = parameter(request, 'code')
  if (!presented) return oauthError(400, 'invalid_request', 'Missing required parameter: code')
  if (!CODE_SHAPE.test(presented)) return oauthError(400, 'invalid_grant', 'Malformed auth code.')
  const code = world.codes.get(presented)
  if (!code || code.used || code.expiresAt <= world.clock.now() || code.clientId !== client.clientId)
    return oauthError(400, 'invalid_grant', 'Bad Request')
  // Spent by the attempt, good or bad: whether Google lets a failed one be repeated is not known, so nobody may rely on it.
  code.used = true
  if (code.redirectUri !== redirectUri) return oauthError(400, 'redirect_uri_mismatch', 'Bad Request')
  const verifierProblem = checkVerifier(code, parameter(request, 'code_verifier'))
  if (verifierProblem !== null) return oauthError(400, 'invalid_grant', verifierProblem)
  const user = findUser(world, code.sub)
  if (!user || user.deleted || user.suspended) return oauthError(400, 'invalid_grant', 'Account has been deleted')
  const isWithheld = code.withRefreshToken && world.settings.withholdRefreshTokens > 0
  if (isWithheld) world.settings.withholdRefreshTokens -= 1
  const refreshToken =
    code.withRefreshToken && !isWithheld
      ? issueRefreshToken(world, {
          clientId: client.clientId,
          projectId: client.projectId,
          sub: user.sub,
          scopes: code.scopes,
        })
      : null
  return tokenAnswer(world, client, user, {
    scopes: code.scopes,
    offline: code.offline,
    nonce: code.nonce,
    refreshToken,
    showsRefreshToken: true,
  })
}

function checkVerifier(code: AuthorizationCode, verifier: string | null): string | null {
  if (code.codeChallenge === null) return verifier === null ? null : 'code_verifier or verifier is not needed.'
  if (verifier === null || verifier === '') return 'Missing code verifier.'
  const expected =
    code.codeChallengeMethod === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url')
  return /^[A-Za-z0-9\-._~]{43,128}$/.test(verifier) && expected === code.codeChallenge
    ? null
    : 'Invalid code verifier.'
}

async function refresh(world: World, client: OAuthClient, request: Request): Promise<Answer> {
  const presented = parameter(request, 'refresh_token')
  if (!presented) return oauthError(400, 'invalid_request', 'Missing required parameter: refresh_token')
  const token = world.refreshTokens.get(presented)
  if (!token) return oauthError(400, 'invalid_grant', 'Bad Request')
  if (token.clientId !== client.clientId) return oauthError(401, 'unauthorized_client', 'Unauthorized')
  const user = findUser(world, token.sub)
  if (!user || user.deleted) return oauthError(400, 'invalid_grant', 'Account has been deleted')
  if (!refreshTokenLives(world, token) || user.suspended)
    return oauthError(400, 'invalid_grant', 'Token has been expired or revoked.')
  if (token.needsReauth)
    return oauthError(400, 'invalid_grant', 'reauth related error (invalid_rapt)', {
      error_uri: 'https://support.google.com/a/answer/9368756',
      error_subtype: 'invalid_rapt',
    })
  if (appIsBlocked(world, user, client.clientId, token.scopes))
    return oauthError(
      400,
      'admin_policy_enforced',
      'Access to your account data is restricted by policies within your organization.',
    )
  const asked = parameter(request, 'scope')
  const scopes = asked === null ? token.scopes : readScopes(asked)
  const excess = scopes.filter((one) => !token.scopes.includes(one))
  if (excess.length > 0)
    return oauthError(400, 'invalid_scope', `Some requested scopes were invalid. {invalid=[${excess.join(', ')}]}`)
  token.lastUsedAt = world.clock.now()
  return tokenAnswer(world, client, user, {
    scopes,
    offline: true,
    nonce: null,
    refreshToken: token,
    showsRefreshToken: false,
  })
}

type Issue = {
  scopes: string[]
  offline: boolean
  nonce: string | null
  refreshToken: RefreshToken | null
  /** Google never repeats or rotates it: only the exchange shows it. */
  showsRefreshToken: boolean
}

async function tokenAnswer(world: World, client: OAuthClient, user: User, issue: Issue): Promise<Answer> {
  const access = issueAccessToken(world, {
    kind: 'user',
    holder: user.sub,
    clientId: client.clientId,
    projectId: client.projectId,
    scopes: issue.scopes,
    offline: issue.offline,
  })
  const ends = issue.refreshToken?.expiresAt ?? null
  const wantsIdentity = issue.scopes.includes('openid')
  return ok({
    access_token: access.token,
    expires_in: ACCESS_TOKEN_SECONDS,
    ...(issue.refreshToken && issue.showsRefreshToken && { refresh_token: issue.refreshToken.token }),
    scope: issue.scopes.join(' '),
    token_type: 'Bearer',
    ...(wantsIdentity && {
      id_token: await mintIdToken(world, user, client.clientId, {
        nonce: issue.nonce,
        accessToken: access.token,
        scopes: issue.scopes,
      }),
    }),
    // One second gone already, as in captures: 604799.
    ...(ends !== null && { refresh_token_expires_in: Math.ceil((ends - world.clock.now()) / 1000) - 1 }),
  })
}

/** Takes an access or a refresh token; ends the whole grant to the project, not just this token. */
function answerRevoke(world: World, presented: string | null): Answer {
  if (!presented) return oauthError(400, 'invalid_request', 'Missing required parameter: token')
  const refreshToken = world.refreshTokens.get(presented)
  const accessToken = world.accessTokens.get(presented)
  if (accessToken?.kind === 'serviceAccount' && callerOf(world, accessToken)) {
    accessToken.revokedAt = world.clock.now()
    return ok()
  }
  const owner =
    refreshToken && refreshTokenLives(world, refreshToken) && refreshToken.revokedAt === null
      ? { sub: refreshToken.sub, projectId: refreshToken.projectId }
      : accessToken && callerOf(world, accessToken) && accessToken.revokedAt === null
        ? { sub: accessToken.holder, projectId: accessToken.projectId }
        : null
  if (!owner) return oauthError(400, 'invalid_token', 'Token expired or revoked')
  revokeGrant(world, owner.sub, owner.projectId)
  return ok()
}

function answerTokenInfo(world: World, request: Request): Answer {
  const presented = parameter(request, 'access_token')
  if (presented === null)
    return oauthError(400, 'invalid_token', 'Either access_token, id_token, or token_handle required')
  const token = world.accessTokens.get(presented)
  const caller = token && callerOf(world, token)
  if (!caller || !token) return oauthError(400, 'invalid_token', 'Invalid Value')
  const seconds = Math.floor((token.expiresAt - world.clock.now()) / 1000)
  const azp = caller.clientId ?? caller.sub
  return ok({
    azp,
    aud: azp,
    ...(caller.scopes.has('openid') && { sub: caller.sub }),
    scope: token.scopes.join(' '),
    exp: String(Math.floor(token.expiresAt / 1000)),
    expires_in: String(seconds),
    ...(token.scopes.some((one) => one.endsWith('/userinfo.email')) && { email: caller.email, email_verified: 'true' }),
    access_type: token.offline ? 'offline' : 'online',
  })
}
