-- From a decision to the money that is out no one person is enough: two at least decide, each having said first how they stand to
-- the applicant; whoever has a voice in the decision has no hand in the payment; and what one orders, another says is out.

create policy decided_by_two_at_least on funding_call as restrictive for insert to portal_app with check (quorum >= 2);
create policy kept_for_two_at_least on funding_call as restrictive for update to portal_app
  with check (quorum >= 2 or state <> 'OPEN');
create policy kept_by_triggers on instalment for select to portal_owner using (current_user = 'portal_owner');
create policy kept_by_triggers on agreement for select to portal_owner using (current_user = 'portal_owner');
create policy kept_by_triggers on channel_check for select to portal_owner using (current_user = 'portal_owner');
create policy kept_by_triggers on grant_pause for select to portal_owner using (current_user = 'portal_owner');
create policy kept_by_triggers on screening_verdict for select to portal_owner using (current_user = 'portal_owner');

create function has_voted(funder uuid, request uuid, person text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.approval_vote v where v.organisation_id = funder and v.request_id = request and v.subject = person)
$$;
create function has_declared(seat uuid, funder uuid, person text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.conflict_declaration d
    where d.organisation_id = funder and d.seat_id = seat and d.subject = person and d.relation = 'NONE')
$$;
revoke all on function has_voted(uuid, uuid, text), has_declared(uuid, uuid, text) from public;

-- A seat is taken by saying how one stands to the applicant, and by nothing else.
create function seats_taken_by_declaring() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.state = 'INVITED' and new.state = 'ACCEPTED' and not public.has_declared(new.id, new.organisation_id, new.subject) then
    raise exception 'Nothing is declared for this seat.' using errcode = '42501';
  end if;
  return new;
end
$$;
create function voices_are_of_those_who_declared() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not public.has_declared(new.seat_id, new.organisation_id, new.subject) then
    raise exception 'Nothing is declared for this seat.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function seats_taken_by_declaring(), voices_are_of_those_who_declared() from public;
create trigger seats_taken_by_declaring before update on funding_seat for each row
  when (current_user = 'portal_app') execute function seats_taken_by_declaring();
create trigger voices_are_of_those_who_declared before insert on approval_vote for each row
  when (current_user = 'portal_app') execute function voices_are_of_those_who_declared();

-- Two at least, also under calls from before that said one.
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

-- Whoever has decided does not vouch for where the money goes.
create function channel_is_vouched_by_others() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.side = 'FUNDER' and (new.how = 'UNSAID' or public.has_voted(new.organisation_id, new.request_id, new.checked_by_subject)) then
    raise exception 'Whoever has decided does not pay.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function channel_is_vouched_by_others() from public;
create trigger channel_is_vouched_by_others before insert on channel_check for each row
  when (current_user = 'portal_app') execute function channel_is_vouched_by_others();

-- Money is moved by finance; that it is out is said by another person of finance or by a grants officer.
drop policy pay_as_finance on instalment;
create policy pay_as_finance on instalment for update to portal_app
  using (organisation_id = (select ctx.organisation())
         and ((select ctx.has('role:FINANCE_OFFICER')) or ((select ctx.has('role:GRANTS_OFFICER')) and state = 'ORDERED'))
         and exists (select 1 from agreement a where a.organisation_id = instalment.organisation_id and a.id = instalment.agreement_id))
  with check (organisation_id = (select ctx.organisation())
         and ((select ctx.has('role:FINANCE_OFFICER')) or ((select ctx.has('role:GRANTS_OFFICER')) and state = 'PAID')));

create function money_takes_two_people() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r public.funding_request;
begin
  if public.has_voted(new.organisation_id, new.request_id, ctx.subject()) then
    raise exception 'Whoever has decided does not pay.' using errcode = '42501';
  end if;
  if new.state = 'ORDERED' then
    select * into r from public.funding_request t where t.organisation_id = new.applicant_id and t.id = new.request_id;
    if new.ordered_by_subject <> ctx.subject() or not ctx.is_now(new.ordered_at) or new.tries <> old.tries + 1
       or r.state not in ('AGREED', 'PAID_IN_PART')
       or not exists (select 1 from public.agreement_signature s where s.organisation_id = new.applicant_id
                      and s.agreement_id = new.agreement_id and s.side = 'APPLICANT')
       or 'FUNDER' is distinct from (select c.side from public.channel_check c
            where c.applicant_id = new.applicant_id and c.request_id = new.request_id order by c.checked_at desc limit 1)
       or exists (select 1 from public.grant_pause p where p.organisation_id = new.organisation_id and p.request_id = new.request_id
                  and p.answered_at is null) then
      raise exception 'Nothing is ordered like this.' using errcode = '42501';
    end if;
  elsif new.settled_by_subject <> ctx.subject() or not ctx.is_now(new.settled_at)
      or (new.ordered_by_subject, new.ordered_by, new.ordered_at, new.tries)
        is distinct from (old.ordered_by_subject, old.ordered_by, old.ordered_at, old.tries)
      or (new.state = 'PAID' and new.ordered_by_subject = ctx.subject()) then
    raise exception 'What one has ordered, another says is out.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function money_takes_two_people() from public;
