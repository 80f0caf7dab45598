-- The second line: what the portal asks in Java about roles, the database asks too. Whoever runs a command of their own inside one
-- person's context, by a hole in a page or in a query, may do no more than that person.

-- A role in the organisation that is acted for, in all of it or for one document alone.
create function ctx.may(role text, document uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select ctx.has('role:' || may.role) or ctx.has('only:' || may.role || '@' || document::text)
$$;
-- Any role at all for a document. Whoever looks in from outside, behind a broken glass, holds none and writes nothing.
create function ctx.works_on(document uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select ctx.works() or exists (
    select 1 from unnest(string_to_array((ctx.verified())[4], ',')) flag
    where starts_with(flag, 'only:') and split_part(flag, '@', 2) = works_on.document::text)
$$;
-- An instant that the portal calls now: it has a clock of its own, which may differ a little.
create function ctx.is_now(moment timestamptz) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select moment between clock_timestamp() - interval '10 minutes' and clock_timestamp() + interval '10 minutes'
$$;
revoke all on function ctx.may(text, uuid), ctx.works_on(uuid), ctx.is_now(timestamptz) from public;
grant execute on function ctx.may(text, uuid), ctx.works_on(uuid), ctx.is_now(timestamptz) to portal_app;

-- What Keycloak is asked for: by whoever administers the organisation, for its people; by anybody, to leave; by the clock, what
-- follows from an invitation or from a role that ends. Closing and opening only follows where the organisation stands already.
drop policy ask_own on errand;
create policy ask_own on errand for insert to portal_app
  with check (asked_by = (select ctx.subject()) and ctx.is_now(asked_at) and due_at <= asked_at and done_at is null and attempts = 0
    and ((organisation_id = (select ctx.organisation())
          and (((select ctx.has('role:ADMINISTRATOR')) and act in ('RENAME', 'INVITE', 'TAKE_BACK', 'GIVE_ROLES', 'REMOVE'))
               or ((select ctx.has('clock')) and act = 'GIVE_ROLES')
               or (act = 'REMOVE' and subject = (select ctx.subject()) and (select ctx.works()))))
         or (select ctx.has('administrator'))
         or (act in ('DISABLE', 'ENABLE')
             and ((select ctx.has('lead')) or (organisation_id = (select ctx.organisation()) and (select ctx.has('role:ADMINISTRATOR'))))
             and exists (select 1 from organisation o where o.id = errand.organisation_id
                         and case errand.act when 'DISABLE' then o.state in ('FROZEN', 'SUSPENDED', 'LEFT')
                                             else o.state in ('ACTIVE', 'LEAVING') end))));

-- Whoever administers the coalition gives and takes the role of an organisation's administrator, and no other. A role without an
-- end has none; one with an end has it within ten years.
drop policy grant_own on mandate;
create policy grant_own on mandate for insert to portal_app
  with check ((until is null or until <= now() + interval '10 years')
    and ((organisation_id = (select ctx.organisation()) and (select ctx.has('clock')))
         or (granted_by = (select ctx.subject())
             and ((organisation_id = (select ctx.organisation()) and (select ctx.has('role:ADMINISTRATOR')))
                  or ((select ctx.has('administrator')) and role = 'ADMINISTRATOR')))));
drop policy keep_own on mandate;
create policy keep_own on mandate for update to portal_app
  using ((organisation_id = (select ctx.organisation()) and ((select ctx.has('clock')) or (select ctx.has('role:ADMINISTRATOR'))))
         or ((select ctx.has('administrator')) and role = 'ADMINISTRATOR'))
  with check ((until is null or until <= now() + interval '10 years')
    and ((organisation_id = (select ctx.organisation()) and (select ctx.has('clock')))
         or (granted_by = (select ctx.subject())
             and ((organisation_id = (select ctx.organisation()) and (select ctx.has('role:ADMINISTRATOR')))
                  or ((select ctx.has('administrator')) and role = 'ADMINISTRATOR')))));
-- To forget a limit is to widen a role: oneself, only on the way out.
drop policy end_own on mandate;
create policy end_own on mandate for delete to portal_app
  using ((organisation_id = (select ctx.organisation()) and ((select ctx.has('clock')) or (select ctx.has('role:ADMINISTRATOR'))))
         or (select ctx.has('administrator'))
         or (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()) and exists (
              select 1 from errand e where e.organisation_id = mandate.organisation_id and e.subject = mandate.subject
                and e.act = 'REMOVE' and e.done_at is null)));
revoke update on mandate from portal_app;
grant update (scope_document, until, granted_by, granted_by_name, granted_at, reason) on mandate to portal_app;

drop policy invite_for_own on invitation;
create policy invite_for_own on invitation for insert to portal_app
  with check (invited_by = (select ctx.subject()) and accepted_at is null and expires_at <= now() + interval '8 days'
    and (mandate_until is null or mandate_until <= now() + interval '10 years')
    and ((organisation_id = (select ctx.organisation()) and (select ctx.has('role:ADMINISTRATOR')))
         or ((select ctx.has('administrator')) and roles in ('', 'ADMINISTRATOR'))));
drop policy keep_own on invitation;
create policy keep_own on invitation for update to portal_app
  using ((organisation_id = (select ctx.organisation()) and ((select ctx.has('clock')) or (select ctx.has('role:ADMINISTRATOR'))))
         or ((select ctx.has('administrator')) and roles in ('', 'ADMINISTRATOR')))
  with check (expires_at <= now() + interval '8 days' and (mandate_until is null or mandate_until <= now() + interval '10 years')
    and ((organisation_id = (select ctx.organisation())
          and ((select ctx.has('clock')) or ((select ctx.has('role:ADMINISTRATOR')) and accepted_at is null)))
         or ((select ctx.has('administrator')) and roles in ('', 'ADMINISTRATOR') and accepted_at is null)));

-- An alias is given once and for all, where an organisation stands is for the functions, and under which id Keycloak knows it for
-- the mirror. The rest of its entry is for its administrators.
revoke update on organisation from portal_app;
grant update (name, short_name, languages, region, website, countries, consultative_status, un_name, clearance_required, secured_at,
  keycloak_id, changed_at, version) on organisation to portal_app;
drop policy keep_own on organisation;
create policy keep_own on organisation for update to portal_app
  using ((id = (select ctx.organisation()) and (select ctx.has('role:ADMINISTRATOR'))) or (select ctx.has('mirror')))
  with check ((id = (select ctx.organisation()) and (select ctx.has('role:ADMINISTRATOR'))) or (select ctx.has('mirror')));
create or replace function keep_standing() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user = 'portal_app' and (new.state, new.tokens_from) is distinct from (old.state, old.tokens_from) then
    raise exception 'An organisation moves by its steps only.' using errcode = '42501';
  end if;
  if current_user = 'portal_app' and new.keycloak_id is distinct from old.keycloak_id and not ctx.has('mirror') then
    raise exception 'Keycloak says itself how it knows an organisation.' using errcode = '42501';
  end if;
  return new;
end
$$;

do $$
declare
  one text;
begin
  foreach one in array array['organisation_text', 'press_contact', 'organisation_logo'] loop
    execute format('create policy written_by_administrators on %I as restrictive for insert to portal_app
      with check ((select ctx.has(''role:ADMINISTRATOR'')) or (select ctx.has(''administrator'')))', one);
    execute format('create policy dropped_by_administrators on %I as restrictive for delete to portal_app
      using ((select ctx.has(''role:ADMINISTRATOR'')))', one);
  end loop;
end
$$;
create policy kept_by_administrators on organisation_logo as restrictive for update to portal_app
  using ((select ctx.has('role:ADMINISTRATOR')));
-- The portal writes these anew instead of changing them, and of people and places only what it mirrors.
revoke update on organisation_text, person, member, drift, organisation_logo from portal_app;
drop policy keep_own on organisation_text;
grant update (name, email, coalition_roles, enabled, mirrored_at) on person to portal_app;
grant update (roles, mirrored_at) on member to portal_app;
grant update (detail, seen_at) on drift to portal_app;
grant update (fingerprint, width, height, content, drawn_at) on organisation_logo to portal_app;

-- A day begins when it is asked for, and not in the future.
drop policy ask_as_administrator on break_glass;
create policy ask_as_administrator on break_glass for insert to portal_app
  with check ((select ctx.has('administrator')) and asked_by = (select ctx.subject()) and ctx.is_now(asked_at)
    and confirmed_at is null and ended_at is null);
drop policy confirm on break_glass;
create policy confirm on break_glass for update to portal_app
  using (confirmed_at is null and ended_at is null and until > now() and asked_by <> (select ctx.subject())
         and ((select ctx.has('administrator')) or (select ctx.has('lead'))))
  with check (ended_at is null and confirmed_by = (select ctx.subject()) and confirmed_for = (select ctx.organisation())
         and ctx.is_now(confirmed_at));
drop policy stop on break_glass;
create policy stop on break_glass for update to portal_app
  using (ended_at is null and ((select ctx.has('administrator')) or (organisation_id = (select ctx.organisation())
           and ((select ctx.has('role:ADMINISTRATOR')) or (select ctx.has('clock'))))))
  with check (ended_by = (select ctx.subject()) and ctx.is_now(ended_at));
-- Who ends it has nothing to say about who let it begin.
create function glass_is_confirmed_or_ended() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (old.ended_at is null) <> (new.ended_at is null)
     and (new.confirmed_by, new.confirmed_name, new.confirmed_for, new.confirmed_at)
       is distinct from (old.confirmed_by, old.confirmed_name, old.confirmed_for, old.confirmed_at) then
    raise exception 'Ending is not confirming.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function glass_is_confirmed_or_ended() from public;
create trigger glass_is_confirmed_or_ended before update on break_glass for each row execute function glass_is_confirmed_or_ended();

-- Nobody lends what they hold for one document alone, and nothing that begins or ends years from now.
create policy lend_what_counts on delegation as restrictive for insert to portal_app
  with check (case role when 'LEAD' then (select ctx.has('lead')) else ctx.has('role:' || role) end
    and ctx.is_now(created_at) and ended_at is null
    and starts_at <= now() + interval '367 days' and ends_at <= starts_at + interval '367 days');
drop policy end_own on delegation;
create policy end_own on delegation for update to portal_app
  using (organisation_id = (select ctx.organisation()) and ended_at is null
         and ((select ctx.subject()) in (from_subject, to_subject) or (select ctx.has('role:ADMINISTRATOR'))))
  with check (organisation_id = (select ctx.organisation()) and ctx.is_now(ended_at));
