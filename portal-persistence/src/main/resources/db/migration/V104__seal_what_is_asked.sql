-- A funder's officer, or its finance, asks for the identity behind a request; a custodian of the applicant lets them see it for
-- a while or does not. The reason stands sealed, once for each side.
create table reveal (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  state text not null,
  asked_by text not null,
  asked_name text not null,
  asked_at timestamptz not null,
  decided_by text,
  decided_name text not null default '',
  decided_at timestamptz,
  opens_at timestamptz,
  closes_at timestamptz,
  closed_at timestamptz,
  constraint reveal_pk primary key (organisation_id, id),
  constraint reveal_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint reveal_state check (state in ('ASKED', 'OPEN', 'REFUSED', 'CLOSED')),
  constraint reveal_four_eyes check (asked_by <> decided_by),
  constraint reveal_for_hours check (closes_at <= opens_at + interval '4 hours')
);
create index reveal_of_request on reveal (request_id);
create index reveal_open on reveal (closes_at) where state = 'OPEN';

-- Whatever is said in or about a request, each field a row: object and generation of the key, and whom it is for. Whoever writes
-- it owns the row; the key belongs to the applicant, for a case to the funder.
create table sealed_field (
  organisation_id uuid not null,
  object_id uuid not null,
  row_id uuid not null,
  field text not null,
  applicant_id uuid not null,
  request_id uuid not null,
  secret text not null,
  generation integer not null,
  sealed bytea not null,
  author text not null,
  changed_at timestamptz not null,
  constraint sealed_field_pk primary key (organisation_id, object_id, row_id, field),
  constraint sealed_field_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint sealed_field_secret check (secret in ('CONTENT', 'AGREEMENT', 'IDENTITY', 'PAYMENT', 'CASE'))
);
create index sealed_field_of_request on sealed_field (request_id);
create index sealed_field_of_object on sealed_field (object_id, row_id);

-- What is attached: the bytes; its name and type are sealed fields under the same row.
create table sealed_file (
  organisation_id uuid not null,
  id uuid not null,
  object_id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  secret text not null,
  generation integer not null,
  sealed bytea not null,
  author text not null,
  added_at timestamptz not null,
  constraint sealed_file_pk primary key (organisation_id, id),
  constraint sealed_file_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint sealed_file_secret check (secret in ('CONTENT', 'AGREEMENT', 'IDENTITY', 'PAYMENT', 'CASE'))
);
create index sealed_file_of_request on sealed_file (request_id);
create index sealed_file_of_object on sealed_file (object_id);

alter table reveal enable row level security;
alter table reveal force row level security;
alter table sealed_field enable row level security;
alter table sealed_field force row level security;
alter table sealed_file enable row level security;
alter table sealed_file force row level security;

grant select, insert on reveal to portal_app;
grant update (state, decided_by, decided_name, decided_at, opens_at, closes_at, closed_at) on reveal to portal_app;
grant select, insert, delete on sealed_field, sealed_file to portal_app;
grant update (generation, sealed, changed_at, author) on sealed_field to portal_app;
grant update (generation, sealed) on sealed_file to portal_app;

-- Every step of a reveal is shown to the applicant's people, to whoever has asked, and to grants officers of the funder.
create policy read_concerned on reveal for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = reveal.applicant_id and r.id = reveal.request_id
                 and (ctx.handles_as(r, (select ctx.person())) in ('APPLICANT', 'OFFICER', 'CLOCK')
                      or reveal.asked_by = (select ctx.subject()))));
create policy ask_myself on reveal for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and asked_by = (select ctx.subject()) and state = 'ASKED'
         and decided_by is null and opens_at is null
         and exists (select 1 from funding_request r where r.organisation_id = reveal.applicant_id and r.id = reveal.request_id
                     and r.funder_id = reveal.organisation_id
                     and ctx.handles_as(r, (select ctx.person())) in ('OFFICER', 'SEAT', 'FINANCE')));
-- A custodian of the applicant decides, or an administrator where it has none; and anybody of either side who sees it ends it.
create policy decide_as_custodian on reveal for update to portal_app
  using (applicant_id = (select ctx.organisation()) and state = 'ASKED'
         and ((select ctx.has('role:CUSTODIAN')) or (select ctx.has('role:ADMINISTRATOR'))))
  with check (applicant_id = (select ctx.organisation()) and decided_by = (select ctx.subject()) and state in ('OPEN', 'REFUSED')
         and ((select ctx.has('role:CUSTODIAN')) or (select ctx.has('role:ADMINISTRATOR'))));
