-- A change proposed to a text that is signed or published. It belongs to the organisation that proposes it
-- and takes effect when leads confirm it.
create table revision (
  organisation_id uuid not null,
  statement_id uuid not null,
  owner_id uuid not null,
  number integer not null,
  purpose text not null,
  text text not null,
  note text not null,
  proposed_by text not null,
  proposed_by_subject text not null,
  proposed_at timestamptz not null,
  constraint revision_pk primary key (organisation_id, statement_id, number),
  constraint revision_purpose check (purpose in ('EDITORIAL', 'SUBSTANTIVE', 'CORRECTION', 'RETRACTION'))
);
create index revision_of_statement on revision (statement_id, number);

alter table revision enable row level security;
alter table revision force row level security;
grant select, insert on revision to portal_app;
create policy read_shared on revision for select to portal_app
  using (exists (select 1 from document_reader r
                 where r.document_id = revision.statement_id and r.organisation_id = revision.owner_id
                   and (r.reader_organisation = (select ctx.leads()) or r.reader_organisation = revision.owner_id)));
create policy add_own on revision for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from document_reader r
                     where r.document_id = revision.statement_id and r.organisation_id = revision.owner_id));

alter table statement add column revision_number integer not null default 0;
alter table statement add column revision_open boolean not null default false;
grant update (revision_number, revision_open) on statement to portal_app;
