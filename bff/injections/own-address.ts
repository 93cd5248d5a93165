import type { TestAddress } from '../test-address.ts'
import type { Injection } from './injection.ts'

const wrong = (name: string, cause: Injection['cause'], on: (address: TestAddress) => void): Injection => ({
  name: `our address: ${name}`,
  on: async ({ address }) => on(address),
  off: async ({ address }) => address.mend(),
  ...{ cause, at: ['public-url'], blocked: [] },
})

/** Our own public address, as Google meets it. What is under way stays green: it is proven by what Google delivered. */
export const ownAddress: readonly Injection[] = [
  wrong('its name is gone', 'push-endpoint-dns-not-resolving', (address) => address.failsToResolve('ENOTFOUND')),
  wrong('the certificate has ended', 'push-endpoint-certificate-expired', (address) =>
    address.showsCertificate({ endsInDays: -2 }),
  ),
  wrong('the certificate ends in five days', 'push-endpoint-certificate-ends-soon', (address) =>
    address.showsCertificate({ endsInDays: 5 }),
  ),
  wrong('the certificate is for another name', 'push-endpoint-certificate-not-trusted', (address) =>
    address.showsCertificate({ host: 'old.example' }),
  ),
  wrong('the certificate is of an authority that nobody trusts', 'push-endpoint-certificate-not-trusted', (address) =>
    address.showsCertificate({ unknownAuthority: true }),
  ),
  wrong('robots.txt forbids the api', 'robots-txt-blocks-google', (address) =>
    address.answers({ status: 200, text: 'User-agent: *\nDisallow: /api/\n' }),
  ),
  wrong('a login page stands before it', 'push-endpoint-redirects', (address) => address.answers({ status: 302 })),
  wrong('a firewall answers', 'push-endpoint-blocked-by-firewall', (address) => address.answers({ status: 403 })),
  wrong('the proxy finds no server', 'push-endpoint-answers-error', (address) => address.answers({ status: 502 })),
]
