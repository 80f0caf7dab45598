-- The readable part of a public address is given by the database, to one statement alone.
create unique index statement_address on statement (slug);
create unique index public_plan_address on public_plan (slug);
create function address_is_given() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.slug := public.plan_slug(new.title, new.id);
  return new;
end
$$;
revoke all on function address_is_given() from public;
create trigger address_is_given before insert on statement for each row
  when (current_user = 'portal_app') execute function address_is_given();

-- A document is one organisation's. Who knows its id could otherwise write one of the same id beside it.
create function document_is_one_organisations() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.document_reader r where r.document_id = new.document_id and r.organisation_id <> new.organisation_id) then
    raise exception 'The id is another document''s.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function document_is_one_organisations() from public;
create trigger document_is_one_organisations before insert on document_reader for each row
  execute function document_is_one_organisations();

-- Who said what at a gate, for those below who count.
create policy counted_at_gates on approval for select to portal_owner using (current_user = 'portal_owner');
create policy counted_at_gates on revision for select to portal_owner using (current_user = 'portal_owner');

-- Quorum, once more: enough organisations have said yes in this round, and not only the one that holds the pen. The portal may
-- ask for more of them, never for fewer than two where something is decided for the coalition.
create function gate_is_passed(owner uuid, document uuid, gate text, round integer, needed integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(distinct a.organisation_id) >= needed and coalesce(bool_or(a.organisation_id <> owner), false)
  from public.approval a
  where a.owner_id = owner and a.document_id = document and a.gate = gate_is_passed.gate and a.round = gate_is_passed.round
    and a.verdict = 'APPROVE'
$$;
-- The caller's own organisation has given it back in this round.
create function is_given_back(owner uuid, document uuid, gate text, round integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.approval a
    where a.organisation_id = ctx.organisation() and a.owner_id = owner and a.document_id = document
      and a.gate = is_given_back.gate and a.round = is_given_back.round and a.verdict = 'RETURN')
$$;
revoke all on function gate_is_passed(uuid, uuid, text, integer, integer), is_given_back(uuid, uuid, text, integer) from public;

-- A voice counts at the gate that is open, in its round, and once for each person, whomever they stand in for.
create function voice_is_given_once() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  s public.statement;
  p public.plan;
  voices text[] := array_remove(array[new.given_by_subject, new.given_for_subject], '');
begin
  if exists (select 1 from public.approval a where a.owner_id = new.owner_id and a.document_id = new.document_id and a.gate = new.gate
      and a.round = new.round and a.organisation_id <> new.organisation_id
      and (a.given_by_subject = any (voices) or a.given_for_subject = any (voices))) then
    raise exception 'This person has spoken.' using errcode = '42501';
  end if;
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
  select * into p from public.plan t where t.organisation_id = new.owner_id and t.id = new.document_id;
  if found and not (new.gate = 'ADOPTION' and p.state = 'PROPOSED' and new.round = p.adoption_round) then
    raise exception 'Nobody is asked at this gate.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function voice_is_given_once() from public;
create trigger voice_is_given_once before insert on approval for each row
  when (current_user = 'portal_app') execute function voice_is_given_once();

create policy begun_by_members on statement as restrictive for insert to portal_app
  with check ((select ctx.has('role:MEMBER')) and created_by = (select ctx.subject()) and state = 'DRAFT' and text_number = 1
    and binding_number = 1 and fingerprint = '' and text_round = 0 and release_round = 0 and revision_number = 0 and not revision_open
    and hard_deadline is null and soft_deadline is null and embargo is null);

-- StatementState and the verbs of Statement, once more: who takes which step, and by whose voices.
create function statement_takes_its_steps() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own boolean := old.organisation_id = ctx.organisation();
  pen boolean := own and ctx.may('MEMBER', old.id);
  leads boolean := ctx.has('lead');
  clock boolean := own and ctx.has('clock');
  step text := old.state || ' ' || new.state;
  rewritten boolean := (new.text, new.title, new.text_number, new.binding_number)
    is distinct from (old.text, old.title, old.text_number, old.binding_number);
  revised boolean := public.gate_is_passed(old.organisation_id, old.id, 'REVISION', old.revision_number, 1) and old.revision_open;
  corrected boolean := public.gate_is_passed(old.organisation_id, old.id, 'CORRECTION', old.revision_number, 2) and old.revision_open;
begin
  if not coalesce(case
      when new.state = old.state then pen or leads or clock
      when step in ('DRAFT CONSULTATION', 'CONSULTATION TEXT_REVIEW', 'DRAFT CANCELLED', 'CONSULTATION CANCELLED') then pen
      when step = 'TEXT_REVIEW CONSULTATION'
        then leads and public.is_given_back(old.organisation_id, old.id, 'TEXT', old.text_round)
      when step = 'TEXT_REVIEW TEXT_CLEARED'
        then leads and public.gate_is_passed(old.organisation_id, old.id, 'TEXT', old.text_round, 2)
      when step = 'TEXT_CLEARED OPEN_FOR_SIGN_ON' then leads
      when step = 'OPEN_FOR_SIGN_ON TEXT_REVIEW' then leads and revised
      when step = 'OPEN_FOR_SIGN_ON SIGN_ON_CLOSED'
        then leads or (clock and old.hard_deadline <= clock_timestamp() + interval '1 minute')
      when step = 'SIGN_ON_CLOSED OPEN_FOR_SIGN_ON'
        then leads and public.is_given_back(old.organisation_id, old.id, 'RELEASE', old.release_round)
      when step = 'SIGN_ON_CLOSED RELEASE_CLEARED'
        then leads and public.gate_is_passed(old.organisation_id, old.id, 'RELEASE', old.release_round, 2)
      when step = 'RELEASE_CLEARED EMBARGOED' then leads
      when step = 'RELEASE_CLEARED PUBLISHED' then leads
      when step = 'EMBARGOED PUBLISHED' then (leads or clock) and old.embargo <= clock_timestamp() + interval '1 minute'
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
    or new.fingerprint <> old.fingerprint and not (rewritten or new.state = 'TEXT_CLEARED' and old.state = 'TEXT_REVIEW')
    or new.text_round <> old.text_round + (new.state = 'TEXT_REVIEW' and old.state <> 'TEXT_REVIEW')::integer
    or new.release_round <> old.release_round + (new.state = 'SIGN_ON_CLOSED' and old.state <> 'SIGN_ON_CLOSED')::integer
    or new.revision_number <> old.revision_number + (new.revision_open and not old.revision_open)::integer
    or old.revision_open and not new.revision_open and not leads
    or new.revision_open and not old.revision_open and not (pen or leads)
    or (new.soft_deadline, new.hard_deadline, new.deadline_zone) is distinct from (old.soft_deadline, old.hard_deadline, old.deadline_zone)
      and not (new.state = 'OPEN_FOR_SIGN_ON' and old.state <> 'OPEN_FOR_SIGN_ON')
    or new.embargo is distinct from old.embargo and not (new.state = 'EMBARGOED' and old.state <> 'EMBARGOED')
    or new.consultation_until is distinct from old.consultation_until and not (new.state = 'CONSULTATION' and old.state = 'DRAFT') then
    raise exception 'This goes with another step.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function statement_takes_its_steps() from public;
create trigger statement_takes_its_steps before update on statement for each row
  when (current_user = 'portal_app') execute function statement_takes_its_steps();

-- An organisation answers by those who may sign for it, where it was asked to, in their own name.
drop policy add_own_while_open on sign_on;
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
drop policy keep_own on sign_on;
create policy keep_own on sign_on for update to portal_app
  using (organisation_id = (select ctx.organisation()))
  with check (organisation_id = (select ctx.organisation()) and answered_by_subject = (select ctx.subject()) and ctx.is_now(answered_at)
    and case answer when 'IN_CLEARANCE' then ctx.may('MEMBER', statement_id) or ctx.may('SIGNATORY', statement_id)
                    when 'CLEARED' then ctx.may('SIGNATORY', statement_id) or ctx.may('ADMINISTRATOR', statement_id)
                    when 'REFUSED' then ctx.may('SIGNATORY', statement_id) or ctx.may('ADMINISTRATOR', statement_id)
                    else ctx.may('SIGNATORY', statement_id) end
    and exists (select 1 from statement s where s.id = sign_on.statement_id and s.organisation_id = sign_on.owner_id
                and s.state in ('OPEN_FOR_SIGN_ON', 'SIGN_ON_CLOSED', 'RELEASE_CLEARED', 'EMBARGOED', 'PUBLISHED', 'CORRECTED')));
revoke update on decline_reason from portal_app;
grant update (reason, given_at) on decline_reason to portal_app;

-- A signature is under the text as it stands, with the organisation's own name, after the clearance that it wants for itself, and
-- not by the one who asked for that. Asked with the caller's rights: who signs sees the statement.
create function answer_is_true() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  s public.statement;
  o public.organisation;
  before text := case when tg_op = 'UPDATE' then old.answer else '' end;
  printed text := concat_ws('|', new.fingerprint, new.display, new.printed_name, new.region, new.reservation, new.late);
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
  elsif printed is distinct from (case when tg_op = 'UPDATE'
      then concat_ws('|', old.fingerprint, old.display, old.printed_name, old.region, old.reservation, old.late)
      else concat_ws('|', '', 'NAMED', '', '', '', false) end) then
    raise exception 'Only a signature is printed.' using errcode = '42501';
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
create trigger answer_is_true before insert or update on sign_on for each row
  when (current_user = 'portal_app') execute function answer_is_true();

create policy given_by_signatories on decline_reason as restrictive for insert to portal_app
  with check (ctx.may('SIGNATORY', statement_id));
create policy kept_by_signatories on decline_reason as restrictive for update to portal_app using (ctx.may('SIGNATORY', statement_id));
create policy given_by_those_who_may on clearance as restrictive for insert to portal_app
  with check (ctx.may('SIGNATORY', document_id) or ctx.may('ADMINISTRATOR', document_id));
create policy proposed_by_pen_or_leads on revision as restrictive for insert to portal_app
  with check (proposed_by_subject = (select ctx.subject())
    and case when purpose in ('CORRECTION', 'RETRACTION') then (select ctx.has('lead'))
             else organisation_id = owner_id and ctx.may('MEMBER', statement_id) end);
create policy planned_by_pen_or_leads on reminder as restrictive for insert to portal_app
  with check ((select ctx.has('lead')) or ctx.may('MEMBER', statement_id));
create policy taken_by_the_clock on reminder as restrictive for update to portal_app using ((select ctx.has('clock')));

-- What the public reads is the statement as it stands, in the name of whoever may publish it; and the names below it come from the
-- answers of those who gave them.
drop policy add_own_or_steward on publication;
create policy add_as_lead_or_clock on publication for insert to portal_app
  with check ((organisation_id = (select ctx.organisation()) and ((select ctx.has('lead')) or (select ctx.has('clock'))))
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = publication.statement_id
                and r.organisation_id = publication.organisation_id and r.reader_organisation = (select ctx.leads()))));
