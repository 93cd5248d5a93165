-- The house (design sections 3 and 4). Rules that hold for every table here and later:
--  * A tenant's table has a primary key that begins with tenant_id, a foreign key to tenant that deletes with it (a
--    tenant that is gone cannot be written to: FM-89), and row-level security, enabled and forced.
--  * Times are instants given by the server's clock. No default and no query asks now(): a virtual clock drives tests
--    and the simulation.
--  * Gmail history IDs are unsigned 64-bit numbers: numeric(20), read as text, compared as BigInt.
--  * No secret in a plain column: the columns called ..._hash hold SHA-256 (hex) of an opaque value, ..._secret the name of an
--    entry in the Secrets Provider.

-- The installation itself. One row, no tenant.
create table install (
  only_row boolean primary key default true check (only_row),
  install_id text not null,
  -- Stamped once: an installation that practised never opens as a real one, nor the other way round (D12).
  google text not null check (google in ('real', 'simulated')),
  push_base_url text,
  -- [{ "url", "until" }]: audiences still accepted after a change of address (D10).
  previous_push_base_urls jsonb not null default '[]',
  -- The link in the terminal is printed for this tenant until its first admin has entered (D11).
  first_tenant_id text,
  first_entered_at timestamptz,
  made_at timestamptz not null
);

-- Which master keys wrap tenant keys. Two rows while a rotation runs.
create table keyring (
  fingerprint text primary key,
  algorithm text not null,
  state text not null check (state in ('active', 'retiring')),
  made_at timestamptz not null
);
create unique index keyring_one_active on keyring (state) where state = 'active';

create table tenant (
  tenant_id text primary key check (tenant_id ~ '^[0-9abcdefghjkmnpqrstvwxyz]{10}$'),
  name text not null,
  -- `G-` and six characters: said aloud to support, opens nothing.
  reference text not null,
  made_at timestamptz not null,
  -- Set when a ciphertext does not open (FM-76): this tenant's jobs wait, the others run.
  jobs_paused_at timestamptz,
  jobs_paused_because text
);

create table tenant_key (
  tenant_id text not null references tenant on delete cascade,
  version integer not null,
  master_fingerprint text not null references keyring,
  algorithm text not null,
  nonce bytea not null,
  wrapped bytea not null,
  state text not null check (state in ('active', 'retiring')),
  made_at timestamptz not null,
  primary key (tenant_id, version)
);
create unique index tenant_key_one_active on tenant_key (tenant_id) where state = 'active';

create table secret (
  tenant_id text not null references tenant on delete cascade,
  name text not null,
  version integer not null,
  key_version integer not null,
  algorithm text not null,
  nonce bytea not null,
  ciphertext bytea not null,
  stored_at timestamptz not null,
  primary key (tenant_id, name),
  -- Checked at commit: rotation moves secrets and keys in one transaction, and a tenant goes with all its keys.
  foreign key (tenant_id, key_version) references tenant_key deferrable initially deferred
);

create table member (
  tenant_id text not null references tenant on delete cascade,
  member_id text not null,
  name text not null,
  role text not null check (role in ('admin', 'support')),
  made_at timestamptz not null,
  last_seen_at timestamptz,
  primary key (tenant_id, member_id)
);

-- Read only for a time, granted by an admin (D11).
create table support_grant (
  tenant_id text not null references tenant on delete cascade,
  grant_id text not null,
  granted_by text not null,
  reference text not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, grant_id)
);

create table setup_link (
  tenant_id text not null references tenant on delete cascade,
  link_hash text not null,
  role text not null check (role in ('admin', 'support')),
  -- The person it is for; a new member when null.
  member_id text,
  made_for text not null,
  made_by text not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  consumed_at timestamptz,
  primary key (tenant_id, link_hash),
  foreign key (tenant_id, member_id) references member on delete cascade
);

