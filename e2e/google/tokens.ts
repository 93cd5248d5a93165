import type { AccessToken, AuthorizationCode, Grant, RefreshToken } from './credentials.ts'
import { findUser, type World } from './world.ts'
import { isSignInScope } from './scopes.ts'
import { isGmailScope } from './workspace.ts'

const DAY = 86_400_000
const TESTING_LIFE = 7 * DAY
const UNUSED_LIMIT = 183 * DAY
const CODE_LIFE = 600_000
/** Google says 3599 for an hour. */
export const ACCESS_TOKEN_SECONDS = 3599
const TOKENS_KEPT = 10_000

export const grantKey = (sub: string, projectId: string) => `${sub} ${projectId}`

/** Records what a user just allowed; scopes add up over the project. */
export function recordConsent(world: World, sub: string, projectId: string, clientId: string, scopes: string[]): Grant {
  const key = grantKey(sub, projectId)
  const grant = world.grants.get(key) ?? {
    sub,
    projectId,
    scopes: new Set(),
    clientIds: new Set(),
    grantedAt: world.clock.now(),
  }
  for (const scope of scopes) grant.scopes.add(scope)
  grant.clientIds.add(clientId)
  world.grants.set(key, grant)
  return grant
}

// A soak of virtual months must not fill the memory.
function forgetEndedTokens(world: World) {
  for (const [key, token] of world.accessTokens)
    if (token.expiresAt <= world.clock.now()) world.accessTokens.delete(key)
}

/** A single-use code for ten minutes. */
export function issueCode(
  world: World,
  parts: Omit<AuthorizationCode, 'code' | 'expiresAt' | 'used'>,
): AuthorizationCode {
  const code = {
    ...parts,
    code: `4/0A${world.ids.base64url(70)}`,
    expiresAt: world.clock.now() + CODE_LIFE,
    used: false,
  }
  world.codes.set(code.code, code)
  return code
}

export function issueAccessToken(
  world: World,
  parts: Pick<AccessToken, 'kind' | 'holder' | 'clientId' | 'projectId' | 'scopes' | 'offline'>,
): AccessToken {
  const token: AccessToken = {
    ...parts,
    token: `ya29.a0${world.ids.base64url(180)}`,
    expiresAt: world.clock.now() + ACCESS_TOKEN_SECONDS * 1000,
    revokedAt: null,
  }
  if (world.accessTokens.size > TOKENS_KEPT) forgetEndedTokens(world)
  world.accessTokens.set(token.token, token)
  return token
}

/**
 * A refresh token; in Testing it ends seven days from now unless only sign-in scopes were given. Beyond the cap the
 * oldest of this account and client dies silently.
 */
export function issueRefreshToken(
  world: World,
  parts: Pick<RefreshToken, 'clientId' | 'projectId' | 'sub' | 'scopes'>,
): RefreshToken {
  const now = world.clock.now()
  const screen = world.projects.get(parts.projectId)?.consentScreen
  const isTesting = screen?.audience === 'external' && screen.publishing === 'testing'
  const endsEarly = isTesting && !parts.scopes.every(isSignInScope)
  const token: RefreshToken = {
    ...parts,
    token: `1//0e${world.ids.base64url(90)}`,
    issuedAt: now,
    expiresAt: endsEarly ? now + TESTING_LIFE : null,
    lastUsedAt: now,
    revokedAt: null,
    needsReauth: false,
  }
  world.refreshTokens.set(token.token, token)
  const live = [...world.refreshTokens.values()].filter(
    (one) => one.sub === parts.sub && one.clientId === parts.clientId && refreshTokenLives(world, one),
  )
  for (const oldest of live.slice(0, Math.max(live.length - world.settings.refreshTokenCap, 0))) oldest.revokedAt = now
  return token
}

/** Alive by itself; a suspended or deleted user is asked separately. */
export function refreshTokenLives(world: World, token: RefreshToken): boolean {
  const now = world.clock.now()
  return (
    (token.revokedAt === null || token.revokedAt > now) &&
    (token.expiresAt === null || token.expiresAt > now) &&
    now - token.lastUsedAt <= UNUSED_LIMIT
  )
}

/**
 * Ends everything this user gave to any client of the project (google-facts 1.6); the tokens stop after the wait for
 * revocations.
 */
export function revokeGrant(world: World, sub: string, projectId: string) {
  const at = world.clock.now() + world.settings.propagation.revoke
  world.grants.delete(grantKey(sub, projectId))
  for (const token of world.refreshTokens.values())
    if (token.sub === sub && token.projectId === projectId) token.revokedAt ??= at
  for (const token of world.accessTokens.values())
    if (token.kind === 'user' && token.holder === sub && token.projectId === projectId) token.revokedAt ??= at
  for (const [code, one] of world.codes)
    if (one.sub === sub && world.clients.get(one.clientId)?.projectId === projectId) world.codes.delete(code)
}

/** Takes one permission out of what this user gave to the project, and out of every token; the sign-in lives on. */
export function withdrawScopes(world: World, sub: string, projectId: string, withdrawn: (scope: string) => boolean) {
  const kept = (scopes: Iterable<string>) => [...scopes].filter((scope) => !withdrawn(scope))
  const grant = world.grants.get(grantKey(sub, projectId))
  if (grant) grant.scopes = new Set(kept(grant.scopes))
  for (const token of world.refreshTokens.values())
    if (token.sub === sub && token.projectId === projectId) token.scopes = kept(token.scopes)
  for (const token of world.accessTokens.values())
    if (token.holder === sub && token.projectId === projectId) token.scopes = kept(token.scopes)
}

/** A changed password ends the refresh tokens that hold Gmail scopes, and only those. */
export function changePassword(world: World, sub: string) {
  const now = world.clock.now()
  for (const token of world.refreshTokens.values())
    if (token.sub === sub && token.scopes.some(isGmailScope)) token.revokedAt ??= now
}

/** An account goes for good: nothing of it works, and Google says so in its own words. */
export function deleteUser(world: World, sub: string) {
  const user = findUser(world, sub)
  if (user) user.deleted = true
}