create trigger money_takes_two_people before update on instalment for each row
  when (current_user = 'portal_app') execute function money_takes_two_people();

-- Where a request stands follows what was done about it, and is not said beside that.
create function request_follows_what_was_done() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  step text := old.state || ' ' || new.state;
  applicant boolean := old.organisation_id = ctx.organisation();
  officer boolean := not applicant and ctx.has('role:GRANTS_OFFICER');
  money boolean := officer or (not applicant and ctx.has('role:FINANCE_OFFICER'));
  clock boolean := ctx.has('clock');
  signed boolean := exists (
    select 1 from public.agreement_signature s join public.agreement_signature f
      on f.funder_id = s.funder_id and f.agreement_id = s.agreement_id and f.side = 'FUNDER'
    where s.organisation_id = old.organisation_id and s.request_id = old.id and s.side = 'APPLICANT');
  unpaid bigint;
  paid bigint;
begin
  if new.state = old.state then
    return new;
  end if;
  select count(*) filter (where i.state in ('PLANNED', 'ORDERED', 'FAILED')), count(*) filter (where i.state = 'PAID')
    into unpaid, paid
  from public.instalment i join public.agreement_signature s on s.agreement_id = i.agreement_id and s.side = 'APPLICANT'
  where i.applicant_id = old.organisation_id and i.request_id = old.id and s.organisation_id = old.organisation_id;
  if not coalesce(case
      when step in ('DRAFT SUBMITTED', 'MORE_INFO SCREENING') or new.state in ('WITHDRAWN', 'ANONYMISED')
        then applicant and (clock or ctx.writes(old.id))
      when step in ('APPROVED AGREED', 'PARTLY_APPROVED AGREED') then applicant and ctx.writes(old.id) and signed
      when step in ('SUBMITTED SCREENING', 'SCREENING MORE_INFO', 'SCREENING VERIFICATION', 'VERIFICATION REVIEW',
        'VERIFICATION DECISION', 'REVIEW DECISION', 'DEFERRED DECISION') then officer
      when step = 'SCREENING INELIGIBLE' then officer and exists (
        select 1 from public.screening_verdict v where v.organisation_id = ctx.organisation() and v.applicant_id = old.organisation_id
          and v.request_id = old.id and v.dropped_at is null and (old.track <> 'EMERGENCY' or v.confirmed_at is not null))
      when old.state = 'DECISION' then not applicant and (
        select d.outcome = new.state from public.determination d
        where d.organisation_id = old.funder_id and d.request_id = old.id order by d.round desc limit 1)
      when new.state = 'SUSPENDED' or old.state = 'SUSPENDED' and (new.state = old.suspended_in
          or new.state = 'PAID_IN_PART' and paid > 0 or new.state = 'PAID' and unpaid = 0) then money and (
        select p.agreed and p.kind = case new.state when 'SUSPENDED' then 'SUSPEND' else 'RESUME' end from public.grant_pause p
        where p.organisation_id = old.funder_id and p.request_id = old.id order by p.asked_at desc limit 1)
      when step in ('AGREED PAID_IN_PART') then money and signed and paid > 0
      when step in ('AGREED PAID', 'PAID_IN_PART PAID') then money and signed and unpaid = 0
      when step = 'PAID REPORTING' then not applicant and (clock or money)
      when step in ('REPORTING CLOSED', 'SUSPENDED CLOSED') then officer and unpaid = 0
      else false end, false) then
    raise exception 'This step follows something that was not done.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function request_follows_what_was_done() from public;
create trigger request_follows_what_was_done before update on funding_request for each row
  when (current_user = 'portal_app') execute function request_follows_what_was_done();
