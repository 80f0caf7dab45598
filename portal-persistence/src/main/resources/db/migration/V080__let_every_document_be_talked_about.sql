-- Versions, drafts, comments and amendments belong to a document of any kind. What their keys to statements have held,
-- the reader index holds now: an owner reads its own documents and nobody else's.

-- The one place that says which sections of a document a reader sees, people of its owner included. It asks with the reader's
-- rights. The document's own id stands for the whole of it. Each kind says here what it shows; one that says nothing shows none.
create function ctx.sees_section(document uuid, owner uuid, section uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1 from public.document_reader r
    where r.document_id = sees_section.document and r.organisation_id = sees_section.owner
      and case r.kind
            -- A statement is shared as a whole.
            when 'STATEMENT' then true
            else false
          end)
$$;
revoke all on function ctx.sees_section(uuid, uuid, uuid) from public;
grant execute on function ctx.sees_section(uuid, uuid, uuid) to portal_app;

-- Of which kind a document is its owner's own row says, whatever a grant may say.
create or replace function reader_gains() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.document_reader (organisation_id, reader_organisation, kind, changed_at, document_id)
  values (new.organisation_id, new.grantee_id,
    coalesce((select r.kind from public.document_reader r
              where r.organisation_id = new.organisation_id and r.document_id = new.document_id
                and r.reader_organisation = new.organisation_id), new.kind),
    new.granted_at, new.document_id)
  on conflict do nothing;
  return null;
end
$$;

-- What stands already is told its section; for that the owner of the tables passes by their policies for a moment.
alter table statement_version rename to document_version;
alter table document_version rename column statement_id to document_id;
alter table document_version rename constraint statement_version_class to document_version_class;
alter table document_version drop constraint statement_version_of, drop constraint statement_version_pk;
-- A version is made of parts, each with the readers of its section; position puts them in order. A part that a later version
-- leaves as it is is not repeated there. Where a text is shared as a whole, it is one part.
alter table document_version add column section_id uuid, add column position integer not null default 0,
  no force row level security;
update document_version set section_id = document_id;
alter table document_version alter column section_id set not null, alter column position drop default, force row level security,
  add constraint document_version_pk primary key (organisation_id, document_id, section_id, number);
alter index statement_version_revised rename to document_version_revised;

alter table statement_draft rename to document_draft;
alter table document_draft rename column statement_id to document_id;
alter table document_draft rename constraint statement_draft_pk to document_draft_pk;
alter table document_draft drop constraint statement_draft_of;
alter table document_draft add column beside text not null default '{}', no force row level security;
-- Drafts from before they kept this have only the text: for them it says nothing.
update document_draft set beside = jsonb_strip_nulls(jsonb_build_object('notes', notes_to_editors, 'press', press_contact))::text;
alter table document_draft force row level security, drop column notes_to_editors, drop column press_contact,
  alter column beside drop default;

alter table comment rename column statement_id to document_id;
alter index comment_of_statement rename to comment_of_document;
alter table amendment rename column statement_id to document_id;
alter index amendment_of_statement rename to amendment_of_document;

alter table comment no force row level security;
alter table comment_resolution rename column statement_id to document_id;
alter index comment_resolution_of_statement rename to comment_resolution_of_document;
alter table comment_resolution add column section_id uuid, no force row level security;
update comment_resolution r
  set section_id = coalesce((select c.section_id from comment c where c.id = r.thread_id and c.document_id = r.document_id), r.document_id);
alter table comment_resolution alter column section_id set not null, force row level security;
alter table comment force row level security;

alter table amendment no force row level security;
alter table amendment_verdict rename column statement_id to document_id;
alter index amendment_verdict_of_statement rename to amendment_verdict_of_document;
alter table amendment_verdict drop constraint amendment_verdict_of;
alter table amendment_verdict add column section_id uuid, no force row level security;
update amendment_verdict v
  set section_id = coalesce((select a.section_id from amendment a where a.id = v.amendment_id and a.document_id = v.document_id), v.document_id);
alter table amendment_verdict alter column section_id set not null, force row level security;
alter table amendment force row level security;

drop policy read_shared on document_version;
create policy read_shared on document_version for select to portal_app
  using (ctx.sees_section(document_id, organisation_id, section_id));
drop policy add_own_or_steward on document_version;
create policy add_own_or_steward on document_version for insert to portal_app
  with check (exists (
    select 1 from document_reader r
    where r.document_id = document_version.document_id and r.organisation_id = document_version.organisation_id
      and (r.organisation_id = (select ctx.organisation())
           or ((select ctx.has('lead')) and r.reader_organisation = (select ctx.leads())))));

drop policy add_my_own on document_draft;
create policy add_my_own on document_draft for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject())
         and exists (select 1 from document_reader r where r.document_id = document_draft.document_id
                     and r.organisation_id = document_draft.organisation_id));
drop policy keep_my_own on document_draft;
create policy keep_my_own on document_draft for update to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()))
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject())
         and exists (select 1 from document_reader r where r.document_id = document_draft.document_id
                     and r.organisation_id = document_draft.organisation_id));

-- A comment quotes the text: whoever does not see a section sees no talk about it, own words included.
drop policy read_shared on comment;
create policy read_shared on comment for select to portal_app
  using ((organisation_id = (select ctx.organisation())
          or visibility = 'ALL' or (visibility = 'LEADS' and (select ctx.has('lead'))))
         and ctx.sees_section(document_id, owner_id, section_id));
drop policy add_own on comment;
create policy add_own on comment for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.sees_section(document_id, owner_id, section_id));

drop policy read_shared on comment_resolution;
create policy read_shared on comment_resolution for select to portal_app
  using (ctx.sees_section(document_id, owner_id, section_id));
drop policy add_own on comment_resolution;
create policy add_own on comment_resolution for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.sees_section(document_id, owner_id, section_id));

drop policy read_shared on amendment;
create policy read_shared on amendment for select to portal_app
  using (ctx.sees_section(document_id, owner_id, section_id));
drop policy add_own on amendment;
create policy add_own on amendment for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.sees_section(document_id, owner_id, section_id));

drop policy read_shared on amendment_verdict;
create policy read_shared on amendment_verdict for select to portal_app
  using (ctx.sees_section(document_id, organisation_id, section_id));
drop policy add_own on amendment_verdict;
create policy add_own on amendment_verdict for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and ctx.sees_section(document_id, organisation_id, section_id));
