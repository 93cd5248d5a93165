import type { Choices, ConfigurationState, OAuthClient, ServiceAccountKey } from '#contract/configuration.ts'
import type { CheckResult } from '#contract/check.ts'
import type { ServiceName } from '#contract/google.ts'
import type { Role } from '#contract/session.ts'
import type { Secret } from '#steps/secret.server.ts'
import type { GooglePort } from '#steps/google-port.ts'
import type { AccountStore, CalendarStore, ChannelStore, FlowStore, MailboxStore } from './connection-ports.ts'

// What the domain needs of the world. Tenant first, always. Times are epoch milliseconds on the server's clock.

export type Clock = { readonly now: () => number }

/** A change that browsers should hear of: keys such as `configuration:ID`. Rings in every web process. */
export type Bell = { readonly ring: (tenantId: string, keys: readonly string[]) => Promise<void> }

export type Tenant = {
  readonly tenantId: string
  readonly name: string
  readonly reference: string
  readonly createdAt: number
  /** When a stored secret did not open; null when all do. `pausedSince` says whether background work waits (FM-76). */
  readonly jobsPausedAt: number | null
}

export type TenantStore = {
  readonly create: (tenantId: string, name: string, now: number) => Promise<Tenant>
  readonly get: (tenantId: string) => Promise<Tenant | undefined>
}

/** What a used link says of the person who used it. */
export type ConsumedLink = {
  readonly role: Role
  readonly memberId: string | null
  readonly madeFor: string
  readonly madeBy: string
}

/** A setup link as stored: the secret only as SHA-256 (hex). */
export type SetupLinkStore = {
  readonly create: (
    tenantId: string,
    link: { linkHash: string; role: Role; madeFor: string; madeBy: string; madeAt: number; endsAt: number },
  ) => Promise<void>
  /** One statement: a link opens once. Undefined when unknown, used or ended. */
  readonly consume: (tenantId: string, linkHash: string, now: number) => Promise<ConsumedLink | undefined>
}

export type SessionRow = {
  readonly sessionHash: string
  readonly memberId: string
  readonly memberName: string
  readonly role: Role
  readonly freshUntil: number
  readonly endsAt: number
}

export type SessionStore = {
  /** Opens a session for the person the link was made for; a new member when it names none. */
  readonly open: (
    tenantId: string,
    session: { sessionHash: string; link: ConsumedLink; now: number },
  ) => Promise<SessionRow>
  /** Undefined when unknown, older than 30 days, or idle for 7. Moves the idle end at most once a minute. */
  readonly use: (tenantId: string, sessionHash: string, now: number) => Promise<SessionRow | undefined>
  /** Whether it still stands, without keeping it alive: event streams ask. */
  readonly stands: (tenantId: string, sessionHash: string, now: number) => Promise<boolean>
  readonly end: (tenantId: string, sessionHash: string, now: number) => Promise<void>
}

export type ApiKeyStore = {
  readonly find: (
    tenantId: string,
    keyHash: string,
  ) => Promise<{ keyId: string; scopes: readonly string[] } | undefined>
}

export type PushRefusals = { readonly [check: string]: NonNullable<CheckResult['cause']> }

/** A configuration's row. Secrets are elsewhere; `client.secret` and `key.key` say only what may be known of them. */
export type ConfigurationRow = {
  readonly configurationId: string
  readonly name: string
  readonly state: ConfigurationState
  readonly choices: Choices | null
  readonly projectId: string | null
  readonly projectNumber: string | null
  readonly client: OAuthClient | null
  readonly key: ServiceAccountKey | null
  /** What Google refused while the push channel was set up, by check. */
  readonly pushRefusals: PushRefusals
  /** Secret part of the push address: `<tenantId>-<random>`. */
  readonly pushKey: string
  readonly createdAt: number
  readonly updatedAt: number
}

