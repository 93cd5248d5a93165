import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCalendarId, readMailAddress } from '#contract/mail-address.ts'
import { readClientFields, readClientId, readClientSecret } from '#contract/pasted.ts'
import { readProjectId } from '#contract/project-id.ts'
import { readPublicAddress } from '#contract/public-address.ts'
import { readTopicName } from '#contract/pubsub-name.ts'
import { readingSchema, type Reading } from '#contract/reading.ts'
import { readRedirectUri } from '#contract/redirect-uri.ts'
import { fuzz } from '../scripts/fuzz.ts'
import { seen, type Row } from './seen-reading.ts'

const secret = 'GOCSPX-abcdefghijklmnopqrstuvwxyz12'
const short = '123456789012-abcdefghijklmnopqrstuvwxyz012345'
const clientId = `${short}.apps.googleusercontent.com`

describe('a client ID', () => {
  it.each<Row>([
    ['as Google shows it', clientId, clientId, []],
    ['a very old one', '123456789012.apps.googleusercontent.com', '123456789012.apps.googleusercontent.com', []],
    ['BI-28 a zero-width space', clientId.replace('-', '\u200B-'), clientId, ['BI-28']],
    ['BI-28 a soft hyphen', clientId.replace('apps', 'ap\u00ADps'), clientId, ['BI-28']],
    ['BI-28 a no-break space', `\u00A0${clientId}`, clientId, ['BI-28']],
    ['BI-28 a line break inside', clientId.replace('.apps', '\n.apps'), clientId, ['BI-28']],
    ['BI-28 quotation marks', `"${clientId}",`, clientId, ['BI-28']],
    ['BI-28 a final line break goes without a word', `${clientId}\r\n`, clientId, []],
    ['BI-29 the ending is missing', short, clientId, ['BI-29']],
    ['BI-29 half of the ending is missing', `${short}.apps.google`, ['BI-29 not-a-client-id'], []],
    ['BI-29 the last part of the ending is missing', `${short}.apps.googleusercontent`, clientId, ['BI-29']],
    ['BI-29 something else', 'my client', ['BI-29 not-a-client-id'], []],
    ['BI-29 nothing', ' ', ['BI-29 client-id-missing'], []],
    ['BI-30 https:// in front', `https://${clientId}`, clientId, ['BI-30']],
    ['BI-30 a slash at the end', `${clientId}/`, clientId, ['BI-30']],
    ['BI-38 the whole file', '{"web":{}}', ['BI-38 file-in-field'], []],
    ['BI-33 the secret', secret, ['BI-33 secret-in-client-id'], []],
  ])('%s', (_title, input, value, notes) => {
    expect(seen(readClientId(input))).toEqual({ value, notes })
  })
})

describe('a client secret', () => {
  it.each<Row>([
    ['as Google gives it', secret, secret, []],
    ['an older one', 'abcdefghijklmnopqrstuvwx', 'abcdefghijklmnopqrstuvwx', []],
    ['BI-28 with what copying added', ` \u200B${secret}\n`, secret, ['BI-28']],
    ['BI-33 the client ID', clientId, ['BI-33 client-id-in-secret'], []],
    [
      'BI-34 a usual beginning and an unusual length',
      `${secret}x`,
      `${secret}x`,
      ['BI-34 client-secret-unusual-length'],
    ],
    ['BI-34 other characters', 'GOCSPX-a/b!c', ['BI-34 not-a-client-secret'], []],
    ['BI-34 nothing', '', ['BI-34 client-secret-missing'], []],
    ['BI-36 an API key', `AIza${'x'.repeat(35)}`, ['BI-36 api-key-in-secret'], []],
    ['BI-37 a refresh token', `1//0${'x'.repeat(60)}`, ['BI-37 token-in-secret'], []],
    ['BI-37 an access token', `ya29.${'x'.repeat(60)}`, ['BI-37 token-in-secret'], []],
    ['BI-37 an authorization code', `4/0${'x'.repeat(60)}`, ['BI-37 token-in-secret'], []],
    ['BI-38 a private key block', '-----BEGIN PRIVATE KEY-----\nMIIE', ['BI-38 private-key-in-secret'], []],
    ['BI-38 the whole file', '{"web":{}}', ['BI-38 file-in-field'], []],
  ])('%s', (_title, input, value, notes) => {
    expect(seen(readClientSecret(input))).toEqual({ value, notes })
  })
})

