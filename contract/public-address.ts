import { parse } from 'tldts'
import { tidyPasted } from '#contract/pasted.ts'
import {
  accepted,
  inputError,
  refused,
  shown,
  type InputProblem,
  type Reading,
  type Repair,
} from '#contract/reading.ts'
import { redactSecrets } from '#contract/secret-patterns.ts'

type Rules = {
  /**
   * Accept names below `.example`, which no public list knows: practice on the simulated Google uses them
   * (design D12). Never with the real Google.
   */
  readonly simulated?: boolean
}

/**
 * An origin that Google can reach: https, a public host name, no path. Returns it canonical, as Google compares it.
 * Decided without DNS: whether the name leads anywhere is for the live check.
 * For the server only: the list of public endings weighs 115 kB compressed.
 */
export function readPublicAddress(input: string, rules: Rules = {}): Reading<string> {
  const { text, repairs } = tidyPasted(input)
  if (!/^https?:\/\//i.test(text)) return refused(schemeMissing(), repairs)
  const url = URL.parse(text)
  if (!url) return refused(notAnAddress(), repairs)
  if (url.protocol !== 'https:') return refused(notHttps(), repairs)
  const host = canonicalHost(url)
  const problem = hostProblem(host, rules) ?? restProblem(url)
  if (problem) return refused(problem, repairs)
  const origin = `https://${host}${url.port === '' ? '' : `:${url.port}`}`
  return accepted(origin, [...repairs, ...canonicalRepair(text.replace(/\/$/, ''), origin)])
}

/** The host in lower case, in ASCII (IDN as `xn--…`) and without the trailing dot; decimal and octal IPs as dotted. */
export function canonicalHost(url: URL): string {
  return url.hostname.replace(/\.$/, '')
}

/** BI-68: the canonical form is shown, since it is what Google compares character by character. */
export function canonicalRepair(typed: string, canonical: string): Repair[] {
  return typed === canonical
    ? []
    : [{ row: 'BI-68', sentence: `Written in the form that Google compares: ${redactSecrets(canonical).text}` }]
}

/** Why Google cannot reach a host of this name, if it cannot. */
export function hostProblem(host: string, { simulated = false }: Rules = {}): InputProblem | undefined {
  const address = ipKindOf(host)
  if (address === 'private') return notPublic('host-private-ip', `${shown(host)} is a private address`)
  if (address === 'public') return ipLiteral()
  if (host === 'localhost' || host.endsWith('.localhost'))
    return notPublic('host-localhost', `${shown(host)} is only this computer itself`)
  if (!host.includes('.')) return notPublic('host-bare', `${shown(host)} is a name without a domain`)
  if (simulated && host.endsWith('.example')) return undefined
  // Private suffixes (github.io, ngrok.app) are public names too.
  const { isIcann, isPrivate, domain } = parse(host, { allowPrivateDomains: true })
  if (!isIcann && !isPrivate)
    return notPublic('host-ending-not-public', `names ending in .${shown(host.split('.').at(-1) ?? '')} are not public`)
  if (domain === null) return notPublic('host-is-suffix', `${shown(host)} is an ending, not a host name`)
  return undefined
}

/** Whether an address from the name service lies where Google cannot go. */
export function isPrivateAddress(address: string): boolean {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return ipKindOf(mapped.includes(':') ? `[${mapped.toLowerCase()}]` : mapped) === 'private'
}

/** Takes a canonical host: URL parsing has turned every spelling of an IPv4 address into dots and digits. */
function ipKindOf(host: string): 'private' | 'public' | undefined {
  if (host.startsWith('[')) return /^\[(?:::1?\]|f[cd]|fe[89ab])/.test(host) ? 'private' : 'public'
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(host)) return undefined
  return privateRanges.some((range) => range.test(host)) ? 'private' : 'public'
}

/** RFC 1918, RFC 6598, RFC 3927, loopback, this network. */
const privateRanges = [
  /^(?:0|10|127)\./,
  /^192\.168\./,
  /^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
]

function restProblem(url: URL): InputProblem | undefined {
  if (url.username !== '' || url.password !== '')
    return inputError(
      'BI-66',
      'address-with-password',
      'The address holds a user name or password. Enter it without them.',
    )
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || /[?#]$/.test(url.href))
    return inputError(
      'BI-66',
      'address-with-path',
      `Enter the address without a path, such as https://${shown(url.hostname)}.`,
    )
  return undefined
}

function notPublic(id: string, rule: string): InputProblem {
  return inputError('BI-66', id, `Google can only reach a public https address, and ${rule}. Use a public host name.`)
}

function notHttps(): InputProblem {
  return inputError(
    'BI-66',
    'address-not-https',
    'Google can only reach a public https address, and this one is http. Use https.',
  )
}

function schemeMissing(): InputProblem {
  return inputError('BI-66', 'address-without-scheme', 'Enter the whole address, beginning with https://.')
}

function notAnAddress(): InputProblem {
  return inputError(
    'BI-66',
    'not-an-address',
    'This is not a web address. Enter one such as https://desk.yourcompany.com.',
  )
}

function ipLiteral(): InputProblem {
  return inputError('BI-69', 'host-ip-literal', 'This is an IP address. Use a host name with a certificate.')
}
