-- The caller, looked up once for a whole query: in which organisation, in which roles, where else they belong, and in which
-- requests they have a seat that was not given up.
create type ctx.person as (
  organisation uuid,
  subject text,
  works boolean,
  officer boolean,
  finance boolean,
  clock boolean,
  places uuid[],
  seats uuid[],
  -- Besides where somebody has a seat: where they have declared a relation, and where they were asked and have not said yet
  -- whether there is one.
  recused uuid[],
  undeclared uuid[]
);

-- A funder says what it gives money for, how much at most and within how many hours it answers. No secret: every organisation
-- reads a call from the moment it is open.
create table funding_call (
  organisation_id uuid not null constraint funding_call_of references organisation,
  id uuid not null,
  title text not null,
  text text not null,
  language text not null,
  track text not null,
  state text not null,
  opens_at timestamptz not null,
  closes_at timestamptz,
  window_days integer,
  ceiling numeric(19, 4) not null,
  currency text not null,
  exclusions text not null,
  categories text not null,
  second_person boolean not null,
  reviews_needed integer not null,
  quorum integer not null,
  blind boolean not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint funding_call_pk primary key (organisation_id, id),
  constraint funding_call_track check (track in ('EMERGENCY', 'REGULAR', 'CORE')),
  constraint funding_call_state check (state in ('DRAFT', 'OPEN', 'CLOSED')),
  constraint funding_call_span check (opens_at <= closes_at)
);
create index funding_call_by_id on funding_call (id);
create index funding_call_newest on funding_call (opens_at desc, id desc);
call ctx.protect('funding_call');
grant select, insert on funding_call to portal_app;
grant update (title, text, language, state, opens_at, closes_at, window_days, ceiling, currency, exclusions, categories, second_person,
  reviews_needed, quorum, blind, changed_at, version) on funding_call to portal_app;

create table call_service (
  organisation_id uuid not null,
  call_id uuid not null,
  urgency text not null,
  hours integer not null,
  constraint call_service_pk primary key (organisation_id, call_id, urgency),
  constraint call_service_of foreign key (organisation_id, call_id) references funding_call (organisation_id, id) on delete cascade,
  constraint call_service_urgency check (urgency in ('IMMEDIATE', 'URGENT', 'ORDINARY'))
);
call ctx.protect('call_service');
grant select, insert, delete on call_service to portal_app;

create table call_criterion (
  organisation_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  number integer not null,
  name text not null,
  weight integer not null,
  scale integer not null,
  constraint call_criterion_pk primary key (organisation_id, id),
  constraint call_criterion_of foreign key (organisation_id, call_id) references funding_call (organisation_id, id) on delete cascade
);
create index call_criterion_of_call on call_criterion (call_id);
call ctx.protect('call_criterion');
grant select, insert, delete on call_criterion to portal_app;

-- A request for funding, as far as it is no secret: who asks whom under which code, and where it stands. Titles, sums and names
-- stand sealed elsewhere. The four objects of the vault are chosen when it is drafted.
create table funding_request (
  organisation_id uuid not null constraint funding_request_of references organisation,
  id uuid not null,
  case_code text not null,
  call_id uuid not null,
  funder_id uuid not null,
  track text not null,
  urgency text not null,
  state text not null,
  suspended_in text not null default '',
  created_by text not null,
  asked_sections text not null default '',
  content_id uuid not null,
  identity_id uuid not null,
  payment_id uuid not null,
  case_id uuid not null,
  submitted_at timestamptz,
  due_at timestamptz,
  alarm_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint funding_request_pk primary key (organisation_id, id),
  constraint funding_request_code unique (organisation_id, case_code),
  constraint funding_request_under foreign key (funder_id, call_id) references funding_call (organisation_id, id),
  constraint funding_request_of_others check (funder_id <> organisation_id),
  constraint funding_request_track check (track in ('EMERGENCY', 'REGULAR', 'CORE')),
  constraint funding_request_urgency check (urgency in ('IMMEDIATE', 'URGENT', 'ORDINARY')),
  constraint funding_request_state check (state in ('DRAFT', 'SUBMITTED', 'SCREENING', 'MORE_INFO', 'INELIGIBLE', 'VERIFICATION',
    'REVIEW', 'DECISION', 'APPROVED', 'PARTLY_APPROVED', 'DECLINED', 'DEFERRED', 'WITHDRAWN', 'AGREED', 'PAID_IN_PART', 'PAID',
    'REPORTING', 'CLOSED', 'SUSPENDED', 'ANONYMISED'))
);
create index funding_request_by_id on funding_request (id);
create index funding_request_by_code on funding_request (case_code);
create index funding_request_newest on funding_request (funder_id, changed_at desc, id desc);
create index funding_request_due on funding_request (alarm_at) where alarm_at is not null;
-- What waits for somebody at either side is found among the requests that are under way, not among all that ever were.
create index funding_request_under_way_own on funding_request (organisation_id, changed_at)
  where state in ('DRAFT', 'APPROVED', 'PARTLY_APPROVED', 'AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED');
