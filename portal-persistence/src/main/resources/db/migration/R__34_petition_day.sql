set local check_function_bodies = off;

-- The root of the tree over these hashes (RFC 9162, 2.1), of which each is that of a leaf or of a whole part.
create or replace function merkle_root(hashes bytea[]) returns bytea
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  many integer := cardinality(hashes);
begin
  while many > 1 loop
    for i in 1..many / 2 loop
      hashes[i] := sha256('\x01'::bytea || hashes[2 * i - 1] || hashes[2 * i]);
    end loop;
    if many % 2 = 1 then
      hashes[many / 2 + 1] := hashes[many];
    end if;
    many := (many + 1) / 2;
  end loop;
  return hashes[1];
end
$$;
revoke all on function merkle_root(bytea[]) from public;

-- The kind of reason for which signatures were removed from the count; empty if none was given.
create or replace function invalidation_reason(petition uuid, invalidation uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select b.cause from public.petition_invalidation b
    where b.id = invalidation and b.petition_id = invalidation_reason.petition), '')
$$;
revoke all on function invalidation_reason(uuid, uuid) from public;

-- The content of a closed day; none if the petition ended long ago and nothing happens any more.
create or replace function counted_petition_day(store petition_count_state, horizon bigint) returns petition_day
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  closed public.petition_day;
  before public.petition_day;
begin
  select d.* into before from public.petition_day d where d.petition_id = store.petition_id and d.day < store.day order by d.day desc limit 1;
  select count(*) filter (where j.kind = 'CONFIRMED'), count(*) filter (where j.kind = 'WITHDRAWN'),
      count(*) filter (where j.kind = 'INVALIDATED'), count(*) filter (where j.kind = 'RESTORED'),
      coalesce(sum(j.delta) filter (where j.kind = 'PAPER'), 0), coalesce(-sum(j.delta) filter (where j.kind = 'PAPER_BACK'), 0)
    into closed.confirmed, closed.withdrawn, closed.invalidated, closed.restored, closed.paper_added, closed.paper_taken
    from public.petition_signature_event j where j.petition_id = store.petition_id and j.xid >= store.day_xid and j.xid < horizon;
  if closed.confirmed + closed.withdrawn + closed.invalidated + closed.restored + closed.paper_added + closed.paper_taken = 0
     and exists (select 1 from public.public_petition p where p.petition_id = store.petition_id and p.state not in ('OPEN', 'PAUSED')
       and coalesce(p.closed_at, p.closes_at) < now() - interval '9 days') then
    return null;
  end if;
  select coalesce(string_agg(r.reason || '=' || r.many, ' ' order by r.reason), '') into closed.reasons from (
    select coalesce(nullif(j.reason, ''), 'OTHER') as reason, count(*) as many from public.petition_signature_event j
    where j.petition_id = store.petition_id and j.xid >= store.day_xid and j.xid < horizon and j.kind = 'INVALIDATED' group by 1) r;
  closed.petition_id := store.petition_id;
  closed.day := store.day;
  closed.first_xid := store.day_xid;
  closed.end_xid := horizon;
  closed.closed_at := now();
  closed.roots := '';
  closed.total := coalesce(before.total, 0) + closed.confirmed - closed.withdrawn - closed.invalidated + closed.restored;
  closed.paper := coalesce(before.paper, 0) + closed.paper_added - closed.paper_taken;
  return closed;
end
$$;
revoke all on function counted_petition_day(petition_count_state, bigint) from public;

-- Writes the commitments of one kind of a day, sorted; returns their number and the root over them, as a line of the log entry.
create or replace function seal_petition_kind(closed petition_day, change text) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  many bigint;
  root bytea;
