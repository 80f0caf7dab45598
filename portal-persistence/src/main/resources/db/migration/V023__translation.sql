-- A language in which a document is wanted, of whatever kind that is. The row belongs to the owner of the document. Where a translation
-- stands is stored nowhere: it follows from the texts and verdicts below and from what the document says now.
create table translation_request (
  organisation_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  kind text not null,
  language text not null,
  -- Nothing is published before a required translation is approved.
  required boolean not null,
  translator_id uuid not null,
  -- One person of that organisation; empty where any translator of it may write.
  translator_subject text not null default '',
  translator_name text not null default '',
  due_at timestamptz,
  note text not null default '',
  requested_by text not null,
  requested_by_subject text not null,
  requested_at timestamptz not null,
  -- A lead took the requirement off, and why.
  lifted_at timestamptz,
  lifted_by text not null default '',
  lift_reason text not null default '',
  cancelled_at timestamptz,
  cancelled_by text not null default '',
  cancel_reason text not null default '',
  version bigint not null default 0,
  constraint translation_request_pk primary key (organisation_id, id),
  constraint translation_request_note check (length(note) <= 4000)
);
create unique index translation_request_open on translation_request (organisation_id, document_id, language) where cancelled_at is null;
create index translation_request_of_document on translation_request (document_id);
create index translation_request_of_translator on translation_request (translator_id) where cancelled_at is null;
create index translation_request_of_owner on translation_request (organisation_id) where cancelled_at is null;
create index translation_request_by_id on translation_request (id);
call ctx.protect('translation_request');
grant select, insert on translation_request to portal_app;
grant update (required, translator_id, translator_subject, translator_name, due_at, note, lifted_at, lifted_by, lift_reason,
  cancelled_at, cancelled_by, cancel_reason, version) on translation_request to portal_app;

-- What an organisation has written so far and not handed in, segment by segment, each beside the words it was made of.
create table translation_draft (
  organisation_id uuid not null,
  request_id uuid not null,
  owner_id uuid not null,
  document_id uuid not null,
  source_fingerprint text not null,
  segments text not null,
  -- Who has written on it; none of them reviews or approves it.
  writers text not null,
  saved_by text not null,
  saved_at timestamptz not null,
  version bigint not null,
  constraint translation_draft_pk primary key (organisation_id, request_id)
);
call ctx.protect('translation_draft');
grant select, insert, delete on translation_draft to portal_app;
grant update (source_fingerprint, segments, writers, saved_by, saved_at, version) on translation_draft to portal_app;

-- A whole text that was handed in, never changed again. It says of which text it is a translation, by that one's fingerprint.
create table translation_text (
  organisation_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  owner_id uuid not null,
  document_id uuid not null,
  -- Given by the database, in the order in which they were handed in.
  number integer not null,
  source_fingerprint text not null,
  segments text not null,
  text text not null,
  canonical text not null,
  fingerprint text not null,
  -- The one whose words it repeats under the fingerprint of a newer source.
  confirms uuid,
  writers text not null,
  handed_in_by text not null,
  handed_in_by_subject text not null,
  handed_in_at timestamptz not null,
  constraint translation_text_pk primary key (organisation_id, id)
);
create index translation_text_number on translation_text (request_id, number);
create index translation_text_by_id on translation_text (id);
call ctx.protect('translation_text');
grant select, insert on translation_text to portal_app;

-- What a reviewer or an approver said of one of these texts.
create table translation_verdict (
  organisation_id uuid not null,
  id uuid not null,
  text_id uuid not null,
  request_id uuid not null,
  owner_id uuid not null,
  document_id uuid not null,
  number integer not null,
  stage text not null,
  verdict text not null,
  reason text not null,
  given_by text not null,
  given_by_subject text not null,
  given_at timestamptz not null,
  constraint translation_verdict_pk primary key (organisation_id, id),
  constraint translation_verdict_stage check (stage in ('REVIEW', 'APPROVAL')),
  constraint translation_verdict_kind check (verdict in ('APPROVE', 'RETURN')),
  constraint translation_verdict_reason check (verdict = 'APPROVE' or reason <> '')
);
create index translation_verdict_number on translation_verdict (text_id, number);
call ctx.protect('translation_verdict');
grant select, insert on translation_verdict to portal_app;

-- Approved translations of what is published, printed by triggers alone. Whether one is shown its policy says: it has to be of the
-- text that is public now.
create table public_translation (
  organisation_id uuid not null,
  statement_id uuid not null,
  language text not null,
  title text not null,
  text text not null,
  canonical text not null,
  fingerprint text not null,
  source_fingerprint text not null,
  approved_at timestamptz not null,
  constraint public_translation_pk primary key (organisation_id, statement_id, language)
);
create index public_translation_of_statement on public_translation (statement_id, language);
create index public_translation_by_fingerprint on public_translation (fingerprint);
call ctx.protect('public_translation');
grant select on public_translation to portal_public;

-- Somebody who translates for an organisation.
alter table mandate drop constraint mandate_role, add constraint mandate_role check (role in ('MEMBER', 'SIGNATORY', 'ADMINISTRATOR',
  'GRANTS_OFFICER', 'REVIEWER', 'FINANCE_OFFICER', 'CUSTODIAN', 'PRESS_OFFICER', 'TRANSLATOR'));
alter table delegation drop constraint delegation_role, add constraint delegation_role check (role in ('MEMBER', 'SIGNATORY',
  'ADMINISTRATOR', 'GRANTS_OFFICER', 'REVIEWER', 'FINANCE_OFFICER', 'CUSTODIAN', 'PRESS_OFFICER', 'TRANSLATOR', 'LEAD'));
