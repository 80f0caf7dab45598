-- The database of keys. It holds nothing but keys, wrapped, and lives apart from what they open: other role, other backup, and
-- where an installation wants it, another server. See docs/decisions.
-- Who is acting is signed by the portal and checked here as in the main database: without a context nobody sees anything.
create extension if not exists pgcrypto with schema public;

revoke all on schema public from public;
grant usage on schema public to portal_vault;

create schema ctx;
revoke all on schema ctx from public;
grant usage on schema ctx to portal_vault;

-- Row security for a table, for its owner too: until a policy says otherwise, nobody sees a row of it.
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

create table ctx.signing_key (
  kid integer primary key,
  key bytea not null
);
insert into ctx.signing_key values (1, decode('${context_key}', 'hex'));

-- The public half of an organisation's pair of keys. Sealed under the key-encryption key, not to hide it, but so that nobody
-- who can only write here puts a half of their own in its place.
create table organisation_key (
  organisation_id uuid not null,
  number integer not null,
  public_key bytea not null,
  made_at timestamptz not null,
  retired_at timestamptz,
  constraint organisation_key_pk primary key (organisation_id, number),
  constraint organisation_key_counts check (number > 0)
);
call ctx.protect('organisation_key');
grant select on organisation_key to portal_vault;

-- The private half, sealed under the key-encryption key.
create table organisation_secret (
  organisation_id uuid not null,
  number integer not null,
  sealed bytea not null,
  constraint organisation_secret_pk primary key (organisation_id, number),
  constraint organisation_secret_of foreign key (organisation_id, number) references organisation_key (organisation_id, number)
    on delete cascade
);
call ctx.protect('organisation_secret');
grant select on organisation_secret to portal_vault;

-- The data key of one object and generation, wrapped for one reader. An object whose wraps are gone is gone.
create table object_wrap (
  owner_id uuid not null,
  object_id uuid not null,
  generation integer not null,
  reader_id uuid not null,
  reader_key integer not null,
  wrapped bytea not null,
  made_at timestamptz not null,
  constraint object_wrap_pk primary key (owner_id, object_id, generation, reader_id),
  constraint object_wrap_for foreign key (reader_id, reader_key) references organisation_key (organisation_id, number),
  constraint object_wrap_counts check (generation > 0)
);
create index object_wrap_by_key on object_wrap (reader_id, reader_key);
call ctx.protect('object_wrap');
grant select, insert, delete on object_wrap to portal_vault;
