-- Enters some of what was filled in once more, with the triggers but without answers to calls, and tells how many derived rows are others than those that were
-- made without them. Runs in a transaction that is rolled back.
do $$
declare
  one text;
begin
  foreach one in array array['statement', 'plan', 'funding_request', 'access_grant', 'grant_end', 'document_reader', 'document_due',
    'decision_reader', 'approval', 'publication'] loop
    execute format('alter table %I no force row level security', one);
  end loop;
end
$$;
create temporary table seed_twin on commit drop as
  select kind, organisation_id, document_id as id, gen_random_uuid() as twin from (
    select r.*, row_number() over (partition by r.kind, r.state order by r.changed_at desc) as place
    from document_reader r join statement s on s.id = r.document_id and s.slug like 'seed-%' where r.reader_organisation = r.organisation_id
    union all
    select r.*, row_number() over (partition by r.kind, r.state order by r.changed_at desc)
    from document_reader r where r.kind <> 'STATEMENT' and r.reader_organisation = r.organisation_id
      and exists (select 1 from (select p.id from plan p where p.title like 'Plan % against reprisals'
        union all select f.id from funding_request f where f.created_by = 'seed') seeded where seeded.id = r.document_id)) sample
  where place <= 10;
insert into statement select (jsonb_populate_record(s, jsonb_build_object('id', t.twin, 'slug', t.twin))).*
  from seed_twin t join statement s on s.organisation_id = t.organisation_id and s.id = t.id where t.kind = 'STATEMENT';
insert into plan select (jsonb_populate_record(p, jsonb_build_object('id', t.twin))).*
  from seed_twin t join plan p on p.organisation_id = t.organisation_id and p.id = t.id where t.kind = 'PLAN';
insert into funding_request select (jsonb_populate_record(f, jsonb_build_object('id', t.twin, 'case_code', t.twin::text))).*
  from seed_twin t join funding_request f on f.organisation_id = t.organisation_id and f.id = t.id where t.kind = 'FUNDING';
insert into access_grant select (jsonb_populate_record(g, jsonb_build_object('document_id', t.twin))).*
  from seed_twin t join access_grant g on g.organisation_id = t.organisation_id and g.document_id = t.id where t.kind = 'STATEMENT';
insert into grant_end select e.organisation_id, t.twin, e.ended_at from seed_twin t join grant_end e on e.organisation_id = t.organisation_id
  and e.request_id = t.id;
insert into approval select (jsonb_populate_record(a, jsonb_build_object('document_id', t.twin))).*
  from seed_twin t join approval a on a.owner_id = t.organisation_id and a.document_id = t.id where t.kind = 'STATEMENT';
insert into publication select (jsonb_populate_record(p, jsonb_build_object('statement_id', t.twin))).*
  from seed_twin t join publication p on p.organisation_id = t.organisation_id and p.statement_id = t.id where t.kind = 'STATEMENT';
with known as (
  select t.id, to_jsonb(r) - 'document_id' - 'answer' as derived from seed_twin t join document_reader r on r.document_id = t.id
    and (t.kind = 'STATEMENT' or r.reader_organisation = r.organisation_id)
  union all
  select t.id, to_jsonb(d) - 'document_id' from seed_twin t join document_due d on d.document_id = t.id
  union all
  select t.id, to_jsonb(d) - 'document_id' from seed_twin t join decision_reader d on d.document_id = t.id
  union all
  select t.id, to_jsonb(d) - 'document_id' - 'part_id' - 'readers' from seed_twin t join document_search d on d.document_id = t.id
    and d.part_id = t.id
  union all
  select t.id, to_jsonb(d) - 'document_id' - 'part_id' from seed_twin t join public_search d on d.document_id = t.id
    and d.part_id = t.id and t.kind = 'STATEMENT'),
made as (
  select t.id, to_jsonb(r) - 'document_id' - 'answer' as derived from seed_twin t join document_reader r on r.document_id = t.twin
  union all
  select t.id, to_jsonb(d) - 'document_id' from seed_twin t join document_due d on d.document_id = t.twin
  union all
  select t.id, to_jsonb(d) - 'document_id' from seed_twin t join decision_reader d on d.document_id = t.twin
  union all
  select t.id, to_jsonb(d) - 'document_id' - 'part_id' - 'readers' from seed_twin t join document_search d on d.document_id = t.twin
  union all
  select t.id, to_jsonb(d) - 'document_id' - 'part_id' from seed_twin t join public_search d on d.document_id = t.twin)
select (select count(*) from (table known except table made) missing) + (select count(*) from (table made except table known) more),
  (select count(*) from made);
