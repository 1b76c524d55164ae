-- The second wall: which rows PostgreSQL gives out and takes, by the zone that the program names for each transaction.
-- Read anew whenever it changes, after all other migrations; a new table of one side is one line here. See
-- docs/adr/0041-a-second-wall.md.

-- Whose rows are worked on: the code of a side, 'system' for those of all, null if nobody has said.
create or replace function zone_now() returns text stable language sql
  return nullif(current_setting('chapeau.zone', true), '');

-- An equation with the column, and nothing more clever: of it the planner knows that it leaves half of the rows. Where it
-- must guess it takes one row for granted, and reads tables again for each.
create or replace function zone_is_of(side text) returns boolean stable language sql
  return side = zone_now() or zone_now() = 'system';

-- Of both sides: of whoever has a side at all.
create or replace function zone_is_any() returns boolean stable language sql
  return zone_now() is not null;

-- By which what both keys are turned for becomes everybody's: the time of this server, which no setting moves. Tests whose
-- clock stands put a function of their own in its place.
create or replace function time_now() returns timestamp with time zone stable language sql
  return statement_timestamp();

do $$
declare
  walls constant text[][] := array[
    -- consultation: everything
    ['consultation', 'zone_is_of(party)'],
    ['consultation_clause', 'zone_is_of(party)'],
    ['consultation_unit', 'zone_is_of(party)'],
    ['consultation_unit_clause', 'zone_is_of(party)'],
    ['consultation_act', 'zone_is_of(party)'],
    ['opinion', 'zone_is_of(party)'],
    ['opinion_remark', 'zone_is_of(party)'],
    ['cleared_clause', 'zone_is_of(party)'],
    -- approval: everything; what the other side may know of it crosses as a transmission
    ['approval', 'zone_is_of(party)'],
    ['silence_procedure', 'zone_is_of(party)'],
    ['silence_response', 'zone_is_of(party)'],
    ['silence_amendment', 'zone_is_of(party)'],
    ['kessai_approver', 'zone_is_of(party)'],
    ['kessai_step', 'zone_is_of(party)'],
    ['kessai_reading', 'zone_is_of(party)'],
    -- negotiation: a dossier until its zero draft has crossed, and for those who have no side until its package is out;
    -- drafts, and what was sealed and has not crossed
    ['dossier', 'zone_is_of(penholder) or (round > 0 and (zone_is_any() or exists (select 1 from release_package r where r.dossier_id = dossier.id and r.state in (''ARMED'', ''PUBLISHED'') and r.release_at <= time_now())))'],
    ['dossier_party', 'exists (select 1 from dossier d where d.id = dossier_id)'],
    ['dossier_alternat', 'exists (select 1 from dossier d where d.id = dossier_id)'],
    ['clause', 'exists (select 1 from dossier d where d.id = dossier_id)'],
    ['clause_version', 'exists (select 1 from clause c where c.id = clause_id)'],
    -- what lies on the table: of a dossier that both sides have, and of nobody who has no side
    ['statement_version', 'zone_is_any() and exists (select 1 from dossier d where d.id = dossier_id)'],
    ['statement_version_clause', 'zone_is_any() and exists (select 1 from dossier d where d.id = dossier_id)'],
    ['negotiation_round', 'zone_is_any() and exists (select 1 from dossier d where d.id = dossier_id)'],
    ['round_closing', 'zone_is_any() and exists (select 1 from dossier d where d.id = dossier_id)'],
    ['transmission', 'zone_is_any() and exists (select 1 from dossier d where d.id = dossier_id)'],
    ['transmission_receipt', 'zone_is_any() and exists (select 1 from transmission t where t.id = transmission_id)'],
    ['offer', 'zone_is_any() and exists (select 1 from dossier d where d.id = dossier_id)'],
    ['offer_acceptance', 'zone_is_any() and exists (select 1 from offer o where o.id = offer_id)'],
    ['proposal_support', 'exists (select 1 from proposal p where p.id = proposal_id)'],
    ['clause_message', 'zone_is_any() and exists (select 1 from dossier d where d.id = dossier_id)'],
    ['clause_message_inside', 'zone_is_of(party)'],
    ['clause_agreement', 'zone_is_any() and exists (select 1 from clause c where c.id = clause_id)'],
    ['dossier_agreement', 'zone_is_any() and exists (select 1 from dossier d where d.id = dossier_id)'],
    ['withdrawal_agreement', 'zone_is_any() and exists (select 1 from dossier d where d.id = dossier_id)'],
    ['language_wish', 'zone_is_any() and exists (select 1 from dossier d where d.id = dossier_id)'],
    ['draft_version', 'zone_is_of(party)'],
    ['kept_draft', 'zone_is_of(party)'],
    ['kept_draft_clause', 'exists (select 1 from kept_draft k where k.dossier_id = kept_draft_clause.dossier_id and k.number = kept_draft_clause.number)'],
    ['proposal', 'zone_is_of(party) or (transmitted_at is not null and zone_is_any())'],
    ['release_key_inside', 'zone_is_of(party)'],
    ['sealed_answer', 'zone_is_of(party)'],
    ['sealed_draft', 'zone_is_of(party)'],
    ['reserve', 'zone_is_of(party) or (member_state is null and zone_is_any())'],
    ['reserve_inside', 'zone_is_of(party)'],
    ['last_look', 'zone_is_of(party)'],
    ['clause_origin', 'zone_is_of(party)'],
    ['clause_origin_value', 'zone_is_of(party)'],
    -- discussion, language, files that came back, readouts, corrections
    ['clause_comment', 'zone_is_of(party)'],
    ['language_confirmation', 'zone_is_of(party)'],
    ['language_waiver', 'zone_is_of(party)'],
    ['received_file', 'zone_is_of(party)'],
    ['received_mapping', 'exists (select 1 from received_file f where f.id = file_id)'],
    ['received_change', 'exists (select 1 from received_file f where f.id = file_id)'],
    ['readout_version', 'zone_is_of(party)'],
    ['correction', 'zone_is_of(side) or (release_id is not null and (zone_is_any() or exists (select 1 from release_package r where r.id = release_id and r.state in (''ARMED'', ''PUBLISHED'') and r.release_at <= time_now())))'],
    ['document', 'zone_is_of(zone) or (zone = '''' and zone_is_any()) or exists (select 1 from release_file f join release_package r on r.id = f.release_id where f.document_id = document.id and (zone_is_any() or r.state in (''ARMED'', ''PUBLISHED'') and r.release_at <= time_now()))'],
    ['document_pdf', 'exists (select 1 from document d where d.id = document_id)'],
    -- the clause bank and earlier statements: those of all, and the side's own
    ['bank_clause', 'zone_is_of(zone) or (zone = ''SHARED'' and zone_is_any())'],
    ['bank_version', 'zone_is_of(zone) or (zone = ''SHARED'' and zone_is_any())'],
    ['bank_version_inside', 'zone_is_of(party)'],
    ['bank_state', 'zone_is_of(party) or (state in (''APPROVED'', ''RETURNED'', ''RETIRED'') and exists (select 1 from bank_version v where v.id = version_id))'],
    ['bank_decision', 'zone_is_of(party) or (state in (''APPROVED'', ''RETURNED'', ''RETIRED'') and exists (select 1 from bank_version v where v.id = version_id))'],
    ['bank_decision_inside', 'zone_is_of(party)'],
    ['bank_owner', 'zone_is_of(party)'],
    ['earlier_statement', 'zone_is_of(zone) or (zone = ''SHARED'' and zone_is_any())'],
    ['earlier_paragraph', 'exists (select 1 from earlier_statement s where s.id = statement_id)'],
    ['earlier_party', 'exists (select 1 from earlier_statement s where s.id = statement_id)'],
    ['clause_precedent', 'zone_is_of(party)'],
    -- the ladder and the names are kept by both; who has changed them is their own side's
    ['ladder_inside', 'zone_is_of(party)'],
    ['glossary_change_inside', 'zone_is_of(party)'],
    -- layouts and processes of a side's own
    ['layout_version', 'zone_is_of(party)'],
    ['layout_in_use', 'zone_is_of(party)'],
    ['process_version', 'zone_is_of(party)'],
    ['process_state', 'zone_is_of(party)'],
    ['process_event', 'zone_is_of(party)'],
    -- people and what they are told; an operator has no side and is nobody's to see
    ['person', 'zone_is_of(party)'],
    ['person_group', 'exists (select 1 from person p where p.name = person_group.name)'],
    ['saved_filter', 'exists (select 1 from person p where p.name = person)'],
    ['notification_settings', 'exists (select 1 from person p where p.name = person)'],
    ['substitution', 'zone_is_of(party)'],
    ['task_handover', 'zone_is_of(party)'],
    ['notification', 'zone_is_of(party)'],
    ['mail', 'exists (select 1 from notification n where n.id = notification_id)'],
    -- the record: a side's own strand, and the shared one
    ['audit_record', 'zone_is_of(zone) or (zone is null and zone_is_any())'],
    ['audit_record_inside', 'zone_is_of(side)'],
    ['audit_seal', 'zone_is_of(strand)']
  ];
  wall text[];
  old text;
begin
  -- What is no longer in the list is no longer a wall.
  for old in select tablename from pg_policies where schemaname = current_schema() and policyname = 'wall' loop
    execute format('drop policy wall on %I', old);
    execute format('alter table %I no force row level security, disable row level security', old);
  end loop;
  foreach wall slice 1 in array walls loop
    execute format('create policy wall on %I using (%s)', wall[1], wall[2]);
    -- Its owner, who is the program, is bound as well.
    execute format('alter table %I enable row level security, force row level security', wall[1]);
  end loop;
end
$$;
