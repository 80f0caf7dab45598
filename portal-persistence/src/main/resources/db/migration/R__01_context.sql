-- Functions may refer to objects of a later file: the server resolves a body when it is called. SchemaIT has it check all bodies.
set local check_function_bodies = off;

-- The signature of a text. Policies verify it; only the sample coalition signs in the database.
create or replace function ctx.mac(kid integer, body text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select encode(public.hmac(convert_to(body, 'UTF8'), k.key, 'sha256'), 'hex') from ctx.signing_key k where k.kid = mac.kid
$$;
revoke all on function ctx.mac(integer, text) from public;

-- The signed context: kid|organisation|subject|roles|expiry|mac; organisation may be empty while a person has not chosen one. A context
-- with a valid signature was written by the portal and has the portal's format. Every policy of every table in a query calls this
-- function, and each call verifies the signature: 135 times for one dashboard. So the check uses built-in functions and as few function
-- calls as possible. It verifies the signature over everything before it, under a key that only functions of the owner can read, and the
-- expiry time.
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
revoke all on function ctx.verified() from public;

-- This function and the following ones are in plpgsql: such a function keeps its plan for the whole session.
create or replace function ctx.organisation() returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return nullif((ctx.verified())[2], '')::uuid;
end
$$;
revoke all on function ctx.organisation() from public;
grant execute on function ctx.organisation() to portal_app;

create or replace function ctx.subject() returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return nullif((ctx.verified())[3], '');
end
$$;
revoke all on function ctx.subject() from public;
grant execute on function ctx.subject() to portal_app;

-- One of: lead, auditor, administrator (people), scheduler, sync (the portal itself: scheduler and Keycloak sync); or limited: a person
-- without a role in the whole organisation. Such a person sees only the documents for which they hold a role, and nothing once that role
-- has ended. Nodes of the previous release sign clock instead of scheduler and mirror instead of sync; this function alone accepts both,
-- so policies and functions call it and do not read these two from the context themselves. The next release accepts the new names only
-- (docs/decisions/0092).
create or replace function ctx.has(role text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  flags text[] := string_to_array((ctx.verified())[4], ',');
begin
  return coalesce(role = any (flags) or case role when 'scheduler' then 'clock' when 'sync' then 'mirror' end = any (flags), false);
end
$$;
revoke all on function ctx.has(text) from public;
grant execute on function ctx.has(text) to portal_app;

-- The audience "consortium leads", addressed like an organisation by grants and notifications.
create or replace function ctx.leads() returns uuid
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select '0c000000-0000-4000-8000-000000000001'::uuid
$$;
revoke all on function ctx.leads() from public;
grant execute on function ctx.leads() to portal_app;

-- The office of the coalition: people who administer or audit the coalition act for no organisation, yet leave an audit trail and may
-- receive notifications. It is addressed like an organisation, as the leads are; no document is ever shared with it.
create or replace function ctx.office() returns uuid
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select '0c000000-0000-4000-8000-000000000002'::uuid
$$;
revoke all on function ctx.office() from public;
grant execute on function ctx.office() to portal_app;

-- What another organisation would see of one document: the portal signs a context that acts for no organisation and names the owner, the
-- document and the reader. To policies that do not ask for it, such a context is nobody: it sees and writes nothing.
create or replace function ctx.preview(part text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select split_part(substr(flag, 9), '/', case part when 'owner' then 1 when 'document' then 2 when 'reader' then 3 end)::uuid
  from unnest(string_to_array((ctx.verified())[4], ',')) flag
  where flag like 'preview=%' and ctx.organisation() is null
$$;
revoke all on function ctx.preview(text) from public;
grant execute on function ctx.preview(text) to portal_app;

-- Funding is visible to people by their roles in an organisation, not to everybody who sees what the organisation owns. People with
-- break-glass access or of the office hold no such role and see nothing of funding.
create or replace function ctx.works() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce(strpos(',' || (ctx.verified())[4], ',role:') > 0, false);
end
$$;
revoke all on function ctx.works() from public;
grant execute on function ctx.works() to portal_app;

-- Whether a person belongs to an organisation, according to Keycloak. Callers may ask about themselves and colleagues only.
create or replace function ctx.belongs(person text, organisation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.member m where m.subject = belongs.person and m.organisation_id = belongs.organisation)
    and (belongs.person = ctx.subject() or exists (
      select 1 from public.member m where m.subject = belongs.person and m.organisation_id = ctx.organisation()))
$$;
revoke all on function ctx.belongs(text, uuid) from public;
grant execute on function ctx.belongs(text, uuid) to portal_app;

-- Defence in depth: the database checks the same roles that the portal checks in Java. An attacker who runs commands within one person's
-- context, by a flaw in a page or in a query, may do no more than that person. Checks a role in the acting organisation, in all of it or
-- for one document alone.
create or replace function ctx.may(role text, document uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select ctx.has('role:' || may.role) or ctx.has('only:' || may.role || '@' || document::text)
$$;
revoke all on function ctx.may(text, uuid) from public;
grant execute on function ctx.may(text, uuid) to portal_app;

-- Any role at all for a document. A person with break-glass access holds none and writes nothing.
create or replace function ctx.works_on(document uuid) returns boolean
  language sql stable security definer cost 1 set search_path = pg_catalog, pg_temp as $$
  select ctx.works() or exists (
    select 1 from unnest(string_to_array((ctx.verified())[4], ',')) flag
    where starts_with(flag, 'only:') and split_part(flag, '@', 2) = works_on.document::text)
$$;
revoke all on function ctx.works_on(uuid) from public;
grant execute on function ctx.works_on(uuid) to portal_app;

-- Accepts an instant as the present time: the portal's own clock may differ a little.
create or replace function ctx.is_now(moment timestamptz) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select moment between clock_timestamp() - interval '10 minutes' and clock_timestamp() + interval '10 minutes'
$$;
revoke all on function ctx.is_now(timestamptz) from public;
grant execute on function ctx.is_now(timestamptz) to portal_app;

-- Policies of the same form are a family, which one procedure creates: allow_… makes permissive policies and restrict_… restrictive ones.
-- The files of the features call it after ctx.forget_policies, with the table and, where the members of a family have names of their own,
-- with the name of the policy. A family of one feature has its procedure in the file of that feature. SchemaIT compares the policies of the
-- database with the forms.
--
-- The condition of a family does not change here: a repeatable file runs again only when that file has changed, so the tables of the other
-- files would keep the earlier condition. A condition that has to change becomes a procedure of another name; the files then call that one
-- and run again (docs/decisions/0050).

-- One policy. A restrictive one for updates has no "with check": PostgreSQL then applies "using" to the new row as well.
create or replace procedure ctx.create_policy(relation regclass, policy name, kind text, command text, grantee name, condition text)
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('create policy %I on %s as %s for %s to %I', policy, relation, kind, command, grantee)
    || case when command <> 'insert' then format(' using (%s)', condition) else '' end
    || case when command in ('insert', 'all') or command = 'update' and kind = 'permissive'
         then format(' with check (%s)', condition) else '' end;
end
$$;
revoke all on procedure ctx.create_policy(regclass, name, text, text, name, text) from public;

-- Functions and triggers that run as the owner of the tables. The portal never signs in as the owner.
create or replace procedure ctx.allow_portal_owner(relation regclass, policy name, command text)
  language sql set search_path = pg_catalog, pg_temp as $$
  call ctx.create_policy(relation, policy, 'permissive', command, 'portal_owner', 'current_user = ''portal_owner''')
$$;
revoke all on procedure ctx.allow_portal_owner(regclass, name, text) from public;

-- All rows, for a role of the signed context (ctx.has): most often the portal itself, as scheduler or as Keycloak sync.
create or replace procedure ctx.allow_role(relation regclass, policy name, command text, role text)
  language sql set search_path = pg_catalog, pg_temp as $$
  call ctx.create_policy(relation, policy, 'permissive', command, 'portal_app', format('(select ctx.has(%L))', role))
$$;
revoke all on procedure ctx.allow_role(regclass, name, text, text) from public;

-- Only this role may do what permissive policies allow.
create or replace procedure ctx.restrict_to_role(relation regclass, policy name, command text, role text)
  language sql set search_path = pg_catalog, pg_temp as $$
  call ctx.create_policy(relation, policy, 'restrictive', command, 'portal_app', format('(select ctx.has(%L))', role))
$$;
revoke all on procedure ctx.restrict_to_role(regclass, name, text, text) from public;

-- The rows of the acting organisation, for all its people or for those with a role.
create or replace procedure ctx.allow_organisation(relation regclass, policy name, command text, role text default null)
  language sql set search_path = pg_catalog, pg_temp as $$
  call ctx.create_policy(relation, policy, 'permissive', command, 'portal_app',
    'organisation_id = (select ctx.organisation())' || case when role is null then '' else format(' and (select ctx.has(%L))', role) end)
$$;
revoke all on procedure ctx.allow_organisation(regclass, name, text, text) from public;

-- People without a role in the whole organisation see only rows of documents for which they hold a role.
create or replace procedure ctx.restrict_limited_people(relation regclass, document name)
  language sql set search_path = pg_catalog, pg_temp as $$
  call ctx.create_policy(relation, 'limited_to_their_documents', 'restrictive', 'select', 'portal_app',
    format('not (select ctx.has(''limited'')) or ctx.works_on(%I)', document))
$$;
revoke all on procedure ctx.restrict_limited_people(regclass, name) from public;

-- Only members may write, in the whole organisation or for the document alone. The commands are insert, update and delete.
create or replace procedure ctx.restrict_to_members(relation regclass, document name, variadic commands text[])
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  command text;
begin
  foreach command in array commands loop
    call ctx.create_policy(relation,
      case command when 'insert' then 'added_by_members' when 'update' then 'kept_by_members' when 'delete' then 'dropped_by_members' end,
      'restrictive', command, 'portal_app',
      format('(select ctx.has(''role:MEMBER'')) or ctx.has(''only:MEMBER@'' || %I)', document));
  end loop;
end
$$;
revoke all on procedure ctx.restrict_to_members(regclass, name, text[]) from public;

-- Everybody, without an account, from the time of publication on.
create or replace procedure ctx.allow_public_since(relation regclass, published_at name)
  language sql set search_path = pg_catalog, pg_temp as $$
  call ctx.create_policy(relation, 'public_reads', 'permissive', 'select', 'portal_public', format('%I <= now()', published_at))
$$;
revoke all on procedure ctx.allow_public_since(regclass, name) from public;
