create policy due on agreement for select to portal_owner using (current_user = 'portal_owner');
create policy due on grant_report for select to portal_owner using (current_user = 'portal_owner');
create policy due on grant_report_version for select to portal_owner using (current_user = 'portal_owner');
create policy due on grant_report_answer for select to portal_owner using (current_user = 'portal_owner');
create policy due on grant_reminder for select to portal_owner using (current_user = 'portal_owner');

-- The reports of running grants of which the applicant is to be reminded now: a week ahead, and again once the day is over.
-- What was handed in waits for the funder, and what lies more than a month back is nobody's news.
create function grant_reports_due() returns table (organisation_id uuid, applicant_id uuid, request_id uuid, report_id uuid, kind text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.organisation_id, g.applicant_id, g.request_id, g.id, k.kind
  from public.grant_report g
  join public.funding_request r on r.organisation_id = g.applicant_id and r.id = g.request_id
    and r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING')
  join public.agreement_signature s on s.organisation_id = g.applicant_id and s.agreement_id = g.agreement_id
  cross join (select (now() at time zone 'UTC')::date as today) t
  cross join lateral (select case when g.due_on < t.today then 'OVERDUE' else 'SOON' end as kind) k
  left join lateral (select max(v.number) as number from public.grant_report_version v
                     where v.funder_id = g.organisation_id and v.report_id = g.id) handed on true
  where g.due_on between t.today - 30 and t.today + 7
    and not exists (select 1 from public.grant_report_answer a where a.organisation_id = g.organisation_id and a.report_id = g.id
                    and a.verdict in ('ACCEPTED', 'WAIVED'))
    and (handed.number is null or exists (
          select 1 from public.grant_report_answer a where a.organisation_id = g.organisation_id and a.report_id = g.id
            and a.number = handed.number))
    and not exists (select 1 from public.grant_reminder m where m.organisation_id = g.organisation_id and m.report_id = g.id
                    and m.kind = k.kind)
$$;
revoke all on function grant_reports_due() from public;

-- That a grant is over and the key was asked back for its applicant, so that it happens once.
create table grant_end (
  organisation_id uuid not null,
  request_id uuid not null,
  ended_at timestamptz not null,
  constraint grant_end_pk primary key (organisation_id, request_id),
  constraint grant_end_of foreign key (organisation_id, request_id) references funding_request (organisation_id, id)
    on delete cascade
);
alter table grant_end enable row level security;
alter table grant_end force row level security;
grant select, insert on grant_end to portal_app;
create policy read_by_clock on grant_end for select to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('clock')));
create policy end_by_clock on grant_end for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('clock')));
create policy due on grant_end for select to portal_owner using (current_user = 'portal_owner');

-- Only where something is due, never what: at the funder a report or the next stage, at the applicant the key of what is over. The
-- clock then enters that organisation and looks for itself.
create function ctx.due_grants() returns table (organisation_id uuid, request_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.funder_id, r.id from public.funding_request r where ctx.has('clock') and r.state = 'PAID'
  union
  select d.organisation_id, d.request_id from public.grant_reports_due() d where ctx.has('clock')
  union
  select r.organisation_id, r.id from public.funding_request r
  where ctx.has('clock') and r.state = 'CLOSED' and not exists (
    select 1 from public.grant_end e where e.organisation_id = r.organisation_id and e.request_id = r.id)
  order by 2 limit 100
$$;
create function ctx.due_grant_reports(request uuid) returns table (report_id uuid, applicant_id uuid, kind text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.report_id, d.applicant_id, d.kind from public.grant_reports_due() d
  where ctx.has('clock') and d.organisation_id = ctx.organisation() and d.request_id = due_grant_reports.request
$$;
revoke all on function ctx.due_grants(), ctx.due_grant_reports(uuid) from public;
grant execute on function ctx.due_grants(), ctx.due_grant_reports(uuid) to portal_app;

-- Nor is anything revealed any more of what is over.
drop policy read_while_revealed on sealed_field;
create policy read_while_revealed on sealed_field for select to portal_app
  using (secret = 'IDENTITY'
         and exists (select 1 from reveal v join funding_request r on r.organisation_id = v.applicant_id and r.id = v.request_id
                     where v.applicant_id = sealed_field.applicant_id and v.request_id = sealed_field.request_id
                       and v.organisation_id = (select ctx.organisation()) and v.asked_by = (select ctx.subject())
                       and v.state = 'OPEN' and now() between v.opens_at and v.closes_at
                       and r.state not in ('CLOSED', 'WITHDRAWN', 'ANONYMISED')));
