-- Word files that came back. They exist for one side only; the bytes are kept as they came.
create table received_file (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  party varchar(8) not null,
  file_name varchar(200) not null,
  sha256 varchar(64) not null,
  size int not null,
  bytes bytea not null,
  language varchar(2) not null,
  -- the version of the text it is compared with; 0 for the draft as it stands
  base_version int not null,
  -- counted up with each change of what it is compared with, so that nobody confirms what they have not seen
  revision int not null,
  received_by varchar(200) not null,
  unit varchar(80) not null,
  received_at timestamp with time zone not null,
  -- null until somebody has picked and confirmed
  taken_at timestamp with time zone,
  taken_by varchar(200)
);
create index received_file_dossier on received_file (dossier_id, party, received_at);

-- What an officer has said of a paragraph: the clause it is, or null for what is no clause.
create table received_mapping (
  file_id uuid not null references received_file on delete cascade,
  paragraph int not null,
  clause_id uuid,
  primary key (file_id, paragraph)
);

-- What was taken over from a file, and what has become of it.
create table received_change (
  file_id uuid not null references received_file on delete cascade,
  number int not null,
  kind varchar(20) not null,
  clause_id uuid,
  -- the clause it is to follow, or to be joined with
  other_id uuid,
  part varchar(20),
  depth int,
  -- the version of the clause it was taken for
  clause_number int,
  en text not null,
  ja text not null,
  -- the draft proposal it became, if one
  draft_id uuid,
  state varchar(20) not null,
  primary key (file_id, number)
);
