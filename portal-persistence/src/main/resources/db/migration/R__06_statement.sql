set local check_function_bodies = off;

-- A text that leads have under review or that organisations have signed changes only as a new, numbered version.
create or replace function frozen_text_stays() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state not in ('DRAFT', 'CONSULTATION') and new.text is distinct from old.text
     and new.text_number = old.text_number then
    raise exception 'A frozen text changes only by a new version.' using errcode = '23514',
      constraint = 'statement_text_is_frozen';
  end if;
  return new;
end
$$;
revoke all on function frozen_text_stays() from public;
create or replace trigger frozen_text_stays before update on statement for each row execute function frozen_text_stays();

-- A working title may contain a name that the public must not learn: in the states that the trigger lists, the address still follows the title.
-- Once something is public, its address stays, whatever the title becomes.
create or replace function address_is_given() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if not old.state = any (tg_argv) then
      return new;
    end if;
  end if;
  new.slug := public.plan_slug(new.title, new.id);
  return new;
end
$$;
revoke all on function address_is_given() from public;
create or replace trigger address_is_given before insert or update on statement for each row
  when (current_user = 'portal_app') execute function address_is_given('DRAFT', 'CONSULTATION', 'TEXT_REVIEW', 'TEXT_CLEARED',
    'OPEN_FOR_SIGN_ON', 'SIGN_ON_CLOSED', 'RELEASE_CLEARED', 'EMBARGOED');

-- Nobody has voted in this round, and no call was ever opened on the text: then it can be recalled from the leads.
create or replace function is_recallable(s statement) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.state = 'TEXT_REVIEW' and s.hard_deadline is null and not exists (
    select 1 from public.approval a where a.owner_id = s.organisation_id and a.document_id = s.id and a.gate = 'TEXT'
      and a.round = s.text_round)
$$;
revoke all on function is_recallable(statement) from public;

