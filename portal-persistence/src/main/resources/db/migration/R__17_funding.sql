set local check_function_bodies = off;

-- The conditions of a call and the criteria of judgement were known to the applicants: they cannot change afterwards.
create or replace function open_calls_stay() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> 'DRAFT' and (new.text, new.language, new.opens_at, new.window_days, new.ceiling, new.currency, new.exclusions,
      new.categories, new.second_person, new.reviews_needed, new.quorum, new.blind)
    is distinct from (old.text, old.language, old.opens_at, old.window_days, old.ceiling, old.currency, old.exclusions,
      old.categories, old.second_person, old.reviews_needed, old.quorum, old.blind) then
    raise exception 'The call is open.' using errcode = '23514', constraint = 'funding_call_is_open';
  end if;
  return new;
end
$$;
revoke all on function open_calls_stay() from public;
create or replace trigger open_calls_stay before update on funding_call for each row execute function open_calls_stay();

create or replace function ctx.person() returns ctx.person
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with own as (
    select s.request_id, s.state from public.funding_seat s
    where s.organisation_id = ctx.organisation() and s.subject = ctx.subject())
  select row(ctx.organisation(), ctx.subject(), ctx.works(), ctx.has('role:GRANTS_OFFICER'), ctx.has('role:FINANCE_OFFICER'),
    ctx.has('scheduler'),
    array(select m.organisation_id from public.member m where m.subject = ctx.subject()),
    array(select o.request_id from own o where o.state in ('INVITED', 'ACCEPTED', 'DRAFT', 'SUBMITTED', 'LOCKED')),
    array(select o.request_id from own o where o.state = 'RECUSED'),
    array(select o.request_id from own o where o.state = 'INVITED'
      except select o.request_id from own o where o.state in ('ACCEPTED', 'DRAFT', 'SUBMITTED', 'LOCKED')))::ctx.person
$$;
revoke all on function ctx.person() from public;
grant execute on function ctx.person() to portal_app;

-- The only function that decides who handles a request, and in which capacity: members of the applicant with any role in it; at the
-- funder, once it is submitted, grants officers, holders of a seat, and finance officers once both sides have agreed. Never a person of
-- the funder who also belongs to the applicant. The scheduler of either side. For everybody else the request does not exist. A person
-- with a declared relation to the applicant is excluded from the request in every capacity, also as an officer.
create or replace function ctx.handles_as(r public.funding_request, who ctx.person) returns text
  language sql stable as $$
  select case
    when who.organisation is null then null
    when who.clock then
      case when r.organisation_id = who.organisation or (r.funder_id = who.organisation and r.state <> 'DRAFT') then 'CLOCK' end
    when not who.works then null
    when r.organisation_id = who.organisation then 'APPLICANT'
    when r.funder_id <> who.organisation or r.state = 'DRAFT' or r.organisation_id = any (who.places) then null
    when r.id = any (who.recused) then null
    when who.officer then 'OFFICER'
    when r.id = any (who.seats) then 'SEAT'
    when who.finance and r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'CLOSED', 'SUSPENDED') then 'FINANCE'
  end
$$;
revoke all on function ctx.handles_as(funding_request, ctx.person) from public;
grant execute on function ctx.handles_as(funding_request, ctx.person) to portal_app;

create or replace function ctx.handles(r public.funding_request, who ctx.person) returns boolean
  language sql stable as $$
  select ctx.handles_as(r, who) is not null
$$;
revoke all on function ctx.handles(funding_request, ctx.person) from public;
grant execute on function ctx.handles(funding_request, ctx.person) to portal_app;

create or replace function ctx.writes(request uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.request_writer w where w.organisation_id = ctx.organisation() and w.request_id = request
    and w.subject = ctx.subject())
$$;
revoke all on function ctx.writes(uuid) from public;
grant execute on function ctx.writes(uuid) to portal_app;

-- Each side changes the state of a request where it may. The funder writes the state and its questions, and nothing else.
create or replace function each_side_moves_its_own() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.organisation_id = ctx.organisation() then
    if new.state <> old.state and not (
        (old.state = 'DRAFT' and new.state = 'SUBMITTED')
        or (old.state = 'MORE_INFO' and new.state = 'SCREENING')
        or (old.state in ('APPROVED', 'PARTLY_APPROVED') and new.state = 'AGREED')
        or new.state = 'WITHDRAWN'
        or (old.state in ('CLOSED', 'DECLINED', 'INELIGIBLE', 'WITHDRAWN') and new.state = 'ANONYMISED')) then
      raise exception 'This step is the funder''s.' using errcode = '42501';
    end if;
  elsif new.state in ('SUBMITTED', 'WITHDRAWN', 'ANONYMISED') and new.state <> old.state
      or (new.urgency, new.submitted_at) is distinct from (old.urgency, old.submitted_at) then
    raise exception 'This is the applicant''s.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function each_side_moves_its_own() from public;
