-- Messages that a sync found before any push told of them: history IDs after `from`, up to `to`. A push of these still proves the way.
alter table mailbox
  add column found_ahead_from numeric(20),
  add column found_ahead_to numeric(20);
