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

create table notification_read (
  organisation_id uuid not null,
  notification_id uuid not null,
  subject text not null,
  read_at timestamptz not null,
  constraint notification_read_pk primary key (organisation_id, notification_id, subject)
);

-- The outbox: one letter to one person. The address is looked up when it is sent and kept nowhere else.
create table letter (
  organisation_id uuid not null,
  id uuid not null,
  notification_id uuid not null,
  subject text not null,
  attempts integer not null default 0,
  due_at timestamptz not null,
  sent_at timestamptz,
  constraint letter_pk primary key (organisation_id, id),
  constraint letter_once unique (organisation_id, notification_id, subject)
);
create index letter_due on letter (due_at) where sent_at is null;

alter table notification enable row level security;
alter table notification force row level security;
alter table notification_read enable row level security;
alter table notification_read force row level security;
alter table letter enable row level security;
alter table letter force row level security;

grant select, insert on notification to portal_app;
grant update (mailed_at) on notification to portal_app;
grant select, insert on notification_read to portal_app;
grant select, insert, update on letter to portal_app;

create policy read_own on notification for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or (organisation_id = (select ctx.leads()) and (select ctx.has('lead')))
         or (select ctx.has('clock')));
create policy tell_anybody on notification for insert to portal_app
  with check ((select ctx.organisation()) is not null and actor_organisation = (select ctx.organisation()));
create policy mark_mailed on notification for update to portal_app
  using ((select ctx.has('clock'))) with check ((select ctx.has('clock')));

create policy read_my_own on notification_read for select to portal_app using (subject = (select ctx.subject()));
create policy add_my_own on notification_read for insert to portal_app with check (subject = (select ctx.subject()));

create policy read_by_clock on letter for select to portal_app using ((select ctx.has('clock')));
create policy add_by_clock on letter for insert to portal_app with check ((select ctx.has('clock')));
create policy keep_by_clock on letter for update to portal_app
  using ((select ctx.has('clock'))) with check ((select ctx.has('clock')));
