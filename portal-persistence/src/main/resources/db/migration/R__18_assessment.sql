set local check_function_bodies = off;

-- A person with a relation to the applicant, declared or known to the portal, judges nothing. It runs with the owner's rights, since an
-- excluded person sees neither the request nor the declaration.
create or replace function is_conflicted(funder uuid, applicant uuid, request uuid, person text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select ctx.belongs(person, applicant)
      or exists (select 1 from public.conflict_declaration d
                 where d.organisation_id = funder and d.request_id = request and d.subject = person and d.relation <> 'NONE')
$$;
revoke all on function is_conflicted(uuid, uuid, uuid, text) from public;

-- The same rules as SeatState: everybody answers for themselves, an officer takes back what was not used, and nobody with a relation
-- takes a seat.
create or replace function seats_take_their_steps() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state = old.state then
    return new;
  end if;
  if (old.state, new.state) not in (('INVITED', 'ACCEPTED'), ('INVITED', 'RECUSED'), ('INVITED', 'DECLINED'), ('INVITED', 'REMOVED'),
      ('ACCEPTED', 'DRAFT'), ('ACCEPTED', 'SUBMITTED'), ('ACCEPTED', 'RECUSED'), ('ACCEPTED', 'DECLINED'), ('ACCEPTED', 'REMOVED'),
      ('DRAFT', 'SUBMITTED'), ('DRAFT', 'RECUSED'), ('DRAFT', 'DECLINED'), ('DRAFT', 'REMOVED'),
      ('SUBMITTED', 'LOCKED'), ('SUBMITTED', 'RECUSED')) then
    raise exception 'A seat does not go this way.' using errcode = '23514', constraint = 'funding_seat_step';
  end if;
  if new.state not in ('REMOVED', 'LOCKED') and new.subject is distinct from ctx.subject() then
    raise exception 'Everybody answers for themselves.' using errcode = '42501';
  end if;
  if new.state in ('ACCEPTED', 'DRAFT', 'SUBMITTED')
     and public.is_conflicted(new.organisation_id, new.applicant_id, new.request_id, new.subject) then
    raise exception 'Somebody with a relation to the applicant judges nothing.' using errcode = '23514',
      constraint = 'funding_seat_of_nobody_conflicted';
  end if;
  return new;
end
$$;
revoke all on function seats_take_their_steps() from public;
create or replace trigger seats_take_their_steps before update on funding_seat for each row execute function seats_take_their_steps();

-- A person with a relation has no vote, even with a seat.
create or replace function conflicted_do_not_vote() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if public.is_conflicted(new.organisation_id, new.applicant_id, new.request_id, new.subject) then
    raise exception 'A person with a relation to the applicant has no vote.' using errcode = '23514',
      constraint = 'approval_vote_of_nobody_conflicted';
  end if;
  return null;
end
$$;
revoke all on function conflicted_do_not_vote() from public;
create or replace trigger conflicted_do_not_vote after insert on approval_vote for each row execute function conflicted_do_not_vote();

-- A decision needs as many votes as the call requires, and at least two; votes of people who have been excluded since no longer count.
create or replace function enough_have_decided() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  needed integer;
  given integer;
begin
  select c.quorum into needed from public.funding_request r
    join public.funding_call c on c.organisation_id = r.funder_id and c.id = r.call_id
    where r.organisation_id = new.applicant_id and r.id = new.request_id;
  select count(distinct v.subject) into given from public.approval_vote v
    join public.funding_seat s on s.organisation_id = v.organisation_id and s.id = v.seat_id
      and s.state in ('ACCEPTED', 'SUBMITTED', 'LOCKED')
    where v.organisation_id = new.organisation_id and v.request_id = new.request_id and v.round = new.round
      and v.outcome = new.outcome
      and not public.is_conflicted(v.organisation_id, v.applicant_id, v.request_id, v.subject);
  if needed is null or given < greatest(needed, 2) then
    raise exception 'Too few of the named approvers want this.' using errcode = '23514', constraint = 'determination_by_quorum';
  end if;
  return null;
end
$$;
revoke all on function enough_have_decided() from public;
create or replace trigger enough_have_decided after insert on determination for each row execute function enough_have_decided();

-- After the final decision nothing that led to it changes. A deferred request is decided by the same people.
create or replace function what_led_to_it_is_locked() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.funding_seat s set state = 'LOCKED', changed_at = new.decided_at, version = s.version + 1
  where s.organisation_id = new.organisation_id and s.request_id = new.request_id and s.state = 'SUBMITTED';
  return null;
end
$$;
revoke all on function what_led_to_it_is_locked() from public;
create or replace trigger what_led_to_it_is_locked after insert on determination for each row
  when (new.outcome <> 'DEFERRED') execute function what_led_to_it_is_locked();

create or replace function has_voted(funder uuid, request uuid, person text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.approval_vote v where v.organisation_id = funder and v.request_id = request and v.subject = person)
$$;
revoke all on function has_voted(uuid, uuid, text) from public;

create or replace function has_declared(seat uuid, funder uuid, person text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.conflict_declaration d
    where d.organisation_id = funder and d.seat_id = seat and d.subject = person and d.relation = 'NONE')
$$;
revoke all on function has_declared(uuid, uuid, text) from public;

-- A person accepts a seat only by declaring their relation to the applicant.
create or replace function seats_taken_by_declaring() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.state = 'INVITED' and new.state = 'ACCEPTED' and not public.has_declared(new.id, new.organisation_id, new.subject) then
    raise exception 'Nothing is declared for this seat.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function seats_taken_by_declaring() from public;
create or replace trigger seats_taken_by_declaring before update on funding_seat for each row
  when (current_user = 'portal_app') execute function seats_taken_by_declaring();

create or replace function voters_have_declared() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not public.has_declared(new.seat_id, new.organisation_id, new.subject) then
    raise exception 'Nothing is declared for this seat.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function voters_have_declared() from public;
create or replace trigger voters_have_declared before insert on approval_vote for each row
  when (current_user = 'portal_app') execute function voters_have_declared();

call ctx.forget_policies('conflict_declaration');
-- Officers read the log; a person who has declared a relation cannot.
create policy read_as_officer on conflict_declaration for select to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER'))
         and exists (select 1 from funding_request r where r.organisation_id = conflict_declaration.applicant_id
                     and r.id = conflict_declaration.request_id));
