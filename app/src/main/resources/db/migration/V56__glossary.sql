-- The names in both languages, which officers of all sides keep together. The list of the program is what an
-- installation starts with.
create table glossary_term (
  id uuid primary key,
  kind varchar(20) not null,
  -- the ways of writing it, the fullest first, with | between and ~ before those that do not rival it
  en varchar(1000) not null,
  ja varchar(1000) not null,
  note varchar(1000) not null,
  source varchar(500) not null,
  retired boolean not null,
  -- counted up with each change, from 1
  revision int not null
);

-- What became of a term with each change: appended, never changed. It exists for all sides; who has done it, for that
-- side alone.
create table glossary_change (
  term_id uuid not null references glossary_term,
  revision int not null,
  kind varchar(20) not null,
  en varchar(1000) not null,
  ja varchar(1000) not null,
  note varchar(1000) not null,
  source varchar(500) not null,
  retired boolean not null,
  -- null for what came with the program
  party varchar(8),
  changed_by varchar(200),
  changed_at timestamp with time zone not null,
  primary key (term_id, revision)
);

-- One row. Whoever changes a term holds it to the end of the transaction, so that no two terms come to have one name,
-- and gives it another stamp, by which every node sees that it has to read the terms anew.
create table glossary_state (
  stamp uuid,
  -- of the program's list as it was read last
  file_hash varchar(64)
);
insert into glossary_state (stamp) values (null);
