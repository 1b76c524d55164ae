-- Somebody is told of a process of their side, and of no dossier.
alter table notification alter column dossier_id drop not null;
-- the key of the process, where that is what it is about
alter table notification add column process varchar(80);
alter table notification add constraint notification_about
  check ((dossier_id is null) <> (process is null));
