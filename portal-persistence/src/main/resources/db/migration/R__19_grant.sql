set local check_function_bodies = off;

-- Who at the funder follows a grant once it was decided. Reviewers and approvers have done their part.
create or replace function ctx.runs_grants() returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select ctx.has('role:GRANTS_OFFICER') or ctx.has('role:FINANCE_OFFICER') or ctx.has('scheduler')
$$;
revoke all on function ctx.runs_grants() from public;
grant execute on function ctx.runs_grants() to portal_app;

-- A person who belongs to both sides cannot agree with themselves.
create or replace function two_people_agree() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.agreement_signature s where s.funder_id = new.funder_id and s.agreement_id = new.agreement_id
             and s.organisation_id <> new.organisation_id and s.signed_by_subject = new.signed_by_subject) then
    raise exception 'One person signs for one side.' using errcode = '23514', constraint = 'agreement_of_two_people';
  end if;
  return null;
end
$$;
revoke all on function two_people_agree() from public;
create or replace trigger two_people_agree after insert on agreement_signature for each row execute function two_people_agree();

-- The same rules as InstalmentState: what is paid stays paid.
create or replace function money_takes_its_steps() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (old.state, new.state) not in (('PLANNED', 'ORDERED'), ('PLANNED', 'DROPPED'), ('ORDERED', 'PAID'), ('ORDERED', 'FAILED'),
      ('FAILED', 'ORDERED'), ('FAILED', 'DROPPED')) then
    raise exception 'Money does not go this way.' using errcode = '23514', constraint = 'instalment_step';
  end if;
  return new;
end
$$;
revoke all on function money_takes_its_steps() from public;
create or replace trigger money_takes_its_steps before update on instalment for each row execute function money_takes_its_steps();

