import { createHash } from 'node:crypto'
import { normaliseScopes } from '#contract/google.ts'
import type { Answer } from '#steps/google-port.ts'
import { revealSecret, Secret } from '#steps/secret.server.ts'
import * as z from 'zod/mini'
import { readJson, type Asked } from './refusal.ts'
import type { Transport } from './transport.ts'

const tokenHost = 'oauth2.googleapis.com'

export type ClientCredentials = { readonly clientId: string; readonly clientSecret: Secret }

export type SignInRequest = {
  readonly clientId: string
  readonly redirectUri: string
  readonly scopes: readonly string[]
  /** `<tenantId>-<random>`, so that the callback is looked up tenant first. */
  readonly oauthState: string
  readonly nonce: string
  /** 43 to 128 characters of `[A-Za-z0-9-._~]` (RFC 7636); only its hash leaves. */
  readonly codeVerifier: string
  /** A hint, never a proof of which account comes back. */
  readonly loginHint?: string | undefined
}

/**
 * Where the admin is sent to sign in (google-facts 1.2): Google's own address, see `browserAddress` for the simulated
 * one. Consent is always asked: without it a repeated grant brings no refresh token.
 */
export function signInAddress(request: SignInRequest): string {
  const query = new URLSearchParams({
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    response_type: 'code',
    scope: request.scopes.join(' '),
    access_type: 'offline',
    prompt: request.loginHint === undefined ? 'consent select_account' : 'consent',
    include_granted_scopes: 'true',
    state: request.oauthState,
    nonce: request.nonce,
    code_challenge: createHash('sha256').update(request.codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(request.loginHint !== undefined && { login_hint: request.loginHint }),
  })
  return `https://accounts.google.com/o/oauth2/v2/auth?${query.toString()}`
}

/** What Google gives for a code or a refresh token. Times are epoch milliseconds on our clock. */
export type Tokens = {
  readonly accessToken: Secret
  readonly accessTokenEndsAt: number
  /** Null on every refresh (Google does not rotate: keep the old one), and on a repeated grant without consent. */
  readonly refreshToken: Secret | null
  /** Only for grants of limited time; seven days from consent means that the app is in Testing (google-facts 1.5). */
  readonly refreshTokenEndsAt: number | null
  /** In the one spelling of `normaliseScopes`. With incremental consent more than was asked for now. */
  readonly scopes: readonly string[]
  readonly idToken: Secret | null
}

const tokensSchema = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  refresh_token: z.optional(z.string()),
  refresh_token_expires_in: z.optional(z.number()),
  scope: z.optional(z.string()),
  id_token: z.optional(z.string()),
})

/** Trades the code of a callback for tokens. Sent once and never again: a code is spent by a try that got lost. */
export function exchangeCode(
  transport: Transport,
  tenantId: string,
  client: ClientCredentials,
  callback: { readonly code: Secret; readonly codeVerifier: Secret; readonly redirectUri: string },
): Promise<Answer<Tokens>> {
  return askForTokens(transport, tenantId, 'exchange-code', false, {
    grant_type: 'authorization_code',
    client_id: client.clientId,
    client_secret: revealSecret(client.clientSecret),
    code: revealSecret(callback.code),
    code_verifier: revealSecret(callback.codeVerifier),
    redirect_uri: callback.redirectUri,
  })
}

/** A new access token. `invalid_grant` means that the person must reconnect, whatever Google's sentence says. */
export function refreshAccessToken(
  transport: Transport,
  tenantId: string,
  client: ClientCredentials,
  refreshToken: Secret,
): Promise<Answer<Tokens>> {
  return askForTokens(transport, tenantId, 'refresh', true, {
    grant_type: 'refresh_token',
    client_id: client.clientId,
    client_secret: revealSecret(client.clientSecret),
    refresh_token: revealSecret(refreshToken),
  })
}

async function askForTokens(
  transport: Transport,
  tenantId: string,
  call: string,
  idempotent: boolean,
  form: Readonly<Record<string, string>>,
): Promise<Answer<Tokens>> {
  const body = new URLSearchParams(form)
  const asked: Asked = { host: tokenHost, call, secrets: [] }
  const answer = await transport.request({
    tenantId,
    host: tokenHost,
    path: '/token',
    method: 'POST',
    call,
    idempotent,
    body,
  })
  const read = answer.ok ? readJson(asked, answer.value, tokensSchema) : answer
  if (!read.ok) return read
  const { access_token, expires_in, refresh_token, refresh_token_expires_in, scope, id_token } = read.value
  const now = transport.clock.now()
  return {
    ok: true,
    value: {
      accessToken: new Secret(access_token),
      accessTokenEndsAt: now + expires_in * 1_000,
      refreshToken: refresh_token === undefined ? null : new Secret(refresh_token),
      refreshTokenEndsAt: refresh_token_expires_in === undefined ? null : now + refresh_token_expires_in * 1_000,
      scopes: normaliseScopes(scope ?? ''),
      idToken: id_token === undefined ? null : new Secret(id_token),
    },
  }
}

/**
 * Ends everything this person ever granted to any client of the project (google-facts 1.6): only for the last connection
 * of that person in that project. A token that is no longer valid counts as revoked.
 */
export async function revokeGrant(transport: Transport, tenantId: string, token: Secret): Promise<Answer<'revoked'>> {
  const answer = await transport.request({
    tenantId,
    host: tokenHost,
    path: '/revoke',
    method: 'POST',
    call: 'revoke',
    idempotent: true,
    body: new URLSearchParams({ token: revealSecret(token) }),
  })
  return answer.ok || answer.refusal.reason === 'invalid_token' ? { ok: true, value: 'revoked' } : answer
}
