-- Instruments that a recommendation may cite. The subjects are the portal's own short words for finding an article, not
-- quotations: the official text decides, and the source says where it stands.
create table instrument (
  id text constraint instrument_pk primary key,
  title text not null,
  symbol text not null,
  adopted_on date not null,
  source text not null
);
insert into instrument values ('UNDHRD',
  'Declaration on the Right and Responsibility of Individuals, Groups and Organs of Society to Promote and Protect Universally Recognized Human Rights and Fundamental Freedoms',
  'A/RES/53/144', '1998-12-09', 'United Nations General Assembly, resolution 53/144 of 9 December 1998, annex');
call ctx.protect('instrument');
grant select on instrument to portal_app;

create table instrument_article (
  instrument_id text not null constraint instrument_article_of references instrument,
  article integer not null,
  subject text not null,
  source text not null,
  constraint instrument_article_pk primary key (instrument_id, article)
);
insert into instrument_article
  select 'UNDHRD', article, subject, 'A/RES/53/144, annex, article ' || article
  from (values
    (1, 'Right to promote and to strive for human rights'),
    (2, 'Responsibility and duty of States'),
    (3, 'Domestic law as the framework'),
    (4, 'Other instruments are not impaired'),
    (5, 'Assembly, association and communication'),
    (6, 'Information on human rights'),
    (7, 'New ideas and their acceptance'),
    (8, 'Participation, criticism and proposals'),
    (9, 'Effective remedy and access to international bodies'),
    (10, 'No participation in violations'),
    (11, 'Lawful exercise of an occupation'),
    (12, 'Peaceful activities and protection against retaliation'),
    (13, 'Resources for the promotion of human rights'),
    (14, 'Public understanding of human rights'),
    (15, 'Teaching of human rights'),
    (16, 'Role of individuals, organisations and institutions'),
    (17, 'Limits of limitations'),
    (18, 'Duties towards the community and democracy'),
    (19, 'No right to destroy the rights of others'),
    (20, 'No support for acts against the Charter')) as known (article, subject);
call ctx.protect('instrument_article');
grant select on instrument_article to portal_app;

-- What every reader of a plan sees. Whatever only some of them see stands elsewhere, so that nothing here moves with it.
create table plan (
  organisation_id uuid not null constraint plan_of references organisation,
  id uuid not null,
  title text not null,
  goal text not null,
  language text not null,
  scope text not null,
  starts_on date,
  ends_on date,
  state text not null,
  state_note text not null default '',
  adoption_round integer not null default 0,
  adopted_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint plan_pk primary key (organisation_id, id),
  constraint plan_state check (state in ('DRAFT', 'IN_REVIEW', 'CLEARED', 'SHARED', 'PROPOSED', 'RETURNED', 'ADOPTED', 'ACTIVE',
    'UNDER_REVIEW', 'CLOSED', 'WITHDRAWN', 'ARCHIVED')),
  constraint plan_span check (starts_on <= ends_on)
);
create index plan_by_id on plan (id);
call ctx.protect('plan');
grant select, insert on plan to portal_app;
grant update (title, goal, language, scope, starts_on, ends_on, state, state_note, adoption_round, adopted_at, changed_at,
  version) on plan to portal_app;

-- There is no place in an order: a gap would tell of a section that somebody does not see.
create table plan_section (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  heading text not null,
  text text not null,
  text_number integer not null,
  written boolean not null default false,
  owner_subject text not null,
  owner_name text not null,
  level text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint plan_section_pk primary key (organisation_id, id),
  constraint plan_section_in_plan unique (organisation_id, plan_id, id),
  constraint plan_section_of foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  constraint plan_section_heading check (heading in ('PROBLEM', 'GOAL', 'OBJECTIVES', 'RATIONALE', 'TARGETS', 'POWER_ANALYSIS',
    'ALLIES', 'MESSAGES', 'ACTIONS', 'OPPORTUNITIES', 'RESOURCES', 'RISKS', 'MONITORING')),
  constraint plan_section_level check (level in ('ME', 'ORGANISATION', 'NAMED', 'COALITION', 'PUBLIC'))
);
create index plan_section_of_plan on plan_section (plan_id);
create index plan_section_by_id on plan_section (id);
call ctx.protect('plan_section');
grant select, insert on plan_section to portal_app;
grant update (text, text_number, written, owner_subject, owner_name, level, changed_at, version) on plan_section to portal_app;

