import type { KeyObject } from 'node:crypto'

// Who may do what: policies, clients, grants, tokens, service accounts. Times as in `world.ts`.

export type RoleGrant = { role: string; member: string; effectiveAt: number; condition?: unknown }
export type IamPolicy = { etag: string; version: number; grants: RoleGrant[] }

export type ClientSecret = { id: string; value: string; enabled: boolean; createdAt: number; validFrom: number }
type RedirectUri = { uri: string; validFrom: number; removedAt: number | null }

export type OAuthClient = {
  clientId: string
  projectId: string
  type: 'web' | 'desktop'
  name: string
  secrets: ClientSecret[]
  redirectUris: RedirectUri[]
  javascriptOrigins: string[]
  createdAt: number
  validFrom: number
  lastUsedAt: number
  deletedAt: number | null
}

/** What one user gave one project: scopes add up over all the project's clients. */
export type Grant = { sub: string; projectId: string; scopes: Set<string>; clientIds: Set<string>; grantedAt: number }

export type AuthorizationCode = {
  code: string
  clientId: string
  redirectUri: string
  sub: string
  scopes: string[]
  offline: boolean
  withRefreshToken: boolean
  nonce: string | null
  codeChallenge: string | null
  codeChallengeMethod: 'S256' | 'plain'
  expiresAt: number
  used: boolean
}

export type RefreshToken = {
  token: string
  clientId: string
  projectId: string
  sub: string
  scopes: string[]
  issuedAt: number
  /** Testing mode: seven days after consent. Null: no set end. */
  expiresAt: number | null
  lastUsedAt: number
  revokedAt: number | null
  /** Session control: refresh answers `invalid_rapt`. */
  needsReauth: boolean
}

/** `holder` is a user's sub or a service account's e-mail. */
export type AccessToken = {
  token: string
  kind: 'user' | 'serviceAccount'
  holder: string
  /** Null for a service account's own token. */
  clientId: string | null
  /** Project that calls are charged to. */
  projectId: string
  scopes: string[]
  offline: boolean
  expiresAt: number
  revokedAt: number | null
}

export type ServiceAccountKey = {
  keyId: string
  publicKey: KeyObject
  createdAt: number
  validFrom: number
  expiresAt: number
  disabled: boolean
}

export type ServiceAccount = {
  email: string
  projectId: string
  uniqueId: string
  displayName: string
  description: string
  createdAt: number
  validFrom: number
  disabled: boolean
  etag: string
  iam: IamPolicy
  keys: Map<string, ServiceAccountKey>
}
