-- The record becomes a chain: each side's rows a strand of their own, and the shared ones another. A row vouches for who
-- did it and what it was about by digests (who, about), so that both can be kept from a reader, or erased.
alter table audit_record add column strand varchar(8);
alter table audit_record add column place bigint;
alter table audit_record add column who varchar(64);
alter table audit_record add column user_salt varchar(32);
alter table audit_record add column about varchar(64);
alter table audit_record add column subject_salt varchar(32);
alter table audit_record add column link varchar(64);
alter table audit_record add constraint audit_place unique (strand, place);

-- Where each strand ends; whoever adds to it locks its row.
create table audit_strand (
  name varchar(8) primary key,
  length bigint not null,
  head varchar(64) not null
);

-- What the seals in the shared strand open to; read by the side whose strand it is.
create table audit_seal (
  place bigint primary key,
  strand varchar(8) not null,
  head varchar(64) not null,
  salt varchar(32) not null
);
