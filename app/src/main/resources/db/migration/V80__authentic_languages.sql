-- Which languages of a statement are authentic: BOTH, or ENGLISH if the Japanese is a provisional translation (仮訳).
alter table dossier add column authentic varchar(20) default 'BOTH' not null;
