-- From when on tokens of an organisation's people count: whoever signed in before a freeze or a thaw signs in anew.
alter table organisation add column if not exists tokens_from timestamptz;

-- When somebody came to administer it with a second factor for the first time. Only then it may become active.
alter table organisation add column secured_at timestamptz;

-- What was done to an organisation's membership, or asked for and waits for a second person. Kept as history.
create table organisation_step (
  organisation_id uuid not null constraint organisation_step_of references organisation,
  id uuid not null,
  step text not null,
  from_state text not null,
  reason text not null,
  asked_as text not null,
  asked_by text not null,
  asked_name text not null,
  asked_for uuid not null,
  asked_at timestamptz not null,
  confirmed_by text,
  confirmed_name text,
  confirmed_for uuid,
  confirmed_at timestamptz,
  dropped_by text,
  dropped_name text,
  dropped_at timestamptz,
  constraint organisation_step_pk primary key (organisation_id, id),
  constraint organisation_step_known check (step in ('FOUND', 'SETTLE', 'FREEZE', 'THAW', 'SUSPEND', 'RESUME', 'LEAVE', 'RECALL', 'LEFT')),
  constraint organisation_step_four_eyes check (confirmed_by <> asked_by),
  constraint organisation_step_second check (confirmed_at is null or confirmed_by is not null or asked_as = 'KEYCLOAK'
    or step in ('SETTLE', 'FREEZE', 'LEAVE', 'RECALL'))
);
create unique index organisation_step_open on organisation_step (organisation_id, step)
  where confirmed_at is null and dropped_at is null;

alter table organisation_step enable row level security;
alter table organisation_step force row level security;
grant select on organisation_step to portal_app;

-- An organisation reads its own history, the office everybody's. Leads read what waits for one of them, and why an
-- organisation is frozen. Nobody writes here but the functions below.
create policy read_own on organisation_step for select to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('administrator')) or (select ctx.has('mirror')));
create policy read_as_lead on organisation_step for select to portal_app
  using ((select ctx.has('lead')) and ((confirmed_at is null and dropped_at is null) or step = 'FREEZE'));
create policy kept_by_function on organisation_step to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');
create policy moved_by_function on organisation for update to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');

-- Whoever may write an organisation's row may still not say where it stands: that is for the functions below.
create function keep_standing() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user = 'portal_app' and (new.state, new.tokens_from) is distinct from (old.state, old.tokens_from) then
    raise exception 'An organisation moves by its steps only.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function keep_standing() from public;
create trigger keep_standing before update on organisation for each row execute function keep_standing();

-- The office founds organisations and says what they are; they are invited and not in Keycloak yet.
create policy add_founded on organisation for insert to portal_app
  with check ((select ctx.has('administrator')) and state = 'INVITED' and keycloak_id is null);
create policy add_founded on organisation_text for insert to portal_app
  with check ((select ctx.has('administrator')) and exists (
    select 1 from organisation o where o.id = organisation_text.organisation_id and o.state = 'INVITED'));

-- The rules of each step, as in the portal's enum of the same name: from where, whereto, whose voice may ask, whether one
-- person is enough, and whose voices are heard at all.
create function ctx.step_rule(wanted text) returns table (comes_from text[], leads_to text, askers text[], alone boolean, heard text[])
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

-- Whether these voices complete what those have asked for.
create function ctx.step_completed(wanted text, asked text[], second text[]) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case wanted
    when 'THAW' then second <> '{}' and ('LEAD' = any (asked) or 'LEAD' = any (second))
    when 'LEFT' then ('OFFICE' = any (asked) and 'OWN' = any (second)) or ('OWN' = any (asked) and 'OFFICE' = any (second))
    else 'LEAD' = any (second) end
$$;

-- As what the caller speaks about one organisation. Who administers it is asked of the mirror of Keycloak.
create function ctx.voices(one uuid) returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array_remove(array[
    case when ctx.has('lead') then 'LEAD' end,
    case when ctx.has('administrator') and ctx.organisation() = ctx.office() then 'OFFICE' end,
    case when ctx.organisation() = one and exists (
      select 1 from public.member m where m.organisation_id = one and m.subject = ctx.subject()
        and 'ADMINISTRATOR' = any (string_to_array(m.roles, ','))) then 'OWN' end], null)
$$;