create table session (
  tenant_id text not null references tenant on delete cascade,
  session_hash text not null,
  member_id text not null,
  role text not null check (role in ('admin', 'support')),
  grant_id text,
  opened_at timestamptz not null,
  -- When a link or sign-in was last used: sensitive acts ask for less than 15 minutes.
  proven_at timestamptz not null,
  last_used_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, session_hash),
  foreign key (tenant_id, member_id) references member on delete cascade,
  foreign key (tenant_id, grant_id) references support_grant on delete cascade
);

create table api_key (
  tenant_id text not null references tenant on delete cascade,
  key_id text not null,
  key_hash text not null,
  name text not null,
  scopes text[] not null,
  made_by text not null,
  made_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, key_id),
  unique (tenant_id, key_hash)
);

create table configuration (
  tenant_id text not null references tenant on delete cascade,
  configuration_id text not null,
  name text not null,
  state text not null check (state in ('draft', 'ready', 'archived')),
  -- Answers of the first page: services and audience.
  choices jsonb,
  project_id text,
  project_number text,
  -- What may be known of the OAuth client and the service account key (contract/configuration.ts). The secrets
  -- themselves lie in the Secrets Provider under names made from the configuration's id.
  client jsonb,
  key jsonb,
  -- What Google refused while we set the push channel up: {check: {id, facts}}. A look sees only that something is missing.
  push_refusals jsonb not null default '{}',
  -- The last part of the push address: an address, not a secret, and needed in full to compare with what Google has.
  push_key text not null,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  archived_at timestamptz,
  -- Raised by every change: two admins at once notice each other.
  revision integer not null default 1,
  primary key (tenant_id, configuration_id),
  unique (tenant_id, push_key)
);

create table selection (
  tenant_id text not null references tenant on delete cascade,
  service text not null check (service in ('gmail', 'calendar')),
  configuration_id text not null,
  chosen_by text not null,
  chosen_at timestamptz not null,
  primary key (tenant_id, service),
  foreign key (tenant_id, configuration_id) references configuration
);

create table step_state (
  tenant_id text not null references tenant on delete cascade,
  configuration_id text not null,
  step text not null,
  opened_at timestamptz,
  claimed_at timestamptz,
  skipped_at timestamptz,
  primary key (tenant_id, configuration_id, step),
  foreign key (tenant_id, configuration_id) references configuration on delete cascade
);

-- A file dropped before its step was reached. Its content is a secret; this row is destroyed with it after 7 days.
create table pending_file (
  tenant_id text not null references tenant on delete cascade,
  configuration_id text not null,
  kind text not null check (kind in ('oauth-client', 'service-account-key')),
  record jsonb not null,
  received_at timestamptz not null,
  primary key (tenant_id, configuration_id, kind),
  foreign key (tenant_id, configuration_id) references configuration on delete cascade
);

create table check_result (
  tenant_id text not null references tenant on delete cascade,
  -- A configuration's or connection's id.
  subject text not null,
  check_id text not null,
  state text not null,
  cause_id text,
  cause_facts jsonb not null default '{}',
  facts jsonb not null default '{}',
  -- What Google answered, reduced: status, reason, domain.
  evidence jsonb not null default '{}',
  since timestamptz,
  checked_at timestamptz,
  -- When it last passed with today's values.
  proven_at timestamptz,
  waiting jsonb,
  blocked_by text[] not null default '{}',
  primary key (tenant_id, subject, check_id)
);

create table connected_account (
  tenant_id text not null references tenant on delete cascade,
  account_id text not null,
  configuration_id text not null,
  client_id text not null,
  -- Google's permanent id of the person; the address may change.
  sub text not null,
  email text not null,
  granted_scopes text[] not null,
  refresh_token_secret text,
  access_token_secret text,
  access_token_ends_at timestamptz,
  state text not null check (state in ('connected', 'needs_reconnect', 'disconnected')),
  cause jsonb,
  -- Testing mode: when Google ends the sign-in.
  sign_in_ends_at timestamptz,
  connected_at timestamptz not null,
  disconnected_at timestamptz,
  primary key (tenant_id, account_id),
  unique (tenant_id, client_id, sub),
  foreign key (tenant_id, configuration_id) references configuration
);

