set local check_function_bodies = off;

-- Signatures of a sample petition: thirty closed days and today, as if people had signed it since. In a demonstration only, for the
-- scheduler only, and only for a petition that nobody has signed. Days are counted and sealed by the functions that do it every day, so the
-- ledger adds up and anybody can recount it; codes are made up and thrown away. Two groups of 41 and 23 came from one network each.
-- Returns how many count.
create or replace function ctx.sign_sample_petition(petition uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (now() at time zone 'UTC')::date;
  store public.petition_count_state;
  closed public.petition_day;
begin
  perform public.require_petition_clock();
  select f.* into store from public.petition_count_state f where f.petition_id = petition for update;
  if store.petition_id is null or exists (select 1 from public.petition_signature s where s.petition_id = petition)
     or exists (select 1 from public.petition_day d where d.petition_id = petition) then
    return 0;
  end if;

  -- The first 45 come from nine countries with one to nine of them, the rest from twenty-two. Those behind the last that counts have
  -- withdrawn. Transactions of a new cluster have numbers from some hundreds on; those of the thirty days are below them.
  create temporary table sample_act on commit drop as
    select n.i, a.day, s.page, c.country, t.language, t.text, v.display,
      case when n.i between 601 and 641 then 1 when n.i between 701 and 723 then 2 else 2 + n.i end as network,
      sha256(convert_to(E'coalition-portal/petition-commitment/v1\n' || petition || E'\n' || t.fingerprint || E'\n' || k.code || E'\n', 'UTF8'))
        as commitment,
      substr(sha256(convert_to(E'coalition-portal/petition-code/v1\n' || k.code || E'\n', 'UTF8')), 1, 16) as hash
    from generate_series(1, 1324) as n (i)
    cross join lateral (select case when n.i > 1307 then 1 + n.i % 25 when n.i between 601 and 641 then 13 when n.i between 701 and 723 then 20
      else floor(31 * power((n.i - 1) / 1307.0, 1.3))::integer end as day) a
    cross join lateral (select case when n.i <= 45
      then ('{IS,MT,LU,FJ,BT,BZ,KM,TJ,KG}'::text[])[ceil((sqrt(8 * n.i + 1) - 1) / 2)::integer]
      else ('{FR,GB,US,DE,ES,MX,AR,BE,LB,EG,TN,MA,JO,KE,NG,SN,PH,IN,CA,CO,CL,UG}'::text[])
        [1 + floor(22 * power((hashint4(n.i) & 1023) / 1024.0, 1.5))::integer] end as country) c
    cross join lateral (select case when c.country in ('FR', 'BE', 'LU', 'SN', 'KM') then 'fr' when c.country in ('ES', 'MX', 'AR', 'CO', 'CL')
      then 'es' when c.country in ('LB', 'EG', 'TN', 'MA', 'JO') then 'ar' when c.country in ('TJ', 'KG') then 'ru' else 'en' end as spoken) l
    cross join lateral (select x.id as text, x.language, x.fingerprint from public.public_petition_text x where x.petition_id = petition
      order by x.language = l.spoken desc, x.original desc limit 1) t
    cross join lateral (select g.id as page from public.public_petition_page g where g.petition_id = petition and g.ended_at is null
      order by n.i % 3 = 0 and not g.owner desc, g.owner desc, hashtext(g.alias || n.i) limit 1) s
    cross join lateral (select case when n.i % 5 = 0 and n.i < 1000 or n.i % 50 = 0 then 'PUBLIC' else 'COUNTED' end as display) v
    cross join lateral (select left(upper(encode(sha256(convert_to(gen_random_uuid()::text || n.i, 'UTF8')), 'hex')), 25) as code) k;

  insert into public.petition_signature (petition_id, mail_hash, id, page_id, text_id, code_hash, commitment, country, language, display, origin,
      risk, confirmed_at)
    select petition, substr(sha256(convert_to('supporter-' || lpad(a.i::text, 4, '0') || '@people.example', 'UTF8')), 1, 16), gen_random_uuid(),
      a.page, a.text, a.hash, a.commitment, a.country, a.language, a.display,
      substr(sha256(uuid_send(petition) || convert_to('sample network ' || a.network, 'UTF8')), 1, 16), case when a.network <= 2 then 1 else 0 end,
      least((today - 30 + a.day) at time zone 'UTC' + make_interval(secs => case when a.network <= 2 then 36000 + a.i else hashint4(-a.i) & 65535 end),
        now())
    from pg_temp.sample_act a where a.i <= 1307;
  insert into public.public_petition_name (petition_id, signature_id, name, country, shown, signed_on)
    select petition, s.id, case a.language when 'fr' then 'Soutien fictif ' when 'es' then 'Simpatizante de muestra ' when 'ar' then 'داعم تجريبي '
      when 'ru' then 'Условный сторонник ' else 'Sample supporter ' end || a.i, a.country, a.i < 1000, today - 30 + a.day
    from pg_temp.sample_act a join public.petition_signature s on s.petition_id = petition and s.code_hash = a.hash where a.display = 'PUBLIC';

  -- The trigger has written what was confirmed as of now; it belongs to its days.
  update public.petition_signature_event j set xid = 3 + a.day from pg_temp.sample_act a
    where j.petition_id = petition and j.commitment = a.commitment and a.day < 30;
  insert into public.petition_signature_event (petition_id, xid, kind, page_id, country, commitment, delta)
    select petition, 3 + a.day, 'CONFIRMED', a.page, a.country, a.commitment, 1 from pg_temp.sample_act a where a.i > 1307
    union all
    select petition, 4 + a.day, 'WITHDRAWN', a.page, a.country, a.commitment, -1 from pg_temp.sample_act a where a.i > 1307;
  insert into public.petition_signature_count as t (petition_id, page_id, country, confirmed)
    select petition, a.page, a.country, count(*) from pg_temp.sample_act a where a.i <= 1307 and a.day < 30 group by a.page, a.country
    on conflict (petition_id, page_id, country) do update set confirmed = t.confirmed + excluded.confirmed;

  for days in 0..29 loop
    store.day := today - 30 + days;
    store.day_xid := 3 + days;
    closed := public.counted_petition_day(store, 4 + days);
    closed.closed_at := (store.day + 1) at time zone 'UTC';
    insert into public.petition_day select closed.*;
    insert into public.public_petition_day (petition_id, day, confirmed, withdrawn, invalidated, restored, total)
      values (petition, closed.day, closed.confirmed, closed.withdrawn, closed.invalidated, closed.restored, closed.total);
    perform public.seal_petition_day(closed);
  end loop;
  update public.petition_count_state f set day_xid = 33, countries_at = null where f.petition_id = petition;
  update public.public_petition p set opened_at = (today - 30) at time zone 'UTC' where p.petition_id = petition;
  return (select count(*) from public.petition_signature s where s.petition_id = petition);
end
$$;
revoke all on function ctx.sign_sample_petition(uuid) from public;
grant execute on function ctx.sign_sample_petition(uuid) to portal_app;
