-- How the Japanese of a name is read, in hiragana: by it Japanese officials look names up and put them in order.
alter table glossary_term add column reading varchar(200) default '' not null;
alter table glossary_change add column reading varchar(200) default '' not null;
