-- Word layouts. Each side has its own; a version is never changed.
create table layout_version (
  party varchar(8) not null,
  name varchar(30) not null,
  -- counted from 1; 0 stands for the layout that comes with the program
  number int not null,
  sha256 varchar(64) not null,
  bytes bytea not null,
  uploaded_by varchar(200) not null,
  uploaded_at timestamp with time zone not null,
  primary key (party, name, number)
);

-- Which version a side uses. Counted up with each change, so that the second of two officers is told of the first.
create table layout_in_use (
  party varchar(8) not null,
  name varchar(30) not null,
  number int not null,
  revision int not null,
  changed_by varchar(200) not null,
  changed_at timestamp with time zone not null,
  primary key (party, name)
);
