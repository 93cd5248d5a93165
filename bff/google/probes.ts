import type { Answer, Refusal } from '#steps/google-port.ts'
import { revealSecret, type Secret } from '#steps/secret.server.ts'
import * as z from 'zod/mini'
import { unreadableRefusal } from './refusal.ts'
import type { Transport } from './transport.ts'
import type { WireReply } from './wire.ts'

/** Recognisable in anybody's logs, and shaped like no code Google ever gave. */
const probeCode = 'guidepost-credential-probe'

const accountsHost = 'accounts.google.com'
const tokenHost = 'oauth2.googleapis.com'

/**
 * Proves client ID and secret without any user, by offering a code that cannot exist: Google looks at the pair first
 * (google-facts 1.8 A; undocumented, several products rely on it). The redirect URI is sent because Google insists on a
 * well-formed one; this endpoint does not tell whether it is registered.
 */
export async function tryClientSecret(
  transport: Transport,
  tenantId: string,
  client: { readonly clientId: string; readonly clientSecret: Secret; readonly redirectUri: string },
): Promise<Answer<'accepted'>> {
  const asked = { host: tokenHost, call: 'probe-client-secret', secrets: [] }
  const answer = await transport.request({
    tenantId,
    host: tokenHost,
    path: '/token',
    method: 'POST',
    call: asked.call,
    // The code is bogus, so that nothing can be spent by a repeat.
    idempotent: true,
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: probeCode,
      client_id: client.clientId,
      client_secret: revealSecret(client.clientSecret),
      redirect_uri: client.redirectUri,
    }),
  })
  // A success for a bogus code did not come from Google's token endpoint.
  if (answer.ok) return { ok: false, refusal: unreadableRefusal(asked, answer.value.status) }
  return answer.refusal.kind === 'refused' && answer.refusal.reason === 'invalid_grant'
    ? { ok: true, value: 'accepted' }
    : answer
}

/** Codes of Google's authorize error page that say something about client or redirect URI (google-facts 1.3, 1.8 B). */
const pageErrorSchema = z.enum([
  'redirect_uri_mismatch',
  'invalid_request',
  'invalid_client',
  'deleted_client',
  'disabled_client',
  'unauthorized_client',
  'invalid_scope',
  'org_internal',
  'access_denied',
  'admin_policy_enforced',
  'rate_limit_exceeded',
])
type PageError = z.infer<typeof pageErrorSchema>

/** The HTTP status Google's page for each would show; the probe itself only sees a redirect. */
const shownStatus: { readonly [code in PageError]: number } = {
  redirect_uri_mismatch: 400,
  invalid_request: 400,
  invalid_client: 401,
  deleted_client: 401,
  disabled_client: 401,
  unauthorized_client: 401,
  invalid_scope: 400,
  org_internal: 403,
  access_denied: 403,
  admin_policy_enforced: 400,
  rate_limit_exceeded: 403,
}

/**
 * Proves that the client exists and that the redirect URI is registered, by asking for the sign-in page and looking
 * where it leads (google-facts 1.8 B). Advisory: undocumented, so what is not understood is `unreadable`, never a no.
 */
export async function tryRedirectUri(
  transport: Transport,
  tenantId: string,
  client: { readonly clientId: string; readonly redirectUri: string },
): Promise<Answer<'registered'>> {
  const asked = { host: accountsHost, call: 'probe-redirect-uri', secrets: [] }
  const answer = await transport.request({
    tenantId,
    host: accountsHost,
    path: '/o/oauth2/v2/auth',
    method: 'GET',
    call: asked.call,
    idempotent: true,
    redirects: 'are-the-answer',
    query: new URLSearchParams({
      client_id: client.clientId,
      redirect_uri: client.redirectUri,
      response_type: 'code',
      scope: 'openid',
    }),
    // Google shows scripts another page.
    headers: {
      accept: 'text/html',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36',
    },
  })
  if (!answer.ok) return answer
  const verdict = readAuthorizeAnswer(answer.value)
  if (verdict.kind === 'sign-in') return { ok: true, value: 'registered' }
  if (verdict.kind === 'unknown') return { ok: false, refusal: unreadableRefusal(asked, answer.value.status) }
  return { ok: false, refusal: pageRefusal(verdict.code, asked) }
}

type AuthorizeVerdict =
  { readonly kind: 'sign-in' } | { readonly kind: 'unknown' } | { readonly kind: 'error'; readonly code: PageError }

/** Google's sign-in page under its present and older names (google-facts 1.8 B). */
const signInPath = /^\/(?:v\d+\/signin\/identifier|signin\/v\d+\/identifier|ServiceLogin)/

/** What Google's authorize endpoint means by its redirect or page. Takes the location as an absolute address. */
function readAuthorizeAnswer(reply: WireReply): AuthorizeVerdict {
  const location = reply.headers['location']
  if (location === undefined) {
    const code = reply.body.includes('signin/oauth/error') ? knownCodeIn(reply.body) : undefined
    return code ? { kind: 'error', code } : { kind: 'unknown' }
  }
  const target = URL.canParse(location) ? new URL(location) : undefined
  if (target?.host !== accountsHost) return { kind: 'unknown' }
  if (target.pathname.startsWith('/signin/oauth/error')) {
    const code = decodeAuthError(target.searchParams.get('authError') ?? '')
    return code ? { kind: 'error', code } : { kind: 'unknown' }
  }
  return signInPath.test(target.pathname) ? { kind: 'sign-in' } : { kind: 'unknown' }
}

/**
 * The error code in `authError`: base64 or base64url of a protobuf message whose field 1 is the code. Reads that field,
 * or, should Google reorder them, looks for a code it knows anywhere in the bytes.
 */
export function decodeAuthError(authError: string): PageError | undefined {
  // A plus sign of plain base64 arrives as a space when it was not percent-encoded.
  const bytes = Buffer.from(authError.replaceAll(' ', '+'), 'base64url')
  const [tag, length] = bytes
  // 0x0a: field 1, length-delimited. Codes are shorter than 128 bytes, so that the length is one byte.
  if (tag === 0x0a && length !== undefined && length < 0x80) {
    const field = pageErrorSchema.safeParse(bytes.subarray(2, 2 + length).toString('latin1'))
    if (field.success) return field.data
  }
  return knownCodeIn(bytes.toString('latin1'))
}

function knownCodeIn(text: string): PageError | undefined {
  return pageErrorSchema.options.find((code) => text.includes(code))
}

function pageRefusal(code: PageError, asked: { readonly host: string; readonly call: string }): Refusal {
  return {
    kind: code === 'rate_limit_exceeded' ? 'quota' : 'refused',
    host: asked.host,
    call: asked.call,
    status: shownStatus[code],
    reason: code,
    googleStatus: null,
    domain: null,
    metadata: {},
    // Only field 1 is read: the sentence that follows it is for people and may quote addresses.
    message: code,
    retryable: code === 'rate_limit_exceeded',
    retryAfterSeconds: null,
  }
}
