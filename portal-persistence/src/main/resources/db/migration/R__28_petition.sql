set local check_function_bodies = off;

create or replace trigger petition_address_is_given before insert or update on petition for each row
  when (current_user = 'portal_app') execute function address_is_given('DRAFT', 'TEXT_REVIEW', 'CLEARED');

-- The state of a petition for the reader index.
create or replace function petition_standing(p petition) returns document_standing
  language sql immutable as $$
  select row(p.state, p.state in ('DRAFT', 'TEXT_REVIEW', 'CLEARED', 'OPEN', 'PAUSED', 'CLOSED', 'DELIVERED'),
    case when p.state in ('OPEN', 'PAUSED') then p.closes_at end, null::timestamptz, false)::public.document_standing
$$;
revoke all on function petition_standing(petition) from public;

create or replace function index_entry(p petition, out standing document_standing, out language text, out title_key text)
  language sql stable as $$
  select public.petition_standing(p), coalesce(ctx.kept(p.text) ->> 'language', ''), ctx.title_key(p.title)
$$;
revoke all on function index_entry(petition) from public;

-- A petition is shared as a whole.
create or replace function ctx.sees_petition_section(document uuid, owner uuid, section uuid) returns boolean
  language sql immutable as 'select true';
revoke all on function ctx.sees_petition_section(uuid, uuid, uuid) from public;
grant execute on function ctx.sees_petition_section(uuid, uuid, uuid) to portal_app;

-- The scheduler closes it, unless a lead has closed it before; a week ahead a notification is sent. Then it waits for an answer, and for
-- the end of its time.
create or replace function petition_due_at(p petition) returns timestamptz
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select case
    when p.state in ('OPEN', 'PAUSED') then
      case when p.closing_told_at is null and p.opened_at < p.closes_at - interval '7 days' then p.closes_at - interval '7 days'
        else p.closes_at end
    when p.state = 'DELIVERED' then public.petition_unanswered_at(p)
    when p.state in ('CLOSED', 'ANSWERED', 'UNANSWERED') then
      case when p.archive_told_at is null then p.state_at + interval '76 days' else public.petition_archived_at(p) end end
$$;
revoke all on function petition_due_at(petition) from public;

-- The dashboard queries about petitions that can have a result for this person (R__22_dashboard.sql).
create or replace function ctx.petition_questions(me uuid, myself text, flags text[], today date, last date) returns text[]
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return array[
    case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'PETITION' and r.open)
      then 'PETITIONS' end,
    case when exists (select 1 from public.petition_page g where g.organisation_id = me and g.owner_id <> me
      and g.state in ('INVITED', 'CONFIRMED')) then 'PETITION_PAGES' end,
    case when exists (select 1 from public.document_reader r where r.reader_organisation = me and r.kind = 'PETITION'
        and r.state in ('OPEN', 'PAUSED', 'CLOSED', 'DELIVERED', 'ANSWERED', 'UNANSWERED') and r.organisation_id = me)
      or 'lead' = any (flags) and (exists (select 1 from public.petition_sheet s where s.state in ('ENTERED', 'DIFFERS'))
        or exists (select 1 from public.petition_invalidation b where b.state = 'ASKED')) then 'PETITION_DESKS' end]
    || case when 'lead' = any (flags) then array[
      case when exists (select 1 from public.document_reader r where r.reader_organisation = ctx.leads() and r.kind = 'PETITION' and r.open)
        then 'PETITION_QUEUE' end,
      case when exists (select 1 from public.petition_archive_request q where q.outcome = 'ASKED') then 'PETITION_ARCHIVES' end] end;
end
$$;
revoke all on function ctx.petition_questions(uuid, text, text[], date, date) from public;

-- A vote counts at the gate that is open, in its round.
create or replace function petition_gate_is_open() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  p public.petition;
begin
  select * into p from public.petition t where t.organisation_id = new.owner_id and t.id = new.document_id;
  if found and not (new.gate = 'PETITION' and p.state = 'TEXT_REVIEW' and new.round = p.text_round) then
    raise exception 'Nobody is asked at this gate.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function petition_gate_is_open() from public;
