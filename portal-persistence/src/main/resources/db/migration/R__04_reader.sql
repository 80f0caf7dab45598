set local check_function_bodies = off;

-- Kind and state of a document come from its owner's own row, whatever a grant may say.
create or replace function reader_gains() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.document_reader (organisation_id, reader_organisation, kind, changed_at, document_id, state, open, due_at,
    wanted_at, revision, language, title_key)
  select new.organisation_id, new.grantee_id, coalesce(r.kind, new.kind), new.granted_at, new.document_id, coalesce(r.state, ''),
    coalesce(r.open, false), r.due_at, r.wanted_at, coalesce(r.revision, false), coalesce(r.language, ''), coalesce(r.title_key, '')
  from (select 1) one
  left join public.document_reader r on r.organisation_id = new.organisation_id and r.document_id = new.document_id
    and r.reader_organisation = new.organisation_id
  on conflict do nothing;
  return null;
end
$$;
revoke all on function reader_gains() from public;
create or replace trigger reader_gains after insert on access_grant for each row execute function reader_gains();

create or replace function reader_loses() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.document_reader r
  where r.organisation_id = old.organisation_id and r.document_id = old.document_id
    and r.reader_organisation = old.grantee_id;
  return null;
end
$$;
revoke all on function reader_loses() from public;
create or replace trigger reader_loses after delete on access_grant for each row execute function reader_loses();

create or replace function owner_reads() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  standing public.document_standing;
  spoken text := '';
  place text := '';
begin
  if tg_argv[0] = 'STATEMENT' then
    standing := public.statement_standing(new);
    spoken := coalesce(ctx.kept(new.text) ->> 'language', '');
    place := ctx.title_key(new.title);
  elsif tg_argv[0] = 'PLAN' then
    standing := public.plan_standing(new);
    spoken := new.language;
    place := ctx.title_key(new.title);
  elsif tg_argv[0] = 'PETITION' then
    standing := public.petition_standing(new);
    spoken := coalesce(ctx.kept(new.text) ->> 'language', '');
    place := ctx.title_key(new.title);
  else
    standing := public.request_standing(new);
  end if;
  insert into public.document_reader (organisation_id, reader_organisation, kind, changed_at, document_id, state, open, due_at,
    wanted_at, revision, language, title_key)
  values (new.organisation_id, new.organisation_id, tg_argv[0], new.changed_at, new.id, standing.state, standing.open, standing.due_at,
    standing.wanted_at, standing.revision, spoken, place)
  on conflict do nothing;
  return null;
end
$$;
revoke all on function owner_reads() from public;

-- Conditions of one kind of document, such as the risk review of a plan, depend on the kind in the grant. So a grant cannot give a
-- document another kind than its own.
create or replace function grant_is_of_its_documents_kind() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.document_reader r where r.organisation_id = new.organisation_id
      and r.document_id = new.document_id and r.reader_organisation = new.organisation_id and r.kind <> new.kind) then
    raise exception 'The document is of another kind.' using errcode = '23514', constraint = 'access_grant_of_its_documents_kind';
  end if;
  return new;
end
$$;
revoke all on function grant_is_of_its_documents_kind() from public;
create or replace trigger grant_is_of_its_documents_kind before insert on access_grant for each row
  execute function grant_is_of_its_documents_kind();

-- A document belongs to one organisation. Otherwise a person who knows its id could create another one with the same id.
create or replace function document_is_one_organisations() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.document_reader r where r.document_id = new.document_id and r.organisation_id <> new.organisation_id) then
    raise exception 'The id is another document''s.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function document_is_one_organisations() from public;
create or replace trigger document_is_one_organisations before insert on document_reader for each row
  execute function document_is_one_organisations();

create or replace function grant_is_of_a_document() returns trigger
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
  if new.kind in ('STATEMENT', 'PLAN', 'PETITION') and new.grantee_id <> new.organisation_id and not exists (
      select 1 from public.document_reader r where r.organisation_id = new.organisation_id and r.document_id = new.document_id
        and r.reader_organisation = new.organisation_id) then
    raise exception 'There is no such document of this owner.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function grant_is_of_a_document() from public;
create or replace trigger grant_is_of_a_document before insert or update on access_grant for each row
  when (current_user = 'portal_app') execute function grant_is_of_a_document();

-- The organisations as which the caller reads: their own, and for a lead also the leads. Verifies the context once.
create or replace function ctx.readers() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := ctx.verified();
begin
  return case
    when part is null or part[2] = '' then '{}'::uuid[]
    when 'lead' = any (string_to_array(part[4], ',')) then array[part[2]::uuid, ctx.leads()]
    else array[part[2]::uuid] end;
