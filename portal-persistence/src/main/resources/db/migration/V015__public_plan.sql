-- What the public reads of plans that the leads have adopted: copies, made by triggers. The portal itself has no right on any of
-- these tables; nobody writes what the public reads.
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
create index public_plan_newest on public_plan (adopted_at desc, plan_id desc);
create unique index public_plan_address on public_plan (slug);
call ctx.protect('public_plan');
grant select on public_plan to portal_public;

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
call ctx.protect('public_section');
grant select on public_section to portal_public;

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
  constraint public_objective_pk primary key (organisation_id, plan_id, objective_id),
  constraint public_objective_in foreign key (organisation_id, plan_id, section_id)
    references public_section (organisation_id, plan_id, section_id) on delete cascade
);
create index public_objective_of_plan on public_objective (plan_id, section_id);
call ctx.protect('public_objective');
grant select on public_objective to portal_public;

create table public_recommendation (
  organisation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  recommendation_id uuid not null,
  number integer not null,
  text text not null,
  addressee_type text not null,
  addressee text not null,
  constraint public_recommendation_pk primary key (organisation_id, plan_id, recommendation_id),
  constraint public_recommendation_in foreign key (organisation_id, plan_id, section_id)
    references public_section (organisation_id, plan_id, section_id) on delete cascade
);
create index public_recommendation_of_plan on public_recommendation (plan_id, section_id);
call ctx.protect('public_recommendation');
grant select on public_recommendation to portal_public;

create table public_citation (
  organisation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  recommendation_id uuid not null,
  symbol text not null,
  article integer not null,
  subject text not null,
  constraint public_citation_pk primary key (organisation_id, plan_id, recommendation_id, symbol, article),
  constraint public_citation_in foreign key (organisation_id, plan_id, section_id)
    references public_section (organisation_id, plan_id, section_id) on delete cascade
);
create index public_citation_of_plan on public_citation (plan_id, section_id);
call ctx.protect('public_citation');
grant select on public_citation to portal_public;

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
  constraint public_activity_pk primary key (organisation_id, plan_id, activity_id),
  constraint public_activity_in foreign key (organisation_id, plan_id, section_id)
    references public_section (organisation_id, plan_id, section_id) on delete cascade
);
create index public_activity_of_plan on public_activity (plan_id, section_id);
call ctx.protect('public_activity');
grant select on public_activity to portal_public;

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
    references public_section (organisation_id, plan_id, section_id) on delete cascade,
  constraint public_aim_in foreign key (organisation_id, plan_id, section_id)
    references public_section (organisation_id, plan_id, section_id) on delete cascade
);
create index public_aim_of_plan on public_aim (plan_id, section_id);
call ctx.protect('public_aim');
grant select on public_aim to portal_public;

create table public_report (
  organisation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  report_id uuid not null,
  subject_id uuid not null,
  due_on date not null,
  reporter text not null,
  text text not null,
  constraint public_report_pk primary key (organisation_id, plan_id, report_id),
  constraint public_report_in foreign key (organisation_id, plan_id, section_id)
    references public_section (organisation_id, plan_id, section_id) on delete cascade
);
create index public_report_of_plan on public_report (plan_id, section_id);
call ctx.protect('public_report');
grant select on public_report to portal_public;

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
  constraint public_commitment_pk primary key (organisation_id, plan_id, commitment_id),
  constraint public_commitment_in foreign key (organisation_id, plan_id, section_id)
    references public_section (organisation_id, plan_id, section_id) on delete cascade
);
create index public_commitment_of_plan on public_commitment (plan_id, section_id);
call ctx.protect('public_commitment');
grant select on public_commitment to portal_public;
