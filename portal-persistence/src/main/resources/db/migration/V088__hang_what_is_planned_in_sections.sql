create table objective (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  number integer not null,
  text text not null,
  indicator text not null,
  baseline text not null,
  target text not null,
  due_on date,
  created_at timestamptz not null,
  version bigint not null default 0,
  constraint objective_pk primary key (organisation_id, id)
);

create table recommendation (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  number integer not null,
  text text not null,
  addressee_type text not null,
  addressee text not null,
  created_at timestamptz not null,
  version bigint not null default 0,
  constraint recommendation_pk primary key (organisation_id, id),
  constraint recommendation_addressee_type check (addressee_type in ('STATE', 'BUSINESS', 'FINANCIAL_INSTITUTION', 'DONOR',
    'INTERGOVERNMENTAL_BODY'))
);

create table citation (
  organisation_id uuid not null,
  recommendation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  instrument_id text not null,
  article integer not null,
  constraint citation_pk primary key (organisation_id, recommendation_id, instrument_id, article),
  constraint citation_of foreign key (organisation_id, recommendation_id)
    references recommendation (organisation_id, id) on delete cascade,
  constraint citation_from foreign key (instrument_id, article) references instrument_article
);

create table activity (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  number integer not null,
  title text not null,
  responsible_id uuid,
  from_day date,
  to_day date,
  state text not null,
  created_at timestamptz not null,
  version bigint not null default 0,
  constraint activity_pk primary key (organisation_id, id),
  constraint activity_state check (state in ('PLANNED', 'IN_PROGRESS', 'DONE', 'DROPPED')),
  constraint activity_span check (from_day <= to_day)
);

-- What an activity is for. A row of its own, since either end may hang in a section that somebody does not see.
create table activity_aim (
  organisation_id uuid not null,
  activity_id uuid not null,
  aim_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  aim_section_id uuid not null,
  constraint activity_aim_pk primary key (organisation_id, activity_id, aim_id),
  constraint activity_aim_of foreign key (organisation_id, activity_id) references activity (organisation_id, id) on delete cascade,
  constraint activity_aim_in foreign key (organisation_id, plan_id, aim_section_id)
    references plan_section (organisation_id, plan_id, id)
);

create table progress_schedule (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  subject_id uuid not null,
  first_due date not null,
  every_months integer not null,
  last_due date not null,
  created_at timestamptz not null,
  version bigint not null default 0,
  constraint progress_schedule_pk primary key (organisation_id, id),
  constraint progress_schedule_every check (every_months between 0 and 60),
  constraint progress_schedule_span check (first_due <= last_due)
);

-- A report belongs to whoever is responsible for what it tells of; the owner of the plan accepts it in a row of its own.
create table progress_report (
  organisation_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  schedule_id uuid not null,
  due_on date not null,
  text text not null,
  submitted_by text not null,
  submitted_at timestamptz not null,
  constraint progress_report_pk primary key (organisation_id, id),
  constraint progress_report_once unique (organisation_id, schedule_id, due_on),
  constraint progress_report_of foreign key (owner_id, schedule_id) references progress_schedule (organisation_id, id)
);

create table report_acceptance (
  organisation_id uuid not null,
  report_id uuid not null,
  reporter_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  accepted_by text not null,
  accepted_at timestamptz not null,
  constraint report_acceptance_pk primary key (organisation_id, report_id),
  constraint report_acceptance_of foreign key (reporter_id, report_id) references progress_report (organisation_id, id)
);

create table commitment (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  number integer not null,
  addressee_type text not null,
  addressee text not null,
  text text not null,
  announced_on date not null,
  follow_up_on date,
  state text not null,
  created_at timestamptz not null,
  version bigint not null default 0,
  constraint commitment_pk primary key (organisation_id, id),
  constraint commitment_addressee_type check (addressee_type in ('STATE', 'BUSINESS', 'FINANCIAL_INSTITUTION', 'DONOR',
    'INTERGOVERNMENTAL_BODY')),
  constraint commitment_state check (state in ('ANNOUNCED', 'CONFIRMED', 'PARTLY_KEPT', 'KEPT', 'BROKEN', 'LAPSED'))
);

create table commitment_evidence (
  organisation_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  state text not null,
  text text not null,
  source text not null,
  added_by text not null,
  added_at timestamptz not null,
  constraint commitment_evidence_pk primary key (organisation_id, id),
  constraint commitment_evidence_of foreign key (organisation_id, commitment_id) references commitment (organisation_id, id),
  constraint commitment_evidence_state check (state in ('ANNOUNCED', 'CONFIRMED', 'PARTLY_KEPT', 'KEPT', 'BROKEN', 'LAPSED'))
);

create table risk (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  threat text not null,
  exposed text not null,
  likelihood text not null,
  impact text not null,
  mitigation text not null,
  created_at timestamptz not null,
  version bigint not null default 0,
  constraint risk_pk primary key (organisation_id, id),
  constraint risk_likelihood check (likelihood in ('LOW', 'MEDIUM', 'HIGH')),
  constraint risk_impact check (impact in ('LOW', 'MEDIUM', 'HIGH'))
);

create table power_target (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  name text not null,
  stance text not null,
  influence_path text not null,
  last_contact_on date,
  created_at timestamptz not null,
  version bigint not null default 0,
  constraint power_target_pk primary key (organisation_id, id),
  constraint power_target_stance check (stance in ('CHAMPION', 'SWING', 'BLOCKER'))
);

-- The same for each of them: it lies in a section of its plan and is seen exactly where that is; the owner keeps it. Risks and
-- the power map are seen inside the organisation alone, whatever the level of the section they lie in.
do $$
declare
  one text;
  seen text;
  own text;