begin
  insert into public.log_batch (petition_id, day, kind, part, leaves, first, hash, commitments)
    select closed.petition_id, closed.day, change, p.part, cardinality(p.sorted), p.sorted[1],
      public.merkle_root(array(select sha256('\x00'::bytea || l.leaf) from unnest(p.sorted) with ordinality as l (leaf, place)
        order by l.place)),
      p.whole
    from (
      select s.place / 256 as part, array_agg(s.commitment order by s.place) as sorted,
        string_agg(s.commitment, ''::bytea order by s.place) as whole
      from (
        select j.commitment, (row_number() over (order by j.commitment) - 1)::integer as place from public.petition_signature_event j
        where j.petition_id = closed.petition_id and j.xid >= closed.first_xid and j.xid < closed.end_xid and j.kind = upper(change)) s
      group by s.place / 256) p
    on conflict do nothing;
  select coalesce(sum(b.leaves), 0), public.merkle_root(array_agg(b.hash order by b.part)) into many, root
    from public.log_batch b where b.petition_id = closed.petition_id and b.day = closed.day and b.kind = change;
  return change || ' ' || many || ' ' || coalesce(encode(root, 'base64'), '-') || chr(10);
end
$$;
revoke all on function seal_petition_kind(petition_day, text) from public;

-- From here on log_batch defines the day, which goes into the log.
create or replace function seal_petition_day(closed petition_day) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lines text := public.seal_petition_kind(closed, 'confirmed') || public.seal_petition_kind(closed, 'withdrawn')
    || public.seal_petition_kind(closed, 'invalidated') || public.seal_petition_kind(closed, 'restored');
begin
  update public.petition_day d set roots = lines, sealed_at = now()
    where d.petition_id = closed.petition_id and d.day = closed.day and d.sealed_at is null;
  if found then
    insert into public.log_queue (act, owner_id, statement_id, version, day)
      select 'PETITION_DAY', p.owner_id, p.petition_id, 0, closed.day from public.public_petition p where p.petition_id = closed.petition_id;
  end if;
end
$$;
revoke all on function seal_petition_day(petition_day) from public;

-- Only the oldest closed day: a day with a million signatures takes seconds by itself. Returns how many days were sealed; none while
-- another node does it.
create or replace function ctx.seal_petition_days() returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  closed public.petition_day;
  done integer := 0;
begin
  perform public.require_petition_clock();
  if not pg_try_advisory_xact_lock(hashtextextended('petition days', 0)) then
    return 0;
  end if;
  for closed in select d.* from public.petition_day d where d.sealed_at is null order by d.day, d.petition_id limit 1 loop
    perform public.seal_petition_day(closed);
    done := done + 1;
  end loop;
  return done;
end
$$;
revoke all on function ctx.seal_petition_days() from public;
grant execute on function ctx.seal_petition_days() to portal_app;

-- Deletes the journal of a day once the log contains the day and a week has passed, at most so many rows at once. Returns how many.
create or replace function forget_petition_journal(most integer) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  closed public.petition_day;
  deleted bigint;
  gone bigint := 0;
begin
  for closed in
      select d.* from public.petition_day d
      where d.forgotten_at is null and d.sealed_at is not null and d.closed_at < now() - interval '7 days'
        and exists (select 1 from public.log_entry e where e.statement_id = d.petition_id and e.day = d.day)
      order by d.closed_at limit 100 loop
    delete from public.petition_signature_event j where j.petition_id = closed.petition_id and j.ctid = any (array(
      select x.ctid from public.petition_signature_event x
      where x.petition_id = closed.petition_id and x.xid >= closed.first_xid and x.xid < closed.end_xid limit most - gone));
    get diagnostics deleted = row_count;
    gone := gone + deleted;
    -- There may be more of this day.
    exit when gone >= most;
    update public.petition_day d set forgotten_at = now() where d.petition_id = closed.petition_id and d.day = closed.day;
  end loop;
  return gone;
end
$$;
revoke all on function forget_petition_journal(integer) from public;

create or replace function petition_log_day(queued log_queue) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select ctx.log_line('day', to_char(d.day, 'YYYY-MM-DD')) || d.roots || ctx.log_line('reasons', d.reasons)
    || ctx.log_line('paper', '+' || d.paper_added || ' -' || d.paper_taken) || ctx.log_line('total', d.total::text)
    || ctx.log_line('total-paper', d.paper::text)
    || ctx.log_line('previous', (select e.place::text from public.log_entry e where e.statement_id = d.petition_id and e.day is not null
      order by e.log desc, e.place desc limit 1))
  from public.petition_day d where d.petition_id = queued.statement_id and d.day = queued.day
$$;
revoke all on function petition_log_day(log_queue) from public;

