-- One side's internal round. Every table names the side whose zone it is in, and every query asks for it.

create table consultation (
  id uuid primary key,
  party varchar(8) not null,
  dossier_id uuid not null references dossier,
  round int not null,
  -- how many times the units have been turned to in this round, from 1
  asking int not null,
  state varchar(20) not null,
  instructions text not null,
  legal_asked boolean not null,
  reminder_at timestamp with time zone,
  deadline_at timestamp with time zone,
  answer varchar(20),
  answer_reason text,
  answered_at timestamp with time zone,
  version int not null,
  unique (party, dossier_id, round)
);

create table consultation_clause (
  consultation_id uuid not null references consultation,
  party varchar(8) not null,
  clause_id uuid not null references clause,
  position int not null,
  legal boolean not null,
  primary key (consultation_id, clause_id)
);

create table consultation_unit (
  consultation_id uuid not null references consultation,
  party varchar(8) not null,
  unit varchar(80) not null,
  proposed boolean not null,
  -- the asking in which it was last turned to; 0 if it never was
  last_asked int not null,
  -- why it was dropped although proposed, or added although not
  reason text not null,
  primary key (consultation_id, unit)
);

-- What a unit is asked about; a unit without rows here is asked about every clause of the consultation.
create table consultation_unit_clause (
  consultation_id uuid not null,
  party varchar(8) not null,
  unit varchar(80) not null,
  clause_id uuid not null references clause,
  primary key (consultation_id, unit, clause_id),
  foreign key (consultation_id, unit) references consultation_unit
);

-- Appended, never changed: a unit that is asked again gives another opinion.
create table opinion (
  consultation_id uuid not null references consultation,
  party varchar(8) not null,
  unit varchar(80) not null,
  asking int not null,
  legal boolean not null,
  kind varchar(30) not null,
  comment text not null,
  -- of the whole text that was on the page
  text_hash varchar(64) not null,
  given_at timestamp with time zone not null,
  primary key (consultation_id, unit, asking)
);
