-- What both sides agree on about a request that was granted. An offer is never changed; another one takes its place.
create table agreement (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  number integer not null,
  starts_on date not null,
  ends_on date not null,
  offered_at timestamptz not null,
  constraint agreement_pk primary key (organisation_id, id),
  constraint agreement_number unique (organisation_id, request_id, number),
  constraint agreement_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint agreement_span check (starts_on <= ends_on)
);
create index agreement_of_request on agreement (request_id);
create index agreement_by_id on agreement (id);
call ctx.protect('agreement');
grant select, insert on agreement to portal_app;

-- Each side signs in a row of its own: the funder by offering, the applicant by accepting.
create table agreement_signature (
  organisation_id uuid not null,
  agreement_id uuid not null,
  funder_id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  side text not null,
  signed_by_subject text not null,
  signed_by text not null,
  signed_at timestamptz not null,
  constraint agreement_signature_pk primary key (organisation_id, agreement_id),
  constraint agreement_signature_under foreign key (funder_id, agreement_id) references agreement (organisation_id, id)
    on delete cascade,
  constraint agreement_signature_side check (side in ('FUNDER', 'APPLICANT'))
);
create index agreement_signature_of_request on agreement_signature (request_id);
call ctx.protect('agreement_signature');
grant select, insert on agreement_signature to portal_app;

-- That somebody has made sure by another way than this portal that money will reach whom it is for. Each change of the way
-- needs it anew, so what counts is the newest of each side.
create table channel_check (
  organisation_id uuid not null,
  id uuid not null,
  funder_id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  side text not null,
  how text not null,
  checked_by_subject text not null,
  checked_by text not null,
  checked_at timestamptz not null,
  constraint channel_check_pk primary key (organisation_id, id),
  constraint channel_check_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint channel_check_side check (side in ('FUNDER', 'APPLICANT')),
  -- A program that names no way has vouched for the channel all the same, and the log does not make up a call.
  constraint channel_check_how check (how in ('IN_PERSON', 'CALL', 'MESSENGER', 'TRUSTED_THIRD', 'UNSAID'))
);
create index channel_check_of_request on channel_check (request_id);
call ctx.protect('channel_check');
grant select, insert on channel_check to portal_app;

-- One part of the money. Its sum is sealed; where it goes stands in the payment details alone, and why a
-- payment failed is one of a list, so that nobody writes down here what only those may know.
create table instalment (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  agreement_id uuid not null,
  number integer not null,
  planned_on date not null,
  state text not null,
  tries integer not null default 0,
  failure text not null default 'NONE',
  ordered_by_subject text not null default '',
  ordered_by text not null default '',
  ordered_at timestamptz,
  settled_by_subject text not null default '',
  settled_by text not null default '',
  settled_at timestamptz,
  version bigint not null default 0,
  constraint instalment_pk primary key (organisation_id, id),
  constraint instalment_number unique (organisation_id, agreement_id, number),
  constraint instalment_under foreign key (organisation_id, agreement_id) references agreement (organisation_id, id) on delete cascade,
  constraint instalment_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint instalment_failure check (failure in ('NONE', 'WRONG_DETAILS', 'REFUSED', 'NOT_COLLECTED', 'NO_LONGER_SAFE', 'OTHER')),
  constraint instalment_state check (state in ('PLANNED', 'ORDERED', 'PAID', 'FAILED', 'DROPPED'))
);
create index instalment_of_request on instalment (request_id);
call ctx.protect('instalment');
grant select, insert on instalment to portal_app;
grant update (state, tries, failure, ordered_by_subject, ordered_by, ordered_at, settled_by_subject, settled_by, settled_at,
  version) on instalment to portal_app;

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
call ctx.protect('grant_report');
grant select, insert on grant_report to portal_app;

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
call ctx.protect('grant_report_version');
grant select, insert on grant_report_version to portal_app;

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
call ctx.protect('grant_report_answer');
grant select, insert on grant_report_answer to portal_app;

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
call ctx.protect('grant_reminder');
grant select, insert on grant_reminder to portal_app;

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
call ctx.protect('grant_pause');
grant select, insert on grant_pause to portal_app;
grant update (answered_by_subject, answered_by, answered_at, agreed) on grant_pause to portal_app;

-- That a grant is over and the key was asked back for its applicant, so that it happens once.
create table grant_end (
  organisation_id uuid not null,
  request_id uuid not null,
  ended_at timestamptz not null,
  constraint grant_end_pk primary key (organisation_id, request_id),
  constraint grant_end_of foreign key (organisation_id, request_id) references funding_request (organisation_id, id)
    on delete cascade
);
call ctx.protect('grant_end');
grant select, insert on grant_end to portal_app;
