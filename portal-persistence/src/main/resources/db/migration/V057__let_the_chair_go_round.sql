-- Which organisation chairs the coalition, from one day to another. The row belongs to the organisation whose lead noted it.
create table chair_term (
  organisation_id uuid not null constraint chair_term_of references organisation,
  id uuid not null,
  chair_id uuid not null constraint chair_term_held_by references organisation,
  first_day date not null,
  last_day date not null,
  noted_by text not null,
  noted_at timestamptz not null,
  constraint chair_term_pk primary key (organisation_id, id),
  constraint chair_term_span check (first_day <= last_day)
);
create index chair_term_by_day on chair_term (first_day);

-- What has become of a term: withdrawn before it began, or handed over. Noted once, by a lead of any organisation.
create table chair_note (
  organisation_id uuid not null constraint chair_note_of references organisation,
  id uuid not null,
  term_id uuid not null,
  kind text not null,
  note text not null,
  noted_by text not null,
  noted_at timestamptz not null,
  constraint chair_note_pk primary key (organisation_id, id),
  constraint chair_note_kind check (kind in ('WITHDRAWN', 'HANDED_OVER'))
);
create index chair_note_of_term on chair_note (term_id);

alter table chair_term enable row level security;
alter table chair_term force row level security;
alter table chair_note enable row level security;
alter table chair_note force row level security;
grant select, insert on chair_term, chair_note to portal_app;

-- Who chairs is common knowledge of the coalition.
create policy read_in_the_coalition on chair_term for select to portal_app
  using ((select ctx.organisation()) is not null);
create policy add_as_lead on chair_term for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('lead')));
create policy read_in_the_coalition on chair_note for select to portal_app
  using ((select ctx.organisation()) is not null);
create policy add_as_lead on chair_note for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('lead')));
