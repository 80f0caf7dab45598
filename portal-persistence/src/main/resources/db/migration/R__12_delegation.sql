set local check_function_bodies = off;

-- The roles that the caller may use in place of others. Called before an organisation is chosen, when nothing else of it is visible.
create or replace function ctx.standing_in() returns table (organisation_id uuid, role text, from_subject text, from_name text, ends_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.organisation_id, r.role, r.from_subject, r.from_name, r.ends_at
  from public.running_delegation r where r.to_subject = ctx.subject()
$$;
revoke all on function ctx.standing_in() from public;
grant execute on function ctx.standing_in() to portal_app;

-- Delegations in force. A role is no longer delegated if the delegating person has lost it, holds it for one document only, or held it until a
-- time that has passed, or if their account is disabled, even before Keycloak has been updated.
create or replace view running_delegation with (security_invoker = true) as
  select d.organisation_id, d.id, d.role, d.from_subject, d.from_name, d.to_subject, d.ends_at
  from delegation d
  join effective_member giver on giver.organisation_id = d.organisation_id and giver.subject = d.from_subject
  join person p on p.subject = d.from_subject and p.enabled
  join member taker on taker.organisation_id = d.organisation_id and taker.subject = d.to_subject
  where d.ended_at is null and d.starts_at <= now() and d.ends_at > now()
    and d.role = any (string_to_array(case d.role when 'LEAD' then p.coalition_roles else giver.roles end, ','));
grant select on running_delegation to portal_app;

call ctx.forget_policies('delegation');
create policy read_own on delegation for select to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('scheduler')));
-- Only a role that one holds oneself can be delegated, and only to a colleague: a deputy cannot appoint another deputy.
create policy lend_my_own on delegation for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and from_subject = (select ctx.subject())
         and to_subject <> from_subject
         and exists (select 1 from member m
                     where m.organisation_id = delegation.organisation_id and m.subject = delegation.to_subject)
         and exists (select 1 from member m join person p on p.subject = m.subject
                     where m.organisation_id = delegation.organisation_id and m.subject = delegation.from_subject
                       and delegation.role = any (string_to_array(
                         case delegation.role when 'LEAD' then p.coalition_roles else m.roles end, ','))));
create policy end_own on delegation for update to portal_app
  using (organisation_id = (select ctx.organisation()) and ended_at is null
         and ((select ctx.subject()) in (from_subject, to_subject) or (select ctx.has('role:ADMINISTRATOR'))))
  with check (organisation_id = (select ctx.organisation()) and ctx.is_now(ended_at));
call ctx.allow_portal_owner('delegation', 'stand_in', 'select');
-- A role for one document and membership itself cannot be delegated, nor can a delegation begin or end years from now.
create policy lend_what_counts on delegation as restrictive for insert to portal_app
  with check (role <> 'MEMBER' and case role when 'LEAD' then (select ctx.has('lead')) else ctx.has('role:' || role) end
    and ctx.is_now(created_at) and ended_at is null
    and starts_at <= now() + interval '367 days' and ends_at <= starts_at + interval '367 days');

call ctx.forget_policies('chair_term');
-- Everybody in the coalition may know who chairs.
create policy read_in_the_coalition on chair_term for select to portal_app
  using ((select ctx.organisation()) is not null);
call ctx.allow_organisation('chair_term', 'add_as_lead', 'insert', 'lead');

call ctx.forget_policies('chair_note');
create policy read_in_the_coalition on chair_note for select to portal_app
  using ((select ctx.organisation()) is not null);
call ctx.allow_organisation('chair_note', 'add_as_lead', 'insert', 'lead');
