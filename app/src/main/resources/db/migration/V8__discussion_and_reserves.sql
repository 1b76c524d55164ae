-- Reserves. The row is written once; lifting it is the only change. The side and, inside the side, the Member State it
-- belongs to say for whom it exists.
create table reserve (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  -- null for the text as a whole
  clause_id uuid references clause,
  party varchar(8) not null,
  -- the group of the delegation; a reserve that has one exists for its own side only
  member_state varchar(80),
  kind varchar(20) not null,
  -- for the own side only
  reason text not null,
  lift_by date,
  entered_at timestamp with time zone not null,
  entered_by varchar(200) not null,
  lifted_at timestamp with time zone,
  lifted_by varchar(200)
);
create index reserve_dossier on reserve (dossier_id, entered_at);

-- What one side's own people say to each other about a clause.
create table clause_comment (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  clause_id uuid not null references clause,
  party varchar(8) not null,
  -- the group the author writes for
  unit varchar(80) not null,
  author varchar(200) not null,
  words text not null,
  written_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  resolved_by varchar(200)
);
create index clause_comment_clause on clause_comment (clause_id, party, written_at);

-- What one side says to the other about a clause: appended, never changed.
create table clause_message (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  clause_id uuid not null references clause,
  party varchar(8) not null,
  -- unit and author are for the own side only
  unit varchar(80) not null,
  author varchar(200) not null,
  words text not null,
  sent_at timestamp with time zone not null
);
create index clause_message_clause on clause_message (clause_id, sent_at);
