-- Whoever administers the coalition may read for a while what one organisation sees: for a reason, by the word of a second
-- person from elsewhere, and for a day at most. Every row stays.
create table break_glass (
  organisation_id uuid not null constraint break_glass_of references organisation,
  id uuid not null,
  reason text not null,
  asked_by text not null,
  asked_name text not null,
  asked_at timestamptz not null,
  until timestamptz not null,
  confirmed_by text,
  confirmed_name text,
  confirmed_for uuid,
  confirmed_at timestamptz,
  ended_by text,
  ended_name text,
  ended_at timestamptz,
  constraint break_glass_pk primary key (organisation_id, id),
  constraint break_glass_four_eyes check (asked_by <> confirmed_by),
  constraint break_glass_from_elsewhere check (confirmed_for <> organisation_id),
  constraint break_glass_for_a_day check (until <= asked_at + interval '24 hours'),
  constraint break_glass_whole check ((confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null) = (confirmed_for is null)
    and (ended_by is null) = (ended_at is null))
);
create index break_glass_standing on break_glass (until) where ended_at is null;
call ctx.protect('break_glass');
grant select, insert on break_glass to portal_app;
grant update (confirmed_by, confirmed_name, confirmed_for, confirmed_at, ended_by, ended_name, ended_at) on break_glass to portal_app;
