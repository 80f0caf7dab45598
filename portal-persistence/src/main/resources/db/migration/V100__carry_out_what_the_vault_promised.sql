-- What the vault has promised to do with keys. Keys live in another database, so no transaction holds both: the act says here, in
-- its own transaction, what is to be done, and the clock does it after the commit, as often as it takes. A row that is done is
-- deleted; who read what is nobody's business afterwards.
create table vault_errand (
  organisation_id uuid not null,
  id uuid not null,
  act text not null,
  object_id uuid not null,
  reader_id uuid,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  constraint vault_errand_pk primary key (organisation_id, id),
  constraint vault_errand_act check (act in ('EXPEL', 'RESEAL', 'SHRED')),
  constraint vault_errand_whom check (act <> 'EXPEL' or reader_id is not null)
);
create index vault_errand_due on vault_errand (due_at);
create index vault_errand_at on vault_errand (organisation_id, object_id);

alter table vault_errand enable row level security;
alter table vault_errand force row level security;
grant select, insert, delete on vault_errand to portal_app;
grant update (act, due_at, attempts) on vault_errand to portal_app;

create policy read_own on vault_errand for select to portal_app using (organisation_id = (select ctx.organisation()));
create policy ask_own on vault_errand for insert to portal_app with check (organisation_id = (select ctx.organisation()));
create policy keep_own on vault_errand for update to portal_app
  using (organisation_id = (select ctx.organisation())) with check (organisation_id = (select ctx.organisation()));
create policy end_own on vault_errand for delete to portal_app using (organisation_id = (select ctx.organisation()));
-- The launcher's command shreds past the portal, and leaves what is to be deleted to it.
create policy shred on vault_errand for insert to portal_owner with check (current_user = 'portal_owner' and act = 'SHRED');
create policy due on vault_errand for select to portal_owner using (current_user = 'portal_owner');

-- Only where something is due, never what: the clock then enters that organisation and looks for itself.
create function ctx.due_vault_errands() returns table (organisation_id uuid, errand_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.organisation_id, e.id from public.vault_errand e
  where ctx.has('clock') and e.due_at <= now() order by e.due_at, e.id limit 100
$$;
revoke all on function ctx.due_vault_errands() from public;
grant execute on function ctx.due_vault_errands() to portal_app;
