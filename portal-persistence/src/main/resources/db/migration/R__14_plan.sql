set local check_function_bodies = off;

-- A plan is shared in sections: its own policies decide which of them the reader sees. Its own id is no section and shows nothing.
create or replace function ctx.sees_plan_section(document uuid, owner uuid, section uuid) returns boolean
  language sql stable cost 5000 set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.plan_section s
    where s.organisation_id = owner and s.plan_id = document and s.id = section)
$$;
revoke all on function ctx.sees_plan_section(uuid, uuid, uuid) from public;
grant execute on function ctx.sees_plan_section(uuid, uuid, uuid) to portal_app;

-- Leads change the state of a plan; only its owner changes its content.
create or replace function stewards_write_no_head() returns trigger
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
create or replace trigger stewards_write_no_head before update on plan for each row execute function stewards_write_no_head();

-- Text under review by a colleague, proposed to the leads or adopted by them does not change. Its level may change.
create or replace function section_under_review_stays() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.text, new.place) is distinct from (old.text, old.place) and not exists (
      select 1 from public.plan p where p.organisation_id = new.organisation_id and p.id = new.plan_id
        and p.state in ('DRAFT', 'SHARED', 'RETURNED', 'UNDER_REVIEW')) then
    raise exception 'The plan is not written on now.' using errcode = '23514', constraint = 'plan_section_is_frozen';
  end if;
  return new;
end
$$;
revoke all on function section_under_review_stays() from public;
create or replace trigger section_under_review_stays before update on plan_section for each row
  execute function section_under_review_stays();

-- Named organisations are deleted with the level, so that nobody keeps knowing of a section that is hidden again.
create or replace function forget_who_was_named() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.plan_section_share x where x.organisation_id = new.organisation_id and x.section_id = new.id;
  return null;
end
$$;
revoke all on function forget_who_was_named() from public;
create or replace trigger forget_who_was_named after update of level on plan_section for each row
  when (new.level <> 'NAMED') execute function forget_who_was_named();

create or replace function only_named_while_named() returns trigger
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
create or replace trigger only_named_while_named after insert on plan_section_share for each row execute function only_named_while_named();

