-- The dossier, its text and who agreed to it. Texts are never updated: a change is a new version.

create table dossier (
  id uuid primary key,
  title_en varchar(300) not null,
  title_ja varchar(300) not null,
  event_en varchar(300) not null,
  event_ja varchar(300) not null,
  place_en varchar(300) not null,
  place_ja varchar(300) not null,
  event_date date not null,
  statement_rank varchar(20) not null,
  penholder varchar(8) not null,
  marking varchar(40) not null,
  state varchar(20) not null,
  -- 0 until the penholder's side has released the zero draft: until then nobody else knows of it
  round int not null,
  locked_hash varchar(64),
  approval_requested_at timestamp with time zone,
  withdrawal_proposed_by varchar(8),
  created_at timestamp with time zone not null,
  version int not null
);

create table dossier_party (
  dossier_id uuid not null references dossier,
  party varchar(8) not null,
  position int not null,
  representative_en varchar(300) not null,
  representative_ja varchar(300) not null,
  primary key (dossier_id, party)
);

-- Further pairs of names that change places in the English text when the second side is named first.
create table dossier_alternat (
  dossier_id uuid not null references dossier,
  position int not null,
  eu varchar(300) not null,
  jp varchar(300) not null,
  primary key (dossier_id, position)
);

create table clause (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  position int not null,
  part varchar(20) not null,
  kind varchar(20),
  theme varchar(40),
  scale varchar(20),
  level int,
  depth int not null,
  template_id varchar(80),
  current_number int not null,
  current_hash varchar(64) not null,
  removed boolean not null
);
create index clause_dossier on clause (dossier_id, position);

create table clause_version (
  clause_id uuid not null references clause,
  number int not null,
  en text not null,
  ja text not null,
  hash varchar(64) not null,
  round int not null,
  cause varchar(20) not null,
  by_party varchar(8),
  created_at timestamp with time zone not null,
  primary key (clause_id, number)
);

create table proposal (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  clause_id uuid not null references clause,
  party varchar(8) not null,
  base_number int not null,
  en text not null,
  ja text not null,
  state varchar(20) not null,
  -- the group that wrote it, for its own side only
  author_group varchar(80) not null,
  created_at timestamp with time zone not null,
  transmitted_at timestamp with time zone
);
create index proposal_clause on proposal (clause_id, state);

create table clause_agreement (
  clause_id uuid not null references clause,
  party varchar(8) not null,
  -- bound to the version, not only to its words: a text that comes back has to be agreed again
  number int not null,
  hash varchar(64) not null,
  agreed_at timestamp with time zone not null,
  primary key (clause_id, party, number)
);

-- The heads of delegation on the text as a whole: nothing is agreed until everything is agreed.
create table dossier_agreement (
  dossier_id uuid not null references dossier,
  party varchar(8) not null,
  hash varchar(64) not null,
  agreed_at timestamp with time zone not null,
  voided_at timestamp with time zone
);

-- A party's word that the round may close, on the text as it then stood.
create table round_closing (
  dossier_id uuid not null references dossier,
  round int not null,
  party varchar(8) not null,
  hash varchar(64) not null,
  closed_at timestamp with time zone not null,
  primary key (dossier_id, round, party, hash)
);

-- What has crossed from one zone into the shared one: appended, never changed.
create table transmission (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  round int not null,
  from_party varchar(8) not null,
  kind varchar(40) not null,
  hash varchar(64) not null,
  message text,
  released_at timestamp with time zone not null
);
create index transmission_dossier on transmission (dossier_id, released_at);
