set local check_function_bodies = off;

-- For one organisation, or for each if none is named; organisations without people are left out.
create or replace function ctx.organisation_people(one uuid) returns table (organisation_id uuid, members bigint, coalition_roles text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.organisation_id, count(*), coalesce(string_agg(distinct nullif(p.coalition_roles, ''), ','), '')
  from public.member m join public.person p on p.subject = m.subject
  where ctx.subject() is not null and p.enabled and (one is null or m.organisation_id = one)
  group by m.organisation_id
$$;
revoke all on function ctx.organisation_people(uuid) from public;
grant execute on function ctx.organisation_people(uuid) to portal_app;

-- The names of people who may sign for an organisation, and nothing else about them; for people who act for an organisation of the coalition.
create or replace function ctx.signatory_names(one uuid) returns table (name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.name from public.member m join public.person p on p.subject = m.subject
  where (select ctx.organisation()) is not null and m.organisation_id = one and p.enabled
    and 'SIGNATORY' = any (string_to_array(m.roles, ','))
$$;
revoke all on function ctx.signatory_names(uuid) from public;
grant execute on function ctx.signatory_names(uuid) to portal_app;

-- An account that may write an organisation's row may still not change its state, which only functions do, nor its Keycloak id, which
-- only the Keycloak sync does.
create or replace function keep_standing() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user = 'portal_app' and (new.state, new.tokens_from) is distinct from (old.state, old.tokens_from) then
    raise exception 'An organisation moves by its steps only.' using errcode = '42501';
  end if;
  if current_user = 'portal_app' and new.keycloak_id is distinct from old.keycloak_id and not ctx.has('sync') then
    raise exception 'Only the Keycloak sync sets the Keycloak id of an organisation.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function keep_standing() from public;
create or replace trigger keep_standing before update on organisation for each row execute function keep_standing();

-- The rules of each step, as in the portal's enum of the same name: states before and after, whose vote may propose it, whether one
-- person is enough, and whose votes count at all.
create or replace function ctx.step_rule(wanted text) returns table (comes_from text[], leads_to text, askers text[], alone boolean, heard text[])
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select r.comes_from, r.leads_to, r.askers, r.alone, r.heard from (values
    ('FOUND', array['INVITED'], 'INVITED', array['OFFICE'], false, array['OFFICE', 'LEAD']),
    ('SETTLE', array['INVITED'], 'ACTIVE', array['OWN'], true, array['OWN']),
    ('FREEZE', array['ACTIVE', 'LEAVING'], 'FROZEN', array['LEAD', 'OWN'], true, array['LEAD', 'OWN']),
    ('THAW', array['FROZEN'], 'ACTIVE', array['LEAD', 'OFFICE', 'OWN'], false, array['LEAD', 'OFFICE', 'OWN']),
    ('SUSPEND', array['ACTIVE', 'FROZEN', 'LEAVING'], 'SUSPENDED', array['OFFICE'], false, array['OFFICE', 'LEAD']),
    ('RESUME', array['SUSPENDED'], 'ACTIVE', array['OFFICE'], false, array['OFFICE', 'LEAD']),
    ('LEAVE', array['ACTIVE'], 'LEAVING', array['OWN'], true, array['OWN']),
    ('RECALL', array['LEAVING'], 'ACTIVE', array['OWN'], true, array['OWN']),
    ('LEFT', array['LEAVING'], 'LEFT', array['OFFICE', 'OWN'], false, array['OFFICE', 'OWN'])
  ) r (step, comes_from, leads_to, askers, alone, heard) where r.step = wanted
$$;
revoke all on function ctx.step_rule(text) from public;

-- Whether these votes complete the step together with those that proposed it.
create or replace function ctx.step_completed(wanted text, asked text[], second text[]) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case wanted
    when 'THAW' then second <> '{}' and ('LEAD' = any (asked) or 'LEAD' = any (second))
    when 'LEFT' then ('OFFICE' = any (asked) and 'OWN' = any (second)) or ('OWN' = any (asked) and 'OFFICE' = any (second))
    else 'LEAD' = any (second) end
$$;
revoke all on function ctx.step_completed(text, text[], text[]) from public;

-- The capacities in which the caller may vote about one organisation. The signed context says who administers it; it includes deputies of
-- an administrator, and leaves out people whose role has ended.
create or replace function ctx.voting_capacities(one uuid) returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array_remove(array[
    case when ctx.has('lead') then 'LEAD' end,
    case when ctx.has('administrator') and ctx.organisation() = ctx.office() then 'OFFICE' end,
    case when ctx.organisation() = one and ctx.has('role:ADMINISTRATOR') then 'OWN' end], null)
$$;
revoke all on function ctx.voting_capacities(uuid) from public;

-- Changes the state of an organisation; only the functions below call it. Requests of the previous state that no longer make sense are dropped.
create or replace function ctx.stand(one uuid, wanted text, target text, moment timestamptz) returns void
  language sql volatile set search_path = pg_catalog, pg_temp as $$
  update public.organisation set state = target, changed_at = moment, version = version + 1,
    tokens_from = case when wanted in ('FREEZE', 'THAW', 'SUSPEND', 'RESUME', 'LEFT') then moment else tokens_from end
  where id = one;
  update public.organisation_step s set dropped_at = moment, dropped_by = ctx.subject(), dropped_name = ''
  where s.organisation_id = one and s.confirmed_at is null and s.dropped_at is null
    and not exists (select 1 from ctx.step_rule(s.step) r where target = any (r.comes_from))
$$;
revoke all on function ctx.stand(uuid, text, text, timestamptz) from public;

-- Takes a step, or asks for it where a second person has to confirm, or confirms what somebody else has asked for.
create or replace function ctx.step_organisation(one uuid, wanted text, why text, called text, moment timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept public.organisation;
  waiting public.organisation_step;
  rule record;
  capacities text[] := ctx.voting_capacities(one);
  done boolean;
begin
  select * into kept from public.organisation o where o.id = one for update;
  select * into rule from ctx.step_rule(wanted);
  select * into waiting from public.organisation_step s
  where s.organisation_id = one and s.step = wanted and s.confirmed_at is null and s.dropped_at is null;
  done := waiting.id is not null or rule.alone;
  if kept.id is null or rule.askers is null or not kept.state = any (rule.comes_from)
     or (waiting.id is null and not capacities && rule.askers)
     or (waiting.id is not null and (waiting.asked_by = ctx.subject()
       or not ctx.step_completed(wanted, string_to_array(waiting.asked_as, ','), capacities)))
     or (wanted in ('FOUND', 'SETTLE') and (wanted = 'FOUND') = exists (
       select 1 from public.organisation_step s where s.organisation_id = one and s.step = 'FOUND' and s.confirmed_at is not null))
     or (wanted = 'SETTLE' and kept.secured_at is null) then
    raise exception 'This step is not open to the caller.' using errcode = '42501';
  end if;
  if waiting.id is null then
    insert into public.organisation_step (organisation_id, id, step, from_state, reason, asked_as, asked_by, asked_name, asked_for,
      asked_at, confirmed_at)
    values (one, gen_random_uuid(), wanted, kept.state, why, array_to_string(capacities, ','), ctx.subject(), called,
      ctx.organisation(), moment, case when rule.alone then moment end);
  else
    update public.organisation_step s set confirmed_by = ctx.subject(), confirmed_name = called,
      confirmed_for = ctx.organisation(), confirmed_at = moment
    where s.organisation_id = one and s.id = waiting.id;
  end if;
  if done then
    perform ctx.stand(one, wanted, rule.leads_to, moment);
  end if;
  return case when done then 'DONE' else 'ASKED' end;
end
$$;
revoke all on function ctx.step_organisation(uuid, text, text, text, timestamptz) from public;
grant execute on function ctx.step_organisation(uuid, text, text, text, timestamptz) to portal_app;

-- Withdraws or refuses a requested step. An organisation whose founding is refused gets the state LEFT.
create or replace function ctx.drop_step(one uuid, unwanted text, called text, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- The same lock as for confirming a step, so that only one of the two finds it pending.
  perform 1 from public.organisation o where o.id = one for update;
  if not ctx.voting_capacities(one) && (select r.heard from ctx.step_rule(unwanted) r) then
    raise exception 'This step is not open to the caller.' using errcode = '42501';
  end if;
  update public.organisation_step s set dropped_by = ctx.subject(), dropped_name = called, dropped_at = moment
  where s.organisation_id = one and s.step = unwanted and s.confirmed_at is null and s.dropped_at is null;
  if not found then
    return false;
  end if;
  if unwanted = 'FOUND' then
    perform ctx.stand(one, 'LEFT', 'LEFT', moment);
  end if;
  return true;
end
$$;
revoke all on function ctx.drop_step(uuid, text, text, timestamptz) from public;
grant execute on function ctx.drop_step(uuid, text, text, timestamptz) to portal_app;

-- An organisation that was disabled in Keycloak's console is suspended here, and active again when it is enabled there. An organisation
-- that the portal itself has closed stays closed.
create or replace function ctx.follow_organisation(one uuid, opened boolean, moment timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  current_state text;
  wanted text;
begin
  if not ctx.has('sync') then
    raise exception 'Only the Keycloak sync applies the state that an organisation has in Keycloak.' using errcode = '42501';
  end if;
  select o.state into current_state from public.organisation o where o.id = one for update;
  if not opened and current_state in ('ACTIVE', 'LEAVING') then
    wanted := 'SUSPEND';
  elsif opened and current_state = 'SUSPENDED' and 'KEYCLOAK' = (
      select s.asked_as from public.organisation_step s where s.organisation_id = one and s.confirmed_at is not null
      order by s.confirmed_at desc limit 1) then
    wanted := 'RESUME';
  else
    return '';
  end if;
  insert into public.organisation_step (organisation_id, id, step, from_state, reason, asked_as, asked_by, asked_name, asked_for,
    asked_at, confirmed_at)
  values (one, gen_random_uuid(), wanted, current_state, '', 'KEYCLOAK', ctx.subject(), '', ctx.office(), moment, moment)
  on conflict do nothing;
  perform ctx.stand(one, wanted, case when opened then 'ACTIVE' else 'SUSPENDED' end, moment);
  return wanted;
end
$$;
revoke all on function ctx.follow_organisation(uuid, boolean, timestamptz) from public;
grant execute on function ctx.follow_organisation(uuid, boolean, timestamptz) to portal_app;

-- Whether the coalition has begun: somebody leads it, or an organisation is or was more than invited. An organisation that the office
-- has founded, and whose founding waits for a lead, begins nothing. Only portal_owner may ask, in the command that begins it.
create or replace function ctx.coalition_has_begun() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.person p join public.member m on m.subject = p.subject
      where p.enabled and 'LEAD' = any (string_to_array(p.coalition_roles, ',')))
    or exists (select 1 from public.organisation_step s where s.step = 'FOUND' and s.confirmed_at is not null)
    or exists (select 1 from public.organisation o where o.state not in ('INVITED', 'LEFT'))
$$;
revoke all on function ctx.coalition_has_begun() from public;

-- Founds the first organisations, or confirms those that the office has founded and no lead could confirm, and invites the first
-- administrator of each, who also becomes a lead of the coalition. It does so once: afterwards the office founds and a lead confirms.
-- Only portal_owner may call it: no context that the portal signs reaches it, and no forged one does. "named" is an array of {id, alias,
-- name, lead}; each audit entry names the operator.
create or replace function ctx.begin_coalition(named jsonb, spoken text, moment timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  one record;
  founded uuid;
  begun integer := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('coalition begins', 0));
  if ctx.coalition_has_begun() then
    raise exception 'The coalition has begun already.' using errcode = '42501';
  end if;
  for one in select * from jsonb_to_recordset(named) as r (id uuid, alias text, name text, lead text) loop
    select o.id into founded from public.organisation o where o.alias = one.alias for update;
    if founded is null then
      founded := one.id;
      insert into public.organisation (id, alias, name, short_name, state, languages, changed_at)
      values (founded, one.alias, one.name, one.name, 'INVITED', spoken, moment);
      insert into public.organisation_step (organisation_id, id, step, from_state, reason, asked_as, asked_by, asked_name, asked_for,
        asked_at, confirmed_at)
      values (founded, gen_random_uuid(), 'FOUND', 'INVITED', '', 'OFFICE', 'operator', 'operator', ctx.office(), moment, moment);
      insert into public.outbox_command (organisation_id, id, act, subject, details, asked_by, asked_at, due_at)
      values (founded, gen_random_uuid(), 'FOUND', '', json_build_object('alias', one.alias, 'name', one.name)::text, 'operator',
        moment - interval '1 millisecond', moment - interval '1 millisecond');
      perform ctx.tell_of_beginning(founded, 'OrganisationFounded', moment);
    else
      update public.organisation_step s set confirmed_by = 'operator', confirmed_name = 'operator', confirmed_for = ctx.office(),
        confirmed_at = moment
      where s.organisation_id = founded and s.step = 'FOUND' and s.confirmed_at is null and s.dropped_at is null;
      if not found then
        raise exception 'The founding of this organisation does not wait for a lead.' using errcode = '42501';
      end if;
      perform ctx.tell_of_beginning(founded, 'FoundingConfirmed', moment);
    end if;
    if not exists (select 1 from public.member m join public.person p on p.subject = m.subject
        where m.organisation_id = founded and lower(p.email) = one.lead)
       and not exists (select 1 from public.invitation i
        where i.organisation_id = founded and i.email = one.lead and i.accepted_at is null and i.taken_back_at is null) then
      insert into public.invitation (organisation_id, id, email, language, roles, invited_by, invited_by_name, invited_at, expires_at)
      values (founded, gen_random_uuid(), one.lead, spoken, 'ADMINISTRATOR', 'operator', 'Office of the coalition', moment,
        moment + interval '7 days');
      insert into public.outbox_command (organisation_id, id, act, subject, details, asked_by, asked_at, due_at)
      values (founded, gen_random_uuid(), 'INVITE', one.lead, json_build_object('language', spoken)::text, 'operator', moment, moment);
      perform ctx.tell_of_beginning(founded, 'MemberInvited', moment);
    end if;
    perform ctx.tell_of_beginning(founded, 'RolesChanged', moment);
    begun := begun + 1;
  end loop;
  return begun;
end
$$;
revoke all on function ctx.begin_coalition(jsonb, text, timestamptz) from public;

-- Writes the same entry in the office's audit trail as the portal writes when the office acts on an organisation.
create or replace function ctx.tell_of_beginning(one uuid, what text, moment timestamptz) returns void
  language sql volatile set search_path = pg_catalog, pg_temp as $$
  insert into public.audit_entry (organisation_id, number, at, actor, action, object_kind, object_id, owner_id, previous, hash)
  values (ctx.office(), 0, moment, 'operator', what, 'ORGANISATION', one, one, '', '')
$$;
revoke all on function ctx.tell_of_beginning(uuid, text, timestamptz) from public;

create or replace function remember_leaving() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.former_member (organisation_id, alias, left_at) values (new.id, new.alias, new.changed_at) on conflict do nothing;
  return new;
end
$$;
revoke all on function remember_leaving() from public;
create or replace trigger remember_leaving after update on organisation for each row
  when (new.state = 'LEFT' and old.state = 'LEAVING') execute function remember_leaving();

-- The same rule as OrganisationState.isClosed: its people have no access. For functions that run as the owner.
create or replace function organisation_is_closed(one uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.organisation o where o.id = one and o.state in ('FROZEN', 'SUSPENDED', 'LEFT'))
$$;
revoke all on function organisation_is_closed(uuid) from public;

call ctx.forget_policies('organisation');
-- The directory is visible to the whole coalition; only the Keycloak sync and the organisation itself write it.
create policy read_directory on organisation for select to portal_app
  using ((select ctx.subject()) is not null);
call ctx.allow_role('organisation', 'add_by_sync', 'insert', 'sync');
create policy keep_own on organisation for update to portal_app
  using ((id = (select ctx.organisation()) and (select ctx.has('role:ADMINISTRATOR'))) or (select ctx.has('sync')))
  with check ((id = (select ctx.organisation()) and (select ctx.has('role:ADMINISTRATOR'))) or (select ctx.has('sync')));
create policy public_directory on organisation for select to portal_public
  using (state in ('ACTIVE', 'FROZEN', 'LEAVING'));
-- A check of the whole installation by its owner can name the organisation that a chain belongs to.
call ctx.allow_portal_owner('organisation', 'named_in_check', 'select');
-- The state of an organisation is changed by functions, which know whose vote may propose a step and whose vote has to confirm it.
call ctx.allow_portal_owner('organisation', 'moved_by_function', 'update');
-- The first organisations are founded by ctx.begin_coalition.
create policy begun_by_function on organisation for insert to portal_owner
  with check (current_user = 'portal_owner' and state = 'INVITED' and keycloak_id is null);
-- The office founds organisations and enters their data; they are invited and not in Keycloak yet.
create policy add_founded on organisation for insert to portal_app
  with check ((select ctx.has('administrator')) and state = 'INVITED' and keycloak_id is null);

call ctx.forget_policies('organisation_text');
create policy read_directory on organisation_text for select to portal_app
  using ((select ctx.subject()) is not null);
call ctx.allow_organisation('organisation_text', 'add_own', 'insert');
create policy public_directory on organisation_text for select to portal_public
  using (exists (select 1 from organisation o where o.id = organisation_text.organisation_id));
call ctx.allow_organisation('organisation_text', 'drop_own', 'delete');
create policy add_founded on organisation_text for insert to portal_app
  with check ((select ctx.has('administrator')) and exists (
    select 1 from organisation o where o.id = organisation_text.organisation_id and o.state = 'INVITED'));
create policy written_by_administrators on organisation_text as restrictive for insert to portal_app
  with check ((select ctx.has('role:ADMINISTRATOR')) or (select ctx.has('administrator')));
call ctx.restrict_to_role('organisation_text', 'dropped_by_administrators', 'delete', 'role:ADMINISTRATOR');

call ctx.forget_policies('person');
-- People are seen by themselves and by those who share their organisation; the courier needs their addresses.
create policy read_self on person for select to portal_app
  using (subject = (select ctx.subject()) or (select ctx.has('scheduler')) or (select ctx.has('sync')));
create policy read_colleagues on person for select to portal_app
  using (exists (select 1 from member m
                 where m.subject = person.subject and m.organisation_id = (select ctx.organisation())));
call ctx.allow_role('person', 'add_by_sync', 'insert', 'sync');
call ctx.allow_role('person', 'keep_by_sync', 'update', 'sync');
-- As members: their number and their roles for the coalition, never their identity.
call ctx.allow_portal_owner('person', 'count', 'select');
-- Coalition administrators see who belongs where, and nothing that anybody writes.
call ctx.allow_role('person', 'read_as_administrator', 'select', 'administrator');

call ctx.forget_policies('member');
create policy read_own on member for select to portal_app
  using (organisation_id = (select ctx.organisation()) or subject = (select ctx.subject())
         or (select ctx.has('scheduler')) or (select ctx.has('sync')));
call ctx.allow_role('member', 'add_by_sync', 'insert', 'sync');
call ctx.allow_role('member', 'keep_by_sync', 'update', 'sync');
call ctx.allow_role('member', 'drop_by_sync', 'delete', 'sync');
-- The number of people in an organisation and their roles for the coalition, never their identity.
call ctx.allow_portal_owner('member', 'count', 'select');
-- Coalition administrators see who belongs where, and nothing that anybody writes.
call ctx.allow_role('member', 'read_as_administrator', 'select', 'administrator');

call ctx.forget_policies('press_contact');
create policy read_directory on press_contact for select to portal_app using ((select ctx.subject()) is not null);
call ctx.allow_organisation('press_contact', 'add_own', 'insert');
call ctx.allow_organisation('press_contact', 'drop_own', 'delete');
create policy public_directory on press_contact for select to portal_public
  using (open and exists (select 1 from organisation o where o.id = press_contact.organisation_id));
create policy written_by_administrators on press_contact as restrictive for insert to portal_app
  with check ((select ctx.has('role:ADMINISTRATOR')) or (select ctx.has('administrator')));
call ctx.restrict_to_role('press_contact', 'dropped_by_administrators', 'delete', 'role:ADMINISTRATOR');

call ctx.forget_policies('organisation_logo');
create policy read_directory on organisation_logo for select to portal_app using ((select ctx.subject()) is not null);
call ctx.allow_organisation('organisation_logo', 'add_own', 'insert');
call ctx.allow_organisation('organisation_logo', 'keep_own', 'update');
call ctx.allow_organisation('organisation_logo', 'drop_own', 'delete');
create policy public_directory on organisation_logo for select to portal_public
  using (exists (select 1 from organisation o where o.id = organisation_logo.organisation_id));
create policy written_by_administrators on organisation_logo as restrictive for insert to portal_app
  with check ((select ctx.has('role:ADMINISTRATOR')) or (select ctx.has('administrator')));
call ctx.restrict_to_role('organisation_logo', 'dropped_by_administrators', 'delete', 'role:ADMINISTRATOR');
call ctx.restrict_to_role('organisation_logo', 'kept_by_administrators', 'update', 'role:ADMINISTRATOR');

call ctx.forget_policies('former_member');
call ctx.allow_public_since('former_member', 'left_at');
call ctx.allow_portal_owner('former_member', 'kept_by_function', 'all');

call ctx.forget_policies('organisation_step');
-- An organisation reads its own history, the office that of all. Leads read what is pending for one of them, and why an organisation is frozen.
-- Only functions write here.
create policy read_own on organisation_step for select to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('administrator')) or (select ctx.has('sync')));
create policy read_as_lead on organisation_step for select to portal_app
  using ((select ctx.has('lead')) and ((confirmed_at is null and dropped_at is null) or step = 'FREEZE'));
call ctx.allow_portal_owner('organisation_step', 'kept_by_function', 'all');
