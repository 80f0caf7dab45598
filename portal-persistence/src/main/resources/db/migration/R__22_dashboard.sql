set local check_function_bodies = off;

-- The dashboard queries that can have a result for the caller. Each query runs under the policies of all its tables, and starting it
-- takes longer than this whole function; for most people most of them are empty. A query may be named that turns out to be empty. A query
-- with a result is never left out: each condition here is a part of the condition of the query itself, checked without the policies,
-- which could only remove rows. Returns only names of constants of DashboardQuestion, or of the enum of a kind of document; the function
-- <table>_questions of that kind names those about its documents.
create or replace function ctx.dashboard_questions(today date, last date) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := ctx.verified();
  flags text[];
  me uuid;
  myself text;
  found text[];
begin
  if part is null or part[2] = '' then
    return '{}';
  end if;
  me := part[2]::uuid;
  myself := part[3];
  flags := string_to_array(part[4], ',');
  found := array[
    case when exists (select 1 from public.translation_request q where q.cancelled_at is null
      and (q.organisation_id = me or q.translator_id = me)) then 'TRANSLATIONS' end,
    case when exists (select 1 from public.delivery d where d.organisation_id = me and d.taken_back_at is null
        and d.reply in ('AWAITED', 'ACKNOWLEDGED') and d.reply_by <= last)
      or exists (select 1 from public.delivery_commitment c where c.organisation_id = me and c.state in ('OPEN', 'PARTLY_KEPT')
        and c.due_on <= last) then 'DELIVERIES' end] || ctx.questions_of_kinds(me, myself, flags, today, last);
  if 'lead' = any (flags) then
    found := found ||
      case when exists (select 1 from public.organisation_step s where s.confirmed_at is null and s.dropped_at is null)
        or exists (select 1 from public.break_glass g where g.confirmed_at is null and g.ended_at is null) then 'SECOND_PERSON' end;
  end if;
  return array_remove(found, null);
end
$$;
revoke all on function ctx.dashboard_questions(date, date) from public;
grant execute on function ctx.dashboard_questions(date, date) to portal_app;
