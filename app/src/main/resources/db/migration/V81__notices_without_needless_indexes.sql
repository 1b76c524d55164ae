-- H2 keeps an index for each reference, written with each notice. Dossiers, versions of the bank and changes of the ladder
-- are never deleted, so that nothing has to look for the notices of one. A reference goes with its column, since H2 gave it a name
-- that nobody knows.
alter table notification drop constraint notification_about;

alter table notification add column dossier uuid;
alter table notification add column bank_version uuid;
alter table notification add column ladder_proposal uuid;
update notification set dossier = dossier_id, bank_version = bank_version_id, ladder_proposal = ladder_proposal_id;
alter table notification drop column dossier_id;
alter table notification drop column bank_version_id;
alter table notification drop column ladder_proposal_id;
alter table notification rename column dossier to dossier_id;
alter table notification rename column bank_version to bank_version_id;
alter table notification rename column ladder_proposal to ladder_proposal_id;

alter table notification add constraint notification_about check (
  case when dossier_id is null then 0 else 1 end + case when process is null then 0 else 1 end
  + case when substitution_id is null then 0 else 1 end + case when bank_version_id is null then 0 else 1 end
  + case when ladder_proposal_id is null then 0 else 1 end
  = case when kind in ('CLAUSE_TO_REVIEW', 'CLAUSE_TO_APPROVE', 'LADDER_TO_AGREE') then 0 else 1 end);
