set local check_function_bodies = off;

-- The readable part of a plan's public address, with digits that keep it from being guessed before the plan is adopted.
create or replace function plan_slug(title text, plan uuid) returns text
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(nullif(trim(both '-' from left(regexp_replace(
      lower(regexp_replace(normalize(title, NFKD), '[\u0300-\u036f]+', '', 'g')), '[^a-z0-9]+', '-', 'g'), 60)), '') || '-', '')
    || left(replace(plan::text, '-', ''), 10)
$$;
revoke all on function plan_slug(text, uuid) from public;

-- Publishes the plan as it is now. Its address stays the same if its title changes.
create or replace function publish_plan(owner uuid, plan uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.public_plan (organisation_id, plan_id, slug, title, goal, language, scope, starts_on, ends_on, owner_alias,
    owner_name, state, adopted_at, published_at, text_fingerprint)
  select p.organisation_id, p.id, public.plan_slug(p.title, p.id), p.title, p.goal, p.language, p.scope, p.starts_on, p.ends_on,
    o.alias, o.name, p.state, p.adopted_at, now(), p.public_fingerprint
  from public.plan p join public.organisation o on o.id = p.organisation_id
  where p.organisation_id = owner and p.id = plan and p.adopted_at is not null
  on conflict (organisation_id, plan_id) do update set title = excluded.title, goal = excluded.goal, language = excluded.language,
    scope = excluded.scope, starts_on = excluded.starts_on, ends_on = excluded.ends_on, owner_alias = excluded.owner_alias,
    owner_name = excluded.owner_name, state = excluded.state, published_at = excluded.published_at,
    text_fingerprint = excluded.text_fingerprint;

  delete from public.public_section s where s.organisation_id = owner and s.plan_id = plan;

  insert into public.public_section (organisation_id, plan_id, section_id, heading, text, created_at, place)
  select s.organisation_id, s.plan_id, s.id, s.heading, s.text, s.created_at, s.place
  from public.plan_section s
  where s.organisation_id = owner and s.plan_id = plan and s.level = 'PUBLIC';

  insert into public.public_objective
  select t.organisation_id, t.plan_id, t.section_id, t.id, t.number, t.text, t.indicator, t.baseline, t.target, t.due_on
  from public.objective t join public.public_section s using (organisation_id, plan_id, section_id)
  where t.organisation_id = owner and t.plan_id = plan;

  insert into public.public_recommendation
  select t.organisation_id, t.plan_id, t.section_id, t.id, t.number, t.text, t.addressee_type, t.addressee
  from public.recommendation t join public.public_section s using (organisation_id, plan_id, section_id)
  where t.organisation_id = owner and t.plan_id = plan;

  insert into public.public_citation (organisation_id, plan_id, section_id, recommendation_id, symbol, article, subject, instrument_id)
  select t.organisation_id, t.plan_id, t.section_id, t.recommendation_id, i.symbol, a.article, a.subject, i.id
  from public.citation t join public.public_section s using (organisation_id, plan_id, section_id)
  join public.instrument i on i.id = t.instrument_id
  join public.instrument_article a on a.instrument_id = t.instrument_id and a.article = t.article
  where t.organisation_id = owner and t.plan_id = plan;

  insert into public.public_activity
  select t.organisation_id, t.plan_id, t.section_id, t.id, t.number, t.title, coalesce(o.name, ''), t.from_day, t.to_day, t.state
  from public.activity t join public.public_section s using (organisation_id, plan_id, section_id)
  left join public.organisation o on o.id = t.responsible_id
  where t.organisation_id = owner and t.plan_id = plan;

  insert into public.public_aim
  select t.organisation_id, t.plan_id, t.section_id, t.aim_section_id, t.activity_id, t.aim_id
  from public.activity_aim t join public.public_section s using (organisation_id, plan_id, section_id)
  join public.public_section e on e.organisation_id = t.organisation_id and e.plan_id = t.plan_id and e.section_id = t.aim_section_id
  where t.organisation_id = owner and t.plan_id = plan;

  insert into public.public_report
  select t.organisation_id, t.plan_id, t.section_id, r.id, d.subject_id, r.due_on, o.name, r.text
  from public.report_acceptance t join public.public_section s using (organisation_id, plan_id, section_id)
  join public.progress_report r on r.organisation_id = t.reporter_id and r.id = t.report_id
  join public.progress_schedule d on d.organisation_id = r.owner_id and d.id = r.schedule_id
  join public.organisation o on o.id = r.organisation_id
  where t.organisation_id = owner and t.plan_id = plan;

  insert into public.public_commitment
  select t.organisation_id, t.plan_id, t.section_id, t.id, t.number, t.addressee_type, t.addressee, t.text, t.announced_on, t.state
  from public.commitment t join public.public_section s using (organisation_id, plan_id, section_id)
  where t.organisation_id = owner and t.plan_id = plan;
$$;
revoke all on function publish_plan(uuid, uuid) from public;

-- Published when the leads adopt it, and again at the end of each mid-term review. Of a withdrawn plan only the withdrawal remains public.
create or replace function plan_is_published() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state = 'ADOPTED' or (old.state = 'UNDER_REVIEW' and new.state = 'ACTIVE') then
    perform public.publish_plan(new.organisation_id, new.id);
    perform public.print_translations(new.organisation_id, new.id, new.public_fingerprint);
  elsif new.state = 'WITHDRAWN' then
    delete from public.public_section s where s.organisation_id = new.organisation_id and s.plan_id = new.id;
    update public.public_plan p
    set goal = '', scope = '', text_fingerprint = '', starts_on = null, ends_on = null, state = new.state, withdrawn_at = now()
    where p.organisation_id = new.organisation_id and p.plan_id = new.id;
  else
    update public.public_plan p set state = new.state
    where p.organisation_id = new.organisation_id and p.plan_id = new.id;
  end if;
  return null;
end
$$;
revoke all on function plan_is_published() from public;
create or replace trigger plan_is_published after update of state on plan for each row
  when (new.adopted_at is not null and new.state <> old.state) execute function plan_is_published();

-- Withdrawn content disappears from the public with the same act, and returns only when the plan is published again.
create or replace function section_is_taken_back() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.public_section s
  where s.organisation_id = new.organisation_id and s.plan_id = new.plan_id and s.section_id = new.id;
  update public.public_plan p set text_fingerprint = '' where p.organisation_id = new.organisation_id and p.plan_id = new.plan_id;
  delete from public.public_translation t where t.organisation_id = new.organisation_id and t.statement_id = new.plan_id;
  return null;
end
$$;
revoke all on function section_is_taken_back() from public;
create or replace trigger section_is_taken_back after update of level on plan_section for each row
  when (old.level = 'PUBLIC' and new.level <> 'PUBLIC') execute function section_is_taken_back();

-- The progress of an adopted plan is published as it happens. While it is under review it is edited, and the public reads the earlier text.
create or replace function public_follows(owner uuid, plan uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.public_plan p
    where p.organisation_id = owner and p.plan_id = public_follows.plan and p.state in ('ADOPTED', 'ACTIVE'))
$$;
revoke all on function public_follows(uuid, uuid) from public;

create or replace function public_follows_activities() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.public_activity t
  set responsible = coalesce((select o.name from public.organisation o where o.id = c.responsible_id), ''), from_day = c.from_day,
    to_day = c.to_day, state = c.state
  from changed c
  where t.organisation_id = c.organisation_id and t.plan_id = c.plan_id and t.activity_id = c.id
    and public.public_follows(c.organisation_id, c.plan_id);
  return null;
end
$$;
revoke all on function public_follows_activities() from public;
create or replace trigger public_follows_activities after update on activity referencing new table as changed
  for each statement execute function public_follows_activities();

create or replace function public_follows_reports() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.public_report
  select s.organisation_id, s.plan_id, s.section_id, r.id, d.subject_id, r.due_on, o.name, r.text
  from public.public_section s
  join public.progress_report r on r.organisation_id = new.reporter_id and r.id = new.report_id
  join public.progress_schedule d on d.organisation_id = r.owner_id and d.id = r.schedule_id
  join public.organisation o on o.id = r.organisation_id
  where s.organisation_id = new.organisation_id and s.plan_id = new.plan_id and s.section_id = new.section_id
    and public.public_follows(new.organisation_id, new.plan_id)
  on conflict do nothing;
  return null;
end
$$;
revoke all on function public_follows_reports() from public;
create or replace trigger public_follows_reports after insert on report_acceptance
  for each row execute function public_follows_reports();

create or replace function public_follows_commitments() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.public_commitment
  select s.organisation_id, s.plan_id, s.section_id, new.id, new.number, new.addressee_type, new.addressee, new.text,
    new.announced_on, new.state
  from public.public_section s
  where s.organisation_id = new.organisation_id and s.plan_id = new.plan_id and s.section_id = new.section_id
    and public.public_follows(new.organisation_id, new.plan_id)
  on conflict (organisation_id, plan_id, commitment_id) do update set addressee_type = excluded.addressee_type,
    addressee = excluded.addressee, text = excluded.text, announced_on = excluded.announced_on, state = excluded.state;
  return null;
end
$$;
revoke all on function public_follows_commitments() from public;
create or replace trigger public_follows_commitments after insert or update on commitment
  for each row execute function public_follows_commitments();

-- A record made by mistake is removed for everybody, whatever the state of the plan.
create or replace function public_forgets_commitments() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.public_commitment t
  where t.organisation_id = old.organisation_id and t.plan_id = old.plan_id and t.commitment_id = old.id;
  return null;
end
$$;
revoke all on function public_forgets_commitments() from public;
create or replace trigger public_forgets_commitments after delete on commitment
  for each row execute function public_forgets_commitments();

call ctx.forget_policies('public_plan');
call ctx.allow_portal_owner('public_plan', 'kept_by_triggers', 'all');
call ctx.allow_public_since('public_plan', 'published_at');

call ctx.forget_policies('public_section');
call ctx.allow_portal_owner('public_section', 'kept_by_triggers', 'all');
create policy public_reads on public_section for select to portal_public
  using (exists (select 1 from public_plan p where p.organisation_id = public_section.organisation_id
                 and p.plan_id = public_section.plan_id and p.withdrawn_at is null));

-- Everybody, without an account, sees the published copy of a record as long as the section that it belongs to is public.
create or replace procedure ctx.allow_public_with_section(relation regclass)
  language sql set search_path = pg_catalog, pg_temp as $$
  call ctx.create_policy(relation, 'public_reads', 'permissive', 'select', 'portal_public',
    format('exists (select 1 from public.public_section s where s.organisation_id = %1$s.organisation_id'
      || ' and s.plan_id = %1$s.plan_id and s.section_id = %1$s.section_id)', relation))
$$;
revoke all on procedure ctx.allow_public_with_section(regclass) from public;

call ctx.forget_policies('public_objective');
call ctx.allow_public_with_section('public_objective');
call ctx.allow_portal_owner('public_objective', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_recommendation');
call ctx.allow_public_with_section('public_recommendation');
call ctx.allow_portal_owner('public_recommendation', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_citation');
call ctx.allow_public_with_section('public_citation');
call ctx.allow_portal_owner('public_citation', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_activity');
call ctx.allow_public_with_section('public_activity');
call ctx.allow_portal_owner('public_activity', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_aim');
call ctx.allow_public_with_section('public_aim');
call ctx.allow_portal_owner('public_aim', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_report');
call ctx.allow_public_with_section('public_report');
call ctx.allow_portal_owner('public_report', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_commitment');
call ctx.allow_public_with_section('public_commitment');
call ctx.allow_portal_owner('public_commitment', 'kept_by_triggers', 'all');
