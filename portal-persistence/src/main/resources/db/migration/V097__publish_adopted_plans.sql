-- For copying it is enough to see what hangs in public sections. Each copy is joined with a printed section besides.
do $$
declare
  one text;
begin
  foreach one in array array['objective', 'recommendation', 'citation', 'activity', 'activity_aim', 'progress_schedule',
    'progress_report', 'report_acceptance', 'commitment'] loop
    execute format('create policy copied_where_public on %1$I for select to portal_owner
      using (current_user = ''portal_owner'' and exists (select 1 from plan_section s where s.organisation_id = %1$I.%2$I
        and s.id = %1$I.section_id and s.level = ''PUBLIC''))',
      one, case one when 'progress_report' then 'owner_id' else 'organisation_id' end);
  end loop;
end
$$;
create policy copied on instrument for select to portal_owner using (current_user = 'portal_owner');
create policy copied on instrument_article for select to portal_owner using (current_user = 'portal_owner');

-- The readable part of a plan's public address, with digits that keep it from being guessed before the plan is adopted.
create function plan_slug(title text, plan uuid) returns text
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(nullif(trim(both '-' from left(regexp_replace(
      lower(regexp_replace(normalize(title, NFKD), '[\u0300-\u036f]+', '', 'g')), '[^a-z0-9]+', '-', 'g'), 60)), '') || '-', '')
    || left(replace(plan::text, '-', ''), 10)
$$;
revoke all on function plan_slug(text, uuid) from public;

-- Prints the plan as it stands. Its address stays whatever its title becomes.
create function publish_plan(owner uuid, plan uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.public_plan (organisation_id, plan_id, slug, title, goal, language, scope, starts_on, ends_on, owner_alias,
    owner_name, state, adopted_at, published_at)
  select p.organisation_id, p.id, public.plan_slug(p.title, p.id), p.title, p.goal, p.language, p.scope, p.starts_on, p.ends_on,
    o.alias, o.name, p.state, p.adopted_at, now()
  from public.plan p join public.organisation o on o.id = p.organisation_id
  where p.organisation_id = owner and p.id = plan and p.adopted_at is not null
  on conflict (organisation_id, plan_id) do update set title = excluded.title, goal = excluded.goal, language = excluded.language,
    scope = excluded.scope, starts_on = excluded.starts_on, ends_on = excluded.ends_on, owner_alias = excluded.owner_alias,
    owner_name = excluded.owner_name, state = excluded.state, published_at = excluded.published_at;

  delete from public.public_section s where s.organisation_id = owner and s.plan_id = plan;

  insert into public.public_section
  select s.organisation_id, s.plan_id, s.id, s.heading, s.text, s.created_at
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

  insert into public.public_citation
  select t.organisation_id, t.plan_id, t.section_id, t.recommendation_id, i.symbol, a.article, a.subject
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

-- Printed when the leads adopt it, and anew at the end of each mid-term review. Of one that is withdrawn nothing is left but that.
create function plan_is_published() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state = 'ADOPTED' or (old.state = 'UNDER_REVIEW' and new.state = 'ACTIVE') then
    perform public.publish_plan(new.organisation_id, new.id);
  elsif new.state = 'WITHDRAWN' then
    delete from public.public_section s where s.organisation_id = new.organisation_id and s.plan_id = new.id;
    update public.public_plan p
    set goal = '', scope = '', starts_on = null, ends_on = null, state = new.state, withdrawn_at = now()
    where p.organisation_id = new.organisation_id and p.plan_id = new.id;
  else
    update public.public_plan p set state = new.state
    where p.organisation_id = new.organisation_id and p.plan_id = new.id;
  end if;
  return null;
end
$$;
revoke all on function plan_is_published() from public;
create trigger plan_is_published after update of state on plan for each row
  when (new.adopted_at is not null and new.state <> old.state) execute function plan_is_published();

-- What is taken back from the public is gone with the same act, and comes back only when the plan is printed anew.
create function section_is_taken_back() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.public_section s
  where s.organisation_id = new.organisation_id and s.plan_id = new.plan_id and s.section_id = new.id;
  return null;
end
$$;
revoke all on function section_is_taken_back() from public;
create trigger section_is_taken_back after update of level on plan_section for each row
  when (old.level = 'PUBLIC' and new.level <> 'PUBLIC') execute function section_is_taken_back();
