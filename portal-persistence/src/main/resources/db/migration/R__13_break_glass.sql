set local check_function_bodies = off;

-- The person who ends break-glass access cannot change who requested and who confirmed it. Policies for one command are joined by OR, so
-- that a person who may end it also passes the policy for confirming.
create or replace function glass_is_confirmed_or_ended() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (old.confirmed_at is not null or (old.ended_at is null) <> (new.ended_at is null))
     and (new.confirmed_by, new.confirmed_name, new.confirmed_for, new.confirmed_at)
       is distinct from (old.confirmed_by, old.confirmed_name, old.confirmed_for, old.confirmed_at) then
    raise exception 'It is confirmed once, and ending is not confirming.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function glass_is_confirmed_or_ended() from public;
create or replace trigger glass_is_confirmed_or_ended before update on break_glass for each row
  execute function glass_is_confirmed_or_ended();

call ctx.forget_policies('break_glass');
-- Visible to the organisation concerned and to administrators of the coalition; to leads while it waits for one of them, and to the
-- person who confirmed it. The requester sees it before they say which organisation they act for.
create policy read_concerned on break_glass for select to portal_app
  using (organisation_id = (select ctx.organisation()) or asked_by = (select ctx.subject())
         or confirmed_by = (select ctx.subject()) or (select ctx.has('administrator')) or (select ctx.has('scheduler'))
         or ((select ctx.has('lead')) and confirmed_at is null and ended_at is null));
-- Access is limited from the time of the request, which cannot be in the future.
create policy ask_as_administrator on break_glass for insert to portal_app
  with check ((select ctx.has('administrator')) and asked_by = (select ctx.subject()) and ctx.is_now(asked_at)
    and confirmed_at is null and ended_at is null);
-- A second person from outside the organisation confirms a pending request in their own name.
create policy confirm on break_glass for update to portal_app
  using (confirmed_at is null and ended_at is null and until > now() and asked_by <> (select ctx.subject())
         and ((select ctx.has('administrator')) or (select ctx.has('lead'))))
  with check (ended_at is null and confirmed_by = (select ctx.subject()) and confirmed_for = (select ctx.organisation())
         and ctx.is_now(confirmed_at));
-- Either side ends it in its own name, and so does the scheduler; ended access cannot be resumed.
create policy stop on break_glass for update to portal_app
  using (ended_at is null and ((select ctx.has('administrator')) or (organisation_id = (select ctx.organisation())
           and ((select ctx.has('role:ADMINISTRATOR')) or (select ctx.has('scheduler'))))))
  with check (ended_by = (select ctx.subject()) and ctx.is_now(ended_at));
call ctx.allow_portal_owner('break_glass', 'due', 'select');
