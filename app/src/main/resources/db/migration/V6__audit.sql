-- What has happened: appended in the transaction that made it happen, never changed.
create table audit_record (
  number bigint generated always as identity primary key,
  dossier_id uuid not null,
  -- the side within which it happened; null if both sides may know
  zone varchar(8),
  what varchar(60) not null,
  side varchar(8),
  user_name varchar(200),
  hash varchar(64),
  subject varchar(120),
  recorded_at timestamp with time zone not null
);
create index audit_dossier on audit_record (dossier_id, number);