create or replace trigger each_side_moves_its_own before update on funding_request for each row
  when (current_user = 'portal_app') execute function each_side_moves_its_own();

create or replace function owner_forgets() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.document_reader r where r.organisation_id = old.organisation_id and r.document_id = old.id;
  return null;
end
$$;
revoke all on function owner_forgets() from public;
create or replace trigger owner_forgets after delete on funding_request for each row execute function owner_forgets();

-- A decided reveal is never decided again, and an open one is never extended: a person who needs longer requests it again.
create or replace function reveals_go_one_way() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not ((old.state = 'ASKED' and new.state in ('OPEN', 'REFUSED', 'CLOSED')) or (old.state = 'OPEN' and new.state = 'CLOSED'))
     or (old.state = 'OPEN' and (new.opens_at, new.closes_at, new.decided_by) is distinct from (old.opens_at, old.closes_at, old.decided_by)) then
    raise exception 'The reveal was decided.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function reveals_go_one_way() from public;
create or replace trigger reveals_go_one_way before update on reveal for each row execute function reveals_go_one_way();

-- Whether a handler may read this kind of secret. Before the content of a request can be read, a handler must declare their relation; until then
-- they see only who asks whom for what. After a withdrawal or the end of a request only the applicant may read it, at once; the keys follow.
create or replace function ctx.reads(r public.funding_request, who ctx.person, secret text) returns boolean
  language sql stable as $$
  select case ctx.handles_as(r, who)
    when 'APPLICANT' then secret in ('CONTENT', 'AGREEMENT')
    when 'CLOCK' then (r.organisation_id = who.organisation) = (secret <> 'CASE')
    when 'OFFICER' then r.state not in ('CLOSED', 'WITHDRAWN', 'ANONYMISED') and (secret in ('CONTENT', 'AGREEMENT')
      or (secret = 'PAYMENT' and who.finance and r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED')))
    when 'SEAT' then r.state not in ('CLOSED', 'WITHDRAWN', 'ANONYMISED') and (
      (secret in ('CONTENT', 'AGREEMENT') and not r.id = any (who.undeclared))
      or (secret = 'PAYMENT' and who.finance and r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED')))
    when 'FINANCE' then r.state <> 'CLOSED' and secret in ('AGREEMENT', 'PAYMENT')
    else false end
$$;
revoke all on function ctx.reads(funding_request, ctx.person, text) from public;
grant execute on function ctx.reads(funding_request, ctx.person, text) to portal_app;

-- The object of a request that contains this kind of secret.
create or replace function ctx.object_of(r public.funding_request, secret text) returns uuid
  language sql immutable as $$
  select case secret when 'IDENTITY' then r.identity_id when 'PAYMENT' then r.payment_id when 'CASE' then r.case_id else r.content_id end
$$;
revoke all on function ctx.object_of(funding_request, text) from public;
grant execute on function ctx.object_of(funding_request, text) to portal_app;

-- Whether a handler may write this kind of secret: authors of the applicant write theirs; the funder writes what it says to the applicant and
-- what it keeps internal.
create or replace function ctx.seals(r public.funding_request, who ctx.person, secret text) returns boolean
  language sql stable as $$
  select case ctx.handles_as(r, who)
    when 'APPLICANT' then secret <> 'CASE' and ctx.writes(r.id)
    when 'CLOCK' then (r.organisation_id = who.organisation) = (secret <> 'CASE')
    when 'OFFICER' then secret in ('CONTENT', 'AGREEMENT', 'CASE') and r.state not in ('WITHDRAWN', 'ANONYMISED')
    when 'SEAT' then secret in ('CONTENT', 'AGREEMENT', 'CASE') and r.state not in ('WITHDRAWN', 'ANONYMISED')
    when 'FINANCE' then secret in ('AGREEMENT', 'CASE')
    else false end
$$;
revoke all on function ctx.seals(funding_request, ctx.person, text) from public;
grant execute on function ctx.seals(funding_request, ctx.person, text) to portal_app;

-- How fast funders answer emergencies, for leads: for each funder the median in hours, from five answers on, and whether it missed a promised
-- time in the last ninety days. Nothing else is returned.
create or replace function ctx.answer_times() returns table (funder_id uuid, median_hours numeric, missed boolean)
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
revoke all on function ctx.answer_times() from public;
grant execute on function ctx.answer_times() to portal_app;

-- The reviews that a person sees at one request: their own from the beginning, others' once these are submitted. A review written with
-- knowledge of the others is no second opinion, so a person whose own review is outstanding sees none, whatever other role they have at
-- the funder; a person who has declared a relation sees nothing, also as an officer. It runs with the owner's rights, since only officers
-- see who holds the seats.
create or replace function ctx.sees_review(funder uuid, request uuid, seat uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select funder = ctx.organisation()
    and not exists (select 1 from public.funding_seat m where m.organisation_id = funder and m.request_id = request
                    and m.subject = ctx.subject() and m.state = 'RECUSED')
    and exists (
      select 1 from public.funding_seat s where s.organisation_id = funder and s.id = seat and s.request_id = request
        and ((s.subject = ctx.subject() and s.state in ('ACCEPTED', 'DRAFT', 'SUBMITTED', 'LOCKED'))
             or (s.state in ('SUBMITTED', 'LOCKED') and case
                  when exists (select 1 from public.funding_seat m where m.organisation_id = funder and m.request_id = request
                               and m.subject = ctx.subject() and m.part = 'REVIEWER')
                    then exists (select 1 from public.funding_seat m where m.organisation_id = funder and m.request_id = request
                               and m.subject = ctx.subject() and m.part = 'REVIEWER' and m.state in ('SUBMITTED', 'LOCKED'))
                  else ctx.has('role:GRANTS_OFFICER')
                    or exists (select 1 from public.funding_seat m where m.organisation_id = funder and m.request_id = request
                               and m.subject = ctx.subject() and m.part = 'APPROVER'
                               and m.state in ('ACCEPTED', 'DRAFT', 'SUBMITTED', 'LOCKED')) end)))
$$;
revoke all on function ctx.sees_review(uuid, uuid, uuid) from public;
grant execute on function ctx.sees_review(uuid, uuid, uuid) to portal_app;

-- A review is written by its reviewer until it is submitted, and by nobody afterwards.
create or replace function ctx.writes_review(funder uuid, id uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.review v
    join public.funding_seat s on s.organisation_id = v.organisation_id and s.id = v.seat_id
    where v.organisation_id = funder and v.id = writes_review.id and s.subject = ctx.subject() and s.state in ('ACCEPTED', 'DRAFT'))
$$;
revoke all on function ctx.writes_review(uuid, uuid) from public;
grant execute on function ctx.writes_review(uuid, uuid) to portal_app;

-- An approver sees the other approvers and who has not decided yet. It runs with the owner's rights, since a policy cannot query its own
-- table; and only for the portal's role, since for the owner, who can do all that the portal can, the policy would be evaluated again.
create or replace function ctx.decides(funder uuid, request uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select funder = ctx.organisation() and exists (
    select 1 from public.funding_seat s where s.organisation_id = funder and s.request_id = request and s.subject = ctx.subject()
      and s.part = 'APPROVER' and s.state in ('ACCEPTED', 'SUBMITTED', 'LOCKED')
      and not public.is_conflicted(funder, s.applicant_id, request, s.subject))
$$;
revoke all on function ctx.decides(uuid, uuid) from public;
grant execute on function ctx.decides(uuid, uuid) to portal_app;

-- For the launcher's command that destroys the keys of one request: the objects of a case, on both sides.
create or replace function ctx.objects_of_case(code text) returns table (object_id uuid, owner_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.keeper from public.funding_request r
  cross join lateral (values (r.content_id, r.organisation_id), (r.identity_id, r.organisation_id), (r.payment_id, r.organisation_id),
    (r.case_id, r.funder_id)) as o (id, keeper)
  where r.case_code = code
$$;
revoke all on function ctx.objects_of_case(text) from public;

-- In a blind call, a person who has only a seat at a request judges it without knowing the applicant. This is the only function that
-- decides it; everything that names an applicant to people of the funder calls it.
create or replace function ctx.shows_applicant(r public.funding_request, who ctx.person, blind boolean) returns boolean
  language sql stable as $$
  select coalesce(ctx.handles_as(r, who) <> 'SEAT' or not blind, false)
$$;
revoke all on function ctx.shows_applicant(funding_request, ctx.person, boolean) from public;
grant execute on function ctx.shows_applicant(funding_request, ctx.person, boolean) to portal_app;

-- When the funder reads who the applicant is or how they are paid, the audit log of the applicant records it as well.
create or replace function reading_is_recorded() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.funding_request r
      where r.organisation_id = new.owner_id and r.id = new.object_id and r.funder_id = new.organisation_id) then
    insert into public.audit_entry (organisation_id, number, at, actor, action, object_kind, object_id, owner_id, previous, hash,
      on_behalf_of)
    values (new.owner_id, 0, new.at, new.actor, new.action, new.object_kind, new.object_id, new.owner_id, '', '', new.on_behalf_of);
  end if;
  return null;
end
$$;
revoke all on function reading_is_recorded() from public;
create or replace trigger reading_is_recorded after insert on audit_entry for each row
  when (new.action in ('IdentityRead', 'PaymentDetailsRead') and new.owner_id <> new.organisation_id)
  execute function reading_is_recorded();

-- The state of a request for the reader index.
create or replace function request_standing(r funding_request) returns document_standing
  language sql immutable as $$
  select row(r.state, r.state not in ('DECLINED', 'INELIGIBLE', 'WITHDRAWN', 'CLOSED', 'ANONYMISED'), r.due_at,
    null::timestamptz, false)::public.document_standing
$$;
revoke all on function request_standing(funding_request) from public;

-- The number of requests that a funder has received and has to act on. Requests that wait for the applicant, who can also withdraw them,
-- are left out: the funder would wait for ever. People who see what has to end before an organisation leaves handle none of the requests,
-- and learn nothing else.
create or replace function ctx.requests_received(funder uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from public.funding_request r
  where funder = ctx.organisation() and ctx.voting_capacities(funder) <> '{}'
    and r.funder_id = funder and r.state not in ('DRAFT', 'MORE_INFO', 'APPROVED', 'PARTLY_APPROVED')
    and (public.request_standing(r)).open
$$;
revoke all on function ctx.requests_received(uuid) from public;
grant execute on function ctx.requests_received(uuid) to portal_app;

create or replace function index_entry(r funding_request, out standing document_standing, out language text, out title_key text)
  language sql stable as $$
  select public.request_standing(r), '', ''
$$;
revoke all on function index_entry(funding_request) from public;

-- A request has no sections that readers comment on.
create or replace function ctx.sees_funding_request_section(document uuid, owner uuid, section uuid) returns boolean
  language sql immutable as 'select false';
revoke all on function ctx.sees_funding_request_section(uuid, uuid, uuid) from public;
grant execute on function ctx.sees_funding_request_section(uuid, uuid, uuid) to portal_app;

-- The dashboard queries about requests that can have a result for this person (R__22_dashboard.sql). A person without any role has no part
-- in any request.
create or replace function ctx.funding_request_questions(me uuid, myself text, flags text[], today date, last date) returns text[]
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if strpos(',' || array_to_string(flags, ','), ',role:') = 0 then
    return '{}';
  end if;
  return array[
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
end
$$;
revoke all on function ctx.funding_request_questions(uuid, text, text[], date, date) from public;

-- Requests of the organisation that are drafts or not at an end, requests to it that wait for it and not for their applicant, and its calls
-- that take requests.
create or replace view leaving_funding_request with (security_invoker = true) as
  select 'requests' as obligation, count(*) as number from document_reader r
  where r.reader_organisation = ctx.organisation() and r.kind = 'FUNDING' and r.open and r.organisation_id = r.reader_organisation
  having count(*) > 0
  union all
  select 'received', n.number from ctx.requests_received(ctx.organisation()) n (number) where n.number > 0
  union all
  select 'funding', count(*) from funding_call c
  where c.organisation_id = ctx.organisation() and c.state = 'OPEN' and (c.closes_at is null or c.closes_at > now())
  having count(*) > 0;
grant select on leaving_funding_request to portal_app;

call ctx.register_kind('FUNDING', 'funding_request');
create or replace trigger readers_follow after update on funding_request for each row
  when ((new.changed_at, new.state, new.due_at) is distinct from (old.changed_at, old.state, old.due_at))
  execute function index_follows();

create or replace view funding_list with (security_invoker = true) as
  select f.id, f.organisation_id, f.case_code, f.call_id, f.funder_id, f.track, f.urgency, f.state, f.content_id, f.due_at,
    f.submitted_at, r.changed_at, c.title as call_title, o.alias as funder_alias, o.name as funder_name
  from document_reader r
  join funding_request f on f.organisation_id = r.organisation_id and f.id = r.document_id
  join funding_call c on c.organisation_id = f.funder_id and c.id = f.call_id
  join organisation o on o.id = f.funder_id
  where r.kind = 'FUNDING' and r.reader_organisation = (select ctx.organisation()) and f.organisation_id = r.reader_organisation;
grant select on funding_list to portal_app;

-- Returns empty names to people who must not see them. Most people of a funder handle none of its requests, and holders of a seat handle
-- few. The check whether a person handles a request is expensive; for people who are neither officers nor of finance it is made only for
-- requests at which they hold a seat. A person without a part in any request has no desk; this is determined before single requests are
-- checked.
create or replace view funding_desk with (security_invoker = true) as
  select f.id, f.organisation_id, f.case_code, f.call_id, f.funder_id, f.track, f.urgency, f.state, f.content_id, f.due_at,
    f.submitted_at, f.changed_at, c.title as call_title,
    case when ctx.shows_applicant(f, (select ctx.person()), c.blind) then o.alias else '' end as applicant_alias,
    case when ctx.shows_applicant(f, (select ctx.person()), c.blind) then o.name else '' end as applicant_name
  from funding_request f
  join funding_call c on c.organisation_id = f.funder_id and c.id = f.call_id
  join organisation o on o.id = f.organisation_id
  where f.funder_id = (select who.organisation from ctx.person() who
      where who.officer or who.finance or who.clock or cardinality(who.seats) > 0)
    and f.state <> 'DRAFT'
    and ((select who.officer or who.finance or who.clock from ctx.person() who)
      or f.id = any ((select who.seats from ctx.person() who)::uuid[]));
grant select on funding_desk to portal_app;

call ctx.forget_policies('funding_call');
create policy read_open on funding_call for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or (state in ('OPEN', 'CLOSED') and (select ctx.organisation()) is not null));
call ctx.allow_organisation('funding_call', 'add_own', 'insert', 'role:GRANTS_OFFICER');
call ctx.allow_organisation('funding_call', 'keep_own', 'update', 'role:GRANTS_OFFICER');
call ctx.allow_portal_owner('funding_call', 'kept_by_triggers', 'select');
-- From decision to payment no single person is enough: at least two decide, each having first declared their relation to the applicant; a
-- person who votes on the decision has no part in the payment; and one person orders a payment, another confirms it.
create policy decided_by_two_at_least on funding_call as restrictive for insert to portal_app with check (quorum >= 2);
create policy kept_for_two_at_least on funding_call as restrictive for update to portal_app
  with check (quorum >= 2 or state <> 'OPEN');

call ctx.forget_policies('call_service');
create policy read_with_call on call_service for select to portal_app
  using (exists (select 1 from funding_call c where c.organisation_id = call_service.organisation_id and c.id = call_service.call_id));
call ctx.allow_organisation('call_service', 'add_own', 'insert', 'role:GRANTS_OFFICER');
call ctx.allow_organisation('call_service', 'drop_own', 'delete', 'role:GRANTS_OFFICER');

call ctx.forget_policies('call_criterion');
create policy read_with_call on call_criterion for select to portal_app
  using (exists (select 1 from funding_call c where c.organisation_id = call_criterion.organisation_id and c.id = call_criterion.call_id));
call ctx.allow_organisation('call_criterion', 'add_own', 'insert', 'role:GRANTS_OFFICER');
call ctx.allow_organisation('call_criterion', 'drop_own', 'delete', 'role:GRANTS_OFFICER');

call ctx.forget_policies('funding_request');
create policy read_handled on funding_request for select to portal_app
  using (ctx.handles(funding_request, (select ctx.person())));
create policy draft_own on funding_request for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:MEMBER')) and state = 'DRAFT'
         and created_by = (select ctx.subject())
         and exists (select 1 from funding_call c where c.organisation_id = funding_request.funder_id
                     and c.id = funding_request.call_id and c.state = 'OPEN'));
create policy keep_handled on funding_request for update to portal_app
  using (ctx.handles(funding_request, (select ctx.person()))) with check (ctx.handles(funding_request, (select ctx.person())));
create policy drop_draft on funding_request for delete to portal_app
  using (organisation_id = (select ctx.organisation()) and state = 'DRAFT' and exists (
           select 1 from request_writer w where w.organisation_id = funding_request.organisation_id
             and w.request_id = funding_request.id and w.subject = (select ctx.subject())));
call ctx.allow_portal_owner('funding_request', 'due', 'select');

call ctx.forget_policies('funding_seat');
-- Seats are visible to their holders and to grants officers of the funder, unless they also belong to the applicant. This policy does not
-- query the request, since the request's policy queries this table.
create policy read_seat on funding_seat for select to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.works())
         and (subject = (select ctx.subject()) or (select ctx.has('role:GRANTS_OFFICER')))
         and not exists (select 1 from member m
                         where m.subject = (select ctx.subject()) and m.organisation_id = funding_seat.applicant_id));
-- Grants officers assign seats, and only to people who do not belong to the applicant. The holder of a seat writes their own statements.
create policy give_as_officer on funding_seat for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and given_by = (select ctx.subject())
         and not ctx.belongs(subject, applicant_id)
         and exists (select 1 from member m where m.organisation_id = funding_seat.organisation_id and m.subject = funding_seat.subject)
         and exists (select 1 from funding_request r where r.organisation_id = funding_seat.applicant_id
                     and r.id = funding_seat.request_id and r.funder_id = funding_seat.organisation_id
                     and ctx.handles_as(r, (select ctx.person())) = 'OFFICER'));
create policy answer_or_move on funding_seat for update to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.works())
         and (subject = (select ctx.subject()) or (select ctx.has('role:GRANTS_OFFICER')))
         and not exists (select 1 from member m
                         where m.subject = (select ctx.subject()) and m.organisation_id = funding_seat.applicant_id))
  with check (organisation_id = (select ctx.organisation()));
call ctx.allow_portal_owner('funding_seat', 'kept_by_triggers', 'select');
call ctx.allow_portal_owner('funding_seat', 'locked_by_triggers', 'update');
create policy read_fellow_approvers on funding_seat for select to portal_app
  using (case when current_user = 'portal_app' and part = 'APPROVER' and organisation_id = (select ctx.organisation())
           then (select ctx.works()) and ctx.decides(organisation_id, request_id) else false end);

call ctx.forget_policies('request_writer');
create policy read_own on request_writer for select to portal_app
  using (organisation_id = (select ctx.organisation()) and ((select ctx.works()) or (select ctx.has('scheduler'))));
-- The person who begins a request writes it; later, writers give colleagues access.
create policy let_in on request_writer for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and added_by = (select ctx.subject())
         and exists (select 1 from funding_request r where r.organisation_id = request_writer.organisation_id
                     and r.id = request_writer.request_id and r.created_by = (select ctx.subject()) and r.state = 'DRAFT')
         and (subject = (select ctx.subject()) or exists (
              select 1 from member m where m.organisation_id = request_writer.organisation_id and m.subject = request_writer.subject)));
