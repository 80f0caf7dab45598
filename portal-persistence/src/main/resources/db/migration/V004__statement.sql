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
  constraint statement_pk primary key (organisation_id, id),
  constraint statement_state check (state in ('DRAFT', 'CONSULTATION', 'TEXT_REVIEW', 'TEXT_CLEARED', 'OPEN_FOR_SIGN_ON',
    'SIGN_ON_CLOSED', 'RELEASE_CLEARED', 'EMBARGOED', 'PUBLISHED', 'CORRECTED', 'RETRACTED', 'CANCELLED')),
  constraint statement_deadlines check (soft_deadline is null or hard_deadline is null or soft_deadline <= hard_deadline)
);
create index statement_by_id on statement (id);
create index statement_by_clock on statement (state, hard_deadline, embargo);

-- Each text that somebody could have read, never changed again.
create table statement_version (
  organisation_id uuid not null,
  statement_id uuid not null,
  number integer not null,
  text text not null,
  change_class text not null,
  note text not null,
  author_organisation uuid not null,
  author_name text not null,
  created_at timestamptz not null,
  constraint statement_version_pk primary key (organisation_id, statement_id, number),
  constraint statement_version_of foreign key (organisation_id, statement_id) references statement (organisation_id, id),
  constraint statement_version_class check (change_class in ('DRAFTED', 'AMENDED', 'EDITORIAL', 'SUBSTANTIVE', 'CORRECTION'))
);

-- What one person has typed and not yet saved for everybody.
create table statement_draft (
  organisation_id uuid not null,
  statement_id uuid not null,
  subject text not null,
  text text not null,
  base_number integer not null,
  saved_at timestamptz not null,
  constraint statement_draft_pk primary key (organisation_id, statement_id, subject),
  constraint statement_draft_of foreign key (organisation_id, statement_id) references statement (organisation_id, id)
);

alter table statement enable row level security;
alter table statement force row level security;
alter table statement_version enable row level security;
alter table statement_version force row level security;
alter table statement_draft enable row level security;
alter table statement_draft force row level security;

grant select, insert on statement to portal_app;
grant update (title, state, text, notes_to_editors, press_contact, text_number, binding_number, fingerprint, text_round,
  release_round, consultation_until, soft_deadline, hard_deadline, deadline_zone, embargo, state_note, changed_at, version)
  on statement to portal_app;
grant select, insert on statement_version to portal_app;
grant select, insert, update, delete on statement_draft to portal_app;

create policy read_shared on statement for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or exists (select 1 from document_reader r where r.document_id = statement.id
                     and r.organisation_id = statement.organisation_id));
create policy add_own on statement for insert to portal_app
  with check (organisation_id = (select ctx.organisation()));
-- Handing a text to the leads hands them its course: they open, close, clear and publish it.
create policy keep_own_or_steward on statement for update to portal_app
  using (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = statement.id
                and r.organisation_id = statement.organisation_id and r.reader_organisation = (select ctx.leads()))))
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = statement.id
                and r.organisation_id = statement.organisation_id and r.reader_organisation = (select ctx.leads()))));

create policy read_shared on statement_version for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or exists (select 1 from document_reader r where r.document_id = statement_version.statement_id
                     and r.organisation_id = statement_version.organisation_id));
create policy add_own_or_steward on statement_version for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = statement_version.statement_id
                and r.organisation_id = statement_version.organisation_id
                and r.reader_organisation = (select ctx.leads()))));

create policy read_my_own on statement_draft for select to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy add_my_own on statement_draft for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy keep_my_own on statement_draft for update to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()))
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy drop_my_own on statement_draft for delete to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));

create trigger owner_reads after insert on statement for each row execute function owner_reads('STATEMENT');
create trigger readers_see_newest after update of changed_at on statement for each row
  execute function readers_see_newest();

-- A text that leads have under review or that organisations have signed changes only as a new, numbered version.
create function frozen_text_stays() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state not in ('DRAFT', 'CONSULTATION') and new.text is distinct from old.text
     and new.text_number = old.text_number then
    raise exception 'A frozen text changes only by a new version.' using errcode = '23514',
      constraint = 'statement_text_is_frozen';
  end if;
  return new;
end
$$;
revoke all on function frozen_text_stays() from public;
create trigger frozen_text_stays before update on statement for each row execute function frozen_text_stays();

create view statement_list with (security_invoker = true) as
  select s.id, s.title, s.state, s.organisation_id, o.alias as owner_alias, o.name as owner_name,
         s.soft_deadline, s.hard_deadline, s.deadline_zone, r.changed_at
  from document_reader r
  join statement s on s.organisation_id = r.organisation_id and s.id = r.document_id
  join organisation o on o.id = s.organisation_id
  where r.kind = 'STATEMENT' and r.reader_organisation = (select ctx.organisation());
grant select on statement_list to portal_app;

create view steward_list with (security_invoker = true) as
  select s.id, s.title, s.state, s.organisation_id, o.alias as owner_alias, o.name as owner_name,
         s.soft_deadline, s.hard_deadline, s.deadline_zone, r.changed_at
  from document_reader r
  join statement s on s.organisation_id = r.organisation_id and s.id = r.document_id
  join organisation o on o.id = s.organisation_id
  where r.kind = 'STATEMENT' and r.reader_organisation = (select ctx.leads());
grant select on steward_list to portal_app;
