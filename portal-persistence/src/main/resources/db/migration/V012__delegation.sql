-- Somebody lends a role to a colleague for a while: one of the organisation's roles, or leading for it. The names stay
-- readable when the people have left.
create table delegation (
  organisation_id uuid not null constraint delegation_of references organisation,
  id uuid not null,
  role text not null,
  from_subject text not null,
  from_name text not null,
  to_subject text not null,
  to_name text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  zone text not null,
  reason text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by text not null default '',
  constraint delegation_pk primary key (organisation_id, id),
  constraint delegation_role check (role in ('MEMBER', 'SIGNATORY', 'ADMINISTRATOR', 'GRANTS_OFFICER', 'REVIEWER',
    'FINANCE_OFFICER', 'CUSTODIAN', 'PRESS_OFFICER', 'LEAD')),
  constraint delegation_span check (starts_at <= ends_at)
);
create index delegation_newest on delegation (organisation_id, starts_at desc, id desc);
create index delegation_to on delegation (to_subject) where ended_at is null;
call ctx.protect('delegation');
grant select, insert on delegation to portal_app;
grant update (ended_at, ended_by) on delegation to portal_app;

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
call ctx.protect('chair_term');
grant select, insert on chair_term to portal_app;

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
call ctx.protect('chair_note');
grant select, insert on chair_note to portal_app;
