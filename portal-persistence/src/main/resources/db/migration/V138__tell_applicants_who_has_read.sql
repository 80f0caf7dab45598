-- Who at a funder has read for whom a request is, or where its money goes, stands in the trail of the applicant too: in its own
-- chain, as it stands in the funder's.
create policy told_by_trigger on audit_entry for insert to portal_owner with check (current_user = 'portal_owner');
create function reading_is_told() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.funding_request r
      where r.organisation_id = new.owner_id and r.id = new.object_id and r.funder_id = new.organisation_id) then
    insert into public.audit_entry (organisation_id, number, at, actor, action, object_kind, object_id, owner_id, previous, hash,
      on_behalf_of)
    values (new.owner_id, 0, new.at, new.actor, new.action, new.object_kind, new.object_id, new.owner_id, '', '', new.on_behalf_of);
  end if;
  return null;
end
$$;
revoke all on function reading_is_told() from public;
create trigger reading_is_told after insert on audit_entry for each row
  when (new.action in ('IdentityRead', 'PaymentDetailsRead') and new.owner_id <> new.organisation_id)
  execute function reading_is_told();
