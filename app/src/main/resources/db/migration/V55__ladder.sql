-- The ladder of verbs. A version is never changed; the one with the highest number is in use. The files of the program
-- are what an installation starts with.
create table ladder_version (
  number bigint primary key,
  -- tells every node whether it has this version; never given twice
  stamp uuid not null unique,
  -- the whole ladder, part by part
  definition text not null,
  hash varchar(64) not null,
  -- what made it; null for what the installation started with
  proposal_id uuid,
  made_at timestamp with time zone not null
);

-- One row. Whoever proposes or decides holds it to the end of the transaction.
create table ladder_end (
  number bigint not null
);
insert into ladder_end (number) values (0);

-- The hash of each part as the files had it when they were read last.
create table ladder_file (
  part varchar(40) primary key,
  hash varchar(64) not null
);

-- A change of one part that a side puts to the others. It exists for all of them; who has made it, for its side alone.
create table ladder_proposal (
  id uuid primary key,
  part varchar(40) not null,
  -- empty if the part is added
  before_text text not null,
  -- empty if the part is taken away
  after_text text not null,
  -- of part, before and after
  hash varchar(64) not null,
  -- for all to read
  reason varchar(2000) not null,
  -- null for what a later version of the program brings
  from_party varchar(8),
  proposed_by varchar(200),
  proposed_at timestamp with time zone not null,
  -- OPEN, AGREED, RETURNED or WITHDRAWN
  state varchar(20) not null,
  closed_at timestamp with time zone
);
create index ladder_proposal_state on ladder_proposal (state, proposed_at);

-- What another side says of it.
create table ladder_word (
  id bigint generated always as identity primary key,
  proposal_id uuid not null references ladder_proposal,
  party varchar(8) not null,
  -- whether the side agrees
  agrees boolean not null,
  -- for all to read
  reason varchar(2000) not null,
  said_by varchar(200) not null,
  said_at timestamp with time zone not null,
  constraint ladder_word_once unique (proposal_id, party)
);
