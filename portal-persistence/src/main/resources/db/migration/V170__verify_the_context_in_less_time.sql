-- Every policy of every table that a question touches asks who is acting, and each time the signature is checked: 135 times for one
-- dashboard. So the check is made of what the server has built in and of as few calls of functions as possible. What is checked is the
-- same: the signature of all that stands before it, under a key that only functions of the owner read, and the moment of expiry.

-- HMAC hashes the key twice, each time filled up to a block of 64 bytes and altered by a constant. That is the same for every context.
create function ctx.block(key bytea, altered_by integer) returns bytea
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  short bytea := case when length(key) > 64 then sha256(key) else key end;
  filled bytea := short || decode(repeat('00', 64 - length(short)), 'hex');
begin
  for i in 0..63 loop
    filled := set_byte(filled, i, get_byte(filled, i) # altered_by);
  end loop;
  return filled;
end
$$;
revoke all on function ctx.block(bytea, integer) from public;

alter table ctx.signing_key
  add column inner_block bytea not null generated always as (ctx.block(key, 54)) stored,
  add column outer_block bytea not null generated always as (ctx.block(key, 92)) stored;

-- What carries the right signature was written by the portal and has the form that the portal gives it.
create or replace function ctx.verified() returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  context text := current_setting('app.ctx', true);
  part text[];
  mac text;
begin
  if context is null or context = '' then
    return null;
  end if;
  part := string_to_array(context, '|');
  if array_length(part, 1) = 6 and part[1] ~ '^[0-9]{1,9}$' then
    select encode(sha256(k.outer_block || sha256(k.inner_block || convert_to(left(context, -1 - length(part[6])), 'UTF8'))), 'hex')
    into mac from ctx.signing_key k where k.kid = part[1]::integer;
  end if;
  if mac is null or mac <> part[6] then
    raise exception 'The context is not valid.' using errcode = '42501';
  end if;
  if part[5]::bigint < extract(epoch from clock_timestamp()) then
    raise exception 'The context is not valid.' using errcode = '42501';
  end if;
  return part;
end
$$;

-- The same as before. A function of this language keeps its plan for the whole session.
create or replace function ctx.organisation() returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return nullif((ctx.verified())[2], '')::uuid;
end
$$;

create or replace function ctx.subject() returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return nullif((ctx.verified())[3], '');
end
$$;

create or replace function ctx.has(role text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce(role = any (string_to_array((ctx.verified())[4], ',')), false);
end
$$;

create or replace function ctx.works() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce(strpos(',' || (ctx.verified())[4], ',role:') > 0, false);
end
$$;