-- Moves a plan to the top for those who see the section in which something has changed, and for nobody else.
create or replace function move_for_readers_of(owner uuid, plan uuid, section uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  update public.document_reader r set changed_at = now()
  where r.kind = 'PLAN' and r.organisation_id = owner and r.document_id = plan and r.changed_at < now()
    and public.section_reaches(owner, plan, section, r.reader_organisation)
$$;
revoke all on function move_for_readers_of(uuid, uuid, uuid) from public;

create or replace function section_has_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.move_for_readers_of(new.organisation_id, new.plan_id, new.id);
  return null;
end
$$;
revoke all on function section_has_changed() from public;
create or replace trigger section_has_changed after insert or update on plan_section for each row execute function section_has_changed();

create or replace function others_move_only_what_is_theirs() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.organisation_id is distinct from ctx.organisation()
     and (new.title, new.from_day, new.to_day) is distinct from (old.title, old.from_day, old.to_day) then
    raise exception 'Only the owner of the plan writes on an activity.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function others_move_only_what_is_theirs() from public;
create or replace trigger others_move_only_what_is_theirs before update on activity for each row
  execute function others_move_only_what_is_theirs();

-- Once for each statement and not for each row, whether one or two thousand have changed.
create or replace function records_have_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.move_for_readers_of(c.organisation_id, c.plan_id, c.section_id)
  from (select distinct organisation_id, plan_id, section_id from changed) c;
  return null;
end
$$;
revoke all on function records_have_changed() from public;
create or replace trigger records_were_added after insert on objective referencing new table as changed
  for each statement execute function records_have_changed();
create or replace trigger records_have_changed after update on objective referencing new table as changed
  for each statement execute function records_have_changed();
create or replace trigger records_were_added after insert on recommendation referencing new table as changed
  for each statement execute function records_have_changed();
create or replace trigger records_have_changed after update on recommendation referencing new table as changed
  for each statement execute function records_have_changed();
create or replace trigger records_were_added after insert on activity referencing new table as changed
  for each statement execute function records_have_changed();
create or replace trigger records_have_changed after update on activity referencing new table as changed
  for each statement execute function records_have_changed();
create or replace trigger records_were_added after insert on progress_schedule referencing new table as changed
  for each statement execute function records_have_changed();
create or replace trigger records_have_changed after update on progress_schedule referencing new table as changed
  for each statement execute function records_have_changed();
create or replace trigger records_were_added after insert on commitment referencing new table as changed
  for each statement execute function records_have_changed();
create or replace trigger records_have_changed after update on commitment referencing new table as changed
  for each statement execute function records_have_changed();
create or replace trigger records_were_added after insert on commitment_evidence referencing new table as changed
  for each statement execute function records_have_changed();

-- The newest review counts, from its day to the day on which the next one is due.
create or replace function require_risk_review(owner uuid, plan uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (now() at time zone 'UTC')::date;
  newest record;
begin
  select v.reviewed_on, v.next_on into newest from public.risk_review v
  where v.organisation_id = owner and v.plan_id = plan order by v.reviewed_on desc, v.created_at desc limit 1;
  if not found or newest.reviewed_on > today or newest.next_on < today then
    raise exception 'The risks of the plan are not reviewed.' using errcode = '23514', constraint = 'plan_risks_are_reviewed';
  end if;
end
$$;
revoke all on function require_risk_review(uuid, uuid) from public;

create or replace function plan_goes_out_reviewed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.plan p where p.organisation_id = new.organisation_id and p.id = new.document_id
      and p.state in ('SHARED', 'PROPOSED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW')) then
    raise exception 'The plan is not cleared for others.' using errcode = '23514', constraint = 'plan_is_cleared_for_others';
  end if;
  perform public.require_risk_review(new.organisation_id, new.document_id);
  return null;
end
$$;
revoke all on function plan_goes_out_reviewed() from public;
create or replace trigger plan_goes_out_reviewed after insert or update on access_grant for each row
  when (new.kind = 'PLAN') execute function plan_goes_out_reviewed();

create or replace function section_goes_out_reviewed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ladder text[] := array['ME', 'ORGANISATION', 'NAMED', 'COALITION', 'PUBLIC'];
begin
  if (tg_op = 'INSERT' or array_position(ladder, new.level) > array_position(ladder, old.level))
     and exists (select 1 from public.document_reader r where r.kind = 'PLAN' and r.organisation_id = new.organisation_id
       and r.document_id = new.plan_id and r.reader_organisation <> r.organisation_id) then
    perform public.require_risk_review(new.organisation_id, new.plan_id);
  end if;
  return null;
end
$$;
revoke all on function section_goes_out_reviewed() from public;
create or replace trigger section_goes_out_reviewed after insert or update of level on plan_section for each row
  when (new.level in ('NAMED', 'COALITION', 'PUBLIC')) execute function section_goes_out_reviewed();

create or replace function named_share_goes_out_reviewed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.document_reader r where r.kind = 'PLAN' and r.organisation_id = new.organisation_id
      and r.document_id = new.plan_id and r.reader_organisation = new.grantee_id) then
    perform public.require_risk_review(new.organisation_id, new.plan_id);
  end if;
  return null;
end
$$;
revoke all on function named_share_goes_out_reviewed() from public;
create or replace trigger named_share_goes_out_reviewed after insert on plan_section_share for each row
  execute function named_share_goes_out_reviewed();

-- The organisations that a section reaches, for a caller other than the organisation in question: the same levels again, for triggers and
-- the scheduler.
create or replace function section_reaches(owner uuid, plan uuid, section uuid, reader uuid) returns boolean
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

-- The reports of an active plan for which a reminder is due: a week ahead, and again once the day is over. Days more than a month ago
-- cause no reminder. The responsible organisation is notified; if the section no longer reaches it, or nobody else is responsible, the
-- owner is notified. The scheduler does not remind of a section that only one person can see.
create or replace function report_reminders_due(one_plan uuid)
  returns table (organisation_id uuid, plan_id uuid, section_id uuid, schedule_id uuid, due_on date, kind text, notified uuid)
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
  where d.plan_id = report_reminders_due.one_plan and (a.state is null or a.state in ('PLANNED', 'IN_PROGRESS'))
    and not exists (select 1 from public.progress_report r where r.owner_id = d.organisation_id and r.schedule_id = d.id
                    and r.due_on = k.due_on)
    and not exists (select 1 from public.report_reminder m where m.organisation_id = d.organisation_id and m.schedule_id = d.id
                    and m.due_on = k.due_on and m.kind = k.kind)
$$;
revoke all on function report_reminders_due(uuid) from public;

