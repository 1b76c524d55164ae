-- Who stands in for whom, and when. Ended, never deleted: what was done meanwhile was done under it.

create table substitution (
  id uuid primary key,
  party varchar(8) not null,
  principal varchar(120) not null references person,
  substitute varchar(120) not null references person,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  -- for the side to read
  note text not null,
  appointed_by varchar(120) not null,
  appointed_at timestamp with time zone not null,
  ended_by varchar(120),
  ended_at timestamp with time zone
);
create index substitution_substitute on substitution (substitute, until_at);
create index substitution_principal on substitution (principal, until_at);

-- Appended whenever somebody hands a task to another, with what they said.
create table task_handover (
  task_id varchar(64) not null,
  number int not null,
  party varchar(8) not null,
  from_name varchar(120) not null,
  to_name varchar(120) not null,
  note text not null,
  handed_at timestamp with time zone not null,
  primary key (task_id, party, number)
);

-- Filters of the task list that a person wants again: the query of the page's address.
create table saved_filter (
  person varchar(120) not null references person on delete cascade,
  name varchar(80) not null,
  query varchar(2000) not null,
  primary key (person, name)
);
