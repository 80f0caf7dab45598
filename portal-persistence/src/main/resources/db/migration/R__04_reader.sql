set local check_function_bodies = off;

-- A kind of document is registered once, in the file of its feature and after its functions:
--   call ctx.register_kind('STATEMENT', 'statement');
-- The trigger owner_reads of the kind's table is the register. Functions of a kind are found by the name of the table (docs/decisions/0112).
create or replace function ctx.kinds() returns table (kind text, relation name)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select split_part(encode(t.tgargs, 'escape'), '\000', 1), c.relname
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where t.tgname = 'owner_reads' and c.relnamespace = 'public'::regnamespace order by 1
$$;
revoke all on function ctx.kinds() from public;

-- The functions that each kind has.
create or replace function ctx.functions_of_kind(relation name) returns setof text
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  values
    -- What the reader index contains of a document: (standing document_standing, language text, title_key text).
    (format('public.index_entry(public.%I)', relation)),
    -- Whether a reader of the document sees this section of it.
    (format('ctx.%I(uuid,uuid,uuid)', 'sees_' || relation || '_section')),
    -- The dashboard queries of the kind that can have a result for a person.
    (format('ctx.%I(uuid,text,text[],date,date)', relation || '_questions'))
$$;
revoke all on function ctx.functions_of_kind(name) from public;

-- The view <name>_document of the rows of all views <name>_<table>, with their kind.
create or replace procedure ctx.unite_views(name text, columns text, grantee name)
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  columns_only text := (select string_agg(split_part(c, ' ', 1), ', ') from unnest(string_to_array(columns, ', ')) c);
begin
  execute format('create or replace view public.%I with (security_invoker = true) as ', name || '_document') || (
    select coalesce(string_agg(format('select %L::text as kind, %s from public.%I', k.kind, columns_only, name || '_' || k.relation),
        ' union all ' order by k.kind),
      format('select null::text as kind, %s where false', (
        select string_agg(format('null::%2$s as %1$s', split_part(c, ' ', 1), split_part(c, ' ', 2)), ', ')
        from unnest(string_to_array(columns, ', ')) c)))
    from ctx.kinds() k where to_regclass(format('public.%I', name || '_' || k.relation)) is not null);
  execute format('grant select on public.%I to %I', name || '_document', grantee);
end
$$;
revoke all on procedure ctx.unite_views(text, text, name) from public;

-- Writes the views and functions that depend on all kinds. A kind may have, besides the functions above: a column title; a function
-- <table>_due_at(<table>), when work of the scheduler is next due; the views deliverable_<table>, documents that can be delivered,
-- searched_<table>, texts that members search, and published_<table>, those that everybody searches: "text" with markup, "words" without;
-- and leaving_<table>, the name and number of what the own organisation has to end before it leaves, without rows of the number 0.
create or replace procedure ctx.connect_kinds()
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- Documents with a title, of all kinds.
  execute 'create or replace view public.document_heading with (security_invoker = true) as ' || (
    select coalesce(string_agg(format(
        'select %L::text as kind, d.organisation_id, d.id, d.title, d.state, d.created_at, d.changed_at from public.%I d',
        k.kind, k.relation), ' union all ' order by k.kind),
      'select null::text as kind, null::uuid as organisation_id, null::uuid as id, null::text as title, null::text as state, '
        || 'null::timestamptz as created_at, null::timestamptz as changed_at where false')
    from ctx.kinds() k
    where exists (select 1 from pg_attribute a where a.attrelid = format('public.%I', k.relation)::regclass and a.attname = 'title'));
  grant select on public.document_heading to portal_app;
  call ctx.unite_views('deliverable', 'organisation_id uuid, document_id uuid', 'portal_public');
  call ctx.unite_views('searched',
    'organisation_id uuid, document_id uuid, part_id uuid, title text, state text, heading text, text text, words text', 'portal_app');
  call ctx.unite_views('published', 'organisation_id uuid, document_id uuid, part_id uuid, language text, slug text, title text, '
    || 'heading text, published_at timestamptz, text text, words text', 'portal_public');
  call ctx.unite_views('leaving', 'obligation text, number bigint', 'portal_app');
  execute format($function$
    create or replace function public.due_of_kind(kind text, organisation uuid, document uuid) returns timestamptz
      language sql stable as $body$
      select case due_of_kind.kind %s end
    $body$;
    revoke all on function public.due_of_kind(text, uuid, uuid) from public
  $function$, (
    select coalesce(string_agg(format(
        'when %L then (select public.%I(d) from public.%I d where d.organisation_id = organisation and d.id = document)',
        k.kind, k.relation || '_due_at', k.relation), ' ' order by k.kind), 'when null then null')
    from ctx.kinds() k where to_regprocedure(format('public.%I(public.%I)', k.relation || '_due_at', k.relation)) is not null));
  execute format($function$
    create or replace function ctx.questions_of_kinds(me uuid, myself text, flags text[], today date, last date) returns text[]
      language plpgsql stable set search_path = pg_catalog, pg_temp as $body$
    begin
      return '{}'::text[]%s;
    end
    $body$;
    revoke all on function ctx.questions_of_kinds(uuid, text, text[], date, date) from public
  $function$, (
    select string_agg(format(' || ctx.%I(me, myself, flags, today, last)', k.relation || '_questions'), '' order by k.kind)
    from ctx.kinds() k where to_regprocedure(format('ctx.%I(uuid,text,text[],date,date)', k.relation || '_questions')) is not null));
  -- While an upgrade runs, the file of a kind that the previous release registered may still be about to create its function: until then
  -- what that release wrote stays, so that nothing is hidden meanwhile.
  if to_regprocedure('ctx.sees_section(uuid,uuid,uuid)') is not null and exists (
      select 1 from ctx.kinds() k
      where to_regprocedure(format('ctx.%I(uuid,uuid,uuid)', 'sees_' || k.relation || '_section')) is null) then
    return;
  end if;
  -- Versions, drafts, comments and amendments belong to a document of any kind, and are visible to readers of the section that they belong
  -- to. This function alone decides which sections of a document a reader sees, people of its owner included. It runs with the reader's
  -- rights. The document's own id means the whole document. A kind that is not registered shows nothing. A preview reads no index, and
  -- opens one plan. The check reads several tables and costs about 0.1 ms per row. A query plan that ignores this cost evaluates all
  -- verdicts of a document again for each of its amendments.
  execute format($function$
    create or replace function ctx.sees_section(document uuid, owner uuid, section uuid) returns boolean
      language sql stable cost 10000 set search_path = pg_catalog, pg_temp as $body$
      select exists (
          select 1 from public.document_reader r
          where r.document_id = sees_section.document and r.organisation_id = sees_section.owner
            and case r.kind %s else false end)
        or (sees_section.document = ctx.preview('document') and sees_section.owner = ctx.preview('owner')
            and ctx.sees_plan_section(sees_section.document, sees_section.owner, sees_section.section))
    $body$;
    revoke all on function ctx.sees_section(uuid, uuid, uuid) from public;
    grant execute on function ctx.sees_section(uuid, uuid, uuid) to portal_app
  $function$, (
    select coalesce(string_agg(format('when %L then ctx.%I(sees_section.document, sees_section.owner, sees_section.section)', k.kind,
      'sees_' || k.relation || '_section'), ' ' order by k.kind), 'when null then null') from ctx.kinds() k));