-- About oneself, at one's own seat.
create policy declare_own on conflict_declaration for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject())
              and exists (select 1 from funding_seat s where s.organisation_id = conflict_declaration.organisation_id
                          and s.id = conflict_declaration.seat_id and s.request_id = conflict_declaration.request_id
                          and s.subject = (select ctx.subject())));
call ctx.allow_portal_owner('conflict_declaration', 'kept_by_triggers', 'select');

call ctx.forget_policies('review');
create policy read_unless_blind on review for select to portal_app
  using (organisation_id = (select ctx.organisation())
         and exists (select 1 from funding_request r where r.organisation_id = review.applicant_id and r.id = review.request_id)
         and ctx.sees_review(organisation_id, request_id, seat_id));
create policy add_own on review for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
              and exists (select 1 from funding_seat s where s.organisation_id = review.organisation_id and s.id = review.seat_id
                          and s.request_id = review.request_id and s.subject = (select ctx.subject()) and s.part = 'REVIEWER'
                          and s.state in ('ACCEPTED', 'DRAFT')));
create policy write_own on review for update to portal_app
  using (organisation_id = (select ctx.organisation())
         and exists (select 1 from funding_seat s where s.organisation_id = review.organisation_id and s.id = review.seat_id
                     and s.subject = (select ctx.subject()) and s.state in ('ACCEPTED', 'DRAFT')))
  with check (organisation_id = (select ctx.organisation()));

call ctx.forget_policies('approval_vote');
-- Approvers and officers. Reviewers have already given their opinion.
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
call ctx.allow_portal_owner('approval_vote', 'kept_by_triggers', 'select');

call ctx.forget_policies('determination');
create policy read_with_request on determination for select to portal_app
  using ((organisation_id = (select ctx.organisation()) or applicant_id = (select ctx.organisation()))
         and exists (select 1 from funding_request r where r.organisation_id = determination.applicant_id
                     and r.id = determination.request_id));
-- Written by the approver whose vote completes the decision.
create policy add_as_approver on determination for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
              and exists (select 1 from funding_request r where r.organisation_id = determination.applicant_id
                          and r.id = determination.request_id and r.funder_id = determination.organisation_id
                          and r.state = 'DECISION')
              and exists (select 1 from approval_vote v where v.organisation_id = determination.organisation_id
                          and v.request_id = determination.request_id and v.round = determination.round
                          and v.subject = (select ctx.subject())));
call ctx.allow_portal_owner('determination', 'kept_by_triggers', 'select');
