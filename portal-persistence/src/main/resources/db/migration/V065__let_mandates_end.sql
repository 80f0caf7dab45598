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

alter table mandate enable row level security;
alter table mandate force row level security;
grant select, insert, update, delete on mandate to portal_app;

-- Who sees a place sees its limits too: a limit out of sight would be none.
create policy read_own on mandate for select to portal_app
  using (organisation_id = (select ctx.organisation()) or subject = (select ctx.subject())
         or (select ctx.has('administrator')) or (select ctx.has('clock')) or (select ctx.has('mirror')));
create policy grant_own on mandate for insert to portal_app
  with check ((organisation_id = (select ctx.organisation()) or (select ctx.has('administrator')))
              and (granted_by = (select ctx.subject()) or (select ctx.has('clock'))));
create policy keep_own on mandate for update to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('administrator')))
  with check ((organisation_id = (select ctx.organisation()) or (select ctx.has('administrator')))
              and (granted_by = (select ctx.subject()) or (select ctx.has('clock'))));
create policy end_own on mandate for delete to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('administrator')));

-- What was promised about a person binds wherever their places are looked up, before an organisation is chosen as well.
create policy read_about_me on errand for select to portal_app
  using (subject = (select ctx.subject()) or (select ctx.has('clock')));
create index errand_about on errand (organisation_id, subject);

-- What a person may do now. What was taken away ends with the act, not when Keycloak has followed and was read again;
-- what was given begins with Keycloak. A role for one document stands apart, as ROLE:document.
create view effective_member with (security_invoker = true) as
select m.organisation_id, m.subject, held.roles, held.limited
from member m
cross join lateral (
  select
    coalesce(string_agg(r.role, ',' order by r.role) filter (where d.scope_document is null), '') as roles,
    coalesce(string_agg(r.role || ':' || d.scope_document, ',' order by r.role) filter (where d.scope_document is not null), '') as limited
  from unnest(string_to_array(m.roles, ',')) as r(role)
  left join mandate d on d.organisation_id = m.organisation_id and d.subject = m.subject and d.role = r.role
  where (d.until is null or d.until > now()) and not exists (
    select 1 from errand e
    where e.organisation_id = m.organisation_id and e.subject = m.subject and e.act = 'GIVE_ROLES'
      and (e.done_at is null or (e.problem = '' and e.done_at > m.mirrored_at))
      and not r.role = any (string_to_array(case when e.act = 'GIVE_ROLES' then cast(e.details as json) ->> 'roles' end, ',')))
) held
where not exists (
  select 1 from errand e
  where e.organisation_id = m.organisation_id and e.subject = m.subject and e.act = 'REMOVE'
    and (e.done_at is null or (e.problem = '' and e.done_at > m.mirrored_at)));
grant select on effective_member to portal_app;
