-- Whether a section is seen costs a look at several tables, about 0.1 ms for each row. A query plan that does not know it asks
-- again for all verdicts of a document at each of its amendments.
alter function ctx.sees_section(uuid, uuid, uuid) cost 10000;
alter function ctx.sees_plan_section(uuid, uuid, uuid) cost 5000;

-- What settled a comment is looked up by its thread, not among all that is settled in the document.
create index comment_resolution_of_thread on comment_resolution (document_id, thread_id);
drop index comment_resolution_of_document;

-- Each "exists" is planned twice, once to be asked by the row and once to be hashed, with all the policies below it; nested three
-- deep that took longer than the query. A value is planned once. There is one plan of an id, and "true" or nothing of it.
drop policy read_by_level on plan_section;
create policy read_by_level on plan_section for select to portal_app
  using ((organisation_id = (select ctx.organisation()) and (level <> 'ME' or owner_subject = (select ctx.subject())))
         or (level in ('COALITION', 'PUBLIC') and (
              select true from plan p where p.organisation_id = plan_section.organisation_id and p.id = plan_section.plan_id))
         or (level = 'NAMED' and 0 < (
              select count(*) from plan_section_share x where x.organisation_id = plan_section.organisation_id
                and x.section_id = plan_section.id)));

-- Both ends have to be seen; they are asked for together.
drop policy read_between_seen_sections on activity_aim;
create policy read_between_seen_sections on activity_aim for select to portal_app
  using (not exists (
    select 1 from unnest(array[section_id, aim_section_id]) as hung (section)
    where not exists (
      select 1 from plan_section s where s.organisation_id = activity_aim.organisation_id and s.id = hung.section)));
