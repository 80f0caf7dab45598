-- What the vault has promised to do with keys. Keys live in another database, so no transaction holds both: the act says here, in
-- its own transaction, what is to be done, and the clock does it after the commit, as often as it takes. A row that is done is
-- deleted; who read what is nobody's business afterwards.
create table vault_command (
  organisation_id uuid not null,
  id uuid not null,
  act text not null,
  object_id uuid not null,
  reader_id uuid,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  constraint vault_command_pk primary key (organisation_id, id),
  constraint vault_command_act check (act in ('EXPEL', 'RESEAL', 'SHRED')),
  constraint vault_command_whom check (act <> 'EXPEL' or reader_id is not null)
);
create index vault_command_due on vault_command (due_at);
create index vault_command_at on vault_command (organisation_id, object_id);
call ctx.protect('vault_command');
grant select, insert, delete on vault_command to portal_app;
grant update (act, due_at, attempts) on vault_command to portal_app;
