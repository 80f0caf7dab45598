-- Finds a part of a name, and names that are nearly so.
create extension if not exists pg_trgm with schema public;

-- The office looks at what has moved last.
create index organisation_changed on organisation (changed_at desc, id desc);

-- The directory as readers of a language look through it: each organisation once for each language of the interface. Made by the portal
-- with ICU from the entry itself, and made anew when that or ICU's tables change. In a schema of its own, for the functions that answer
-- from it alone: under row security no question could use an index of trigrams.
create table ctx.directory_search (
  organisation_id uuid not null constraint directory_search_of references organisation,
  language text not null,
  -- As it is printed for readers of the language, and in which language that name is.
  name text not null,
  name_language text not null,
  short_name text not null,
  -- Bytes stand in the order in which the language has names.
  sort_key bytea not null,
  -- Every name of the organisation by the shapes of its letters, each in a line of its own.
  skeleton text not null,
  -- By which tables it was made; 0 where the entry has changed since.
  key_version integer not null,
  -- As in the entry, kept by a trigger.
  state text not null,
  countries text[] not null,
  constraint directory_search_pk primary key (organisation_id, language)
);
create index directory_search_order on ctx.directory_search (language, sort_key, organisation_id);
create index directory_search_names on ctx.directory_search using gin (skeleton public.gin_trgm_ops);
create index directory_search_countries on ctx.directory_search using gin (countries);

-- In which countries there is anybody, for whoever narrows the list; open where the public may know of the organisation.
create table ctx.directory_country (
  organisation_id uuid not null constraint directory_country_of references organisation,
  country text not null,
  open boolean not null,
  constraint directory_country_pk primary key (organisation_id, country)
);
create index directory_country_open on ctx.directory_country (open, country);

-- Whose rows have to be made anew. Triggers say so, the portal takes them from here.
create table ctx.directory_outdated (
  organisation_id uuid not null constraint directory_outdated_pk primary key constraint directory_outdated_of references organisation
);
