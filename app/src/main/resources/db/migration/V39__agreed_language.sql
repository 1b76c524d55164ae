-- The library of earlier statements. What a side has entered exists for that side alone; a released package for all.
create table earlier_statement (
  id uuid primary key,
  -- the code of a side, or SHARED
  zone varchar(8) not null,
  title_en varchar(400) not null,
  title_ja varchar(400) not null,
  -- null until an officer has said it
  statement_date date,
  place_en varchar(300) not null,
  place_ja varchar(300) not null,
  statement_rank varchar(20) not null,
  source varchar(1000) not null,
  status varchar(20) not null,
  -- READ from a file, CONFIRMED by an officer, or DISCARDED
  state varchar(20) not null,
  -- the package it was released as, if it was one of ours
  release_id uuid unique,
  -- the sample it came with, if it was one
  sample varchar(100) unique,
  entered_by varchar(200) not null,
  entered_at timestamp with time zone not null,
  confirmed_by varchar(200),
  confirmed_at timestamp with time zone,
  revision int not null
);
create index earlier_statement_zone on earlier_statement (zone, state, statement_date);

create table earlier_party (
  statement_id uuid not null references earlier_statement,
  position int not null,
  name varchar(100) not null,
  primary key (statement_id, position)
);

create table earlier_paragraph (
  statement_id uuid not null references earlier_statement,
  position int not null,
  en text not null,
  ja text not null,
  kind varchar(20),
  theme varchar(40),
  -- the verb's place on the ladder in each language, such as CONCERN:5; as recognised, or as an officer has put it right
  level_en varchar(20),
  level_ja varchar(20),
  primary key (statement_id, position)
);

-- What has changed in the library, in the order in which it was committed: every node brings its index up to date by
-- it. The stamp tells one history from another, as after a backup was restored.
create table library_change (
  number bigint primary key,
  statement_id uuid not null references earlier_statement,
  stamp uuid not null
);

-- One row. Whoever changes the library holds it to the end of the transaction, so that no number is seen before a
-- smaller one.
create table library_end (
  number bigint not null
);
insert into library_end (number) values (0);
