-- What the public reads. A row exists only once the embargo is over; it is written by the act or the clock that publishes.
create table publication (
  organisation_id uuid not null,
  statement_id uuid not null,
  number integer not null,
  slug text not null,
  kind text not null,
  title text not null,
  language text not null,
  text text not null,
  canonical text not null,
  fingerprint text not null,
  notes_to_editors text not null,
  press_contact text not null,
  public_note text not null,
  silent_supporters integer not null,
  published_at timestamptz not null,
  id uuid not null default gen_random_uuid(),
  constraint publication_once primary key (organisation_id, statement_id, number),
  constraint publication_of foreign key (organisation_id, statement_id) references statement (organisation_id, id),
  constraint publication_kind check (kind in ('PUBLISHED', 'CORRECTED', 'RETRACTED'))
);
create index publication_by_slug on publication (slug, number desc);
create index publication_decided on publication (published_at desc, id desc);
-- A statement in the log of decisions, on the public pages and in what the coalition signed is looked up by itself.
create index publication_of_statement on publication (statement_id, number);
create index publication_by_fingerprint on publication (fingerprint);
-- The first act of each statement stands in the order in which the public reads them.
create index publication_first on publication (published_at desc, statement_id desc) where number = 1;
call ctx.protect('publication');
-- How many support silently changes when they do; nothing else of what was published is ever changed.
grant select, insert on publication to portal_app;
grant update (silent_supporters) on publication to portal_app;
grant select on publication to portal_public;

create table publication_signature (
  organisation_id uuid not null,
  statement_id uuid not null,
  signature_id uuid not null,
  signer_alias text not null,
  printed_name text not null,
  display text not null,
  region text not null,
  reservation text not null,
  late boolean not null,
  convener boolean not null,
  signed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawal_note text not null default '',
  -- What an organisation has signed is read in the order in which it was published first; that moment never changes.
  released_at timestamptz,
  constraint publication_signature_pk primary key (organisation_id, statement_id, signature_id),
  constraint publication_signature_of foreign key (organisation_id, statement_id) references statement (organisation_id, id),
  constraint publication_signature_open check (display in ('NAMED', 'REGION')),
  constraint publication_signature_unnamed check (display = 'NAMED' or (reservation = '' and printed_name = '' and signer_alias = ''))
);
create index publication_signature_of_statement on publication_signature (statement_id) include (organisation_id, withdrawn_at);
create index publication_signature_newest on publication_signature (signer_alias, released_at desc, statement_id desc)
  include (organisation_id) where withdrawn_at is null;
call ctx.protect('publication_signature');
grant select, insert on publication_signature to portal_app;
grant update (withdrawn_at, withdrawal_note) on publication_signature to portal_app;
grant select (organisation_id, statement_id, signature_id, signer_alias, printed_name, display, region, reservation, late, convener,
  signed_at, withdrawn_at, withdrawal_note, released_at) on publication_signature to portal_public;