-- The reports of running grants of which the applicant is to be reminded now: a week ahead, and again once the day is over. Submitted reports
-- wait for the funder, and due dates more than a month ago cause no reminder.
create or replace function grant_reports_due(one_request uuid)
  returns table (organisation_id uuid, applicant_id uuid, request_id uuid, report_id uuid, kind text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.organisation_id, g.applicant_id, g.request_id, g.id, k.kind
  from public.grant_report g
  join public.funding_request r on r.organisation_id = g.applicant_id and r.id = g.request_id
    and r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING')
  join public.agreement_signature s on s.organisation_id = g.applicant_id and s.agreement_id = g.agreement_id
  cross join (select (now() at time zone 'UTC')::date as today) t
  cross join lateral (select case when g.due_on < t.today then 'OVERDUE' else 'SOON' end as kind) k
  left join lateral (select max(v.number) as number from public.grant_report_version v
                     where v.funder_id = g.organisation_id and v.report_id = g.id) handed on true
  where g.request_id = grant_reports_due.one_request and g.due_on between t.today - 30 and t.today + 7
    and not exists (select 1 from public.grant_report_answer a where a.organisation_id = g.organisation_id and a.report_id = g.id
                    and a.verdict in ('ACCEPTED', 'WAIVED'))
    and (handed.number is null or exists (
          select 1 from public.grant_report_answer a where a.organisation_id = g.organisation_id and a.report_id = g.id
            and a.number = handed.number))
    and not exists (select 1 from public.grant_reminder m where m.organisation_id = g.organisation_id and m.report_id = g.id
                    and m.kind = k.kind)
$$;
revoke all on function grant_reports_due(uuid) from public;

create or replace function ctx.due_grant_reports(request uuid) returns table (report_id uuid, applicant_id uuid, kind text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.report_id, d.applicant_id, d.kind from public.grant_reports_due(due_grant_reports.request) d
  where ctx.has('scheduler') and d.organisation_id = ctx.organisation()
$$;
revoke all on function ctx.due_grant_reports(uuid) from public;
grant execute on function ctx.due_grant_reports(uuid) to portal_app;

-- A person who has decided cannot confirm the account that the money goes to.
create or replace function channel_is_vouched_by_others() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.side = 'FUNDER' and (new.how = 'UNSAID' or public.has_voted(new.organisation_id, new.request_id, new.checked_by_subject)) then
    raise exception 'A person who has voted on the request takes no part in its payments.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function channel_is_vouched_by_others() from public;
create or replace trigger channel_is_vouched_by_others before insert on channel_check for each row
  when (current_user = 'portal_app') execute function channel_is_vouched_by_others();

create or replace function money_takes_two_people() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r public.funding_request;
begin
  if public.has_voted(new.organisation_id, new.request_id, ctx.subject()) then
    raise exception 'A person who has voted on the request takes no part in its payments.' using errcode = '42501';
  end if;
  if new.state = 'ORDERED' then
    select * into r from public.funding_request t where t.organisation_id = new.applicant_id and t.id = new.request_id;
    if new.ordered_by_subject <> ctx.subject() or not ctx.is_now(new.ordered_at) or new.tries <> old.tries + 1
       or r.state not in ('AGREED', 'PAID_IN_PART')
       or not exists (select 1 from public.agreement_signature s where s.organisation_id = new.applicant_id
                      and s.agreement_id = new.agreement_id and s.side = 'APPLICANT')
       or 'FUNDER' is distinct from (select c.side from public.channel_check c
            where c.applicant_id = new.applicant_id and c.request_id = new.request_id order by c.checked_at desc limit 1)
       or exists (select 1 from public.grant_pause p where p.organisation_id = new.organisation_id and p.request_id = new.request_id
                  and p.answered_at is null) then
      raise exception 'Nothing is ordered like this.' using errcode = '42501';
    end if;
  elsif new.settled_by_subject <> ctx.subject() or not ctx.is_now(new.settled_at)
      or (new.ordered_by_subject, new.ordered_by, new.ordered_at, new.tries)
        is distinct from (old.ordered_by_subject, old.ordered_by, old.ordered_at, old.tries)
      or (new.state = 'PAID' and new.ordered_by_subject = ctx.subject()) then
    raise exception 'What one has ordered, another says is out.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function money_takes_two_people() from public;
create or replace trigger money_takes_two_people before update on instalment for each row
  when (current_user = 'portal_app') execute function money_takes_two_people();

-- The state of a request follows from the recorded acts and is not stored separately.
create or replace function request_follows_what_was_done() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  step text := old.state || ' ' || new.state;
  applicant boolean := old.organisation_id = ctx.organisation();
  officer boolean := not applicant and ctx.has('role:GRANTS_OFFICER');
  money boolean := officer or (not applicant and ctx.has('role:FINANCE_OFFICER'));
  scheduler boolean := ctx.has('scheduler');
  signed boolean := exists (
    select 1 from public.agreement_signature s join public.agreement_signature f
      on f.funder_id = s.funder_id and f.agreement_id = s.agreement_id and f.side = 'FUNDER'
    where s.organisation_id = old.organisation_id and s.request_id = old.id and s.side = 'APPLICANT');
  unpaid bigint;
  ordered bigint;
  paid bigint;
begin
  if new.state = old.state then
    return new;
  end if;
  select count(*) filter (where i.state in ('PLANNED', 'ORDERED', 'FAILED')), count(*) filter (where i.state = 'ORDERED'),
      count(*) filter (where i.state = 'PAID')
    into unpaid, ordered, paid
  from public.instalment i join public.agreement_signature s on s.agreement_id = i.agreement_id and s.side = 'APPLICANT'
  where i.applicant_id = old.organisation_id and i.request_id = old.id and s.organisation_id = old.organisation_id;
  if not coalesce(case
      when step in ('DRAFT SUBMITTED', 'MORE_INFO SCREENING') or new.state in ('WITHDRAWN', 'ANONYMISED')
        then applicant and (scheduler or ctx.writes(old.id)) and (new.state <> 'WITHDRAWN' or ordered = 0)
      when step in ('APPROVED AGREED', 'PARTLY_APPROVED AGREED') then applicant and ctx.writes(old.id) and signed
      when step in ('SUBMITTED SCREENING', 'SCREENING MORE_INFO', 'SCREENING VERIFICATION', 'VERIFICATION REVIEW',
        'VERIFICATION DECISION', 'REVIEW DECISION', 'DEFERRED DECISION') then officer
      when step = 'SCREENING INELIGIBLE' then officer and exists (
        select 1 from public.screening_verdict v where v.organisation_id = ctx.organisation() and v.applicant_id = old.organisation_id
          and v.request_id = old.id and v.dropped_at is null and (old.track <> 'EMERGENCY' or v.confirmed_at is not null))
      when old.state = 'DECISION' then not applicant and (
        select d.outcome = new.state from public.determination d
        where d.organisation_id = old.funder_id and d.request_id = old.id order by d.round desc limit 1)
      when new.state = 'SUSPENDED' or old.state = 'SUSPENDED' and (new.state = old.suspended_in
          or new.state = 'PAID_IN_PART' and paid > 0 or new.state = 'PAID' and unpaid = 0) then money and (
        select p.agreed and p.kind = case new.state when 'SUSPENDED' then 'SUSPEND' else 'RESUME' end from public.grant_pause p
        where p.organisation_id = old.funder_id and p.request_id = old.id order by p.asked_at desc limit 1)
      when step in ('AGREED PAID_IN_PART') then money and signed and paid > 0
      when step in ('AGREED PAID', 'PAID_IN_PART PAID') then money and signed and unpaid = 0
      when step = 'PAID REPORTING' then not applicant and (scheduler or money)
      when step in ('REPORTING CLOSED', 'SUSPENDED CLOSED') then officer and unpaid = 0
      else false end, false) then
    raise exception 'This step follows something that was not done.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function request_follows_what_was_done() from public;
create or replace trigger request_follows_what_was_done before update on funding_request for each row
  when (current_user = 'portal_app') execute function request_follows_what_was_done();

call ctx.forget_policies('agreement');
create policy read_with_request on agreement for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = agreement.applicant_id and r.id = agreement.request_id)
         and (applicant_id = (select ctx.organisation())
              or (organisation_id = (select ctx.organisation()) and (select ctx.runs_grants()))));
