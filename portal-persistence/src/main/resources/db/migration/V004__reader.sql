-- Whether something can still wait for somebody in a document, until when at the latest and when it is wanted already, and whether a
-- change is proposed to what was thought done.
create type document_standing as (state text, open boolean, due_at timestamptz, wanted_at timestamptz, revision boolean);

-- What an owner lets others do with one document. A level includes the ones before it.
create table access_grant (
  organisation_id uuid not null,
  document_id uuid not null,
  kind text not null,
  grantee_id uuid not null,
  level text not null,
  granted_at timestamptz not null,
  version bigint not null default 0,
  constraint access_grant_pk primary key (organisation_id, document_id, grantee_id),
  constraint access_grant_level check (level in ('READ', 'COMMENT', 'SIGN', 'APPROVE'))
);
create index access_grant_by_document on access_grant (document_id);
call ctx.protect('access_grant');
-- Nothing takes a grant back, and none is lowered: who has spoken under a text keeps what they spoke about.
grant select, insert on access_grant to portal_app;
grant update (level, granted_at, version) on access_grant to portal_app;

-- Every list starts here: one row for each reader of a document, the owner's own rows too. Kept by triggers. Its policy is a
-- condition that the index serves, order and cursor are its columns, and it tells where a document stands, so that lists narrow and
-- the dashboard looks at what is open without reading the rest.
create table document_reader (
  organisation_id uuid not null,
  reader_organisation uuid not null,
  kind text not null,
  changed_at timestamptz not null,
  document_id uuid not null,
  state text not null default '',
  open boolean not null default false,
  due_at timestamptz,
  wanted_at timestamptz,
  revision boolean not null default false,
  constraint document_reader_pk primary key (organisation_id, document_id, reader_organisation)
);
create index document_reader_newest on document_reader (reader_organisation, kind, changed_at desc, document_id desc)
  include (organisation_id);
create index document_reader_of_document on document_reader (document_id, reader_organisation) include (organisation_id, kind);
create index document_reader_newest_in_state on document_reader (reader_organisation, kind, state, changed_at desc, document_id desc)
  include (organisation_id) where kind <> 'STATEMENT';
create index document_reader_open on document_reader (reader_organisation, kind, state, due_at, changed_at, document_id)
  include (organisation_id, wanted_at, revision) where open;
call ctx.protect('document_reader');
grant select on document_reader to portal_app;