create or replace function ctx.report_reminders_due(plan uuid)
  returns table (section_id uuid, schedule_id uuid, due_on date, kind text, notified uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.section_id, d.schedule_id, d.due_on, d.kind, d.notified from public.report_reminders_due(report_reminders_due.plan) d
  where ctx.has('scheduler') and d.organisation_id = ctx.organisation()
$$;
revoke all on function ctx.report_reminders_due(uuid) from public;
grant execute on function ctx.report_reminders_due(uuid) to portal_app;

-- The same rules as PlanState and the services of a plan's course: who takes which step, and by whose votes.
create or replace function plan_takes_its_steps() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own boolean := old.organisation_id = ctx.organisation();
  pen boolean := own and ctx.may('MEMBER', old.id);
  second boolean := own and (ctx.may('SIGNATORY', old.id) or ctx.may('ADMINISTRATOR', old.id));
  leads boolean := ctx.has('lead');
  scheduler boolean := own and ctx.has('scheduler');
  steward boolean := pen or (leads and old.adopted_at is not null);
  step text := old.state || ' ' || new.state;
begin
  if not coalesce(case
      when new.state = old.state then pen or second or leads or scheduler
      when step in ('DRAFT IN_REVIEW', 'CLEARED SHARED', 'SHARED PROPOSED', 'RETURNED PROPOSED', 'SHARED ACTIVE', 'RETURNED ACTIVE',
        'CLOSED ARCHIVED') then pen
      -- A colleague has decided about it, or its organisation recalls it before one has.
      when step in ('IN_REVIEW CLEARED', 'IN_REVIEW DRAFT') then exists (
        select 1 from public.plan_review r where r.organisation_id = old.organisation_id and r.plan_id = old.id
          and (second and r.decided_by = ctx.subject() and r.cleared = (new.state = 'CLEARED')
            or pen and step = 'IN_REVIEW DRAFT' and r.decided_by is null)
          and not exists (select 1 from public.plan_review n where n.organisation_id = r.organisation_id and n.plan_id = r.plan_id
                          and n.asked_at > r.asked_at))
      when step = 'PROPOSED ADOPTED'
        then leads and public.gate_is_passed(old.organisation_id, old.id, 'ADOPTION', old.adoption_round, 2)
      when step = 'PROPOSED RETURNED'
        then leads and public.is_given_back(old.organisation_id, old.id, 'ADOPTION', old.adoption_round)
      when step = 'ADOPTED ACTIVE' then pen or scheduler
      when step in ('ACTIVE UNDER_REVIEW', 'UNDER_REVIEW ACTIVE', 'ACTIVE CLOSED') then steward
      when new.state = 'WITHDRAWN' and old.state <> 'ARCHIVED' then case when old.adopted_at is null then pen else leads end
      else false end, false) then
    raise exception 'This step is not the caller''s, or not yet.' using errcode = '42501';
  end if;
  if new.adoption_round <> old.adoption_round + (new.state = 'PROPOSED' and old.state <> 'PROPOSED')::integer
     or new.adopted_at is distinct from old.adopted_at and not (step = 'PROPOSED ADOPTED' and ctx.is_now(new.adopted_at))
     or step = 'PROPOSED ADOPTED' and new.adopted_at is null
     or (new.title, new.goal, new.language, new.scope, new.starts_on, new.ends_on)
       is distinct from (old.title, old.goal, old.language, old.scope, old.starts_on, old.ends_on)
       and not (pen and old.state in ('DRAFT', 'SHARED', 'RETURNED', 'UNDER_REVIEW')) then
    raise exception 'This goes with another step.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function plan_takes_its_steps() from public;
create or replace trigger plan_takes_its_steps before update on plan for each row
  when (current_user = 'portal_app') execute function plan_takes_its_steps();

-- An organisation can name only itself as responsible, not even the owner of the plan can name another one; and a request to one
-- organisation cannot be accepted by another one.
create or replace function others_are_asked_before_they_are_named() returns trigger
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
create or replace trigger others_are_asked_before_they_are_named before insert or update on activity for each row
  execute function others_are_asked_before_they_are_named();

-- The state of a plan for the reader index.
create or replace function plan_standing(p plan) returns document_standing
  language sql immutable as $$
  select row(p.state, p.state not in ('CLOSED', 'WITHDRAWN', 'ARCHIVED'), null::timestamptz, null::timestamptz, false)::public.document_standing
$$;
revoke all on function plan_standing(plan) from public;

create or replace function index_entry(p plan, out standing document_standing, out language text, out title_key text)
  language sql stable as $$
  select public.plan_standing(p), p.language, ctx.title_key(p.title)
$$;
revoke all on function index_entry(plan) from public;

-- A plan starts on its first day, once every activity has a responsible organisation; reminders are due a week before each report and on the day
-- after it.
create or replace function plan_due_at(p plan) returns timestamptz
  language sql stable as $$
  select case when p.state in ('ADOPTED', 'ACTIVE', 'UNDER_REVIEW') then least(
    case when p.state = 'ADOPTED' and not exists (
        select 1 from public.activity a
        join public.plan_section s on s.organisation_id = a.organisation_id and s.id = a.section_id and s.level <> 'ME'
        where a.organisation_id = p.organisation_id and a.plan_id = p.id and a.responsible_id is null
          and a.state in ('PLANNED', 'IN_PROGRESS')) then p.starts_on::timestamp at time zone 'UTC' end,
    case when exists (select 1 from public.report_reminders_due(p.id)) then now() else (
      select min(moment.day)::timestamp at time zone 'UTC' from public.progress_schedule d
      cross join lateral generate_series(0, case when d.every_months = 0 then 0 else
        (extract(year from age(d.last_due, d.first_due)) * 12 + extract(month from age(d.last_due, d.first_due)))::integer
          / d.every_months end) i
      cross join lateral (select (d.first_due + make_interval(months => i * d.every_months))::date as due_on) report
      cross join lateral (values (report.due_on - 7), (report.due_on + 1)) as moment (day)
      where d.organisation_id = p.organisation_id and d.plan_id = p.id and moment.day > (now() at time zone 'UTC')::date) end) end
$$;
revoke all on function plan_due_at(plan) from public;

-- The dashboard queries about plans that can have a result for this person (R__22_dashboard.sql).
create or replace function ctx.plan_questions(me uuid, myself text, flags text[], today date, last date) returns text[]
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return array[
    case when exists (select 1 from public.document_reader r
      join public.amendment a on a.document_id = r.document_id and a.owner_id = r.organisation_id
      where r.reader_organisation = me and r.kind = 'PLAN' and r.open and r.state in ('DRAFT', 'SHARED', 'RETURNED', 'UNDER_REVIEW')
        and r.organisation_id = me and a.withdrawn_at is null) then 'PLAN_AMENDMENTS' end,
    case when exists (select 1 from public.document_reader r
      join public.progress_schedule s on s.organisation_id = r.organisation_id and s.plan_id = r.document_id
      left join public.activity a on a.organisation_id = s.organisation_id and a.id = s.subject_id
      where r.reader_organisation = me and r.kind = 'PLAN' and r.open
        and r.state in ('SHARED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW')
        and coalesce(a.responsible_id, s.organisation_id) = me and s.first_due <= last) then 'PLAN_REPORTS' end,
    case when exists (select 1 from public.document_reader r
      join public.activity a on a.organisation_id = r.organisation_id and a.plan_id = r.document_id
      where r.reader_organisation = me and r.kind = 'PLAN' and r.open
        and r.state in ('SHARED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW')
        and a.responsible_id = me and a.state in ('PLANNED', 'IN_PROGRESS') and a.to_day between today and last) then 'PLAN_ENDING' end,
    case when exists (select 1 from public.document_reader r
      join public.risk_review v on v.organisation_id = r.organisation_id and v.plan_id = r.document_id
      where r.reader_organisation = me and r.kind = 'PLAN' and r.open
        and r.state in ('SHARED', 'PROPOSED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW')
        and r.organisation_id = me and v.next_on <= last) then 'PLAN_RISKS' end,
    case when exists (select 1 from public.document_reader r
      join public.plan_review v on v.organisation_id = r.organisation_id and v.plan_id = r.document_id
      where r.reader_organisation = me and r.kind = 'PLAN' and r.open and r.state = 'IN_REVIEW' and r.organisation_id = me
        and v.decided_by is null and v.asked_by <> myself) then 'PLAN_CLEARANCES' end,
    case when exists (select 1 from public.document_reader r
      join public.progress_report p on p.owner_id = r.organisation_id and p.plan_id = r.document_id
      where r.reader_organisation = me and r.kind = 'PLAN' and r.open
        and r.state in ('SHARED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW') and r.organisation_id = me) then 'PLAN_REPORTED' end,
    case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'PLAN' and r.open
      and r.state in ('CLEARED', 'ADOPTED') and r.organisation_id = me) then 'PLAN_READY' end,
    case when exists (select 1 from public.activity_ask k where k.asked_id = me) then 'PLAN_ASKED' end]
    || case when 'lead' = any (flags) then array[
      case when exists (select 1 from public.document_reader r where r.reader_organisation = ctx.leads() and r.kind = 'PLAN' and r.open
        and r.state = 'PROPOSED') then 'PLAN_ADOPTIONS' end] end;
