-- Fills an installation for measurements, set by set and in one transaction, while the portal runs: it locks no table. The caller
-- says how much:
--   seed.statements     how many statements there are afterwards
--   seed.organisations  how many organisations there are at least
-- Whatever was filled in before stays; rows of the same number have the same id. Needs a superuser, whom no policy binds, and for
-- whom no trigger runs: what triggers would have made is made here, and seed_check.sql of the tests compares the two, foreign keys
-- included. Sealed fields are bytes that no key opens. The last statement reports the numbers of rows.
set local session_replication_role = replica;
set local synchronous_commit = off;
set local work_mem = '256MB';
set local search_path = public;

create temporary table seed_before on commit drop as
  select count(*) as organisations from organisation o where o.alias like 'seed-%';

insert into organisation (id, alias, name, short_name, state, region, website, countries)
  select md5('seed organisation ' || i)::uuid, 'seed-' || i, 'Organisation ' || i || ' for Human Rights', 'O' || i, 'ACTIVE', 'EUROPE',
    'https://o' || i || '.example', 'CH'
  from generate_series(1, current_setting('seed.organisations')::integer - (select count(*) from organisation o
    where o.alias not like 'seed-%')::integer) i
  on conflict do nothing;
insert into organisation_text (organisation_id, language, official_name, about, short_name, sort_key)
  select o.id, 'en', o.name, 'Works for people whose rights are violated.', o.short_name, lower(o.name)
  from organisation o where o.alias like 'seed-%' on conflict do nothing;

-- The portal lists them in its directory, under keys that only it can make.
insert into ctx.directory_outdated (organisation_id)
  select o.id from organisation o where o.alias like 'seed-%' and not exists (
    select 1 from ctx.directory_search d where d.organisation_id = o.id)
  on conflict do nothing;

-- They are in no Keycloak: the sync ignores rows that it has "seen" later than now.
insert into person (subject, name, email, mirrored_at)
  select 'seed-' || o.alias || '-' || i, 'Person ' || i || ' of ' || o.short_name, 'p' || i || '@' || o.alias || '.invalid', '2999-01-01'
  from organisation o cross join generate_series(1, 5) i where o.alias like 'seed-%' on conflict do nothing;
insert into member (organisation_id, subject, roles, mirrored_at)
  select o.id, 'seed-' || o.alias || '-' || i, case i when 1 then 'ADMINISTRATOR,MEMBER' when 2 then 'MEMBER,SIGNATORY' else 'MEMBER' end,
    '2999-01-01'
  from organisation o cross join generate_series(1, 5) i where o.alias like 'seed-%' on conflict do nothing;

create temporary table seed_organisation on commit drop as
  select row_number() over (order by o.alias like 'seed-%', o.alias) - 1 as place, o.id, o.alias, o.name from organisation o
  where o.state = 'ACTIVE';
create unique index on seed_organisation (place);
analyze seed_organisation;

-- One after the other belongs to another organisation, the oldest first; states are spread over them. Of seventy, one is on its way.
create temporary table seed_statement on commit drop as
  select n as number, md5('seed statement ' || n)::uuid as id, o.id as organisation_id, o.name as owner_name, o.alias as owner_alias,
    case when h < 10 then 'CONSULTATION' when h < 12 then 'TEXT_REVIEW' when h < 14 then 'TEXT_CLEARED' when h < 24 then 'OPEN_FOR_SIGN_ON'
      when h < 26 then 'SIGN_ON_CLOSED' when h < 27 then 'RELEASE_CLEARED' when h < 28 then 'EMBARGOED' when h < 48 then 'CORRECTED'
      when h < 58 then 'RETRACTED' when h < 500 then 'PUBLISHED' when h < 1980 then 'CANCELLED' else 'DRAFT' end as state,
    now() - interval '1 second' * (10 * ((current_setting('seed.statements')::integer - n) + 1)) as changed_at
  from generate_series(1, current_setting('seed.statements')::integer) n
  cross join lateral (select (hashint4(n) & 2147483647) % 2000 as h) spread
  join seed_organisation o on o.place = n % (select count(*) from seed_organisation)
  where not exists (select 1 from statement s where s.id = md5('seed statement ' || n)::uuid);
analyze seed_statement;

