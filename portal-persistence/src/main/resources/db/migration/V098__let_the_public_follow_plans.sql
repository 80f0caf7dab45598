-- How an adopted plan goes on is printed as it happens. While it is reviewed it is written on, and the public reads it as it was.
create function public_follows(owner uuid, plan uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.public_plan p
    where p.organisation_id = owner and p.plan_id = public_follows.plan and p.state in ('ADOPTED', 'ACTIVE'))
$$;
revoke all on function public_follows(uuid, uuid) from public;

create function public_follows_activities() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.public_activity t
  set responsible = coalesce((select o.name from public.organisation o where o.id = c.responsible_id), ''), from_day = c.from_day,
    to_day = c.to_day, state = c.state
  from changed c
  where t.organisation_id = c.organisation_id and t.plan_id = c.plan_id and t.activity_id = c.id
    and public.public_follows(c.organisation_id, c.plan_id);
  return null;
end
$$;

create function public_follows_reports() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.public_report
  select s.organisation_id, s.plan_id, s.section_id, r.id, d.subject_id, r.due_on, o.name, r.text
  from public.public_section s
  join public.progress_report r on r.organisation_id = new.reporter_id and r.id = new.report_id
  join public.progress_schedule d on d.organisation_id = r.owner_id and d.id = r.schedule_id
  join public.organisation o on o.id = r.organisation_id
  where s.organisation_id = new.organisation_id and s.plan_id = new.plan_id and s.section_id = new.section_id
    and public.public_follows(new.organisation_id, new.plan_id)
  on conflict do nothing;
  return null;
end
$$;

create function public_follows_commitments() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.public_commitment
  select s.organisation_id, s.plan_id, s.section_id, new.id, new.number, new.addressee_type, new.addressee, new.text,
    new.announced_on, new.state
  from public.public_section s
  where s.organisation_id = new.organisation_id and s.plan_id = new.plan_id and s.section_id = new.section_id
    and public.public_follows(new.organisation_id, new.plan_id)
  on conflict (organisation_id, plan_id, commitment_id) do update set addressee_type = excluded.addressee_type,
    addressee = excluded.addressee, text = excluded.text, announced_on = excluded.announced_on, state = excluded.state;
  return null;
end
$$;

-- What was recorded by mistake is gone for everybody, wherever the plan stands.
create function public_forgets_commitments() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.public_commitment t
  where t.organisation_id = old.organisation_id and t.plan_id = old.plan_id and t.commitment_id = old.id;
  return null;
end
$$;
revoke all on function public_follows_activities(), public_follows_reports(), public_follows_commitments(),
  public_forgets_commitments() from public;

create trigger public_follows_activities after update on activity referencing new table as changed
  for each statement execute function public_follows_activities();
create trigger public_follows_reports after insert on report_acceptance
  for each row execute function public_follows_reports();
create trigger public_follows_commitments after insert or update on commitment
  for each row execute function public_follows_commitments();
create trigger public_forgets_commitments after delete on commitment
  for each row execute function public_forgets_commitments();
