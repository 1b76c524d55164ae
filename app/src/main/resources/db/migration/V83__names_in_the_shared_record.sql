-- Who did what both sides know was done leaves the shared rows of the record for rows of their own side: on PostgreSQL those stand
-- behind the wall (docs/adr/0041-a-second-wall.md). The chain holds a digest of each name and stays as it is.
create table audit_record_inside (
  -- in the shared strand
  place bigint primary key,
  side varchar(8) not null,
  by_user varchar(200) not null,
  salt varchar(32) not null
);
insert into audit_record_inside (place, side, by_user, salt)
  select place, side, user_name, user_salt from audit_record
  where zone is null and side is not null and user_name is not null and user_salt is not null;
update audit_record set user_name = null, user_salt = null where zone is null and user_name is not null;
alter table audit_record add constraint audit_record_names check (zone is not null or user_name is null);