insert into statement (organisation_id, id, slug, title, state, text, text_number, binding_number, fingerprint, text_round,
    release_round, consultation_until, soft_deadline, hard_deadline, embargo, created_by, created_at, changed_at, version)
  select s.organisation_id, s.id, 'seed-' || s.number, 'Statement ' || s.number || ' on the defence of defenders', s.state,
    t.text, 1, case when s.state in ('DRAFT', 'CONSULTATION', 'TEXT_REVIEW') then 0 else 1 end,
    encode(sha256(convert_to(t.text, 'UTF8')), 'hex'), 1, 1,
    case when s.state = 'CONSULTATION' then now() + interval '1 minute' * (1440 + s.number % 20000) end,
    case when s.state = 'OPEN_FOR_SIGN_ON' then now() + interval '1 minute' * (720 + s.number % 20000) end,
    case when s.state = 'OPEN_FOR_SIGN_ON' then now() + interval '1 minute' * (1440 + s.number % 20000) end,
    case when s.state = 'EMBARGOED' then now() + interval '1 minute' * (1440 + s.number % 20000) end,
    'seed', s.changed_at, s.changed_at, 0
  from seed_statement s cross join lateral (
    select '{"title":"Statement ' || s.number || ' on the defence of defenders","language":"en","addressees":["The Human Rights Council"],'
      || '"sections":[{"id":"' || s.id || '","heading":"What we ask","html":"<p>'
      || repeat('We ask the Council to protect those who defend the rights of others, number ' || s.number || '. ', 6)
      || '</p>"}]}' as text) t;

insert into document_version (organisation_id, document_id, section_id, position, number, text, change_class, note, author_organisation,
    author_name, created_at)
  select s.organisation_id, s.id, s.id, 0, 1, t.text, 'DRAFTED', '', s.organisation_id, 'Seed', s.changed_at
  from seed_statement s join statement t on t.organisation_id = s.organisation_id and t.id = s.id
  where s.state not in ('DRAFT', 'CANCELLED');

-- Each fifth is given to another organisation, the tenth of those on the way to the leads, and all on which leads act.
insert into access_grant (organisation_id, document_id, kind, grantee_id, level, granted_at)
  select s.organisation_id, s.id, 'STATEMENT', o.id, case when s.state = 'OPEN_FOR_SIGN_ON' then 'SIGN' else 'COMMENT' end, s.changed_at
  from seed_statement s
  join seed_organisation o on o.place = (s.number / 5) % (select count(*) from seed_organisation) and o.id <> s.organisation_id
  where s.number % 5 = 0
  union all
  select s.organisation_id, s.id, 'STATEMENT', ctx.leads(), 'APPROVE', s.changed_at
  from seed_statement s where s.state not in ('DRAFT', 'CONSULTATION', 'CANCELLED') on conflict do nothing;
insert into sign_on (organisation_id, statement_id, owner_id, answer, text_number, fingerprint, display, printed_name, region,
    reservation, late, answered_by, answered_by_subject, answered_at, version)
  select s.organisation_id, s.id, s.organisation_id, 'SIGNED', 1, '', 'NAMED', s.owner_name, '', '', false, 'Seed', 'seed', s.changed_at, 0
  from seed_statement s where s.state in ('OPEN_FOR_SIGN_ON', 'SIGN_ON_CLOSED', 'RELEASE_CLEARED', 'EMBARGOED', 'PUBLISHED', 'CORRECTED',
    'RETRACTED');
insert into approval (organisation_id, document_id, owner_id, gate, round, verdict, reason, given_by, given_by_subject, given_at)
  select s.organisation_id, s.id, s.organisation_id, 'RELEASE', 1, 'APPROVE', '', 'Seed', 'seed', s.changed_at
  from seed_statement s where s.state in ('RELEASE_CLEARED', 'EMBARGOED', 'PUBLISHED', 'CORRECTED', 'RETRACTED');
insert into publication (organisation_id, statement_id, number, slug, kind, title, language, text, canonical, fingerprint, notes_to_editors,
    press_contact, public_note, silent_supporters, published_at)
  select s.organisation_id, s.id, n, t.slug, case when n = 1 then 'PUBLISHED' else s.state end, t.title, 'en', t.text, t.title, t.fingerprint,
    '', '', '', 0, s.changed_at + interval '1 second' * (n - 1)
  from seed_statement s join statement t on t.organisation_id = s.organisation_id and t.id = s.id
  cross join generate_series(1, case when s.state = 'PUBLISHED' then 1 else 2 end) n
  where s.state in ('PUBLISHED', 'CORRECTED', 'RETRACTED');
insert into publication_signature (organisation_id, statement_id, signature_id, signer_alias, printed_name, display, region, reservation,
    late, convener, signed_at, released_at)
  select s.organisation_id, s.id, s.organisation_id, s.owner_alias, s.owner_name, 'NAMED', '', '', false, true, s.changed_at, s.changed_at
  from seed_statement s where s.state in ('PUBLISHED', 'CORRECTED', 'RETRACTED');

