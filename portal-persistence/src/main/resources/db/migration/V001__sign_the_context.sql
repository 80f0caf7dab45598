-- Who is acting, signed by the portal, checked by the database. Without a context nobody sees anything;
-- with a forged one the statement fails. An injected set_config therefore wins nothing.
create extension if not exists pgcrypto with schema public;

revoke all on schema public from public;
grant usage on schema public to portal_app, portal_public;

create schema ctx;
revoke all on schema ctx from public;
grant usage on schema ctx to portal_app;

create table ctx.signing_key (
  kid integer primary key,
  key bytea not null
);
insert into ctx.signing_key values (1, decode('${context_key}', 'hex'));

create function ctx.mac(kid integer, body text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select encode(public.hmac(convert_to(body, 'UTF8'), k.key, 'sha256'), 'hex') from ctx.signing_key k where k.kid = mac.kid
$$;
revoke all on function ctx.mac(integer, text) from public;

-- kid|organisation|subject|roles|expiry|mac; organisation may be empty while a person has not chosen one.
create function ctx.verified() returns text[]
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

create function ctx.organisation() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select nullif((ctx.verified())[2], '')::uuid
$$;

create function ctx.subject() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select nullif((ctx.verified())[3], '')
$$;

-- One of: lead, auditor, administrator (people), clock, mirror (the portal itself).
create function ctx.has(role text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(role = any (string_to_array((ctx.verified())[4], ',')), false)
$$;

-- The audience "consortium leads", addressed like an organisation by grants and notifications.
create function ctx.leads() returns uuid
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select '0c000000-0000-4000-8000-000000000001'::uuid
$$;

revoke all on function ctx.organisation(), ctx.subject(), ctx.has(text), ctx.leads() from public;
grant execute on function ctx.organisation(), ctx.subject(), ctx.has(text), ctx.leads() to portal_app;
