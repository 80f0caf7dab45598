-- Functions that check what somebody does run as the owner of the tables, whom row security binds too: without a policy they would
-- find nothing there. The portal never signs in as the owner.
do $$
declare
  one record;
begin
  for one in select c.oid::regclass as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relforcerowsecurity
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('r', '*')
        and 'portal_owner'::regrole::oid = any (p.polroles)) loop
    execute format('create policy read_by_functions on %s for select to portal_owner using (current_user = ''portal_owner'')', one.name);
  end loop;
end
$$;