-- The organisations that a section of the level NAMED is for. Only readers of the plan can be among those who see it.
create table plan_section_share (
  organisation_id uuid not null,
  section_id uuid not null,
  grantee_id uuid not null,
  plan_id uuid not null,
  constraint plan_section_share_pk primary key (organisation_id, section_id, grantee_id),
  constraint plan_section_share_of foreign key (organisation_id, plan_id, section_id)
    references plan_section (organisation_id, plan_id, id)
);
call ctx.protect('plan_section_share');
grant select, insert, delete on plan_section_share to portal_app;

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
  constraint objective_pk primary key (organisation_id, id),
  constraint objective_in_section foreign key (organisation_id, plan_id, section_id) references plan_section (organisation_id, plan_id, id)
);
create index objective_of_plan on objective (plan_id, section_id);
call ctx.protect('objective');
grant select, insert, delete on objective to portal_app;
grant update (text, indicator, baseline, target, due_on, version) on objective to portal_app;

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
    'INTERGOVERNMENTAL_BODY')),
  constraint recommendation_in_section foreign key (organisation_id, plan_id, section_id)
    references plan_section (organisation_id, plan_id, id)
);
create index recommendation_of_plan on recommendation (plan_id, section_id);
call ctx.protect('recommendation');
grant select, insert, delete on recommendation to portal_app;
grant update (text, addressee_type, addressee, version) on recommendation to portal_app;

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
  constraint citation_from foreign key (instrument_id, article) references instrument_article,
  constraint citation_in_section foreign key (organisation_id, plan_id, section_id) references plan_section (organisation_id, plan_id, id)
);
create index citation_of_plan on citation (plan_id, section_id);
call ctx.protect('citation');
grant select, insert, delete on citation to portal_app;

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
  -- An organisation is responsible for an activity of somebody else's plan once it has said yes, and is named to nobody before.
  -- Until then the owner and the organisation that is asked know of it; others learn that somebody is asked.
  asked boolean not null default false,
  constraint activity_pk primary key (organisation_id, id),
  constraint activity_state check (state in ('PLANNED', 'IN_PROGRESS', 'DONE', 'DROPPED')),
  constraint activity_span check (from_day <= to_day),
  constraint activity_in_section foreign key (organisation_id, plan_id, section_id) references plan_section (organisation_id, plan_id, id),
  constraint activity_asked check (not asked or responsible_id is null)
);
create index activity_of_plan on activity (plan_id, section_id);
call ctx.protect('activity');
grant select, insert, delete on activity to portal_app;
grant update (title, responsible_id, from_day, to_day, state, version, asked) on activity to portal_app;

-- Whom the owner has asked to be responsible for an activity, until they have answered.
create table activity_ask (
  organisation_id uuid not null,
  activity_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  asked_id uuid not null,
  asked_at timestamptz not null,
  constraint activity_ask_pk primary key (organisation_id, activity_id),
  constraint activity_ask_of foreign key (organisation_id, activity_id) references activity (organisation_id, id) on delete cascade
);
create index activity_ask_of_asked on activity_ask (asked_id, asked_at);
create index activity_ask_of_plan on activity_ask (plan_id, section_id);
call ctx.protect('activity_ask');
grant select, insert, delete on activity_ask to portal_app;

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
    references plan_section (organisation_id, plan_id, id),
  constraint activity_aim_in_section foreign key (organisation_id, plan_id, section_id)
    references plan_section (organisation_id, plan_id, id)
);
create index activity_aim_of_plan on activity_aim (plan_id, section_id);
call ctx.protect('activity_aim');
grant select, insert, delete on activity_aim to portal_app;

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
  constraint progress_schedule_span check (first_due <= last_due),
  constraint progress_schedule_in_section foreign key (organisation_id, plan_id, section_id)
    references plan_section (organisation_id, plan_id, id)
);
create index progress_schedule_of_plan on progress_schedule (plan_id, section_id);
call ctx.protect('progress_schedule');
grant select, insert, delete on progress_schedule to portal_app;
grant update (first_due, every_months, last_due, version) on progress_schedule to portal_app;

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
create index progress_report_of_plan on progress_report (plan_id, section_id);
call ctx.protect('progress_report');
grant select, insert on progress_report to portal_app;

