set local check_function_bodies = off;

-- Press officers of the owner keep the desk. Acts on more than a few signatures need a second person: another press officer, an
-- administrator of the owner, or a lead whom the petition was proposed to. The same rules as PetitionDeskAction.
create or replace function ctx.moderates_petition(petition uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select 1 from public.petition p
    where p.id = moderates_petition.petition and p.organisation_id = ctx.organisation() and ctx.may('PRESS_OFFICER', p.id));
end
$$;
revoke all on function ctx.moderates_petition(uuid) from public;
grant execute on function ctx.moderates_petition(uuid) to portal_app;

create or replace function ctx.seconds_petition(petition uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select 1 from public.petition p
    where p.id = seconds_petition.petition
      and (p.organisation_id = ctx.organisation() and (ctx.may('PRESS_OFFICER', p.id) or ctx.may('ADMINISTRATOR', p.id))
        or ctx.has('lead') and exists (select 1 from public.document_reader r
          where r.document_id = p.id and r.organisation_id = p.organisation_id and r.reader_organisation = ctx.leads())));
end
$$;
revoke all on function ctx.seconds_petition(uuid) from public;
grant execute on function ctx.seconds_petition(uuid) to portal_app;

-- Auditors of every trail can also read what was done at desks, and change nothing there.
create or replace function ctx.audits_petitions() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return ctx.has('auditor');
end
$$;
revoke all on function ctx.audits_petitions() from public;
grant execute on function ctx.audits_petitions() to portal_app;