end
$$;
revoke all on function ctx.plan_questions(uuid, text, text[], date, date) from public;

-- A vote counts at the gate that is open, in its round.
create or replace function plan_gate_is_open() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  p public.plan;
begin
  select * into p from public.plan t where t.organisation_id = new.owner_id and t.id = new.document_id;
  if found and not (new.gate = 'ADOPTION' and p.state = 'PROPOSED' and new.round = p.adoption_round) then
    raise exception 'Nobody is asked at this gate.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function plan_gate_is_open() from public;
create or replace trigger plan_gate_is_open before insert on approval for each row
  when (current_user = 'portal_app') execute function plan_gate_is_open();

create or replace view deliverable_plan with (security_invoker = true) as
  select p.organisation_id, p.plan_id as document_id from public_plan p where p.withdrawn_at is null;
grant select on deliverable_plan to portal_public;

create or replace view searched_plan with (security_invoker = true) as
  select p.organisation_id, p.id as document_id, p.id as part_id, p.title, p.state, '' as heading, null as text,
    p.goal || E'\n' || p.scope as words
  from plan p
  union all
  select p.organisation_id, p.id, c.id, p.title, p.state, c.heading, c.text, ''
  from plan p join plan_section c on c.organisation_id = p.organisation_id and c.plan_id = p.id;
