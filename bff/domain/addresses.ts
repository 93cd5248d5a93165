import { type ServiceName, services as allServices } from '#contract/google.ts'

/** Where Google sends the browser back, under `BASE_URL`. */
export const callbackPaths: { readonly [service in ServiceName]: string } = {
  gmail: '/api/auth/google/callback',
  calendar: '/api/auth/google/calendar/callback',
}

/** Where this installation can be reached. Origins without a path or trailing slash. */
export type Origins = { readonly baseUrl: string; readonly pushBaseUrl: string }

/** The redirect URI of a service (design D10). */
export function redirectUri(origins: Origins, service: ServiceName): string {
  return `${origins.baseUrl}${callbackPaths[service]}`
}

/** The redirect URIs a configuration needs, Gmail first. */
export function redirectUris(origins: Origins, services: readonly ServiceName[]): string[] {
  return allServices.filter((service) => services.includes(service)).map((service) => redirectUri(origins, service))
}

/** Where Pub/Sub pushes for one configuration. Endpoint and audience are one string: two derivations would drift into 401s. */
export function pushAddress(origins: Origins, pushKey: string): string {
  return `${origins.pushBaseUrl}/api/email/webhooks/google/${pushKey}`
}

/** Where Calendar notifies. Channels tell tenants apart by their ID. */
export function notificationAddress(origins: Origins): string {
  return `${origins.pushBaseUrl}/api/calendar/webhooks/google`
}
