-- Which languages are authentic changes once all parties have said that they want it: which of them have, as yet.
create table language_wish (
  dossier_id uuid not null references dossier,
  party varchar(8) not null,
  primary key (dossier_id, party)
);

-- A translation that was released before says so in the library too.
update earlier_statement set title_ja = title_ja || '（仮訳）' where release_id in (
  select r.id from release_package r join dossier d on d.id = r.dossier_id where d.authentic = 'ENGLISH');

-- Files are found again by the digest of what they say, and until now it did not tell of the mark: what was made with it would be
-- given out once the Japanese is authentic. They stay, and new ones are made.
update document set content_hash = substring('was:' || content_hash from 1 for 64) where dossier_id in (
  select d.id from dossier d where d.authentic = 'ENGLISH');
