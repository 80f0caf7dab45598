-- Somebody lends a role to a colleague for a while: one of the organisation's roles, or leading for it. The names stay
-- readable when the people have left.
create table delegation (
  organisation_id uuid not null constraint delegation_of references organisation,
  id uuid not null,
  role text not null,
  from_subject text not null,
  from_name text not null,
  to_subject text not null,
  to_name text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  zone text not null,
  reason text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by text not null default '',
  constraint delegation_pk primary key (organisation_id, id),
  constraint delegation_role check (role in ('MEMBER', 'SIGNATORY', 'ADMINISTRATOR', 'GRANTS_OFFICER', 'REVIEWER',
    'FINANCE_OFFICER', 'CUSTODIAN', 'PRESS_OFFICER', 'LEAD')),
  constraint delegation_span check (starts_at <= ends_at)
);
create index delegation_newest on delegation (organisation_id, starts_at desc, id desc);
create index delegation_to on delegation (to_subject) where ended_at is null;

alter table delegation enable row level security;
alter table delegation force row level security;
grant select, insert on delegation to portal_app;
grant update (ended_at, ended_by) on delegation to portal_app;

create policy read_own on delegation for select to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('clock')));
-- Only a role that one holds oneself: whoever stands in for somebody names no deputy. Only to a colleague.
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
  using (organisation_id = (select ctx.organisation())) with check (organisation_id = (select ctx.organisation()));
create policy stand_in on delegation for select to portal_owner using (current_user = 'portal_owner');

-- Those that count now. What the lender has lost, or an account that is disabled, is lent no longer.
create view running_delegation with (security_invoker = true) as
  select d.organisation_id, d.id, d.role, d.from_subject, d.from_name, d.to_subject, d.ends_at
  from delegation d
  join member giver on giver.organisation_id = d.organisation_id and giver.subject = d.from_subject
  join person p on p.subject = d.from_subject and p.enabled
  join member taker on taker.organisation_id = d.organisation_id and taker.subject = d.to_subject
  where d.ended_at is null and d.starts_at <= now() and d.ends_at > now()
    and d.role = any (string_to_array(case d.role when 'LEAD' then p.coalition_roles else giver.roles end, ','));
grant select on running_delegation to portal_app;

-- What the caller may do in place of others. Asked before an organisation is chosen, when nothing else of it can be seen.
create function ctx.standing_in() returns table (organisation_id uuid, role text, from_subject text, from_name text, ends_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.organisation_id, r.role, r.from_subject, r.from_name, r.ends_at
  from public.running_delegation r where r.to_subject = ctx.subject()
$$;
revoke all on function ctx.standing_in() from public;
grant execute on function ctx.standing_in() to portal_app;