grant select on searched_plan to portal_app;

create or replace view published_plan with (security_invoker = true) as
  select p.organisation_id, p.plan_id as document_id, p.plan_id as part_id, p.language, p.slug, p.title, '' as heading, p.published_at,
    null as text, p.goal || E'\n' || p.scope as words
  from public_plan p where p.withdrawn_at is null
  union all
  select p.organisation_id, p.plan_id, p.plan_id, t.language, p.slug, t.title, '', p.published_at, t.text, ''
  from public_plan p join public_translation t on t.organisation_id = p.organisation_id and t.statement_id = p.plan_id
  where p.withdrawn_at is null
  union all
  select p.organisation_id, p.plan_id, c.section_id, p.language, p.slug, p.title, c.heading, p.published_at, c.text, ''
  from public_plan p join public_section c on c.organisation_id = p.organisation_id and c.plan_id = p.plan_id
  where p.withdrawn_at is null;
grant select on published_plan to portal_public;

-- Plans of the organisation that are neither closed nor withdrawn.
create or replace view leaving_plan with (security_invoker = true) as
  select 'plans' as obligation, count(*) as number from document_reader r
  where r.reader_organisation = ctx.organisation() and r.kind = 'PLAN' and r.open and r.organisation_id = r.reader_organisation
  having count(*) > 0;
grant select on leaving_plan to portal_app;

call ctx.register_kind('PLAN', 'plan');
create or replace trigger readers_follow after update on plan for each row
  when ((new.changed_at, new.state, new.title, new.language) is distinct from (old.changed_at, old.state, old.title, old.language))
  execute function index_follows();

create or replace trigger moves_due after insert or update of state, starts_on on plan for each row
  execute function moves_due('PLAN', 'organisation_id', 'id');
create or replace trigger moves_due after insert or update or delete on activity for each row
  execute function moves_due('PLAN', 'organisation_id', 'plan_id');
create or replace trigger moves_due after insert or update or delete on progress_schedule for each row
  execute function moves_due('PLAN', 'organisation_id', 'plan_id');
create or replace trigger moves_due after update of level on plan_section for each row
  execute function moves_due('PLAN', 'organisation_id', 'plan_id');

create or replace view plan_list with (security_invoker = true) as
  select r.document_id as id, p.title, r.state, r.organisation_id, o.alias as owner_alias, o.name as owner_name, p.starts_on, p.ends_on,
         r.changed_at, r.open, r.due_at
  from document_reader r
  join plan p on p.organisation_id = r.organisation_id and p.id = r.document_id
  join organisation o on o.id = r.organisation_id
  where r.kind = 'PLAN' and r.reader_organisation = (select ctx.organisation());
grant select on plan_list to portal_app;

call ctx.forget_policies('instrument');
create policy read_known on instrument for select to portal_app using ((select ctx.subject()) is not null);
call ctx.allow_portal_owner('instrument', 'copied', 'select');

call ctx.forget_policies('instrument_article');
create policy read_known on instrument_article for select to portal_app using ((select ctx.subject()) is not null);
call ctx.allow_portal_owner('instrument_article', 'copied', 'select');

