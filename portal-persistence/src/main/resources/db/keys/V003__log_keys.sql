-- Keys with which the portal signs in public. The public halves are public; the private ones are sealed under the key-encryption key
-- together with whose they are.
create table organisation_signing_key (
  organisation_id uuid not null,
  number integer not null,
  public_key bytea not null,
  sealed bytea not null,
  made_at timestamptz not null,
  constraint organisation_signing_key_pk primary key (organisation_id, number),
  constraint organisation_signing_key_counts check (number > 0)
);
call ctx.protect('organisation_signing_key');
grant select, insert on organisation_signing_key to portal_vault;

-- The key of the log, and the last head that it has signed: a main database that was restored from before that head cannot go on as if
-- nothing had been published since.
create table log_key (
  log integer not null,
  origin text not null,
  public_key bytea not null,
  sealed bytea not null,
  made_at timestamptz not null,
  size bigint not null default 0,
  root bytea not null default '',
  constraint log_key_pk primary key (log)
);
call ctx.protect('log_key');
grant select, insert on log_key to portal_vault;
grant update (size, root) on log_key to portal_vault;
