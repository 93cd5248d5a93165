import { createHash, createPrivateKey } from 'node:crypto'
import { createRemoteJWKSet, jwtVerify, SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeAuthError } from './auth-error.ts'
import { CALENDAR, GMAIL, REDIRECT_URI, startTenant, type Tenant } from './sample-tenant.ts'
import { walkConsent, type Walk } from './walk-consent.ts'

const DAY = 86_400_000
const ADA = 'ada@acme.example'
const EMAIL = 'https://www.googleapis.com/auth/userinfo.email'

let tenant: Tenant

async function use(options: Parameters<typeof startTenant>[0]) {
  await tenant.close()
  tenant = await startTenant(options)
}

beforeEach(async () => {
  tenant = await startTenant()
})
afterEach(() => tenant.close())

async function locationOf(url: string): Promise<URL> {
  const response = await fetch(url, { redirect: 'manual' })
  expect(response.status).toBe(302)
  return new URL(response.headers.get('location') ?? '')
}

const errorOf = (location: URL) => decodeAuthError(location.searchParams.get('authError') ?? '')

async function signIn(walk: Partial<Walk> = {}, change: Record<string, string | null> = {}): Promise<URL> {
  const end = await walkConsent(tenant.authorizeUrl(change), { account: ADA, ...walk })
  if (end.kind === 'stopped') throw new Error(end.text)
  return end.to
}

async function stoppedAt(walk: Walk, change: Record<string, string> = {}) {
  const end = await walkConsent(tenant.authorizeUrl(change), walk)
  if (end.kind === 'returned') throw new Error(`went back to ${end.to.href}`)
  return end
}

async function exchange(returned: URL, change: Record<string, string> = {}) {
  const code = returned.searchParams.get('code') ?? ''
  return tenant.token({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI, ...change })
}

const connect = async (walk: Partial<Walk> = {}, change: Record<string, string | null> = {}) =>
  (await exchange(await signIn(walk, change))).body

const refresh = (refreshToken: string) => tenant.token({ grant_type: 'refresh_token', refresh_token: refreshToken })

