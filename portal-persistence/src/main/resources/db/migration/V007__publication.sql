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
  constraint publication_once primary key (organisation_id, statement_id, number),
  constraint publication_of foreign key (organisation_id, statement_id) references statement (organisation_id, id),
  constraint publication_kind check (kind in ('PUBLISHED', 'CORRECTED', 'RETRACTED'))
);
create index publication_by_slug on publication (slug, number desc);
create index publication_newest on publication (published_at desc, statement_id desc);

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
  constraint publication_signature_pk primary key (organisation_id, statement_id, signature_id),
  constraint publication_signature_of foreign key (organisation_id, statement_id) references statement (organisation_id, id),
  constraint publication_signature_open check (display in ('NAMED', 'REGION'))
);

alter table publication enable row level security;
alter table publication force row level security;
alter table publication_signature enable row level security;
alter table publication_signature force row level security;

grant select, insert on publication to portal_app;
grant select, insert on publication_signature to portal_app;
grant update (withdrawn_at, withdrawal_note) on publication_signature to portal_app;
grant select on publication to portal_public;
grant select (organisation_id, statement_id, signature_id, signer_alias, printed_name, display, region, reservation, late, convener,
  signed_at, withdrawn_at, withdrawal_note) on publication_signature to portal_public;

create policy public_reads on publication for select to portal_public using (published_at <= now());
create policy public_reads on publication_signature for select to portal_public
  using (exists (select 1 from publication p where p.statement_id = publication_signature.statement_id
                 and p.organisation_id = publication_signature.organisation_id));

create policy read_shared on publication for select to portal_app
  using (exists (select 1 from document_reader r where r.document_id = publication.statement_id
                 and r.organisation_id = publication.organisation_id));
create policy add_own_or_steward on publication for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = publication.statement_id
                and r.organisation_id = publication.organisation_id and r.reader_organisation = (select ctx.leads()))));
create policy read_shared on publication_signature for select to portal_app
  using (exists (select 1 from document_reader r where r.document_id = publication_signature.statement_id
                 and r.organisation_id = publication_signature.organisation_id));
create policy add_own_or_steward on publication_signature for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = publication_signature.statement_id
                and r.organisation_id = publication_signature.organisation_id
                and r.reader_organisation = (select ctx.leads()))));
create policy keep_own on publication_signature for update to portal_app
  using (organisation_id = (select ctx.organisation())) with check (organisation_id = (select ctx.organisation()));
