-- That somebody was reminded of a report, so that it happens once before it is due and once afterwards. Only the owner keeps it.
create table report_reminder (
  organisation_id uuid not null,
  plan_id uuid not null,
  section_id uuid not null,
  schedule_id uuid not null,
  due_on date not null,
  kind text not null,
  sent_at timestamptz not null,
  constraint report_reminder_pk primary key (organisation_id, schedule_id, due_on, kind),
  constraint report_reminder_of foreign key (organisation_id, schedule_id) references progress_schedule (organisation_id, id),
  constraint report_reminder_kind check (kind in ('SOON', 'OVERDUE'))
);
alter table report_reminder enable row level security;
alter table report_reminder force row level security;
grant select, insert on report_reminder to portal_app;
create policy read_inside on report_reminder for select to portal_app
  using (organisation_id = (select ctx.organisation())
         and exists (select 1 from plan_section s where s.organisation_id = report_reminder.organisation_id
                     and s.id = report_reminder.section_id));
create policy add_own on report_reminder for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from progress_schedule d where d.organisation_id = report_reminder.organisation_id
                     and d.id = report_reminder.schedule_id and d.plan_id = report_reminder.plan_id
                     and d.section_id = report_reminder.section_id));

create policy due on progress_schedule for select to portal_owner using (current_user = 'portal_owner');
create policy due on progress_report for select to portal_owner using (current_user = 'portal_owner');
create policy due on activity for select to portal_owner using (current_user = 'portal_owner');
create policy due on report_reminder for select to portal_owner using (current_user = 'portal_owner');

-- Whom a section reaches, asked about an organisation that is not asking itself: the levels once more, for triggers and the clock.
create function section_reaches(owner uuid, plan uuid, section uuid, reader uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1 from public.plan_section s
    join public.document_reader r on r.kind = 'PLAN' and r.organisation_id = s.organisation_id and r.document_id = s.plan_id
    where s.organisation_id = section_reaches.owner and s.plan_id = section_reaches.plan and s.id = section_reaches.section
      and r.reader_organisation = section_reaches.reader
      and (s.level in ('COALITION', 'PUBLIC')
           or (s.level <> 'ME' and r.reader_organisation = s.organisation_id)
           or (s.level = 'NAMED' and exists (
                select 1 from public.plan_section_share x where x.organisation_id = s.organisation_id and x.section_id = s.id
                  and x.grantee_id = r.reader_organisation))))
$$;
revoke all on function section_reaches(uuid, uuid, uuid, uuid) from public;

create or replace function move_for_readers_of(owner uuid, plan uuid, section uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  update public.document_reader r set changed_at = now()
  where r.kind = 'PLAN' and r.organisation_id = owner and r.document_id = plan and r.changed_at < now()
    and public.section_reaches(owner, plan, section, r.reader_organisation)
$$;

-- The reports of a plan that is carried out of which somebody is to be reminded now: a week ahead, and again once the day is
-- over. What lies more than a month back is nobody's news. Whoever is responsible is told; where the section does not reach
-- them any more, and where nobody else is responsible, the owner is. A section of one person concerns the clock no more than
-- anybody else.
create function reports_due() returns table (organisation_id uuid, plan_id uuid, section_id uuid, schedule_id uuid, due_on date,
    kind text, told uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.organisation_id, d.plan_id, d.section_id, d.id, k.due_on, k.kind,
         case when public.section_reaches(d.organisation_id, d.plan_id, d.section_id, a.responsible_id) then a.responsible_id
              else d.organisation_id end
  from public.progress_schedule d
  join public.plan p on p.organisation_id = d.organisation_id and p.id = d.plan_id and p.state in ('ADOPTED', 'ACTIVE', 'UNDER_REVIEW')
  join public.plan_section s on s.organisation_id = d.organisation_id and s.id = d.section_id and s.level <> 'ME'
  left join public.activity a on a.organisation_id = d.organisation_id and a.id = d.subject_id
  cross join (select (now() at time zone 'UTC')::date as today) t
  cross join lateral (
    select extract(year from age(t.today - 30, d.first_due))::integer * 12
           + extract(month from age(t.today - 30, d.first_due))::integer as months) since
  cross join lateral (
    select day.due_on, case when day.due_on < t.today then 'OVERDUE' else 'SOON' end as kind
    from generate_series(greatest(0, coalesce(since.months / nullif(d.every_months, 0), 0)),
                         greatest(0, coalesce((since.months + 3) / nullif(d.every_months, 0), 0))) i
    cross join lateral (select (d.first_due + make_interval(months => i * d.every_months))::date as due_on) day
    where day.due_on between t.today - 30 and t.today + 7 and day.due_on <= d.last_due) k
  where (a.state is null or a.state in ('PLANNED', 'IN_PROGRESS'))
    and not exists (select 1 from public.progress_report r where r.owner_id = d.organisation_id and r.schedule_id = d.id
                    and r.due_on = k.due_on)
    and not exists (select 1 from public.report_reminder m where m.organisation_id = d.organisation_id and m.schedule_id = d.id
                    and m.due_on = k.due_on and m.kind = k.kind)
$$;
revoke all on function reports_due() from public;

-- Only where something is due, never what: the clock then enters that organisation and looks for itself.
create function ctx.due_plans() returns table (organisation_id uuid, plan_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.organisation_id, p.id from public.plan p
  where ctx.has('clock') and p.state = 'ADOPTED' and p.starts_on <= (now() at time zone 'UTC')::date
    and not exists (
      select 1 from public.activity a
      join public.plan_section s on s.organisation_id = a.organisation_id and s.id = a.section_id and s.level <> 'ME'
      where a.organisation_id = p.organisation_id and a.plan_id = p.id and a.responsible_id is null
        and a.state in ('PLANNED', 'IN_PROGRESS'))
  union
  select d.organisation_id, d.plan_id from public.reports_due() d where ctx.has('clock')
  order by 2 limit 100
$$;
create function ctx.due_reports(plan uuid) returns table (section_id uuid, schedule_id uuid, due_on date, kind text, told uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.section_id, d.schedule_id, d.due_on, d.kind, d.told from public.reports_due() d
  where ctx.has('clock') and d.organisation_id = ctx.organisation() and d.plan_id = due_reports.plan
$$;
revoke all on function ctx.due_plans(), ctx.due_reports(uuid) from public;
grant execute on function ctx.due_plans(), ctx.due_reports(uuid) to portal_app;
