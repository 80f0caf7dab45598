-- What a kind of document adds to the database, for the kind of the test tree: docs/adding-a-kind.md explains each part. In the portal the
-- first part is a versioned migration, V…__open_letter.sql, and the second one a repeatable one, R__…_open_letter.sql.
create table open_letter (
  organisation_id uuid not null constraint open_letter_of references organisation,
  id uuid not null,
  title text not null,
  state text not null constraint open_letter_state check (state in ('DRAFT', 'REVIEW', 'SENT')),
  text text not null,
  -- The section that only people of the owner see. The text does not contain it; its versions do.
  enclosure uuid not null,
  -- The scheduler sends the letter at this time.
  sends_at timestamptz not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint open_letter_pk primary key (organisation_id, id)
);
create index open_letter_by_id on open_letter (id);
call ctx.protect('open_letter');
grant select, insert on open_letter to portal_app;
grant update (state, changed_at) on open_letter to portal_app;

-- What everybody reads of a letter that was sent.
create table public_open_letter (
  organisation_id uuid not null,
  open_letter_id uuid not null,
  language text not null,
  title text not null,
  text text not null,
  sent_at timestamptz not null,
  constraint public_open_letter_pk primary key (organisation_id, open_letter_id),
  constraint public_open_letter_of foreign key (organisation_id, open_letter_id) references open_letter (organisation_id, id)
);
call ctx.protect('public_open_letter');
grant select on public_open_letter to portal_public;

alter table document_due drop constraint document_due_what, add constraint document_due_what
  check (what in ('STATEMENT', 'PLAN', 'REQUEST', 'REVEAL', 'GRANT', 'GRANT_END', 'GLASS', 'PETITION', 'DELIVERY', 'LETTER'));

-- The repeatable part.
set local check_function_bodies = off;

create or replace function index_entry(l open_letter, out standing document_standing, out language text, out title_key text)
  language sql stable as $$
  select row(l.state, l.state <> 'SENT', case when l.state = 'REVIEW' then l.sends_at end, null::timestamptz,
      false)::public.document_standing,
    coalesce(ctx.kept(l.text) ->> 'language', ''), ctx.title_key(l.title)
$$;
revoke all on function index_entry(open_letter) from public;

create or replace function ctx.sees_open_letter_section(document uuid, owner uuid, section uuid) returns boolean
  language sql stable cost 5000 set search_path = pg_catalog, pg_temp as $$
  select owner = ctx.organisation() or exists (select 1 from public.open_letter l
    where l.organisation_id = owner and l.id = document and l.enclosure <> section)
$$;
revoke all on function ctx.sees_open_letter_section(uuid, uuid, uuid) from public;
grant execute on function ctx.sees_open_letter_section(uuid, uuid, uuid) to portal_app;

-- The scheduler sends what the leads have under review.
create or replace function open_letter_due_at(l open_letter) returns timestamptz
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when l.state = 'REVIEW' then l.sends_at end
$$;
revoke all on function open_letter_due_at(open_letter) from public;

create or replace function ctx.open_letter_questions(me uuid, myself text, flags text[], today date, last date) returns text[]
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return array[
    case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'LETTER' and r.open)
      then 'LETTERS' end];
end
$$;
revoke all on function ctx.open_letter_questions(uuid, text, text[], date, date) from public;

-- A vote counts at the gate that is open.
create or replace function open_letter_gate_is_open() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  l public.open_letter;
begin
  select * into l from public.open_letter t where t.organisation_id = new.owner_id and t.id = new.document_id;
  if found and not (new.gate = 'TEXT' and l.state = 'REVIEW') then
    raise exception 'Nobody is asked at this gate.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function open_letter_gate_is_open() from public;
create or replace trigger open_letter_gate_is_open before insert on approval for each row
  when (current_user = 'portal_app') execute function open_letter_gate_is_open();

create or replace view deliverable_open_letter with (security_invoker = true) as
  select p.organisation_id, p.open_letter_id as document_id from public_open_letter p;
grant select on deliverable_open_letter to portal_public;

create or replace view searched_open_letter with (security_invoker = true) as
  select l.organisation_id, l.id as document_id, l.id as part_id, l.title, l.state, '' as heading, l.text, '' as words from open_letter l;
grant select on searched_open_letter to portal_app;

create or replace view published_open_letter with (security_invoker = true) as
  select p.organisation_id, p.open_letter_id as document_id, p.open_letter_id as part_id, p.language, p.open_letter_id::text as slug,
    p.title, '' as heading, p.sent_at as published_at, p.text, '' as words
  from public_open_letter p;
grant select on published_open_letter to portal_public;

create or replace view leaving_open_letter with (security_invoker = true) as
  select 'letters' as obligation, count(*) as number from document_reader r
  where r.reader_organisation = ctx.organisation() and r.kind = 'LETTER' and r.open and r.organisation_id = r.reader_organisation
  having count(*) > 0;
grant select on leaving_open_letter to portal_app;

call ctx.register_kind('LETTER', 'open_letter');
create or replace trigger readers_follow after update on open_letter for each row
  when ((new.changed_at, new.state) is distinct from (old.changed_at, old.state)) execute function index_follows();
create or replace trigger moves_due after update on open_letter for each row
  when (new.state <> old.state) execute function moves_due('LETTER', 'organisation_id', 'id');

create or replace function open_letter_is_searched() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  document jsonb := ctx.kept(new.text);
begin
  insert into public.document_search (organisation_id, document_id, part_id, kind, language, readers, changed_at, words)
  values (new.organisation_id, new.id, new.id, 'LETTER', document ->> 'language', public.document_finders(new.organisation_id, new.id),
    new.changed_at, ctx.word_places(document ->> 'language', new.title, ctx.plain(document)));
  return null;
end
$$;
revoke all on function open_letter_is_searched() from public;
create or replace trigger open_letter_was_searched after insert on open_letter for each row execute function open_letter_is_searched();

create or replace function open_letter_is_published() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  document jsonb := ctx.kept(new.text);
begin
  insert into public.public_open_letter (organisation_id, open_letter_id, language, title, text, sent_at)
  values (new.organisation_id, new.id, document ->> 'language', new.title, new.text, clock_timestamp());
  insert into public.public_search (organisation_id, document_id, part_id, language, kind, published_at, words)
  values (new.organisation_id, new.id, new.id, document ->> 'language', 'LETTER', clock_timestamp(),
    ctx.word_places(document ->> 'language', new.title, ctx.plain(document)));
  return null;
end
$$;
revoke all on function open_letter_is_published() from public;
create or replace trigger open_letter_is_published after update on open_letter for each row
  when (new.state = 'SENT' and old.state <> 'SENT') execute function open_letter_is_published();

call ctx.forget_policies('open_letter');
call ctx.restrict_limited_people('open_letter', 'id');
create policy read_shared on open_letter for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or exists (select 1 from document_reader r where r.document_id = open_letter.id
                     and r.organisation_id = open_letter.organisation_id));
call ctx.allow_organisation('open_letter', 'add_own', 'insert');
call ctx.restrict_to_members('open_letter', 'id', 'insert');
call ctx.allow_organisation('open_letter', 'keep_own', 'update');
call ctx.allow_portal_owner('open_letter', 'asked_by_triggers', 'select');

call ctx.forget_policies('public_open_letter');
call ctx.allow_portal_owner('public_open_letter', 'kept_by_triggers', 'all');
call ctx.allow_public_since('public_open_letter', 'sent_at');
