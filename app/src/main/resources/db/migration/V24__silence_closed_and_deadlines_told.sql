-- A chair may end a silence procedure before its deadline: nothing is adopted then. The reason stays with the side.
alter table silence_procedure add column closing_reason text;

-- Who looks at the deadlines asks first which of them were told.
create index notification_due on notification (due_at);
