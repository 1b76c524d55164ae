-- Somebody is told of a version of a clause of the bank, or that some wait for them, and of no dossier.
alter table notification add column bank_version_id uuid references bank_version on delete cascade;
alter table notification drop constraint notification_about;
alter table notification add constraint notification_about check (
  case when dossier_id is null then 0 else 1 end + case when process is null then 0 else 1 end
  + case when substitution_id is null then 0 else 1 end + case when bank_version_id is null then 0 else 1 end
  = case when kind in ('CLAUSE_TO_REVIEW', 'CLAUSE_TO_APPROVE') then 0 else 1 end);

-- The zone of the clock that a person reads, such as America/New_York; null for that of their side.
alter table person add column time_zone varchar(64);
