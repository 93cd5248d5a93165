import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/** Written as Date, read as Date. */
type Instant = ColumnType<Date, Date, Date>
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>
/** numeric(20): text on both sides, because Gmail's history IDs exceed what a JavaScript number holds. */
type BigNumber = ColumnType<string | null, string | null | undefined, string | null>
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>
/** Parsed by the noun's file before anybody uses it; written as JSON text. */
type Json = JSONColumnType<object, string | undefined, string>
type MaybeJson = ColumnType<unknown, string | null | undefined, string | null>

type TenantRow = { tenant_id: string }
type Service = 'gmail' | 'calendar'
type Role = 'admin' | 'support'

/** The tables of `migrations/*.sql`, where the reasons stand. */
export type Schema = {
  install: {
    only_row: Generated<boolean>
    install_id: string
    google: 'real' | 'simulated'
    push_base_url: Maybe<string>
    previous_push_base_urls: Json
    first_tenant_id: Maybe<string>
    first_entered_at: MaybeInstant
    made_at: Instant
  }
  keyring: { fingerprint: string; algorithm: string; state: 'active' | 'retiring'; made_at: Instant }
  tenant: TenantRow & {
    name: string
    reference: string
    made_at: Instant
    jobs_paused_at: MaybeInstant
    jobs_paused_because: Maybe<string>
  }
  tenant_key: TenantRow & {
    version: number
    master_fingerprint: string
    algorithm: string
    nonce: Buffer
    wrapped: Buffer
    state: 'active' | 'retiring'
    made_at: Instant
  }
  secret: TenantRow & {
    name: string
    version: number
    key_version: number
    algorithm: string
    nonce: Buffer
    ciphertext: Buffer
    stored_at: Instant
  }
  member: TenantRow & { member_id: string; name: string; role: Role; made_at: Instant; last_seen_at: MaybeInstant }
  support_grant: TenantRow & {
    grant_id: string
    granted_by: string
    reference: string
    made_at: Instant
    ends_at: Instant
    ended_at: MaybeInstant
  }
  setup_link: TenantRow & {
    link_hash: string
    role: Role
    member_id: Maybe<string>
    made_for: string
    made_by: string
    made_at: Instant
    ends_at: Instant
    consumed_at: MaybeInstant
  }
  session: TenantRow & {
    session_hash: string
    member_id: string
    role: Role
    grant_id: Maybe<string>
    opened_at: Instant
    proven_at: Instant
    last_used_at: Instant
    ends_at: Instant
    ended_at: MaybeInstant
  }
  api_key: TenantRow & {
    key_id: string
    key_hash: string
    name: string
    scopes: string[]
    made_by: string
    made_at: Instant
    last_used_at: MaybeInstant
    revoked_at: MaybeInstant
  }
  configuration: TenantRow & {
    configuration_id: string
    name: string
    state: 'draft' | 'ready' | 'archived'
    choices: MaybeJson
    project_id: Maybe<string>
    project_number: Maybe<string>
    client: MaybeJson
    key: MaybeJson
    push_refusals: Json
    push_key: string
    made_at: Instant
    updated_at: Instant
    archived_at: MaybeInstant
    revision: Generated<number>
  }
  selection: TenantRow & { service: Service; configuration_id: string; chosen_by: string; chosen_at: Instant }
  step_state: TenantRow & {
    configuration_id: string
    step: string
    opened_at: MaybeInstant
    claimed_at: MaybeInstant
    skipped_at: MaybeInstant
  }
  pending_file: TenantRow & {
    configuration_id: string
    kind: 'oauth-client' | 'service-account-key'
    record: Json
    received_at: Instant
  }
  check_result: TenantRow & {
    subject: string
    check_id: string
    state: string
    cause_id: Maybe<string>
    cause_facts: Json
    facts: Json
    evidence: Json
    since: MaybeInstant
    checked_at: MaybeInstant
    proven_at: MaybeInstant
    waiting: MaybeJson
    blocked_by: string[]
    look_began: MaybeInstant
  }
  connected_account: TenantRow & {
    account_id: string
    configuration_id: string
    client_id: string
    sub: string
    email: string
    granted_scopes: string[]
    refresh_token_secret: Maybe<string>
    access_token_secret: Maybe<string>
    access_token_ends_at: MaybeInstant
    state: 'connected' | 'needs_reconnect' | 'disconnected'
    cause: MaybeJson
    sign_in_ends_at: MaybeInstant
    connected_at: Instant
    disconnected_at: MaybeInstant
  }
  mailbox: TenantRow & {
    mailbox_id: string
    address: string
    account_id: Maybe<string>
    label_filter: Maybe<string[]>
    history_cursor: BigNumber
    full_sync: MaybeJson
    watch_topic: Maybe<string>
    watch_expires_at: MaybeInstant
    last_push_at: MaybeInstant
    last_push_history_id: BigNumber
    proven_at: MaybeInstant
    proven_seconds: Maybe<number>
    last_sync_at: MaybeInstant
    missed_at: MaybeInstant
    found_ahead_from: BigNumber
    found_ahead_to: BigNumber
    state: 'attached' | 'disconnected'
    cause: MaybeJson
    made_at: Instant
    connected_at: Instant
  }
  calendar: TenantRow & {
    calendar_id: string
    google_calendar_id: string
    account_id: Maybe<string>
    summary: string
    sync_token: Maybe<string>
    full_sync: MaybeJson
    last_notification_at: MaybeInstant
    last_sync_at: MaybeInstant
    state: 'attached' | 'disconnected'
    cause: MaybeJson
    made_at: Instant
    connected_at: Instant
  }
  calendar_channel: TenantRow & {
    channel_id: string
    calendar_id: string
    account_id: string
    state: 'intended' | 'live' | 'replaced' | 'stopped'
    resource_id: Maybe<string>
    token_hash: string
    address: string
    made_at: Instant
    expires_at: MaybeInstant
    replaced_at: MaybeInstant
    stopped_at: MaybeInstant
    synced_at: MaybeInstant
    last_message_number: BigNumber
  }
  oauth_flow: TenantRow & {
    flow_id: string
    state_hash: string
    configuration_id: string
    service: Service
    session_hash: string
    redirect_uri: string
    scopes: string[]
    expected_email: Maybe<string>
    account_id: Maybe<string>
    connection_id: Maybe<string>
    round: number
    made_at: Instant
    ends_at: Instant
    consumed_at: MaybeInstant
    outcome: ColumnType<FlowOutcome, FlowOutcome | undefined, FlowOutcome>
    cause: MaybeJson
    actual_email: Maybe<string>
    held: MaybeJson
  }
  push_inbox: TenantRow & {
    configuration_id: string
    message_id: string
    address: string
    history_id: string
    published_at: Instant
    received_at: Instant
    done_at: MaybeInstant
  }
  arrival: TenantRow & { subject_id: string; day: ColumnType<Date, string, string>; count: number; last_at: Instant }
  due: TenantRow & {
    kind: string
    subject_id: string
    account_id: Maybe<string>
    due_at: Instant
    lapses_at: MaybeInstant
    taken_until: MaybeInstant
    attempts: Generated<number>
  }
  outbox_event: TenantRow & {
    event_id: string
    sequence: ColumnType<string, never, never>
    type: string
    subject_id: string
    payload: Json
    made_at: Instant
    next_try_at: Instant
    attempts: Generated<number>
    delivered_at: MaybeInstant
    given_up_at: MaybeInstant
    replayed_at: MaybeInstant
  }
  lease: TenantRow & { subject: string; holder: string; held_until: Instant }
  notice: TenantRow & {
    subject_id: string
    kind: 'account' | 'configuration'
    noticed_at: Instant
    told_at: MaybeInstant
  }
  ledger: TenantRow & {
    entry_id: string
    configuration_id: string
    kind: 'topic' | 'subscription' | 'publisher-grant'
    resource: string
    adopted: boolean
    details: Json
    made_by: string
    made_at: Instant
    removed_at: MaybeInstant
  }
  audit_event: TenantRow & {
    event_id: string
    at: Instant
    actor: string
    event: string
    subject: Json
    request_id: Maybe<string>
  }
  push_proof: TenantRow & {
    nonce_hash: string
    configuration_id: string
    published_at: Instant
    received_at: MaybeInstant
    ends_at: Instant
    daily: Generated<boolean>
  }
}

export type FlowOutcome = 'begun' | 'exchanging' | 'connected' | 'confirm-account' | 'refused' | 'interrupted'
