import type { ClientSecret, OAuthClient } from './credentials.ts'
import type { Project, World } from './world.ts'
import { authorizedDomainOf } from './redirect-uri.ts'

const DAY = 86_400_000
/** A client without requests or changes for six months is deleted by itself (google-facts 2.4). */
const IDLE_LIMIT = 183 * DAY
/** Deleted clients can be brought back for 30 days. */
export const RESTORE_LIMIT = 30 * DAY

type NewClient = {
  name: string
  type?: 'web' | 'desktop'
  redirectUris?: string[]
  javascriptOrigins?: string[]
}

/** A client with its first secret. Everything about it becomes valid after the wait for OAuth settings. */
export function createClient(world: World, project: Project, parts: NewClient): OAuthClient {
  const now = world.clock.now()
  const client: OAuthClient = {
    clientId: `${project.projectNumber}-${world.ids.lower(32)}.apps.googleusercontent.com`,
    projectId: project.projectId,
    type: parts.type ?? 'web',
    name: parts.name,
    secrets: [],
    redirectUris: [],
    javascriptOrigins: parts.javascriptOrigins ?? [],
    createdAt: now,
    validFrom: now + world.settings.propagation.oauthClient,
    lastUsedAt: now,
    deletedAt: null,
  }
  addSecret(world, client)
  setRedirectUris(world, client, client.type === 'desktop' ? ['http://localhost'] : (parts.redirectUris ?? []))
  world.clients.set(client.clientId, client)
  return client
}

/** A further secret, or null when there are two already. The value is shown now and never again. */
export function addSecret(world: World, client: OAuthClient): ClientSecret | null {
  if (client.secrets.length >= 2) return null
  const now = world.clock.now()
  const secret: ClientSecret = {
    id: world.ids.hex(12),
    value: `GOCSPX-${world.ids.base64url(28)}`,
    enabled: true,
    createdAt: now,
    validFrom: now + world.settings.propagation.oauthClient,
  }
  client.secrets.push(secret)
  client.lastUsedAt = now
  return secret
}

/** Replaces the list: kept ones stay valid, new ones wait, removed ones stop after the same wait. */
export function setRedirectUris(world: World, client: OAuthClient, uris: string[]) {
  const now = world.clock.now()
  const changesAt = now + world.settings.propagation.oauthClient
  for (const known of client.redirectUris) {
    if (uris.includes(known.uri)) known.removedAt = null
    else known.removedAt ??= changesAt
  }
  for (const uri of uris) {
    if (client.redirectUris.some((one) => one.uri === uri)) continue
    client.redirectUris.push({ uri, validFrom: changesAt, removedAt: null })
    addAuthorizedDomain(world, client, uri)
  }
  client.lastUsedAt = now
}

// Adding a redirect URI adds its domain under Branding (google-facts 2.3).
function addAuthorizedDomain(world: World, client: OAuthClient, uri: string) {
  const screen = world.projects.get(client.projectId)?.consentScreen
  const domain = authorizedDomainOf(uri)
  if (screen && domain !== null && !screen.authorizedDomains.includes(domain)) screen.authorizedDomains.push(domain)
}

/** What the console lists: also what is not valid yet. */
export const listedRedirectUris = (client: OAuthClient) =>
  client.redirectUris.filter((one) => one.removedAt === null).map((one) => one.uri)

export function redirectUriIsRegistered(world: World, client: OAuthClient, uri: string): boolean {
  const now = world.clock.now()
  return client.redirectUris.some(
    (one) => one.uri === uri && one.validFrom <= now && (one.removedAt === null || one.removedAt > now),
  )
}

type ClientLookup = { kind: 'found'; client: OAuthClient } | { kind: 'unknown' } | { kind: 'deleted' }

/** A client as the OAuth endpoints see it: not before it has propagated, and gone after six idle months. Counts as use. */
export function lookUpClient(world: World, clientId: string): ClientLookup {
  const client = world.clients.get(clientId)
  const now = world.clock.now()
  if (!client) return { kind: 'unknown' }
  if (client.deletedAt === null && now - client.lastUsedAt > IDLE_LIMIT)
    client.deletedAt = client.lastUsedAt + IDLE_LIMIT
  if (client.deletedAt !== null) return { kind: 'deleted' }
  const project = world.projects.get(client.projectId)
  if (project?.state !== 'ACTIVE') return { kind: 'deleted' }
  if (client.validFrom > now) return { kind: 'unknown' }
  client.lastUsedAt = now
  return { kind: 'found', client }
}

export function deleteClient(world: World, client: OAuthClient) {
  client.deletedAt = world.clock.now()
}

/** Brings a deleted client back; false when its 30 days are over. */
export function restoreClient(world: World, client: OAuthClient): boolean {
  if (client.deletedAt === null || world.clock.now() - client.deletedAt > RESTORE_LIMIT) return false
  client.deletedAt = null
  client.lastUsedAt = world.clock.now()
  return true
}

/**
 * The file **Download JSON** gives, in Google's shape and key order (google-facts 2.2). Without a secret to show, that
 * key is absent.
 */
export function clientFile(client: OAuthClient, secret: ClientSecret | null) {
  const shared = {
    client_id: client.clientId,
    project_id: client.projectId,
    auth_uri: 'https://accounts.google.com/o/oauth2/auth',
    token_uri: 'https://oauth2.googleapis.com/token',
    auth_provider_x509_cert_url: 'https://www.googleapis.com/oauth2/v1/certs',
    ...(secret && { client_secret: secret.value }),
  }
  if (client.type === 'desktop') return { installed: { ...shared, redirect_uris: ['http://localhost'] } }
  const uris = listedRedirectUris(client)
  return {
    web: {
      ...shared,
      ...(uris.length > 0 && { redirect_uris: uris }),
      ...(client.javascriptOrigins.length > 0 && { javascript_origins: client.javascriptOrigins }),
    },
  }
}

export const clientFileName = (client: OAuthClient) => `client_secret_${client.clientId}.json`
