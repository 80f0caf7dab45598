set local check_function_bodies = off;

-- Waits for a scheduler that is reading at this moment: an answer given meanwhile is recorded again.
create or replace function note_answer() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.answer_notice values (new.owner_id, new.statement_id, clock_timestamp())
    on conflict (organisation_id, statement_id) do update set given_at = excluded.given_at;
  return null;
end
$$;
revoke all on function note_answer() from public;
create or replace trigger note_answer after insert or update on sign_on for each row execute function note_answer();

-- A signature refers to the current text, with the organisation's own name, after the clearance that the organisation requires, and not
-- by the person who requested the clearance. Checked with the caller's rights: a signatory sees the statement.
create or replace function answer_is_true() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  s public.statement;
  o public.organisation;
  before text := case when tg_op = 'UPDATE' then old.answer else '' end;
  signature_details text := concat_ws('|', new.fingerprint, new.display, new.printed_name, new.region, new.reservation, new.late);
begin
  if tg_op = 'UPDATE' and (new.organisation_id, new.statement_id, new.owner_id)
      is distinct from (old.organisation_id, old.statement_id, old.owner_id) then
    raise exception 'An answer stays with its statement.' using errcode = '42501';
  end if;
  select * into s from public.statement t where t.organisation_id = new.owner_id and t.id = new.statement_id;
  select * into o from public.organisation t where t.id = new.organisation_id;
  if new.answer = 'SIGNED' then
    if new.fingerprint is distinct from s.fingerprint or new.text_number <> s.text_number
       or new.late <> (s.state <> 'OPEN_FOR_SIGN_ON') or new.region <> o.region
       or new.requested_by = ctx.subject() and old.text_number >= s.binding_number and not exists (
         select 1 from public.clearance c where c.organisation_id = new.organisation_id and c.document_id = s.id and c.approved
           and c.text_number >= s.binding_number and c.given_by_subject <> ctx.subject())
       or not (new.printed_name in (o.name, o.short_name) or exists (
         select 1 from public.organisation_text t where t.organisation_id = o.id and new.printed_name in (t.official_name, t.short_name)))
       or o.clearance_required and not (before in ('CLEARED', 'SIGNED') and old.text_number >= s.binding_number) then
      raise exception 'This is not what would be signed.' using errcode = '42501';
    end if;
  elsif signature_details is distinct from (case when tg_op = 'UPDATE'
      then concat_ws('|', old.fingerprint, old.display, old.printed_name, old.region, old.reservation, old.late)
      else concat_ws('|', '', 'NAMED', '', '', '', false) end) then
    raise exception 'Only an answer that is a signature has signature details.' using errcode = '42501';
  end if;
  if new.answer in ('CLEARED', 'REFUSED') and not (before = 'IN_CLEARANCE' and new.requested_by <> ctx.subject())
     or new.answer = 'IN_CLEARANCE' and new.requested_by <> ctx.subject()
     or new.answer <> 'IN_CLEARANCE' and tg_op = 'UPDATE' and new.requested_by <> old.requested_by
     or new.answer <> 'IN_CLEARANCE' and tg_op = 'INSERT' and new.requested_by <> ''
     or new.answer = 'WITHDRAWN' and before <> 'SIGNED'
     or new.withdrawal_note <> '' and new.answer <> 'WITHDRAWN' then
    raise exception 'One person asks for clearance, and another one gives it.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function answer_is_true() from public;
create or replace trigger answer_is_true before insert or update on sign_on for each row
  when (current_user = 'portal_app') execute function answer_is_true();

-- The current state of an organisation's answer, for its lists: a signature under a text whose meaning has changed since needs
-- confirmation, and its earlier clearance no longer counts. The same rules as Answer and SignOnState.
create or replace function standing_answer(answer text, text_number integer, binding_number integer) returns text
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case
    when answer in ('IN_CLEARANCE', 'CLEARED', 'REFUSED') then case when text_number < binding_number then '' else 'IN_CLEARANCE' end
    when answer = 'SIGNED' and text_number < binding_number then 'RECONFIRM'
    else answer end
$$;
revoke all on function standing_answer(text, integer, integer) from public;

create or replace function list_knows_answer() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.document_reader r set answer = public.standing_answer(new.answer, new.text_number, s.binding_number)
  from public.statement s
  where s.organisation_id = new.owner_id and s.id = new.statement_id
    and r.organisation_id = new.owner_id and r.document_id = new.statement_id and r.reader_organisation = new.organisation_id;
  return null;
end
$$;
revoke all on function list_knows_answer() from public;
create or replace trigger list_knows_answer after insert or update on sign_on for each row execute function list_knows_answer();

create or replace function list_knows_who_is_asked_anew() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.document_reader r set answer = public.standing_answer(x.answer, x.text_number, new.binding_number)
  from public.sign_on x
  where x.statement_id = new.id and x.owner_id = new.organisation_id
    and r.organisation_id = new.organisation_id and r.document_id = new.id and r.reader_organisation = x.organisation_id;
  return null;
end
$$;
revoke all on function list_knows_who_is_asked_anew() from public;
create or replace trigger list_knows_who_is_asked_anew after update on statement for each row
  when (new.binding_number <> old.binding_number) execute function list_knows_who_is_asked_anew();

-- An organisation's own words reveal its identity: an organisation that signs without its name makes no reservation.
create or replace function keep_unnamed_silent() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.display <> 'NAMED' and new.reservation <> '' then
    raise exception 'A reservation needs a name' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
