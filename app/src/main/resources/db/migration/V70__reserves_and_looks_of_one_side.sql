-- Why a reserve was entered, and who entered and lifted it, leaves the row that both sides have for one of its own side: on
-- PostgreSQL that stands behind the wall (docs/adr/0041-a-second-wall.md).
create table reserve_inside (
  reserve_id uuid primary key references reserve,
  party varchar(8) not null,
  reason text not null,
  entered_by varchar(200) not null,
  lifted_by varchar(200)
);
insert into reserve_inside (reserve_id, party, reason, entered_by, lifted_by)
  select id, party, reason, entered_by, lifted_by from reserve;
alter table reserve drop column reason;
alter table reserve drop column entered_by;
alter table reserve drop column lifted_by;

-- Who has looked at a text, and when, is for their own side. A look of somebody who is not known any more is nobody's.
alter table last_look add column party varchar(8);
update last_look set party = (select p.party from person p where p.name = reader);
delete from last_look where party is null;
alter table last_look alter column party set not null;
