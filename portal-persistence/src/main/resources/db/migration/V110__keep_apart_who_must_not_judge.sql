-- How far somebody with a seat is: asked, in or out, and whether what they were asked for is written, handed in, or fixed.
alter table funding_seat drop constraint funding_seat_state;
alter table funding_seat add constraint funding_seat_state check (state in ('INVITED', 'ACCEPTED', 'RECUSED', 'DECLINED', 'REMOVED',
  'DRAFT', 'SUBMITTED', 'LOCKED'));
create policy kept_by_triggers on funding_seat for select to portal_owner using (current_user = 'portal_owner');
create policy locked_by_triggers on funding_seat for update to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');

-- Besides where somebody has a seat: where they have declared a relation, and where they were asked and have not said yet
-- whether there is one.
alter type ctx.person add attribute recused uuid[];
alter type ctx.person add attribute undeclared uuid[];
create or replace function ctx.person() returns ctx.person
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with own as (
    select s.request_id, s.state from public.funding_seat s
    where s.organisation_id = ctx.organisation() and s.subject = ctx.subject())
  select row(ctx.organisation(), ctx.subject(), ctx.works(), ctx.has('role:GRANTS_OFFICER'), ctx.has('role:FINANCE_OFFICER'),
    ctx.has('clock'),
    array(select m.organisation_id from public.member m where m.subject = ctx.subject()),
    array(select o.request_id from own o where o.state in ('INVITED', 'ACCEPTED', 'DRAFT', 'SUBMITTED', 'LOCKED')),
    array(select o.request_id from own o where o.state = 'RECUSED'),
    array(select o.request_id from own o where o.state = 'INVITED'
      except select o.request_id from own o where o.state in ('ACCEPTED', 'DRAFT', 'SUBMITTED', 'LOCKED')))::ctx.person
$$;

-- Whoever has a relation to the applicant has no business with the request in any part, and as an officer neither.
create or replace function ctx.handles_as(r public.funding_request, who ctx.person) returns text
  language sql stable as $$
  select case
    when who.organisation is null then null
    when who.clock then
      case when r.organisation_id = who.organisation or (r.funder_id = who.organisation and r.state <> 'DRAFT') then 'CLOCK' end
    when not who.works then null
    when r.organisation_id = who.organisation then 'APPLICANT'
    when r.funder_id <> who.organisation or r.state = 'DRAFT' or r.organisation_id = any (who.places) then null
    when r.id = any (who.recused) then null
    when who.officer then 'OFFICER'
    when r.id = any (who.seats) then 'SEAT'
    when who.finance and r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'CLOSED', 'SUSPENDED') then 'FINANCE'
  end
$$;