-- A tenth as many plans.
create temporary table seed_plan on commit drop as
  select n as number, md5('seed plan ' || n)::uuid as id, o.id as organisation_id, o.alias, o.name,
    (array['DRAFT', 'SHARED', 'PROPOSED', 'ADOPTED', 'ACTIVE', 'CLOSED', 'CLOSED', 'CLOSED', 'ARCHIVED', 'ARCHIVED'])
      [1 + case when (hashint4(n) & 2147483647) % 100 < 6 then (hashint4(n + 1) & 2147483647) % 5 else 5 + (hashint4(n + 2) & 2147483647) % 5 end] as state,
    now() - interval '1 second' * (100 * (current_setting('seed.statements')::integer / 10 - n + 1)) as changed_at
  from generate_series(1, current_setting('seed.statements')::integer / 10) n
  join seed_organisation o on o.place = n % (select count(*) from seed_organisation)
  where not exists (select 1 from plan p where p.id = md5('seed plan ' || n)::uuid);
analyze seed_plan;
insert into plan (organisation_id, id, title, goal, language, scope, starts_on, ends_on, state, adoption_round, adopted_at, created_at,
    changed_at, version)
  select p.organisation_id, p.id, 'Plan ' || p.number || ' against reprisals', 'Nobody is punished for speaking.', 'en', 'Worldwide',
    current_date + 30, current_date + 400, p.state, 1, case when p.state in ('ADOPTED', 'ACTIVE', 'CLOSED', 'ARCHIVED') then p.changed_at end,
    p.changed_at, p.changed_at, 0
  from seed_plan p;
insert into plan_section (organisation_id, id, plan_id, heading, text, text_number, owner_subject, owner_name, level, created_at,
    changed_at, version)
  select p.organisation_id, md5('seed section ' || p.number)::uuid, p.id, 'PROBLEM',
    '{"title":"","language":"en","addressees":[],"sections":[]}', 1, 'seed', 'Seed', 'COALITION', p.changed_at, p.changed_at, 0
  from seed_plan p;
insert into access_grant (organisation_id, document_id, kind, grantee_id, level, granted_at)
  select p.organisation_id, p.id, 'PLAN', o.id, 'COMMENT', p.changed_at
  from seed_plan p
  join seed_organisation o on o.place = (p.number / 5) % (select count(*) from seed_organisation) and o.id <> p.organisation_id
  where p.number % 5 = 0 and p.state <> 'DRAFT'
  union all
  select p.organisation_id, p.id, 'PLAN', ctx.leads(), 'READ', p.changed_at from seed_plan p where p.state not in ('DRAFT', 'SHARED')
  on conflict do nothing;
insert into public_plan (organisation_id, plan_id, slug, title, goal, language, scope, owner_alias, owner_name, state, adopted_at,
    published_at)
  select p.organisation_id, p.id, 'seed-plan-' || p.number, 'Plan ' || p.number || ' against reprisals', 'Nobody is punished for speaking.',
    'en', 'Worldwide', p.alias, p.name, p.state, p.changed_at, p.changed_at
  from seed_plan p where p.state in ('ADOPTED', 'ACTIVE', 'CLOSED', 'ARCHIVED');

-- And a fiftieth as many requests, to ten funders; of fifty, one is under way.
insert into funding_call (organisation_id, id, title, text, language, track, state, opens_at, ceiling, currency, exclusions, categories,
    second_person, reviews_needed, quorum, blind, created_at, changed_at, version)
  select o.id, md5('seed call ' || o.place)::uuid, 'Call ' || o.place || ' for protection', 'For those at risk.', 'en', 'EMERGENCY', 'OPEN',
    now() - interval '1 year', 10000, 'EUR', '', '', false, 1, 1, false, now(), now(), 0
  from seed_organisation o where o.place < 10 on conflict do nothing;
create temporary table seed_request on commit drop as
  select n as number, md5('seed request ' || n)::uuid as id, o.id as organisation_id, f.id as funder_id,
    md5('seed call ' || f.place)::uuid as call_id,
    case when (hashint4(n) & 2147483647) % 50 = 0 then (array['DRAFT', 'SUBMITTED', 'SCREENING', 'REVIEW', 'DECISION'])[1 + (hashint4(n + 1) & 2147483647) % 5]
      else (array['DECLINED', 'CLOSED', 'WITHDRAWN'])[1 + (hashint4(n + 1) & 2147483647) % 3] end as state,
    now() - interval '1 second' * (500 * (current_setting('seed.statements')::integer / 50 - n + 1)) as changed_at
  from generate_series(1, current_setting('seed.statements')::integer / 50) n
  join seed_organisation o on o.place = n % (select count(*) from seed_organisation)
  join seed_organisation f on f.place = (n / 7) % 10 and f.id <> o.id
  where not exists (select 1 from funding_request r where r.id = md5('seed request ' || n)::uuid);