create policy let_colleagues_in on request_writer for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and added_by = (select ctx.subject()) and ctx.writes(request_id)
         and exists (select 1 from member m where m.organisation_id = request_writer.organisation_id
                     and m.subject = request_writer.subject));
create policy let_out on request_writer for delete to portal_app
  using (organisation_id = (select ctx.organisation()) and ctx.writes(request_id));
call ctx.allow_portal_owner('request_writer', 'checked_before_shredding', 'select');

call ctx.forget_policies('request_sign_off');
create policy read_own on request_sign_off for select to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.works()));
create policy ask_as_writer on request_sign_off for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and asked_by = (select ctx.subject()) and signed_at is null
         and ctx.writes(request_id));
create policy sign_myself on request_sign_off for update to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()))
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
call ctx.allow_portal_owner('request_sign_off', 'looked_for_by_the_dashboard', 'select');

call ctx.forget_policies('request_consent');
create policy read_handled on request_consent for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = request_consent.organisation_id
                 and r.id = request_consent.request_id
                 and ctx.handles_as(r, (select ctx.person())) in ('APPLICANT', 'OFFICER', 'SEAT')));
create policy record_as_writer on request_consent for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and recorded_by = (select ctx.subject()) and ctx.writes(request_id));
create policy revoke_as_writer on request_consent for update to portal_app
  using (organisation_id = (select ctx.organisation()) and ctx.writes(request_id))
  with check (organisation_id = (select ctx.organisation()) and ctx.writes(request_id));