revoke all on function keep_unnamed_silent() from public;
create or replace trigger keep_unnamed_silent before insert or update of display, reservation on sign_on
  for each row execute function keep_unnamed_silent();

-- How many organisations support a statement without being named, as the public page counts them: a number under three would reveal them.
-- Leads know it while the call is open, its owner once it has closed, so that nobody watches the number grow.
create or replace function counted_supporters(document uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when count(*) >= 3 then count(*)::integer else 0 end
  from public.sign_on s join public.statement t on t.organisation_id = s.owner_id and t.id = s.statement_id
  where s.statement_id = document and s.answer = 'SIGNED' and s.display = 'SILENT' and s.text_number >= t.binding_number
    and (ctx.has('lead') and exists (select 1 from public.document_reader r
           where r.organisation_id = t.organisation_id and r.document_id = t.id and r.reader_organisation = ctx.leads())
         or t.organisation_id = ctx.organisation() and t.state in ('SIGN_ON_CLOSED', 'RELEASE_CLEARED', 'EMBARGOED', 'PUBLISHED',
           'CORRECTED', 'RETRACTED'))
$$;
revoke all on function counted_supporters(uuid) from public;
grant execute on function counted_supporters(uuid) to portal_app;

call ctx.forget_policies('sign_on');
call ctx.restrict_limited_people('sign_on', 'statement_id');
-- Peers see who has signed by name; the owner sees every open answer; only leads (and the scheduler) see silent support.
create policy read_own_or_open on sign_on for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or (exists (select 1 from document_reader r
                     where r.document_id = sign_on.statement_id and r.organisation_id = sign_on.owner_id)
             and ((select ctx.has('lead')) or (select ctx.has('scheduler'))
                  or (display <> 'SILENT' and owner_id = (select ctx.organisation()))
                  or (display = 'NAMED' and answer = 'SIGNED'))));
-- Authorised signatories answer for their organisation, in their own name, where it was invited. The insert and every later answer require that
-- the statement accepts answers at that moment.
create policy add_own_while_open on sign_on for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and answered_by_subject = (select ctx.subject()) and ctx.is_now(answered_at)
    and case answer when 'IN_CLEARANCE' then ctx.may('MEMBER', statement_id) or ctx.may('SIGNATORY', statement_id)
                    when 'CLEARED' then false when 'REFUSED' then false when 'WITHDRAWN' then false
                    else ctx.may('SIGNATORY', statement_id) end
    and (organisation_id = owner_id or exists (
           select 1 from access_grant g where g.organisation_id = sign_on.owner_id and g.document_id = sign_on.statement_id
             and g.grantee_id = (select ctx.organisation()) and g.level in ('SIGN', 'APPROVE')))
    and exists (select 1 from statement s where s.id = sign_on.statement_id and s.organisation_id = sign_on.owner_id
                and s.state in ('OPEN_FOR_SIGN_ON', 'SIGN_ON_CLOSED', 'RELEASE_CLEARED', 'EMBARGOED', 'PUBLISHED', 'CORRECTED')));
create policy keep_own on sign_on for update to portal_app
  using (organisation_id = (select ctx.organisation()))
  with check (organisation_id = (select ctx.organisation()) and answered_by_subject = (select ctx.subject()) and ctx.is_now(answered_at)
    and case answer when 'IN_CLEARANCE' then ctx.may('MEMBER', statement_id) or ctx.may('SIGNATORY', statement_id)
                    when 'CLEARED' then ctx.may('SIGNATORY', statement_id) or ctx.may('ADMINISTRATOR', statement_id)
                    when 'REFUSED' then ctx.may('SIGNATORY', statement_id) or ctx.may('ADMINISTRATOR', statement_id)
                    else ctx.may('SIGNATORY', statement_id) end
    and exists (select 1 from statement s where s.id = sign_on.statement_id and s.organisation_id = sign_on.owner_id
                and s.state in ('OPEN_FOR_SIGN_ON', 'SIGN_ON_CLOSED', 'RELEASE_CLEARED', 'EMBARGOED', 'PUBLISHED', 'CORRECTED')));
call ctx.allow_portal_owner('sign_on', 'due', 'select');

call ctx.forget_policies('decline_reason');
call ctx.restrict_limited_people('decline_reason', 'statement_id');
create policy read_own_or_lead on decline_reason for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead'))
             and exists (select 1 from document_reader r
                         where r.document_id = decline_reason.statement_id and r.organisation_id = decline_reason.owner_id)));
create policy add_own on decline_reason for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from document_reader r
                     where r.document_id = decline_reason.statement_id and r.organisation_id = decline_reason.owner_id));
call ctx.allow_organisation('decline_reason', 'keep_own', 'update');
create policy given_by_signatories on decline_reason as restrictive for insert to portal_app
  with check (ctx.may('SIGNATORY', statement_id));
create policy kept_by_signatories on decline_reason as restrictive for update to portal_app using (ctx.may('SIGNATORY', statement_id));

call ctx.forget_policies('answer_notice');
call ctx.allow_organisation('answer_notice', 'read_own_as_scheduler', 'select', 'scheduler');
call ctx.allow_organisation('answer_notice', 'take_own_as_scheduler', 'delete', 'scheduler');
call ctx.allow_portal_owner('answer_notice', 'note', 'all');
