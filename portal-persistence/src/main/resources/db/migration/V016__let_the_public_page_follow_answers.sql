-- Where somebody has answered since the clock last looked. Written with the answer, so that none is ever missed.
create table answer_given (
  organisation_id uuid not null,
  statement_id uuid not null,
  given_at timestamptz not null,
  constraint answer_given_pk primary key (organisation_id, statement_id)
);
alter table answer_given enable row level security;
alter table answer_given force row level security;
grant select, delete on answer_given to portal_app;
create policy read_own_as_clock on answer_given for select to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('clock')));
create policy take_own_as_clock on answer_given for delete to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('clock')));
create policy note on answer_given to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');

-- Waits for a clock that is just reading: whoever answers meanwhile is noted again.
create function note_answer() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.answer_given values (new.owner_id, new.statement_id, clock_timestamp())
    on conflict (organisation_id, statement_id) do update set given_at = excluded.given_at;
  return null;
end
$$;
revoke all on function note_answer() from public;
create trigger note_answer after insert or update on sign_on for each row execute function note_answer();

insert into answer_given
  select distinct s.organisation_id, s.id, now() from statement s
  join sign_on x on x.statement_id = s.id and x.owner_id = s.organisation_id
  where s.state in ('PUBLISHED', 'CORRECTED');

-- How many support silently changes when they do; nothing else of what was published is ever changed.
grant update (silent_supporters) on publication to portal_app;
create policy keep_own on publication for update to portal_app
  using (organisation_id = (select ctx.organisation())) with check (organisation_id = (select ctx.organisation()));

-- Only where something is due, never what: the clock then enters that organisation and looks for itself.
create or replace function ctx.due_statements() returns table (organisation_id uuid, statement_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.organisation_id, s.id from public.statement s
  where ctx.has('clock') and (
    (s.state = 'OPEN_FOR_SIGN_ON' and s.hard_deadline <= now())
    or (s.state = 'EMBARGOED' and s.embargo <= now())
    or (s.state in ('PUBLISHED', 'CORRECTED') and exists (
         select 1 from public.answer_given a where a.organisation_id = s.organisation_id and a.statement_id = s.id))
    or (s.state = 'OPEN_FOR_SIGN_ON' and exists (
         select 1 from public.reminder r where r.organisation_id = s.organisation_id and r.statement_id = s.id
           and r.sent_at is null and r.due_at <= now())))
  order by s.id limit 100
$$;
