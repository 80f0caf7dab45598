-- The desk of a petition: what waits before it is mailed or shown, what does not count any more, and what was signed on paper.
alter table petition_signature add column risk integer not null default 0;
create index petition_signature_newest on petition_signature (petition_id, confirmed_at desc, id desc);
create index petition_signature_of_origin on petition_signature (petition_id, origin, confirmed_at desc, id desc) where origin is not null;
create index petition_signature_of_domain on petition_signature (petition_id, domain_hash, confirmed_at desc, id desc)
  where domain_hash is not null;
create index petition_signature_of_batch on petition_signature (petition_id, invalidation_id) where invalidation_id is not null;
create index petition_pending_held on petition_pending (petition_id, created_at desc, id desc) where held;

-- A name waits until somebody has looked at it, and is away while its signature does not count.
alter table public_petition_name add column looked_at timestamptz, add column suspended boolean not null default false;
create index public_petition_name_waiting on public_petition_name (petition_id, signed_on desc, signature_id desc)
  where not shown and looked_at is null;
create index public_petition_name_hidden on public_petition_name (petition_id, signed_on desc, signature_id desc)
  where not shown and looked_at is not null;
create index public_petition_name_shown on public_petition_name (petition_id, signed_on desc, signature_id desc) where shown;

-- Those on paper stand apart wherever there is a number.
alter table petition_tally add column paper bigint not null default 0;

-- Signatures that do not count any more, by what they have in common, for a reason that the public is told. What it would take away
-- is counted when it is written down, and nothing that comes later is taken away with it.
create table petition_invalidation (
  organisation_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  number integer not null,
  state text not null,
  page_id uuid,
  country text not null,
  -- Keyed hashes, as they stand at signatures.
  origin text not null,
  domain text not null,
  least_risk integer not null,
  since timestamptz,
  until timestamptz not null,
  reason text not null,
  public_reason text not null,
  language text not null,
  -- How many it meets, of how many that counted then.
  found integer not null,
  confirmed integer not null,
  large boolean generated always as (found > 100 or found::bigint * 100 > confirmed) stored,
  previewed_by text not null,
  previewed_by_subject text not null,
  previewed_at timestamptz not null,
  asked_by text not null default '',
  asked_by_subject text not null default '',
  asked_at timestamptz,
  run_by text not null default '',
  run_by_subject text not null default '',
  run_at timestamptz,
  ended_by text not null default '',
  ended_by_subject text not null default '',
  ended_at timestamptz,
  -- How far the clock has come.
  invalidated integer not null default 0,
  restored integer not null default 0,
  cursor_at timestamptz,
  cursor_id uuid,
  done_at timestamptz,
  restored_at timestamptz,
  version bigint not null default 1,
  constraint petition_invalidation_pk primary key (organisation_id, id),
  constraint petition_invalidation_number unique (organisation_id, petition_id, number),
  constraint petition_invalidation_of foreign key (organisation_id, petition_id) references petition (organisation_id, id),
  constraint petition_invalidation_state check (state in ('PREVIEWED', 'ASKED', 'RUNNING', 'DONE', 'UNDONE', 'CANCELLED')),
  constraint petition_invalidation_reason check (reason <> '' and length(reason) <= 4000),
  constraint petition_invalidation_public_reason check (public_reason <> '' and length(public_reason) <= 1000)
);
create index petition_invalidation_by_id on petition_invalidation (id);
create index petition_invalidation_under_way on petition_invalidation (id)
  where state = 'RUNNING' or (state = 'UNDONE' and restored_at is null);
call ctx.protect('petition_invalidation');
grant select, insert on petition_invalidation to portal_app;
grant update (state, asked_by, asked_by_subject, asked_at, run_by, run_by_subject, run_at, ended_by, ended_by_subject, ended_at, version)
  on petition_invalidation to portal_app;

-- A sheet of paper with signatures. Two people count it, and the second one does not see what the first has counted.
create table petition_sheet (
  organisation_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  number integer not null,
  -- Where it was collected, or what else it is called.
  label text not null,
  -- To whom it is credited.
  page_id uuid not null,
  state text not null,
  -- Which attempt at counting it is.
  round integer not null default 1,
  total integer not null default 0,
  entered_by text not null,
  entered_by_subject text not null,
  entered_at timestamptz not null,
  counted_by text not null default '',
  counted_by_subject text not null default '',
  counted_at timestamptz,
  taken_back_by text not null default '',
  taken_back_at timestamptz,
  taken_back_reason text not null default '',
  version bigint not null default 1,
  constraint petition_sheet_pk primary key (organisation_id, id),
  constraint petition_sheet_number unique (organisation_id, petition_id, number),
  constraint petition_sheet_of foreign key (organisation_id, petition_id) references petition (organisation_id, id),
  constraint petition_sheet_state check (state in ('ENTERED', 'COUNTED', 'DIFFERS', 'TAKEN_BACK')),
  constraint petition_sheet_label check (label <> '' and length(label) <= 200)
);
create index petition_sheet_by_id on petition_sheet (id);
call ctx.protect('petition_sheet');
grant select, insert on petition_sheet to portal_app;
grant update (state, round, entered_by, entered_by_subject, entered_at, counted_by, counted_by_subject, counted_at, taken_back_by,
  taken_back_at, taken_back_reason, version) on petition_sheet to portal_app;

-- What one person has counted on a sheet: countries and numbers, in the order of countries, such as 'DE 3 FR 20'.
create table petition_sheet_count (
  organisation_id uuid not null,
  petition_id uuid not null,
  sheet_id uuid not null,
  round integer not null,
  part text not null,
  numbers text not null,
  counted_by_subject text not null,
  counted_at timestamptz not null,
  constraint petition_sheet_count_pk primary key (organisation_id, sheet_id, round, part),
  constraint petition_sheet_count_of foreign key (organisation_id, sheet_id) references petition_sheet (organisation_id, id),
  constraint petition_sheet_count_part check (part in ('ENTERED', 'COUNTED'))
);
create index petition_sheet_count_of_petition on petition_sheet_count (petition_id, sheet_id);
call ctx.protect('petition_sheet_count');
grant select, insert on petition_sheet_count to portal_app;
