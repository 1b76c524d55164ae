-- One row from the moment at which the sample begins to be played. Where it has no end the program ended meanwhile, and what
-- there is is half a sample: docs/adr/0009-sample-played.md.
create table sample_play (
  only_one int primary key,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
