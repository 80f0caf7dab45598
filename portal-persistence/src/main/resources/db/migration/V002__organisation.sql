create table organisation (
  id uuid constraint organisation_pk primary key,
  alias text not null,
  name text not null,
  short_name text not null,
  state text not null,
  languages text not null default 'en',
  region text not null default '',
  website text not null default '',
  press_contact text not null default '',
  clearance_required boolean not null default false,
  changed_at timestamptz not null default now(),
  version bigint not null default 0,
  constraint organisation_alias unique (alias),
  constraint organisation_state check (state in ('INVITED', 'ACTIVE', 'FROZEN', 'SUSPENDED', 'LEAVING', 'LEFT'))
);

create table organisation_text (
  organisation_id uuid not null constraint organisation_text_of references organisation,
  language text not null,
  official_name text not null,
  about text not null,
  constraint organisation_text_pk primary key (organisation_id, language)
);

-- A person as Keycloak knows them; mirrored, at most a minute old.
create table person (
  subject text constraint person_pk primary key,
  name text not null,
  email text not null,
  coalition_roles text not null default '',
  enabled boolean not null default true,
  mirrored_at timestamptz not null default now()
);

create table member (
  organisation_id uuid not null constraint member_of references organisation,
  subject text not null,
  roles text not null,
  mirrored_at timestamptz not null default now(),
  constraint member_pk primary key (organisation_id, subject)
);
create index member_by_subject on member (subject);

alter table organisation enable row level security;
alter table organisation force row level security;
alter table organisation_text enable row level security;
alter table organisation_text force row level security;
alter table person enable row level security;
alter table person force row level security;
alter table member enable row level security;
alter table member force row level security;

grant select, insert, update on organisation, organisation_text, person, member to portal_app;
grant delete on member to portal_app;
grant select (id, alias, name, short_name, state, languages, website) on organisation to portal_public;
grant select on organisation_text to portal_public;

-- The directory is common knowledge of the coalition; only the mirror and the organisation itself write it.
create policy read_directory on organisation for select to portal_app
  using ((select ctx.subject()) is not null);
create policy add_mirrored on organisation for insert to portal_app
  with check ((select ctx.has('mirror')));
create policy keep_own on organisation for update to portal_app
  using (id = (select ctx.organisation()) or (select ctx.has('mirror')))
  with check (id = (select ctx.organisation()) or (select ctx.has('mirror')));
create policy public_directory on organisation for select to portal_public
  using (state in ('ACTIVE', 'FROZEN', 'LEAVING'));

create policy read_directory on organisation_text for select to portal_app
  using ((select ctx.subject()) is not null);
create policy add_own on organisation_text for insert to portal_app
  with check (organisation_id = (select ctx.organisation()));
create policy keep_own on organisation_text for update to portal_app
  using (organisation_id = (select ctx.organisation()))
  with check (organisation_id = (select ctx.organisation()));
create policy public_directory on organisation_text for select to portal_public
  using (exists (select 1 from organisation o where o.id = organisation_text.organisation_id));

-- People are seen by themselves and by those who share their organisation; the courier needs their addresses.
create policy read_self on person for select to portal_app
  using (subject = (select ctx.subject()) or (select ctx.has('clock')) or (select ctx.has('mirror')));
create policy read_colleagues on person for select to portal_app
  using (exists (select 1 from member m
                 where m.subject = person.subject and m.organisation_id = (select ctx.organisation())));
create policy add_mirrored on person for insert to portal_app with check ((select ctx.has('mirror')));
create policy keep_mirrored on person for update to portal_app
  using ((select ctx.has('mirror'))) with check ((select ctx.has('mirror')));

create policy read_own on member for select to portal_app
  using (organisation_id = (select ctx.organisation()) or subject = (select ctx.subject())
         or (select ctx.has('clock')) or (select ctx.has('mirror')));
create policy add_mirrored on member for insert to portal_app with check ((select ctx.has('mirror')));
create policy keep_mirrored on member for update to portal_app
  using ((select ctx.has('mirror'))) with check ((select ctx.has('mirror')));
create policy drop_mirrored on member for delete to portal_app using ((select ctx.has('mirror')));
