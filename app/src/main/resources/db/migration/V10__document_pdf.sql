-- The PDF of a file, made once. Whoever may read the file may read it.
create table document_pdf (
  document_id uuid primary key references document,
  sha256 varchar(64) not null,
  bytes bytea not null,
  created_at timestamp with time zone not null
);
