-- All the groups that may answer for the side stand here now, joined by commas: each of them may take the answer back,
-- whoever of them released it.
alter table sealed_answer alter column released_group set data type varchar(1000);
