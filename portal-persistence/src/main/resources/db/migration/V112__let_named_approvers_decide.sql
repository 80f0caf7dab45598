-- What one named approver wants, in one round. It is written once; sum and reasons are sealed.
create table approval_vote (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  seat_id uuid not null,
  round integer not null,
  outcome text not null,
  subject text not null,
  name text not null,
  given_at timestamptz not null,
  constraint approval_vote_pk primary key (organisation_id, id),
  constraint approval_vote_once unique (organisation_id, request_id, round, subject),
  constraint approval_vote_at foreign key (organisation_id, seat_id) references funding_seat (organisation_id, id) on delete cascade,
  constraint approval_vote_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint approval_vote_outcome check (outcome in ('APPROVED', 'PARTLY_APPROVED', 'DECLINED', 'DEFERRED'))
);
create index approval_vote_of_request on approval_vote (request_id);

-- What was decided. There is no name in it, for the applicant reads it.
create table determination (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  round integer not null,
  outcome text not null,
  decided_at timestamptz not null,
  constraint determination_pk primary key (organisation_id, id),
  constraint determination_once unique (organisation_id, request_id, round),
  constraint determination_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint determination_outcome check (outcome in ('APPROVED', 'PARTLY_APPROVED', 'DECLINED', 'DEFERRED'))
);
create index determination_of_request on determination (request_id);

-- Whoever decides is shown with whom, and who is awaited. Asked with other rights, for a policy does not ask its own table; and
-- only of the portal, for the owner, who can do all that the portal can, would ask the policy again.
create function ctx.decides(funder uuid, request uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select funder = ctx.organisation() and exists (
    select 1 from public.funding_seat s where s.organisation_id = funder and s.request_id = request and s.subject = ctx.subject()
      and s.part = 'APPROVER' and s.state in ('ACCEPTED', 'SUBMITTED', 'LOCKED')
      and not public.is_conflicted(funder, s.applicant_id, request, s.subject))
$$;
revoke all on function ctx.decides(uuid, uuid) from public;
grant execute on function ctx.decides(uuid, uuid) to portal_app;
create policy read_fellow_approvers on funding_seat for select to portal_app
  using (case when current_user = 'portal_app' and part = 'APPROVER' and organisation_id = (select ctx.organisation())
           then (select ctx.works()) and ctx.decides(organisation_id, request_id) else false end);

alter table approval_vote enable row level security;
alter table approval_vote force row level security;
alter table determination enable row level security;
alter table determination force row level security;
grant select, insert on approval_vote, determination to portal_app;

-- Those who decide, and the officers. A reviewer has said what was to be said.
create policy read_among_deciders on approval_vote for select to portal_app
  using (organisation_id = (select ctx.organisation())
         and exists (select 1 from funding_request r where r.organisation_id = approval_vote.applicant_id
                     and r.id = approval_vote.request_id)
         and ((select ctx.has('role:GRANTS_OFFICER'))
              or ctx.decides(organisation_id, request_id)));
create policy add_own on approval_vote for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject())
              and exists (select 1 from funding_request r where r.organisation_id = approval_vote.applicant_id
                          and r.id = approval_vote.request_id and r.funder_id = approval_vote.organisation_id
                          and r.state = 'DECISION')
              and exists (select 1 from funding_seat s where s.organisation_id = approval_vote.organisation_id
                          and s.id = approval_vote.seat_id and s.request_id = approval_vote.request_id
                          and s.subject = (select ctx.subject()) and s.part = 'APPROVER'
                          and s.state in ('ACCEPTED', 'SUBMITTED', 'LOCKED')));

create policy read_with_request on determination for select to portal_app
  using ((organisation_id = (select ctx.organisation()) or applicant_id = (select ctx.organisation()))
         and exists (select 1 from funding_request r where r.organisation_id = determination.applicant_id
                     and r.id = determination.request_id));
-- By the approver with whose voice it is decided.
create policy add_as_approver on determination for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
              and exists (select 1 from funding_request r where r.organisation_id = determination.applicant_id
                          and r.id = determination.request_id and r.funder_id = determination.organisation_id
                          and r.state = 'DECISION')
              and exists (select 1 from approval_vote v where v.organisation_id = determination.organisation_id
                          and v.request_id = determination.request_id and v.round = determination.round
                          and v.subject = (select ctx.subject())));