create table report_acceptance (
  organisation_id uuid not null,
  report_id uuid not null,
  reporter_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  accepted_by text not null,
  accepted_at timestamptz not null,
  constraint report_acceptance_pk primary key (organisation_id, report_id),
  constraint report_acceptance_of foreign key (reporter_id, report_id) references progress_report (organisation_id, id),
  constraint report_acceptance_in_section foreign key (organisation_id, plan_id, section_id)
    references plan_section (organisation_id, plan_id, id)
);
create index report_acceptance_of_plan on report_acceptance (plan_id, section_id);
call ctx.protect('report_acceptance');
grant select, insert on report_acceptance to portal_app;

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
  constraint commitment_state check (state in ('ANNOUNCED', 'CONFIRMED', 'PARTLY_KEPT', 'KEPT', 'BROKEN', 'LAPSED')),
  constraint commitment_in_section foreign key (organisation_id, plan_id, section_id) references plan_section (organisation_id, plan_id, id)
);
create index commitment_of_plan on commitment (plan_id, section_id);
call ctx.protect('commitment');
grant select, insert, delete on commitment to portal_app;
grant update (addressee_type, addressee, text, announced_on, follow_up_on, state, version) on commitment to portal_app;

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
  constraint commitment_evidence_state check (state in ('ANNOUNCED', 'CONFIRMED', 'PARTLY_KEPT', 'KEPT', 'BROKEN', 'LAPSED')),
  constraint commitment_evidence_in_section foreign key (organisation_id, plan_id, section_id)
    references plan_section (organisation_id, plan_id, id)
);
create index commitment_evidence_of_plan on commitment_evidence (plan_id, section_id);
call ctx.protect('commitment_evidence');
grant select, insert on commitment_evidence to portal_app;

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
  constraint risk_impact check (impact in ('LOW', 'MEDIUM', 'HIGH')),
  constraint risk_in_section foreign key (organisation_id, plan_id, section_id) references plan_section (organisation_id, plan_id, id)
);
create index risk_of_plan on risk (plan_id, section_id);
call ctx.protect('risk');
grant select, insert, delete on risk to portal_app;
grant update (threat, exposed, likelihood, impact, mitigation, version) on risk to portal_app;

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
  constraint power_target_stance check (stance in ('CHAMPION', 'SWING', 'BLOCKER')),
  constraint power_target_in_section foreign key (organisation_id, plan_id, section_id)
    references plan_section (organisation_id, plan_id, id)
);
create index power_target_of_plan on power_target (plan_id, section_id);
call ctx.protect('power_target');
grant select, insert, delete on power_target to portal_app;
grant update (name, stance, influence_path, last_contact_on, version) on power_target to portal_app;

-- Somebody has looked at the risks of a plan on one day and says when that has to happen again. Nobody outside reads it.
create table risk_review (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  reviewed_on date not null,
  next_on date not null,
  note text not null,
  reviewed_by text not null,
  created_at timestamptz not null,
  constraint risk_review_pk primary key (organisation_id, id),
  constraint risk_review_of foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  constraint risk_review_span check (reviewed_on <= next_on)
);
create index risk_review_newest on risk_review (plan_id, reviewed_on desc, created_at desc);
call ctx.protect('risk_review');
grant select, insert on risk_review to portal_app;

-- A colleague says whether the organisation may let a plan out: never the one who asks.
create table plan_review (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  asked_by text not null,
  asked_name text not null,
  asked_at timestamptz not null,
  cleared boolean,
  reason text not null default '',
  decided_by text,
  decided_name text not null default '',
  decided_at timestamptz,
  constraint plan_review_pk primary key (organisation_id, id),
  constraint plan_review_of foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  constraint plan_review_four_eyes check (asked_by <> decided_by),
  constraint plan_review_whole check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (cleared is null))
);
create index plan_review_newest on plan_review (plan_id, asked_at desc);
call ctx.protect('plan_review');
grant select, insert on plan_review to portal_app;
grant update (cleared, reason, decided_by, decided_name, decided_at) on plan_review to portal_app;

-- That somebody was reminded of a report, so that it happens once before it is due and once afterwards. Only the owner keeps it.
create table report_reminder (
  organisation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  schedule_id uuid not null,
  due_on date not null,
  kind text not null,
  sent_at timestamptz not null,
  constraint report_reminder_pk primary key (organisation_id, schedule_id, due_on, kind),
  constraint report_reminder_of foreign key (organisation_id, schedule_id) references progress_schedule (organisation_id, id),
  constraint report_reminder_kind check (kind in ('SOON', 'OVERDUE'))
);
call ctx.protect('report_reminder');
grant select, insert on report_reminder to portal_app;
