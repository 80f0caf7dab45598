set local check_function_bodies = off;

-- Returns only the organisations with due work, never the work itself: the scheduler then acts for that organisation and reads it.
create or replace function ctx.due_vault_commands() returns table (organisation_id uuid, command_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.organisation_id, e.id from public.vault_command e
  where ctx.has('scheduler') and e.due_at <= now() order by e.due_at, e.id limit 100
$$;
revoke all on function ctx.due_vault_commands() from public;
grant execute on function ctx.due_vault_commands() to portal_app;

-- The vault carries out commands of an act. The encrypted content of a request is destroyed only on command of its writers, and only the
-- scheduler updates commands.
create or replace function ctx.may_shred(object uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not exists (
    select 1 from public.funding_request r
    where may_shred.object in (r.content_id, r.identity_id, r.payment_id, r.case_id)
      and not (r.organisation_id = ctx.organisation() and may_shred.object <> r.case_id and exists (
        select 1 from public.request_writer w
        where w.organisation_id = r.organisation_id and w.request_id = r.id and w.subject = ctx.subject())))
$$;
revoke all on function ctx.may_shred(uuid) from public;
grant execute on function ctx.may_shred(uuid) to portal_app;

call ctx.forget_policies('vault_command');
call ctx.allow_organisation('vault_command', 'read_own', 'select');
call ctx.allow_organisation('vault_command', 'ask_own', 'insert');
call ctx.allow_organisation('vault_command', 'keep_own', 'update');
call ctx.allow_organisation('vault_command', 'end_own', 'delete');
-- The launcher's command shreds past the portal, and leaves what is to be deleted to it.
create policy shred on vault_command for insert to portal_owner with check (current_user = 'portal_owner' and act = 'SHRED');
call ctx.allow_portal_owner('vault_command', 'due', 'select');
create policy shred_what_one_writes on vault_command as restrictive for insert to portal_app
  with check (act <> 'SHRED' or (select ctx.has('scheduler')) or ctx.may_shred(object_id));
call ctx.restrict_to_role('vault_command', 'moved_by_scheduler', 'update', 'scheduler');
create policy ended_by_scheduler on vault_command as restrictive for delete to portal_app
  using ((select ctx.has('scheduler')) or act = 'EXPEL');
