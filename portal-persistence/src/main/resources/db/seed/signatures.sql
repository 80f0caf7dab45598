-- A petition with many confirmed signatures of thirty days and of today, for measurements: its days are closed and sealed by the functions
-- that close and seal every day, so its ledger adds up and anybody can recount it. The caller says how much:
--   seed.signatures   how many are confirmed; two in a hundred more have withdrawn
-- The code of the n-th is n with zeros before it. Needs a superuser, whom no policy binds.
set local synchronous_commit = off;
set local work_mem = '256MB';
set local search_path = public;

create temporary table seed_petition on commit drop as
  select md5('seed petition ' || current_setting('seed.signatures'))::uuid as id, md5('seed petition page ' || current_setting('seed.signatures'))::uuid as page,
    md5('seed petition text ' || current_setting('seed.signatures'))::uuid as text, encode(sha256('# Protect them'), 'hex') as fingerprint,
    'seed-' || current_setting('seed.signatures') || '-signatures' as slug, current_setting('seed.signatures')::integer as many,
    (now() at time zone 'UTC')::date as today, o.id as owner, o.alias, o.name
  from (select * from organisation g where g.state = 'ACTIVE' order by g.alias <> 'amnesty', g.alias limit 1) o
  where not exists (select 1 from public_petition p where p.slug = 'seed-' || current_setting('seed.signatures') || '-signatures');

insert into petition (organisation_id, id, slug, title, state, text, text_number, fingerprint, canonical, opened_at, closes_at, created_by,
    created_at, changed_at, version)
  select owner, id, slug, 'Protect them', 'OPEN', '{"title":"Protect them","language":"en","addressees":[],"sections":[]}', 1, fingerprint, '# Protect them',
    (today - 30) at time zone 'UTC', now() + interval '60 days', 'seed', (today - 31) at time zone 'UTC', now(), 0
  from seed_petition;
insert into public_petition (petition_id, owner_id, slug, state, language, owner_alias, owner_name, goal, mail_content, state_note, opened_at,
    closes_at, zone)
  select id, owner, slug, 'OPEN', 'en', alias, name, 0, 'NEUTRAL', '', (today - 30) at time zone 'UTC', now() + interval '60 days', 'UTC'
  from seed_petition;
insert into public_petition_text (petition_id, language, id, title, text, canonical, fingerprint, source_fingerprint, original, printed_at)
  select id, 'en', text, 'Protect them', '{"title":"Protect them","language":"en","addressees":[],"sections":[]}', '# Protect them', fingerprint, fingerprint, true,
    (today - 30) at time zone 'UTC'
  from seed_petition;
insert into public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at)
  select id, page, owner, alias, name, true, (today - 30) at time zone 'UTC' from seed_petition;

select set_config('app.ctx', b || '|' || ctx.mac(k.kid, b), true)
  from (select max(kid) as kid from ctx.signing_key) k
  cross join lateral (select k.kid || '||timer|scheduler|' || (extract(epoch from now())::bigint + 600) as b) as context;
select ctx.open_petition_store(id) from seed_petition;

-- Transactions of a new cluster have numbers from some hundreds on; those of the thirty days and of today are below them.
create temporary table seed_act on commit drop as
  select i, p.id as petition, 3 + (hashint4(i) & 2147483647) % 31 as xid, lpad(i::text, 25, '0') as code,
    ('{FR,DE,ES,GB,IT,NL,BE,CH,SE,NO,PL,RU,UA,TR,LB,EG,MA,TN,KE,ZA,NG,IN,JP,KR,BR,AR,CL,MX,US,CA,AU}'::text[])
      [1 + (hashint4(-i) & 2147483647) % 31] as country,
    sha256(convert_to(E'coalition-portal/petition-commitment/v1\n' || p.id || E'\n' || p.fingerprint || E'\n' || lpad(i::text, 25, '0') || E'\n',
      'UTF8')) as commitment
  from seed_petition p cross join lateral generate_series(1, p.many + p.many / 50) i;
set local session_replication_role = replica;
insert into petition_signature (petition_id, mail_hash, id, page_id, text_id, code_hash, commitment, country, language, display, confirmed_at)
  select a.petition, substr(sha256(convert_to('seed mail ' || a.petition || a.i, 'UTF8')), 1, 16), md5('seed signature ' || a.petition || a.i)::uuid,
    p.page, p.text, substr(sha256(convert_to(E'coalition-portal/petition-code/v1\n' || a.code || E'\n', 'UTF8')), 1, 16), a.commitment,
    a.country, 'en', 'COUNTED', (p.today - 33 + a.xid) at time zone 'UTC' + interval '1 minute'
  from seed_act a join seed_petition p on p.id = a.petition where a.i <= p.many;
insert into petition_signature_event (petition_id, xid, kind, page_id, country, commitment, delta)
  select a.petition, a.xid, 'CONFIRMED', p.page, a.country, a.commitment, 1 from seed_act a join seed_petition p on p.id = a.petition
  union all
  select a.petition, least(a.xid + 1, 33), 'WITHDRAWN', p.page, a.country, a.commitment, -1
  from seed_act a join seed_petition p on p.id = a.petition where a.i > p.many;
insert into petition_signature_count (petition_id, page_id, country, confirmed)
  select a.petition, p.page, a.country, count(*) from seed_act a join seed_petition p on p.id = a.petition where a.i <= p.many
  group by a.petition, p.page, a.country;
analyze petition_signature, petition_signature_event;

do $$
declare
  store public.petition_count_state;
  closed public.petition_day;
begin
  select f.* into store from public.petition_count_state f join pg_temp.seed_petition p on p.id = f.petition_id;
  for days in 0..case when store.petition_id is null then -1 else 29 end loop
    store.day := (now() at time zone 'UTC')::date - 30 + days;
    store.day_xid := 3 + days;
    closed := public.counted_petition_day(store, 4 + days);
    closed.closed_at := (store.day + 1) at time zone 'UTC';
    insert into public.petition_day select closed.*;
    insert into public.public_petition_day (petition_id, day, confirmed, withdrawn, invalidated, restored, total)
      values (closed.petition_id, closed.day, closed.confirmed, closed.withdrawn, closed.invalidated, closed.restored, closed.total);
    perform public.seal_petition_day(closed);
  end loop;
  update public.petition_count_state f set day_xid = 33 where f.petition_id = store.petition_id;
end
$$;

select coalesce((select many from seed_petition), 0) as signatures;