create policy kept_by_triggers on funding_call for select to portal_owner using (current_user = 'portal_owner');
create policy kept_by_triggers on approval_vote for select to portal_owner using (current_user = 'portal_owner');
create policy kept_by_triggers on determination for select to portal_owner using (current_user = 'portal_owner');

-- Somebody with a relation has no voice, whatever a seat says.
create function conflicted_have_no_voice() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if public.is_conflicted(new.organisation_id, new.applicant_id, new.request_id, new.subject) then
    raise exception 'Whoever has a relation to the applicant has no voice.' using errcode = '23514',
      constraint = 'approval_vote_of_nobody_conflicted';
  end if;
  return null;
end
$$;
revoke all on function conflicted_have_no_voice() from public;
create trigger conflicted_have_no_voice after insert on approval_vote for each row execute function conflicted_have_no_voice();

-- Nothing is decided by fewer voices than the call asks for; those of people who are out by now count no longer.
create function enough_have_decided() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  needed integer;
  given integer;
begin
  select c.quorum into needed from public.funding_request r
    join public.funding_call c on c.organisation_id = r.funder_id and c.id = r.call_id
    where r.organisation_id = new.applicant_id and r.id = new.request_id;
  select count(*) into given from public.approval_vote v
    join public.funding_seat s on s.organisation_id = v.organisation_id and s.id = v.seat_id
      and s.state in ('ACCEPTED', 'SUBMITTED', 'LOCKED')
    where v.organisation_id = new.organisation_id and v.request_id = new.request_id and v.round = new.round
      and v.outcome = new.outcome
      and not public.is_conflicted(v.organisation_id, v.applicant_id, v.request_id, v.subject);
  if needed is null or given < greatest(needed, 1) then
    raise exception 'Too few of the named approvers want this.' using errcode = '23514', constraint = 'determination_by_quorum';
  end if;
  return null;
end
$$;
revoke all on function enough_have_decided() from public;
create trigger enough_have_decided after insert on determination for each row execute function enough_have_decided();

-- Once it is decided for good, nothing that led to it moves any more. What was put off will be decided by the same people.
create function what_led_to_it_is_locked() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.funding_seat s set state = 'LOCKED', changed_at = new.decided_at, version = s.version + 1
  where s.organisation_id = new.organisation_id and s.request_id = new.request_id and s.state = 'SUBMITTED';
  return null;
end
$$;
revoke all on function what_led_to_it_is_locked() from public;
create trigger what_led_to_it_is_locked after insert on determination for each row
  when (new.outcome <> 'DEFERRED') execute function what_led_to_it_is_locked();

-- What approvers write to each other is read by those who see their voices; it is written once, and so is what was decided.
drop policy read_case on sealed_field;
create policy read_case on sealed_field for select to portal_app
  using (secret = 'CASE' and organisation_id = (select ctx.organisation())
         and exists (select 1 from funding_request r where r.organisation_id = sealed_field.applicant_id
                     and r.id = sealed_field.request_id
                     and (ctx.handles_as(r, (select ctx.person())) = 'OFFICER' or sealed_field.author = (select ctx.subject())))
         and not starts_with(field, 'REVIEW') and not starts_with(field, 'VOTE'));
create policy read_vote on sealed_field for select to portal_app
  using (secret = 'CASE' and starts_with(field, 'VOTE') and organisation_id = (select ctx.organisation())
         and exists (select 1 from approval_vote v where v.organisation_id = sealed_field.organisation_id
                     and v.id = sealed_field.row_id));
create policy votes_begin_with_their_voter on sealed_field as restrictive for insert to portal_app
  with check (not starts_with(field, 'VOTE') or (secret = 'CASE' and exists (
                select 1 from approval_vote v where v.organisation_id = sealed_field.organisation_id and v.id = sealed_field.row_id
                  and v.subject = (select ctx.subject()))));
create policy decisions_are_begun_by_deciding on sealed_field as restrictive for insert to portal_app
  with check (not starts_with(field, 'DECISION') or exists (
                select 1 from determination d where d.organisation_id = sealed_field.organisation_id and d.id = sealed_field.row_id));
create policy decisions_stay on sealed_field as restrictive for update to portal_app
  using (not (starts_with(field, 'VOTE') or starts_with(field, 'DECISION')) or (select ctx.has('clock')));
create policy decisions_are_not_dropped on sealed_field as restrictive for delete to portal_app
  using (not starts_with(field, 'VOTE') and (not starts_with(field, 'DECISION') or applicant_id = (select ctx.organisation())));