-- Moves an organisation; only the functions below call it. What was asked for in the state before and makes no sense now is dropped.
create function ctx.stand(one uuid, wanted text, target text, moment timestamptz) returns void
  language sql volatile set search_path = pg_catalog, pg_temp as $$
  update public.organisation set state = target, changed_at = moment, version = version + 1,
    tokens_from = case when wanted in ('FREEZE', 'THAW', 'SUSPEND', 'RESUME', 'LEFT') then moment else tokens_from end
  where id = one;
  update public.organisation_step s set dropped_at = moment, dropped_by = ctx.subject(), dropped_name = ''
  where s.organisation_id = one and s.confirmed_at is null and s.dropped_at is null
    and not exists (select 1 from ctx.step_rule(s.step) r where target = any (r.comes_from))
$$;

-- Takes a step, or asks for it where a second person has to confirm, or confirms what somebody else has asked for.
create function ctx.step_organisation(one uuid, wanted text, why text, called text, moment timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept public.organisation;
  waiting public.organisation_step;
  rule record;
  voices text[] := ctx.voices(one);
  done boolean;
begin
  select * into kept from public.organisation o where o.id = one for update;
  select * into rule from ctx.step_rule(wanted);
  select * into waiting from public.organisation_step s
  where s.organisation_id = one and s.step = wanted and s.confirmed_at is null and s.dropped_at is null;
  done := waiting.id is not null or rule.alone;
  if kept.id is null or rule.askers is null or not kept.state = any (rule.comes_from)
     or (waiting.id is null and not voices && rule.askers)
     or (waiting.id is not null and (waiting.asked_by = ctx.subject()
       or not ctx.step_completed(wanted, string_to_array(waiting.asked_as, ','), voices)))
     or (wanted in ('FOUND', 'SETTLE') and (wanted = 'FOUND') = exists (
       select 1 from public.organisation_step s where s.organisation_id = one and s.step = 'FOUND' and s.confirmed_at is not null))
     or (wanted = 'SETTLE' and kept.secured_at is null) then
    raise exception 'This step is not open to the caller.' using errcode = '42501';
  end if;
  if waiting.id is null then
    insert into public.organisation_step (organisation_id, id, step, from_state, reason, asked_as, asked_by, asked_name, asked_for,
      asked_at, confirmed_at)
    values (one, gen_random_uuid(), wanted, kept.state, why, array_to_string(voices, ','), ctx.subject(), called,
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

-- Takes back what was asked for, or says no to it. An organisation whose founding is refused has left before it came.
create function ctx.drop_step(one uuid, unwanted text, called text, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.voices(one) && (select r.heard from ctx.step_rule(unwanted) r) then
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

-- What Keycloak's console has closed is suspended here, and open again when it is opened there. What the portal itself has
-- closed stays closed.
create function ctx.follow_organisation(one uuid, opened boolean, moment timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  stood text;
  wanted text;
begin
  if not ctx.has('mirror') then
    raise exception 'Only the mirror follows Keycloak.' using errcode = '42501';
  end if;
  select o.state into stood from public.organisation o where o.id = one for update;
  if not opened and stood in ('ACTIVE', 'LEAVING') then
    wanted := 'SUSPEND';
  elsif opened and stood = 'SUSPENDED' and 'KEYCLOAK' = (
      select s.asked_as from public.organisation_step s where s.organisation_id = one and s.confirmed_at is not null
      order by s.confirmed_at desc limit 1) then
    wanted := 'RESUME';
  else
    return '';
  end if;
  insert into public.organisation_step (organisation_id, id, step, from_state, reason, asked_as, asked_by, asked_name, asked_for,
    asked_at, confirmed_at)
  values (one, gen_random_uuid(), wanted, stood, '', 'KEYCLOAK', ctx.subject(), '', ctx.office(), moment, moment)
  on conflict do nothing;
  perform ctx.stand(one, wanted, case when opened then 'ACTIVE' else 'SUSPENDED' end, moment);
  return wanted;
end
$$;

revoke all on function ctx.step_rule(text), ctx.step_completed(text, text[], text[]), ctx.voices(uuid),
  ctx.stand(uuid, text, text, timestamptz), ctx.step_organisation(uuid, text, text, text, timestamptz),
  ctx.drop_step(uuid, text, text, timestamptz), ctx.follow_organisation(uuid, boolean, timestamptz) from public;
grant execute on function ctx.step_organisation(uuid, text, text, text, timestamptz), ctx.drop_step(uuid, text, text, timestamptz),
  ctx.follow_organisation(uuid, boolean, timestamptz) to portal_app;

-- The mirror finishes what an acceptance begins; whoever administers the coalition lets a promise be tried again that was given up.
create policy ask_as_mirror on errand for insert to portal_app
  with check (asked_by = (select ctx.subject()) and (select ctx.has('mirror')));
create policy try_again on errand for update to portal_app
  using ((select ctx.has('administrator')) and done_at is not null and problem <> '')
  with check ((select ctx.has('administrator')) and done_at is null and problem = '');
