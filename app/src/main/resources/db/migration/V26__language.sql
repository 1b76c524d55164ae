-- What one side's people say of English beside Japanese. Each row exists for that side alone.

-- A reviewer has compared both languages of a clause: in exactly the version with this hash.
create table language_confirmation (
  dossier_id uuid not null references dossier,
  clause_id uuid not null references clause,
  party varchar(8) not null,
  hash varchar(64) not null,
  confirmed_by varchar(200) not null,
  confirmed_at timestamp with time zone not null,
  primary key (clause_id, party, hash)
);
create index language_confirmation_dossier on language_confirmation (dossier_id, party);

-- A side lets words stand in a clause although a rule speaks against them.
create table language_waiver (
  dossier_id uuid not null references dossier,
  clause_id uuid not null references clause,
  party varchar(8) not null,
  rule varchar(20) not null,
  language varchar(2) not null,
  -- the words that the rule found
  words varchar(400) not null,
  reason text not null,
  waived_by varchar(200) not null,
  waived_at timestamp with time zone not null,
  primary key (clause_id, party, rule, language, words)
);
create index language_waiver_dossier on language_waiver (dossier_id, party);
