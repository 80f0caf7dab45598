-- Who has no part in any request of a funder finds no desk at all; nobody looks for the requests one by one before that is known.
create or replace view funding_desk with (security_invoker = true) as
  select f.id, f.organisation_id, f.case_code, f.call_id, f.funder_id, f.track, f.urgency, f.state, f.content_id, f.due_at,
    f.submitted_at, f.changed_at, c.title as call_title,
    case when ctx.tells_applicant(f, (select ctx.person()), c.blind) then o.alias else '' end as applicant_alias,
    case when ctx.tells_applicant(f, (select ctx.person()), c.blind) then o.name else '' end as applicant_name
  from funding_request f
  join funding_call c on c.organisation_id = f.funder_id and c.id = f.call_id
  join organisation o on o.id = f.organisation_id
  where f.funder_id = (select who.organisation from ctx.person() who
      where who.officer or who.finance or who.clock or cardinality(who.seats) > 0)
    and f.state <> 'DRAFT'
    and ((select who.officer or who.finance or who.clock from ctx.person() who)
      or f.id = any ((select who.seats from ctx.person() who)::uuid[]));
