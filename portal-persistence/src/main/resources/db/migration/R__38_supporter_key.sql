set local check_function_bodies = off;

-- The keys with which the copies of a petition are encrypted, for those of its organisations that have an own key. These public halves decrypt
-- nothing.
create or replace function public_supporter_keys(petition uuid)
  returns table (organisation_id uuid, number integer, keyset text, mark bytea)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select k.organisation_id, k.number, k.keyset, k.mark from public.supporter_key k
    where k.state = 'IN_USE' and k.organisation_id in (
      select p.partner_id from public.public_petition_page p where p.petition_id = public_supporter_keys.petition);
end
$$;
revoke all on function public_supporter_keys(uuid) from public;
grant execute on function public_supporter_keys(uuid) to portal_public;

-- Whether each copy is encrypted with the key that its organisation uses at this moment: an own key, or else the vault.
create or replace function petition_seals_are_current(given text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return not exists (
    select 1 from jsonb_to_recordset(given::jsonb) as g (organisation uuid, key integer)
    where g.key is distinct from (
      select k.number from public.supporter_key k where k.organisation_id = g.organisation and k.state = 'IN_USE'));
end
$$;
revoke all on function petition_seals_are_current(text) from public;

-- The same rules as SupporterKeyState. The key itself and who brought it never change.
create or replace function supporter_key_goes_on() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state = 'PROPOSED' and new.state = 'IN_USE' and ctx.is_now(new.used_at) and new.ended_at is null
     or old.state = 'PROPOSED' and new.state = 'DISCARDED' and ctx.is_now(new.ended_at) and new.used_at is null
     or old.state = 'IN_USE' and new.state in ('REPLACED', 'REMOVED') and ctx.is_now(new.ended_at) and new.used_at = old.used_at then
    return new;
  end if;
  raise exception 'A key does not go from % to %.', old.state, new.state using errcode = '42501';
end
$$;
revoke all on function supporter_key_goes_on() from public;
create or replace trigger supporter_key_goes_on before update on supporter_key for each row
  when (current_user = 'portal_app') execute function supporter_key_goes_on();

call ctx.forget_policies('supporter_key');
call ctx.allow_organisation('supporter_key', 'read_own', 'select', 'role:ADMINISTRATOR');
create policy propose_own on supporter_key for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:ADMINISTRATOR')) and state = 'PROPOSED'
         and uploaded_by_subject = (select ctx.subject()) and ctx.is_now(uploaded_at) and used_at is null and ended_at is null);
call ctx.allow_organisation('supporter_key', 'move_own', 'update', 'role:ADMINISTRATOR');
call ctx.allow_portal_owner('supporter_key', 'read_by_functions', 'select');
