-- Which version of the clause bank a side took a clause of a dossier from. What a side took, and what it filled in, is
-- its own: the text may say something else by the time the other side reads it.
create table clause_origin (
  clause_id uuid not null references clause,
  party varchar(8) not null,
  dossier_id uuid not null references dossier,
  bank_version_id uuid not null references bank_version,
  taken_by varchar(200) not null,
  taken_at timestamp with time zone not null,
  primary key (clause_id, party)
);
create index clause_origin_dossier on clause_origin (dossier_id, party);
create index clause_origin_version on clause_origin (bank_version_id, party);

-- What was filled in, as it was typed: it is offered again for the next clause of the dossier.
create table clause_origin_value (
  clause_id uuid not null references clause,
  party varchar(8) not null,
  name varchar(80) not null,
  en text not null,
  ja text not null,
  primary key (clause_id, party, name)
);
