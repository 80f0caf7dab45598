set local check_function_bodies = off;

-- The progress of a translation is visible to everybody involved: the owner of the document, the organisation that translates, the leads
-- if they have the document, translators, and organisations that work in the language. All of them can read the document.
create or replace function ctx.handles_translation(request uuid) returns boolean
  language sql stable security definer cost 10000 set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1 from public.translation_request q
    join public.document_reader r on r.document_id = q.document_id and r.organisation_id = q.organisation_id
      and r.reader_organisation = any (ctx.readers())
    where q.id = handles_translation.request
      and (ctx.organisation() in (q.organisation_id, q.translator_id) or r.reader_organisation = ctx.leads()
           or ctx.may('TRANSLATOR', q.document_id) or ctx.works_in(q.language)))
$$;
revoke all on function ctx.handles_translation(uuid) from public;
grant execute on function ctx.handles_translation(uuid) to portal_app;

-- The caller's organisation works in this language, whatever its country or script.
create or replace function ctx.works_in(language text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1 from public.organisation o, unnest(string_to_array(o.languages, ',')) one
    where o.id = ctx.organisation() and split_part(one, '-', 1) = split_part(works_in.language, '-', 1))
$$;
revoke all on function ctx.works_in(text) from public;
grant execute on function ctx.works_in(text) to portal_app;

-- The latest verdict on a text is an approval.
create or replace function ctx.is_reviewed(translation uuid) returns boolean
  language sql stable security definer cost 1000 set search_path = pg_catalog, pg_temp as $$
  select coalesce((select v.verdict = 'APPROVE' from public.translation_verdict v where v.text_id = is_reviewed.translation
    order by v.number desc limit 1), false)
$$;
revoke all on function ctx.is_reviewed(uuid) from public;
grant execute on function ctx.is_reviewed(uuid) to portal_app;

create or replace function ctx.has_reviewed(request uuid) returns boolean
  language sql stable security definer cost 10000 set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.translation_text t where t.request_id = has_reviewed.request and ctx.is_reviewed(t.id))
$$;
revoke all on function ctx.has_reviewed(uuid) from public;
grant execute on function ctx.has_reviewed(uuid) to portal_app;

-- The reader has the document.
create or replace function ctx.reads_document(document uuid, owner uuid) returns boolean
  language sql stable cost 1000 set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.document_reader r
    where r.document_id = reads_document.document and r.organisation_id = reads_document.owner)
$$;
revoke all on function ctx.reads_document(uuid, uuid) from public;
grant execute on function ctx.reads_document(uuid, uuid) to portal_app;

-- The same rules as TranslationAccess: a translation is written by translators and members of the organisation that was named, or by the
-- one person that was; and by members of the owner.
create or replace function ctx.writes_translation(request uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1 from public.translation_request q
    join public.document_reader r on r.document_id = q.document_id and r.organisation_id = q.organisation_id
      and r.reader_organisation = ctx.organisation()
    where q.id = writes_translation.request and q.cancelled_at is null
      and ((q.translator_id = ctx.organisation() and q.translator_subject in ('', ctx.subject())
            and (ctx.may('TRANSLATOR', q.document_id) or ctx.may('MEMBER', q.document_id)))
        or (q.organisation_id = ctx.organisation() and ctx.may('MEMBER', q.document_id))))
$$;
revoke all on function ctx.writes_translation(uuid) from public;
grant execute on function ctx.writes_translation(uuid) to portal_app;

create or replace function ctx.reviews_translation(request uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1 from public.translation_request q
    join public.document_reader r on r.document_id = q.document_id and r.organisation_id = q.organisation_id
      and r.reader_organisation = ctx.organisation()
    where q.id = reviews_translation.request and q.cancelled_at is null
      and (ctx.may('TRANSLATOR', q.document_id) or (ctx.may('MEMBER', q.document_id) and ctx.works_in(q.language))))
