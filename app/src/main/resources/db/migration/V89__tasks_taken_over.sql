-- A task was not handed over by the one who had it, but taken over by a colleague; the note is then the reason.
alter table task_handover add column taken boolean default false not null;