export type ConfigurationStore = {
  readonly create: (
    tenantId: string,
    row: { configurationId: string; name: string; pushKey: string; now: number },
  ) => Promise<ConfigurationRow>
  readonly get: (tenantId: string, configurationId: string) => Promise<ConfigurationRow | undefined>
  /** By the last part of its push address. */
  readonly byPushKey: (tenantId: string, pushKey: string) => Promise<ConfigurationRow | undefined>
  readonly list: (tenantId: string) => Promise<ConfigurationRow[]>
  readonly keepPushRefusals: (tenantId: string, configurationId: string, refusals: PushRefusals) => Promise<void>
  /** Changes the named columns only. */
  readonly change: (
    tenantId: string,
    configurationId: string,
    change: Partial<
      Pick<ConfigurationRow, 'name' | 'state' | 'choices' | 'projectId' | 'projectNumber' | 'client' | 'key'>
    > & { now: number },
  ) => Promise<ConfigurationRow>
}

export type StepStateRow = {
  readonly step: string
  readonly openedAt: number | null
  readonly claimedAt: number | null
  readonly skippedAt: number | null
}

export type StepStateStore = {
  readonly list: (tenantId: string, configurationId: string) => Promise<StepStateRow[]>
  readonly record: (
    tenantId: string,
    configurationId: string,
    step: string,
    change: Partial<Pick<StepStateRow, 'openedAt' | 'claimedAt' | 'skippedAt'>>,
  ) => Promise<void>
}

/** What is asked of Google about one subject, held by one process at a time: in the store, since rows are all they share. */
export type Leases = {
  /** True when it was free, or its holder's time was over; one statement. */
  readonly take: (tenantId: string, subject: string, holder: string, forMs: number) => Promise<boolean>
  readonly release: (tenantId: string, subject: string, holder: string) => Promise<void>
}

export type CheckResultStore = {
  /** `subject` is a configuration's or connection's id. */
  readonly list: (tenantId: string, subject: string) => Promise<CheckResult[]>
  /**
   * Answers what stood there before: of two who see the same turn, one is told of it. A look knows what was true when it
   * began: the answer of one that began later stays. That a check only waits takes no answer away that came meanwhile.
   */
  readonly keep: (
    tenantId: string,
    result: CheckResult,
    look: { readonly beganAt: number; readonly now: number },
  ) => Promise<CheckResult['state'] | null>
  readonly forget: (tenantId: string, subject: string, checks: readonly string[]) => Promise<void>
}

/** A file that waits for its step: what may be known of it; its secret lies in the Secrets Provider. */
export type PendingFileRow = { readonly receivedAt: number } & (
  | { readonly kind: 'oauth-client'; readonly record: OAuthClient }
  | { readonly kind: 'service-account-key'; readonly record: ServiceAccountKey }
)

export type PendingFileStore = {
  readonly list: (tenantId: string, configurationId: string) => Promise<PendingFileRow[]>
  readonly keep: (tenantId: string, configurationId: string, row: PendingFileRow) => Promise<void>
  readonly remove: (tenantId: string, configurationId: string, kind: PendingFileRow['kind']) => Promise<void>
}

export type AuditStore = {
  readonly record: (
    tenantId: string,
    event: { event: string; actor: string; subject: Readonly<Record<string, string>>; requestId: string; at: number },
  ) => Promise<void>
}

/** Signed nonces sent through a tenant's own topic. */
export type PushProofStore = {
  readonly begin: (
    tenantId: string,
    proof: { nonceHash: string; configurationId: string; publishedAt: number; endsAt: number; daily: boolean },
  ) => Promise<void>
  /** Marks the nonce as arrived, once; undefined when it is unknown, over, or of another configuration. */
  readonly receive: (
    tenantId: string,
    proof: { nonceHash: string; configurationId: string; receivedAt: number },
  ) => Promise<{ publishedAt: number } | undefined>
  /** The last one; of the daily ones only what arrived or had its minute, so that a green row is not shaken every day. */
  readonly latest: (
    tenantId: string,
    configurationId: string,
    now: number,
  ) => Promise<{ publishedAt: number; receivedAt: number | null } | undefined>
}

