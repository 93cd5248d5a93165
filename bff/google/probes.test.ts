import { describe, expect, test } from 'vitest'
import type { Answer } from '#steps/google-port.ts'
import { Secret } from '#steps/secret.server.ts'
import { decodeAuthError, tryClientSecret, tryRedirectUri } from './probes.ts'
import { readRefusal } from './refusal.ts'
import type { GoogleCall, Transport } from './transport.ts'
import type { WireReply } from './wire.ts'

/** A transport whose only answer is this one; remembers what was asked. */
function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const asked: GoogleCall[] = []
  const reply: WireReply = { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) }
  const transport: Transport = {
    request: async (call): Promise<Answer<WireReply>> => {
      asked.push(call)
      if (status < 400) return { ok: true, value: reply }
      return { ok: false, refusal: readRefusal({ host: call.host, call: call.call, secrets: [] }, reply, 0) }
    },
    clockOffsetSeconds: () => null,
    clock: { now: () => 0 },
    close: () => undefined,
  }
  return { transport, asked }
}

const client = {
  clientId: '1234-abc.apps.googleusercontent.com',
  clientSecret: new Secret('GOCSPX-0123456789abcdefghijklmnopqr'),
  redirectUri: 'https://app.example.com/api/auth/google/callback',
}

describe('the probe of ID and secret', () => {
  test.each([
    ['Malformed auth code.', 400, { error: 'invalid_grant', error_description: 'Malformed auth code.' }],
    ['Bad Request', 400, { error: 'invalid_grant', error_description: 'Bad Request' }],
  ])('passes when Google only minds the code: %s', async (_text, status, body) => {
    const { transport, asked } = answering(status, body)
    expect(await tryClientSecret(transport, 'tenant000a', client)).toEqual({ ok: true, value: 'accepted' })
    expect(asked[0]?.body?.toString()).toContain('grant_type=authorization_code')
  })

  test.each([
    [
      'FM-18 an unknown client',
      401,
      { error: 'invalid_client', error_description: 'The OAuth client was not found.' },
      'refused',
      'invalid_client',
    ],
    [
      'FM-18 a wrong secret',
      401,
      { error: 'invalid_client', error_description: 'The provided client secret is invalid.' },
      'refused',
      'invalid_client',
    ],
    [
      'a deleted client',
      401,
      { error: 'deleted_client', error_description: 'The OAuth client was deleted.' },
      'refused',
      'deleted_client',
    ],
    [
      'a policy violation',
      400,
      { error: 'invalid_request', error_description: 'does not comply' },
      'refused',
      'invalid_request',
    ],
    ['FM-21 a 429', 429, '', 'quota', null],
    ['FM-20 an outage', 503, '<html></html>', 'outage', null],
    ['a success that cannot be', 200, { access_token: 'x' }, 'unreadable', 'unreadable'],
  ])('says what Google says of %s', async (_name, status, body, kind, reason) => {
    const { transport } = answering(status, body)
    expect(await tryClientSecret(transport, 'tenant000a', client)).toMatchObject({
      ok: false,
      refusal: { kind, reason },
    })
  })
})

/** Google's message with field 1 = code, field 2 = a sentence. */
function authError(code: string, sentence = 'A sentence.'): string {
  const field = (tag: number, text: string) =>
    Buffer.concat([Buffer.from([tag, text.length]), Buffer.from(text, 'latin1')])
  return Buffer.concat([field(0x0a, code), field(0x12, sentence), Buffer.from([0x20, 0x91, 0x03])]).toString('base64')
}

describe('authError', () => {
  test.each([
    ['a real sample', 'Cg5pbnZhbGlkX2NsaWVudBIfVGhlIE9BdXRoIGNsaWVudCB3YXMgbm90IGZvdW5kLiCRAw==', 'invalid_client'],
    ['another real sample', 'Cg5kZWxldGVkX2NsaWVudBIdVGhlIE9BdXRoIGNsaWVudCB3YXMgZGVsZXRlZC4gkQM=', 'deleted_client'],
    [
      'base64url without padding',
      authError('redirect_uri_mismatch').replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
      'redirect_uri_mismatch',
    ],
    [
      'a plus sign that arrived as a space',
      authError('invalid_request', '\u00fb\u00ef\u00be').replaceAll('+', ' '),
      'invalid_request',
    ],
    [
      'fields in another order',
      Buffer.from('\u0012\u0002hi\u000a\u0015redirect_uri_mismatch', 'latin1').toString('base64'),
      'redirect_uri_mismatch',
    ],
    [
      'a code that mentions another in its sentence',
      authError('invalid_client', 'not a redirect_uri_mismatch'),
      'invalid_client',
    ],
    ['an unknown code', authError('brand_new_error'), undefined],
    ['nonsense', '%%%', undefined],
    ['nothing', '', undefined],
  ])('%s', (_name, value, code) => {
    expect(decodeAuthError(value)).toBe(code)
  })
})

describe('the probe of a redirect URI', () => {
  const look = (status: number, headers: Record<string, string>, body = '') =>
    tryRedirectUri(answering(status, body, headers).transport, 'tenant000a', client)

  test.each([
    'https://accounts.google.com/v3/signin/identifier?x=1',
    'https://accounts.google.com/signin/v2/identifier',
    'https://accounts.google.com/ServiceLogin?continue=x',
  ])('passes when Google goes on to sign-in: %s', async (location) => {
    expect(await look(302, { location })).toEqual({ ok: true, value: 'registered' })
  })

  test.each(['redirect_uri_mismatch', 'invalid_client', 'deleted_client', 'invalid_request'])(
    'names %s from the error page',
    async (code) => {
      const location = `https://accounts.google.com/signin/oauth/error?authError=${encodeURIComponent(authError(code))}&flowName=GeneralOAuthFlow`
      expect(await look(302, { location })).toMatchObject({ ok: false, refusal: { kind: 'refused', reason: code } })
    },
  )

  test('finds a known code in a page that is not a redirect', async () => {
    expect(await look(200, {}, '<a href="/signin/oauth/error">redirect_uri_mismatch</a>')).toMatchObject({
      ok: false,
      refusal: { reason: 'redirect_uri_mismatch' },
    })
  })

  test.each([
    ['FM-29 a portal of another host', 302, { location: 'https://portal.example/v3/signin/identifier' }, ''],
    ['a page of Google’s we do not know', 302, { location: 'https://accounts.google.com/brand/new' }, ''],
    [
      'an error page we cannot decode',
      302,
      { location: 'https://accounts.google.com/signin/oauth/error?authError=%25' },
      '',
    ],
    ['a page without a word we know', 200, {}, '<html>hello</html>'],
  ])('is unreadable, not a no, for %s', async (_name, status, headers: Record<string, string>, body) => {
    expect(await look(status, headers, body)).toMatchObject({ ok: false, refusal: { kind: 'unreadable' } })
  })
})
