-- A review of one reviewer. Its scores, its advice and its words are sealed; here stands only that it is there.
create table review (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  seat_id uuid not null,
  reviewer text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  version bigint not null default 0,
  constraint review_pk primary key (organisation_id, id),
  constraint review_once_per_seat unique (organisation_id, seat_id),
  constraint review_at foreign key (organisation_id, seat_id) references funding_seat (organisation_id, id) on delete cascade,
  constraint review_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade
);
create index review_of_request on review (request_id);
create index review_by_id on review (id);
alter table review enable row level security;
alter table review force row level security;
grant select, insert on review to portal_app;
grant update (changed_at, submitted_at, version) on review to portal_app;

-- Blindness says the same in Java, with the reasons. Asked with other rights, for nobody but officers sees whose seats there are.
create function ctx.sees_review(funder uuid, request uuid, seat uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select funder = ctx.organisation()
    and not exists (select 1 from public.funding_seat m where m.organisation_id = funder and m.request_id = request
                    and m.subject = ctx.subject() and m.state = 'RECUSED')
    and exists (
      select 1 from public.funding_seat s where s.organisation_id = funder and s.id = seat and s.request_id = request
        and ((s.subject = ctx.subject() and s.state in ('ACCEPTED', 'DRAFT', 'SUBMITTED', 'LOCKED'))
             or (s.state in ('SUBMITTED', 'LOCKED') and case
                  when exists (select 1 from public.funding_seat m where m.organisation_id = funder and m.request_id = request
                               and m.subject = ctx.subject() and m.part = 'REVIEWER')
                    then exists (select 1 from public.funding_seat m where m.organisation_id = funder and m.request_id = request
                               and m.subject = ctx.subject() and m.part = 'REVIEWER' and m.state in ('SUBMITTED', 'LOCKED'))
                  else ctx.has('role:GRANTS_OFFICER')
                    or exists (select 1 from public.funding_seat m where m.organisation_id = funder and m.request_id = request
                               and m.subject = ctx.subject() and m.part = 'APPROVER'
                               and m.state in ('ACCEPTED', 'DRAFT', 'SUBMITTED', 'LOCKED')) end)))
$$;
revoke all on function ctx.sees_review(uuid, uuid, uuid) from public;
grant execute on function ctx.sees_review(uuid, uuid, uuid) to portal_app;

create policy read_unless_blind on review for select to portal_app
  using (organisation_id = (select ctx.organisation())
         and exists (select 1 from funding_request r where r.organisation_id = review.applicant_id and r.id = review.request_id)
         and ctx.sees_review(organisation_id, request_id, seat_id));
create policy add_own on review for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
              and exists (select 1 from funding_seat s where s.organisation_id = review.organisation_id and s.id = review.seat_id
                          and s.request_id = review.request_id and s.subject = (select ctx.subject()) and s.part = 'REVIEWER'
                          and s.state in ('ACCEPTED', 'DRAFT')));
create policy write_own on review for update to portal_app
  using (organisation_id = (select ctx.organisation())
         and exists (select 1 from funding_seat s where s.organisation_id = review.organisation_id and s.id = review.seat_id
                     and s.subject = (select ctx.subject()) and s.state in ('ACCEPTED', 'DRAFT')))
  with check (organisation_id = (select ctx.organisation()));

-- What stands in a review is seen by whoever sees the review; the rest of a case by officers, and by whoever has written it.
drop policy read_case on sealed_field;
create policy read_case on sealed_field for select to portal_app
  using (secret = 'CASE' and organisation_id = (select ctx.organisation())
         and exists (select 1 from funding_request r where r.organisation_id = sealed_field.applicant_id
                     and r.id = sealed_field.request_id
                     and (ctx.handles_as(r, (select ctx.person())) = 'OFFICER' or sealed_field.author = (select ctx.subject())))
         and not starts_with(field, 'REVIEW'));
create policy read_review on sealed_field for select to portal_app
  using (secret = 'CASE' and starts_with(field, 'REVIEW') and organisation_id = (select ctx.organisation())
         and exists (select 1 from review v where v.organisation_id = sealed_field.organisation_id and v.id = sealed_field.row_id));

-- A review is written by its reviewer until it is handed in, and by nobody afterwards.
create function ctx.writes_review(funder uuid, id uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.review v
    join public.funding_seat s on s.organisation_id = v.organisation_id and s.id = v.seat_id
    where v.organisation_id = funder and v.id = writes_review.id and s.subject = ctx.subject() and s.state in ('ACCEPTED', 'DRAFT'))
$$;
revoke all on function ctx.writes_review(uuid, uuid) from public;
grant execute on function ctx.writes_review(uuid, uuid) to portal_app;
create policy reviews_begin_with_their_reviewer on sealed_field as restrictive for insert to portal_app
  with check (not starts_with(field, 'REVIEW') or (secret = 'CASE' and ctx.writes_review(organisation_id, row_id)));
create policy reviews_are_their_reviewers on sealed_field as restrictive for update to portal_app
  using (not starts_with(field, 'REVIEW') or (select ctx.has('clock')) or ctx.writes_review(organisation_id, row_id));
create policy reviews_stay on sealed_field as restrictive for delete to portal_app
  using (not starts_with(field, 'REVIEW') or ctx.writes_review(organisation_id, row_id));