/** Something we made, or found and adopted, in the tenant's cloud. `resource` is Google's full name for it. */
export type LedgerEntry = {
  readonly configurationId: string
  readonly kind: 'topic' | 'subscription' | 'publisher-grant'
  readonly resource: string
  readonly adopted: boolean
  readonly details: Readonly<Record<string, string>>
  readonly madeBy: string
  readonly madeAt: number
}

export type LedgerStore = {
  readonly list: (tenantId: string, configurationId: string) => Promise<LedgerEntry[]>
  /** Once per resource: finding again what we made does not turn it into something adopted. */
  readonly enter: (tenantId: string, entry: LedgerEntry) => Promise<void>
  readonly strike: (tenantId: string, configurationId: string, resource: string, now: number) => Promise<void>
}

export type SelectionRow = {
  readonly service: ServiceName
  readonly configurationId: string
  readonly chosenBy: string
  readonly chosenAt: number
}

/** Which configuration each service uses. */
export type SelectionStore = {
  readonly get: (tenantId: string) => Promise<SelectionRow[]>
  /** Both services in one transaction: nobody sees Gmail on the new configuration and Calendar half way. */
  readonly choose: (
    tenantId: string,
    choice: { readonly [service in ServiceName]?: string },
    by: { readonly chosenBy: string; readonly now: number },
  ) => Promise<void>
}

/** All nouns of the store, as one record that `main.ts` supplies. */
export type Store = {
  readonly tenants: TenantStore
  readonly setupLinks: SetupLinkStore
  readonly sessions: SessionStore
  readonly apiKeys: ApiKeyStore
  readonly configurations: ConfigurationStore
  readonly stepStates: StepStateStore
  readonly checkResults: CheckResultStore
  readonly pendingFiles: PendingFileStore
  readonly pushProofs: PushProofStore
  readonly ledger: LedgerStore
  readonly selection: SelectionStore
  readonly oauthFlows: FlowStore
  readonly accounts: AccountStore
  readonly mailboxes: MailboxStore
  readonly calendars: CalendarStore
  readonly channels: ChannelStore
  readonly auditEvents: AuditStore
  readonly leases: Leases
}

/** Thrown by the Secrets Provider while its master key is missing or wrong; pages say `message` to the operator. */
export type SecretsProvider = {
  /** Null when open; else one sentence for the operator with the fingerprints. */
  readonly lockedBecause: () => string | null
  /** Stores a new version; the replaced one is deleted. */
  readonly put: (tenantId: string, name: string, value: Secret) => Promise<void>
  readonly remove: (tenantId: string, name: string) => Promise<void>
  /** Gives a secret another name, replacing what lies there. False when there is none to move. */
  readonly move: (tenantId: string, from: string, to: string) => Promise<boolean>
  /** Opens a secret for one stated purpose. Undefined when there is none. Only adapters reveal it. */
  readonly withSecret: <T>(
    tenantId: string,
    name: string,
    purpose: string,
    use: (secret: Secret) => Promise<T>,
  ) => Promise<T | undefined>
}

/** Names under which a configuration's secrets lie. The tenant-level names of design 4 point to the selected ones. */
export const secretNames = {
  /** The client secret itself, or the service account key as JSON in Google's shape. */
  file: (configurationId: string, kind: PendingFileRow['kind']) => `configuration/${configurationId}/${kind}`,
  pendingFile: (configurationId: string, kind: PendingFileRow['kind']) =>
    `configuration/${configurationId}/pending/${kind}`,
} as const

/** Makes the questions for one configuration. */
export type GoogleFor = (tenantId: string, configuration: ConfigurationRow) => GooglePort