analyze seed_request;
insert into funding_request (organisation_id, id, case_code, call_id, funder_id, track, urgency, state, created_by, content_id, identity_id,
    payment_id, case_id, submitted_at, due_at, created_at, changed_at, version)
  select r.organisation_id, r.id, regexp_replace(upper(translate(left(md5('seed case ' || r.number), 16), 'iolu', '0000')),
      '(.{4})(.{4})(.{4})(.{4})', '\1-\2-\3-\4'), r.call_id, r.funder_id, 'EMERGENCY', 'ORDINARY', r.state, 'seed',
    md5('seed content ' || r.number)::uuid, md5('seed identity ' || r.number)::uuid, md5('seed payment ' || r.number)::uuid,
    md5('seed file ' || r.number)::uuid, r.changed_at, r.changed_at + interval '30 days', r.changed_at, r.changed_at, 0
  from seed_request r;
insert into request_writer (organisation_id, request_id, subject, name, added_by, added_at)
  select r.organisation_id, r.id, 'seed', 'Seed', 'seed', r.changed_at from seed_request r;
insert into request_event (organisation_id, id, applicant_id, request_id, kind, side, at)
  select r.organisation_id, md5('seed event ' || r.number)::uuid, r.organisation_id, r.id, 'SUBMITTED', 'APPLICANT', r.changed_at
  from seed_request r where r.state <> 'DRAFT';
insert into grant_end (organisation_id, request_id, ended_at)
  select r.organisation_id, r.id, r.changed_at from seed_request r where r.state = 'CLOSED';
insert into sealed_field (organisation_id, object_id, row_id, field, applicant_id, request_id, secret, generation, sealed, author, changed_at)
  select r.organisation_id, md5('seed content ' || r.number)::uuid, r.id, 'TITLE', r.organisation_id, r.id, 'CONTENT', 1,
    sha256(convert_to(r.number::text, 'UTF8')), 'seed', r.changed_at
  from seed_request r;

-- What follows joins them: the query planner has to know how many there are, and that an organisation has many.
analyze statement, sign_on, approval, publication, access_grant, plan, funding_request;

-- The reader index, as the triggers keep it. Each owner has signed.
insert into document_reader (organisation_id, reader_organisation, kind, changed_at, document_id, state, open, due_at,
    wanted_at, revision, language, title_key, answer)
  select k.organisation_id, k.organisation_id, k.kind, k.changed_at, k.document_id, k.state, k.open, k.due_at, k.wanted_at, k.revision,
    k.language, k.title_key, k.answer
  from (
    select t.organisation_id, t.id as document_id, 'STATEMENT' as kind, t.changed_at, (statement_standing(t)).*, 'en' as language,
        ctx.title_key(t.title) as title_key, coalesce(x.answer, '') as answer from seed_statement s
      join statement t on t.organisation_id = s.organisation_id and t.id = s.id
      left join sign_on x on x.organisation_id = s.organisation_id and x.statement_id = s.id
    union all
    select t.organisation_id, t.id, 'PLAN', t.changed_at, (plan_standing(t)).*, t.language, ctx.title_key(t.title), '' from seed_plan s
      join plan t on t.organisation_id = s.organisation_id and t.id = s.id
    union all
    select t.organisation_id, t.id, 'FUNDING', t.changed_at, (request_standing(t)).*, '', '', '' from seed_request s
      join funding_request t on t.organisation_id = s.organisation_id and t.id = s.id) k;
analyze document_reader;
insert into document_reader (organisation_id, reader_organisation, kind, changed_at, document_id, state, open, due_at,
    wanted_at, revision, language, title_key)
  select r.organisation_id, g.grantee_id, r.kind, g.granted_at, r.document_id, r.state, r.open, r.due_at, r.wanted_at, r.revision,
    r.language, r.title_key
  from (select organisation_id, id from seed_statement union all select organisation_id, id from seed_plan) s
  join access_grant g on g.organisation_id = s.organisation_id and g.document_id = s.id
  join document_reader r on r.organisation_id = g.organisation_id and r.document_id = g.document_id
    and r.reader_organisation = g.organisation_id
  on conflict do nothing;

