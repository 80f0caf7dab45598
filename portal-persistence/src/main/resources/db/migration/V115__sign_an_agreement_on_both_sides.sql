-- Who at the funder follows a grant once it was decided. Reviewers and approvers have done their part.
create function ctx.runs_grants() returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select ctx.has('role:GRANTS_OFFICER') or ctx.has('role:FINANCE_OFFICER') or ctx.has('clock')
$$;
revoke all on function ctx.runs_grants() from public;
grant execute on function ctx.runs_grants() to portal_app;

-- What both sides agree on about a request that was granted. An offer is never changed; another one takes its place.
create table agreement (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  number integer not null,
  starts_on date not null,
  ends_on date not null,
  offered_at timestamptz not null,
  constraint agreement_pk primary key (organisation_id, id),
  constraint agreement_number unique (organisation_id, request_id, number),
  constraint agreement_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint agreement_span check (starts_on <= ends_on)
);
create index agreement_of_request on agreement (request_id);
create index agreement_by_id on agreement (id);

-- Each side signs in a row of its own: the funder by offering, the applicant by accepting.
create table agreement_signature (
  organisation_id uuid not null,
  agreement_id uuid not null,
  funder_id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  side text not null,
  signed_by_subject text not null,
  signed_by text not null,
  signed_at timestamptz not null,
  constraint agreement_signature_pk primary key (organisation_id, agreement_id),
  constraint agreement_signature_under foreign key (funder_id, agreement_id) references agreement (organisation_id, id)
    on delete cascade,
  constraint agreement_signature_side check (side in ('FUNDER', 'APPLICANT'))
);
create index agreement_signature_of_request on agreement_signature (request_id);

-- That somebody has made sure by another way than this portal that money will reach whom it is for. Each change of the way
-- needs it anew, so what counts is the newest of each side.
create table channel_check (
  organisation_id uuid not null,
  id uuid not null,
  funder_id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  side text not null,
  how text not null,
  checked_by_subject text not null,
  checked_by text not null,
  checked_at timestamptz not null,
  constraint channel_check_pk primary key (organisation_id, id),
  constraint channel_check_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint channel_check_side check (side in ('FUNDER', 'APPLICANT')),
  constraint channel_check_how check (how in ('IN_PERSON', 'CALL', 'MESSENGER', 'TRUSTED_THIRD'))
);
create index channel_check_of_request on channel_check (request_id);

alter table agreement enable row level security;
alter table agreement force row level security;
alter table agreement_signature enable row level security;
alter table agreement_signature force row level security;
alter table channel_check enable row level security;
alter table channel_check force row level security;
grant select, insert on agreement, agreement_signature, channel_check to portal_app;

create policy read_with_request on agreement for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = agreement.applicant_id and r.id = agreement.request_id)
         and (applicant_id = (select ctx.organisation())
              or (organisation_id = (select ctx.organisation()) and (select ctx.runs_grants()))));
create policy offer_as_officer on agreement for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER'))
              and exists (select 1 from funding_request r where r.organisation_id = agreement.applicant_id and r.id = agreement.request_id
                          and r.funder_id = agreement.organisation_id and r.state in ('APPROVED', 'PARTLY_APPROVED')));

create policy read_with_agreement on agreement_signature for select to portal_app
  using (exists (select 1 from agreement a where a.organisation_id = agreement_signature.funder_id
                 and a.id = agreement_signature.agreement_id));
create policy sign_own on agreement_signature for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and signed_by_subject = (select ctx.subject())
              and organisation_id = case side when 'FUNDER' then funder_id else applicant_id end
              and exists (select 1 from agreement a where a.organisation_id = agreement_signature.funder_id
                          and a.id = agreement_signature.agreement_id and a.applicant_id = agreement_signature.applicant_id
                          and a.request_id = agreement_signature.request_id)
              and exists (select 1 from funding_request r where r.organisation_id = agreement_signature.applicant_id
                          and r.id = agreement_signature.request_id and r.state in ('APPROVED', 'PARTLY_APPROVED')));

create policy read_with_request on channel_check for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = channel_check.applicant_id and r.id = channel_check.request_id)
         and (applicant_id = (select ctx.organisation())
              or (funder_id = (select ctx.organisation()) and (select ctx.runs_grants()))));
create policy check_own on channel_check for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and checked_by_subject = (select ctx.subject())
              and organisation_id = case side when 'FUNDER' then funder_id else applicant_id end
              and case side when 'APPLICANT' then ctx.writes(request_id) else (select ctx.has('role:FINANCE_OFFICER')) end
              and exists (select 1 from funding_request r where r.organisation_id = channel_check.applicant_id
                          and r.id = channel_check.request_id and r.funder_id = channel_check.funder_id));

create policy kept_by_triggers on agreement_signature for select to portal_owner using (current_user = 'portal_owner');

-- One person who belongs to both sides does not agree with themselves.
create function two_people_agree() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.agreement_signature s where s.funder_id = new.funder_id and s.agreement_id = new.agreement_id
             and s.organisation_id <> new.organisation_id and s.signed_by_subject = new.signed_by_subject) then
    raise exception 'One person signs for one side.' using errcode = '23514', constraint = 'agreement_of_two_people';
  end if;
  return null;
end
$$;
revoke all on function two_people_agree() from public;
create trigger two_people_agree after insert on agreement_signature for each row execute function two_people_agree();

-- What was offered, and in which parts the money goes out, is written with the offer and stays.
create policy agreements_stay on sealed_field as restrictive for update to portal_app
  using (not starts_with(field, 'AGREEMENT') or (select ctx.has('clock')));
create policy agreements_are_not_dropped on sealed_field as restrictive for delete to portal_app
  using (not starts_with(field, 'AGREEMENT') or applicant_id = (select ctx.organisation()));
create policy agreements_are_offered on sealed_field as restrictive for insert to portal_app
  with check (not starts_with(field, 'AGREEMENT') or (select ctx.has('role:GRANTS_OFFICER')));
