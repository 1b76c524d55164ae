-- Each side's own approval of a locked text. Every row belongs to one side, and every query names it.

create table approval (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  party varchar(8) not null,
  -- what is approved: exactly the text of this hash
  hash varchar(64) not null,
  state varchar(20) not null,
  started_at timestamp with time zone not null,
  signed_by varchar(80),
  signed_at timestamp with time zone,
  returned_by varchar(80),
  -- for the own side only
  return_reason text,
  -- for the other side to read; may be null
  return_message text,
  ended_at timestamp with time zone,
  version int not null
);
create index approval_dossier on approval (dossier_id, party, started_at);

-- Several to an approval, where the chair re-opens with the same text.
create table silence_procedure (
  id uuid primary key,
  approval_id uuid not null references approval,
  dossier_id uuid not null references dossier,
  party varchar(8) not null,
  hash varchar(64) not null,
  number int not null,
  profile varchar(40) not null,
  opened_by varchar(80) not null,
  opened_at timestamp with time zone not null,
  -- instants in UTC; the local time they were typed in is that of the party
  first_deadline timestamp with time zone not null,
  deadline timestamp with time zone not null,
  state varchar(20) not null,
  ended_at timestamp with time zone,
  -- where the objector withdrew in writing: what the chair refers to
  withdrawal_reference text,
  version int not null,
  unique (approval_id, number)
);
create index silence_dossier on silence_procedure (dossier_id, party, opened_at);

-- Explicit answers, and silence where there was none: a row is only ever added, the last of a delegation counts.
create table silence_response (
  procedure_id uuid not null references silence_procedure,
  number int not null,
  party varchar(8) not null,
  delegation varchar(80) not null,
  kind varchar(20) not null,
  reason text,
  counter_text text,
  answered_by varchar(80),
  answered_at timestamp with time zone not null,
  primary key (procedure_id, number)
);

-- The approvers of a kessai, in the order in which they decide.
create table kessai_approver (
  approval_id uuid not null references approval,
  position int not null,
  party varchar(8) not null,
  group_path varchar(80) not null,
  primary key (approval_id, position)
);

-- What they decided: a row is only ever added.
create table kessai_step (
  approval_id uuid not null references approval,
  number int not null,
  party varchar(8) not null,
  position int not null,
  group_path varchar(80) not null,
  decision varchar(20) not null,
  back_to int,
  reason text,
  hash varchar(64) not null,
  decided_by varchar(80) not null,
  decided_at timestamp with time zone not null,
  primary key (approval_id, number)
);