-- The addressees of a petition as the public reads them, and the lists made by then: a person who holds a list finds its fingerprint
-- here. The names in a list are not logged.
create or replace function petition_delivery_lines(d public_delivery) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select ctx.log_line('delivery', d.number::text) || ctx.log_line('addressee', d.addressee)
    || ctx.log_line('delivered', to_char(d.delivered_on, 'YYYY-MM-DD')) || ctx.log_line('form', d.form)
    || coalesce((select string_agg(ctx.log_line('list-' || h.number, h.content || ' ' || h.fingerprint), '' order by h.number) from (
         select l.number, l.content, l.fingerprint from public.petition_handover l
         where l.organisation_id = d.organisation_id and l.petition_id = d.document_id
           and l.made_at < (d.delivered_on + 1)::timestamp at time zone 'UTC'
         order by l.number desc limit 100) h), '')
$$;
revoke all on function petition_delivery_lines(public_delivery) from public;

-- What the log records of a petition, except its last line.
create or replace function petition_log_entry(queued log_queue) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'coalition-portal/' || lower(replace(queued.act, '_', '-')) || '/v1' || chr(10) || ctx.log_line('petition', p.petition_id::text)
    || case queued.act
      when 'PETITION_OPENED' then ctx.log_line('slug', p.slug) || ctx.log_line('organisation', p.owner_alias)
        || ctx.log_line('opened', ctx.log_moment(p.opened_at)) || ctx.log_line('closes', ctx.log_moment(p.closes_at))
        || ctx.log_line('language', p.language)
        || coalesce((select string_agg(ctx.log_line('fingerprint-' || t.language, t.fingerprint), '' order by t.language)
             from public.public_petition_text t where t.petition_id = p.petition_id), '')
        -- Nobody has agreed to an earlier wording, and an entry can hold about one hundred and fifty of them.
        || coalesce((select string_agg(ctx.log_line('wording-' || w.number || '-' || w.language, w.fingerprint), '' order by w.language)
             from public.public_petition_wording w join public.public_petition_page g on g.petition_id = w.petition_id and g.id = w.page_id
             where w.petition_id = p.petition_id and g.owner
               and w.number = (select max(x.number) from public.public_petition_wording x
                 where x.petition_id = w.petition_id and x.page_id = w.page_id)), '')
      when 'PETITION_LANGUAGE' then coalesce((select ctx.log_line('fingerprint-' || t.language, t.fingerprint)
             from public.public_petition_text t where t.id = queued.signature_id), '')
      when 'PETITION_DELIVERED' then coalesce((select public.petition_delivery_lines(d) from public.public_delivery d
             where d.organisation_id = p.owner_id and d.document_id = p.petition_id and d.number = queued.version),
          ctx.log_line('delivered', ctx.log_moment(queued.asked_at)))
        || ctx.log_line('confirmed', p.confirmed::text) || ctx.log_line('paper', p.paper::text)
      when 'PETITION_ARCHIVED' then ctx.log_line('archived', ctx.log_moment(queued.asked_at))
        || ctx.log_line('confirmed', p.confirmed::text) || ctx.log_line('paper', p.paper::text)
      when 'PETITION_CLOSED' then ctx.log_line('closed', ctx.log_moment(coalesce(p.closed_at, p.closes_at)))
        || ctx.log_line('confirmed', p.confirmed::text) || ctx.log_line('paper', p.paper::text)
      else coalesce(public.petition_log_day(queued), '') end
  from public.public_petition p where p.petition_id = queued.statement_id
$$;
revoke all on function petition_log_entry(log_queue) from public;

create or replace function petition_is_logged() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.log_queue (act, owner_id, statement_id, version)
    values (case tg_op when 'INSERT' then 'PETITION_OPENED' else 'PETITION_' || new.state end, new.owner_id, new.petition_id, 0);
  return null;
end
$$;
revoke all on function petition_is_logged() from public;
create or replace trigger petition_is_logged after insert on public_petition for each row execute function petition_is_logged();
create or replace trigger petition_end_is_logged after update on public_petition for each row
  when (old.state <> new.state and (new.state = 'ARCHIVED' or new.state = 'CLOSED' and old.state in ('OPEN', 'PAUSED')))
  execute function petition_is_logged();

