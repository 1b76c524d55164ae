-- An answer that a side has released and that lies in its own zone until the other side opens it. It is never changed
-- but in how it ends, and never deleted: its own side keeps what it released and took back.
create table sealed_answer (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  party varchar(8) not null,
  round int not null,
  cleared boolean not null,
  -- the hash of the whole text it answers
  text_hash varchar(64) not null,
  -- the hash of all that will cross
  seal varchar(64) not null,
  -- for its own side only, as everything here
  released_by varchar(120) not null,
  -- the group that answers for the side, and so may take the answer back
  released_group varchar(80) not null,
  released_at timestamp with time zone not null,
  state varchar(20) not null,
  ended_by varchar(120),
  ended_at timestamp with time zone
);
create index sealed_answer_dossier on sealed_answer (dossier_id, state);

-- The drafts that lie in it: those that were chosen cross, the others are dropped when they do.
create table sealed_draft (
  answer_id uuid not null references sealed_answer,
  party varchar(8) not null,
  proposal_id uuid not null references proposal,
  chosen boolean not null,
  primary key (answer_id, proposal_id)
);

-- What an opinion says on single clauses, beside its comment. Appended with it.
create table opinion_remark (
  consultation_id uuid not null,
  party varchar(8) not null,
  unit varchar(80) not null,
  asking int not null,
  clause_id uuid not null references clause,
  words text not null,
  primary key (consultation_id, unit, asking, clause_id),
  foreign key (consultation_id, unit, asking) references opinion
);