create or replace trigger petition_gate_is_open before insert on approval for each row
  when (current_user = 'portal_app') execute function petition_gate_is_open();

create or replace view deliverable_petition with (security_invoker = true) as
  select p.owner_id as organisation_id, p.petition_id as document_id from public_petition p where p.closed_at is not null;
grant select on deliverable_petition to portal_public;

create or replace view searched_petition with (security_invoker = true) as
  select p.organisation_id, p.id as document_id, p.id as part_id, p.title, p.state, '' as heading, p.text, '' as words from petition p;
grant select on searched_petition to portal_app;

create or replace view published_petition with (security_invoker = true) as
  select p.owner_id as organisation_id, p.petition_id as document_id, p.petition_id as part_id, y.language, p.slug, y.title,
    '' as heading, y.printed_at as published_at, y.text, '' as words
  from public_petition p join public_petition_text y on y.petition_id = p.petition_id;
grant select on published_petition to portal_public;

-- Petitions of the organisation that are not completed, up to the outcome of their delivery, and its pages for petitions of others that can
-- be signed.
create or replace view leaving_petition with (security_invoker = true) as
  select 'petitions' as obligation, count(*) as number from document_reader r
  where r.reader_organisation = ctx.organisation() and r.kind = 'PETITION' and r.open and r.organisation_id = r.reader_organisation
  having count(*) > 0
  union all
  select 'pages', count(*)
  from document_reader r join petition_page g on g.organisation_id = r.reader_organisation and g.petition_id = r.document_id
    and g.owner_id = r.organisation_id and g.state = 'LIVE'
  where r.reader_organisation = ctx.organisation() and r.kind = 'PETITION' and r.open and r.state in ('OPEN', 'PAUSED')
    and r.organisation_id <> r.reader_organisation
  having count(*) > 0;
grant select on leaving_petition to portal_app;

call ctx.register_kind('PETITION', 'petition');
create or replace trigger readers_follow after update on petition for each row
  when ((new.changed_at, new.state, new.closes_at, new.title, new.text) is distinct from
    (old.changed_at, old.state, old.closes_at, old.title, old.text))
  execute function index_follows();
create or replace trigger moves_due after update on petition for each row
  when ((new.state, new.closes_at) is distinct from (old.state, old.closes_at))
  execute function moves_due('PETITION', 'organisation_id', 'id');

create or replace function petition_is_searched() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  document jsonb := ctx.kept(new.text);
begin
  insert into public.document_search (organisation_id, document_id, part_id, kind, language, readers, changed_at, words)
  values (new.organisation_id, new.id, new.id, 'PETITION', coalesce(document ->> 'language', ''),
    public.document_finders(new.organisation_id, new.id), new.changed_at,
    ctx.word_places(coalesce(document ->> 'language', ''), new.title, ctx.plain(document)))
  on conflict (organisation_id, document_id, part_id) do update set language = excluded.language, changed_at = excluded.changed_at, words = excluded.words;
  return null;
end
$$;
revoke all on function petition_is_searched() from public;
create or replace trigger petition_was_searched after insert on petition for each row execute function petition_is_searched();
create or replace trigger petition_is_searched after update on petition for each row
  when ((new.title, new.text) is distinct from (old.title, old.text)) execute function petition_is_searched();

-- Once leads have the petition, nobody changes its text unless they return it; once it was open, another text needs another petition.
create or replace function petition_text_stays() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> 'DRAFT' and (new.text, new.title, new.text_number) is distinct from (old.text, old.title, old.text_number) then
    raise exception 'The text of a petition is frozen.' using errcode = '23514', constraint = 'petition_text_is_frozen';
  end if;
  return new;
end
$$;
revoke all on function petition_text_stays() from public;
create or replace trigger petition_text_stays before update on petition for each row execute function petition_text_stays();

-- The same rules as PetitionState and the verbs of Petition: who takes which step, and by whose votes.
create or replace function petition_takes_its_steps() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own boolean := old.organisation_id = ctx.organisation();
  pen boolean := own and ctx.may('MEMBER', old.id);
  leads boolean := ctx.has('lead');
  scheduler boolean := own and ctx.has('scheduler');
  step text := old.state || ' ' || new.state;
  opens boolean := step = 'CLEARED OPEN';
  clears boolean := step = 'TEXT_REVIEW CLEARED';
  returns boolean := step = 'CLEARED DRAFT';