-- Petitions as the public knows them, the newest first: all of them for auditors, those of their own organisation for its administrators.
-- Only one if it is given.
create or replace function ctx.audited_petitions(one uuid, before timestamptz, before_id uuid, most integer)
  returns table (id uuid, owner uuid, owner_name text, slug text, language text, title text, state text, opened_at timestamptz,
    confirmed bigint, paper bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  everywhere boolean := ctx.audits_petitions();
  own uuid := case when ctx.has('role:ADMINISTRATOR') then ctx.organisation() end;
begin
  if one is not null then
    return query
      select p.petition_id, p.owner_id, p.owner_name, p.slug, p.language, t.title, p.state, p.opened_at, p.confirmed, p.paper
      from public.public_petition p
      join public.public_petition_text t on t.petition_id = p.petition_id and t.language = p.language
      where p.petition_id = one and (everywhere or p.owner_id = own);
    return;
  end if;
  return query
    select k.petition_id, k.owner_id, k.owner_name, k.slug, k.language, t.title, k.state, k.opened_at, k.confirmed, k.paper
    from (
      select p.* from public.public_petition p
      where (everywhere or p.owner_id = own) and (p.opened_at, p.petition_id) < (audited_petitions.before, audited_petitions.before_id)
      order by p.opened_at desc, p.petition_id desc limit most) k
    join public.public_petition_text t on t.petition_id = k.petition_id and t.language = k.language
    order by k.opened_at desc, k.petition_id desc;
end
$$;
revoke all on function ctx.audited_petitions(uuid, timestamptz, uuid, integer) from public;
grant execute on function ctx.audited_petitions(uuid, timestamptz, uuid, integer) to portal_app;

create or replace function require_petition_desk(petition uuid) returns void
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.moderates_petition(petition) then
    raise exception 'Only the desk does this.' using errcode = '42501';
  end if;
end
$$;
revoke all on function require_petition_desk(uuid) from public;

-- Pending work; counting stops at a thousand.
create or replace function ctx.petition_desk(petition uuid)
  returns table (held bigint, waiting_names bigint, pending bigint, batches bigint, sheets bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  keeps boolean := ctx.moderates_petition(petition_desk.petition);
begin
  if not ctx.seconds_petition(petition_desk.petition) then
    return;
  end if;
  return query select
    case when keeps then (select count(*) from (select 1 from public.petition_pending p
      where p.petition_id = petition_desk.petition and p.held limit 1000) h) else 0 end,
    case when keeps then (select count(*) from (select 1 from public.public_petition_name n
      where n.petition_id = petition_desk.petition and not n.shown and n.looked_at is null limit 1000) w) else 0 end,
    (select count(*) from (select 1 from public.petition_pending p
      -- The origin of a request for a new code would reveal whether that address has signed.
      where p.petition_id = petition_desk.petition and not p.known_only limit 1000) w),
    (select count(*) from public.petition_invalidation b
      where b.petition_id = petition_desk.petition and b.state in ('PREVIEWED', 'ASKED', 'RUNNING')),
    (select count(*) from public.petition_sheet h
      where h.petition_id = petition_desk.petition and h.state in ('ENTERED', 'DIFFERS'));
end
$$;
revoke all on function ctx.petition_desk(uuid) from public;
grant execute on function ctx.petition_desk(uuid) to portal_app;

-- Where two people are needed, a deputy and the person they act for are one.
create or replace function are_one_person(people text[], variadic others text[]) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select array_remove(people, '') && others
$$;
revoke all on function are_one_person(text[], text[]) from public;

-- The people in whose place the caller acts at a desk; none for a caller who has such a role in their own right.
create or replace function petition_desk_lenders() returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(d.from_subject), '{}') from public.running_delegation d
  where d.organisation_id = ctx.organisation() and d.to_subject = ctx.subject() and d.role in ('PRESS_OFFICER', 'ADMINISTRATOR', 'LEAD')
    and not exists (
      select 1 from public.effective_member m where m.organisation_id = d.organisation_id and m.subject = d.to_subject
        and string_to_array(m.roles, ',') && array['PRESS_OFFICER', 'ADMINISTRATOR'])
    and not exists (
      select 1 from public.person p where p.subject = d.to_subject and 'LEAD' = any (string_to_array(p.coalition_roles, ',')))
$$;
revoke all on function petition_desk_lenders() from public;

-- Pending work at the desks of all petitions for the caller: people of a desk review held signatures and count again what two people have
-- counted differently; a second person counts, and decides what somebody else has begun. The same rules as PetitionAction.
create or replace function ctx.petition_desk_waits(most integer)
  returns table (id uuid, title text, owner_name text, kind text, waiting bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := ctx.organisation();
  myself text[] := array[ctx.subject()] || public.petition_desk_lenders();
  leads boolean := ctx.has('lead');
begin
  return query
    with kept as materialized (
      select r.document_id as petition from public.document_reader r
      where r.reader_organisation = me and r.kind = 'PETITION'
        and r.state in ('OPEN', 'PAUSED', 'CLOSED', 'DELIVERED', 'ANSWERED', 'UNANSWERED')
        and r.organisation_id = me and ctx.may('PRESS_OFFICER', r.document_id)),
    waits as (
      select k.petition, 'CHECK_SIGNATURES' as kind, h.waiting from kept k
      cross join lateral (select count(*) as waiting from (select 1 from public.petition_pending p
        where p.petition_id = k.petition and p.held limit 1000) w) h
      union all
      select k.petition, 'REVIEW_NAMES', h.waiting from kept k
      cross join lateral (select count(*) as waiting from (select 1 from public.public_petition_name n
        where n.petition_id = k.petition and not n.shown and n.looked_at is null limit 1000) w) h
      union all
      select k.petition, 'COUNT_SHEET_AGAIN', h.waiting from kept k
      cross join lateral (select count(*) as waiting from public.petition_sheet s
        where s.petition_id = k.petition and s.state = 'DIFFERS') h
      union all
      select s.petition_id, 'COUNT_SHEET', count(*) from public.petition_sheet s
      where s.state = 'ENTERED' and not public.are_one_person(myself, s.entered_by_subject, s.entered_for_subject) and (leads or s.organisation_id = me)
      group by s.petition_id
      union all
      select b.petition_id, 'DECIDE_BATCH', count(*) from public.petition_invalidation b
      where b.state = 'ASKED' and (leads or b.organisation_id = me)
        and not public.are_one_person(myself, b.previewed_by_subject, b.previewed_for_subject, b.asked_by_subject, b.asked_for_subject)
      group by b.petition_id)
    select p.id, p.title, o.name, w.kind, w.waiting
    from waits w
    join public.petition p on p.id = w.petition
      and p.state in ('OPEN', 'PAUSED', 'CLOSED', 'DELIVERED', 'ANSWERED', 'UNANSWERED')
    join public.organisation o on o.id = p.organisation_id
    where w.waiting > 0 and ctx.seconds_petition(w.petition)
    order by p.changed_at, p.id, w.kind limit most;
end
$$;
revoke all on function ctx.petition_desk_waits(integer) from public;
grant execute on function ctx.petition_desk_waits(integer) to portal_app;

-- The number of signatures on each page: for an organisation on its own page, for leads on all of them.
create or replace function ctx.petition_page_numbers(petition uuid) returns table (page uuid, confirmed bigint, paper bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.has('limited') and not ctx.works_on(petition_page_numbers.petition) then
    return;
  end if;
  return query
    select g.id, coalesce(sum(t.confirmed), 0)::bigint, coalesce(sum(t.paper), 0)::bigint
    from public.public_petition o
    join public.petition_page g on g.owner_id = o.owner_id and g.petition_id = o.petition_id
    left join public.petition_signature_count t on t.petition_id = o.petition_id and t.page_id = g.id
    where o.petition_id = petition_page_numbers.petition and g.state in ('LIVE', 'ENDED')
      and (g.organisation_id = ctx.organisation() or ctx.has('lead') and exists (
        select 1 from public.document_reader r where r.document_id = g.petition_id and r.organisation_id = g.owner_id
          and r.reader_organisation = ctx.leads()))
    group by g.id;
end
$$;
revoke all on function ctx.petition_page_numbers(uuid) from public;
grant execute on function ctx.petition_page_numbers(uuid) to portal_app;

-- The name of a sign-on or a signature in lists that lead to no person; it is used nowhere else: names and copies of addresses carry its id.
create or replace function petition_desk_name(secret bytea, id uuid) returns uuid
  language sql immutable as $$
  select encode(substr(public.hmac(uuid_send(id), secret, 'sha256'), 1, 16), 'hex')::uuid
$$;
revoke all on function petition_desk_name(bytea, uuid) from public;

create or replace function petition_desk_secret(petition uuid) returns bytea
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select public.hmac(convert_to('petition desk ' || petition, 'UTF8'), k.key, 'sha256') from ctx.signing_key k order by k.kid desc limit 1
$$;
revoke all on function petition_desk_secret(uuid) from public;

-- Sign-ons that wait for the desk before a mail is sent, newest first. Their content stays encrypted.
create or replace function ctx.held_signatures(petition uuid, before timestamptz, before_id uuid, most integer)
  returns table (id uuid, page_id uuid, country text, language text, display text, origin text, domain text, risk integer,
    signed_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  secret bytea;
  past uuid;
begin
  if not ctx.moderates_petition(held_signatures.petition) then
    return;
  end if;
  -- A generic plan does not know how few rows are requested: it reads and sorts all pending ones, although the index has them in order.
  perform set_config('plan_cache_mode', 'force_custom_plan', true);
  secret := public.petition_desk_secret(held_signatures.petition);
  select x.id into past from public.petition_pending x
    where x.petition_id = held_signatures.petition and x.held and x.created_at = before
      and public.petition_desk_name(secret, x.id) = before_id;
  past := coalesce(past, before_id);
  return query
    select public.petition_desk_name(secret, p.id), p.page_id, p.country, p.language, p.display, coalesce(encode(p.origin, 'hex'), ''),
      coalesce(encode(p.domain_hash, 'hex'), ''), p.risk, p.created_at
    from public.petition_pending p
    where p.petition_id = held_signatures.petition and p.held and (p.created_at, p.id) < (held_signatures.before, past)
    order by p.created_at desc, p.id desc limit most;
end
$$;
revoke all on function ctx.held_signatures(uuid, timestamptz, uuid, integer) from public;
grant execute on function ctx.held_signatures(uuid, timestamptz, uuid, integer) to portal_app;

-- Released ones are mailed; refused ones are erased, and their signatories may sign again. Returns how many of them were still held.
create or replace function ctx.judge_held_signatures(petition uuid, ids text, release boolean) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  named uuid[] := string_to_array(ids, ',')::uuid[];
  secret bytea;
  judged integer;
begin
  perform public.require_petition_desk(petition);
  secret := public.petition_desk_secret(petition);
  if release then
    update public.petition_pending p set held = false, mail_due_at = now()
      where p.petition_id = judge_held_signatures.petition and p.held and public.petition_desk_name(secret, p.id) = any (named);
  else
    delete from public.petition_pending p
      where p.petition_id = judge_held_signatures.petition and p.held and public.petition_desk_name(secret, p.id) = any (named);
  end if;
  get diagnostics judged = row_count;
  return judged;
end
$$;
revoke all on function ctx.judge_held_signatures(uuid, text, boolean) from public;
grant execute on function ctx.judge_held_signatures(uuid, text, boolean) to portal_app;

create or replace function holds_more_than(petition uuid, few integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) > few from (
    select 1 from public.petition_pending p where p.petition_id = holds_more_than.petition and p.held limit few + 1) h
$$;
revoke all on function holds_more_than(uuid, integer) from public;

-- Petitions with more than fifty held signatures whose desk has not been notified; for the scheduler. Once there are fewer than 25, it
-- can be notified again.
create or replace function ctx.petitions_holding_many() returns table (owner uuid, petition uuid)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.require_petition_clock();
  update public.petition_count_state f set held_notified_at = null
    where f.held_notified_at is not null and not public.holds_more_than(f.petition_id, 24);
  return query
    select f.owner_id, f.petition_id from public.petition_count_state f
    where f.held_notified_at is null and public.holds_more_than(f.petition_id, 50) order by f.petition_id limit 100;
end
$$;
revoke all on function ctx.petitions_holding_many() from public;
grant execute on function ctx.petitions_holding_many() to portal_app;

-- Whether the desk is to be notified now: once, for the first node that checks. The scheduler alone, for the owner.
create or replace function ctx.note_many_held(petition uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.require_petition_clock();
  update public.petition_count_state f set held_notified_at = now()
    where f.petition_id = note_many_held.petition and f.owner_id = ctx.organisation() and f.held_notified_at is null;
  return found;
end
$$;
revoke all on function ctx.note_many_held(uuid) from public;
grant execute on function ctx.note_many_held(uuid) to portal_app;

-- Names of supporters who agreed to be shown: WAITING until somebody has reviewed them, HIDDEN or SHOWN. People of the desk read what the
-- public may read, or would.
create or replace function ctx.petition_names(petition uuid, standing text, before date, before_id uuid, most integer)
  returns table (id uuid, name text, country text, signed_on date)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.moderates_petition(petition_names.petition) then
    return;
  end if;
  case standing
    when 'WAITING' then return query
      select n.signature_id, n.name, n.country, n.signed_on from public.public_petition_name n
      where n.petition_id = petition_names.petition and not n.shown and n.looked_at is null
        and (n.signed_on, n.signature_id) < (petition_names.before, petition_names.before_id)
      order by n.signed_on desc, n.signature_id desc limit most;
    when 'HIDDEN' then return query
      select n.signature_id, n.name, n.country, n.signed_on from public.public_petition_name n
      where n.petition_id = petition_names.petition and not n.shown and n.looked_at is not null
        and (n.signed_on, n.signature_id) < (petition_names.before, petition_names.before_id)
      order by n.signed_on desc, n.signature_id desc limit most;
    else return query
      select n.signature_id, n.name, n.country, n.signed_on from public.public_petition_name n
      where n.petition_id = petition_names.petition and n.shown
        and (n.signed_on, n.signature_id) < (petition_names.before, petition_names.before_id)
      order by n.signed_on desc, n.signature_id desc limit most;
  end case;
end
$$;
revoke all on function ctx.petition_names(uuid, text, date, uuid, integer) from public;
grant execute on function ctx.petition_names(uuid, text, date, uuid, integer) to portal_app;

create or replace function ctx.judge_petition_names(petition uuid, ids text, shown boolean) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  judged integer;
begin
  perform public.require_petition_desk(petition);
  update public.public_petition_name n set shown = judge_petition_names.shown, looked_at = now()
    where n.petition_id = judge_petition_names.petition and n.signature_id = any (string_to_array(ids, ',')::uuid[])
      and (n.shown <> judge_petition_names.shown or n.looked_at is null);
  get diagnostics judged = row_count;
  return judged;
end
$$;
revoke all on function ctx.judge_petition_names(uuid, text, boolean) from public;
grant execute on function ctx.judge_petition_names(uuid, text, boolean) to portal_app;

-- Signatures by common properties, the newest first; nothing returned identifies a person. Rare ones are searched in batches of five
-- thousand: a row that is no signature says where to continue.
create or replace function ctx.petition_signatures(petition uuid, of_page uuid, of_country text, of_origin text, of_domain text,
    least_risk integer, since timestamptz, until timestamptz, before timestamptz, before_id uuid, most integer)
  returns table (id uuid, page_id uuid, country text, language text, display text, state text, origin text, domain text, risk integer,
    confirmed_at timestamptz, further boolean)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  said integer;
  secret bytea;
  past uuid;
begin
  if not ctx.seconds_petition(petition_signatures.petition) then
    return;
  end if;
  -- Conditions that were not requested are left out of the plan, so each query uses the index that fits it.
  perform set_config('plan_cache_mode', 'force_custom_plan', true);
  secret := public.petition_desk_secret(petition_signatures.petition);
  select x.id into past from public.petition_signature x
    where x.petition_id = petition_signatures.petition and x.confirmed_at = before
      and public.petition_desk_name(secret, x.id) = before_id;
  past := coalesce(past, before_id);
  return query
    select public.petition_desk_name(secret, s.id), s.page_id, s.country, s.language, s.display, s.state,
      coalesce(encode(s.origin, 'hex'), ''), coalesce(encode(s.domain_hash, 'hex'), ''), s.risk, s.confirmed_at, false
    from (
      select x.* from public.petition_signature x
      where x.petition_id = petition_signatures.petition and (of_origin = '' or x.origin = decode(of_origin, 'hex'))
        and (of_domain = '' or x.domain_hash = decode(of_domain, 'hex')) and (since is null or x.confirmed_at >= since)
        and (until is null or x.confirmed_at <= until) and (x.confirmed_at, x.id) < (before, past)
      order by x.confirmed_at desc, x.id desc limit 5000) s
    where (of_page is null or s.page_id = of_page) and (of_country = '' or s.country = of_country) and s.risk >= least_risk
    order by s.confirmed_at desc, s.id desc limit most;
  get diagnostics said = row_count;
  if said < most then
    return query
      select public.petition_desk_name(secret, x.id), x.page_id, '', '', '', '', '', '', 0, x.confirmed_at, true
      from public.petition_signature x
      where x.petition_id = petition_signatures.petition and (of_origin = '' or x.origin = decode(of_origin, 'hex'))
        and (of_domain = '' or x.domain_hash = decode(of_domain, 'hex')) and (since is null or x.confirmed_at >= since)
        and (until is null or x.confirmed_at <= until) and (x.confirmed_at, x.id) < (before, past)
      order by x.confirmed_at desc, x.id desc offset 4999 limit 1;
  end if;
end
$$;
revoke all on function ctx.petition_signatures(uuid, uuid, text, text, text, integer, timestamptz, timestamptz, timestamptz, uuid, integer)
  from public;
grant execute on function ctx.petition_signatures(uuid, uuid, text, text, text, integer, timestamptz, timestamptz, timestamptz, uuid, integer)
  to portal_app;

-- From which networks and mail domains several of the newest two thousand came. Hashes have no meaning outside one petition and week.
create or replace function ctx.petition_groups(petition uuid)
  returns table (kind text, mark text, signatures bigint, newest timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.seconds_petition(petition_groups.petition) then
    return;
  end if;
  return query
    with newest as materialized (
      select s.origin, s.domain_hash, s.confirmed_at from public.petition_signature s
      where s.petition_id = petition_groups.petition and s.state = 'CONFIRMED' order by s.confirmed_at desc, s.id desc limit 2000)
    select g.kind, encode(g.mark, 'hex'), count(*), max(g.confirmed_at) from (
      select 'ORIGIN' as kind, n.origin as mark, n.confirmed_at from newest n where n.origin is not null
      union all
      select 'DOMAIN', n.domain_hash, n.confirmed_at from newest n where n.domain_hash is not null) g
    group by g.kind, g.mark having count(*) >= 5 order by count(*) desc, 2 limit 20;
end
$$;
revoke all on function ctx.petition_groups(uuid) from public;
grant execute on function ctx.petition_groups(uuid) to portal_app;

create or replace function petition_batch_meets(b petition_invalidation, s petition_signature) returns boolean
  language sql immutable as $$
  select (b.page_id is null or s.page_id = b.page_id) and (b.country = '' or s.country = b.country)
    and (b.origin = '' or s.origin = decode(b.origin, 'hex')) and (b.domain = '' or s.domain_hash = decode(b.domain, 'hex'))
    and (b.since is null or s.confirmed_at >= b.since) and s.confirmed_at <= b.until and s.risk >= b.least_risk
$$;
revoke all on function petition_batch_meets(petition_invalidation, petition_signature) from public;

-- How many signatures it removes: those that count, and those that a batch being undone is about to restore.
create or replace function petition_batch_takes(b petition_invalidation) returns integer
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('plan_cache_mode', 'force_custom_plan', true);
  return (select count(*) from public.petition_signature s
    where s.petition_id = b.petition_id and public.petition_batch_meets(b, s)
      and (s.state = 'CONFIRMED' or s.invalidation_id in (select u.id from public.petition_invalidation u
        where u.petition_id = b.petition_id and u.state = 'UNDONE' and u.restored_at is null)));
end
$$;
revoke all on function petition_batch_takes(petition_invalidation) from public;

-- The same for a batch that was previewed, for people of the desk.
create or replace function ctx.petition_batch_takes(petition uuid, batch uuid) returns integer
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce((select public.petition_batch_takes(b) from public.petition_invalidation b
    where b.id = batch and b.petition_id = petition_batch_takes.petition and ctx.seconds_petition(b.petition_id)), 0);
end
$$;
revoke all on function ctx.petition_batch_takes(uuid, uuid) from public;
grant execute on function ctx.petition_batch_takes(uuid, uuid) to portal_app;

-- The number of signatures that the caller, and the person they act for, have had removed within a week without a second person. Many small
-- batches count as a large one, however many deputies run them.
create or replace function ctx.petition_taken_alone(petition uuid, lender text) returns bigint
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select coalesce(sum(case b.state when 'RUNNING' then b.found else b.invalidated end), 0) from public.petition_invalidation b
    where b.petition_id = petition_taken_alone.petition and b.organisation_id = ctx.organisation()
      and public.are_one_person(array[ctx.subject(), petition_taken_alone.lender], b.run_by_subject, b.run_for_subject)
      and b.asked_at is null and b.state in ('RUNNING', 'DONE') and b.run_at > now() - interval '7 days');
end
$$;
revoke all on function ctx.petition_taken_alone(uuid, text) from public;
grant execute on function ctx.petition_taken_alone(uuid, text) to portal_app;

-- For nodes of the previous release.
create or replace function ctx.petition_taken_alone(petition uuid) returns bigint
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select ctx.petition_taken_alone(petition, '')
$$;
revoke all on function ctx.petition_taken_alone(uuid) from public;
grant execute on function ctx.petition_taken_alone(uuid) to portal_app;

-- The same rule as InvalidationRow.isLargeAfter.
create or replace function petition_batch_is_small(b petition_invalidation) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  together bigint := b.found + ctx.petition_taken_alone(b.petition_id, b.run_for_subject);
begin
  return together <= 100 and together * 100 <= b.confirmed;
end
$$;
revoke all on function petition_batch_is_small(petition_invalidation) from public;

-- The steps of a batch, and who may take them; those of the scheduler are further below. The states are those of InvalidationState.
create or replace function petition_batch_is_as_it_says() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  allowed boolean;
begin
  if tg_op = 'INSERT' then
    if not ctx.moderates_petition(new.petition_id) or new.origin !~ '^([0-9a-f]{32})?$' or new.domain !~ '^([0-9a-f]{32})?$' then
      raise exception 'This is no preview.' using errcode = '42501';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('petition batch ' || new.petition_id, 0));
    new.number := 1 + coalesce((select max(b.number) from public.petition_invalidation b
      where b.organisation_id = new.organisation_id and b.petition_id = new.petition_id), 0);
    new.until := least(coalesce(new.until, now()), now());
    new.found := public.petition_batch_takes(new);
    new.confirmed := coalesce((select p.confirmed from public.public_petition p where p.petition_id = new.petition_id), 0);
    if new.state <> 'PREVIEWED' or new.previewed_by_subject <> ctx.subject() or not ctx.is_now(new.previewed_at)
       or new.invalidated <> 0 or new.restored <> 0 or new.cursor_at is not null or new.done_at is not null
       or new.run_at is not null or new.asked_at is not null or new.ended_at is not null or new.restored_at is not null then
      raise exception 'This is no preview.' using errcode = '42501';
    end if;
    return new;
  end if;
  -- Batches that run at the same moment are added up as well.
  perform pg_advisory_xact_lock(hashtextextended('petition batch ' || old.petition_id, 0));
  allowed := case
    when old.state = 'PREVIEWED' and new.state = 'ASKED' then
      ctx.moderates_petition(old.petition_id) and new.asked_by_subject = ctx.subject() and ctx.is_now(new.asked_at)
        and old.found between 1 and old.confirmed - 1
    when old.state = 'PREVIEWED' and new.state = 'RUNNING' then
      public.petition_batch_is_small(new) and ctx.moderates_petition(old.petition_id) and new.run_by_subject = ctx.subject()
        and ctx.is_now(new.run_at) and old.found between 1 and old.confirmed - 1 and public.petition_batch_takes(old) <= old.found
    when old.state = 'ASKED' and new.state = 'RUNNING' then
      not public.are_one_person(array[ctx.subject(), new.run_for_subject],
          old.previewed_by_subject, old.previewed_for_subject, old.asked_by_subject, old.asked_for_subject)
        and new.run_by_subject = ctx.subject() and ctx.is_now(new.run_at) and public.petition_batch_takes(old) <= old.found
    when old.state in ('PREVIEWED', 'ASKED') and new.state = 'CANCELLED' then
      new.ended_by_subject = ctx.subject() and ctx.is_now(new.ended_at)
    when old.state = 'DONE' and new.state = 'UNDONE' then
      ctx.moderates_petition(old.petition_id) and new.ended_by_subject = ctx.subject() and ctx.is_now(new.ended_at)
    else false end;
  if not coalesce(allowed, false) or new.version <> old.version + 1 then
    raise exception 'This step is not taken.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function petition_batch_is_as_it_says() from public;
create or replace trigger petition_batch_is_as_it_says before insert or update on petition_invalidation for each row
  when (current_user = 'portal_app') execute function petition_batch_is_as_it_says();

-- Batches that still have signatures to process.
create or replace function ctx.petition_batches_under_way() returns table (owner uuid, id uuid, petition uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.has('scheduler') then
    return;
  end if;
  return query
    select b.organisation_id, b.id, b.petition_id from public.petition_invalidation b
    where b.state = 'RUNNING' or (b.state = 'UNDONE' and b.restored_at is null) order by b.id limit 100;
end
$$;
revoke all on function ctx.petition_batches_under_way() from public;
grant execute on function ctx.petition_batches_under_way() to portal_app;

-- The next thousand, in a transaction of its own, and no more than the preview showed; the scheduler alone, for the owner. FURTHER, DONE
-- or RESTORED; null while another node is processing it.
create or replace function ctx.step_petition_batch(batch uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  b public.petition_invalidation;
  changed integer;
  far timestamptz;
  far_id uuid;
begin
  perform public.require_petition_clock();
  select x.* into b from public.petition_invalidation x
    where x.id = batch and x.organisation_id = ctx.organisation()
      and (x.state = 'RUNNING' or (x.state = 'UNDONE' and x.restored_at is null)) for update skip locked;
  if b.id is null then
    return null;
  end if;
  perform set_config('plan_cache_mode', 'force_custom_plan', true);
  if b.state = 'RUNNING' then
    with chosen as materialized (
      select s.mail_hash, s.confirmed_at, s.id from public.petition_signature s
      where s.petition_id = b.petition_id and s.state = 'CONFIRMED' and public.petition_batch_meets(b, s)
        and (b.cursor_at is null or (s.confirmed_at, s.id) > (b.cursor_at, b.cursor_id))
      order by s.confirmed_at, s.id limit greatest(0, least(1000, b.found - b.invalidated)) for update),
    done as (
      update public.petition_signature s set state = 'INVALIDATED', invalidation_id = b.id
      from chosen c where s.petition_id = b.petition_id and s.mail_hash = c.mail_hash
      returning s.confirmed_at, s.id)
    select count(*), max(d.confirmed_at), (array_agg(d.id order by d.confirmed_at desc, d.id desc))[1] into changed, far, far_id from done d;
    update public.petition_invalidation x set invalidated = x.invalidated + changed, cursor_at = coalesce(far, x.cursor_at),
        cursor_id = coalesce(far_id, x.cursor_id), state = case when changed < 1000 then 'DONE' else x.state end,
        done_at = case when changed < 1000 then now() end, version = x.version + 1
      where x.organisation_id = b.organisation_id and x.id = b.id;
    if changed < 1000 and b.invalidated + changed > 0 then
      perform public.tell_petition_batch(b, 'INVALIDATED', b.invalidated + changed);
    end if;
    return case when changed < 1000 then 'DONE' else 'FURTHER' end;
  end if;
  with chosen as materialized (
    select s.mail_hash from public.petition_signature s
    where s.petition_id = b.petition_id and s.invalidation_id = b.id limit 1000 for update),
  done as (
    update public.petition_signature s set state = 'CONFIRMED', invalidation_id = null
    from chosen c where s.petition_id = b.petition_id and s.mail_hash = c.mail_hash
    returning s.id)
  select count(*) into changed from done;
  update public.petition_invalidation x set restored = x.restored + changed, restored_at = case when changed < 1000 then now() end,
      version = x.version + 1
    where x.organisation_id = b.organisation_id and x.id = b.id;
  if changed < 1000 and b.restored + changed > 0 then
    perform public.tell_petition_batch(b, 'RESTORED', b.restored + changed);
  end if;
  return case when changed < 1000 then 'RESTORED' else 'FURTHER' end;
end
$$;
revoke all on function ctx.step_petition_batch(uuid) from public;
grant execute on function ctx.step_petition_batch(uuid) to portal_app;

-- The public reads how many and why.
create or replace function tell_petition_batch(b petition_invalidation, kind text, signatures integer) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.public_petition_note (petition_id, id, kind, text, language, count, noted_at)
  values (b.petition_id, gen_random_uuid(), tell_petition_batch.kind, b.public_reason, b.language, signatures, now())
$$;
revoke all on function tell_petition_batch(petition_invalidation, text, integer) from public;

-- Signatures that do not count are in no list.
create or replace function petition_name_follows() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.public_petition_name n set suspended = new.state = 'INVALIDATED'
    where n.petition_id = new.petition_id and n.signature_id = new.id;
  return null;
end
$$;
revoke all on function petition_name_follows() from public;
create or replace trigger name_follows after update of state on petition_signature for each row
  when (old.state is distinct from new.state and new.display = 'PUBLIC') execute function petition_name_follows();

create or replace function petition_sheet_numbers(numbers text) returns table (country text, signatures integer)
  language sql immutable as $$
  select split_part(one, ' ', 1), split_part(one, ' ', 2)::integer from regexp_split_to_table(numbers, ', ') one where one <> ''
$$;
revoke all on function petition_sheet_numbers(text) from public;

-- As it was counted.
create or replace function petition_sheet_numbers(sheet petition_sheet) returns table (country text, signatures integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.country, n.signatures from public.petition_sheet_count c, public.petition_sheet_numbers(c.numbers) n
  where c.organisation_id = sheet.organisation_id and c.sheet_id = sheet.id and c.round = sheet.round and c.part = 'COUNTED'
$$;
revoke all on function petition_sheet_numbers(petition_sheet) from public;

-- One person enters a sheet, another counts it without seeing the entered numbers; a sheet with different numbers does not count. The states are
-- those of SheetState.
create or replace function petition_sheet_is_as_it_says() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  entered text;
  counted text;
begin
  if tg_op = 'INSERT' then
    perform pg_advisory_xact_lock(hashtextextended('petition sheet ' || new.petition_id, 0));
    new.number := 1 + coalesce((select max(h.number) from public.petition_sheet h
      where h.organisation_id = new.organisation_id and h.petition_id = new.petition_id), 0);
    if new.state <> 'ENTERED' or new.round <> 1 or new.total <> 0 or new.entered_by_subject <> ctx.subject()
       or not ctx.is_now(new.entered_at) or new.counted_at is not null or new.taken_back_at is not null
       or not exists (select 1 from public.public_petition_page g where g.petition_id = new.petition_id and g.id = new.page_id)
       or not exists (select 1 from public.public_petition p where p.petition_id = new.petition_id and p.state <> 'ARCHIVED') then
      raise exception 'This is no sheet.' using errcode = '42501';
    end if;
    return new;
  end if;
  if new.version <> old.version + 1 then
    raise exception 'This was changed.' using errcode = '42501';
  end if;
  case
    when old.state = 'ENTERED' and new.state = 'COUNTED' then
      select c.numbers into entered from public.petition_sheet_count c where c.organisation_id = new.organisation_id
        and c.sheet_id = new.id and c.round = new.round and c.part = 'ENTERED';
      select c.numbers into counted from public.petition_sheet_count c where c.organisation_id = new.organisation_id
        and c.sheet_id = new.id and c.round = new.round and c.part = 'COUNTED' and c.counted_by_subject = ctx.subject();
      if new.counted_by_subject <> ctx.subject() or not ctx.is_now(new.counted_at)
         or public.are_one_person(array[ctx.subject(), new.counted_for_subject], old.entered_by_subject, old.entered_for_subject)
         or entered is null or counted is null then
        raise exception 'Nobody counts twice.' using errcode = '42501';
      end if;
      if entered = counted then
        new.total := (select coalesce(sum(n.signatures), 0) from public.petition_sheet_numbers(counted) n);
      else
        new.state := 'DIFFERS';
      end if;
    when old.state = 'DIFFERS' and new.state = 'ENTERED' then
      if new.round <> old.round + 1 or new.entered_by_subject <> ctx.subject() or not ctx.moderates_petition(old.petition_id) then
        raise exception 'The sheet cannot be entered again by this person or in this round.' using errcode = '42501';
      end if;
    when old.state = 'COUNTED' and new.state = 'TAKEN_BACK' then
      if not ctx.moderates_petition(old.petition_id) or new.taken_back_reason = '' or not ctx.is_now(new.taken_back_at) then
        raise exception 'This is not taken back.' using errcode = '42501';
      end if;
    else
      raise exception 'This step is not taken.' using errcode = '42501';
  end case;
  return new;
end
$$;
revoke all on function petition_sheet_is_as_it_says() from public;
create or replace trigger petition_sheet_is_as_it_says before insert or update on petition_sheet for each row
  when (current_user = 'portal_app') execute function petition_sheet_is_as_it_says();

create or replace function petition_sheet_counts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  sign integer := case new.state when 'COUNTED' then 1 else -1 end;
begin
  insert into public.petition_signature_event (petition_id, kind, page_id, country, commitment, delta)
  select new.petition_id, case sign when 1 then 'PAPER' else 'PAPER_BACK' end, new.page_id, n.country,
    sha256(uuid_send(new.id) || convert_to(new.round::text, 'UTF8')), sign * n.signatures
  from public.petition_sheet_numbers(new) n where n.signatures > 0;
  return null;
end
$$;
revoke all on function petition_sheet_counts() from public;
create or replace trigger counts after update of state on petition_sheet for each row
  when (old.state is distinct from new.state and new.state in ('COUNTED', 'TAKEN_BACK')) execute function petition_sheet_counts();

create or replace function petition_sheet_count_is_as_it_says() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.counted_by_subject <> ctx.subject() or not ctx.is_now(new.counted_at) or new.numbers !~ '^([A-Z]{2} \d{1,6}(, |$))+$'
     or not exists (select 1 from public.petition_sheet h where h.organisation_id = new.organisation_id and h.id = new.sheet_id
       and h.petition_id = new.petition_id and h.state = 'ENTERED' and h.round = new.round
       and (h.entered_by_subject = ctx.subject()) = (new.part = 'ENTERED')) then
    raise exception 'This is not what somebody has counted.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function petition_sheet_count_is_as_it_says() from public;
create or replace trigger petition_sheet_count_is_as_it_says before insert on petition_sheet_count for each row
  when (current_user = 'portal_app') execute function petition_sheet_count_is_as_it_says();

call ctx.forget_policies('petition_invalidation');
create policy read_by_the_desk on petition_invalidation for select to portal_app
  using (ctx.seconds_petition(petition_id) or (select ctx.audits_petitions()));
create policy previewed_by_the_desk on petition_invalidation for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.moderates_petition(petition_id));
create policy moved_by_the_desk_or_a_second on petition_invalidation for update to portal_app using (ctx.seconds_petition(petition_id));
call ctx.allow_portal_owner('petition_invalidation', 'kept_by_functions', 'all');

call ctx.forget_policies('petition_sheet');
create policy read_by_the_desk on petition_sheet for select to portal_app
  using (ctx.seconds_petition(petition_id) or (select ctx.audits_petitions()));
create policy entered_by_the_desk on petition_sheet for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.moderates_petition(petition_id));
create policy counted_by_a_second on petition_sheet for update to portal_app using (ctx.seconds_petition(petition_id));
call ctx.allow_portal_owner('petition_sheet', 'kept_by_functions', 'all');

call ctx.forget_policies('petition_sheet_count');
-- Blind count: of a sheet that waits to be counted, people see only their own numbers.
create policy read_once_both_are_there on petition_sheet_count for select to portal_app
  using ((ctx.seconds_petition(petition_id) or (select ctx.audits_petitions())) and (counted_by_subject = (select ctx.subject()) or exists (
    select 1 from petition_sheet h where h.organisation_id = petition_sheet_count.organisation_id and h.id = petition_sheet_count.sheet_id
      and h.state <> 'ENTERED')));
create policy counted_by_the_desk_or_a_second on petition_sheet_count for insert to portal_app
  with check (ctx.seconds_petition(petition_id) and (part = 'COUNTED' or ctx.moderates_petition(petition_id)));
call ctx.allow_portal_owner('petition_sheet_count', 'kept_by_functions', 'all');
