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
alter table reminder enable row level security;
alter table reminder force row level security;
grant select, insert on reminder to portal_app;
grant update (sent_at) on reminder to portal_app;
create policy read_shared on reminder for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = reminder.statement_id
                and r.organisation_id = reminder.organisation_id)));
create policy add_own_or_steward on reminder for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = reminder.statement_id
                and r.organisation_id = reminder.organisation_id)));
create policy keep_own on reminder for update to portal_app
  using (organisation_id = (select ctx.organisation())) with check (organisation_id = (select ctx.organisation()));

create policy due on statement for select to portal_owner using (current_user = 'portal_owner');
create policy due on sign_on for select to portal_owner using (current_user = 'portal_owner');
create policy due on reminder for select to portal_owner using (current_user = 'portal_owner');

-- Only where something is due, never what: the clock then enters that organisation and looks for itself.
create function ctx.due_statements() returns table (organisation_id uuid, statement_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.organisation_id, s.id from public.statement s
  where ctx.has('clock') and (
    (s.state = 'OPEN_FOR_SIGN_ON' and s.hard_deadline <= now())
    or (s.state = 'EMBARGOED' and s.embargo <= now())
    or (s.state in ('PUBLISHED', 'CORRECTED') and exists (
         select 1 from public.sign_on x where x.statement_id = s.id and x.answered_at > s.changed_at))
    or (s.state = 'OPEN_FOR_SIGN_ON' and exists (
         select 1 from public.reminder r where r.organisation_id = s.organisation_id and r.statement_id = s.id
           and r.sent_at is null and r.due_at <= now())))
  order by s.id limit 100
$$;
revoke all on function ctx.due_statements() from public;
grant execute on function ctx.due_statements() to portal_app;
