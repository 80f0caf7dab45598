-- Called after a table has been renamed and a view has taken its old name, in the same transaction: renames its partitions, which are
-- named after it, and puts the new name into the portal's functions, some of which cannot use a view (docs/decisions/0092). Owner and
-- rights of a function stay. Functions of other owners are left alone; they read the view.
create procedure ctx.follow_rename(old_name text, new_name text)
  language plpgsql set search_path = pg_catalog, pg_temp set check_function_bodies = off as $$
declare
  part text;
  definition text;
begin
  for part in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = format('public.%I', new_name)::regclass and starts_with(c.relname, old_name || '_') order by c.relname
  loop
    execute format('alter table public.%I rename to %I', part, new_name || substr(part, length(old_name) + 1));
  end loop;
  for definition in
    select pg_get_functiondef(p.oid) from pg_proc p
    where p.pronamespace in ('public'::regnamespace, 'ctx'::regnamespace) and p.prokind in ('f', 'p')
      and pg_get_userbyid(p.proowner) = current_user
      and p.prosrc ~ format('\m%s\M', old_name)
  loop
    execute regexp_replace(definition, format('\m%s\M', old_name), new_name, 'g');
  end loop;
end
$$;
revoke all on procedure ctx.follow_rename(text, text) from public;

alter table petition_fold rename to petition_count_state;
create view petition_fold with (security_invoker = true) as select * from petition_count_state;
call ctx.follow_rename('petition_fold', 'petition_count_state');
