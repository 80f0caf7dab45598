-- A lead lets a document go out without a translation that was required, and why. A decision for the coalition, so it is kept for
-- good and stands in the log of decisions, whatever becomes of the request.
create table translation_waiver (
  organisation_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  owner_id uuid not null,
  document_id uuid not null,
  language text not null,
  reason text not null,
  given_by text not null,
  given_by_subject text not null,
  given_at timestamptz not null,
  constraint translation_waiver_pk primary key (organisation_id, id),
  constraint translation_waiver_reason check (reason <> '')
);
create index translation_waiver_of_document on translation_waiver (owner_id, document_id);
create index translation_waiver_decided on translation_waiver (given_at, id);
call ctx.protect('translation_waiver');
grant select, insert on translation_waiver to portal_app;

alter table decision_reader drop constraint decision_reader_source, add constraint decision_reader_source
  check (source in ('APPROVAL', 'REVISION', 'PUBLICATION', 'TRANSLATION'));

-- Of the words that the public reads of a plan, so that a translation of them is known by what it is a translation of. The portal
-- knows it, the printed plan takes it along.
alter table plan add column public_fingerprint text not null default '';
grant update (public_fingerprint) on plan to portal_app;
alter table public_plan add column text_fingerprint text not null default '';
