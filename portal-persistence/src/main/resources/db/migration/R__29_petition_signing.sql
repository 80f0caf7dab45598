set local check_function_bodies = off;

-- The partitions of a petition, if it has none; called directly when a backup is restored.
create or replace function ctx.make_petition_store(petition uuid) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  whole text;
  part text;
begin
  foreach whole in array array['petition_pending', 'petition_signature', 'petition_consent', 'petition_signature_event'] loop
    part := whole || '_' || replace(make_petition_store.petition::text, '-', '');
    if to_regclass('public.' || part) is null then
      execute format('create table public.%I (like public.%I including all)', part, whole);
      execute format('alter table public.%I enable row level security, force row level security', part);
      execute format('create policy kept_by_functions on public.%I to portal_owner using (current_user = ''portal_owner'')', part);
      execute format('alter table public.%I attach partition public.%I for values in (%L)', whole, part, make_petition_store.petition);
    end if;
  end loop;
end
$$;
revoke all on function ctx.make_petition_store(uuid) from public;

-- Creates the partitions of the tables for one petition. Attaching a partition does not block people who sign another petition. A second call
-- changes nothing.
create or replace function ctx.open_petition_store(petition uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  owner uuid;
  now_xid bigint := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
begin
  select p.organisation_id into owner from public.petition p where p.id = open_petition_store.petition;
  if owner is null or not (ctx.has('lead') or ctx.has('scheduler')) then
    raise exception 'Only a lead opens a petition.' using errcode = '42501';
  end if;
  perform set_config('lock_timeout', '3s', true);
  insert into public.petition_count_state (petition_id, owner_id, salt, folded, day, day_xid)
    values (open_petition_store.petition, owner, sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), now_xid,
      (now() at time zone 'UTC')::date, now_xid)
    on conflict do nothing;
  perform ctx.make_petition_store(petition);
end
$$;
revoke all on function ctx.open_petition_store(uuid) from public;
grant execute on function ctx.open_petition_store(uuid) to portal_app;

-- One check of a rate limit: 0 if there was a token, else seconds to wait. Nobody queues for a bucket: while another transaction has it locked,
-- it counts as empty for a second.
create or replace function petition_piece(kind text, key bytea, burst integer, apart interval) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not pg_try_advisory_xact_lock(hashtextextended(petition_piece.kind || encode(petition_piece.key, 'hex'), 0)) then
    return 1;
  end if;
  return ctx.take_from_bucket(petition_piece.kind, petition_piece.key, petition_piece.burst, petition_piece.apart);
end
$$;
revoke all on function petition_piece(text, bytea, integer, interval) from public;

-- What one network may send for one petition, whatever it requests: 0, or seconds to wait. People who have waited share a higher limit with all
-- of their network.
create or replace function petition_network_waits(petition uuid, origin bytea, waited boolean) returns integer
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  select case when waited
    then public.petition_piece('PETITION_WAITED', sha256(uuid_send(petition) || origin), 60, interval '1 minute')
    else public.petition_piece('PETITION_ORIGIN', sha256(uuid_send(petition) || origin), 5, interval '12 minutes') end
$$;
revoke all on function petition_network_waits(uuid, bytea, boolean) from public;

-- The validity of every pending row, whatever its source.
create or replace function petition_row_is_sound(id uuid, mail bytea, code bytea, language text, batch uuid, generation integer, sealed bytea,
    origin bytea, earlier bytea[]) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(id is not null and length(mail) = 16 and length(code) = 16 and language ~ '^[A-Za-z-]{2,16}$' and batch is not null
    and generation > 0 and length(sealed) between 1 and 4096 and length(origin) = 16 and (earlier is null or cardinality(earlier) <= 32
      and not exists (select 1 from unnest(earlier) one where length(one) is distinct from 16)), false)
$$;
revoke all on function petition_row_is_sound(uuid, bytea, bytea, text, uuid, integer, bytea, bytea, bytea[]) from public;

-- The only entry point for a signature. It treats an address that has signed already like one that has not, and never looks it up. Returns
-- TAKEN, CLOSED, PAUSED, INVALID, or WAIT and seconds. The caller may be anybody with the password of the role, so no argument counts as
-- checked: null is refused, and encrypted and hashed values are trusted only after the courier has decrypted them.
create or replace function public_sign(petition uuid, page uuid, signed_text uuid, signature uuid, mail bytea, code bytea, country text,
    language text, display text, batch uuid, generation integer, sealed bytea, origin bytea, domain bytea, risk integer, waited boolean,
    earlier bytea[])
  returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  shown public.public_petition;
  wait integer;
  held boolean := public_sign.risk >= 3;
begin
  select p.* into shown from public.public_petition p where p.petition_id = public_sign.petition;
  -- While the organisation has no access, nobody could answer for what is collected. Signing resumes automatically.
  if shown.state = 'PAUSED' or shown.state = 'OPEN' and public.organisation_is_closed(shown.owner_id) then
    return 'PAUSED';
  elsif shown.state is distinct from 'OPEN' or shown.closes_at <= now() then
    return 'CLOSED';
  end if;
  if not coalesce(public.petition_row_is_sound(signature, mail, code, public_sign.language, batch, public_sign.generation,
         public_sign.sealed, public_sign.origin, public_sign.earlier)
       and public_sign.country ~ '^[A-Z]{2}$' and public_sign.display in ('PUBLIC', 'ADDRESSEE', 'COUNTED')
       and public_sign.risk between 0 and 100 and coalesce(length(domain), 16) = 16 and waited is not null, false)
     or not exists (select 1 from public.public_petition_page p
       where p.petition_id = public_sign.petition and p.id = public_sign.page and p.ended_at is null
         and (p.owner or not public.organisation_is_closed(p.partner_id)))
     or not exists (select 1 from public.public_petition_text t
       where t.petition_id = public_sign.petition and t.id = public_sign.signed_text) then
    return 'INVALID';
  end if;
  wait := public.petition_network_waits(petition, origin, waited);
  if wait > 0 then
    return 'WAIT ' || wait;
  end if;
  if domain is not null
     and public.petition_piece('PETITION_DOMAIN', sha256(uuid_send(petition) || domain), 30, interval '1 minute') > 0 then
    held := true;
  end if;
  -- A pending request for a new code that has not been mailed gives way: otherwise anybody could keep somebody from signing.
  delete from public.petition_pending p
    where p.petition_id = public_sign.petition and p.mail_hash = public_sign.mail and p.known_only and p.mails = 0
      and p.claimed_until is null;
  insert into public.petition_pending as p (petition_id, mail_hash, id, page_id, text_id, code_hash, country, language, display, batch_id,
      generation, sealed, origin, domain_hash, risk, held, mail_due_at, earlier)
    values (petition, mail, signature, page, signed_text, code, public_sign.country, public_sign.language, public_sign.display, batch,
      public_sign.generation, public_sign.sealed, public_sign.origin, domain, public_sign.risk, held, case when not held then now() end,
      public_sign.earlier)
    -- Signing again is a request for another mail; the data entered first are kept. Only the holder of the code learns that the address was
    -- entered twice.
    on conflict (petition_id, mail_hash) do update set signed_again = true, mail_due_at = case
      when p.held then null when p.mail_due_at is not null then p.mail_due_at
      when p.mails between 1 and 2 and p.mailed_at < now() - interval '24 hours' then now() end;
  return 'TAKEN';
