set local check_function_bodies = off;

-- The same rule as PetitionState: the state of a petition after signing, derived from its valid deliveries. Half a year without an answer
-- counts as no answer.
create or replace function petition_course(p petition) returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when count(*) = 0 then 'CLOSED'
    when bool_or(d.reply in ('ANSWERED', 'REFUSED')) then 'ANSWERED'
    when bool_and(d.reply = 'NONE') or public.petition_unanswered_at(p) <= clock_timestamp() + interval '1 minute' then 'UNANSWERED'
    else 'DELIVERED' end
  from public.delivery d
  where d.organisation_id = p.organisation_id and d.document_id = p.id and d.taken_back_at is null
$$;
revoke all on function petition_course(petition) from public;
grant execute on function petition_course(petition) to portal_app;

-- 180 days after the last delivery, or after it was written down where that was later.
create or replace function petition_unanswered_at(p petition) returns timestamptz
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select max(greatest(d.delivered_on::timestamp at time zone 'UTC', d.recorded_at)) + interval '180 days'
  from public.delivery d
  where d.organisation_id = p.organisation_id and d.document_id = p.id and d.taken_back_at is null
$$;
revoke all on function petition_unanswered_at(petition) from public;
grant execute on function petition_unanswered_at(petition) to portal_app;

-- 90 days after the last thing that happened, and never before its organisation has known of it for two weeks. What is delivered
-- waits for its answer first.
create or replace function petition_archived_at(p petition) returns timestamptz
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when p.state in ('CLOSED', 'ANSWERED', 'UNANSWERED')
    then greatest(p.state_at + interval '90 days', p.archive_told_at + interval '14 days') end
$$;
revoke all on function petition_archived_at(petition) from public;
grant execute on function petition_archived_at(petition) to portal_app;

-- A new state has a time of its own, whatever the portal says.
create or replace function petition_is_timed() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.state_at := clock_timestamp();
  new.archive_told_at := null;
  return new;
end
$$;
revoke all on function petition_is_timed() from public;
create or replace trigger petition_is_timed before update on petition for each row
  when (new.state <> old.state) execute function petition_is_timed();

-- Nobody has voted in this round: then it can be recalled from the leads.
create or replace function petition_is_recallable(p petition) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.state = 'TEXT_REVIEW' and not exists (
    select 1 from public.approval a where a.owner_id = p.organisation_id and a.document_id = p.id and a.gate = 'PETITION'
      and a.round = p.text_round)
$$;
revoke all on function petition_is_recallable(petition) from public;

-- A lead may agree to what a person of another organisation has requested; the scheduler does it by itself when the retention period is over.
-- Not before the last mail can be confirmed: until then the total is not final.
create or replace function petition_may_be_archived(p petition) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.closed_at + interval '7 days' <= clock_timestamp() + interval '1 minute' and (
    ctx.has('scheduler') and p.organisation_id = ctx.organisation() and p.archive_told_at is not null
      and public.petition_archived_at(p) <= clock_timestamp() + interval '1 minute'
    or ctx.has('lead') and exists (
      select 1 from public.petition_archive_request r
      where r.organisation_id = p.organisation_id and r.petition_id = p.id and r.outcome = 'AGREED'
        and r.decided_by_subject = ctx.subject() and ctx.is_now(r.decided_at)))
$$;
revoke all on function petition_may_be_archived(petition) from public;

-- The steps that follow the end of signing, and what is noted on the way.
create or replace function petition_goes_on(old petition, new petition) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  own boolean := old.organisation_id = ctx.organisation();
  scheduler boolean := own and ctx.has('scheduler');
  noted text[] := array['closing_told_at', 'archive_told_at', 'changed_at', 'version'];
  after text[] := array['CLOSED', 'DELIVERED', 'ANSWERED', 'UNANSWERED'];
begin
  return case
    when new.state = old.state then scheduler and to_jsonb(new) - noted = to_jsonb(old) - noted
    when new.closed_at is distinct from old.closed_at or not old.state = any (after) then false
    when new.state = 'ARCHIVED' then public.petition_may_be_archived(old)
    when new.state = any (after) then
      (own and ctx.may('MEMBER', old.id) or ctx.has('lead') or scheduler) and new.state = public.petition_course(old)
    else false end;
