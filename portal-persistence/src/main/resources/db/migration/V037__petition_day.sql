-- Each day of a petition goes into the transparency log: how many have signed, and under which commitments. Anybody recounts it.

alter table log_queue add column day date;
alter table log_queue drop constraint log_queue_act, add constraint log_queue_act check (act in ('STATEMENT', 'SIGN_ON', 'SIGN_ON_WITHDRAWN',
  'PETITION_OPENED', 'PETITION_LANGUAGE', 'PETITION_CLOSED', 'PETITION_DELIVERED', 'PETITION_ARCHIVED', 'PETITION_DAY'));
create index log_queue_of_document on log_queue (statement_id, act);
alter table log_entry add column day date;
create index log_entry_of_day on log_entry (statement_id, day) where day is not null;

-- Why something was taken out of the count, as a class and not in words.
alter table petition_journal add column reason text not null default '';

-- What is in the log of a day. Sealed once it is closed: from then on its commitments stand in log_batch, and the journal may go.
alter table petition_day add column paper_added integer not null default 0, add column paper_taken integer not null default 0,
  add column reasons text not null default '', add column total bigint not null default 0, add column paper bigint not null default 0,
  add column roots text not null default '', add column sealed_at timestamptz, add column forgotten_at timestamptz;
update petition_day d set total = p.total from public_petition_day p where p.petition_id = d.petition_id and p.day = d.day;
create index petition_day_unsealed on petition_day (petition_id, day) where sealed_at is null;
create index petition_day_kept on petition_day (closed_at) where forgotten_at is null;

alter table public_petition_day add column paper_added integer not null default 0, add column paper_taken integer not null default 0,
  add column reasons text not null default '', add column paper bigint not null default 0;

-- The commitments of a day, sorted, 256 in a row; what follows from the order in which people signed is gone. The hash is that of the
-- tree over this row.
create table log_batch (
  petition_id uuid not null,
  day date not null,
  kind text not null,
  part integer not null,
  leaves integer not null,
  first bytea not null,
  hash bytea not null,
  commitments bytea not null,
  constraint log_batch_pk primary key (petition_id, day, kind, part),
  constraint log_batch_kind check (kind in ('confirmed', 'withdrawn', 'invalidated', 'restored'))
);
call ctx.protect('log_batch');
grant select on log_batch to portal_public;

-- Who else has seen a head, and said so by signing it.
create table log_cosignature (
  log integer not null,
  size bigint not null,
  witness text not null,
  line text not null,
  seen_at timestamptz not null,
  constraint log_cosignature_pk primary key (log, size, witness)
);
call ctx.protect('log_cosignature');
grant select, insert on log_cosignature to portal_app;
grant select on log_cosignature to portal_public;

-- Petitions that were opened before their days were logged.
insert into log_queue (act, owner_id, statement_id, version, later)
select 'PETITION_OPENED', p.owner_id, p.petition_id, 0, true from public_petition p order by p.opened_at;
insert into log_queue (act, owner_id, statement_id, version, later)
select 'PETITION_CLOSED', p.owner_id, p.petition_id, 0, true from public_petition p where p.closed_at is not null order by p.closed_at;