call ctx.forget_policies('request_event');
create policy read_handled on request_event for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = request_event.applicant_id
                 and r.id = request_event.request_id));
create policy add_own on request_event for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and (side = 'APPLICANT') = (organisation_id = applicant_id)
         and exists (select 1 from funding_request r where r.organisation_id = request_event.applicant_id
                     and r.id = request_event.request_id));
call ctx.allow_portal_owner('request_event', 'due', 'select');

call ctx.forget_policies('request_question');
create policy read_handled on request_question for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = request_question.applicant_id
                 and r.id = request_question.request_id
                 and ctx.handles_as(r, (select ctx.person())) in ('APPLICANT', 'OFFICER', 'SEAT')));
create policy ask_as_officer on request_question for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and asked_by = (select ctx.subject())
         and exists (select 1 from funding_request r where r.organisation_id = request_question.applicant_id
                     and r.id = request_question.request_id and ctx.handles_as(r, (select ctx.person())) = 'OFFICER'));

call ctx.forget_policies('screening_verdict');
create policy read_as_officer on screening_verdict for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = screening_verdict.applicant_id
                 and r.id = screening_verdict.request_id and (ctx.handles_as(r, (select ctx.person())) = 'OFFICER'
                   or (ctx.handles_as(r, (select ctx.person())) = 'APPLICANT' and screening_verdict.confirmed_at is not null))));
