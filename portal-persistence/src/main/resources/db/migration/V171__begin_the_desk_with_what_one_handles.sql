-- Most people of a funder handle none of its requests, and who has a seat handles few. Whether somebody handles one is a long question
-- about each; whoever is no officer and not of finance is asked it about their seats alone.
create or replace view funding_desk with (security_invoker = true) as
  select f.id, f.organisation_id, f.case_code, f.call_id, f.funder_id, f.track, f.urgency, f.state, f.content_id, f.due_at,
    f.submitted_at, f.changed_at, c.title as call_title,
    case when ctx.tells_applicant(f, (select ctx.person()), c.blind) then o.alias else '' end as applicant_alias,
    case when ctx.tells_applicant(f, (select ctx.person()), c.blind) then o.name else '' end as applicant_name
  from funding_request f
  join funding_call c on c.organisation_id = f.funder_id and c.id = f.call_id
  join organisation o on o.id = f.organisation_id
  where f.funder_id = (select ctx.organisation()) and f.state <> 'DRAFT'
    and ((select who.officer or who.finance or who.clock from ctx.person() who)
      or f.id = any ((select who.seats from ctx.person() who)::uuid[]));
