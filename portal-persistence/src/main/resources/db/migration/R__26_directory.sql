set local check_function_bodies = off;

create or replace function ctx.note_countries(one uuid) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  delete from ctx.directory_country c where c.organisation_id = one;
  insert into ctx.directory_country (organisation_id, country, open)
  select distinct o.id, country, o.state in ('ACTIVE', 'FROZEN', 'LEAVING')
  from public.organisation o cross join unnest(string_to_array(o.countries, ',')) country where o.id = one and country <> '';
end
$$;
revoke all on function ctx.note_countries(uuid) from public;

-- Receives rows of the directory as the portal has computed them: a list of objects whose members are named like the columns.
create or replace function ctx.write_directory(entries text) returns integer
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  written integer;
begin
  insert into ctx.directory_search as d (organisation_id, language, name, name_language, short_name, sort_key, skeleton, key_version,
    state, countries)
  select e.organisation_id, e.language, e.name, e.name_language, e.short_name, decode(e.sort_key, 'hex'), e.skeleton, e.key_version,
    o.state, string_to_array(o.countries, ',')
  from json_to_recordset(entries::json) as e (organisation_id uuid, language text, name text, name_language text, short_name text,
    sort_key text, skeleton text, key_version integer)
  join public.organisation o on o.id = e.organisation_id
  order by e.organisation_id, e.language
  on conflict on constraint directory_search_pk do update set name = excluded.name, name_language = excluded.name_language,
    short_name = excluded.short_name, sort_key = excluded.sort_key, skeleton = excluded.skeleton, key_version = excluded.key_version,
    state = excluded.state, countries = excluded.countries;
  get diagnostics written = row_count;
  delete from ctx.directory_outdated x
  where x.organisation_id in (select e.organisation_id from json_to_recordset(entries::json) as e (organisation_id uuid));
  perform ctx.note_countries(e.organisation_id)
  from (select distinct e.organisation_id from json_to_recordset(entries::json) as e (organisation_id uuid)) e;
  return written;
end
$$;
revoke all on function ctx.write_directory(text) from public;

-- The portal itself for every organisation, the office for those it founds, an administrator for their own.
create or replace function ctx.keep_directory(entries text) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (ctx.has('scheduler') or ctx.has('sync') or ctx.has('administrator')) and (not ctx.has('role:ADMINISTRATOR') or exists (
      select 1 from json_to_recordset(entries::json) as e (organisation_id uuid)
      where e.organisation_id is distinct from ctx.organisation())) then
    raise exception 'Only its own entry is for an organisation to write.' using errcode = '42501';
  end if;
  return ctx.write_directory(entries);
end
$$;
revoke all on function ctx.keep_directory(text) from public;
grant execute on function ctx.keep_directory(text) to portal_app;

-- Organisations whose derived rows are missing or outdated. They are locked until the transaction ends; otherwise their rows could be derived
-- from old data while their mark is deleted. Organisations that another transaction has locked follow next time.
create or replace function ctx.outdated_directory(most integer) returns table (organisation_id uuid)
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select x.organisation_id from ctx.directory_outdated x join public.organisation o on o.id = x.organisation_id
  where ctx.subject() is not null limit most for no key update of o skip locked
$$;
revoke all on function ctx.outdated_directory(integer) from public;
grant execute on function ctx.outdated_directory(integer) to portal_app;

