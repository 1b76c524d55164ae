-- When the last row was added to each strand: the next one is not earlier, whatever the clock of the database does.
alter table audit_strand add column last_at timestamp with time zone;
update audit_strand set last_at = (select max(r.recorded_at) from audit_record r where r.strand = audit_strand.name);