insert into decision_reader (organisation_id, reader_organisation, document_id, id, decided_at, source, kind, by_organisation)
  select r.organisation_id, r.reader_organisation, r.document_id, d.id, d.decided_at, d.source, d.kind, d.by_organisation
  from seed_statement s join document_reader r on r.organisation_id = s.organisation_id and r.document_id = s.id
  join (
    select a.document_id, a.id, a.given_at as decided_at, 'APPROVAL' as source, a.gate as kind, a.organisation_id as by_organisation
    from approval a
    union all
    select p.statement_id, p.id, p.published_at, 'PUBLICATION', 'PUBLICATION', p.organisation_id from publication p) d
    on d.document_id = s.id;

-- What is found by its words. Texts of one kind differ in their number alone, so that the words of one are looked up and those of
-- the others take its number instead: the dictionaries would need four minutes for a million texts. The index collects what is added
-- and takes it in at the end, in one go.
set local gin_pending_list_limit = '2GB';
create temporary table seed_words on commit drop as
  select 'STATEMENT' as kind, quote_literal(s.number) || ':' as place,
    ctx.word_places('en', t.title, ctx.plain(ctx.kept(t.text)) || E'\n' || t.notes_to_editors)::text as words
  from seed_statement s join statement t on t.organisation_id = s.organisation_id and t.id = s.id
  where s.number = (select max(l.number) from seed_statement l)
  union all
  select 'PLAN', quote_literal(s.number) || ':', ctx.word_places(t.language, t.title, t.goal || E'\n' || t.scope)::text
  from seed_plan s join plan t on t.organisation_id = s.organisation_id and t.id = s.id
  where s.number = (select max(l.number) from seed_plan l);
insert into document_search (organisation_id, document_id, part_id, kind, language, readers, changed_at, words)
  select t.organisation_id, t.id, t.id, t.kind, 'en', document_finders(t.organisation_id, t.id), t.changed_at,
    replace(w.words, w.place, quote_literal(t.number) || ':')::tsvector
  from (
    select 'STATEMENT' as kind, s.organisation_id, s.id, s.number, s.changed_at from seed_statement s
    union all
    select 'PLAN', p.organisation_id, p.id, p.number, p.changed_at from seed_plan p) t
  join seed_words w on w.kind = t.kind;
analyze document_search;
insert into public_search (organisation_id, document_id, part_id, language, kind, published_at, words)
  select p.organisation_id, p.statement_id, p.statement_id, p.language, 'STATEMENT', p.published_at, d.words
  from seed_statement s join publication p on p.organisation_id = s.organisation_id and p.statement_id = s.id
  join document_search d on d.organisation_id = s.organisation_id and d.document_id = s.id and d.part_id = s.id
  where s.state = 'PUBLISHED' or s.state = 'CORRECTED' and p.number = 2;

-- What the scheduler will find.
insert into document_due (organisation_id, document_id, what, due_at)
  select t.organisation_id, t.id, 'STATEMENT', statement_due_at(t) from seed_statement s
    join statement t on t.organisation_id = s.organisation_id and t.id = s.id where s.state in ('OPEN_FOR_SIGN_ON', 'EMBARGOED')
  union all
  select t.organisation_id, t.id, 'PLAN', plan_due_at(t) from seed_plan s
    join plan t on t.organisation_id = s.organisation_id and t.id = s.id where s.state = 'ADOPTED'
  on conflict do nothing;

-- Nobody gets a letter of these.
insert into notification (organisation_id, id, audience, event, subject_kind, subject_id, title, actor_organisation, needs_answer, created_at,
    mailed_at)
  select o.id, md5('seed notification ' || s.number)::uuid, 'MEMBER', 'StatementPublished', 'STATEMENT', s.id, 'Statement ' || s.number,
    s.organisation_id, false, s.changed_at, s.changed_at
  from seed_statement s join seed_organisation o on o.place = (s.number / 5) % (select count(*) from seed_organisation)
  where s.number % 5 = 0
  union all
  select ctx.leads(), md5('seed notification ' || -s.number)::uuid, 'LEAD', 'StatementPublished', 'STATEMENT', s.id,
    'Statement ' || s.number, s.organisation_id, false, s.changed_at, s.changed_at
  from seed_statement s where s.state in ('PUBLISHED', 'OPEN_FOR_SIGN_ON');

select (select count(*) from organisation o where o.alias like 'seed-%') - (select b.organisations from seed_before b) as organisations,
  (select count(*) from seed_statement) as statements, (select count(*) from seed_plan) as plans,
  (select count(*) from seed_request) as "requests for funding";
