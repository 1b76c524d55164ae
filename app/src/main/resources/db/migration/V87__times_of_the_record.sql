-- When the last row was added to each strand: the next one is not earlier, whatever the clock of the database does.
alter table audit_strand add column last_at timestamp with time zone;
-- A node whose clock was ahead may have written the last one.
update audit_strand set last_at = (
  select case when max(r.recorded_at) > current_timestamp then current_timestamp else max(r.recorded_at) end
  from audit_record r where r.strand = audit_strand.name);