begin
  if not coalesce(case
      when new.state = old.state and old.state = 'DRAFT' then pen
      when step in ('DRAFT TEXT_REVIEW', 'DRAFT CANCELLED') then pen
      when step = 'TEXT_REVIEW DRAFT' then leads and public.is_given_back(old.organisation_id, old.id, 'PETITION', old.text_round)
        or pen and public.petition_is_recallable(old)
      -- Nobody could change the closing date of a cleared petition, or open it once that date has passed.
      when clears then leads and new.closes_at > clock_timestamp()
        and public.gate_is_passed(old.organisation_id, old.id, 'PETITION', old.text_round, 2)
      -- Nobody has signed yet. It has no fingerprint until leads clear the next text.
      when returns then leads and new.state_note <> '' and new.fingerprint = '' and new.canonical = ''
      when opens then leads and new.closes_at > clock_timestamp() and exists (
        select 1 from public.petition_wording w where w.organisation_id = old.organisation_id and w.petition_id = old.id)
      when step in ('OPEN PAUSED', 'PAUSED OPEN') then leads
      when step in ('OPEN CLOSED', 'PAUSED CLOSED') then leads or scheduler and old.closes_at <= clock_timestamp() + interval '1 minute'
      when step in ('TEXT_REVIEW CANCELLED', 'CLEARED CANCELLED') then leads
      -- The states after the end of signing are defined with the archive.
      else public.petition_goes_on(old, new) end, false) then
    raise exception 'This step is not the caller''s, or not yet.' using errcode = '42501';
  end if;
  if (new.text, new.title, new.text_number, new.goal, new.closes_at, new.zone, new.mail_content) is distinct from
      (old.text, old.title, old.text_number, old.goal, old.closes_at, old.zone, old.mail_content) and new.state <> old.state
    or (new.fingerprint, new.canonical) is distinct from (old.fingerprint, old.canonical)
      and not (clears and new.fingerprint = encode(sha256(convert_to(new.canonical, 'UTF8')), 'hex'))
      and not returns
    or new.text_round <> old.text_round + (step = 'DRAFT TEXT_REVIEW')::integer
    or new.opened_at is distinct from old.opened_at and not opens
    or new.closed_at is distinct from old.closed_at and new.state <> 'CLOSED' then
    raise exception 'This goes with another step.' using errcode = '42501';
  end if;
  -- Supporters who signed before may confirm for a week; the database sets the time.
  if step in ('OPEN CLOSED', 'PAUSED CLOSED') then
    new.closed_at := clock_timestamp();
  end if;
  return new;
end
$$;
revoke all on function petition_takes_its_steps() from public;
create or replace trigger petition_takes_its_steps before update on petition for each row
  when (current_user = 'portal_app') execute function petition_takes_its_steps();

-- The owner has a page from the beginning; it goes live when signing opens.
create or replace function petition_has_a_page() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.petition_page (organisation_id, petition_id, owner_id, id, alias, state, changed_by, changed_at)
  values (new.organisation_id, new.id, new.organisation_id, gen_random_uuid(), '', 'CONFIRMED', new.created_by, new.created_at);
  return null;
end
$$;
revoke all on function petition_has_a_page() from public;
create or replace trigger petition_has_a_page after insert on petition for each row execute function petition_has_a_page();

create or replace function petition_page_is_an_organisations() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.alias := (select o.alias from public.organisation o where o.id = new.organisation_id);
  return new;
end
$$;
revoke all on function petition_page_is_an_organisations() from public;
create or replace trigger petition_page_is_an_organisations before insert on petition_page for each row
  execute function petition_page_is_an_organisations();

-- The public data of a page are keyed by its id, so no two pages may have the same id; a concurrent transaction with the same id waits.
create or replace function petition_page_has_its_own_id() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('petition_page ' || new.id, 0));
  if exists (
      select 1 from public.petition_page g
      where g.id = new.id and (g.organisation_id, g.petition_id) <> (new.organisation_id, new.petition_id)) then
    raise exception 'This is the id of another page.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function petition_page_has_its_own_id() from public;
