-- What is one side's alone in rows that both sides have leaves them (docs/adr/0041-a-second-wall.md).

-- Whose hand turned a key goes into a row of its own side.
create table release_key_inside (
  key_id uuid primary key references release_key,
  party varchar(8) not null,
  by_user varchar(200) not null
);
insert into release_key_inside (key_id, party, by_user) select id, party, by_user from release_key;
alter table release_key drop column by_user;

-- Which office wrote a proposal counts while it is a draft, in a row of its own side. Of what lies on the table nobody reads it.
update proposal set author_group = '' where transmitted_at is not null;
alter table proposal add constraint proposal_author check (transmitted_at is null or author_group = '');

-- What is in the library for both sides came there by a release, or with the program, and by nobody.
update earlier_statement set entered_by = '', confirmed_by = '' where zone = 'SHARED';
alter table earlier_statement add constraint earlier_statement_shared
  check (zone <> 'SHARED' or (entered_by = '' and coalesce(confirmed_by, '') = ''));

-- Who proposed a version of a clause, when, and what they noted; who decided on one, and why if the others are not to read it.
create table bank_version_inside (
  version_id uuid primary key references bank_version,
  party varchar(8) not null,
  proposed_by varchar(200),
  proposed_at timestamp with time zone not null,
  note varchar(1000) not null
);
insert into bank_version_inside (version_id, party, proposed_by, proposed_at, note)
  select id, from_party, proposed_by, proposed_at, note from bank_version where from_party is not null;
alter table bank_version drop column proposed_by;
alter table bank_version drop column note;
-- Only of what came with the program: when a side has put a version to the others is numbered_at.
alter table bank_version alter column proposed_at drop not null;
update bank_version set proposed_at = null where from_party is not null;
alter table bank_version add constraint bank_version_proposed check (from_party is null or proposed_at is null);

create table bank_decision_inside (
  decision_id bigint primary key references bank_decision,
  party varchar(8) not null,
  -- null where the others may read it
  reason varchar(2000),
  decided_by varchar(200) not null
);
insert into bank_decision_inside (decision_id, party, reason, decided_by)
  select id, party, case when told then null else reason end, decided_by from bank_decision;
update bank_decision set reason = '' where not told;
alter table bank_decision add constraint bank_decision_told check (told or reason = '');
alter table bank_decision drop column decided_by;
