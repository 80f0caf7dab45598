-- Where an organisation has offices and in which languages it works, and how the Economic and Social Council knows it.
alter table organisation
  add column countries text not null default '',
  add column consultative_status text not null default 'NONE',
  add column un_name text not null default '',
  add constraint organisation_consultative_status check (consultative_status in ('NONE', 'ROSTER', 'SPECIAL', 'GENERAL')),
  drop column press_contact;

-- How it is called in a language, in short, and under what it is looked for; empty where the name says it all.
alter table organisation_text
  add column short_name text not null default '',
  add column sort_key text not null default '';
grant delete on organisation_text to portal_app;
create policy drop_own on organisation_text for delete to portal_app
  using (organisation_id = (select ctx.organisation()));

-- Whom journalists may call. Some are named to everybody, some to the coalition alone.
create table press_contact (
  organisation_id uuid not null constraint press_contact_of references organisation,
  place integer not null,
  name text not null,
  duty text not null,
  email text not null,
  phone text not null,
  hours text not null,
  zone text not null,
  languages text not null,
  open boolean not null,
  constraint press_contact_pk primary key (organisation_id, place)
);

-- Always a PNG that the portal has drawn itself.
create table organisation_logo (
  organisation_id uuid not null constraint organisation_logo_pk primary key constraint organisation_logo_of references organisation,
  fingerprint text not null,
  width integer not null,
  height integer not null,
  content bytea not null,
  drawn_at timestamptz not null
);

alter table press_contact enable row level security;
alter table press_contact force row level security;
alter table organisation_logo enable row level security;
alter table organisation_logo force row level security;

grant select, insert, delete on press_contact to portal_app;
grant select, insert, update, delete on organisation_logo to portal_app;
grant select (countries, consultative_status, un_name) on organisation to portal_public;
grant select on press_contact, organisation_logo to portal_public;

create policy read_directory on press_contact for select to portal_app using ((select ctx.subject()) is not null);
create policy add_own on press_contact for insert to portal_app
  with check (organisation_id = (select ctx.organisation()));
create policy drop_own on press_contact for delete to portal_app using (organisation_id = (select ctx.organisation()));
create policy public_directory on press_contact for select to portal_public
  using (open and exists (select 1 from organisation o where o.id = press_contact.organisation_id));

create policy read_directory on organisation_logo for select to portal_app using ((select ctx.subject()) is not null);
create policy add_own on organisation_logo for insert to portal_app
  with check (organisation_id = (select ctx.organisation()));
create policy keep_own on organisation_logo for update to portal_app
  using (organisation_id = (select ctx.organisation()))
  with check (organisation_id = (select ctx.organisation()));
create policy drop_own on organisation_logo for delete to portal_app
  using (organisation_id = (select ctx.organisation()));
create policy public_directory on organisation_logo for select to portal_public
  using (exists (select 1 from organisation o where o.id = organisation_logo.organisation_id));

-- Who may sign for an organisation: their names, for people who act for one of the coalition, and nothing else of them.
create function ctx.signatory_names(one uuid) returns table (name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.name from public.member m join public.person p on p.subject = m.subject
  where (select ctx.organisation()) is not null and m.organisation_id = one and p.enabled
    and 'SIGNATORY' = any (string_to_array(m.roles, ','))
$$;
revoke all on function ctx.signatory_names(uuid) from public;
grant execute on function ctx.signatory_names(uuid) to portal_app;