-- Who was invited, and when: every reader of the text knows who the other readers are. The leads are not invited by a single organisation.
create or replace function statement_circle(document uuid) returns table (organisation_id uuid, level text, granted_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.grantee_id, g.level, g.granted_at from public.access_grant g
  where g.document_id = document and g.kind in ('STATEMENT', 'PETITION') and g.grantee_id <> ctx.leads() and g.level <> 'READ'
    and exists (select 1 from public.document_reader r
                where r.document_id = g.document_id and r.organisation_id = g.organisation_id
                  and r.reader_organisation = any (ctx.readers()))
$$;
revoke all on function statement_circle(uuid) from public;
grant execute on function statement_circle(uuid) to portal_app;

-- The same rules as StatementState and the verbs of Statement: who takes which step, and by whose votes.
create or replace function statement_takes_its_steps() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own boolean := old.organisation_id = ctx.organisation();
  pen boolean := own and ctx.may('MEMBER', old.id);
  leads boolean := ctx.has('lead');
  scheduler boolean := own and ctx.has('scheduler');
  step text := old.state || ' ' || new.state;
  rewritten boolean := (new.text, new.title, new.text_number, new.binding_number)
    is distinct from (old.text, old.title, old.text_number, old.binding_number);
  revised boolean := public.gate_is_passed(old.organisation_id, old.id, 'REVISION', old.revision_number, 1) and old.revision_open;
  corrected boolean := public.gate_is_passed(old.organisation_id, old.id, 'CORRECTION', old.revision_number, 2) and old.revision_open;
begin
  if not coalesce(case
      when new.state = old.state then pen or leads or scheduler
      when step in ('DRAFT CONSULTATION', 'CONSULTATION TEXT_REVIEW', 'DRAFT CANCELLED', 'CONSULTATION CANCELLED') then pen
      when step = 'TEXT_REVIEW CONSULTATION'
        then leads and public.is_given_back(old.organisation_id, old.id, 'TEXT', old.text_round)
          or pen and public.is_recallable(old)
      when step = 'TEXT_REVIEW TEXT_CLEARED'
        then leads and public.gate_is_passed(old.organisation_id, old.id, 'TEXT', old.text_round, 2)
      when step = 'TEXT_CLEARED OPEN_FOR_SIGN_ON' then leads
      when step = 'OPEN_FOR_SIGN_ON TEXT_REVIEW' then leads and revised
      when step = 'OPEN_FOR_SIGN_ON SIGN_ON_CLOSED'
        then leads or (scheduler and old.hard_deadline <= clock_timestamp() + interval '1 minute')
      when step = 'SIGN_ON_CLOSED OPEN_FOR_SIGN_ON'
        then leads and public.is_given_back(old.organisation_id, old.id, 'RELEASE', old.release_round)
      when step = 'SIGN_ON_CLOSED RELEASE_CLEARED'
        then leads and public.gate_is_passed(old.organisation_id, old.id, 'RELEASE', old.release_round, 2)
      when step = 'RELEASE_CLEARED EMBARGOED' then leads
      when step = 'EMBARGOED SIGN_ON_CLOSED' then leads
      when step = 'RELEASE_CLEARED PUBLISHED' then leads
      when step = 'EMBARGOED PUBLISHED' then (leads or scheduler) and old.embargo <= clock_timestamp() + interval '1 minute'
      when step in ('PUBLISHED CORRECTED', 'CORRECTED CORRECTED') then leads and corrected
      when step in ('PUBLISHED RETRACTED', 'CORRECTED RETRACTED') then leads and old.revision_open
        and public.gate_is_passed(old.organisation_id, old.id, 'RETRACTION', old.revision_number, 2)
      when new.state = 'CANCELLED' then leads and old.state in ('TEXT_REVIEW', 'TEXT_CLEARED', 'OPEN_FOR_SIGN_ON', 'SIGN_ON_CLOSED',
        'RELEASE_CLEARED', 'EMBARGOED')
      else false end, false) then
    raise exception 'This step is not the caller''s, or not yet.' using errcode = '42501';
  end if;
  if rewritten and not coalesce(case
      when old.state in ('DRAFT', 'CONSULTATION') then new.state = old.state and pen
      when old.state = 'OPEN_FOR_SIGN_ON' then new.state in ('OPEN_FOR_SIGN_ON', 'TEXT_REVIEW') and leads and revised
      when old.state in ('PUBLISHED', 'CORRECTED') then new.state = 'CORRECTED' and leads and corrected
      else false end, false) then
    raise exception 'The text is not written on now.' using errcode = '42501';
  end if;
  if (new.notes_to_editors, new.press_contact) is distinct from (old.notes_to_editors, old.press_contact)
      and not (pen and old.state in ('DRAFT', 'CONSULTATION'))
      and not (new.state = 'CORRECTED' and leads and corrected)
      and not (new.state = old.state
        and (pen and old.state = 'TEXT_REVIEW'
          or (pen or leads)
            and old.state in ('TEXT_CLEARED', 'OPEN_FOR_SIGN_ON', 'SIGN_ON_CLOSED', 'RELEASE_CLEARED')))
    or new.fingerprint <> old.fingerprint and not (rewritten or new.state = 'TEXT_CLEARED' and old.state = 'TEXT_REVIEW')
    or new.text_round <> old.text_round + (new.state = 'TEXT_REVIEW' and old.state <> 'TEXT_REVIEW')::integer
    or new.release_round <> old.release_round + (new.state = 'SIGN_ON_CLOSED' and old.state <> 'SIGN_ON_CLOSED')::integer
    or new.revision_number <> old.revision_number + (new.revision_open and not old.revision_open)::integer
    or old.revision_open and not new.revision_open and not (leads or scheduler and new.state <> old.state)
    or new.revision_open and not old.revision_open and not (pen or leads)
    or (new.soft_deadline, new.hard_deadline, new.deadline_zone) is distinct from (old.soft_deadline, old.hard_deadline, old.deadline_zone)
      and not (new.state = 'OPEN_FOR_SIGN_ON' and old.state <> 'OPEN_FOR_SIGN_ON')
      and not (new.state = 'OPEN_FOR_SIGN_ON' and old.state = 'OPEN_FOR_SIGN_ON' and leads and new.hard_deadline > old.hard_deadline
        and new.deadline_zone = old.deadline_zone)
    or new.embargo is distinct from old.embargo
      and not (new.state = 'EMBARGOED' and old.state <> 'EMBARGOED')
      and not (new.state = 'EMBARGOED' and old.state = 'EMBARGOED' and leads
        and coalesce(new.embargo > old.embargo and new.embargo > clock_timestamp(), false))
      and not (new.state = 'SIGN_ON_CLOSED' and old.state = 'EMBARGOED' and new.embargo is null)
    or (new.consultation_until, new.consultation_zone, new.consultation_note)
        is distinct from (old.consultation_until, old.consultation_zone, old.consultation_note)
      and not (pen and new.state = 'CONSULTATION' and old.state in ('DRAFT', 'CONSULTATION')) then
    raise exception 'This goes with another step.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function statement_takes_its_steps() from public;
create or replace trigger statement_takes_its_steps before update on statement for each row
  when (current_user = 'portal_app') execute function statement_takes_its_steps();

-- When work of the scheduler is next due: closing a call, a reminder, the end of an embargo, or the update of a published statement after a late
-- answer.
create or replace function statement_due_at(s statement) returns timestamptz
  language sql stable as $$
  select case
    when s.state = 'OPEN_FOR_SIGN_ON' then least(s.hard_deadline, (
      select min(r.due_at) from public.reminder r
      where r.organisation_id = s.organisation_id and r.statement_id = s.id and r.sent_at is null))
    when s.state = 'EMBARGOED' then s.embargo
    when s.state in ('PUBLISHED', 'CORRECTED') then (
      select a.given_at from public.answer_notice a where a.organisation_id = s.organisation_id and a.statement_id = s.id) end
$$;
revoke all on function statement_due_at(statement) from public;

-- The state of a statement for the reader index. Each kind defines it in one place.
create or replace function statement_standing(s statement) returns document_standing
  language sql immutable as $$
  select row(s.state,
    s.revision_open or s.state in ('DRAFT', 'CONSULTATION', 'TEXT_REVIEW', 'TEXT_CLEARED', 'OPEN_FOR_SIGN_ON', 'SIGN_ON_CLOSED',
      'RELEASE_CLEARED', 'EMBARGOED'),
    case s.state when 'CONSULTATION' then s.consultation_until when 'OPEN_FOR_SIGN_ON' then s.hard_deadline
      when 'EMBARGOED' then s.embargo end,
    case s.state when 'OPEN_FOR_SIGN_ON' then s.soft_deadline end, s.revision_open)::public.document_standing
$$;
revoke all on function statement_standing(statement) from public;

create or replace function index_entry(s statement, out standing document_standing, out language text, out title_key text)
  language sql stable as $$
  select public.statement_standing(s), coalesce(ctx.kept(s.text) ->> 'language', ''), ctx.title_key(s.title)
$$;
revoke all on function index_entry(statement) from public;

-- A statement is shared as a whole.
create or replace function ctx.sees_statement_section(document uuid, owner uuid, section uuid) returns boolean
  language sql immutable as 'select true';
revoke all on function ctx.sees_statement_section(uuid, uuid, uuid) from public;
grant execute on function ctx.sees_statement_section(uuid, uuid, uuid) to portal_app;

-- The dashboard queries about statements that can have a result for this person (R__22_dashboard.sql).
create or replace function ctx.statement_questions(me uuid, myself text, flags text[], today date, last date) returns text[]
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return array[
    case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'STATEMENT' and r.open
      and r.state = 'OPEN_FOR_SIGN_ON') then 'CALLS' end,
    case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'STATEMENT' and r.open
      and r.state in ('CONSULTATION', 'OPEN_FOR_SIGN_ON', 'EMBARGOED')) then 'DEADLINES' end,
    case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'STATEMENT' and r.open
      and r.state = 'CONSULTATION' and r.organisation_id <> me) then 'CONSULTED' end,
    case when exists (select 1 from public.document_reader r
      join public.amendment a on a.document_id = r.document_id and a.owner_id = r.organisation_id
      where r.reader_organisation = me and r.kind = 'STATEMENT' and r.open and r.state = 'CONSULTATION' and r.organisation_id = me
        and a.withdrawn_at is null)
      then 'AMENDMENTS' end];