create table mailbox (
  tenant_id text not null references tenant on delete cascade,
  mailbox_id text not null,
  -- Lower case. Id and cursor survive a change of account or configuration (D9).
  address text not null,
  account_id text,
  label_filter text[],
  history_cursor numeric(20),
  -- How far reading it in full has come: {since, goal, pageToken, found}; null while history suffices.
  full_sync jsonb,
  watch_topic text,
  watch_expires_at timestamptz,
  last_push_at timestamptz,
  last_push_history_id numeric(20),
  -- Of the last push whose sync found new messages: when it arrived, and how long after Gmail published it.
  proven_at timestamptz,
  proven_seconds double precision,
  last_sync_at timestamptz,
  -- Since when mail was found that no push told of; a push ends it.
  missed_at timestamptz,
  state text not null check (state in ('attached', 'disconnected')),
  -- Why the last try to watch failed.
  cause jsonb,
  made_at timestamptz not null,
  connected_at timestamptz not null,
  primary key (tenant_id, mailbox_id),
  unique (tenant_id, address),
  foreign key (tenant_id, account_id) references connected_account
);

create table calendar (
  tenant_id text not null references tenant on delete cascade,
  calendar_id text not null,
  google_calendar_id text not null,
  account_id text,
  summary text not null,
  sync_token text,
  full_sync jsonb,
  last_notification_at timestamptz,
  last_sync_at timestamptz,
  state text not null check (state in ('attached', 'disconnected')),
  cause jsonb,
  made_at timestamptz not null,
  connected_at timestamptz not null,
  primary key (tenant_id, calendar_id),
  unique (tenant_id, google_calendar_id),
  foreign key (tenant_id, account_id) references connected_account
);

-- Several may live at once: the new one opens before the old one stops. A row is written as `intended` before Google is
-- called, so that a channel whose maker was killed is known and can be stopped (FM-05).
create table calendar_channel (
  tenant_id text not null references tenant on delete cascade,
  channel_id text not null,
  calendar_id text not null,
  account_id text not null,
  state text not null check (state in ('intended', 'live', 'replaced', 'stopped')),
  resource_id text,
  token_hash text not null,
  address text not null,
  made_at timestamptz not null,
  expires_at timestamptz,
  replaced_at timestamptz,
  stopped_at timestamptz,
  synced_at timestamptz,
  last_message_number numeric(20),
  primary key (tenant_id, channel_id),
  foreign key (tenant_id, calendar_id) references calendar on delete cascade
);
create index calendar_channel_of_calendar on calendar_channel (tenant_id, calendar_id);

create table oauth_flow (
  tenant_id text not null references tenant on delete cascade,
  -- Public: stands in the page's address, where the state never does. PKCE verifier and nonce lie in the Secrets Provider
  -- under names made from it.
  flow_id text not null,
  state_hash text not null,
  configuration_id text not null,
  service text not null check (service in ('gmail', 'calendar')),
  -- The browser that began it (FM-12).
  session_hash text not null,
  redirect_uri text not null,
  scopes text[] not null,
  expected_email text,
  account_id text,
  connection_id text,
  -- 2: begun by ourselves, because the first brought no refresh token (FM-17).
  round integer not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  consumed_at timestamptz,
  outcome text not null default 'begun'
    check (outcome in ('begun', 'exchanging', 'connected', 'confirm-account', 'refused', 'interrupted')),
  cause jsonb,
  actual_email text,
  -- What Google said of another account than the expected one, until the admin has decided (FM-16). No token.
  held jsonb,
  primary key (tenant_id, flow_id),
  unique (tenant_id, state_hash),
  foreign key (tenant_id, configuration_id) references configuration on delete cascade
);

-- Stored before the answer; kept longer than Pub/Sub's own retention, because a push may come twice (FM-38).
create table push_inbox (
  tenant_id text not null references tenant on delete cascade,
  configuration_id text not null,
  message_id text not null,
  address text not null,
  history_id numeric(20) not null,
  published_at timestamptz not null,
  received_at timestamptz not null,
  done_at timestamptz,
  primary key (tenant_id, configuration_id, message_id),
  foreign key (tenant_id, configuration_id) references configuration on delete cascade
);
create index push_inbox_open on push_inbox (tenant_id, received_at) where done_at is null;

