-- The whole text as it stood after each change, the rounds it went through, and what a side offers beside wordings.

-- The working versions of a zero draft, for the penholder's side alone: the other side's text begins at version 1.
create table draft_version (
  clause_id uuid not null references clause,
  number int not null,
  party varchar(8) not null,
  en text not null,
  ja text not null,
  hash varchar(64) not null,
  created_at timestamp with time zone not null,
  primary key (clause_id, number)
);

create table statement_version (
  dossier_id uuid not null references dossier,
  number int not null,
  round int not null,
  cause varchar(20) not null,
  clause_id uuid references clause,
  by_party varchar(8),
  created_at timestamp with time zone not null,
  primary key (dossier_id, number)
);

create table statement_version_clause (
  dossier_id uuid not null,
  number int not null,
  position int not null,
  clause_id uuid not null references clause,
  clause_number int not null,
  part varchar(20) not null,
  depth int not null,
  primary key (dossier_id, number, clause_id),
  foreign key (dossier_id, number) references statement_version
);

create table negotiation_round (
  dossier_id uuid not null references dossier,
  number int not null,
  opened_version int not null,
  opened_at timestamp with time zone not null,
  compiled_version int,
  compiled_at timestamp with time zone,
  closed_version int,
  closed_at timestamp with time zone,
  primary key (dossier_id, number)
);

-- What a person has last seen of a text; for that person only.
create table last_look (
  dossier_id uuid not null references dossier,
  reader varchar(120) not null,
  number int not null,
  looked_at timestamp with time zone not null,
  primary key (dossier_id, reader)
);

-- A clause keeps its identity; one that was split off or joined says from or to which.
alter table clause add column split_from uuid;
alter table clause add column joined_into uuid;

-- What takes effect once every party has accepted it: a chair's text, a move, a joining.
create table offer (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  clause_id uuid not null references clause,
  party varchar(8) not null,
  kind varchar(20) not null,
  en text,
  ja text,
  other_clause_id uuid references clause,
  state varchar(20) not null,
  offered_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create index offer_clause on offer (clause_id, state);

create table offer_acceptance (
  offer_id uuid not null references offer,
  party varchar(8) not null,
  accepted_at timestamp with time zone not null,
  primary key (offer_id, party)
);

-- A party that sides with another's proposal without taking it over. It lapses with the proposal.
create table proposal_support (
  proposal_id uuid not null references proposal,
  party varchar(8) not null,
  supported_at timestamp with time zone not null,
  primary key (proposal_id, party)
);

-- Texts that were under negotiation before these tables: the working versions of their drafts go to the penholder's
-- side, and the text as it stands is the first whole version.
insert into draft_version (clause_id, number, party, en, ja, hash, created_at)
select v.clause_id, v.number, d.penholder, v.en, v.ja, v.hash, v.created_at
from clause_version v join clause c on c.id = v.clause_id join dossier d on d.id = c.dossier_id
where d.round > 0 and v.round = 0
  and (v.number < (select max(w.number) from clause_version w where w.clause_id = v.clause_id and w.round = 0)
    or (c.removed and c.current_number = v.number));

delete from clause_version where exists (select 1 from draft_version w
  where w.clause_id = clause_version.clause_id and w.number = clause_version.number);

insert into statement_version (dossier_id, number, round, cause, created_at)
select d.id, 1, d.round, 'TAKEN_OVER', d.created_at from dossier d where d.round > 0;

insert into statement_version_clause (dossier_id, number, position, clause_id, clause_number, part, depth)
select d.id, 1, c.position, c.id, c.current_number, c.part, c.depth
from clause c join dossier d on d.id = c.dossier_id where d.round > 0 and not c.removed;

insert into negotiation_round (dossier_id, number, opened_version, opened_at)
select d.id, d.round, 1, d.created_at from dossier d where d.round > 0;
