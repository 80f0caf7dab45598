set local check_function_bodies = off;

-- Who may find the words of a plan's section: its readers, as far as its level lets them see it. What is for one person alone is
-- found by nobody.
create or replace function section_finders(owner uuid, plan uuid, section uuid, level text) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(
    select r.reader_organisation from public.document_reader r
    where r.kind = 'PLAN' and r.organisation_id = section_finders.owner and r.document_id = section_finders.plan
      and case section_finders.level
        when 'COALITION' then true when 'PUBLIC' then true
        when 'ORGANISATION' then r.reader_organisation = r.organisation_id
        when 'NAMED' then r.reader_organisation = r.organisation_id or exists (
          select 1 from public.plan_section_share x where x.organisation_id = r.organisation_id
            and x.section_id = section_finders.section and x.grantee_id = r.reader_organisation)
        else false end)
$$;
revoke all on function section_finders(uuid, uuid, uuid, text) from public;

create or replace function document_finders(owner uuid, document uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select r.reader_organisation from public.document_reader r
    where r.organisation_id = document_finders.owner and r.document_id = document_finders.document)
$$;
revoke all on function document_finders(uuid, uuid) from public;

create or replace function statement_is_searched() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  document jsonb := ctx.kept(new.text);
begin
  insert into public.document_search (organisation_id, document_id, part_id, kind, language, readers, changed_at, words)
  values (new.organisation_id, new.id, new.id, 'STATEMENT', coalesce(document ->> 'language', ''),
    public.document_finders(new.organisation_id, new.id), new.changed_at,
    ctx.word_places(coalesce(document ->> 'language', ''), new.title, ctx.plain(document) || E'\n' || new.notes_to_editors))
  on conflict (organisation_id, document_id, part_id) do update set language = excluded.language, changed_at = excluded.changed_at, words = excluded.words;
  return null;
end
$$;
revoke all on function statement_is_searched() from public;
create or replace trigger statement_was_searched after insert on statement for each row execute function statement_is_searched();
create or replace trigger statement_is_searched after update on statement for each row
  when ((new.title, new.text, new.notes_to_editors) is distinct from (old.title, old.text, old.notes_to_editors))
  execute function statement_is_searched();

create or replace function plan_is_searched() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.document_search (organisation_id, document_id, part_id, kind, language, readers, changed_at, words)
  values (new.organisation_id, new.id, new.id, 'PLAN', new.language, public.document_finders(new.organisation_id, new.id),
    new.changed_at, ctx.word_places(new.language, new.title, new.goal || E'\n' || new.scope))
  on conflict (organisation_id, document_id, part_id) do update set language = excluded.language, changed_at = excluded.changed_at, words = excluded.words;
  return null;
end
$$;
revoke all on function plan_is_searched() from public;
create or replace trigger plan_was_searched after insert on plan for each row execute function plan_is_searched();
create or replace trigger plan_is_searched after update on plan for each row
  when ((new.title, new.goal, new.scope, new.language) is distinct from (old.title, old.goal, old.scope, old.language))
  execute function plan_is_searched();

create or replace function section_is_searched() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  spoken text := (select p.language from public.plan p where p.organisation_id = new.organisation_id and p.id = new.plan_id);
begin
  if new.level = 'ME' then
    delete from public.document_search d where d.organisation_id = new.organisation_id and d.document_id = new.plan_id and d.part_id = new.id;
    return null;
  end if;
  insert into public.document_search (organisation_id, document_id, part_id, kind, language, readers, changed_at, words)
  values (new.organisation_id, new.plan_id, new.id, 'PLAN', coalesce(spoken, ''),
    public.section_finders(new.organisation_id, new.plan_id, new.id, new.level), new.changed_at,
    ctx.word_places(coalesce(spoken, ''), '', ctx.plain(ctx.kept(new.text))))
  on conflict (organisation_id, document_id, part_id) do update set language = excluded.language, readers = excluded.readers,
    changed_at = excluded.changed_at, words = excluded.words;
  return null;
end
$$;
revoke all on function section_is_searched() from public;
create or replace trigger section_was_searched after insert on plan_section for each row execute function section_is_searched();
create or replace trigger section_is_searched after update on plan_section for each row
  when ((new.text, new.level) is distinct from (old.text, old.level)) execute function section_is_searched();

create or replace function named_readers_search() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  share public.plan_section_share := case when tg_op = 'DELETE' then old else new end;
begin
  update public.document_search d
  set readers = public.section_finders(s.organisation_id, s.plan_id, s.id, s.level)
  from public.plan_section s
  where s.organisation_id = share.organisation_id and s.id = share.section_id
    and d.organisation_id = s.organisation_id and d.document_id = s.plan_id and d.part_id = s.id;
  return null;