call ctx.forget_policies('plan');
call ctx.restrict_limited_people('plan', 'id');
create policy read_shared on plan for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or exists (select 1 from document_reader r where r.kind = 'PLAN' and r.document_id = plan.id
                     and r.organisation_id = plan.organisation_id)
         or (id = (select ctx.preview('document')) and organisation_id = (select ctx.preview('owner'))));
call ctx.allow_organisation('plan', 'add_own', 'insert');
create policy keep_own_or_steward on plan for update to portal_app
  using (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.kind = 'PLAN' and r.document_id = plan.id
                and r.organisation_id = plan.organisation_id and r.reader_organisation = (select ctx.leads()))))
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.kind = 'PLAN' and r.document_id = plan.id
                and r.organisation_id = plan.organisation_id and r.reader_organisation = (select ctx.leads()))));
call ctx.allow_portal_owner('plan', 'kept_by_triggers', 'select');
create policy begun_by_members on plan as restrictive for insert to portal_app
  with check ((select ctx.has('role:MEMBER')) and state = 'DRAFT' and adoption_round = 0 and adopted_at is null);

call ctx.forget_policies('plan_section');
call ctx.restrict_limited_people('plan_section', 'plan_id');
-- The one place that decides who sees a section; records of a section check their visibility here. Each "exists" is planned twice, once per row
-- and once as a hash, with all policies below it; nested three levels deep, planning took longer than the query. A value is planned once. There
-- is one plan per id, and the query returns true or nothing.
create policy read_by_level on plan_section for select to portal_app
  using ((organisation_id = (select ctx.organisation()) and (level <> 'ME' or owner_subject = (select ctx.subject())))
         or (level in ('COALITION', 'PUBLIC') and (
              select true from plan p where p.organisation_id = plan_section.organisation_id and p.id = plan_section.plan_id))
         or (level = 'NAMED' and 0 < (
              select count(*) from plan_section_share x where x.organisation_id = plan_section.organisation_id
                and x.section_id = plan_section.id)));
create policy add_own on plan_section for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and owner_subject = (select ctx.subject()));
create policy keep_own on plan_section for update to portal_app
  using (organisation_id = (select ctx.organisation()) and (level <> 'ME' or owner_subject = (select ctx.subject())))
  with check (organisation_id = (select ctx.organisation()) and (level <> 'ME' or owner_subject = (select ctx.subject())));
call ctx.allow_portal_owner('plan_section', 'kept_by_triggers', 'select');
-- Members write what is planned, in their own organisation's plans and, where they are responsible, in those of others.
call ctx.restrict_to_members('plan_section', 'plan_id', 'insert', 'update');

call ctx.forget_policies('plan_section_share');
call ctx.restrict_limited_people('plan_section_share', 'plan_id');
-- The owner sees whom it has named; a named organisation that reads the plan sees its own row.
create policy read_own_or_named on plan_section_share for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or (grantee_id = (select ctx.organisation()) and exists (
              select 1 from document_reader r where r.kind = 'PLAN' and r.document_id = plan_section_share.plan_id
                and r.organisation_id = plan_section_share.organisation_id and r.reader_organisation = (select ctx.organisation())))
         or (grantee_id = (select ctx.preview('reader')) and plan_id = (select ctx.preview('document'))
             and organisation_id = (select ctx.preview('owner'))));
call ctx.allow_organisation('plan_section_share', 'add_own', 'insert');
call ctx.allow_organisation('plan_section_share', 'drop_own', 'delete');
call ctx.allow_portal_owner('plan_section_share', 'kept_by_triggers', 'select');
call ctx.restrict_to_members('plan_section_share', 'plan_id', 'insert', 'delete');

-- Rows that belong to a section of a plan: they are visible exactly where the section is, and the organisation that owns the plan adds,
-- changes and deletes its own. The policy of plan_section decides who sees a section.
create or replace procedure ctx.allow_within_section(relation regclass, variadic commands text[])
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  command text;
  visible text := format('exists (select 1 from public.plan_section s'
    || ' where s.organisation_id = %1$s.organisation_id and s.id = %1$s.section_id)', relation);
begin
  foreach command in array commands loop
    call ctx.create_policy(relation,
      case command when 'select' then 'read_where_the_section_is' when 'insert' then 'add_own' when 'update' then 'keep_own'
        when 'delete' then 'drop_own' end,
      'permissive', command, 'portal_app',
      case when command = 'select' then visible else 'organisation_id = (select ctx.organisation()) and ' || visible end);
  end loop;