create policy propose_as_officer on screening_verdict for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and proposed_by = (select ctx.subject())
         and exists (select 1 from funding_request r where r.organisation_id = screening_verdict.applicant_id
                     and r.id = screening_verdict.request_id and ctx.handles_as(r, (select ctx.person())) = 'OFFICER'));
create policy settle_as_officer on screening_verdict for update to portal_app
  using (organisation_id = (select ctx.organisation()) and confirmed_at is null and dropped_at is null
         and exists (select 1 from funding_request r where r.organisation_id = screening_verdict.applicant_id
                     and r.id = screening_verdict.request_id and ctx.handles_as(r, (select ctx.person())) = 'OFFICER'))
  with check (organisation_id = (select ctx.organisation())
         and (confirmed_by is null or confirmed_by = (select ctx.subject())));
call ctx.allow_portal_owner('screening_verdict', 'kept_by_triggers', 'select');

call ctx.forget_policies('reveal');
-- Every step of a reveal is visible to the applicant's people, to the person who requested it, and to grants officers of the funder.
create policy read_concerned on reveal for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = reveal.applicant_id and r.id = reveal.request_id
                 and (ctx.handles_as(r, (select ctx.person())) in ('APPLICANT', 'OFFICER', 'CLOCK')
                      or reveal.asked_by = (select ctx.subject()))));
