-- A file is made once for what it says and comes back byte for byte.
create table document (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  kind varchar(20) not null,
  language varchar(2) not null,
  -- the party named first in an English text, or empty
  first_party varchar(8) not null,
  -- the side it belongs to, or empty if both sides may read it
  zone varchar(8) not null,
  content_hash varchar(64) not null,
  file_name varchar(120) not null,
  sha256 varchar(64) not null,
  size int not null,
  bytes bytea not null,
  created_at timestamp with time zone not null,
  unique (dossier_id, kind, language, first_party, zone, content_hash)
);

-- A side's own account of the meeting: its own until the release.
create table readout_version (
  dossier_id uuid not null references dossier,
  party varchar(8) not null,
  number int not null,
  en text not null,
  ja text not null,
  created_at timestamp with time zone not null,
  primary key (dossier_id, party, number)
);
