-- Somebody was asked to join an organisation. Keycloak sends the letter and knows who has followed it; the portal knows
-- which roles come with it. An address is kept in small letters.
create table invitation (
  organisation_id uuid not null constraint invitation_of references organisation,
  id uuid not null,
  email text not null,
  name text not null default '',
  language text not null,
  roles text not null,
  mandate_until timestamptz,
  invited_by text not null,
  invited_by_name text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by text not null default '',
  taken_back_at timestamptz,
  constraint invitation_pk primary key (organisation_id, id),
  constraint invitation_language check (language in ('en', 'fr', 'es', 'ar', 'ru'))
);
create unique index invitation_open on invitation (organisation_id, email) where accepted_at is null and taken_back_at is null;

alter table invitation enable row level security;
alter table invitation force row level security;
grant select, insert on invitation to portal_app;
grant update (name, language, roles, mandate_until, invited_by, invited_by_name, invited_at, expires_at, accepted_at,
  accepted_by, taken_back_at) on invitation to portal_app;

create policy read_own on invitation for select to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('administrator')) or (select ctx.has('mirror')));
create policy invite_for_own on invitation for insert to portal_app
  with check ((organisation_id = (select ctx.organisation()) or (select ctx.has('administrator')))
              and invited_by = (select ctx.subject()));
create policy keep_own on invitation for update to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('administrator')))
  with check (organisation_id = (select ctx.organisation()) or (select ctx.has('administrator')));
