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

alter table break_glass enable row level security;
alter table break_glass force row level security;
grant select, insert on break_glass to portal_app;
grant update (confirmed_by, confirmed_name, confirmed_for, confirmed_at, ended_by, ended_name, ended_at) on break_glass to portal_app;

-- The organisation whose glass it is and those who administer the coalition; leads, while it waits for one of them, and whoever
-- has confirmed. Whoever asked sees it before they say for whom they act.
create policy read_concerned on break_glass for select to portal_app
  using (organisation_id = (select ctx.organisation()) or asked_by = (select ctx.subject())
         or confirmed_by = (select ctx.subject()) or (select ctx.has('administrator')) or (select ctx.has('clock'))
         or ((select ctx.has('lead')) and confirmed_at is null and ended_at is null));
create policy ask_as_administrator on break_glass for insert to portal_app
  with check ((select ctx.has('administrator')) and asked_by = (select ctx.subject()) and confirmed_at is null and ended_at is null);

-- A second person confirms in their own name what is not confirmed yet, from outside of the organisation.
create policy confirm on break_glass for update to portal_app
  using (confirmed_at is null and ended_at is null and asked_by <> (select ctx.subject())
         and ((select ctx.has('administrator')) or (select ctx.has('lead'))))
  with check (ended_at is null and confirmed_by = (select ctx.subject()) and confirmed_for = (select ctx.organisation()));

-- Either side ends it in its own name, and so does the clock; what is over stays over.
create policy stop on break_glass for update to portal_app
  using (ended_at is null
         and (organisation_id = (select ctx.organisation()) or (select ctx.has('administrator'))))
  with check (ended_by = (select ctx.subject()));
