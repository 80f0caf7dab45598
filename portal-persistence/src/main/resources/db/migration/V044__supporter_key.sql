-- Keys that organisations have made on machines of their own. With the one in use copies of supporters' addresses are sealed for the
-- organisation; only the other half opens them, which the portal never has. None is forgotten: a line that was sealed says under which.
create table supporter_key (
  organisation_id uuid not null,
  number integer not null,
  -- The public half, as Tink writes it.
  keyset text not null,
  fingerprint text not null,
  -- Made with a key that is in no table here: whoever can only write to this database puts no key of their own in the place of another.
  mark bytea not null,
  state text not null default 'PROPOSED',
  uploaded_by text not null,
  uploaded_by_subject text not null,
  uploaded_at timestamptz not null,
  used_by text not null default '',
  used_at timestamptz,
  ended_by text not null default '',
  ended_at timestamptz,
  constraint supporter_key_pk primary key (organisation_id, number),
  constraint supporter_key_of foreign key (organisation_id) references organisation,
  constraint supporter_key_state check (state in ('PROPOSED', 'IN_USE', 'REPLACED', 'REMOVED', 'DISCARDED')),
  constraint supporter_key_length check (length(keyset) <= 8192)
);
create unique index supporter_key_proposed on supporter_key (organisation_id) where state = 'PROPOSED';
create unique index supporter_key_in_use on supporter_key (organisation_id) where state = 'IN_USE';
call ctx.protect('supporter_key');
grant select, insert on supporter_key to portal_app;
grant update (state, used_by, used_at, ended_by, ended_at) on supporter_key to portal_app;

-- Under which of them a copy is sealed; absent where the vault has it.
alter table petition_consent add column own_key integer
  constraint petition_consent_one_way check (own_key is null or batch_id is null);
