-- Walks the chain of one organisation, row by row, and stops at the first one that is not as it was written:
--   MISSING    there is no entry of this number, in the middle or cut off at the end
--   CHANGED    this entry does not have the hash that its own words make
--   EXCHANGED  this entry has a hash of its own words, but not the one that was remembered for it
--   ADDED      this entry was put in past the chain
--   UNSEALED   the record of the last entry is gone
-- One snapshot for all of it, so that entries written meanwhile do no harm. It sees no more than its caller may.
create function ctx.audit_check(one uuid) returns table (entries bigint, last_hash text, fault text, fault_number bigint)
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

-- Whoever checks the whole installation as its owner says which organisation a chain belongs to.
create policy named_in_check on organisation for select to portal_owner using (current_user = 'portal_owner');