create policy offer_as_officer on agreement for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER'))
              and exists (select 1 from funding_request r where r.organisation_id = agreement.applicant_id and r.id = agreement.request_id
                          and r.funder_id = agreement.organisation_id and r.state in ('APPROVED', 'PARTLY_APPROVED')));

call ctx.forget_policies('agreement_signature');
create policy read_with_agreement on agreement_signature for select to portal_app
  using (exists (select 1 from agreement a where a.organisation_id = agreement_signature.funder_id
                 and a.id = agreement_signature.agreement_id));
create policy sign_own on agreement_signature for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and signed_by_subject = (select ctx.subject())
              and organisation_id = case side when 'FUNDER' then funder_id else applicant_id end
              and exists (select 1 from agreement a where a.organisation_id = agreement_signature.funder_id
                          and a.id = agreement_signature.agreement_id and a.applicant_id = agreement_signature.applicant_id
                          and a.request_id = agreement_signature.request_id)
              and exists (select 1 from funding_request r where r.organisation_id = agreement_signature.applicant_id
                          and r.id = agreement_signature.request_id and r.state in ('APPROVED', 'PARTLY_APPROVED')));
call ctx.allow_portal_owner('agreement_signature', 'kept_by_triggers', 'select');

call ctx.forget_policies('channel_check');
create policy read_with_request on channel_check for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = channel_check.applicant_id and r.id = channel_check.request_id)
         and (applicant_id = (select ctx.organisation())
              or (funder_id = (select ctx.organisation()) and (select ctx.runs_grants()))));
create policy check_own on channel_check for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and checked_by_subject = (select ctx.subject())
              and organisation_id = case side when 'FUNDER' then funder_id else applicant_id end
              and case side when 'APPLICANT' then ctx.writes(request_id) else (select ctx.has('role:FINANCE_OFFICER')) end
              and exists (select 1 from funding_request r where r.organisation_id = channel_check.applicant_id
                          and r.id = channel_check.request_id and r.funder_id = channel_check.funder_id));
call ctx.allow_portal_owner('channel_check', 'kept_by_triggers', 'select');

call ctx.forget_policies('instalment');
create policy read_with_agreement on instalment for select to portal_app
  using (exists (select 1 from agreement a where a.organisation_id = instalment.organisation_id and a.id = instalment.agreement_id));
create policy schedule_as_officer on instalment for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER'))
              and exists (select 1 from agreement a where a.organisation_id = instalment.organisation_id
                          and a.id = instalment.agreement_id and a.request_id = instalment.request_id
                          and a.applicant_id = instalment.applicant_id));
