set local check_function_bodies = off;

-- Organisations of the leads: one of them may be the second person, so people of the desk give them a key. The policy decides what they
-- see of the scan.
create or replace function ctx.petition_scan_readers(petition uuid) returns table (organisation_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.moderates_petition(petition_scan_readers.petition) then
    return;
  end if;
  return query
    select distinct m.organisation_id from public.person p join public.member m on m.subject = p.subject
    where p.enabled and 'LEAD' = any (string_to_array(p.coalition_roles, ',')) and m.organisation_id <> ctx.organisation()
    order by m.organisation_id;
end
$$;
revoke all on function ctx.petition_scan_readers(uuid) from public;
grant execute on function ctx.petition_scan_readers(uuid) to portal_app;

-- A sheet that does not count yet, of a petition that is not archived: nor is it being archived while this is written.
create or replace function petition_scan_is_as_it_says() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from public.petition_count_state f where f.petition_id = new.petition_id for share;
  if not found or new.added_by_subject <> ctx.subject() or not ctx.is_now(new.added_at) or new.sealed = ''
     or not exists (select 1 from public.petition_sheet h where h.organisation_id = new.organisation_id and h.id = new.sheet_id
       and h.petition_id = new.petition_id and h.state in ('ENTERED', 'DIFFERS')) then
    raise exception 'This is no scan of a sheet.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function petition_scan_is_as_it_says() from public;
create or replace trigger petition_scan_is_as_it_says before insert on petition_scan for each row
  when (current_user = 'portal_app') execute function petition_scan_is_as_it_says();

-- With the act that archives: the bytes go at once, the keys within a minute, by the vault.
create or replace function petition_scans_are_erased(p petition) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.vault_command (organisation_id, id, act, object_id, asked_at, due_at)
    select s.organisation_id, gen_random_uuid(), 'SHRED', s.object_id, now(), now() from public.petition_scan s
    where s.petition_id = p.id;
  update public.petition_scan s set sealed = '' where s.petition_id = p.id;
end
$$;
revoke all on function petition_scans_are_erased(petition) from public;

-- Its key is destroyed; the scheduler alone, for the owner.
create or replace function ctx.forget_petition_scan(object uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.require_petition_clock();
  delete from public.petition_scan s where s.object_id = forget_petition_scan.object and s.organisation_id = ctx.organisation();
end
$$;
revoke all on function ctx.forget_petition_scan(uuid) from public;
grant execute on function ctx.forget_petition_scan(uuid) to portal_app;

call ctx.forget_policies('petition_scan');
-- People of the desk and people who may count.
create policy read_by_counters on petition_scan for select to portal_app using (ctx.seconds_petition(petition_id));
create policy added_by_the_desk on petition_scan for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.moderates_petition(petition_id));
create policy removed_by_the_desk on petition_scan for delete to portal_app
  using (organisation_id = (select ctx.organisation()) and ctx.moderates_petition(petition_id));
call ctx.allow_portal_owner('petition_scan', 'kept_by_functions', 'all');