end
$$;
revoke all on procedure ctx.connect_kinds() from public;

create or replace procedure ctx.register_kind(kind text, relation name)
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  protected boolean := (select c.relrowsecurity and c.relforcerowsecurity from pg_class c
    where c.oid = to_regclass(format('public.%I', relation)));
  wrong text;
begin
  if protected is null then
    raise exception 'The kind % is registered for the table %, which does not exist.', kind, relation;
  elsif not protected then
    raise exception 'The kind % is registered for the table %, which is not protected (ctx.protect).', kind, relation;
  end if;
  select format('The kind %s is registered for the table %s, but %s is the kind of the table %s.', register_kind.kind,
    register_kind.relation, k.kind, k.relation) into wrong
  from ctx.kinds() k where (k.kind = register_kind.kind) <> (k.relation = register_kind.relation) limit 1;
  if wrong is not null then
    raise exception '%', wrong;
  end if;
  select string_agg(f, ', ') into wrong from ctx.functions_of_kind(relation) f where to_regprocedure(f) is null;
  if wrong is not null then
    raise exception 'The kind % lacks %.', kind, wrong;
  end if;
  execute format('create or replace trigger owner_reads after insert on public.%I for each row execute function public.enters_index(%L)',
    relation, kind);
  call ctx.connect_kinds();
end
$$;
revoke all on procedure ctx.register_kind(text, name) from public;
call ctx.connect_kinds();

create or replace function enters_index() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.document_reader (organisation_id, reader_organisation, kind, changed_at, document_id, state, open, due_at,
    wanted_at, revision, language, title_key)
  select new.organisation_id, new.organisation_id, tg_argv[0], new.changed_at, new.id, (e.standing).*, e.language, e.title_key
  from public.index_entry(new) e
  on conflict do nothing;
  return null;
end
$$;
revoke all on function enters_index() from public;

-- One write per reader, whatever has changed. The time of the last change differs by reader if only some of them see the change.
create or replace function index_follows() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.document_reader r
  set changed_at = case when new.changed_at = old.changed_at then r.changed_at else new.changed_at end,
    state = (e.standing).state, open = (e.standing).open, due_at = (e.standing).due_at, wanted_at = (e.standing).wanted_at,
    revision = (e.standing).revision, language = e.language, title_key = e.title_key
  from public.index_entry(new) e
  where r.organisation_id = new.organisation_id and r.document_id = new.id;
  return null;
end
$$;
revoke all on function index_follows() from public;

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
  if new.grantee_id <> new.organisation_id and not exists (
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