create or replace trigger petition_page_has_its_own_id before insert on petition_page for each row
  when (current_user = 'portal_app') execute function petition_page_has_its_own_id();

-- The same rules as PageState: a lead invites and the organisation accepts; or the organisation asks and a lead confirms.
create or replace function petition_page_takes_its_steps() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  partner boolean := old.organisation_id = ctx.organisation() and ctx.may('MEMBER', old.petition_id);
  leads boolean := ctx.has('lead');
  step text := old.state || ' ' || new.state;
begin
  if old.organisation_id = old.owner_id or not coalesce(case
      when step in ('INVITED CONFIRMED', 'INVITED REFUSED') then partner
      when step in ('REQUESTED CONFIRMED', 'REQUESTED REFUSED') then leads
      when step in ('CONFIRMED LIVE', 'REFUSED REQUESTED') then partner
      when step in ('CONFIRMED ENDED', 'LIVE ENDED') then partner or leads
      else false end, false) then
    raise exception 'This step is not the caller''s, or not yet.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function petition_page_takes_its_steps() from public;
create or replace trigger petition_page_takes_its_steps before update on petition_page for each row
  when (current_user = 'portal_app') execute function petition_page_takes_its_steps();

-- A live page, with everything that its organisation says there.
create or replace function print_petition_page(organisation uuid, petition uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at)
  select g.petition_id, g.id, g.organisation_id, g.alias, o.name, g.organisation_id = g.owner_id, clock_timestamp()
  from public.petition_page g
  join public.organisation o on o.id = g.organisation_id
  join public.public_petition p on p.petition_id = g.petition_id
  where g.organisation_id = print_petition_page.organisation and g.petition_id = print_petition_page.petition and g.state = 'LIVE'
  on conflict do nothing;

  insert into public.public_petition_page_text (petition_id, page_id, language, introduction, thanks, printed_at)
  select t.petition_id, g.id, t.language, t.introduction, t.thanks, t.written_at
  from public.petition_page_text t
  join public.petition_page g on g.organisation_id = t.organisation_id and g.petition_id = t.petition_id
  join public.public_petition_page p on p.petition_id = g.petition_id and p.id = g.id and p.partner_id = g.organisation_id
    and p.ended_at is null
  where t.organisation_id = print_petition_page.organisation and t.petition_id = print_petition_page.petition
  on conflict (petition_id, page_id, language) do update set introduction = excluded.introduction, thanks = excluded.thanks,
    printed_at = excluded.printed_at;

  insert into public.public_petition_wording (petition_id, page_id, number, language, text, fingerprint, printed_at)
  select w.petition_id, g.id, w.number, w.language, w.text, w.fingerprint, w.written_at
  from public.petition_wording w
  join public.petition_page g on g.organisation_id = w.organisation_id and g.petition_id = w.petition_id
  join public.public_petition_page p on p.petition_id = g.petition_id and p.id = g.id and p.partner_id = g.organisation_id
    and p.ended_at is null
  where w.organisation_id = print_petition_page.organisation and w.petition_id = print_petition_page.petition
  on conflict do nothing;
$$;
revoke all on function print_petition_page(uuid, uuid) from public;

create or replace function petition_page_is_printed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.print_petition_page(new.organisation_id, new.petition_id);
  return null;
end
$$;
revoke all on function petition_page_is_printed() from public;
create or replace trigger petition_page_is_printed after update on petition_page for each row
  when (new.state = 'LIVE' and new.state <> old.state) execute function petition_page_is_printed();
create or replace trigger petition_page_is_printed after insert or update on petition_page_text for each row
  execute function petition_page_is_printed();
create or replace trigger petition_page_is_printed after insert on petition_wording for each row
  execute function petition_page_is_printed();

create or replace function petition_page_ends() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.public_petition_page p set ended_at = clock_timestamp()
  where p.petition_id = new.petition_id and p.id = new.id and p.partner_id = new.organisation_id and p.ended_at is null;
  return null;
end
$$;
revoke all on function petition_page_ends() from public;
create or replace trigger petition_page_ends after update on petition_page for each row
  when (new.state = 'ENDED' and new.state <> old.state) execute function petition_page_ends();