$$;
revoke all on function ctx.reviews_translation(uuid) from public;

-- The organisation responsible for the document, or a lead if the leads have it.
create or replace function ctx.stewards_document(document uuid, owner uuid) returns boolean
  language sql stable cost 1000 set search_path = pg_catalog, pg_temp as $$
  select (owner = ctx.organisation() and ctx.may('MEMBER', document) and ctx.reads_document(document, owner))
    or (ctx.has('lead') and exists (
      select 1 from public.document_reader r where r.document_id = document and r.organisation_id = owner
        and r.reader_organisation = ctx.leads()))
$$;
revoke all on function ctx.stewards_document(uuid, uuid) from public;
grant execute on function ctx.stewards_document(uuid, uuid) to portal_app;

create or replace function ctx.approves_translation(request uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1 from public.translation_request q
    join public.document_reader r on r.document_id = q.document_id and r.organisation_id = q.organisation_id
      and r.reader_organisation = any (ctx.readers())
    where q.id = approves_translation.request and q.cancelled_at is null
      and ((q.organisation_id = ctx.organisation() and ctx.may('MEMBER', q.document_id))
        or (ctx.has('lead') and r.reader_organisation = ctx.leads())))
$$;
revoke all on function ctx.approves_translation(uuid) from public;

-- The text of a request that is approved for a source with this fingerprint; none if there is a newer text or another source.
create or replace function approved_translation(request uuid, source text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.id
  from (select * from public.translation_text n where n.request_id = approved_translation.request order by n.number desc limit 1) t
  where t.source_fingerprint = approved_translation.source
    and ('APPROVAL', 'APPROVE') = (select v.stage, v.verdict from public.translation_verdict v where v.text_id = t.id
      order by v.number desc limit 1)
$$;
revoke all on function approved_translation(uuid, text) from public;

create or replace function print_translation(request uuid, translation uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.public_translation (organisation_id, statement_id, language, title, text, canonical, fingerprint,
    source_fingerprint, approved_at)
  select q.organisation_id, q.document_id, q.language, t.text::jsonb ->> 'title', t.text, t.canonical, t.fingerprint,
    t.source_fingerprint, clock_timestamp()
  from public.translation_request q join public.translation_text t on t.request_id = q.id
  where q.id = print_translation.request and t.id = print_translation.translation
  on conflict (organisation_id, statement_id, language) do update set title = excluded.title, text = excluded.text,
    canonical = excluded.canonical, fingerprint = excluded.fingerprint, source_fingerprint = excluded.source_fingerprint,
    approved_at = excluded.approved_at
$$;
revoke all on function print_translation(uuid, uuid) from public;

-- Acts on translations and the publication of translations exclude each other by a lock: neither sees uncommitted changes of the other,
-- so an approval might never be published, and a returned translation might stay public. Acts do not block each other.
-- TranslationRepository.hold takes the same lock before the gate is checked, and so before any other lock that acts on translations take
-- afterwards.
create or replace function hold_translations(document uuid, alone boolean) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  key bigint := hashtextextended('translations ' || document, 0);
begin
  if alone then
    perform pg_advisory_xact_lock(key);
  else
    perform pg_advisory_xact_lock_shared(key);
  end if;
end
$$;
revoke all on function hold_translations(uuid, boolean) from public;

create or replace function request_is_as_it_says() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.hold_translations(new.document_id, false);
  if tg_op = 'INSERT' then
    if new.requested_by_subject <> ctx.subject() or not ctx.is_now(new.requested_at) or new.cancelled_at is not null
       or new.lifted_at is not null or not exists (
         select 1 from public.document_reader r where r.document_id = new.document_id and r.organisation_id = new.organisation_id
           and r.kind = new.kind) then
      raise exception 'The translation request does not match the caller, the time or the document.' using errcode = '42501';
    end if;
  elsif old.cancelled_at is not null or ((new.lifted_at is distinct from old.lifted_at
      or old.required and (not new.required or new.cancelled_at is not null)) and not ctx.has('lead')) then
    raise exception 'This is over, or a lead''s alone.' using errcode = '42501';
  end if;
  if new.translator_id <> new.organisation_id and not exists (
      select 1 from public.document_reader r where r.document_id = new.document_id and r.organisation_id = new.organisation_id
        and r.reader_organisation = new.translator_id) then
    raise exception 'Who translates a document has to have it.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function request_is_as_it_says() from public;
create or replace trigger request_is_as_it_says before insert or update on translation_request for each row
  when (current_user = 'portal_app') execute function request_is_as_it_says();

-- A cancelled translation is no longer public.
create or replace function called_off_is_not_public() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.public_translation p
  where p.organisation_id = new.organisation_id and p.statement_id = new.document_id and p.language = new.language;
  return null;
end
$$;
revoke all on function called_off_is_not_public() from public;
create or replace trigger called_off_is_not_public after update on translation_request for each row
  when (old.cancelled_at is null and new.cancelled_at is not null) execute function called_off_is_not_public();

create or replace function translation_is_handed_in() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  q public.translation_request;
  before public.translation_text;
begin
  select * into q from public.translation_request r where r.id = new.request_id for update;
  select * into before from public.translation_text t where t.request_id = new.request_id order by t.number desc limit 1;
  new.number := 1 + coalesce(before.number, 0);
  if q.id is null or q.organisation_id <> new.owner_id or q.document_id <> new.document_id or q.cancelled_at is not null
     or new.handed_in_by_subject <> ctx.subject() or not ctx.is_now(new.handed_in_at)
     or new.text::jsonb ->> 'language' is distinct from q.language
     -- Machine output keeps its mark until a person has reviewed it.
     or exists (select 1 from jsonb_array_elements(new.segments::jsonb) segment where segment -> 'machine' = 'true'::jsonb)
     or new.fingerprint <> encode(sha256(convert_to(new.canonical, 'UTF8')), 'hex') then
    raise exception 'This is no translation that was asked for.' using errcode = '42501';
  end if;
  if new.confirms is null then
    if not ctx.writes_translation(new.request_id) or not ctx.subject() = any (string_to_array(new.writers, ',')) then
      raise exception 'Somebody else translates.' using errcode = '42501';
    end if;
  elsif before.id is null or new.confirms <> before.id or new.fingerprint <> before.fingerprint or new.text::jsonb <> before.text::jsonb
        or new.writers <> before.writers or not ctx.reviews_translation(new.request_id)
        or ctx.subject() = any (string_to_array(before.writers, ',')) then
    raise exception 'These words were not confirmed by another person.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function translation_is_handed_in() from public;
create or replace trigger translation_is_handed_in before insert on translation_text for each row
  when (current_user = 'portal_app') execute function translation_is_handed_in();

-- Four-eyes principle, one step after the other: DRAFTED, REVIEWED, APPROVED, and back from each of them.
create or replace function verdict_is_another_persons() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  q public.translation_request;
  t public.translation_text;
  before public.translation_verdict;
begin
  perform public.hold_translations(new.document_id, false);
  select * into q from public.translation_request r where r.id = new.request_id for update;
  select * into t from public.translation_text x where x.request_id = new.request_id order by x.number desc limit 1;
  select * into before from public.translation_verdict v where v.text_id = new.text_id order by v.number desc limit 1;
  new.number := 1 + coalesce(before.number, 0);
  if q.id is null or q.organisation_id <> new.owner_id or q.document_id <> new.document_id or q.cancelled_at is not null
     or t.id is null or t.id <> new.text_id or new.given_by_subject <> ctx.subject() or not ctx.is_now(new.given_at)
     or ctx.subject() = any (string_to_array(t.writers, ','))
     or not coalesce(case
       when new.stage = 'REVIEW' then before.id is null and ctx.reviews_translation(q.id)
       when new.verdict = 'APPROVE' then before.stage = 'REVIEW' and before.verdict = 'APPROVE' and ctx.approves_translation(q.id)
       else before.verdict = 'APPROVE' and ctx.approves_translation(q.id) end, false) then
    raise exception 'This is not for the caller to say, or not now.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function verdict_is_another_persons() from public;
create or replace trigger verdict_is_another_persons before insert on translation_verdict for each row
  when (current_user = 'portal_app') execute function verdict_is_another_persons();

-- A translation that is approved after its document was published is public at once, and one that is returned is no longer public.
create or replace function approval_is_printed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.stage = 'APPROVAL' and new.verdict = 'APPROVE' then
    if exists (select 1 from public.publication p where p.organisation_id = new.owner_id and p.statement_id = new.document_id)
       or exists (select 1 from public.public_plan p join public.translation_text t on t.id = new.text_id
         where p.organisation_id = new.owner_id and p.plan_id = new.document_id and p.text_fingerprint = t.source_fingerprint) then
      perform public.print_translation(new.request_id, new.text_id);
    end if;
  else
    delete from public.public_translation p using public.translation_text t
    where t.id = new.text_id and p.organisation_id = new.owner_id and p.statement_id = new.document_id
      and new.verdict = 'RETURN' and p.language = t.text::jsonb ->> 'language' and p.source_fingerprint = t.source_fingerprint;
  end if;
  return null;
end
$$;
revoke all on function approval_is_printed() from public;
create or replace trigger approval_is_printed after insert on translation_verdict for each row execute function approval_is_printed();

-- Nothing is published before its required translations: the same gate that ReleaseService and the scheduler check.
create or replace function translations_are_ready() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.kind = 'PUBLISHED' and exists (
      select 1 from public.translation_request q
      where q.organisation_id = new.organisation_id and q.document_id = new.statement_id and q.cancelled_at is null and q.required
        and public.approved_translation(q.id, new.fingerprint) is null) then
    raise exception 'A translation is not ready.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function translations_are_ready() from public;
create or replace trigger translations_are_ready before insert on publication for each row
  when (current_user = 'portal_app') execute function translations_are_ready();

-- Translations that are approved for a text with this fingerprint are published with it.
create or replace function print_translations(owner uuid, document uuid, source text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  select public.hold_translations(document, true);
  select public.print_translation(q.id, q.translation) from (
    select r.id, public.approved_translation(r.id, print_translations.source) as translation from public.translation_request r
    where r.organisation_id = owner and r.document_id = document and r.cancelled_at is null) q
  where q.translation is not null
$$;
revoke all on function print_translations(uuid, uuid, text) from public;

create or replace function translations_are_printed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.print_translations(new.organisation_id, new.statement_id, new.fingerprint);
  return null;
end
$$;
revoke all on function translations_are_printed() from public;
create or replace trigger translations_are_printed after insert on publication for each row execute function translations_are_printed();

-- A translation that is approved, or no longer required, may be the last condition of a release whose embargo is over: the scheduler
-- checks at once.
create or replace function release_moves_due() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  moved jsonb := to_jsonb(new);
  owner uuid := (moved ->> tg_argv[0])::uuid;
begin
  if exists (select 1 from public.statement s where s.organisation_id = owner and s.id = new.document_id and s.state = 'EMBARGOED') then
    perform public.note_due(owner, new.document_id, 'STATEMENT');
  end if;
  return null;
end
$$;
revoke all on function release_moves_due() from public;
create or replace trigger moves_due after insert on translation_verdict for each row
  when (new.stage = 'APPROVAL' and new.verdict = 'APPROVE') execute function release_moves_due('owner_id');
create or replace trigger moves_due after update on translation_request for each row
  when (old.required and (not new.required or new.cancelled_at is not null)) execute function release_moves_due('organisation_id');

call ctx.forget_policies('translation_request');
-- Other readers of the document learn of a translation once somebody has reviewed it.
create policy read_as_one_of_them on translation_request for select to portal_app
  using (ctx.reads_document(document_id, organisation_id) and (ctx.handles_translation(id) or ctx.has_reviewed(id)));
create policy asked_for_by_pen_or_leads on translation_request for insert to portal_app
  with check (ctx.stewards_document(document_id, organisation_id));
create policy changed_by_pen_or_leads on translation_request for update to portal_app
  using (ctx.stewards_document(document_id, organisation_id));
call ctx.allow_portal_owner('translation_request', 'asked_by_triggers', 'all');

call ctx.forget_policies('translation_draft');
-- Until it is submitted, a translation is visible to those who write it and to the owner of the document.
create policy read_where_written on translation_draft for select to portal_app
  using ((organisation_id = (select ctx.organisation()) or owner_id = (select ctx.organisation()))
         and ctx.reads_document(document_id, owner_id));
create policy begun_by_translators on translation_draft for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.writes_translation(request_id)
         and ctx.reads_document(document_id, owner_id));
create policy kept_by_translators on translation_draft for update to portal_app
  using (organisation_id = (select ctx.organisation()) and ctx.writes_translation(request_id))
  with check (organisation_id = (select ctx.organisation()) and ctx.writes_translation(request_id));
create policy dropped_by_translators on translation_draft for delete to portal_app
  using (organisation_id = (select ctx.organisation()) and ctx.writes_translation(request_id));

call ctx.forget_policies('translation_text');
create policy read_as_one_of_them on translation_text for select to portal_app
  using (ctx.reads_document(document_id, owner_id) and (ctx.handles_translation(request_id) or ctx.is_reviewed(id)));
create policy handed_in_by_translators on translation_text for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and handed_in_by_subject = (select ctx.subject())
         and ctx.reads_document(document_id, owner_id));
call ctx.allow_portal_owner('translation_text', 'asked_by_triggers', 'select');

call ctx.forget_policies('translation_verdict');
create policy read_as_one_of_them on translation_verdict for select to portal_app
  using (ctx.reads_document(document_id, owner_id) and (ctx.handles_translation(request_id) or ctx.is_reviewed(text_id)));
create policy given_by_another_person on translation_verdict for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and given_by_subject = (select ctx.subject())
         and ctx.reads_document(document_id, owner_id));