-- A delivery is logged once the public reads it, and again only where its addressee, its day or its lists have changed. One that is
-- taken back before it was logged is not.
create or replace function petition_delivery_is_logged() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from public.log_queue q
      where q.act = 'PETITION_DELIVERED' and q.statement_id = old.document_id and q.version = old.number;
    return null;
  end if;
  insert into public.log_queue (act, owner_id, statement_id, version)
    select 'PETITION_DELIVERED', p.owner_id, p.petition_id, new.number from public.public_petition p
    where p.owner_id = new.organisation_id and p.petition_id = new.document_id and not exists (
      select 1 from public.log_entry e where e.statement_id = p.petition_id and e.type = 'petition-delivered'
        and strpos(convert_from(e.entry, 'UTF8'), chr(10) || public.petition_delivery_lines(new)) > 0);
  return null;
end
$$;
revoke all on function petition_delivery_is_logged() from public;
create or replace trigger petition_delivery_is_logged after insert or delete on public_delivery for each row
  execute function petition_delivery_is_logged();

-- The languages that exist when signing opens are in its entry; a later one has an entry of its own.
create or replace function petition_language_is_logged() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.log_queue (act, owner_id, statement_id, version, signature_id)
    select 'PETITION_LANGUAGE', p.owner_id, p.petition_id, 0, new.id from public.public_petition p
    where p.petition_id = new.petition_id and not exists (
      select 1 from public.log_queue q where q.statement_id = new.petition_id and q.act = 'PETITION_OPENED' and q.asked_at = now());
  return null;
end
$$;
revoke all on function petition_language_is_logged() from public;
create or replace trigger petition_language_is_logged after insert on public_petition_text for each row
  execute function petition_language_is_logged();

-- The proof for the holder of a code: the commitment, and its position among those of its day once that is sealed. Reading changes nothing.
create or replace function public_receipt(code bytea)
  returns table (petition_id uuid, slug text, title text, text_language text, fingerprint text, commitment bytea, invalidated boolean,
    confirmed_on date, day date, part integer, place integer, leaves bytea)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  signed public.petition_signature;
  held public.log_batch;
  within integer;
begin
  select s.* into signed from public.petition_signature s where s.code_hash = public_receipt.code limit 1;
  if signed.id is null then
    return;
  end if;
  -- Midnight may have passed between the act and the day into which it was counted.
  for held in
      select b.* from public.petition_day d join lateral (
        select c.* from public.log_batch c where c.petition_id = d.petition_id and c.day = d.day and c.kind = 'confirmed'
          and c.first <= signed.commitment order by c.part desc limit 1) b on true
      where d.petition_id = signed.petition_id and d.day >= (signed.confirmed_at at time zone 'UTC')::date - 1 order by d.day limit 5 loop
    within := position(signed.commitment in held.commitments);
    exit when within > 0;
    held := null;
  end loop;
  return query
    select signed.petition_id, p.slug, t.title, t.language, t.fingerprint, signed.commitment, signed.state = 'INVALIDATED',
      (signed.confirmed_at at time zone 'UTC')::date, held.day, held.part, case when held.day is not null then (within - 1) / 32 end,
      held.commitments
    from public.public_petition p left join public.public_petition_text t on t.petition_id = p.petition_id and t.id = signed.text_id
    where p.petition_id = signed.petition_id and p.state <> 'ARCHIVED';
end
$$;
revoke all on function public_receipt(bytea) from public;
grant execute on function public_receipt(bytea) to portal_public;

call ctx.forget_policies('log_batch');
create policy public_reads on log_batch for select to portal_public using (day < (now() at time zone 'UTC')::date);
call ctx.allow_portal_owner('log_batch', 'kept_by_functions', 'all');

call ctx.forget_policies('log_cosignature');
call ctx.allow_role('log_cosignature', 'read_as_scheduler', 'select', 'scheduler');
call ctx.allow_role('log_cosignature', 'keep_as_scheduler', 'insert', 'scheduler');
create policy public_reads on log_cosignature for select to portal_public using (line <> '');
call ctx.allow_portal_owner('log_cosignature', 'checked_by_the_launcher', 'select');
