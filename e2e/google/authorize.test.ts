import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeAuthError } from './auth-error.ts'
import { ADA, signInsAt } from './sample-sign-in.ts'
import { CALENDAR, GMAIL, REDIRECT_URI, startTenant, type Tenant } from './sample-tenant.ts'

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

const { signIn, stoppedAt, connect } = signInsAt(() => tenant)

async function locationOf(url: string): Promise<URL> {
  const response = await fetch(url, { redirect: 'manual' })
  expect(response.status).toBe(302)
  return new URL(response.headers.get('location') ?? '')
}

const errorOf = (location: URL) => decodeAuthError(location.searchParams.get('authError') ?? '')

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