const dead = { status: 400, body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' } }

describe('authorize, before anyone signs in', () => {
  it('sends a good request to the sign-in page', async () => {
    const location = await locationOf(tenant.authorizeUrl())
    expect(location.pathname).toBe('/accounts.google.com/v3/signin/identifier')
  })

  it('looks at the redirect URI policy first, even for a nonsense client', async () => {
    const location = await locationOf(
      tenant.authorizeUrl({ client_id: 'nonsense', redirect_uri: 'https://app.invalid/cb' }),
    )
    expect(errorOf(location)).toMatchObject({ code: 'invalid_request', status: 400 })
  })

  it('looks for the client before the redirect URI, and writes the very bytes captured from Google', async () => {
    const location = await locationOf(
      tenant.authorizeUrl({
        client_id: '1-unknown.apps.googleusercontent.com',
        redirect_uri: 'https://other.example.com/cb',
      }),
    )
    expect(location.pathname).toBe('/accounts.google.com/signin/oauth/error')
    expect(location.searchParams.get('flowName')).toBe('GeneralOAuthFlow')
    expect(location.searchParams.get('authError')).toBe(
      'Cg5pbnZhbGlkX2NsaWVudBIfVGhlIE9BdXRoIGNsaWVudCB3YXMgbm90IGZvdW5kLiCRAw==',
    )
  })

  it('writes the captured bytes for a deleted client', async () => {
    await tenant.steering.deleteClient({ clientId: tenant.clientId })
    const location = await locationOf(tenant.authorizeUrl())
    expect(location.searchParams.get('authError')).toBe(
      'Cg5kZWxldGVkX2NsaWVudBIdVGhlIE9BdXRoIGNsaWVudCB3YXMgZGVsZXRlZC4gkQM=',
    )
  })

  it('compares redirect URIs character by character, and begins the error as captured', async () => {
    const location = await locationOf(tenant.authorizeUrl({ redirect_uri: `${REDIRECT_URI}/` }))
    expect(location.searchParams.get('authError')).toMatch(/^ChVyZWRpcmVjdF91cmlfbWlzbWF0Y2gSsAEKWW91IGNhbid0IHNpZ24g/)
    expect(errorOf(location)).toMatchObject({
      code: 'redirect_uri_mismatch',
      status: 400,
      detail: { name: 'redirect_uri', value: `${REDIRECT_URI}/` },
    })
  })

  it('shows the error page with its own status', async () => {
    const response = await fetch(tenant.authorizeUrl({ client_id: '1-unknown.apps.googleusercontent.com' }))
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('Error 401: invalid_client')
  })

  it('refuses a Desktop client with a mismatch', async () => {
    const desktop = await tenant.steering.createClient({ projectId: tenant.projectId, type: 'desktop' })
    const location = await locationOf(tenant.authorizeUrl({ client_id: desktop.clientId }))
    expect(errorOf(location)?.code).toBe('redirect_uri_mismatch')
  })

  it('lets new redirect URIs wait before they count', async () => {
    await tenant.steering.propagation({ oauthClient: 300_000 })
    const added = 'https://app.example.com/second'
    await tenant.steering.setRedirectUris({ clientId: tenant.clientId, redirectUris: [REDIRECT_URI, added] })
    expect(errorOf(await locationOf(tenant.authorizeUrl({ redirect_uri: added })))?.code).toBe('redirect_uri_mismatch')
    await tenant.steering.advanceClock({ milliseconds: 300_000 })
    expect((await locationOf(tenant.authorizeUrl({ redirect_uri: added }))).pathname).toContain('/v3/signin/identifier')
  })

  it('answers prompt=none without a page', async () => {
    const location = await locationOf(tenant.authorizeUrl({ prompt: 'none' }))
    expect(location.href).toBe(`${REDIRECT_URI}?state=st4te&error=login_required`)
  })
})

describe('sign-in and consent', () => {
  it('stops a foreign account at an Internal app', async () => {
    const end = await stoppedAt({ account: 'eve@gmail.com' })
    expect(end.status).toBe(403)
    expect(end.text).toContain('Error 403: org_internal')
  })

  it('stops an account that is not a test user, in the words of Google', async () => {
    await use({ audience: 'external' })
    const end = await stoppedAt({ account: 'eve@gmail.com' })
    expect(end.status).toBe(403)
    expect(end.text).toContain('Access blocked: Acme Help Desk has not completed the Google verification process')
    expect(end.text).toContain('Error 403: access_denied')
  })

  it('stops where the Workspace admin blocks the app', async () => {
    await tenant.steering.apiControls({ domain: 'acme.example', block: [tenant.clientId] })
    const end = await stoppedAt({ account: ADA })
    expect(end.status).toBe(400)
    expect(end.text).toContain('Error 400: admin_policy_enforced')
  })

  it('lets an unverified app in production take 100 new people and no more', async () => {
    await use({ audience: 'external' })
    await tenant.steering.setConsentScreen({ projectId: tenant.projectId, publishing: 'production' })
    const screen = tenant.world.projects.get(tenant.projectId)?.consentScreen
    for (let index = 0; index < 99; index += 1) screen?.newUsers.add(`someone ${index}`)
    await signIn()
    const end = await stoppedAt({ account: 'eve@gmail.com' })
    expect(end.text).toContain('Error 403: rate_limit_exceeded')
    await signIn()
  })

  it('sends Cancel back as access_denied with the state', async () => {
    const to = await signIn({ decision: 'cancel' })
    expect(to.href).toBe(`${REDIRECT_URI}?state=st4te&error=access_denied`)
  })

  it('returns code, scope, authuser, hd and prompt', async () => {
    const to = await signIn()
    expect([...to.searchParams.keys()]).toEqual(['state', 'code', 'scope', 'authuser', 'hd', 'prompt'])
    expect(to.search).toContain('code=4%2F0A')
    expect(to.searchParams.get('hd')).toBe('acme.example')
  })

  it('grants only the boxes that were ticked, and still issues a code', async () => {
    const scope = `openid email ${GMAIL} ${CALENDAR}`
    const body = await connect({ scopes: [CALENDAR] }, { scope })
    expect(body.scope).toBe(`openid ${EMAIL} ${CALENDAR}`)
  })

  it('gives no refresh token the second time unless consent is asked for again', async () => {
    expect((await connect()).refresh_token).toMatch(/^1\/\//)
    expect(await connect({}, { prompt: null })).not.toHaveProperty('refresh_token')
    expect((await connect()).refresh_token).toMatch(/^1\/\//)
  })

  it('can withhold a refresh token that is due', async () => {
    await tenant.steering.withholdRefreshTokens({ times: 1 })
    expect(await connect()).not.toHaveProperty('refresh_token')
    expect(await connect()).toHaveProperty('refresh_token')
  })

  it('adds earlier scopes with include_granted_scopes', async () => {
    await connect({}, { scope: `openid ${CALENDAR}` })
    const body = await connect({}, { scope: GMAIL, include_granted_scopes: 'true' })
    expect(body.scope.split(' ')).toEqual(expect.arrayContaining([GMAIL, CALENDAR]))
  })
})

describe('the token endpoint', () => {
  const bogus = { grant_type: 'authorization_code', code: 'guidepost-probe', redirect_uri: REDIRECT_URI }

  it.each([
    [
      'an unknown client',
      { client_id: '1-x.apps.googleusercontent.com' },
      401,
      'invalid_client',
      'The OAuth client was not found.',
    ],
    [
      'a wrong secret',
      { client_secret: 'GOCSPX-wrong' },
      401,
      'invalid_client',
      'The provided client secret is invalid.',
    ],
    ['no secret', { client_secret: '' }, 400, 'invalid_request', 'client_secret is missing.'],
    ['no client', { client_id: '' }, 400, 'invalid_request', 'Could not determine client ID from request.'],
    ['a code without its shape', {}, 400, 'invalid_grant', 'Malformed auth code.'],
    ['a code nobody issued', { code: `4/0A${'x'.repeat(60)}` }, 400, 'invalid_grant', 'Bad Request'],
    [
      'a fake refresh token',
      { grant_type: 'refresh_token', refresh_token: '1//fake' },
      400,
      'invalid_grant',
      'Bad Request',
    ],
    ['an unknown grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 'Invalid grant_type: password'],
  ])('answers %s in Google’s words', async (_, change, status, error, description) => {
    expect(await tenant.token({ ...bogus, ...change })).toEqual({
      status,
      body: { error, error_description: description },
    })
  })

  it('says which OAuth client was deleted', async () => {
    await tenant.steering.deleteClient({ clientId: tenant.clientId })
    expect(await tenant.token(bogus)).toMatchObject({ status: 401, body: { error: 'deleted_client' } })
  })

  it('refuses a disabled secret and takes the other one', async () => {
    const { clientSecret } = await tenant.steering.addClientSecret({ clientId: tenant.clientId })
    await tenant.steering.setClientSecret({
      clientId: tenant.clientId,
      clientSecret: tenant.clientSecret,
      enabled: false,
    })
    expect(await tenant.token(bogus)).toMatchObject({ status: 401, body: { error: 'invalid_client' } })
    expect(await tenant.token({ ...bogus, client_secret: clientSecret })).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    })
  })

  it('does not judge an unregistered but well-formed redirect URI', async () => {
    expect((await tenant.token({ ...bogus, redirect_uri: 'https://other.example.com/' })).body.error).toBe(
      'invalid_grant',
    )
    expect((await tenant.token({ ...bogus, redirect_uri: 'https://app.invalid/' })).body.error).toBe('invalid_request')
  })

  it('exchanges a code once only', async () => {
    const returned = await signIn()
    const first = await exchange(returned)
    expect(first).toMatchObject({
      status: 200,
      body: { expires_in: 3599, token_type: 'Bearer', scope: `openid ${EMAIL} ${GMAIL}` },
    })
    expect(await exchange(returned)).toEqual({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Bad Request' },
    })
  })

  it('forgets a code after ten minutes', async () => {
    const returned = await signIn()
    await tenant.steering.advanceClock({ milliseconds: 600_000 })
    expect((await exchange(returned)).body.error_description).toBe('Bad Request')
  })

  it('refuses another redirect URI than the one the code came by', async () => {
    expect(await exchange(await signIn(), { redirect_uri: 'https://app.example.com/other' })).toEqual({
      status: 400,
      body: { error: 'redirect_uri_mismatch', error_description: 'Bad Request' },
    })
  })

  it('asks for the PKCE verifier and compares it', async () => {
    const verifier = 'v'.repeat(43)
    const challenge = {
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }
    expect((await exchange(await signIn({}, challenge))).body.error_description).toBe('Missing code verifier.')
    const wrong = await exchange(await signIn({}, challenge), { code_verifier: 'w'.repeat(43) })
    expect(wrong.body.error_description).toBe('Invalid code verifier.')
    expect((await exchange(await signIn({}, challenge), { code_verifier: verifier })).status).toBe(200)
  })

  it('signs an id_token that the published keys verify', async () => {
    const body = await connect({}, { nonce: 'n0nce' })
    const keys = createRemoteJWKSet(new URL(tenant.at('www.googleapis.com', '/oauth2/v3/certs')))
    const { payload } = await jwtVerify(body.id_token, keys, {
      issuer: 'https://accounts.google.com',
      audience: tenant.clientId,
    })
    expect(payload).toMatchObject({ email: ADA, email_verified: true, hd: 'acme.example', nonce: 'n0nce' })
  })
})

describe('the life of a refresh token', () => {
  it('is not rotated', async () => {
    const { refresh_token } = await connect()
    const first = await refresh(refresh_token)
    expect(first.status).toBe(200)
    expect(first.body).not.toHaveProperty('refresh_token')
    expect((await refresh(refresh_token)).status).toBe(200)
  })

  it('ends after seven days in Testing, and says so at the exchange', async () => {
    await use({ audience: 'external' })
    const body = await connect()
    expect(body.refresh_token_expires_in).toBe(604_799)
    await tenant.steering.advanceClock({ milliseconds: 7 * DAY - 60_000 })
    expect((await refresh(body.refresh_token)).status).toBe(200)
    await tenant.steering.advanceClock({ milliseconds: 60_000 })
    expect(await refresh(body.refresh_token)).toEqual(dead)
  })

  it('does not end in Testing when only sign-in scopes were given', async () => {
    await use({ audience: 'external' })
    const body = await connect({}, { scope: 'openid email profile' })
    expect(body).not.toHaveProperty('refresh_token_expires_in')
    await tenant.steering.advanceClock({ milliseconds: 8 * DAY })
    expect((await refresh(body.refresh_token)).status).toBe(200)
  })

  it('keeps its end when the app is published later', async () => {
    await use({ audience: 'external' })
    const body = await connect()
    await tenant.steering.setConsentScreen({ projectId: tenant.projectId, publishing: 'production' })
    await tenant.steering.advanceClock({ milliseconds: 7 * DAY })
    expect(await refresh(body.refresh_token)).toEqual(dead)
  })

  it('ends after six months without use', async () => {
    const { refresh_token } = await connect()
    await tenant.steering.advanceClock({ milliseconds: 150 * DAY })
    expect((await refresh(refresh_token)).status).toBe(200)
    await tenant.steering.advanceClock({ milliseconds: 150 * DAY })
    expect((await refresh(refresh_token)).status).toBe(200)
    // Another user keeps the client itself alive.
    await tenant.steering.advanceClock({ milliseconds: 150 * DAY })
    await connect({ account: 'bob@acme.example' })
    await tenant.steering.advanceClock({ milliseconds: 40 * DAY })
    expect(await refresh(refresh_token)).toEqual(dead)
  })

  it('is dropped silently when the same account and client get their 101st', async () => {
    const tokens: string[] = []
    for (let count = 0; count < 101; count += 1) tokens.push((await connect()).refresh_token)
    expect(await refresh(tokens[0] ?? '')).toEqual(dead)
    expect((await refresh(tokens[1] ?? '')).status).toBe(200)
  })

  it('dies of a changed password only where it holds Gmail scopes', async () => {
    const mail = await connect()
    const calendar = await connect({}, { scope: `openid ${CALENDAR}` })
    await tenant.steering.changePassword({ email: ADA })
    expect(await refresh(mail.refresh_token)).toEqual(dead)
    expect((await refresh(calendar.refresh_token)).status).toBe(200)
  })

  it('dies for every client of the project when one token is revoked', async () => {
    const second = await tenant.steering.createClient({ projectId: tenant.projectId, redirectUris: [REDIRECT_URI] })
    const mail = await connect()
    const returned = await signIn({}, { client_id: second.clientId, scope: `openid ${CALENDAR}` })
    const calendar = (await exchange(returned, { client_id: second.clientId, client_secret: second.clientSecret })).body
    const bob = await connect({ account: 'bob@acme.example' })
    const revoke = () =>
      fetch(`${tenant.at('oauth2.googleapis.com', '/revoke')}?token=${mail.access_token}`, { method: 'POST' })
    expect(await (await revoke()).json()).toEqual({})
    const bySecond = { grant_type: 'refresh_token', client_id: second.clientId, client_secret: second.clientSecret }
    expect(await refresh(mail.refresh_token)).toEqual(dead)
    expect(await tenant.token({ ...bySecond, refresh_token: calendar.refresh_token })).toEqual(dead)
    expect((await refresh(bob.refresh_token)).status).toBe(200)
    const again = await revoke()
    expect(again.status).toBe(400)
    expect(await again.json()).toEqual({ error: 'invalid_token', error_description: 'Token expired or revoked' })
  })

  it('answers invalid_rapt under session control', async () => {
    const { refresh_token } = await connect()
    await tenant.steering.requireReauth({ email: ADA })
    expect((await refresh(refresh_token)).body).toMatchObject({ error: 'invalid_grant', error_subtype: 'invalid_rapt' })
  })

  it('belongs to one client', async () => {
    const { refresh_token } = await connect()
    const other = await tenant.steering.createClient({ projectId: tenant.projectId })
    expect(
      await tenant.token({
        grant_type: 'refresh_token',
        refresh_token,
        client_id: other.clientId,
        client_secret: other.clientSecret,
      }),
    ).toEqual({ status: 401, body: { error: 'unauthorized_client', error_description: 'Unauthorized' } })
  })
})

describe('tokeninfo and userinfo', () => {
  it('describes a good access token in strings', async () => {
    const { access_token } = await connect()
    const response = await fetch(`${tenant.at('oauth2.googleapis.com', '/tokeninfo')}?access_token=${access_token}`)
    expect(await response.json()).toMatchObject({
      aud: tenant.clientId,
      email: ADA,
      email_verified: 'true',
      access_type: 'offline',
    })
  })

  it('refuses a bad one in Google’s words', async () => {
    const info = await fetch(`${tenant.at('oauth2.googleapis.com', '/tokeninfo')}?access_token=no`)
    expect([info.status, await info.json()]).toEqual([
      400,
      { error: 'invalid_token', error_description: 'Invalid Value' },
    ])
    const user = await fetch(tenant.at('openidconnect.googleapis.com', '/v1/userinfo'), {
      headers: { Authorization: 'Bearer no' },
    })
    expect([user.status, await user.json()]).toEqual([
      401,
      { error: 'invalid_request', error_description: 'Invalid Credentials' },
    ])
  })

  it('stops taking an access token after an hour', async () => {
    const { access_token } = await connect()
    await tenant.steering.advanceClock({ milliseconds: 3_600_000 })
    const response = await fetch(tenant.at('openidconnect.googleapis.com', '/v1/userinfo'), {
      headers: { Authorization: `Bearer ${access_token}` },
    })
    expect(response.status).toBe(401)
  })
})

describe('a service account’s assertion', () => {
  async function account() {
    const { email } = await tenant.steering.createServiceAccount({
      projectId: tenant.projectId,
      accountId: 'guidepost',
    })
    const { file } = await tenant.steering.createServiceAccountKey({ email })
    return JSON.parse(file)
  }

  const assertion = (
    key: Record<string, string>,
    change: { iat?: number; claims?: Record<string, string>; aud?: string } = {},
  ) => {
    const iat = change.iat ?? Math.floor(Date.now() / 1000)
    return new SignJWT({ scope: 'https://www.googleapis.com/auth/pubsub', ...change.claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key['private_key_id'] ?? '' })
      .setIssuer(key['client_email'] ?? '')
      .setAudience(change.aud ?? 'https://oauth2.googleapis.com/token')
      .setIssuedAt(iat)
      .setExpirationTime(iat + 3600)
      .sign(createPrivateKey(key['private_key'] ?? ''))
  }

  const present = async (text: string) =>
    tenant.token({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: text })

  it('is answered with a token', async () => {
    const answer = await present(await assertion(await account()))
    expect(answer).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 3599 } })
  })

  it('is refused when the key is gone, the clock is off, or somebody else is to be acted for', async () => {
    const key = await account()
    const now = Math.floor(Date.now() / 1000)
    expect((await present(await assertion(key, { iat: now + 600 }))).body.error_description).toContain(
      'short-lived token',
    )
    expect((await present(await assertion(key, { iat: now - 7200 }))).body.error_description).toContain(
      'short-lived token',
    )
    expect((await present(await assertion(key, { claims: { sub: ADA } }))).body.error).toBe('unauthorized_client')
    expect((await present(await assertion(key, { claims: { scope: 'nonsense' } }))).body.error).toBe('invalid_scope')
    await tenant.steering.deleteServiceAccountKey({ email: key.client_email, keyId: key.private_key_id })
    expect(await present(await assertion(key))).toEqual({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' },
    })
    await tenant.steering.deleteServiceAccount({ email: key.client_email })
    expect((await present(await assertion(key))).body.error_description).toBe('Invalid grant: account not found')
  })

  it('may carry machine time after the clock was advanced, unless that is off', async () => {
    const key = await account()
    await tenant.steering.advanceClock({ milliseconds: 30 * DAY })
    expect((await present(await assertion(key))).status).toBe(200)
    await tenant.steering.acceptMachineTime({ accept: false })
    expect((await present(await assertion(key))).status).toBe(400)
  })
})
