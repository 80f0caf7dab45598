-- What every reader of a plan sees. Whatever only some of them see stands elsewhere, so that nothing here moves with it.
create table plan (
  organisation_id uuid not null constraint plan_of references organisation,
  id uuid not null,
  title text not null,
  goal text not null,
  language text not null,
  scope text not null,
  starts_on date,
  ends_on date,
  state text not null,
  state_note text not null default '',
  adoption_round integer not null default 0,
  adopted_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint plan_pk primary key (organisation_id, id),
  constraint plan_state check (state in ('DRAFT', 'IN_REVIEW', 'CLEARED', 'SHARED', 'PROPOSED', 'RETURNED', 'ADOPTED', 'ACTIVE',
    'UNDER_REVIEW', 'CLOSED', 'WITHDRAWN', 'ARCHIVED')),
  constraint plan_span check (starts_on <= ends_on)
);
create index plan_by_id on plan (id);

-- There is no place in an order: a gap would tell of a section that somebody does not see.
create table plan_section (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  heading text not null,
  text text not null,
  text_number integer not null,
  written boolean not null default false,
  owner_subject text not null,
  owner_name text not null,
  level text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint plan_section_pk primary key (organisation_id, id),
  constraint plan_section_in_plan unique (organisation_id, plan_id, id),
  constraint plan_section_of foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  constraint plan_section_heading check (heading in ('PROBLEM', 'GOAL', 'OBJECTIVES', 'RATIONALE', 'TARGETS', 'POWER_ANALYSIS',
    'ALLIES', 'MESSAGES', 'ACTIONS', 'OPPORTUNITIES', 'RESOURCES', 'RISKS', 'MONITORING')),
  constraint plan_section_level check (level in ('ME', 'ORGANISATION', 'NAMED', 'COALITION', 'PUBLIC'))
);
create index plan_section_of_plan on plan_section (plan_id);
create index plan_section_by_id on plan_section (id);

-- The organisations that a section of the level NAMED is for. Only readers of the plan can be among those who see it.
create table plan_section_share (
  organisation_id uuid not null,
  section_id uuid not null,
  grantee_id uuid not null,
  plan_id uuid not null,
  constraint plan_section_share_pk primary key (organisation_id, section_id, grantee_id),
  constraint plan_section_share_of foreign key (organisation_id, plan_id, section_id)
    references plan_section (organisation_id, plan_id, id)
);

alter table plan enable row level security;
alter table plan force row level security;
alter table plan_section enable row level security;
alter table plan_section force row level security;
alter table plan_section_share enable row level security;
alter table plan_section_share force row level security;

grant select, insert on plan, plan_section to portal_app;
grant update (title, goal, language, scope, starts_on, ends_on, state, state_note, adoption_round, adopted_at, changed_at, version)
  on plan to portal_app;
grant update (text, text_number, written, owner_subject, owner_name, level, changed_at, version) on plan_section to portal_app;
grant select, insert, delete on plan_section_share to portal_app;

create policy read_shared on plan for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or exists (select 1 from document_reader r where r.kind = 'PLAN' and r.document_id = plan.id
                     and r.organisation_id = plan.organisation_id)
         or (id = (select ctx.preview('document')) and organisation_id = (select ctx.preview('owner'))));
create policy add_own on plan for insert to portal_app
  with check (organisation_id = (select ctx.organisation()));
create policy keep_own_or_steward on plan for update to portal_app
  using (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.kind = 'PLAN' and r.document_id = plan.id
                and r.organisation_id = plan.organisation_id and r.reader_organisation = (select ctx.leads()))))
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.kind = 'PLAN' and r.document_id = plan.id
                and r.organisation_id = plan.organisation_id and r.reader_organisation = (select ctx.leads()))));

-- The owner knows whom it has named; whoever is named and reads the plan knows it of itself.
create policy read_own_or_named on plan_section_share for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or (grantee_id = (select ctx.organisation()) and exists (
              select 1 from document_reader r where r.kind = 'PLAN' and r.document_id = plan_section_share.plan_id
                and r.organisation_id = plan_section_share.organisation_id and r.reader_organisation = (select ctx.organisation())))
         or (grantee_id = (select ctx.preview('reader')) and plan_id = (select ctx.preview('document'))
             and organisation_id = (select ctx.preview('owner'))));

-- The one place that says who sees a section. Whatever hangs in a section asks whether it is to be seen here.
create policy read_by_level on plan_section for select to portal_app
  using ((organisation_id = (select ctx.organisation()) and (level <> 'ME' or owner_subject = (select ctx.subject())))
         or (level in ('COALITION', 'PUBLIC') and exists (
              select 1 from plan p where p.organisation_id = plan_section.organisation_id and p.id = plan_section.plan_id))
         or (level = 'NAMED' and exists (
              select 1 from plan_section_share x where x.organisation_id = plan_section.organisation_id
                and x.section_id = plan_section.id)));
create policy add_own on plan_section for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and owner_subject = (select ctx.subject()));
create policy keep_own on plan_section for update to portal_app
  using (organisation_id = (select ctx.organisation()) and (level <> 'ME' or owner_subject = (select ctx.subject())))
  with check (organisation_id = (select ctx.organisation()) and (level <> 'ME' or owner_subject = (select ctx.subject())));

