-- In whose place somebody acted. Absent for whoever acted in their own right, and in all entries from before: what is absent
-- is not hashed, so their hashes stay what they were.
alter table audit_entry add column on_behalf_of text;

create or replace function ctx.audit_hash(entry public.audit_entry) returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(convert_to(concat_ws('|', entry.previous, entry.organisation_id, entry.number,
    extract(epoch from entry.at), entry.actor, entry.action, entry.object_kind, entry.object_id, entry.owner_id,
    entry.on_behalf_of), 'UTF8')), 'hex')
$$;

create or replace function ctx.actor_names(subjects text[]) returns table (subject text, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.subject, p.name from public.person p
  where p.subject = any (subjects) and ((select ctx.has('auditor')) or exists (
    select 1 from public.audit_entry e where e.organisation_id = (select ctx.organisation())
      and (e.actor = p.subject or e.on_behalf_of = p.subject)))
$$;

-- A lead's voice is spent when a deputy has given it, for whichever organisation.
alter table approval add column given_for text not null default '';
alter table approval add column given_for_subject text not null default '';
