-- Secrets that belong to the installation and to nobody in it: keys under which it makes hashes and marks of its own. Each is sealed
-- under the key-encryption key together with what it is for, so that one never opens in the place of another.
create table installation_secret (
  purpose text not null,
  number integer not null,
  sealed bytea not null,
  made_at timestamptz not null,
  constraint installation_secret_pk primary key (purpose, number),
  constraint installation_secret_counts check (number > 0 and purpose <> '')
);
call ctx.protect('installation_secret');
grant select, insert, delete on installation_secret to portal_vault;
