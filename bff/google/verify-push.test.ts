import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { createGoogleKeys } from './google-keys.ts'
import { faultRefusal } from './refusal.ts'
import type { Transport } from './transport.ts'
import { makeVerifyPush, type PushSender } from './verify-push.ts'

const audience = 'https://app.example.com/api/email/webhooks/google/tenant000a-key'
const email = 'guidepost@acme-mail.iam.gserviceaccount.com'
const expected: PushSender = { audiences: [audience], email }
const hour = 3_600_000

type Pair = Awaited<ReturnType<typeof generateKeyPair>>
let first: Pair
let second: Pair
beforeAll(async () => {
  first = await generateKeyPair('RS256', { extractable: true })
  second = await generateKeyPair('RS256', { extractable: true })
})

/** Google's key endpoint and our clock, both to be turned. */
function google(published: readonly [string, Pair][] = [['one', first]]) {
  const state = {
    time: Date.parse('2026-11-22T12:00:00Z'),
    published,
    up: true,
    offset: null as number | null,
    asked: 0,
  }
  const transport: Transport = {
    clock: { now: () => state.time },
    clockOffsetSeconds: () => state.offset,
    close: () => undefined,
    request: async (call) => {
      state.asked += 1
      if (!state.up) return { ok: false, refusal: faultRefusal({ ...call, secrets: [] }, 'timeout', 'TIMEOUT') }
      const keys = await Promise.all(
        state.published.map(async ([kid, pair]) => ({
          ...(await exportJWK(pair.publicKey)),
          kid,
          use: 'sig',
          alg: 'RS256',
        })),
      )
      return {
        ok: true,
        value: { status: 200, headers: { 'cache-control': 'public, max-age=3600' }, body: JSON.stringify({ keys }) },
      }
    },
  }
  const keys = createGoogleKeys(transport)
  const judge = makeVerifyPush(keys, transport)
  const verify = (token: string | undefined, sender = expected) =>
    judge(token === undefined ? undefined : `Bearer ${token}`, sender)
  return { state, verify, keys, transport }
}

/** Claims as they may arrive, not as they should. */
type Claims = { readonly [claim: string]: unknown }
type Mint = { claims?: Claims; kid?: string; pair?: Pair; at: number }

function mint({ claims, kid = 'one', pair = first, at }: Mint): Promise<string> {
  const issued = Math.floor(at / 1000)
  const payload = {
    iss: 'https://accounts.google.com',
    aud: audience,
    sub: '1137',
    email,
    email_verified: true,
    iat: issued,
    exp: issued + 3_600,
    ...claims,
  }
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(pair.privateKey)
}

test('a push that Google signed for this configuration is accepted, with what Google vouches for', async () => {
  const { state, verify } = google()
  expect(await verify(await mint({ at: state.time }))).toEqual({
    ok: true,
    identity: { email, audience, subject: '1137', issuedAt: state.time, expiresAt: state.time + hour },
  })
})

test('a token is known again for a minute, for its own sender alone, and never beyond its end', async () => {
  const { state, keys, transport } = google()
  let verified = 0
  const counted = {
    keyFor: (keyId: string) => {
      verified += 1
      return keys.keyFor(keyId)
    },
  }
  const judge = makeVerifyPush(counted, transport)
  const verify = (token: string, sender = expected) => judge(`Bearer ${token}`, sender)
  const short = await mint({ at: state.time, claims: { exp: Math.floor(state.time / 1000) + 30 } })
  const long = await mint({ at: state.time })
  for (const token of [short, long, short, long]) expect(await verify(token)).toMatchObject({ ok: true })
  expect(verified).toBe(2)
  expect(await verify(long, { ...expected, email: 'other@acme-mail.iam.gserviceaccount.com' })).toMatchObject({
    ok: false,
    flaw: 'email',
  })
  state.time += 120_000
  expect(await verify(short)).toMatchObject({ ok: false, status: 401, flaw: 'expired' })
  verified = 0
  expect(await verify(long)).toMatchObject({ ok: true })
  expect(verified).toBe(1)
})

test('the issuer without https is Google too', async () => {
  const { state, verify } = google()
  expect(await verify(await mint({ at: state.time, claims: { iss: 'accounts.google.com' } }))).toMatchObject({
    ok: true,
  })
})