-- People of an organisation that has left have no access: its pages on petitions of others end with its membership.
create or replace function petition_pages_end_with_membership() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.petition_page g set state = 'ENDED', changed_by = ctx.subject(), changed_at = new.changed_at, version = g.version + 1
  where g.organisation_id = new.id and g.owner_id <> new.id and g.state = 'LIVE';
  return null;
end
$$;
revoke all on function petition_pages_end_with_membership() from public;
create or replace trigger petition_pages_end_with_membership after update on organisation for each row
  when (new.state = 'LEFT' and new.state <> old.state) execute function petition_pages_end_with_membership();

-- One language of the text, as it can be signed from now on. It never changes: signatures name it.
create or replace function print_petition_text(petition uuid, request uuid, translation uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.public_petition_text (petition_id, language, title, text, canonical, fingerprint, source_fingerprint, original,
    printed_at)
  select p.id, q.language, t.text::jsonb ->> 'title', t.text, t.canonical, t.fingerprint, t.source_fingerprint, false, clock_timestamp()
  from public.petition p
  join public.public_petition x on x.petition_id = p.id and x.state in ('OPEN', 'PAUSED')
  join public.translation_request q on q.organisation_id = p.organisation_id and q.document_id = p.id
  join public.translation_text t on t.request_id = q.id
  where p.id = print_petition_text.petition and q.id = print_petition_text.request and t.id = print_petition_text.translation
    and t.source_fingerprint = p.fingerprint
  on conflict do nothing
$$;
revoke all on function print_petition_text(uuid, uuid, uuid) from public;

-- Published when signing opens; later changes are published as they happen.
create or replace function petition_is_printed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  page public.petition_page;
begin
  if old.state = 'CLEARED' and new.state = 'OPEN' then
    insert into public.public_petition (petition_id, owner_id, slug, state, language, owner_alias, owner_name, goal, mail_content,
      state_note, opened_at, closes_at, zone)
    select new.id, new.organisation_id, new.slug, new.state, ctx.kept(new.text) ->> 'language', o.alias, o.name, new.goal,
      new.mail_content, '', clock_timestamp(), new.closes_at, new.zone
    from public.organisation o where o.id = new.organisation_id;
    insert into public.public_petition_text (petition_id, language, title, text, canonical, fingerprint, source_fingerprint, original,
      printed_at)
    values (new.id, ctx.kept(new.text) ->> 'language', new.title, new.text, new.canonical, new.fingerprint, new.fingerprint, true,
      clock_timestamp());
    perform public.print_petition_text(new.id, q.id, public.approved_translation(q.id, new.fingerprint))
    from public.translation_request q
    where q.organisation_id = new.organisation_id and q.document_id = new.id and q.cancelled_at is null;
    update public.petition_page g set state = 'LIVE', changed_at = new.changed_at, version = g.version + 1
    where g.organisation_id = new.organisation_id and g.petition_id = new.id;
    for page in select * from public.petition_page g where g.owner_id = new.organisation_id and g.petition_id = new.id
        and g.state = 'LIVE' loop
      perform public.print_petition_page(page.organisation_id, page.petition_id);
    end loop;
  else
    update public.public_petition p set state = new.state, state_note = new.state_note, closed_at = new.closed_at
    where p.petition_id = new.id;
  end if;
  return null;
end
$$;
revoke all on function petition_is_printed() from public;
create or replace trigger petition_is_printed after update of state on petition for each row
  when (new.opened_at is not null and new.state <> old.state) execute function petition_is_printed();

-- An organisation that went live with a text that was returned has not agreed to the next one.
create or replace function petition_pages_are_asked_again() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.petition_page g set state = 'CONFIRMED', changed_at = new.changed_at, version = g.version + 1
  where g.owner_id = new.organisation_id and g.petition_id = new.id and g.state = 'LIVE';
  return null;
end
$$;
revoke all on function petition_pages_are_asked_again() from public;
create or replace trigger petition_pages_are_asked_again after update of state on petition for each row
  when (old.state = 'CLEARED' and new.state = 'DRAFT') execute function petition_pages_are_asked_again();

-- A language that is approved later can be used for signing from then on.
create or replace function petition_translation_is_printed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.print_petition_text(new.document_id, new.request_id, new.text_id);
  return null;
end
$$;
revoke all on function petition_translation_is_printed() from public;
create or replace trigger petition_translation_is_printed after insert on translation_verdict for each row
  when (new.stage = 'APPROVAL' and new.verdict = 'APPROVE') execute function petition_translation_is_printed();

create or replace function petition_note_is_printed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.public_petition_note (petition_id, id, kind, text, language, noted_at)
  select p.petition_id, new.id, new.kind, new.text, new.language, new.written_at from public.public_petition p
  where p.petition_id = new.petition_id and p.owner_id = new.organisation_id;
  return null;
end
$$;
revoke all on function petition_note_is_printed() from public;
create or replace trigger petition_note_is_printed after insert on petition_note for each row execute function petition_note_is_printed();

create or replace function public_petition_is_searched() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.public_search (organisation_id, document_id, part_id, language, kind, published_at, words)
  select p.owner_id, p.petition_id, p.petition_id, new.language, 'PETITION', new.printed_at,
    ctx.word_places(new.language, new.title, ctx.plain(ctx.kept(new.text)))
  from public.public_petition p where p.petition_id = new.petition_id
  on conflict do nothing;
  return null;
end
$$;
revoke all on function public_petition_is_searched() from public;
create or replace trigger public_petition_is_searched after insert on public_petition_text for each row
  execute function public_petition_is_searched();

-- The number of signatures; absent before anybody could sign. The public reads the same number.
create or replace function ctx.petition_total(petition uuid) returns bigint
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select p.total from public.public_petition p where p.petition_id = petition_total.petition);
end
$$;
revoke all on function ctx.petition_total(uuid) from public;
grant execute on function ctx.petition_total(uuid) to portal_app;

