-- Into which parts a list of names is divided while somebody downloads them. It holds no name and no signature: a bound is a country
-- with the first three digits of random ids, and many signatures share each.
create table petition_handover_division (
  organisation_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  content text not null,
  -- The last place of each part but the last one.
  bounds text[] not null default '{}',
  -- How many people each part has.
  sizes integer[] not null default '{}',
  made_by_subject text not null,
  made_at timestamptz not null default now(),
  constraint petition_handover_division_pk primary key (organisation_id, id),
  constraint petition_handover_division_of foreign key (organisation_id, petition_id) references petition (organisation_id, id),
  constraint petition_handover_division_content check (content in ('INITIALS', 'NAMES'))
);
create index petition_handover_division_newest on petition_handover_division (organisation_id, petition_id, made_at desc);
create index petition_handover_division_by_age on petition_handover_division (made_at);
call ctx.protect('petition_handover_division');
grant select, insert on petition_handover_division to portal_app;

-- Which part a file is, of how many. The division itself is forgotten before.
alter table petition_handover add column division_id uuid, add column part integer, add column parts integer;
