create policy begun_by_members on plan as restrictive for insert to portal_app
  with check ((select ctx.has('role:MEMBER')) and state = 'DRAFT' and adoption_round = 0 and adopted_at is null);
create policy counted_at_gates on plan_review for select to portal_owner using (current_user = 'portal_owner');

-- PlanState and the services of its course, once more: who takes which step, and by whose voices.
create function plan_takes_its_steps() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own boolean := old.organisation_id = ctx.organisation();
  pen boolean := own and ctx.may('MEMBER', old.id);
  second boolean := own and (ctx.may('SIGNATORY', old.id) or ctx.may('ADMINISTRATOR', old.id));
  leads boolean := ctx.has('lead');
  clock boolean := own and ctx.has('clock');
  steward boolean := pen or (leads and old.adopted_at is not null);
  step text := old.state || ' ' || new.state;
begin
  if not coalesce(case
      when new.state = old.state then pen or second or leads or clock
      when step in ('DRAFT IN_REVIEW', 'CLEARED SHARED', 'SHARED PROPOSED', 'RETURNED PROPOSED', 'SHARED ACTIVE', 'RETURNED ACTIVE',
        'CLOSED ARCHIVED') then pen
      when step in ('IN_REVIEW CLEARED', 'IN_REVIEW DRAFT') then second and exists (
        select 1 from public.plan_review r where r.organisation_id = old.organisation_id and r.plan_id = old.id
          and r.decided_by = ctx.subject() and r.cleared = (new.state = 'CLEARED')
          and not exists (select 1 from public.plan_review n where n.organisation_id = r.organisation_id and n.plan_id = r.plan_id
                          and n.asked_at > r.asked_at))
      when step = 'PROPOSED ADOPTED'
        then leads and public.gate_is_passed(old.organisation_id, old.id, 'ADOPTION', old.adoption_round, 2)
      when step = 'PROPOSED RETURNED'
        then leads and public.is_given_back(old.organisation_id, old.id, 'ADOPTION', old.adoption_round)
      when step = 'ADOPTED ACTIVE' then pen or clock
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
create trigger plan_takes_its_steps before update on plan for each row
  when (current_user = 'portal_app') execute function plan_takes_its_steps();

-- Members write what is planned, in their own organisation's plans and, where they are responsible, in those of others.
do $$
declare
  one text;
  member constant text := '(select ctx.has(''role:MEMBER'')) or ctx.has(''only:MEMBER@'' || plan_id)';
begin
  foreach one in array array['plan_section', 'plan_section_share', 'objective', 'recommendation', 'citation', 'activity', 'activity_aim',
    'progress_schedule', 'progress_report', 'report_acceptance', 'commitment', 'commitment_evidence', 'risk', 'power_target',
    'risk_review', 'plan_review'] loop
    execute format('create policy added_by_members on %I as restrictive for insert to portal_app with check (%s)', one, member);
    if has_table_privilege('portal_app', one, 'DELETE') then
      execute format('create policy dropped_by_members on %I as restrictive for delete to portal_app using (%s)', one, member);
    end if;
    if one <> 'plan_review' and has_any_column_privilege('portal_app', one, 'UPDATE') then
      execute format('create policy kept_by_members on %I as restrictive for update to portal_app using (%s)', one, member);
    end if;
  end loop;
end
$$;
create policy cleared_by_a_second_person on plan_review as restrictive for update to portal_app
  using (ctx.may('SIGNATORY', plan_id) or ctx.may('ADMINISTRATOR', plan_id));
create policy reminded_by_the_clock on report_reminder as restrictive for insert to portal_app with check ((select ctx.has('clock')));
-- Whoever takes an activity of another organisation was let in by that organisation.
drop policy keep_own_or_responsible on activity;
create policy keep_own_or_responsible on activity for update to portal_app
  using (exists (select 1 from plan_section s where s.organisation_id = activity.organisation_id and s.id = activity.section_id)
         and (organisation_id = (select ctx.organisation()) or responsible_id = (select ctx.organisation())
              or (responsible_id is null and exists (
                   select 1 from access_grant g where g.kind = 'PLAN' and g.organisation_id = activity.organisation_id
                     and g.document_id = activity.plan_id and g.grantee_id = (select ctx.organisation()) and g.level <> 'READ'))))
  with check (exists (select 1 from plan_section s where s.organisation_id = activity.organisation_id and s.id = activity.section_id)
         and (organisation_id = (select ctx.organisation()) or responsible_id = (select ctx.organisation())));

-- Whoever reads a text says nothing to it, and whoever looks in from outside neither. A wording is proposed by members, and the
-- one who holds the pen answers.
create policy said_by_those_let_in on comment as restrictive for insert to portal_app
  with check (ctx.works_on(document_id) and (organisation_id = owner_id or exists (
    select 1 from access_grant g where g.organisation_id = comment.owner_id and g.document_id = comment.document_id
      and g.grantee_id = (select ctx.organisation()) and g.level <> 'READ')));
create policy settled_by_those_who_work on comment_resolution as restrictive for insert to portal_app
  with check (ctx.works_on(document_id));
create policy proposed_by_members_let_in on amendment as restrictive for insert to portal_app
  with check (ctx.may('MEMBER', document_id) and (organisation_id = owner_id or exists (
    select 1 from access_grant g where g.organisation_id = amendment.owner_id and g.document_id = amendment.document_id
      and g.grantee_id = (select ctx.organisation()) and g.level <> 'READ')));
create policy answered_by_members on amendment_verdict as restrictive for insert to portal_app
  with check (ctx.may('MEMBER', document_id));
create policy typed_by_those_who_work on document_draft as restrictive for insert to portal_app with check (ctx.works_on(document_id));
create policy kept_by_those_who_work on document_draft as restrictive for update to portal_app using (ctx.works_on(document_id));
create policy written_by_pen_or_leads on document_version as restrictive for insert to portal_app
  with check ((select ctx.has('lead'))
    or (organisation_id = (select ctx.organisation()) and ctx.may('MEMBER', document_id)
        and (author_organisation = organisation_id or (change_class = 'AMENDED' and exists (
               select 1 from amendment a where a.owner_id = document_version.organisation_id
                 and a.document_id = document_version.document_id and a.organisation_id = document_version.author_organisation)))));
revoke update on document_draft from portal_app;
grant update (text, beside, base_number, saved_at) on document_draft to portal_app;

-- A grant is the owner's, or where the leads have the document theirs: of this document of this owner and of none that happens to
-- have the same id. Members let others read and talk, and hand a text to the leads; who is called to sign is for the leads.
drop policy read_own on access_grant;
create policy read_own on access_grant for select to portal_app
  using (organisation_id = (select ctx.organisation()) or grantee_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r
              where r.organisation_id = access_grant.organisation_id and r.document_id = access_grant.document_id
                and r.reader_organisation = (select ctx.leads()))));
