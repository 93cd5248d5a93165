-- Whatever is connected has its upkeep on the list of what is due, written in the transaction that connected it: a crash
-- between the two cannot leave a mailbox that nobody renews. Times come from the rows, never from now(). When something is
-- due again after its first time is decided by the planner (bff/domain/next-due.ts).

create function plan_upkeep(tenant text, kinds text[], subject text, account text, first_at timestamptz) returns void
language sql as $$
  insert into due (tenant_id, kind, subject_id, account_id, due_at)
  select tenant, kind, subject, account, first_at from unnest(kinds) kind
  on conflict (tenant_id, kind, subject_id) do update
  set account_id = excluded.account_id, due_at = least(due.due_at, excluded.due_at), attempts = 0
$$;

create function end_upkeep(tenant text, subject text) returns void
language sql as $$
  delete from due where tenant_id = tenant and subject_id = subject
$$;

-- Connecting watches at once; the first turn after it is for the case that it was cut short.
create function plan_mailbox() returns trigger language plpgsql as $$
begin
  if new.state = 'attached' and new.account_id is not null then
    perform plan_upkeep(new.tenant_id, '{renew-watch,sweep-mailbox}', new.mailbox_id, new.account_id,
      new.connected_at + interval '3 minutes');
  else
    perform end_upkeep(new.tenant_id, new.mailbox_id);
  end if;
  return null;
end
$$;
create trigger plan_mailbox after insert or update of state, account_id, connected_at on mailbox
  for each row execute function plan_mailbox();

create function note_watch_end() returns trigger language plpgsql as $$
begin
  update due set lapses_at = new.watch_expires_at
  where tenant_id = new.tenant_id and kind = 'renew-watch' and subject_id = new.mailbox_id;
  return null;
end
$$;
create trigger note_watch_end after update of watch_expires_at on mailbox
  for each row execute function note_watch_end();

create function plan_calendar() returns trigger language plpgsql as $$
begin
  if new.state = 'attached' and new.account_id is not null then
    perform plan_upkeep(new.tenant_id, '{renew-channel,sweep-calendar}', new.calendar_id, new.account_id,
      new.connected_at + interval '3 minutes');
  else
    perform end_upkeep(new.tenant_id, new.calendar_id);
  end if;
  return null;
end
$$;
create trigger plan_calendar after insert or update of state, account_id, connected_at on calendar
  for each row execute function plan_calendar();

-- An account that comes back brings everything back that hangs on it.
create function plan_account() returns trigger language plpgsql as $$
begin
  if new.state <> 'connected' then
    delete from due where tenant_id = new.tenant_id and account_id = new.account_id;
    return null;
  end if;
  perform plan_upkeep(new.tenant_id, '{refresh-token}', new.account_id, new.account_id,
    coalesce(new.access_token_ends_at - interval '20 minutes', new.connected_at));
  perform plan_upkeep(new.tenant_id, '{renew-watch,sweep-mailbox}', mailbox_id, new.account_id,
    new.connected_at + interval '3 minutes')
  from mailbox where tenant_id = new.tenant_id and account_id = new.account_id and state = 'attached';
  perform plan_upkeep(new.tenant_id, '{renew-channel,sweep-calendar}', calendar_id, new.account_id,
    new.connected_at + interval '3 minutes')
  from calendar where tenant_id = new.tenant_id and account_id = new.account_id and state = 'attached';
  return null;
end
$$;
create trigger plan_account after insert or update of state, connected_at on connected_account
  for each row execute function plan_account();

-- Drafts too: files that wait for their step end after 7 days, and somebody has to look. The canary is for what is in use.
create function plan_configuration() returns trigger language plpgsql as $$
begin
  if new.state = 'archived' then
    perform end_upkeep(new.tenant_id, new.configuration_id);
  else
    perform plan_upkeep(new.tenant_id, '{check-configuration}', new.configuration_id, null, new.updated_at + interval '1 day');
    if new.state = 'ready' then
      perform plan_upkeep(new.tenant_id, '{probe-push}', new.configuration_id, null, new.updated_at + interval '1 day');
    end if;
  end if;
  return null;
end
$$;
create trigger plan_configuration after insert or update of state on configuration
  for each row execute function plan_configuration();
