-- A report that the agreement asks for.
create table grant_report (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  agreement_id uuid not null,
  kind text not null,
  due_on date not null,
  constraint grant_report_pk primary key (organisation_id, id),
  constraint grant_report_under foreign key (organisation_id, agreement_id) references agreement (organisation_id, id)
    on delete cascade,
  constraint grant_report_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint grant_report_kind check (kind in ('INTERIM', 'FINAL', 'LIGHT'))
);
create index grant_report_of_request on grant_report (request_id);

-- What the applicant has handed in for it, each time anew. The words and the figures are sealed.
create table grant_report_version (
  organisation_id uuid not null,
  id uuid not null,
  funder_id uuid not null,
  request_id uuid not null,
  report_id uuid not null,
  number integer not null,
  submitted_by text not null,
  submitted_at timestamptz not null,
  constraint grant_report_version_pk primary key (organisation_id, id),
  constraint grant_report_version_number unique (organisation_id, report_id, number),
  constraint grant_report_version_for foreign key (funder_id, report_id) references grant_report (organisation_id, id)
    on delete cascade
);
create index grant_report_version_of_request on grant_report_version (request_id);

-- What the funder says to it. The last one is what counts; why something was returned or waived is sealed.
create table grant_report_answer (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  report_id uuid not null,
  number integer not null,
  verdict text not null,
  answered_by text not null,
  answered_at timestamptz not null,
  constraint grant_report_answer_pk primary key (organisation_id, id),
  constraint grant_report_answer_once unique (organisation_id, report_id, number),
  constraint grant_report_answer_to foreign key (organisation_id, report_id) references grant_report (organisation_id, id)
    on delete cascade,
  constraint grant_report_answer_verdict check (verdict in ('ACCEPTED', 'RETURNED', 'WAIVED'))
);
create index grant_report_answer_of_request on grant_report_answer (request_id);

-- That somebody was reminded, so that it happens once before the day and once after it.
create table grant_reminder (
  organisation_id uuid not null,
  report_id uuid not null,
  kind text not null,
  sent_at timestamptz not null,
  constraint grant_reminder_pk primary key (organisation_id, report_id, kind),
  constraint grant_reminder_of foreign key (organisation_id, report_id) references grant_report (organisation_id, id)
    on delete cascade,
  constraint grant_reminder_kind check (kind in ('SOON', 'OVERDUE'))
);
alter table grant_report enable row level security;
alter table grant_report force row level security;
alter table grant_report_version enable row level security;
alter table grant_report_version force row level security;
alter table grant_report_answer enable row level security;
alter table grant_report_answer force row level security;
alter table grant_reminder enable row level security;
alter table grant_reminder force row level security;
grant select, insert on grant_report, grant_report_version, grant_report_answer, grant_reminder to portal_app;

create policy read_with_agreement on grant_report for select to portal_app
  using (exists (select 1 from agreement a where a.organisation_id = grant_report.organisation_id and a.id = grant_report.agreement_id));
create policy ask_as_officer on grant_report for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER'))
              and exists (select 1 from agreement a where a.organisation_id = grant_report.organisation_id
                          and a.id = grant_report.agreement_id and a.request_id = grant_report.request_id
                          and a.applicant_id = grant_report.applicant_id));

create policy read_with_report on grant_report_version for select to portal_app
  using (exists (select 1 from grant_report g where g.organisation_id = grant_report_version.funder_id
                 and g.id = grant_report_version.report_id));
create policy hand_in_own on grant_report_version for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
              and exists (select 1 from grant_report g where g.organisation_id = grant_report_version.funder_id
                          and g.id = grant_report_version.report_id and g.applicant_id = grant_report_version.organisation_id
                          and g.request_id = grant_report_version.request_id));

create policy read_with_report on grant_report_answer for select to portal_app
  using (exists (select 1 from grant_report g where g.organisation_id = grant_report_answer.organisation_id
                 and g.id = grant_report_answer.report_id));
create policy answer_as_officer on grant_report_answer for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER'))
              and exists (select 1 from grant_report g where g.organisation_id = grant_report_answer.organisation_id
                          and g.id = grant_report_answer.report_id and g.request_id = grant_report_answer.request_id
                          and g.applicant_id = grant_report_answer.applicant_id));

create policy read_inside on grant_reminder for select to portal_app
  using (organisation_id = (select ctx.organisation())
         and exists (select 1 from grant_report g where g.organisation_id = grant_reminder.organisation_id
                     and g.id = grant_reminder.report_id));
create policy remind_by_clock on grant_reminder for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('clock')));
