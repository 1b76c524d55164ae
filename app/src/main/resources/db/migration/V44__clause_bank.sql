-- The clause bank. The files of the catalogue are what it starts with.
create table bank_clause (
  id uuid primary key,
  -- how people call it, in kebab case
  name varchar(80) not null,
  -- the side it exists for, or SHARED once it has been put to the others
  zone varchar(8) not null,
  -- whether it is meant for all sides; a fall-back wording of one side never is
  for_all boolean not null,
  -- of the template in the files that was read last; null for a clause that came from no file
  file_hash varchar(64),
  -- of the versions that have a number
  last_number int not null,
  constraint bank_clause_name unique (zone, name)
);

-- A version is never changed. It has a number once a side has approved it: a number given before that would tell
-- the other side that there is something it does not see.
create table bank_version (
  id uuid primary key,
  clause_id uuid not null references bank_clause,
  -- the side it exists for, or SHARED
  zone varchar(8) not null,
  number int,
  numbered_at timestamp with time zone,
  -- what the installation started with stands approved for every side until that side decides otherwise
  initial boolean not null,
  -- the side that proposed it; null for what came with the program
  from_party varchar(8),
  proposed_by varchar(200),
  proposed_at timestamp with time zone not null,
  note varchar(1000) not null,
  -- for the search: what the definition says
  document varchar(20) not null,
  part varchar(20) not null,
  kind varchar(20),
  theme varchar(40) not null,
  -- the verb's place on the ladder, such as CONCERN:5
  level varchar(20),
  -- name and both languages, folded
  words text not null,
  -- the template, as a file of the catalogue has it
  definition text not null,
  source varchar(500) not null,
  valid_from date,
  valid_until date,
  -- of definition, source and validity
  hash varchar(64) not null,
  constraint bank_version_number unique (clause_id, number)
);
create index bank_version_zone on bank_version (zone, clause_id);

-- How far a side has come with a version. No row: approved if it is initial, else proposed.
create table bank_state (
  version_id uuid not null references bank_version,
  party varchar(8) not null,
  state varchar(20) not null,
  hash varchar(64) not null,
  primary key (version_id, party)
);

-- What a side has decided on a version: appended, never changed.
create table bank_decision (
  id bigint generated always as identity primary key,
  version_id uuid not null references bank_version,
  party varchar(8) not null,
  state varchar(20) not null,
  hash varchar(64) not null,
  reason varchar(2000) not null,
  -- whether the others may read the reason
  told boolean not null,
  decided_by varchar(200) not null,
  decided_at timestamp with time zone not null
);
create index bank_decision_version on bank_decision (version_id, party);

-- Which office of a side looks after a clause. No side learns the other's.
create table bank_owner (
  clause_id uuid not null references bank_clause,
  party varchar(8) not null,
  office varchar(80) not null,
  primary key (clause_id, party)
);
