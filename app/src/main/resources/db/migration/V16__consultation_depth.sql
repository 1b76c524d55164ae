-- How long the units have, as whoever asks them chooses.
alter table consultation add column time_limit varchar(20) default 'STANDARD' not null;