begin
  foreach one in array array['objective', 'recommendation', 'citation', 'activity', 'progress_schedule', 'progress_report',
    'report_acceptance', 'commitment', 'commitment_evidence', 'risk', 'power_target', 'activity_aim'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create index %I on %I (plan_id, section_id)', one || '_of_plan', one);

    seen := format('exists (select 1 from plan_section s where s.organisation_id = %1$I.%2$I and s.id = %1$I.section_id)',
      one, case one when 'progress_report' then 'owner_id' else 'organisation_id' end);
    own := 'organisation_id = (select ctx.organisation()) and ' || seen;
    if one in ('risk', 'power_target') then
      execute format('create policy read_inside on %I for select to portal_app using (%s)', one, own);
    elsif one <> 'activity_aim' then
      execute format('create policy read_where_the_section_is on %I for select to portal_app using (%s)', one, seen);
    end if;

    execute format('grant select, insert on %I to portal_app', one);
    if one not in ('progress_report', 'activity_aim') then
      execute format('create policy add_own on %I for insert to portal_app with check (%s)', one, own);
    end if;
    if one <> 'progress_report' then
      execute format('alter table %1$I add constraint %2$I foreign key (organisation_id, plan_id, section_id)
        references plan_section (organisation_id, plan_id, id)', one, one || '_in_section');
    end if;
    if one not in ('progress_report', 'report_acceptance', 'commitment_evidence') then
      execute format('grant delete on %I to portal_app', one);
      execute format('create policy drop_own on %I for delete to portal_app using (%s)', one, own);
    end if;
    if one in ('objective', 'recommendation', 'progress_schedule', 'commitment', 'risk', 'power_target') then
      execute format('create policy keep_own on %I for update to portal_app using (%s) with check (%s)', one, own, own);
    end if;
  end loop;
end
$$;

grant update (text, indicator, baseline, target, due_on, version) on objective to portal_app;
grant update (text, addressee_type, addressee, version) on recommendation to portal_app;
grant update (title, responsible_id, from_day, to_day, state, version) on activity to portal_app;
grant update (first_due, every_months, last_due, version) on progress_schedule to portal_app;
grant update (addressee_type, addressee, text, announced_on, follow_up_on, state, version) on commitment to portal_app;
grant update (threat, exposed, likelihood, impact, mitigation, version) on risk to portal_app;
grant update (name, stance, influence_path, last_contact_on, version) on power_target to portal_app;

-- Both ends have to be seen.
create policy read_between_seen_sections on activity_aim for select to portal_app
  using (exists (select 1 from plan_section s where s.organisation_id = activity_aim.organisation_id and s.id = activity_aim.section_id)
         and exists (select 1 from plan_section s
                     where s.organisation_id = activity_aim.organisation_id and s.id = activity_aim.aim_section_id));
create policy add_own on activity_aim for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from activity a where a.organisation_id = activity_aim.organisation_id and a.id = activity_aim.activity_id
                     and a.section_id = activity_aim.section_id)
         and (exists (select 1 from objective o where o.organisation_id = activity_aim.organisation_id and o.id = activity_aim.aim_id
                      and o.section_id = activity_aim.aim_section_id)
              or exists (select 1 from recommendation n where n.organisation_id = activity_aim.organisation_id
                         and n.id = activity_aim.aim_id and n.section_id = activity_aim.aim_section_id)));

-- An activity without anybody may be taken by an organisation that was asked to join in; whoever is responsible moves it on.
create policy keep_own_or_responsible on activity for update to portal_app
  using (exists (select 1 from plan_section s where s.organisation_id = activity.organisation_id and s.id = activity.section_id)
         and (organisation_id = (select ctx.organisation()) or responsible_id = (select ctx.organisation())
              or (responsible_id is null and exists (
                   select 1 from access_grant g where g.kind = 'PLAN' and g.document_id = activity.plan_id
                     and g.grantee_id = (select ctx.organisation()) and g.level <> 'READ'))))
  with check (exists (select 1 from plan_section s where s.organisation_id = activity.organisation_id and s.id = activity.section_id)
         and (organisation_id = (select ctx.organisation()) or responsible_id = (select ctx.organisation())));

create function others_move_only_what_is_theirs() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.organisation_id is distinct from ctx.organisation()
     and (new.title, new.from_day, new.to_day) is distinct from (old.title, old.from_day, old.to_day) then
    raise exception 'Only the owner of the plan writes on an activity.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function others_move_only_what_is_theirs() from public;
create trigger others_move_only_what_is_theirs before update on activity for each row
  execute function others_move_only_what_is_theirs();

create policy report_what_is_ones_own on progress_report for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from progress_schedule d where d.organisation_id = progress_report.owner_id
                     and d.id = progress_report.schedule_id and d.plan_id = progress_report.plan_id
                     and d.section_id = progress_report.section_id
                     and (d.organisation_id = (select ctx.organisation()) or exists (
                          select 1 from activity a where a.organisation_id = d.organisation_id and a.id = d.subject_id
                            and a.responsible_id = (select ctx.organisation())))));

-- Once for each command and not for each row, whether one or two thousand have changed.
create function records_have_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.move_for_readers_of(c.organisation_id, c.plan_id, c.section_id)
  from (select distinct organisation_id, plan_id, section_id from changed) c;
  return null;
end
$$;
revoke all on function records_have_changed() from public;
do $$
declare
  one text;
begin
  foreach one in array array['objective', 'recommendation', 'activity', 'progress_schedule', 'commitment', 'commitment_evidence'] loop
    execute format('create trigger records_were_added after insert on %I referencing new table as changed
      for each statement execute function records_have_changed()', one);
    if one <> 'commitment_evidence' then
      execute format('create trigger records_have_changed after update on %I referencing new table as changed
        for each statement execute function records_have_changed()', one);
    end if;
  end loop;
end
$$;
