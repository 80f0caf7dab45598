-- One organisation's answer to the call for sign-on. No row means: not answered.
create table sign_on (
  organisation_id uuid not null,
  statement_id uuid not null,
  owner_id uuid not null,
  answer text not null,
  text_number integer not null,
  fingerprint text not null,
  display text not null,
  printed_name text not null,
  region text not null,
  reservation text not null,
  late boolean not null,
  requested_by text not null default '',
  answered_by text not null,
  answered_by_subject text not null,
  answered_at timestamptz not null,
  withdrawal_note text not null default '',
  version bigint not null,
  -- Clearance is asked for anew when the meaning of a signed text has changed; what was signed before stays known.
  signed_number integer not null default 0,
  -- Whoever asked for clearance signs once somebody else has given it.
  uncleared_number integer not null default 0,
  constraint signature_once_per_organisation primary key (organisation_id, statement_id),
  constraint sign_on_answer check (answer in ('IN_CLEARANCE', 'CLEARED', 'REFUSED', 'SIGNED', 'DECLINED', 'NO_POSITION', 'WITHDRAWN')),
  constraint sign_on_display check (display in ('NAMED', 'REGION', 'SILENT'))
);
create index sign_on_of_statement on sign_on (statement_id);
call ctx.protect('sign_on');
grant select, insert, update on sign_on to portal_app;

-- Why an organisation declined: for the leads alone.
create table decline_reason (
  organisation_id uuid not null,
  statement_id uuid not null,
  owner_id uuid not null,
  reason text not null,
  given_at timestamptz not null,
  constraint decline_reason_pk primary key (organisation_id, statement_id)
);
create index decline_reason_of_statement on decline_reason (statement_id);
call ctx.protect('decline_reason');
grant select, insert on decline_reason to portal_app;
grant update (reason, given_at) on decline_reason to portal_app;

-- Where somebody has answered since the clock last looked. Written with the answer, so that none is ever missed.
create table answer_given (
  organisation_id uuid not null,
  statement_id uuid not null,
  given_at timestamptz not null,
  constraint answer_given_pk primary key (organisation_id, statement_id)
);
call ctx.protect('answer_given');
grant select, delete on answer_given to portal_app;