call ctx.allow_portal_owner('translation_verdict', 'asked_by_triggers', 'select');

call ctx.forget_policies('translation_waiver');
create policy read_as_one_of_them on translation_waiver for select to portal_app
  using (ctx.reads_document(document_id, owner_id));
create policy given_by_a_lead on translation_waiver for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and given_by_subject = (select ctx.subject()) and ctx.is_now(given_at)
    and (select ctx.has('lead')) and ctx.stewards_document(document_id, owner_id)
    and exists (select 1 from translation_request q where q.id = request_id and q.document_id = translation_waiver.document_id
      and q.organisation_id = owner_id and q.language = translation_waiver.language));
call ctx.allow_portal_owner('translation_waiver', 'asked_by_triggers', 'select');

call ctx.forget_policies('public_translation');
-- Translations of the text that is public now; after a correction or a retraction those of the older text are gone.
create policy public_reads on public_translation for select to portal_public
  using (exists (
    select 1 from publication p
    where p.organisation_id = public_translation.organisation_id and p.statement_id = public_translation.statement_id
      and p.kind <> 'RETRACTED' and p.fingerprint = public_translation.source_fingerprint
      and p.number = (select max(n.number) from publication n
        where n.organisation_id = public_translation.organisation_id and n.statement_id = public_translation.statement_id))
    or exists (
      select 1 from public_plan p
      where p.organisation_id = public_translation.organisation_id and p.plan_id = public_translation.statement_id
        and p.withdrawn_at is null and p.text_fingerprint = public_translation.source_fingerprint));
call ctx.allow_portal_owner('public_translation', 'kept_by_triggers', 'all');