end
$$;
revoke all on function public_sign(uuid, uuid, uuid, uuid, bytea, bytea, text, text, text, uuid, integer, bytea, bytea, bytea, integer,
  boolean, bytea[]) from public;
grant execute on function public_sign(uuid, uuid, uuid, uuid, bytea, bytea, text, text, text, uuid, integer, bytea, bytea, bytea, integer,
  boolean, bytea[]) to portal_public;

-- For nodes of the previous release.
create or replace function public_sign(petition uuid, page uuid, signed_text uuid, signature uuid, mail bytea, code bytea, country text,
    language text, display text, batch uuid, generation integer, sealed bytea, origin bytea, domain bytea, risk integer, waited boolean)
  returns text
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  select public.public_sign(petition, page, signed_text, signature, mail, code, country, language, display, batch, generation, sealed, origin,
    domain, risk, waited, null::bytea[])
$$;
revoke all on function public_sign(uuid, uuid, uuid, uuid, bytea, bytea, text, text, text, uuid, integer, bytea, bytea, bytea, integer, boolean)
  from public;
grant execute on function public_sign(uuid, uuid, uuid, uuid, bytea, bytea, text, text, text, uuid, integer, bytea, bytea, bytea, integer,
  boolean) to portal_public;

-- A new code for a person who has signed and lost the mail, also after signing has ended. It does the same for every address and never
-- reads signatures: the courier does, and mails nobody if there is none. A person who has yet to confirm is mailed their existing code,
-- under the limits of signing again. TAKEN, CLOSED, INVALID, or WAIT and seconds.
create or replace function public_new_code(petition uuid, wish uuid, mail bytea, code bytea, language text, batch uuid, generation integer,
    sealed bytea, origin bytea, waited boolean, earlier bytea[])
  returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wait integer;
begin
  if not exists (select 1 from public.public_petition p where p.petition_id = public_new_code.petition and p.state <> 'ARCHIVED') then
    return 'CLOSED';
  elsif waited is null or not public.petition_row_is_sound(wish, mail, code, public_new_code.language, batch, public_new_code.generation,
      public_new_code.sealed, public_new_code.origin, public_new_code.earlier) then
    return 'INVALID';
  end if;
  wait := public.petition_network_waits(petition, origin, waited);
  if wait > 0 then
    return 'WAIT ' || wait;
  end if;
  insert into public.petition_pending as p (petition_id, mail_hash, id, page_id, text_id, code_hash, country, language, display, batch_id,
      generation, sealed, origin, known_only, mail_due_at, earlier)
    select petition, mail, wish, g.id, t.id, code, '', public_new_code.language, 'COUNTED', batch, public_new_code.generation,
      public_new_code.sealed, public_new_code.origin, true, now(), public_new_code.earlier
    from public.public_petition_page g join public.public_petition_text t on t.petition_id = g.petition_id and t.original
    where g.petition_id = petition and g.owner
    on conflict (petition_id, mail_hash) do update set mail_due_at = case
      when p.held then null when p.mail_due_at is not null then p.mail_due_at
      when p.mails between 1 and 2 and p.mailed_at < now() - interval '24 hours' then now() end;
  return 'TAKEN';
end
$$;
revoke all on function public_new_code(uuid, uuid, bytea, bytea, text, uuid, integer, bytea, bytea, boolean, bytea[]) from public;
grant execute on function public_new_code(uuid, uuid, bytea, bytea, text, uuid, integer, bytea, bytea, boolean, bytea[]) to portal_public;

-- For nodes of the previous release.
create or replace function public_new_code(petition uuid, wish uuid, mail bytea, code bytea, language text, batch uuid, generation integer,
    sealed bytea, origin bytea, waited boolean)
  returns text
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  select public.public_new_code(petition, wish, mail, code, language, batch, generation, sealed, origin, waited, null::bytea[])
$$;
revoke all on function public_new_code(uuid, uuid, bytea, bytea, text, uuid, integer, bytea, bytea, boolean) from public;
grant execute on function public_new_code(uuid, uuid, bytea, bytea, text, uuid, integer, bytea, bytea, boolean) to portal_public;

-- Whether the courier has mailed the code of a row. Until then only the person who created the row can have the code, and their entries are not
-- trusted. Nodes of the previous release only count their mails.
create or replace function petition_code_is_mailed(waiting petition_pending) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select waiting.address_proof is not null or waiting.mails > 0
$$;
revoke all on function petition_code_is_mailed(petition_pending) from public;

-- The signature of the mailbox of a pending row, also if it was signed while its spelling still counted as another mailbox.
create or replace function petition_signed_before(waiting petition_pending) returns petition_signature
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s from public.petition_signature s
  where s.petition_id = waiting.petition_id and s.mail_hash = any (array_append(waiting.earlier, waiting.mail_hash))
  order by s.mail_hash = waiting.mail_hash desc, s.confirmed_at limit 1
$$;
revoke all on function petition_signed_before(petition_pending) from public;

