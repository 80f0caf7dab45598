-- A petition is written and cleared like a statement. Who signs it are people outside; what of them is kept has tables of its own.
create table petition (
  organisation_id uuid not null constraint petition_of references organisation,
  id uuid not null,
  slug text not null,
  title text not null,
  state text not null,
  text text not null,
  text_number integer not null,
  -- Of the text as the leads have cleared it; empty until then.
  fingerprint text not null default '',
  canonical text not null default '',
  text_round integer not null default 0,
  -- Nought where no number of signatures is aimed at.
  goal integer not null default 0,
  closes_at timestamptz not null,
  zone text not null default 'UTC',
  -- What a mail to somebody who has signed says of it: that there is something to confirm, or the title as well.
  mail_content text not null default 'NEUTRAL',
  -- The last public reason: why signing is paused, or why it ended early.
  state_note text not null default '',
  opened_at timestamptz,
  closed_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint petition_pk primary key (organisation_id, id),
  constraint petition_state check (state in ('DRAFT', 'TEXT_REVIEW', 'CLEARED', 'OPEN', 'PAUSED', 'CLOSED', 'DELIVERED', 'ANSWERED',
    'UNANSWERED', 'ARCHIVED', 'CANCELLED')),
  constraint petition_goal check (goal between 0 and 1000000000),
  constraint petition_mail_content check (mail_content in ('NEUTRAL', 'TITLE'))
);
create index petition_by_id on petition (id);
create unique index petition_address on petition (slug);
call ctx.protect('petition');
grant select, insert on petition to portal_app;
grant update (title, state, text, text_number, fingerprint, canonical, text_round, goal, closes_at, zone, mail_content, state_note, opened_at,
  closed_at, changed_at, version) on petition to portal_app;

-- The page of one organisation: what is signed there is credited to it. The owner has one from the beginning.
create table petition_page (
  organisation_id uuid not null,
  petition_id uuid not null,
  owner_id uuid not null,
  id uuid not null,
  alias text not null,
  state text not null,
  reason text not null default '',
  changed_by text not null,
  changed_at timestamptz not null,
  version bigint not null default 0,
  constraint petition_page_pk primary key (organisation_id, petition_id),
  constraint petition_page_of foreign key (owner_id, petition_id) references petition (organisation_id, id),
  constraint petition_page_state check (state in ('INVITED', 'REQUESTED', 'CONFIRMED', 'REFUSED', 'LIVE', 'ENDED'))
);
create index petition_page_by_id on petition_page (id);
create index petition_page_of_owner on petition_page (owner_id, petition_id);
call ctx.protect('petition_page');
grant select, insert on petition_page to portal_app;
grant update (state, reason, changed_by, changed_at, version) on petition_page to portal_app;

-- What an organisation says on its own page, in each language in which it says anything.
create table petition_page_text (
  organisation_id uuid not null,
  petition_id uuid not null,
  owner_id uuid not null,
  language text not null,
  introduction text not null,
  thanks text not null,
  written_by text not null,
  written_at timestamptz not null,
  constraint petition_page_text_pk primary key (organisation_id, petition_id, language),
  constraint petition_page_text_of foreign key (organisation_id, petition_id) references petition_page (organisation_id, petition_id),
  constraint petition_page_text_length check (length(introduction) <= 4000 and length(thanks) <= 4000)
);
create index petition_page_text_of_petition on petition_page_text (owner_id, petition_id);
call ctx.protect('petition_page_text');
grant select, insert on petition_page_text to portal_app;
grant update (introduction, thanks, written_by, written_at) on petition_page_text to portal_app;

-- To what somebody agrees who ticks the box of an organisation. No row ever changes: another wording is another number, in all the
-- languages in which it is said.
create table petition_wording (
  organisation_id uuid not null,
  petition_id uuid not null,
  owner_id uuid not null,
  number integer not null,
  language text not null,
  text text not null,
  fingerprint text not null,
  written_by text not null,
  written_at timestamptz not null,
  constraint petition_wording_pk primary key (organisation_id, petition_id, number, language),
  constraint petition_wording_of foreign key (organisation_id, petition_id) references petition_page (organisation_id, petition_id),
  constraint petition_wording_length check (length(text) between 1 and 2000)
);
create index petition_wording_of_petition on petition_wording (owner_id, petition_id);
call ctx.protect('petition_wording');
grant select, insert on petition_wording to portal_app;

-- What the public is told about the course of a petition, each under the day on which it was said.
create table petition_note (
  organisation_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  kind text not null,
  text text not null,
  language text not null,
  written_by text not null,
  written_at timestamptz not null,
  constraint petition_note_pk primary key (organisation_id, id),
  constraint petition_note_kind check (kind in ('NOTE', 'PAUSED', 'RESUMED', 'CLOSED')),
  constraint petition_note_length check (length(text) between 1 and 4000)
);
create index petition_note_of_petition on petition_note (organisation_id, petition_id);
call ctx.protect('petition_note');
grant select, insert on petition_note to portal_app;

