set local check_function_bodies = off;

-- The dashboard queries that can have a result for the caller. Each query runs under the policies of all its tables, and starting it
-- takes longer than this whole function; for most people most of them are empty. A query may be named that turns out to be empty. A query
-- with a result is never left out: each condition here is a part of the condition of the query itself, checked without the policies,
-- which could only remove rows. Returns only names of DashboardQuestion.
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
    case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'STATEMENT' and r.open
      and r.state = 'OPEN_FOR_SIGN_ON') then 'CALLS' end,
    case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'STATEMENT' and r.open
      and r.state in ('CONSULTATION', 'OPEN_FOR_SIGN_ON', 'EMBARGOED')) then 'DEADLINES' end,
    case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'STATEMENT' and r.open
      and r.state = 'CONSULTATION' and r.organisation_id <> me) then 'CONSULTED' end,
    case when exists (select 1 from public.document_reader r
      join public.amendment a on a.document_id = r.document_id and a.owner_id = r.organisation_id
      where r.reader_organisation = me and r.kind = 'STATEMENT' and r.open and r.state = 'CONSULTATION' and r.organisation_id = me
        and a.withdrawn_at is null)
      then 'AMENDMENTS' end,
    case when exists (select 1 from public.translation_request q where q.cancelled_at is null
      and (q.organisation_id = me or q.translator_id = me)) then 'TRANSLATIONS' end,
    case when exists (select 1 from public.delivery d where d.organisation_id = me and d.taken_back_at is null
        and d.reply in ('AWAITED', 'ACKNOWLEDGED') and d.reply_by <= last)
      or exists (select 1 from public.delivery_commitment c where c.organisation_id = me and c.state in ('OPEN', 'PARTLY_KEPT')
        and c.due_on <= last) then 'DELIVERIES' end,
    case when exists (select 1 from public.document_reader r
      join public.amendment a on a.document_id = r.document_id and a.owner_id = r.organisation_id
      where r.reader_organisation = me and r.kind = 'PLAN' and r.open and r.state in ('DRAFT', 'SHARED', 'RETURNED', 'UNDER_REVIEW')
        and r.organisation_id = me and a.withdrawn_at is null) then 'PLAN_AMENDMENTS' end,
    case when exists (select 1 from public.document_reader r
      join public.progress_schedule s on s.organisation_id = r.organisation_id and s.plan_id = r.document_id
      left join public.activity a on a.organisation_id = s.organisation_id and a.id = s.subject_id
      where r.reader_organisation = me and r.kind = 'PLAN' and r.open
        and r.state in ('SHARED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW')
        and coalesce(a.responsible_id, s.organisation_id) = me and s.first_due <= last) then 'PLAN_REPORTS' end,
    case when exists (select 1 from public.document_reader r
      join public.activity a on a.organisation_id = r.organisation_id and a.plan_id = r.document_id
      where r.reader_organisation = me and r.kind = 'PLAN' and r.open
        and r.state in ('SHARED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW')
        and a.responsible_id = me and a.state in ('PLANNED', 'IN_PROGRESS') and a.to_day between today and last) then 'PLAN_ENDING' end,
    case when exists (select 1 from public.document_reader r
      join public.risk_review v on v.organisation_id = r.organisation_id and v.plan_id = r.document_id
      where r.reader_organisation = me and r.kind = 'PLAN' and r.open
        and r.state in ('SHARED', 'PROPOSED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW')
        and r.organisation_id = me and v.next_on <= last) then 'PLAN_RISKS' end,
    case when exists (select 1 from public.document_reader r
      join public.plan_review v on v.organisation_id = r.organisation_id and v.plan_id = r.document_id
      where r.reader_organisation = me and r.kind = 'PLAN' and r.open and r.state = 'IN_REVIEW' and r.organisation_id = me
        and v.decided_by is null and v.asked_by <> myself) then 'PLAN_CLEARANCES' end,
    case when exists (select 1 from public.document_reader r
      join public.progress_report p on p.owner_id = r.organisation_id and p.plan_id = r.document_id
      where r.reader_organisation = me and r.kind = 'PLAN' and r.open
        and r.state in ('SHARED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW') and r.organisation_id = me) then 'PLAN_REPORTED' end,
    case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'PLAN' and r.open
      and r.state in ('CLEARED', 'ADOPTED') and r.organisation_id = me) then 'PLAN_READY' end,
    case when exists (select 1 from public.activity_ask k where k.asked_id = me) then 'PLAN_ASKED' end,
    case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'PETITION' and r.open)
      then 'PETITIONS' end,
    case when exists (select 1 from public.petition_page g where g.organisation_id = me and g.owner_id <> me
      and g.state in ('INVITED', 'CONFIRMED')) then 'PETITION_PAGES' end,
    case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'PETITION'
        and r.state in ('OPEN', 'PAUSED', 'CLOSED', 'DELIVERED', 'ANSWERED', 'UNANSWERED') and r.organisation_id = me)
      or 'lead' = any (flags) and (exists (select 1 from public.petition_sheet s where s.state in ('ENTERED', 'DIFFERS'))
        or exists (select 1 from public.petition_invalidation b where b.state = 'ASKED')) then 'PETITION_DESKS' end];
  if 'lead' = any (flags) then
    found := found || array[
      case when exists (select 1 from public.document_reader r where r.reader_organisation = ctx.leads() and r.kind = 'PLAN' and r.open
        and r.state = 'PROPOSED') then 'PLAN_ADOPTIONS' end,
      case when exists (select 1 from public.document_reader r where r.reader_organisation = ctx.leads() and r.kind = 'PETITION' and r.open)
        then 'PETITION_QUEUE' end,
      case when exists (select 1 from public.petition_archive_request q where q.outcome = 'ASKED') then 'PETITION_ARCHIVES' end,
      case when exists (select 1 from public.organisation_step s where s.confirmed_at is null and s.dropped_at is null)
        or exists (select 1 from public.break_glass g where g.confirmed_at is null and g.ended_at is null) then 'SECOND_PERSON' end];
  end if;
  -- A person without any role has no part in any request.
  if strpos(',' || part[4], ',role:') > 0 then
    found := found || array[
      case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'FUNDING')
        then 'REQUESTS' end,
      case when exists (select 1 from public.funding_request f where f.funder_id = me and f.state <> 'DRAFT')
        and (flags && array['role:GRANTS_OFFICER', 'role:FINANCE_OFFICER'] or ctx.has('scheduler')
          or exists (select 1 from public.funding_seat s where s.subject = myself and s.organisation_id = me)) then 'DESK' end,
      case when exists (select 1 from public.funding_seat s where s.subject = myself and s.organisation_id = me
        and s.state in ('INVITED', 'ACCEPTED', 'DRAFT', 'SUBMITTED')) then 'SEATS' end,
      case when exists (select 1 from public.request_sign_off s where s.organisation_id = me and s.subject = myself
        and s.signed_at is null) then 'GRANT_AGREEMENTS' end,
      case when exists (select 1 from public.funding_request f
        where f.organisation_id = me and f.state in ('APPROVED', 'PARTLY_APPROVED', 'AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING')
          and exists (select 1 from public.request_writer w where w.organisation_id = f.organisation_id and w.request_id = f.id
            and w.subject = myself)) then 'GRANTS_WRITTEN' end,
      case when exists (select 1 from public.reveal v where v.applicant_id = me and v.state = 'ASKED') then 'GRANT_REVEALS' end,
      case when exists (select 1 from public.funding_request f
        where f.funder_id = me and f.state in ('VERIFICATION', 'REVIEW', 'DEFERRED', 'APPROVED', 'PARTLY_APPROVED', 'AGREED',
          'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED')) then 'GRANTS_GIVEN' end];
  end if;
  return array_remove(found, null);
end
$$;
revoke all on function ctx.dashboard_questions(date, date) from public;
grant execute on function ctx.dashboard_questions(date, date) to portal_app;