create policy ask_myself on reveal for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and asked_by = (select ctx.subject()) and state = 'ASKED'
         and decided_by is null and opens_at is null
         and exists (select 1 from funding_request r where r.organisation_id = reveal.applicant_id and r.id = reveal.request_id
                     and r.funder_id = reveal.organisation_id
                     and ctx.handles_as(r, (select ctx.person())) in ('OFFICER', 'SEAT', 'FINANCE')));
-- A custodian of the applicant decides, or an administrator where it has none; and anybody of either side who sees it ends it.
create policy decide_as_custodian on reveal for update to portal_app
  using (applicant_id = (select ctx.organisation()) and state = 'ASKED'
         and ((select ctx.has('role:CUSTODIAN')) or (select ctx.has('role:ADMINISTRATOR'))))
  with check (applicant_id = (select ctx.organisation()) and decided_by = (select ctx.subject()) and state in ('OPEN', 'REFUSED')
         and ((select ctx.has('role:CUSTODIAN')) or (select ctx.has('role:ADMINISTRATOR'))));
create policy close_it on reveal for update to portal_app
  using (state in ('OPEN', 'ASKED') and exists (
           select 1 from funding_request r where r.organisation_id = reveal.applicant_id and r.id = reveal.request_id
             and (ctx.handles_as(r, (select ctx.person())) in ('APPLICANT', 'OFFICER', 'CLOCK')
                  or reveal.asked_by = (select ctx.subject()))))
  with check (state = 'CLOSED');