create policy add_own on plan_section_share for insert to portal_app
  with check (organisation_id = (select ctx.organisation()));
create policy drop_own on plan_section_share for delete to portal_app
  using (organisation_id = (select ctx.organisation()));

create policy kept_by_triggers on plan for select to portal_owner using (current_user = 'portal_owner');
create policy kept_by_triggers on plan_section for select to portal_owner using (current_user = 'portal_owner');
create policy kept_by_triggers on plan_section_share for select to portal_owner using (current_user = 'portal_owner');

-- The same question for what is said about a section elsewhere.
create function ctx.sees_plan_section(document uuid, owner uuid, section uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.plan_section s
    where s.organisation_id = owner and s.plan_id = document and s.id = section)
$$;
revoke all on function ctx.sees_plan_section(uuid, uuid, uuid) from public;
grant execute on function ctx.sees_plan_section(uuid, uuid, uuid) to portal_app;

create trigger owner_reads after insert on plan for each row execute function owner_reads('PLAN');
create trigger readers_see_newest after update of changed_at on plan for each row execute function readers_see_newest();

-- Leads move a plan on; what stands in it stays with its owner.
create function stewards_write_no_head() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.organisation_id is distinct from ctx.organisation()
     and (new.title, new.goal, new.language, new.scope, new.starts_on, new.ends_on)
       is distinct from (old.title, old.goal, old.language, old.scope, old.starts_on, old.ends_on) then
    raise exception 'Only the owner writes on a plan.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function stewards_write_no_head() from public;
create trigger stewards_write_no_head before update on plan for each row execute function stewards_write_no_head();

-- What a colleague has under review and what the leads are asked about, or have adopted, reads as it did. The level may change.
create function section_under_review_stays() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.text is distinct from old.text and not exists (
      select 1 from public.plan p where p.organisation_id = new.organisation_id and p.id = new.plan_id
        and p.state in ('DRAFT', 'SHARED', 'RETURNED', 'UNDER_REVIEW')) then
    raise exception 'The plan is not written on now.' using errcode = '23514', constraint = 'plan_section_is_frozen';
  end if;
  return new;
end
$$;
revoke all on function section_under_review_stays() from public;
create trigger section_under_review_stays before update on plan_section for each row execute function section_under_review_stays();

-- Who was named is forgotten with the level, and nobody keeps the knowledge of a section that is hidden again.
create function forget_who_was_named() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.plan_section_share x where x.organisation_id = new.organisation_id and x.section_id = new.id;
  return null;
end
$$;
revoke all on function forget_who_was_named() from public;
create trigger forget_who_was_named after update of level on plan_section for each row
  when (new.level <> 'NAMED') execute function forget_who_was_named();

create function only_named_while_named() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.plan_section s where s.organisation_id = new.organisation_id and s.id = new.section_id
      and s.level = 'NAMED') then
    raise exception 'Organisations are named for a section of that level.' using errcode = '23514',
      constraint = 'plan_section_share_while_named';
  end if;
  return null;
end
$$;
revoke all on function only_named_while_named() from public;
create trigger only_named_while_named after insert on plan_section_share for each row execute function only_named_while_named();

-- Moves a plan to the top for those who see the section in which something has changed, and for nobody else.
create function move_for_readers_of(owner uuid, plan uuid, section uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  update public.document_reader r set changed_at = now()
  from public.plan_section s
  where s.organisation_id = owner and s.plan_id = plan and s.id = section
    and r.kind = 'PLAN' and r.organisation_id = owner and r.document_id = plan and r.changed_at < now()
    and (s.level in ('COALITION', 'PUBLIC')
         or (s.level <> 'ME' and r.reader_organisation = owner)
         or (s.level = 'NAMED' and exists (
              select 1 from public.plan_section_share x where x.organisation_id = owner and x.section_id = section
                and x.grantee_id = r.reader_organisation)))
$$;
revoke all on function move_for_readers_of(uuid, uuid, uuid) from public;

create function section_has_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.move_for_readers_of(new.organisation_id, new.plan_id, new.id);
  return null;
end
$$;
revoke all on function section_has_changed() from public;
create trigger section_has_changed after insert or update on plan_section for each row execute function section_has_changed();

create view plan_list with (security_invoker = true) as
  select p.id, p.title, p.state, p.organisation_id, o.alias as owner_alias, o.name as owner_name, p.starts_on, p.ends_on, r.changed_at
  from document_reader r
  join plan p on p.organisation_id = r.organisation_id and p.id = r.document_id
  join organisation o on o.id = p.organisation_id
  where r.kind = 'PLAN' and r.reader_organisation = (select ctx.organisation());
grant select on plan_list to portal_app;

create view plan_steward_list with (security_invoker = true) as
  select p.id, p.title, p.state, p.organisation_id, o.alias as owner_alias, o.name as owner_name, p.starts_on, p.ends_on, r.changed_at
  from document_reader r
  join plan p on p.organisation_id = r.organisation_id and p.id = r.document_id
  join organisation o on o.id = p.organisation_id
  where r.kind = 'PLAN' and r.reader_organisation = (select ctx.leads());
grant select on plan_steward_list to portal_app;
