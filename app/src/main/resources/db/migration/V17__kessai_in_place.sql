-- Decided by a substitute (代決): in whose place, and when that person read it afterwards (後閲).

alter table kessai_step add column principal varchar(120);

create table kessai_reading (
  approval_id uuid not null,
  number int not null,
  party varchar(8) not null,
  read_by varchar(120) not null,
  read_at timestamp with time zone not null,
  primary key (approval_id, number),
  foreign key (approval_id, number) references kessai_step
);