-- A node with this version of the tables has started: rows that older versions derived are derived again, once.
create or replace function ctx.outdate_directory(made_by integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  noted integer;
begin
  if not ctx.has('scheduler') then
    raise exception 'Only the portal itself rebuilds the directory.' using errcode = '42501';
  end if;
  insert into ctx.directory_outdated (organisation_id)
  select o.id from public.organisation o where not exists (
    select 1 from ctx.directory_search d where d.organisation_id = o.id and d.language = 'en' and d.key_version >= made_by)
  on conflict do nothing;
  get diagnostics noted = row_count;
  return noted;
end
$$;
revoke all on function ctx.outdate_directory(integer) from public;
grant execute on function ctx.outdate_directory(integer) to portal_app;

-- Organisations with look-alike names: one row for each shape. Organisations that are not in the derived rows in their current form are
-- named as well.
create or replace function ctx.alike_organisations(shapes text) returns table (organisation_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  patterns text[] := array(select '%' || replace(replace(replace(s, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    from unnest(string_to_array(shapes, E'\n')) s);
begin
  return query select d.organisation_id from ctx.directory_search d
    where ctx.subject() is not null and d.language = 'en' and d.skeleton like any (patterns)
      and string_to_array(d.skeleton, E'\n') && string_to_array(shapes, E'\n')
    union select x.organisation_id from ctx.directory_outdated x where ctx.subject() is not null;
end
$$;
revoke all on function ctx.alike_organisations(text) from public;
grant execute on function ctx.alike_organisations(text) to portal_app;

create or replace function entry_moves() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update ctx.directory_search d set state = new.state, countries = string_to_array(new.countries, ',')
  where d.organisation_id = new.id;
  perform ctx.note_countries(new.id);
  return null;
end
$$;
revoke all on function entry_moves() from public;
create or replace trigger entry_moves after update on organisation for each row
  when ((new.state, new.countries) is distinct from (old.state, old.countries)) execute function entry_moves();

create or replace function entry_is_named() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into ctx.directory_outdated (organisation_id)
  values ((case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> tg_argv[0])::uuid) on conflict do nothing;
  return null;
end
$$;
revoke all on function entry_is_named() from public;
create or replace trigger entry_is_named after update on organisation for each row
  when ((new.name, new.short_name, new.un_name) is distinct from (old.name, old.short_name, old.un_name))
  execute function entry_is_named('id');
create or replace trigger entry_is_new after insert on organisation for each row execute function entry_is_named('id');
create or replace trigger entry_is_named after insert or delete on organisation_text for each row
  execute function entry_is_named('organisation_id');

-- A page of the directory in the collation of a language, after the organisation of this key. Each word must occur in a name: words come
-- as patterns, those of one word in one element with a line for each shape that it may have. Without words and country it returns all.
create or replace function ctx.directory(spoken text, states text[], country text, words text[], after bytea, after_id uuid, most integer)
  returns table (organisation_id uuid, name text, name_language text, short_name text, sort_key bytea)
  language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if words = '{}' and country = '' then
    return query select d.organisation_id, d.name, d.name_language, d.short_name, d.sort_key from ctx.directory_search d
      where d.language = spoken and d.state = any (states) and (d.sort_key, d.organisation_id) > (after, after_id)
      order by d.sort_key, d.organisation_id limit most;
  elsif words = '{}' then
    return query select d.organisation_id, d.name, d.name_language, d.short_name, d.sort_key from ctx.directory_search d
      where d.language = spoken and d.state = any (states) and d.countries @> array[country]
        and (d.sort_key, d.organisation_id) > (after, after_id)
      order by d.sort_key, d.organisation_id limit most;
  else
    return query select d.organisation_id, d.name, d.name_language, d.short_name, d.sort_key from ctx.directory_search d
      where d.language = spoken and d.state = any (states) and (country = '' or d.countries @> array[country])
        and d.skeleton like any (string_to_array(words[1], E'\n'))
        and (words[2] is null or d.skeleton like any (string_to_array(words[2], E'\n')))
        and (words[3] is null or d.skeleton like any (string_to_array(words[3], E'\n')))
        and (words[4] is null or d.skeleton like any (string_to_array(words[4], E'\n')))
        and (d.sort_key, d.organisation_id) > (after, after_id)
      order by d.sort_key, d.organisation_id limit most;
  end if;
end
$$;
revoke all on function ctx.directory(text, text[], text, text[], bytea, uuid, integer) from public;

-- Names that are nearly like what somebody has typed, the nearest first.
create or replace function ctx.directory_nearly(spoken text, states text[], typed text, most integer)
  returns table (organisation_id uuid, name text, name_language text, short_name text, sort_key bytea)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select d.organisation_id, d.name, d.name_language, d.short_name, d.sort_key from ctx.directory_search d
  where d.language = spoken and d.state = any (states) and typed operator(public.<%) d.skeleton
  order by public.word_similarity(typed, d.skeleton) desc, d.sort_key, d.organisation_id limit most
$$;
revoke all on function ctx.directory_nearly(text, text[], text, integer) from public;

-- For everybody who acts in the coalition: every organisation in the requested states.
create or replace function ctx.find_organisations(spoken text, states text, country text, words text, after text, after_id uuid,
    most integer)
  returns table (organisation_id uuid, name text, name_language text, short_name text, sort_key text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.organisation_id, d.name, d.name_language, d.short_name, encode(d.sort_key, 'hex')
  from ctx.directory(spoken, string_to_array(states, ','), country, string_to_array(words, E'\t'), decode(after, 'hex'), after_id,
    least(most, 101)) d
  where (select ctx.subject()) is not null
$$;
revoke all on function ctx.find_organisations(text, text, text, text, text, uuid, integer) from public;
grant execute on function ctx.find_organisations(text, text, text, text, text, uuid, integer) to portal_app;

create or replace function ctx.find_organisations_nearly(spoken text, states text, typed text, most integer)
  returns table (organisation_id uuid, name text, name_language text, short_name text, sort_key text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.organisation_id, d.name, d.name_language, d.short_name, encode(d.sort_key, 'hex')
  from ctx.directory_nearly(spoken, string_to_array(states, ','), typed, least(most, 101)) d
  where (select ctx.subject()) is not null
$$;
revoke all on function ctx.find_organisations_nearly(text, text, text, integer) from public;
grant execute on function ctx.find_organisations_nearly(text, text, text, integer) to portal_app;

-- For everybody: the organisations that the public may know of, as in the policy on organisations.
create or replace function find_published(spoken text, country text, words text, after text, after_id uuid, most integer)
  returns table (organisation_id uuid, name text, name_language text, short_name text, sort_key text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.organisation_id, d.name, d.name_language, d.short_name, encode(d.sort_key, 'hex')
  from ctx.directory(spoken, '{ACTIVE,FROZEN,LEAVING}', country, string_to_array(words, E'\t'), decode(after, 'hex'), after_id,
    least(most, 101)) d
$$;
revoke all on function find_published(text, text, text, text, uuid, integer) from public;
grant execute on function find_published(text, text, text, text, uuid, integer) to portal_public;

create or replace function find_published_nearly(spoken text, typed text, most integer)
  returns table (organisation_id uuid, name text, name_language text, short_name text, sort_key text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.organisation_id, d.name, d.name_language, d.short_name, encode(d.sort_key, 'hex')
  from ctx.directory_nearly(spoken, '{ACTIVE,FROZEN,LEAVING}', typed, least(most, 101)) d
$$;
revoke all on function find_published_nearly(text, text, integer) from public;
grant execute on function find_published_nearly(text, text, integer) to portal_public;

-- The countries of organisations, each found in the index from the previous one.
create or replace function ctx.countries_of(opened boolean) returns table (country text)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with recursive found (country) as (
    (select c.country from ctx.directory_country c where c.open = opened order by c.country limit 1)
    union all
    select (select c.country from ctx.directory_country c where c.open = opened and c.country > f.country order by c.country limit 1)
    from found f where f.country is not null)
  select f.country from found f where f.country is not null
$$;
revoke all on function ctx.countries_of(boolean) from public;
create or replace function ctx.found_countries() returns table (country text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.country from ctx.countries_of(true) c where (select ctx.subject()) is not null
  union select c.country from ctx.countries_of(false) c where (select ctx.subject()) is not null
$$;
revoke all on function ctx.found_countries() from public;
grant execute on function ctx.found_countries() to portal_app;
create or replace function published_countries() returns table (country text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.country from ctx.countries_of(true) c
$$;
revoke all on function published_countries() from public;
grant execute on function published_countries() to portal_public;

-- The organisations of people who lead the coalition; not who these people are.
create or replace function ctx.leading_organisations() returns table (organisation_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct m.organisation_id from public.person p join public.member m on m.subject = p.subject
  where ctx.subject() is not null and p.enabled and 'LEAD' = any (string_to_array(p.coalition_roles, ','))
$$;
revoke all on function ctx.leading_organisations() from public;
grant execute on function ctx.leading_organisations() to portal_app;
