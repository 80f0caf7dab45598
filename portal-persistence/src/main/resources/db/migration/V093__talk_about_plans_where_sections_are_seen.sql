-- Versions, comments, amendments and drafts of plans hang in sections, and are there for whoever sees the section.

-- A plan is shared in sections: its own policies say which of them the reader sees. Its own id is no section and shows nothing.
-- A preview reads no index, and opens one plan.
create or replace function ctx.sees_section(document uuid, owner uuid, section uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (
      select 1 from public.document_reader r
      where r.document_id = sees_section.document and r.organisation_id = sees_section.owner
        and case r.kind
              -- A statement is shared as a whole.
              when 'STATEMENT' then true
              when 'PLAN' then ctx.sees_plan_section(sees_section.document, sees_section.owner, sees_section.section)
              else false
            end)
    or (sees_section.document = ctx.preview('document') and sees_section.owner = ctx.preview('owner')
        and ctx.sees_plan_section(sees_section.document, sees_section.owner, sees_section.section))
$$;

-- Leads write in statements that were handed to them; in a plan its owner alone does. Nobody writes where they see nothing.
drop policy add_own_or_steward on document_version;
create policy add_own_or_steward on document_version for insert to portal_app
  with check (ctx.sees_section(document_id, organisation_id, section_id) and exists (
    select 1 from document_reader r
    where r.document_id = document_version.document_id and r.organisation_id = document_version.organisation_id
      and (r.organisation_id = (select ctx.organisation())
           or (r.kind = 'STATEMENT' and (select ctx.has('lead')) and r.reader_organisation = (select ctx.leads())))));

-- Where sections have readers of their own each is written by itself, and so are drafts of it. They quote it, too: whoever does
-- not see it any more does not read what they had typed there. The document's own id stands for a text that is written as a whole.
alter table document_draft add column section_id uuid, no force row level security;
update document_draft set section_id = document_id;
alter table document_draft alter column section_id set not null, force row level security,
  drop constraint document_draft_pk,
  add constraint document_draft_pk primary key (organisation_id, document_id, subject, section_id);
create policy where_the_section_is on document_draft as restrictive to portal_app
  using (section_id = document_id or ctx.sees_section(document_id, organisation_id, section_id))
  with check (section_id = document_id or ctx.sees_section(document_id, organisation_id, section_id));

-- What stands in plans already becomes the first version that is kept of it.
alter table document_version no force row level security;
insert into document_version (organisation_id, document_id, section_id, position, number, text, change_class, note,
    author_organisation, author_name, created_at)
  select s.organisation_id, s.plan_id, s.id,
    array_position(array['PROBLEM', 'GOAL', 'OBJECTIVES', 'RATIONALE', 'TARGETS', 'POWER_ANALYSIS', 'ALLIES', 'MESSAGES', 'ACTIONS',
      'OPPORTUNITIES', 'RESOURCES', 'RISKS', 'MONITORING'], s.heading) - 1,
    s.text_number, s.text, 'DRAFTED', '', s.organisation_id, s.owner_name, s.changed_at
  from plan_section s;
alter table document_version force row level security;
