-- What the portal has promised to do in Keycloak. Written with the act and carried out until it is done, in the order of
-- asking for each organisation: an act is on both sides or will be.
create table outbox_command (
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
  -- What is due first is tried first; whatever has failed stands behind what has not.
  failing_since timestamptz,
  constraint outbox_command_pk primary key (organisation_id, id),
  constraint outbox_command_act check (act in ('FOUND', 'RENAME', 'DISABLE', 'ENABLE', 'INVITE', 'TAKE_BACK', 'GIVE_ROLES', 'REMOVE', 'END_SESSIONS'))
);
create index outbox_command_open on outbox_command (organisation_id, asked_at) where done_at is null;
create index outbox_command_about on outbox_command (organisation_id, subject);
create index outbox_command_due on outbox_command (due_at) where done_at is null;
call ctx.protect('outbox_command');
grant select, insert on outbox_command to portal_app;
grant update (due_at, attempts, done_at, problem, failing_since) on outbox_command to portal_app;

-- Where Keycloak and the portal differ; written anew by the mirror in each pass, with the moment it was seen first.
create table drift (
  organisation_id uuid not null,
  kind text not null,
  subject text not null,
  detail text not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  constraint drift_pk primary key (organisation_id, kind, subject)
);
call ctx.protect('drift');
grant select, insert, delete on drift to portal_app;
grant update (detail, seen_at) on drift to portal_app;

-- What the portal knows about a role that somebody has: until when, for which document alone, and who gave it. The role
-- itself is a group in Keycloak; whoever was put into it there has no row here and holds the role without end.
create table mandate (
  organisation_id uuid not null constraint mandate_of references organisation,
  subject text not null,
  role text not null,
  scope_document uuid,
  until timestamptz,
  granted_by text not null,
  granted_by_name text not null,
  granted_at timestamptz not null,
  reason text not null default '',
  constraint mandate_pk primary key (organisation_id, subject, role),
  constraint mandate_role check (role in ('MEMBER', 'SIGNATORY', 'ADMINISTRATOR', 'GRANTS_OFFICER', 'REVIEWER',
    'FINANCE_OFFICER', 'CUSTODIAN', 'PRESS_OFFICER'))
);
create index mandate_end on mandate (until) where until is not null;
call ctx.protect('mandate');
grant select, insert, delete on mandate to portal_app;
grant update (scope_document, until, granted_by, granted_by_name, granted_at, reason) on mandate to portal_app;

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
call ctx.protect('invitation');
grant select, insert on invitation to portal_app;
grant update (name, language, roles, mandate_until, invited_by, invited_by_name, invited_at, expires_at, accepted_at, accepted_by,
  taken_back_at) on invitation to portal_app;