create policy close_it on reveal for update to portal_app
  using (state in ('OPEN', 'ASKED') and exists (
           select 1 from funding_request r where r.organisation_id = reveal.applicant_id and r.id = reveal.request_id
             and (ctx.handles_as(r, (select ctx.person())) in ('APPLICANT', 'OFFICER', 'CLOCK')
                  or reveal.asked_by = (select ctx.subject()))))
  with check (state = 'CLOSED');

-- Nothing that was decided is decided anew, and no hour is added to what is open: whoever needs longer asks again.
create function reveals_go_one_way() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not ((old.state = 'ASKED' and new.state in ('OPEN', 'REFUSED', 'CLOSED')) or (old.state = 'OPEN' and new.state = 'CLOSED'))
     or (old.state = 'OPEN' and (new.opens_at, new.closes_at, new.decided_by) is distinct from (old.opens_at, old.closes_at, old.decided_by)) then
    raise exception 'The reveal was decided.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function reveals_go_one_way() from public;
create trigger reveals_go_one_way before update on reveal for each row execute function reveals_go_one_way();

-- Whether a handler reads this kind of secret. What was withdrawn is the applicant's alone again, at once.
create function ctx.reads(r public.funding_request, who ctx.person, secret text) returns boolean
  language sql stable as $$
  select case ctx.handles_as(r, who)
    when 'APPLICANT' then secret in ('CONTENT', 'AGREEMENT')
    when 'CLOCK' then (r.organisation_id = who.organisation) = (secret <> 'CASE')
    when 'OFFICER' then r.state not in ('WITHDRAWN', 'ANONYMISED') and (secret in ('CONTENT', 'AGREEMENT')
      or (secret = 'PAYMENT' and who.finance and r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'CLOSED', 'SUSPENDED')))
    when 'SEAT' then r.state not in ('WITHDRAWN', 'ANONYMISED') and (secret in ('CONTENT', 'AGREEMENT')
      or (secret = 'PAYMENT' and who.finance and r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'CLOSED', 'SUSPENDED')))
    when 'FINANCE' then secret in ('AGREEMENT', 'PAYMENT')
    else false end
$$;
-- Which object of a request keeps this kind of secret.
create function ctx.object_of(r public.funding_request, secret text) returns uuid
  language sql immutable as $$
  select case secret when 'IDENTITY' then r.identity_id when 'PAYMENT' then r.payment_id when 'CASE' then r.case_id else r.content_id end
$$;
-- Whether a handler writes this kind of secret: the writers of the applicant theirs, the funder what it says to the applicant and
-- what it keeps to itself.
create function ctx.seals(r public.funding_request, who ctx.person, secret text) returns boolean
  language sql stable as $$
  select case ctx.handles_as(r, who)
    when 'APPLICANT' then secret <> 'CASE' and ctx.writes(r.id)
    when 'CLOCK' then (r.organisation_id = who.organisation) = (secret <> 'CASE')
    when 'OFFICER' then secret in ('CONTENT', 'AGREEMENT', 'CASE') and r.state not in ('WITHDRAWN', 'ANONYMISED')
    when 'SEAT' then secret in ('CONTENT', 'AGREEMENT', 'CASE') and r.state not in ('WITHDRAWN', 'ANONYMISED')
    when 'FINANCE' then secret in ('AGREEMENT', 'CASE')
    else false end
$$;
revoke all on function ctx.reads(public.funding_request, ctx.person, text), ctx.object_of(public.funding_request, text),
  ctx.seals(public.funding_request, ctx.person, text) from public;
grant execute on function ctx.reads(public.funding_request, ctx.person, text), ctx.object_of(public.funding_request, text),
  ctx.seals(public.funding_request, ctx.person, text) to portal_app;

create policy read_handled on sealed_field for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = sealed_field.applicant_id
                 and r.id = sealed_field.request_id and ctx.reads(r, (select ctx.person()), sealed_field.secret)));
create policy read_as_writer on sealed_field for select to portal_app
  using (secret in ('IDENTITY', 'PAYMENT') and applicant_id = (select ctx.organisation()) and (select ctx.works())
         and exists (select 1 from request_writer w where w.organisation_id = sealed_field.applicant_id
                     and w.request_id = sealed_field.request_id and w.subject = (select ctx.subject())));