end
$$;
revoke all on function ctx.statement_questions(uuid, text, text[], date, date) from public;

-- A vote counts at the gate that is open, in its round.
create or replace function statement_gate_is_open() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  s public.statement;
begin
  select * into s from public.statement t where t.organisation_id = new.owner_id and t.id = new.document_id;
  if found and not (case new.gate
      when 'TEXT' then s.state = 'TEXT_REVIEW' and new.round = s.text_round
      when 'RELEASE' then s.state = 'SIGN_ON_CLOSED' and new.round = s.release_round
      when 'REVISION' then s.state = 'OPEN_FOR_SIGN_ON' and s.revision_open and new.round = s.revision_number
      when 'CORRECTION' then s.state in ('PUBLISHED', 'CORRECTED') and s.revision_open and new.round = s.revision_number
      when 'RETRACTION' then s.state in ('PUBLISHED', 'CORRECTED') and s.revision_open and new.round = s.revision_number
      else false end) then
    raise exception 'Nobody is asked at this gate.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function statement_gate_is_open() from public;
create or replace trigger statement_gate_is_open before insert on approval for each row
  when (current_user = 'portal_app') execute function statement_gate_is_open();

create or replace view deliverable_statement with (security_invoker = true) as
  select p.organisation_id, p.statement_id as document_id, p.number from publication p
  where p.kind <> 'RETRACTED' and p.number = (
    select max(n.number) from publication n where n.organisation_id = p.organisation_id and n.statement_id = p.statement_id);
