set local check_function_bodies = off;

-- A plan starts on its first day, once every activity has a responsible organisation; reminders are due a week before each report and on the day
-- after it.
create or replace function plan_due_at(p plan) returns timestamptz
  language sql stable as $$
  select case when p.state in ('ADOPTED', 'ACTIVE', 'UNDER_REVIEW') then least(
    case when p.state = 'ADOPTED' and not exists (
        select 1 from public.activity a
        join public.plan_section s on s.organisation_id = a.organisation_id and s.id = a.section_id and s.level <> 'ME'
        where a.organisation_id = p.organisation_id and a.plan_id = p.id and a.responsible_id is null
          and a.state in ('PLANNED', 'IN_PROGRESS')) then p.starts_on::timestamp at time zone 'UTC' end,
    case when exists (select 1 from public.report_reminders_due(p.id)) then now() else (
      select min(moment.day)::timestamp at time zone 'UTC' from public.progress_schedule d
      cross join lateral generate_series(0, case when d.every_months = 0 then 0 else
        (extract(year from age(d.last_due, d.first_due)) * 12 + extract(month from age(d.last_due, d.first_due)))::integer
          / d.every_months end) i
      cross join lateral (select (d.first_due + make_interval(months => i * d.every_months))::date as due_on) report
      cross join lateral (values (report.due_on - 7), (report.due_on + 1)) as moment (day)
      where d.organisation_id = p.organisation_id and d.plan_id = p.id and moment.day > (now() at time zone 'UTC')::date) end) end
$$;
revoke all on function plan_due_at(plan) from public;

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
    when 'STATEMENT' then (select public.statement_due_at(s) from public.statement s where s.organisation_id = organisation and s.id = document)
    when 'PLAN' then (select public.plan_due_at(p) from public.plan p where p.organisation_id = organisation and p.id = document)
    when 'PETITION' then (select public.petition_due_at(p) from public.petition p where p.organisation_id = organisation and p.id = document)
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
    when 'DELIVERY' then public.delivery_due_at(organisation, document) end
$$;
revoke all on function due_of(uuid, uuid, text) from public;

-- Changes that two acts make at the same moment are evaluated one after the other; otherwise each would see the state before the other.
create or replace function hold_due(document uuid, what text) returns void
  language sql volatile set search_path = pg_catalog, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('due ' || what || ' ' || document, 0))
$$;
revoke all on function hold_due(uuid, text) from public;

create or replace function note_due(organisation uuid, document uuid, what text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  due timestamptz;
begin
  perform public.hold_due(document, note_due.what);
  due := public.due_of(organisation, document, note_due.what);
  if due is null then
    delete from public.document_due d
    where d.organisation_id = organisation and d.document_id = document and d.what = note_due.what;
  elsif not exists (select 1 from public.document_due d where d.organisation_id = organisation and d.document_id = document
      and d.what = note_due.what and d.due_at = due and d.attempts = 0) then
    insert into public.document_due as d (organisation_id, document_id, what, due_at)
    values (organisation, document, note_due.what, due)
    on conflict on constraint document_due_pk do update set due_at = excluded.due_at, attempts = 0;
  end if;
end
$$;
revoke all on function note_due(uuid, uuid, text) from public;

-- The scheduler takes due work one item at a time. An item returns with growing delays until it is completed; an item that always fails
-- does not hold up others.
create or replace function ctx.take_due(what text, most integer) returns table (organisation_id uuid, document_id uuid)
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  -- Evaluated once, and not again for each row that it is joined with.
  with taken as materialized (
    select x.organisation_id, x.document_id from public.document_due x
    where ctx.has('scheduler') and x.what = take_due.what and x.due_at <= now() order by x.due_at limit most for update skip locked)
  update public.document_due d
  set attempts = d.attempts + 1, due_at = now() + least(interval '15 seconds' * power(2, least(d.attempts, 10)), interval '1 hour')
  from taken
  where d.organisation_id = taken.organisation_id and d.document_id = taken.document_id and d.what = take_due.what
  returning d.organisation_id, d.document_id
$$;
revoke all on function ctx.take_due(text, integer) from public;
grant execute on function ctx.take_due(text, integer) to portal_app;

-- Called when due work has run: records when the next is due. Work that is still due could not be done and remains for later.
create or replace function ctx.settle_due(document uuid, what text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  due timestamptz;
begin
  if not ctx.has('scheduler') then
    raise exception 'Only the scheduler settles due work.' using errcode = '42501';
  end if;
  perform public.hold_due(document, settle_due.what);
  due := public.due_of(ctx.organisation(), document, settle_due.what);
  if due is null or due > now() then
    perform public.note_due(ctx.organisation(), document, settle_due.what);
  end if;
end
$$;
revoke all on function ctx.settle_due(uuid, text) from public;
grant execute on function ctx.settle_due(uuid, text) to portal_app;

-- Every act that moves such a moment records it: by the columns of the row that name the organisation and the document.
create or replace function moves_due() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  moved jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
  perform public.note_due((moved ->> tg_argv[1])::uuid, (moved ->> tg_argv[2])::uuid, tg_argv[0]);
  return null;
end
$$;
revoke all on function moves_due() from public;
create or replace trigger moves_due after update on statement for each row
  when ((new.state, new.hard_deadline, new.embargo) is distinct from (old.state, old.hard_deadline, old.embargo))
  execute function moves_due('STATEMENT', 'organisation_id', 'id');
create or replace trigger moves_due_when_added after insert on statement for each row when (new.state <> 'DRAFT')
  execute function moves_due('STATEMENT', 'organisation_id', 'id');
create or replace trigger moves_due after insert or update or delete on reminder for each row
  execute function moves_due('STATEMENT', 'organisation_id', 'statement_id');
create or replace trigger moves_due after insert or update or delete on answer_notice for each row
  execute function moves_due('STATEMENT', 'organisation_id', 'statement_id');
create or replace trigger moves_due after insert or update of state, starts_on on plan for each row
  execute function moves_due('PLAN', 'organisation_id', 'id');
create or replace trigger moves_due after insert or update or delete on activity for each row
  execute function moves_due('PLAN', 'organisation_id', 'plan_id');
create or replace trigger moves_due after insert or update or delete on progress_schedule for each row
  execute function moves_due('PLAN', 'organisation_id', 'plan_id');
create or replace trigger moves_due after update of level on plan_section for each row
  execute function moves_due('PLAN', 'organisation_id', 'plan_id');
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

call ctx.forget_policies('document_due');
call ctx.allow_portal_owner('document_due', 'kept_by_triggers', 'all');
