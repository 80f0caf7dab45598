-- The newest first, of one organisation or of all; entries of one instant stand in the order of their numbers.
create index audit_entry_newest on audit_entry
  (organisation_id, at desc, ((right(replace(organisation_id::text, '-', ''), 16) || lpad(to_hex(number), 16, '0'))::uuid) desc);
create index audit_entry_newest_of_all on audit_entry
  (at desc, ((right(replace(organisation_id::text, '-', ''), 16) || lpad(to_hex(number), 16, '0'))::uuid) desc);
create index audit_entry_by_actor on audit_entry (organisation_id, actor);
create index audit_entry_by_object on audit_entry (object_id);

-- Names of those who acted for the caller's organisation, also of those who have left it; for auditors, of everybody.
create function ctx.actor_names(subjects text[]) returns table (subject text, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.subject, p.name from public.person p
  where p.subject = any (subjects) and ((select ctx.has('auditor')) or exists (
    select 1 from public.audit_entry e where e.organisation_id = (select ctx.organisation()) and e.actor = p.subject))
$$;
revoke all on function ctx.actor_names(text[]) from public;
grant execute on function ctx.actor_names(text[]) to portal_app;
