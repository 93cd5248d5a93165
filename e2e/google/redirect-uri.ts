// Google's rules for redirect URIs (google-facts 2.3). The public suffix list is cut down to the kinds of names tests
// use: any ending of two letters or of the list counts, reserved and private endings do not.
const reservedEndings = new Set([
  'local',
  'internal',
  'lan',
  'invalid',
  'test',
  'localhost',
  'home',
  'corp',
  'intranet',
  'private',
])
const publicEnding =
  /^([a-z]{2}|com|org|net|edu|gov|info|biz|app|dev|cloud|online|site|tech|email|page|xn--[a-z0-9-]+)$/
const shorteners = new Set(['bit.ly', 'goo.gl', 'tinyurl.com', 't.co', 'ow.ly', 'is.gd', 'buff.ly'])

const isLocalhost = (host: string) => host === 'localhost' || host === '127.0.0.1' || host === '[::1]'

/** Why Google refuses the URI by policy, in the words of its form; null when the policy allows it. */
export function redirectUriPolicyBreach(uri: string): string | null {
  if (/[\u0000-\u0020\u007f]/.test(uri)) return 'Invalid Redirect: must not contain whitespace or control characters.'
  if (uri.includes('*')) return 'Invalid Redirect: must not contain wildcards.'
  if (/%(?![0-9a-f]{2})/i.test(uri) || /%00/.test(uri))
    return 'Invalid Redirect: must not contain invalid percent encodings.'
  const parsed = URL.canParse(uri) ? new URL(uri) : null
  if (!parsed) return 'Invalid Redirect: must be a valid URI.'
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
    return 'Invalid Redirect: must use either http or https as the scheme.'
  if (uri.includes('#')) return 'Invalid Redirect: must not contain a fragment.'
  if (parsed.username !== '' || parsed.password !== '') return 'Invalid Redirect: must not contain userinfo.'
  if (/(^|[/\\])(\.\.|%2e%2e)([/\\]|$)/i.test(uri.replace(/^[^:]+:\/\/[^/]*/, '')))
    return 'Invalid Redirect: must not contain a path traversal.'
  const host = parsed.hostname
  if (isLocalhost(host)) return null
  if (/^\[|^\d+(\.\d+){3}$/.test(host))
    return 'Invalid Redirect: must end with a public top-level domain (such as .com or .org).'
  if (
    !publicEnding.test(host.split('.').at(-1) ?? '') ||
    !host.includes('.') ||
    reservedEndings.has(host.split('.').at(-1) ?? '')
  )
    return 'Invalid Redirect: must end with a public top-level domain (such as .com or .org).'
  if (parsed.protocol === 'http:') return 'Invalid Redirect: must use https unless the host is localhost.'
  if (host === 'googleusercontent.com' || host.endsWith('.googleusercontent.com'))
    return 'Invalid Redirect: must not use googleusercontent.com.'
  if (shorteners.has(host) && !/\/google-callback(\/|$)/.test(parsed.pathname))
    return 'Invalid Redirect: must not use a URL shortener.'
  return null
}

/** The domain Branding lists for a redirect URI; null for localhost. */
export function authorizedDomainOf(uri: string): string | null {
  const host = URL.canParse(uri) ? new URL(uri).hostname : 'localhost'
  if (isLocalhost(host)) return null
  const labels = host.split('.')
  const secondLevel = labels.at(-2) ?? ''
  const takesThree = labels.length > 2 && /^(co|com|org|net|ac|gov)$/.test(secondLevel)
  return labels.slice(takesThree ? -3 : -2).join('.')
}
