import { canonicalHost, canonicalRepair, hostProblem } from '#contract/public-address.ts'
import { tidyPasted } from '#contract/pasted.ts'
import { accepted, inputError, refused, type InputProblem, type Reading } from '#contract/reading.ts'

/** Public services that shorten addresses: Google refuses them unless the path shows that their owner uses them. */
const shorteners = new Set(['bit.ly', 'goo.gl', 'tinyurl.com', 't.co', 'ow.ly', 'is.gd', 'buff.ly', 'rb.gy', 'cutt.ly'])

/**
 * A redirect URI as Google accepts it (support.google.com/cloud/answer/15549257, "uri validation"): https on a public
 * name, or localhost with http too. Returns the canonical form. `simulated`: see `readPublicAddress`.
 */
export function readRedirectUri(input: string, rules: { readonly simulated?: boolean } = {}): Reading<string> {
  const { text, repairs } = tidyPasted(input)
  const rawProblem = rawTextProblem(text)
  const url = rawProblem ? undefined : URL.parse(text)
  if (!url) return refused(rawProblem ?? rule('not-an-address', 'it is not a web address'), repairs)
  const problem = urlProblem(url, rules)
  if (problem) return refused(problem, repairs)
  const host = canonicalHost(url)
  const port = url.port === '' ? '' : `:${url.port}`
  const canonical = `${url.protocol}//${host}${port}${url.pathname}${url.search}`
  // A bare origin is registered without its slash or with it, and the two are different: kept as written.
  const uri = url.pathname === '/' && url.search === '' && !text.endsWith('/') ? canonical.slice(0, -1) : canonical
  return accepted(uri, [...repairs, ...canonicalRepair(text, uri)])
}

/** What parsing would hide: read before it. */
function rawTextProblem(text: string): InputProblem | undefined {
  if (!/^https?:\/\//i.test(text)) return rule('scheme', 'it must begin with https://')
  if (/[\p{Cc}\s\\]/u.test(text)) return rule('characters', 'it has a space, a backslash or a control character')
  if (text.includes('*')) return rule('wildcard', 'it has a wildcard (*)')
  if (text.includes('#')) return rule('fragment', 'it has a fragment (#)')
  if (/%(?![0-9a-f]{2})/i.test(text)) return rule('escape', 'it has a % that is not followed by 2 hexadecimal digits')
  if (/%(?:00|0[ad]|7f|1[0-9a-f])/i.test(text)) return rule('control-escape', 'it has an encoded control character')
  if (/(?:^|[/\\]|%2f|%5c)(?:\.|%2e){2}(?:$|[/\\?]|%2f|%5c)/i.test(text))
    return rule('traversal', 'its path goes up with ..')
  return undefined
}

function urlProblem(url: URL, rules: { readonly simulated?: boolean }): InputProblem | undefined {
  const host = canonicalHost(url)
  if (url.username !== '' || url.password !== '') return rule('user', 'it holds a user name or password')
  if (host === 'localhost' || host === '127.0.0.1' || host === '[::1]') return undefined
  if (url.protocol !== 'https:') return rule('https', 'only localhost may use http')
  if (host === 'googleusercontent.com' || host.endsWith('.googleusercontent.com'))
    return rule('google-host', 'its host belongs to Google')
  if (shorteners.has(host) && !/\/google-callback(?:\/|$)/.test(url.pathname))
    return rule('shortener', 'it belongs to a service that shortens addresses')
  return hostProblem(host, rules)
}

function rule(id: string, breach: string): InputProblem {
  return inputError(
    'redirect-rule',
    `redirect-uri-${id}`,
    `Google does not accept this redirect URI: ${breach}. Change the address.`,
  )
}
