-- What a delegation that breaks the silence would have single clauses say. A language that it leaves as it is is null, a
-- clause that it wants gone is empty in both. What it says apart from any clause stays in silence_response.counter_text.
create table silence_amendment (
  procedure_id uuid not null,
  number int not null,
  party varchar(8) not null,
  clause_id uuid not null references clause,
  -- the version of the clause that it stands against
  clause_number int not null,
  en text,
  ja text,
  primary key (procedure_id, number, clause_id),
  foreign key (procedure_id, number) references silence_response
);

-- The zero draft as it stood whenever a Word file was made of it, for the penholder's side alone: a file that comes back
-- after the draft has changed is compared with what it was made from.
create table kept_draft (
  dossier_id uuid not null references dossier,
  number int not null,
  party varchar(8) not null,
  hash varchar(64) not null,
  kept_at timestamp with time zone not null,
  primary key (dossier_id, number),
  unique (dossier_id, hash)
);

create table kept_draft_clause (
  dossier_id uuid not null,
  number int not null,
  position int not null,
  clause_id uuid not null references clause,
  clause_number int not null,
  part varchar(20) not null,
  depth int not null,
  en text not null,
  ja text not null,
  hash varchar(64) not null,
  primary key (dossier_id, number, clause_id),
  foreign key (dossier_id, number) references kept_draft
);
