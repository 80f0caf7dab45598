-- Nine more instruments that a recommendation may cite. Titles and subjects are said in the reader's language and stand in the
-- portal's bundles; here stand ids, symbols, numbers, dates and sources. The subjects there are the portal's own short words (those
-- of CRPD its headings), for finding an article; somebody who knows the texts has still to check them against the official ones.
-- Articles are those on rights and duties, with the supervision an organisation may address. Final clauses and the business of
-- committees and meetings are left out.
alter table instrument alter column title set default '';
alter table instrument_article alter column subject set default '';

-- No policy lets anybody write here, the owner neither.
alter table instrument no force row level security;
alter table instrument_article no force row level security;

insert into instrument (id, symbol, adopted_on, source) values
  ('UDHR', 'A/RES/217(III)', '1948-12-10', 'United Nations General Assembly, resolution 217 A (III) of 10 December 1948'),
  ('CERD', 'A/RES/2106(XX)', '1965-12-21', 'United Nations General Assembly, resolution 2106 A (XX) of 21 December 1965, annex'),
  ('ICCPR', 'A/RES/2200(XXI)', '1966-12-16', 'United Nations General Assembly, resolution 2200 A (XXI) of 16 December 1966, annex'),
  ('ICESCR', 'A/RES/2200(XXI)', '1966-12-16', 'United Nations General Assembly, resolution 2200 A (XXI) of 16 December 1966, annex'),
  ('CEDAW', 'A/RES/34/180', '1979-12-18', 'United Nations General Assembly, resolution 34/180 of 18 December 1979, annex'),
  ('CAT', 'A/RES/39/46', '1984-12-10', 'United Nations General Assembly, resolution 39/46 of 10 December 1984, annex'),
  ('CRC', 'A/RES/44/25', '1989-11-20', 'United Nations General Assembly, resolution 44/25 of 20 November 1989, annex'),
  ('CRPD', 'A/RES/61/106', '2006-12-13', 'United Nations General Assembly, resolution 61/106 of 13 December 2006, annex I'),
  ('CED', 'A/RES/61/177', '2006-12-20', 'United Nations General Assembly, resolution 61/177 of 20 December 2006, annex');

insert into instrument_article (instrument_id, article, source)
  select instrument, article, place || ', article ' || article
  from (values
    ('UDHR', 'A/RES/217(III)', '[1,30]'),
    ('CERD', 'A/RES/2106(XX), annex', '[1,9],[11,11],[14,14]'),
    ('ICCPR', 'A/RES/2200(XXI), annex, International Covenant on Civil and Political Rights', '[1,28],[40,41]'),
    ('ICESCR', 'A/RES/2200(XXI), annex, International Covenant on Economic, Social and Cultural Rights', '[1,16]'),
    ('CEDAW', 'A/RES/34/180, annex', '[1,18]'),
    ('CAT', 'A/RES/39/46, annex', '[1,17],[19,22]'),
    ('CRC', 'A/RES/44/25, annex', '[1,45]'),
    ('CRPD', 'A/RES/61/106, annex I', '[1,36]'),
    ('CED', 'A/RES/61/177, annex', '[1,26],[29,34]')) as known (instrument, place, articles)
  cross join unnest(cast('{' || articles || '}' as int4multirange)) as part (span)
  cross join generate_series(lower(span), upper(span) - 1) as article;

call ctx.protect('instrument');
call ctx.protect('instrument_article');

-- Both Covenants have one symbol, so what is printed names the instrument too. What was printed before is of the Declaration alone.
alter table public_citation add column instrument_id text not null default '';
alter table public_citation drop constraint public_citation_pk,
  add constraint public_citation_pk primary key (organisation_id, plan_id, recommendation_id, symbol, article, instrument_id);
update public_citation set instrument_id = 'UNDHRD' where symbol = 'A/RES/53/144';
