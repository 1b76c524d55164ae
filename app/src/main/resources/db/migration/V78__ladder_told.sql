-- Somebody is told of a change of the ladder, or that some wait for them, and of no dossier.
alter table notification add column ladder_proposal_id uuid references ladder_proposal on delete cascade;
alter table notification drop constraint notification_about;
alter table notification add constraint notification_about check (
  case when dossier_id is null then 0 else 1 end + case when process is null then 0 else 1 end
  + case when substitution_id is null then 0 else 1 end + case when bank_version_id is null then 0 else 1 end
  + case when ladder_proposal_id is null then 0 else 1 end
  = case when kind in ('CLAUSE_TO_REVIEW', 'CLAUSE_TO_APPROVE', 'LADDER_TO_AGREE') then 0 else 1 end);