grant select on deliverable_statement to portal_public;

create or replace view searched_statement with (security_invoker = true) as
  select s.organisation_id, s.id as document_id, s.id as part_id, s.title, s.state, '' as heading, s.text, s.notes_to_editors as words
  from statement s;
grant select on searched_statement to portal_app;

create or replace view published_statement with (security_invoker = true) as
  select n.organisation_id, n.statement_id as document_id, n.statement_id as part_id, n.language, n.slug, n.title, '' as heading,
    n.published_at, n.text, n.notes_to_editors as words
  from deliverable_statement d join publication n on n.organisation_id = d.organisation_id and n.statement_id = d.document_id
    and n.number = d.number
  union all
  select n.organisation_id, n.statement_id, n.statement_id, t.language, n.slug, t.title, '', n.published_at, t.text, ''
  from deliverable_statement d join publication n on n.organisation_id = d.organisation_id and n.statement_id = d.document_id
    and n.number = d.number
  join public_translation t on t.organisation_id = n.organisation_id and t.statement_id = n.statement_id;
grant select on published_statement to portal_public;

-- Statements of the organisation that are neither published nor cancelled, and calls for sign-on that wait for its answer.
create or replace view leaving_statement with (security_invoker = true) as
  select 'statements' as obligation, count(*) as number from document_reader r
  where r.reader_organisation = ctx.organisation() and r.kind = 'STATEMENT' and r.open and r.organisation_id = r.reader_organisation
    and r.state not in ('PUBLISHED', 'CORRECTED', 'RETRACTED', 'CANCELLED')
  having count(*) > 0
  union all
  select 'calls', count(*) from document_reader r
  where r.reader_organisation = ctx.organisation() and r.kind = 'STATEMENT' and r.open and r.state = 'OPEN_FOR_SIGN_ON'
    and r.organisation_id <> r.reader_organisation
    and exists (select 1 from access_grant g where g.organisation_id = r.organisation_id and g.document_id = r.document_id
      and g.grantee_id = r.reader_organisation and g.level in ('SIGN', 'APPROVE'))
    and not exists (select 1 from sign_on a where a.organisation_id = r.reader_organisation and a.statement_id = r.document_id
      and a.answer in ('SIGNED', 'DECLINED', 'NO_POSITION', 'WITHDRAWN', 'REFUSED'))
  having count(*) > 0;
grant select on leaving_statement to portal_app;

call ctx.register_kind('STATEMENT', 'statement');
create or replace trigger readers_follow after update on statement for each row
  when ((new.changed_at, new.state, new.revision_open, new.consultation_until, new.soft_deadline, new.hard_deadline, new.embargo, new.title)
    is distinct from (old.changed_at, old.state, old.revision_open, old.consultation_until, old.soft_deadline, old.hard_deadline,
      old.embargo, old.title))
  execute function index_follows();