-- The data that belong to the holder of a code; nothing if the code is unknown or has expired. Reading changes nothing. If an address signed
-- again before the first signature was confirmed, the first may have been entered by anybody: then no choice that reveals something is returned,
-- and consents are null rather than empty, so that the encrypted ones are not adopted.
create or replace function public_code(code bytea)
  returns table (petition_id uuid, slug text, title text, text_language text, fingerprint text, petition_state text, open boolean, id uuid,
    page_id uuid, page_alias text, language text, country text, display text, confirmed boolean, invalidated boolean, batch_id uuid,
    generation integer, sealed bytea, consents text, owner_id uuid, signature_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    with found as (
      select s.petition_id, s.id, s.page_id, s.text_id, s.country, s.language, s.display, true as confirmed, s.state, null::uuid as batch_id,
        null::integer as generation, null::bytea as sealed, s.id as signature_id, now() as created_at, false as signed_again
      from public.petition_signature s where s.code_hash = public_code.code
      union all
      -- A person who signed before and requested the mail again holds its code: it opens the existing signature.
      select p.petition_id, p.id, coalesce(s.page_id, p.page_id), coalesce(s.text_id, p.text_id), coalesce(s.country, p.country), p.language,
        coalesce(s.display, case when p.signed_again then 'COUNTED' else p.display end), s.id is not null, s.state, p.batch_id, p.generation,
        p.sealed, coalesce(s.id, p.id), p.created_at, s.id is null and p.signed_again
      from public.petition_pending p
      left join lateral public.petition_signed_before(p) s on s.id is not null
      where p.code_hash = public_code.code and public.petition_code_is_mailed(p) and p.created_at > now() - interval '7 days'
        and (s.id is not null or not p.known_only)
        and not exists (select 1 from public.petition_signature o where o.code_hash = public_code.code))
    select f.petition_id, o.slug, t.title, t.language, t.fingerprint, o.state, public.petition_confirms(o, f.created_at), f.id, f.page_id,
      g.alias, f.language, f.country, f.display, f.confirmed, coalesce(f.state = 'INVALIDATED', false), f.batch_id, f.generation, f.sealed,
      case when not f.signed_again then coalesce((select string_agg(c.organisation_id::text, ',') from public.petition_consent c
        where c.petition_id = f.petition_id and c.signature_id = f.signature_id and c.taken_back_at is null), '') end,
      o.owner_id, f.signature_id
    from found f join public.public_petition o on o.petition_id = f.petition_id
      left join public.public_petition_text t on t.petition_id = f.petition_id and t.id = f.text_id
      left join public.public_petition_page g on g.petition_id = f.petition_id and g.id = f.page_id
    where o.state <> 'ARCHIVED' limit 1;
end
$$;
revoke all on function public_code(bytea) from public;
grant execute on function public_code(bytea) to portal_public;

-- While signing is open or paused; signatures from before the end can be confirmed for another week.
create or replace function petition_confirms(shown public_petition, signed_at timestamptz) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select shown.state in ('OPEN', 'PAUSED') and shown.closes_at + interval '7 days' > now()
    or shown.state in ('CLOSED', 'DELIVERED', 'ANSWERED', 'UNANSWERED')
      and signed_at <= coalesce(shown.closed_at, shown.closes_at)
      and coalesce(shown.closed_at, shown.closes_at) + interval '7 days' > now()
$$;
revoke all on function petition_confirms(public_petition, timestamptz) from public;

create or replace function petition_consents(petition uuid, signature uuid, given text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.petition_consent as c (organisation_id, petition_id, signature_id, wording, batch_id, generation, own_key, sealed,
      given_at)
    select g.organisation, petition_consents.petition, petition_consents.signature, g.wording, g.batch, g.generation, g.key,
      decode(g.sealed, 'hex'), case when g.agreed between now() - interval '2 days' and now() then g.agreed else now() end
    from jsonb_to_recordset(given::jsonb) as g (organisation uuid, wording integer, batch uuid, generation integer, key integer, sealed text,
      agreed timestamptz)
    where exists (
      select 1 from public.public_petition_page p
      join public.public_petition_wording w on w.petition_id = p.petition_id and w.page_id = p.id and w.number = g.wording
      where p.petition_id = petition_consents.petition and p.partner_id = g.organisation
        and (p.owner or p.id = (select s.page_id from public.petition_signature s
          where s.petition_id = petition_consents.petition and s.id = petition_consents.signature)))
      and g.sealed ~ '^([0-9a-f]{2})+$' and length(g.sealed) <= 16384
      -- Nobody in that organisation could read what is encrypted for it now.
      and not public.organisation_is_closed(g.organisation)
    on conflict (organisation_id, petition_id, signature_id) do update set wording = excluded.wording, batch_id = excluded.batch_id,
      generation = excluded.generation, own_key = excluded.own_key, sealed = excluded.sealed, given_at = excluded.given_at,
      taken_back_at = null
      where c.taken_back_at is not null;
end
$$;
revoke all on function petition_consents(uuid, uuid, text) from public;

-- The same rule as SupporterInput.hasAPlainName: a name with unusual characters is shown only after the desk has reviewed it.
create or replace function petition_name_is_plain(name text) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select lower(name) !~ '[][<>{}|\\@#$%^*=_~/]|https?:|www\.|\.[a-z]{2,}\y|^[\d\s]+$|^[=+@-]|\d{4,}'
$$;
revoke all on function petition_name_is_plain(text) from public;

-- Whether the data given at confirmation are sufficient for a signature.
create or replace function petition_details_are_sound(waiting petition_pending, details jsonb) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    details ->> 'commitment' ~ '^[0-9a-f]{64}$'
    and coalesce(details ->> 'country', waiting.country) ~ '^[A-Z]{2}$'
    and case coalesce(details ->> 'display', waiting.display)
      when 'PUBLIC' then char_length(details ->> 'name') between 1 and 100
        and details ->> 'name' !~ '[\u0001-\u001f\u007f-\u009f]' and details ->> 'shown' in ('true', 'false')
      when 'ADDRESSEE' then details ->> 'nameSealed' ~ '^([0-9a-f]{2})+$' and length(details ->> 'nameSealed') <= 8192
      else coalesce(details ->> 'display', waiting.display) = 'COUNTED' end
    and not exists (select 1 from public.petition_signature_event j
      where j.petition_id = waiting.petition_id and j.commitment = decode(details ->> 'commitment', 'hex') and j.kind = 'CONFIRMED'
        and not j.repeated), false)
$$;
revoke all on function petition_details_are_sound(petition_pending, jsonb) from public;

-- Turns a pending row into a signature, once, however many requests arrive at the same moment.
create or replace function petition_confirmed(waiting petition_pending, details jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  signature uuid := waiting.id;
  how text := coalesce(details ->> 'display', waiting.display);
begin
  insert into public.petition_signature (petition_id, mail_hash, hash_epoch, id, page_id, text_id, code_hash, commitment, country, language,
      display, name_batch_id, name_generation, name_sealed, origin, domain_hash, risk)
    values (waiting.petition_id, waiting.mail_hash, waiting.hash_epoch, waiting.id, waiting.page_id, waiting.text_id, waiting.code_hash,
      decode(details ->> 'commitment', 'hex'), coalesce(details ->> 'country', waiting.country), waiting.language, how,
      case how when 'ADDRESSEE' then (details ->> 'nameBatch')::uuid end,
      case how when 'ADDRESSEE' then (details ->> 'nameGeneration')::integer end,
      case how when 'ADDRESSEE' then decode(details ->> 'nameSealed', 'hex') end, waiting.origin, waiting.domain_hash, waiting.risk)
    on conflict (petition_id, mail_hash) do nothing;
  if found then
    if how = 'PUBLIC' then
      insert into public.public_petition_name (petition_id, signature_id, name, country, shown, signed_on)
        values (waiting.petition_id, waiting.id, details ->> 'name', coalesce(details ->> 'country', waiting.country),
          (details ->> 'shown')::boolean and public.petition_name_is_plain(details ->> 'name'), (now() at time zone 'UTC')::date);
    end if;
    delete from public.petition_pending p
      where p.petition_id = waiting.petition_id and p.mail_hash = any (array_append(waiting.earlier, waiting.mail_hash));
  else
    select s.id into signature from public.petition_signature s
      where s.petition_id = waiting.petition_id and s.mail_hash = waiting.mail_hash;
  end if;
  perform public.petition_consents(waiting.petition_id, signature, coalesce(details ->> 'consents', '[]'));
end
$$;
revoke all on function petition_confirmed(petition_pending, jsonb) from public;

-- Removes everything that identifies a person, except for the bare id by which an organisation knows what to delete.
create or replace function petition_withdrawn(petition uuid, mail bytea, signature uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.petition_consent c set taken_back_at = now(), sealed = null, batch_id = null
    where c.petition_id = petition and c.signature_id = signature and c.taken_back_at is null;
  delete from public.public_petition_name n where n.petition_id = petition and n.signature_id = signature;
  delete from public.petition_signature s where s.petition_id = petition and s.mail_hash = mail;
  delete from public.petition_pending p where p.petition_id = petition and p.mail_hash = mail;
end
$$;
revoke all on function petition_withdrawn(uuid, bytea, uuid) from public;

-- Whether this is the hash of the address to which the code of a row was mailed. A node of the previous release has left no proof of it.
create or replace function petition_address_is_its_own(waiting petition_pending, address text) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(address ~ '^[0-9a-f]{64}$' and (waiting.address_proof is null and waiting.mails > 0
    or waiting.address_proof = sha256(decode(address, 'hex') || uuid_send(waiting.id))), false)
$$;
revoke all on function petition_address_is_its_own(petition_pending, text) from public;

-- The actions of the holder of a code. Each may be repeated and has no second effect. Returns DONE, CLOSED or UNKNOWN; AWAY if an organisation
-- has changed its key since the copies were encrypted.
create or replace function public_step(code bytea, step text, details text) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  said jsonb := details::jsonb;
  waiting public.petition_pending;
  signed public.petition_signature;
  shown public.public_petition;
begin
  select p.* into waiting from public.petition_pending p
    where p.code_hash = public_step.code and p.created_at > now() - interval '7 days' for update;
  if waiting.id is null then
    select s.* into signed from public.petition_signature s where s.code_hash = public_step.code for update;
  elsif not public.petition_code_is_mailed(waiting) then
    return 'UNKNOWN';
  else
    -- Waits for another row of the same mailbox that is about to be confirmed.
    perform 1 from public.petition_pending p
      where p.petition_id = waiting.petition_id and p.mail_hash = any (waiting.earlier) for update;
    select s.* into signed from public.petition_signature s
      where s.petition_id = waiting.petition_id and s.mail_hash = (public.petition_signed_before(waiting)).mail_hash for update;
  end if;
  -- There is nothing to confirm if somebody has only requested a code.
  if waiting.known_only and signed.id is null then
    return 'UNKNOWN';
  end if;
  select o.* into shown from public.public_petition o
    where o.petition_id = coalesce(waiting.petition_id, signed.petition_id) and o.state <> 'ARCHIVED';
  if shown.petition_id is null then
    return 'UNKNOWN';
  end if;
  case step
    when 'CONFIRM' then
      if waiting.id is not null and signed.id is null then
        if not public.petition_confirms(shown, waiting.created_at) then
          return 'CLOSED';
        elsif not public.petition_seals_are_current(coalesce(said ->> 'consents', '[]')) then
          return 'AWAY';
        elsif not public.petition_details_are_sound(waiting, said) then
          return 'UNKNOWN';
        end if;
        perform public.petition_confirmed(waiting, said);
      end if;
    when 'WITHDRAW' then
      perform public.petition_withdrawn(shown.petition_id, coalesce(signed.mail_hash, waiting.mail_hash), coalesce(signed.id, waiting.id));
      delete from public.petition_pending p where p.petition_id = waiting.petition_id and p.mail_hash = waiting.mail_hash;
    when 'ADD_CONSENT' then
      -- For a requested code no name was entered that could be copied.
      if signed.id is null or waiting.known_only then
        return 'UNKNOWN';
      elsif not public.petition_seals_are_current(said ->> 'consents') then
        return 'AWAY';
      end if;
      perform public.petition_consents(shown.petition_id, signed.id, said ->> 'consents');
    when 'DROP_CONSENT' then
      update public.petition_consent c set taken_back_at = now(), sealed = null, batch_id = null
        where c.petition_id = shown.petition_id and c.signature_id = signed.id and c.organisation_id = (said ->> 'organisation')::uuid
          and c.taken_back_at is null;
    when 'BLOCK_MAIL' then
      if not public.petition_address_is_its_own(waiting, said ->> 'mail') then
        return 'UNKNOWN';
      end if;
      insert into public.mail_block (address_hash) values (decode(said ->> 'mail', 'hex')) on conflict do nothing;
      -- A person who has signed keeps this code for its week, since no other is mailed: it may be the only one with which they can withdraw.
      if signed.id is null then
        delete from public.petition_pending p where p.petition_id = waiting.petition_id and p.mail_hash = waiting.mail_hash;
      else
        update public.petition_pending p set mail_due_at = null
          where p.petition_id = waiting.petition_id and p.mail_hash = waiting.mail_hash;
      end if;
    else
      return 'UNKNOWN';
  end case;
  return 'DONE';
end
$$;
revoke all on function public_step(bytea, text, text) from public;
grant execute on function public_step(bytea, text, text) to portal_public;

-- The number changes in the transaction of whatever changes it.
create or replace function petition_signature_counts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  row public.petition_signature := case when tg_op = 'DELETE' then old else new end;
  change text := case tg_op when 'INSERT' then 'CONFIRMED' when 'DELETE' then 'WITHDRAWN'
    else case new.state when 'INVALIDATED' then 'INVALIDATED' else 'RESTORED' end end;
begin
  if not (tg_op = 'DELETE' and old.state = 'INVALIDATED') then
    insert into public.petition_signature_event (petition_id, kind, page_id, country, commitment, delta, reason)
      values (row.petition_id, change, row.page_id, row.country, row.commitment,
        case when change in ('CONFIRMED', 'RESTORED') then 1 else -1 end,
        case change when 'INVALIDATED' then public.invalidation_reason(row.petition_id, row.invalidation_id) else '' end);
  end if;
  return null;
end
$$;
revoke all on function petition_signature_counts() from public;
create or replace trigger counts after insert or delete on petition_signature for each row execute function petition_signature_counts();
create or replace trigger counts_again after update of state on petition_signature for each row
  when (old.state is distinct from new.state) execute function petition_signature_counts();

create or replace function require_petition_clock() returns void
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.has('scheduler') then
    raise exception 'Only the scheduler calls this function.' using errcode = '42501';
  end if;
end
$$;
revoke all on function require_petition_clock() from public;

-- After a logical copy into another cluster, transaction numbers start again, and the watermark is ahead of them all. Then all rows are
-- counted once, while nobody signs.
create or replace function recount_petition(petition uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  horizon bigint;
begin
  lock table public.petition_signature, public.petition_sheet in share row exclusive mode;
  -- While the old numbers still determine the day of a row: those of closed days become 0, those of the open day 1.
  perform public.seal_petition_day(d) from public.petition_day d
    where d.petition_id = petition and d.sealed_at is null order by d.day;
  update public.petition_signature_event j set xid = case when j.xid >= f.day_xid then 1 else 0 end
    from public.petition_count_state f where f.petition_id = petition and j.petition_id = petition;
  update public.petition_day d set first_xid = 0, end_xid = case
      when d.day = (select max(n.day) from public.petition_day n where n.petition_id = petition) then 1 else 0 end
    where d.petition_id = petition and d.forgotten_at is null;
  delete from public.petition_signature_count t where t.petition_id = petition;
  insert into public.petition_signature_count (petition_id, page_id, country, confirmed, paper)
    select petition, c.page_id, c.country, sum(c.confirmed), sum(c.paper) from (
      select s.page_id, s.country, count(*) as confirmed, 0 as paper from public.petition_signature s
      where s.petition_id = petition and s.state = 'CONFIRMED' group by s.page_id, s.country
      union all
      select h.page_id, n.country, 0, n.signatures from public.petition_sheet h, public.petition_sheet_numbers(h) n
      where h.petition_id = petition and h.state = 'COUNTED') c
    group by c.page_id, c.country;
  horizon := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  update public.petition_count_state f set folded = horizon, day_xid = 1 where f.petition_id = petition;
end
$$;
revoke all on function recount_petition(uuid) from public;

-- Adds up the rows behind the watermark and publishes the total: their sum, and those of the rest that are visible at this moment. So it
-- is exact even while a long transaction holds the watermark back.
create or replace function fold_petition(store petition_count_state) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  horizon bigint := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  today date := (now() at time zone 'UTC')::date;
  counted bigint;
  on_paper bigint;
begin
  if store.folded > pg_snapshot_xmax(pg_current_snapshot())::text::bigint then
    perform public.recount_petition(store.petition_id);
    select f.* into store from public.petition_count_state f where f.petition_id = store.petition_id;
    horizon := greatest(store.folded, pg_snapshot_xmin(pg_current_snapshot())::text::bigint);
  end if;
  horizon := greatest(horizon, store.folded);
  insert into public.petition_signature_count as t (petition_id, page_id, country, confirmed, paper)
    select j.petition_id, j.page_id, j.country, coalesce(sum(j.delta) filter (where j.kind not in ('PAPER', 'PAPER_BACK')), 0),
      coalesce(sum(j.delta) filter (where j.kind in ('PAPER', 'PAPER_BACK')), 0) from public.petition_signature_event j
    where j.petition_id = store.petition_id and j.xid >= store.folded and j.xid < horizon
    group by j.petition_id, j.page_id, j.country
    on conflict (petition_id, page_id, country) do update set confirmed = t.confirmed + excluded.confirmed, paper = t.paper + excluded.paper;
  if found or store.day < today then
    update public.petition_count_state f set folded = horizon where f.petition_id = store.petition_id;
  end if;
  select coalesce(sum(c.confirmed), 0), coalesce(sum(c.paper), 0) into counted, on_paper from (
    select t.confirmed, t.paper from public.petition_signature_count t where t.petition_id = store.petition_id
    union all
    select case when j.kind in ('PAPER', 'PAPER_BACK') then 0 else j.delta end,
      case when j.kind in ('PAPER', 'PAPER_BACK') then j.delta else 0 end
    from public.petition_signature_event j where j.petition_id = store.petition_id and j.xid >= horizon) c;
  update public.public_petition p set confirmed = counted, paper = on_paper, counted_at = now()
    where p.petition_id = store.petition_id and (p.confirmed <> counted or p.paper <> on_paper or p.counted_at is null);
  if store.day < today then
    perform public.close_petition_day(store, horizon, today);
  end if;
  if coalesce(store.countries_at, '-infinity') < now() - interval '1 hour' then
    perform public.print_petition_countries(store.petition_id);
  end if;
end
$$;
revoke all on function fold_petition(petition_count_state) from public;

-- The current total for supporters who have just confirmed: the published total and what has been confirmed or withdrawn since. The
-- published total may be two seconds old, without their signature.
create or replace function public_petition_total(petition uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select sum(t.confirmed + t.paper) from public.petition_signature_count t where t.petition_id = p.petition_id), 0)::bigint
    + coalesce((select sum(j.delta) from public.petition_count_state f
        join public.petition_signature_event j on j.petition_id = f.petition_id and j.xid >= f.folded
        where f.petition_id = p.petition_id), 0)
  from public.public_petition p where p.petition_id = public_petition_total.petition
$$;
revoke all on function public_petition_total(uuid) from public;
grant execute on function public_petition_total(uuid) to portal_public;

create or replace function close_petition_day(store petition_count_state, horizon bigint, today date) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  closed public.petition_day := public.counted_petition_day(store, horizon);
begin
  if closed.petition_id is not null then
    insert into public.petition_day select closed.* on conflict do nothing;
    insert into public.public_petition_day (petition_id, day, confirmed, withdrawn, invalidated, restored, total, paper_added, paper_taken,
        reasons, paper)
      values (closed.petition_id, closed.day, closed.confirmed, closed.withdrawn, closed.invalidated, closed.restored, closed.total,
        closed.paper_added, closed.paper_taken, closed.reasons, closed.paper)
      on conflict do nothing;
  end if;
  update public.petition_count_state f set day = today, day_xid = horizon where f.petition_id = store.petition_id;
end
$$;
revoke all on function close_petition_day(petition_count_state, bigint, date) from public;

-- A country appears once ten have signed from there, and its number moves in steps of ten, so that the difference of two readings reveals
-- no single signature. It disappears once it has fallen by ten or more and less than ten are left.
create or replace function print_petition_countries(petition uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.public_petition_country as c (petition_id, country, confirmed, printed_at)
    select t.petition_id, t.country, sum(t.confirmed), now() from public.petition_signature_count t
    where t.petition_id = print_petition_countries.petition group by t.petition_id, t.country having sum(t.confirmed) >= 10
    on conflict (petition_id, country) do update set confirmed = excluded.confirmed, printed_at = excluded.printed_at
      where abs(excluded.confirmed - c.confirmed) >= 10;
  delete from public.public_petition_country c using (
      select k.country, coalesce(sum(t.confirmed), 0) as confirmed from public.public_petition_country k
      left join public.petition_signature_count t on t.petition_id = k.petition_id and t.country = k.country
      where k.petition_id = print_petition_countries.petition group by k.country) n
    where c.petition_id = print_petition_countries.petition and c.country = n.country
      and n.confirmed < 10 and c.confirmed - n.confirmed >= 10;
  update public.petition_count_state f set countries_at = now() where f.petition_id = print_petition_countries.petition;
end
$$;
revoke all on function print_petition_countries(uuid) from public;

-- The countries published beside this total: the largest first, as far as they fit into it, the rest as others. In steps of ten a number
-- may be higher than the current one. It is derived from published numbers alone, so it reveals nothing else of anybody.
create or replace function petition_countries_within(petition uuid, total bigint) returns table (country text, confirmed bigint)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select k.country, k.confirmed from (
    select c.country, c.confirmed, sum(c.confirmed) over (order by c.confirmed desc, c.country) as with_larger
    from public.public_petition_country c
    where c.petition_id = petition_countries_within.petition and c.confirmed <= total) k
  where k.with_larger <= total
$$;
revoke all on function petition_countries_within(uuid, bigint) from public;
grant execute on function petition_countries_within(uuid, bigint) to portal_public;

-- Restored petitions are counted in the transaction of the restore, however long it takes: nobody has signed yet, so each old number
-- still determines the day of its row, and nothing is left for the scheduler, whose statements may take seconds only. For the owner
-- alone.
create or replace function recount_petitions() returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  store public.petition_count_state;
begin
  for store in select f.* from public.petition_count_state f order by f.petition_id loop
    -- A watermark ahead of both servers, whichever has assigned more transaction numbers.
    store.folded := 9223372036854775807;
    perform public.fold_petition(store);
  end loop;
end
$$;
revoke all on function recount_petitions() from public;

-- For all petitions that no other node is processing. Returns their number. Petitions that need a recount are processed one at a time: a
-- recount counts every signature, and new signatures wait meanwhile.
create or replace function ctx.fold_petitions() returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  store public.petition_count_state;
  recounted boolean := false;
  done integer := 0;
begin
  perform public.require_petition_clock();
  for store in select f.* from public.petition_count_state f order by f.petition_id for update skip locked loop
    if store.folded > pg_snapshot_xmax(pg_current_snapshot())::text::bigint then
      continue when recounted;
      recounted := true;
    end if;
    perform public.fold_petition(store);
    done := done + 1;
  end loop;
  return done;
end
$$;
revoke all on function ctx.fold_petitions() from public;
grant execute on function ctx.fold_petitions() to portal_app;

-- Vault objects that still have to be created: for pending signatures (and for new codes after signing has ended) those of today and tomorrow;
-- for organisations those of this month and of the month of the day after tomorrow. None for a partner that is closed; content for the owner's
-- list is encrypted all the same.
create or replace function ctx.missing_petition_batches()
  returns table (organisation_id uuid, petition_id uuid, kind text, period date)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (now() at time zone 'UTC')::date;
begin
  if not ctx.has('scheduler') then
    return;
  end if;
  return query
    select w.organisation_id, w.petition_id, w.kind, w.period from (
      select f.owner_id as organisation_id, f.petition_id, 'PENDING' as kind, d.day as period
      from public.petition_count_state f join public.public_petition p on p.petition_id = f.petition_id and p.state <> 'ARCHIVED'
      cross join (values (today), (today + 1)) as d (day)
      union
      select g.partner_id, g.petition_id, 'SUPPORTER', date_trunc('month', d.day)::date
      from public.public_petition_page g join public.petition_count_state f on f.petition_id = g.petition_id
      join public.public_petition p on p.petition_id = g.petition_id and p.state <> 'ARCHIVED' and p.closes_at > now() - interval '8 days'
        and (g.owner or not public.organisation_is_closed(g.partner_id))
      cross join (values (today::timestamp), (today + interval '2 days')) as d (day)) w
    where not exists (select 1 from public.petition_batch b where b.organisation_id = w.organisation_id and b.petition_id = w.petition_id
      and b.kind = w.kind and b.period = w.period)
    order by w.period, w.organisation_id, w.petition_id limit 100;
end
$$;
revoke all on function ctx.missing_petition_batches() from public;
grant execute on function ctx.missing_petition_batches() to portal_app;

-- Which node was first is not known in advance; the object of the other one opens nothing and is never used.
create or replace function ctx.keep_petition_batch(petition uuid, kind text, period date, object uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.require_petition_clock();
  insert into public.petition_batch (organisation_id, petition_id, kind, period, object_id)
    values (ctx.organisation(), petition, keep_petition_batch.kind, keep_petition_batch.period, object) on conflict do nothing;
  return found;
end
$$;
revoke all on function ctx.keep_petition_batch(uuid, text, date, uuid) from public;
grant execute on function ctx.keep_petition_batch(uuid, text, date, uuid) to portal_app;

-- The objects that a node keeps open while it answers, with the salt of each petition.
create or replace function ctx.petition_batches()
  returns table (organisation_id uuid, petition_id uuid, kind text, period date, object_id uuid, salt bytea)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.has('scheduler') then
    return;
  end if;
  return query
    select b.organisation_id, b.petition_id, b.kind, b.period, b.object_id, f.salt
    from public.petition_batch b join public.petition_count_state f on f.petition_id = b.petition_id
    join public.public_petition p on p.petition_id = b.petition_id and p.state <> 'ARCHIVED'
    where b.period >= case b.kind when 'PENDING' then (now() at time zone 'UTC')::date - 8
      else date_trunc('month', now() at time zone 'UTC')::date end
    order by b.organisation_id, b.object_id;
end
$$;
revoke all on function ctx.petition_batches() from public;
grant execute on function ctx.petition_batches() to portal_app;

create or replace function ctx.old_petition_batches() returns table (organisation_id uuid, object_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.has('scheduler') then
    return;
  end if;
  return query
    (select b.organisation_id, b.object_id from public.petition_batch b where b.doomed_at is not null order by b.object_id limit 100)
    union
    (select b.organisation_id, b.object_id from public.petition_batch b
     where b.kind = 'PENDING' and b.period < (now() at time zone 'UTC')::date - 8 order by b.object_id limit 100);
end
$$;
revoke all on function ctx.old_petition_batches() from public;
grant execute on function ctx.old_petition_batches() to portal_app;

-- Nobody can open the object any more: content encrypted under it is deleted as well, at most this many rows of each kind. Returns whether all
-- is deleted; until then the object stays among the old ones.
create or replace function ctx.forget_petition_batch(object uuid, most integer) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  batch public.petition_batch;
  pending bigint;
  consents bigint;
  names bigint;
begin
  perform public.require_petition_clock();
  select b.* into batch from public.petition_batch b where b.object_id = object and b.organisation_id = ctx.organisation();
  if batch.object_id is null then
    return true;
  end if;
  delete from public.petition_pending p where p.petition_id = batch.petition_id and p.ctid = any (array(
    select x.ctid from public.petition_pending x where x.petition_id = batch.petition_id and x.batch_id = object limit most));
  get diagnostics pending = row_count;
  update public.petition_consent c set sealed = null, batch_id = null where c.petition_id = batch.petition_id and c.ctid = any (array(
    select x.ctid from public.petition_consent x where x.petition_id = batch.petition_id and x.batch_id = object limit most));
  get diagnostics consents = row_count;
  update public.petition_signature s set name_sealed = null, name_batch_id = null
    where s.petition_id = batch.petition_id and s.ctid = any (array(
      select x.ctid from public.petition_signature x where x.petition_id = batch.petition_id and x.name_batch_id = object limit most));
  get diagnostics names = row_count;
  if greatest(pending, consents, names) >= most then
    return false;
  end if;
  delete from public.petition_batch b where b.organisation_id = batch.organisation_id and b.object_id = object;
  return true;
end
$$;
revoke all on function ctx.forget_petition_batch(uuid, integer) from public;
grant execute on function ctx.forget_petition_batch(uuid, integer) to portal_app;

-- For nodes of the previous release.
create or replace function ctx.forget_petition_batch(object uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.forget_petition_batch(forget_petition_batch.object, 5000);
end
$$;
revoke all on function ctx.forget_petition_batch(uuid) from public;
grant execute on function ctx.forget_petition_batch(uuid) to portal_app;

-- Deletes signatures that have been pending for a week and data kept only against abuse, and releases after a day those held for a suspicious
-- domain. At most this many rows of each kind; returns whether there may be more. For one node at a time: the lock ends with the transaction.
create or replace function ctx.forget_petition_traces(most integer) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  touched bigint;
  more boolean := false;
begin
  perform public.require_petition_clock();
  if not pg_try_advisory_xact_lock(hashtextextended('forget petition traces', 0)) then
    return false;
  end if;

  with old as materialized (
    select p.petition_id, p.mail_hash from public.petition_pending p
    where p.created_at < now() - interval '7 days' order by p.created_at limit most)
  delete from public.petition_pending p using old where p.petition_id = old.petition_id and p.mail_hash = old.mail_hash;
  get diagnostics touched = row_count;
  more := more or touched >= most;

  with old as materialized (
    select p.petition_id, p.mail_hash from public.petition_pending p
    where p.held and p.risk < 3 and p.created_at < now() - interval '24 hours' order by p.created_at limit most)
  update public.petition_pending p set held = false, mail_due_at = now()
    from old where p.petition_id = old.petition_id and p.mail_hash = old.mail_hash;
  get diagnostics touched = row_count;
  more := more or touched >= most;

  with old as materialized (
    select s.petition_id, s.mail_hash from public.petition_signature s
    where s.origin is not null and s.confirmed_at < now() - interval '30 days' limit most)
  update public.petition_signature s set origin = null, domain_hash = null
    from old where s.petition_id = old.petition_id and s.mail_hash = old.mail_hash;
  get diagnostics touched = row_count;
  more := more or touched >= most;

  with old as materialized (
    select c.organisation_id, c.petition_id, c.signature_id from public.petition_consent c
    where c.taken_back_at < now() - interval '30 days' limit most)
  delete from public.petition_consent c using old
    where c.organisation_id = old.organisation_id and c.petition_id = old.petition_id and c.signature_id = old.signature_id;
  get diagnostics touched = row_count;
  more := more or touched >= most;

  return public.forget_petition_journal(most) >= most or more;
end
$$;
revoke all on function ctx.forget_petition_traces(integer) from public;
grant execute on function ctx.forget_petition_traces(integer) to portal_app;

-- For nodes of the previous release.
create or replace function ctx.forget_petition_traces() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ctx.forget_petition_traces(5000);
end
$$;
revoke all on function ctx.forget_petition_traces() from public;
grant execute on function ctx.forget_petition_traces() to portal_app;

-- Due mails, claimed by one courier until it has sent them or counts as dead. Only this function looks up whether somebody has signed before.
create or replace function ctx.claim_petition_mails(most integer)
  returns table (petition_id uuid, id uuid, slug text, title text, mail_content text, language text, batch_id uuid, generation integer,
    sealed bytea, known boolean, attempts integer, number integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.has('scheduler') then
    return;
  end if;
  return query
    with due as materialized (
      select p.petition_id, p.mail_hash, p.known_only and not exists (
          select 1 from public.petition_signature s
          where s.petition_id = p.petition_id and s.mail_hash = any (array_append(p.earlier, p.mail_hash))) as nobodys
      from public.petition_pending p
      where p.mail_due_at <= now() and not p.held and (p.claimed_until is null or p.claimed_until < now())
      order by p.mail_due_at limit most for update skip locked),
    -- A new code for somebody who has not signed: no mail is sent, and the address is deleted.
    gone as (
      delete from public.petition_pending p using due d
      where d.nobodys and p.petition_id = d.petition_id and p.mail_hash = d.mail_hash),
    claimed as (
      update public.petition_pending p set claimed_until = now() + interval '2 minutes', attempts = p.attempts + 1
      from due d where not d.nobodys and p.petition_id = d.petition_id and p.mail_hash = d.mail_hash
      returning p.*)
    select c.petition_id, c.id, o.slug, coalesce(t.title, ''), o.mail_content, c.language, c.batch_id, c.generation, c.sealed,
      exists (select 1 from public.petition_signature s
        where s.petition_id = c.petition_id and s.mail_hash = any (array_append(c.earlier, c.mail_hash))), c.attempts, c.mails
    from claimed c join public.public_petition o on o.petition_id = c.petition_id
    left join public.public_petition_text t on t.petition_id = c.petition_id and t.id = c.text_id;
end
$$;
revoke all on function ctx.claim_petition_mails(integer) from public;
grant execute on function ctx.claim_petition_mails(integer) to portal_app;

-- Whether the courier that took a mail at this attempt still holds the claim, before the mail is sent. A claim with less than half of its
-- time left is renewed, so that no other courier takes over a mail that a slow mail server delays.
create or replace function ctx.renew_petition_mail(petition uuid, signature uuid, attempt integer) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  claimed timestamptz;
begin
  perform public.require_petition_clock();
  select p.claimed_until into claimed from public.petition_pending p
    where p.petition_id = petition and p.id = signature and p.attempts = attempt and p.mail_due_at is not null;
  if claimed > now() + interval '1 minute' then
    return true;
  end if;
  update public.petition_pending p set claimed_until = now() + interval '2 minutes'
    where p.petition_id = petition and p.id = signature and p.attempts = attempt and p.mail_due_at is not null
      and p.claimed_until is not null;
  return found;
end
$$;
revoke all on function ctx.renew_petition_mail(uuid, uuid, integer) from public;
grant execute on function ctx.renew_petition_mail(uuid, uuid, integer) to portal_app;

-- The same for a caller that has decrypted the row: the content belongs to this code, and to the address under one of these hashes (hexadecimal,
-- separated by commas). A row with other content was created by somebody who cannot encrypt: no mail is sent for it.
create or replace function ctx.renew_petition_mail(petition uuid, signature uuid, attempt integer, mails text, code bytea, proof bytea)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  hashes bytea[] := array(select decode(one, 'hex') from unnest(string_to_array(renew_petition_mail.mails, ',')) one);
begin
  perform public.require_petition_clock();
  update public.petition_pending p set claimed_until = now() + interval '2 minutes', address_proof = renew_petition_mail.proof
    where p.petition_id = petition and p.id = signature and p.attempts = attempt and p.mail_due_at is not null
      and p.claimed_until is not null and p.code_hash = renew_petition_mail.code and p.mail_hash = any (hashes)
      and coalesce(p.earlier <@ hashes, true);
  if found then
    return true;
  end if;
  update public.petition_pending p set claimed_until = null, mail_due_at = null
    where p.petition_id = petition and p.id = signature and p.attempts = attempt and p.mail_due_at is not null
      and p.claimed_until is not null;
  return false;
end
$$;
revoke all on function ctx.renew_petition_mail(uuid, uuid, integer, text, bytea, bytea) from public;
grant execute on function ctx.renew_petition_mail(uuid, uuid, integer, text, bytea, bytea) to portal_app;

-- SENT; NONE if nobody wants the mail; LATER if the mail server could not be reached; BOUNCED if the mailbox does not exist, which deletes the
-- row. Does nothing if another courier has taken over the mail since this attempt.
create or replace function ctx.mark_petition_mail(petition uuid, signature uuid, attempt integer, outcome text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.require_petition_clock();
  if outcome = 'BOUNCED' then
    delete from public.petition_pending p where p.petition_id = petition and p.id = signature
      and p.attempts = attempt and p.mail_due_at is not null and p.claimed_until is not null;
    if found then
      update public.petition_count_state f set bounced = f.bounced + 1 where f.petition_id = petition;
    end if;
  else
    update public.petition_pending p set claimed_until = null,
      mails = p.mails + case outcome when 'SENT' then 1 else 0 end,
      mailed_at = case outcome when 'SENT' then now() else p.mailed_at end,
      mail_due_at = case outcome when 'LATER' then now() + least(interval '10 seconds' * power(2, least(p.attempts, 8)), interval '30 minutes') end,
      attempts = case outcome when 'SENT' then 0 else p.attempts end
    where p.petition_id = petition and p.id = signature
      and p.attempts = attempt and p.mail_due_at is not null and p.claimed_until is not null;
  end if;
end
$$;
revoke all on function ctx.mark_petition_mail(uuid, uuid, integer, text) from public;
grant execute on function ctx.mark_petition_mail(uuid, uuid, integer, text) to portal_app;

-- The address has reached its limit: its mail is due when the limit allows it, and is counted then. If that is after the row has expired, no
-- mail is sent. Does nothing if another courier has taken over the mail since this attempt.
create or replace function ctx.put_off_petition_mail(petition uuid, signature uuid, attempt integer, seconds integer) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  allowed_at timestamptz := now() + put_off_petition_mail.seconds * interval '1 second';
begin
  perform public.require_petition_clock();
  update public.petition_pending p set claimed_until = null, attempts = 0,
    mail_due_at = case when allowed_at < p.created_at + interval '7 days' then allowed_at end
    where p.petition_id = petition and p.id = signature
      and p.attempts = attempt and p.mail_due_at is not null and p.claimed_until is not null;
end
$$;
revoke all on function ctx.put_off_petition_mail(uuid, uuid, integer, integer) from public;
grant execute on function ctx.put_off_petition_mail(uuid, uuid, integer, integer) to portal_app;

create or replace function ctx.is_mail_blocked(address bytea) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.require_petition_clock();
  return exists (select 1 from public.mail_block m where m.address_hash = address);
end
$$;
revoke all on function ctx.is_mail_blocked(bytea) from public;
grant execute on function ctx.is_mail_blocked(bytea) to portal_app;

call ctx.forget_policies('petition_pending');
call ctx.allow_portal_owner('petition_pending', 'kept_by_functions', 'all');
call ctx.forget_policies('petition_signature');
call ctx.allow_portal_owner('petition_signature', 'kept_by_functions', 'all');
call ctx.forget_policies('petition_consent');
call ctx.allow_portal_owner('petition_consent', 'kept_by_functions', 'all');
call ctx.allow_organisation('petition_consent', 'read_own', 'select', 'role:ADMINISTRATOR');
call ctx.forget_policies('petition_signature_event');
call ctx.allow_portal_owner('petition_signature_event', 'kept_by_functions', 'all');
call ctx.forget_policies('petition_count_state');
call ctx.allow_portal_owner('petition_count_state', 'kept_by_functions', 'all');
call ctx.forget_policies('petition_signature_count');
call ctx.allow_portal_owner('petition_signature_count', 'kept_by_functions', 'all');
call ctx.forget_policies('petition_day');
call ctx.allow_portal_owner('petition_day', 'kept_by_functions', 'all');
call ctx.forget_policies('public_petition_day');
create policy public_reads on public_petition_day for select to portal_public using (day <= (now() at time zone 'UTC')::date);
call ctx.allow_portal_owner('public_petition_day', 'kept_by_functions', 'all');
call ctx.forget_policies('public_petition_name');
create policy public_reads on public_petition_name for select to portal_public using (shown and not suspended);
call ctx.allow_portal_owner('public_petition_name', 'kept_by_functions', 'all');
call ctx.forget_policies('petition_batch');
call ctx.allow_portal_owner('petition_batch', 'kept_by_functions', 'all');
call ctx.forget_policies('mail_block');
call ctx.allow_portal_owner('mail_block', 'kept_by_functions', 'all');