create index funding_request_under_way_desk on funding_request (funder_id, changed_at)
  where state in ('VERIFICATION', 'REVIEW', 'DEFERRED', 'APPROVED', 'PARTLY_APPROVED', 'AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING',
    'SUSPENDED');
call ctx.protect('funding_request');
grant select, insert, delete on funding_request to portal_app;
grant update (urgency, state, suspended_in, asked_sections, submitted_at, due_at, alarm_at, changed_at,
  version) on funding_request to portal_app;

-- Who has a part in one request at the funder: reviews it, or decides about it. Here because it says who sees the request.
create table funding_seat (
  organisation_id uuid not null constraint funding_seat_of references organisation,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  subject text not null,
  name text not null,
  part text not null,
  -- How far somebody with a seat is: asked, in or out, and whether what they were asked for is written, handed in, or fixed.
  state text not null,
  reason text not null default '',
  given_by text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint funding_seat_pk primary key (organisation_id, id),
  constraint funding_seat_once unique (organisation_id, request_id, subject, part),
  constraint funding_seat_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint funding_seat_part check (part in ('REVIEWER', 'APPROVER')),
  constraint funding_seat_state check (state in ('INVITED', 'ACCEPTED', 'RECUSED', 'DECLINED', 'REMOVED', 'DRAFT', 'SUBMITTED', 'LOCKED'))
);
create index funding_seat_of_request on funding_seat (request_id);
create index funding_seat_of_person on funding_seat (subject, organisation_id);
call ctx.protect('funding_seat');
grant select, insert on funding_seat to portal_app;
grant update (state, reason, changed_at, version) on funding_seat to portal_app;

-- The members of the applicant who write a request: they and nobody else in their organisation see whom it is for.
create table request_writer (
  organisation_id uuid not null,
  request_id uuid not null,
  subject text not null,
  name text not null,
  added_by text not null,
  added_at timestamptz not null,
  constraint request_writer_pk primary key (organisation_id, request_id, subject),
  constraint request_writer_of foreign key (organisation_id, request_id) references funding_request (organisation_id, id) on delete cascade
);
create index request_writer_of_request on request_writer (request_id);
call ctx.protect('request_writer');
grant select, insert, delete on request_writer to portal_app;

-- Who has to agree before it is handed in, and to which state of it they have agreed.
create table request_sign_off (
  organisation_id uuid not null,
  request_id uuid not null,
  subject text not null,
  name text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  content_number integer,
  signed_at timestamptz,
  constraint request_sign_off_pk primary key (organisation_id, request_id, subject),
  constraint request_sign_off_of foreign key (organisation_id, request_id)
    references funding_request (organisation_id, id) on delete cascade
);
call ctx.protect('request_sign_off');
-- Nobody takes back that a colleague was asked.
grant select, insert on request_sign_off to portal_app;
grant update (content_number, signed_at) on request_sign_off to portal_app;

-- What the person at risk has agreed to, how and until when. Who that is stands sealed.
create table request_consent (
  organisation_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  purpose text not null,
  given_how text not null,
  recorded_by text not null,
  given_at timestamptz not null,
  valid_until timestamptz,
  revoked_at timestamptz,
  constraint request_consent_pk primary key (organisation_id, id),
  constraint request_consent_of foreign key (organisation_id, request_id)
    references funding_request (organisation_id, id) on delete cascade,
  constraint request_consent_purpose check (purpose in ('SHARE_WITH_FUNDER', 'CONTACT', 'REFERRAL', 'STATISTICS')),
  constraint request_consent_how check (given_how in ('WRITTEN', 'SPOKEN', 'BY_A_REPRESENTATIVE', 'NOT_NEEDED'))
);
create index request_consent_of_request on request_consent (request_id);
call ctx.protect('request_consent');
grant select, insert on request_consent to portal_app;
grant update (revoked_at) on request_consent to portal_app;

-- What has happened, for good; the service clock is computed from it. The one who acts writes it.
create table request_event (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  kind text not null,
  side text not null,
  about uuid,
  at timestamptz not null,
  constraint request_event_pk primary key (organisation_id, id),
  constraint request_event_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint request_event_side check (side in ('APPLICANT', 'FUNDER')),
  constraint request_event_kind check (kind in ('SUBMITTED', 'TAKEN_UP', 'ASKED', 'ANSWERED', 'FOUND_ELIGIBLE', 'FOUND_INELIGIBLE',
    'VERIFIED', 'PUT_TO_DECISION', 'DECIDED', 'WITHDRAWN', 'WARNED', 'BREACHED', 'AGREED', 'PAID', 'REPORTED', 'CLOSED', 'SUSPENDED',
    'RESUMED'))
);
create index request_event_of_request on request_event (request_id, at);
call ctx.protect('request_event');
grant select, insert on request_event to portal_app;

