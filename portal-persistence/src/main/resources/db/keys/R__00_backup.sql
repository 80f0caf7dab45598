-- The backup role portal_backup reads every table and changes none; the portal itself never signs in with it. Row-level security is
-- forced, so each table has a policy for it. The policy is kept when the policies of a table are created again.
create or replace procedure ctx.protect(relation regclass)
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter table %s enable row level security, force row level security', relation);
  execute format('create policy whole on %s for select to portal_backup using (true)', relation);
end
$$;

create or replace procedure ctx.forget_policies(relation regclass)
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  policy name;
begin
  for policy in select p.polname from pg_policy p where p.polrelid = relation and p.polname <> 'whole' loop
    execute format('drop policy %I on %s', policy, relation);
  end loop;
end
$$;
revoke all on procedure ctx.protect(regclass), ctx.forget_policies(regclass) from public;

-- For tables that existed before. Partitions are read through their parent table.
create or replace procedure ctx.open_to_backup()
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  relation regclass;
begin
  for relation in
    select c.oid::regclass from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity and not c.relispartition
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'whole')
  loop
    execute format('create policy whole on %s for select to portal_backup using (true)', relation);
  end loop;
end
$$;
revoke all on procedure ctx.open_to_backup() from public;
call ctx.open_to_backup();

grant usage on schema public to portal_backup;
grant select on all tables in schema public to portal_backup;
alter default privileges in schema public grant select on tables to portal_backup;
