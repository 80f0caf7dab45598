-- One officer of the funder asks to stop a grant, or to let it go on, and another one agrees. Why is sealed; only that it is
-- about safety or about doubts stands here.
create table grant_pause (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  kind text not null,
  ground text not null,
  asked_by_subject text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  answered_by_subject text not null default '',
  answered_by text not null default '',
  answered_at timestamptz,
  agreed boolean,
  constraint grant_pause_pk primary key (organisation_id, id),
  constraint grant_pause_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint grant_pause_kind check (kind in ('SUSPEND', 'RESUME')),
  constraint grant_pause_ground check (ground in ('SAFETY', 'DOUBT', 'SETTLED')),
  constraint grant_pause_two check (answered_by_subject <> asked_by_subject)
);
create unique index grant_pause_one_open on grant_pause (organisation_id, request_id) where answered_at is null;
create index grant_pause_of_request on grant_pause (request_id);
alter table grant_pause enable row level security;
alter table grant_pause force row level security;
grant select, insert on grant_pause to portal_app;
grant update (answered_by_subject, answered_by, answered_at, agreed) on grant_pause to portal_app;

create policy read_where_grants_are_run on grant_pause for select to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.runs_grants())
         and exists (select 1 from funding_request r where r.organisation_id = grant_pause.applicant_id and r.id = grant_pause.request_id));
create policy ask_as_officer on grant_pause for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and asked_by_subject = (select ctx.subject())
              and (select ctx.has('role:GRANTS_OFFICER'))
              and exists (select 1 from funding_request r where r.organisation_id = grant_pause.applicant_id
                          and r.id = grant_pause.request_id and r.funder_id = grant_pause.organisation_id));
create policy answer_as_second on grant_pause for update to portal_app
  using (organisation_id = (select ctx.organisation()) and answered_at is null and (select ctx.runs_grants())
         and exists (select 1 from funding_request r where r.organisation_id = grant_pause.applicant_id and r.id = grant_pause.request_id))
  with check (organisation_id = (select ctx.organisation()) and answered_by_subject = (select ctx.subject()));
