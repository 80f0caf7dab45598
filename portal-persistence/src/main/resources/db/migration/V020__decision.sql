-- The log of decisions is read newest first by whoever sees the documents that they are about. Looked up among all that was ever
-- decided, that costs what the coalition has decided; so each reader has a place for each decision, as for each document.
create table decision_reader (
  organisation_id uuid not null,
  reader_organisation uuid not null,
  document_id uuid not null,
  id uuid not null,
  decided_at timestamptz not null,
  source text not null,
  kind text not null,
  by_organisation uuid not null,
  constraint decision_reader_pk primary key (organisation_id, document_id, reader_organisation, id),
  constraint decision_reader_source check (source in ('APPROVAL', 'REVISION', 'PUBLICATION'))
);
create index decision_reader_newest on decision_reader (reader_organisation, decided_at desc, id desc)
  include (organisation_id, document_id, source, kind, by_organisation);
create index decision_reader_of_kind on decision_reader (reader_organisation, kind, decided_at desc, id desc);
create index decision_reader_of_organisation on decision_reader (reader_organisation, by_organisation, decided_at desc, id desc);
call ctx.protect('decision_reader');
grant select on decision_reader to portal_app;