end
$$;
revoke all on function petition_goes_on(petition, petition) from public;

create or replace function petition_archive_request_is_as_it_says() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  deciders text[] := array_remove(array[new.decided_by_subject, new.decided_for_subject], '');
begin
  if tg_op = 'INSERT' then
    if new.outcome <> 'ASKED' or new.asked_by_subject <> ctx.subject() or not ctx.is_now(new.asked_at) or new.decided_at is not null
       or not exists (select 1 from public.petition p where p.organisation_id = new.organisation_id and p.id = new.petition_id
         and p.state in ('CLOSED', 'DELIVERED', 'ANSWERED', 'UNANSWERED')
         and p.closed_at + interval '7 days' <= clock_timestamp() + interval '1 minute') then
      raise exception 'Nobody asks for this now.' using errcode = '42501';
    end if;
  elsif old.outcome <> 'ASKED' or new.decided_by_subject <> ctx.subject() or not ctx.is_now(new.decided_at)
      or new.outcome <> 'TAKEN_BACK' and (not ctx.has('lead')
        or deciders && array_remove(array[old.asked_by_subject, old.asked_for_subject], ''))
      or new.outcome = 'TAKEN_BACK' and old.organisation_id <> ctx.organisation() then
    raise exception 'A second person decides, once.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function petition_archive_request_is_as_it_says() from public;
create or replace trigger petition_archive_request_is_as_it_says before insert or update on petition_archive_request for each row
  when (current_user = 'portal_app') execute function petition_archive_request_is_as_it_says();

create or replace function petition_handover_is_counted() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('petition handover ' || new.petition_id, 0));
  new.number := 1 + coalesce((select max(h.number) from public.petition_handover h
    where h.organisation_id = new.organisation_id and h.petition_id = new.petition_id), 0);
  if new.made_by_subject <> ctx.subject() or not ctx.is_now(new.made_at)
     or num_nulls(new.division_id, new.part, new.parts) not in (0, 3) or new.part not between 1 and new.parts
     or new.division_id is not null and not exists (
       select 1 from public.petition_handover_division m where m.organisation_id = new.organisation_id and m.id = new.division_id
         and m.petition_id = new.petition_id and m.content = new.content and m.made_by_subject = new.made_by_subject
         and cardinality(m.sizes) = new.parts) then
    raise exception 'The list does not match the caller, the time or its division.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function petition_handover_is_counted() from public;
create or replace trigger petition_handover_is_counted before insert on petition_handover for each row
  when (current_user = 'portal_app') execute function petition_handover_is_counted();

-- People who share their name with the addressee, and whose signature counts. Names that nobody has reviewed yet are in no list. It has no
-- settings of its own, so that PostgreSQL can inline it.
create or replace function petition_handover_people(petition uuid)
  returns table (id uuid, country text, name text, batch uuid, generation integer, sealed bytea, place text, confirmed_at timestamptz)
  language sql stable as $$
  select s.id, s.country, coalesce(n.name, ''), s.name_batch_id, s.name_generation, s.name_sealed, s.country || left(s.id::text, 3),
    s.confirmed_at
  from public.petition_signature s
  left join public.public_petition_name n on n.petition_id = s.petition_id and n.signature_id = s.id and n.shown and not n.suspended
  where s.petition_id = petition_handover_people.petition and s.state = 'CONFIRMED'
    and (s.display = 'ADDRESSEE' and s.name_sealed is not null or s.display = 'PUBLIC' and n.signature_id is not null)
$$;
revoke all on function petition_handover_people(uuid) from public;

-- For members of the owner alone, once signing is over.
create or replace function petition_hands_over_names(petition uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.petition p where p.id = petition_hands_over_names.petition and p.organisation_id = ctx.organisation()
    and p.state in ('CLOSED', 'DELIVERED', 'ANSWERED', 'UNANSWERED') and ctx.may('MEMBER', p.id))