end
$$;
revoke all on function named_readers_search() from public;
create or replace trigger named_readers_search after insert or delete on plan_section_share for each row
  execute function named_readers_search();

-- Once for each statement, however many readers are added or removed.
create or replace function readers_search() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.document_search d
  set readers = public.document_finders(d.organisation_id, d.document_id)
  from (select distinct x.organisation_id, x.document_id from changed x) c
  where d.organisation_id = c.organisation_id and d.document_id = c.document_id and d.part_id = c.document_id;
  update public.document_search d
  set readers = public.section_finders(s.organisation_id, s.plan_id, s.id, s.level)
  from (select distinct x.organisation_id, x.document_id from changed x where x.kind = 'PLAN') c
  join public.plan_section s on s.organisation_id = c.organisation_id and s.plan_id = c.document_id
  where d.organisation_id = s.organisation_id and d.document_id = s.plan_id and d.part_id = s.id;
  return null;
end
$$;
revoke all on function readers_search() from public;
create or replace trigger readers_search_more after insert on document_reader referencing new table as changed
  for each statement execute function readers_search();
create or replace trigger readers_search_less after delete on document_reader referencing old table as changed
  for each statement execute function readers_search();

-- Words in every language that has a stemmer. User input is not a query of the server: only quotation marks, "or" and a minus sign are
-- understood.
create or replace function ctx.word_query(language text, words text) returns tsquery
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select websearch_to_tsquery(ctx.stems(word_query.language), ctx.fold(left(word_query.words, 200)))
$$;
revoke all on function ctx.word_query(text, text) from public;

create or replace function any_word_query(words text) returns tsquery
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select ctx.word_query('en', words) || ctx.word_query('fr', words) || ctx.word_query('es', words) || ctx.word_query('ar', words)
    || ctx.word_query('ru', words) || ctx.word_query('', words)
$$;
revoke all on function any_word_query(text) from public;

-- A text without its markup; and an excerpt with the search words between two private-use characters. Callers have the text already.
create or replace function plain_text(document text) returns text
  language sql immutable security definer set search_path = pg_catalog, pg_temp as $$
  select ctx.plain(ctx.kept(plain_text.document))
$$;
revoke all on function plain_text(text) from public;
grant execute on function plain_text(text) to portal_app, portal_public;

create or replace function snippet(language text, body text, words text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select ts_headline(ctx.stems(snippet.language), translate(left(snippet.body, 400000), chr(57344) || chr(57345), ''),
    ctx.word_query(snippet.language, snippet.words) || websearch_to_tsquery(ctx.stems(snippet.language), left(snippet.words, 200)),
    'StartSel=' || chr(57344) || ', StopSel=' || chr(57345)
      || ', MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … "')
$$;
revoke all on function snippet(text, text, text) from public;
grant execute on function snippet(text, text, text) to portal_app, portal_public;

-- Texts that the caller may see with these words: of at most 2,000 matches the best 100. The caller's rights are read from the signed
-- context and never returned. A person without a role in the organisation cannot search.
create or replace function ctx.search(words text, wanted text)
  returns table (organisation_id uuid, document_id uuid, part_id uuid, kind text, language text, rank real, changed_at timestamptz,
    narrow boolean)
  language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
declare
  asked tsquery := public.any_word_query(search.words);
  finders uuid[] := ctx.readers();
begin
  if not ctx.works() or numnode(asked) = 0 then
    return;
  end if;
  return query
    select c.organisation_id, c.document_id, c.part_id, c.kind, c.language, c.rank, c.changed_at, c.candidates > 2000
    from (
      select d.organisation_id, d.document_id, d.part_id, d.kind, d.language, ts_rank(d.words, asked) as rank, d.changed_at,
        count(*) over () as candidates
      from (
        select f.* from public.document_search f
        where f.readers && finders and f.words @@ asked and f.words @@ ctx.word_query(f.language, search.words)
          and (search.wanted = '' or f.kind = search.wanted)
        limit 2001) d) c
    order by c.rank desc, c.changed_at desc, c.document_id, c.part_id limit 100;
end
$$;
revoke all on function ctx.search(text, text) from public;
grant execute on function ctx.search(text, text) to portal_app;

create or replace function publication_is_searched() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.publication n where n.organisation_id = new.organisation_id and n.statement_id = new.statement_id
      and n.number > new.number) then
    return null;
  end if;
  delete from public.public_search p where p.organisation_id = new.organisation_id and p.document_id = new.statement_id;
  if new.kind <> 'RETRACTED' then
    insert into public.public_search (organisation_id, document_id, part_id, language, kind, published_at, words)
    values (new.organisation_id, new.statement_id, new.statement_id, new.language, 'STATEMENT', new.published_at,
      ctx.word_places(new.language, new.title, ctx.plain(ctx.kept(new.text)) || E'\n' || new.notes_to_editors));
  end if;
  return null;