-- How many pushes or notifications arrived for a mailbox or calendar on a day (UTC): the strip of the health page.
create table arrival (
  tenant_id text not null references tenant on delete cascade,
  subject_id text not null,
  day date not null,
  count integer not null,
  last_at timestamptz not null,
  primary key (tenant_id, subject_id, day)
);

-- Ids and times only: the planner reads it across tenants.
create table due (
  tenant_id text not null references tenant on delete cascade,
  kind text not null,
  subject_id text not null,
  -- Whose per-user quota it spends; null for what belongs to a configuration.
  account_id text,
  due_at timestamptz not null,
  -- What is lost when it is not done by then: earliest first.
  lapses_at timestamptz,
  taken_until timestamptz,
  attempts integer not null default 0,
  primary key (tenant_id, kind, subject_id)
);
create index due_in_order on due (kind, due_at);

create table outbox_event (
  tenant_id text not null references tenant on delete cascade,
  event_id text not null,
  -- Order within one subject; gaps mean nothing.
  sequence bigint generated always as identity,
  type text not null,
  subject_id text not null,
  payload jsonb not null,
  made_at timestamptz not null,
  next_try_at timestamptz not null,
  attempts integer not null default 0,
  delivered_at timestamptz,
  given_up_at timestamptz,
  primary key (tenant_id, event_id)
);
create index outbox_event_open on outbox_event (tenant_id, subject_id, sequence) where delivered_at is null and given_up_at is null;

-- Everything we made or adopted in the tenant's cloud, so that it can be shown and taken away again.
create table ledger (
  tenant_id text not null references tenant on delete cascade,
  entry_id text not null,
  configuration_id text not null,
  kind text not null check (kind in ('topic', 'subscription', 'publisher-grant')),
  resource text not null,
  adopted boolean not null,
  details jsonb not null default '{}',
  made_by text not null,
  made_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, entry_id),
  unique (tenant_id, configuration_id, kind, resource),
  foreign key (tenant_id, configuration_id) references configuration on delete cascade
);

create table audit_event (
  tenant_id text not null references tenant on delete cascade,
  event_id text not null,
  at timestamptz not null,
  actor text not null,
  event text not null,
  -- What it was done to, by name: { "configurationId": "..." }.
  subject jsonb not null default '{}',
  request_id text,
  primary key (tenant_id, event_id)
);
create index audit_event_in_order on audit_event (tenant_id, at desc);

-- A signed nonce published to the tenant's topic and awaited at our own endpoint.
create table push_proof (
  tenant_id text not null references tenant on delete cascade,
  nonce_hash text not null,
  configuration_id text not null,
  published_at timestamptz not null,
  received_at timestamptz,
  ends_at timestamptz not null,
  -- The canary, which nobody waits for.
  daily boolean not null default false,
  primary key (tenant_id, nonce_hash),
  foreign key (tenant_id, configuration_id) references configuration on delete cascade
);

-- The server's role may use rows, never the shape. An unset setting reads as '' after a transaction that set it, hence
-- nullif: no tenant means no row.
do $$
declare
  name text;
begin
  for name in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant_only on %I using (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))', name);
    execute format('grant select, insert, update, delete on %I to guidepost_server', name);
  end loop;
end
$$;
grant select, insert, update on install to guidepost_server;
grant select, insert, update, delete on keyring to guidepost_server;
grant select on kysely_migration to guidepost_server;
-- What happened cannot be unwritten by the server.
revoke update, delete on audit_event from guidepost_server;

-- The planner reads which tenant has what due when, and nothing else.
create policy planner_reads on due for select to guidepost_planner using (true);
grant select on due to guidepost_planner;

-- The operator's commands (tenant list) run as the owner and see the list of tenants, not their data.
create policy operator_lists on tenant for select to current_user using (true);

-- pg-boss makes its tables here as its own role, which sees no table of ours.
create schema pgboss;
grant create, usage on schema pgboss to guidepost_jobs;
