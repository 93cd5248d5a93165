import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ADA, signInsAt } from './sample-sign-in.ts'
import { CALENDAR, REDIRECT_URI, startTenant, type Tenant } from './sample-tenant.ts'

const DAY = 86_400_000

let tenant: Tenant

async function use(options: Parameters<typeof startTenant>[0]) {
  await tenant.close()
  tenant = await startTenant(options)
}

beforeEach(async () => {
  tenant = await startTenant()
})
afterEach(() => tenant.close())

const { signIn, exchange, connect, refresh } = signInsAt(() => tenant)

const dead = { status: 400, body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' } }

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
