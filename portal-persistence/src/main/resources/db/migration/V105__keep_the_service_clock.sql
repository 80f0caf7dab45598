create policy due on funding_request for select to portal_owner using (current_user = 'portal_owner');
create policy due on request_event for select to portal_owner using (current_user = 'portal_owner');
create policy due on reveal for select to portal_owner using (current_user = 'portal_owner');

-- Only where something is due, never what: at the funder a time that is nearly over or is, at the applicant a reveal that ends.
-- The clock then enters that organisation and looks for itself.
create function ctx.due_requests() returns table (organisation_id uuid, request_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.funder_id, r.id from public.funding_request r
  where ctx.has('clock') and r.alarm_at <= now() and r.state in ('SUBMITTED', 'SCREENING', 'VERIFICATION', 'REVIEW', 'DECISION')
  union
  select v.applicant_id, v.request_id from public.reveal v
  where ctx.has('clock') and v.state = 'OPEN' and v.closes_at <= now()
  order by 2 limit 100
$$;

-- How fast funders answer emergencies, for leads: of each the median in hours, from five answers on, and whether a time promised
-- was missed in the last ninety days. Nothing else leaves.
create function ctx.answer_times() returns table (funder_id uuid, median_hours numeric, missed boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with answered as (
    select r.funder_id, r.id, sum(extract(epoch from e.at) * case
        when e.kind in ('SUBMITTED', 'ANSWERED') then -1
        when e.kind in ('ASKED', 'DECIDED', 'FOUND_INELIGIBLE') then 1 else 0 end) / 3600 as hours
    from public.funding_request r
    join public.request_event e on e.applicant_id = r.organisation_id and e.request_id = r.id
    where r.track = 'EMERGENCY'
    group by r.funder_id, r.id
    having bool_or(e.kind in ('DECIDED', 'FOUND_INELIGIBLE'))
      and count(*) filter (where e.kind in ('DECIDED', 'FOUND_INELIGIBLE')) = 1)
  select f.funder_id,
    (select round(percentile_cont(0.5) within group (order by a.hours)::numeric, 1) from answered a
     where a.funder_id = f.funder_id having count(*) >= 5),
    exists (select 1 from public.request_event e join public.funding_request r on r.organisation_id = e.applicant_id and r.id = e.request_id
            where e.kind = 'BREACHED' and r.track = 'EMERGENCY' and r.funder_id = f.funder_id and e.at > now() - interval '90 days')
  from (select distinct r.funder_id from public.funding_request r where r.track = 'EMERGENCY' and r.state <> 'DRAFT') f
  where ctx.has('lead')
$$;
revoke all on function ctx.due_requests(), ctx.answer_times() from public;
grant execute on function ctx.due_requests(), ctx.answer_times() to portal_app;
