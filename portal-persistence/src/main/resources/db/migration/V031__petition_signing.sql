-- Who signs a petition. Each petition has a part of its own of these tables, made when it is opened and dropped when it is archived:
-- so it is erased in one step. No role of the portal reads them; functions give to whoever holds a code what belongs to it, and to
-- the clock what it has to do.

-- Who has signed and not confirmed. What was typed is sealed in one piece, under the key of the day.
create table petition_pending (
  petition_id uuid not null,
  -- Of the mail address, under a key that only this petition has: it can be compared with nothing.
  mail_hash bytea not null,
  hash_epoch integer not null default 1,
  id uuid not null,
  page_id uuid not null,
  text_id uuid not null,
  code_hash bytea not null,
  country text not null,
  language text not null,
  display text not null,
  batch_id uuid not null,
  generation integer not null,
  sealed bytea not null,
  -- Keyed hashes of the network and of the mail domain; no address is ever kept.
  origin bytea,
  domain_hash bytea,
  risk integer not null default 0,
  held boolean not null default false,
  created_at timestamptz not null default now(),
  mail_due_at timestamptz,
  mails integer not null default 0,
  mailed_at timestamptz,
  attempts integer not null default 0,
  claimed_until timestamptz,
  constraint petition_pending_pk primary key (petition_id, mail_hash),
  constraint petition_pending_display check (display in ('PUBLIC', 'ADDRESSEE', 'COUNTED'))
) partition by list (petition_id);
create unique index petition_pending_code on petition_pending (petition_id, code_hash);
create index petition_pending_by_code on petition_pending (code_hash);
create index petition_pending_due on petition_pending (mail_due_at) where mail_due_at is not null;
create index petition_pending_age on petition_pending (created_at);
call ctx.protect('petition_pending');

-- Signatures that count, or did until they were invalidated. Neither a name nor an address stands here.
create table petition_signature (
  petition_id uuid not null,
  mail_hash bytea not null,
  hash_epoch integer not null default 1,
  id uuid not null,
  page_id uuid not null,
  text_id uuid not null,
  code_hash bytea not null,
  -- What the public can recount one day; it tells nothing without the code.
  commitment bytea not null,
  country text not null,
  language text not null,
  display text not null,
  state text not null default 'CONFIRMED',
  invalidation_id uuid,
  -- The name for the addressee, sealed for the owner; absent for whoever is only counted or shown anyway.
  name_batch_id uuid,
  name_generation integer,
  name_sealed bytea,
  origin bytea,
  domain_hash bytea,
  confirmed_at timestamptz not null default now(),
  constraint petition_signature_pk primary key (petition_id, mail_hash),
  constraint petition_signature_display check (display in ('PUBLIC', 'ADDRESSEE', 'COUNTED')),
  constraint petition_signature_state check (state in ('CONFIRMED', 'INVALIDATED'))
) partition by list (petition_id);
create unique index petition_signature_id on petition_signature (petition_id, id);
create index petition_signature_by_code on petition_signature (code_hash);
call ctx.protect('petition_signature');

-- Who may write to a supporter: the one organisation whose box they ticked, under the wording that stood there. The copy is sealed for it.
create table petition_consent (
  organisation_id uuid not null,
  petition_id uuid not null,
  signature_id uuid not null,
  wording integer not null,
  batch_id uuid,
  generation integer,
  sealed bytea,
  given_at timestamptz not null default now(),
  -- The copy is gone at once; the bare id stays a while, so that the organisation clears what it has taken along.
  taken_back_at timestamptz,
  constraint petition_consent_pk primary key (organisation_id, petition_id, signature_id),
  constraint petition_consent_gone check (taken_back_at is null or sealed is null)
) partition by list (petition_id);
create index petition_consent_of_signature on petition_consent (petition_id, signature_id);
call ctx.protect('petition_consent');
grant select on petition_consent to portal_app;

-- What changes the number, one row in the transaction of each act. Nothing that many people write at once is ever updated.
create table petition_journal (
  petition_id uuid not null,
  xid bigint not null default pg_current_xact_id()::text::bigint,
  kind text not null,
  page_id uuid not null,
  country text not null,
  commitment bytea not null,
  delta integer not null,
  constraint petition_journal_kind check (kind in ('CONFIRMED', 'WITHDRAWN', 'INVALIDATED', 'RESTORED', 'PAPER', 'PAPER_BACK'))
) partition by list (petition_id);
create index petition_journal_by_xid on petition_journal (petition_id, xid);
call ctx.protect('petition_journal');

-- How far the journal of a petition is added up. The salt makes its keys its own: without it hashes of addresses mean nothing.
create table petition_fold (
  petition_id uuid not null constraint petition_fold_pk primary key,
  owner_id uuid not null,
  salt bytea not null,
  folded bigint not null,
  day date not null,
  day_xid bigint not null,
  countries_at timestamptz,
  bounced integer not null default 0
);
call ctx.protect('petition_fold');

create table petition_tally (
  petition_id uuid not null,
  page_id uuid not null,
  country text not null,
  confirmed bigint not null,
  constraint petition_tally_pk primary key (petition_id, page_id, country)
);
call ctx.protect('petition_tally');

-- A day in UTC is what was committed between the first folds after two midnights: nothing can enter a day that is closed.
create table petition_day (
  petition_id uuid not null,
  day date not null,
  first_xid bigint not null,
  end_xid bigint not null,
  confirmed integer not null,
  withdrawn integer not null,
  invalidated integer not null,
  restored integer not null,
  closed_at timestamptz not null,
  constraint petition_day_pk primary key (petition_id, day)
);
call ctx.protect('petition_day');

create table public_petition_day (
  petition_id uuid not null,
  day date not null,
  confirmed integer not null,
  withdrawn integer not null,
  invalidated integer not null,
  restored integer not null,
  total bigint not null,
  constraint public_petition_day_pk primary key (petition_id, day),
  constraint public_petition_day_of foreign key (petition_id) references public_petition (petition_id)
);
call ctx.protect('public_petition_day');
grant select on public_petition_day to portal_public;

-- Names of those who let them be shown. One that looks like no name waits until somebody has looked at it.
create table public_petition_name (
  petition_id uuid not null,
  signature_id uuid not null,
  name text not null,
  country text not null,
  shown boolean not null,
  signed_on date not null,
  constraint public_petition_name_pk primary key (petition_id, signature_id),
  constraint public_petition_name_of foreign key (petition_id) references public_petition (petition_id)
);
create index public_petition_name_newest on public_petition_name (petition_id, signed_on desc, signature_id) where shown;
call ctx.protect('public_petition_name');
grant select on public_petition_name to portal_public;

-- The object of the vault under which something is sealed: what waits of one day, what an organisation gets in one month.
create table petition_batch (
  organisation_id uuid not null,
  petition_id uuid not null,
  kind text not null,
  period date not null,
  object_id uuid not null,
  constraint petition_batch_pk primary key (organisation_id, petition_id, kind, period),
  constraint petition_batch_kind check (kind in ('PENDING', 'SUPPORTER'))
);
create index petition_batch_by_object on petition_batch (object_id);
call ctx.protect('petition_batch');

-- To whom the portal writes no more on behalf of petitions, by a keyed hash.
create table mail_block (
  address_hash bytea not null constraint mail_block_pk primary key,
  blocked_at timestamptz not null default now()
);
call ctx.protect('mail_block');