call ctx.allow_portal_owner('reveal', 'due', 'select');

call ctx.forget_policies('sealed_field');
create policy read_handled on sealed_field for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = sealed_field.applicant_id
                 and r.id = sealed_field.request_id and ctx.reads(r, (select ctx.person()), sealed_field.secret)));
create policy read_as_writer on sealed_field for select to portal_app
  using (secret in ('IDENTITY', 'PAYMENT') and applicant_id = (select ctx.organisation()) and (select ctx.works())
         and exists (select 1 from request_writer w where w.organisation_id = sealed_field.applicant_id
                     and w.request_id = sealed_field.request_id and w.subject = (select ctx.subject())));
-- Nothing is revealed of a request that is over.
create policy read_while_revealed on sealed_field for select to portal_app
  using (secret = 'IDENTITY'
         and exists (select 1 from reveal v join funding_request r on r.organisation_id = v.applicant_id and r.id = v.request_id
                     where v.applicant_id = sealed_field.applicant_id and v.request_id = sealed_field.request_id
                       and v.organisation_id = (select ctx.organisation()) and v.asked_by = (select ctx.subject())
                       and v.state = 'OPEN' and now() between v.opens_at and v.closes_at
                       and r.state not in ('CLOSED', 'WITHDRAWN', 'ANONYMISED')));
-- The funder's internal records: grants officers see all of them, others what they have written. The content of a review is visible to
-- those who see the review; messages among approvers are visible to those who see their votes; they are written once, and so are
-- decisions.
create policy read_case on sealed_field for select to portal_app
  using (secret = 'CASE' and organisation_id = (select ctx.organisation())
         and exists (select 1 from funding_request r where r.organisation_id = sealed_field.applicant_id
                     and r.id = sealed_field.request_id
                     and (ctx.handles_as(r, (select ctx.person())) = 'OFFICER' or sealed_field.author = (select ctx.subject())))
         and not starts_with(field, 'REVIEW') and not starts_with(field, 'VOTE'));
create policy add_own on sealed_field for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and author = (select ctx.subject())
         and exists (select 1 from funding_request r where r.organisation_id = sealed_field.applicant_id
                     and r.id = sealed_field.request_id and ctx.seals(r, (select ctx.person()), sealed_field.secret)
                     and sealed_field.object_id = ctx.object_of(r, sealed_field.secret)));
