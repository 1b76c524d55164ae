-- The precedents that a side has chosen for a clause. They exist for that side alone.
create table clause_precedent (
  dossier_id uuid not null references dossier,
  clause_id uuid not null references clause,
  party varchar(8) not null,
  statement_id uuid not null references earlier_statement,
  position int not null,
  chosen_by varchar(200) not null,
  chosen_at timestamp with time zone not null,
  primary key (clause_id, party, statement_id, position)
);
create index clause_precedent_dossier on clause_precedent (dossier_id, party);
