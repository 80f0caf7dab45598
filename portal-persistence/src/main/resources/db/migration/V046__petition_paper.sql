-- The scan of a sheet of paper, sealed. Each is an object of the vault by itself: with its key it is gone from every copy of the database.
create table petition_scan (
  organisation_id uuid not null,
  sheet_id uuid not null,
  petition_id uuid not null,
  object_id uuid not null,
  -- What came out of the cleaner.
  media_type text not null,
  size integer not null,
  generation integer not null,
  -- Empty from the moment in which the petition is archived; the row goes with the key.
  sealed bytea not null,
  added_by text not null,
  added_by_subject text not null,
  added_at timestamptz not null,
  constraint petition_scan_pk primary key (organisation_id, sheet_id),
  constraint petition_scan_of foreign key (organisation_id, sheet_id) references petition_sheet (organisation_id, id),
  constraint petition_scan_media_type check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  constraint petition_scan_size check (size >= 0)
);
create index petition_scan_by_object on petition_scan (object_id);
create index petition_scan_of_petition on petition_scan (petition_id);
call ctx.protect('petition_scan');
grant select, insert, delete on petition_scan to portal_app;

-- A list may be handed over on paper.
alter table petition_handover drop constraint petition_handover_file_type, add constraint petition_handover_file_type
  check (file_type in ('HTML', 'CSV', 'PDF'));
