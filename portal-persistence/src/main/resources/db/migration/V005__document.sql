-- Each text that somebody could have read, never changed again.
create table document_version (
  organisation_id uuid not null,
  document_id uuid not null,
  number integer not null,
  text text not null,
  change_class text not null,
  note text not null,
  author_organisation uuid not null,
  author_name text not null,
  created_at timestamptz not null,
  id uuid not null default gen_random_uuid(),
  -- A version is made of parts, each with the readers of its section; position puts them in order. A part that a later version
  -- leaves as it is is not repeated there. Where a text is shared as a whole, it is one part.
  section_id uuid not null,
  position integer not null,
  constraint document_version_class check (change_class in ('DRAFTED', 'AMENDED', 'EDITORIAL', 'SUBSTANTIVE', 'CORRECTION')),
  constraint document_version_pk primary key (organisation_id, document_id, section_id, number)
);
create index document_version_revised on document_version (created_at desc, id desc)
  where change_class in ('EDITORIAL', 'SUBSTANTIVE');
call ctx.protect('document_version');
grant select, insert on document_version to portal_app;

-- What one person has typed and not yet saved for everybody.
create table document_draft (
  organisation_id uuid not null,
  document_id uuid not null,
  subject text not null,
  text text not null,
  base_number integer not null,
  saved_at timestamptz not null,
  -- What else stands on the page for writing, by its name. Where it says nothing the page begins with what is saved.
  beside text not null,
  -- Where sections have readers of their own each is written by itself, and so are drafts of it. They quote it, too: whoever does
  -- not see it any more does not read what they had typed there. The document's own id stands for a text that is written as a whole.
  section_id uuid not null,
  constraint document_draft_pk primary key (organisation_id, document_id, subject, section_id)
);
call ctx.protect('document_draft');
grant select, insert, delete on document_draft to portal_app;
grant update (text, base_number, saved_at, beside) on document_draft to portal_app;

-- A remark at one paragraph. It belongs to the organisation whose member wrote it.
create table comment (
  organisation_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  document_id uuid not null,
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
create index comment_of_document on comment (document_id, created_at);
call ctx.protect('comment');
grant select, insert on comment to portal_app;

create table comment_resolution (
  organisation_id uuid not null,
  document_id uuid not null,
  owner_id uuid not null,
  thread_id uuid not null,
  resolved_by text not null,
  resolved_at timestamptz not null,
  section_id uuid not null,
  constraint comment_resolution_pk primary key (organisation_id, thread_id)
);
-- What settled a comment is looked up by its thread, not among all that is settled in the document.
create index comment_resolution_of_thread on comment_resolution (document_id, thread_id);
call ctx.protect('comment_resolution');
grant select, insert on comment_resolution to portal_app;

-- A proposed wording under the name of an organisation.
create table amendment (
  organisation_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  document_id uuid not null,
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
create index amendment_of_document on amendment (document_id, created_at);
call ctx.protect('amendment');
grant select, insert on amendment to portal_app;

-- The holder of the pen answers in a row of its own.
create table amendment_verdict (
  organisation_id uuid not null,
  amendment_id uuid not null,
  document_id uuid not null,
  verdict text not null,
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  section_id uuid not null,
  constraint amendment_verdict_pk primary key (organisation_id, amendment_id),
  constraint amendment_verdict_kind check (verdict in ('ACCEPTED', 'REJECTED', 'MERGED'))
);
create index amendment_verdict_of_document on amendment_verdict (document_id);
call ctx.protect('amendment_verdict');
grant select, insert on amendment_verdict to portal_app;

-- A lead's verdict at one gate of a document of any kind, in one round, in the name of the lead's own organisation. A kind with gates
-- of its own adds their names to the constraint.
create table approval (
  organisation_id uuid not null,
  document_id uuid not null,
  owner_id uuid not null,
  gate text not null,
  round integer not null,
  verdict text not null,
  reason text not null,
  given_by text not null,
  given_by_subject text not null,
  given_at timestamptz not null,
  -- A lead's voice is spent when a deputy has given it, for whichever organisation.
  given_for text not null default '',
  given_for_subject text not null default '',
  -- A place in a list that is read in parts, for facts that had none of their own.
  id uuid not null default gen_random_uuid(),
  constraint approval_once_per_organisation primary key (organisation_id, document_id, gate, round),
  constraint approval_verdict check (verdict in ('APPROVE', 'RETURN')),
  constraint approval_gate check (gate in ('TEXT', 'RELEASE', 'REVISION', 'CORRECTION', 'RETRACTION', 'ADOPTION'))
);
create index approval_of_document on approval (document_id, gate, round);
create index approval_newest on approval (given_at desc, id desc);
call ctx.protect('approval');
grant select, insert on approval to portal_app;

-- What a colleague said when asked for clearance of a document, and why. Nobody else reads it, no lead either.
create table clearance (
  organisation_id uuid not null,
  document_id uuid not null,
  owner_id uuid not null,
  text_number integer not null,
  approved boolean not null,
  note text not null,
  given_by text not null,
  given_by_subject text not null,
  given_at timestamptz not null,
  constraint clearance_pk primary key (organisation_id, document_id, given_at)
);
call ctx.protect('clearance');
grant select, insert on clearance to portal_app;