describe('what is not exactly that is 401', () => {
  test.each<[string, Claims, string]>([
    ['FM-36 a stranger’s e-mail', { email: 'thief@other.iam.gserviceaccount.com' }, 'email'],
    ['FM-36 our e-mail in another case', { email: email.toUpperCase() }, 'email'],
    ['no e-mail', { email: undefined }, 'malformed'],
    ['an empty e-mail', { email: '' }, 'email'],
    [
      'FM-37 another tenant’s audience',
      { aud: 'https://app.example.com/api/email/webhooks/google/tenant000b-key' },
      'audience',
    ],
    ['an audience with a trailing slash', { aud: `${audience}/` }, 'audience'],
    ['a list of audiences', { aud: [audience, 'https://other.example'] }, 'audience'],
    ['no audience', { aud: undefined }, 'audience'],
    ['email_verified as a string', { email_verified: 'true' }, 'email-unverified'],
    ['email_verified false', { email_verified: false }, 'email-unverified'],
    ['email_verified missing', { email_verified: undefined }, 'email-unverified'],
    ['another issuer', { iss: 'https://accounts.google.com.evil.example' }, 'issuer'],
    ['no issuer', { iss: undefined }, 'issuer'],
    ['no end', { exp: undefined }, 'malformed'],
  ])('%s', async (_name, claims, flaw) => {
    const { state, verify } = google()
    expect(await verify(await mint({ at: state.time, claims }))).toEqual({ ok: false, status: 401, flaw })
  })

  test('FM-37 a genuine token of tenant B on the path of tenant A', async () => {
    const { state, verify } = google()
    const other = { audiences: [`${audience}-b`], email: 'b@b-project.iam.gserviceaccount.com' }
    const token = await mint({ at: state.time, claims: { aud: other.audiences[0], email: other.email } })
    expect(await verify(token, other)).toMatchObject({ ok: true })
    expect(await verify(token)).toEqual({ ok: false, status: 401, flaw: 'audience' })
  })

  test('a token without a signature', async () => {
    const { state, verify } = google()
    const unsigned = new UnsecuredJWT({ email, email_verified: true, sub: '1' })
      .setAudience(audience)
      .setIssuer('https://accounts.google.com')
      .setIssuedAt(state.time / 1000)
      .setExpirationTime(state.time / 1000 + 60)
      .encode()
    expect(await verify(unsigned)).toMatchObject({ ok: false, status: 401 })
    expect(await verify(`${unsigned}x`)).toEqual({ ok: false, status: 401, flaw: 'algorithm' })
  })

  test('a token signed with Google’s public key as a shared secret', async () => {
    const { state, verify } = google()
    const { n = '' } = await exportJWK(first.publicKey)
    const forged = await new SignJWT({
      email,
      email_verified: true,
      sub: '1',
      aud: audience,
      iss: 'https://accounts.google.com',
    })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setIssuedAt(state.time / 1000)
      .setExpirationTime(state.time / 1000 + 60)
      .sign(Buffer.from(n))
    expect(await verify(forged)).toEqual({ ok: false, status: 401, flaw: 'algorithm' })
  })

  test('a token signed by somebody else under Google’s key ID', async () => {
    const { state, verify } = google()
    expect(await verify(await mint({ at: state.time, pair: second }))).toEqual({
      ok: false,
      status: 401,
      flaw: 'signature',
    })
  })

  test.each([undefined, '', 'a.b.c', 'not a token', `a.b.${'c'.repeat(9_000)}`])(
    'a header without a usable token: %s',
    async (token) => {
      const { verify } = google()
      expect(await verify(token)).toMatchObject({ ok: false, status: 401 })
    },
  )

  test('everything, while nobody is expected', async () => {
    const { state, verify } = google()
    const token = await mint({ at: state.time, claims: { email: '' } })
    expect(await verify(token, { audiences: [], email: '' })).toMatchObject({ ok: false, status: 401 })
    expect(await verify(token, { audiences: [audience], email: '' })).toMatchObject({ ok: false, status: 401 })
  })
})

describe('time', () => {
  test('an hour-old token and the fixed minute of tolerance', async () => {
    const { state, verify } = google()
    const token = await mint({ at: state.time })
    state.time += hour + 59_000
    expect(await verify(token)).toMatchObject({ ok: true })
    state.time += 2_000
    expect(await verify(token)).toEqual({ ok: false, status: 401, flaw: 'expired' })
  })

  test('FM-61 a refusal caused by our clock names the clock, not the key', async () => {
    const { state, verify } = google()
    const token = await mint({ at: state.time + 600_000 })
    expect(await verify(token)).toEqual({ ok: false, status: 401, flaw: 'not-yet' })
    state.offset = 600
    expect(await verify(token)).toEqual({ ok: false, status: 401, flaw: 'our-clock' })
  })
})

describe('Google’s keys', () => {
  test('a key that Google rotated in is fetched, an unknown one at most once in 30 seconds', async () => {
    const { state, verify } = google()
    await verify(await mint({ at: state.time }))
    state.time += 30_000
    state.published = [
      ['one', first],
      ['two', second],
    ]
    expect(await verify(await mint({ at: state.time, kid: 'two', pair: second }))).toMatchObject({ ok: true })
    expect(state.asked).toBe(2)
    const unknown = await mint({ at: state.time, kid: 'three', pair: second })
    for (let i = 0; i < 20; i += 1)
      expect(await verify(unknown)).toEqual({ ok: false, status: 401, flaw: 'unknown-key' })
    expect(state.asked).toBe(2)
    state.time += 30_000
    expect(await verify(unknown)).toMatchObject({ status: 401 })
    expect(state.asked).toBe(3)
  })

  test('many pushes at the start share one fetch', async () => {
    const { state, verify } = google()
    const token = await mint({ at: state.time })
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => verify(token)))
    expect(verdicts.every((verdict) => verdict.ok)).toBe(true)
    expect(state.asked).toBe(1)
  })

  test('FM-44 with the key endpoint down, fresh keys accept, and expired ones for 24 hours', async () => {
    const { state, verify } = google()
    await verify(await mint({ at: state.time }))
    state.up = false
    state.time += hour / 2
    expect(await verify(await mint({ at: state.time }))).toMatchObject({ ok: true })
    state.time += 24 * hour
    expect(await verify(await mint({ at: state.time }))).toMatchObject({ ok: true })
    state.time += hour
    expect(await verify(await mint({ at: state.time }))).toEqual({ ok: false, status: 503, flaw: 'keys-unavailable' })
    state.up = true
    state.time += 30_000
    expect(await verify(await mint({ at: state.time }))).toMatchObject({ ok: true })
  })

  test('FM-44 with the key endpoint down from the start nothing is accepted unverified', async () => {
    const { state, verify } = google()
    state.up = false
    expect(await verify(await mint({ at: state.time }))).toEqual({ ok: false, status: 503, flaw: 'keys-unavailable' })
  })
})
