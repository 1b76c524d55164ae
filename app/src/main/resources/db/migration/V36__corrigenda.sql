-- A corrigendum is a package of its own, which names the one it corrects and leaves it as it is.
alter table release_package add column corrects uuid references release_package;
alter table release_package add column declined_by varchar(8);
-- for both sides to read
alter table release_package add column declined_reason text;

-- A correction belongs to the side that drafts it until that side puts it to the keys, with a package.
create table correction (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  side varchar(8) not null,
  release_id uuid references release_package,
  language varchar(2) not null,
  clause_id uuid not null references clause,
  before_words text not null,
  after_words text not null,
  created_at timestamp with time zone not null
);
create index correction_dossier on correction (dossier_id, side);
create index correction_release on correction (release_id);