-- The scheduler re-encrypts everything of an object, whichever organisation has written it.
create policy keep_own on sealed_field for update to portal_app
  using ((organisation_id = (select ctx.organisation()) or (select ctx.has('scheduler')))
         and exists (select 1 from funding_request r where r.organisation_id = sealed_field.applicant_id
                     and r.id = sealed_field.request_id and ctx.seals(r, (select ctx.person()), sealed_field.secret)
                     and (ctx.handles_as(r, (select ctx.person())) in ('APPLICANT', 'OFFICER', 'CLOCK')
                          or sealed_field.author = (select ctx.subject()))))
  with check (organisation_id = (select ctx.organisation()) or (select ctx.has('scheduler')));
create policy drop_own on sealed_field for delete to portal_app
  using ((organisation_id = (select ctx.organisation()) or (secret <> 'CASE' and applicant_id = (select ctx.organisation())))
         and exists (select 1 from funding_request r where r.organisation_id = sealed_field.applicant_id
                     and r.id = sealed_field.request_id and ctx.seals(r, (select ctx.person()), sealed_field.secret)));
create policy read_review on sealed_field for select to portal_app
  using (secret = 'CASE' and starts_with(field, 'REVIEW') and organisation_id = (select ctx.organisation())
         and exists (select 1 from review v where v.organisation_id = sealed_field.organisation_id and v.id = sealed_field.row_id));
create policy reviews_begin_with_their_reviewer on sealed_field as restrictive for insert to portal_app
  with check (not starts_with(field, 'REVIEW') or (secret = 'CASE' and ctx.writes_review(organisation_id, row_id)));
create policy reviews_are_their_reviewers on sealed_field as restrictive for update to portal_app
  using (not starts_with(field, 'REVIEW') or (select ctx.has('scheduler')) or ctx.writes_review(organisation_id, row_id));
create policy reviews_stay on sealed_field as restrictive for delete to portal_app
  using (not starts_with(field, 'REVIEW') or ctx.writes_review(organisation_id, row_id));
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
  using (not (starts_with(field, 'VOTE') or starts_with(field, 'DECISION')) or (select ctx.has('scheduler')));
create policy decisions_are_not_dropped on sealed_field as restrictive for delete to portal_app
  using (not starts_with(field, 'VOTE') and (not starts_with(field, 'DECISION') or applicant_id = (select ctx.organisation())));
-- The terms and instalments of an offer are written with it and never change.
create policy agreements_stay on sealed_field as restrictive for update to portal_app
  using (not starts_with(field, 'AGREEMENT') or (select ctx.has('scheduler')));
create policy agreements_are_not_dropped on sealed_field as restrictive for delete to portal_app
  using (not starts_with(field, 'AGREEMENT') or applicant_id = (select ctx.organisation()));
create policy agreements_are_offered on sealed_field as restrictive for insert to portal_app
  with check (not starts_with(field, 'AGREEMENT') or (select ctx.has('role:GRANTS_OFFICER')));

call ctx.forget_policies('sealed_file');
create policy read_handled on sealed_file for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = sealed_file.applicant_id
                 and r.id = sealed_file.request_id and ctx.reads(r, (select ctx.person()), sealed_file.secret)));
create policy read_as_writer on sealed_file for select to portal_app
  using (secret in ('IDENTITY', 'PAYMENT') and applicant_id = (select ctx.organisation()) and (select ctx.works())
         and exists (select 1 from request_writer w where w.organisation_id = sealed_file.applicant_id
                     and w.request_id = sealed_file.request_id and w.subject = (select ctx.subject())));
create policy add_own on sealed_file for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and author = (select ctx.subject())
         and exists (select 1 from funding_request r where r.organisation_id = sealed_file.applicant_id
                     and r.id = sealed_file.request_id and ctx.seals(r, (select ctx.person()), sealed_file.secret)
                     and sealed_file.object_id = ctx.object_of(r, sealed_file.secret)));
create policy keep_by_scheduler on sealed_file for update to portal_app
  using ((select ctx.has('scheduler')) and exists (
           select 1 from funding_request r where r.organisation_id = sealed_file.applicant_id
             and r.id = sealed_file.request_id and ctx.seals(r, (select ctx.person()), sealed_file.secret)))
  with check ((select ctx.has('scheduler')));
create policy drop_own on sealed_file for delete to portal_app
  using ((organisation_id = (select ctx.organisation()) or (secret <> 'CASE' and applicant_id = (select ctx.organisation())))
         and exists (select 1 from funding_request r where r.organisation_id = sealed_file.applicant_id
                     and r.id = sealed_file.request_id and ctx.seals(r, (select ctx.person()), sealed_file.secret)));
