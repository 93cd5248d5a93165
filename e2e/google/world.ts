import type { KeyObject } from 'node:crypto'
import { makeClock, type Clock } from './clock.ts'
import type {
  AccessToken,
  AuthorizationCode,
  Grant,
  IamPolicy,
  OAuthClient,
  RefreshToken,
  ServiceAccount,
} from './credentials.ts'
import { makeIds, type Ids } from './ids.ts'
import type { Calendar, Channel, Mailbox, Subscription, Topic } from './resources.ts'

// Everything the simulated Google knows, as plain data. All times are epoch milliseconds on `world.clock`.
// `validFrom` and `effectiveAt` lie in the future while a setting propagates (google-facts 2.3, 5.2, 5.4).

/** Waits of the simulated Google, in milliseconds of its clock. */
export type Propagation = {
  api: number
  iam: number
  orgPolicy: number
  /** A new client, redirect URI or secret. */
  oauthClient: number
  serviceAccountKey: number
  revoke: number
}

/** Defaults are the usual waits of the real one: a minute or two, five minutes for OAuth settings. */
const realisticPropagation: Propagation = {
  api: 60_000,
  iam: 60_000,
  orgPolicy: 90_000,
  oauthClient: 300_000,
  serviceAccountKey: 5_000,
  revoke: 1_000,
}

/** One member's hold of one role. Google groups these into bindings; `iam-policy.ts` converts. */

/**
 * A constraint as set on an organisation or project. Boolean constraints use `enforced`; list constraints
 * (`iam.allowedPolicyMemberDomains`, `iam.managed.allowedPolicyMembers`) use `allowAll` and `allowedValues`.
 */
export type OrgPolicy = {
  constraint: string
  enforced: boolean
  allowAll: boolean
  allowedValues: string[]
  effectiveAt: number
  /** What rules until `effectiveAt`. */
  previous: OrgPolicy | null
}

/** Admin console, Security, API controls. */
type ApiControls = {
  trustInternalApps: boolean
  trustedClientIds: Set<string>
  blockedClientIds: Set<string>
  /** Gmail or Calendar set to Restricted: only trusted clients pass. */
  restrictedServices: Set<'gmail' | 'calendar'>
}

export type Organization = {
  /** Digits; the resource name is `organizations/ID`. */
  id: string
  domain: string
  customerId: string
  createdAt: number
  iam: IamPolicy
  policies: Map<string, OrgPolicy>
  apiControls: ApiControls
}

export type User = {
  /** Lower case; the key of `world.users`. */
  email: string
  sub: string
  name: string
  /** Null for a consumer account. */
  organizationId: string | null
  isWorkspaceAdmin: boolean
  acceptedCloudTerms: boolean
  suspended: boolean
  deleted: boolean
  hasGmail: boolean
  hasCalendar: boolean
}

export type ConsentScreen = {
  appName: string
  userSupportEmail: string
  developerContacts: string[]
  homePage: string
  privacyPolicy: string
  termsOfService: string
  authorizedDomains: string[]
  audience: 'internal' | 'external'
  publishing: 'testing' | 'production'
  verified: boolean
  testUsers: string[]
  /** As listed under Data Access; Google does not enforce it. */
  scopes: string[]
  /** Subs of everybody who ever consented while unverified: the cap of 100 is for the project's lifetime. */
  newUsers: Set<string>
}

type ServiceState = { state: 'ENABLED' | 'DISABLED'; effectiveAt: number }

export type Project = {
  projectId: string
  projectNumber: string
  displayName: string
  organizationId: string | null
  createdBy: string
  createdAt: number
  state: 'ACTIVE' | 'DELETE_REQUESTED'
  suspended: boolean
  billingDisabled: boolean
  etag: string
  iam: IamPolicy
  policies: Map<string, OrgPolicy>
  services: Map<string, ServiceState>
  consentScreen: ConsentScreen | null
}

/** One attempt of Pub/Sub or Calendar to deliver. `status` is 0 when no answer came. */
export type Delivery = {
  at: number
  kind: 'pubsub' | 'calendar'
  from: string
  url: string
  status: number
  note: string
}

/** Switches for what goes wrong on the way to a push endpoint. Counts go down to 0; a rate is 0 to 1. */
export type DeliverySwitches = {
  dropPubsubRate: number
  dropCalendarRate: number
  duplicates: number
  mintWrong: 'audience' | 'email' | 'expired' | 'signature' | null
  syncBeforeAnswer: boolean
}

export type Call = {
  at: number
  host: string
  method: string
  path: string
  query: string
  status: number
  /** Client or service account behind the access token, when there was a good one. */
  caller: string | null
  durationMs: number
  fault: string | null
}

