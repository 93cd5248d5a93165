-- A tenant whose stored secret does not open (FM-76) has its background work paused. The planner may read `due` and nothing
-- else, so the pause stands there too: kind `jobs-paused`, its end as due_at. After a day the work tries again by itself,
-- since a restored backup tells nobody; a secret that is stored anew ends the pause at once.
create function plan_pause() returns trigger language plpgsql as $$
begin
  if new.jobs_paused_at is null then
    delete from due where tenant_id = new.tenant_id and kind = 'jobs-paused';
  else
    insert into due (tenant_id, kind, subject_id, due_at)
    values (new.tenant_id, 'jobs-paused', 'jobs', new.jobs_paused_at + interval '1 day')
    on conflict (tenant_id, kind, subject_id) do update set due_at = excluded.due_at;
  end if;
  return null;
end
$$;
create trigger plan_pause after update of jobs_paused_at on tenant
  for each row when (old.jobs_paused_at is distinct from new.jobs_paused_at) execute function plan_pause();
