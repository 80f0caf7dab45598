-- The answer to a request that may be repeated: the same key gets the same answer, the act happens once.
create table idempotent_answer (
  organisation_id uuid not null,
  subject text not null,
  key text not null,
  request text not null,
  status integer not null,
  body text not null,
  answered_at timestamptz not null,
  constraint idempotent_answer_pk primary key (organisation_id, subject, key)
);
alter table idempotent_answer enable row level security;
alter table idempotent_answer force row level security;
grant select, insert, update on idempotent_answer to portal_app;
create policy read_my_own on idempotent_answer for select to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy add_my_own on idempotent_answer for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy keep_my_own on idempotent_answer for update to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()))
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