/** The parts of a request a fault looks at; an absent part matches everything. `path` is the beginning of a path. */
type FaultMatch = { host?: string; method?: string; path?: string; projectId?: string; grantType?: string }

export type FaultEffect =
  | { kind: 'status'; status: number; reason?: string; message?: string; retryAfter?: number }
  | { kind: 'oauth-error'; status: number; error: string; description?: string; subtype?: string }
  | { kind: 'html'; status: number }
  | { kind: 'slow'; delayMs: number }
  | { kind: 'slow-loris'; intervalMs: number }
  | { kind: 'truncated' }
  | { kind: 'wrong-length' }
  | { kind: 'malformed-json' }
  | { kind: 'huge-json'; bytes: number }
  | { kind: 'redirect'; to: string }
  | { kind: 'reset' }
  | { kind: 'reset-after' }
  | { kind: 'hang' }
  | { kind: 'held' }

/** `times` null: until cleared. `after` lets that many matching calls through first. `onClear`: answers that are held. */
export type Fault = {
  id: string
  match: FaultMatch
  effect: FaultEffect
  times: number | null
  after: number
  onClear: (() => void)[]
}

/** A published key pair that signs id_tokens and push tokens. */
export type SigningKey = { kid: string; privateKey: KeyObject; publicKey: KeyObject }

export type Operation = { doneAt: number; response: Record<string, unknown> }

type Settings = {
  propagation: Propagation
  delivery: DeliverySwitches
  /** https host name to local origin, as a tunnel would: the endpoint rules still see the public name. */
  forwardedHosts: Map<string, string>
  /** Console pages act as this user unless the link says otherwise. */
  consoleUser: string | null
  /** Tokens older than this in a live grant are dropped silently (google-facts 1.5). */
  refreshTokenCap: number
  /** Service account assertions may be dated by real time although this clock was advanced. */
  acceptMachineTime: boolean
  /** So many exchanges from now give no refresh token although one is due. */
  withholdRefreshTokens: number
}

export type World = {
  clock: Clock
  ids: Ids
  settings: Settings
  organizations: Map<string, Organization>
  users: Map<string, User>
  projects: Map<string, Project>
  clients: Map<string, OAuthClient>
  /** Key `SUB PROJECT_ID`. */
  grants: Map<string, Grant>
  codes: Map<string, AuthorizationCode>
  refreshTokens: Map<string, RefreshToken>
  accessTokens: Map<string, AccessToken>
  serviceAccounts: Map<string, ServiceAccount>
  topics: Map<string, Topic>
  subscriptions: Map<string, Subscription>
  mailboxes: Map<string, Mailbox>
  calendars: Map<string, Calendar>
  /** Key `PROJECT_ID CHANNEL_ID`; kept when stopped, because an id is never free again. */
  channels: Map<string, Channel>
  deliveries: Delivery[]
  calls: Call[]
  faults: Fault[]
  signingKeys: SigningKey[]
  /** Long-running operations of Service Usage by name. */
  operations: Map<string, Operation>
}

/** An empty world. The same `seed` makes the same ids in the same order. */
export function makeWorld(options: { clock?: Clock; seed?: number; propagation?: Partial<Propagation> } = {}): World {
  return {
    clock: options.clock ?? makeClock(),
    ids: makeIds(options.seed ?? 1),
    settings: {
      propagation: { ...realisticPropagation, ...options.propagation },
      delivery: { dropPubsubRate: 0, dropCalendarRate: 0, duplicates: 0, mintWrong: null, syncBeforeAnswer: false },
      forwardedHosts: new Map(),
      consoleUser: null,
      refreshTokenCap: 100,
      acceptMachineTime: true,
      withholdRefreshTokens: 0,
    },
    organizations: new Map(),
    users: new Map(),
    projects: new Map(),
    clients: new Map(),
    grants: new Map(),
    codes: new Map(),
    refreshTokens: new Map(),
    accessTokens: new Map(),
    serviceAccounts: new Map(),
    topics: new Map(),
    subscriptions: new Map(),
    mailboxes: new Map(),
    calendars: new Map(),
    channels: new Map(),
    deliveries: [],
    calls: [],
    faults: [],
    signingKeys: [],
    operations: new Map(),
  }
}

/** A project by its id or its number; Google takes either everywhere. */
export function findProject(world: World, idOrNumber: string): Project | undefined {
  return world.projects.get(idOrNumber) ?? [...world.projects.values()].find((one) => one.projectNumber === idOrNumber)
}

/** A user by `sub`. */
export function findUser(world: World, sub: string): User | undefined {
  return [...world.users.values()].find((one) => one.sub === sub)
}
