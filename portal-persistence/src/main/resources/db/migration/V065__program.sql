-- A program that uses the API for one organisation. Keycloak keeps its client and its secret, under the same id; which roles it has and
-- until when is known here alone. Without a role it reads. A program is no person: no list of colleagues has it, and it gets no mail.
create table program (
  organisation_id uuid not null constraint program_of references organisation,
  id uuid not null,
  name text not null,
  roles text not null,
  ends_at timestamptz not null,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  -- When the present secret was shown. Tokens of before are refused.
  secret_at timestamptz,
  -- When Keycloak was asked to remove the client: because somebody has revoked it, or, without a name, because its end has come.
  closed_at timestamptz,
  closed_by_name text not null default '',
  constraint program_pk primary key (organisation_id, id),
  constraint program_roles check (roles in ('MEMBER', 'TRANSLATOR', 'MEMBER,TRANSLATOR', '')),
  constraint program_name check (length(name) between 1 and 120)
);
-- As the subject of a token names it.
create index program_by_subject on program ((id::text));
create index program_end on program (ends_at) where closed_at is null;
call ctx.protect('program');
grant select, insert on program to portal_app;
grant update (roles, ends_at, secret_at, closed_at, closed_by_name) on program to portal_app;

-- Keycloak removes the client of a program whose time is over.
alter table outbox_command drop constraint outbox_command_act, add constraint outbox_command_act
  check (act in ('FOUND', 'RENAME', 'DISABLE', 'ENABLE', 'INVITE', 'TAKE_BACK', 'GIVE_ROLES', 'REMOVE', 'END_SESSIONS', 'SPEAK', 'REMOVE_PROGRAM'));
