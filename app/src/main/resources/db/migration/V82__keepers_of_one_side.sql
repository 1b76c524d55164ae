-- Who has changed what both sides keep, the ladder and the names, leaves the rows that both have for one of their own side: on
-- PostgreSQL that stands behind the wall (docs/adr/0041-a-second-wall.md).

-- Who of a side has proposed a change of the ladder, or said the side's word on it. No side does both.
create table ladder_inside (
  proposal_id uuid not null references ladder_proposal,
  party varchar(8) not null,
  by_user varchar(200) not null,
  primary key (proposal_id, party)
);
insert into ladder_inside (proposal_id, party, by_user)
  select id, from_party, proposed_by from ladder_proposal where from_party is not null and proposed_by is not null;
insert into ladder_inside (proposal_id, party, by_user) select proposal_id, party, said_by from ladder_word;
alter table ladder_proposal drop column proposed_by;
alter table ladder_word drop column said_by;

create table glossary_change_inside (
  term_id uuid not null,
  revision int not null,
  party varchar(8) not null,
  changed_by varchar(200) not null,
  primary key (term_id, revision),
  foreign key (term_id, revision) references glossary_change
);
insert into glossary_change_inside (term_id, revision, party, changed_by)
  select term_id, revision, party, changed_by from glossary_change where party is not null and changed_by is not null;
alter table glossary_change drop column changed_by;
