-- An alias as the eye sees it: small letters, and one for each of those that are easily taken for each other. The portal
-- compares names by all the shapes that Unicode knows; this is the last bolt, for whoever writes past it.
create function folded_alias(alias text) returns text
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select replace(replace(
    translate(lower(normalize(alias, NFKC)),
      'авеѕіјкмнорстухѵԛԝһԁαονρτυκιημχ01i',
      'abesljkmhopctyxvqwhdaovptuklnmxoll'),
    'rn', 'm'), 'vv', 'w')
$$;

create table organisation (
  id uuid constraint organisation_pk primary key,
  alias text not null,
  name text not null,
  short_name text not null,
  state text not null,
  languages text not null default 'en',
  region text not null default '',
  website text not null default '',
  clearance_required boolean not null default false,
  changed_at timestamptz not null default now(),
  version bigint not null default 0,
  -- Keycloak names an organisation itself while it creates it. Absent until it has; the same as the id where Keycloak was first.
  keycloak_id uuid,
  -- Where an organisation has offices and in which languages it works, and how the Economic and Social Council knows it.
  countries text not null default '',
  consultative_status text not null default 'NONE',
  un_name text not null default '',
  -- Tokens that were issued before this instant open nothing of the organisation. Set when it is frozen and when it is thawed.
  tokens_from timestamptz,
  -- When somebody came to administer it with a second factor for the first time. Only then it may become active.
  secured_at timestamptz,
  constraint organisation_alias unique (alias),
  constraint organisation_state check (state in ('INVITED', 'ACTIVE', 'FROZEN', 'SUSPENDED', 'LEAVING', 'LEFT')),
  constraint organisation_in_keycloak unique (keycloak_id),
  constraint organisation_consultative_status check (consultative_status in ('NONE', 'ROSTER', 'SPECIAL', 'GENERAL'))
);
create unique index organisation_alias_folded on organisation (folded_alias(alias));
call ctx.protect('organisation');
-- An alias is given once and for all, where an organisation stands is for the functions, and under which id Keycloak knows it for
-- the mirror. The rest of its entry is for its administrators.
grant select, insert on organisation to portal_app;
grant update (name, short_name, languages, region, website, clearance_required, changed_at, version, keycloak_id, countries,
  consultative_status, un_name, secured_at) on organisation to portal_app;
grant select (id, alias, name, short_name, state, languages, website, countries, consultative_status,
  un_name) on organisation to portal_public;

create table organisation_text (
  organisation_id uuid not null constraint organisation_text_of references organisation,
  language text not null,
  official_name text not null,
  about text not null,
  -- How it is called in a language, in short, and under what it is looked for; empty where the name says it all.
  short_name text not null default '',
  sort_key text not null default '',
  constraint organisation_text_pk primary key (organisation_id, language)
);
call ctx.protect('organisation_text');
-- The portal writes these anew instead of changing them, and of people and places only what it mirrors.
grant select, insert, delete on organisation_text to portal_app;
grant select on organisation_text to portal_public;

-- A person as Keycloak knows them; mirrored, at most a minute old.
create table person (
  subject text constraint person_pk primary key,
  name text not null,
  email text not null,
  coalition_roles text not null default '',
  enabled boolean not null default true,
  mirrored_at timestamptz not null default now()
);
call ctx.protect('person');
grant select, insert on person to portal_app;
grant update (name, email, coalition_roles, enabled, mirrored_at) on person to portal_app;

create table member (
  organisation_id uuid not null constraint member_of references organisation,
  subject text not null,
  roles text not null,
  mirrored_at timestamptz not null default now(),
  constraint member_pk primary key (organisation_id, subject)
);
create index member_by_subject on member (subject);
call ctx.protect('member');
grant select, insert, delete on member to portal_app;
grant update (roles, mirrored_at) on member to portal_app;

-- Whom journalists may call. Some are named to everybody, some to the coalition alone.
create table press_contact (
  organisation_id uuid not null constraint press_contact_of references organisation,
  place integer not null,
  name text not null,
  duty text not null,
  email text not null,
  phone text not null,
  hours text not null,
  zone text not null,
  languages text not null,
  open boolean not null,
  constraint press_contact_pk primary key (organisation_id, place)
);
call ctx.protect('press_contact');
grant select, insert, delete on press_contact to portal_app;
grant select on press_contact to portal_public;

-- Always a PNG that the portal has drawn itself.
create table organisation_logo (
  organisation_id uuid not null constraint organisation_logo_pk primary key constraint organisation_logo_of references organisation,
  fingerprint text not null,
  width integer not null,
  height integer not null,
  content bytea not null,
  drawn_at timestamptz not null
);
call ctx.protect('organisation_logo');
grant select, insert, delete on organisation_logo to portal_app;
grant update (fingerprint, width, height, content, drawn_at) on organisation_logo to portal_app;
grant select on organisation_logo to portal_public;

-- Who has left the coalition, and when: printed beside what they signed, for everybody. Written as they leave.
create table former_member (
  organisation_id uuid not null constraint former_member_pk primary key constraint former_member_of references organisation,
  alias text not null,
  left_at timestamptz not null
);
call ctx.protect('former_member');
grant select (alias, left_at) on former_member to portal_public;

-- What was done to an organisation's membership, or asked for and waits for a second person. Kept as history.
create table organisation_step (
  organisation_id uuid not null constraint organisation_step_of references organisation,
  id uuid not null,
  step text not null,
  from_state text not null,
  reason text not null,
  asked_as text not null,
  asked_by text not null,
  asked_name text not null,
  asked_for uuid not null,
  asked_at timestamptz not null,
  confirmed_by text,
  confirmed_name text,
  confirmed_for uuid,
  confirmed_at timestamptz,
  dropped_by text,
  dropped_name text,
  dropped_at timestamptz,
  constraint organisation_step_pk primary key (organisation_id, id),
  constraint organisation_step_known check (step in ('FOUND', 'SETTLE', 'FREEZE', 'THAW', 'SUSPEND', 'RESUME', 'LEAVE', 'RECALL', 'LEFT')),
  constraint organisation_step_four_eyes check (confirmed_by <> asked_by),
  constraint organisation_step_second check (confirmed_at is null or confirmed_by is not null or asked_as = 'KEYCLOAK'
    or step in ('SETTLE', 'FREEZE', 'LEAVE', 'RECALL'))
);
create unique index organisation_step_open on organisation_step (organisation_id, step)
  where confirmed_at is null and dropped_at is null;
call ctx.protect('organisation_step');
grant select on organisation_step to portal_app;
