-- A dossier of more than two parties is withdrawn once all of them have agreed: who has, beside the one that proposed it.

create table withdrawal_agreement (
  dossier_id uuid not null references dossier,
  party varchar(8) not null,
  primary key (dossier_id, party)
);