end
$$;
revoke all on procedure ctx.allow_within_section(regclass, text[]) from public;

-- To copy a plan for the public, its functions read the records of public sections only. Each copy is also joined with a published section.
create or replace procedure ctx.allow_copying_public_sections(relation regclass)
  language sql set search_path = pg_catalog, pg_temp as $$
  call ctx.create_policy(relation, 'copied_where_public', 'permissive', 'select', 'portal_owner',
    format('current_user = ''portal_owner'' and exists (select 1 from public.plan_section s'
      || ' where s.organisation_id = %1$s.organisation_id and s.id = %1$s.section_id and s.level = ''PUBLIC'')', relation))
$$;
revoke all on procedure ctx.allow_copying_public_sections(regclass) from public;

call ctx.forget_policies('objective');
call ctx.allow_within_section('objective', 'select', 'insert', 'update', 'delete');
call ctx.allow_copying_public_sections('objective');
call ctx.restrict_to_members('objective', 'plan_id', 'insert', 'update', 'delete');

call ctx.forget_policies('recommendation');
call ctx.allow_within_section('recommendation', 'select', 'insert', 'update', 'delete');
call ctx.allow_copying_public_sections('recommendation');
call ctx.restrict_to_members('recommendation', 'plan_id', 'insert', 'update', 'delete');

call ctx.forget_policies('citation');
call ctx.allow_within_section('citation', 'select', 'insert', 'delete');
call ctx.allow_copying_public_sections('citation');
call ctx.restrict_to_members('citation', 'plan_id', 'insert', 'delete');

call ctx.forget_policies('activity');
call ctx.allow_within_section('activity', 'select', 'insert', 'delete');
-- An activity without a responsible organisation may be taken by an organisation that its owner has given access; the responsible
-- organisation changes its state. An organisation that was requested may decline: then nobody is responsible, as before.
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
call ctx.allow_portal_owner('activity', 'due', 'select');
call ctx.restrict_to_members('activity', 'plan_id', 'insert', 'update', 'delete');

call ctx.forget_policies('activity_ask');
create policy read_own_or_asked on activity_ask for select to portal_app
  using ((organisation_id = (select ctx.organisation()) or asked_id = (select ctx.organisation()))
         and exists (select 1 from plan_section s where s.organisation_id = activity_ask.organisation_id and s.id = activity_ask.section_id));
call ctx.allow_within_section('activity_ask', 'insert');
create policy drop_own_or_answered on activity_ask for delete to portal_app
  using ((organisation_id = (select ctx.organisation()) or asked_id = (select ctx.organisation()))
         and exists (select 1 from plan_section s where s.organisation_id = activity_ask.organisation_id and s.id = activity_ask.section_id));
call ctx.allow_portal_owner('activity_ask', 'looked_for_by_the_dashboard', 'select');

call ctx.forget_policies('activity_aim');
call ctx.allow_within_section('activity_aim', 'delete');
-- Both ends have to be visible; one query checks both.
create policy read_between_seen_sections on activity_aim for select to portal_app
  using (not exists (
    select 1 from unnest(array[section_id, aim_section_id]) as hung (section)
    where not exists (
      select 1 from plan_section s where s.organisation_id = activity_aim.organisation_id and s.id = hung.section)));
create policy add_own on activity_aim for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from activity a where a.organisation_id = activity_aim.organisation_id and a.id = activity_aim.activity_id
                     and a.section_id = activity_aim.section_id)
         and (exists (select 1 from objective o where o.organisation_id = activity_aim.organisation_id and o.id = activity_aim.aim_id
                      and o.section_id = activity_aim.aim_section_id)
              or exists (select 1 from recommendation n where n.organisation_id = activity_aim.organisation_id
                         and n.id = activity_aim.aim_id and n.section_id = activity_aim.aim_section_id)));
call ctx.allow_copying_public_sections('activity_aim');
call ctx.restrict_to_members('activity_aim', 'plan_id', 'insert', 'delete');

call ctx.forget_policies('progress_schedule');
call ctx.allow_within_section('progress_schedule', 'select', 'insert', 'update', 'delete');
call ctx.allow_portal_owner('progress_schedule', 'due', 'select');
call ctx.restrict_to_members('progress_schedule', 'plan_id', 'insert', 'update', 'delete');

call ctx.forget_policies('progress_report');
create policy read_where_the_section_is on progress_report for select to portal_app
  using (exists (select 1 from plan_section s where s.organisation_id = progress_report.owner_id and s.id = progress_report.section_id));