call ctx.forget_policies('petition');
call ctx.restrict_limited_people('petition', 'id');
create policy read_shared on petition for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or exists (select 1 from document_reader r where r.document_id = petition.id
                     and r.organisation_id = petition.organisation_id));
call ctx.allow_organisation('petition', 'add_own', 'insert');
create policy begun_by_members on petition as restrictive for insert to portal_app
  with check ((select ctx.has('role:MEMBER')) and created_by = (select ctx.subject()) and state = 'DRAFT' and text_number = 1
    and fingerprint = '' and canonical = '' and text_round = 0 and opened_at is null and closed_at is null);
create policy keep_own_or_steward on petition for update to portal_app
  using (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = petition.id
                and r.organisation_id = petition.organisation_id and r.reader_organisation = (select ctx.leads()))))
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = petition.id
                and r.organisation_id = petition.organisation_id and r.reader_organisation = (select ctx.leads()))));
call ctx.allow_portal_owner('petition', 'asked_by_triggers', 'select');

call ctx.forget_policies('petition_page');
call ctx.restrict_limited_people('petition_page', 'petition_id');
-- A partner sees its own page; the owner and the leads see all of them.
create policy read_own_or_all on petition_page for select to portal_app
  using (exists (
    select 1 from document_reader r
    where r.document_id = petition_page.petition_id and r.organisation_id = petition_page.owner_id
      and (petition_page.organisation_id = (select ctx.organisation()) or petition_page.owner_id = (select ctx.organisation())
           or r.reader_organisation = (select ctx.leads()))));
create policy asked_for_or_invited on petition_page for insert to portal_app
  with check (organisation_id <> owner_id and (
    state = 'REQUESTED' and organisation_id = (select ctx.organisation()) and ctx.may('MEMBER', petition_id) and exists (
      select 1 from document_reader r where r.document_id = petition_page.petition_id and r.organisation_id = petition_page.owner_id
        and r.reader_organisation = (select ctx.organisation()))
    or state = 'INVITED' and (select ctx.has('lead')) and exists (
      select 1 from document_reader r where r.document_id = petition_page.petition_id and r.organisation_id = petition_page.owner_id
        and r.reader_organisation = (select ctx.leads()))));
