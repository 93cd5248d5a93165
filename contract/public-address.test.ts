import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPublicAddress } from '#contract/public-address.ts'
import { readRedirectUri } from '#contract/redirect-uri.ts'
import { fuzz } from '../scripts/fuzz.ts'

function seen(reading: ReturnType<typeof readPublicAddress>): string {
  return reading.ok ? reading.value : reading.problems.map(({ row, id }) => `${row} ${id}`).join()
}

describe('a base URL', () => {
  it.each<[string, string, string]>([
    ['a public https address', 'https://desk.acme.com', 'https://desk.acme.com'],
    ['a name below a private suffix', 'https://acme.ngrok-free.app', 'https://acme.ngrok-free.app'],
    ['another port', 'https://desk.acme.com:8443', 'https://desk.acme.com:8443'],
    ['BI-66 http', 'http://desk.acme.com', 'BI-66 address-not-https'],
    ['BI-66 no scheme', 'desk.acme.com', 'BI-66 address-without-scheme'],
    ['BI-66 localhost', 'https://localhost', 'BI-66 host-localhost'],
    ['BI-66 below localhost', 'https://app.localhost:4310', 'BI-66 host-localhost'],
    ['BI-66 10.x', 'https://10.1.2.3', 'BI-66 host-private-ip'],
    ['BI-66 172.16.x', 'https://172.31.2.3', 'BI-66 host-private-ip'],
    ['BI-66 192.168.x', 'https://192.168.0.1', 'BI-66 host-private-ip'],
    ['BI-66 carrier-grade NAT', 'https://100.64.0.1', 'BI-66 host-private-ip'],
    ['BI-66 loopback of IPv6', 'https://[::1]', 'BI-66 host-private-ip'],
    ['BI-66 unique local IPv6', 'https://[fd00::1]', 'BI-66 host-private-ip'],
    ['BI-66 .local', 'https://desk.local', 'BI-66 host-ending-not-public'],
    ['BI-66 .internal', 'https://desk.internal', 'BI-66 host-ending-not-public'],
    ['BI-66 .invalid', 'https://desk.invalid', 'BI-66 host-ending-not-public'],
    ['BI-66 .example, with the real Google', 'https://guidepost.example', 'BI-66 host-ending-not-public'],
    ['BI-66 a bare host', 'https://desk', 'BI-66 host-bare'],
    ['BI-66 an ending alone', 'https://co.uk', 'BI-66 host-is-suffix'],
    ['BI-66 a password inside', 'https://me:hunter2@desk.acme.com', 'BI-66 address-with-password'],
    ['BI-66 a path', 'https://desk.acme.com/app', 'BI-66 address-with-path'],
    ['BI-66 not an address', 'https://', 'BI-66 not-an-address'],
    ['BI-68 upper case', 'HTTPS://Desk.ACME.com', 'https://desk.acme.com'],
    ['BI-68 explicit :443', 'https://desk.acme.com:443/', 'https://desk.acme.com'],
    ['BI-68 a trailing dot', 'https://desk.acme.com.', 'https://desk.acme.com'],
    ['BI-68 an international name', 'https://büro.acme.de', 'https://xn--bro-hoa.acme.de'],
    ['BI-68 a full-width dot', 'https://desk．acme．com', 'https://desk.acme.com'],
    ['BI-69 a public IP address', 'https://8.8.8.8', 'BI-69 host-ip-literal'],
    ['BI-69 a decimal IP address', 'https://134744072', 'BI-69 host-ip-literal'],
    ['BI-69 an octal IP address', 'https://010.010.010.010', 'BI-69 host-ip-literal'],
    ['BI-69 a hexadecimal private IP address', 'https://0x7f.1', 'BI-66 host-private-ip'],
    ['BI-69 IPv4 mapped into IPv6', 'https://[::ffff:10.0.0.1]', 'BI-69 host-ip-literal'],
    ['BI-69 an IP address with a trailing dot', 'https://8.8.8.8.', 'BI-69 host-ip-literal'],
  ])('%s', (_title, input, expected) => {
    expect(seen(readPublicAddress(input))).toBe(expected)
  })

  it('says so when it was put into canonical form', () => {
    expect(readPublicAddress('https://Desk.acme.com:443').repairs).toMatchObject([{ row: 'BI-68' }])
    expect(readPublicAddress('https://desk.acme.com/').repairs).toEqual([])
  })

  it('may be below .example with the simulated Google', () => {
    expect(seen(readPublicAddress('https://guidepost.example', { simulated: true }))).toBe('https://guidepost.example')
  })

  it('is never accepted with anything after the host, and never throws', () => {
    const part = fc.constantFrom(
      'https://',
      'http://',
      'a.com',
      '@',
      ':',
      '/',
      '..',
      '%',
      '[',
      '::1',
      ']',
      '１',
      '。',
      '?',
      '#',
      '10.',
      '\u0000',
      'é',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        for (const text of [parts.join(''), `https://${parts.join('')}`]) {
          const reading = readPublicAddress(text)
          if (reading.ok) expect(new URL(reading.value).origin).toBe(reading.value)
          readRedirectUri(text)
        }
      }),
      fuzz(20261122, 500),
    )
  })
})

describe('a redirect URI by Google’s rules', () => {
  it.each<[string, string, string]>([
    ['ours', 'https://desk.acme.com/api/auth/google/callback', 'https://desk.acme.com/api/auth/google/callback'],
    ['localhost may use http', 'http://localhost:4310/cb', 'http://localhost:4310/cb'],
    ['so may its addresses', 'http://127.0.0.1:4310/cb', 'http://127.0.0.1:4310/cb'],
    ['canonical form', 'https://Desk.acme.com:443/CB', 'https://desk.acme.com/CB'],
    ['a bare origin stays bare', 'https://desk.acme.com', 'https://desk.acme.com'],
    ['http elsewhere', 'http://desk.acme.com/cb', 'redirect-rule redirect-uri-https'],
    ['another scheme', 'ftp://desk.acme.com/cb', 'redirect-rule redirect-uri-scheme'],
    ['a raw IP', 'https://8.8.8.8/cb', 'BI-69 host-ip-literal'],
    ['a name that is not public', 'https://desk.lan/cb', 'BI-66 host-ending-not-public'],
    ['Google’s own host', 'https://x.googleusercontent.com/cb', 'redirect-rule redirect-uri-google-host'],
    ['a shortener', 'https://bit.ly/cb', 'redirect-rule redirect-uri-shortener'],
    ['a shortener that its owner uses', 'https://bit.ly/a/google-callback', 'https://bit.ly/a/google-callback'],
    ['a user name', 'https://me@desk.acme.com/cb', 'redirect-rule redirect-uri-user'],
    ['a fragment', 'https://desk.acme.com/cb#x', 'redirect-rule redirect-uri-fragment'],
    ['a path that goes up', 'https://desk.acme.com/a/../cb', 'redirect-rule redirect-uri-traversal'],
    ['a path that goes up in disguise', 'https://desk.acme.com/a/%2e%2e/cb', 'redirect-rule redirect-uri-traversal'],
    ['a wildcard', 'https://*.acme.com/cb', 'redirect-rule redirect-uri-wildcard'],
    ['a bad escape', 'https://desk.acme.com/%zz', 'redirect-rule redirect-uri-escape'],
    ['an encoded NUL', 'https://desk.acme.com/%00', 'redirect-rule redirect-uri-control-escape'],
    ['a line break inside', 'https://desk.acme.com/a\nb', 'redirect-rule redirect-uri-characters'],
  ])('%s', (_title, input, expected) => {
    expect(seen(readRedirectUri(input))).toBe(expected)
  })
})
