set local check_function_bodies = off;

-- Commands to Keycloak that failed permanently and are still wanted. A later command about the same organisation, person or address replaces an
-- earlier one, however it ended: an old command never overrides a newer one.
create or replace view given_up_command with (security_invoker = true) as
select e.organisation_id, e.id, e.done_at from outbox_command e
where e.done_at is not null and e.problem <> '' and not exists (
  select 1 from outbox_command f
  where f.organisation_id = e.organisation_id and f.subject = e.subject and (f.asked_at, f.id) > (e.asked_at, e.id)
    and (f.act = e.act or (least(e.act, f.act), greatest(e.act, f.act))
           in (('DISABLE', 'ENABLE'), ('GIVE_ROLES', 'REMOVE'), ('INVITE', 'TAKE_BACK'))));
grant select on given_up_command to portal_app;

-- Faults that only an operator can resolve: letters that were set aside after they had failed, and vault commands that have failed for
-- days. A letter that waits for the end of the mail pause is not late.
create or replace function ctx.health() returns table (
    postgres text, schema_version text, letters bigint, oldest_letter timestamptz, commands bigint, oldest_command timestamptz, given_up bigint,
    letters_set_aside bigint, vault_stuck bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select current_setting('server_version'),
    (select h.version from public.flyway_schema_history h where h.success and h.version is not null order by h.installed_rank desc limit 1),
    l.letters, l.oldest, e.commands, e.oldest, (select count(*) from public.given_up_command),
    (select count(*) from public.letter where sent_at is null and set_aside_at is not null and failing_since is not null),
    (select count(*) from public.vault_command where asked_at < now() - interval '3 days')
  from (select count(*) as letters, min(coalesce(closed_at, due_at)) as oldest from public.letter
      where sent_at is null and set_aside_at is null and (closed_at is not null or due_at <= now())) l,
    (select count(*) as commands, min(asked_at) as oldest from public.outbox_command where done_at is null) e
  where ctx.has('administrator')
$$;
revoke all on function ctx.health() from public;
grant execute on function ctx.health() to portal_app;

-- The owner of a trail: each organisation, and the office.
create or replace view trail_owner with (security_invoker = true) as
  select o.id, o.alias, o.name from organisation o
  union all
  select (select ctx.office()), 'office', 'Office of the coalition' where (select ctx.subject()) is not null;
grant select on trail_owner to portal_app;

-- Current permissions of a person. A revoked role ends with the act, before Keycloak has been updated and read again; a new role begins when
-- Keycloak has it. A role for one document is listed separately, as ROLE:document.
create or replace view effective_member with (security_invoker = true) as
select m.organisation_id, m.subject, held.roles, held.limited
from member m
cross join lateral (
  select
    coalesce(string_agg(r.role, ',' order by r.role) filter (where d.scope_document is null), '') as roles,
    coalesce(string_agg(r.role || ':' || d.scope_document, ',' order by r.role) filter (where d.scope_document is not null), '') as limited
  from unnest(string_to_array(m.roles, ',')) as r(role)
  left join mandate d on d.organisation_id = m.organisation_id and d.subject = m.subject and d.role = r.role
  where (d.until is null or d.until > now()) and not exists (
    select 1 from outbox_command e
    where e.organisation_id = m.organisation_id and e.subject = m.subject and e.act = 'GIVE_ROLES'
      and (e.done_at is null or (e.problem = '' and (e.done_at > m.mirrored_at or e.verify_at is not null)))
      and not r.role = any (string_to_array(case when e.act = 'GIVE_ROLES' then cast(e.details as json) ->> 'roles' end, ',')))
) held
where not exists (
  select 1 from outbox_command e
  where e.organisation_id = m.organisation_id and e.subject = m.subject and e.act = 'REMOVE'
    and (e.done_at is null or (e.problem = '' and (e.done_at > m.mirrored_at or e.verify_at is not null))));
grant select on effective_member to portal_app;

-- Finds colleagues by parts of their names, with or without accents. It reads only its argument.
grant execute on function ctx.fold(text) to portal_app;

call ctx.forget_policies('outbox_command');
-- An organisation administers its own people; coalition administrators administer organisations; a lead may disable or enable one as its state
-- requires.
create policy read_own on outbox_command for select to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('administrator')) or (select ctx.has('sync')));
-- Commands to Keycloak may be queued by an organisation's administrators for its people; by anybody to leave; by the scheduler for the
-- consequences of an invitation or of a role or program that ends; by everybody to set their own language, which is kept in the office's
-- name. Closing and opening only follows the current state of the organisation.
create policy ask_own on outbox_command for insert to portal_app
  with check (asked_by = (select ctx.subject()) and ctx.is_now(asked_at) and due_at <= asked_at and done_at is null and attempts = 0
    and ((organisation_id = (select ctx.organisation())
          and (((select ctx.has('role:ADMINISTRATOR')) and act in ('RENAME', 'INVITE', 'TAKE_BACK', 'GIVE_ROLES', 'REMOVE'))
               or ((select ctx.has('scheduler')) and act in ('GIVE_ROLES', 'REMOVE_PROGRAM'))
               or (act = 'REMOVE' and subject = (select ctx.subject()) and (select ctx.works()))))
         or (act = 'SPEAK' and organisation_id = (select ctx.office()) and subject = (select ctx.subject()))
         or (select ctx.has('administrator'))
         or (act in ('DISABLE', 'ENABLE')
             and ((select ctx.has('lead')) or (organisation_id = (select ctx.organisation()) and (select ctx.has('role:ADMINISTRATOR'))))
             and exists (select 1 from organisation o where o.id = outbox_command.organisation_id
                         and case outbox_command.act when 'DISABLE' then o.state in ('FROZEN', 'SUSPENDED', 'LEFT')
                                             else o.state in ('ACTIVE', 'LEAVING') end))));
