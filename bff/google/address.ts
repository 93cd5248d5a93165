/** Every Google host this server may call. What is not here is refused before a name is looked up (design 5). */
export const googleHosts = [
  'accounts.google.com',
  'oauth2.googleapis.com',
  'www.googleapis.com',
  'gmail.googleapis.com',
  'pubsub.googleapis.com',
  'cloudresourcemanager.googleapis.com',
  'iam.googleapis.com',
] as const
export type GoogleHost = (typeof googleHosts)[number]

const knownHosts: ReadonlySet<string> = new Set(googleHosts)

export function isGoogleHost(host: string): host is GoogleHost {
  return knownHosts.has(host)
}

/**
 * The simulated Google's origin, or a thrown complaint: it is trusted with everything Google is trusted with, so
 * anything but this machine is a mistake or an attack (design D12).
 */
export function readGoogleOrigin(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const loopback = url && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  if (!loopback || url.protocol !== 'http:' || url.pathname !== '/' || url.search || url.username)
    throw new Error(
      'GOOGLE_ORIGIN must be an http address of this machine without a path, for example http://127.0.0.1:4311',
    )
  return url.origin
}

/**
 * The same address for a browser: Google's own, or the simulated Google's when there is one (design D12).
 * Redirects, console links and links inside causes all pass through here. Takes any absolute https address.
 */
export function browserAddress(address: string, googleOrigin: string | undefined): string {
  if (googleOrigin === undefined) return address
  const url = new URL(address)
  return `${googleOrigin}/${url.host}${url.pathname}${url.search}${url.hash}`
}

/**
 * A `Location` as Google's own absolute address, whether relative or written by the simulated Google. `from` is the
 * Google address that was asked. Undefined when it cannot be read.
 */
export function googleAddress(location: string, from: URL, googleOrigin: string | undefined): string | undefined {
  const asked = new URL(browserAddress(from.href, googleOrigin))
  if (!URL.canParse(location, asked)) return undefined
  const target = new URL(location, asked)
  if (googleOrigin === undefined || target.origin !== googleOrigin) return target.href
  const [, host = '', rest = ''] = /^\/([^/]+)(.*)$/.exec(target.pathname) ?? []
  return `https://${host}${rest}${target.search}`
}
