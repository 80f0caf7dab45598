-- An organisation is responsible for an activity of somebody else's plan once it has said yes, and is named to nobody before.
-- Until then the owner and the organisation that is asked know of it; others learn that somebody is asked.
alter table activity add column asked boolean not null default false;

create table activity_ask (
  organisation_id uuid not null,
  activity_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  asked_id uuid not null,
  asked_at timestamptz not null,
  constraint activity_ask_pk primary key (organisation_id, activity_id),
  constraint activity_ask_of foreign key (organisation_id, activity_id) references activity (organisation_id, id) on delete cascade
);
create index activity_ask_of_asked on activity_ask (asked_id, asked_at);
create index activity_ask_of_plan on activity_ask (plan_id, section_id);

-- Whom the owner has named is asked now. Whoever took an activity by an act of its own has said yes already: the trail knows how
-- many of each plan those are, and where an organisation has more than it took, it is asked for all of them.
alter table activity no force row level security;
alter table audit_entry no force row level security;
insert into activity_ask
select a.organisation_id, a.id, a.plan_id, a.section_id, a.responsible_id, now()
from activity a
where a.responsible_id <> a.organisation_id
  and (select count(*) from activity b where b.plan_id = a.plan_id and b.responsible_id = a.responsible_id)
    > (select count(*) from audit_entry e where e.organisation_id = a.responsible_id and e.action = 'ActivityTaken'
         and e.object_id = a.plan_id);
update activity a set responsible_id = null, asked = true
where exists (select 1 from activity_ask k where k.organisation_id = a.organisation_id and k.activity_id = a.id);
alter table audit_entry force row level security;
alter table activity force row level security;

alter table activity add constraint activity_asked check (not asked or responsible_id is null);
grant update (asked) on activity to portal_app;

alter table activity_ask enable row level security;
alter table activity_ask force row level security;
grant select, insert, delete on activity_ask to portal_app;
create policy read_own_or_asked on activity_ask for select to portal_app
  using ((organisation_id = (select ctx.organisation()) or asked_id = (select ctx.organisation()))
         and exists (select 1 from plan_section s where s.organisation_id = activity_ask.organisation_id and s.id = activity_ask.section_id));
create policy add_own on activity_ask for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from plan_section s where s.organisation_id = activity_ask.organisation_id and s.id = activity_ask.section_id));
create policy drop_own_or_answered on activity_ask for delete to portal_app
  using ((organisation_id = (select ctx.organisation()) or asked_id = (select ctx.organisation()))
         and exists (select 1 from plan_section s where s.organisation_id = activity_ask.organisation_id and s.id = activity_ask.section_id));

-- Whoever is asked may say no: then nobody is responsible, as before.
drop policy keep_own_or_responsible on activity;
create policy keep_own_or_responsible on activity for update to portal_app
  using (exists (select 1 from plan_section s where s.organisation_id = activity.organisation_id and s.id = activity.section_id)
         and (organisation_id = (select ctx.organisation()) or responsible_id = (select ctx.organisation())
              or (responsible_id is null and exists (
                   select 1 from access_grant g where g.kind = 'PLAN' and g.organisation_id = activity.organisation_id
                     and g.document_id = activity.plan_id and g.grantee_id = (select ctx.organisation()) and g.level <> 'READ'))))
  with check (exists (select 1 from plan_section s where s.organisation_id = activity.organisation_id and s.id = activity.section_id)
         and (organisation_id = (select ctx.organisation()) or responsible_id = (select ctx.organisation())
              or (responsible_id is null and exists (
                   select 1 from activity_ask k where k.organisation_id = activity.organisation_id and k.activity_id = activity.id
                     and k.asked_id = (select ctx.organisation())))));

-- Nobody names anybody but themselves, not even the owner of the plan; and what one organisation is asked for no other one takes.
create function others_are_asked_before_they_are_named() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := ctx.organisation();
  before uuid := case when tg_op = 'UPDATE' then old.responsible_id end;
begin
  if me is null then
    return new;
  end if;
  if new.responsible_id is distinct from before and new.responsible_id <> me then
    raise exception 'An organisation is named once it has accepted.' using errcode = '42501';
  end if;
  if tg_op = 'UPDATE' and old.asked and old.organisation_id <> me and not exists (
       select 1 from public.activity_ask k where k.organisation_id = old.organisation_id and k.activity_id = old.id and k.asked_id = me) then
    raise exception 'Another organisation is asked.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function others_are_asked_before_they_are_named() from public;
create trigger others_are_asked_before_they_are_named before insert or update on activity for each row
  execute function others_are_asked_before_they_are_named();
