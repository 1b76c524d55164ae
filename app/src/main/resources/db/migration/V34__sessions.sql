-- Sessions, which all nodes share. The first two tables are Spring Session's own, as it expects them.
create table spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(255)
);
create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_name on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name),
  foreign key (session_primary_id) references spring_session (primary_id) on delete cascade
);

-- Which session began by which sign-on at the identity provider. The session's id is a new one at that moment, which the
-- table above learns of only afterwards; so nothing refers to it there, and rows are dropped by their age.
create table sign_on (
  session_id char(36) not null primary key,
  issuer varchar(255) not null,
  subject varchar(255) not null,
  sid varchar(255),
  begun_at timestamp with time zone not null
);
create index sign_on_by_sid on sign_on (issuer, sid);
create index sign_on_by_subject on sign_on (issuer, subject);
create index sign_on_by_age on sign_on (begun_at);
