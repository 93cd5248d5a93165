import { createPrivateKey } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ADA } from './sample-sign-in.ts'
import { startTenant, type Tenant } from './sample-tenant.ts'

const DAY = 86_400_000

let tenant: Tenant

beforeEach(async () => {
  tenant = await startTenant()
})
afterEach(() => tenant.close())

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