$$;
revoke all on function petition_hands_over_names(uuid) from public;

create or replace function ctx.petition_handover_names(petition uuid, past uuid, most integer)
  returns table (id uuid, country text, name text, batch uuid, generation integer, sealed bytea)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not public.petition_hands_over_names(petition_handover_names.petition) then
    return;
  end if;
  return query
    select p.id, p.country, p.name, p.batch, p.generation, p.sealed
    from public.petition_handover_people(petition_handover_names.petition) p where p.id > past order by p.id limit most;
end
$$;
revoke all on function ctx.petition_handover_names(uuid, uuid, integer) from public;
grant execute on function ctx.petition_handover_names(uuid, uuid, integer) to portal_app;

-- Divides those who are named now, in the order of their countries, into parts of at most 5,000; there is always one.
create or replace function petition_handover_is_divided() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  next record;
  people integer := 0;
  last text;
begin
  if new.made_by_subject <> ctx.subject() or not public.petition_hands_over_names(new.petition_id) then
    raise exception 'Only members of the organisation of the petition make a list.' using errcode = '42501';
  end if;
  new.made_at := now();
  new.bounds := '{}';
  new.sizes := '{}';
  for next in
    select p.place collate "C" as place, count(*)::integer as people from public.petition_handover_people(new.petition_id) p
    where p.confirmed_at <= new.made_at group by 1 order by 1
  loop
    if people > 0 and people + next.people > 5000 then
      new.bounds := new.bounds || last;
      new.sizes := new.sizes || people;
      people := 0;
    end if;
    people := people + next.people;
    last := next.place;
  end loop;
  new.sizes := new.sizes || people;
  return new;
end
$$;
revoke all on function petition_handover_is_divided() from public;
create or replace trigger petition_handover_is_divided before insert on petition_handover_division for each row
  when (current_user = 'portal_app') execute function petition_handover_is_divided();

-- The people of one part, for the person who had it divided less than a day ago. Those who withdrew are missing; where somebody has come
-- in, there is one person more than the part has.
create or replace function ctx.petition_handover_part(division uuid, part integer)
  returns table (id uuid, country text, name text, batch uuid, generation integer, sealed bytea)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  made public.petition_handover_division;
  parts integer;
begin
  select m.* into made from public.petition_handover_division m where m.id = petition_handover_part.division
    and m.organisation_id = ctx.organisation() and m.made_by_subject = ctx.subject() and m.made_at > now() - interval '24 hours';
  parts := cardinality(made.sizes);
  if made.id is null or part not between 1 and parts or not public.petition_hands_over_names(made.petition_id) then
    return;
  end if;
  return query
    select p.id, p.country, p.name, p.batch, p.generation, p.sealed from public.petition_handover_people(made.petition_id) p
    where p.confirmed_at <= made.made_at and (part = 1 or p.place collate "C" > made.bounds[part - 1])
      and (part = parts or p.place collate "C" <= made.bounds[part])
    order by p.place collate "C", p.id limit made.sizes[part] + 1;
end
$$;
revoke all on function ctx.petition_handover_part(uuid, integer) from public;
grant execute on function ctx.petition_handover_part(uuid, integer) to portal_app;

-- What the public reads of the number: without a country all of them, then each country from which enough have signed. No more than all
-- of them, so that the others are what is left.
create or replace function ctx.petition_numbers(petition uuid) returns table (country text, confirmed bigint, paper bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select '', p.confirmed, p.paper from public.public_petition p where p.petition_id = petition_numbers.petition
    union all
    (select c.country, c.confirmed, 0::bigint from public.public_petition p,
       public.petition_countries_within(p.petition_id, p.confirmed) c where p.petition_id = petition_numbers.petition
     order by c.country);
end
$$;
revoke all on function ctx.petition_numbers(uuid) from public;
grant execute on function ctx.petition_numbers(uuid) to portal_app;

-- How many objects of the vault are still to be destroyed.
create or replace function ctx.petition_keys_left(petition uuid) returns bigint
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select count(*) from public.petition_batch b where b.petition_id = petition_keys_left.petition and b.doomed_at is not null)
    + (select count(*) from public.petition_scan s where s.petition_id = petition_keys_left.petition and s.sealed = '');
