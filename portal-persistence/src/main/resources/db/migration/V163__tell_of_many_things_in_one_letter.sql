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

alter table letter no force row level security;
insert into letter_item select organisation_id, notification_id, subject, id from letter;
alter table letter add column closed_at timestamptz, add column failing_since timestamptz, add column set_aside_at timestamptz;
update letter set closed_at = due_at;
alter table letter drop constraint letter_once, drop constraint letter_pk;
alter table letter drop column organisation_id, drop column notification_id;
alter table letter add constraint letter_pk primary key (id);
alter table letter force row level security;
revoke update on letter from portal_app;
grant update (due_at, attempts, closed_at, sent_at, failing_since, set_aside_at) on letter to portal_app;
create unique index letter_open on letter (subject) where closed_at is null;
create index letter_last on letter (subject, closed_at desc);
create index letter_under_way on letter (subject) where closed_at is not null and sent_at is null and set_aside_at is null;
drop index letter_due;
create index letter_due on letter (due_at) where sent_at is null and set_aside_at is null;

alter table letter_item enable row level security;
alter table letter_item force row level security;
grant select, insert on letter_item to portal_app;
create policy read_by_clock on letter_item for select to portal_app using ((select ctx.has('clock')));
create policy add_by_clock on letter_item for insert to portal_app with check ((select ctx.has('clock')));

-- The next instant at which it is too late for what somebody was asked about a document; none where there is no such instant.
create function ctx.deadline(kind text, document uuid) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select min(one.at) from public.statement s
    cross join lateral (values (s.consultation_until, 'CONSULTATION'), (s.soft_deadline, 'OPEN_FOR_SIGN_ON'),
      (s.hard_deadline, 'OPEN_FOR_SIGN_ON')) one (at, state)
  where ctx.has('clock') and kind = 'STATEMENT' and s.id = document and s.state = one.state and one.at > now()
$$;
revoke all on function ctx.deadline(text, uuid) from public;
grant execute on function ctx.deadline(text, uuid) to portal_app;