call ctx.allow_role('outbox_command', 'carry_out', 'update', 'sync');
-- A pending change of a person's roles applies wherever their memberships are looked up, also before an organisation is chosen.
create policy read_about_me on outbox_command for select to portal_app
  using (subject = (select ctx.subject()) or (select ctx.has('scheduler')));
-- Coalition administrators may have a failed command retried.
create policy try_again on outbox_command for update to portal_app
  using ((select ctx.has('administrator')) and done_at is not null and problem <> '')
  with check ((select ctx.has('administrator')) and done_at is null and problem = '');
call ctx.allow_portal_owner('outbox_command', 'count_in_health', 'select');
create policy begun_by_function on outbox_command for insert to portal_owner
  with check (current_user = 'portal_owner' and asked_by = 'operator' and act in ('FOUND', 'INVITE'));
create policy forget_old on outbox_command for delete to portal_owner
  using (current_user = 'portal_owner' and done_at < now() - interval '90 days');

call ctx.forget_policies('drift');
create policy read_as_administrator on drift for select to portal_app
  using ((select ctx.has('administrator')) or (select ctx.has('sync')));
call ctx.allow_role('drift', 'add_by_sync', 'insert', 'sync');
call ctx.allow_role('drift', 'keep_by_sync', 'update', 'sync');
call ctx.allow_role('drift', 'drop_by_sync', 'delete', 'sync');

call ctx.forget_policies('mandate');
-- People who see a membership see its limits too: a hidden limit would not be applied.
create policy read_own on mandate for select to portal_app
  using (organisation_id = (select ctx.organisation()) or subject = (select ctx.subject())
         or (select ctx.has('administrator')) or (select ctx.has('scheduler')) or (select ctx.has('sync')));
call ctx.allow_portal_owner('mandate', 'limit_what_is_lent', 'select');
-- Coalition administrators grant and revoke the role of an organisation's administrator, and no other. A lasting role has no end date; a role
-- with an end date ends within ten years.
create policy grant_own on mandate for insert to portal_app
  with check ((until is null or until <= now() + interval '10 years')
    and ((organisation_id = (select ctx.organisation()) and (select ctx.has('scheduler')))
         or (granted_by = (select ctx.subject())
             and ((organisation_id = (select ctx.organisation()) and (select ctx.has('role:ADMINISTRATOR')))
                  or ((select ctx.has('administrator')) and role = 'ADMINISTRATOR')))));
create policy keep_own on mandate for update to portal_app
  using ((organisation_id = (select ctx.organisation()) and ((select ctx.has('scheduler')) or (select ctx.has('role:ADMINISTRATOR'))))
         or ((select ctx.has('administrator')) and role = 'ADMINISTRATOR'))
  with check ((until is null or until <= now() + interval '10 years')
    and ((organisation_id = (select ctx.organisation()) and (select ctx.has('scheduler')))
         or (granted_by = (select ctx.subject())
             and ((organisation_id = (select ctx.organisation()) and (select ctx.has('role:ADMINISTRATOR')))
                  or ((select ctx.has('administrator')) and role = 'ADMINISTRATOR')))));
-- Deleting a limit widens a role: people may delete their own limits only when they leave.
create policy end_own on mandate for delete to portal_app
  using ((organisation_id = (select ctx.organisation()) and ((select ctx.has('scheduler')) or (select ctx.has('role:ADMINISTRATOR'))))
         or (select ctx.has('administrator'))
         or (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()) and exists (
              select 1 from outbox_command e where e.organisation_id = mandate.organisation_id and e.subject = mandate.subject
                and e.act = 'REMOVE' and e.done_at is null)));

call ctx.forget_policies('invitation');
create policy read_own on invitation for select to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('administrator')) or (select ctx.has('sync')));
create policy invite_for_own on invitation for insert to portal_app
  with check (invited_by = (select ctx.subject()) and accepted_at is null and expires_at <= now() + interval '8 days'
    and (mandate_until is null or mandate_until <= now() + interval '10 years')
    and ((organisation_id = (select ctx.organisation()) and (select ctx.has('role:ADMINISTRATOR')))
         or ((select ctx.has('administrator')) and roles in ('', 'ADMINISTRATOR'))));
create policy keep_own on invitation for update to portal_app
  using ((organisation_id = (select ctx.organisation()) and ((select ctx.has('scheduler')) or (select ctx.has('role:ADMINISTRATOR'))))
         or ((select ctx.has('administrator')) and roles in ('', 'ADMINISTRATOR')))
  with check (expires_at <= now() + interval '8 days' and (mandate_until is null or mandate_until <= now() + interval '10 years')
    and ((organisation_id = (select ctx.organisation())
          and ((select ctx.has('scheduler')) or ((select ctx.has('role:ADMINISTRATOR')) and accepted_at is null)))
         or ((select ctx.has('administrator')) and roles in ('', 'ADMINISTRATOR') and accepted_at is null)));
-- Invitations by the operator while nobody else could invite: the first administrator of each of the first organisations.
call ctx.allow_portal_owner('invitation', 'seen_by_function', 'select');
create policy begun_by_function on invitation for insert to portal_owner
  with check (current_user = 'portal_owner' and invited_by = 'operator' and roles = 'ADMINISTRATOR');