end
$$;
revoke all on function ctx.petition_keys_left(uuid) from public;
grant execute on function ctx.petition_keys_left(uuid) to portal_app;

-- Of the pages of an archived petition only the number of signatures is kept; countries are kept in the public table.
create or replace function petition_tally_is_merged(petition uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.petition_signature_count as t (petition_id, page_id, country, confirmed, paper)
    select x.petition_id, x.page_id, '', sum(x.confirmed), sum(x.paper) from public.petition_signature_count x
    where x.petition_id = petition_tally_is_merged.petition group by x.petition_id, x.page_id
    on conflict (petition_id, page_id, country) do update set confirmed = excluded.confirmed, paper = excluded.paper;
  delete from public.petition_signature_count t where t.petition_id = petition_tally_is_merged.petition and t.country <> '';
end
$$;
revoke all on function petition_tally_is_merged(uuid) from public;

-- The numbers of what is erased, counted before it is erased.
create or replace function petition_is_erased(p petition) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.petition_erasure (organisation_id, petition_id, erased_at, by_clock, counted, paper, signatures, invalidated, pending,
      names_shown, names_sealed, consents, journal_rows, sealed_objects)
    select p.organisation_id, p.id, now(), ctx.has('scheduler'), 0, 0, s.signatures, s.invalidated,
      (select count(*) from public.petition_pending x where x.petition_id = p.id and not x.known_only),
      (select count(*) from public.public_petition_name x where x.petition_id = p.id), s.sealed,
      (select count(*) from public.petition_consent x where x.petition_id = p.id),
      (select count(*) from public.petition_signature_event x where x.petition_id = p.id),
      (select count(*) from public.petition_batch x where x.petition_id = p.id)
        + (select count(*) from public.petition_scan x where x.petition_id = p.id)
    from (
      select count(*) as signatures, count(*) filter (where x.state = 'INVALIDATED') as invalidated, count(x.name_sealed) as sealed
      from public.petition_signature x where x.petition_id = p.id) s;
end
$$;
revoke all on function petition_is_erased(petition) from public;

-- Erases all personal data of an archived petition at once by dropping its partitions; the scheduler destroys the keys of the encrypted
-- content. Dropping locks the whole tables, also against people who sign another petition. So it waits at most three seconds for the
-- first lock and hardly at all for the next one, and cannot cause a deadlock. DONE, or BUSY: then nothing has happened.
create or replace function ctx.close_petition_store(petition uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  p public.petition;
  store public.petition_count_state;
  whole text;
begin
  select x.* into p from public.petition x where x.id = close_petition_store.petition and x.state = 'ARCHIVED'
    and (ctx.has('lead') or ctx.has('scheduler') and x.organisation_id = ctx.organisation());
  if p.id is null then
    raise exception 'This petition is not archived.' using errcode = '42501';
  end if;
  begin
    perform set_config('lock_timeout', '3s', true);
    select f.* into store from public.petition_count_state f where f.petition_id = p.id for update;
    if store.petition_id is null then
      return 'DONE';
    end if;
    perform public.petition_is_erased(p);
    foreach whole in array array['petition_pending', 'petition_signature', 'petition_consent', 'petition_signature_event'] loop
      execute format('lock table only public.%I in access exclusive mode', whole);
      perform set_config('lock_timeout', '300ms', true);
    end loop;
    perform public.fold_petition(store);
    perform public.print_petition_countries(p.id);
    select f.* into store from public.petition_count_state f where f.petition_id = p.id;
    perform public.close_petition_day(store, pg_snapshot_xmax(pg_current_snapshot())::text::bigint, store.day + 1);
    perform public.seal_petition_day(d) from public.petition_day d where d.petition_id = p.id and d.sealed_at is null order by d.day;
    update public.petition_erasure e set counted = o.confirmed, paper = o.paper from public.public_petition o
      where e.organisation_id = p.organisation_id and e.petition_id = p.id and o.petition_id = p.id;
    delete from public.public_petition_name n where n.petition_id = p.id;
    update public.petition_invalidation b set origin = '', domain = '' where b.petition_id = p.id;
    perform public.petition_tally_is_merged(p.id);
    update public.petition_batch b set doomed_at = now() where b.petition_id = p.id;
    perform public.petition_scans_are_erased(p);
    foreach whole in array array['petition_pending', 'petition_signature', 'petition_consent', 'petition_signature_event'] loop
      execute format('drop table public.%I', whole || '_' || replace(p.id::text, '-', ''));
    end loop;
    delete from public.petition_count_state f where f.petition_id = p.id;
  exception when lock_not_available or deadlock_detected then
    return 'BUSY';
  end;
  return 'DONE';
end
$$;
revoke all on function ctx.close_petition_store(uuid) from public;
grant execute on function ctx.close_petition_store(uuid) to portal_app;

call ctx.forget_policies('petition_archive_request');
call ctx.restrict_limited_people('petition_archive_request', 'petition_id');
-- The owner, and the leads whom the petition was proposed to.
create policy read_by_owner_and_leads on petition_archive_request for select to portal_app
  using (organisation_id = (select ctx.organisation())
    or ((select ctx.has('lead')) and exists (
      select 1 from document_reader r where r.document_id = petition_archive_request.petition_id
        and r.organisation_id = petition_archive_request.organisation_id and r.reader_organisation = (select ctx.leads()))));
create policy asked_by_the_owner on petition_archive_request for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.may('MEMBER', petition_id));
create policy decided_by_leads on petition_archive_request for update to portal_app
  using ((select ctx.has('lead')) and exists (
    select 1 from document_reader r where r.document_id = petition_archive_request.petition_id
      and r.organisation_id = petition_archive_request.organisation_id and r.reader_organisation = (select ctx.leads())));
create policy taken_back_by_the_owner on petition_archive_request for update to portal_app
  using (organisation_id = (select ctx.organisation()) and ctx.may('MEMBER', petition_id));
call ctx.allow_portal_owner('petition_archive_request', 'asked_by_triggers', 'select');

call ctx.forget_policies('petition_erasure');
call ctx.restrict_limited_people('petition_erasure', 'petition_id');
create policy read_with_the_petition on petition_erasure for select to portal_app
  using (exists (select 1 from document_reader r where r.document_id = petition_erasure.petition_id
                 and r.organisation_id = petition_erasure.organisation_id));
call ctx.allow_portal_owner('petition_erasure', 'kept_by_functions', 'all');

call ctx.forget_policies('petition_handover');
call ctx.restrict_limited_people('petition_handover', 'petition_id');
create policy read_with_the_petition on petition_handover for select to portal_app
  using (exists (select 1 from document_reader r where r.document_id = petition_handover.petition_id
                 and r.organisation_id = petition_handover.organisation_id));
create policy made_by_the_owner on petition_handover for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.may('MEMBER', petition_id) and exists (
    select 1 from petition p where p.organisation_id = petition_handover.organisation_id and p.id = petition_handover.petition_id
      and p.state in ('CLOSED', 'DELIVERED', 'ANSWERED', 'UNANSWERED')));
call ctx.allow_portal_owner('petition_handover', 'asked_by_triggers', 'select');

-- The person who had a list divided downloads its parts; nobody else sees the division.
call ctx.forget_policies('petition_handover_division');
call ctx.restrict_limited_people('petition_handover_division', 'petition_id');
create policy read_by_its_maker on petition_handover_division for select to portal_app
  using (organisation_id = (select ctx.organisation()) and made_by_subject = (select ctx.subject()) and ctx.may('MEMBER', petition_id));
create policy made_by_the_owner on petition_handover_division for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and made_by_subject = (select ctx.subject()) and ctx.may('MEMBER', petition_id));
call ctx.allow_portal_owner('petition_handover_division', 'asked_by_functions', 'select');
create policy forget_old on petition_handover_division for delete to portal_owner
  using (current_user = 'portal_owner' and made_at < now() - interval '24 hours');