-- A question of the funder, of which the words stand sealed; it opens some sections again until it is answered.
create table request_question (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  sections text not null,
  asked_by text not null,
  asked_name text not null,
  asked_at timestamptz not null,
  constraint request_question_pk primary key (organisation_id, id),
  constraint request_question_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade
);
create index request_question_of_request on request_question (request_id);
call ctx.protect('request_question');
grant select, insert on request_question to portal_app;

-- A second person looks at a request for an emergency before it is turned down. The reason is one of a list.
create table screening_verdict (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  reason text not null,
  proposed_by text not null,
  proposed_name text not null,
  proposed_at timestamptz not null,
  confirmed_by text,
  confirmed_name text not null default '',
  confirmed_at timestamptz,
  dropped_at timestamptz,
  constraint screening_verdict_pk primary key (organisation_id, id),
  constraint screening_verdict_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint screening_verdict_four_eyes check (proposed_by <> confirmed_by),
  constraint screening_verdict_reason check (reason in ('NOT_A_DEFENDER', 'NO_RISK_SHOWN', 'NEED_NOT_COVERED', 'EXCLUDED_PURPOSE',
    'FUNDED_ELSEWHERE', 'OUT_OF_SCOPE', 'NOT_REACHABLE'))
);
create index screening_verdict_of_request on screening_verdict (request_id);
call ctx.protect('screening_verdict');
grant select, insert on screening_verdict to portal_app;
grant update (confirmed_by, confirmed_name, confirmed_at, dropped_at) on screening_verdict to portal_app;

-- A funder's officer, or its finance, asks for the identity behind a request; a custodian of the applicant lets them see it for
-- a while or does not. The reason stands sealed, once for each side.
create table reveal (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  state text not null,
  asked_by text not null,
  asked_name text not null,
  asked_at timestamptz not null,
  decided_by text,
  decided_name text not null default '',
  decided_at timestamptz,
  opens_at timestamptz,
  closes_at timestamptz,
  closed_at timestamptz,
  constraint reveal_pk primary key (organisation_id, id),
  constraint reveal_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint reveal_state check (state in ('ASKED', 'OPEN', 'REFUSED', 'CLOSED')),
  constraint reveal_four_eyes check (asked_by <> decided_by),
  constraint reveal_for_hours check (closes_at <= opens_at + interval '4 hours')
);
create index reveal_of_request on reveal (request_id);
create index reveal_open on reveal (closes_at) where state = 'OPEN';
create index reveal_asked on reveal (applicant_id) where state = 'ASKED';
call ctx.protect('reveal');
grant select, insert on reveal to portal_app;
grant update (state, decided_by, decided_name, decided_at, opens_at, closes_at, closed_at) on reveal to portal_app;

-- Whatever is said in or about a request, each field a row: object and generation of the key, and whom it is for. Whoever writes
-- it owns the row; the key belongs to the applicant, for a case to the funder.
create table sealed_field (
  organisation_id uuid not null,
  object_id uuid not null,
  row_id uuid not null,
  field text not null,
  applicant_id uuid not null,
  request_id uuid not null,
  secret text not null,
  generation integer not null,
  sealed bytea not null,
  author text not null,
  changed_at timestamptz not null,
  constraint sealed_field_pk primary key (organisation_id, object_id, row_id, field),
  constraint sealed_field_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint sealed_field_secret check (secret in ('CONTENT', 'AGREEMENT', 'IDENTITY', 'PAYMENT', 'CASE'))
);
create index sealed_field_of_request on sealed_field (request_id);
create index sealed_field_of_object on sealed_field (object_id, row_id);
call ctx.protect('sealed_field');
grant select, insert, delete on sealed_field to portal_app;
grant update (generation, sealed, author, changed_at) on sealed_field to portal_app;

-- What is attached: the bytes; its name and type are sealed fields under the same row.
create table sealed_file (
  organisation_id uuid not null,
  id uuid not null,
  object_id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  secret text not null,
  generation integer not null,
  sealed bytea not null,
  author text not null,
  added_at timestamptz not null,
  constraint sealed_file_pk primary key (organisation_id, id),
  constraint sealed_file_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint sealed_file_secret check (secret in ('CONTENT', 'AGREEMENT', 'IDENTITY', 'PAYMENT', 'CASE'))
);
create index sealed_file_of_request on sealed_file (request_id);
create index sealed_file_of_object on sealed_file (object_id);
call ctx.protect('sealed_file');
grant select, insert, delete on sealed_file to portal_app;
grant update (generation, sealed) on sealed_file to portal_app;
