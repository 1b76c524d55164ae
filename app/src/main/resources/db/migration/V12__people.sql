-- Who has signed in, so that work can be handed to them and mail can reach them. Groups are those of the last sign-in.

create table person (
  name varchar(120) primary key,
  -- null for an operator, who belongs to no side
  party varchar(8),
  email varchar(254),
  seen_at timestamp with time zone not null
);
create index person_party on person (party, name);

create table person_group (
  name varchar(120) not null references person on delete cascade,
  group_path varchar(80) not null,
  primary key (name, group_path)
);
create index person_group_members on person_group (group_path);
