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
