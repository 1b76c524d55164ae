-- One row, which a node holds while its engine makes or changes the engine's tables: the next waits, and finds them made.
create table engine_start (
  only_one int primary key
);
insert into engine_start (only_one) values (1);