end
$$;
revoke all on function ctx.readers() from public;
grant execute on function ctx.readers() to portal_app;

-- One write per reader, whatever has changed. The time of the last change differs by reader if only some of them see the change.
create or replace function readers_follow() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  standing public.document_standing;
  spoken text := '';
  place text := '';
begin
  if tg_argv[0] = 'STATEMENT' then
    standing := public.statement_standing(new);
    spoken := coalesce(ctx.kept(new.text) ->> 'language', '');
    place := ctx.title_key(new.title);
  elsif tg_argv[0] = 'PLAN' then
    standing := public.plan_standing(new);
    spoken := new.language;
    place := ctx.title_key(new.title);
  elsif tg_argv[0] = 'PETITION' then
    standing := public.petition_standing(new);
    spoken := coalesce(ctx.kept(new.text) ->> 'language', '');
    place := ctx.title_key(new.title);
  else
    standing := public.request_standing(new);
  end if;
  update public.document_reader r
  set changed_at = case when new.changed_at = old.changed_at then r.changed_at else new.changed_at end,
    state = standing.state, open = standing.open, due_at = standing.due_at, wanted_at = standing.wanted_at, revision = standing.revision,
    language = spoken, title_key = place
  where r.organisation_id = new.organisation_id and r.document_id = new.id;
  return null;
end
$$;
revoke all on function readers_follow() from public;

-- One page of what the caller's organisation reads of a kind, newest first, limited before anything else is evaluated.
create or replace function newest(wanted text, before timestamptz, before_id uuid, most integer)
  returns table (organisation_id uuid, document_id uuid, changed_at timestamptz)
  language sql stable as $$
  select r.organisation_id, r.document_id, r.changed_at from public.document_reader r
  where r.reader_organisation = (select ctx.organisation()) and r.kind = wanted and (r.changed_at, r.document_id) < (before, before_id)
  order by r.changed_at desc, r.document_id desc limit most
$$;
revoke all on function newest(text, timestamptz, uuid, integer) from public;
grant execute on function newest(text, timestamptz, uuid, integer) to portal_app;

call ctx.forget_policies('access_grant');
call ctx.restrict_limited_people('access_grant', 'document_id');
-- The leads steward documents that were handed to them: they may add readers. So a grant comes from the owner, or from the leads if they have
-- the document, and only for this document of this owner, not for another one that happens to have the same id. Members let others read and
-- comment, and hand a text to the leads; only leads call for signatures.
create policy read_own on access_grant for select to portal_app
  using (organisation_id = (select ctx.organisation()) or grantee_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r
              where r.organisation_id = access_grant.organisation_id and r.document_id = access_grant.document_id
                and r.reader_organisation = (select ctx.leads()))));
create policy add_own on access_grant for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r
              where r.document_id = access_grant.document_id and r.organisation_id = access_grant.organisation_id
                and r.reader_organisation = (select ctx.leads()))));
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
call ctx.allow_portal_owner('access_grant', 'named_in_the_circle', 'select');
-- A request is given to its funder by submitting it, never by a grant.
create policy funding_is_not_granted on access_grant as restrictive for insert to portal_app with check (kind <> 'FUNDING');
create policy given_by_pen_or_leads on access_grant as restrictive for insert to portal_app
  with check (((select ctx.has('lead')) and grantee_id <> organisation_id)
    or (ctx.may('MEMBER', document_id)
        and (level in ('READ', 'COMMENT') or grantee_id = organisation_id or (level = 'APPROVE' and grantee_id = (select ctx.leads())))));
create policy raised_by_pen_or_leads on access_grant as restrictive for update to portal_app
  using ((select ctx.has('lead')) or ctx.may('MEMBER', document_id))
  with check ((select ctx.has('lead'))
    or (ctx.may('MEMBER', document_id) and (level in ('READ', 'COMMENT') or (level = 'APPROVE' and grantee_id = (select ctx.leads())))));

call ctx.forget_policies('document_reader');
call ctx.restrict_limited_people('document_reader', 'document_id');
-- Without the cast the list would be a subquery, which no index supports.
create policy read_own on document_reader for select to portal_app
  using (reader_organisation = any ((select ctx.readers())::uuid[]));
call ctx.allow_portal_owner('document_reader', 'kept_by_triggers', 'all');
-- The existence and number of requests are confidential outside as well; what is for one person is visible to that person only.
create policy funding_is_for_those_who_work on document_reader as restrictive for select to portal_app
  using (kind <> 'FUNDING' or (select ctx.works()) or (select ctx.has('scheduler')));
