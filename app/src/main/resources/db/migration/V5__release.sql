-- A package: the files of one text, released by a key of each party on one instant.
create table release_package (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  hash varchar(64) not null,
  package_hash varchar(64) not null,
  state varchar(20) not null,
  release_at timestamp with time zone,
  prepared_at timestamp with time zone not null,
  published_at timestamp with time zone,
  version int not null
);
create index release_dossier on release_package (dossier_id, prepared_at);

create table release_file (
  release_id uuid not null references release_package,
  position int not null,
  document_id uuid not null references document,
  sha256 varchar(64) not null,
  primary key (release_id, position)
);

create table release_key (
  id uuid primary key,
  release_id uuid not null references release_package,
  party varchar(8) not null,
  package_hash varchar(64) not null,
  release_at timestamp with time zone not null,
  -- for its own side only
  by_user varchar(200) not null,
  turned_at timestamp with time zone not null,
  taken_back_at timestamp with time zone
);
create index release_key_package on release_key (release_id, party);