-- What the public reads, from the day on which signing is opened: printed by triggers, and the numbers by the fold; never by the
-- portal itself. Members see the same numbers.
create table public_petition (
  petition_id uuid not null,
  owner_id uuid not null,
  slug text not null,
  state text not null,
  language text not null,
  owner_alias text not null,
  owner_name text not null,
  goal integer not null,
  mail_content text not null,
  state_note text not null,
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  zone text not null,
  closed_at timestamptz,
  confirmed bigint not null default 0,
  paper bigint not null default 0,
  total bigint generated always as (confirmed + paper) stored,
  counted_at timestamptz,
  constraint public_petition_pk primary key (petition_id)
);
create unique index public_petition_by_slug on public_petition (slug);
create index public_petition_newest on public_petition (opened_at desc, petition_id desc);
call ctx.protect('public_petition');
grant select on public_petition to portal_public;

-- The text in one language, as it was when it could be signed first; it never changes. A signature names the row.
create table public_petition_text (
  petition_id uuid not null,
  language text not null,
  id uuid not null default gen_random_uuid(),
  title text not null,
  text text not null,
  canonical text not null,
  fingerprint text not null,
  source_fingerprint text not null,
  original boolean not null,
  printed_at timestamptz not null,
  constraint public_petition_text_pk primary key (petition_id, language),
  constraint public_petition_text_of foreign key (petition_id) references public_petition (petition_id)
);
create unique index public_petition_text_by_id on public_petition_text (id);
create index public_petition_text_by_fingerprint on public_petition_text (fingerprint);
call ctx.protect('public_petition_text');
grant select on public_petition_text to portal_public;

-- Pages that were live at any time since; the id is that of petition_page.
create table public_petition_page (
  petition_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  alias text not null,
  name text not null,
  owner boolean not null,
  live_at timestamptz not null,
  ended_at timestamptz,
  constraint public_petition_page_pk primary key (petition_id, id),
  constraint public_petition_page_of foreign key (petition_id) references public_petition (petition_id)
);
create unique index public_petition_page_by_alias on public_petition_page (petition_id, alias);
call ctx.protect('public_petition_page');
grant select on public_petition_page to portal_public;

create table public_petition_page_text (
  petition_id uuid not null,
  page_id uuid not null,
  language text not null,
  introduction text not null,
  thanks text not null,
  printed_at timestamptz not null,
  constraint public_petition_page_text_pk primary key (petition_id, page_id, language),
  constraint public_petition_page_text_of foreign key (petition_id, page_id) references public_petition_page (petition_id, id)
);
call ctx.protect('public_petition_page_text');
grant select on public_petition_page_text to portal_public;

-- All numbers stay: who agreed to an older one agreed to that.
create table public_petition_wording (
  petition_id uuid not null,
  page_id uuid not null,
  number integer not null,
  language text not null,
  text text not null,
  fingerprint text not null,
  printed_at timestamptz not null,
  constraint public_petition_wording_pk primary key (petition_id, page_id, number, language),
  constraint public_petition_wording_of foreign key (petition_id, page_id) references public_petition_page (petition_id, id)
);
call ctx.protect('public_petition_wording');
grant select on public_petition_wording to portal_public;

-- Countries from which enough people have signed, in steps that tell of nobody alone.
create table public_petition_country (
  petition_id uuid not null,
  country text not null,
  confirmed bigint not null,
  printed_at timestamptz not null,
  constraint public_petition_country_pk primary key (petition_id, country),
  constraint public_petition_country_of foreign key (petition_id) references public_petition (petition_id),
  constraint public_petition_country_crowd check (confirmed >= 10)
);
call ctx.protect('public_petition_country');
grant select on public_petition_country to portal_public;

create table public_petition_note (
  petition_id uuid not null,
  id uuid not null,
  kind text not null,
  text text not null,
  language text not null,
  count bigint not null default 0,
  noted_at timestamptz not null,
  constraint public_petition_note_pk primary key (petition_id, id),
  constraint public_petition_note_of foreign key (petition_id) references public_petition (petition_id),
  constraint public_petition_note_kind check (kind in ('NOTE', 'PAUSED', 'RESUMED', 'CLOSED', 'INVALIDATED', 'RESTORED'))
);
create index public_petition_note_newest on public_petition_note (petition_id, noted_at desc, id desc);
call ctx.protect('public_petition_note');
grant select on public_petition_note to portal_public;

-- Makes room for signatures when a petition is opened. Called by the act that opens it; what it does stands where signatures do.
create function ctx.open_petition_store(petition uuid) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
end
$$;
revoke all on function ctx.open_petition_store(uuid) from public;
grant execute on function ctx.open_petition_store(uuid) to portal_app;

-- One more kind of document at gates, in the clock.
alter table approval drop constraint approval_gate, add constraint approval_gate
  check (gate in ('TEXT', 'RELEASE', 'REVISION', 'CORRECTION', 'RETRACTION', 'ADOPTION', 'PETITION'));
alter table document_due drop constraint document_due_what, add constraint document_due_what
  check (what in ('STATEMENT', 'PLAN', 'REQUEST', 'REVEAL', 'GRANT', 'GRANT_END', 'GLASS', 'PETITION'));
