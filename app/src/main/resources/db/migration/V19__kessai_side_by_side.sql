-- Bureaus that share a file decide side by side: several approvers may have one place of the chain. The key of a
-- table has another name in each database, so the table is laid anew.

create table kessai_seat (
  approval_id uuid not null references approval,
  position int not null,
  seat int not null,
  party varchar(8) not null,
  group_path varchar(80) not null,
  primary key (approval_id, position, seat)
);

insert into kessai_seat (approval_id, position, seat, party, group_path)
select approval_id, position, 1, party, group_path from kessai_approver;

drop table kessai_approver;

alter table kessai_seat rename to kessai_approver;