-- What is printed already follows answers that come later by the clock alone.
drop policy keep_own on publication;
create policy keep_own_as_clock on publication for update to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('clock')));
drop policy keep_own on publication_signature;
create policy keep_own_as_clock on publication_signature for update to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('clock')));
drop policy add_own_or_steward on publication_signature;
create policy add_as_lead_or_clock on publication_signature for insert to portal_app
  with check ((organisation_id = (select ctx.organisation()) and ((select ctx.has('lead')) or (select ctx.has('clock'))))
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = publication_signature.statement_id
                and r.organisation_id = publication_signature.organisation_id and r.reader_organisation = (select ctx.leads()))));
create policy counted_for_printing on publication for select to portal_owner using (current_user = 'portal_owner');
create policy counted_for_printing on publication_signature for select to portal_owner using (current_user = 'portal_owner');

-- Fewer silent supporters than three are not counted in public: the number would tell who they are.
create function silent_supporters(owner uuid, statement uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when count(*) < 3 then 0 else count(*)::integer end
  from public.sign_on x join public.statement s on s.organisation_id = x.owner_id and s.id = x.statement_id
  where x.owner_id = owner and x.statement_id = statement and x.answer = 'SIGNED' and x.text_number >= s.binding_number
    and x.display = 'SILENT'
$$;
revoke all on function silent_supporters(uuid, uuid) from public;

create function publication_is_the_statement() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  s public.statement;
begin
  select * into s from public.statement t where t.organisation_id = new.organisation_id and t.id = new.statement_id;
  if not found or new.kind <> s.state or new.slug <> s.slug or new.title <> s.title or new.text::jsonb <> s.text::jsonb
     or new.fingerprint <> s.fingerprint or new.fingerprint <> encode(sha256(convert_to(new.canonical, 'UTF8')), 'hex')
     or new.notes_to_editors <> s.notes_to_editors or new.press_contact <> s.press_contact
     or not ctx.is_now(new.published_at)
     or new.number <> 1 + coalesce((select max(p.number) from public.publication p
       where p.organisation_id = new.organisation_id and p.statement_id = new.statement_id), 0) then
    raise exception 'This is not the statement.' using errcode = '42501';
  end if;
  new.silent_supporters := public.silent_supporters(new.organisation_id, new.statement_id);
  return new;
end
$$;
revoke all on function publication_is_the_statement() from public;
create trigger publication_is_the_statement before insert on publication for each row
  when (current_user = 'portal_app') execute function publication_is_the_statement();

create function silence_is_counted() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.silent_supporters := public.silent_supporters(new.organisation_id, new.statement_id);
  return new;
end
$$;
revoke all on function silence_is_counted() from public;
create trigger silence_is_counted before update on publication for each row
  when (current_user = 'portal_app') execute function silence_is_counted();

-- Under a text that is public stands who has signed it, as they have signed, and each of them once. One shown by region only is
-- known by the instant of the answer, for nothing printed tells whose it is; the region itself may be left out.
create function signature_was_given() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  given bigint;
  printed bigint;
begin
  select count(*) into given
  from public.sign_on x
  join public.organisation o on o.id = x.organisation_id
  join public.statement s on s.organisation_id = x.owner_id and s.id = x.statement_id
  where x.owner_id = new.organisation_id and x.statement_id = new.statement_id and s.state in ('PUBLISHED', 'CORRECTED', 'RETRACTED')
    and x.answer = 'SIGNED' and x.text_number >= s.binding_number and x.display = new.display and x.answered_at = new.signed_at
    and x.late = new.late and (new.region = '' or lower(btrim(new.region)) = lower(btrim(x.region)))
    and case x.display
          when 'NAMED' then (new.signer_alias, new.printed_name, new.reservation, new.convener)
            = (o.alias, x.printed_name, x.reservation, x.organisation_id = x.owner_id)
          else (new.signer_alias, new.printed_name, new.convener) = ('', '', false) and new.reservation in ('', x.reservation) end;
  select count(*) into printed
  from public.publication_signature p
  where p.organisation_id = new.organisation_id and p.statement_id = new.statement_id and p.withdrawn_at is null
    and p.signer_alias = new.signer_alias and p.display = new.display and p.signed_at = new.signed_at;
  if printed >= given or new.withdrawn_at is not null or new.withdrawal_note <> '' then
    raise exception 'Nobody has signed like this.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function signature_was_given() from public;
create trigger signature_was_given before insert on publication_signature for each row
  when (current_user = 'portal_app') execute function signature_was_given();
