import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsSecret, redactSecrets, secretKindOf, type SecretKind } from '#contract/secret-patterns.ts'
import { fuzz } from '../scripts/fuzz.ts'

const random = 'Zx9_-Qw8Er7Ty6Ui5Op4As3Df2Gh1Jk0LzXcVbNm12345'
const block = `-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n${random}\n-----END PRIVATE KEY-----`

const secrets: [SecretKind, string][] = [
  ['client-secret', `GOCSPX-${random.slice(0, 28)}`],
  ['refresh-token', `1//0${random}`],
  ['access-token', `ya29.a0${random}`],
  ['authorization-code', `4/0A${random}`],
  ['private-key', block],
  ['api-key', `AIza${random.slice(0, 35)}`],
  ['signed-token', `eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.${random}`],
  ['opaque', `0123456789-${random.slice(0, 43)}`],
]

/** The part that must not be readable afterwards. */
const core = random.slice(4, 24)

describe('a secret in a text', () => {
  it.each(secrets)('is found and hidden: %s', (kind, secret) => {
    for (const text of [
      secret,
      `{"x":"${secret}"}`,
      `Bearer ${secret}\nnext line`,
      `?a=${secret}&b=c`,
      `(${secret}), then`,
    ]) {
      const { text: redacted, kinds } = redactSecrets(text)
      expect(kinds).toEqual([kind])
      expect(redacted).not.toContain(core)
      expect(redacted).toContain(`[${kind} hidden]`)
    }
    expect(secretKindOf(secret)).toBe(kind)
  })

  it.each([
    ['percent-encoded', `refresh_token=1%2F%2F0${random}`],
    ['percent-encoded twice', `continue=%3Fcode%3D4%252F0A${random}`],
    ['after an encoded equals sign', `code%3D4%2F0A${random}`],
    ['in JSON with escaped slashes', `{"refresh_token":"1\\/\\/0${random}"}`],
    ['as a private key in one line', block.replaceAll('\n', '\\n')],
    ['as a private key that was cut off', block.slice(0, -30)],
    [
      'as the body of a private key without its header',
      `MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${'A'.repeat(20)}${core}${'B'.repeat(9)}`.replace(/[_-]/g, 'x'),
    ],
    ['as an encrypted private key', block.replaceAll('PRIVATE', 'ENCRYPTED PRIVATE')],
    ['glued to a word', `secretGOCSPX-${random}`],
  ])('is hidden when written %s', (_title, text) => {
    const { text: redacted, kinds } = redactSecrets(text)
    expect(kinds).toHaveLength(1)
    expect(redacted).not.toContain(core.replace(/[_-]/g, 'x'))
    expect(redacted).not.toContain(core)
  })

  it('keeps what an explanation needs', () => {
    const text = [
      'Error 400: redirect_uri_mismatch, flowName=GeneralOAuthFlow',
      'https://www.googleapis.com/auth/gmail.readonly https://gmail.googleapis.com/gmail/v1/users/me/watch',
      '123456789012-abcdefghijklmnopqrstuvwxyz012345.apps.googleusercontent.com',
      'projects/acme-mail/topics/gmail-news at 2026-11-22T15:31:33Z, 4/5 done, 11//2',
      '{"emailAddress":"help@acme.com","historyId":"9876543210"}',
      btoa('{"emailAddress":"help@acme.com","historyId":"9876543210"}'),
    ].join('\n')
    expect(redactSecrets(text)).toEqual({ text, kinds: [] })
    expect(holdsSecret(text)).toBe(false)
  })

  it('hides several kinds at once and names each once', () => {
    const text = secrets.map(([, secret]) => secret).join('\n')
    const { text: redacted, kinds } = redactSecrets(`${text}\n${text}`)
    expect(kinds.toSorted()).toEqual(secrets.map(([kind]) => kind).toSorted())
    expect(redacted).not.toContain(core)
  })

  it('finds nothing new in what it hid already', () => {
    for (const [, secret] of secrets) expect(redactSecrets(redactSecrets(`x ${secret} y`).text).kinds).toEqual([])
  })

  it('is hidden wherever it stands among anything', () => {
    const near = fc.string({ maxLength: 30 }).map((text) => `${text} `)
    fc.assert(
      fc.property(near, fc.constantFrom(...secrets), near, (before, [, secret], after) => {
        expect(redactSecrets(`${before}${secret} ${after}`).text).not.toContain(core)
      }),
      fuzz(20261122, 1_000),
    )
  })

  it('takes linear time on texts made to be slow', () => {
    for (const unit of [
      'eyJ',
      '-----BEGIN ',
      '-----BEGIN PRIVATE KEY-----',
      'GOCSPX-',
      '1/',
      '4/',
      '%25',
      '1%25',
      'MII',
      `MII${'A'.repeat(39)}\n`,
      'AIza',
      '0123456789-',
      'a',
      '\\n',
      '-----BEGIN PRIVATE KEY----------END ',
    ]) {
      const text = unit.repeat(Math.floor(1_000_000 / unit.length))
      const started = performance.now()
      redactSecrets(text)
      expect(performance.now() - started, unit).toBeLessThan(1_500)
    }
  })
})
