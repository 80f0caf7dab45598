set local check_function_bodies = off;

-- Major and minor number of a release, for comparison; null if its name does not begin with them.
create or replace function ctx.release_minor(release text) returns integer[]
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select string_to_array(substring(release from '^[0-9]{1,6}\.[0-9]{1,6}'), '.')::integer[]
$$;
revoke all on function ctx.release_minor(text) from public;

-- Records that a node is alive, and returns whether the schema no longer supports its release. Only the database's time counts. A node
-- that was not seen for a day is removed.
create or replace function ctx.note_node(node uuid, called text, release text, state text, begins boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.has('scheduler') then
    raise exception 'Only the portal itself says which nodes there are.' using errcode = '42501';
  end if;
  insert into public.node as n (id, name, release, started_at, seen_at, state)
  values (note_node.node, note_node.called, note_node.release, clock_timestamp(), clock_timestamp(), note_node.state)
  on conflict on constraint node_pk do update
  set name = excluded.name, release = excluded.release, seen_at = excluded.seen_at, state = excluded.state,
    started_at = case when note_node.begins then excluded.started_at else n.started_at end;
  delete from public.node n where n.id in (
    select o.id from public.node o where o.seen_at < now() - interval '1 day' for update skip locked);
  return exists (
    select 1 from public.schema_release s where ctx.release_minor(note_node.release) < ctx.release_minor(s.oldest_running));
end
$$;
revoke all on function ctx.note_node(uuid, text, text, text, boolean) from public;
grant execute on function ctx.note_node(uuid, text, text, text, boolean) to portal_app;

-- For administrators of the coalition, and for the check before an upgrade; the newest hundred. A node that stopped is not missing.
create or replace function ctx.nodes() returns table (
    name text, release text, started_at timestamptz, seen_at timestamptz, state text, missing boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.name, n.release, n.started_at, n.seen_at, n.state,
    n.state <> 'STOPPED' and n.seen_at < clock_timestamp() - interval '60 seconds'
  from (select * from public.node where ctx.has('administrator') or ctx.has('scheduler') order by seen_at desc limit 100) n
  order by n.name, n.started_at, n.id
$$;
revoke all on function ctx.nodes() from public;
grant execute on function ctx.nodes() to portal_app;

-- For a node that is about to start: it needs no context. Nothing if no release that records itself has migrated yet.
create or replace function ctx.schema_release() returns table (installed text, oldest_running text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.installed, s.oldest_running from public.schema_release s
$$;
revoke all on function ctx.schema_release() from public;
grant execute on function ctx.schema_release() to portal_app;

call ctx.forget_policies('node');
call ctx.allow_portal_owner('node', 'seen_by_functions', 'select');
call ctx.allow_portal_owner('node', 'reported_by_functions', 'insert');
call ctx.allow_portal_owner('node', 'kept_by_functions', 'update');
create policy forget_old on node for delete to portal_owner
  using (current_user = 'portal_owner' and seen_at < now() - interval '1 day');

call ctx.forget_policies('schema_release');
call ctx.allow_portal_owner('schema_release', 'kept_by_migrations', 'all');