-- Finance officers move money; another finance officer or a grants officer confirms that it was sent.
create policy pay_as_finance on instalment for update to portal_app
  using (organisation_id = (select ctx.organisation())
         and ((select ctx.has('role:FINANCE_OFFICER')) or ((select ctx.has('role:GRANTS_OFFICER')) and state = 'ORDERED'))
         and exists (select 1 from agreement a where a.organisation_id = instalment.organisation_id and a.id = instalment.agreement_id))
  with check (organisation_id = (select ctx.organisation())
         and ((select ctx.has('role:FINANCE_OFFICER')) or ((select ctx.has('role:GRANTS_OFFICER')) and state = 'PAID')));
call ctx.allow_portal_owner('instalment', 'kept_by_triggers', 'select');

call ctx.forget_policies('grant_report');
create policy read_with_agreement on grant_report for select to portal_app
  using (exists (select 1 from agreement a where a.organisation_id = grant_report.organisation_id and a.id = grant_report.agreement_id));
create policy ask_as_officer on grant_report for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER'))
              and exists (select 1 from agreement a where a.organisation_id = grant_report.organisation_id
                          and a.id = grant_report.agreement_id and a.request_id = grant_report.request_id
                          and a.applicant_id = grant_report.applicant_id));
call ctx.allow_portal_owner('grant_report', 'due', 'select');

call ctx.forget_policies('grant_report_version');
create policy read_with_report on grant_report_version for select to portal_app
  using (exists (select 1 from grant_report g where g.organisation_id = grant_report_version.funder_id
                 and g.id = grant_report_version.report_id));
create policy hand_in_own on grant_report_version for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
              and exists (select 1 from grant_report g where g.organisation_id = grant_report_version.funder_id
                          and g.id = grant_report_version.report_id and g.applicant_id = grant_report_version.organisation_id
                          and g.request_id = grant_report_version.request_id));
call ctx.allow_portal_owner('grant_report_version', 'due', 'select');

call ctx.forget_policies('grant_report_answer');
create policy read_with_report on grant_report_answer for select to portal_app
  using (exists (select 1 from grant_report g where g.organisation_id = grant_report_answer.organisation_id
                 and g.id = grant_report_answer.report_id));
create policy answer_as_officer on grant_report_answer for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER'))
              and exists (select 1 from grant_report g where g.organisation_id = grant_report_answer.organisation_id
                          and g.id = grant_report_answer.report_id and g.request_id = grant_report_answer.request_id
                          and g.applicant_id = grant_report_answer.applicant_id));
call ctx.allow_portal_owner('grant_report_answer', 'due', 'select');

call ctx.forget_policies('grant_reminder');
create policy read_inside on grant_reminder for select to portal_app
  using (organisation_id = (select ctx.organisation())
         and exists (select 1 from grant_report g where g.organisation_id = grant_reminder.organisation_id
                     and g.id = grant_reminder.report_id));
call ctx.allow_organisation('grant_reminder', 'remind_by_scheduler', 'insert', 'scheduler');
call ctx.allow_portal_owner('grant_reminder', 'due', 'select');

call ctx.forget_policies('grant_pause');
create policy read_where_grants_are_run on grant_pause for select to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.runs_grants())
         and exists (select 1 from funding_request r where r.organisation_id = grant_pause.applicant_id and r.id = grant_pause.request_id));
create policy ask_as_officer on grant_pause for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and asked_by_subject = (select ctx.subject())
              and (select ctx.has('role:GRANTS_OFFICER'))
              and exists (select 1 from funding_request r where r.organisation_id = grant_pause.applicant_id
                          and r.id = grant_pause.request_id and r.funder_id = grant_pause.organisation_id));
create policy answer_as_second on grant_pause for update to portal_app
  using (organisation_id = (select ctx.organisation()) and answered_at is null and (select ctx.runs_grants())
         and exists (select 1 from funding_request r where r.organisation_id = grant_pause.applicant_id and r.id = grant_pause.request_id))
  with check (organisation_id = (select ctx.organisation()) and answered_by_subject = (select ctx.subject()));
call ctx.allow_portal_owner('grant_pause', 'kept_by_triggers', 'select');

call ctx.forget_policies('grant_end');
call ctx.allow_organisation('grant_end', 'read_by_scheduler', 'select', 'scheduler');
call ctx.allow_organisation('grant_end', 'end_by_scheduler', 'insert', 'scheduler');
call ctx.allow_portal_owner('grant_end', 'due', 'select');
