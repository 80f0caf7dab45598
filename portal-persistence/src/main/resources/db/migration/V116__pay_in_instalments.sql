-- One part of the money. Its sum is sealed; where it goes stands in the payment details alone, and why a
-- payment failed is one of a list, so that nobody writes down here what only those may know.
create table instalment (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  agreement_id uuid not null,
  number integer not null,
  planned_on date not null,
  state text not null,
  tries integer not null default 0,
  failure text not null default 'NONE',
  ordered_by_subject text not null default '',
  ordered_by text not null default '',
  ordered_at timestamptz,
  settled_by_subject text not null default '',
  settled_by text not null default '',
  settled_at timestamptz,
  version bigint not null default 0,
  constraint instalment_pk primary key (organisation_id, id),
  constraint instalment_number unique (organisation_id, agreement_id, number),
  constraint instalment_under foreign key (organisation_id, agreement_id) references agreement (organisation_id, id) on delete cascade,
  constraint instalment_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint instalment_failure check (failure in ('NONE', 'WRONG_DETAILS', 'REFUSED', 'NOT_COLLECTED', 'NO_LONGER_SAFE', 'OTHER')),
  constraint instalment_state check (state in ('PLANNED', 'ORDERED', 'PAID', 'FAILED', 'DROPPED'))
);
create index instalment_of_request on instalment (request_id);
alter table instalment enable row level security;
alter table instalment force row level security;
grant select, insert on instalment to portal_app;
grant update (state, tries, failure, ordered_by_subject, ordered_by, ordered_at, settled_by_subject, settled_by, settled_at, version)
  on instalment to portal_app;

create policy read_with_agreement on instalment for select to portal_app
  using (exists (select 1 from agreement a where a.organisation_id = instalment.organisation_id and a.id = instalment.agreement_id));
create policy plan_as_officer on instalment for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER'))
              and exists (select 1 from agreement a where a.organisation_id = instalment.organisation_id
                          and a.id = instalment.agreement_id and a.request_id = instalment.request_id
                          and a.applicant_id = instalment.applicant_id));
-- Money is moved by finance alone.
create policy pay_as_finance on instalment for update to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('role:FINANCE_OFFICER'))
         and exists (select 1 from agreement a where a.organisation_id = instalment.organisation_id and a.id = instalment.agreement_id))
  with check (organisation_id = (select ctx.organisation()));

-- InstalmentState, once more: what is paid stays paid.
create function money_takes_its_steps() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (old.state, new.state) not in (('PLANNED', 'ORDERED'), ('PLANNED', 'DROPPED'), ('ORDERED', 'PAID'), ('ORDERED', 'FAILED'),
      ('FAILED', 'ORDERED'), ('FAILED', 'DROPPED')) then
    raise exception 'Money does not go this way.' using errcode = '23514', constraint = 'instalment_step';
  end if;
  return new;
end
$$;
revoke all on function money_takes_its_steps() from public;
create trigger money_takes_its_steps before update on instalment for each row execute function money_takes_its_steps();
