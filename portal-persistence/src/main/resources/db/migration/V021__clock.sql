-- The clock does not look through documents for what is due: whoever moves a deadline notes the next moment at which there is
-- something to do, and the clock takes what is over from the front of an index.
create table document_due (
  organisation_id uuid not null,
  document_id uuid not null,
  what text not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  constraint document_due_pk primary key (organisation_id, document_id, what),
  constraint document_due_what check (what in ('STATEMENT', 'PLAN', 'REQUEST', 'REVEAL', 'GRANT', 'GRANT_END', 'GLASS'))
);
create index document_due_next on document_due (what, due_at);
call ctx.protect('document_due');
