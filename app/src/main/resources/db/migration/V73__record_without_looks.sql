-- Looks at pages are most of the record. What else happened to a dossier is read past them: what is before 'viewed' and what is
-- behind; and what happened to no dossier past all that happened to one. The indexes that this replaces began the same way.
create index audit_of_dossier on audit_record (dossier_id, what, number);
create index audit_of_side on audit_record (zone, dossier_id, number);
drop index audit_dossier;
drop index audit_side;
