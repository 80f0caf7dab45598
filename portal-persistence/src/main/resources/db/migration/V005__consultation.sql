-- A remark at one paragraph. It belongs to the organisation whose member wrote it.
create table comment (
  organisation_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  statement_id uuid not null,
  thread_id uuid not null,
  section_id uuid not null,
  paragraph integer not null,
  paragraph_key text not null,
  quote text not null,
  body text not null,
  visibility text not null,
  author_name text not null,
  created_at timestamptz not null,
  constraint comment_pk primary key (organisation_id, id),
  constraint comment_visibility check (visibility in ('ORGANISATION', 'LEADS', 'ALL')),
  constraint comment_length check (length(body) between 1 and 5000)
);
create index comment_of_statement on comment (statement_id, created_at);

create table comment_resolution (
  organisation_id uuid not null,
  statement_id uuid not null,
  owner_id uuid not null,
  thread_id uuid not null,
  resolved_by text not null,
  resolved_at timestamptz not null,
  constraint comment_resolution_pk primary key (organisation_id, thread_id)
);
create index comment_resolution_of_statement on comment_resolution (statement_id);

-- A proposed wording under the name of an organisation.
create table amendment (
  organisation_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  statement_id uuid not null,
  section_id uuid not null,
  paragraph integer not null,
  paragraph_key text not null,
  original text not null,
  proposed text not null,
  reason text not null,
  author_name text not null,
  created_at timestamptz not null,
  constraint amendment_pk primary key (organisation_id, id)
);
create index amendment_of_statement on amendment (statement_id, created_at);

-- The holder of the pen answers in a row of its own.
create table amendment_verdict (
  organisation_id uuid not null,
  amendment_id uuid not null,
  statement_id uuid not null,
  verdict text not null,
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  constraint amendment_verdict_pk primary key (organisation_id, amendment_id),
  constraint amendment_verdict_of foreign key (organisation_id, statement_id) references statement (organisation_id, id),
  constraint amendment_verdict_kind check (verdict in ('ACCEPTED', 'REJECTED', 'MERGED'))
);
create index amendment_verdict_of_statement on amendment_verdict (statement_id);

alter table comment enable row level security;
alter table comment force row level security;
alter table comment_resolution enable row level security;
alter table comment_resolution force row level security;
alter table amendment enable row level security;
alter table amendment force row level security;
alter table amendment_verdict enable row level security;
alter table amendment_verdict force row level security;

grant select, insert on comment, comment_resolution, amendment, amendment_verdict to portal_app;

create policy read_shared on comment for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or ((visibility = 'ALL' or (visibility = 'LEADS' and (select ctx.has('lead'))))
             and exists (select 1 from document_reader r
                         where r.document_id = comment.statement_id and r.organisation_id = comment.owner_id)));
create policy add_own on comment for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from document_reader r
                     where r.document_id = comment.statement_id and r.organisation_id = comment.owner_id));

create policy read_shared on comment_resolution for select to portal_app
  using (exists (select 1 from document_reader r where r.document_id = comment_resolution.statement_id
                 and r.organisation_id = comment_resolution.owner_id));
create policy add_own on comment_resolution for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from document_reader r where r.document_id = comment_resolution.statement_id
                     and r.organisation_id = comment_resolution.owner_id));

create policy read_shared on amendment for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or exists (select 1 from document_reader r
                    where r.document_id = amendment.statement_id and r.organisation_id = amendment.owner_id));
create policy add_own on amendment for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from document_reader r
                     where r.document_id = amendment.statement_id and r.organisation_id = amendment.owner_id));

create policy read_shared on amendment_verdict for select to portal_app
  using (exists (select 1 from document_reader r where r.document_id = amendment_verdict.statement_id
                 and r.organisation_id = amendment_verdict.organisation_id));
create policy add_own on amendment_verdict for insert to portal_app
  with check (organisation_id = (select ctx.organisation()));
