-- Where a call is blind, whoever has only a seat at a request judges it without knowing who asks. The one place that says so;
-- whatever names an applicant to people of the funder asks here.
create function ctx.tells_applicant(r public.funding_request, who ctx.person, blind boolean) returns boolean
  language sql stable as $$
  select coalesce(ctx.handles_as(r, who) <> 'SEAT' or not blind, false)
$$;
revoke all on function ctx.tells_applicant(public.funding_request, ctx.person, boolean) from public;
grant execute on function ctx.tells_applicant(public.funding_request, ctx.person, boolean) to portal_app;

-- Empty names for those who are not told.
create or replace view funding_desk with (security_invoker = true) as
  select f.id, f.organisation_id, f.case_code, f.call_id, f.funder_id, f.track, f.urgency, f.state, f.content_id, f.due_at,
    f.submitted_at, f.changed_at, c.title as call_title,
    case when ctx.tells_applicant(f, (select ctx.person()), c.blind) then o.alias else '' end as applicant_alias,
    case when ctx.tells_applicant(f, (select ctx.person()), c.blind) then o.name else '' end as applicant_name
  from funding_request f
  join funding_call c on c.organisation_id = f.funder_id and c.id = f.call_id
  join organisation o on o.id = f.organisation_id
  where f.funder_id = (select ctx.organisation()) and f.state <> 'DRAFT';
