-- Who wrote a message, and for which office, leaves the row that both sides have for one of its own side, as with reserves.
create table clause_message_inside (
  message_id uuid primary key references clause_message,
  party varchar(8) not null,
  unit varchar(80) not null,
  author varchar(200) not null
);
insert into clause_message_inside (message_id, party, unit, author) select id, party, unit, author from clause_message;
alter table clause_message drop column unit;
alter table clause_message drop column author;
