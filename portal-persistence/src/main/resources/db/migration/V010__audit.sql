-- Who did or read what, for whom. Each entry carries the hash of the one before: a changed row breaks the chain.
create table audit_entry (
  organisation_id uuid not null,
  number bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  object_kind text not null,
  object_id uuid not null,
  owner_id uuid not null,
  previous text not null,
  hash text not null,
  -- In whose place somebody acted. Absent for whoever acted in their own right; what is absent is not hashed.
  on_behalf_of text,
  constraint audit_entry_pk primary key (organisation_id, number)
);
-- The newest first, of one organisation or of all; entries of one instant stand in the order of their numbers.
create index audit_entry_newest on audit_entry
  (organisation_id, at desc, ((right(replace(organisation_id::text, '-', ''), 16) || lpad(to_hex(number), 16, '0'))::uuid) desc);
create index audit_entry_newest_of_all on audit_entry
  (at desc, ((right(replace(organisation_id::text, '-', ''), 16) || lpad(to_hex(number), 16, '0'))::uuid) desc);
create index audit_entry_by_actor on audit_entry (organisation_id, actor);
create index audit_entry_by_object on audit_entry (object_id);
call ctx.protect('audit_entry');
grant select, insert on audit_entry to portal_app;

-- The last entry of each organisation. A chain cannot tell that it was cut at its end; this can. Kept by the trigger.
create table audit_head (
  organisation_id uuid constraint audit_head_pk primary key,
  number bigint not null,
  hash text not null
);
call ctx.protect('audit_head');
grant select on audit_head to portal_app;
