-- What the public reads of plans that the leads have adopted: copies, made by the triggers of the next migration. The portal
-- itself has no right on any of these tables; nobody writes what the public reads.
create table public_plan (
  organisation_id uuid not null,
  plan_id uuid not null,
  slug text not null,
  title text not null,
  goal text not null,
  language text not null,
  scope text not null,
  starts_on date,
  ends_on date,
  owner_alias text not null,
  owner_name text not null,
  state text not null,
  adopted_at timestamptz not null,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint public_plan_pk primary key (organisation_id, plan_id),
  constraint public_plan_of foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  constraint public_plan_state check (state in ('ADOPTED', 'ACTIVE', 'UNDER_REVIEW', 'CLOSED', 'WITHDRAWN', 'ARCHIVED'))
);
create index public_plan_by_slug on public_plan (slug);
create index public_plan_newest on public_plan (adopted_at desc, plan_id desc);

-- Whatever was published with a section hangs here, and goes with it.
create table public_section (
  organisation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  heading text not null,
  text text not null,
  created_at timestamptz not null,
  constraint public_section_pk primary key (organisation_id, plan_id, section_id),
  constraint public_section_of foreign key (organisation_id, plan_id) references public_plan (organisation_id, plan_id)
);

create table public_objective (
  organisation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  objective_id uuid not null,
  number integer not null,
  text text not null,
  indicator text not null,
  baseline text not null,
  target text not null,
  due_on date,
  constraint public_objective_pk primary key (organisation_id, plan_id, objective_id)
);

create table public_recommendation (
  organisation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  recommendation_id uuid not null,
  number integer not null,
  text text not null,
  addressee_type text not null,
  addressee text not null,
  constraint public_recommendation_pk primary key (organisation_id, plan_id, recommendation_id)
);

create table public_citation (
  organisation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  recommendation_id uuid not null,
  symbol text not null,
  article integer not null,
  subject text not null,
  constraint public_citation_pk primary key (organisation_id, plan_id, recommendation_id, symbol, article)
);

create table public_activity (
  organisation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  activity_id uuid not null,
  number integer not null,
  title text not null,
  responsible text not null,
  from_day date,
  to_day date,
  state text not null,
  constraint public_activity_pk primary key (organisation_id, plan_id, activity_id)
);

-- Goes with either end.
create table public_aim (
  organisation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  aim_section_id uuid not null,
  activity_id uuid not null,
  aim_id uuid not null,
  constraint public_aim_pk primary key (organisation_id, plan_id, activity_id, aim_id),
  constraint public_aim_towards foreign key (organisation_id, plan_id, aim_section_id)
    references public_section (organisation_id, plan_id, section_id) on delete cascade
);

create table public_report (
  organisation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  report_id uuid not null,
  subject_id uuid not null,
  due_on date not null,
  reporter text not null,
  text text not null,
  constraint public_report_pk primary key (organisation_id, plan_id, report_id)
);

create table public_commitment (
  organisation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  commitment_id uuid not null,
  number integer not null,
  addressee_type text not null,
  addressee text not null,
  text text not null,
  announced_on date not null,
  state text not null,
  constraint public_commitment_pk primary key (organisation_id, plan_id, commitment_id)
);

do $$
declare
  one text;
begin
  foreach one in array array['public_objective', 'public_recommendation', 'public_citation', 'public_activity', 'public_aim',
    'public_report', 'public_commitment'] loop
    execute format('alter table %I add constraint %I foreign key (organisation_id, plan_id, section_id)
      references public_section (organisation_id, plan_id, section_id) on delete cascade', one, one || '_in');
    execute format('create index %I on %I (plan_id, section_id)', one || '_of_plan', one);
    execute format('create policy public_reads on %1$I for select to portal_public using (exists (
      select 1 from public_section s where s.organisation_id = %1$I.organisation_id and s.plan_id = %1$I.plan_id
        and s.section_id = %1$I.section_id))', one);
  end loop;
  foreach one in array array['public_plan', 'public_section', 'public_objective', 'public_recommendation', 'public_citation',
    'public_activity', 'public_aim', 'public_report', 'public_commitment'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('grant select on %I to portal_public', one);
    execute format('create policy kept_by_triggers on %I to portal_owner
      using (current_user = ''portal_owner'') with check (current_user = ''portal_owner'')', one);
  end loop;
end
$$;

create policy public_reads on public_plan for select to portal_public using (published_at <= now());
create policy public_reads on public_section for select to portal_public
  using (exists (select 1 from public_plan p where p.organisation_id = public_section.organisation_id
                 and p.plan_id = public_section.plan_id and p.withdrawn_at is null));
