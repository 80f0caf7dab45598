set local check_function_bodies = off;

-- At the funder: the reporting phase begins once everything is paid, and the applicant is reminded of each report.
create or replace function grant_due_at(r funding_request) returns timestamptz
  language sql stable as $$
  select case
    when r.state = 'PAID' or (r.state in ('AGREED', 'PAID_IN_PART', 'REPORTING') and exists (
      select 1 from public.grant_reports_due(r.id))) then now()
    when r.state in ('AGREED', 'PAID_IN_PART', 'REPORTING') then (
      select min(moment.day)::timestamp at time zone 'UTC' from public.grant_report g
      cross join lateral (values (g.due_on - 7), (g.due_on + 1)) as moment (day)
      where g.request_id = r.id and g.applicant_id = r.organisation_id and moment.day > (now() at time zone 'UTC')::date) end
$$;
revoke all on function grant_due_at(funding_request) from public;

-- The next due work on a document for one organisation, and when; null if there is none.
create or replace function due_of(organisation uuid, document uuid, what text) returns timestamptz
  language sql stable as $$
  select case due_of.what
    -- A funder is warned before its promised response time ends, and again when it has ended.
    when 'REQUEST' then (select r.alarm_at from public.funding_request r where r.id = document and r.funder_id = organisation
      and r.state in ('SUBMITTED', 'SCREENING', 'VERIFICATION', 'REVIEW', 'DECISION'))
    -- Access to the applicant's identity ends.
    when 'REVEAL' then (select min(v.closes_at) from public.reveal v where v.request_id = document and v.applicant_id = organisation
      and v.state = 'OPEN')
    when 'GRANT' then (select public.grant_due_at(r) from public.funding_request r where r.id = document and r.funder_id = organisation)
    -- The applicant's key is requested back.
    when 'GRANT_END' then (select r.changed_at from public.funding_request r where r.organisation_id = organisation and r.id = document
      and r.state = 'CLOSED' and not exists (
        select 1 from public.grant_end e where e.organisation_id = r.organisation_id and e.request_id = r.id))
    when 'GLASS' then (select g.until from public.break_glass g where g.organisation_id = organisation and g.id = document
      and g.ended_at is null)
    when 'DELIVERY' then public.delivery_due_at(organisation, document)
    else public.due_of_kind(what, organisation, document) end
$$;
revoke all on function due_of(uuid, uuid, text) from public;

create or replace trigger moves_due after insert or update on reveal for each row
  execute function moves_due('REVEAL', 'applicant_id', 'request_id');
create or replace trigger moves_due after insert or update on grant_report for each row
  execute function moves_due('GRANT', 'organisation_id', 'request_id');
create or replace trigger moves_due after insert on grant_report_answer for each row
  execute function moves_due('GRANT', 'organisation_id', 'request_id');
create or replace trigger moves_due after insert on grant_end for each row
  execute function moves_due('GRANT_END', 'organisation_id', 'request_id');
create or replace trigger moves_due after insert or update on break_glass for each row
  execute function moves_due('GLASS', 'organisation_id', 'id');

create or replace function request_moves_due() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.note_due(new.funder_id, new.id, 'REQUEST');
  perform public.note_due(new.funder_id, new.id, 'GRANT');
  perform public.note_due(new.organisation_id, new.id, 'GRANT_END');
  return null;
end
$$;
revoke all on function request_moves_due() from public;
create or replace trigger moves_due after insert or update of state, alarm_at on funding_request for each row
  execute function request_moves_due();
