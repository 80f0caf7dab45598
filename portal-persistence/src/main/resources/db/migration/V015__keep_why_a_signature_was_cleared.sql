-- What a colleague said when asked whether the organisation may sign, and why. Nobody else reads it, no lead either.
create table clearance (
  organisation_id uuid not null,
  statement_id uuid not null,
  owner_id uuid not null,
  text_number integer not null,
  approved boolean not null,
  note text not null,
  given_by text not null,
  given_by_subject text not null,
  given_at timestamptz not null,
  constraint clearance_pk primary key (organisation_id, statement_id, given_at)
);
alter table clearance enable row level security;
alter table clearance force row level security;
grant select, insert on clearance to portal_app;
create policy read_own on clearance for select to portal_app
  using (organisation_id = (select ctx.organisation()));
create policy add_own on clearance for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and given_by_subject = (select ctx.subject())
         and exists (select 1 from document_reader r
                     where r.document_id = clearance.statement_id and r.organisation_id = clearance.owner_id));
