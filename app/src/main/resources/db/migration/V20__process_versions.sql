-- Process models of a side's own. A version is never changed.
create table process_version (
  party varchar(8) not null,
  process varchar(60) not null,
  -- counted from 1; 0 stands for the model that comes with the program
  number int not null,
  sha256 varchar(64) not null,
  bytes bytea not null,
  note varchar(500) not null,
  uploaded_by varchar(200) not null,
  uploaded_at timestamp with time zone not null,
  primary key (party, process, number)
);

-- Which version new cases begin on, and which one waits for a second officer. Counted up with each change, so that
-- the second of two who act at once is told of the first.
create table process_state (
  party varchar(8) not null,
  process varchar(60) not null,
  revision int not null,
  in_use int not null,
  candidate int,
  proposed_by varchar(200),
  -- whom the proposer stood in for, if for anybody
  proposed_for varchar(200),
  proposed_office varchar(80),
  proposed_at timestamp with time zone,
  primary key (party, process)
);

-- What was done with which version: appended, never changed.
create table process_event (
  id bigint generated always as identity primary key,
  party varchar(8) not null,
  process varchar(60) not null,
  number int not null,
  what varchar(20) not null,
  done_by varchar(200) not null,
  done_at timestamp with time zone not null,
  -- the definition in the engine that came of it
  definition_id varchar(64)
);
create index process_event_of on process_event (party, process, id);

-- Not everything on record happens to a dossier; what does not always has a side.
alter table audit_record alter column dossier_id drop not null;
create index audit_side on audit_record (zone, number);
