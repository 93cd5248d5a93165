-- Who asks Google about what just now, so that several processes do it one after the other: one token refresh per account, one
-- watch per mailbox, one channel per calendar at a time. A holder that died loses it when its time is over. The times are the
-- database's own, one clock for all machines.
create table lease (
  tenant_id text not null references tenant on delete cascade,
  subject text not null,
  holder text not null,
  held_until timestamptz not null,
  primary key (tenant_id, subject)
);
alter table lease enable row level security;
alter table lease force row level security;
create policy tenant_only on lease using (tenant_id = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on lease to guidepost_server;
