-- A lead's verdict at one gate, in one round, in the name of the lead's own organisation.
create table approval (
  organisation_id uuid not null,
  statement_id uuid not null,
  owner_id uuid not null,
  gate text not null,
  round integer not null,
  verdict text not null,
  reason text not null,
  given_by text not null,
  given_by_subject text not null,
  given_at timestamptz not null,
  constraint approval_once_per_organisation primary key (organisation_id, statement_id, gate, round),
  constraint approval_gate check (gate in ('TEXT', 'RELEASE', 'REVISION', 'CORRECTION', 'RETRACTION')),
  constraint approval_verdict check (verdict in ('APPROVE', 'RETURN'))
);
create index approval_of_statement on approval (statement_id, gate, round);

-- One organisation's answer to the call for sign-on. No row means: not answered.
create table sign_on (
  organisation_id uuid not null,
  statement_id uuid not null,
  owner_id uuid not null,
  answer text not null,
  text_number integer not null,
  fingerprint text not null,
  display text not null,
  printed_name text not null,
  region text not null,
  reservation text not null,
  late boolean not null,
  requested_by text not null default '',
  answered_by text not null,
  answered_by_subject text not null,
  answered_at timestamptz not null,
  withdrawal_note text not null default '',
  version bigint not null,
  constraint signature_once_per_organisation primary key (organisation_id, statement_id),
  constraint sign_on_answer check (answer in ('IN_CLEARANCE', 'CLEARED', 'REFUSED', 'SIGNED', 'DECLINED', 'NO_POSITION', 'WITHDRAWN')),
  constraint sign_on_display check (display in ('NAMED', 'REGION', 'SILENT'))
);
create index sign_on_of_statement on sign_on (statement_id);

-- Why an organisation declined: for the leads alone.
create table decline_reason (
  organisation_id uuid not null,
  statement_id uuid not null,
  owner_id uuid not null,
  reason text not null,
  given_at timestamptz not null,
  constraint decline_reason_pk primary key (organisation_id, statement_id)
);
create index decline_reason_of_statement on decline_reason (statement_id);

alter table approval enable row level security;
alter table approval force row level security;
alter table sign_on enable row level security;
alter table sign_on force row level security;
alter table decline_reason enable row level security;
alter table decline_reason force row level security;

grant select, insert on approval to portal_app;
grant select, insert, update on sign_on, decline_reason to portal_app;

create policy read_shared on approval for select to portal_app
  using (exists (select 1 from document_reader r
                 where r.document_id = approval.statement_id and r.organisation_id = approval.owner_id));
create policy add_own_as_lead on approval for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('lead'))
         and given_by_subject = (select ctx.subject())
         and exists (select 1 from document_reader r
                     where r.document_id = approval.statement_id and r.organisation_id = approval.owner_id
                       and r.reader_organisation = (select ctx.leads())));

-- Peers see who has signed by name; the owner sees every open answer; only leads (and the clock) see silent support.
create policy read_own_or_open on sign_on for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or (exists (select 1 from document_reader r
                     where r.document_id = sign_on.statement_id and r.organisation_id = sign_on.owner_id)
             and ((select ctx.has('lead')) or (select ctx.has('clock'))
                  or (display <> 'SILENT' and owner_id = (select ctx.organisation()))
                  or (display = 'NAMED' and answer = 'SIGNED'))));
-- The insert and every later answer need the statement to take answers at that moment.
create policy add_own_while_open on sign_on for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from statement s where s.id = sign_on.statement_id and s.organisation_id = sign_on.owner_id
                     and s.state in ('OPEN_FOR_SIGN_ON', 'SIGN_ON_CLOSED', 'RELEASE_CLEARED', 'EMBARGOED', 'PUBLISHED', 'CORRECTED')));
create policy keep_own on sign_on for update to portal_app
  using (organisation_id = (select ctx.organisation()))
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from statement s where s.id = sign_on.statement_id and s.organisation_id = sign_on.owner_id
                     and s.state in ('OPEN_FOR_SIGN_ON', 'SIGN_ON_CLOSED', 'RELEASE_CLEARED', 'EMBARGOED', 'PUBLISHED', 'CORRECTED')));

create policy read_own_or_lead on decline_reason for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead'))
             and exists (select 1 from document_reader r
                         where r.document_id = decline_reason.statement_id and r.organisation_id = decline_reason.owner_id)));
create policy add_own on decline_reason for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and exists (select 1 from document_reader r
                     where r.document_id = decline_reason.statement_id and r.organisation_id = decline_reason.owner_id));
create policy keep_own on decline_reason for update to portal_app
  using (organisation_id = (select ctx.organisation())) with check (organisation_id = (select ctx.organisation()));