create policy moved_by_partner_or_leads on petition_page for update to portal_app
  using (organisation_id = (select ctx.organisation()) or ((select ctx.has('lead')) and exists (
    select 1 from document_reader r where r.document_id = petition_page.petition_id and r.organisation_id = petition_page.owner_id
      and r.reader_organisation = (select ctx.leads()))));
call ctx.allow_portal_owner('petition_page', 'kept_by_triggers', 'all');

call ctx.forget_policies('petition_page_text');
call ctx.restrict_limited_people('petition_page_text', 'petition_id');
create policy read_with_the_page on petition_page_text for select to portal_app
  using (exists (select 1 from petition_page g where g.organisation_id = petition_page_text.organisation_id
                 and g.petition_id = petition_page_text.petition_id));
create policy write_own on petition_page_text for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.may('MEMBER', petition_id) and exists (
    select 1 from petition_page g where g.organisation_id = petition_page_text.organisation_id
      and g.petition_id = petition_page_text.petition_id and g.owner_id = petition_page_text.owner_id
      and g.state in ('CONFIRMED', 'LIVE')));
create policy keep_own on petition_page_text for update to portal_app
  using (organisation_id = (select ctx.organisation()) and ctx.may('MEMBER', petition_id) and exists (
    select 1 from petition_page g where g.organisation_id = petition_page_text.organisation_id
      and g.petition_id = petition_page_text.petition_id and g.state in ('CONFIRMED', 'LIVE')));
call ctx.allow_portal_owner('petition_page_text', 'asked_by_triggers', 'select');

call ctx.forget_policies('petition_wording');
call ctx.restrict_limited_people('petition_wording', 'petition_id');
create policy read_with_the_petition on petition_wording for select to portal_app
  using (exists (select 1 from document_reader r where r.document_id = petition_wording.petition_id
                 and r.organisation_id = petition_wording.owner_id));
-- The owner's own goes before the leads with the text; a partner's is its own word.
create policy write_own on petition_wording for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.may('MEMBER', petition_id)
    and fingerprint = encode(sha256(convert_to(text, 'UTF8')), 'hex')
    and exists (select 1 from petition_page g where g.organisation_id = petition_wording.organisation_id
      and g.petition_id = petition_wording.petition_id and g.owner_id = petition_wording.owner_id and g.state in ('CONFIRMED', 'LIVE'))
    and (organisation_id <> owner_id or exists (
      select 1 from petition p where p.organisation_id = petition_wording.owner_id and p.id = petition_wording.petition_id
        and p.state = 'DRAFT')));
call ctx.allow_portal_owner('petition_wording', 'asked_by_triggers', 'select');

call ctx.forget_policies('petition_note');
call ctx.restrict_limited_people('petition_note', 'petition_id');
create policy read_with_the_petition on petition_note for select to portal_app
  using (exists (select 1 from document_reader r where r.document_id = petition_note.petition_id
                 and r.organisation_id = petition_note.organisation_id));
create policy said_by_a_lead on petition_note for insert to portal_app
  with check ((select ctx.has('lead')) and ctx.is_now(written_at) and exists (
    select 1 from document_reader r where r.document_id = petition_note.petition_id and r.organisation_id = petition_note.organisation_id
      and r.reader_organisation = (select ctx.leads())));

call ctx.forget_policies('public_petition');
call ctx.allow_public_since('public_petition', 'opened_at');
call ctx.allow_portal_owner('public_petition', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_petition_text');
call ctx.allow_public_since('public_petition_text', 'printed_at');
call ctx.allow_portal_owner('public_petition_text', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_petition_page');
call ctx.allow_public_since('public_petition_page', 'live_at');
call ctx.allow_portal_owner('public_petition_page', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_petition_page_text');
call ctx.allow_public_since('public_petition_page_text', 'printed_at');
call ctx.allow_portal_owner('public_petition_page_text', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_petition_wording');
call ctx.allow_public_since('public_petition_wording', 'printed_at');
call ctx.allow_portal_owner('public_petition_wording', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_petition_country');
call ctx.allow_public_since('public_petition_country', 'printed_at');
call ctx.allow_portal_owner('public_petition_country', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_petition_note');
call ctx.allow_public_since('public_petition_note', 'noted_at');
call ctx.allow_portal_owner('public_petition_note', 'kept_by_triggers', 'all');
