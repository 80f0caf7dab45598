-- To whom a public document was handed over, on which day and how, and what came back. Of any kind of document, for whoever reads it.
-- What the public reads of it is a copy, printed when somebody has looked at it and says so.
create table delivery (
  organisation_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  kind text not null,
  number integer not null,
  addressee text not null,
  event text not null,
  place text not null,
  delivered_on date not null,
  channel text not null,
  form text not null,
  -- In which the words of this record stand.
  language text not null,
  note text not null,
  reply_by date,
  reply text not null default 'AWAITED',
  replied_on date,
  replied_by text not null default '',
  reply_summary text not null default '',
  reply_source text not null default '',
  shown boolean not null default false,
  reply_shown boolean not null default false,
  shown_at timestamptz,
  shown_version bigint not null default 0,
  recorded_by text not null,
  recorded_by_subject text not null,
  recorded_at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by text not null default '',
  taken_back_reason text not null default '',
  -- The day of which the clock has reminded.
  reminded_of date,
  -- Counts what hangs here, too: whoever shows a record has seen all of it.
  version bigint not null default 1,
  constraint delivery_pk primary key (organisation_id, id),
  constraint delivery_number unique (organisation_id, document_id, number),
  constraint delivery_channel check (channel in ('HANDED_OVER', 'READ_OUT', 'MEETING', 'E_MAIL', 'POST', 'SUBMISSION')),
  constraint delivery_form check (form in ('FULL_TEXT', 'TEXT_AND_SIGNATORIES', 'SUMMARY', 'SIGNATORIES', 'NUMBERS')),
  constraint delivery_reply check (reply in ('AWAITED', 'ACKNOWLEDGED', 'ANSWERED', 'REFUSED', 'NONE')),
  constraint delivery_reply_day check (reply in ('AWAITED', 'NONE') or replied_on is not null),
  constraint delivery_reply_after check (replied_on >= delivered_on),
  constraint delivery_addressee check (addressee <> '')
);
create index delivery_by_id on delivery (id);
create index delivery_of_document on delivery (document_id, number);
create index delivery_awaited on delivery (organisation_id, reply_by)
  where taken_back_at is null and reply in ('AWAITED', 'ACKNOWLEDGED');
call ctx.protect('delivery');
grant select, insert on delivery to portal_app;
grant update (addressee, event, place, delivered_on, channel, form, language, note, reply_by, reply, replied_on, replied_by,
  reply_summary, reply_source, shown, reply_shown, shown_at, shown_version, taken_back_at, taken_back_by, taken_back_reason,
  reminded_of, version) on delivery to portal_app;

-- What was promised in answer to a delivery, by when, and what has become of it.
create table delivery_commitment (
  organisation_id uuid not null,
  id uuid not null,
  delivery_id uuid not null,
  document_id uuid not null,
  number integer not null,
  promised_by text not null,
  text text not null,
  due_on date,
  state text not null,
  evidence text not null,
  source text not null,
  shown boolean not null default false,
  recorded_by text not null,
  recorded_by_subject text not null,
  recorded_at timestamptz not null,
  reminded_of date,
  constraint delivery_commitment_pk primary key (organisation_id, id),
  constraint delivery_commitment_number unique (organisation_id, delivery_id, number),
  constraint delivery_commitment_of foreign key (organisation_id, delivery_id) references delivery (organisation_id, id),
  constraint delivery_commitment_state check (state in ('OPEN', 'PARTLY_KEPT', 'KEPT', 'BROKEN', 'LAPSED')),
  constraint delivery_commitment_text check (text <> '')
);
create index delivery_commitment_by_id on delivery_commitment (id);
create index delivery_commitment_of_delivery on delivery_commitment (delivery_id);
create index delivery_commitment_of_document on delivery_commitment (document_id, delivery_id, number);
create index delivery_commitment_due on delivery_commitment (organisation_id, due_on) where state in ('OPEN', 'PARTLY_KEPT');
call ctx.protect('delivery_commitment');
grant select, insert on delivery_commitment to portal_app;
grant update (promised_by, text, due_on, state, evidence, source, shown, reminded_of) on delivery_commitment to portal_app;

create table public_delivery (
  organisation_id uuid not null,
  document_id uuid not null,
  number integer not null,
  addressee text not null,
  event text not null,
  place text not null,
  delivered_on date not null,
  channel text not null,
  form text not null,
  language text not null,
  reply text not null,
  replied_on date,
  replied_by text not null,
  reply_summary text not null,
  reply_source text not null,
  shown_at timestamptz not null,
  constraint public_delivery_pk primary key (organisation_id, document_id, number)
);
create index public_delivery_of_document on public_delivery (document_id, number);
create index public_delivery_newest on public_delivery (shown_at desc);
call ctx.protect('public_delivery');
grant select on public_delivery to portal_public;

create table public_delivery_commitment (
  organisation_id uuid not null,
  document_id uuid not null,
  delivery integer not null,
  number integer not null,
  promised_by text not null,
  text text not null,
  due_on date,
  state text not null,
  constraint public_delivery_commitment_pk primary key (organisation_id, document_id, delivery, number),
  constraint public_delivery_commitment_of foreign key (organisation_id, document_id, delivery)
    references public_delivery (organisation_id, document_id, number) on delete cascade
);
create index public_delivery_commitment_of_document on public_delivery_commitment (document_id, delivery, number);
call ctx.protect('public_delivery_commitment');
grant select on public_delivery_commitment to portal_public;

alter table document_due drop constraint document_due_what, add constraint document_due_what
  check (what in ('STATEMENT', 'PLAN', 'REQUEST', 'REVEAL', 'GRANT', 'GRANT_END', 'GLASS', 'PETITION', 'DELIVERY'));