drop policy keep_own on access_grant;
create policy keep_own on access_grant for update to portal_app
  using (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r
              where r.organisation_id = access_grant.organisation_id and r.document_id = access_grant.document_id
                and r.reader_organisation = (select ctx.leads()))))
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r
              where r.organisation_id = access_grant.organisation_id and r.document_id = access_grant.document_id
                and r.reader_organisation = (select ctx.leads()))));
create policy given_by_pen_or_leads on access_grant as restrictive for insert to portal_app
  with check (((select ctx.has('lead')) and grantee_id <> organisation_id)
    or (ctx.may('MEMBER', document_id)
        and (level in ('READ', 'COMMENT') or grantee_id = organisation_id or (level = 'APPROVE' and grantee_id = (select ctx.leads())))));
create policy raised_by_pen_or_leads on access_grant as restrictive for update to portal_app
  using ((select ctx.has('lead')) or ctx.may('MEMBER', document_id))
  with check ((select ctx.has('lead'))
    or (ctx.may('MEMBER', document_id) and (level in ('READ', 'COMMENT') or (level = 'APPROVE' and grantee_id = (select ctx.leads())))));
-- Nothing takes a grant back, and none is lowered: who has spoken under a text keeps what they spoke about.
drop policy drop_own on access_grant;
revoke delete on access_grant from portal_app;
create function grant_is_of_a_document() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ladder text[] := array['READ', 'COMMENT', 'SIGN', 'APPROVE'];
begin
  if tg_op = 'UPDATE' then
    if array_position(ladder, new.level) < array_position(ladder, old.level) then
      raise exception 'A grant is never lowered.' using errcode = '42501';
    end if;
    return new;
  end if;
  if new.kind in ('STATEMENT', 'PLAN') and new.grantee_id <> new.organisation_id and not exists (
      select 1 from public.document_reader r where r.organisation_id = new.organisation_id and r.document_id = new.document_id
        and r.reader_organisation = new.organisation_id) then
    raise exception 'There is no such document of this owner.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function grant_is_of_a_document() from public;
create trigger grant_is_of_a_document before insert or update on access_grant for each row
  when (current_user = 'portal_app') execute function grant_is_of_a_document();

-- Nobody takes back that a colleague was asked.
drop policy drop_as_writer on request_sign_off;
revoke delete on request_sign_off from portal_app;