describe('the two fields together', () => {
  it('BI-33 are seen to be swapped, and the exchange is offered', () => {
    const fields = readClientFields({ clientId: ` ${secret}`, clientSecret: short })
    expect(fields.swapped).toEqual({ clientId, clientSecret: secret })
    expect(fields.clientId.problems).toMatchObject([{ row: 'BI-33', offer: 'swap' }])
  })
  it('BI-33 are not swapped when the same was pasted twice', () => {
    expect(readClientFields({ clientId, clientSecret: clientId }).swapped).toBeUndefined()
  })
})

const readers: { [name: string]: (text: string) => Reading<unknown> } = {
  readClientId,
  readClientSecret,
  readProjectId,
  readTopicName: (text) => readTopicName(text, 'acme-mail'),
  readMailAddress,
  readCalendarId,
  readPublicAddress,
  readRedirectUri,
}
const secrets = [
  secret,
  `1//0${'r'.repeat(60)}`,
  `ya29.${'q'.repeat(60)}`,
  `AIza${'k'.repeat(35)}`,
  `-----BEGIN PRIVATE KEY-----\nMIIE${'v'.repeat(60)}`,
]

describe('every reader', () => {
  const pieces = fc.constantFrom(
    ...secrets,
    'https://',
    '@',
    '/',
    '?project=',
    'projects/',
    '/topics/',
    ' ',
    '"',
    '<',
    'src=',
    '&',
    'a.com',
    '\u200B',
    '\u0000',
    '%',
    '1',
    'goog',
  )

  it('answers anything in bounds, without throwing and without repeating a secret', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 8 }), (parts) => {
        for (const read of Object.values(readers)) {
          const { problems, repairs } = read(parts.join(''))
          const said = JSON.stringify([problems, repairs])
          expect(said.length).toBeLessThan(3_000)
          for (const one of secrets) expect(said).not.toContain(one.slice(0, 14))
        }
      }),
      fuzz(20261122, 500),
    )
  })

  it.each(Object.entries(readers))('%s takes linear time, also when made to be slow', (_name, read) => {
    for (const unit of [
      'a',
      '1-',
      '@',
      '.',
      ' ',
      '\u200B',
      '%2f',
      '..',
      '/projects/',
      '<',
      '&src=',
      'xn--',
      '"',
      '-----BEGIN ',
    ])
      for (const text of [unit.repeat(100_000 / unit.length), `https://${unit.repeat(100_000 / unit.length)}`]) {
        const started = performance.now()
        read(text)
        expect(performance.now() - started, unit).toBeLessThan(700)
      }
  })

  it('serves as a schema that repairs like the browser and keeps the input out of its issues', () => {
    const schema = readingSchema(readClientId)
    expect(schema.parse(`https://${short}`)).toBe(clientId)
    const refusal = schema.safeParse(secret)
    expect(refusal.success).toBe(false)
    expect(JSON.stringify(refusal.error?.issues)).not.toContain(secret)
  })

  it('uses none of the words that blame', () => {
    const said = Object.values(readers).flatMap((read) =>
      ['', 'x', '@', '<a>', 'https://x', clientId, ...secrets].flatMap((text) =>
        read(text).problems.map(({ sentence }) => sentence),
      ),
    )
    for (const sentence of said)
      expect(sentence).not.toMatch(/\b(?:invalid|please|sorry|oops|forbidden|simply|just)\b|!/i)
  })
})
