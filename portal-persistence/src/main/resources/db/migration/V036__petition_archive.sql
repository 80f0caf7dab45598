-- What becomes of a petition when nobody signs any more: it is handed over, answered or not, and everything personal is erased.
alter table petition
  -- Since when it stands in its state, by the clock of the database.
  add column state_at timestamptz not null default now(),
  -- When its organisation was reminded that signing ends, and that it is archived.
  add column closing_told_at timestamptz,
  add column archive_told_at timestamptz;
grant update (closing_told_at, archive_told_at) on petition to portal_app;

-- The owner asks that a petition is archived before its time; a lead agrees or refuses. Two people, since nothing comes back.
create table petition_archive_request (
  organisation_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  reason text not null,
  outcome text not null default 'ASKED',
  asked_by text not null,
  asked_by_subject text not null,
  asked_for_subject text not null default '',
  asked_at timestamptz not null,
  answer text not null default '',
  decided_by text not null default '',
  decided_by_subject text not null default '',
  decided_for_subject text not null default '',
  decided_at timestamptz,
  constraint petition_archive_request_pk primary key (organisation_id, id),
  constraint petition_archive_request_of foreign key (organisation_id, petition_id) references petition (organisation_id, id),
  constraint petition_archive_request_outcome check (outcome in ('ASKED', 'AGREED', 'REFUSED', 'TAKEN_BACK')),
  constraint petition_archive_request_length check (length(reason) between 1 and 4000 and length(answer) <= 4000)
);
create index petition_archive_request_of_petition on petition_archive_request (organisation_id, petition_id, asked_at desc);
create unique index petition_archive_request_once on petition_archive_request (organisation_id, petition_id) where outcome = 'ASKED';
create index petition_archive_request_open on petition_archive_request (asked_at, id) where outcome = 'ASKED';
call ctx.protect('petition_archive_request');
grant select, insert on petition_archive_request to portal_app;
grant update (outcome, answer, decided_by, decided_by_subject, decided_for_subject, decided_at) on petition_archive_request to portal_app;

-- What was erased when a petition was archived, in numbers: nothing in it leads to anybody.
create table petition_erasure (
  organisation_id uuid not null,
  petition_id uuid not null,
  erased_at timestamptz not null,
  by_clock boolean not null,
  counted bigint not null,
  paper bigint not null,
  signatures bigint not null,
  invalidated bigint not null,
  pending bigint not null,
  names_shown bigint not null,
  names_sealed bigint not null,
  consents bigint not null,
  journal_rows bigint not null,
  sealed_objects bigint not null,
  constraint petition_erasure_pk primary key (organisation_id, petition_id),
  constraint petition_erasure_of foreign key (organisation_id, petition_id) references petition (organisation_id, id)
);
call ctx.protect('petition_erasure');
grant select on petition_erasure to portal_app;

-- A list that was made to be handed over. It left with whoever made it; what is kept is what tells it from any other.
create table petition_handover (
  organisation_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  number integer not null,
  content text not null,
  file_type text not null,
  language text not null,
  entries bigint not null,
  total bigint not null,
  fingerprint text not null,
  made_by text not null,
  made_by_subject text not null,
  made_at timestamptz not null,
  constraint petition_handover_pk primary key (organisation_id, id),
  constraint petition_handover_number unique (organisation_id, petition_id, number),
  constraint petition_handover_of foreign key (organisation_id, petition_id) references petition (organisation_id, id),
  constraint petition_handover_content check (content in ('COUNTS', 'INITIALS', 'NAMES')),
  constraint petition_handover_file_type check (file_type in ('HTML', 'CSV'))
);
call ctx.protect('petition_handover');
grant select, insert on petition_handover to portal_app;

-- Objects of the vault that are destroyed since their petition was archived.
alter table petition_batch add column doomed_at timestamptz;
create index petition_batch_doomed on petition_batch (object_id) where doomed_at is not null;
create index petition_batch_doomed_of on petition_batch (petition_id) where doomed_at is not null;