create policy report_what_is_ones_own on progress_report for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from progress_schedule d where d.organisation_id = progress_report.owner_id
                     and d.id = progress_report.schedule_id and d.plan_id = progress_report.plan_id
                     and d.section_id = progress_report.section_id
                     and (d.organisation_id = (select ctx.organisation()) or exists (
                          select 1 from activity a where a.organisation_id = d.organisation_id and a.id = d.subject_id
                            and a.responsible_id = (select ctx.organisation())))));
call ctx.allow_portal_owner('progress_report', 'due', 'select');
call ctx.restrict_to_members('progress_report', 'plan_id', 'insert');

call ctx.forget_policies('report_acceptance');
call ctx.allow_within_section('report_acceptance', 'select', 'insert');
call ctx.allow_copying_public_sections('report_acceptance');
call ctx.restrict_to_members('report_acceptance', 'plan_id', 'insert');

call ctx.forget_policies('commitment');
call ctx.allow_within_section('commitment', 'select', 'insert', 'update', 'delete');
call ctx.allow_copying_public_sections('commitment');
call ctx.restrict_to_members('commitment', 'plan_id', 'insert', 'update', 'delete');

call ctx.forget_policies('commitment_evidence');
call ctx.allow_within_section('commitment_evidence', 'select', 'insert');
call ctx.restrict_to_members('commitment_evidence', 'plan_id', 'insert');

call ctx.forget_policies('risk');
call ctx.restrict_limited_people('risk', 'plan_id');
-- Risks and the power map are visible within the organisation only, whatever the level of their section.
create policy read_inside on risk for select to portal_app
  using (organisation_id = (select ctx.organisation())
         and exists (select 1 from plan_section s where s.organisation_id = risk.organisation_id and s.id = risk.section_id));
call ctx.allow_within_section('risk', 'insert', 'update', 'delete');
call ctx.restrict_to_members('risk', 'plan_id', 'insert', 'update', 'delete');

call ctx.forget_policies('power_target');
call ctx.restrict_limited_people('power_target', 'plan_id');
create policy read_inside on power_target for select to portal_app
  using (organisation_id = (select ctx.organisation())
         and exists (select 1 from plan_section s where s.organisation_id = power_target.organisation_id
                     and s.id = power_target.section_id));
call ctx.allow_within_section('power_target', 'insert', 'update', 'delete');
call ctx.restrict_to_members('power_target', 'plan_id', 'insert', 'update', 'delete');

call ctx.forget_policies('risk_review');
call ctx.restrict_limited_people('risk_review', 'plan_id');
call ctx.allow_organisation('risk_review', 'read_inside', 'select');
call ctx.allow_organisation('risk_review', 'add_own', 'insert');
call ctx.allow_portal_owner('risk_review', 'gate', 'select');
call ctx.restrict_to_members('risk_review', 'plan_id', 'insert');

call ctx.forget_policies('plan_review');
call ctx.restrict_limited_people('plan_review', 'plan_id');
call ctx.allow_organisation('plan_review', 'read_inside', 'select');
create policy ask_oneself on plan_review for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and asked_by = (select ctx.subject()) and decided_by is null);
create policy decide_once on plan_review for update to portal_app
  using (organisation_id = (select ctx.organisation()) and decided_by is null)
  with check (organisation_id = (select ctx.organisation()) and decided_by = (select ctx.subject()));
call ctx.allow_portal_owner('plan_review', 'counted_at_gates', 'select');
call ctx.restrict_to_members('plan_review', 'plan_id', 'insert');
create policy cleared_by_a_second_person on plan_review as restrictive for update to portal_app
  using (ctx.may('SIGNATORY', plan_id) or ctx.may('ADMINISTRATOR', plan_id));

call ctx.forget_policies('report_reminder');
call ctx.restrict_limited_people('report_reminder', 'plan_id');
create policy read_inside on report_reminder for select to portal_app
  using (organisation_id = (select ctx.organisation())
         and exists (select 1 from plan_section s where s.organisation_id = report_reminder.organisation_id
                     and s.id = report_reminder.section_id));
create policy add_own on report_reminder for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from progress_schedule d where d.organisation_id = report_reminder.organisation_id
                     and d.id = report_reminder.schedule_id and d.plan_id = report_reminder.plan_id
                     and d.section_id = report_reminder.section_id));
call ctx.allow_portal_owner('report_reminder', 'due', 'select');
call ctx.restrict_to_role('report_reminder', 'reminded_by_scheduler', 'insert', 'scheduler');
