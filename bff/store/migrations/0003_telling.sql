-- What people were told by e-mail, so that it is said once and not at every look: one row while an account is lost or a
-- configuration is broken, gone when it works again. told_at is null until the mail server took the mail.
create table notice (
  tenant_id text not null references tenant on delete cascade,
  -- An account's or a configuration's id.
  subject_id text not null,
  kind text not null check (kind in ('account', 'configuration')),
  noticed_at timestamptz not null,
  told_at timestamptz,
  primary key (tenant_id, subject_id)
);
alter table notice enable row level security;
alter table notice force row level security;
create policy tenant_only on notice using (tenant_id = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on notice to guidepost_server;

-- An event that the operator had sent again: its 72 hours run from here.
alter table outbox_event add column replayed_at timestamptz;
