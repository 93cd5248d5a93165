import { createHash } from 'node:crypto'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ADA, signInsAt } from './sample-sign-in.ts'
import { GMAIL, REDIRECT_URI, startTenant, type Tenant } from './sample-tenant.ts'

const EMAIL = 'https://www.googleapis.com/auth/userinfo.email'

let tenant: Tenant

beforeEach(async () => {
  tenant = await startTenant()
})
afterEach(() => tenant.close())

const { signIn, exchange, connect } = signInsAt(() => tenant)

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
