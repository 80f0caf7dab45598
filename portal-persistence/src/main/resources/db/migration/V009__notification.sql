-- Something an organisation's people in one role, or the leads, should know. Written by anybody who acts.
create table notification (
  organisation_id uuid not null,
  id uuid not null,
  audience text not null,
  event text not null,
  subject_kind text not null,
  subject_id uuid not null,
  title text not null,
  actor_organisation uuid not null,
  needs_answer boolean not null,
  created_at timestamptz not null,
  mailed_at timestamptz,
  constraint notification_pk primary key (organisation_id, id)
);
create index notification_newest on notification (organisation_id, created_at desc, id desc);
create index notification_to_mail on notification (created_at) where mailed_at is null;
create index notification_for_audience on notification (organisation_id, audience, created_at desc, id desc);
call ctx.protect('notification');
grant select, insert on notification to portal_app;
grant update (mailed_at) on notification to portal_app;

create table notification_read (
  organisation_id uuid not null,
  notification_id uuid not null,
  subject text not null,
  read_at timestamptz not null,
  constraint notification_read_pk primary key (organisation_id, notification_id, subject)
);
call ctx.protect('notification_read');
grant select, insert on notification_read to portal_app;

-- Up to when somebody has seen all that was told to them for an organisation. What is older needs no looking up one by one.
create table inbox_mark (
  organisation_id uuid not null,
  subject text not null,
  seen_until timestamptz not null,
  constraint inbox_mark_pk primary key (organisation_id, subject)
);
call ctx.protect('inbox_mark');
-- A mark stays with its person and organisation; only its moment moves.
grant select, insert on inbox_mark to portal_app;
grant update (seen_until) on inbox_mark to portal_app;

-- The outbox: one letter to one person. The address is looked up when it is sent and kept nowhere else.
create table letter (
  id uuid not null,
  subject text not null,
  attempts integer not null default 0,
  due_at timestamptz not null,
  sent_at timestamptz,
  closed_at timestamptz,
  failing_since timestamptz,
  set_aside_at timestamptz,
  constraint letter_pk primary key (id)
);
create index letter_due on letter (due_at) where sent_at is null and set_aside_at is null;
create unique index letter_open on letter (subject) where closed_at is null;
create index letter_last on letter (subject, closed_at desc);
create index letter_under_way on letter (subject) where closed_at is not null and sent_at is null and set_aside_at is null;
call ctx.protect('letter');
grant select, insert on letter to portal_app;
grant update (attempts, due_at, sent_at, closed_at, failing_since, set_aside_at) on letter to portal_app;

-- A letter tells of everything that has come for a person since the one before, in whichever organisation. It is open until a
-- courier takes it for the first time; what comes afterwards waits for the next. One that could not be sent for days is set aside.
create table letter_item (
  organisation_id uuid not null,
  notification_id uuid not null,
  subject text not null,
  letter_id uuid not null,
  constraint letter_item_pk primary key (organisation_id, notification_id, subject)
);
create index letter_item_by_letter on letter_item (letter_id);
call ctx.protect('letter_item');
grant select, insert on letter_item to portal_app;
