-- Words as they are compared and not as they are read: small letters, one form of each letter, no marks above Latin letters and no
-- vowels of Arabic, the forms of alef, ya and ta marbuta as one, ё as е, and nothing that cannot be seen. What is indexed was folded by this
-- function, so it stays as it is.
create function ctx.fold(words text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select normalize(translate(
    regexp_replace(
      regexp_replace(normalize(lower(normalize(fold.words, NFKC)), NFD), '([a-zе])[\u0300-\u036f]+', '\1', 'g'),
      '[\u00ad\u061c\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g'),
    'ٱىیةک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
    'اييهك01234567890123456789'), NFC)
$$;
revoke all on function ctx.fold(text) from public;

-- Where a title stands in an alphabetical list.
create function ctx.title_key(title text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select left(regexp_replace(ctx.fold(title_key.title), '^[^[:alnum:]]+', ''), 60)
$$;
revoke all on function ctx.title_key(text) from public;

-- How words of a language are brought to their stems; in all languages that the server does not know they stay as they are.
create function ctx.stems(language text) returns regconfig
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select case split_part(stems.language, '-', 1)
    when 'en' then 'pg_catalog.english'::regconfig when 'fr' then 'pg_catalog.french'::regconfig
    when 'es' then 'pg_catalog.spanish'::regconfig when 'ar' then 'pg_catalog.arabic'::regconfig
    when 'ru' then 'pg_catalog.russian'::regconfig else 'pg_catalog.simple'::regconfig end
$$;
revoke all on function ctx.stems(text) from public;

-- A text as it is kept, with its marks; what is kept otherwise has no words.
create function ctx.kept(document text) returns jsonb
  language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
begin
  if document is json object then
    return document::jsonb;
  end if;
  return '{}';
end
$$;
revoke all on function ctx.kept(text) from public;

-- The words of a text that is kept with its marks.
create function ctx.plain(document jsonb) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select coalesce((select string_agg(a.value, ' ') from jsonb_array_elements_text(document -> 'addressees') a (value)) || E'\n', '')
    || coalesce((select string_agg((p.part ->> 'heading') || E'\n' || replace(replace(replace(replace(replace(replace(
         regexp_replace(p.part ->> 'html', '<[^>]*>', ' ', 'g'),
         '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&nbsp;', ' '), '&amp;', '&'), E'\n' order by p.place)
       from jsonb_array_elements(document -> 'sections') with ordinality p (part, place)), '')
$$;
revoke all on function ctx.plain(jsonb) from public;

create function ctx.word_places(language text, title text, body text) returns tsvector
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select setweight(to_tsvector(ctx.stems(word_places.language), ctx.fold(word_places.title)), 'A')
    || setweight(to_tsvector(ctx.stems(word_places.language), ctx.fold(left(word_places.body, 400000))), 'D')
$$;
revoke all on function ctx.word_places(text, text, text) from public;

-- What lists are narrowed and sorted by besides; an answer is the reader's own.
alter table document_reader
  add column language text not null default '',
  add column title_key text collate "und-x-icu" not null default '',
  add column answer text not null default '';
create index document_reader_by_title on document_reader (reader_organisation, kind, title_key, document_id)
  include (organisation_id, state, language, due_at, answer, changed_at) where kind <> 'FUNDING';
create index document_reader_by_due on document_reader
  (reader_organisation, kind, coalesce(due_at, timestamptz '9998-12-31 00:00:00+00'), document_id)
  include (organisation_id, state, language, due_at, answer, changed_at);
create index document_reader_statements_in_state on document_reader
  (reader_organisation, kind, state, changed_at desc, document_id desc) include (organisation_id, language, due_at, answer)
  where kind = 'STATEMENT';
create index document_reader_of_owner on document_reader
  (reader_organisation, kind, organisation_id, changed_at desc, document_id desc) include (state, language, due_at, answer);
create index document_reader_in_language on document_reader
  (reader_organisation, kind, language, changed_at desc, document_id desc) include (organisation_id, state, due_at, answer)
  where kind <> 'FUNDING';
create index document_reader_answered on document_reader
  (reader_organisation, kind, answer, changed_at desc, document_id desc) include (organisation_id, state, language, due_at)
  where answer <> '';
update document_reader r set language = coalesce(ctx.kept(s.text) ->> 'language', ''), title_key = ctx.title_key(s.title),
    answer = coalesce((
      select case when x.answer in ('IN_CLEARANCE', 'CLEARED', 'REFUSED')
                  then case when x.text_number < s.binding_number then '' else 'IN_CLEARANCE' end
                when x.answer = 'SIGNED' and x.text_number < s.binding_number then 'RECONFIRM' else x.answer end
      from sign_on x where x.organisation_id = r.reader_organisation and x.statement_id = s.id), '')
  from statement s where r.kind = 'STATEMENT' and s.organisation_id = r.organisation_id and s.id = r.document_id;
update document_reader r set language = p.language, title_key = ctx.title_key(p.title)
  from plan p where r.kind = 'PLAN' and p.organisation_id = r.organisation_id and p.id = r.document_id;

create index activity_of_responsible on activity (responsible_id) where responsible_id is not null;

-- Where words stand and who may find them there: a row for each text that has readers of its own. It proposes; what is shown comes
-- from the documents themselves, under their policies. No role of the portal has a right on it. Row security is on and not forced:
-- forced, it would keep every search away from the index, even under a policy that is always true.
create table document_search (
  organisation_id uuid not null,
  document_id uuid not null,
  -- The section of a plan; the document itself for all that is not in a section.
  part_id uuid not null,
  kind text not null,
  language text not null,
  readers uuid[] not null,
  changed_at timestamptz not null,
  words tsvector not null,
  constraint document_search_pk primary key (organisation_id, document_id, part_id)
);
create index document_search_words on document_search using gin (readers, words);
alter table document_search enable row level security;
insert into document_search (organisation_id, document_id, part_id, kind, language, readers, changed_at, words)
  select s.organisation_id, s.id, s.id, 'STATEMENT', coalesce(ctx.kept(s.text) ->> 'language', ''),
    array(select r.reader_organisation from document_reader r where r.organisation_id = s.organisation_id and r.document_id = s.id),
    s.changed_at, ctx.word_places(coalesce(ctx.kept(s.text) ->> 'language', ''), s.title, ctx.plain(ctx.kept(s.text)) || E'\n' || s.notes_to_editors)
  from statement s;
insert into document_search (organisation_id, document_id, part_id, kind, language, readers, changed_at, words)
  select p.organisation_id, p.id, p.id, 'PLAN', p.language,
    array(select r.reader_organisation from document_reader r where r.organisation_id = p.organisation_id and r.document_id = p.id),
    p.changed_at, ctx.word_places(p.language, p.title, p.goal || E'\n' || p.scope)
  from plan p;
insert into document_search (organisation_id, document_id, part_id, kind, language, readers, changed_at, words)
  select p.organisation_id, p.plan_id, p.id, 'PLAN', h.language,
    array(select r.reader_organisation from document_reader r where r.organisation_id = p.organisation_id and r.document_id = p.plan_id
      and (p.level in ('COALITION', 'PUBLIC') or r.reader_organisation = r.organisation_id or p.level = 'NAMED' and exists (
        select 1 from plan_section_share x where x.organisation_id = p.organisation_id and x.section_id = p.id
          and x.grantee_id = r.reader_organisation))),
    p.changed_at, ctx.word_places(h.language, '', ctx.plain(ctx.kept(p.text)))
  from plan_section p join plan h on h.organisation_id = p.organisation_id and h.id = p.plan_id where p.level <> 'ME';

-- The same of what is published, a row for each text and language. No old version and no translation of one stays in it.
create table public_search (
  organisation_id uuid not null,
  document_id uuid not null,
  part_id uuid not null,
  language text not null,
  kind text not null,
  published_at timestamptz not null,
  words tsvector not null,
  constraint public_search_pk primary key (organisation_id, document_id, part_id, language)
);
create index public_search_words on public_search using gin (words);
alter table public_search enable row level security;
insert into public_search (organisation_id, document_id, part_id, language, kind, published_at, words)
  select p.organisation_id, p.statement_id, p.statement_id, p.language, 'STATEMENT', p.published_at,
    ctx.word_places(p.language, p.title, ctx.plain(ctx.kept(p.text)) || E'\n' || p.notes_to_editors)
  from publication p where p.kind <> 'RETRACTED' and p.number = (select max(n.number) from publication n
    where n.organisation_id = p.organisation_id and n.statement_id = p.statement_id);
insert into public_search (organisation_id, document_id, part_id, language, kind, published_at, words)
  select t.organisation_id, t.statement_id, t.statement_id, t.language, 'TRANSLATION', t.approved_at,
    ctx.word_places(t.language, t.title, ctx.plain(ctx.kept(t.text)))
  from public_translation t join public_search p on p.organisation_id = t.organisation_id and p.document_id = t.statement_id
  on conflict do nothing;
insert into public_search (organisation_id, document_id, part_id, language, kind, published_at, words)
  select p.organisation_id, p.plan_id, p.plan_id, p.language, 'PLAN', p.published_at,
    ctx.word_places(p.language, p.title, p.goal || E'\n' || p.scope)
  from public_plan p where p.withdrawn_at is null;
insert into public_search (organisation_id, document_id, part_id, language, kind, published_at, words)
  select p.organisation_id, p.plan_id, x.section_id, p.language, 'PLAN', p.published_at,
    ctx.word_places(p.language, '', ctx.plain(ctx.kept(x.text)))
  from public_section x join public_plan p on p.organisation_id = x.organisation_id and p.plan_id = x.plan_id;

-- What somebody has searched for, for half an hour: words stand in no address and in no log.
create unlogged table search_query (
  organisation_id uuid not null,
  id uuid not null,
  subject text not null,
  words text not null,
  kind text not null default '',
  made_at timestamptz not null,
  constraint search_query_pk primary key (organisation_id, id)
);
create index search_query_made on search_query (made_at);
call ctx.protect('search_query');
grant select, insert, delete on search_query to portal_app;
