/** Values that a program writes where a setting is empty or was never put in. */
const unset =
  /^(?:$|none$|null$|nil$|undefined$|nan$|\[object|\$|\{|%7b|%24|<your|your[-_ ]|process\.env|env\.|change[-_]?me)/
const clientIdTaken = /client_id["']?[ ]?[=:][ ]?["']?([^\s&"',;)]{0,160})/g
const redirectTaken = /redirect_ur[il]["']?[ ]?[=:][ ]?["']?([^\s&"',;)]{0,300})/g
const otherKind = /^(?:aiza|gocspx|https?:|ya29\.)|@|gserviceaccount|googleusercontent\.com[^&]*googleusercontent\.com/
/** Cut out by whoever pasted it. */
const masked = /^[<[(*x#…]/
const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])$/
const privateHost = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)/
const privateName = /(?:^[a-z0-9-]+|\.(?:local|lan|internal|intranet|home|localdomain|corp|test))$/
/** Device Access projects have such an ID, Cloud projects never. */
const uuidAsProject = /projects?[/=][0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/
const ipAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/

/**
 * What the parameters of a sign-in request, as Google's error page repeats them, say about themselves: signs such as
 * `client-id-malformed;` or `redirect-private;`, to be looked for like phrases. Takes lower-case text; linear.
 */
export function requestSigns(text: string): string {
  const signs = new Set<string>()
  for (const [, value = ''] of text.matchAll(clientIdTaken)) {
    if (unset.test(value) || otherKind.test(value)) signs.add('client-id-malformed;')
  }
  for (const [, value = ''] of text.matchAll(redirectTaken)) {
    // As it stands in an address: the colon and the slashes are encoded there.
    const sign = signOfRedirect(value.replaceAll('%3a', ':').replaceAll('%2f', '/'))
    if (sign !== undefined) signs.add(sign)
  }
  if (uuidAsProject.test(text)) signs.add('project-uuid;')
  return [...signs].join(' ')
}

function signOfRedirect(value: string): string | undefined {
  if (masked.test(value) && !value.startsWith('[::')) return undefined
  if (value === 'postmessage' || value.startsWith('urn:') || value.startsWith('storagerelay')) return undefined
  if (unset.test(value)) return 'redirect-malformed;'
  const parts = /^([a-z][a-z0-9+.-]*):\/{1,3}(\[[0-9a-f:]+\]|[^/:?#]*)/.exec(value)
  if (parts === null)
    return /^[a-z][a-z0-9-]*\.[a-z0-9.-]+:/.test(value) ? 'redirect-custom-scheme;' : 'redirect-malformed;'
  const [, scheme, host = ''] = parts
  if (scheme !== 'http' && scheme !== 'https') return 'redirect-custom-scheme;'
  if (host === '' || unset.test(host)) return 'redirect-malformed;'
  if (loopback.test(host)) return 'redirect-loopback;'
  if (privateHost.test(host)) return 'redirect-private;'
  if (ipAddress.test(host) || privateName.test(host)) return 'redirect-not-public;'
  return scheme === 'http' ? 'redirect-http;' : 'redirect-public;'
}
