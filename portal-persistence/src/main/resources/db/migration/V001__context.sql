-- Who is acting, signed by the portal, checked by the database. Without a context nobody sees anything;
-- with a forged one the statement fails. An injected set_config therefore wins nothing.
create extension if not exists pgcrypto with schema public;

revoke all on schema public from public;
grant usage on schema public to portal_app, portal_public;

create schema ctx;
revoke all on schema ctx from public;
grant usage on schema ctx to portal_app;

-- Row security for a table, for its owner too: until a policy says otherwise, nobody sees a row of it. Functions that check what
-- somebody does run as the owner of the tables, and would find nothing: policies for portal_owner let them read what they name and
-- nothing else, one for each table, since a second one would say less than both of them give. OwnerPolicyIT compares the two. The
-- portal never signs in as the owner.
create procedure ctx.protect(relation regclass)
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter table %s enable row level security, force row level security', relation);
end
$$;

-- Called before the policies of a table are written: all of them stand in one file, and what that does not name any more is gone.
create procedure ctx.forget_policies(relation regclass)
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  policy name;
begin
  for policy in select p.polname from pg_policy p where p.polrelid = relation loop
    execute format('drop policy %I on %s', policy, relation);
  end loop;
end
$$;
revoke all on procedure ctx.protect(regclass), ctx.forget_policies(regclass) from public;

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

create table ctx.signing_key (
  kid integer primary key,
  key bytea not null,
  inner_block bytea not null generated always as (ctx.block(key, 54)) stored,
  outer_block bytea not null generated always as (ctx.block(key, 92)) stored
);
insert into ctx.signing_key values (1, decode('${context_key}', 'hex'));
