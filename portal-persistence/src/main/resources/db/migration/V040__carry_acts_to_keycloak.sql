-- The office of the coalition: whoever administers or audits it acts for no organisation, yet leaves a trail and may be told
-- something. Addressed like an organisation, as the leads are; no document is ever shared with it.
create function ctx.office() returns uuid
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select '0c000000-0000-4000-8000-000000000002'::uuid
$$;
revoke all on function ctx.office() from public;
grant execute on function ctx.office() to portal_app;

-- Whose trail it is: each organisation, and the office.
create view trail_owner with (security_invoker = true) as
  select o.id, o.alias, o.name from organisation o
  union all
  select (select ctx.office()), 'office', 'Office of the coalition' where (select ctx.subject()) is not null;
grant select on trail_owner to portal_app;

-- Keycloak names an organisation itself while it creates it. Absent until it has; the same as the id where Keycloak was first.
alter table organisation add column keycloak_id uuid;
alter table organisation add constraint organisation_in_keycloak unique (keycloak_id);
update organisation set keycloak_id = id;

-- What the portal has promised to do in Keycloak. Written with the act and carried out until it is done, in the order of
-- asking for each organisation: an act is on both sides or will be.
create table errand (
  organisation_id uuid not null,
  id uuid not null,
  act text not null,
  subject text not null,
  details text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  done_at timestamptz,
  problem text not null default '',
  constraint errand_pk primary key (organisation_id, id),
  constraint errand_act check (act in ('FOUND', 'RENAME', 'DISABLE', 'ENABLE', 'INVITE', 'TAKE_BACK', 'GIVE_ROLES', 'REMOVE', 'END_SESSIONS'))
);
create index errand_open on errand (organisation_id, asked_at) where done_at is null;

alter table errand enable row level security;
alter table errand force row level security;
grant select, insert on errand to portal_app;
grant update (due_at, attempts, done_at, problem) on errand to portal_app;

-- An organisation looks after its own people; administrators after organisations; a lead may stop one at once.
create policy read_own on errand for select to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('administrator')) or (select ctx.has('mirror')));
create policy ask_own on errand for insert to portal_app
  with check (asked_by = (select ctx.subject()) and (organisation_id = (select ctx.organisation())
         or (select ctx.has('administrator'))
         or ((select ctx.has('lead')) and act in ('DISABLE', 'ENABLE', 'END_SESSIONS'))));
create policy carry_out on errand for update to portal_app
  using ((select ctx.has('mirror'))) with check ((select ctx.has('mirror')));

-- Administrators of the coalition see who belongs where, and nothing that anybody writes.
create policy read_as_administrator on member for select to portal_app using ((select ctx.has('administrator')));
create policy read_as_administrator on person for select to portal_app using ((select ctx.has('administrator')));