create or replace trigger moves_due after update on statement for each row
  when ((new.state, new.hard_deadline, new.embargo) is distinct from (old.state, old.hard_deadline, old.embargo))
  execute function moves_due('STATEMENT', 'organisation_id', 'id');
create or replace trigger moves_due_when_added after insert on statement for each row when (new.state <> 'DRAFT')
  execute function moves_due('STATEMENT', 'organisation_id', 'id');
create or replace trigger moves_due after insert or update or delete on reminder for each row
  execute function moves_due('STATEMENT', 'organisation_id', 'statement_id');
create or replace trigger moves_due after insert or update or delete on answer_notice for each row
  execute function moves_due('STATEMENT', 'organisation_id', 'statement_id');

-- Identity, state and time come from the index, so that a query for some statements reads no other document.
create or replace view statement_list with (security_invoker = true) as
  select r.document_id as id, s.title, r.state, r.organisation_id, o.alias as owner_alias, o.name as owner_name,
         s.soft_deadline, s.hard_deadline, s.deadline_zone, r.changed_at, r.open, r.due_at
  from document_reader r
  join statement s on s.organisation_id = r.organisation_id and s.id = r.document_id
  join organisation o on o.id = r.organisation_id
  where r.kind = 'STATEMENT' and r.reader_organisation = (select ctx.organisation());
grant select on statement_list to portal_app;

call ctx.forget_policies('statement');
call ctx.restrict_limited_people('statement', 'id');
create policy read_shared on statement for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or exists (select 1 from document_reader r where r.document_id = statement.id
                     and r.organisation_id = statement.organisation_id));
call ctx.allow_organisation('statement', 'add_own', 'insert');
-- Handing a text to the leads hands them the next steps: they open, close, clear and publish it.
create policy keep_own_or_steward on statement for update to portal_app
  using (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = statement.id
                and r.organisation_id = statement.organisation_id and r.reader_organisation = (select ctx.leads()))))
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = statement.id
                and r.organisation_id = statement.organisation_id and r.reader_organisation = (select ctx.leads()))));
call ctx.allow_portal_owner('statement', 'due', 'select');
create policy begun_by_members on statement as restrictive for insert to portal_app
  with check ((select ctx.has('role:MEMBER')) and created_by = (select ctx.subject()) and state = 'DRAFT' and text_number = 1
    and binding_number = 1 and fingerprint = '' and text_round = 0 and release_round = 0 and revision_number = 0 and not revision_open
    and hard_deadline is null and soft_deadline is null and embargo is null);

call ctx.forget_policies('revision');
call ctx.restrict_limited_people('revision', 'statement_id');
create policy read_shared on revision for select to portal_app
  using (exists (select 1 from document_reader r
                 where r.document_id = revision.statement_id and r.organisation_id = revision.owner_id
                   and (r.reader_organisation = (select ctx.leads()) or r.reader_organisation = revision.owner_id)));
create policy add_own on revision for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from document_reader r
                     where r.document_id = revision.statement_id and r.organisation_id = revision.owner_id));
create policy proposed_by_pen_or_leads on revision as restrictive for insert to portal_app
  with check (proposed_by_subject = (select ctx.subject())
    and case when purpose in ('CORRECTION', 'RETRACTION') then (select ctx.has('lead'))
             else organisation_id = owner_id and ctx.may('MEMBER', statement_id) end);

call ctx.forget_policies('reminder');
call ctx.restrict_limited_people('reminder', 'statement_id');
create policy read_shared on reminder for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = reminder.statement_id
                and r.organisation_id = reminder.organisation_id)));
create policy add_own_or_steward on reminder for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = reminder.statement_id
                and r.organisation_id = reminder.organisation_id)));
call ctx.allow_organisation('reminder', 'keep_own', 'update');
call ctx.allow_portal_owner('reminder', 'due', 'select');
create policy planned_by_pen_or_leads on reminder as restrictive for insert to portal_app
  with check ((select ctx.has('lead')) or ctx.may('MEMBER', statement_id) or (kind = 'EMBARGO_MISSED' and (select ctx.has('scheduler'))));
call ctx.restrict_to_role('reminder', 'taken_by_scheduler', 'update', 'scheduler');
