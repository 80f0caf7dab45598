create table statement (
  organisation_id uuid not null constraint statement_of references organisation,
  id uuid not null,
  slug text not null,
  title text not null,
  state text not null,
  text text not null,
  notes_to_editors text not null default '',
  press_contact text not null default '',
  text_number integer not null,
  binding_number integer not null,
  fingerprint text not null default '',
  text_round integer not null default 0,
  release_round integer not null default 0,
  consultation_until timestamptz,
  soft_deadline timestamptz,
  hard_deadline timestamptz,
  deadline_zone text not null default 'UTC',
  embargo timestamptz,
  state_note text not null default '',
  created_by text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  revision_number integer not null default 0,
  revision_open boolean not null default false,
  constraint statement_pk primary key (organisation_id, id),
  constraint statement_state check (state in ('DRAFT', 'CONSULTATION', 'TEXT_REVIEW', 'TEXT_CLEARED', 'OPEN_FOR_SIGN_ON',
    'SIGN_ON_CLOSED', 'RELEASE_CLEARED', 'EMBARGOED', 'PUBLISHED', 'CORRECTED', 'RETRACTED', 'CANCELLED')),
  constraint statement_deadlines check (soft_deadline is null or hard_deadline is null or soft_deadline <= hard_deadline)
);
create index statement_by_id on statement (id);
-- The readable part of a public address is given by the database, to one statement alone.
create unique index statement_address on statement (slug);
call ctx.protect('statement');
grant select, insert on statement to portal_app;
grant update (title, state, text, notes_to_editors, press_contact, text_number, binding_number, fingerprint, text_round, release_round,
  consultation_until, soft_deadline, hard_deadline, deadline_zone, embargo, state_note, changed_at, version, revision_number,
  revision_open) on statement to portal_app;

-- A change proposed to a text that is signed or published. It belongs to the organisation that proposes it
-- and takes effect when leads confirm it.
create table revision (
  organisation_id uuid not null,
  statement_id uuid not null,
  owner_id uuid not null,
  number integer not null,
  purpose text not null,
  text text not null,
  note text not null,
  proposed_by text not null,
  proposed_by_subject text not null,
  proposed_at timestamptz not null,
  constraint revision_pk primary key (organisation_id, statement_id, number),
  constraint revision_purpose check (purpose in ('EDITORIAL', 'SUBSTANTIVE', 'CORRECTION', 'RETRACTION'))
);
create index revision_of_statement on revision (statement_id, number);
call ctx.protect('revision');
grant select, insert on revision to portal_app;

-- A reminder to those who have not answered; planned when the call opens, or asked for by hand.
create table reminder (
  organisation_id uuid not null,
  statement_id uuid not null,
  kind text not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  constraint reminder_pk primary key (organisation_id, statement_id, kind, due_at),
  constraint reminder_of foreign key (organisation_id, statement_id) references statement (organisation_id, id),
  constraint reminder_kind check (kind in ('TWO_DAYS', 'FOUR_HOURS', 'BY_HAND'))
);
call ctx.protect('reminder');
grant select, insert on reminder to portal_app;
grant update (sent_at) on reminder to portal_app;
