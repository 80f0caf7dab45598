set local check_function_bodies = off;

-- Continues from the head and not from the last row, so that a row cut off at the end leaves a permanent gap.
create or replace function chain_audit_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit:' || new.organisation_id::text, 0));
  select h.number, h.hash into last from public.audit_head h where h.organisation_id = new.organisation_id;
  if not found then
    select e.number, e.hash into last from public.audit_entry e
    where e.organisation_id = new.organisation_id order by e.number desc limit 1;
  end if;
  new.number := coalesce(last.number, 0) + 1;
  new.previous := coalesce(last.hash, '');
  new.hash := ctx.audit_hash(new);
  insert into public.audit_head (organisation_id, number, hash) values (new.organisation_id, new.number, new.hash)
  on conflict (organisation_id) do update set number = excluded.number, hash = excluded.hash;
  return new;
end
$$;
revoke all on function chain_audit_entry() from public;
create or replace trigger chain_audit_entry before insert on audit_entry for each row execute function chain_audit_entry();

-- The content that an entry's hash covers, defined once for writing and for verifying.
create or replace function ctx.audit_hash(entry public.audit_entry) returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(convert_to(concat_ws('|', entry.previous, entry.organisation_id, entry.number,
    extract(epoch from entry.at), entry.actor, entry.action, entry.object_kind, entry.object_id, entry.owner_id,
    entry.on_behalf_of), 'UTF8')), 'hex')
$$;
revoke all on function ctx.audit_hash(audit_entry) from public;
grant execute on function ctx.audit_hash(audit_entry) to portal_app;

-- Walks the chain of one organisation, row by row, and stops at the first one that is not as it was written:
--   MISSING    there is no entry of this number, in the middle or cut off at the end
--   CHANGED    this entry does not have the hash that its own words make
--   EXCHANGED  this entry has a hash of its own words, but not the one that was remembered for it
--   ADDED      this entry was put in past the chain
--   UNSEALED   the record of the last entry is gone
-- One snapshot for all of it, so that entries written meanwhile do no harm. It sees no more than its caller may.
create or replace function ctx.audit_check(one uuid) returns table (entries bigint, last_hash text, fault text, fault_number bigint)
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  entry public.audit_entry;
  head public.audit_head;
begin
  entries := 0;
  last_hash := '';
  for entry in select * from public.audit_entry e where e.organisation_id = one order by e.number loop
    if entry.number < entries + 1 then
      fault := 'ADDED';
      fault_number := entry.number;
    elsif entry.number > entries + 1 then
      fault := 'MISSING';
      fault_number := entries + 1;
    elsif entry.hash <> ctx.audit_hash(entry) then
      fault := 'CHANGED';
      fault_number := entry.number;
    elsif entry.previous <> last_hash then
      fault := 'EXCHANGED';
      fault_number := greatest(entries, 1);
    end if;
    exit when fault is not null;
    entries := entry.number;
    last_hash := entry.hash;
  end loop;
  if fault is null then
    select * into head from public.audit_head h where h.organisation_id = one;
    fault := case
      when not found then case when entries > 0 then 'UNSEALED' end
      when head.number > entries then 'MISSING'
      when head.number < entries then 'ADDED'
      when head.hash <> last_hash then 'EXCHANGED' end;
    fault_number := case fault
      when 'MISSING' then entries + 1 when 'ADDED' then head.number + 1
      when 'EXCHANGED' then entries when 'UNSEALED' then entries end;
  end if;
  return next;
end
$$;
revoke all on function ctx.audit_check(uuid) from public;
grant execute on function ctx.audit_check(uuid) to portal_app;

-- Names of those who acted for the caller's organisation, also of those who have left it; for auditors, of everybody.
create or replace function ctx.actor_names(subjects text[]) returns table (subject text, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select one.subject, one.name from (
    select p.subject, p.name from public.person p where p.subject = any (subjects)
    union all
    select g.id::text, g.name from public.program g where g.id::text = any (subjects)) one
  where (select ctx.has('auditor')) or exists (
    select 1 from public.audit_entry e where e.organisation_id = (select ctx.organisation())
      and (e.actor = one.subject or e.on_behalf_of = one.subject))
$$;
revoke all on function ctx.actor_names(text[]) from public;
grant execute on function ctx.actor_names(text[]) to portal_app;

call ctx.forget_policies('audit_entry');
create policy not_for_the_limited on audit_entry as restrictive for select to portal_app
  using (not (select ctx.has('limited')) or (select ctx.has('auditor')));
create policy read_own on audit_entry for select to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('auditor')));
create policy add_own on audit_entry for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and actor = (select ctx.subject()));
call ctx.allow_portal_owner('audit_entry', 'chain', 'select');
-- An act by which a person at a funder has read for whom a request is, or where its money goes, is also recorded in the applicant's audit
-- trail: in the applicant's own chain, as in the funder's.
call ctx.allow_portal_owner('audit_entry', 'written_by_trigger', 'insert');

call ctx.forget_policies('audit_head');
create policy not_for_the_limited on audit_head as restrictive for select to portal_app
  using (not (select ctx.has('limited')) or (select ctx.has('auditor')));
create policy read_own on audit_head for select to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('auditor')));
call ctx.allow_portal_owner('audit_head', 'kept_by_trigger', 'all');