-- Before the file comes the question of a relation: until it is answered there is only who asks whom for what. What is over is the
-- applicant's alone again, at once; the key follows.
create or replace function ctx.reads(r public.funding_request, who ctx.person, secret text) returns boolean
  language sql stable as $$
  select case ctx.handles_as(r, who)
    when 'APPLICANT' then secret in ('CONTENT', 'AGREEMENT')
    when 'CLOCK' then (r.organisation_id = who.organisation) = (secret <> 'CASE')
    when 'OFFICER' then r.state not in ('CLOSED', 'WITHDRAWN', 'ANONYMISED') and (secret in ('CONTENT', 'AGREEMENT')
      or (secret = 'PAYMENT' and who.finance and r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED')))
    when 'SEAT' then r.state not in ('CLOSED', 'WITHDRAWN', 'ANONYMISED') and (
      (secret in ('CONTENT', 'AGREEMENT') and not r.id = any (who.undeclared))
      or (secret = 'PAYMENT' and who.finance and r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED')))
    when 'FINANCE' then r.state <> 'CLOSED' and secret in ('AGREEMENT', 'PAYMENT')
    else false end
$$;

-- What somebody with a seat at a request has said about how they stand to the applicant; that there is nothing, too. It is
-- written once and stays. What they tell about it in words is sealed.
create table conflict_declaration (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  seat_id uuid not null,
  subject text not null,
  relation text not null,
  declared_at timestamptz not null,
  constraint conflict_declaration_pk primary key (organisation_id, id),
  constraint conflict_declaration_at foreign key (organisation_id, seat_id) references funding_seat (organisation_id, id)
    on delete cascade,
  constraint conflict_declaration_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id)
    on delete cascade,
  constraint conflict_declaration_relation check (relation in ('NONE', 'SAME_ORGANISATION', 'WORKED_THERE', 'BOARD', 'FAMILY',
    'FRIENDSHIP', 'MONEY', 'HELPED_TO_WRITE', 'DISPUTE', 'OTHER'))
);
create index conflict_declaration_of_request on conflict_declaration (request_id, subject);
alter table conflict_declaration enable row level security;
alter table conflict_declaration force row level security;
grant select, insert on conflict_declaration to portal_app;

-- Officers read the log; whoever has declared something has no further business with it.
create policy read_as_officer on conflict_declaration for select to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('role:GRANTS_OFFICER'))
         and exists (select 1 from funding_request r where r.organisation_id = conflict_declaration.applicant_id
                     and r.id = conflict_declaration.request_id));
-- Of oneself, at a seat of one's own.
create policy declare_own on conflict_declaration for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject())
              and exists (select 1 from funding_seat s where s.organisation_id = conflict_declaration.organisation_id
                          and s.id = conflict_declaration.seat_id and s.request_id = conflict_declaration.request_id
                          and s.subject = (select ctx.subject())));
create policy kept_by_triggers on conflict_declaration for select to portal_owner using (current_user = 'portal_owner');

-- Somebody with a relation to the applicant, declared or known to the portal, judges nothing. Asked with other rights, since
-- whoever is kept out sees neither the request nor the declaration.
create function is_conflicted(funder uuid, applicant uuid, request uuid, person text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select ctx.belongs(person, applicant)
      or exists (select 1 from public.conflict_declaration d
                 where d.organisation_id = funder and d.request_id = request and d.subject = person and d.relation <> 'NONE')
$$;
revoke all on function is_conflicted(uuid, uuid, uuid, text) from public;

-- SeatState, once more: everybody answers for themselves, an officer takes back what was not used, and nobody with a relation
-- comes in.
create function seats_take_their_steps() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state = old.state then
    return new;
  end if;
  if (old.state, new.state) not in (('INVITED', 'ACCEPTED'), ('INVITED', 'RECUSED'), ('INVITED', 'DECLINED'), ('INVITED', 'REMOVED'),
      ('ACCEPTED', 'DRAFT'), ('ACCEPTED', 'SUBMITTED'), ('ACCEPTED', 'RECUSED'), ('ACCEPTED', 'DECLINED'), ('ACCEPTED', 'REMOVED'),
      ('DRAFT', 'SUBMITTED'), ('DRAFT', 'RECUSED'), ('DRAFT', 'DECLINED'), ('DRAFT', 'REMOVED'),
      ('SUBMITTED', 'LOCKED'), ('SUBMITTED', 'RECUSED')) then
    raise exception 'A seat does not go this way.' using errcode = '23514', constraint = 'funding_seat_step';
  end if;
  if new.state not in ('REMOVED', 'LOCKED') and new.subject is distinct from ctx.subject() then
    raise exception 'Everybody answers for themselves.' using errcode = '42501';
  end if;
  if new.state in ('ACCEPTED', 'DRAFT', 'SUBMITTED')
     and public.is_conflicted(new.organisation_id, new.applicant_id, new.request_id, new.subject) then
    raise exception 'Somebody with a relation to the applicant judges nothing.' using errcode = '23514',
      constraint = 'funding_seat_of_nobody_conflicted';
  end if;
  return new;
end
$$;
revoke all on function seats_take_their_steps() from public;
create trigger seats_take_their_steps before update on funding_seat for each row execute function seats_take_their_steps();
