set local check_function_bodies = off;

create or replace function ctx.mac(kid integer, body text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select encode(public.hmac(convert_to(body, 'UTF8'), k.key, 'sha256'), 'hex') from ctx.signing_key k where k.kid = mac.kid
$$;
revoke all on function ctx.mac(integer, text) from public;

-- kid|organisation|subject|roles|expiry|mac; organisation is empty while a person has not chosen one, and in a preview.
create or replace function ctx.verified() returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  context text := current_setting('app.ctx', true);
  part text[];
begin
  if context is null or context = '' then
    return null;
  end if;
  part := string_to_array(context, '|');
  if array_length(part, 1) is distinct from 6
     or part[1] !~ '^[0-9]{1,9}$' or part[5] !~ '^[0-9]{1,12}$'
     or part[2] !~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$'
     or ctx.mac(part[1]::integer, array_to_string(part[1:5], '|')) is distinct from part[6]
     or part[5]::bigint < extract(epoch from clock_timestamp()) then
    raise exception 'The context is not valid.' using errcode = '42501';
  end if;
  return part;
end
$$;
revoke all on function ctx.verified() from public;

create or replace function ctx.organisation() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select nullif((ctx.verified())[2], '')::uuid
$$;

create or replace function ctx.subject() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select nullif((ctx.verified())[3], '')
$$;

-- As in the main database: nodes of the previous release sign clock instead of scheduler and mirror instead of sync. The next release
-- accepts the new names only (docs/decisions/0092).
create or replace function ctx.has(role text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    role = any (c.flags) or case role when 'scheduler' then 'clock' when 'sync' then 'mirror' end = any (c.flags), false)
  from (select string_to_array((ctx.verified())[4], ',') as flags) c
$$;
revoke all on function ctx.organisation(), ctx.subject(), ctx.has(text) from public;
grant execute on function ctx.organisation(), ctx.subject(), ctx.has(text) to portal_vault;

-- An organisation gets its key pair when one is first needed, possibly by another organisation that lets it read something. This function
-- creates the first pair only: a caller cannot replace one.
create or replace function ctx.first_pair(organisation uuid, public_key bytea, sealed bytea, made_at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if ctx.organisation() is null then
    raise exception 'Nobody acts.' using errcode = '42501';
  end if;
  insert into public.organisation_key (organisation_id, number, public_key, made_at)
    values (first_pair.organisation, 1, first_pair.public_key, first_pair.made_at) on conflict do nothing;
  if found then
    insert into public.organisation_secret (organisation_id, number, sealed) values (first_pair.organisation, 1, first_pair.sealed);
    return true;
  end if;
  return false;
end
$$;
revoke all on function ctx.first_pair(uuid, bytea, bytea, timestamptz) from public;
grant execute on function ctx.first_pair(uuid, bytea, bytea, timestamptz) to portal_vault;

call ctx.forget_policies('organisation_key');
-- A person who acts for an organisation can wrap keys for every other one; unwrapping them takes the secret half of the pair.
create policy read_as_somebody on organisation_key for select to portal_vault using ((select ctx.organisation()) is not null);
-- The launcher's commands renew and check keys as the owner of the tables, which cannot read any key without the key-encryption key.
create policy keep on organisation_key to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');

call ctx.forget_policies('organisation_secret');
create policy read_own on organisation_secret for select to portal_vault using (organisation_id = (select ctx.organisation()));
create policy keep on organisation_secret to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');

call ctx.forget_policies('object_wrap');
-- The owner sees who reads, and decides it; a reader sees its own wrap.
create policy read_concerned on object_wrap for select to portal_vault
  using (reader_id = (select ctx.organisation()) or owner_id = (select ctx.organisation()));
create policy add_own on object_wrap for insert to portal_vault with check (owner_id = (select ctx.organisation()));
create policy drop_own on object_wrap for delete to portal_vault using (owner_id = (select ctx.organisation()));
create policy keep on object_wrap to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');

call ctx.forget_policies('installation_secret');
-- Read by the portal itself and by no person. A secret is never updated.
create policy read_by_scheduler on installation_secret for select to portal_vault using ((select ctx.has('scheduler')));
create policy add_by_scheduler on installation_secret for insert to portal_vault with check ((select ctx.has('scheduler')));
create policy drop_by_scheduler on installation_secret for delete to portal_vault using ((select ctx.has('scheduler')));
create policy keep on installation_secret to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');