end
$$;
revoke all on function publication_is_searched() from public;
-- Runs before translations are published, which follow in the order of the triggers' names.
create or replace trigger publication_is_searched after insert on publication for each row execute function publication_is_searched();

create or replace function translation_is_searched() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    delete from public.public_search p
    where p.organisation_id = old.organisation_id and p.document_id = old.statement_id and p.part_id = old.statement_id and p.language = old.language
      and p.kind = 'TRANSLATION';
  end if;
  if tg_op <> 'DELETE' then
    insert into public.public_search (organisation_id, document_id, part_id, language, kind, published_at, words)
    values (new.organisation_id, new.statement_id, new.statement_id, new.language, 'TRANSLATION', new.approved_at,
      ctx.word_places(new.language, new.title, ctx.plain(ctx.kept(new.text))))
    on conflict (organisation_id, document_id, part_id, language) do nothing;
  end if;
  return null;
end
$$;
revoke all on function translation_is_searched() from public;
create or replace trigger translation_is_searched after insert or update or delete on public_translation for each row
  execute function translation_is_searched();

create or replace function public_plan_is_searched() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    -- Its translations are indexed separately.
    delete from public.public_search p where p.organisation_id = old.organisation_id and p.document_id = old.plan_id and p.part_id = old.plan_id
      and p.kind = 'PLAN';
  end if;
  if tg_op <> 'DELETE' and new.withdrawn_at is null then
    insert into public.public_search (organisation_id, document_id, part_id, language, kind, published_at, words)
    values (new.organisation_id, new.plan_id, new.plan_id, new.language, 'PLAN', new.published_at,
      ctx.word_places(new.language, new.title, new.goal || E'\n' || new.scope));
  end if;
  return null;
end
$$;
revoke all on function public_plan_is_searched() from public;
create or replace trigger public_plan_is_searched after insert or update or delete on public_plan for each row
  execute function public_plan_is_searched();

create or replace function public_section_is_searched() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    delete from public.public_search p where p.organisation_id = old.organisation_id and p.document_id = old.plan_id and p.part_id = old.section_id;
  end if;
  if tg_op <> 'DELETE' then
    insert into public.public_search (organisation_id, document_id, part_id, language, kind, published_at, words)
    select p.organisation_id, p.plan_id, new.section_id, p.language, 'PLAN', p.published_at,
      ctx.word_places(p.language, '', ctx.plain(ctx.kept(new.text)))
    from public.public_plan p where p.organisation_id = new.organisation_id and p.plan_id = new.plan_id;
  end if;
  return null;
end
$$;
revoke all on function public_section_is_searched() from public;
create or replace trigger public_section_is_searched after insert or update or delete on public_section for each row
  execute function public_section_is_searched();

-- Published documents that contain these words; the public's own policies decide what is shown of them.
create or replace function published_matches(words text, wanted text)
  returns table (organisation_id uuid, document_id uuid, part_id uuid, language text, kind text, rank real, narrow boolean)
  language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
declare
  asked tsquery := public.any_word_query(published_matches.words);
begin
  if numnode(asked) = 0 then
    return;
  end if;
  return query
    select c.organisation_id, c.document_id, c.part_id, c.language, c.kind, c.rank, c.candidates > 2000
    from (
      select d.*, ts_rank(d.words, asked) as rank, count(*) over () as candidates
      from (
        select f.* from public.public_search f
        where f.words @@ asked and f.words @@ ctx.word_query(f.language, published_matches.words)
          and (published_matches.wanted = '' or f.language = published_matches.wanted)
        limit 2001) d) c
    order by c.rank desc, c.published_at desc, c.document_id, c.part_id limit 100;
end
$$;
revoke all on function published_matches(text, text) from public;
grant execute on function published_matches(text, text) to portal_public;

call ctx.forget_policies('document_search');
call ctx.allow_portal_owner('document_search', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_search');
call ctx.allow_portal_owner('public_search', 'kept_by_triggers', 'all');

call ctx.forget_policies('search_query');
create policy read_own on search_query for select to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject())
         and made_at > now() - interval '30 minutes');
create policy add_own on search_query for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()) and ctx.is_now(made_at));
-- Every search also deletes colleagues' stored searches that nobody can read any more.
create policy forget_old on search_query for delete to portal_app
  using (organisation_id = (select ctx.organisation()) and made_at <= now() - interval '30 minutes');
