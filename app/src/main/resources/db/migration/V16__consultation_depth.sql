-- How long the units have, as whoever asks them chooses.
alter table consultation add column time_limit varchar(20) default 'STANDARD' not null;

-- What was done with a unit's file besides an opinion. Appended, never changed; the number keeps two from being first.
create table consultation_act (
  consultation_id uuid not null references consultation,
  party varchar(8) not null,
  unit varchar(80) not null,
  asking int not null,
  number int not null,
  kind varchar(20) not null,
  reason text not null,
  -- the unit that the file was passed to
  other_unit varchar(80),
  -- until when more time was given
  until_at timestamp with time zone,
  -- for its own side only; null if a process did it
  by_user varchar(120),
  done_at timestamp with time zone not null,
  primary key (consultation_id, unit, asking, number)
);

-- Who gave an opinion in place of the head of the unit (代決); null if the head or the unit itself did.
alter table opinion add column stand_in varchar(120);

-- The version of each clause that a positive opinion was given on. Appended; the latest is what the unit last cleared.
create table cleared_clause (
  consultation_id uuid not null references consultation,
  party varchar(8) not null,
  unit varchar(80) not null,
  asking int not null,
  clause_id uuid not null references clause,
  number int not null,
  hash varchar(64) not null,
  primary key (consultation_id, unit, asking, clause_id)
);

-- When a negotiator of another side first opened what has crossed. It names no officer.
create table transmission_receipt (
  transmission_id uuid not null references transmission,
  party varchar(8) not null,
  received_at timestamp with time zone not null,
  primary key (transmission_id, party)
);