create policy read_while_revealed on sealed_field for select to portal_app
  using (secret = 'IDENTITY'
         and exists (select 1 from reveal v join funding_request r on r.organisation_id = v.applicant_id and r.id = v.request_id
                     where v.applicant_id = sealed_field.applicant_id and v.request_id = sealed_field.request_id
                       and v.organisation_id = (select ctx.organisation()) and v.asked_by = (select ctx.subject())
                       and v.state = 'OPEN' and now() between v.opens_at and v.closes_at
                       and r.state not in ('WITHDRAWN', 'ANONYMISED')));
-- What the funder keeps to itself: grants officers all of it, others what they have written. Reviews of others follow later.
create policy read_case on sealed_field for select to portal_app
  using (secret = 'CASE' and organisation_id = (select ctx.organisation())
         and exists (select 1 from funding_request r where r.organisation_id = sealed_field.applicant_id
                     and r.id = sealed_field.request_id
                     and (ctx.handles_as(r, (select ctx.person())) = 'OFFICER' or sealed_field.author = (select ctx.subject()))));
create policy add_own on sealed_field for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and author = (select ctx.subject())
         and exists (select 1 from funding_request r where r.organisation_id = sealed_field.applicant_id
                     and r.id = sealed_field.request_id and ctx.seals(r, (select ctx.person()), sealed_field.secret)
                     and sealed_field.object_id = ctx.object_of(r, sealed_field.secret)));
-- The clock seals everything of an object anew, whoever has written it.
create policy keep_own on sealed_field for update to portal_app
  using ((organisation_id = (select ctx.organisation()) or (select ctx.has('clock')))
         and exists (select 1 from funding_request r where r.organisation_id = sealed_field.applicant_id
                     and r.id = sealed_field.request_id and ctx.seals(r, (select ctx.person()), sealed_field.secret)
                     and (ctx.handles_as(r, (select ctx.person())) in ('APPLICANT', 'OFFICER', 'CLOCK')
                          or sealed_field.author = (select ctx.subject()))))
  with check (organisation_id = (select ctx.organisation()) or (select ctx.has('clock')));
create policy drop_own on sealed_field for delete to portal_app
  using ((organisation_id = (select ctx.organisation()) or (secret <> 'CASE' and applicant_id = (select ctx.organisation())))
         and exists (select 1 from funding_request r where r.organisation_id = sealed_field.applicant_id
                     and r.id = sealed_field.request_id and ctx.seals(r, (select ctx.person()), sealed_field.secret)));

create policy read_handled on sealed_file for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = sealed_file.applicant_id
                 and r.id = sealed_file.request_id and ctx.reads(r, (select ctx.person()), sealed_file.secret)));
create policy read_as_writer on sealed_file for select to portal_app
  using (secret in ('IDENTITY', 'PAYMENT') and applicant_id = (select ctx.organisation()) and (select ctx.works())
         and exists (select 1 from request_writer w where w.organisation_id = sealed_file.applicant_id
                     and w.request_id = sealed_file.request_id and w.subject = (select ctx.subject())));
create policy add_own on sealed_file for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and author = (select ctx.subject())
         and exists (select 1 from funding_request r where r.organisation_id = sealed_file.applicant_id
                     and r.id = sealed_file.request_id and ctx.seals(r, (select ctx.person()), sealed_file.secret)
                     and sealed_file.object_id = ctx.object_of(r, sealed_file.secret)));
create policy keep_by_clock on sealed_file for update to portal_app
  using ((select ctx.has('clock')) and exists (
           select 1 from funding_request r where r.organisation_id = sealed_file.applicant_id
             and r.id = sealed_file.request_id and ctx.seals(r, (select ctx.person()), sealed_file.secret)))
  with check ((select ctx.has('clock')));
create policy drop_own on sealed_file for delete to portal_app
  using ((organisation_id = (select ctx.organisation()) or (secret <> 'CASE' and applicant_id = (select ctx.organisation())))
         and exists (select 1 from funding_request r where r.organisation_id = sealed_file.applicant_id
                     and r.id = sealed_file.request_id and ctx.seals(r, (select ctx.person()), sealed_file.secret)));
