-- A funder says what it gives money for, how much at most and within how many hours it answers. No secret: every organisation
-- reads a call from the moment it is open.
create table funding_call (
  organisation_id uuid not null constraint funding_call_of references organisation,
  id uuid not null,
  title text not null,
  text text not null,
  language text not null,
  track text not null,
  state text not null,
  opens_at timestamptz not null,
  closes_at timestamptz,
  window_days integer,
  ceiling numeric(19, 4) not null,
  currency text not null,
  exclusions text not null,
  categories text not null,
  second_person boolean not null,
  reviews_needed integer not null,
  quorum integer not null,
  blind boolean not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint funding_call_pk primary key (organisation_id, id),
  constraint funding_call_track check (track in ('EMERGENCY', 'REGULAR', 'CORE')),
  constraint funding_call_state check (state in ('DRAFT', 'OPEN', 'CLOSED')),
  constraint funding_call_span check (opens_at <= closes_at)
);
create index funding_call_by_id on funding_call (id);
create index funding_call_newest on funding_call (opens_at desc, id desc);

create table call_service (
  organisation_id uuid not null,
  call_id uuid not null,
  urgency text not null,
  hours integer not null,
  constraint call_service_pk primary key (organisation_id, call_id, urgency),
  constraint call_service_of foreign key (organisation_id, call_id) references funding_call (organisation_id, id) on delete cascade,
  constraint call_service_urgency check (urgency in ('IMMEDIATE', 'URGENT', 'ORDINARY'))
);

create table call_criterion (
  organisation_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  number integer not null,
  name text not null,
  weight integer not null,
  scale integer not null,
  constraint call_criterion_pk primary key (organisation_id, id),
  constraint call_criterion_of foreign key (organisation_id, call_id) references funding_call (organisation_id, id) on delete cascade
);
create index call_criterion_of_call on call_criterion (call_id);

alter table funding_call enable row level security;
alter table funding_call force row level security;
alter table call_service enable row level security;
alter table call_service force row level security;
alter table call_criterion enable row level security;
alter table call_criterion force row level security;

grant select, insert on funding_call to portal_app;
grant update (title, text, language, state, opens_at, closes_at, window_days, ceiling, currency, exclusions, categories,
  second_person, reviews_needed, quorum, blind, changed_at, version) on funding_call to portal_app;
grant select, insert, delete on call_service, call_criterion to portal_app;

create policy read_open on funding_call for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or (state in ('OPEN', 'CLOSED') and (select ctx.organisation()) is not null));
create policy add_own on funding_call for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER')));
create policy keep_own on funding_call for update to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER')))
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER')));

create policy read_with_call on call_service for select to portal_app
  using (exists (select 1 from funding_call c where c.organisation_id = call_service.organisation_id and c.id = call_service.call_id));
create policy add_own on call_service for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER')));
create policy drop_own on call_service for delete to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER')));
create policy read_with_call on call_criterion for select to portal_app
  using (exists (select 1 from funding_call c where c.organisation_id = call_criterion.organisation_id and c.id = call_criterion.call_id));
create policy add_own on call_criterion for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER')));
create policy drop_own on call_criterion for delete to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER')));

-- What is promised, and by what a request is judged, was known to whoever has asked: nothing of it moves under them.
create function open_calls_stay() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> 'DRAFT' and (new.text, new.language, new.opens_at, new.window_days, new.ceiling, new.currency, new.exclusions,
      new.categories, new.second_person, new.reviews_needed, new.quorum, new.blind)
    is distinct from (old.text, old.language, old.opens_at, old.window_days, old.ceiling, old.currency, old.exclusions,
      old.categories, old.second_person, old.reviews_needed, old.quorum, old.blind) then
    raise exception 'The call is open.' using errcode = '23514', constraint = 'funding_call_is_open';
  end if;
  return new;
end
$$;
revoke all on function open_calls_stay() from public;
create trigger open_calls_stay before update on funding_call for each row execute function open_calls_stay();
