-- Somebody is told of a substitution that concerns them, and of no dossier.
alter table notification add column substitution_id uuid references substitution on delete cascade;
alter table notification drop constraint notification_about;
alter table notification add constraint notification_about check (
  (dossier_id is not null and process is null and substitution_id is null)
  or (dossier_id is null and process is not null and substitution_id is null)
  or (dossier_id is null and process is null and substitution_id is not null));
