-- The words of a released file in the form in which they are looked for, read from it once.
create table released_words (
  document_id uuid primary key references document,
  words text not null
);
